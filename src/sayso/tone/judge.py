"""The judge of tone: what the network thinks, and how strong the words are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.tone.inputs import Question
from sayso.tone.session import ToneModel
from sayso.tone.strength import blend, lean, score_words
from sayso.types import Span, Tone, ToneLabel

LABELS: tuple[ToneLabel, ...] = ("negative", "neutral", "positive")


class LikelyLabels(Protocol):
    """What says how likely the labels are, as ToneModel does."""

    def judge(self, questions: Sequence[Question]) -> NDArray[np.float32]:
        """Return (n, 3), rows sum to 1."""


class ToneJudge:
    """Says how warm words are towards a target."""

    def __init__(self, model: LikelyLabels):
        self._model = model

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 1) -> ToneJudge:
        """Load a model folder, the packaged one by default. Raises ModelError if it is damaged."""
        return cls(ToneModel(folder, threads=threads))

    def judge(self, questions: Sequence[Question], within: Sequence[Sequence[Span]] | None = None) -> list[Tone]:
        """Return the tone of each question's words towards its target, with offsets into the question's text.

        within: for each question the spans in which words that show the tone are looked for, all of the text if None.
        """
        likely = self._model.judge(questions).tolist()
        places = [[Span(0, len(q.text))] if q.text else [] for q in questions] if within is None else within
        return [_tone(*one) for one in zip(questions, likely, places, strict=True)]


def _tone(question: Question, likely: Sequence[float], places: Sequence[Span]) -> Tone:
    shown = [one for place in places for one in score_words(question.text, place)]
    likely = lean(likely, shown)
    label = LABELS[max(range(len(LABELS)), key=likely.__getitem__)]
    sign = LABELS.index(label) - 1
    return Tone(
        target=question.target,
        label=label,
        score=round(blend(likely, shown), 4),
        spans=question.spans,
        words=tuple(sorted({one.span for one in shown if one.value * sign > 0})),
    )
