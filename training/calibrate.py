"""How sure is sure: a probability learnt from what the finished model got right on articles it was not trained on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.find.tagged import Page, tag_pages
from sayso.model.calibration import Calibrator
from sayso.model.session import Model
from sayso.types import Attribution, Span
from training.corpus import Row

Floats = NDArray[np.float64]
_TOKEN = re.compile(r"\w+|[^\w\s]")
# How far under its top F1 may lie at the floor; less than chance makes of it on these articles.
_FLAT = 0.003

NO_CALIBRATION = {"names": [], "means": [], "scales": [], "weights": [], "bias": 2.0}


def judge(rows: Sequence[Row], model: Model) -> tuple[list[dict[str, float]], NDArray[np.bool_], int]:
    """Read annotated articles: the evidence of every relation found, whether it was right, how many there are."""
    evidence: list[dict[str, float]] = []
    right: list[bool] = []
    for row in rows:
        tagged = tag_pages([Page.of(row["text"], model)], model)[0]
        predicted = [attribution for attribution, _ in tagged]
        hits = right_ones(row["text"], row["attributions"], predicted)
        evidence += [facts for _, facts in tagged]
        right += [i in hits for i in range(len(predicted))]
    return evidence, np.array(right), sum(len(row["attributions"]) for row in rows)


def right_ones(text: str, gold: Sequence[Row], predicted: Sequence[Attribution]) -> set[int]:
    """Tell which predictions are right: contents and source each share half their tokens with one gold relation's.

    Pairs are made greedily by the overlap of contents, one to one.
    """
    tokens = [m.span() for m in _TOKEN.finditer(text)]
    starts, ends = (np.array(edge) for edge in zip(*tokens, strict=True)) if tokens else (np.zeros(0), np.zeros(0))

    def ids(spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        return frozenset(int(i) for s, e in spans for i in np.flatnonzero((starts < e) & (ends > s)))

    golds = [(ids(g["content"]), ids(g["source"])) for g in gold]
    ours = [(ids(_pairs(*a.contents)), ids(_pairs(a.source))) for a in predicted]
    pairs = sorted(
        (
            (_overlap(g[0], p[0]), _overlap(g[1], p[1]), i, j)
            for i, g in enumerate(golds)
            for j, p in enumerate(ours)
            if g[0] & p[0]
        ),
        key=lambda pair: (-pair[0], -pair[1], pair[2], pair[3]),
    )
    used_gold: set[int] = set()
    used: set[int] = set()
    right: set[int] = set()
    for content, source, i, j in pairs:
        if content >= 0.5 and i not in used_gold and j not in used:
            used_gold.add(i)
            used.add(j)
            if source >= 0.5:
                right.add(j)
    return right


def _pairs(*spans: Span | None) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in spans if s]


def _overlap(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 1.0


def fit_calibrator(
    evidence: Sequence[dict[str, float]], right: NDArray[np.bool_], *, penalty: float = 10.0
) -> Calibrator:
    """Fit a logistic regression with an L2 penalty by Newton's method."""
    names = tuple(sorted(evidence[0]))
    x = np.array([[facts[name] for name in names] for facts in evidence])
    means, scales = x.mean(0), np.maximum(x.std(0), 1e-3)
    design = np.hstack([(x - means) / scales, np.ones((len(x), 1))])
    weights = _newton(design, right.astype(float), penalty)
    return Calibrator(names, tuple(means), tuple(scales), tuple(weights[:-1]), float(weights[-1]))


def _newton(design: Floats, right: Floats, penalty: float) -> Floats:
    weights = np.zeros(design.shape[1])
    ridge = penalty * np.eye(len(weights))
    ridge[-1, -1] = 1e-6
    for _ in range(50):
        p = 1 / (1 + np.exp(-design @ weights))
        gradient = design.T @ (p - right) + ridge @ weights
        step = np.linalg.solve((design * (p * (1 - p))[:, None]).T @ design + ridge, gradient)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def best_floor(confidence: Sequence[float], right: NDArray[np.bool_], gold: int) -> float:
    """Find the lowest confidence at which leaving the rest out costs next to nothing of the best F1.

    Near its top the curve is flat: a lower floor there gives tokens their recall back. A grid of hundredths.
    """
    p = np.array(confidence)

    def f1(floor: float) -> float:
        kept = p >= floor
        return float(2 * right[kept].sum() / (kept.sum() + gold))

    grid = [round(0.01 * i, 2) for i in range(61)]
    best = max(map(f1, grid))
    return next(floor for floor in grid if f1(floor) >= best - _FLAT)


def as_config(calibrator: Calibrator) -> dict[str, Any]:
    """Write a calibrator as it stands in config.json."""
    return {
        "names": list(calibrator.names),
        "means": [round(v, 5) for v in calibrator.means],
        "scales": [round(v, 5) for v in calibrator.scales],
        "weights": [round(v, 5) for v in calibrator.weights],
        "bias": round(calibrator.bias, 5),
    }


def reliability(confidence: Sequence[float], right: NDArray[np.bool_], bins: int = 10) -> dict[str, float]:
    """Return ECE over bins of equal size (Naeini et al. 2015), the Brier score and that of the best constant."""
    p = np.array(confidence)
    order = np.argsort(p, kind="stable")
    chunks = [c for c in np.array_split(order, bins) if len(c)]
    ece = sum(abs(p[c].mean() - right[c].mean()) * len(c) for c in chunks) / len(p)
    share = right.mean()
    return {"ece": float(ece), "brier": float(((p - right) ** 2).mean()), "constant": float(share * (1 - share))}
