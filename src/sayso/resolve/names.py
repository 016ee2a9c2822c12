"""The names of a text: where they stand, their fullest form, and what the text tells about whoever bears them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.resolve.lexicon import (
    FEMALE_WORDS,
    FIRM_NAMES,
    MALE_WORDS,
    MEN,
    METONYMS,
    NAME_LIKE_TITLES,
    NAME_TAILS,
    OPENERS,
    ORGANIZATION_WORDS,
    OUTLET_WORDS,
    OUTLETS,
    PLACES,
    TITLES,
    WOMEN,
    Gender,
)
from sayso.types import EntityType

BODIES_OF_TWO = frozenset(
    "general electric,general motors,general mills,general dynamics,general atomics,general assembly,special branch,"
    "special olympics,special operations".split(",")
)
# How far a name looks around for itself, in characters: more than all but the longest articles have.
_REACH = 50_000
# How many words the shorter name of a body has at most.
_LONGEST_TAIL = 8
POSSESSIVE = re.compile(r"[’']s?$")
TWO_WORD_PLACE = re.compile(
    r"(?:new|north|south|east|west) (?:york|jersey|hampshire|mexico|carolina|dakota|korea|delhi)"
)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Return a word as it is looked up: in lower case, without a dot, an ending ’s, or brackets."""
    return POSSESSIVE.sub("", word.strip("[]")).rstrip(".,").lower()


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. text is without titles, blanks made single; titles are the words dropped before it.

    told: what the encoder takes it for, None if it has not said or not been asked.
    """

    start: int
    end: int
    text: str
    titles: tuple[str, ...] = ()
    follows_the: bool = False
    told: EntityType | None = None

    @property
    def words(self) -> list[str]:
        return self.text.split(" ")

    @property
    def last(self) -> str:
        """The surname, as it is looked up."""
        words = [w for w in map(key, self.words) if w not in NAME_TAILS]
        return words[-1] if words else key(self.text)

    @property
    def is_organization(self) -> bool:
        """Tell whether this is no person: by what the encoder says, else by the words alone or their capitals."""
        if self._is_seat_or_firm():
            return True
        if self.told == "person" and not is_acronym(self.text) and not self._is_outlet_or_body():
            return False
        if self.told in ("organization", "place") and not self.titles:
            return True
        keys = [key(w) for w in self.words]
        if keys[-1] in ORGANIZATION_WORDS or keys[0] in ORGANIZATION_WORDS - {"guard", "press", "house"}:
            return True
        if self.follows_the and not self.titles and keys[0] not in WOMEN | MEN:
            return True
        if len(keys) > 1 and keys[-1] in PLACES and not self.titles and keys[0] not in WOMEN | MEN:
            return True
        if keys[-2:] == ["usa", "today"] or " ".join(keys[:2]) in BODIES_OF_TWO:
            return True
        if len(keys) == 1:
            return keys[0] in OUTLETS | PLACES or is_acronym(self.text)
        return bool(TWO_WORD_PLACE.fullmatch(" ".join(keys)) or "for" in keys)

    def _is_outlet_or_body(self) -> bool:
        """Tell what the encoder takes for a person though its words say otherwise: “the Arlen Post”, “Reps for Roe”."""
        keys = [key(w) for w in self.words]
        is_outlet = self.follows_the and len(keys) > 1 and keys[-1] in OUTLET_WORDS and keys[0] not in WOMEN | MEN
        return not self.titles and (is_outlet or "for" in keys[1:-1])

    def _is_seat_or_firm(self) -> bool:
        """Tell what is no person whatever the encoder says: “the Kremlin”, “Downing Street”."""
        name = self.text.lower()
        return not self.titles and (name in METONYMS or name in FIRM_NAMES)


def count_near(text: str, words: str, at: int) -> int:
    """Count how often words stand in a text, as far as _REACH before and behind a place: all of an article, no more.

    Counting over the whole of a long text for each of its names would take the square of its length.
    """
    return text.count(words, max(0, at - _REACH), at + _REACH)


def is_acronym(word: str) -> bool:
    """Tell whether a word is two to six capitals: TASS, CNN, S.E.C."""
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def is_end_of(short: str, long: str) -> bool:
    """Tell “the Post” from “the Washington Post”; “California” is not “the University of California”."""
    lead = long.removesuffix(" " + short)
    return lead != long and not lead.endswith((" of", " for", " in", " and"))


def letters_of(acronym: str) -> str:
    """Return an acronym without its dots."""
    return acronym.replace(".", "")


def tails_of(name: Name) -> Iterator[str]:
    """Yield what a body may be called by the end of its name: “Harbour Board”, “Board” of “the Quill Harbour Board”."""
    words = name.words
    for i in range(max(1, len(words) - _LONGEST_TAIL), len(words)):
        tail = " ".join(words[i:])
        if is_end_of(tail, name.text):
            yield tail


# ------------------------------------------------------------------ finding


def is_title(word: str) -> bool:
    """Tell whether a word, as it is looked up, is a title or an office, be it of several (“Presidents Roe and Doe”)."""
    if "-" in word and word not in TITLES:  # president-elect, then-governor, co-chairman
        return any(part in TITLES - NAME_LIKE_TITLES for part in word.split("-"))
    return word in TITLES or (word.endswith("s") and word[:-1] in TITLES - NAME_LIKE_TITLES)


def is_headline(line: str) -> bool:
    """Tell whether a line is written in headline capitals, which say nothing about names, full stop or none.

    In a sentence full of names the verb is small: “Jane Roe met Ivo Brandt in Port Arlen.”
    """
    words = [w for w in line.split() if len(w) > 3]
    if len(words) < 4 or sum(w[0].islower() for w in words) > 0.25 * len(words):
        return False
    return all(key(w) in OPENERS for w in line.split() if len(w) > 2 and w[0].islower())


def gender_of_words(words: Iterable[str]) -> Gender | None:
    """Tell the gender that titles and nouns give away: “Mrs”, “spokeswoman”; None if they do not, or disagree."""
    keys = {key(w) for w in words}
    female, male = bool(keys & FEMALE_WORDS), bool(keys & (MALE_WORDS - {"general", "master", "first"}))
    return None if female == male else "f" if female else "m"
