"""The model folder: weights, word pieces, settings, hashes and the card."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import sayso
from sayso.model.session import FILES, FORMAT, PAIRS, Model
from training.calibrate import NO_CALIBRATION, as_config, best_floor, fit_calibrator, judge, reliability
from training.corpus import Row
from training.export import export_network, export_pairs
from training.speakers import Speakers

NAME = "en-1.1.0"
# Windows of 128 cost 1.3 points of exact contents, 256 one point of relation; batches of 384 to 2,048 differ by noise.
WINDOW, BATCH_PIECES = 192, 768
# Best F1 of nested statements on the 19 gold articles: 36 at 0.3, 33 at 0.4.
NESTED_FLOOR = 0.3


def write_model(speakers: Speakers, folder: Path, *, tokenizer: Path) -> None:
    """Write a model folder that is not calibrated yet."""
    folder.mkdir(parents=True, exist_ok=True)
    network = speakers.network
    export_network(network, folder / "model.onnx")
    export_pairs(speakers.scorer, folder / PAIRS)
    shutil.copy(tokenizer, folder / "tokenizer.json")
    config = {
        "window": WINDOW,
        "batch_pieces": BATCH_PIECES,
        "cue_distance": [round(v, 6) for v in network.cue_distance.tolist()],
        "source_distance": [round(v, 6) for v in network.source_distance.tolist()],
        "floor": 0.0,
        "nested_floor": NESTED_FLOOR,
        "calibrator": NO_CALIBRATION,
    }
    write_json(folder / "config.json", config)
    seal(folder, {})


def calibrate(folder: Path, seen: list[Row], unseen: list[Row]) -> dict[str, float]:
    """Fit the calibrator and the floor on some articles; return the figures of others."""
    model = Model(folder)
    evidence, right, gold = judge(seen, model)
    calibrator = fit_calibrator(evidence, right)
    floor = best_floor([calibrator.probability(facts) for facts in evidence], right, gold)
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    write_json(folder / "config.json", {**config, "calibrator": as_config(calibrator), "floor": floor})
    evidence, right, gold = judge(unseen, model)
    confidence = [calibrator.probability(facts) for facts in evidence]
    return {**reliability(confidence, right), "floor": floor, "articles": len(unseen)}


def seal(folder: Path, facts: dict[str, Any]) -> None:
    """Write meta.json of the model that finds statements."""
    seal_folder(folder, NAME, FORMAT, FILES, facts)


def seal_folder(folder: Path, name: str, format_: int, files: Sequence[str], facts: dict[str, Any]) -> None:
    """Write meta.json: version, hashes of the files, and what is known of the training."""
    meta = {
        "name": name,
        "format": format_,
        "sayso": f">={sayso.__version__}",
        "sha256": {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in files},
        **facts,
    }
    write_json(folder / "meta.json", meta)


def current_commit() -> str | None:
    """Name the commit that trains, or None outside a repository."""
    answer = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return answer.stdout.strip() or None


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Write an object as JSON for people and programs."""
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
