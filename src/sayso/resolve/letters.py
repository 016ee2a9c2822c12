"""Letters to the editor: whoever signs below is the “I” above."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.types import Span

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = rf"{_UPPER}[\w.’'\-]*(?: (?:{_UPPER}[\w.’'\-]*|al|bin|da|de|del|der|di|la|van|von)){{1,3}}"
# A line that is a name and perhaps a place: “Jane Roe; Hallin”, “— Jane Roe, Port Arlen”.
_SIGNATURE = re.compile(rf"[—–\-]*\s*({_NAME})(?:[;,]\s*{_UPPER}[\w.’'\- ,]{{1,40}})?")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|me)\b")


class Letters:
    """The signatures of a text, each with the paragraphs that it signs."""

    def __init__(self, text: str, paragraphs: Sequence[Span]):
        self._ends: list[int] = []
        self._names: list[str] = []
        is_letter = False
        for number, paragraph in enumerate(paragraphs):
            signature = _SIGNATURE.fullmatch(text, paragraph.start, paragraph.end)
            if signature and number and is_letter:
                self._ends.append(paragraph.start)
                self._names.append(_without_stop(signature.group(1)))
                is_letter = False
            elif not signature:
                is_letter = is_letter or bool(_FIRST_PERSON.search(text, paragraph.start, paragraph.end))

    def writer_at(self, at: int) -> str | None:
        """Return who signs below a place, None if nobody does."""
        i = bisect_right(self._ends, at)
        return self._names[i] if i < len(self._names) else None


def _without_stop(name: str) -> str:
    """Leave out the full stop behind a name, unless it belongs to it: “Jane Roe.”, “John Roe Jr.”."""
    return name if name.endswith(("Jr.", "Sr.")) else name.rstrip(".")
