"""The whole of finding: one pass over the texts, one over the contents in which somebody else may speak."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from sayso.find.nested import find_nested
from sayso.find.printed import find_printed, find_signed, find_turns
from sayso.find.tagged import Page, tag_and_spot
from sayso.model.session import Model
from sayso.model.spots import Spots
from sayso.types import Attribution, Document, Span


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
    turns, found = find_turns(page, found)
    found += turns
    found = sorted(found + find_printed(page, found), key=lambda a: a.contents[0].start)
    found += find_nested(page, found, spots, model)
    return Findings(_in_order(found), spots)


def _overlaps(attribution: Attribution, sorted_spans: list[Span]) -> bool:
    """Tell whether contents share characters with one of some spans that do not overlap each other."""
    for span in attribution.contents:
        before = bisect_right(sorted_spans, span.end - 1, key=lambda s: s.start) - 1
        if before >= 0 and sorted_spans[before].end > span.start:
            return True
    return False


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
