"""One topic in its many forms: plural, hyphen, nationality for country, surname for full name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from sayso.compare.camps.country_words import read_countries
from sayso.compare.events.words import kind_of, stem_of
from sayso.compare.topics.phrases import Phrase
from sayso.people.names import fold_name
from sayso.resolve.lexicon import MEN, NAME_TAILS, ORGANIZATION_WORDS, PLACES, SIDES, WOMEN

# A name with one of these is no person's, so that its last word is no surname: “Left Democrats”.
_NO_PERSONS = ORGANIZATION_WORDS | SIDES | PLACES
# Parts of countries, which the table counts to the whole, are topics of their own.
_PARTS = {
    "english": "england",
    "scottish": "scotland",
    "scot": "scotland",
    "welsh": "wales",
    "northern irish": "northern ireland",
}
_APART = frozenset(
    "greenland,british columbia,ontario,quebec,alberta,england,scotland,wales,northern ireland".split(",")
)


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Return the code of the country of each name and nationality, in lower case; capitals and parts are left out."""
    codes: dict[str, str] = {}
    for code, _, names, people, _ in read_countries():
        whole = names[: names.index("America") + 1] if "America" in names else names  # states stand behind it
        for word in (*whole, *people, *(f"{word}s" for word in people)):
            plain = word.lower().replace("’", "'").rstrip(".")
            if plain not in _APART:
                codes.setdefault(plain, _PARTS.get(plain.removesuffix("s"), code))
    return codes


class Forms:
    """Finds the key under which all forms of a topic are kept, as the names of some articles make it out."""

    def __init__(self, names: Iterable[tuple[str, ...]]):
        """names: the words of every name that stands in the articles, in lower case."""
        full: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for words in names:
            if len(words) > 1 and not set(words) & _NO_PERSONS and len(words) <= 4:
                full[_without_tail(words)[-1]].add(words)
        self._fullest = {surname: _one_bearer(bearers) for surname, bearers in full.items()}

    def key(self, phrase: Phrase) -> str:
        """Return what is the same for all forms of a topic."""
        words = phrase.words
        if not phrase.is_name or _is_headline_form(words):
            return "".join((*words[:-1], stem_of(words[-1])))
        country = _countries().get(" ".join(words).rstrip("."))
        if country:
            return f"name {country}" if country in _APART else f"country {country}"
        fullest = self._fullest.get(_without_tail(words)[-1])
        if fullest and (len(words) == 1 or words[0] == fullest[0]):
            words = fullest
        return "name " + (fold_name(" ".join(words)) or " ".join(words))


def _is_headline_form(words: tuple[str, ...]) -> bool:
    """Tell a phrase in the capitals of a headline, “Harbour Talks”, from the name of a person or body."""
    is_own = words[0] in MEN | WOMEN or words[-1] in ORGANIZATION_WORDS
    return len(words) > 1 and not is_own and kind_of(words[-1]) in ("noun", "either", "verb")


def is_nationality(form: str) -> bool:
    """Tell “Syrian” from “Syria”."""
    return form.lower() in _nationalities()


@lru_cache(maxsize=1)
def _nationalities() -> frozenset[str]:
    people = {word.lower() for row in read_countries() for word in row[3]}
    return frozenset(people | {f"{word}s" for word in people})


def _without_tail(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and words[-1].rstrip(".") in NAME_TAILS else words


def _one_bearer(bearers: set[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the fullest of the names that end alike, if all may be one person's: the same first word."""
    if len({words[0] for words in bearers}) > 1:
        return None
    return max(bearers, key=lambda words: (len(words), words))
