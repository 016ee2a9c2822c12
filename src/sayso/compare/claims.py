"""What bears out a claim about who reacted how ("most Russian politicians gushed"), and what does not. No verdict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.kinds import kind_of_people, singular_of
from sayso.compare.camps.phrases import find_group_phrases, words_of
from sayso.compare.camps.sides import OFFICIAL, Side, side_of_body, side_of_group
from sayso.compare.events.words import kind_of
from sayso.compare.types import Camp, ClaimCheck, Placement, Rated, Roundup, Voice
from sayso.compare.warmth import AUDIBLE
from sayso.errors import SaysoError
from sayso.people.names import fold_name
from sayso.tone.strength import score_words

_PROPER = re.compile(r"\b[A-Z]\w+")
# Words with which a claim may begin, in capitals for that alone.
_FIRST = frozenset("most many some several few all the no nearly almost even only senior top leading".split())
_POLITICIANS = re.compile(r"\bpoliticians?\b", re.IGNORECASE)
_OFFICIALS = re.compile(r"\bofficials?\b", re.IGNORECASE)
# Federations of unions and others that do not say in their names that they are one.
_UNION = re.compile(
    r"\b(?:[Uu]nions?|[Ll]abou?r [Cc]ongress|[Ww]orkers|[Tt]eamsters|TUC|AFL-CIO|ACTU|ICTU|COTU|NLC|CGT|CFDT|UAW|SEIU|"
    r"Cosatu|COSATU|Saftu|SAFTU|Numsa|NUMSA|Fedusa|Unite|Unison|UNISON|GMB|RMT|Aslef|SIPTU|Unifor|CITU|AITUC|INTUC|"
    r"Ver\.di|IG Metall)(?!\w)"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAST_LETTERS = 3
_AROUND = 40
_NO_SUBJECT = re.compile(r"^\s*(?:The|It|This|That|There)\b")
_BY = re.compile(r"\s(?:by|from|among)\s")
# Words of support that have no tone of their own, where somebody says so: “we back”, not “on his back”.
_BACKING = re.compile(
    r"\b(?:we|i|they|he|she|to|will|would|and|also|fully|strongly|must|should)\s(?:back|backs|backed|endorse|endorsed)\b|"
    r"\b(?:backs|backed|backing|in favou?r of)\s",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"(?:\bnot|\bnever|\bno longer|n['’]t|\brefused?|\bcannot)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def check_claim(claim: str, roundup: Roundup) -> ClaimCheck:
    """Sort the lines of those whom a claim speaks of by whether their tone is the one it claims, strongest first.

    Whom it speaks of: speakers that it names, else the people of a country, a kind of institution or a party. beside_it
    are the lines that are neither warm nor cold, or that have no word of what the claim says was taken so. Raises
    SaysoError if the claim has no word of warmth or its lack, if it names nobody, or if nobody whom it names has a
    line.
    """
    sign = _sign(claim)
    is_meant = _whom(claim, roundup)
    lines = [
        one for camp, voice, placement in _voices(roundup) if is_meant(voice, placement) for one in _lines(camp, voice)
    ]
    if not lines:
        camps = ", ".join(camp.name for camp in roundup.camps) or "none"
        raise SaysoError(f"“{claim}” speaks of nobody who has a line here; there are the camps: {camps}")
    objects = _objects(claim, roundup)
    ordered = [(one, _stand(one, objects) * sign) for one in sorted(lines, key=lambda one: -abs(one.tone))]
    return ClaimCheck(
        claim=claim,
        for_it=tuple(one for one, stand in ordered if stand > 0),
        against_it=tuple(one for one, stand in ordered if stand < 0),
        beside_it=tuple(one for one, stand in ordered if stand == 0),
    )


def _stand(rated: Rated, objects: frozenset[str]) -> int:
    """Return 1 for a line that is warm, −1 for one that is cold, 0 if it is neither or has no word of the objects."""
    words = rated.line.words
    if objects and objects.isdisjoint(_telling(words)):
        return 0
    if abs(rated.tone) >= AUDIBLE:
        return 1 if rated.tone > 0 else -1
    backing = _BACKING.search(words)
    if not backing:
        return 0
    return -1 if _UNDONE.search(words[: backing.start()][-_AROUND:]) else 1


def _objects(claim: str, roundup: Roundup) -> frozenset[str]:
    """Return the telling words of a claim that are neither of whom it speaks nor of how they took it."""
    subject = _subject(claim)
    own: set[str] = set()
    for voice in _named(subject, [voice for _, voice, _ in _voices(roundup)]):
        own.update(word for name in voice.names or (voice.name,) for word in _telling(name))
    for group, _ in _groups(subject):
        own |= _telling(group)
    rest = claim
    for shown in reversed(list(score_words(claim))):
        rest = rest[: shown.span.start] + " " + rest[shown.span.end :]
    return frozenset(_telling(rest) - own)


def _telling(words: str) -> set[str]:
    """Return the words that tell something, in lower case and in the singular."""
    plain = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(words))
    return {singular_of(word) for word in plain if len(word) >= _LEAST_LETTERS and kind_of(word) != "function"}


def _subject(claim: str) -> str:
    """Return the part of a claim that tells who took something: before the word of attitude, or behind “by”."""
    shown = next(iter(score_words(claim)), None)
    if shown is None:
        return claim
    behind = _BY.match(claim, shown.span.end)
    if behind:
        return claim[behind.end() :]
    before = _NO_SUBJECT.sub("", claim[: shown.span.start])
    return before if _PROPER.search(before) or _groups(before) else claim


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
    subject = _subject(claim)
    named = {voice.key for voice in _named(subject, [voice for _, voice, _ in _voices(roundup)])}
    if named:
        return lambda voice, placement: voice.key in named
    sides = [(group, side) for group, side in _groups(subject) if _is_told(group, side)]
    if not sides:
        raise SaysoError(f"“{claim}” names no group and no speaker of the roundup; name one, as “Russian politicians”")
    return lambda voice, placement: any(_is_of(*side, placement, voice) for side in sides)


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
    return [(group, side_of_group(group) or side_of_body(group)) for group in groups]


def _is_told(group: str, side: Side) -> bool:
    """Tell whether a group is known by anything: “critics” may be whoever."""
    is_unlisted = any(not _is_listed(word, side) for word in _PROPER.findall(group))
    return bool(side) or is_unlisted or bool(_POLITICIANS.search(group) or _OFFICIALS.search(group))


def _is_union(voice: Voice, placement: Placement | None) -> bool:
    """Tell whether somebody is or speaks for a trade union, as name, role, affiliations or evidence have it."""
    told = [*voice.names, voice.name, placement.evidence.words if placement and placement.evidence else ""]
    for line in voice.lines:
        statement, text = line.statement, line.document.text
        told += [span.of(text) for span in (statement.role, *statement.affiliations) if span]
    return any(_UNION.search(words) for words in told)


def _is_of(group: str, side: Side, placement: Placement | None, voice: Voice) -> bool:
    """Tell whether somebody is of a group; “politicians” and “officials” are of several kinds of institutions.

    A people that is in no table stands in the name of its camp, and an occupation of the public in the words that
    placed a voice.
    """
    if singular_of(group.lower().split()[-1]) == "union" and not _is_union(voice, placement):
        return False
    if placement is None:
        return False
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
    if word.endswith("s") and kind_of_people([word.lower()])[0]:  # “Unions” begins the claim
        return True
    return bool(side.party and word in side.party) or any(True for _ in find_countries(word)) or word.lower() in _FIRST


def _is_called(group: str, placement: Placement) -> bool:
    """Tell whether the noun of a group stands in the words that placed a voice: “farmers” and “one farmer”."""
    words = placement.evidence.words.lower() if placement.evidence else placement.camp.lower()
    return singular_of(group.lower().split()[-1]) in {singular_of(word) for word in words.split()}
