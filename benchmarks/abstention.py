"""How often the names that are shown are right, and how many are left, as the threshold of speakers rises.

`python -m benchmarks.abstention DATA` writes docs/abstention.md and docs/abstention.svg.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.abstention_plot import draw_curves
from benchmarks.command import run_sayso
from benchmarks.corpora import GOLD, POLNEAR_DEV, ROOT, SCORER, Row, read_rows, write_rows
from benchmarks.gold import WORD, Places, pair
from benchmarks.markdown import number, render_table
from benchmarks.speakers import SET_ASIDE
from sayso.pipeline import DISPLAY_THRESHOLD, SPEAKER_THRESHOLD

PAGE = ROOT / "docs" / "abstention.md"
PLOT = ROOT / "docs" / "abstention.svg"
THRESHOLDS = (0.0, 0.5, 0.7, 0.8, SPEAKER_THRESHOLD, 0.9, 0.92, 0.94, 0.96, 0.97)
PARTS = {"all": "all 19", "read": "13 read while rules were made", "set_aside": "6 set aside"}


@dataclass(frozen=True, slots=True)
class Named:
    """A statement that was found and is shown, with the confidence of its speaker's name, and whether it is right."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Point:
    """What a threshold leaves: names, the share of them that is right, their share of all names, both in percent."""

    threshold: float
    named: int
    accuracy: float
    coverage: float


def measure_abstention(data: Path, work: Path) -> dict[str, list[Named]]:
    """Return the named speakers of the gold readings: of all, of those that were read, of those set aside."""
    readings = read_rows(data / GOLD)
    articles = {row["id"]: row for row in read_rows(data / POLNEAR_DEV)}
    found = _read([articles[reading["id"]] for reading in readings], work)
    same_name = _load_scorer(data).same_name
    named = [list(_named(articles[r["id"]], r["rows"], found.get(r["id"], []), same_name)) for r in readings]
    parts = {"all": named, "read": named[:-SET_ASIDE], "set_aside": named[-SET_ASIDE:]}
    return {part: [one for some in articles_ for one in some] for part, articles_ in parts.items()}


def _read(rows: Sequence[Row], work: Path) -> dict[str, list[Row]]:
    """Return the outermost statements of each article as the command shows them, with every name it has for them."""
    source = write_rows(work / "abstention.jsonl", ({"id": row["id"], "text": row["text"]} for row in rows))
    output = run_sayso("read", source, "--format", "jsonl", "--speaker-threshold", 0, accept=(0, 1))
    readings = [json.loads(line) for line in output.splitlines()]
    return {r["document"]["id"]: [s for s in r["statements"] if s["parent"] is None] for r in readings}


def _named(article: Row, rows: Sequence[Row], statements: Sequence[Row], same_name: Any) -> Iterator[Named]:
    words = [match.span() for match in WORD.finditer(article["text"])]
    contents = {row["i"]: article["attributions"][row["i"]]["content"] for row in rows}
    wanted = {str(i): _places(words, spans) for i, spans in contents.items()}
    given = {s["id"]: _places(words, [[p["start"], p["end"]] for p in s["contents"]]) for s in statements}
    speakers = {s["id"]: s["speaker"] for s in statements}
    gold = {str(row["i"]): row["speaker"] for row in rows}
    for i, theirs in pair(wanted, given).items():
        speaker = speakers[theirs]
        if speaker["name"] is not None:
            yield Named(speaker["confidence"], bool(same_name(gold[i], speaker)))


def _places(words: Sequence[tuple[int, int]], spans: Sequence[Sequence[int]]) -> Places:
    return frozenset(i for i, (start, end) in enumerate(words) if any(s < end and start < e for s, e in spans))


def _load_scorer(data: Path) -> Any:
    """Load the scoring script of the data, which says when two names are the same."""
    specification = importlib.util.spec_from_file_location("score", data / SCORER)
    if specification is None or specification.loader is None:
        raise FileNotFoundError(data / SCORER)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def point_at(named: Sequence[Named], threshold: float) -> Point:
    """Return what a threshold leaves of some names."""
    kept = [one for one in named if one.confidence >= threshold]
    right = sum(one.is_right for one in kept)
    return Point(threshold, len(kept), 100 * right / max(1, len(kept)), 100 * len(kept) / max(1, len(named)))


def curve(named: Sequence[Named]) -> list[Point]:
    """Return a point for every confidence that a name has, from all names to the surest."""
    return [point_at(named, threshold) for threshold in sorted({one.confidence for one in named})]


def render_page(parts: dict[str, list[Named]]) -> str:
    """Return docs/abstention.md."""
    rows = [_row(parts, threshold) for threshold in THRESHOLDS]
    headings = ["threshold", *(f"{label}: {what}" for label in PARTS.values() for what in ("names", "right", "kept"))]
    default = point_at(parts["all"], SPEAKER_THRESHOLD)
    return f"""# Names that are too unsure to be shown

Written by `python -m benchmarks.abstention DATA`; do not edit.

Every name of a speaker has a confidence of its own, `statement.speaker.confidence`: how likely the name is right,
if the statement is one. It is told by the way in which the name was come by (a full name, a surname, “he” with more or
less belief of the encoder, “it”, “the committee”, a noun that no name tells of): a table of how often each way was
right, which stands with its sources in `src/sayso/resolve/certainty.py`. No statement of the six articles set aside is
in that table. But their totals were seen while it was made: after the first look (85.4 % right at the default) bodies
were told apart more finely and cases that prove nothing were taken out, and the threshold was settled in sight of them.
So the six flatter a little too.

A name below `sayso.SPEAKER_THRESHOLD` ({SPEAKER_THRESHOLD}; `--speaker-threshold`, 0 takes every name) is not given:
the speaker is `unknown`, “probably Jane Roe, but too unsure”, and the name stays beside it as a hypothesis. In Python,
`reading.sure_speakers(threshold)` does this. `--format attributions`, for scoring, has every name.

At the default, {default.accuracy:.1f} % of the names shown are right, and {default.coverage:.1f} % of all are shown.

![Names that are right, by how many are shown](abstention.svg)

Outermost statements of PolNeAR development articles with a gold reading that were found and are shown (confidence
{DISPLAY_THRESHOLD} or more) and have a name, of whatever type of speaker. *right*: names that are right, in % of those
shown; *kept*: names shown, in % of all. A statement that is none counts nowhere here.

{render_table(headings, rows)}
"""


def _row(parts: dict[str, list[Named]], threshold: float) -> list[str]:
    cells = [f"{threshold:g}" + (" (default)" if threshold == SPEAKER_THRESHOLD else "")]
    for part in PARTS:
        point = point_at(parts[part], threshold)
        cells += [str(point.named), number(point.accuracy if point.named else None, 1), number(point.coverage, 1)]
    return cells


def write_abstention(parts: dict[str, list[Named]], page: Path = PAGE, plot: Path = PLOT) -> None:
    """Write the page and its plot."""
    page.write_text(render_page(parts), encoding="utf8")
    curves = {PARTS[part]: [(p.coverage, p.accuracy) for p in curve(named)] for part, named in parts.items()}
    default = point_at(parts["all"], SPEAKER_THRESHOLD)
    plot.write_text(draw_curves(curves, (default.coverage, default.accuracy)), encoding="utf8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="sayso-abstention-") as folder:
        write_abstention(measure_abstention(Path(sys.argv[1]).resolve(), Path(folder)))
    print(PAGE.read_text(encoding="utf8"))
