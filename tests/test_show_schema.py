"""docs/schema.md: complete, true to what is written, and not stale."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given

from sayso.people import People, Person, merge_people
from sayso.show import reading_record
from sayso.show.meanings import MEANINGS
from sayso.show.schema import show_schema, type_of, whole_reading
from sayso.types import ChannelKind, Kind, SpeakerType, Stance, Status
from tests.readings import council, harbour, readings

ROOT = Path(__file__).resolve().parent.parent


def check(value: Any, type_: str, place: str = "reading") -> None:
    """Hold a value to a type as the page writes it, down to its last part."""
    if type_.endswith(" or null"):
        if value is not None:
            check(value, type_.removesuffix(" or null"), place)
    elif type_.startswith("list of "):
        assert isinstance(value, (list, tuple)), place
        for item in value:
            check(item, type_.removeprefix("list of "), place)
    elif "`" in type_:
        assert value in [json.loads(allowed) for allowed in re.findall("`([^`]+)`", type_)], place
    elif match := re.fullmatch(r"\[(\w+)\]\(#\1\)", type_):
        check_object(value, match.group(1))
    else:
        assert isinstance(value, {"string": str, "integer": int, "number": (int, float)}[type_]), place


def check_object(record: dict[str, Any], name: str) -> None:
    assert list(record) == [field for field in MEANINGS[name] if field], name
    for field, value in record.items():
        check(value, type_of(name, field), f"{name}.{field}")


def test_the_page_is_what_is_generated():
    page = (ROOT / "docs" / "schema.md").read_text(encoding="utf8")
    assert page == show_schema(), "stale: run `python -m sayso.show.schema > docs/schema.md`"


@pytest.mark.parametrize("reading", [harbour(), council(), whole_reading()], ids=["harbour", "council", "whole"])
def test_records_are_as_the_page_says(reading):
    check_object({"schema": "1", **reading_record(reading)}, "reading")


@given(readings())
def test_any_record_is_as_the_page_says(reading):
    merged = merge_people(reading, People("p.csv", [Person(line=2, name="Ab"), Person(line=3, name="ab")]))
    check_object({"schema": "1", **reading_record(merged)}, "reading")


def test_a_record_that_differs_is_found():
    record = {"schema": "1", **reading_record(council())}
    record["statements"][0]["status"] = "perhaps"
    with pytest.raises(AssertionError, match=re.escape("statement.status")):
        check_object(record, "reading")


def test_every_allowed_value_is_listed():
    page = show_schema()
    for values in (ChannelKind, Kind, SpeakerType, Stance, Status):
        assert " · ".join(f'`"{value}"`' for value in get_args(values)) in page


def test_links_lead_to_headings():
    page = show_schema()
    targets = set(re.findall(r"\]\(#(\w+)\)", page))
    assert targets
    assert targets <= set(re.findall(r"^## (\w+)$", page, re.MULTILINE))


def test_the_example_is_json():
    page = show_schema()
    record = json.loads(page.split("```json\n")[1].split("```")[0])
    text = re.search("^> (.+)$", page, re.MULTILINE)
    assert text
    assert text.group(1)[record["cue"]["start"] : record["cue"]["end"]] == record["cue"]["text"] == "told"
    check_object(record, "statement")


@pytest.mark.needs_model
def test_the_example_is_what_is_found():
    from sayso.pipeline import Pipeline
    from sayso.show import statement_record

    document = replace(whole_reading().document, links=())
    (found,) = Pipeline().read(document)
    record = json.loads(show_schema().split("```json\n")[1].split("```")[0])
    assert {**statement_record(found, document.text), "confidence": 0} == {**record, "confidence": 0}
