"""Countries that are in no table: new, disputed or made up, told by their officials and by both forms of the name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from sayso.compare.camps.countries import find_countries, find_region

_OFFICE = (
    r"(?:vice[ -])?president|prime minister|premier|chancellor|(?:\w+ )?ministers?|government|cabinet|parliament|army|"
    r"(?:\w+ )?ministry|treasury|ambassador|embassy|navy|king|queen|opposition|authorities|envoy|lawmakers|officials?|"
    r"senate"
)
# “The Lornian president”, “Lornia's parliament”.
_OFFICIAL = re.compile(rf"\b([A-Z]\w{{2,20}})(?:['’]s)?\s(?:(?:new|former|deputy|acting|foreign)\s)?(?:{_OFFICE})\b")
_PEOPLE = re.compile(r"\b([A-Z]\w{1,20}?(?:n|ish|ese|i))s?\b")
_NAME = re.compile(r"\b[A-Z]\w{2,20}\b")
_ENDINGS = ("n", "an", "ian", "ish", "ese", "i")


def find_unlisted(text: str) -> dict[str, str]:
    """Return the countries of a text that are in no table: by the word for the people, the name.

    It is one if the text has both (“Lornian”, “Lornia”), and an official or body of the state with one of the two.
    """
    words = {match.group() for match in _NAME.finditer(text)}
    official = {match[1] for match in _OFFICIAL.finditer(text)}
    found: dict[str, str] = {}
    for people in dict.fromkeys(match[1] for match in _PEOPLE.finditer(text)):
        name = next((name for name in _names_of(people) if name in words), None)
        if name and {people, name} & official and not _is_known(people, name):
            found[people] = name
    return found


def count_unlisted(text: str, countries: Mapping[str, str]) -> Counter[str]:
    """Count how often a text names each of some countries, in any form; by the word for the people."""
    words = Counter(match.group() for match in _NAME.finditer(text))
    counts = {people: words[people] + words[f"{people}s"] + words[name] for people, name in countries.items()}
    return Counter({people: count for people, count in counts.items() if count})


def _names_of(people: str) -> list[str]:
    """Return what a country may be called whose people are called so: “Lornian” → “Lornia”, “Lorni”, “Lor”."""
    bare = [people.removesuffix(ending) for ending in _ENDINGS if people.endswith(ending)]
    return [name + tail for name in bare if len(name) > 2 for tail in ("", "a", "ia", "y", "land")]


def _is_known(people: str, name: str) -> bool:
    return any(find_countries(f"{people} {name}")) or find_region(people) is not None or find_region(name) is not None
