"""The roundup of the three outlets of examples/, from the files to the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from sayso.compare import Roundup, RoundupOptions, compare_statements
from sayso.pipeline import Pipeline
from sayso.read import read_document
from sayso.show.roundup import render_roundup_page, roundup_json
from sayso.tone.judge import ToneJudge
from tests.conftest import ROOT

pytestmark = pytest.mark.needs_model

ARTICLES = ("harbour-accord-1.md", "harbour-accord-2.html", "harbour-accord-3.txt")
# Who stands where, by a reading of the articles.
CAMPS = {
    "Ilse Maren": "Lornian officials and lawmakers",
    "Tobias Quill": "Lornian officials and lawmakers",
    "Rurik Aldane": "Lornian officials and lawmakers",
    "Anton Brask": "Ostavian government",
    "Marco Orsini": "Ostavian government",
    "Teresa Orsini": "Ostavian opposition",
    "Pia Torvik": "People closer to the opposition",
    "Henrik Maren": "Experts",
}


@pytest.fixture(scope="module")
def roundup() -> Roundup:
    pipeline = Pipeline()
    readings = [pipeline.read(read_document(ROOT / "examples" / name)) for name in ARTICLES]
    return compare_statements(readings, ToneJudge.load(), RoundupOptions(is_one=True))


def spans_in(record: Any) -> Iterator[dict[str, Any]]:
    """Yield every span of a record, wherever it stands, with the id of the document around it."""
    pending = [(record, None)]
    while pending:
        one, document = pending.pop()
        if isinstance(one, dict):
            inner = one.get("document", document)
            inner = inner["id"] if isinstance(inner, dict) else inner
            if {"start", "end", "text"} <= one.keys():
                yield {**one, "document": inner}
            pending += [(value, inner) for value in one.values()]
        elif isinstance(one, list):
            pending += [(value, document) for value in one]


def test_every_span_is_text_of_its_article(roundup: Roundup):
    texts = {document.id: document.text for document in roundup.event.documents}
    record = json.loads(roundup_json(roundup))
    spans = list(spans_in(record))
    for one in record["alterations"]:  # whose changes stand in the documents of their two lines
        for side in ("original", "altered"):
            spans += [{**change[side], "document": one[side]["document"]} for change in one["changes"] if change[side]]
    placed = [span for span in spans if span["document"]]
    assert len(placed) > 100
    for span in placed:
        assert texts[span["document"]][span["start"] : span["end"]] == span["text"]


def test_every_quotation_of_the_page_is_text_of_an_article(roundup: Roundup):
    flat = " ".join(" ".join(document.text for document in roundup.event.documents).split())
    quotes = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", render_roundup_page(roundup), re.DOTALL)
    assert len(quotes) > 30
    for quote in quotes:
        for piece in re.split(r'<span class="gap">.*?</span>', quote):
            words = " ".join(html.unescape(re.sub(r"<[^>]+>", "", piece)).split())
            assert words in flat


def test_every_line_leads_to_its_words_where_the_article_has_an_address(roundup: Roundup):
    page = html.unescape(render_roundup_page(roundup))
    for document in roundup.event.documents:
        if document.url:
            assert f"{document.url}#:~:text=" in page
    record = json.loads(roundup_json(roundup))
    lines = [line for camp in (*record["camps"], record["others"]) for line in camp["lines"]]
    urls = {document.id: document.url for document in roundup.event.documents}
    assert lines
    for line in lines:
        assert ("#:~:text=" in (line["link"] or "")) == bool(urls[line["document"]])


def test_speakers_stand_in_their_camps(roundup: Roundup):
    stands = {voice.name: camp.name for camp in roundup.camps for voice in camp.voices}
    assert {name: stands.get(name) for name in CAMPS} == CAMPS


def test_the_words_that_one_outlet_altered_are_told(roundup: Roundup):
    told = [(one.original.words, one.altered.words) for one in roundup.alterations]
    assert any("does not carry a passport" in before and "needs no passport" in after for before, after in told)
    assert roundup.towards == "the accord"
