"""Statements as JSON. A change that breaks a reader of it raises SCHEMA."""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from sayso.describe.profile import profile_record, sourcing_profile
from sayso.people import KnownPerson, ReadingWithPeople
from sayso.show.nesting import Node, nest
from sayso.types import Addressee, Channel, Document, Reading, SaidOn, Span, Speaker, Statement, Tone

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
        "speaker": {
            **_speaker(statement.speaker),
            "reason": statement.speaker.reason,
            "mentions": [_span(span, text) for span in statement.speaker.mentions],
            "confidence": _rounded(statement.speaker.confidence),
            "hypothesis": statement.speaker.hypothesis,
        },
        "role": _span(statement.role, text) if statement.role else None,
        "affiliations": [_span(span, text) for span in statement.affiliations],
        "channel": _channel(statement.channel, text) if statement.channel else None,
        "addressee": _addressee(statement.addressee, text) if statement.addressee else None,
        "stance": statement.stance,
        "manner": _span(statement.manner, text) if statement.manner else None,
        "status": statement.status,
        "said_on": _said_on(statement.said_on, text) if statement.said_on else None,
        "tones": [_tone(tone, text) for tone in statement.tones],
        "topics": [_span(span, text) for span in statement.topics],
        "confidence": round(statement.confidence, 4),
    }


def _channel(channel: Channel, text: str) -> Record:
    return {"kind": channel.kind, **_span(channel.span, text), "href": channel.href}


def _addressee(addressee: Addressee, text: str) -> Record:
    return {"name": addressee.name, **_span(addressee.span, text)}


def _said_on(said_on: SaidOn, text: str) -> Record:
    return {"date": said_on.date, "evidence": _span(said_on.evidence, text)}


def _tone(tone: Tone, text: str) -> Record:
    return {
        "target": tone.target,
        "label": tone.label,
        "score": tone.score,
        "spans": [_span(span, text) for span in tone.spans],
        "words": [_span(span, text) for span in tone.words],
    }


def reading_record(reading: Reading) -> Record:
    """Return a document and its statements; nested ones stand flat, with the id of their parent.

    profile tells whom the article lets speak, and how much; people is what a table of the reader's own tells about the
    speakers, None if none was given.
    """
    text = reading.document.text
    return {
        "document": document_record(reading.document),
        "statements": [statement_record(statement, text) for statement in reading],
        "profile": profile_record(sourcing_profile(reading)),
        "people": _people(reading) if isinstance(reading, ReadingWithPeople) else None,
    }


def _people(reading: ReadingWithPeople) -> Record:
    return {
        "table": reading.table,
        "known": [_known(name, known, reading.document.text) for name, known in reading.known.items()],
        "unmerged": [{"speaker": name, "reason": reason} for name, reason in reading.unmerged.items()],
    }


def _known(speaker: str, known: KnownPerson, text: str) -> Record:
    evidence = _span(known.evidence, text) if known.evidence else None
    return {"speaker": speaker, "fit": known.fit, "by": known.by, "evidence": evidence, "row": asdict(known.person)}


def mentions_record(reading: Reading) -> Record:
    """Return where the text speaks of whom: mentions of one entity share its number."""
    numbered = ((span, n, entity.type) for n, entity in enumerate(reading.entities) for span in entity.mentions)
    mentions = sorted(numbered, key=lambda mention: (mention[0].start, -mention[0].end, mention[1]))
    return {
        "id": reading.document.id,
        "mentions": [{"start": s.start, "end": s.end, "entity": n, "type": type_} for s, n, type_ in mentions],
    }


def attributions_record(reading: Reading) -> Record:
    """Return the attributions of a document as bare offsets, for scoring; nested ones stand in their parents."""
    text = reading.document.text
    return {"id": reading.document.id, "attributions": [_attribution(node, text) for node in nest(reading)]}


def _attribution(node: Node, text: str) -> Record:
    """Return offsets and, for what is judged by its words, the words."""
    statement = node.statement
    channel = statement.channel
    return {
        "source": _offsets(statement.source),
        "cue": _offsets(statement.cue),
        "content": _offsets(*statement.contents),
        "score": round(statement.confidence, 4),
        "speaker": _speaker(statement.speaker),
        "role": statement.role.of(text) if statement.role else None,
        "affiliation": [span.of(text) for span in statement.affiliations],
        "channel": {"kind": channel.kind, "name": channel.span.of(text)} if channel else None,
        "addressee": statement.addressee.name if statement.addressee else None,
        "tone": [{"target": tone.target, "label": tone.label, "score": tone.score} for tone in statement.tones],
        "nested": [_attribution(inner, text) for inner in node.nested],
    }


def _speaker(speaker: Speaker) -> Record:
    return {"type": speaker.type, "name": speaker.name}


def _rounded(confidence: float | None) -> float | None:
    return None if confidence is None else round(confidence, 4)


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
        record = write_json(reading_record(reading), indent=2)
        yield ("\n" if empty else ",\n") + textwrap.indent(record, "    ")
        empty = False
    yield "]\n}\n" if empty else "\n  ]\n}\n"


def stream_jsonl(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each reading."""
    for reading in readings:
        yield write_json({"schema": SCHEMA, **reading_record(reading)}) + "\n"


def stream_documents(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each document, without statements; `sayso read` reads it again, links included."""
    for reading in readings:
        yield write_json(document_record(reading.document)) + "\n"


def stream_attributions(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each reading, with offsets alone, for scoring."""
    for reading in readings:
        yield write_json(attributions_record(reading)) + "\n"


def stream_mentions(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield one line of JSON for each reading, with every mention of whom its text speaks of, as offsets."""
    for reading in readings:
        yield write_json(mentions_record(reading)) + "\n"


def write_json(record: Record, *, indent: int | None = None) -> str:
    """Return a record as JSON text, letters as they are; what has no UTF-8 is escaped."""
    # What is escaped can stand in strings alone, where an escape means the same.
    words = json.dumps(record, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", words)
