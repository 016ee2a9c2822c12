"""The whole of finding: one pass over the texts, one over the contents in which somebody else may speak."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.find.printed import find_printed, find_signed
from sayso.find.tagged import Page, tag_and_spot, tag_pages
from sayso.layout import Quotation
from sayso.model.session import Model
from sayso.model.spots import Spots
from sayso.types import Attribution, Document, Span

MAX_DEPTH = 4
_WORD = re.compile(r"\w+")
_LEAST_WORDS = 5
_THAT = re.compile(r"(?:that|whether)\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Findings:
    """What one reading of a document finds.

    attributions: in the order of the text, nested ones behind what they stand in. spots: whom and what it mentions.
    """

    attributions: list[Attribution]
    spots: Spots


def find_attributions(document: Document, model: Model) -> Findings:
    """Find every attribution of a document, and what it mentions.

    What is found depends on this text alone: texts never share a batch, whose eight-bit scale they would share too.
    """
    page = Page.of(document.text, model)
    floor: float = model.config["floor"]
    found = find_signed(page)
    signed = [span for attribution in found for span in attribution.contents]
    tagged, spots = tag_and_spot(page, model)
    found += (a for a, _ in tagged if a.confidence >= floor and not _overlaps(a, signed))
    found = sorted(found + find_printed(page, found), key=lambda a: a.contents[0].start)
    level = list(range(len(found)))
    for _ in range(MAX_DEPTH - 1):
        inner = [(place, span) for place in level for span in _inner_spans(page, found[place], model)]
        if not inner:
            break
        nested = _once(_nested(page, inner, model), found)
        level = list(range(len(found), len(found) + len(nested)))
        found += nested
    return Findings(_in_order(found), spots)


def _overlaps(attribution: Attribution, sorted_spans: list[Span]) -> bool:
    """Tell whether contents share characters with one of some spans that do not overlap each other."""
    for span in attribution.contents:
        before = bisect_right(sorted_spans, span.end - 1, key=lambda s: s.start) - 1
        if before >= 0 and sorted_spans[before].end > span.start:
            return True
    return False


def _nested(page: Page, inner: list[tuple[int, Span]], model: Model) -> list[Attribution]:
    """Read stretches of contents as texts of their own; each comes with the place of the attribution it is from."""
    pages = [Page.of(span.of(page.text), model) for _, span in inner]
    return [
        _moved(attribution, span.start, place)
        for (place, span), own, tagged in zip(inner, pages, tag_pages(pages, model), strict=True)
        for attribution, _ in tagged
        if _is_nested(own, attribution, model)
    ]


def _once(nested: list[Attribution], around: list[Attribution]) -> list[Attribution]:
    """Keep one of those that have the same cue: the one inside what is surest, where contents overlap."""
    best: dict[Span | None, Attribution] = {}
    for attribution in sorted(nested, key=lambda a: -around[a.parent or 0].confidence):
        best.setdefault(attribution.cue, attribution)
    kept = set(map(id, best.values()))
    return [attribution for attribution in nested if id(attribution) in kept]


def _inner_spans(page: Page, attribution: Attribution, model: Model) -> Iterator[Span]:
    """Yield the contents that may hold a cue, without the marks around them and without “that”: sentences read best."""
    for span in attribution.contents:
        stripped = _without_marks(page.text, span, page.quotations)
        lead = _THAT.match(page.text, stripped.start, stripped.end)
        stripped = Span(lead.end(), stripped.end) if lead else stripped
        words = [word.lower() for word in _WORD.findall(page.text, stripped.start, stripped.end)]
        if len(words) >= _LEAST_WORDS and not model.cue_words.isdisjoint(words):
            yield stripped


def _without_marks(text: str, span: Span, quotations: list[Quotation]) -> Span:
    """Strip the marks of a quotation that encloses the whole span."""
    at = bisect_right(quotations, span.start, key=lambda q: q.start) - 1
    if at >= 0:
        q = quotations[at]
        if span.end <= q.end:
            start, end = max(span.start, q.inner_start), min(span.end, q.inner_end)
            while start < end and text[start].isspace():
                start += 1
            return Span(start, end) if start < end else span
    return span


_SPEECH = frozenset("announced asked called promised replied said say told warned wrote".split())
_FIRST_PERSON = frozenset("i me my our us we".split())


def _is_nested(page: Page, attribution: Attribution, model: Model) -> bool:
    """Keep what somebody says: with a source, surely enough, and no hedge such as "I think" or "I must admit"."""
    if attribution.source is None or attribution.cue is None:
        return False
    if attribution.confidence < model.config["nested_floor"]:
        return False
    source, cue = attribution.source.of(page.text).lower(), attribution.cue.of(page.text).lower()
    return source not in _FIRST_PERSON or not _SPEECH.isdisjoint(cue.split())


def _moved(attribution: Attribution, by: int, parent: int) -> Attribution:
    """Move an attribution from the cut-out contents to its place in the whole text."""

    def span(s: Span) -> Span:
        return Span(s.start + by, s.end + by)

    return replace(
        attribution,
        contents=tuple(map(span, attribution.contents)),
        cue=span(attribution.cue) if attribution.cue else None,
        source=span(attribution.source) if attribution.source else None,
        parent=parent,
    )


def _in_order(attributions: list[Attribution]) -> list[Attribution]:
    """Put nested attributions right behind the one they stand in."""
    children: dict[int | None, list[int]] = {}
    for i, attribution in enumerate(attributions):
        children.setdefault(attribution.parent, []).append(i)
    ordered: list[Attribution] = []

    def add(i: int, parent: int | None) -> None:
        place = len(ordered)
        ordered.append(replace(attributions[i], parent=parent))
        for child in children.get(i, ()):
            add(child, place)

    for i in children.get(None, ()):
        add(i, None)
    return ordered
