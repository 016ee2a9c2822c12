"""What quotation marks tell of who says what: where a sentence goes on behind them, where another voice begins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.layout import Quotation
from sayso.model.features import Pieces
from sayso.model.marks import Marks

# Behind these inside the marks, a sentence may go on with who speaks: “Nonsense,” replied Roe.
_GOES_ON = ",?!…—–-"
_BLANK = " \u00a0"


def find_marks(text: str, pieces: Pieces, quotations: Sequence[Quotation]) -> Marks:
    """Return what the marks of a text tell of its pieces, (n,) each."""
    opens, goes_on, begins, announced, ends = (np.zeros(len(pieces), bool) for _ in range(5))
    starts = pieces.offsets[:, 0]
    end_before = -1
    for quotation in quotations:
        first = int(np.searchsorted(starts, quotation.start))
        if first < len(pieces):
            opens[first] = True
            begins[first] = 0 <= end_before <= quotation.start and not text[end_before : quotation.start].strip(_BLANK)
            announced[first] = text[max(0, quotation.start - 3) : quotation.start].rstrip(_BLANK).endswith(":")
        end_before = quotation.end if quotation.closed else -1
        if quotation.closed:
            last = int(np.searchsorted(starts, quotation.end)) - 1
            goes_on[last] = _sentence_goes_on(text, quotation)
            ends[last] = not goes_on[last] and _sentence_ends(text, quotation)
    return Marks(opens, goes_on, begins, announced, ends)


def _sentence_goes_on(text: str, quotation: Quotation) -> bool:
    inside = text[quotation.start : quotation.end - quotation.close_width].rstrip(_BLANK)[-1:]
    return (inside != "" and inside in _GOES_ON) or text[quotation.end : quotation.end + 1] == ","


def _sentence_ends(text: str, quotation: Quotation) -> bool:
    inside = text[quotation.start : quotation.end - quotation.close_width].rstrip(_BLANK)[-1:]
    behind = text[quotation.end : quotation.end + 4].lstrip(_BLANK)
    return inside == "." and len(behind) < len(text[quotation.end : quotation.end + 4]) and behind[:1].isupper()
