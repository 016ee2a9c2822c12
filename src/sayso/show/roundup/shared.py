"""Of words that several articles carry, those that they share: the rest of each statement is its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sayso.compare.repeats.align import align
from sayso.compare.repeats.quoted import Quoted, find_quoted
from sayso.compare.repeats.words import Joint, Word
from sayso.compare.types import Line, Repeat
from sayso.types import Span

# Fewer words that all of the articles share say little; then those count that any two do.
_LEAST_OF_ALL = 5
# So many words in a row are hardly the same by chance.
_RUN = 3
_MOST_BRIDGED = 4
# What may stand before a word: where something may be left out, and where a sentence begins.
_CUTS: tuple[Joint, ...] = ("break", "ellipsis")
_STARTS: tuple[Joint, ...] = ("sentence", "break", "ellipsis")
# Marks that end a sentence or a quotation belong to the word before them.
_CLOSING = frozenset(".,;:!?…'\"’”»)]")
_OPENING = frozenset("'\"‘“«([")


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that articles share: spans of the document of a line, in order; and the line that names who said them."""

    line: Line
    spans: tuple[Span, ...]
    spoken: Line

    @property
    def pieces(self) -> list[str]:
        """The words, with an empty piece where the line goes on before or after them."""
        contents = self.line.statement.contents
        before = [""] if min(contents).start < min(self.spans).start else []
        after = [""] if max(span.end for span in self.spans) < max(span.end for span in contents) else []
        return [*before, *(span.of(self.line.document.text) for span in self.spans), *after]


def shared_words(repeat: Repeat) -> Shared:
    """Return the words of the first article that the others print too.

    They are the words that every article has, or where these are hardly any, those that at least one other has, and
    between them the few words in which others differ. Of several lines of the first article it is the one that shares
    most; without quoted words to compare it is the whole line.
    """
    by_document: dict[str, list[Quoted]] = {line.document.id: [] for line in repeat.lines}
    for quoted in find_quoted(repeat.lines):
        by_document[quoted.line.document.id].append(quoted)
    first, *others = by_document.values()
    most, line, spans = 0, repeat.lines[0], repeat.lines[0].statement.contents
    for quoted in first:
        numbers = _shared_numbers(quoted, others)
        found = tuple(_spans(quoted.line, [quoted.words[number] for number in numbers], numbers))
        if found and len(numbers) > most:
            most, line, spans = len(numbers), quoted.line, found
    return Shared(line, spans, _spoken(line, repeat))


def _spoken(line: Line, repeat: Repeat) -> Line:
    """Return the line itself if it names who spoke, or else that of another article which has its words."""
    others = (one for one in repeat.lines if one.document.id != line.document.id)
    return next((one for one in (line, *others) if one.statement.speaker.type != "unknown"), line)


def _shared_numbers(quoted: Quoted, others: Sequence[Sequence[Quoted]]) -> list[int]:
    """Return the numbers of the words that other articles have, each by the line of it that has most of them."""
    common = [max((_agreeing(quoted, other) for other in lines), key=len, default=set()) for lines in others]
    if not common:
        return []
    of_all: set[int] = set.intersection(*common)
    of_any: set[int] = set.union(*common)
    return _bridged(sorted(of_all if len(of_all) >= _LEAST_OF_ALL else of_any))


def _agreeing(one: Quoted, other: Quoted) -> set[int]:
    """Return the numbers of the words of one that the other has in the same order; single words agree by chance."""
    if not _runs(one.keys) & _runs(other.keys):
        return set()
    cuts, starts = [[_places(words, kind) for words in (one.words, other.words)] for kind in (_CUTS, _STARTS)]
    matches = align(one.keys, other.keys, *cuts, *starts)
    return {number for match in matches for number in range(match.a, match.a_end)}


def _bridged(numbers: Sequence[int]) -> list[int]:
    """Fill the gaps of a few words: a text with a hole at every second word cannot be read."""
    filled = list(numbers[:1])
    for number in numbers[1:]:
        gap = range(filled[-1] + 1, number)
        filled += [*(gap if len(gap) <= _MOST_BRIDGED else ()), number]
    return filled


def _runs(keys: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(keys[start : start + _RUN]) for start in range(len(keys) - _RUN + 1)}


def _places(words: Sequence[Word], joints: Collection[Joint]) -> set[int]:
    """Return the places of words that come after something; the end is a place at which a sentence begins."""
    end = {len(words)} if joints == _STARTS else set()
    return {place for place, word in enumerate(words) if word.joint in joints} | end


def _spans(line: Line, words: Sequence[Word], numbers: Sequence[int]) -> Iterator[Span]:
    """Yield the stretches of neighbouring words, cut where the contents are, with the marks that belong to them."""
    for contents in sorted(line.statement.contents):
        inside = [(n, word) for n, word in zip(numbers, words, strict=True) if _is_within(word, contents)]
        end = contents.start
        for _, run in groupby(enumerate(inside), key=lambda one: one[1][0] - one[0]):
            together = [word for _, (_, word) in run]
            # Of “don't”, which is two words to compare, one may be shared: it is printed once.
            if together[-1].end > end:
                span = _with_marks(line.document.text, Span(max(together[0].start, end), together[-1].end), contents)
                yield span
                end = span.end


def _is_within(word: Word, contents: Span) -> bool:
    return contents.start <= word.start and word.end <= contents.end


def _with_marks(text: str, span: Span, contents: Span) -> Span:
    start, end = span.start, span.end
    while start > contents.start and text[start - 1] in _OPENING:
        start -= 1
    while end < contents.end and text[end] in _CLOSING:
        end += 1
    return Span(start, end)
