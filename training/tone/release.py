"""The folder of the model that judges tone: weights, word pieces, settings, hashes and the card."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.tone.inputs import pad
from sayso.tone.session import FILES, FORMAT
from training.export import export_int8
from training.release import current_commit, seal_folder, write_json
from training.tone.data import Judged
from training.tone.fit import macro_f1
from training.tone.network import ToneNetwork

NAME = "tone-en-1.0.0"
MAX_PIECES = 160
INPUTS = ("ids", "shape", "quote", "mark", "mask")


def release(
    network: ToneNetwork, folder: Path, held_out: list[Judged], tokenizer: Path, facts: dict[str, Any]
) -> dict[str, float]:
    """Export, calibrate by a temperature (Guo et al. 2017), seal, describe; return what eight bits reach."""
    from sayso.tone.session import ToneModel

    folder.mkdir(parents=True, exist_ok=True)
    export_tone(network, folder / "model.onnx")
    shutil.copy(tokenizer, folder / "tokenizer.json")
    config = {"max_pieces": MAX_PIECES, "temperature": 1.0}
    write_json(folder / "config.json", config)
    seal_folder(folder, NAME, FORMAT, FILES, {})
    logits = _logits(ToneModel(folder), held_out)
    gold = np.array([one.label for one in held_out])
    write_json(folder / "config.json", {**config, "temperature": _temperature(logits[::2], gold[::2])})
    figures = {"macro F1, held out": round(100 * macro_f1(gold, logits.argmax(1)), 1), "held out": len(gold)}
    seal_folder(folder, NAME, FORMAT, FILES, {"commit": current_commit(), "figures": figures, **facts})
    write_card(folder, figures, facts)
    print(figures, flush=True)
    return figures


def export_tone(network: ToneNetwork, path: Path) -> None:
    """Write the network as ONNX in eight bits, batch and length left open."""
    zeros = torch.zeros(2, 16, dtype=torch.long)
    mark = zeros.clone()
    mark[:, 2:4], mark[:, 12:14] = 1, 2
    example = (torch.randint(network.encoder.shape.vocabulary, (2, 16)), zeros, zeros, mark, torch.ones(2, 16))
    export_int8(network, path, example=example, inputs=INPUTS, outputs={"tone": 1})


def _logits(model: Any, judged: list[Judged]) -> NDArray[np.float32]:
    """Return the logits of the packed network, asked as it will be: one question at a time."""
    return np.concatenate([model.session.run(None, pad([one.asked]))[0] for one in judged])


def _temperature(logits: NDArray[np.float32], gold: NDArray[np.int64]) -> float:
    """Return the temperature under which the labels are likeliest."""

    def surprise(temperature: float) -> float:
        scaled = logits / temperature
        likely = scaled - np.log(np.exp(scaled).sum(1, keepdims=True))
        return float(-likely[np.arange(len(gold)), gold].mean())

    return min((round(float(t), 2) for t in np.arange(0.5, 3.01, 0.05)), key=surprise)


def write_card(folder: Path, figures: dict[str, float], facts: dict[str, Any]) -> None:
    """Write the card and the notice."""
    (folder / "NOTICE").write_text(_NOTICE, encoding="utf-8")
    told = "".join(f"| {name} | {value} |\n" for name, value in figures.items())
    card = _CARD.format(name=NAME, rows=facts["rows"], told=told)
    (folder / "CARD.md").write_text(card, encoding="utf-8")


_NOTICE = """\
The weights in this folder were trained by the sayso developers and are licensed under the Apache License, Version 2.0.
They begin from all-MiniLM-L6-v2 (Apache-2.0) and were taught by a network that begins from all-mpnet-base-v2
(Apache-2.0). They learnt from the sentences and labels of NewsMTSC (Hamborg & Donnay 2021, MIT), and from what the
teacher thought of sentences of PolNeAR (no licence stated) with targets from machine-made chains over them, from labelled
phrases of BASIL (Fan et al. 2019, no licence stated), and from sentences that were made for it. None of
these texts is distributed here. The word pieces in tokenizer.json are those of BERT (Devlin et al. 2019, Apache-2.0).
"""

_CARD = """\
# {name}

An encoder of six layers that judges how warm the words around a target are towards it: negative, neutral, positive.
Weights in eight bits. Made by `python -m training.tone`; this page is generated from `meta.json`.

## Data

| data | used for | licence as its makers state it |
| --- | --- | --- |
| NewsMTSC (Hamborg & Donnay 2021), {rows} sentences of its train part; an eighth of its articles is held out | labels | MIT |
| BASIL (Fan et al. 2019), phrases of two thirds of the events here | labels | none stated |
| sentences about invented events, `training/tone/events.py` | labels | made for it |
| PolNeAR 1.0 (Newell, Margolin & Ruths 2018), train without the panel | statements that the teacher judged | none stated |
| all-MiniLM-L6-v2 (Wang et al. 2020; Reimers & Gurevych 2019) | first weights of the encoder | Apache-2.0 |
| all-mpnet-base-v2 (Song et al. 2020; Reimers & Gurevych 2019) | first weights of the teacher, which is not shipped | Apache-2.0 |

## Figures

| figure | value |
| --- | --- |
{told}
## Limits

- English news, mostly of US politics. Persons, bodies and laws were the targets that people judged; what it says of
  events it learnt from sentences made of a few patterns, and from the words of the lexicon beside it.
- It judges the words of the text, with all that the writer puts around them: a warm statement reported coldly may
  come out neutral. Irony is taken at its word.
- Labels of people differ: NewsMTSC's makers dropped the sentences on which annotators did not agree.
"""
