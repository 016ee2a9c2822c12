"""What all training shares: its options, and stages that are named, timed and told."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import torch

_Result = TypeVar("_Result")


def read_options(description: str | None, name: str) -> argparse.Namespace:
    """Read where the data, the stages' files and the model folder `name` lie, and make ready for a run."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder that holds data/")
    parser.add_argument("--runs", type=Path, default=Path("runs"), help="where the stages leave their files")
    parser.add_argument("--output", type=Path, default=Path("src/sayso/model") / name)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.runs.mkdir(parents=True, exist_ok=True)
    return options


def stage(name: str, work: Callable[[], _Result]) -> _Result:
    """Do a piece of work, and say what it is and how long it took."""
    started = time.time()
    print(f"== {name}", flush=True)
    result = work()
    print(f"== {name}: {(time.time() - started) / 60:.1f} minutes", flush=True)
    return result
