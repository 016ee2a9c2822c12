"""The names of a text, for statements made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.layout import find_paragraphs
from sayso.resolve import NameIndex
from sayso.types import Statement


def names_of(text: str, statements: Sequence[Statement]) -> NameIndex:
    """Return what the step before describing hands on, as it is without an encoder."""
    return NameIndex(text, find_paragraphs(text), [s.source for s in statements if s.source])
