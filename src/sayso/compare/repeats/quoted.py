"""The words of a line that stand between quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.compare.repeats.lexicon import FUNCTION_WORDS
from sayso.compare.repeats.words import Joint, Word, find_words
from sayso.compare.types import Line
from sayso.layout import Quotation, find_quotations
from sayso.types import Document, Span, Speaker, Statement

# So far around a quotation lie the writer's words that may say what the quotation leaves out: “if they pay, "we go"”.
_NEAR = 160
# No more words of one line are compared: hostile pages apart, nobody is quoted at such length.
_MOST_WORDS, _LONGEST = 2000, 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """The quoted words of a line, in order; end: the ellipsis after the last of them.

    speakers: who says them, and whose telling of them is told: those of the line and of what it stands in, or holds.
    """

    line: Line
    words: tuple[Word, ...]
    end: Span | None
    speakers: tuple[Speaker, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return tuple(word.key for word in self.words)

    def span(self, start: int, end: int) -> Span | None:
        """Return where the words from start to end stand, None if there are none."""
        return Span(self.words[start].start, self.words[end - 1].end) if start < end else None

    def near(self) -> frozenset[str]:
        """Return the keys of the writer's own words beside the quotation, in its paragraph."""
        text, first, last = self.line.document.text, self.words[0].start, self.words[-1].end
        start = max(text.rfind("\n", 0, first) + 1, first - _NEAR)
        stop = text.find("\n", last)
        end = min(len(text) if stop < 0 else stop, last + _NEAR)
        inside = {word.start for word in self.words}
        found, _ = find_words(text, Span(start, end)) if start < end else ([], None)
        return frozenset(word.key for word in found if word.start not in inside)


def find_quoted(lines: Iterable[Line]) -> list[Quoted]:
    """Return the quoted words of every line that has any, in the order of the lines.

    Of lines of one document that quote the very same words, the innermost is kept: the one who said them, not who told.
    """
    by_document: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        by_document[line.document.id].append(line)
    return [quoted for together in by_document.values() for quoted in _quoted_in(together[0].document, together)]


def count_content(keys: Iterable[str]) -> int:
    """Return how many of the words carry content."""
    return sum(key not in FUNCTION_WORDS for key in keys)


def _quoted_in(document: Document, lines: Sequence[Line]) -> list[Quoted]:
    if all(line.statement.kind == "indirect" for line in lines):
        return []
    quotations = find_quotations(document.text)
    starts = [quotation.start for quotation in quotations]
    statements = {line.statement.id: line.statement for line in lines}
    depths = {id: len(_around(statement, statements)) for id, statement in statements.items()}
    kept: dict[tuple[Span, ...], Line] = {}
    speakers: dict[tuple[Span, ...], list[Speaker]] = defaultdict(list)
    for line in lines:
        if line.statement.kind == "indirect":
            continue
        spans = tuple(_between_marks(line.statement, quotations, starts))
        speakers[spans] += [line.statement.speaker, *_around(line.statement, statements)]
        if spans and (spans not in kept or depths[line.statement.id] > depths[kept[spans].statement.id]):
            kept[spans] = line
    found = [_quoted(line, spans, tuple(speakers[spans])) for spans, line in kept.items()]
    return [quoted for quoted in found if quoted.words]


def _around(statement: Statement, statements: dict[str, Statement]) -> list[Speaker]:
    """Return the speakers of the statements that a statement stands in, from the nearest on."""
    speakers: list[Speaker] = []
    seen = {statement.id}
    while statement.parent in statements and statement.parent not in seen:
        statement = statements[statement.parent]
        seen.add(statement.id)
        speakers.append(statement.speaker)
    return speakers


def _between_marks(statement: Statement, quotations: Sequence[Quotation], starts: Sequence[int]) -> Iterable[Span]:
    """Yield the stretches of the contents that stand between marks, the marks left out, in order."""
    for contents in sorted(statement.contents):
        number = max(bisect_left(starts, contents.start) - 1, 0)
        while number < len(quotations) and quotations[number].start < contents.end:
            quotation = quotations[number]
            start, end = max(quotation.inner_start, contents.start), min(quotation.inner_end, contents.end)
            if start < end:
                yield Span(start, end)
            number += 1


def _quoted(line: Line, spans: Sequence[Span], speakers: tuple[Speaker, ...]) -> Quoted:
    words: list[Word] = []
    text, mark, before = line.document.text, None, None
    for span in spans:
        # A quotation that goes on in the next paragraph, or that contents cut in two, is one.
        goes_on = before is not None and not any(sign.isalnum() for sign in text[before : span.start])
        joint: Joint = "ellipsis" if mark else "sentence" if goes_on else "break"
        found, after = find_words(text, Span(span.start, min(span.end, span.start + _LONGEST)), joint=joint)
        if found and mark and not found[0].mark:
            first = found[0]
            found[0] = Word(first.start, first.end, first.key, "ellipsis", mark, first.bracketed)
        words += found
        mark, before = after or (mark if not found else None), span.end
        if len(words) > _MOST_WORDS:
            return Quoted(line, tuple(words[:_MOST_WORDS]), None, speakers)
    return Quoted(line, tuple(words), mark, speakers)
