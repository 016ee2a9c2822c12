"""Text → the numbers the encoder reads: word pieces, letter shapes, quotation marks, layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.layout import Quotation, find_paragraphs, find_quotations
from sayso.types import Span

Ints = NDArray[np.int32]
Bytes = NDArray[np.int8]

# Letter shapes; the vocabulary is uncased, so this is where capitals survive.
LOWER, TITLE, UPPER, MIXED, DIGIT, MARK, OPENING, CLOSING, APOSTROPHE = range(1, 10)
SHAPES = 10
# Standing inside quotation marks.
OUTSIDE, IN_DOUBLE, IN_SINGLE, IN_UNCLOSED = range(4)
QUOTES = 4
# Place on the page.
BODY, PARAGRAPH_START, HEADLINE = range(3)
LAYOUTS = 3
_HEADLINE_WORDS = 40


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as word pieces, one row each.

    ids: (n,) int32 vocabulary numbers; offsets: (n, 2) int32 start and end in code points.
    shape, quote, layout: (n,) int8 features named above.
    full_stops: (n,) True where a piece is a mark that may end a sentence.
    paragraph_starts: numbers of the pieces with which paragraphs begin, ascending, the first of them 0.
    """

    ids: Ints
    offsets: Ints
    shape: Bytes
    quote: Bytes
    layout: Bytes
    full_stops: NDArray[np.bool_]
    paragraph_starts: list[int]

    def __len__(self) -> int:
        return len(self.ids)


def cut_into_pieces(
    text: str,
    tokenizer: Tokenizer,
    paragraphs: list[Span] | None = None,
    quotations: list[Quotation] | None = None,
) -> Pieces:
    """Cut a text into word pieces with their features; never fails, an empty text has no pieces.

    paragraphs, quotations: those of the text, where the caller has them already.
    """
    encoding = tokenizer.encode(text, add_special_tokens=False)
    ids = np.array(encoding.ids, np.int32)
    offsets = np.array(encoding.offsets, np.int32).reshape(-1, 2)
    paragraphs = find_paragraphs(text) if paragraphs is None else paragraphs
    quotations = find_quotations(text, paragraphs) if quotations is None else quotations
    layout, starts = _layout(text, offsets, paragraphs)
    shape = _shapes(text, offsets, encoding.word_ids)
    quote = _quote_states(offsets, quotations, shape)
    stops = [number for number in map(tokenizer.token_to_id, ".!?") if number is not None]
    full_stops = np.isin(ids, stops)
    return Pieces(ids, offsets, shape, quote, layout, full_stops, starts)


def _layout(text: str, offsets: Ints, paragraphs: list[Span]) -> tuple[Bytes, list[int]]:
    layout = np.zeros(len(offsets), np.int8)
    if not len(offsets):
        return layout, []
    edges = np.searchsorted(offsets[:, 0], [p.start for p in paragraphs])
    starts = sorted({0, *(int(i) for i in edges if i < len(offsets))})
    if len(starts) > 1 and len(paragraphs[0].of(text).split()) <= _HEADLINE_WORDS:
        layout[: starts[1]] = HEADLINE
    layout[starts] = PARAGRAPH_START
    return layout, starts


def _shapes(text: str, offsets: Ints, word_ids: list[int | None]) -> Bytes:
    """Give every piece the shape of its whole word."""
    count = len(offsets)
    if not count:
        return np.zeros(0, np.int8)
    words = np.array([-1 if w is None else w for w in word_ids], np.int64)
    glued = (words[1:] == words[:-1]) & (offsets[1:, 0] == offsets[:-1, 1])
    first = np.flatnonzero(np.concatenate([[True], ~glued]))
    last = np.append(first[1:], count) - 1
    begins, ends = offsets[first, 0].tolist(), offsets[last, 1].tolist()
    shapes = np.array([_shape(text[s:e]) for s, e in zip(begins, ends, strict=True)], np.int8)
    return np.repeat(shapes, last - first + 1)


@lru_cache(maxsize=65536)
def _shape(word: str) -> int:
    if word.islower():
        return LOWER if not any(c.isdigit() for c in word) else MIXED
    if word.isdigit():
        return DIGIT
    if not any(c.isalnum() for c in word):
        return APOSTROPHE if word in "‘’'`" else MARK
    if len(word) > 1 and word.isupper():
        return UPPER
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return TITLE
    return MIXED


def _quote_states(offsets: Ints, quotations: list[Quotation], shape: Bytes) -> Bytes:
    """Mark the pieces inside quotations, and give the marks themselves the shapes OPENING and CLOSING."""
    quote = np.zeros(len(offsets), np.int8)
    begins, ends = offsets[:, 0], offsets[:, 1]
    for q in quotations:
        i, j = np.searchsorted(begins, [q.start, q.end])
        quote[i:j] = IN_SINGLE if q.single else IN_DOUBLE if q.closed else IN_UNCLOSED
        k = int(np.searchsorted(begins, q.inner_start))
        shape[i:k] = OPENING
        if q.closed:
            shape[max(k, int(np.searchsorted(ends, q.inner_end, "right"))) : j] = CLOSING
    return quote
