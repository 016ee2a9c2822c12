"""Characters that a person does not see, or sees as another one: line ends, hard blanks, zero-width marks."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_HARD_BLANKS = re.compile("[\u00a0\u2007\u202f]")
# A joiner between two pictures makes one picture of them; anywhere else it is not seen.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    "|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_HALF_PAIRS = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return a text as it is seen: plain line ends and blanks, nothing invisible. Quotation marks are never touched."""
    text = _LINE_ENDS.sub("\n", text)
    text = _HARD_BLANKS.sub(" ", text)
    text = _INVISIBLE.sub("", text)
    return _HALF_PAIRS.sub("\ufffd", text)


def has_half_pair(text: str) -> bool:
    """Tell whether a text holds half of a surrogate pair, which cannot be written to any file."""
    return _HALF_PAIRS.search(text) is not None


def one_line(words: object, *, limit: int = 200) -> str:
    """Return words fit for an error message: on one line, printable, not too long."""
    line = "".join(c if c.isprintable() else " " for c in str(words))
    line = " ".join(line.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
