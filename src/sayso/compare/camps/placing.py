"""Which camp each voice stands in, and why.

The user's word goes first. Then come the voice's own words in the articles: role, affiliations, the name of a body or
group. A writer's sentence about a group fills in what these leave open: country, kind, party. In its own paragraph a
sentence about part of a group ("experts who lean closer to …") goes before role and affiliation, unless they contradict
it; so does nothing else. What nothing tells stays without a camp.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.compare.camps.countries import NAME_OF, find_region, is_within
from sayso.compare.camps.evidence import Told, side_of_voice
from sayso.compare.camps.groups import GroupSentence, find_group_sentences, is_of_one_mind
from sayso.compare.camps.homes import find_home
from sayso.compare.camps.naming import name_group, name_sides
from sayso.compare.camps.overrides import Overrides
from sayso.compare.camps.sides import Side
from sayso.compare.camps.unlisted import find_unlisted
from sayso.compare.types import Placement, Voice
from sayso.types import Reading, Span, Statement

_ONE_OF_THEM = frozenset(("one", "another", "some", "others", "one of them", "another of them", "a second", "a third"))
_POLITICAL = frozenset(("government", "legislature", "party", "opposition"))
# A party's own people; a government is not of a party because a sentence about the party stands before it.
_OF_PARTIES = frozenset((None, "legislature", "party"))


@dataclass(slots=True)
class _Standing:
    """What is known of a voice while it is placed. label: a camp in the writer's own words."""

    side: Side
    told: Told | None
    label: str | None = None
    by_user: bool = False
    sentence: GroupSentence | None = None


def place_voices(
    voices: Sequence[Voice], readings: Sequence[Reading], overrides: Overrides | None = None
) -> dict[str, Placement | None]:
    """Return the camp of each voice by its key; None where neither the user nor an article tells one."""
    overrides = overrides or Overrides()
    texts = {reading.document.id: reading.document.text for reading in readings}
    unlisted = {people: name for text in texts.values() for people, name in find_unlisted(text).items()}
    homes = {id_: find_home(text, unlisted) for id_, text in texts.items()}
    placed: dict[str, Placement | None] = {}
    standings: dict[str, _Standing] = {}
    for voice in voices:
        own = overrides.camp_of(voice)
        if own:
            placed[voice.key] = Placement(camp=own.name, country=own.country, kind=own.kind, by="user")
        standings[voice.key] = _standing(voice, homes, overrides)
    words: dict[Side, str] = {}
    _Placer(voices, standings, words).follow_all(readings)
    kept = {name: one for name, one in standings.items() if name not in placed}
    words = _that_fit(words, kept.values())
    sides = {name: one.side for name, one in kept.items() if _is_camp(one)}
    divided = {side.country for side in sides.values() if _tells_camp(side)}
    # “Most Russians” span the camps of their country, if it has any, and are none beside them.
    names = name_sides(
        {n: side for n, side in sides.items() if _tells_camp(side) or side.country not in divided}, words
    )
    for voice in voices:
        if voice.key not in placed:
            placed[voice.key] = _placement(standings[voice.key], names.get(voice.key))
    return placed


def _standing(voice: Voice, homes: Mapping[str, str | None], overrides: Overrides) -> _Standing:
    if voice.type in ("author", "unknown"):
        return _Standing(Side(), None)
    side, told = side_of_voice(voice, homes)
    country = overrides.country_of(voice)
    return _Standing(replace(side, country=country or side.country), told, by_user=country is not None)


def _that_fit(words: Mapping[Side, str], standings: Iterable[_Standing]) -> dict[Side, str]:
    """Keep a writer's words for a side if the sentence they are of places at least half of those on it.

    “Senior defense officials” are no name for a government of which the writer quotes two of them and twenty others.
    """
    of_side: dict[Side, list[bool]] = defaultdict(list)
    for standing in standings:
        of_side[standing.side].append(standing.sentence is not None)
    return {side: name for side, name in words.items() if 2 * sum(of_side[side]) >= len(of_side[side])}


def _is_camp(standing: _Standing) -> bool:
    side, told = standing.side, standing.told
    if standing.label or side.kind or side.party:
        return not standing.label
    return bool(side.country and told and told.by == "name")  # “Russians”; of a person a country is not enough


def _tells_camp(side: Side) -> bool:
    return bool(side.kind or side.party)


