"""What was measured, where it is kept, and on which machine and model it was measured."""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path
from typing import Any

import sayso
from benchmarks.corpora import hash_file

FIGURES = Path(__file__).with_name("figures.json")


def load_figures(path: Path = FIGURES) -> dict[str, Any]:
    """Return what was measured last, or nothing."""
    figures: dict[str, Any] = json.loads(path.read_text(encoding="utf8")) if path.exists() else {}
    return figures


def save_figures(figures: dict[str, Any], path: Path = FIGURES) -> None:
    """Keep what was measured, so that the tables can be checked without measuring again."""
    path.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf8")


def describe_run() -> dict[str, str]:
    """Return date, machine, version and the model's hash: what makes figures comparable."""
    return {
        "date": datetime.date.today().isoformat(),
        "machine": f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}",
        "version": sayso.__version__,
        "model": hash_model(),
    }


def hash_model(package: Path | None = None) -> str:
    """Return the SHA-256 of the packaged weights; "none" where there are none yet."""
    folder = (package or Path(sayso.__file__).parent) / "model"
    weights = sorted(folder.glob("en-*/model.onnx"))
    return hash_file(weights[-1]) if weights else "none"


def is_other_model(figures: dict[str, Any]) -> bool:
    """Tell whether figures are of another model than the packaged one: they never stand beside its own."""
    return bool(figures.get("measured", {}).get("model") != hash_model())
