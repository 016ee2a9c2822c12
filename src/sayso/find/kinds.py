"""Direct, mixed or indirect: how much of the contents stands between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from sayso.layout import Quotation
from sayso.types import Kind, Span

_WORD = re.compile(r"\w+")


def kind_of(text: str, contents: Iterable[Span], quotations: list[Quotation]) -> Kind:
    """Tell the kind of some contents; marks that enclose no word of them do not count."""
    quoted = unquoted = False
    for span in contents:
        first = max(0, bisect_right(quotations, span.start, key=lambda q: q.start) - 1)
        last = bisect_left(quotations, span.end, key=lambda q: q.start)
        near = quotations[first:last]
        for word in _WORD.finditer(text, span.start, span.end):
            if any(q.inner_start <= word.start() < q.inner_end for q in near):
                quoted = True
            else:
                unquoted = True
    if quoted:
        return "mixed" if unquoted else "direct"
    return "indirect"
