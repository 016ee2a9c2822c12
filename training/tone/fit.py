"""Training the judge of tone: from people's labels, and from those of a larger judge."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from sayso.tone.inputs import pad
from training.fit import Recipe, Step, run_steps
from training.tone.batches import group_by_length
from training.tone.data import Judged
from training.tone.network import ToneNetwork


def fit_tone(network: ToneNetwork, judged: list[Judged], recipe: Recipe, checkpoint: Path) -> None:
    """Train in place, taking up a checkpoint of the same recipe."""
    steps = [step for epoch in range(recipe.epochs) for step in _epoch(network, judged, recipe, epoch)]
    run_steps(network, steps, recipe, checkpoint)


def _epoch(network: ToneNetwork, judged: list[Judged], recipe: Recipe, epoch: int) -> list[Step]:
    rng = random.Random(recipe.seed * 1009 + epoch)
    # Noise in the lengths, so that batches differ from epoch to epoch.
    lengths = [int(len(one.asked) * rng.uniform(0.9, 1.1)) + 1 for one in judged]
    batches = list(group_by_length(lengths, recipe.batch_pieces))
    rng.shuffle(batches)
    return [partial(_step, network, [judged[i] for i in batch], recipe) for batch in batches]


def _step(network: ToneNetwork, batch: list[Judged], recipe: Recipe) -> tuple[dict[str, Tensor], int]:
    inputs = {name: torch.from_numpy(values) for name, values in pad([one.asked for one in batch]).items()}
    with torch.autocast("cpu", torch.bfloat16):
        logits = network(**inputs)
    logits = logits.float()
    parts: dict[str, Tensor] = {}
    gold = [i for i, one in enumerate(batch) if one.label is not None]
    if gold and recipe.soft_weight < 1:
        labels = torch.tensor([batch[i].label for i in gold])
        parts["label"] = (1 - recipe.soft_weight) * F.cross_entropy(logits[gold], labels)
    soft = [i for i, one in enumerate(batch) if one.soft is not None]
    if soft and recipe.soft_weight:
        teacher = torch.from_numpy(np.stack([batch[i].soft for i in soft])) / recipe.temperature
        told = F.log_softmax(logits[soft] / recipe.temperature, -1)
        divergence = F.kl_div(told, F.log_softmax(teacher, -1), log_target=True, reduction="batchmean")
        parts["soft"] = recipe.soft_weight * recipe.temperature**2 * divergence
    return parts, int(inputs["mask"].sum())


def judge_all(network: ToneNetwork, judged: list[Judged], *, batch_pieces: int = 3072) -> NDArray[np.float32]:
    """Return logits (n, 3) of all questions, in their order."""
    network.eval()
    logits = np.zeros((len(judged), 3), np.float32)
    for batch in group_by_length([len(one.asked) for one in judged], batch_pieces):
        inputs = {k: torch.from_numpy(v) for k, v in pad([judged[i].asked for i in batch]).items()}
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            logits[batch] = network(**inputs).float().numpy()
    return logits


def macro_f1(gold: NDArray[np.int64], predicted: NDArray[np.int64]) -> float:
    """Mean of the F1 of the three labels."""
    scores = []
    for label in range(3):
        hits = np.sum((gold == label) & (predicted == label))
        total = np.sum(gold == label) + np.sum(predicted == label)
        scores.append(2 * hits / total if total else 0.0)
    return float(np.mean(scores))
