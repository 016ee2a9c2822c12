"""A stage of training: named, timed, told."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

_Result = TypeVar("_Result")


def stage(name: str, work: Callable[[], _Result]) -> _Result:
    """Do a piece of work, and say what it is and how long it took."""
    started = time.time()
    print(f"== {name}", flush=True)
    result = work()
    print(f"== {name}: {(time.time() - started) / 60:.1f} minutes", flush=True)
    return result
