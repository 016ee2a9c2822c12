"""The JSON of a roundup: every line by its offsets, and a form that does not change unseen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings

from sayso.compare.types import LeftOut
from sayso.show.roundup import claim_json, claim_record, roundup_json, roundup_record
from tests.compare.any_roundup import SEEDS, any_roundup
from tests.compare.roundups import barrage, claim, empty

RATED = {"document", "statement", "kind", "status", "spans", "speaker", "voice", "role", "said_on", "tone", "evidence"}


def lines_in(record: object) -> Iterator[dict]:
    """Find every line, wherever it stands."""
    if isinstance(record, dict):
        if "spans" in record:
            yield record
        for value in record.values():
            yield from lines_in(value)
    elif isinstance(record, list):
        for value in record:
            yield from lines_in(value)


def spans_in(record: object, document: str | None = None) -> Iterator[tuple[str | None, dict]]:
    """Find every piece of text, with the document that it is said to be of."""
    if isinstance(record, dict):
        document = record.get("document", document)
        if {"start", "end", "text"} <= record.keys():
            yield document, record
        for value in record.values():
            yield from spans_in(value, document)
    elif isinstance(record, list):
        for value in record:
            yield from spans_in(value, document)


def test_the_form_is_this():
    record = roundup_record(barrage())
    assert list(record) == [
        *[
            "schema",
            "event",
            "towards",
            "documents",
            "camps",
            "others",
            "standing_out",
            "strongest",
            "contrasts",
            "agreements",
        ],
        *["contradictions", "changes_of_mind", "topics", "characterisations", "repeats", "alterations", "wires"],
        "left_out",
    ]
    assert record["schema"] == "roundup-1"
    camp = record["camps"][0]
    assert list(camp) == ["name", "country", "kind", "mean", "spread", "outlets", "voices", "lines"]
    assert camp["lines"][0].keys() == RATED | {"link"}
    assert claim_record(claim())["schema"] == "claim-1"


def test_every_part_of_a_roundup_is_in_it():
    record = roundup_record(barrage())
    assert sum(len(camp["lines"]) for camp in [*record["camps"], record["others"]]) == 43
    assert record["camps"][0]["voices"][0]["placement"]["evidence"]["text"] == "harbour minister"
    assert record["alterations"][0]["changes"] == [
        {
            "kind": "changed",
            "original": {"start": 157, "end": 162, "text": "forty"},
            "altered": {"start": 410, "end": 418, "text": "fourteen"},
        }
    ]
    assert record["wires"][0]["agency"]["text"] == "Lornia Wire"
    assert record["repeats"][0]["lines"][1]["tone"] is None
    assert record["characterisations"][0]["group"]["text"] == "Velmark’s press"


def test_what_is_left_out_is_counted():
    assert roundup_record(barrage())["left_out"] == {"read": 0, "reasons": {}}
    (line, other, *_) = (one.line for one in barrage().camps[0].lines)
    left_out = LeftOut(read=50, lines=(("repeat", (line,)), ("no_side", (line, other))))
    record = roundup_record(replace(barrage(), left_out=left_out))["left_out"]
    assert record == {"read": 50, "reasons": {"no_side": 2, "repeat": 1}}
    assert list(record["reasons"]) == ["no_side", "repeat"]


def test_texts_are_left_out_and_can_be_told_by_their_hash():
    record = roundup_record(barrage())
    assert all("text" not in document and len(document["sha256"]) == 64 for document in record["documents"])


def test_every_line_equals_its_article():
    roundup = barrage()
    texts = {document.id: document.text for document in roundup.event.documents}
    found = [span for line in lines_in(roundup_record(roundup)) for span in spans_in(line)]
    assert len(found) > 80
    for document, span in found:
        assert texts[document][span["start"] : span["end"]] == span["text"]


@settings(max_examples=25)
@given(SEEDS)
def test_every_line_of_any_roundup_equals_its_article(seed):
    roundup = any_roundup(seed)
    texts = {document.id: document.text for document in roundup.event.documents}
    # Not from the text: halves of pairs that meet by chance are one character to whoever reads it.
    for line in lines_in(roundup_record(roundup)):
        for span in line["spans"]:
            assert texts[line["document"]][span["start"] : span["end"]] == span["text"]
    assert json.loads(roundup_json(roundup).encode("utf8"))


def test_nothing_to_tell_is_told():
    assert json.loads(roundup_json(empty()))["camps"] == []
    assert json.loads(claim_json(claim()))["claim"] == "The barrage will <b>cost</b> more than four billion crowns"
