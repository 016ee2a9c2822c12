"""Annotated articles → pieces with labels → windows → batches."""

from __future__ import annotations

import gzip
import itertools
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.model.features import Pieces, cut_into_pieces

Row = dict[str, Any]
Ints = NDArray[np.int64]

ROLES = ("source", "cue", "content")
# Tags: 0 outside, then begin and inside of each role in the order of ROLES.
TAGS = 1 + 2 * len(ROLES)
CLS, SEP = 101, 102
IGNORE = -100
NO_LINK, NO_SOURCE, NOT_A_CUE = -1, -1, -2


@dataclass(slots=True)
class Example:
    """One article with its labels, one row a piece.

    tag: (n,) 0..6. link: (n,) the piece with which the cue of this content piece begins, or NO_LINK.
    source: (n,) at the first piece of a cue the first piece of its source or NO_SOURCE, elsewhere NOT_A_CUE.
    soft: what a teacher thinks of the article, by the name of the output, or None.
    """

    id: str
    pieces: Pieces
    tag: Ints
    link: Ints
    source: Ints
    gold: bool = True
    soft: dict[str, NDArray[np.float16]] | None = field(default=None)


def read_rows(path: Path) -> list[Row]:
    """Read JSON lines, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def make_example(row: Row, tokenizer: Tokenizer) -> Example:
    """Label the pieces of one annotated article."""
    pieces = cut_into_pieces(row["text"], tokenizer)
    n = len(pieces)
    example = Example(row["id"], pieces, np.zeros(n, np.int64), np.full(n, NO_LINK), np.full(n, NOT_A_CUE))
    for attribution in row.get("attributions", ()):
        _label(example, attribution)
    return example


def _label(example: Example, attribution: Row) -> None:
    starts, ends = example.pieces.offsets[:, 0], example.pieces.offsets[:, 1]
    members: dict[str, list[int]] = {}
    for number, role in enumerate(ROLES):
        members[role] = []
        for start, end in attribution[role]:
            inside = np.flatnonzero((starts < end) & (ends > start))
            example.tag[inside] = 2 + 2 * number
            example.tag[inside[:1]] = 1 + 2 * number
            members[role] += inside.tolist()
    if members["cue"]:
        head = members["cue"][0]
        example.link[members["content"]] = head
        example.source[head] = members["source"][0] if members["source"] else NO_SOURCE


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces [start, end) of one example, cut at paragraphs."""

    example: Example
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


def cut_windows(example: Example, limit: int, rng: random.Random) -> Iterator[Window]:
    """Pack whole paragraphs into windows of at most `limit` pieces; the first one is shortened by chance,
    so that every epoch cuts elsewhere.
    """
    budget = rng.randint(limit // 3, limit)
    begin = end = 0
    for start, stop in _paragraph_ranges(example.pieces, limit):
        if end > begin and stop - begin > budget:
            yield Window(example, begin, end)
            begin, budget = start, limit
        end = stop
    if end > begin:
        yield Window(example, begin, end)


def _paragraph_ranges(pieces: Pieces, limit: int) -> Iterator[tuple[int, int]]:
    edges = [*pieces.paragraph_starts, len(pieces)]
    for start, end in itertools.pairwise(edges):
        for cut in range(start, end, limit):
            yield cut, min(cut + limit, end)


def make_batches(
    examples: Iterable[Example], *, window: int, batch_pieces: int, rng: random.Random
) -> list[list[Window]]:
    """Shuffle windows into batches of similar length: at most `batch_pieces` pieces with padding."""
    windows = [w for example in examples for w in cut_windows(example, window - 2, rng)]
    rng.shuffle(windows)
    batches: list[list[Window]] = []
    for i in range(0, len(windows), 400):
        batch: list[Window] = []
        for w in sorted(windows[i : i + 400], key=len):
            if batch and (len(batch) + 1) * (len(w) + 2) > batch_pieces:
                batches.append(batch)
                batch = []
            batch.append(w)
        batches.append(batch)
    rng.shuffle(batches)
    return batches


@dataclass(slots=True)
class Batch:
    """Padded arrays (batch, length); place 0 is [CLS], the last of each row [SEP].

    inputs: ids, shape, quote, layout as int64 and mask as float32.
    link: place of the cue for content pieces. source: place of the source for cues, 0 for none.
    soft: teacher's outputs aligned with the places, where the examples carry them.
    """

    inputs: dict[str, NDArray[Any]]
    tag: Ints
    link: Ints
    source: Ints
    gold: NDArray[np.bool_]
    soft: dict[str, NDArray[np.float32]]


def collate(windows: Sequence[Window]) -> Batch:
    """Pad windows to one length and move piece numbers to places in the batch."""
    shape = (len(windows), max(map(len, windows)) + 2)
    inputs: dict[str, NDArray[Any]] = {name: np.zeros(shape, np.int64) for name in ("ids", "shape", "quote", "layout")}
    inputs["mask"] = np.zeros(shape, np.float32)
    tag, link, source = (np.full(shape, IGNORE) for _ in range(3))
    soft = _empty_soft(windows, shape)
    for row, w in enumerate(windows):
        pieces, places, here = w.example.pieces, slice(1, len(w) + 1), slice(w.start, w.end)
        inputs["ids"][row, 0], inputs["ids"][row, len(w) + 1] = CLS, SEP
        for name in ("ids", "shape", "quote", "layout"):
            inputs[name][row, places] = getattr(pieces, name)[here]
        inputs["mask"][row, : len(w) + 2] = 1
        for name, values in (w.example.soft or {}).items():
            soft[name][row, places] = values[here]
        tag[row, places] = w.example.tag[here]
        linked = w.example.link[here]
        inside = (linked >= w.start) & (linked < w.end)
        link[row, places] = np.where(inside, linked - w.start + 1, IGNORE)
        sources = w.example.source[here]
        inside = (sources >= w.start) & (sources < w.end)
        source[row, places] = np.where(sources == NOT_A_CUE, IGNORE, np.where(inside, sources - w.start + 1, 0))
    return Batch(inputs, tag, link, source, np.array([w.example.gold for w in windows]), soft)


def _empty_soft(windows: Sequence[Window], shape: tuple[int, int]) -> dict[str, NDArray[np.float32]]:
    first = windows[0].example.soft or {}
    return {name: np.zeros((*shape, *values.shape[1:]), np.float32) for name, values in first.items()}
