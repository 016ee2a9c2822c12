"""The training loop: seeded, counted in steps, saved as it goes, taken up again where it stopped."""

from __future__ import annotations

import os
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.corpus import IGNORE, Batch, Example, collate, make_batches
from training.network import Network, link_scores, source_scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything that decides a training run. Rates are those at the top of the schedule."""

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


def fit(
    network: Network, examples: list[Example], recipe: Recipe, checkpoint: Path, *, save_every_s: float = 240
) -> None:
    """Train in place. A checkpoint that another run of the same recipe left is taken up; it stays when done."""
    groups, optimiser = _optimiser(network, recipe)
    state = _resume(network, optimiser, recipe, checkpoint)
    done: int = state["step"]
    lengths = _epoch_lengths(examples, recipe)
    total = sum(lengths)
    started, saved, seen = time.time(), time.time(), 0
    smooth: dict[str, float] = {}
    step = 0
    for epoch in range(recipe.epochs):
        if step + lengths[epoch] <= done:
            step += lengths[epoch]
            continue
        for windows in _epoch(examples, recipe, epoch):
            step += 1
            if step <= done:
                continue
            _set_rates(groups, optimiser, recipe, step / total)
            torch.manual_seed(recipe.seed * 1_000_003 + step)
            batch = collate(windows)
            network.train()
            with torch.autocast("cpu", torch.bfloat16):
                outputs = network(**_tensors(batch))
            parts = losses([o.float() for o in outputs], batch, network, recipe)
            sum(parts.values()).backward()  # type: ignore[union-attr]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            seen += int(batch.inputs["mask"].sum())
            now = {name: float(value.detach()) for name, value in parts.items()}
            smooth |= {name: 0.98 * smooth.get(name, value) + 0.02 * value for name, value in now.items()}
            if step % 20 == 0:
                rate = seen / (time.time() - started)
                told = " ".join(f"{k} {v:.4f}" for k, v in smooth.items())
                print(f"epoch {epoch + 1}/{recipe.epochs} step {step}/{total} {told} {rate:.0f} pieces/s", flush=True)
            if time.time() - saved > save_every_s:
                _save(network, optimiser, recipe, checkpoint, step)
                saved = time.time()
    _save(network, optimiser, recipe, checkpoint, step)


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


def _tensors(batch: Batch) -> dict[str, Tensor]:
    return {name: torch.from_numpy(values) for name, values in batch.inputs.items()}


def _epoch(examples: list[Example], recipe: Recipe, epoch: int):
    rng = random.Random(recipe.seed * 1009 + epoch)
    return make_batches(examples, window=recipe.window, batch_pieces=recipe.batch_pieces, rng=rng)


def _epoch_lengths(examples: list[Example], recipe: Recipe) -> list[int]:
    return [len(_epoch(examples, recipe, epoch)) for epoch in range(recipe.epochs)]


def _optimiser(network: Network, recipe: Recipe) -> tuple[list[float], torch.optim.Optimizer]:
    """AdamW (Loshchilov & Hutter 2019) with a higher rate for what starts from nothing."""
    fresh, known = [], []
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        is_known = name.startswith("encoder.") and not name.startswith("encoder.features")
        (known if is_known else fresh).append(parameter)
    rates = [recipe.encoder_rate, recipe.head_rate]
    groups = [{"params": p, "lr": r} for p, r in zip((known, fresh), rates, strict=True)]
    return rates, torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=recipe.weight_decay, fused=True)


def _set_rates(rates: list[float], optimiser: torch.optim.Optimizer, recipe: Recipe, progress: float) -> None:
    factor = progress / recipe.warm_up if progress < recipe.warm_up else max(0.0, (1 - progress) / (1 - recipe.warm_up))
    for rate, group in zip(rates, optimiser.param_groups, strict=True):
        group["lr"] = rate * factor


def _save(network: Network, optimiser: torch.optim.Optimizer, recipe: Recipe, path: Path, step: int) -> None:
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


def _resume(network: Network, optimiser: torch.optim.Optimizer, recipe: Recipe, path: Path) -> dict[str, int]:
    if not path.exists():
        return {"step": 0}
    state = torch.load(path, weights_only=True)
    if state["recipe"] != asdict(recipe):
        raise SystemExit(f"{path} was made by another recipe: {state['recipe']}; move it away to begin anew")
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    print(f"taking up {path} at step {state['step']}", flush=True)
    return {"step": state["step"]}
