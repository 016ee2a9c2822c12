"""docs/roundup.md names every field of a roundup, a camp and a line, and no other."""

import re
from pathlib import Path

import pytest

from sayso.show.roundup import claim_record, roundup_record
from tests.compare.roundups import barrage, claim

PAGE = (Path(__file__).parents[2] / "docs" / "roundup.md").read_text(encoding="utf8")


def told(heading: str) -> set[str]:
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


@pytest.fixture(scope="module")
def record():
    return roundup_record(barrage())


def test_every_field_is_told(record):
    assert told("roundup") == set(record) - {"schema"}
    assert told("camp") == set(record["camps"][0])
    assert told("line") == set(record["camps"][0]["lines"][0])


def test_the_fields_of_a_claim_are_told():
    assert all(f"`{name}`" in PAGE for name in claim_record(claim()) if name != "schema")
