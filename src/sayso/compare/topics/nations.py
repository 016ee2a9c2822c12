"""Countries in their forms: the nationality for the country, “Syrian” for “Syria”."""

from __future__ import annotations

from functools import lru_cache

from sayso.compare.camps.country_words import read_countries

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


def country_of(words: tuple[str, ...]) -> str | None:
    """Return the key of the country that words in lower case name, be it by its people; None if they name none."""
    country = _countries().get(" ".join(words).rstrip("."))
    if country is None:
        return None
    return f"name {country}" if country in _APART else f"country {country}"


def is_nationality(form: str) -> bool:
    """Tell “Syrian” from “Syria”."""
    return form.lower() in _nationalities()


@lru_cache(maxsize=1)
def _nationalities() -> frozenset[str]:
    people = {word.lower() for row in read_countries() for word in row[3]}
    return frozenset(people | {f"{word}s" for word in people})


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
