"""Topics over all lines: forms of one phrase put together, those first that tell most and that most lines have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.compare.topics.forms import Forms, is_nationality
from sayso.compare.topics.phrases import Phrase, find_phrases
from sayso.compare.topics.weigh import MOST_TOPICS, Weighed, weigh_phrases
from sayso.compare.types import Line, Topic
from sayso.people.names import fold_name
from sayso.types import Reading, Span


def find_topics(lines: Iterable[Line | Reading]) -> tuple[Topic, ...]:
    """Return what lines speak of, what most lines and weightiest phrases tell first.

    lines: lines, or whole readings with all their lines. A line whose statement has topics keeps those; any other gets
    the phrases that tell most, those that other lines have too before others. name is the form that most lines have,
    of names the fullest. Each line stands once under a topic, in the order given.
    """
    flat = [line for item in lines for line in _lines(item)]
    weighed = [_weighed(line) for line in flat]
    forms = Forms(one.phrase.words for of_line in weighed for one in of_line if one.phrase.is_name)
    keyed = [[(forms.key(one.phrase), one) for one in of_line] for of_line in weighed]
    lines_with = Counter(key for of_line in keyed for key in {key for key, _ in of_line})
    found: dict[str, _Found] = {}
    for line, of_line in zip(flat, keyed, strict=True):
        ranked = sorted(of_line, key=lambda pair: -pair[1].weight * _spread(lines_with[pair[0]]))
        for key, one in ranked[:MOST_TOPICS]:
            found.setdefault(key, _Found()).add(line, one)
    topics = sorted(found.values(), key=lambda topic: -topic.weight)
    return tuple(topic.told() for topic in topics)


def _lines(item: Line | Reading) -> list[Line]:
    if isinstance(item, Line):
        return [item]
    return [Line(item.document, statement) for statement in item.statements]


def _weighed(line: Line) -> list[Weighed]:
    """Return the phrases of a line: its own topics as they are, else those of its contents that tell something."""
    if not line.statement.topics:
        return weigh_phrases(line.document, line.statement)
    phrases = (_phrase(line.document.text, span) for span in line.statement.topics)
    return [Weighed(phrase, float(MOST_TOPICS - i)) for i, phrase in enumerate(phrases)]


def _phrase(text: str, span: Span) -> Phrase:
    first = next((found for found in find_phrases(text, span) if found.span == span), None)
    return first or Phrase(span, tuple(span.of(text).lower().split()), False)


def _spread(lines: int) -> float:
    """Return how much more a phrase counts that several lines have."""
    return 1.0 + 0.5 * math.log(lines)


@dataclass(slots=True)
class _Found:
    forms: Counter[str] = field(default_factory=Counter)
    lines: dict[tuple[str, str], Line] = field(default_factory=dict)
    weight: float = 0.0
    is_name: bool = True

    def add(self, line: Line, one: Weighed) -> None:
        self.forms[" ".join(one.phrase.span.of(line.document.text).split())] += 1
        if line.key not in self.lines:
            self.lines[line.key] = line
            self.weight += one.weight
        self.is_name = self.is_name and one.phrase.is_name

    def told(self) -> Topic:
        ranked: Sequence[str] = sorted(self.forms, key=lambda form: (*self._rank(form), form))
        return Topic(name=ranked[0], forms=tuple(ranked), lines=tuple(self.lines.values()))

    def _rank(self, form: str) -> tuple[int, int, int]:
        """Put the country before its people, the fullest form of a name first, of other phrases the most frequent."""
        words, often, people = len(fold_name(form).split()), self.forms[form], int(is_nationality(form))
        return (people, -words, -often) if self.is_name else (people, -often, words)
