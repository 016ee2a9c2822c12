"""How often the text says that a statement was not made, and the program tells so: precision and recall.

Each gold attribution is described as it stands, so that nothing but the status is measured. GUM marks an attribution
negative when its cue is negated, verbs of thought included. The gold readings mark a statement `denied` when it was not
made, or making it was denied. GUM's attributions without a cue are left out: there is nothing to be negated.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.corpora import GOLD, GUM_DEV, POLNEAR_DEV, Row, read_rows
from sayso.describe.cues import describe_cues
from sayso.types import Document, Span, Speaker, Statement

GUM_TRAIN = "data/attribution/gum_erst.train.jsonl"
# The last articles of the gold readings were set aside before the rules were written: nobody read their rows.
SET_ASIDE = 6

Pairs = list[list[int]]
# Whether the gold, and whether the program, says that a statement was not made.
Judged = tuple[bool, bool]
_NOBODY = Speaker(type="unknown", reason="nobody is asked for")


def measure_denied(data: Path) -> dict[str, dict[str, float]]:
    """Return the figures of both parts of GUM, and of the gold readings that were read and those set aside.

    Each has precision, recall and f1 in % and the counts they come from: statements, gold (denied ones), predicted,
    right. What has nothing to be measured on is 0.
    """
    readings = read_rows(data / GOLD)
    articles = {row["id"]: row for row in read_rows(data / POLNEAR_DEV)}
    read, set_aside = readings[:-SET_ASIDE], readings[-SET_ASIDE:]
    return {
        "gum_train": compare(judge_gum(read_rows(data / GUM_TRAIN))),
        "gum_dev": compare(judge_gum(read_rows(data / GUM_DEV))),
        "gold_read": compare(judge_gold(read, articles)),
        "gold_set_aside": compare(judge_gold(set_aside, articles)),
    }


def compare(judged: Iterable[Judged]) -> dict[str, float]:
    """Return precision, recall and f1 of what was told to be denied, in %, with the counts."""
    pairs = list(judged)
    gold, predicted = sum(wanted for wanted, _ in pairs), sum(told for _, told in pairs)
    right = sum(wanted and told for wanted, told in pairs)
    return {
        "precision": _percent(right, predicted),
        "recall": _percent(right, gold),
        "f1": _percent(2 * right, gold + predicted),
        "statements": len(pairs),
        "gold": gold,
        "predicted": predicted,
        "right": right,
    }


def judge_gum(rows: Iterable[Row]) -> Iterator[Judged]:
    """Describe every attribution of GUM that has a cue."""
    return _judge((r["text"], r["attributions"]) for r in rows)


def judge_gold(readings: Iterable[Row], articles: dict[str, Row]) -> Iterator[Judged]:
    """Describe every attribution of the gold readings that has a cue."""
    return _judge((articles[reading["id"]]["text"], _marked(reading, articles)) for reading in readings)


def _marked(reading: Row, articles: dict[str, Row]) -> list[Row]:
    attributions = articles[reading["id"]]["attributions"]
    marks = {True: "negative", False: "positive"}
    return [attributions[row["i"]] | {"polarity": marks[bool(row.get("denied"))]} for row in reading["rows"]]


def _judge(articles: Iterable[tuple[str, Sequence[Row]]]) -> Iterator[Judged]:
    for text, attributions in articles:
        kept = [row for row in attributions if row["cue"] and row["content"]]
        document = Document(id="", text=text)
        described = describe_cues(document, [_statement(number, row) for number, row in enumerate(kept)])
        for row, statement in zip(kept, described, strict=True):
            yield row["polarity"] == "negative", statement.status == "denied"


def _statement(number: int, row: Row) -> Statement:
    return Statement(
        id=f"s{number}",
        kind="indirect",
        contents=tuple(Span(start, end) for start, end in row["content"]),
        speaker=_NOBODY,
        cue=_one_span(row["cue"], row),
        source=_one_span(row["source"], row) if row["source"] else None,
    )


def _one_span(pieces: Pairs, row: Row) -> Span:
    """Return the stretch that pieces cover; where other parts stand between them, the piece nearest to the contents."""
    start, end = min(start for start, _ in pieces), max(end for _, end in pieces)
    others = [span for part in ("source", "cue", "content") for span in row[part] if span not in pieces]
    if any(first < end and start < last for first, last in others):
        start, end = min(pieces, key=lambda piece: min(_distance(piece, other) for other in row["content"]))
    return Span(start, end)


def _distance(one: list[int], other: list[int]) -> int:
    return max(one[0] - other[1], other[0] - one[1])


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main(arguments: list[str] | None = None) -> int:
    """Print the figures, a line for each collection."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.denied", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds data/ and gold/")
    for name, figures in measure_denied(parser.parse_args(arguments).data).items():
        print(f"{name:15}", *(f"{field} {value:g}" for field, value in figures.items()), sep="  ")
    return 0


if __name__ == "__main__":
    sys.exit(main())
