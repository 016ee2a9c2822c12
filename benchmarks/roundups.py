"""Many articles: which tell of one event, which quotations were altered, how the cost of a roundup grows."""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from benchmarks.alteration_edits import EDITS
from benchmarks.alterations import make_pairs, read_clusters, score_pairs
from benchmarks.events import measure_events
from sayso.compare import RoundupOptions, compare_statements
from sayso.tone.judge import ToneJudge
from sayso.types import Reading

# Readings are copied to these numbers: reading itself grows with the number of words, see the table of speed.
_SIZES = (100, 1000)


def measure_roundups(data: Path, work: Path) -> dict[str, Any]:
    """Return B-cubed of events, recall and false alarms of altered quotations, and seconds by number of articles."""
    readings = read_clusters(data)
    scores = score_pairs(make_pairs(readings))
    edited, controls = [scores[name] for name in EDITS], [s for name, s in scores.items() if name not in EDITS]
    wrong = sum(score.wrong for score in controls)
    return {
        "events": measure_events(data),
        "alterations": {
            "pairs": sum(score.pairs for score in edited),
            "recall": 100 * sum(score.right for score in edited) / max(1, sum(score.pairs for score in edited)),
            "controls": sum(score.pairs for score in controls),
            "false_alarms": 100 * wrong / max(1, sum(score.pairs for score in controls)),
        },
        "growth": measure_growth([reading for _, reading in readings]),
    }


def measure_growth(readings: list[Reading]) -> dict[str, float]:
    """Return the seconds of processor time that comparing takes, by number of articles, and the peak memory in MB."""
    judge = ToneJudge.load(threads=1)
    figures: dict[str, float] = {}
    for size in _SIZES:
        copies = [
            replace(reading, document=replace(reading.document, id=f"{reading.document.id}/{number}"))
            for number, reading in enumerate(islice(cycle(readings), size))
        ]
        started = time.process_time()
        compare_statements(copies, judge, RoundupOptions(is_one=True))
        figures[f"seconds_{size}"] = time.process_time() - started
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return {**figures, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale}
