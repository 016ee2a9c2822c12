"""Where paragraphs and quotations begin and end: what the eye sees before it reads a word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.types import Span

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_LINE_BREAK = re.compile(r"\n")

# The label of a transcript's turn: "ORSINI:", "DR. WALLACE-REED:".
LABEL = re.compile(
    r"[\"“]?((?:(?:DR|MR|MRS|MS|SEN|GOV|REP|GEN)\.? )?[A-Z][A-Z.'’\-]+(?: [A-Z][A-Z.'’\-]*){0,3}):\s+(?=\S)"
)

# ------------------------------------------------------------------ paragraphs


def find_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs of a text, in order, without the blanks around them.

    A blank line always ends a paragraph. A single line break does so too, except in text that is
    wrapped at a fixed width, where a line that ends in mid-sentence goes on in the next one.
    """
    paragraphs: list[Span] = []
    for start, end in _between(_BLANK_LINES, text, 0, len(text)):
        if "\n" not in text[start:end].strip() or _is_wrapped(text[start:end]):
            _append_stripped(paragraphs, text, start, end)
        else:
            for line_start, line_end in _between(_LINE_BREAK, text, start, end):
                _append_stripped(paragraphs, text, line_start, line_end)
    return paragraphs


def _between(separator: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in separator.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _append_stripped(paragraphs: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        paragraphs.append(Span(start, end))


def _is_wrapped(block: str) -> bool:
    """Tell whether the lines of a block were broken at a fixed width rather than at paragraph ends."""
    lines = [line.strip() for line in block.strip().split("\n")]
    full = lines[:-1]
    width = max(map(len, full))
    if not 40 <= width <= 100:
        return False
    unfinished = sum(line[-1:].isalnum() or line[-1:] in ",;-" for line in full)
    ragged = sum(
        len(line) + 1 + len(after.split(" ", 1)[0]) <= width for line, after in zip(full, lines[1:], strict=True)
    )
    return 2 * unfinished > len(full) and 2 * ragged < len(full)


# ------------------------------------------------------------------ quotations

_OPENING = "“„‟«〝"
_CLOSING = "”»〞〟"
_MARK = re.compile(r"''|``|\"|[“”„‟«»〝〞〟＂]")
_CLOSER = re.compile(r"[”»\"]")
_SINGLE_OPEN = re.compile(r"(?<![\w'‘’‚‛`])[‘‚‛'`‹](?=[\w\[(…“\"$£€])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…;:—–\-)\]”\"%])[’'‘›](?!\w)")
# A single mark without its fellow within so many characters is an apostrophe.
_LONGEST_SINGLE = 1500
# Words that begin with an apostrophe: 'em, 'til, 'tis, '90s.
_ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks, marks included, within one paragraph.

    closed is False where the paragraph ends before the marks are closed; single tells ‘…’ from “…”.
    """

    start: int
    end: int
    closed: bool = True
    single: bool = False
    open_width: int = 1
    close_width: int = 1

    @property
    def inner_start(self) -> int:
        return self.start + self.open_width

    @property
    def inner_end(self) -> int:
        return self.end - (self.close_width if self.closed else 0)


def find_quotations(text: str, paragraphs: list[Span] | None = None) -> list[Quotation]:
    """Return the outermost quotations of each paragraph, sorted by start, never overlapping.

    Marks are paired by what stands beside them (a mark after a blank opens, one after a letter closes)
    and only then by their shape, since in the press a quote may open with a straight mark and close with
    a curly one, or open with the mark that should close it. A quotation that is not closed ends with its
    paragraph. Single marks count where no double ones surround them.
    """
    found: list[Quotation] = []
    for paragraph in find_paragraphs(text) if paragraphs is None else paragraphs:
        doubles = list(_double_quotations(text, paragraph))
        singles = list(_single_quotations(text, paragraph, doubles))
        outer = [q for q in doubles if not any(s.start < q.start < s.end for s in singles)]
        found += sorted(outer + singles, key=lambda q: q.start)
    return found


def _double_quotations(text: str, paragraph: Span) -> Iterator[Quotation]:
    depth = 0
    begin = open_width = 0
    closers = [m.start() for m in _CLOSER.finditer(text, paragraph.start, paragraph.end)]
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, start, end = match.group(), match.start(), match.end()
        if _is_inch_mark(text, start, mark, depth):
            continue
        if depth and _closes(text, mark, start, end, paragraph):
            depth -= 1
            if not depth:
                yield Quotation(begin, end, open_width=open_width, close_width=end - start)
        elif not depth:
            if _is_stray_close(text, mark, start, end, paragraph):
                continue
            depth, begin, open_width = 1, start, end - start
        elif mark in _OPENING and depth < 3 and len(closers) - bisect_right(closers, start) > 1:
            # With one mark left to close with, an inner opening mark cannot count as a level.
            depth += 1
    if depth:
        yield Quotation(begin, paragraph.end, closed=False, open_width=open_width)


def _is_inch_mark(text: str, start: int, mark: str, depth: int) -> bool:
    return mark in ('"', "''", "”") and not depth and start > 0 and text[start - 1].isdigit()


def _is_stray_close(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    """A closing mark with nothing open, as in a paragraph whose opening mark was lost."""
    before_blank = start == paragraph.start or text[start - 1].isspace() or text[start - 1] in "([{—–-"
    after_blank = end >= paragraph.end or text[end].isspace() or text[end] in ".,;:!?)"
    if mark == '"' and not before_blank and not after_blank:
        return text[start - 1].isalnum() and text[end].isalnum()
    return not before_blank and (after_blank or mark in _CLOSING) and mark not in "“„«"


def _closes(text: str, mark: str, start: int, end: int, paragraph: Span) -> bool:
    blank_before = start == paragraph.start or text[start - 1].isspace() or text[start - 1] in "([{"
    blank_after = end >= paragraph.end or not (text[end].isalnum() or text[end] in "[($£€‘'")
    if blank_before != blank_after:
        return blank_after
    return mark not in _OPENING


def _single_quotations(text: str, paragraph: Span, doubles: list[Quotation]) -> Iterator[Quotation]:
    starts = [q.start for q in doubles]
    position = paragraph.start
    while opening := _SINGLE_OPEN.search(text, position, paragraph.end):
        position = opening.end()
        if _inside(doubles, starts, opening.start()) or _ELISION.match(text, opening.start()):
            continue
        after = bisect_right(starts, opening.start())
        furthest = min(paragraph.end, opening.end() + _LONGEST_SINGLE)
        limit = min(doubles[after].start, furthest) if after < len(doubles) else furthest
        closing = _single_close(text, opening.end(), limit) or _close_around_doubles(text, opening, furthest, doubles)
        if closing:
            yield Quotation(opening.start(), closing, single=True)
            position = closing


def _single_close(text: str, start: int, limit: int) -> int | None:
    """Find the end of a single quotation: the first mark behind punctuation, else the first that is none of ’s."""
    following = _SINGLE_OPEN.search(text, start, limit)
    until = following.start() if following else limit
    closings = list(_SINGLE_CLOSE.finditer(text, start + 1, limit))
    closings = [c for c in closings if c.start() < until] or closings[:1]
    if not closings:
        return None
    return next((c for c in closings if text[c.start() - 1] in ".,!?…;—"), closings[0]).end()


def _close_around_doubles(text: str, opening: re.Match[str], limit: int, doubles: list[Quotation]) -> int | None:
    """Find the end of a single quotation that holds double ones, the British way: ‘He said “no” twice.’"""
    if opening.group() != "‘":  # a straight mark so far from its fellow is more often an apostrophe
        return None
    starts = [q.start for q in doubles]
    for closing in _SINGLE_CLOSE.finditer(text, opening.end(), limit):
        if text[closing.start() - 1] in '.,!?…”"' and not _inside(doubles, starts, closing.start()):
            return closing.end()
    return None


def _inside(quotations: list[Quotation], starts: list[int], offset: int) -> bool:
    i = bisect_right(starts, offset) - 1
    return i >= 0 and offset < quotations[i].end
