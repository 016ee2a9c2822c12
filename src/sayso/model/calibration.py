"""What speaks for a relation → how probable it is that the relation is right."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Calibrator:
    """Logistic regression over the evidence (Platt 1999, with more than one score).

    names: what is looked at. means, scales: how each is standardised. weights, bias: what was learnt.
    """

    names: tuple[str, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    @classmethod
    def from_config(cls, config: dict[str, Any]) -> Calibrator:
        """Read the "calibrator" of a model's config.json."""
        return cls(
            tuple(config["names"]),
            tuple(config["means"]),
            tuple(config["scales"]),
            tuple(config["weights"]),
            config["bias"],
        )

    def probability(self, evidence: dict[str, float]) -> float:
        """Return a probability strictly between 0 and 1."""
        total = self.bias
        for name, mean, scale, weight in zip(self.names, self.means, self.scales, self.weights, strict=True):
            total += weight * (evidence[name] - mean) / scale
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
