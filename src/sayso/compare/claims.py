"""What bears out a claim about who reacted how ("most Russian politicians gushed"), and what does not. No verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sayso.compare.camps.phrases import find_group_phrases, words_of
from sayso.compare.camps.sides import OFFICIAL, Side, side_of_group
from sayso.compare.standing import AUDIBLE
from sayso.compare.types import Camp, ClaimCheck, Placement, Rated, Roundup, Voice
from sayso.errors import SaysoError
from sayso.people.names import fold_name
from sayso.tone.strength import score_words

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
    named = {voice.key for _, voice, _ in _voices(roundup) if _names(claim, voice)}
    if named:
        return lambda voice, placement: voice.key in named
    sides = _groups(claim)
    if not sides:
        raise SaysoError(f"“{claim}” names no group and no speaker of the roundup; name one, as “Russian politicians”")
    return lambda voice, placement: placement is not None and any(_is_of(*side, placement) for side in sides)


def _names(claim: str, voice: Voice) -> bool:
    """Tell whether a claim has the last name of a person, or the whole name of another speaker."""
    words = f" {fold_name(claim)} "
    names = (fold_name(name).split() for name in voice.names or (voice.name,))
    return any(f" {name[-1] if voice.type == 'person' else ' '.join(name)} " in words for name in names if name)


def _groups(claim: str) -> list[tuple[str, Side]]:
    phrases = find_group_phrases(claim, words_of(claim, 0, len(claim)))
    groups = [claim[phrase.start : phrase.end] for phrase in phrases]
    return [(group, side_of_group(group)) for group in groups]


def _is_of(group: str, side: Side, placement: Placement) -> bool:
    """Tell whether somebody is of a group; “politicians” and “officials” are of several kinds of institutions."""
    if side.country and side.country != placement.country:
        return False
    if side.party and side.party.casefold() not in placement.camp.casefold():
        return False
    if _POLITICIANS.search(group):
        return placement.kind in OFFICIAL or placement.kind == "opposition"
    if _OFFICIALS.search(group):
        return placement.kind in OFFICIAL
    return side.kind is None or side.kind == placement.kind
