"""Two wordings word by word: where they agree, and what lies between."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sayso.compare.repeats.quoted import count_content

# So many words in a row that stand once on either side are taken to be the same ones.
_ANCHOR = 4
# Beyond so many pairs of words a stretch without an anchor is not aligned.
_MOST_CELLS = 40_000
# What a word between two agreements costs, in words that agree: where one side has more of them, and where both have
# some. A gap costs so much at most, so that a long cut may be one.
_LEFT_OUT, _CHANGED, _MOST_GAP = 0.75, 0.25, 4.0
# What a gap costs where an ellipsis owns to it.
_MARKED = 0.5
# Words with which both begin or end agree by no chance if the gap between them and the rest costs no more than this.
_AT_END = 2.25
# What it may cost where both begin and end alike and differ in one place: two words against four.
_WITHIN = 3.5


@dataclass(frozen=True, slots=True)
class Match:
    """Words one[a : a + size] and other[b : b + size] have the same keys."""

    a: int
    b: int
    size: int

    @property
    def a_end(self) -> int:
        return self.a + self.size

    @property
    def b_end(self) -> int:
        return self.b + self.size


def align(
    one: Sequence[str],
    other: Sequence[str],
    cuts: Collection[int] = (),
    other_cuts: Collection[int] = (),
    starts: Collection[int] = (),
    other_starts: Collection[int] = (),
) -> list[Match]:
    """Return the best run of agreements of two wordings, in order; what agrees by chance at its ends is left out.

    cuts: the places before which words may have been left out, for there is an ellipsis or a break. starts: the places
    where sentences begin.

    Runs of words that stand once on both sides are anchors, what lies between them is compared in full, so that time
    grows with the length and not with its square.
    See: Cohen 2003 on patience diff; Kadane's maximal run.
    """
    matches = _without_chance(_joined(_matches(one, other)), one)
    if not matches:
        return []
    costs = [0.0] + [_cost(*pair, cuts, other_cuts) for pair in itertools.pairwise(matches)]
    if is_framed(matches, one, (starts, other_starts)) and costs[1] <= _WITHIN:
        costs[1] = min(costs[1], _MARKED)
    if len(matches) > 1 and costs[1] <= _AT_END and not (matches[0].a or matches[0].b):
        costs[1] = min(costs[1], _MARKED)
    if len(matches) > 1 and costs[-1] <= _AT_END and (matches[-1].a_end, matches[-1].b_end) == (len(one), len(other)):
        costs[-1] = min(costs[-1], _MARKED)
    return _best_run(matches, costs)


def is_framed(run: Sequence[Match], one: Sequence[str], starts: tuple[Collection[int], Collection[int]]) -> bool:
    """Tell whether two wordings are sentences that begin and end alike, with words of content, and differ between.

    starts: where sentences begin on either side, the end of the wording included.
    """
    if len(run) != 2:
        return False
    begins = run[0].a in starts[0] and run[0].b in starts[1]
    ends = run[1].a_end in starts[0] and run[1].b_end in starts[1]
    return begins and ends and all(count_content(one[match.a : match.a_end]) for match in run)


def _matches(one: Sequence[str], other: Sequence[str]) -> list[Match]:
    found: list[Match] = []
    a = b = 0
    for a_next, b_next in [*_anchors(one, other), (len(one), len(other))]:
        if a_next < a or b_next < b:  # overlaps the anchor before
            continue
        if (a_next - a) * (b_next - b) <= _MOST_CELLS:
            matcher = SequenceMatcher(None, one[a:a_next], other[b:b_next], autojunk=False)
            found += [Match(a + m.a, b + m.b, m.size) for m in matcher.get_matching_blocks() if m.size]
        if a_next < len(one) and b_next < len(other):
            found.append(Match(a_next, b_next, _ANCHOR))
        a, b = a_next + _ANCHOR, b_next + _ANCHOR
    return found


def _anchors(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of runs that stand once on either side, the longest chain of them that rises on both."""
    places = _unique_runs(other)
    pairs = [(a, places[run]) for run, a in _unique_runs(one).items() if run in places]
    tops: list[int] = []
    chains: list[int] = []
    before: list[int] = []
    for number, (_, b) in enumerate(pairs):
        at = bisect_left(tops, b)
        before.append(chains[at - 1] if at else -1)
        tops[at : at + 1] = [b]
        chains[at : at + 1] = [number]
    chain: list[tuple[int, int]] = []
    number = chains[-1] if chains else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _unique_runs(keys: Sequence[str]) -> dict[Hashable, int]:
    runs = [tuple(keys[i : i + _ANCHOR]) for i in range(len(keys) - _ANCHOR + 1)]
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


def _joined(matches: Sequence[Match]) -> list[Match]:
    joined: list[Match] = []
    for match in matches:
        if joined and joined[-1].a_end == match.a and joined[-1].b_end == match.b:
            joined[-1] = Match(joined[-1].a, joined[-1].b, joined[-1].size + match.size)
        else:
            joined.append(match)
    return joined


def _without_chance(matches: list[Match], one: Sequence[str]) -> list[Match]:
    """Drop a lone function word that agrees amid words that do not: it tells nothing and tears a change in two."""
    kept: list[Match] = []
    for number, match in enumerate(matches):
        after = matches[number + 1] if number + 1 < len(matches) else None
        gap_before = min(match.a - kept[-1].a_end, match.b - kept[-1].b_end) if kept else 0
        gap_after = min(after.a - match.a_end, after.b - match.b_end) if after else 0
        alone = match.size == 1 and not count_content(one[match.a : match.a_end])
        if not (alone and gap_before and gap_after):
            kept.append(match)
    return kept


def _cost(before: Match, after: Match, cuts: Collection[int], other_cuts: Collection[int]) -> float:
    left, right = after.a - before.a_end, after.b - before.b_end
    if (not right and after.b in other_cuts) or (not left and after.a in cuts):
        return _MARKED
    return min(_LEFT_OUT * max(left, right) + _CHANGED * min(left, right), _MOST_GAP)


def _best_run(matches: Sequence[Match], costs: Sequence[float]) -> list[Match]:
    best: tuple[float, int, int] = (0.0, 0, 0)
    score, start = 0.0, 0
    for number, (match, cost) in enumerate(zip(matches, costs, strict=True)):
        score -= cost
        if score <= 0:
            score, start = 0.0, number
        score += match.size
        if score > best[0]:
            best = (score, start, number + 1)
    return list(matches[best[1] : best[2]])
