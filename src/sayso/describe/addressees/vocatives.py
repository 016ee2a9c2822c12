"""Words inside a quotation that call somebody: “But, Governor Roe, I have to ask you”, “Thank you, Ada.”"""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.types import Span

_ADDRESS = (
    r"(?:Mr\.|Madam|Mister|Ms\.|Mrs\.)[ \u00a0](?:President|Speaker|Secretary|Chairman|Chairwoman"
    r"|Vice[ \u00a0]President|Ambassador|Mayor|Prime[ \u00a0]Minister|[A-Z][\w’'\-]+)"
    r"|(?:Governor|Senator|Congressman|Congresswoman|Secretary|Doctor|Professor|Mayor|General|Judge"
    r"|Your[ \u00a0]Honou?r)(?:[ \u00a0][A-Z][\w’'\-]+){0,2}|sir|ma[’']am"
)
_NAME = r"[A-Z][\w\-]+(?:[ \u00a0][A-Z][\w’'\-]+)?"
# A call stands between commas, or at the beginning or end of a sentence behind or before one.
_CALL = re.compile(
    rf"(?:\A|[,.?!—–…\"“‘]\s*|\b(?:and|but|well|so|no|yes|oh)[ \u00a0])({_ADDRESS}|{_NAME})(?=[,.?!;—–…\"”’])"
)
# Given names that are places too: behind another name they are no call (“in Quillport, Virginia, …”).
_PLACES_TOO = frozenset(
    "Virginia Georgia Charlotte Jordan Chad Paris Austin Madison Jackson Lincoln Houston Dallas Carolina Florence "
    "Sydney Victoria Washington Jefferson Cleveland Israel".split()
)
_LISTED = re.compile(r"[A-Z][\w’'.\-]*,[ \u00a0]$")
_SECOND = re.compile(r"\b(?:you|your|thank|thanks|please|let[’']s|look|listen|welcome|this is|i)\b", re.I)


def find_vocative(text: str, contents: Span, is_name: Callable[[str], bool]) -> Span | None:
    """Return the first name or title in a stretch of what is said that calls somebody, None if none does.

    is_name: tells whether a word or two are the name of somebody.
    """
    for match in _CALL.finditer(contents.of(text)):
        span = Span(contents.start + match.start(1), contents.start + match.end(1))
        if _calls(text, span, contents, is_name):
            return span
    return None


def _calls(text: str, span: Span, contents: Span, is_name: Callable[[str], bool]) -> bool:
    words = span.of(text)
    is_titled = re.fullmatch(_ADDRESS, words) is not None
    before = text[max(contents.start, span.start - 3) : span.start].strip(" \u00a0")
    after = text[span.end : min(contents.end, span.end + 1)]
    opens = span.start - contents.start <= 2 or (before[-1:] in ".?!" and before != "")
    comma_before = before.endswith(",")
    if words in _PLACES_TOO and _LISTED.search(text, max(contents.start, span.start - 24), span.start):
        return False
    if not opens and not (comma_before or is_titled):
        return False
    if opens and not (after == "," and _SECOND.search(text, span.end, min(contents.end, span.end + 60))):
        return False
    # Behind a comma a name may be one of a list or an apposition: a call has a “you” near it.
    near = text[max(contents.start, span.start - 60) : min(contents.end, span.end + 60)]
    if not opens and not (after in '.?!,—–"”’' and _SECOND.search(near)):
        return False
    return is_titled or is_name(words)
