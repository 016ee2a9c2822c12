"""The whole of finding: one pass over the texts, one over the contents in which somebody else may speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.find.printed import find_printed
from sayso.find.tagged import Page, tag_pages
from sayso.layout import Quotation
from sayso.model.session import Model
from sayso.types import Attribution, Document, Span

MAX_DEPTH = 4
_WORD = re.compile(r"\w+")
_LEAST_WORDS = 5


def find_attributions(document: Document, model: Model) -> list[Attribution]:
    """Find every attribution of a document, in the order of the text, nested ones behind what they stand in."""
    return find_all([document.text], model)[0]


def find_all(texts: Sequence[str], model: Model) -> list[list[Attribution]]:
    """Find the attributions of several texts; reading them together is faster than one by one."""
    pages = [Page.of(text, model) for text in texts]
    floor: float = model.config["floor"]
    tops = []
    for page, tagged in zip(pages, tag_pages(pages, model), strict=True):
        kept = [attribution for attribution, _ in tagged if attribution.confidence >= floor]
        tops.append(sorted(kept + find_printed(page, kept), key=lambda a: a.contents[0].start))
    return _with_nested(pages, tops, model)


def _with_nested(pages: Sequence[Page], tops: list[list[Attribution]], model: Model) -> list[list[Attribution]]:
    """Read the contents in which a cue stands as texts of their own, and theirs, to MAX_DEPTH."""
    answers: list[list[Attribution]] = [list(top) for top in tops]
    level = [(number, place) for number, top in enumerate(answers) for place in range(len(top))]
    for _ in range(MAX_DEPTH - 1):
        inner = _inner_texts(pages, answers, level, model)
        if not inner:
            break
        inside = [Page.of(pages[n].text[span.start : span.end], model) for n, _, span in inner]
        level = []
        for (number, place, span), page, tagged in zip(inner, inside, tag_pages(inside, model), strict=True):
            for attribution, _ in tagged:
                if _is_nested(page, attribution, model):
                    level.append((number, len(answers[number])))
                    answers[number].append(_moved(attribution, span.start, place))
    return [_in_order(answer) for answer in answers]


def _inner_texts(
    pages: Sequence[Page], answers: list[list[Attribution]], level: list[tuple[int, int]], model: Model
) -> list[tuple[int, int, Span]]:
    """List the contents that may hold a cue, without the marks around them: (text, attribution, span)."""
    cues: frozenset[str] = model.cue_words
    inner = []
    for number, place in level:
        text = pages[number].text
        for span in answers[number][place].contents:
            stripped = _without_marks(text, span, pages[number].quotations)
            words = [w.lower() for w in _WORD.findall(text, stripped.start, stripped.end)]
            if len(words) >= _LEAST_WORDS and not cues.isdisjoint(words):
                inner.append((number, place, stripped))
    return inner


def _without_marks(text: str, span: Span, quotations: list[Quotation]) -> Span:
    """Strip the marks of a quotation that encloses the whole span."""
    for q in quotations:
        if q.start <= span.start and span.end <= q.end:
            start, end = max(span.start, q.inner_start), min(span.end, q.inner_end)
            while start < end and text[start].isspace():
                start += 1
            return Span(start, end) if start < end else span
    return span


_HEDGES = frozenset("think thinks thought believe guess hope suppose feel mean know say want see wish".split())
_FIRST_PERSON = frozenset(("i", "we"))


def _is_nested(page: Page, attribution: Attribution, model: Model) -> bool:
    """Keep what somebody else says: with a source, surely enough, and no hedge such as "I think"."""
    if attribution.source is None or attribution.cue is None:
        return False
    if attribution.confidence < model.config["nested_floor"]:
        return False
    source, cue = attribution.source.of(page.text).lower(), attribution.cue.of(page.text).lower()
    return not (source in _FIRST_PERSON and not _HEDGES.isdisjoint(cue.split()))


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
