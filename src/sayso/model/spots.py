"""Where a text speaks of somebody or something: names, head nouns, pronouns, and what the encoder thinks of each."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from sayso.model.features import Pieces
from sayso.types import EntityType

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]

TYPES: tuple[EntityType, ...] = ("person", "organization", "place", "other")
PRONOUNS = {
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves",
    "i": "i me my mine myself",
    "we": "we us our ours ourselves",
    "you": "you your yours yourself yourselves",
    "who": "who whom whose",
}
# Classes of mentions: a number for each kind of pronoun, then for nouns and for names of each type.
HE, SHE, IT, THEY, FIRST, WE, YOU, WHO = range(8)
NOUN, NAME = 8, 12
CLASSES = 16
NAME_TAGS = 1 + 2 * len(TYPES)
NOUN_TAGS = 1 + len(TYPES)
_PRONOUN_OF = {word: number for number, words in enumerate(PRONOUNS.values()) for word in words.split()}


@dataclass(frozen=True, slots=True)
class Spots:
    """The mentions of one text in its order, one row each.

    start, end: (m,) code points. kind: (m,) classes 0..15, see above. piece: (m,) the last piece of the mention.
    anaphor, antecedent: (m, d) what the encoder thinks of it as a word that points back, and as one pointed to.
    """

    start: Ints
    end: Ints
    kind: Ints
    piece: Ints
    anaphor: Floats
    antecedent: Floats

    def __len__(self) -> int:
        return len(self.start)

    @classmethod
    def joined(cls, parts: list[Spots]) -> Spots:
        """Put the mentions of several windows, in the order of the text, into one."""
        parts = [part for part in parts if len(part)]  # what holds nothing does not know its width
        if not parts:
            none = np.zeros(0, np.int64)
            return cls(none, none, none, none, np.zeros((0, 0), np.float32), np.zeros((0, 0), np.float32))
        return cls(*(np.concatenate([getattr(part, f.name) for part in parts]) for f in fields(cls)))


def first_pieces(text: str, pieces: Pieces) -> NDArray[np.bool_]:
    """Say of each piece whether a word begins with it: letters and digits that touch are one word."""
    letters = np.array([text[start].isalnum() for start in pieces.offsets[:, 0].tolist()], bool)
    first = np.ones(len(pieces), bool)
    touching = pieces.offsets[1:, 0] == pieces.offsets[:-1, 1]
    first[1:] = ~(touching & letters[1:] & letters[:-1])
    return first


def pronoun_kind(word: str) -> int | None:
    """Return the class of a pronoun, None for other words; “US”, “IT” and “WHO” in capitals are names."""
    return None if len(word) > 1 and word.isupper() else _PRONOUN_OF.get(word.lower())


def spot(text: str, pieces: Pieces, first: NDArray[np.bool_], at: slice, heads: tuple[Floats, ...]) -> Spots:
    """Read the mentions off the heads of one window of n pieces.

    at: the window's pieces in the text. heads: name tags (n, 9), noun tags (n, 5), anaphor and antecedent (n, d each).
    """
    names, nouns, anaphor, antecedent = heads
    begins = np.flatnonzero(first[at])
    if not len(begins):
        return Spots.joined([])
    ends = np.append(begins[1:], at.stop - at.start) - 1
    tags = names[begins].argmax(-1).tolist()
    noun_tags = nouns[begins].argmax(-1).tolist()
    starts, stops = pieces.offsets[at, 0], pieces.offsets[at, 1]
    rows: list[tuple[int, int, int]] = []  # first word, last word, class
    in_name = -1
    for word in range(len(begins)):
        tag = tags[word]
        if tag:
            kind = NAME + (tag - 1) // 2
            if tag % 2 == 0 and in_name == kind and rows[-1][1] == word - 1:
                rows[-1] = (rows[-1][0], word, kind)
            else:
                rows.append((word, word, kind))
            in_name = kind
            continue
        in_name = -1
        known = pronoun_kind(text[starts[begins[word]] : stops[ends[word]]])
        if known is not None:
            rows.append((word, word, known))
        elif noun_tags[word]:
            rows.append((word, word, NOUN + noun_tags[word] - 1))
    if not rows:
        return Spots.joined([])
    table = np.array(rows, np.int64)
    last = ends[table[:, 1]]
    return Spots(
        starts[begins[table[:, 0]]].astype(np.int64),
        stops[last].astype(np.int64),
        table[:, 2],
        last + at.start,
        anaphor[last],
        antecedent[last],
    )
