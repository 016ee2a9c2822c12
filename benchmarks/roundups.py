"""Many articles: which tell of one event, which quotations were altered, how the cost of a roundup grows."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.alteration_edits import EDITS
from benchmarks.alterations import make_pairs, read_clusters, score_pairs
from benchmarks.corpora import read_rows
from benchmarks.events import measure_events
from sayso.compare import RoundupOptions, compare_statements
from sayso.pipeline import Pipeline
from sayso.tone.judge import ToneJudge
from sayso.types import Document

# Articles of these collections, each with its own words, most of them about other events than the rest.
_COLLECTIONS = ("allsides_clusters", "basil")
_SIZES = (100, 1000)


def measure_roundups(data: Path) -> dict[str, Any]:
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
        "growth": measure_growth(data),
    }


def measure_growth(data: Path) -> dict[str, float]:
    """Return the seconds of one processor that reading and comparing take, by number of articles, and the memory in MB.

    All articles are compared as one event, which is the most there can be to compare; the peak is that of all of it.
    """
    documents = list(islice(_articles(data), max(_SIZES)))
    figures: dict[str, float] = {"articles": len(documents)}
    pipeline, judge = Pipeline(), ToneJudge.load()
    started = time.process_time()
    readings = [pipeline.read(document) for document in documents]
    figures["seconds_read"] = time.process_time() - started
    for size in _SIZES:
        started = time.process_time()
        compare_statements(readings[:size], judge, RoundupOptions(is_one=True))
        figures[f"seconds_{size}"] = time.process_time() - started
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return {**figures, "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale}


def _articles(data: Path) -> Iterator[Document]:
    for name in _COLLECTIONS:
        for row in read_rows(data / "data" / "clusters" / f"{name}.jsonl.gz"):
            for item in row.get("items", [row]):
                day, outlet = row.get("date"), item.get("outlet")
                yield Document(
                    id=item["id"], text=item["text"], title=item.get("title"), published=day, publisher=outlet
                )


if __name__ == "__main__":
    print(json.dumps(measure_roundups(Path(sys.argv[1]))))
