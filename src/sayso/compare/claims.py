"""What bears out a claim about who reacted how ("most Russian politicians gushed"), and what does not. No verdict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.kinds import singular_of
from sayso.compare.camps.phrases import find_group_phrases, words_of
from sayso.compare.camps.sides import OFFICIAL, Side, side_of_group
from sayso.compare.standing import AUDIBLE
from sayso.compare.types import Camp, ClaimCheck, Placement, Rated, Roundup, Voice
from sayso.errors import SaysoError
from sayso.people.names import fold_name
from sayso.tone.strength import score_words

_PROPER = re.compile(r"\b[A-Z]\w+")
# Words with which a claim may begin, in capitals for that alone.
_FIRST = frozenset("most many some several few all the no nearly almost even only senior top leading".split())
_POLITICIANS = re.compile(r"\bpoliticians?\b", re.IGNORECASE)
_OFFICIALS = re.compile(r"\bofficials?\b", re.IGNORECASE)


def check_claim(claim: str, roundup: Roundup) -> ClaimCheck:
    """Sort the lines of those whom a claim speaks of by whether their tone is the one it claims, strongest first.

    Whom it speaks of: speakers that it names, else the people of a country, a kind of institution or a party. beside_it
    are the lines that are neither warm nor cold. Raises SaysoError if the claim has no word of warmth or its lack, if
    it names nobody, or if nobody whom it names has a line.
    """
    sign = _sign(claim)
    is_meant = _whom(claim, roundup)
    lines = [
        one for camp, voice, placement in _voices(roundup) if is_meant(voice, placement) for one in _lines(camp, voice)
    ]
    if not lines:
        camps = ", ".join(camp.name for camp in roundup.camps) or "none"
        raise SaysoError(f"“{claim}” speaks of nobody who has a line here; there are the camps: {camps}")
    ordered = sorted(lines, key=lambda one: -abs(one.tone))
    return ClaimCheck(
        claim=claim,
        for_it=tuple(one for one in ordered if one.tone * sign >= AUDIBLE),
        against_it=tuple(one for one in ordered if one.tone * sign <= -AUDIBLE),
        beside_it=tuple(one for one in ordered if abs(one.tone) < AUDIBLE),
    )


def _sign(claim: str) -> int:
    """Return 1 for a claim of warmth, −1 for one of its lack."""
    total = sum(shown.value for shown in score_words(claim))
    if not total:
        raise SaysoError(
            f"“{claim}” says of nobody how warm they are; claim something like “most Russian politicians gushed”"
        )
    return 1 if total > 0 else -1


def _voices(roundup: Roundup) -> Iterator[tuple[Camp, Voice, Placement | None]]:
    for camp in roundup.camps:
        for voice, placement in zip(camp.voices, camp.placements, strict=True):
            yield camp, voice, placement
    for voice in roundup.others.voices:
        yield roundup.others, voice, None


def _lines(camp: Camp, voice: Voice) -> list[Rated]:
    keys = {line.key for line in voice.lines}
    return [one for one in camp.lines if one.line.key in keys]


def _whom(claim: str, roundup: Roundup) -> Callable[[Voice, Placement | None], bool]:
    """Return what tells whether a claim speaks of a voice."""
    named = {voice.key for voice in _named(claim, [voice for _, voice, _ in _voices(roundup)])}
    if named:
        return lambda voice, placement: voice.key in named
    sides = _groups(claim)
    if not sides:
        raise SaysoError(f"“{claim}” names no group and no speaker of the roundup; name one, as “Russian politicians”")
    return lambda voice, placement: placement is not None and any(_is_of(*side, placement) for side in sides)


def _named(claim: str, voices: Sequence[Voice]) -> list[Voice]:
    """Return the voices that a claim names: wholly, or persons by a surname that nobody else has.

    Raises SaysoError if several persons bear a surname and none of them is named wholly.
    """
    words = f" {fold_name(claim)} "
    whole = [voice for voice in voices if any(f" {name} " in words for name in _names_of(voice))]
    persons: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.type == "person":
            for surname in {name.split()[-1] for name in _names_of(voice)}:
                persons[surname].append(voice)
    for surname, bearers in persons.items():
        if f" {surname} " in words and not any(bearer in whole for bearer in bearers):
            if len(bearers) > 1:
                names = " or ".join(sorted(bearer.name for bearer in bearers))
                raise SaysoError(f"“{claim}” may be about {names}; give the whole name")
            whole += bearers
    return whole


def _names_of(voice: Voice) -> list[str]:
    return [folded for name in voice.names or (voice.name,) if (folded := fold_name(name).strip())]


def _groups(claim: str) -> list[tuple[str, Side]]:
    phrases = find_group_phrases(claim, words_of(claim, 0, len(claim)))
    groups = [claim[phrase.start : phrase.end] for phrase in phrases]
    return [(group, side_of_group(group)) for group in groups]


def _is_of(group: str, side: Side, placement: Placement) -> bool:
    """Tell whether somebody is of a group; “politicians” and “officials” are of several kinds of institutions.

    A people that is in no table stands in the name of its camp, and an occupation of the public in the words that
    placed a voice.
    """
    unlisted = [word for word in _PROPER.findall(group) if not _is_listed(word, side)]
    if any(word not in placement.camp for word in unlisted):
        return False
    if side.kind == "public" and not _is_called(group, placement):
        return False
    if side.country and side.country != placement.country:
        return False
    if side.party and side.party.casefold() not in placement.camp.casefold():
        return False
    if _POLITICIANS.search(group):
        return placement.kind in OFFICIAL or placement.kind == "opposition"
    if _OFFICIALS.search(group):
        return placement.kind in OFFICIAL
    return side.kind is None or side.kind == placement.kind


def _is_listed(word: str, side: Side) -> bool:
    return bool(side.party and word in side.party) or any(True for _ in find_countries(word)) or word.lower() in _FIRST


def _is_called(group: str, placement: Placement) -> bool:
    """Tell whether the noun of a group stands in the words that placed a voice: “farmers” and “one farmer”."""
    words = placement.evidence.words.lower() if placement.evidence else placement.camp.lower()
    return singular_of(group.lower().split()[-1]) in {singular_of(word) for word in words.split()}
