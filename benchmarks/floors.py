"""Keeps the figures from falling: `floors.json` pins scores, and the data and script they are measured with.

A figure under its floor (or over its ceiling) is a failure. Lowering a floor takes `--allow-regression` and a line in
docs/decisions.md that names the figure and the new floor: `accuracy.polnear.strict 58.9`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Floors:
    """corpora: SHA-256 by file. floors, ceilings: the lowest and the highest a figure may be, by its dotted name."""

    corpora: dict[str, str]
    floors: dict[str, float]
    ceilings: dict[str, float]


def load_floors(path: Path = FLOORS) -> Floors:
    """Read the pinned figures."""
    return Floors(**json.loads(path.read_text(encoding="utf8")))


def save_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Write the pinned figures, one a line so that changes are easy to review."""
    row = {"corpora": floors.corpora, "floors": floors.floors, "ceilings": floors.ceilings}
    path.write_text(json.dumps(row, indent=2) + "\n", encoding="utf8")


def flatten(figures: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    """Return every number with its dotted name."""
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from flatten(value, f"{prefix}{name}.")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield prefix + name, float(value)


def find_problems(figures: dict[str, Any], floors: Floors) -> list[str]:
    """Return one line for each figure that is missing, too low or too high, and each corpus that changed."""
    flat = dict(flatten(figures))
    problems = _changed_corpora(figures.get("corpora", {}), floors)
    for limits, word in ((floors.floors, "under"), (floors.ceilings, "over")):
        for name, limit in limits.items():
            if name not in flat:
                problems.append(f"{name} was not measured; its limit is {limit}: run `make bench`")
            elif (flat[name] < limit) if word == "under" else (flat[name] > limit):
                problems.append(f"{name} is {flat[name]:.4g}, {word} its limit {limit}: see the top of floors.py")
    return problems


def lower_floors(figures: dict[str, Any], floors: Floors, decisions: str) -> tuple[Floors, list[str]]:
    """Move the limits that the figures break, where a line of the decisions names figure and new limit.

    Returns the new limits and one line for each that was not moved.
    """
    flat = dict(flatten(figures))
    moved = {name: _down(flat[name]) for name, limit in floors.floors.items() if flat.get(name, limit) < limit}
    raised = {name: _up(flat[name]) for name, limit in floors.ceilings.items() if flat.get(name, limit) > limit}
    refused = [
        f"{name} cannot move to {limit}: docs/decisions.md has no line with `{name} {limit}`"
        for name, limit in {**moved, **raised}.items()
        if not _is_decided(name, limit, decisions)
    ]
    allowed = {name for name, limit in {**moved, **raised}.items() if _is_decided(name, limit, decisions)}
    return replace(
        floors,
        floors={name: moved[name] if name in allowed else limit for name, limit in floors.floors.items()},
        ceilings={name: raised[name] if name in allowed else limit for name, limit in floors.ceilings.items()},
    ), refused


def raise_floors(figures: dict[str, Any], floors: Floors, *, slack: float = 0.3) -> Floors:
    """Move floors up to what was reached, less a slack for the rounding of other processors; none is lowered.

    Counts of whole statements have no slack.
    """
    flat = dict(flatten(figures))

    def risen(name: str, limit: float) -> float:
        if name not in flat:
            return limit
        spare = 0.0 if flat[name].is_integer() else slack
        return max(limit, _down(flat[name] - spare))

    return replace(floors, floors={name: risen(name, limit) for name, limit in floors.floors.items()})


def _changed_corpora(hashes: dict[str, str], floors: Floors) -> list[str]:
    return [
        f"{name} has SHA-256 {hashes.get(name, 'none')[:12]}, pinned is {pinned[:12]}: figures cannot be compared"
        for name, pinned in floors.corpora.items()
        if hashes.get(name) != pinned
    ]


def _is_decided(name: str, limit: float, decisions: str) -> bool:
    return bool(re.search(rf"(?<![\w.]){re.escape(name)} {re.escape(str(limit))}(?!\.?\d)", decisions))


def _down(value: float) -> float:
    return math.floor(round(value * 10, 6)) / 10


def _up(value: float) -> float:
    return math.ceil(round(value * 1000, 6)) / 1000
