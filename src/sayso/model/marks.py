"""What quotation marks decide about who says what.

Links lean to the cue before, as most quotations go on: “We won,” said Roe. “It is late.” But in “We won,” said Roe.
“Nonsense,” replied Doe. the second has a voice of its own: its sentence goes on, and with a cue that is left without
words. And “Is it?” “It is,” replied Doe. are two people's. What stands behind a quotation's full stop is not quoted.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Range = tuple[int, int]

_BEGIN_SOURCE, _INSIDE_SOURCE = 1, 2
# How many pieces that are neither source nor cue may part a quotation from the cue behind it: a comma, “he then said”.
_FREE_BEHIND = 2
# How far behind such a cue its source may begin: “replied her deputy, Tom Vale”.
_NEAR_BEHIND = 5
# Of so few pieces right behind such a cue are no contents, but a part of who speaks.
_STRAY = 4
# How sure such a link is at least, as a log-probability: nine in ten.
_PRINTED = -0.105


@dataclass(frozen=True, slots=True)
class Marks:
    """What quotation marks tell of pieces, (n,) each.

    opens: begins a quotation. begins: begins one right behind another. announced: begins one behind a colon. goes_on:
    ends one whose sentence goes on behind it. ends: ends one whose sentence ends in it, before another sentence.
    """

    opens: NDArray[np.bool_]
    goes_on: NDArray[np.bool_]
    begins: NDArray[np.bool_]
    announced: NDArray[np.bool_]
    ends: NDArray[np.bool_]

    def part(self, here: slice) -> Marks:
        """Return what they tell of some of the pieces."""
        return Marks(self.opens[here], self.goes_on[here], self.begins[here], self.announced[here], self.ends[here])


@dataclass(slots=True)
class Links:
    """The cues and sources of a window, and by cue the contents that it claims with how sure that is (log).

    tags, breaks: (n,) of the pieces, see decode.
    """

    tags: NDArray[np.int64]
    breaks: NDArray[np.bool_]
    cues: list[Range]
    sources: list[Range]
    contents: list[list[Range]]
    certainty: list[list[float]]

    def move(self, owner: int, place: int, to: int | None) -> None:
        """Give contents to another cue, or to none."""
        moved, sure = self.contents[owner].pop(place), self.certainty[owner].pop(place)
        if to is not None:
            self.contents[to].append(moved)
            self.certainty[to].append(max(_PRINTED, sure))

    def is_left(self, cue: int) -> bool:
        """Tell whether a cue has no contents but a few words right behind it, which belong to who speaks."""
        _, tail = self.cues[cue]
        return all(start == tail and end - start <= _STRAY for start, end in self.contents[cue])

    def empty(self, cue: int) -> None:
        """Take away what a cue has."""
        self.contents[cue].clear()
        self.certainty[cue].clear()

    def take_source(self, cue: int) -> Range | None:
        """Take from a cue's contents the few words right before it, which are who speaks; None if there are none."""
        head, _ = self.cues[cue]
        for place, (start, end) in enumerate(self.contents[cue]):
            if end == head and end - start <= _STRAY:
                self.certainty[cue].pop(place)
                return self.contents[cue].pop(place)
        return None


def cut_quotations(contents: list[Range], marks: Marks) -> list[Range]:
    """Cut contents where a quotation begins right behind another, and where one ends with its sentence."""
    cut: list[Range] = []
    for start, end in contents:
        within = marks.begins[start + 1 : end] | (marks.ends[start : end - 1] & marks.opens[start])
        edges = [start, *(start + 1 + np.flatnonzero(within)).tolist(), end]
        cut += pairwise(edges)
    return cut


def mend_links(links: Links, marks: Marks) -> dict[int, Range | None]:
    """Give quotations to the cue that print gives them to, see above; return by cue the source that is beside it."""
    heads = {head: number for number, (head, _) in enumerate(links.cues)}
    tails = {tail: number for number, (_, tail) in enumerate(links.cues)}
    found: dict[int, Range | None] = {}
    for owner, own in enumerate(links.contents):
        for place in reversed(range(len(own))):
            start, end = own[place]
            if start and marks.ends[start - 1] and not marks.opens[start] and links.cues[owner][0] < start:
                links.move(owner, place, None)  # what follows a quotation's full stop is the writer's, or another's
                continue
            behind = _cue_behind(links, (start, end), heads, marks)
            if behind is not None and links.is_left(behind):
                found[behind] = _source_beside(links, (start, end), behind)
                links.empty(behind)
                links.move(owner, place, behind)
            elif end < len(marks.begins) and marks.begins[end] and links.cues[owner][0] >= end:
                announcing = tails.get(start, tails.get(start - 1)) if marks.announced[start] else None
                if announcing is not None:
                    found[announcing] = links.take_source(announcing)
                links.move(owner, place, announcing)
    return found


def _cue_behind(links: Links, content: Range, heads: dict[int, int], marks: Marks) -> int | None:
    """Return the cue behind a whole quotation in its sentence; only a source and little more may stand before it."""
    start, end = content
    if not (marks.opens[start] and marks.goes_on[max(start, end - 2) : end + 1].any()):
        return None
    free = _FREE_BEHIND
    for at in range(end, len(links.tags)):
        if links.breaks[at] or at in heads:
            return None if links.breaks[at] else heads[at]
        tag = int(links.tags[at])
        if tag not in (_BEGIN_SOURCE, _INSIDE_SOURCE) and (tag or not free):
            return None
        free -= not tag
    return None


def _source_beside(links: Links, content: Range, cue: int) -> Range | None:
    """Return the source that stands between a quotation and the cue behind it, or next behind the cue; None without."""
    head, tail = links.cues[cue]
    between = [source for source in links.sources if content[1] <= source[0] < head]
    behind = [source for source in links.sources if tail <= source[0] <= tail + _NEAR_BEHIND]
    return between[-1] if between else behind[0] if behind else None
