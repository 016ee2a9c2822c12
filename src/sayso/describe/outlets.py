"""Which names are those of the press, of broadcasts and of platforms: common knowledge, and how such names end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.describe.outlet_names import (
    ALONE,
    BROADCASTERS,
    LOOSE_TAILS,
    ONLY_WITH_ARTICLE,
    OUTLET_TAILS,
    OUTLETS,
    PROGRAMME_TAILS,
    PROGRAMMES,
)
from sayso.resolve.capitals import find_names
from sayso.resolve.lexicon import PLACES
from sayso.resolve.names import Name, key
from sayso.types import Span

_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
_TODAY = re.compile(r"[ \u00a0](?:TODAY|Today)\b")
_ARTICLE = re.compile(r"\b(?:The|the)\s$")
_POSSESSIVE = re.compile(r"[’']s?$")
# What the text itself says a name is: “the newspaper Utro”, “Selm news agency”.
_SAID_BEFORE = re.compile(
    r"\b(?:newspaper|magazine|broadcaster|tabloid|(?:news|radio|television|TV) (?:agency|channel|network|service|site|"
    r"station|website))\s$"
)
_SAID_BEHIND = re.compile(
    r"\s(?:newspaper|magazine|broadcaster|tabloid|radio|television|news (?:agency|channel|network|service|site))\b"
)
_STATIONS = frozenset("radio tv television".split())


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("U.S.", "us")).strip(" \"“”‘’',.").lower()


def is_outlet(name: str, *, follows_the: bool = False) -> bool:
    """Tell whether a name is that of a newspaper, an agency, a station or the like."""
    words = _plain(_POSSESSIVE.sub("", name)).removeprefix("the ").split()
    if not words:
        return False
    last = key(words[-1])
    if len(words) == 1 and last in ONLY_WITH_ARTICLE and not follows_the:
        return False
    if len(words) > 1 and words[0] in _STATIONS:  # Radio Quillport
        return True
    if " ".join(words) in OUTLETS or _CALL_SIGN.fullmatch(name):
        return True
    if len(words) > 1 and last in PLACES and " ".join(words[:-1]) in OUTLETS - ONLY_WITH_ARTICLE:  # the London desk
        return True
    if len(words) == 1:
        return follows_the and last in OUTLET_TAILS - LOOSE_TAILS - ALONE
    return last in OUTLET_TAILS and (last not in LOOSE_TAILS or follows_the or words[0] in OUTLETS | {"usa", "russia"})


def is_programme(title: str) -> bool:
    """Tell whether a title is that of a broadcast: “Meet the Press”, The Ada Roe Show."""
    plain = _plain(title)
    words = plain.split()
    return plain in PROGRAMMES or (
        len(words) > 1 and words[-1] in PROGRAMME_TAILS and title.lstrip("\"“‘'")[:1].isupper()
    )


def is_broadcaster(name: str) -> bool:
    """Tell whether what a name names is heard or seen, not printed."""
    return bool(BROADCASTERS & set(_plain(name).split()))


def find_outlets(text: str, span: Span, own: Iterable[str] = ()) -> list[Span]:
    """Return the names of outlets inside a span, a capital “The” included; own: further names known to be such."""
    known = {_plain(name).removeprefix("the ") for name in own if name}
    found = []
    for name in find_names(text, [span]):
        said = _SAID_BEFORE.search(text, max(0, name.start - 24), name.start) or _SAID_BEHIND.match(text, name.end)
        is_known = _plain(name.text).removeprefix("the ") in known
        if said or is_known or is_outlet(name.text, follows_the=name.follows_the):
            found.append(_with_article(text, name))
        elif name.text == "USA" and (today := _TODAY.match(text, name.end)):  # a name that ends in a day
            found.append(Span(name.start, today.end()))
    return found


def _with_article(text: str, name: Name) -> Span:
    before = _ARTICLE.search(text, max(0, name.start - 4), name.start)
    return Span(name.start - 4 if before and before.group()[0] == "T" else name.start, name.end)
