"""Which statements take a side in a roundup, each once; and why the others are left out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sayso.compare.events.words import kind_of
from sayso.compare.rating import Target
from sayso.compare.types import LeftOut, LeftOutReason, Line, Picked, Repeat
from sayso.types import Reading, Span

Key = tuple[str, str]

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Fewer words say nothing by themselves: “denied it”, “defended his remarks”.
_LEAST_WORDS = 3
# Three words that more lines of one speaker begin with or hold are looked up in the first of them only.
_MOST_WITH_RUN = 20


def pick_sides(picked: Iterable[Picked], readings: Iterable[Reading], target: Target) -> list[Picked]:
    """Keep the lines that take a side: made by somebody, in the article's own words, and saying something."""
    passed = passed_on_in(readings)
    return [one for one in picked if why_no_side(one.line, passed, target) is None]


def why_no_side(line: Line, passed: Collection[Key], target: Target) -> LeftOutReason | None:
    """Return why a line takes no side, None if it does. passed: lines that hold little more than another's."""
    statement = line.statement
    if statement.status != "made":
        return "not_said"
    if statement.speaker.type in ("unknown", "author"):
        return "no_speaker"
    if statement.parent is not None or line.key in passed:
        return "anothers_words"
    return None if says_something(line, target) else "no_side"


def says_something(line: Line, target: Target) -> bool:
    """Tell whether contents have three words, or words in quotation marks that tell, or name what is reacted to."""
    words = _WORD.findall(line.words)
    if len(words) >= _LEAST_WORDS:
        return True
    if line.statement.kind != "indirect" and any(kind_of(word.lower()) != "function" for word in words):
        return True
    return bool(target.find(line.words))


def passed_on_in(readings: Iterable[Reading]) -> set[Key]:
    """Return the lines of readings that hold little more than what somebody else said."""
    return {(reading.document.id, id_) for reading in readings for id_ in passed_on(reading)}


def passed_on(reading: Reading) -> set[str]:
    """Return the ids of statements that hold little more than what somebody else said, and so take no side."""
    inner: Counter[str] = Counter()
    for statement in reading:
        if statement.parent:
            inner[statement.parent] += _length(statement.contents)
    return {statement.id for statement in reading if 2 * inner[statement.id] > _length(statement.contents)}


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def tell_once(picked: Sequence[Picked], repeats: Iterable[Repeat]) -> list[Picked]:
    """Keep of words that several articles carry the earliest, and of words that one article has twice the fullest.

    A headline and a caption say again what the text says: “The bridge is ours” and “The bridge is ours, and stays so”.
    """
    again = {line.key for repeat in repeats for line in repeat.lines[1:]} | set(_said_again(picked))
    return [one for one in picked if one.line.key not in again]


def _said_again(picked: Sequence[Picked]) -> Iterator[tuple[str, str]]:
    """Yield the lines whose words stand, one behind the other, in another line of the same speaker and article."""
    spoken = [tuple(word.lower().replace("’", "'") for word in _WORD.findall(one.line.words)) for one in picked]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(picked):
        voice = one.line.document.id, one.line.statement.speaker.name or ""
        for start in range(len(spoken[number]) - _LEAST_WORDS + 1):
            with_run = holders[voice + spoken[number][start : start + _LEAST_WORDS]]
            if len(with_run) < _MOST_WITH_RUN and with_run[-1:] != [number]:
                with_run.append(number)
    for number, one in enumerate(picked):
        words = spoken[number]
        voice = one.line.document.id, one.line.statement.speaker.name or ""
        for other in holders[voice + words[:_LEAST_WORDS]] if len(words) >= _LEAST_WORDS else ():
            whole = f" {' '.join(spoken[other])} "
            if other != number and f" {' '.join(words)} " in whole and (spoken[other] != words or other < number):
                yield one.line.key
                break


def find_left_out(
    read: Sequence[Reading], sure: Sequence[Reading], target: Target, kept: Mapping[LeftOutReason, Iterable[Picked]]
) -> LeftOut:
    """Return what of some readings is not compared, and why.

    read: the readings with all that was read; sure: those with what is above the threshold. kept: what each step of
    the choice kept, by the reason for which the step left out the rest, in the order of the steps.
    """
    lines = {line.key: line for line in _lines(sure)}
    passed = passed_on_in(sure)
    keys = {reason: {one.line.key for one in picked} for reason, picked in kept.items()}
    found: dict[LeftOutReason, list[Line]] = defaultdict(list)
    for line in _lines(read):
        why: LeftOutReason | None = "below_threshold"
        if line.key in lines:
            line = lines[line.key]  # what stood inside an unsure statement stands free here
            steps = (reason for reason, known in keys.items() if line.key not in known)
            why = why_no_side(line, passed, target) or next(steps, None)
        if why:
            found[why].append(line)
    return LeftOut(read=sum(map(len, read)), lines=tuple((why, tuple(those)) for why, those in found.items()))


def _lines(readings: Iterable[Reading]) -> Iterator[Line]:
    return (Line(reading.document, statement) for reading in readings for statement in reading)
