"""What stands inside contents: other people's words, beliefs and hopes, to a depth of four.

Contents are read a second time, a sentence at a time: cut out of the statement, the words are no longer contents but a
text of their own, in which the model finds cues. What it misses though words say it plainly, nested_clauses adds.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import replace

from sayso.find.nested_checks import says_nothing, without_what_follows
from sayso.find.nested_clauses import find_clauses
from sayso.find.nested_words import CUE_WORDS, FIRST_PERSON, MODALS, SPOKEN, TOLD, WORD
from sayso.find.tagged import Page, tag_pages
from sayso.layout import Quotation
from sayso.model.session import Model
from sayso.model.spots import Spots
from sayso.types import Attribution, Span

MAX_DEPTH = 4
_LEAST_WORDS = 5
_THAT = re.compile(r"(?:that|whether)\s+(?=\w)")
_RELATIVE = re.compile(r"(?:that|which|who) (?:is|are|was|were|has|have|had|does|do|did|will|would|can|could)\b")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)")
_SHORTENED = re.compile(r"\b(?:[A-Z]|Dr|Gen|Gov|Jr|Mr|Mrs|Ms|No|Rep|Sen|Sr|St)\.")
_LONGEST_SHORTENED = 5
# "I don't think": the words from "I" to the verb of a hedge, apostrophes cut.
_HEDGE = 3

# A stretch of contents, with the place of the attribution that it is from.
_Stretch = tuple[int, Span]


def find_nested(page: Page, found: list[Attribution], spots: Spots, model: Model) -> list[Attribution]:
    """Return the attributions inside the contents of those found; `parent` is the place in found + what is returned."""
    everything = list(found)
    read_already: set[Span] = set()
    level: list[_Stretch] = [(place, span) for place, a in enumerate(found) for span in a.contents]
    for _ in range(MAX_DEPTH - 1):
        inner = [(place, sentence) for place, span in level for sentence in _sentences(page, span)]
        inner = [(place, sentence) for place, sentence in inner if sentence not in read_already]
        if not inner:
            break
        read_already.update(sentence for _, sentence in inner)
        read = _read(page, inner, model)
        nested = [without_what_follows(page.text, a) for a in read if _is_nested(page.text, a, model)]
        nested += find_clauses(page, inner, spots, claimed=nested)
        nested = [a for a in nested if not says_nothing(page.text, a)]
        nested = _once(nested, everything)
        # "I think he promised to sign": the hedge is nobody else's belief, but what it hedges may hold others' words.
        kept = set(map(id, nested))
        hedged = [(a.parent or 0, span) for a in read if id(a) not in kept for span in a.contents]
        start = len(everything)
        everything += nested
        level = [(place, span) for place, a in enumerate(nested, start) for span in a.contents] + hedged
    return everything[len(found) :]


def _sentences(page: Page, span: Span) -> Iterator[Span]:
    """Yield the sentences of contents that may hold a cue, without the marks around all and without “that”."""
    whole = _without_marks(page.text, span, page.quotations)
    lead = _THAT.match(page.text, whole.start, whole.end)
    start = lead.end() if lead else whole.start
    ends = [m.end() for m in _SENTENCE_END.finditer(page.text, start, whole.end) if not _is_shortened(page.text, m)]
    for end in [*ends, whole.end]:
        while start < end and page.text[start].isspace():
            start += 1
        words = [word.lower() for word in WORD.findall(page.text, start, end)]
        if len(words) >= _LEAST_WORDS and any(_may_be_cue(words, i) for i in range(len(words))):
            yield Span(start, end)
        start = end


def _may_be_cue(words: list[str], i: int) -> bool:
    """Tell whether a word may be the cue of somebody else: not the verb of “I don't think”."""
    if words[i] not in CUE_WORDS:
        return False
    return words[i] in SPOKEN or "i" not in words[max(0, i - _HEDGE) : i]


def _is_shortened(text: str, full_stop: re.Match[str]) -> bool:
    """Tell whether a full stop belongs to a shortened word: "Mr."."""
    before = max(0, full_stop.start() - _LONGEST_SHORTENED)
    return any(m.end() == full_stop.start() + 1 for m in _SHORTENED.finditer(text, before, full_stop.start() + 1))


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


def _read(page: Page, inner: list[_Stretch], model: Model) -> list[Attribution]:
    """Read stretches of contents as texts of their own."""
    pages = [Page.of(span.of(page.text), model) for _, span in inner]
    return [
        _moved(attribution, span.start, place)
        for (place, span), tagged in zip(inner, tag_pages(pages, model), strict=True)
        for attribution, _ in tagged
    ]


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


def _is_nested(text: str, attribution: Attribution, model: Model) -> bool:
    """Keep what somebody says, thinks or wants: with a source, surely enough, and no hedge such as "I must admit"."""
    if attribution.source is None or attribution.cue is None:
        return False
    if attribution.confidence < model.config["nested_floor"]:
        return False
    cue = attribution.cue.of(text).lower()
    words = WORD.findall(cue)
    if CUE_WORDS.isdisjoint(words):
        return False
    if _RELATIVE.match(text, attribution.contents[0].start):
        return False  # "the book she wrote that helped …" tells what was written, not what it says
    quoted = attribution.kind != "indirect"
    if not quoted and (words[0] == "to" or not MODALS.isdisjoint(words)):
        return False  # what somebody could, should or is to say is not said
    if attribution.source.of(text).lower() in FIRST_PERSON:
        return not (SPOKEN if quoted else TOLD).isdisjoint(words)
    return True


def _once(nested: list[Attribution], around: list[Attribution]) -> list[Attribution]:
    """Keep one of those whose cues overlap: the one inside what is surest; none whose cue is a nested one's already."""
    taken = sorted(a.cue for a in around if a.cue and a.parent is not None)
    kept: list[Attribution] = []
    for attribution in sorted(nested, key=lambda a: (-around[a.parent or 0].confidence, a.contents[0].start)):
        cue = attribution.cue
        if cue is None or _overlaps_any(cue, taken):
            continue
        insort(taken, cue)
        kept.append(attribution)
    return sorted(kept, key=lambda a: a.start)


def _overlaps_any(span: Span, disjoint: list[Span]) -> bool:
    """Tell whether a span shares characters with one of some spans in order that do not overlap each other."""
    at = bisect_left(disjoint, span.end, key=lambda s: s.start)
    return at > 0 and disjoint[at - 1].end > span.start
