"""Which articles tell of one event: groups found against groups known, B-cubed (Bagga & Baldwin 1998)."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpora import read_rows
from sayso.compare.events import group_events
from sayso.compare.events.vectors import head_of
from sayso.compare.events.words import find_words
from sayso.types import Document, Reading

ECB_DEV = "data/coref/ecbplus.dev.jsonl"
BASIL = "data/clusters/basil.jsonl.gz"
# Titles that share so many words are linked by the baseline; the best of 1 to 5 on ECB+ (train).
_SHARED_TITLE_WORDS = 4

Figures = dict[str, float]
Groups = list[list[str]]


def measure_events(data: Path) -> dict[str, dict[str, Figures]]:
    """Score the events of ECB+ (dev, articles without days) and BASIL (with days), beside single link of titles."""
    ecb = [(row["event_cluster"], Document(id=row["id"], text=row["text"])) for row in read_rows(data / ECB_DEV)]
    basil = [
        (row["event"], Document(id=row["id"], text=row["text"], published=row["date"]))
        for row in read_rows(data / BASIL)
    ]
    ways = {"sayso": group, "title words": link_titles}
    return {
        name: {
            way: score_groups({d.id: gold for gold, d in rows}, find([d for _, d in rows]))
            for way, find in ways.items()
        }
        for name, rows in {"ecbplus": ecb, "basil": basil}.items()
    }


def group(documents: Sequence[Document]) -> Groups:
    """Return the ids of the documents of each event that sayso finds in their words and days."""
    events = group_events([Reading(document, ()) for document in documents])
    return [[document.id for document in event.documents] for event in events]


def link_titles(documents: Sequence[Document], least: int = _SHARED_TITLE_WORDS) -> Groups:
    """Return groups by single link of titles that share words: the baseline. The first line is the title of a text."""
    titles = [{word.stem for word in find_words(head_of(document)[0])} for document in documents]
    root = list(range(len(documents)))

    def find(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    for i, title in enumerate(titles):
        for j in range(i):
            if len(title & titles[j]) >= least:
                root[find(i)] = find(j)
    groups: dict[int, list[str]] = defaultdict(list)
    for i, document in enumerate(documents):
        groups[find(i)].append(document.id)
    return list(groups.values())


def score_groups(gold: dict[str, str], groups: Groups) -> Figures:
    """Return B-cubed precision, recall and F1 in percent. gold: the event of each id. See: Bagga & Baldwin 1998."""
    sizes = Counter(gold.values())
    precision = recall = 0.0
    for members in groups:
        for event, shared in Counter(gold[id] for id in members).items():
            precision += shared * shared / len(members)
            recall += shared * shared / sizes[event]
    precision, recall = 100 * precision / len(gold), 100 * recall / len(gold)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "groups": float(len(groups))}


if __name__ == "__main__":
    for name, ways in measure_events(Path(sys.argv[1])).items():
        for way, figures in ways.items():
            print(name, way, {key: round(value, 1) for key, value in figures.items()})
