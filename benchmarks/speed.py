"""How fast sayso reads, from text to statements, and what it needs: time to load, memory."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.command import run
from benchmarks.corpora import POLNEAR_DEV, read_rows, write_rows

WORKER = Path(__file__).with_name("worker.py")
ROUNDS = 3

Run = dict[str, Any]


def measure_speed(data: Path, work: Path) -> dict[str, Any]:
    """Read the development articles on one thread and on two, three times each, every time in a fresh process.

    finding_alone: without resolving and describing; share_of_finding: the speed that is left with them.
    """
    texts = write_texts(data, work)
    runs = {threads: [time_once(sys.executable, "sayso", texts, threads) for _ in range(ROUNDS)] for threads in (1, 2)}
    finding = [time_once(sys.executable, "finding", texts, 1) for _ in range(ROUNDS)]
    one, alone = summarise(runs[1]), summarise(finding)
    return {
        "one_thread": one,
        "two_threads": summarise(runs[2]),
        "finding_alone": alone,
        "share_of_finding": alone["words_per_processor_s"]
        and one["words_per_processor_s"] / alone["words_per_processor_s"],
        "articles": runs[1][0]["articles"],
        "words": runs[1][0]["words"],
    }


def write_texts(data: Path, work: Path) -> Path:
    """Write the bare texts that all systems read."""
    return write_rows(work / "texts.jsonl", ({"text": row["text"]} for row in read_rows(data / POLNEAR_DEV)))


def time_once(python: str, system: str, texts: Path, threads: int) -> Run:
    """Time one system in a fresh process of the given interpreter."""
    answer: Run = json.loads(run([python, "-I", str(WORKER), system, str(texts), str(threads)], threads=threads))
    return answer


def summarise(runs: list[Run]) -> dict[str, Any]:
    """Return the best of several runs: speeds in words per second, the shortest load, the largest memory."""
    walls = [words_per_second(run, "wall_s") for run in runs]
    return {
        "words_per_s": max(walls),
        "words_per_s_slowest": min(walls),
        "words_per_processor_s": max(words_per_second(run, "processor_s") for run in runs),
        "load_s": min(run["load_s"] for run in runs),
        "peak_mb": max(run["peak_mb"] for run in runs),
        "failed": max(run["failed"] for run in runs),
        "errors": runs[0]["errors"],
    }


def words_per_second(run: Run, clock: str) -> float:
    """Return the speed of one run by the wall's clock or the processor's."""
    return float(run["words"]) / max(float(run[clock]), 1e-9)
