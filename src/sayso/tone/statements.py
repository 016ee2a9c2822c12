"""The tone of statements: towards whom they speak of, judged in the sentences they stand in."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sayso.layout import find_paragraphs
from sayso.resolve.sentences import Sentences
from sayso.tone.inputs import Question
from sayso.tone.judge import ToneJudge
from sayso.types import Document, Entity, Reading, Span, Statement, Tone

# Of more targets in one statement, those that it speaks of most are judged.
_MOST_TARGETS = 3
# Sentences of more characters are cut around the statement's contents.
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Surrounding:
    """The sentences around a statement: span is their place in the document."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The sentences, as the document has them."""
        return self.span.of(self.document.text)

    def inward(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Take, of spans of the document, those inside, as spans of the surrounding's text."""
        start, end = self.span.start, self.span.end
        return tuple(Span(s.start - start, s.end - start) for s in spans if start <= s.start and s.end <= end)

    def outward(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Turn spans of the surrounding's text into spans of the document."""
        return tuple(Span(span.start + self.span.start, span.end + self.span.start) for span in spans)


class Surroundings:
    """The sentences of a document, for looking up those around a statement."""

    def __init__(self, document: Document):
        self._document = document
        self._sentences = Sentences(document.text, find_paragraphs(document.text))

    def around(self, statement: Statement) -> Surrounding:
        """Return the sentences in which a statement stands; of very long ones, what is near its contents."""
        around = self._sentences.around(statement.spans())
        start, end = around.start, around.end
        if end - start > _LONGEST:
            start = max(start, statement.contents[0].start - _LONGEST // 4)
            end = min(end, start + _LONGEST)
        return Surrounding(self._document, Span(start, end))


def judge_statements(reading: Reading, judge: ToneJudge) -> Reading:
    """Give each statement its tones: towards the entities that its contents speak of, those spoken of most first.

    What a statement says of its own speaker is not judged.
    """
    surroundings, mentioned = Surroundings(reading.document), _Mentioned(reading.entities)
    asked = [
        (number, surrounding, question, statement)
        for number, statement in enumerate(reading.statements)
        for surrounding in [surroundings.around(statement)]
        for question in _questions(statement, surrounding, mentioned)
    ]
    within = [surrounding.inward(words_of(statement)) for _, surrounding, _, statement in asked]
    judged = judge.judge([question for _, _, question, _ in asked], within)
    tones: dict[int, list[Tone]] = {}
    for (number, surrounding, _, _), tone in zip(asked, judged, strict=True):
        placed = replace(tone, spans=surrounding.outward(tone.spans), words=surrounding.outward(tone.words))
        tones.setdefault(number, []).append(placed)
    statements = (replace(s, tones=tuple(tones.get(n, ()))) for n, s in enumerate(reading.statements))
    return replace(reading, statements=tuple(statements))


def words_of(statement: Statement) -> tuple[Span, ...]:
    """Return where the words stand that may show a statement's tone: its contents, its cue, and the cue's manner."""
    return (*statement.contents, *(span for span in (statement.cue, statement.manner) if span))


class _Mentioned:
    """The mentions of all entities in the order of the text."""

    def __init__(self, entities: Sequence[Entity]):
        placed = ((mention, number) for number, entity in enumerate(entities) for mention in entity.mentions)
        self._placed = sorted(placed)
        self._entities = entities

    def inside(self, spans: Sequence[Span]) -> Iterator[Entity]:
        """Yield the entities that stretches speak of, those they speak of most first."""
        counts: Counter[int] = Counter()
        for span in spans:
            first = bisect_left(self._placed, span.start, key=lambda placed: placed[0].start)
            for place in range(first, len(self._placed)):
                mention, number = self._placed[place]
                if mention.start >= span.end:
                    break
                counts[number] += mention.end <= span.end
        return (self._entities[number] for number, count in counts.most_common() if count)


def _questions(statement: Statement, surrounding: Surrounding, mentioned: _Mentioned) -> Iterator[Question]:
    others = (e for e in mentioned.inside(statement.contents) if e.name and e.name != statement.speaker.name)
    for entity in islice(others, _MOST_TARGETS):
        yield Question(
            surrounding.text, entity.name or "", surrounding.inward(_near(entity.mentions, surrounding.span))
        )


def _near(mentions: Sequence[Span], place: Span) -> Sequence[Span]:
    """Take the mentions that begin in a place, of sorted ones."""
    first = bisect_left(mentions, place.start, key=lambda mention: mention.start)
    last = bisect_left(mentions, place.end, key=lambda mention: mention.start)
    return mentions[first:last]
