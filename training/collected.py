"""The mentions of one text as a data set tells them, by words, until they become labels of pieces."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.model.features import Pieces
from sayso.model.spots import NAME, NOUN, Spots, first_pieces, pronoun_kind
from sayso.resolve.names import is_title, key
from training.corpus import IGNORE

NONE_OR_OTHER = -2
_PERSON = 0
_PARTICLES = frozenset("al bin da de del della den der di dos du el ibn la le van von".split())


@dataclass(slots=True)
class Words:
    """The words of a text: their first and last pieces, and what they are."""

    first: NDArray[np.int64]
    last: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    text: list[str]

    def over(self, start: int, end: int) -> list[int]:
        """Number the words that overlap a stretch of characters."""
        i = int(np.searchsorted(self.end, start, "right"))
        j = int(np.searchsorted(self.start, end, "left"))
        return list(range(i, j))


def words_of(text: str, pieces: Pieces) -> Words:
    first = np.flatnonzero(first_pieces(text, pieces))
    last = np.append(first[1:], len(pieces)) - 1
    start, end = pieces.offsets[first, 0].astype(np.int64), pieces.offsets[last, 1].astype(np.int64)
    return Words(first, last, start, end, [text[s:e] for s, e in zip(start.tolist(), end.tolist(), strict=True)])


class Collected:
    """Mentions of one text by their words, the first told of a last word being kept, names before others."""

    def __init__(self, text: str, words: Words):
        self.text, self.words = text, words
        self.rows: dict[int, tuple[int, int, str | None]] = {}  # last word → first word, class, entity

    def add(self, first: int, last: int, kind: int, entity: object | None) -> None:
        """Add a mention from one word to another."""
        known = self.rows.get(last)
        if known is None or (known[1] < NAME <= kind) or (known[2] is None and entity is not None):
            self.rows[last] = (first, kind, None if entity is None else str(entity))

    def add_pronoun(self, word: int, entity: object | None) -> bool:
        """Add a mention that is one pronoun; say whether it is."""
        kind = pronoun_kind(self.words.text[word])
        if kind is not None:
            self.add(word, word, kind, entity)
        return kind is not None

    def add_name(self, inside: list[int], kind: int, entity: object | None) -> bool:
        """Add the name proper among some words; say whether there is one."""
        core = name_core(self.words.text, inside, kind)
        if core:
            self.add(core[0], core[-1], NAME + kind, entity)
        return bool(core)

    def add_untold_pronouns(self) -> None:
        """Add the pronouns that nobody told: they compete with those told."""
        for word in range(len(self.words.text)):
            if word not in self.rows:
                self.add_pronoun(word, None)

    def labels(self, pieces: int, origin: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return name tags and noun tags, one a piece."""
        names, nouns = np.zeros(pieces, np.int64), np.full(pieces, IGNORE)
        if origin == "gap":
            return np.full(pieces, IGNORE), nouns
        if origin in ("gum", "litbank"):
            nouns[self.words.first] = 0 if origin == "gum" else NONE_OR_OTHER
        for last, (first, kind, _) in self.rows.items():
            if kind >= NAME:
                a, b = self.words.first[first], self.words.last[last] + 1
                names[a:b] = 2 + 2 * (kind - NAME)
                names[a] -= 1
                nouns[a:b][nouns[a:b] == NONE_OR_OTHER] = 0
            elif kind >= NOUN and origin in ("gum", "litbank"):
                nouns[self.words.first[last]] = 1 + kind - NOUN
        return names, nouns

    def spots(self) -> tuple[Spots, NDArray[np.int64]]:
        """Return the mentions in order, without what an encoder thinks, and the numbers of their entities."""
        order = sorted(self.rows)
        first = np.array([self.rows[last][0] for last in order], np.int64)
        last = np.array(order, np.int64)
        kind = np.array([self.rows[last][1] for last in order], np.int64)
        numbers: dict[str, int] = {}
        entity = [self.rows[i][2] for i in order]
        told = [-1 - i if e is None else numbers.setdefault(e, len(numbers)) for i, e in enumerate(entity)]
        empty = np.zeros((len(order), 0), np.float32)
        w = self.words
        return Spots(w.start[first], w.end[last], kind, w.last[last], empty, empty), np.array(told, np.int64)


def name_core(words: list[str], inside: list[int], kind: int) -> list[int]:
    """Cut articles, titles and what follows a comma or “of” from a name; nothing is left of what is none."""
    while inside and not words[inside[0]][0].isalnum():
        inside = inside[1:]
    while inside and words[inside[0]].lower() in ("the", "a", "an"):
        inside = inside[1:]
    for place, word in enumerate(inside):
        joins = ("of", "and", "from", "for", "at") if kind == _PERSON else ()
        if place and (words[word] in ",(;:" or words[word].lower() in joins):
            inside = inside[:place]
            break
    if kind == _PERSON:
        while len(inside) > 1 and _is_before_name(words[inside[0]]):
            inside = inside[1:]
    if len(inside) > 1 and words[inside[-1]] == "s" and words[inside[-2]] in "'’":
        inside = inside[:-2]
    while inside and not words[inside[-1]][0].isalnum() and words[inside[-1]] != ".":
        inside = inside[:-1]
    capital = any(words[i][0].isupper() or words[i][0].isdigit() for i in inside)
    only_title = kind == _PERSON and len(inside) == 1 and is_title(key(words[inside[0]]))
    return inside if capital and not only_title and len(inside) <= 9 else []


def _is_before_name(word: str) -> bool:
    if word in ".,-":
        return True
    return is_title(key(word)) or (not word[0].isupper() and word not in _PARTICLES)
