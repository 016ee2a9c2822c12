"""What of the user's camps does nothing, or less than it seems: entries that fit nobody, persons named in two camps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.camps.overrides import Entry, OwnCamp, fits_affiliation, fits_role, told_of
from sayso.compare.types import Voice
from sayso.people.names import fold_name


def unheard_entries(camps: Sequence[OwnCamp], voices: Iterable[Voice]) -> Iterator[Entry]:
    """Yield the entries that fit none of the voices, in the order of the camps."""
    names: set[str] = set()
    told: set[tuple[str, tuple[str, ...]]] = set()
    for voice in voices:
        names |= _names_of(voice)
        told.update(told_of(voice))
    roles = {role for role, _ in told}
    bodies = {fold_name(words) for _, affiliations in told for words in affiliations}
    for camp in camps:
        yield from (entry for name, entry in camp.speakers.items() if name not in names)
        for own, entry in camp.affiliations.items():
            if not any(fits_affiliation(own, body) for body in bodies):
                yield entry
        for pattern, entry in camp.roles.items():
            if not any(fits_role(pattern, role) for role in roles):
                yield entry


def named_twice(camps: Sequence[OwnCamp], voices: Iterable[Voice]) -> dict[str, tuple[str, ...]]:
    """Return who is named as a speaker in several camps, by one form of the name or by two, and in which camps."""
    found: dict[str, tuple[str, ...]] = {}
    seen: set[str] = set()
    for voice in voices:
        names = _names_of(voice)
        homes = tuple(camp.name for camp in camps if names & camp.speakers.keys())
        if len(homes) > 1:
            found[voice.name] = homes
            seen |= names
    listed: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for camp in camps:
        for name, entry in camp.speakers.items():
            listed[name].append((entry.words, camp.name))
    for name, places in listed.items():
        if len(places) > 1 and name not in seen:
            found[places[0][0]] = tuple(home for _, home in places)
    return found


def _names_of(voice: Voice) -> set[str]:
    return {fold_name(name) for name in (voice.name, *voice.names)}
