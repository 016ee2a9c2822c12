"""What articles have in common: one agency's copy, the same words quoted, and what became of them on the way."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.compare.repeats.alterations import alterations_among
from sayso.compare.repeats.repeated import repeats_among
from sayso.compare.repeats.wires import find_wire_copy
from sayso.compare.repeats.wordings import compare_wordings
from sayso.compare.types import Alteration, Line, Repeat, WireCopy

__all__ = ["compare_quotations", "find_alterations", "find_wire_copy"]


def compare_quotations(
    lines: Iterable[Line], wires: Iterable[WireCopy] = ()
) -> tuple[tuple[Repeat, ...], tuple[Alteration, ...]]:
    """Return what several articles quote, and what was altered in quoting, comparing all lines once."""
    wordings = compare_wordings(lines)
    return repeats_among(wordings, wires), alterations_among(wordings)


def find_alterations(lines: Iterable[Line]) -> tuple[Alteration, ...]:
    """Return the quotations whose words or speaker differ from an earlier or fuller printing in another article."""
    return alterations_among(compare_wordings(lines))
