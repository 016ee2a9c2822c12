"""The examples and their gold readings: other tests stand on them, so they must be right themselves."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from sayso.read import read_document

FOLDER = Path(__file__).parent.parent / "examples"
ARTICLES = ("harbour-accord-1.md", "harbour-accord-2.html", "harbour-accord-3.txt", "dellmouth-council.jsonl")
WITH_ROUNDUP = ARTICLES[:3]
NOT_SAID = {
    "harbour-accord-1.md": ("Plum Peace", "The Ferryman's Daughter"),
    "harbour-accord-2.html": ("Plumbers’ Pact", "The Ferryman’s Daughter"),
    "harbour-accord-3.txt": ("peace cake", "Down to the Selm"),
    "dellmouth-council.jsonl": ('"temporary"',),
}
SPEAKER_TYPES = {"person", "organization", "group", "unnamed", "author", "unknown"}
CHANNELS = {"outlet", "social", "speech", "press", "statement", "document", "broadcast", "other"}
OPENING, CLOSING = '"“‘', '"”’'
# A closing single mark looks like an apostrophe: it counts where no letter follows.
MARK = re.compile(r"[\"“”‘]|’(?!\w)")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")

Gold = dict[str, Any]
Row = dict[str, Any]


def load_gold(article: str) -> Gold:
    gold: Gold = json.loads((FOLDER / article).with_suffix(".gold.json").read_text(encoding="utf-8"))
    return gold


def load_text(article: str) -> str:
    """Return the text that the offsets of an article's gold count."""
    if article.endswith(".html"):
        text: str = load_gold(article)["text"]
        return text
    raw = (FOLDER / article).read_bytes().decode("utf-8")
    return str(json.loads(raw)["text"]) if article.endswith(".jsonl") else raw


def words_of(row: Row, text: str) -> list[str]:
    return [text[start:end] for start, end in row["contents"]]


def spans_of(row: Row) -> Iterator[tuple[int, int]]:
    """Return the spans of a statement, contents first."""
    yield from ((start, end) for start, end in row["contents"])
    yield from ((row[key][0], row[key][1]) for key in ("source", "cue") if row[key])


def one_spaced(text: str) -> str:
    return " ".join(text.split())


def bare(piece: str) -> str:
    return piece.strip('"“”‘’.,')


def is_marked(piece: str) -> bool:
    """Tell whether all of a piece stands in marks: from its first character to its last, or never closed."""
    return piece[0] in OPENING and (piece[-1] in CLOSING or not MARK.search(piece, 1))


def kind_of(pieces: list[str]) -> str:
    if all(map(is_marked, pieces)):
        return "direct"
    return "mixed" if any(map(MARK.search, pieces)) else "indirect"


