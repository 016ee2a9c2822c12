"""Rows of text with targets, for judging tone apart from articles: {"id", "text", "targets": [{"start", "end"}]}."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from errno import EBADF
from gzip import GzipFile
from io import BufferedReader
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.errors import FormatError, ReadError
from sayso.read.characters import has_half_pair
from sayso.read.decode import refuse_other_encodings
from sayso.read.packed import DAMAGED, open_unpacked
from sayso.read.records import load_row, without_hint
from sayso.tone.inputs import Question
from sayso.tone.judge import ToneJudge
from sayso.types import Span

Row = dict[str, Any]

_NEEDED = (
    'each line needs to be a row like {"id": "r1", "text": "Roe was brilliant.", "targets": [{"start": 0, "end": 3}]}'
)
_AT_ONCE = 256


def read_rows(source: str) -> Iterator[Row | ReadError]:
    """Yield the rows of a file of JSON lines, gzipped or not, "-" being standard input; errors stand in their places.

    Blank lines are passed over. What cannot be opened or unpacked, or is no UTF-8 from its beginning, is an error that
    ends the rows. Only the first error says what a row needs to be.
    """
    number, told = 0, False
    try:
        with _opened(source) as lines:
            refuse_other_encodings(lines.peek(16), source=_name(source))
            for number, row in _numbered(lines, _name(source)):  # noqa: B007 (told where unpacking fails)
                if isinstance(row, ReadError):
                    row, told = (without_hint(row, _NEEDED) if told else row), True
                yield row
    except FormatError as error:
        yield error
    except DAMAGED:
        yield FormatError(_name(source), f"cannot be unpacked behind line {number}; get it again")
    except OSError as error:
        yield FormatError(_name(source), f"cannot be read ({error.strerror}); give a file of rows")
    else:
        if not number:
            yield FormatError(_name(source), f"empty; {_NEEDED}")


def judge_rows(rows: Iterator[Row | ReadError], judge: ToneJudge) -> Iterator[Row | ReadError]:
    """Yield the rows in their order, each target with the `label` and `score` of its tone, and errors as they come."""
    while chunk := list(islice(rows, _AT_ONCE)):
        questions = [question for row in chunk if not isinstance(row, ReadError) for question in _questions(row)]
        tones = iter(judge.judge(questions))
        for row in chunk:
            if isinstance(row, ReadError):
                yield row
                continue
            targets = []
            for target in row["targets"]:
                tone = next(tones)
                targets.append({**target, "label": tone.label, "score": round(tone.score, 4)})
            yield {**row, "targets": targets}


@contextmanager
def _opened(source: str) -> Iterator[BufferedReader | GzipFile]:
    if source == "-":
        # Python has no stream where the shell closed it.
        if sys.stdin is None:
            raise OSError(EBADF, "it is closed")
        yield open_unpacked(sys.stdin.buffer)
        return
    with Path(source).open("rb") as file:
        yield open_unpacked(file)


def _numbered(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, Row | ReadError]]:
    """Yield each line that is not blank with its number, as a row or the error that stands in its place."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, _row(line, f"{name}, line {number}")
            except FormatError as error:
                yield number, error


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


def _row(line: bytes, name: str) -> Row:
    """Return the row of a line. Raises FormatError if it is none."""
    row = load_row(line, source=name, needed=_NEEDED)
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not isinstance(row.get("targets"), list):
        raise FormatError(name, f"no text or no targets; {_NEEDED}")
    if has_half_pair(json.dumps(row, ensure_ascii=False)):
        raise FormatError(name, f"half of a surrogate pair in it, which is no text; {_NEEDED}")
    for number, target in enumerate(row["targets"]):
        problem = _problem(target, len(row["text"]))
        if problem:
            raise FormatError(name, f"{problem} @ targets[{number}]; {_NEEDED}")
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
