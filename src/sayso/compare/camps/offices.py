"""Offices that one noun alone tells wrongly: a shadow minister, the chief executive of a territory, of a charity."""

from __future__ import annotations

import re

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.kinds import kind_of_body, kind_of_people
from sayso.compare.types import InstitutionKind

_SHADOW = re.compile(
    r"\bshadow\s(?:[\w-]+\s){0,4}?(?:cabinet|ministers?|secretary|chancellor|treasurer|attorney|spokes\w+|leader)\b",
    re.IGNORECASE,
)
_CHIEF = re.compile(
    r"\b(?:chief executives?(?: officers?)?|executive (?:director|officer)|ceo|executives?)\b", re.IGNORECASE
)
_CHIEF_ALONE = re.compile(r"(?:the |its |['’]s |\s)*chief executive\s*", re.IGNORECASE)
# Territories whose head of government is called a chief executive.
_HAVE_CHIEF_EXECUTIVES = frozenset(("HK", "MO"))
# Whose chief executives speak for no company, unless it is one of a trade: “Herring Producers Council”.
_NO_COMPANIES: tuple[tuple[InstitutionKind, re.Pattern[str]], ...] = (
    (
        "government",
        re.compile(r"\bNHS\b|\b(?:city|county|borough|district|town|local|regional|parish) council\b", re.I),
    ),
    ("experts", re.compile(r"\b(?:hospitals?|university|institute)\b", re.I)),
    (
        "civil society",
        re.compile(
            r"\b(?:foundation|charity|charities|ngo|non-?profit|(?<!credit )(?<!building )(?:union|society))\b", re.I
        ),
    ),
    ("government", re.compile(r"\bcouncil\b", re.I)),
)
_TRADE = re.compile(
    r"\b(?:business\w*|industr\w+|retail\w*|producers?|manufacturers?|employers?|farmers?|growers?|exporters?|insur\w+|"
    r"bank\w*|builders?|minerals?|mining|energy|trade|marketing|tourism|property|housing|plc|inc|ltd|group)\b",
    re.IGNORECASE,
)
# “Labour MP Col” Roe: a rank that is a given name.
_GIVEN_NAME = re.compile(r"^(.*\S)\s+(?:Col|Dean|Judge|Major)$", re.DOTALL)
# “the progressive group Justice Makers”: what follows the noun is its name.
_NAMED_GROUP = re.compile(r"\b(?:groups?|organi[sz]ations?|charity|coalition|network|movement|nonprofit)(?=\s+[A-Z])")
_ON_A_VOTE = re.compile(
    r"\b(?:brexit|leave|remain|yes|no|referendum|independence|pro-eu|anti-eu|eurosceptic|eurosceptics)[\s-]+"
    r"(?:[\w-]+\s)?(?:campaigners?|activists?|movement|side|camp)\b|\b(?:campaigner|voice) for (?:brexit|leave|remain)",
    re.IGNORECASE,
)


def is_shadow(words: str) -> bool:
    """Tell whether an office is one of the opposition: “shadow chancellor”."""
    return bool(_SHADOW.search(words))


def is_on_a_vote(words: str) -> bool:
    """Tell whether somebody campaigns in a vote of the people, which politicians do as well as others."""
    return bool(_ON_A_VOTE.search(words))


def is_chief(words: str) -> bool:
    """Tell whether an office is that of a chief executive, of whatever body."""
    return bool(_CHIEF.search(words))


def kind_of_chief(core: str, tail: str, home: str | None) -> InstitutionKind | None:
    """Return what a chief executive is one of by the place or body, None if that is a company or is not told.

    core, tail: the office before and behind “of”. A place has one itself: “Hong Kong’s chief executive”.
    """
    if not is_chief(core):
        return None
    place = tail.strip().removeprefix("the ") if tail else core
    named = next(find_countries(place), None)
    rest = _without(core, named.start, named.end) if named and not tail else core
    if _CHIEF_ALONE.fullmatch(rest) and (
        (named and named.kind == "name" and (not tail or named.end - named.start == len(place)))
        or (not tail and not named and home in _HAVE_CHIEF_EXECUTIVES)
    ):
        return "government"
    return kind_of_no_company(f"{core} {tail}")


def kind_of_no_company(words: str) -> InstitutionKind | None:
    """Return the kind of a body that has a chief executive and is no company, None for all others."""
    if _TRADE.search(words):
        return None
    return next((kind for kind, search in _NO_COMPANIES if search.search(words)), None)


def _without(words: str, start: int, end: int) -> str:
    return words[:start] + words[end:]


def without_given_name(core: str) -> str:
    """Return an office without a given name that reads like a rank behind it: “Labour MP Col”."""
    match = _GIVEN_NAME.match(core)
    if match and kind_of_people(match[1].lower().split())[0] == "legislature":
        return match[1]
    return core


def without_groups_name(core: str) -> tuple[str, InstitutionKind | None]:
    """Return a group by what it is, without its name, and its kind; words without such a name as they are."""
    match = _NAMED_GROUP.search(core)
    if not match:
        return core, None
    bare = core[: match.end()]
    return bare, kind_of_body(bare) or "civil society"