@pytest.fixture(params=ARTICLES)
def article(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def test_every_article_has_its_gold_and_every_gold_its_article() -> None:
    files = {path.name for path in FOLDER.iterdir()}
    assert files == {"README.md", "people.csv", *ARTICLES, *(Path(name).stem + ".gold.json" for name in ARTICLES)}


def test_spans_lie_inside_and_are_trimmed(article: str) -> None:
    text, gold = load_text(article), load_gold(article)
    for row in gold["statements"]:
        for start, end in spans_of(row):
            assert 0 <= start < end <= len(text), row["id"]
            assert text[start:end] == text[start:end].strip(), row["id"]


def test_no_span_begins_or_ends_inside_a_word(article: str) -> None:
    text, gold = load_text(article), load_gold(article)
    for row in gold["statements"]:
        for start, end in spans_of(row):
            for edge in (start, end):
                assert not (text[edge - 1 : edge].isalnum() and text[edge : edge + 1].isalnum()), row["id"]


def test_spans_of_a_statement_do_not_overlap(article: str) -> None:
    for row in load_gold(article)["statements"]:
        spans = sorted(spans_of(row))
        assert all(before[1] <= after[0] for before, after in pairwise(spans)), row["id"]


def test_ids_are_unique_and_statements_stand_in_order(article: str) -> None:
    rows = load_gold(article)["statements"]
    assert len({row["id"] for row in rows}) == len(rows)
    tops = [min(row["contents"]) for row in rows if row["parent"] is None]
    assert tops == sorted(tops)


def test_a_parent_stands_before_its_children_and_holds_them(article: str) -> None:
    seen: dict[str, Row] = {}
    nested = 0
    for row in load_gold(article)["statements"]:
        if row["parent"] is not None:
            pieces = seen[row["parent"]]["contents"]
            for start, end in spans_of(row):
                assert any(first <= start and end <= last for first, last in pieces), row["id"]
            nested += 1
        seen[row["id"]] = row
    assert nested


def test_kind_agrees_with_the_marks(article: str) -> None:
    text = load_text(article)
    for row in load_gold(article)["statements"]:
        assert row["kind"] == kind_of(words_of(row, text)), row["id"]


def test_what_is_annotated_stands_in_the_text(article: str) -> None:
    text, gold = one_spaced(load_text(article)), load_gold(article)
    for row in gold["statements"]:
        speaker = row["speaker"]
        names = [speaker["name"], speaker["role"], *speaker["affiliation"], row["addressee"]]
        names += [row["channel"]["name"]] if row["channel"] else []
        names += [tone["target"] for tone in row["tone"] or []]
        for name in names:
            assert name is None or (name and name in text), (row["id"], name)
    for optional in gold["optional"]:
        assert one_spaced(optional["words"]) in text


def test_values_come_from_the_closed_lists(article: str) -> None:
    for row in load_gold(article)["statements"]:
        assert row["speaker"]["type"] in SPEAKER_TYPES
        assert (row["speaker"]["name"] is None) == (row["speaker"]["type"] in {"author", "unknown"})
        assert row["channel"] is None or row["channel"]["kind"] in CHANNELS
        assert all(tone["label"] in {"positive", "negative", "neutral"} for tone in row["tone"] or [])


def test_a_speaker_has_one_description_in_an_article(article: str) -> None:
    described: dict[str, Row] = {}
    for row in load_gold(article)["statements"]:
        speaker = row["speaker"]
        assert described.setdefault(speaker["name"], speaker) == speaker


def test_scare_quotes_titles_and_nicknames_are_no_statements(article: str) -> None:
    text, gold = load_text(article), load_gold(article)
    for phrase in NOT_SAID[article]:
        place = text.index(phrase)
        held = [row["id"] for row in gold["statements"] for s, e in row["contents"] if s <= place < e]
        assert not held, phrase


@pytest.mark.parametrize("name", WITH_ROUNDUP)
def test_roundup_names_each_speaker_of_the_article_at_most_once(name: str) -> None:
    gold = load_gold(name)
    speakers = [speaker for camp in gold["roundup"]["camps"] for speaker in camp["speakers"]]
    assert len(set(speakers)) == len(speakers)
    assert set(speakers) <= {row["speaker"]["name"] for row in gold["statements"]}


def test_reading_gives_the_metadata_and_every_statement(article: str) -> None:
    text, gold = load_text(article), load_gold(article)
    document = read_document(FOLDER / article)
    assert {key: getattr(document, key) for key in gold["document"]} == gold["document"]
    read = one_spaced(document.text)
    for row in gold["statements"]:
        for start, end in spans_of(row):
            assert one_spaced(LINK.sub(r"\1", text[start:end])) in read, row["id"]


def test_every_article_declares_itself_invented(article: str) -> None:
    text = load_text(article)
    assert text.count("This article is an invented example:") == 1
    assert text.index("This article is an invented example:") > 0.8 * len(text)


def test_no_two_examples_share_a_paragraph() -> None:
    owner: dict[str, str] = {}
    for name in ARTICLES:
        for paragraph in re.split(r"\n\s*\n", load_text(name)):
            key = one_spaced(paragraph)
            if len(key) > len("Original url:"):
                assert owner.setdefault(key, name) == name, key


def test_words_are_carried_identically_by_two_outlets_and_altered_by_the_third() -> None:
    said = {
        name: {
            bare(piece)
            for row in load_gold(name)["statements"]
            for piece in words_of(row, load_text(name))
            if row["speaker"]["name"] == "Ilse Maren"
        }
        for name in WITH_ROUNDUP
    }
    first, second, third = (said[name] for name in WITH_ROUNDUP)
    assert first & second == {"Water does not carry a passport, and from today neither does our trust"}
    assert "Water needs no passport, and from today neither does our trust" in third
    assert not third & (first | second)


def test_the_text_of_the_page_is_what_its_paragraphs_show() -> None:
    page = (FOLDER / "harbour-accord-2.html").read_text(encoding="utf-8")
    body = page[page.index("<h1>") : page.index("</article>")]
    shown = [html.unescape(re.sub(r"<[^>]+>", "", p)) for p in re.findall(r"<(?:h1|p)[^>]*>(.*?)</(?:h1|p)>", body)]
    for paragraph in load_text("harbour-accord-2.html").split("\n\n"):
        assert paragraph in shown


def test_the_page_has_the_dirt_of_real_pages() -> None:
    page = (FOLDER / "harbour-accord-2.html").read_text(encoding="utf-8")
    for part in ("ld+json", "og:title", "<nav", "cookie", "Advertisement", "Read more", "newsletter", "comments"):
        assert part in page
    assert "&quot;" in page
    assert "&nbsp;" in page
    hosts = set(re.findall(r"https?://([^/\"]+)", page)) - {"schema.org"}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)
