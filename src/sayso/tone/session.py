"""The model that judges tone: loaded, run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.model.folder import check_folder, open_network, open_tokenizer
from sayso.tone.inputs import Question, ask, pad

DEFAULT_FOLDER = Path(__file__).parent.parent / "model" / "tone-en-1.0.0"
FORMAT = 1
FILES = ("model.onnx", "tokenizer.json", "config.json")


class ToneModel:
    """A loaded model folder. Loading takes part of a second; running is safe from several threads."""

    def __init__(self, folder: Path | None = None, *, threads: int = 1):
        """Load a model folder, the packaged one by default.

        Raises ModelError if a file is missing, altered or made for another format.
        """
        self.folder = folder or DEFAULT_FOLDER
        self.meta = check_folder(self.folder, files=FILES, format_=FORMAT)
        config = json.loads((self.folder / "config.json").read_text(encoding="utf-8"))
        self._max_pieces: int = config["max_pieces"]
        self._temperature: float = config["temperature"]
        self.tokenizer = open_tokenizer(self.folder / "tokenizer.json")
        self.session = open_network(self.folder / "model.onnx", threads=threads)

    def judge(self, questions: Sequence[Question]) -> NDArray[np.float32]:
        """Return how likely each question's words are negative, neutral, positive: (n, 3), rows sum to 1.

        One question is read at a time: eight-bit inference scales activations by the largest value in a batch, so what
        is thought of one statement would depend on which others are asked about with it. It takes no longer.
        """
        likely = np.zeros((len(questions), 3), np.float32)
        for i, question in enumerate(questions):
            asked = ask(question, self.tokenizer, max_pieces=self._max_pieces)
            logits = self.session.run(None, pad([asked]))[0]
            likely[i] = _softmax(np.asarray(logits, np.float32) / self._temperature)[0]
        return likely


def _softmax(x: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), np.float32)
