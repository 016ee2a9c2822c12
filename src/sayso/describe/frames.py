"""The words around a saying that are not said: where the text tells how, to whom and when words were said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sayso.layout import Quotation, find_paragraphs, find_quotations
from sayso.resolve.sentences import find_sentence_starts
from sayso.types import Document, Span, Statement

# Text without full stops is one sentence; only what stands near a saying tells anything of it.
_LONGEST_SENTENCE = 1200
# Quotations of so few words may be titles.
_TITLE_LENGTH = 45


class Frames:
    """Paragraphs, sentences and quotations of one document, looked up by place."""

    def __init__(self, document: Document):
        self.text = document.text
        self.paragraphs = find_paragraphs(self.text)
        self.quotations = find_quotations(self.text, self.paragraphs)
        self._paragraph_starts = [p.start for p in self.paragraphs]
        self._sentence_starts = find_sentence_starts(self.text, self.paragraphs)
        self._quotation_starts = [q.start for q in self.quotations]

    def paragraph(self, at: int) -> int:
        """Return the number of the paragraph that holds a place, or of the last one before it."""
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def sentence(self, at: int) -> Span:
        """Return the sentence that holds a place."""
        i = max(0, bisect_right(self._sentence_starts, at) - 1)
        return self._sentence(i, at)

    def sentence_before(self, at: int) -> Span | None:
        """Return the sentence before the one that holds a place, None for the first."""
        i = bisect_right(self._sentence_starts, at) - 2
        return self._sentence(i, self._sentence_starts[i + 1] - 1) if i >= 0 else None

    def _sentence(self, i: int, at: int) -> Span:
        if not self._sentence_starts:
            return Span(at, at + 1)
        start = self._sentence_starts[i]
        end = self.paragraphs[self.paragraph(start)].end
        if i + 1 < len(self._sentence_starts):
            end = min(end, self._sentence_starts[i + 1])
        start, end = max(start, at - _LONGEST_SENTENCE), min(end, max(start, at) + _LONGEST_SENTENCE)
        return Span(start, max(end, start + 1))

    def quotation(self, at: int) -> Quotation | None:
        """Return the quotation that holds a place."""
        i = bisect_right(self._quotation_starts, at) - 1
        return self.quotations[i] if i >= 0 and at < self.quotations[i].end else None

    def is_said(self, at: int, anchor: int) -> bool:
        """Tell whether a place stands in a quotation in which the anchor does not; titles are no quotations."""
        quotation = self.quotation(at)
        if quotation is None or quotation is self.quotation(anchor):
            return False
        return quotation.end - quotation.start > _TITLE_LENGTH


def anchor_of(statement: Statement) -> int:
    """Return where a statement is tied to the text around it: at its cue, else its source, else its contents."""
    tied = statement.cue or statement.source
    return tied.start if tied else min((span.start for span in statement.contents), default=0)


def holds(spans: Sequence[Span], at: int) -> bool:
    """Tell whether a place is inside one of some spans."""
    return any(at in span for span in spans)
