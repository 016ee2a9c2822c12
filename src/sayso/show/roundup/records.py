"""A roundup, and what bears on a claim, as JSON. A change that breaks a reader of it raises the version.

Every line stands in full wherever it is spoken of, so that no part needs another to be read. Offsets count code points
of the text of the document, whose SHA-256 stands with it; the text itself is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso.compare.types import (
    Alteration,
    Camp,
    Characterisation,
    ClaimCheck,
    Event,
    Line,
    Pair,
    Passage,
    Placement,
    Rated,
    Roundup,
    Voice,
    WireCopy,
)
from sayso.show.records import Record, document_record, write_json
from sayso.show.roundup.facts import voices_of
from sayso.show.roundup.fragments import passage_address
from sayso.show.roundup.index import Index, index_claim, index_roundup
from sayso.types import Document, Span

ROUNDUP_SCHEMA = "roundup-1"
CLAIM_SCHEMA = "claim-1"

_OF_TEXT = ("text", "links")


def roundup_record(roundup: Roundup) -> Record:
    """Return a roundup with every line as document, statement, spans with their words, speaker, role, tone, link."""
    index = index_roundup(roundup)
    return {
        "schema": ROUNDUP_SCHEMA,
        "event": _event(roundup.event),
        "towards": roundup.towards,
        "documents": [_document(document) for document in index.documents],
        "camps": [_camp(camp, index) for camp in roundup.camps],
        "others": _camp(roundup.others, index),
        "standing_out": _rated_lines(roundup.standing_out, index),
        "strongest": [{"camp": name, "lines": _rated_lines(lines, index)} for name, lines in roundup.strongest],
        "contrasts": [
            {
                "camps": list(contrast.camps),
                "topic": contrast.topic,
                "difference": round(contrast.difference, 4),
                "lines": _rated_lines(contrast.lines, index),
            }
            for contrast in roundup.contrasts
        ],
        "agreements": _pairs(roundup.agreements, index),
        "contradictions": _pairs(roundup.contradictions, index),
        "changes_of_mind": _pairs(roundup.changes_of_mind, index),
        "topics": [
            {"name": topic.name, "forms": list(topic.forms), "lines": [_key(line) for line in topic.lines]}
            for topic in roundup.topics
        ],
        "characterisations": [_characterisation(one) for one in roundup.characterisations],
        "repeats": [
            {"is_wire": repeat.is_wire, "lines": [_line(line, index) for line in repeat.lines]}
            for repeat in roundup.repeats
        ],
        "alterations": [_alteration(alteration, index) for alteration in roundup.alterations],
        "wires": [_wire(wire) for wire in roundup.wires],
        "left_out": {"read": roundup.left_out.read, "reasons": dict(roundup.left_out.counts)},
    }


def claim_record(check: ClaimCheck) -> Record:
    """Return what bears on a claim; the lines are as in a roundup."""
    index = index_claim(check)
    return {
        "schema": CLAIM_SCHEMA,
        "claim": check.claim,
        "documents": [_document(document) for document in index.documents],
        "for_it": _rated_lines(check.for_it, index),
        "against_it": _rated_lines(check.against_it, index),
        "beside_it": _rated_lines(check.beside_it, index),
    }


def roundup_json(roundup: Roundup) -> str:
    """Return a roundup as a JSON text that ends in a line break."""
    return write_json(roundup_record(roundup), indent=2) + "\n"


def claim_json(check: ClaimCheck) -> str:
    """Return what bears on a claim as a JSON text that ends in a line break."""
    return write_json(claim_record(check), indent=2) + "\n"


# ------------------------------------------------------------------ parts


def _event(event: Event) -> Record:
    return {
        "title": event.title,
        "first": event.first,
        "last": event.last,
        "terms": [{"term": term, "weight": round(weight, 4)} for term, weight in event.terms],
        "documents": [document.id for document in event.documents],
    }


def _document(document: Document) -> Record:
    return {name: value for name, value in document_record(document).items() if name not in _OF_TEXT}


def _camp(camp: Camp, index: Index) -> Record:
    return {
        "name": camp.name,
        "country": camp.country,
        "kind": camp.kind,
        "mean": _rounded(camp.mean),
        "spread": _rounded(camp.spread),
        "outlets": camp.outlets,
        "voices": [_voice(voice, placement) for voice, placement in voices_of(camp)],
        "lines": _rated_lines(camp.lines, index),
    }


def _voice(voice: Voice, placement: Placement | None) -> Record:
    return {
        "name": voice.name,
        "type": voice.type,
        "names": list(voice.names),
        "placement": _placement(placement) if placement else None,
        "lines": [_key(line) for line in voice.lines],
    }


def _placement(placement: Placement) -> Record:
    return {
        "camp": placement.camp,
        "country": placement.country,
        "kind": placement.kind,
        "by": placement.by,
        "evidence": _passage(placement.evidence) if placement.evidence else None,
    }


def _rated_lines(lines: Iterable[Rated], index: Index) -> list[Record]:
    return [_line(one.line, index, one) for one in lines]


def _line(line: Line, index: Index, rated: Rated | None = None) -> Record:
    """Return a line; its tone is None where it was not rated."""
    document, statement = line.document, line.statement
    entry = index.of(line)
    rated = rated or entry.rated
    return {
        **_key(line),
        "kind": statement.kind,
        "status": statement.status,
        "spans": [_span(span, document.text) for span in statement.contents],
        "speaker": {"type": statement.speaker.type, "name": statement.speaker.name},
        "voice": entry.voice,
        "role": _span(statement.role, document.text) if statement.role else None,
        "said_on": statement.said_on.date if statement.said_on else None,
        "tone": round(rated.tone, 4) if rated else None,
        "evidence": [_span(span, document.text) for span in rated.evidence] if rated else [],
        "link": passage_address(document, statement.contents),
    }


def _key(line: Line) -> Record:
    return {"document": line.document.id, "statement": line.statement.id}


def _pairs(pairs: Iterable[Pair], index: Index) -> list[Record]:
    return [{"topic": pair.topic, "lines": _rated_lines(pair.lines, index)} for pair in pairs]


def _characterisation(one: Characterisation) -> Record:
    return {
        **_passage(one.passage),
        "group": _span(one.group, one.passage.document.text),
        "camp": one.camp,
        "tone": round(one.tone, 4),
    }


def _alteration(alteration: Alteration, index: Index) -> Record:
    original, altered = alteration.original, alteration.altered
    return {
        "original": _line(original, index),
        "altered": _line(altered, index),
        "changes": [
            {
                "kind": change.kind,
                "original": _span(change.original, original.document.text) if change.original else None,
                "altered": _span(change.altered, altered.document.text) if change.altered else None,
            }
            for change in alteration.changes
        ],
    }


def _wire(wire: WireCopy) -> Record:
    return {
        "documents": [document.id for document in wire.documents],
        "agency": _passage(wire.agency) if wire.agency else None,
        "shared": round(wire.shared, 4),
    }


def _passage(passage: Passage) -> Record:
    document, span = passage.document, passage.span
    return {
        "document": document.id,
        **_span(span, document.text),
        "link": passage_address(document, (span,)),
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
