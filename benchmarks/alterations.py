"""How well altered quotations are found: real statements, altered on purpose in a known way, and left as they are."""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.alteration_edits import CONTROLS, EDITS, Edit, Store
from benchmarks.alteration_printings import Printing
from benchmarks.corpora import read_rows
from sayso.compare.repeats import find_alterations
from sayso.compare.repeats.quoted import Quoted, find_quoted
from sayso.compare.types import Line
from sayso.pipeline import Pipeline
from sayso.types import Document, Reading

SEED = 20
CLUSTERS = "data/clusters/basil.jsonl.gz"
# So many articles are read, and so many pairs made of each kind.
_ARTICLES, _PAIRS = 150, 60
_LEAST_WORDS, _MOST_WORDS = 9, 60


@dataclass(frozen=True, slots=True)
class Pair:
    """Two lines of two articles, and what was done to the second; None: nothing that alters it."""

    name: str
    lines: tuple[Line, Line]
    expected: str | None


@dataclass(slots=True)
class Score:
    """Of the pairs of one name: how many there are, how many were told as they should, how many otherwise."""

    pairs: int = 0
    right: int = 0
    wrong: int = 0


def read_clusters(data: Path) -> list[tuple[str, Reading]]:
    """Return the first articles of several outlets on the same events, each with its event."""
    pipeline = Pipeline()
    rows = read_rows(data / CLUSTERS)[:_ARTICLES]
    return [
        (row["event"], pipeline.read(Document(id=row["id"], text=row["text"], published=row["date"]))) for row in rows
    ]


def make_pairs(readings: Iterable[tuple[str, Reading]], *, seed: int = SEED, count: int = _PAIRS) -> list[Pair]:
    """Return count pairs of each kind, or as many as the readings give, the same ones for the same seed."""
    chance = random.Random(seed)
    readings = list(readings)
    events = {reading.document.id: event for event, reading in readings}
    lines = [Line(reading.document, statement) for _, reading in readings for statement in reading]
    quoted = [one for one in find_quoted(lines) if _LEAST_WORDS <= len(one.words) <= _MOST_WORDS and _is_said(one)]
    names = sorted({one.line.statement.speaker.name or "" for one in quoted})
    words = sorted({one.line.document.text[w.start : w.end] for one in quoted for w in one.words if len(w.key) > 4})
    plain = [" ".join(one.line.document.text[w.start : w.end] for w in one.words if w.joint == "") for one in quoted]
    store = Store(words, names, plain)
    pairs: list[Pair] = []
    for edits, alters in ((EDITS, True), (CONTROLS, False)):
        for name, edit in edits.items():
            pairs += _edited(name, edit, quoted, chance, store, count, alters)
    pairs += _alike(quoted, events, count)
    return pairs


def score_pairs(pairs: Iterable[Pair]) -> dict[str, Score]:
    """Run find_alterations on each pair alone."""
    scores: dict[str, Score] = defaultdict(Score)
    for pair in pairs:
        score = scores[pair.name]
        kinds = [change.kind for found in find_alterations(pair.lines) for change in found.changes]
        score.pairs += 1
        score.right += pair.expected in kinds if pair.expected else not kinds
        score.wrong += any(kind != pair.expected for kind in kinds)
    return scores


def _is_said(one: Quoted) -> bool:
    speaker = one.line.statement.speaker
    return bool(one.line.statement.confidence >= 0.5 and speaker.type == "person" and speaker.name)


def _edited(
    name: str,
    edit: Edit,
    quoted: Sequence[Quoted],
    chance: random.Random,
    store: Store,
    count: int,
    alters: bool,
) -> Iterator[Pair]:
    made = 0
    for one in chance.sample(list(quoted), len(quoted)):
        if made == count:
            return
        printing = edit(Printing.of(one), chance, store)
        if printing:
            made += 1
            first, second = printing.before.line("2001-01-01"), printing.line("2001-01-02")
            yield Pair(name, (first, second), printing.kind if alters else None)


def _alike(quoted: Sequence[Quoted], events: dict[str, str], count: int) -> list[Pair]:
    """Return the pairs of one speaker's quotations on one event, of two articles, that share most and are not one."""
    by_speaker: dict[tuple[str, str], list[Quoted]] = defaultdict(list)
    for one in quoted:
        by_speaker[events[one.line.document.id], one.line.statement.speaker.name or ""].append(one)
    found: list[tuple[float, int, Pair]] = []
    for together in by_speaker.values():
        for place, one in enumerate(together):
            for other in together[:place]:
                matcher = SequenceMatcher(None, one.keys, other.keys, autojunk=False)
                longest = matcher.find_longest_match().size
                if one.line.document.id != other.line.document.id and longest <= 4:
                    pair = Pair("two of one speaker", (other.line, one.line), None)
                    found.append((-matcher.ratio(), len(found), pair))
    return [pair for _, _, pair in sorted(found, key=lambda one: one[:2])[:count]]


def describe(scores: dict[str, Score]) -> str:
    """Return the scores as a table: recall for each edit, false alarms for each control, and precision over all."""
    rows = [
        f"{name:22} {score.right:4} of {score.pairs:4}  otherwise {score.wrong:3}" for name, score in scores.items()
    ]
    edited = [score for name, score in scores.items() if name in EDITS]
    controls = [score for name, score in scores.items() if name not in EDITS]
    right, pairs = sum(s.right for s in edited), sum(s.pairs for s in edited)
    alarms, left = sum(s.wrong for s in controls), sum(s.pairs for s in controls)
    wrong = sum(s.wrong for s in edited)
    rows.append(
        f"recall {right / max(pairs, 1):.3f} of {pairs}; precision {right / max(right + wrong + alarms, 1):.3f}"
    )
    rows.append(f"false alarms {alarms / max(left, 1):.3f} of {left}")
    return "\n".join(rows)


if __name__ == "__main__":
    print(describe(score_pairs(make_pairs(read_clusters(Path(sys.argv[1]))))))
