"""Quotations that have the same words are one wording; which wordings are of one utterance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.compare.repeats.differences import LEAST_SHARED, Comparison, compare_quoted
from sayso.compare.repeats.quoted import Quoted, find_quoted
from sayso.compare.types import Line

# Wordings are compared if they share so many runs of so many words.
_RUN, _LEAST_RUNS = 3, 2
# A run that is in more wordings than these is looked up in the first of them only: “going to be” finds nothing.
_MOST_WITH_RUN = 40
# So much of a wording must stand in a longer one, unchanged, for it to be a part of that.
_PART = 0.9
_NO_DATE = "~"  # sorts behind all dates


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The same words of one or more lines, the earliest first; place: where the first stands among all lines."""

    keys: tuple[str, ...]
    quoted: tuple[Quoted, ...]
    place: int

    @property
    def first(self) -> Quoted:
        """The earliest printing."""
        return self.quoted[0]

    @property
    def documents(self) -> frozenset[str]:
        """The ids of the articles that print it."""
        return frozenset(quoted.line.document.id for quoted in self.quoted)


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """All wordings; pairs: those of one utterance, by their numbers, the smaller first.

    alike: for each wording those that have nothing in it otherwise, with how many words they share.
    """

    all: tuple[Wording, ...]
    pairs: dict[tuple[int, int], Comparison]
    alike: dict[int, dict[int, int]]

    def were_both_said(self, one: int, other: int) -> bool:
        """Tell whether an article prints both wordings, or one quotation holds both: then neither is altered."""
        documents, others = self.all[one].documents, self.all[other].documents
        wholes, other_wholes = self._wholes(one), self._wholes(other)
        if documents & others or wholes & other_wholes:
            return True
        return any(documents & self.all[whole].documents for whole in other_wholes) or any(
            others & self.all[whole].documents for whole in wholes
        )

    def support(self, number: int) -> int:
        """Return how many articles print a wording, or what has nothing in it otherwise."""
        members = (number, *self.alike.get(number, ()))
        return len(frozenset().union(*(self.all[member].documents for member in members)))

    def _wholes(self, number: int) -> set[int]:
        """Return the wordings that hold a wording as it is."""
        least = _PART * len(self.all[number].keys)
        return {whole for whole, shared in self.alike.get(number, {}).items() if shared >= least}


def compare_wordings(lines: Iterable[Line]) -> Wordings:
    """Gather the quotations of lines by their words and compare those that have runs of words in common."""
    wordings = _gather(find_quoted(lines))
    pairs: dict[tuple[int, int], Comparison] = {}
    alike: dict[int, dict[int, int]] = defaultdict(dict)
    for one, other in _candidates(wordings):
        comparison = compare_quoted(wordings[one].first, wordings[other].first)
        if comparison:
            pairs[one, other] = comparison
            if not comparison.differences:
                alike[one][other] = alike[other][one] = comparison.shared
    return Wordings(tuple(wordings), pairs, dict(alike))


def date_of(quoted: Quoted) -> str:
    """Return the day of the article, for sorting: unknown days come last."""
    return quoted.line.document.published or _NO_DATE


def _gather(found: Sequence[Quoted]) -> list[Wording]:
    by_keys: dict[tuple[str, ...], list[Quoted]] = defaultdict(list)
    places: dict[tuple[str, ...], int] = {}
    for place, quoted in enumerate(found):
        if len(quoted.words) >= LEAST_SHARED:
            by_keys[quoted.keys].append(quoted)
            places.setdefault(quoted.keys, place)
    return [Wording(keys, tuple(sorted(same, key=date_of)), places[keys]) for keys, same in by_keys.items()]


def _candidates(wordings: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share runs of words and enough words at all."""
    with_run: dict[int, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        hits: Counter[int] = Counter()
        for run in {hash(wording.keys[i : i + _RUN]) for i in range(len(wording.keys) - _RUN + 1)}:
            holders = with_run[run]
            hits.update(holders)
            if len(holders) < _MOST_WITH_RUN:
                holders.append(number)
        words = Counter(wording.keys)
        for earlier, runs in sorted(hits.items()):
            if runs >= _LEAST_RUNS and (Counter(wordings[earlier].keys) & words).total() >= LEAST_SHARED:
                yield earlier, number
