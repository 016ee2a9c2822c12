"""Where camps and voices differ, where they agree, and who spoke otherwise at another time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from statistics import fmean

from sayso.compare.contrasts.stands import say_the_same, stand_on
from sayso.compare.days import day_of, is_of_earlier
from sayso.compare.types import Camp, Contrast, Pair, Rated, Topic, Voice
from sayso.compare.warmth import AUDIBLE

_MOST = 5
_MOST_OF_CAMP = 2
# On the scale from −1 to 1: what counts as a difference of camps, as saying the opposite, as being of one mind.
_DIFFERENT, _OPPOSITE, _ALIKE = 0.3, 0.7, 0.5
_DECIDED = 0.35


def find_contrasts(camps: Sequence[Camp], topics: Sequence[Topic]) -> tuple[Contrast, ...]:
    """Return where two camps lie furthest apart: on the whole event and on single topics.

    The lines that show it are those whose words take a side, one for and one against. Contrasts that most lines bear
    out and that are widest come first. Two camps contrast once, a line stands in one contrast, and a camp is told of
    twice at most: one voice that differs from all is not told of five times.
    """
    sided = _sided([one for camp in camps for one in camp.lines], topics)
    found = [one for topic, sides in _by_topic(camps, sided) for one in _contrasts(topic, sides, sided)]
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


def _sided(rated: Iterable[Rated], topics: Iterable[Topic]) -> dict[str, list[Rated]]:
    """Return, by topic, the lines whose words take a side on it."""
    lines = {one.line.key: one for one in rated}
    sided = {}
    for topic in topics:
        known = (lines[line.key] for line in topic.lines if line.key in lines)
        sided[topic.name] = [one for one in known if stand_on(one, topic)]
    return sided


def _by_topic(
    camps: Sequence[Camp], sided: Mapping[str, Sequence[Rated]]
) -> Iterator[tuple[str | None, Mapping[str, Sequence[Rated]]]]:
    """Yield the whole event (None) with the lines of each camp, and each topic with those that take a side on it."""
    several = [camp for camp in camps if len(camp.lines) > 1]  # one line, on whatever topic, is no camp's stand
    yield None, {camp.name: camp.lines for camp in several}
    owner = {one.line.key: camp.name for camp in camps for one in camp.lines}
    for topic, lines in sided.items():
        sides: dict[str, list[Rated]] = defaultdict(list)
        for one in lines:
            sides[owner[one.line.key]].append(one)
        yield topic, sides


def _contrasts(
    topic: str | None, sides: Mapping[str, Sequence[Rated]], sided: Mapping[str, Sequence[Rated]]
) -> Iterator[tuple[float, Contrast]]:
    """Yield the contrasts of camps, each with its weight: the difference, less where few lines bear it out."""
    means = {camp: fmean(one.tone for one in lines) for camp, lines in sides.items()}
    owner = {one.line.key: camp for camp, lines in sides.items() for one in lines}
    shown = _lines_that_show(owner, sided.values() if topic is None else (sided[topic],))
    for (warm, cool), lines in shown.items():
        difference = means[warm] - means[cool]
        if difference >= _DIFFERENT:
            fewest = min(len(sides[warm]), len(sides[cool]))
            contrast = Contrast(camps=(warm, cool), topic=topic, difference=difference, lines=lines)
            yield difference * fewest / (fewest + 1), contrast


def _lines_that_show(
    owner: Mapping[tuple[str, str], str], sided: Iterable[Sequence[Rated]]
) -> dict[tuple[str, str], tuple[Rated, Rated]]:
    """Return, by two camps, a warm line of the one and a cold line of the other on one topic, those furthest apart.

    sided: the lines of each topic. Looked for topic by topic, as few camps speak of any one of them.
    """
    found: dict[tuple[str, str], tuple[Rated, Rated]] = {}
    for lines in sided:
        best: dict[str, Rated] = {}
        worst: dict[str, Rated] = {}
        for one in lines:
            camp = owner.get(one.line.key)
            if camp and one.tone >= AUDIBLE and (camp not in best or one.tone > best[camp].tone):
                best[camp] = one
            elif camp and one.tone <= -AUDIBLE and (camp not in worst or one.tone < worst[camp].tone):
                worst[camp] = one
        for (warm, high), (cool, low) in product(best.items(), worst.items()):
            widest = found.get((warm, cool))
            if warm != cool and (widest is None or high.tone - low.tone > widest[0].tone - widest[1].tone):
                found[warm, cool] = (high, low)
    return found


def find_pairs(camps: Sequence[Camp], topics: Sequence[Topic]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Return agreements of speakers across camps and contradictions of any two speakers, the strongest first.

    Both are on one topic, on which the words of both take a side; of two speakers there is one at most, a line stands
    in one, and what is one statement told twice is neither, nor is what was said in years before.
    """
    owner = {line.key: (camp.name, voice.key) for camp in camps for voice in camp.voices for line in voice.lines}
    rated = {r.line.key: r for camp in camps for r in camp.lines}
    agreements: dict[object, tuple[float, Pair]] = {}
    contradictions: dict[object, tuple[float, Pair]] = {}
    for topic, sided in _sided(rated.values(), topics).items():
        decided = [one for one in sided if abs(one.tone) >= _DECIDED and not is_of_earlier(one.line)]
        for one, other in combinations(_utmost(decided), 2):
            (camp, voice), (other_camp, other_voice) = owner[one.line.key], owner[other.line.key]
            if voice == other_voice or say_the_same(one.line, other.line) or _are_unnamed(one, other):
                continue
            apart = abs(one.tone - other.tone)
            pair = Pair(topic=topic, lines=(one, other))
            if apart >= _OPPOSITE and one.tone * other.tone < 0:
                _keep(contradictions, frozenset((voice, other_voice)), apart, pair)
            elif apart <= _ALIKE and camp != other_camp:
                _keep(agreements, frozenset((voice, other_voice)), min(abs(one.tone), abs(other.tone)), pair)
    return _strongest(agreements), _strongest(contradictions)


