"""Statements as JSON. A change that breaks a reader of it raises SCHEMA."""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.show.nesting import Node, nest
from sayso.types import Document, Reading, Span, Speaker, Statement

SCHEMA = "1"

Record = dict[str, Any]

# Halves of surrogate pairs cannot be written as UTF-8, and the others end a line for some readers of JSON lines.
_ESCAPED = re.compile("[\ud800-\udfff\x7f\x85\u2028\u2029]")

# ------------------------------------------------------------------ records


def document_record(document: Document) -> Record:
    """Return what was read: text and metadata, without the page it came from. sha256 is that of the text."""
    return {
        "id": document.id,
        "title": document.title,
        "published": document.published,
        "byline": document.byline,
        "credit": document.credit,
        "publisher": document.publisher,
        "url": document.url,
        "language": document.language,
        "text": document.text,
        "links": [{**_span(link.span, document.text), "href": link.href} for link in document.links],
        "sha256": hashlib.sha256(document.text.encode("utf8", "surrogatepass")).hexdigest(),
    }


def statement_record(statement: Statement, text: str) -> Record:
    """Return a statement with the words of its spans, cut out of the text."""
    return {
        "id": statement.id,
        "parent": statement.parent,
        "kind": statement.kind,
        "source": _span(statement.source, text) if statement.source else None,
        "cue": _span(statement.cue, text) if statement.cue else None,
        "contents": [_span(span, text) for span in statement.contents],
        "speaker": {**_speaker(statement.speaker), "reason": statement.speaker.reason},
        "confidence": round(statement.confidence, 4),
    }


def reading_record(reading: Reading) -> Record:
    """Return a document and its statements; nested ones stand flat, with the id of their parent."""
    text = reading.document.text
    return {
        "document": document_record(reading.document),
        "statements": [statement_record(statement, text) for statement in reading],
    }


def attributions_record(reading: Reading) -> Record:
    """Return the attributions of a document as bare offsets, for scoring; nested ones stand in their parents."""
    return {"id": reading.document.id, "attributions": [_attribution(node) for node in nest(reading)]}


def _attribution(node: Node) -> Record:
    statement = node.statement
    return {
        "source": _offsets(statement.source),
        "cue": _offsets(statement.cue),
        "content": _offsets(*statement.contents),
        "score": round(statement.confidence, 4),
        "speaker": _speaker(statement.speaker),
        "nested": [_attribution(inner) for inner in node.nested],
    }


def _speaker(speaker: Speaker) -> Record:
    return {"type": speaker.type, "name": speaker.name}


def _span(span: Span, text: str) -> Record:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _offsets(*spans: Span | None) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span]


# ------------------------------------------------------------------ text


def stream_json(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one JSON object with all readings, piece by piece; it is whole however soon the readings end."""
    yield f'{{\n  "schema": "{SCHEMA}",\n  "documents": ['
    empty = True
    for reading in readings:
        record = _json(reading_record(reading), indent=2)
        yield ("\n" if empty else ",\n") + textwrap.indent(record, "    ")
        empty = False
    yield "]\n}\n" if empty else "\n  ]\n}\n"


def stream_jsonl(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each reading."""
    for reading in readings:
        yield _json({"schema": SCHEMA, **reading_record(reading)}) + "\n"


def stream_documents(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each document, without statements; `sayso read` reads it again, links included."""
    for reading in readings:
        yield _json(document_record(reading.document)) + "\n"


def stream_attributions(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each reading, with offsets alone, for scoring."""
    for reading in readings:
        yield _json(attributions_record(reading)) + "\n"


def _json(record: Record, *, indent: int | None = None) -> str:
    # What is escaped can stand in strings alone, where an escape means the same.
    words = json.dumps(record, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", words)
