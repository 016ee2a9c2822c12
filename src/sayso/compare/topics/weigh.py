"""What a statement is about: the phrases of its contents that tell most, by rarity, place and how often they return."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from sayso.compare.events.words import kind_of, rarity, stem_of
from sayso.compare.topics.phrases import Phrase, find_phrases, is_telling
from sayso.people.names import fold_name
from sayso.resolve.lexicon import TITLES
from sayso.types import Document, Reading, Span, Statement

MOST_TOPICS = 5
# A phrase must weigh so much; by rarity alone a word that stands in every ninth article does.
LEAST_WEIGHT = 2.2
_NAME = 1.15
# Each further word makes a phrase tell more, each further place in the article too, being further back less.
_WORD = 0.25
_RETURN = 0.4
_BACK = 0.25
# A name inside a longer phrase tells less than that phrase: “Syrian” than “Syrian crisis”.
_INNER = 0.9
# An adjective tells less than a noun of its rarity.
_ADJECTIVE = 0.7
_WORDS = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")


class Weighed(NamedTuple):
    """A phrase of a statement and how much it tells."""

    phrase: Phrase
    weight: float


def statement_topics(document: Document, statement: Statement) -> tuple[Span, ...]:
    """Return what a statement is about: at most MOST_TOPICS phrases of its contents, what tells most first.

    None of them overlap but a name and the longer phrase that it stands in. Names of the speaker and of the addressee
    are left out, and so are words for what is said ("claims"). Empty if nothing tells.
    """
    return tuple(weighed.phrase.span for weighed in weigh_phrases(document, statement)[:MOST_TOPICS])


def add_topics(reading: Reading) -> Reading:
    """Give each statement of a reading its topics."""
    document = reading.document
    statements = (replace(s, topics=statement_topics(document, s)) for s in reading.statements)
    return replace(reading, statements=tuple(statements))


def weigh_phrases(document: Document, statement: Statement) -> list[Weighed]:
    """Return the phrases of a statement that may be topics, each once, the weightiest first."""
    text = document.text
    shunned = _shunned(statement, text)
    counts = _counts(text)
    length = sum(span.end - span.start for span in statement.contents)
    found: dict[tuple[str, ...], Weighed] = {}
    done, outer = 0, 0.0
    for span in statement.contents:
        end = min(span.end, len(text))
        for phrase in find_phrases(text, Span(span.start, end)) if span.start < end else ():
            weight = _weight(phrase, counts) * (1.0 - _BACK * (done + phrase.span.start - span.start) / length)
            weight = min(weight, _INNER * outer) if phrase.is_inner and outer else weight
            telling = is_telling(phrase) and not _is_shunned(phrase, shunned)
            outer = outer if phrase.is_inner else weight * telling
            key = tuple(stem_of(word) for word in phrase.words)
            if telling and weight >= LEAST_WEIGHT and (key not in found or weight > found[key].weight):
                found[key] = Weighed(phrase, weight)
        done += span.end - span.start
    return sorted(found.values(), key=lambda weighed: (-weighed.weight, weighed.phrase.span))


# ------------------------------------------------------------------ what a phrase tells


def _weight(phrase: Phrase, counts: dict[str, int]) -> float:
    """Weigh a phrase: the rarity of its words on average, more for names, length, and what the article repeats."""
    told = 0.0
    for word in phrase.words:
        share = _ADJECTIVE if not phrase.is_name and kind_of(word) == "adjective" else 1.0
        told += share * rarity(stem_of(word), 0, 0)
    size = len(phrase.words)
    often = min((counts.get(stem_of(word), 1) for word in phrase.words), default=1)
    grown = 1.0 + _WORD * (min(size, 3) - 1)
    return told / size * grown * (_NAME if phrase.is_name else 1.0) * (1.0 + _RETURN * math.log(max(1, often)))


@lru_cache(maxsize=32)
def _counts(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for match in _WORDS.finditer(text):
        stem = stem_of(match.group().removesuffix("’s").removesuffix("'s").lower())
        counts[stem] = counts.get(stem, 0) + 1
    return counts


def _shunned(statement: Statement, text: str) -> frozenset[str]:
    """Return the words of the names of those who speak and are spoken to."""
    names = [statement.speaker.name] if statement.speaker.type not in ("group", "unnamed") else []
    names += [statement.addressee.name] if statement.addressee else []
    names += [statement.source.of(text)] if statement.source and len(names) and not statement.role else []
    return frozenset(word for name in names if name for word in _name_words(name))


def _name_words(name: str) -> Iterator[str]:
    for word in fold_name(name).replace("-", " ").split():
        if kind_of(word) != "function" and word not in TITLES:
            yield word


def _is_shunned(phrase: Phrase, shunned: frozenset[str]) -> bool:
    """Tell whether a phrase has no word beside the names that are no topics."""
    return bool(shunned) and all(fold_name(word).removesuffix("'s") in shunned for word in phrase.words)
