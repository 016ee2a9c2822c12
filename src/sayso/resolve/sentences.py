"""Where sentences begin, as far as looking for antecedents needs it."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
