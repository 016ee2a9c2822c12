"""Articles that print one text: an agency's story in ten papers is one voice, not ten."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import fmean

import numpy as np
import numpy.typing as npt

from sayso.compare.repeats.agencies import find_agency
from sayso.compare.types import Passage, WireCopy
from sayso.types import Document

Shingles = npt.NDArray[np.uint64]

# A shingle is so many words in a row. Shorter ones are common property, longer ones break at every word changed.
_SHINGLE = 5
# Two articles are one text if the shorter shares this much of its shingles with the longer, and so many at least:
# two that merely quote the same speech stay below.
_SHARE, _LEAST_SHINGLES = 0.5, 40
# One shingle in so many is looked up, chosen by its hash, so that the same ones are chosen in every article.
_SAMPLED = np.uint64(8)
# Compared in full are those that share this much of the sampled shingles, and of them no more than so many.
_NEAR, _MOST_COMPARED = 0.25, 8

_WORD = re.compile(r"[^\W_]+")
_MULTIPLIERS = np.array(
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63],
    dtype=np.uint64,
)


def find_wire_copy(documents: Sequence[Document]) -> tuple[WireCopy, ...]:
    """Return the groups of articles that print one text, whatever their headlines, cut ends and house style.

    shared: the mean share of their word shingles that articles have in common with the fullest printing.
    See: Broder 1997 on shingles and containment.
    """
    shingles = _shingle(documents)
    groups = _group(shingles)
    copies = [_copy([documents[n] for n in members], [shingles[n] for n in members]) for members in groups]
    return tuple(sorted(copies, key=lambda copy: _when(copy.documents[0])))


def _shingle(documents: Sequence[Document]) -> list[Shingles]:
    """Return the hashes of the shingles of every document, sorted, each once."""
    numbers: dict[str, int] = defaultdict(itertools.count(1).__next__)
    found = []
    for document in documents:
        words = _WORD.findall(document.text.casefold().replace("’", "").replace("'", ""))
        ids = np.fromiter(map(numbers.__getitem__, words), dtype=np.uint64, count=len(words))
        if len(ids) < _SHINGLE:
            found.append(np.empty(0, dtype=np.uint64))
            continue
        last = len(ids) - _SHINGLE + 1
        hashes = np.zeros(last, dtype=np.uint64)
        for place in range(_SHINGLE):
            hashes = (hashes ^ _mixed(ids[place : place + last])) * _MULTIPLIERS[place]
        found.append(np.unique(_mixed(hashes)))
    return found


def _mixed(values: Shingles) -> Shingles:
    """Spread values over all bits (See: Steele, Lea & Flood 2014, splitmix)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    mixed: Shingles = values ^ (values >> np.uint64(31))
    return mixed


def _group(shingles: Sequence[Shingles]) -> list[list[int]]:
    """Return groups of two and more: every document joins the fuller one that holds most of it, or begins a group."""
    holders: dict[int, list[int]] = defaultdict(list)
    groups: dict[int, list[int]] = {}
    for number in sorted(range(len(shingles)), key=lambda n: (-len(shingles[n]), n)):
        own = shingles[number]
        sampled = own[own % _SAMPLED == 0].tolist()
        hits = Counter(holder for shingle in sampled for holder in holders.get(shingle, ()))
        near = [leader for leader, count in hits.most_common(_MOST_COMPARED) if count >= _NEAR * len(sampled)]
        shares = [(_share(own, shingles[leader]), leader) for leader in near]
        best, leader = max(shares, default=(0.0, number))
        if best >= _SHARE:
            groups[leader].append(number)
        else:
            groups[number] = [number]
            for shingle in sampled:
                holders[shingle].append(number)
    return [members for members in groups.values() if len(members) > 1]


def _share(shorter: Shingles, longer: Shingles) -> float:
    places = np.searchsorted(longer, shorter)
    common = int((longer[np.minimum(places, len(longer) - 1)] == shorter).sum()) if len(longer) else 0
    return common / len(shorter) if common >= _LEAST_SHINGLES else 0.0


def _copy(documents: Sequence[Document], shingles: Sequence[Shingles]) -> WireCopy:
    """Return a group as one text; the first of it is the fullest."""
    shares = [_share(own, shingles[0]) for own in shingles[1:]]
    ordered = tuple(sorted(documents, key=_when))
    named = ((document, find_agency(document)) for document in ordered)
    agency = next((Passage(document, span) for document, span in named if span), None)
    return WireCopy(documents=ordered, agency=agency, shared=round(fmean(shares), 4))


def _when(document: Document) -> str:
    return document.published or "~"
