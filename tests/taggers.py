"""A stand-in for the model: small rules instead of an encoder, so that what surrounds it can be tested alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from sayso.model.session import Outputs, Window

CUES = ("said", "says", "told", "added", "think")
_SHARP = 8.0


def word_tokenizer() -> Tokenizer:
    """Cut at blanks and marks; a few words have numbers of their own, all others share one."""
    vocabulary = {word: i for i, word in enumerate(["[UNK]", ".", ",", "that", *CUES])}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


class RuleTagger:
    """Tags the first cue of a window's sentences: the word before it is the source, what follows to the full stop the
    contents."""

    def __init__(self, source_words: int = 1, **config: Any) -> None:
        self._source_words = source_words
        self.tokenizer = word_tokenizer()
        calibrator = {"names": ["has_source"], "means": [0.0], "scales": [1.0], "weights": [2.0], "bias": 0.0}
        self.config = {"calibrator": calibrator, "floor": 0.0, "nested_floor": 0.5, **config}
        self.max_pieces = 64
        nearest_first = 40 - np.tile(np.arange(32, dtype=np.float32), 2)
        self.cue_distance = self.source_distance = nearest_first
        self.windows: list[Window] = []

    def run(self, windows: Sequence[Window]) -> list[Outputs]:
        self.windows += windows
        return [self._outputs(window) for window in windows]

    def _outputs(self, window: Window) -> Outputs:
        words = [self.tokenizer.id_to_token(i) for i in window.pieces.ids[window.start : window.end]]
        wanted = np.zeros(len(words), np.int64)
        position = 0
        while position < len(words):
            if words[position] in CUES and 0 < position < len(words) - 2 and words[position + 1] != ".":
                end = words.index(".", position) if "." in words[position:] else len(words)
                first = max(0, position - self._source_words)
                wanted[first:position] = 2
                wanted[first], wanted[position] = 1, 3
                wanted[position + 1 : end] = 6
                wanted[position + 1] = 5
                position = end
            position += 1
        tags = np.full((len(words), 7), -_SHARP, np.float32)
        tags[np.arange(len(words)), wanted] = -0.01
        links = np.zeros((len(words), 4), np.float32)
        return Outputs(tags, links, links, links, links, np.full(4, -_SHARP, np.float32))
