"""Questions of tone → the numbers the encoder reads: the words, where the target stands in them, the target again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.model.features import cut_into_pieces
from sayso.types import Span

# What a piece is: a word, a word of the target where the text speaks of it, or the target named behind the text.
WORD, TARGET, NAMED = range(3)
MARKS = 3
_CLS, _SEP = 101, 102
# Longer names are cut; the text gets what they leave.
_NAME_PIECES = 24


@dataclass(frozen=True, slots=True)
class Question:
    """How warm are the words of text towards target? spans: where text speaks of it; maybe nowhere."""

    text: str
    target: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedPieces:
    """A question as word pieces, (n,) each: [CLS] text [SEP] target [SEP]."""

    ids: NDArray[np.int64]
    shape: NDArray[np.int64]
    quote: NDArray[np.int64]
    mark: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ids)


def ask(question: Question, tokenizer: Tokenizer, *, max_pieces: int) -> AskedPieces:
    """Cut a question into pieces; of a text that is too long, those around the target are kept."""
    words, name = cut_into_pieces(question.text, tokenizer), cut_into_pieces(question.target, tokenizer)
    mark = np.full(len(words), WORD)
    for span in question.spans:
        mark[(words.offsets[:, 0] < span.end) & (words.offsets[:, 1] > span.start)] = TARGET
    named = min(len(name), _NAME_PIECES)
    begin, end = _around_target(mark, max_pieces - named - 3)
    gap = [0]
    return AskedPieces(
        ids=np.concatenate([[_CLS], words.ids[begin:end], [_SEP], name.ids[:named], [_SEP]]).astype(np.int64),
        shape=np.concatenate([gap, words.shape[begin:end], gap, name.shape[:named], gap]).astype(np.int64),
        quote=np.concatenate([gap, words.quote[begin:end], gap, name.quote[:named], gap]).astype(np.int64),
        mark=np.concatenate([gap, mark[begin:end], gap, np.full(named, NAMED), gap]).astype(np.int64),
    )


def _around_target(mark: NDArray[Any], limit: int) -> tuple[int, int]:
    places = np.flatnonzero(mark == TARGET)
    middle = int(places[0]) if len(places) else 0
    begin = max(0, min(middle - limit // 2, len(mark) - limit))
    return begin, min(len(mark), begin + limit)


def pad(asked: Sequence[AskedPieces]) -> dict[str, NDArray[Any]]:
    """Pad questions to one length: ids, shape, quote, mark (b, n) int64 and mask (b, n) float32."""
    size = (len(asked), max(map(len, asked)))
    names = ("ids", "shape", "quote", "mark")
    inputs: dict[str, NDArray[Any]] = {name: np.zeros(size, np.int64) for name in names}
    inputs["mask"] = np.zeros(size, np.float32)
    for row, one in enumerate(asked):
        inputs["mask"][row, : len(one)] = 1
        for name in names:
            inputs[name][row, : len(one)] = getattr(one, name)
    return inputs
