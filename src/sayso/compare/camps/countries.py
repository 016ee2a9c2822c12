"""Where words name a country or its people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.compare.camps.country_words import NOT_COUNTRIES, REGIONS, read_countries

FormKind = Literal["name", "people", "capital"]

_SAME_IN_PLURAL = ("ese", "sh", "ch", "ss", "s")


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A name of a country or people, [start, end) in the words searched; code is ISO 3166 with two letters."""

    code: str
    kind: FormKind
    start: int
    end: int


_FORMS: dict[str, tuple[str, FormKind]] = {}
REGION_OF: dict[str, str] = {}
ADJECTIVE_OF: dict[str, str] = {}
NAME_OF: dict[str, str] = {}


def _enter(forms: Iterable[str], code: str, kind: FormKind) -> None:
    for form in forms:
        _FORMS.setdefault(form, (code, kind))


for _code, _region, _names, _people, _capitals in read_countries():
    REGION_OF[_code] = _region
    NAME_OF.setdefault(_code, _names[0] if _names else _people[0])
    ADJECTIVE_OF.setdefault(_code, _people[0] if _people else NAME_OF[_code])
    _enter(_names, _code, "name")
    _enter(_people, _code, "people")
    _enter((f"{word}s" for word in _people if not word.endswith(_SAME_IN_PLURAL)), _code, "people")
    _enter((word[:-3] + "men" for word in _people if word.endswith("man") and word != "German"), _code, "people")
    _enter(_capitals, _code, "capital")
ADJECTIVE_OF["US"] = "US"
NAME_OF["US"] = "United States"
NAME_OF["GE"] = "Georgia"
NAME_OF["TD"] = "Chad"


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


# “US” is a country, “us” is not: the case of letters counts. “non-American” is no American, “pro-Russia” no Russia.
_SEARCH = re.compile(
    rf"(?=[A-Z])(?<![\w.])(?<!non-)(?<!anti-)(?<!pro-)(?:(?P<none>{_any_of(NOT_COUNTRIES)})|(?P<form>{_any_of(_FORMS)}))(?!\w)"
)
_REGION = re.compile(rf"(?<![\w-])(?:the )?({_any_of(REGIONS)})s?(?![\w-])")


def find_countries(words: str) -> Iterator[CountryWord]:
    """Yield every country that the words name, in order: “U.S.-Russian” gives two."""
    for match in _SEARCH.finditer(words):
        if form := match["form"]:
            code, kind = _FORMS[form]
            yield CountryWord(code, kind, match.start(), match.end())


def find_region(words: str) -> str | None:
    """Return the first part of the world that the words name, as they have it, without “the”."""
    match = _REGION.search(words)
    return match[1] if match else None


def is_within(code: str, region: str) -> bool:
    """Tell whether a country lies in a part of the world."""
    return REGION_OF.get(code) in REGIONS.get(region, ())
