"""Names as they are compared: without accents, capitals, honorifics and the many shapes of one mark."""

from __future__ import annotations

import unicodedata

from sayso.resolve.lexicon import NAME_LIKE_TITLES, NAME_TAILS
from sayso.resolve.names import is_title

# Letters with a stroke and joined letters have no accent that could be taken off.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
_MARKS = str.maketrans(
    dict.fromkeys("’‘'ʼ`´", "'") | dict.fromkeys("‐‑‒–−", "-") | dict.fromkeys(".,[]\u00ad\u200b\u200e\u200f", " ")
)
# Beside the offices of the lexicon, among them some that it takes for parts of names.
_HONORIFICS = frozenset(
    "sir lord lady miss general madam madame monsieur herr frau senor hon honourable honorable".split()
)
_PARTICLES = frozenset("al bin bint da de del della den der di dos du el ibn la le ten ter van von zu".split())


def fold_name(name: str) -> str:
    """Return a name in the form in which two are compared; it is empty if there is no letter in it.

    “Dr. José  O’Neill” and “Jose O'Neill” are one. A middle initial, “Jr.” and the order of words tell names apart.
    """
    bare = unicodedata.normalize("NFKD", name.translate(_MARKS))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    words = bare.casefold().translate(_LETTERS).translate(_MARKS).split()
    while len(words) > 1 and _is_honorific(words):
        words = words[1:]
    return " ".join(words) if any(sign.isalnum() for word in words for sign in word) else ""


def surnames_of(name: str) -> frozenset[str]:
    """Return what may stand for a full name alone, folded; nothing for a single word.

    That is “Leyen” and “von der Leyen”, “Roe” and “al-Roe”, but “Roe-Doe” as a whole.
    """
    words = fold_name(name).split()
    while len(words) > 1 and words[-1] in NAME_TAILS:
        words = words[:-1]
    if len(words) < 2:
        return frozenset()
    start = len(words) - 1
    while start > 1 and words[start - 1] in _PARTICLES:
        start -= 1
    particle, _, bare = words[-1].partition("-")
    return frozenset((words[-1], " ".join(words[start:]), bare if bare and particle in _PARTICLES else words[-1]))


def _is_honorific(words: list[str]) -> bool:
    first, second, *rest = words
    if first in NAME_LIKE_TITLES - _HONORIFICS:  # “vice president Ann Roe”, but “Justice Roe”
        return bool(rest) and is_title(second)
    return first in _HONORIFICS or is_title(first)
