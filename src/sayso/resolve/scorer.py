"""The small network that weighs pairs of mentions, in numpy."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
# Pairs are weighed so many at a time: a long text has hundreds of thousands.
_ROWS = 512


class PairScorer:
    """Scores of candidates for each mention that points back; see training.pairs for how it learns."""

    def __init__(self, weights: Mapping[str, Floats]):
        """Take the arrays of a model folder's pairs.npz."""
        # The hidden layer of a sum is the sum of hidden layers: each feature's share is worked out once.
        self._features = weights["features"] @ weights["feature"].T
        self._product, self._product_bias = weights["product"].T.copy(), weights["product_bias"]
        self._score = weights["score"][0]
        self._nobody, self._nobody_bias = weights["nobody"][0], float(weights["nobody_bias"][0])
        self._scale = np.float32(1 / math.sqrt(len(self._nobody)))

    def score(self, anaphor: Floats, antecedent: Floats, table: Ints, features: Ints) -> Floats:
        """Score mentions (a, d) against candidates, rows (a, c) of all mentions (m, d), with features (a, c, f).

        Returns (a, 1 + c), the score of "nobody of these" first.
        """
        parts = [
            self._some(anaphor[i : i + _ROWS], antecedent[table[i : i + _ROWS]], features[i : i + _ROWS])
            for i in range(0, len(anaphor), _ROWS)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, 1 + table.shape[1]), np.float32)

    def _some(self, anaphor: Floats, antecedent: Floats, features: Ints) -> Floats:
        product = anaphor[:, None] * antecedent
        hidden = product @ self._product + self._product_bias
        for column in range(features.shape[-1]):
            hidden += self._features[features[..., column]]
        pairs = product.sum(-1) * self._scale + _gelu(hidden) @ self._score
        nobody = anaphor @ self._nobody + self._nobody_bias
        return np.concatenate([nobody[:, None], pairs], 1)


def _gelu(x: Floats) -> Floats:
    """Gaussian error linear unit (Hendrycks & Gimpel 2016) by the error function's usual approximation.

    Abramowitz & Stegun 7.1.26: off by at most 1.5e-7.
    """
    z = np.abs(x) * np.float32(1 / math.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(x) * (1 - poly * np.exp(-z * z))
    return np.asarray(0.5 * x * (1 + erf), np.float32)
