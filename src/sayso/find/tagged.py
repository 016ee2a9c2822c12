"""Texts → attributions as the model tags and links them, one level deep."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sayso.find.kinds import kind_of
from sayso.find.marks import find_marks
from sayso.layout import LABEL, Quotation, find_paragraphs, find_quotations
from sayso.model.calibration import Calibrator
from sayso.model.decode import Relation, decode
from sayso.model.features import Pieces, cut_into_pieces
from sayso.model.session import Model, Window, cut_windows
from sayso.model.spots import Spots, first_pieces, spot
from sayso.types import Attribution, Span

# An attribution with what speaks for it.
Tagged = tuple[Attribution, dict[str, float]]
_WINDOWS_AT_A_TIME = 128
_WORD = re.compile(r"\w+")
# A hole in contents: a blank, or at most two words, without marks.
_HOLES = re.compile(r" (?:\w+ ){0,2}")
_HOLE = 30
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s")
# Beside so many words one stray word of another sentence is a slip of the tagger.
_MANY = 5
# A source does not end with a preposition or an article; capitals alone are neither: “Witness A”, “Gary, IN”.
_HANGING_END = re.compile(
    r"(?:\s+(?!(?-i:[A-Z]+)\b)(?:a|across|an|and|at|by|for|from|in|of|on|or|over|the|to|with))+\s*\Z", re.I
)
_LONGEST_HANGING = 24
# Contents do not end with the word that joins the next ones to them.
_JOINING_END = re.compile(r",?\s+(?:and|but|or|while|as),?\s*$")


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its layout: what the model reads and what the conventions of print are looked up in."""

    text: str
    paragraphs: list[Span]
    quotations: list[Quotation]
    blocks: list[int]
    pieces: Pieces

    @classmethod
    def of(cls, text: str, model: Model) -> Page:
        """Lay out a text."""
        paragraphs = find_paragraphs(text)
        quotations = find_quotations(text, paragraphs)
        return cls(
            text,
            paragraphs,
            quotations,
            _blocks(text, paragraphs, quotations),
            cut_into_pieces(text, model.tokenizer, paragraphs, quotations),
        )


def _blocks(text: str, paragraphs: list[Span], quotations: list[Quotation]) -> list[int]:
    """Number the blocks of paragraphs that belong together.

    A paragraph belongs to the one before when that left a quotation open and this one opens another (the printers' way
    to quote at length), or when that one ends with a colon.
    """
    starts = [q.start for q in quotations]
    numbers: list[int] = []
    for i, paragraph in enumerate(paragraphs):
        if not i:
            numbers.append(0)
            continue
        before = paragraphs[i - 1]
        last = bisect_left(starts, before.end) - 1
        left_open = last >= 0 and not quotations[last].closed and quotations[last].start >= before.start
        at = bisect_left(starts, paragraph.start)
        opens = at < len(starts) and starts[at] == paragraph.start
        announced = before.of(text).rstrip("\"'“”’»")[-1:] == ":"
        goes_on = left_open and opens and not LABEL.match(text, paragraph.start, paragraph.end)
        numbers.append(numbers[-1] + (not goes_on and not announced))
    return numbers


def tag_pages(pages: Sequence[Page], model: Model) -> list[list[Tagged]]:
    """Find the attributions of a text, or of several parts of one, each in its order."""
    return [tagged for tagged, _ in _read(pages, model, spotting=False)]


def tag_and_spot(page: Page, model: Model) -> tuple[list[Tagged], Spots]:
    """Find the attributions of a text in its order, and whom and what it mentions, in one reading."""
    return _read([page], model, spotting=True)[0]


def _read(pages: Sequence[Page], model: Model, *, spotting: bool) -> list[tuple[list[Tagged], Spots]]:
    calibrator = Calibrator.from_config(model.config["calibrator"])
    layouts = [_piece_layout(page) for page in pages]
    windows = [(number, window) for number, page in enumerate(pages) for window in _windows(page, model)]
    found: list[list[Tagged]] = [[] for _ in pages]
    spots: list[list[Spots]] = [[] for _ in pages]
    marks = [find_marks(page.text, page.pieces, page.quotations) for page in pages]
    words = [first_pieces(page.text, page.pieces) if spotting else None for page in pages]
    # What the heads say takes a kilobyte a piece: of a long text only a part is held at a time.
    for i in range(0, len(windows), _WINDOWS_AT_A_TIME):
        part = windows[i : i + _WINDOWS_AT_A_TIME]
        for (number, window), output in zip(part, model.run([w for _, w in part]), strict=True):
            breaks, block = layouts[number]
            here = slice(window.start, window.end)
            relations, _ = decode(
                output, breaks[here], block[here], model.cue_distance, model.source_distance, marks[number].part(here)
            )
            for relation in relations:
                found[number] += _tagged(pages[number], window, relation, calibrator)
            first = words[number]
            if first is not None and output.mentions is not None:
                spots[number].append(spot(pages[number].text, pages[number].pieces, first, here, output.mentions))
    for tagged in found:
        tagged.sort(key=lambda pair: (pair[0].contents[0].start, pair[0].start))
    return [(tagged, Spots.joined(some)) for tagged, some in zip(found, spots, strict=True)]