def _are_unnamed(one: Rated, other: Rated) -> bool:
    """Tell whether nobody can know that two speakers are not one."""
    return all(rated.line.statement.speaker.type == "unnamed" for rated in (one, other))


def _utmost(rated: Sequence[Rated], most: int = 30) -> list[Rated]:
    """Take the warmest and coldest lines of a topic: pairs of all would grow with the square of their number."""
    ordered = sorted(rated, key=_tone)
    return ordered if len(ordered) <= 2 * most else ordered[:most] + ordered[-most:]


def find_changes_of_mind(voices: Iterable[Voice], rated: Sequence[Rated], topics: Sequence[Topic]) -> tuple[Pair, ...]:
    """Return what one speaker said warmly on one day and coldly on another, on one topic; the earlier line first."""
    sided = _sided(rated, topics)
    tones = {one.line.key: one for lines in sided.values() for one in lines}
    of_topic = _topics_of(sided)
    found: dict[object, tuple[float, Pair]] = {}
    for voice in voices:
        by_topic: dict[str, list[Rated]] = defaultdict(list)
        for line in voice.lines:
            for topic in of_topic.get(line.key, ()):
                if line.key in tones and day_of(line):
                    by_topic[topic].append(tones[line.key])
        for topic, lines in by_topic.items():
            warm, cool = max(lines, key=_tone), min(lines, key=_tone)
            if (
                warm.tone - cool.tone >= _OPPOSITE
                and warm.tone * cool.tone < 0
                and day_of(warm.line) != day_of(cool.line)
            ):
                first, second = sorted((warm, cool), key=lambda r: day_of(r.line) or "")
                _keep(found, voice.key, warm.tone - cool.tone, Pair(topic=topic, lines=(first, second)))
    return _strongest(found)


def _topics_of(sided: Mapping[str, Iterable[Rated]]) -> Mapping[tuple[str, str], list[str]]:
    of: dict[tuple[str, str], list[str]] = defaultdict(list)
    for topic, lines in sided.items():
        for one in lines:
            of[one.line.key].append(topic)
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
