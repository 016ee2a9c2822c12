"""The model that finds statements: loaded, run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.model.features import Pieces
from sayso.model.folder import check_folder, open_network, open_tokenizer

Floats = NDArray[np.float32]

DEFAULT_FOLDER = Path(__file__).parent / "en-1.1.0"
FORMAT = 2
PAIRS = "pairs.npz"
FILES = ("model.onnx", "tokenizer.json", "config.json", PAIRS)
_CLS, _SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces [start, end) of one text, cut at paragraphs, read by the encoder in one go."""

    pieces: Pieces
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the heads say of one window of n pieces.

    tags: (n, 7) log-probabilities. content_query, cue_key, cue_query, source_key: (n, links).
    no_source: (links,) the key that stands for "no source". mentions: what spots.spot reads, None if the network has no
    heads for it.
    """

    tags: Floats
    content_query: Floats
    cue_key: Floats
    cue_query: Floats
    source_key: Floats
    no_source: Floats
    mentions: tuple[Floats, ...] | None = None


def split_outputs(arrays: Sequence[Floats], row: int, length: int) -> Outputs:
    """Take the outputs of one window of `length` pieces out of those of its batch, (b, n, …) each."""
    inside = slice(1, length + 1)
    tags, content_query, cue_key, cue_query, source_key, *mentions = (array[row, inside] for array in arrays)
    no_source = arrays[4][row, 0]
    heads = tuple(mentions) or None
    return Outputs(log_softmax(tags), content_query, cue_key, cue_query, source_key, no_source, heads)


class Model:
    """A loaded model folder. Loading takes part of a second; running is safe from several threads."""

    def __init__(self, folder: Path | None = None, *, threads: int = 1):
        """Load a model folder, the packaged one by default.

        Raises ModelError if a file is missing, altered or made for another format.
        """
        self.folder = folder or DEFAULT_FOLDER
        self.meta = check_folder(self.folder, files=FILES, format_=FORMAT)
        self.config: dict[str, Any] = json.loads((self.folder / "config.json").read_text(encoding="utf-8"))
        self.tokenizer = open_tokenizer(self.folder / "tokenizer.json")
        self.cue_distance = np.array(self.config["cue_distance"], np.float32)
        self.source_distance = np.array(self.config["source_distance"], np.float32)
        self.max_pieces: int = self.config["window"]
        self.pairs: dict[str, Floats] = dict(np.load(self.folder / PAIRS, allow_pickle=False))
        self._batch_pieces: int = self.config["batch_pieces"]
        self._session = open_network(self.folder / "model.onnx", threads=threads)

    def run(self, windows: Sequence[Window]) -> list[Outputs]:
        """Read windows, of any number and in batches of similar length; answers stand in their order."""
        answers: list[Outputs | None] = [None] * len(windows)
        for batch in batches_of(windows, self._batch_pieces):
            raw = self._session.run(None, inputs_of([windows[i] for i in batch]))
            arrays = [np.asarray(array, np.float32) for array in raw]
            for row, i in enumerate(batch):
                answers[i] = split_outputs(arrays, row, len(windows[i]))
        return [answer for answer in answers if answer is not None]


def batches_of(windows: Sequence[Window], limit: int) -> Iterator[list[int]]:
    """Group the numbers of windows of similar length into batches of at most `limit` pieces with padding."""
    batch: list[int] = []
    for i in sorted(range(len(windows)), key=lambda i: len(windows[i])):
        if batch and (len(batch) + 1) * (len(windows[i]) + 2) > limit:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch


def inputs_of(windows: Sequence[Window]) -> dict[str, NDArray[Any]]:
    """Pad windows to one length: ids, shape, quote, layout (b, n) int64 and mask (b, n) float32."""
    shape = (len(windows), max(map(len, windows)) + 2)
    names = ("ids", "shape", "quote", "layout")
    inputs: dict[str, NDArray[Any]] = {name: np.zeros(shape, np.int64) for name in names}
    inputs["mask"] = np.zeros(shape, np.float32)
    for row, window in enumerate(windows):
        end = len(window) + 1
        inputs["ids"][row, 0], inputs["ids"][row, end] = _CLS, _SEP
        inputs["mask"][row, : end + 1] = 1
        for name in names:
            inputs[name][row, 1:end] = getattr(window.pieces, name)[window.start : window.end]
    return inputs


def log_softmax(x: Floats) -> Floats:
    """Return log-probabilities over the last axis."""
    shifted = x - x.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)


def cut_windows(pieces: Pieces, max_pieces: int, joined: Iterable[int] = ()) -> Iterator[Window]:
    """Pack whole paragraphs into windows of at most `max_pieces`, places for [CLS] and [SEP] included.

    joined: numbers of paragraphs that should stand in one window with the one before, where they fit.
    A paragraph that is longer than a window is cut, after the end of a sentence if there is one.
    """
    limit = max_pieces - 2
    begin = end = 0
    for start, stop in _blocks(pieces, limit, set(joined)):
        if end > begin and stop - begin > limit:
            yield Window(pieces, begin, end)
            begin = start
        end = stop
    if end > begin:
        yield Window(pieces, begin, end)


def _blocks(pieces: Pieces, limit: int, joined: set[int]) -> Iterator[tuple[int, int]]:
    edges = [*pieces.paragraph_starts, len(pieces)]
    start = 0
    for number, end in enumerate(edges[1:], 1):
        if number in joined and number < len(edges) - 1 and edges[number + 1] - start <= limit:
            continue
        while end - start > limit:
            cut = _sentence_cut(pieces, start, start + limit)
            yield start, cut
            start = cut
        if end > start:
            yield start, end
        start = end


def _sentence_cut(pieces: Pieces, start: int, end: int) -> int:
    """Find where to cut pieces [start, end): after the last full stop in their second half, else at the end."""
    ends = np.flatnonzero(pieces.full_stops[start : end - 1]) + start + 1
    ends = ends[ends > (start + end) // 2]
    return int(ends[-1]) if len(ends) else end
