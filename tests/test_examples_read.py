"""The examples as they are read: who speaks, as what, how, to whom and inside what, compared with their gold."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import Alignment, load_gold, pair
from sayso.pipeline import DISPLAY_THRESHOLD, Pipeline
from sayso.read import read_document
from sayso.types import Reading, Statement

FOLDER = Path(__file__).parent.parent / "examples"
MARKUP = {".md": re.compile(r"\]\([^)\s]*\)"), ".html": re.compile(r"<[^>]*>")}
FIELDS = ("type", "name", "role", "affiliation", "channel", "addressee", "nesting", "status")
# How many gold statements are found by default, and how many of them have the right value of each field, at least.
FLOORS = {
    "harbour-accord-1.md": {
        "found": 17,
        "type": 17,
        "name": 17,
        "role": 16,
        "affiliation": 17,
        "channel": 15,
        "addressee": 17,
        "nesting": 17,
        "status": 17,
    },
    "harbour-accord-2.html": {
        "found": 21,
        "type": 21,
        "name": 20,
        "role": 18,
        "affiliation": 20,
        "channel": 16,
        "addressee": 20,
        "nesting": 21,
        "status": 21,
    },
    "harbour-accord-3.txt": {
        "found": 17,
        "type": 16,
        "name": 16,
        "role": 13,
        "affiliation": 9,
        "channel": 13,
        "addressee": 16,
        "nesting": 17,
        "status": 17,
    },
    "dellmouth-council.jsonl": {
        "found": 20,
        "type": 14,
        "name": 10,
        "role": 16,
        "affiliation": 18,
        "channel": 14,
        "addressee": 14,
        "nesting": 20,
        "status": 19,
    },
}

Row = dict[str, Any]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.needs_model
@pytest.mark.parametrize("article", FLOORS)
def test_what_is_found_agrees_with_the_gold(article: str, pipeline: Pipeline) -> None:
    reading = pipeline.read(read_document(FOLDER / article)).above(DISPLAY_THRESHOLD)
    rights = count_rights(article, reading)
    assert {field: count for field, count in rights.items() if count < FLOORS[article][field]} == {}


def count_rights(article: str, reading: Reading) -> dict[str, int]:
    """Return how many gold statements are found, and of those how many have the right value of each field."""
    gold, text = load_gold((FOLDER / article).with_suffix(".gold.json")), reading.document.text
    aligned = Alignment(gold.text, text, MARKUP.get(Path(article).suffix))
    rows = {row["id"]: row for row in gold.statements}
    found = {s.id: s for s in reading}
    pairs = pair(
        {id_: aligned.raw_places(row["contents"]) for id_, row in rows.items()},
        {id_: aligned.text_places([(c.start, c.end) for c in s.contents]) for id_, s in found.items()},
    )
    rights = dict.fromkeys(FIELDS, 0) | {"found": len(pairs)}
    for mine, theirs in pairs.items():
        told = told_of(found[theirs], text) | {"nesting": found[theirs].parent}
        row = rows[mine]
        wanted = wanted_of(row) | {"nesting": pairs.get(row["parent"], row["parent"])}
        for field in FIELDS:
            rights[field] += agrees(field, wanted[field], told[field])
    return rights


def wanted_of(row: Row) -> dict[str, Any]:
    speaker, channel = row["speaker"], row["channel"]
    return {
        **{field: speaker[field] for field in ("type", "name", "role", "affiliation")},
        "channel": channel["kind"] if channel else None,
        "addressee": row["addressee"],
        "status": "denied" if row.get("denied") else "made",
    }


def told_of(statement: Statement, text: str) -> dict[str, Any]:
    return {
        "type": statement.speaker.type,
        "name": statement.speaker.name,
        "role": statement.role.of(text) if statement.role else None,
        "affiliation": [span.of(text) for span in statement.affiliations],
        "channel": statement.channel.kind if statement.channel else None,
        "addressee": statement.addressee.name if statement.addressee else None,
        "status": statement.status,
    }


def agrees(field: str, wanted: Any, told: Any) -> bool:
    """Compare two values: roles and affiliations by half of their words at least, the rest word by word."""
    if field not in ("role", "affiliation"):
        return bare_words(wanted) == bare_words(told)
    mine, theirs = (set(bare_words(" ".join(v) if isinstance(v, list) else v)) for v in (wanted, told))
    return mine == theirs or (bool(mine) and mine <= theirs) or 2 * len(mine & theirs) >= len(mine | theirs) > 0


def bare_words(value: str | None) -> list[str]:
    """Return the words of a name in lower case, without a leading article."""
    words = re.findall(r"\w+", (value or "").lower())
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
