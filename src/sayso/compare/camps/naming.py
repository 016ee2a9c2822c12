"""What camps are called: short and plain, ours, or in the words of the writer who introduced the group."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.compare.camps.countries import ADJECTIVE_OF, NAME_OF
from sayso.compare.camps.sides import Side
from sayso.compare.types import InstitutionKind

_WITH_COUNTRY: dict[InstitutionKind, str] = {
    "government": "government",
    "legislature": "legislature",
    "judiciary": "judiciary",
    "military": "military",
    "party": "parties",
    "opposition": "opposition",
    "international": "international bodies",
    "media": "media",
    "experts": "experts",
    "business": "business",
    "civil society": "civil society",
    "religion": "religious leaders",
    "public": "public",
}
_QUANTIFIER = re.compile(
    r"^(?:(?:most|some|many|several|all|both|other|few|a few|certain|even|the|their|its|his|her|other|fellow|dozens of|"
    r"scores of|hundreds of)\s+)+",
    re.IGNORECASE,
)
# Voices that make a camp of their own of a government or legislature.
_ENOUGH = 3
OFFICIALS_AND_LAWMAKERS: frozenset[InstitutionKind] = frozenset(("government", "legislature"))


def name_of(side: Side) -> str:
    """Return the plain name of a side: “Russian government”, “Republicans”, “Experts”, “Peru” for a country alone."""
    if side.party:
        return side.party
    country = None if side.kind == "international" else side.country
    if side.kind is None:
        return NAME_OF.get(side.country or "", side.country or "")
    noun = _WITH_COUNTRY[side.kind]
    return f"{ADJECTIVE_OF.get(country, country)} {noun}" if country else noun[0].upper() + noun[1:]


def name_group(words: str) -> str:
    """Return a writer's words for a group as a name: without “most”, with a capital."""
    bare = _QUANTIFIER.sub("", " ".join(words.split())) or words
    return bare[0].upper() + bare[1:]


def name_sides(sides: Mapping[str, Side], words: Mapping[Side, str]) -> dict[str, str]:
    """Return the camp of each voice. sides: by the voice's name; words: what writers call a side.

    A party is the camp where voices of two parties of its country speak: there alone it tells apart. Government and
    legislature of any other country are one camp unless both have three voices: fewer are too few to compare.
    """
    parties: dict[str, set[str]] = defaultdict(set)
    for side in sides.values():
        if side.party:
            parties[side.country or ""].add(side.party)
    divided = {country for country, names in parties.items() if len(names) > 1}
    shown = {name: _shown(side, divided) for name, side in sides.items()}
    joined = _joined(shown.values()) - divided
    called = {_shown(side, divided): name for side, name in words.items()}
    return {name: _called(side, joined, called, divided) for name, side in shown.items()}


def _shown(side: Side, divided: set[str]) -> Side:
    """Return the side without what makes no camp: party or kind."""
    if side.party and ((side.country or "") in divided or not side.kind or side.kind == "party"):
        return Side(side.country, None, side.party)
    country = None if side.kind == "international" else side.country
    return Side(country, side.kind)


def _joined(sides: Iterable[Side]) -> set[str]:
    """Return the countries whose government and legislature are one camp."""
    counts = Counter((side.country, side.kind) for side in sides if side.country and not side.party)
    found = set()
    for country in {country for country, _ in counts if country}:
        sizes = [counts[country, kind] for kind in OFFICIALS_AND_LAWMAKERS]
        if 0 < min(sizes) < _ENOUGH:
            found.add(country)
    return found


def _called(side: Side, joined: set[str], called: Mapping[Side, str], divided: set[str]) -> str:
    if side.country in joined and side.kind in OFFICIALS_AND_LAWMAKERS:
        return f"{ADJECTIVE_OF.get(side.country or '', side.country)} officials and lawmakers"
    if side.kind == "legislature" and side.country in divided and side not in called:
        return f"{name_of(side)}, party not told"
    return called.get(side) or name_of(side)
