"""Where camps and voices differ, where they agree, and who spoke otherwise at another time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import fmean

from sayso.compare.standing import AUDIBLE
from sayso.compare.types import Camp, Contrast, Pair, Rated, Topic, Voice

_MOST = 5
_MOST_OF_CAMP = 2
# On the scale from −1 to 1: what counts as a difference of camps, as saying the opposite, as being of one mind.
_DIFFERENT, _OPPOSITE, _ALIKE = 0.3, 0.8, 0.3
_DECIDED = 0.35


def find_contrasts(camps: Sequence[Camp], topics: Sequence[Topic]) -> tuple[Contrast, ...]:
    """Return where two camps lie furthest apart: on the whole event and on single topics.

    Those that most lines bear out and that are widest come first. Two camps contrast once, a line stands in one
    contrast, and a camp is told of twice at most: one voice that differs from all is not told of five times.
    """
    found = [one for topic, sides in _by_topic(camps, topics) for one in _contrasts(topic, sides)]
    lines: set[tuple[str, str]] = set()
    pairs: set[frozenset[str]] = set()
    told: Counter[str] = Counter()
    kept: list[Contrast] = []
    for _, contrast in sorted(found, key=lambda one: (-one[0], one[1].topic is not None)):
        keys, pair = {one.line.key for one in contrast.lines}, frozenset(contrast.camps)
        if lines & keys or pair in pairs or any(told[camp] == _MOST_OF_CAMP for camp in pair):
            continue
        lines |= keys
        pairs.add(pair)
        told.update(pair)
        kept.append(contrast)
    return tuple(kept)[:_MOST]


def _by_topic(
    camps: Sequence[Camp], topics: Sequence[Topic]
) -> Iterator[tuple[str | None, Mapping[str, Sequence[Rated]]]]:
    """Yield the whole event (None) and each topic, with the lines of each camp, warmest first."""
    several = [camp for camp in camps if len(camp.lines) > 1]  # one line, on whatever topic, is no camp's stand
    yield None, {camp.name: sorted(camp.lines, key=_tone, reverse=True) for camp in several}
    owner = {one.line.key: (camp.name, one) for camp in camps for one in camp.lines}
    for topic in topics:
        sides: dict[str, list[Rated]] = defaultdict(list)
        for line in topic.lines:
            if line.key in owner:
                camp, one = owner[line.key]
                sides[camp].append(one)
        yield topic.name, {camp: sorted(lines, key=_tone, reverse=True) for camp, lines in sides.items()}


def _contrasts(topic: str | None, sides: Mapping[str, Sequence[Rated]]) -> Iterator[tuple[float, Contrast]]:
    """Yield the contrasts of camps, each with its weight: the difference, less where few lines bear it out."""
    means = {camp: fmean(one.tone for one in lines) for camp, lines in sides.items()}
    for warm, cool in combinations(sorted(means, key=lambda camp: -means[camp]), 2):
        difference = means[warm] - means[cool]
        lines = sides[warm][0], sides[cool][-1]
        if difference < _DIFFERENT or any(abs(line.tone) < AUDIBLE for line in lines):
            continue
        contrast = Contrast(camps=(warm, cool), topic=topic, difference=difference, lines=lines)
        fewest = min(len(sides[warm]), len(sides[cool]))
        yield difference * fewest / (fewest + 1), contrast


def find_pairs(camps: Sequence[Camp], topics: Sequence[Topic]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Return agreements of speakers across camps and contradictions of any two speakers, the strongest first.

    Both are on one topic; of two speakers there is one at most, and a line stands in one.
    """
    owner = {line.key: (camp.name, voice.key) for camp in camps for voice in camp.voices for line in voice.lines}
    rated = {r.line.key: r for camp in camps for r in camp.lines}
    agreements: dict[object, tuple[float, Pair]] = {}
    contradictions: dict[object, tuple[float, Pair]] = {}
    for topic in topics:
        decided = [rated[k] for line in topic.lines if (k := line.key) in rated and abs(rated[k].tone) >= _DECIDED]
        for one, other in combinations(_utmost(decided), 2):
            (camp, voice), (other_camp, other_voice) = owner[one.line.key], owner[other.line.key]
            if voice == other_voice:
                continue
            apart = abs(one.tone - other.tone)
            pair = Pair(topic=topic.name, lines=(one, other))
            if apart >= _OPPOSITE and one.tone * other.tone < 0:
                _keep(contradictions, frozenset((voice, other_voice)), apart, pair)
            elif apart <= _ALIKE and camp != other_camp:
                _keep(agreements, frozenset((voice, other_voice)), min(abs(one.tone), abs(other.tone)), pair)
    return _strongest(agreements), _strongest(contradictions)


def _utmost(rated: Sequence[Rated], most: int = 30) -> list[Rated]:
    """Take the warmest and coldest lines of a topic: pairs of all would grow with the square of their number."""
    ordered = sorted(rated, key=_tone)
    return ordered if len(ordered) <= 2 * most else ordered[:most] + ordered[-most:]


def find_changes_of_mind(voices: Iterable[Voice], rated: Sequence[Rated], topics: Sequence[Topic]) -> tuple[Pair, ...]:
    """Return what one speaker said warmly on one day and coldly on another, on one topic; the earlier line first."""
    tones = {r.line.key: r for r in rated}
    of_topic = _topics_of(topics)
    found: dict[object, tuple[float, Pair]] = {}
    for voice in voices:
        by_topic: dict[str, list[Rated]] = defaultdict(list)
        for line in voice.lines:
            for topic in of_topic.get(line.key, ()):
                if line.key in tones and day_of(tones[line.key]):
                    by_topic[topic].append(tones[line.key])
        for topic, lines in by_topic.items():
            warm, cool = max(lines, key=_tone), min(lines, key=_tone)
            if warm.tone - cool.tone >= _OPPOSITE and warm.tone * cool.tone < 0 and day_of(warm) != day_of(cool):
                first, second = sorted((warm, cool), key=lambda r: day_of(r) or "")
                _keep(found, voice.key, warm.tone - cool.tone, Pair(topic=topic, lines=(first, second)))
    return _strongest(found)


def day_of(rated: Rated) -> str | None:
    """Return the day on which a line was said, as far as it is known, else the day on which it was printed."""
    said_on = rated.line.statement.said_on
    return said_on.date if said_on else rated.line.document.published


def _topics_of(topics: Iterable[Topic]) -> Mapping[tuple[str, str], list[str]]:
    of: dict[tuple[str, str], list[str]] = defaultdict(list)
    for topic in topics:
        for line in topic.lines:
            of[line.key].append(topic.name)
    return of


def _keep(found: dict[object, tuple[float, Pair]], key: object, weight: float, pair: Pair) -> None:
    if key not in found or weight > found[key][0]:
        found[key] = (weight, pair)


def _strongest(found: Mapping[object, tuple[float, Pair]]) -> tuple[Pair, ...]:
    lines: set[tuple[str, str]] = set()
    kept: list[Pair] = []
    for _, pair in sorted(found.values(), key=lambda one: -one[0]):
        keys = {one.line.key for one in pair.lines}
        if not lines & keys:
            lines |= keys
            kept.append(pair)
    return tuple(kept)[:_MOST]


def _tone(rated: Rated) -> float:
    return rated.tone
