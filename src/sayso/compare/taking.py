"""Which statements take a side in a roundup, each once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.events.words import kind_of
from sayso.compare.rating import Target
from sayso.compare.types import Line, Picked, Repeat
from sayso.types import Reading, Span, Statement

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Fewer words say nothing by themselves: “denied it”, “defended his remarks”.
_LEAST_WORDS = 3
# Three words that more lines of one speaker begin with or hold are looked up in the first of them only.
_MOST_WITH_RUN = 20


def pick_sides(picked: Iterable[Picked], readings: Iterable[Reading], target: Target) -> list[Picked]:
    """Keep the lines that take a side: made by somebody, in the article's own words, and saying something."""
    others_words = {(reading.document.id, id_) for reading in readings for id_ in passed_on(reading)}
    return [
        one
        for one in picked
        if takes_side(one.line.statement) and one.line.key not in others_words and says_something(one.line, target)
    ]


def takes_side(statement: Statement) -> bool:
    """Tell whether a statement was made, by somebody, in the article's own words and not in another's."""
    has_speaker = statement.speaker.type not in ("unknown", "author")
    return has_speaker and statement.status == "made" and statement.parent is None


def says_something(line: Line, target: Target) -> bool:
    """Tell whether contents have three words, or words in quotation marks that tell, or name what is reacted to."""
    words = _WORD.findall(line.words)
    if len(words) >= _LEAST_WORDS:
        return True
    if line.statement.kind != "indirect" and any(kind_of(word.lower()) != "function" for word in words):
        return True
    return bool(target.find(line.words))


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
