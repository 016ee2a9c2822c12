"""Teach a network that finds attributions to find mentions and to tell who is meant, without forgetting the first."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.collected import NONE_OR_OTHER
from training.corpus import IGNORE, Example, Window, collate, cut_windows
from training.fit import Recipe, attribution_steps, run_steps, tensors
from training.network import VECTORS, Network
from training.pairs import PairScorer, Question, make_question, pair_loss
from training.told import OTHER, Told

# How often a batch comes from each set, and what its pairs weigh.
MIX = {"gum": 0.36, "litbank": 0.2, "gap": 0.16, "silver": 0.24, "wikigold": 0.04}
WEIGHTS = {"gum": 1.0, "litbank": 0.8, "gap": 1.0, "silver": 0.3}
NAME_WEIGHT, NOUN_WEIGHT, PAIR_WEIGHT = 0.5, 0.5, 1.0
_BATCH_PIECES = 1200


class Speakers(nn.Module):
    """A network with mention heads and the scorer of pairs, trained as one."""

    def __init__(self, network: Network):
        super().__init__()
        network.add_mention_heads()
        self.network, self.scorer = network, PairScorer(VECTORS)


def fit_speakers(
    speakers: Speakers, examples: list[Example], told: list[Told], recipe: Recipe, checkpoint: Path
) -> None:
    """Train in place: every step reads one batch for attributions and one for mentions."""
    attributions = attribution_steps(speakers.network, examples, recipe)
    batches = _batches(told, random.Random(recipe.seed), len(attributions))
    questions = {id(one): make_question(one) for one in told}

    def step(attribution, batch: list[tuple[Told, list[Window]]]) -> tuple[dict[str, Tensor], int]:
        parts, pieces = attribution()
        more, read = mention_losses(speakers, batch, questions)
        return parts | more, pieces + read

    steps = [partial(step, attribution, batch) for attribution, batch in zip(attributions, batches, strict=True)]
    run_steps(speakers, steps, recipe, checkpoint)


def _batches(told: list[Told], rng: random.Random, count: int) -> Iterator[list[tuple[Told, list[Window]]]]:
    """Yield batches of texts of one set, each with as many neighbouring windows as fit."""
    pools = {origin: [one for one in told if one.origin == origin] for origin in MIX}
    queues: dict[str, list[Told]] = {origin: [] for origin in MIX}
    for _ in range(count):
        origin = rng.choices(list(MIX), list(MIX.values()))[0]
        batch: list[tuple[Told, list[Window]]] = []
        room = _BATCH_PIECES
        while room > _BATCH_PIECES // 8:
            if not queues[origin]:
                queues[origin] = rng.sample(pools[origin], len(pools[origin]))
            one = queues[origin].pop()
            windows = _neighbours(one, room, rng)
            batch.append((one, windows))
            room -= sum(len(w) for w in windows)
        yield batch


def _neighbours(told: Told, room: int, rng: random.Random) -> list[Window]:
    """Cut a text into windows and take some that follow each other, to fill the room left."""
    example = Example(told.id, told.pieces, told.names, told.names, told.names)
    windows = list(cut_windows(example, 254, rng))
    start = rng.randrange(len(windows))
    while start and sum(len(w) for w in windows[start - 1 :]) < room:
        start -= 1
    taken = windows[start : start + 1]
    for window in windows[start + 1 :]:
        if sum(len(w) for w in taken) + len(window) > room:
            break
        taken.append(window)
    return taken


def mention_losses(
    speakers: Speakers, batch: list[tuple[Told, list[Window]]], questions: dict[int, Question | None]
) -> tuple[dict[str, Tensor], int]:
    """Cross-entropy of name and noun tags, marginal likelihood of antecedents."""
    windows = [window for _, some in batch for window in some]
    arrays = collate(windows)
    with torch.autocast("cpu", torch.bfloat16):
        outputs = speakers.network(**tensors(arrays))
    name, noun, anaphor, antecedent = (o.float() for o in outputs[5:])
    origin = batch[0][0].origin
    parts = _tag_losses(batch, name, noun)
    pairs = []
    row = 0
    for told, some in batch:
        question = questions[id(told)]
        if question is not None:
            rows, places = _places(told, some, row)
            vectors = tuple(v[places[:, 0], places[:, 1]] for v in (anaphor, antecedent))
            loss = pair_loss(speakers.scorer, question, rows, vectors)  # type: ignore[arg-type]
            pairs += [loss] if loss is not None else []
        row += len(some)
    if pairs:
        parts[f"pairs_{origin}"] = PAIR_WEIGHT * WEIGHTS[origin] * torch.stack(pairs).mean()
    return parts, int(arrays.inputs["mask"].sum())


def _tag_losses(batch: list[tuple[Told, list[Window]]], name: Tensor, noun: Tensor) -> dict[str, Tensor]:
    names, nouns = (torch.full(name.shape[:2], IGNORE) for _ in range(2))
    row = 0
    for told, windows in batch:
        for window in windows:
            here, places = slice(window.start, window.end), slice(1, len(window) + 1)
            names[row, places] = torch.from_numpy(told.names[here])
            nouns[row, places] = torch.from_numpy(told.nouns[here])
            row += 1
    parts = {}
    origin = batch[0][0].origin
    if (names != IGNORE).any():
        parts[f"names_{origin}"] = NAME_WEIGHT * F.cross_entropy(name.flatten(0, 1), names.flatten())
    if (nouns != IGNORE).any():
        logs = noun.log_softmax(-1)
        told_of = logs[nouns >= 0].gather(1, nouns[nouns >= 0][:, None])[:, 0]
        either = torch.logsumexp(logs[nouns == NONE_OR_OTHER][:, [0, 1 + OTHER]], -1)
        parts[f"nouns_{origin}"] = NOUN_WEIGHT * -(told_of.sum() + either.sum()) / (len(told_of) + len(either))
    return parts


def _places(told: Told, windows: list[Window], first_row: int) -> tuple[np.ndarray, np.ndarray]:
    """Say of each mention which row of vectors is its own (−1 if it was not read), and where those rows come from."""
    rows = np.full(len(told.spots), -1, np.int64)
    places = []
    for number, window in enumerate(windows):
        inside = np.flatnonzero((told.spots.piece >= window.start) & (told.spots.piece < window.end))
        rows[inside] = np.arange(len(places), len(places) + len(inside))
        places += [(first_row + number, piece - window.start + 1) for piece in told.spots.piece[inside].tolist()]
    return rows, np.array(places, np.int64).reshape(-1, 2)
