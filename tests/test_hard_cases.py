"""The forty hard cases, read.

Everything is read by the packaged model, as a user reads it, and what is looked at is what is shown by default. Cases
that the program gets wrong are marked so with the reason; one that is mended must lose its mark.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.pipeline import DISPLAY_THRESHOLD, Pipeline
from sayso.types import Document, Reading, Statement
from tests.hard_cases import ANYTHING, CASES, Said

pytestmark = pytest.mark.needs_model


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize(("text", "said"), CASES)
def test_hard_case(text: str, said: tuple[Said, ...], pipeline: Pipeline) -> None:
    reading = pipeline.read(Document(id="case", text=text)).above(DISPLAY_THRESHOLD)
    told = [fault for wanted in said for fault in _faults(reading, wanted)]
    assert not told


def test_there_are_forty_of_them_and_most_are_right() -> None:
    assert len(CASES) == len({param.id for param in CASES}) == 40
    assert sum(not param.marks for param in CASES) >= 28


def _faults(reading: Reading, wanted: Said) -> Iterator[str]:
    """Yield a line for everything that is told otherwise than it should be."""
    statement = _holding(reading, wanted.words)
    if statement is None:
        yield f"nothing is found at “{wanted.words}”"
        return
    for field, got in _told(reading, statement).items():
        expected = getattr(wanted, field)
        if expected is not ANYTHING and not _agrees(field, got, expected):
            yield f"“{wanted.words}”: {field} is {got!r}, not {expected!r}"


def _holding(reading: Reading, words: str) -> Statement | None:
    """Return the statement with the fewest words of all that hold these."""
    text = reading.document.text
    holding = [s for s in reading if words in " ".join(s.words(text).split())]
    return min(holding, key=lambda s: len(s.words(text)), default=None)


def _told(reading: Reading, statement: Statement) -> dict[str, str | None]:
    text = reading.document.text
    parent = next((s for s in reading if s.id == statement.parent), None)
    return {
        "name": statement.speaker.name,
        "type": statement.speaker.type,
        "role": statement.role.of(text) if statement.role else None,
        "channel": statement.channel.kind if statement.channel else None,
        "addressee": statement.addressee.name if statement.addressee else None,
        "inside": parent.words(text) if parent else None,
        "status": statement.status,
    }


def _agrees(field: str, got: str | None, expected: str | tuple[str, ...] | None) -> bool:
    if isinstance(expected, tuple):
        return got in expected
    if expected is None or got is None:
        return got is expected
    if field == "name":
        return got.removeprefix("The ") == expected.removeprefix("The ")
    return expected in got if field in ("role", "inside") else got == expected
