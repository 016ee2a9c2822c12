"""What a statement is about: the phrases of its contents that tell most, by rarity, place and how often they return."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from sayso.compare.events.words import rarity, stem_of
from sayso.compare.topics.nations import is_nationality
from sayso.compare.topics.phrases import NO_NAMES, Phrase, find_phrases, is_pointed_at, is_telling
from sayso.compare.topics.places import Place
from sayso.compare.topics.word_kinds import kind_alone
from sayso.people.names import fold_name
from sayso.resolve.lexicon import TITLES
from sayso.types import Document, Reading, Span, Statement

MOST_TOPICS = 5
# A phrase must weigh so much, its place left aside; by rarity alone a word of every fourth article does.
LEAST_WEIGHT = 1.3
# What a name weighs, and at most a word; rarer words tell no more of what is spoken of.
_NAME, _PEOPLE, _MOST_WORD = 4.5, 3.2, 4.0
# Each further word makes a phrase tell more, each further place in the article too, being further back less.
_FURTHER = 0.2
_RETURN, _MOST_RETURNS = 0.2, 20
_AGAIN = 0.5
_BACK = 0.3
# A name inside a longer phrase tells less than that phrase: “Syria” than “Syria talks”; a nationality least.
_INNER, _INNER_PEOPLE = 0.8, 0.6
# An adjective tells less than a noun of its rarity.
_ADJECTIVE = 0.7
# What is told beside what is spoken of: “in Arlen”, “the town’s harbour”, “it is a mistake”.
_PLACES: dict[Place, float] = {
    "subject": 1.0,
    "object": 1.0,
    "about": 0.95,
    "later": 0.9,
    "of": 0.75,
    "clause": 0.8,
    "with": 0.75,
    "attribute": 0.65,
    "beside": 0.5,
}
_OWNER = 0.8
_CENTRAL: tuple[Place, ...] = ("subject", "object", "later", "about", "of")
_WORDS = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")


class Weighed(NamedTuple):
    """A phrase of a statement and how much it tells."""

    phrase: Phrase
    weight: float


def statement_topics(document: Document, statement: Statement) -> tuple[Span, ...]:
    """Return what a statement is about: at most MOST_TOPICS phrases of its contents, what tells most first.

    None of them overlap but a name and the longer phrase that it stands in. Names of the speaker and of the addressee
    are left out, and so are words for what is said ("claims"). Where nothing else tells, one phrase that points to
    something certain is given ("the announcement"). Empty if nothing does.
    """
    return tuple(weighed.phrase.span for weighed in weigh_phrases(document, statement)[:MOST_TOPICS])


def add_topics(reading: Reading) -> Reading:
    """Give each statement of a reading its topics."""
    document = reading.document
    statements = (replace(s, topics=statement_topics(document, s)) for s in reading.statements)
    return replace(reading, statements=tuple(statements))


def weigh_phrases(document: Document, statement: Statement) -> list[Weighed]:
    """Return the phrases of a statement that may be topics, each once, the weightiest first."""
    shunned = _Shunned(statement, document.text)
    counts = _counts(document.text)
    found: dict[tuple[str, ...], Weighed] = {}
    again: dict[tuple[str, ...], int] = {}
    vague: list[Weighed] = []
    outer = 0.0
    for phrase, back in _phrases(document.text, statement):
        told = _weight(phrase, counts)
        weight = told * _PLACES[phrase.place] * (_OWNER if phrase.is_owner else 1.0) * (1.0 - _BACK * back)
        if phrase.is_inner and outer:
            weight = min(weight, outer * (_INNER_PEOPLE if is_nationality(" ".join(phrase.words)) else _INNER))
        tells = is_telling(phrase) and told >= LEAST_WEIGHT and not shunned.has(phrase)
        outer = outer if phrase.is_inner else weight * tells
        key = tuple(stem_of(word) for word in phrase.words)
        if tells:
            again[key] = again.get(key, 0) + 1
            if key not in found or weight > found[key].weight:
                found[key] = Weighed(phrase, weight)
        elif not shunned.has(phrase) and is_pointed_at(phrase):
            vague.append(Weighed(phrase, weight))
    grown = [Weighed(one.phrase, one.weight * (1.0 + _AGAIN * math.log(again[key]))) for key, one in found.items()]
    return _with_vague(sorted(grown, key=_order), sorted(vague, key=_order))


def _with_vague(telling: list[Weighed], vague: list[Weighed]) -> list[Weighed]:
    """Put what points to something certain first where all that tells more is told beside it."""
    if not telling:
        return vague[:1]
    central = [one for one in vague if one.phrase.place in _CENTRAL]
    if not central or any(one.phrase.place in _CENTRAL for one in telling):
        return telling
    return [Weighed(central[0].phrase, telling[0].weight), *telling]


def _order(weighed: Weighed) -> tuple[float, Span]:
    return -weighed.weight, weighed.phrase.span


def _phrases(text: str, statement: Statement) -> Iterator[tuple[Phrase, float]]:
    """Yield the phrases of the contents, each with how far back it stands, 0 to 1."""
    length = sum(span.end - span.start for span in statement.contents)
    done = 0
    for span in statement.contents:
        end = min(span.end, len(text))
        if span.start < end:
            for phrase in find_phrases(text, Span(span.start, end)):
                yield phrase, (done + phrase.span.start - span.start) / length
        done += span.end - span.start


# ------------------------------------------------------------------ what a phrase tells


def _weight(phrase: Phrase, counts: dict[str, int]) -> float:
    """Weigh a phrase: the rarity of its head and its rarest word, more for others, and for what the article repeats."""
    often = min(counts.get(stem_of(word), 1) for word in phrase.words)
    return _told(phrase) * (1.0 + _RETURN * math.log(min(max(1, often), _MOST_RETURNS)))


def _told(phrase: Phrase) -> float:
    if phrase.is_name:
        return _PEOPLE if is_nationality(" ".join(phrase.words)) else _NAME
    *others, head = (_word_weight(word) for word in phrase.words)
    told = (head + max(head, *others, 0.0)) / 2 + _FURTHER * sum(others)
    if any(word not in NO_NAMES and not is_nationality(word) for word in phrase.names):
        return max(told, _NAME * (1.0 + _FURTHER))
    return told


def _word_weight(word: str) -> float:
    share = _ADJECTIVE if kind_alone(word) == "adjective" else 1.0
    return share * (1.2 + 0.7 * min(_MOST_WORD, rarity(stem_of(word), 0, 0)))


@lru_cache(maxsize=32)
def _counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for match in _WORDS.finditer(text):
        stem = stem_of(match.group().removesuffix("’s").removesuffix("'s").lower())
        counts[stem] = counts.get(stem, 0) + 1
    return counts


# ------------------------------------------------------------------ who speaks is no topic


class _Shunned:
    """The names of those who speak and are spoken to; the words for a group as a whole only: “critics of the toll”."""

    def __init__(self, statement: Statement, text: str):
        speaker = statement.speaker
        names = [statement.addressee.name] if statement.addressee else []
        whole = []
        if speaker.type in ("group", "unnamed"):
            whole = [speaker.name or ""]
        else:
            names += [speaker.name or ""]
            if statement.source and not speaker.name:
                whole = [statement.source.of(text)]
        self._words = frozenset(word for name in names for word in _name_words(name))
        self._whole = frozenset(frozenset(_name_words(name)) for name in whole)

    def has(self, phrase: Phrase) -> bool:
        """Tell whether a phrase has no word beside a name that is no topic."""
        words = frozenset(word for part in phrase.words for word in _name_words(part.removesuffix("'s")))
        return bool(words) and (words <= self._words or words in self._whole)


def _name_words(name: str) -> Iterator[str]:
    for word in fold_name(name).replace("-", " ").split():
        if kind_alone(word) != "function" and word not in TITLES:
            yield word.removesuffix("'s")
