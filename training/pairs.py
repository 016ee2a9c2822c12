"""The small network that weighs which mention a pronoun or noun means, and what it learns from."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from sayso.model.spots import NOUN, WHO
from sayso.resolve.pairs import FEATURE_ROWS, NOBODY, candidates, pair_features
from training.told import Told

WIDTH, HIDDEN = 32, 48
_FAR_BELOW = -1e4
# How much a machine-made chain counts: its pronouns fully, its nouns less.
_SILVER_NOUNS = 0.4


class PairScorer(nn.Module):
    """Mention ranking (Denis & Baldridge 2008; Lee et al. 2017) with a learned score for "nobody of these".

    A pair's score is the dot product of its vectors plus what a hidden layer makes of their product and of features.
    """

    def __init__(self, vectors: int):
        super().__init__()
        self.features = nn.Embedding(FEATURE_ROWS, WIDTH)
        nn.init.normal_(self.features.weight, std=0.1)
        self.product = nn.Linear(vectors, HIDDEN)
        self.feature = nn.Linear(WIDTH, HIDDEN, bias=False)
        self.score = nn.Linear(HIDDEN, 1, bias=False)
        self.nobody = nn.Linear(vectors, 1)
        self.scale = 1 / math.sqrt(vectors)

    def forward(self, anaphor: Tensor, antecedent: Tensor, features: Tensor) -> Tensor:
        """Score anaphors (a, d) against candidates (a, c, d) with features (a, c, f): (a, 1 + c), "nobody" first."""
        product = anaphor[:, None] * antecedent
        hidden = self.product(product) + self.feature(self.features(features).sum(2))
        hidden = F.dropout(F.gelu(hidden), 0.1, self.training)
        pairs = product.sum(-1) * self.scale + self.score(hidden)[..., 0]
        return torch.cat([self.nobody(anaphor), pairs], 1)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one text.

    pointing: (a,) mentions. table: (a, c) their candidates. features: (a, c, f). right: (a, 1 + c), "nobody" first.
    weight: (a,).
    """

    pointing: NDArray[np.int64]
    table: NDArray[np.int64]
    features: NDArray[np.int64]
    right: NDArray[np.bool_]
    weight: NDArray[np.float32]


def make_question(told: Told) -> Question | None:
    """Ask for every pronoun and noun of a text; None if there is nothing to learn."""
    pointing, table = candidates(told.spots.kind)
    if not len(pointing):
        return None
    entity = told.entity
    same = (entity[table.clip(min=0)] == entity[pointing][:, None]) & (table != NOBODY)
    right = np.concatenate([~same.any(1, keepdims=True), same], 1)
    weight = np.ones(len(pointing), np.float32)
    kind = told.spots.kind[pointing]
    if told.origin == "gap":
        # Only one pronoun of the text is told, and whom it means stands among the candidates or is not asked for.
        weight = ((entity[pointing] >= 0) & ~right[:, 0]).astype(np.float32)
    elif told.origin == "silver":
        weight[kind >= NOUN] = _SILVER_NOUNS
    # GUM tells nothing of relative pronouns, nobody of pronouns that the machine left out.
    weight[(entity[pointing] < 0) & ((kind == WHO) | (told.origin == "silver"))] = 0
    if not weight.any():
        return None
    return Question(pointing, table, pair_features(told.around, pointing, table), right, weight)


def pair_loss(
    scorer: PairScorer, question: Question, rows: NDArray[np.int64], vectors: tuple[Tensor, Tensor]
) -> Tensor | None:
    """Marginal likelihood of the right candidates (Durrett & Klein 2013), over the mentions that were read.

    rows: (m,) the row of a mention in the vectors, −1 if its window was not read. vectors: anaphor, antecedent (r, d).
    """
    read = (rows[question.pointing] >= 0) & (question.weight > 0)
    if not read.any():
        return None
    table = question.table[read]
    there = (table != NOBODY) & (rows[table.clip(min=0)] >= 0)
    right = question.right[read].copy()
    right[:, 1:] &= there
    right[:, 0] = ~right[:, 1:].any(1)
    anaphor = vectors[0][torch.from_numpy(rows[question.pointing[read]])]
    antecedent = vectors[1][torch.from_numpy(rows[table.clip(min=0)].clip(min=0))]
    scores = scorer(anaphor, antecedent, torch.from_numpy(question.features[read]))
    open_ = torch.from_numpy(np.concatenate([np.ones((len(there), 1), bool), there], 1))
    scores = scores.masked_fill(~open_, _FAR_BELOW)
    told = torch.logsumexp(scores.masked_fill(~torch.from_numpy(right), _FAR_BELOW), 1)
    weight = torch.from_numpy(question.weight[read])
    return -((told - torch.logsumexp(scores, 1)) * weight).sum() / weight.sum()
