"""The training loop: seeded, counted in steps, saved as it goes, taken up again where it stopped."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.corpus import IGNORE, Batch, Example, Window, collate, make_batches
from training.network import Network, link_scores, source_scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides a training run. Rates are those at the top of the schedule.

    share: how much of the schedule is run; what follows from there can do without its slow end.
    """

    epochs: int
    encoder_rate: float
    head_rate: float = 5e-4
    window: int = 256
    batch_pieces: int = 1536
    warm_up: float = 0.06
    weight_decay: float = 0.01
    link_weight: float = 0.4
    source_weight: float = 0.2
    soft_weight: float = 0.0
    temperature: float = 1.0
    dropout: float = 0.1
    seed: int = 1
    share: float = 1.0

    def public(self) -> dict[str, object]:
        """Return the recipe as it is written into a model's meta.json."""
        return asdict(self)


# One step of training: what it weighs, by name, and how many pieces it read.
Step = Callable[[], tuple[dict[str, Tensor], int]]


def fit(
    network: Network, examples: list[Example], recipe: Recipe, checkpoint: Path, *, save_every_s: float = 240
) -> None:
    """Train in place. A checkpoint that another run of the same recipe left is taken up; it stays when done."""
    steps = attribution_steps(network, examples, recipe)
    run_steps(network, steps, recipe, checkpoint, save_every_s=save_every_s)


def attribution_steps(network: Network, examples: list[Example], recipe: Recipe) -> list[Step]:
    """Plan the steps that learn attributions: all windows of all examples, cut anew each epoch."""
    batches = [windows for epoch in range(recipe.epochs) for windows in _epoch(examples, recipe, epoch)]

    def step(windows: list[Window]) -> tuple[dict[str, Tensor], int]:
        batch = collate(windows)
        with torch.autocast("cpu", torch.bfloat16):
            outputs = network(**tensors(batch))
        parts = losses([o.float() for o in outputs[:5]], batch, network, recipe)
        return parts, int(batch.inputs["mask"].sum())

    return [partial(step, windows) for windows in batches]


def run_steps(
    network: nn.Module, steps: Sequence[Step], recipe: Recipe, checkpoint: Path, *, save_every_s: float = 240
) -> None:
    """Take the steps that a checkpoint has not taken; the schedule of rates ends with the last."""
    groups, optimiser = _optimiser(network, recipe)
    done = _resume(network, optimiser, recipe, checkpoint)["step"]
    started, saved, seen = time.time(), time.time(), 0
    smooth: dict[str, float] = {}
    last = round(len(steps) * recipe.share)
    for number, step in enumerate(steps[done:last], done + 1):
        _set_rates(groups, optimiser, recipe, number / len(steps))
        torch.manual_seed(recipe.seed * 1_000_003 + number)
        network.train()
        parts, pieces = step()
        sum(parts.values()).backward()  # type: ignore[union-attr]
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        seen += pieces
        now = {name: float(value.detach()) for name, value in parts.items()}
        smooth |= {name: 0.98 * smooth.get(name, value) + 0.02 * value for name, value in now.items()}
        if number % 20 == 0:
            told = " ".join(f"{k} {v:.4f}" for k, v in smooth.items())
            print(f"step {number}/{len(steps)} {told} {seen / (time.time() - started):.0f} pieces/s", flush=True)
        if time.time() - saved > save_every_s:
            _save(network, optimiser, recipe, checkpoint, number)
            saved = time.time()
    if done < last:
        _save(network, optimiser, recipe, checkpoint, last)


def losses(outputs: list[Tensor], batch: Batch, network: Network, recipe: Recipe) -> dict[str, Tensor]:
    """Cross-entropy of tags and links against gold, and against a teacher's distribution where there is one."""
    tag, content_query, cue_key, cue_query, source_key = outputs
    mask = torch.from_numpy(batch.inputs["mask"])
    gold = torch.from_numpy(batch.gold)
    parts = {}
    hard = 1.0 - recipe.soft_weight
    if gold.any() and hard > 0:
        labels = torch.from_numpy(batch.tag)[gold]
        parts["tag"] = hard * F.cross_entropy(
            tag[gold].reshape(-1, tag.shape[-1]), labels.reshape(-1), ignore_index=IGNORE
        )
    if recipe.soft_weight:
        inside = mask.bool()
        inside[:, 0] = False
        teacher = torch.from_numpy(batch.soft["tag"]) / recipe.temperature
        soft = F.kl_div(
            F.log_softmax(tag / recipe.temperature, -1), F.log_softmax(teacher, -1), log_target=True, reduction="none"
        ).sum(-1)
        parts["soft"] = recipe.soft_weight * recipe.temperature**2 * soft[inside].mean()
    link, source = torch.from_numpy(batch.link), torch.from_numpy(batch.source)
    if (link != IGNORE).any():
        rows, places = (link != IGNORE).nonzero(as_tuple=True)
        scores = link_scores(content_query, cue_key, network.cue_distance, mask)[rows, places]
        parts["link"] = recipe.link_weight * F.cross_entropy(scores, link[rows, places])
    if (source != IGNORE).any():
        rows, places = (source != IGNORE).nonzero(as_tuple=True)
        scores = source_scores(cue_query, source_key, network.source_distance, mask)[rows, places]
        parts["source"] = recipe.source_weight * F.cross_entropy(scores, source[rows, places])
    return parts


def tensors(batch: Batch) -> dict[str, Tensor]:
    return {name: torch.from_numpy(values) for name, values in batch.inputs.items()}


def _epoch(examples: list[Example], recipe: Recipe, epoch: int) -> list[list[Window]]:
    rng = random.Random(recipe.seed * 1009 + epoch)
    return make_batches(examples, window=recipe.window, batch_pieces=recipe.batch_pieces, rng=rng)


def _optimiser(network: nn.Module, recipe: Recipe) -> tuple[list[float], torch.optim.Optimizer]:
    """AdamW (Loshchilov & Hutter 2019) with a higher rate for what starts from nothing."""
    fresh, known = [], []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        is_known = "encoder." in name and "encoder.features" not in name
        (known if is_known else fresh).append(parameter)
    rates = [recipe.encoder_rate, recipe.head_rate]
    groups = [{"params": p, "lr": r} for p, r in zip((known, fresh), rates, strict=True)]
    return rates, torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=recipe.weight_decay, fused=True)


def _set_rates(rates: list[float], optimiser: torch.optim.Optimizer, recipe: Recipe, progress: float) -> None:
    factor = progress / recipe.warm_up if progress < recipe.warm_up else max(0.0, (1 - progress) / (1 - recipe.warm_up))
    for rate, group in zip(rates, optimiser.param_groups, strict=True):
        group["lr"] = rate * factor


def _save(network: nn.Module, optimiser: torch.optim.Optimizer, recipe: Recipe, path: Path, step: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    state = {
        "step": step,
        "recipe": asdict(recipe),
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
    }
    torch.save(state, beside)
    os.replace(beside, path)


def _resume(network: nn.Module, optimiser: torch.optim.Optimizer, recipe: Recipe, path: Path) -> dict[str, int]:
    if not path.exists():
        return {"step": 0}
    state = torch.load(path, weights_only=True)
    if state["recipe"] != asdict(recipe):
        raise SystemExit(f"{path} was made by another recipe: {state['recipe']}; move it away to begin anew")
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    print(f"taking up {path} at step {state['step']}", flush=True)
    return {"step": state["step"]}
