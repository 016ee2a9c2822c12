"""Statements as CSV (RFC 4180), one a row, which a spreadsheet can open without running any of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from sayso.show.characters import disarm
from sayso.types import Reading, Statement

COLUMNS = (
    "document",
    "statement",
    "parent",
    "speaker",
    "speaker_type",
    "reason",
    "source",
    "cue",
    "words",
    "kind",
    "confidence",
    "start",
    "end",
    "title",
    "published",
    "publisher",
    "url",
)

# A spreadsheet takes what begins with these for a formula and runs it.
_FORMULA_MARKS = "=+-@＝＋－＠"


def stream_csv(readings: Iterable[Reading], *, byte_order_mark: bool = False) -> Iterator[str]:
    """Yield a row of column names, then the rows of each reading. Lines end in CR LF.

    With a byte order mark before all, Excel takes a file for UTF-8; without it, it shows “ as â€œ.

    A value that begins with = + - or @, blanks before it aside, has an apostrophe put before it. start and end are
    those of the contents: where the first piece begins and the last one ends.
    """
    yield ("\ufeff" if byte_order_mark else "") + _rows([COLUMNS])
    for reading in readings:
        yield _rows(_row(reading, statement) for statement in reading)


def _row(reading: Reading, statement: Statement) -> list[str | int | float | None]:
    document, speaker = reading.document, statement.speaker
    text = document.text
    words: list[str | None] = [
        document.id,
        statement.id,
        statement.parent,
        speaker.name,
        speaker.type,
        speaker.reason,
        statement.source.of(text) if statement.source else None,
        statement.cue.of(text) if statement.cue else None,
        statement.words(text),
        statement.kind,
    ]
    numbers = [
        round(statement.confidence, 4),
        min((span.start for span in statement.contents), default=None),
        max((span.end for span in statement.contents), default=None),
    ]
    metadata = [document.title, document.published, document.publisher, document.url]
    return [*map(_cell, words), *numbers, *map(_cell, metadata)]


def _cell(value: str | None) -> str | None:
    if value is None:
        return None
    value = disarm(value)
    return "'" + value if value.lstrip().startswith(tuple(_FORMULA_MARKS)) else value


def _rows(rows: Iterable[Iterable[str | int | float | None]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
