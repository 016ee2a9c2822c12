"""Where sentences begin, as far as looking for antecedents needs it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from sayso.types import Span

_END = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[“‘\"'(\[]*[^\Wa-z\d_])")
_SHORTENED = re.compile(r"(?:\b[^\W\d_a-z]|\b(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Prof|St|Jr|Sr|No))$")


def find_sentence_starts(text: str, paragraphs: Iterable[Span]) -> list[int]:
    """Return where the sentences of each paragraph begin, sorted."""
    starts: list[int] = []
    for paragraph in paragraphs:
        starts.append(paragraph.start)
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            if not _SHORTENED.search(text, max(0, match.start() - 6), match.start()):
                starts.append(match.end())
    return starts


class Sentences:
    """The sentences of some paragraphs of a text, without the blanks around them; spans holds them in order."""

    def __init__(self, text: str, paragraphs: Sequence[Span]):
        starts = find_sentence_starts(text, paragraphs)
        self.spans: list[Span] = []
        for paragraph in paragraphs:
            own = starts[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
            for start, end in zip(own, [*own[1:], paragraph.end], strict=True):
                kept = len(text[start:end].rstrip())
                if kept:
                    self.spans.append(Span(start, start + kept))
        self._starts = [span.start for span in self.spans]

    def around(self, spans: Iterable[Span]) -> Span:
        """Return, as one stretch, the sentences from the one in which some spans begin to the one in which they end."""
        known = list(spans)
        first, last = min(span.start for span in known), max(span.end for span in known)
        begin, end = bisect_right(self._starts, first) - 1, bisect_left(self._starts, last) - 1
        return Span(
            self.spans[begin].start if begin >= 0 else first, max(last, self.spans[end].end if end >= 0 else last)
        )