def _placement(standing: _Standing, name: str | None) -> Placement | None:
    side, told = standing.side, standing.told
    camp = standing.label or name
    if not camp:
        return None
    country = side.country if side.country in NAME_OF else None
    if standing.sentence:
        evidence = standing.sentence.passage
        return Placement(camp=camp, country=country, kind=side.kind, by="group sentence", evidence=evidence)
    if standing.by_user or told is None:
        return Placement(camp=camp, country=country, kind=side.kind, by="user")
    return Placement(camp=camp, country=country, kind=side.kind, by=told.by, evidence=told.evidence)


@dataclass(slots=True)
class _Placer:
    """Follows the group sentences of the articles and fills in the standings of those who speak behind them."""

    voices: Sequence[Voice]
    standings: dict[str, _Standing]
    words: dict[Side, str]
    _voice_of: dict[tuple[str, str], Voice] = field(default_factory=dict)

    def follow_all(self, readings: Sequence[Reading]) -> None:
        self._voice_of = {line.key: voice for voice in self.voices for line in voice.lines}
        for reading in readings:
            said = sorted(self._said(reading), key=lambda one: one[0])
            first: dict[str, int] = {}
            for start, voice, _ in said:
                first.setdefault(voice.key, start)
            starts = [start for start, _, _ in said]
            for sentence in find_group_sentences(reading):
                if sentence.side or is_of_one_mind(sentence.words):
                    within = slice(bisect_left(starts, sentence.reach.start), bisect_left(starts, sentence.reach.end))
                    self._follow(said[within], first, sentence)

    def _said(self, reading: Reading) -> Iterator[tuple[int, Voice, Statement]]:
        """Yield where each statement begins that a group sentence may be about."""
        for statement in reading.statements:
            voice = self._voice_of.get((reading.document.id, statement.id))
            if voice and not statement.parent and _may_be_one_of_several(voice, statement):
                yield _start_of(statement), voice, statement

    def _follow(
        self, said: list[tuple[int, Voice, Statement]], first: Mapping[str, int], sentence: GroupSentence
    ) -> None:
        """Place those who speak within reach, until one of them is known to be of another side, or spoke before."""
        for start, voice, statement in said:
            if first[voice.key] < sentence.reach.start or not self._place(voice, statement, sentence, start):
                return

    def _place(self, voice: Voice, statement: Statement, sentence: GroupSentence, start: int) -> bool:
        """Fill in a standing; False if the voice cannot be of the group."""
        standing = self.standings[voice.key]
        is_near = start in Span(sentence.own_paragraph.start, sentence.own_paragraph.end + 1)
        if not _may_be_of(standing, sentence, is_near, statement.role is not None):
            return False
        group = sentence.side
        if standing.sentence or standing.by_user:
            return True
        if sentence.restricted and is_near and not group.party:
            standing.side = standing.side.filled_from(group)
            standing.label, standing.sentence = name_group(sentence.words), sentence
        elif group.kind or group.party:
            filled = standing.side.filled_from(group)
            if filled != standing.side:
                standing.side, standing.sentence = filled, sentence
                if (
                    filled == group
                    and not group.party
                    and sentence.words.endswith("s")
                    and sentence.words.split()[-1].islower()
                ):
                    self.words.setdefault(group, name_group(sentence.words))
        elif not standing.side and is_near:
            standing.side = group
            standing.label, standing.sentence = name_group(sentence.words), sentence
        return True


def _may_be_one_of_several(voice: Voice, statement: Statement) -> bool:
    """Persons may be, and the unnamed that have a role or are “one”, “another”; bodies and papers are not."""
    if voice.type == "unnamed":
        return statement.role is not None or (statement.speaker.name or "").lower() in _ONE_OF_THEM
    return voice.type == "person"


def _start_of(statement: Statement) -> int:
    spans = [span for span in (statement.source, statement.cue, *statement.contents) if span]
    return min(span.start for span in spans)


def _may_be_of(standing: _Standing, sentence: GroupSentence, is_near: bool, has_role: bool) -> bool:
    """Tell whether a voice may be of a group, as far as its own words tell."""
    own, group = standing.side, sentence.side
    if own.country and group.country and own.country != group.country:
        return False
    region = find_region(sentence.words)
    if own.country and region and not group.country and not is_within(own.country, region):
        return False
    if group.party:
        is_open = own.kind in _OF_PARTIES and (own.kind is not None or not has_role)
        return own.party == group.party or (own.party is None and is_open)
    if own.kind and group.kind and own.kind != group.kind:
        return own.kind in _POLITICAL and group.kind in _POLITICAL
    return bool(own) or is_near or not has_role
