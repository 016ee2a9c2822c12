"""Topics over all lines: forms of one phrase put together, those first that tell most and that most lines have."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sayso.compare.topics.compound_forms import plain_words
from sayso.compare.topics.forms import Forms
from sayso.compare.topics.nations import is_nationality
from sayso.compare.topics.phrases import Phrase, find_phrases
from sayso.compare.topics.weigh import MOST_TOPICS, Weighed, weigh_phrases
from sayso.compare.types import Line, Topic
from sayso.people.names import fold_name
from sayso.types import Reading, Span

# What some lines share tells more than what one has; what most of them have tells no more again.
_SPREAD, _MOST_LINES = 0.2, 6
_BELOW = 0.99


def find_topics(lines: Iterable[Line | Reading]) -> tuple[Topic, ...]:
    """Return what lines speak of, what most lines and weightiest phrases tell first.

    lines: lines, or whole readings with all their lines. A line whose statement has topics keeps those; any other gets
    the phrases that tell most, those that other lines have too before others. name is the form that most lines have,
    of names the fullest. Each line stands once under a topic, in the order given.
    """
    flat = [line for item in lines for line in _lines(item)]
    found: dict[str, _Found] = {}
    for line, ranked in zip(flat, _ranked(flat), strict=True):
        for key, one in ranked:
            found.setdefault(key, _Found(key)).add(line, one)
    topics = sorted(found.values(), key=lambda topic: -topic.weight)
    return tuple(topic.told() for topic in topics)


def _ranked(lines: Sequence[Line]) -> Iterator[list[tuple[str, Weighed]]]:
    """Yield the phrases of each line that tell most, with the keys of their topics, as all lines together tell."""
    weighed = [_weighed(line) for line in lines]
    texts = {line.document.id: line.document.text for line in lines}
    forms = Forms([one.phrase for of_line in weighed for one in of_line], texts.values())
    keyed = [
        [(forms.key(one.phrase, line.document.text), one) for one in of_line]
        for line, of_line in zip(lines, weighed, strict=True)
    ]
    lines_with = Counter(key for of_line in keyed for key in {key for key, _ in of_line})
    for of_line in keyed:
        told = [one.weight * _spread(lines_with[key]) for key, one in of_line]
        ranked = sorted(zip(_below_outer(of_line, told), of_line, strict=True), key=lambda pair: -pair[0])
        yield [pair for _, pair in ranked[:MOST_TOPICS]]


def _below_outer(of_line: Sequence[tuple[str, Weighed]], told: Sequence[float]) -> list[float]:
    """Return how much phrases tell, a name no more than the longer phrase that it stands in."""
    outer, most = None, 0.0
    capped = list(told)
    spans = [one.phrase.span for _, one in of_line]
    for i in sorted(range(len(spans)), key=lambda i: (spans[i].start, -spans[i].end)):
        if outer and spans[i].end <= outer.end:
            capped[i] = min(capped[i], most * _BELOW)
        else:
            outer, most = spans[i], told[i]
    return capped


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
    return 1.0 + _SPREAD * math.log(min(lines, _MOST_LINES))


@dataclass(slots=True)
class _Found:
    key: str
    forms: Counter[str] = field(default_factory=Counter)
    other: set[str] = field(default_factory=set)  # forms that lack words of the key, or have more: “the bill”
    lines: dict[tuple[str, str], Line] = field(default_factory=dict)
    weight: float = 0.0
    is_name: bool = True

    def add(self, line: Line, one: Weighed) -> None:
        form = " ".join(one.phrase.span.of(line.document.text).split())
        self.forms[form] += 1
        if not self.key.startswith(("name ", "country ")) and "".join(plain_words(one.phrase)) != self.key:
            self.other.add(form)
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
        return (people, -words, -often) if self.is_name else (people + (form in self.other), -often, words)
