"""Which of many articles tell of one event: average-link clusters of those that share rare words, days near."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.compare.events.vectors import Collection, Vector, dot
from sayso.types import Document

# Articles are of one event if their words have a cosine of so much on average; without days to tell, of more. Swept
# from 0.08 to 0.30 on ECB+ (train, no days) and on groups of AllSides with their days and without them.
THRESHOLD = 0.22
THRESHOLD_WITHOUT_DAYS = 0.28
# Reports of one event lie within so many days.
MOST_DAYS = 4
# An article is laid beside those that share one of so many of its heaviest words, and of them the next ones by day.
_HEAVIEST = 15
_NEXT_ONES = 6
# Clusters less alike than this share of the threshold forget one another.
_FORGOTTEN = 0.5


@dataclass(slots=True)
class _Cluster:
    """Documents, the sum of their vectors, their days, and how alike the clusters near it are on average."""

    members: list[int]
    total: Vector
    first: int | None
    last: int | None
    near: dict[int, float] = field(default_factory=dict)


def day_number(published: str | None) -> int | None:
    """Return the day of an ISO date as a number; None if there is none or it is not one."""
    try:
        return date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return None


def cluster(documents: Sequence[Document], collection: Collection) -> list[list[int]]:
    """Return the numbers of the documents of each event, in order. See: Voorhees 1986 (average link)."""
    return _Clustering(documents, collection).groups()


class _Clustering:
    """Joins the two clusters that are most alike until none are alike enough."""

    def __init__(self, documents: Sequence[Document], collection: Collection):
        days = [day_number(document.published) for document in documents]
        singles = zip(collection.vectors, days, strict=True)
        self._clusters = {i: _Cluster([i], vector, day, day) for i, (vector, day) in enumerate(singles)}
        self._heap: list[tuple[float, int, int]] = []
        for one, other in sorted(_candidates(collection.vectors, days)):
            self._link(one, other)

    def groups(self) -> list[list[int]]:
        """Join, and return the members of each cluster."""
        number = len(self._clusters)
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one in self._clusters and other in self._clusters:
                self._join(one, other, number)
                number += 1
        return sorted(sorted(found.members) for found in self._clusters.values())

    def _join(self, one: int, other: int, number: int) -> None:
        mine, theirs = self._clusters.pop(one), self._clusters.pop(other)
        days = [day for day in (mine.first, mine.last, theirs.first, theirs.last) if day is not None]
        share = len(mine.members) / (len(mine.members) + len(theirs.members))
        first, last = min(days, default=None), max(days, default=None)
        total = _sum(mine.total, theirs.total)
        self._clusters[number] = _Cluster(mine.members + theirs.members, total, first, last)
        for neighbour in sorted((mine.near.keys() | theirs.near.keys()) - {one, other}):
            if neighbour in self._clusters:
                known = mine.near.get(neighbour), theirs.near.get(neighbour)
                mean = None if None in known else share * (known[0] or 0.0) + (1 - share) * (known[1] or 0.0)
                self._link(neighbour, number, mean)

    def _link(self, one: int, other: int, mean: float | None = None) -> None:
        """Remember how alike two clusters are, and put them on the heap if they may be joined.

        mean is their average cosine, if it is known: that of a joined cluster follows from those of its parts.
        """
        mine, theirs = self._clusters[one], self._clusters[other]
        threshold = _threshold(mine, theirs)
        if threshold is None:
            return
        if mean is None:
            mean = dot(mine.total, theirs.total) / (len(mine.members) * len(theirs.members))
        if mean >= _FORGOTTEN * threshold:
            mine.near[other] = theirs.near[one] = mean
        if mean >= threshold:
            heapq.heappush(self._heap, (-mean, one, other))


def _threshold(one: _Cluster, other: _Cluster) -> float | None:
    """Say how alike two clusters must be; None if their days lie too far apart."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return THRESHOLD_WITHOUT_DAYS
    return THRESHOLD if max(one.last, other.last) - min(one.first, other.first) <= MOST_DAYS else None


def _candidates(vectors: Sequence[Vector], days: Sequence[int | None]) -> set[tuple[int, int]]:
    """Return pairs that share a heavy word and stand near one another in the order of days: linear in documents."""
    pairs: set[tuple[int, int]] = set()
    holders: dict[str, list[int]] = defaultdict(list)
    for i in sorted(range(len(vectors)), key=lambda i: (days[i] is None, days[i] or 0, i)):
        for stem in list(vectors[i])[:_HEAVIEST]:
            pairs.update((min(i, other), max(i, other)) for other in holders[stem][-_NEXT_ONES:])
            holders[stem].append(i)
    return pairs


def _sum(one: Vector, other: Vector) -> Vector:
    if len(one) < len(other):
        one, other = other, one
    total = dict(one)
    for stem, weight in other.items():
        total[stem] = total.get(stem, 0.0) + weight
    return total
