"""What the article has around a role or a name: the rest of an office, the country of whoever bears it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.institutions import HOME, find_institutions
from sayso.compare.camps.kinds import kind_of_people
from sayso.compare.camps.sides import Side
from sayso.types import Span

# “general secretary” goes on “of the Herring Workers' Union”.
_BODY_BEHIND = re.compile(
    r"\s(?:of|for|at)\s(?:the\s)?[A-Z][\w&’'-]{0,40}(?:\s(?:(?:of|for|and|the)\s)?[A-Z][\w&’'-]{0,40}){0,8}"
)
# Offices that tell nothing without the body; alone they are not those of a state.
_OF_ANY_BODY = re.compile(
    r"(?:the\s)?(?:(?:deputy|assistant|joint|acting|general|national|state|vice|executive)[\s-])*"
    r"(?:secretary(?:[\s-]general)?|president|chair(?:man|woman|person)?|leader|head|director|chief|chief executive|"
    r"official|spokes(?:man|woman|person)|ceo)",
    re.IGNORECASE,
)
_FURTHEST = 160
_AROUND = 60
# Between a country and the name of its officer stand a few words of an office and given names, and no comma.
_OFFICE = re.compile(r"(?:['’]s)?\s[^.,;:!?\n“”\"]{0,58}$")
_PRESIDENT = re.compile(r"(?:the\s)?president", re.IGNORECASE)
_FULL_PRESIDENT = re.compile(
    r"(?P<before>(?:[\w.’'-]{1,20}\s){0,2})President\s(?P<given>[A-Z][\w.’'-]{0,30}\s(?:[A-Z]\.\s)?)"
    r"(?P<surname>[A-Z][\w’'-]{0,30})"
)
_NOT_NOW = re.compile(r"\b(?:former|ex|late|then|vice)\b", re.IGNORECASE)
_MOST_MENTIONS = 40  # more would make long articles slow, and tell no more


def whole_role(text: str, role: Span) -> str:
    """Return a role with the body that follows it where the role is of any body: “secretary” of the “Eel Union”."""
    words = role.of(text)
    if not _OF_ANY_BODY.fullmatch(words):
        return words
    behind = _BODY_BEHIND.match(text, role.end, min(len(text), role.end + _FURTHEST))
    return words + behind.group() if behind else words


def is_of_any_body(role: str) -> bool:
    """Tell whether a role is an office of many kinds of bodies and names none."""
    return bool(_OF_ANY_BODY.fullmatch(role))


def body_beginning_with(text: str, role: Span) -> Side | None:
    """Return the side of a body whose name begins with what was taken for a role: “General” in “General Electric”."""
    around = text[role.start : role.end + _AROUND]
    for body in find_institutions(around):
        if body.start == 0 and body.end > role.end - role.start:
            return Side(body.country if body.country != HOME else None, body.kind)
    return None


@lru_cache(maxsize=1024)
def office_at_name(text: str, name: str) -> Span | None:
    """Return where a country stands with an office before a person's name: “Turkish President” Ann Tell.

    The first that the article has, at one of the first forty places of the surname; None if there is none.
    """
    surname = name.split()[-1] if name.split() else ""
    if len(surname) < 2:
        return None
    at = -1
    for _ in range(_MOST_MENTIONS):
        at = text.find(surname, at + 1)
        if at < 0:
            return None
        start = max(0, at - _AROUND)
        before = text[start:at]
        for word in reversed(list(find_countries(before))):
            between = _OFFICE.match(before[word.end :])
            if word.kind != "capital" and between and _is_office(between.group(), name):
                return Span(start + word.start, start + len(before.rstrip()))
    return None


def _is_office(between: str, name: str) -> bool:
    """Tell whether words are an office and given names: all that is in lower case or no part of the name is a role."""
    given = set(name.split())
    words = [word for word in between.removeprefix("’s").removeprefix("'s").split() if word not in given]
    return 0 < len(words) <= 4 and (
        words[-1].lower() == "president" or kind_of_people([word.lower() for word in words])[0] is not None
    )


@lru_cache(maxsize=1024)
def is_anothers_presidency(text: str, role: str, name: str, home: str) -> bool:
    """Tell whether an article has another president of its country in full: a bare “President” may be a foreign one."""
    if not _PRESIDENT.fullmatch(role):
        return False
    surname = name.split()[-1] if name.split() else ""
    for match in islice(_FULL_PRESIDENT.finditer(text), _MOST_MENTIONS):
        if match["surname"] == surname or match["given"].strip() == surname or _NOT_NOW.search(match["before"]):
            continue
        codes = [word.code for word in find_countries(match["before"])]
        if home in codes or (not codes and text.count(match["surname"]) > text.count(surname)):
            return True
    return False
