"""Which lines are about an event, how surely, and by which of their words.

The scale of the score:

0.5 to 1    words of the event stand in the contents or topics: 1 where they weigh as much as its four weightiest words
0.3 to 0.5  they stand in the sentence around the contents only
0.2 to 0.4  no word of it, but the speaker goes on (same or next paragraph), or it is said inside such a line: half of
            what the line before, or around it, has
0.25        no word of it, but title and first paragraph of the article have most of what the event's words weigh
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.compare.events.vectors import head_of
from sayso.compare.events.words import find_words, reduce_word
from sayso.compare.types import Event, Line, Picked
from sayso.layout import find_paragraphs
from sayso.resolve.sentences import Sentences
from sayso.types import Document, Reading, Span, Statement

WHOLLY_ABOUT = 0.25
# So many of the weightiest words of an event are as much as a sentence may be asked to have.
_ENOUGH_TERMS = 4
_GOES_ON = 0.5
_LEAST_GOING_ON = 0.2
_LEAST_HEAD = 0.4
# In an article that is not of the event, its lines must have so much of the event's words in their contents.
_LEAST_ELSEWHERE = 0.75


def pick_lines(readings: Sequence[Reading], event: Event, *, is_all: bool = False) -> tuple[Picked, ...]:
    """Return the lines that are about an event, in the order of the readings and their texts; scores as said above.

    In articles that are not of the event, only lines whose own words are of it are taken. is_all: the user says that
    the articles of the event are wholly about it, whatever words they share; then all their lines are taken.
    """
    weights = {reduce_word(words)[0]: weight for words, weight in event.terms}
    own = {document.id for document in event.documents}
    picked: list[Picked] = []
    for reading in readings:
        is_own = reading.document.id in own
        found = _pick(reading, weights, is_own, is_all)
        picked += found if is_own else [line for line in found if line.score >= _LEAST_ELSEWHERE]
    return tuple(picked)


@dataclass(slots=True)
class _Before:
    """The line that its speaker may go on from."""

    speaker: str | None
    paragraph: int
    score: float


def _pick(reading: Reading, weights: Mapping[str, float], is_own: bool, is_all: bool) -> list[Picked]:
    document, text = reading.document, reading.document.text
    paragraphs = find_paragraphs(text)
    starts = [paragraph.start for paragraph in paragraphs]
    sentences = Sentences(text, paragraphs)
    enough = sum(sorted(weights.values())[-_ENOUGH_TERMS:]) or 1.0
    otherwise = WHOLLY_ABOUT if is_own and (is_all or _is_wholly_about(document, weights)) else 0.0
    scores: dict[str, float] = {}
    before: _Before | None = None
    picked = []
    for statement in reading.statements:
        inside = _evidence(text, (*statement.contents, *statement.topics), weights)
        around = inside or _evidence(text, (sentences.around(statement.contents),), weights)
        paragraph = bisect_right(starts, statement.contents[0].start)
        score = _score(text, inside, around, weights, enough)
        if not score:
            going_on = _GOES_ON * max(_goes_on(statement, paragraph, before), scores.get(statement.parent or "", 0.0))
            score = max(going_on if going_on >= _LEAST_GOING_ON else 0.0, otherwise)
        scores[statement.id] = score
        if statement.parent is None:
            before = _Before(statement.speaker.name, paragraph, score)
        if score:
            picked.append(Picked(line=Line(document, statement), score=round(score, 4), evidence=around))
    return picked


def _is_wholly_about(document: Document, weights: Mapping[str, float]) -> bool:
    has = {word.stem for part in head_of(document) for word in find_words(part)}
    return sum(weights[stem] for stem in has & weights.keys()) >= _LEAST_HEAD * (sum(weights.values()) or 1.0)


def _evidence(text: str, spans: Sequence[Span], weights: Mapping[str, float]) -> tuple[Span, ...]:
    """Return where words of the event stand inside some spans, in order."""
    words = {
        Span(word.start, word.end)
        for span in spans
        for word in find_words(text, span.start, min(span.end, len(text)))
        if word.stem in weights
    }
    return tuple(sorted(words))


def _score(
    text: str, inside: Sequence[Span], around: Sequence[Span], weights: Mapping[str, float], enough: float
) -> float:
    stems = {reduce_word(span.of(text))[0] for span in inside or around}
    strength = min(1.0, sum(weights.get(stem, 0.0) for stem in stems) / enough)
    if inside:
        return 0.5 + 0.5 * strength
    return 0.3 + 0.2 * strength if around else 0.0


def _goes_on(statement: Statement, paragraph: int, before: _Before | None) -> float:
    """Return the score of the line before, if the same speaker goes on from it."""
    if before is None or statement.speaker.name is None or statement.speaker.name != before.speaker:
        return 0.0
    return before.score if paragraph - before.paragraph <= 1 else 0.0
