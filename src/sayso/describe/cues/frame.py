"""The words around a cue that are not the statement's own: what stands before and behind it in its sentence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from sayso.describe.cues.words import Word, find_words
from sayso.layout import find_paragraphs
from sayso.resolve.sentences import find_sentence_starts
from sayso.types import Span, Statement

# Nothing farther from a cue than this tells about it, however long the sentence is.
_REACH = 400


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue in its sentence. before and behind are cut at the contents; words and text beyond them tell nothing."""

    text: str
    cue: Span
    source: Span | None
    sentence: Span
    before: Span | None
    behind: Span | None
    contents: tuple[Span, ...]

    def words_of_cue(self) -> list[Word]:
        return find_words(self.text, self.cue.start, self.cue.end)

    def words_before(self) -> list[Word]:
        return find_words(self.text, self.before.start, self.before.end) if self.before else []

    def words_behind(self) -> list[Word]:
        return find_words(self.text, self.behind.start, self.behind.end) if self.behind else []

    def words_of_contents(self) -> list[Word]:
        """Return the first words of what the cue introduces: of the contents behind it, else none."""
        start = next((span for span in self.contents if span.start >= self.cue.end), None)
        return find_words(self.text, start.start, min(start.end, start.start + 80)) if start else []


class Frames:
    """The sentences of a text, in which the frames of cues are looked up."""

    def __init__(self, text: str):
        self.text = text
        self.paragraphs = find_paragraphs(text)
        self._paragraph_starts = [p.start for p in self.paragraphs]
        self._sentence_starts = find_sentence_starts(text, self.paragraphs)

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph around a place; before the first one it is 0."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence around a place, cut off far from it."""
        i = bisect_right(self._sentence_starts, offset)
        start = self._sentence_starts[i - 1] if i else 0
        end = self._sentence_starts[i] if i < len(self._sentence_starts) else len(self.text)
        if self.paragraphs:
            end = min(end, max(self.paragraphs[self.paragraph_at(offset)].end, offset + 1))
        return Span(max(start, offset - _REACH), min(end, offset + _REACH))

    def frame_of(self, statement: Statement) -> Frame | None:
        """Return the frame of a statement; None if it has no cue, or one that is not in the text."""
        cue = statement.cue
        if cue is None or cue.end > len(self.text):
            return None
        sentence = self.sentence_at(cue.start)
        start = max((s.end for s in statement.contents if s.end <= cue.start), default=0)
        end = min((s.start for s in statement.contents if s.start >= cue.end), default=len(self.text))
        return Frame(
            text=self.text,
            cue=cue,
            source=statement.source,
            sentence=sentence,
            before=_span(max(start, sentence.start), cue.start),
            behind=_span(cue.end, min(end, max(sentence.end, cue.end))),
            contents=statement.contents,
        )


def _span(start: int, end: int) -> Span | None:
    return Span(start, end) if start < end else None