def _windows(page: Page, model: Model) -> Iterator[Window]:
    joined = [i for i in range(1, len(page.blocks)) if page.blocks[i] == page.blocks[i - 1]]
    return cut_windows(page.pieces, model.max_pieces, joined)


def _tagged(page: Page, window: Window, relation: Relation, calibrator: Calibrator) -> Iterator[Tagged]:
    attribution = _attribution(page, window, relation)
    if attribution:
        evidence = relation.evidence | _layout_evidence(page, attribution)
        yield replace(attribution, confidence=calibrator.probability(evidence)), evidence


def _piece_layout(page: Page) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Say of each piece whether it begins a paragraph, and the number of its block."""
    n = len(page.pieces)
    breaks = np.zeros(n, bool)
    breaks[page.pieces.paragraph_starts] = True
    starts = np.array([p.start for p in page.paragraphs] or [0])
    paragraph = np.searchsorted(starts, page.pieces.offsets[:, 0], "right") - 1
    return breaks, np.array(page.blocks or [0], np.int64)[paragraph.clip(min=0)]


def _attribution(page: Page, window: Window, relation: Relation) -> Attribution | None:
    """Turn pieces into spans of the text; contents of marks alone are none."""

    def span(pieces: tuple[int, int]) -> Span:
        offsets = page.pieces.offsets
        start, end = int(offsets[window.start + pieces[0], 0]), int(offsets[window.start + pieces[1] - 1, 1])
        return _whole_words(page.text, start, end)

    contents = _tidy(page.text, [_without_joint(page.text, span(c)) for c in relation.contents])
    if not contents:
        return None
    return Attribution(
        contents=contents,
        kind=kind_of(page.text, contents, page.quotations),
        cue=span(relation.cue),
        source=_without_preposition(page.text, span(relation.source)) if relation.source else None,
    )


def _tidy(text: str, contents: list[Span]) -> tuple[Span, ...]:
    """Join pieces that at most two words part; drop marks alone, and strays of one word in another sentence."""
    joined: list[Span] = []
    for span in contents:
        if joined and span.start - joined[-1].end <= _HOLE and _HOLES.fullmatch(text, joined[-1].end, span.start):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    counts = [len(_WORD.findall(span.of(text))) for span in joined]
    largest = joined[counts.index(max(counts))] if joined else None
    return tuple(
        span
        for span, count in zip(joined, counts, strict=True)
        if count and (largest is None or count > 1 or max(counts) < _MANY or not _parted(text, span, largest))
    )


def _without_joint(text: str, span: Span) -> Span:
    """Leave out a conjunction at the end of contents."""
    joint = _JOINING_END.search(text, max(span.start, span.end - _HOLE), span.end)
    return Span(span.start, joint.start()) if joint and joint.start() > span.start else span


def _without_preposition(text: str, span: Span) -> Span:
    """Leave out what hangs over at the end of a source: “An aide on” Friday."""
    over = _HANGING_END.search(text, max(span.start, span.end - _LONGEST_HANGING), span.end)
    return Span(span.start, over.start()) if over and over.start() > span.start else span


def _parted(text: str, one: Span, other: Span) -> bool:
    """Tell whether a sentence ends between two spans."""
    first, last = sorted((one, other))
    return bool(_SENTENCE_END.search(text, first.end, max(first.end, last.start)))


def _whole_words(text: str, start: int, end: int) -> Span:
    """Widen a span that begins or ends inside a word: the encoder tags pieces of words."""
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _layout_evidence(page: Page, attribution: Attribution) -> dict[str, float]:
    """Describe where an attribution stands: its kind, and whether a headline holds it."""
    headline = len(page.paragraphs) > 1 and attribution.start < page.paragraphs[0].end
    return {
        "direct": float(attribution.kind == "direct"),
        "mixed": float(attribution.kind == "mixed"),
        "headline": float(headline),
    }
