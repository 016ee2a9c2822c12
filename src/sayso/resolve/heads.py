"""Nouns that the encoder finds by their last word alone: how far the phrase around one reaches."""

from __future__ import annotations

import re

from sayso.model.spots import NAME, Spots
from sayso.types import Span

# How many words a phrase has before its last one.
_LONGEST = 6
_WORD_BEFORE = re.compile(r"([^\W_][\w’'.\-]*)[ \u00a0]\Z")
_POSSESSIVE = re.compile(r"(?:[’']s|s[’'])\Z")
_OPENS = frozenset(
    "a all an any another both each every few her his its many most my no one other our several some such that the "
    "their these this those two three four five six seven eight nine ten your".split()
)
_NO_PART = frozenset(
    "about after against among and are as at be been before because behind but by can could did do does for from had "
    "has have if in inside into is like may might of off on or over said says shall should since so than that then "
    "though through to under until was were what when where whether which while who whom whose why will with within "
    "without would".split()
)
_VERB = re.compile(r"(?:ed|ing)\Z")
_LEAST = 3
_WIDTH = 40


def phrase_around(text: str, spots: Spots, mention: int) -> Span:
    """Return the noun phrase that ends with a mention: “the town's harbour police” for “police”.

    Words before the noun belong to it as far as a determiner. Where there is none, only one right before it does, if a
    word follows before that which can be no verb: “with young voters”, not “hurt young voters”.
    """
    first, end = int(spots.start[mention]), int(spots.end[mention])
    start, at = first, mention - 1
    for _ in range(_LONGEST):
        found = _WORD_BEFORE.search(text, max(0, start - _WIDTH), start)
        if found is None:
            break
        word = found.group(1)
        plain = word.lower()
        if plain in _OPENS:
            return Span(found.start(1), end)
        is_mention = at >= 0 and spots.end[at] > found.start(1)
        owns = _POSSESSIVE.search(word) is not None
        if plain in _NO_PART or word.endswith(".") or (is_mention and not owns and not _is_adjacent(spots, at, first)):
            break
        start = found.start(1)
        while at >= 0 and spots.start[at] >= start:
            at -= 1
    return Span(_modified(text, first), end)


def _is_adjacent(spots: Spots, mention: int, start: int) -> bool:
    """Tell a name right before a noun, as in “Quill Bay fishermen”."""
    return bool(spots.kind[mention] >= NAME) and start - int(spots.end[mention]) <= 1


def _modified(text: str, start: int) -> int:
    """Return where one adjective before a noun begins, or the noun itself."""
    found = _WORD_BEFORE.search(text, max(0, start - _WIDTH), start)
    if found is None:
        return start
    word = found.group(1)
    if len(word) < _LEAST or word.lower() in _NO_PART or _VERB.search(word) or _POSSESSIVE.search(word):
        return start
    before = _WORD_BEFORE.search(text, max(0, found.start(1) - _WIDTH), found.start(1))
    return found.start(1) if word[0].isupper() or (before and before.group(1).lower() in _NO_PART) else start
