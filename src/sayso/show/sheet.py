"""Statements as CSV (RFC 4180), one a row, which a spreadsheet can open without running any of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from sayso.show.characters import disarm
from sayso.show.facts import known_of, why_unmerged
from sayso.types import Reading, Span, Statement

_Value = str | int | float | None

COLUMNS = (
    "document",
    "statement",
    "parent",
    "speaker",
    "speaker_type",
    "reason",
    "speaker_confidence",
    "hypothesis",
    "role",
    "affiliations",
    "source",
    "cue",
    "words",
    "kind",
    "status",
    "stance",
    "manner",
    "channel_kind",
    "channel",
    "addressee",
    "said_on",
    "confidence",
    "start",
    "end",
    "title",
    "published",
    "publisher",
    "url",
)
# What a table of people tells, not the article; known_by is the name or alias of the table that fits.
PEOPLE_COLUMNS = (
    "known_by",
    "known_name",
    "known_role",
    "known_affiliation",
    "known_country",
    "known_camp",
    "known_wikidata",
    "known_unmerged",
)

_BETWEEN_AFFILIATIONS = "; "

# A spreadsheet takes what begins with these for a formula and runs it.
_FORMULA_MARKS = "=+-@＝＋－＠"


def stream_csv(
    readings: Iterable[Reading], *, byte_order_mark: bool = False, with_people: bool = False
) -> Iterator[str]:
    """Yield a row of column names, then the rows of each reading. Lines end in CR LF.

    With a byte order mark before all, Excel takes a file for UTF-8; without it, it shows “ as â€œ. with_people adds the
    columns of what a table of people tells, see sayso.people; known_unmerged is why none of several rows was taken.

    A value that begins with = + - or @, blanks before it aside, has an apostrophe put before it. start and end are
    those of the contents: where the first piece begins and the last one ends.
    """
    columns = COLUMNS + PEOPLE_COLUMNS if with_people else COLUMNS
    yield ("\ufeff" if byte_order_mark else "") + _rows([columns])
    for reading in readings:
        rows = (_row(reading, statement, with_people) for statement in reading)
        yield _rows([row[column] for column in columns] for row in rows)


def _row(reading: Reading, statement: Statement, with_people: bool) -> dict[str, _Value]:
    document, text = reading.document, reading.document.text
    words: dict[str, str | None] = {
        "document": document.id,
        "statement": statement.id,
        "parent": statement.parent,
        **_speaker(statement, text),
        "source": _of(statement.source, text),
        "cue": _of(statement.cue, text),
        "words": statement.words(text),
        "kind": statement.kind,
        **_manner(statement, text),
        "title": document.title,
        "published": document.published,
        "publisher": document.publisher,
        "url": document.url,
        **(_known(statement, reading) if with_people else {}),
    }
    return {name: _cell(value) for name, value in words.items()} | {
        "speaker_confidence": _rounded(statement.speaker.confidence),
        "confidence": round(statement.confidence, 4),
        "start": min((span.start for span in statement.contents), default=None),
        "end": max((span.end for span in statement.contents), default=None),
    }


def _speaker(statement: Statement, text: str) -> dict[str, str | None]:
    speaker = statement.speaker
    return {
        "speaker": speaker.name,
        "speaker_type": speaker.type,
        "reason": speaker.reason,
        "hypothesis": speaker.hypothesis,
        "role": _of(statement.role, text),
        "affiliations": _BETWEEN_AFFILIATIONS.join(span.of(text) for span in statement.affiliations) or None,
    }


def _manner(statement: Statement, text: str) -> dict[str, str | None]:
    """Return whether and how, through what, to whom and when it was said."""
    channel = statement.channel
    return {
        "status": statement.status,
        "stance": statement.stance,
        "manner": _of(statement.manner, text),
        "channel_kind": channel.kind if channel else None,
        "channel": channel.span.of(text) if channel else None,
        "addressee": statement.addressee.name if statement.addressee else None,
        "said_on": statement.said_on.date if statement.said_on else None,
    }


def _known(statement: Statement, reading: Reading) -> dict[str, str | None]:
    known = known_of(statement, reading)
    person = known.person if known else None
    facts = ("name", "role", "affiliation", "country", "camp", "wikidata")
    return {
        "known_by": known.by if known else None,
        **{f"known_{fact}": getattr(person, fact, None) for fact in facts},
        "known_unmerged": why_unmerged(statement, reading),
    }


def _rounded(confidence: float | None) -> float | None:
    return None if confidence is None else round(confidence, 4)


def _of(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


def _cell(value: str | None) -> str | None:
    if value is None:
        return None
    value = disarm(value)
    return "'" + value if value.lstrip().startswith(tuple(_FORMULA_MARKS)) else value


def _rows(rows: Iterable[Iterable[_Value]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()
