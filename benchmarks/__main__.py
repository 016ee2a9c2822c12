"""Measure accuracy, speed and size; write figures.json and the README's tables; hold the figures to the floors.

`python -m benchmarks DATA` measures everything; with `--only accuracy speed` it measures some parts anew and keeps the
rest. `python -m benchmarks --check` measures nothing: it fails when the tables are stale (other figures, another model)
or a figure is past its limit. `python -m benchmarks DATA --check` measures, and compares without writing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.accuracy import measure_accuracy
from benchmarks.command import CommandError, measure_apart
from benchmarks.corpora import ROOT, hash_corpora, require_data
from benchmarks.figures import describe_run, hash_model, is_other_model, load_figures, save_figures
from benchmarks.floors import find_problems, load_floors, lower_floors, raise_floors, save_floors
from benchmarks.pages import measure_pages
from benchmarks.peers import measure_peers
from benchmarks.readme import README
from benchmarks.size import measure_size
from benchmarks.speakers import measure_speakers
from benchmarks.speed import measure_speed
from benchmarks.table import render_tables, replace_between, write_between

DECISIONS = ROOT / "docs" / "decisions.md"

PARTS: dict[str, Callable[[Path, Path], Any]] = {
    "accuracy": measure_accuracy,
    "speakers": measure_speakers,
    "tone": lambda data, work: measure_apart("benchmarks.tone", data),
    "roundups": lambda data, work: measure_apart("benchmarks.roundups", data),
    "speed": measure_speed,
    "peers": measure_peers,
    "size": lambda data, work: measure_size(),
    "pages": lambda data, work: measure_pages(data / "data"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmarks; return the exit status."""
    options = _parse(arguments)
    try:
        problems = _run(options)
    except (CommandError, FileNotFoundError) as error:
        problems = [str(error)]
    for problem in problems:
        print(f"bench: {problem}", file=sys.stderr)
    return 1 if problems else 0


def _run(options: argparse.Namespace) -> list[str]:
    kept = load_figures()
    figures = kept
    if options.data:
        require_data(options.data)
        measured = measure(options.data.resolve(), options.only or list(PARTS))
        figures = measured if is_other_model(kept) else kept | measured
    if options.data and not options.check:
        save_figures(figures)
        kept = figures
        write_between(README, "bench", render_tables(figures))
        print(render_tables(figures))
    return _pin(options, figures) + find_problems(figures, load_floors()) + find_stale(kept, README)


def measure(data: Path, parts: list[str]) -> dict[str, Any]:
    """Measure some parts and say when, where and with which model."""
    figures: dict[str, Any] = {"corpora": hash_corpora(data), "measured": describe_run()}
    with tempfile.TemporaryDirectory(prefix="sayso-bench-") as work:
        for part in parts:
            print(f"measuring {part} …", file=sys.stderr)
            figures[part] = PARTS[part](data, Path(work))
    return figures


def find_stale(figures: dict[str, Any], readme: Path) -> list[str]:
    """Return one line for each way in which the tables are not those of the figures and of this model."""
    problems = []
    text = readme.read_text(encoding="utf8")
    if replace_between(text, "bench", render_tables(figures)) != text:
        problems.append(f"{readme.name} does not show the figures that were measured last: run `make bench`")
    if is_other_model(figures):
        model = str(figures.get("measured", {}).get("model"))
        problems.append(f"figures are of model {model[:12]}, packaged is {hash_model()[:12]}: run `make bench`")
    return problems


def _parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", nargs="?", type=Path, help="the folder that holds data/, articles/ and tools/")
    parser.add_argument("--only", nargs="+", choices=PARTS, help="measure these parts, keep the others")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when stale or past a limit")
    pinning = parser.add_mutually_exclusive_group()
    pinning.add_argument("--raise-floors", action="store_true", help="pin what was reached")
    pinning.add_argument(
        "--allow-regression", action="store_true", help="move limits to the figures that docs/decisions.md names"
    )
    options = parser.parse_args(arguments)
    if not options.data and not (options.check or options.raise_floors or options.allow_regression):
        parser.error("give the folder with the data, or --check")
    if options.check and (options.raise_floors or options.allow_regression):
        parser.error("--check writes nothing: leave it out to move floors")
    return options


def _pin(options: argparse.Namespace, figures: dict[str, Any]) -> list[str]:
    floors = load_floors()
    refused: list[str] = []
    if options.allow_regression:
        floors, refused = lower_floors(figures, floors, DECISIONS.read_text(encoding="utf8"))
    elif options.raise_floors:
        floors = raise_floors(figures, floors)
    if options.allow_regression or options.raise_floors:
        save_floors(floors)
    return refused


if __name__ == "__main__":
    sys.exit(main())
