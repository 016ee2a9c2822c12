"""The steps in order: many documents, and what could not be read among them."""

from __future__ import annotations

from sayso import Document, ReadError, Reading
from sayso.pipeline import Pipeline


class Unloaded(Pipeline):
    """A pipeline without a model: what it reads has no statements."""

    def __init__(self) -> None:
        pass

    def read(self, document: Document) -> Reading:
        return Reading(document, ())


def test_errors_are_passed_on_in_their_place():
    error = ReadError("nope", "no such file; check the path")
    found = list(Unloaded().read_many([Document(id="a", text="Yes."), error, Document(id="b", text="No.")]))
    assert found[1] is error
    assert [item.document.id for item in found if isinstance(item, Reading)] == ["a", "b"]
