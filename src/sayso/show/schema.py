"""docs/schema.md, made from the types and from a record: `python -m sayso.show.schema > docs/schema.md`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass, replace
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from sayso.describe.profile import KindTally, SourcingProfile, VoiceTally
from sayso.people import KnownPerson, Person, ReadingWithPeople
from sayso.show.meanings import AROUND, MEANINGS, OTHER_FORMATS, TYPES
from sayso.show.records import Record, reading_record, statement_record
from sayso.types import Addressee, Channel, Document, Link, Reading, SaidOn, Span, Speaker, Statement, Tone

_SCALARS = {str: "string", int: "integer", float: "number"}
# The class whose record each part of a page is about; what has none is described in TYPES alone.
_CLASSES: dict[str, type] = {
    "document": Document,
    "link": Link,
    "statement": Statement,
    "speaker": Speaker,
    "channel": Channel,
    "addressee": Addressee,
    "said_on": SaidOn,
    "tone": Tone,
    "span": Span,
    "profile": SourcingProfile,
    "kind": KindTally,
    "voice": VoiceTally,
    "known": KnownPerson,
    "row": Person,
}
_NAMES = {class_: name for name, class_ in _CLASSES.items()}

_TEXT = "“We are counting the same litres,” Rurik Aldane, chairman of the Senate, told the Lornia Wire on Friday."


def show_schema() -> str:
    """Return the page about our JSON: every field with its type, allowed values and meaning, and an example."""
    parts = [AROUND.strip()]
    for name, record in _objects().items():
        parts.append(f"## {name}\n\n{MEANINGS[name]['']}\n\n" + "\n".join(_rows(name, record)))
    parts.append(f"## Example\n\nA statement, and the text that its offsets count:\n\n> {_TEXT}\n\n{_example()}")
    parts.append(OTHER_FORMATS.strip())
    return "\n\n".join(parts) + "\n"


def type_of(name: str, field: str) -> str:
    """Return the JSON type of a field, from its class or, where a record has what its class has not, from a table.

    Raises KeyError if neither has it.
    """
    if field in TYPES.get(name, {}):
        return TYPES[name][field]
    if name != "span" and field in ("start", "end", "text"):  # a record with a span has its words beside the rest
        return type_of("span", field)
    return _type(get_type_hints(_CLASSES[name])[field])


def _type(hint: Any) -> str:
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        words = [_type(part) for part in inner if part is not NoneType]
        return " or ".join([*words, "null"] if NoneType in inner else words)
    if origin is Literal:
        return " · ".join(f"`{json.dumps(value)}`" for value in inner)
    if origin is tuple:
        return f"list of {_type(inner[0])}"
    if is_dataclass(hint):
        return f"[{_NAMES[hint]}](#{_NAMES[hint]})"  # type: ignore[index]
    return _SCALARS[hint]


def _rows(name: str, record: Record) -> Iterator[str]:
    yield "| field | type | meaning |"
    yield "|---|---|---|"
    for field in record:
        yield f"| `{field}` | {type_of(name, field)} | {MEANINGS[name][field]} |"


# ------------------------------------------------------------------ records


def _objects() -> dict[str, Record]:
    """Return a record of each kind of object in which nothing is absent."""
    record = reading_record(whole_reading())
    statement, people, profile = record["statements"][0], record["people"], record["profile"]
    return {
        "reading": {"schema": "1", **record},
        "document": record["document"],
        "link": record["document"]["links"][0],
        "statement": statement,
        "speaker": statement["speaker"],
        "channel": statement["channel"],
        "addressee": statement["addressee"],
        "said_on": statement["said_on"],
        "tone": statement["tones"][0],
        "span": statement["cue"],
        "profile": profile,
        "kind": profile["kinds"][0],
        "voice": profile["voices"][0],
        "people": people,
        "known": people["known"][0],
        "row": people["known"][0]["row"],
        "unmerged": people["unmerged"][0],
    }


def whole_reading() -> ReadingWithPeople:
    """Return a reading of which every part is there."""
    reading = _reading()
    wire = _span("Lornia Wire")
    tone = Tone(target="Lornia Wire", label="neutral", score=0.02, spans=(wire,), words=(_span("same"),))
    statement = replace(
        reading.statements[0],
        addressee=Addressee(name="Lornia Wire", span=wire),
        tones=(tone,),
        topics=(_span("litres"),),
    )
    known = KnownPerson(Person(line=2, name="Rurik Aldane"), "name", "Rurik Aldane", _span("Rurik Aldane"))
    document = replace(reading.document, links=(Link(wire, "https://wire.example/"),))
    return ReadingWithPeople(
        document, (statement,), table="people.csv", known={"Rurik Aldane": known}, unmerged={"Quill": "2 rows fit"}
    )


def _reading() -> Reading:
    name = _span("Rurik Aldane")
    statement = Statement(
        id="s1",
        kind="direct",
        contents=(_span("“We are counting the same litres,”"),),
        speaker=Speaker(type="person", name="Rurik Aldane", mentions=(name,), confidence=0.9615),
        cue=_span("told"),
        source=_span("Rurik Aldane, chairman of the Senate,"),
        confidence=0.95,
        role=_span("chairman of the Senate"),
        affiliations=(_span("Senate"),),
        channel=Channel(kind="outlet", span=_span("Lornia Wire")),
        said_on=SaidOn(date="2026-06-12", evidence=_span("Friday")),
    )
    return Reading(Document(id="accord", text=_TEXT, published="2026-06-13"), (statement,))


def _example() -> str:
    record = statement_record(_reading().statements[0], _TEXT)
    lines = (f"  {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in record.items())
    return "```json\n{\n" + ",\n".join(lines) + "\n}\n```"


def _span(words: str) -> Span:
    start = _TEXT.index(words)
    return Span(start, start + len(words))


if __name__ == "__main__":
    sys.stdout.write(show_schema())
