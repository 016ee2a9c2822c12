"""Rows of text with targets, for judging tone apart from articles: {"id", "text", "targets": [{"start", "end"}]}."""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import IO, Any, cast

from sayso.errors import FormatError
from sayso.read.characters import has_half_pair
from sayso.tone.inputs import Question
from sayso.tone.judge import ToneJudge
from sayso.types import Span

Row = dict[str, Any]

_NEEDED = (
    'each line needs to be a row like {"id": "r1", "text": "Roe was brilliant.", "targets": [{"start": 0, "end": 3}]}'
)
_AT_ONCE = 256


def read_rows(source: str) -> Iterator[Row | FormatError]:
    """Yield the rows of a file of JSON lines, gzipped or not, "-" being standard input; errors stand in their places.

    Blank lines are passed over. What cannot be opened or unpacked is an error that ends the rows.
    """
    number, empty = 0, True
    try:
        with _opened(source) as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    empty = False
                    yield _row(line, f"{_name(source)}, line {number}")
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield FormatError(_name(source), f"cannot be unpacked behind line {number}; get it again")
        return
    except OSError as error:
        yield FormatError(_name(source), f"cannot be read ({error.strerror}); give a file of rows")
        return
    if empty:
        yield FormatError(_name(source), f"empty; {_NEEDED}")


def judge_rows(rows: Iterator[Row | FormatError], judge: ToneJudge) -> Iterator[Row | FormatError]:
    """Yield the rows in their order, each target with the `label` and `score` of its tone, and errors as they come."""
    while chunk := list(islice(rows, _AT_ONCE)):
        questions = [question for row in chunk if not isinstance(row, FormatError) for question in _questions(row)]
        tones = iter(judge.judge(questions))
        for row in chunk:
            if isinstance(row, FormatError):
                yield row
                continue
            targets = []
            for target in row["targets"]:
                tone = next(tones)
                targets.append({**target, "label": tone.label, "score": round(tone.score, 4)})
            yield {**row, "targets": targets}


def _opened(source: str) -> IO[bytes]:
    if source == "-":
        return sys.stdin.buffer
    return cast(IO[bytes], gzip.open(source, "rb")) if source.endswith(".gz") else Path(source).open("rb")


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


def _row(line: bytes, name: str) -> Row | FormatError:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return FormatError(name, f"not JSON; {_NEEDED}")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not isinstance(row.get("targets"), list):
        return FormatError(name, f"no text or no targets; {_NEEDED}")
    if has_half_pair(json.dumps(row, ensure_ascii=False)):
        return FormatError(name, f"half of a surrogate pair in it, which is no text; {_NEEDED}")
    for number, target in enumerate(row["targets"]):
        problem = _problem(target, len(row["text"]))
        if problem:
            return FormatError(name, f"{problem} @ targets[{number}]; {_NEEDED}")
    return row


def _problem(target: object, length: int) -> str | None:
    """Say what is wrong with a target, if anything is."""
    if not isinstance(target, Mapping):
        return "no object"
    if not isinstance(target.get("further_mentions", []), list):
        return "further_mentions is no list of [start, end]"
    for pair in [(target.get("start"), target.get("end")), *target.get("further_mentions", [])]:
        if not isinstance(pair, Sequence) or len(pair) != 2 or not all(type(offset) is int for offset in pair):
            return f"start and end are not two whole numbers, but {pair!r}"
        start, end = pair
        if not 0 <= start < end <= length:
            return f"{start}–{end} is no stretch of the text of {length:,} characters"
    return None


def _questions(row: Row) -> Iterator[Question]:
    for target in row["targets"]:
        pairs = [(target["start"], target["end"]), *target.get("further_mentions", [])]
        name = row["text"][target["start"] : target["end"]]
        yield Question(row["text"], name, tuple(Span(start, end) for start, end in pairs))
