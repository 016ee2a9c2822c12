"""Runs the programs that are measured, the installed sayso first of all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT

THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")


class CommandError(Exception):
    """A program that is measured failed. The message holds its command and the end of what it wrote."""


def run(
    command: list[str],
    *,
    threads: int | None = None,
    cwd: Path | None = None,
    accept: tuple[int, ...] = (0,),
    variables: dict[str, str] | None = None,
) -> str:
    """Run a program and return its standard output.

    threads caps every numeric library that reads its environment; accept holds the exit statuses that are no failure.
    """
    environment = {**os.environ, **(variables or {})}
    if threads is not None:
        environment.update(dict.fromkeys(THREAD_VARIABLES, str(threads)), TOKENIZERS_PARALLELISM="false")
    done = subprocess.run(command, env=environment, cwd=cwd, capture_output=True, text=True, encoding="utf8")
    if done.returncode not in accept:
        raise CommandError(f"{' '.join(command)} ended with {done.returncode}: {_last_line(done.stderr)}")
    return done.stdout


def measure_apart(module: str, data: Path) -> Any:
    """Return what `python -m MODULE DATA` prints as JSON.

    What loads models is measured in a process of its own: a process passes the memory that it once had on to those
    that it starts, so that theirs would be told too large.
    """
    return json.loads(run([sys.executable, "-m", module, str(data)], cwd=ROOT))


def _last_line(text: str) -> str:
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "it said nothing")


def sayso_command() -> str:
    """Return the path of the command installed beside this interpreter: what users run is what is measured."""
    command = Path(sys.executable).parent / "sayso"
    if not command.exists():
        raise CommandError(f"{command} is not there: install the package into this environment (`make bench` does)")
    return str(command)


def run_sayso(*arguments: Any, accept: tuple[int, ...] = (0,), **options: Any) -> str:
    """Run the installed command line with these arguments and return what it prints; options as for `run`."""
    return run([sayso_command(), *map(str, arguments)], accept=accept, **options)
