"""Whom each pronoun and noun of a text means: every candidate's share, added up over the mentions of one name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from sayso.layout import Quotation
from sayso.model.spots import FIRST, HE, NAME, NOUN, SHE, TYPES, Spots
from sayso.resolve.heads import phrase_around
from sayso.resolve.index import NameIndex
from sayso.resolve.lexicon import Gender
from sayso.resolve.names import Name
from sayso.resolve.pairs import NOBODY, candidates, look_around, pair_features
from sayso.resolve.scorer import PairScorer
from sayso.types import Entity, EntityType, Span

Key = tuple[str, int]
_PRONOUN_TYPES: tuple[EntityType, ...] = ("person", "person", "other", "other", "person", "other", "person", "other")

# For “he” and “she”, the share of an entity is multiplied by _NAMED if it has a name, and by a power of how often the
# text pointed to it before. GUM's he and she (dev): 69.8 without, 75.7 with the name alone, 76.2 with both; GAP 76.8,
# 76.9, 77.2. Twice or four times for a name, and powers of 0.2 to 0.6, lie within 1.5 of that.
_NAMED = 3.0
_FAMILIARITY = 0.3
# “They” means a noun if the encoder's belief in it is so large; chosen by looking at a few dozen, not measured.
_SURE = 0.4
_SPEAKING = (NOUN, NOUN + 1)


class Links:
    """The mentions of a text and the entities they belong to.

    An entity is known by its name where it has one, else by the number of the mention that began it.
    """

    def __init__(self, text: str, spots: Spots, index: NameIndex, bearer: Callable[[Name], str]):
        """Begin with the names alone; bearer gives the fullest form of one."""
        self._text, self._spots, self._index, self._bearer = text, spots, index, bearer
        self._starts: list[int] = spots.start.tolist()
        self._keys: list[Key] = [self._own_key(i) for i in range(len(spots))]
        self._counts: Counter[Key] = Counter()
        self._shares: list[dict[Key, float]] = [{} for _ in range(len(spots))]

    def _own_key(self, i: int) -> Key:
        if self._spots.kind[i] < NAME:
            return ("", i)
        start, end = self._starts[i], int(self._spots.end[i])
        name = self._index.name_at(start, end)
        return (self._bearer(name), -1) if name else (self._text[start:end], -1)

    def follow(self, scorer: PairScorer, paragraphs: list[Span], quotations: list[Quotation]) -> None:
        """Decide for each mention that points back, in the order of the text, whom it means."""
        spots = self._spots
        pointing, table = candidates(spots.kind)
        if not len(pointing):
            return
        features = pair_features(look_around(self._text, spots, paragraphs, quotations), pointing, table)
        scores = scorer.score(spots.anaphor[pointing], spots.antecedent, table, features)
        scores[:, 1:][table == NOBODY] = -1e4
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        for row, i in enumerate(pointing.tolist()):
            masses: dict[Key, float] = {}
            for place in np.flatnonzero(shares[row, 1:] > 0.002).tolist():
                key = self._keys[table[row, place]]
                masses[key] = masses.get(key, 0.0) + float(shares[row, place + 1])
            self._shares[i] = masses
            claims = {key: mass * self._weight(i, key) for key, mass in masses.items()}
            best = max(claims, key=claims.__getitem__, default=None)
            if best is not None and claims[best] > shares[row, 0]:
                self._keys[i] = best
            self._counts[self._keys[i]] += 1

    def _weight(self, i: int, key: Key) -> float:
        """Say how much likelier “he” and “she” mean somebody named and somebody spoken of often."""
        if self._spots.kind[i] not in (HE, SHE):
            return 1.0
        return float((1 + self._counts[key]) ** _FAMILIARITY) * (_NAMED if key[0] else 1.0)

    def give_first_person(self, span: Span, name: str) -> None:
        """Let “I” and “my” inside somebody's own words be them."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        for i in range(first, last):
            if self._spots.kind[i] == FIRST:
                self._keys[i] = (name, -1)

    def shares_at(self, at: int) -> dict[str, float]:
        """Return the names that the pronoun or noun at a place may mean, each with its share of belief."""
        i = bisect_right(self._starts, at) - 1
        if i < 0 or not self._starts[i] <= at < self._spots.end[i]:
            return {}
        return {name: share for (name, _), share in self._shares[i].items() if name}

    def told_of(self, spans: Sequence[Span], gender: Gender) -> dict[str, float]:
        """Return whom “he”, or “she”, inside stretches of the text may mean: each name with its largest share."""
        wanted = HE if gender == "m" else SHE
        largest: dict[str, float] = {}
        for span in spans:
            for i in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
                if self._spots.kind[i] == wanted:
                    for (name, _), share in self._shares[i].items():
                        if name:
                            largest[name] = max(share, largest.get(name, 0.0))
        return largest

    def noun_at(self, at: int) -> Span | None:
        """Return the noun that “they” at a place means, with the words around it; None if a name, or nothing, is meant.

        It must be one for people or a body; and of all that “they” may mean it has the largest share, _SURE at least.
        """
        i = bisect_right(self._starts, at) - 1
        if i < 0 or not self._starts[i] <= at < self._spots.end[i]:
            return None
        shares = self._shares[i]
        best = max(shares, key=shares.__getitem__, default=None)
        if best is None or best[0] or shares[best] < _SURE or self._spots.kind[best[1]] not in _SPEAKING:
            return None
        return phrase_around(self._text, self._spots, best[1])

    def entities(self) -> tuple[Entity, ...]:
        """Return whom the text speaks of, in the order of their first mentions."""
        members: dict[Key, list[int]] = {}
        for i, key in enumerate(self._keys):
            members.setdefault(key, []).append(i)
        return tuple(
            Entity(self._type(some), name or None, tuple(self._span(i) for i in some))
            for (name, _), some in members.items()
        )

    def _span(self, i: int) -> Span:
        return Span(self._starts[i], int(self._spots.end[i]))

    def _type(self, members: Sequence[int]) -> EntityType:
        """Say what an entity is by its first name, else by its first noun, else by its pronoun."""
        for least in (NAME, NOUN):
            for i in members:
                if self._spots.kind[i] >= least:
                    return TYPES[(int(self._spots.kind[i]) - least) % len(TYPES)]
        return _PRONOUN_TYPES[int(self._spots.kind[members[0]])]
