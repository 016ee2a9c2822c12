"""The articles below a roundup, as HTML: the paragraphs of its lines alone, with the words highlighted.

An article is not printed whole: its words belong to its publisher, and a page must stay small. What is shown are the
paragraphs in which a line, its source and its cue stand, and what else the roundup refers to. Of a very long paragraph
the surroundings of those words are shown. What is left out is marked by an ellipsis in square brackets.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.layout import find_paragraphs
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.facts import outlet_of, title_of, warmth_of
from sayso.show.roundup.fragments import web_address
from sayso.show.roundup.index import Entry, Index
from sayso.show.roundup.quotes import GAP, link_to, short_label
from sayso.types import Document, Span

_LONGEST_PARAGRAPH = 1500
_SURROUNDINGS = 300
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that the page refers to. id and number make a place to be led to; without them words are only shown."""

    span: Span
    style: str
    anchor: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Excerpts:
    """The articles as HTML, and the ids in them."""

    html: str
    ids: frozenset[str]


def show_excerpts(index: Index, further: Mapping[str, Sequence[Mark]]) -> Excerpts:
    """Return the articles that the lines stand in. further: marks beside those of the lines, by document."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    needed: dict[str, list[Span]] = defaultdict(list)
    for entry in index:
        statement, document = entry.line.statement, entry.line.document.id
        marks[document] += _line_marks(entry)
        needed[document] += [span for span in (statement.source, statement.cue, *statement.contents) if span]
    for document, more in further.items():
        marks[document] += more
        needed[document] += [mark.span for mark in more]
    ids: set[str] = set()
    shown = [
        _article(number, document, marks[document.id], needed[document.id], ids)
        for number, document in enumerate(index.documents, start=1)
    ]
    return Excerpts("\n".join(shown), frozenset(ids))


def _line_marks(entry: Entry) -> Iterator[Mark]:
    number, label = entry.number, short_label(entry)
    style = warmth_of(entry.rated.tone) if entry.rated else "plain"
    # Only what a camp lists can be led back to.
    anchor = (
        f'<span id="p{number}" class="number" data-number="{number}"></span>'
        if entry.side is None
        else f'<a id="p{number}" class="number" href="#l{number}" data-number="{number}" aria-label="{label}"></a>'
    )
    for place, span in enumerate(entry.line.statement.contents):
        yield Mark(span, style) if place else Mark(span, style, anchor, f"p{number}")


def _article(number: int, document: Document, marks: list[Mark], needed: list[Span], ids: set[str]) -> str:
    language = document.language or "en"
    windows, total = _windows(document.text, needed)
    title = escape_text(title_of(document))
    facts = [escape_line(fact) for fact in (outlet_of(document), document.published, document.byline) if fact]
    address = web_address(document)
    facts += [link_to(address, address)] if address else []
    facts.append(f"{len(windows)} of {total} paragraphs" if windows else "no line of this article is shown")
    return (
        f'<article id="a{number}" lang="{language if _LANGUAGE.fullmatch(language) else "en"}">'
        f'<h3>{title}</h3>\n<p class="facts">{" · ".join(facts)}</p>\n'
        f'<div class="text">{"".join(_paragraphs(document.text, windows, marks, ids))}</div></article>'
    )


# ------------------------------------------------------------------ what is shown


@dataclass(frozen=True, slots=True)
class _Window:
    """A paragraph as far as it is shown: its number and the pieces of it."""

    number: int
    paragraph: Span
    pieces: tuple[Span, ...]


def _windows(text: str, needed: list[Span]) -> tuple[list[_Window], int]:
    """Return the paragraphs in which needed words stand, and how many paragraphs there are."""
    paragraphs = find_paragraphs(text)
    starts, ends = [p.start for p in paragraphs], [p.end for p in paragraphs]
    inside: dict[int, list[Span]] = defaultdict(list)
    for span in needed:
        for number in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            inside[number].append(span)
    found = [
        _Window(number, paragraphs[number], tuple(_pieces(text, paragraphs[number], spans)))
        for number, spans in sorted(inside.items())
    ]
    return found, len(paragraphs)


def _pieces(text: str, paragraph: Span, needed: list[Span]) -> Iterator[Span]:
    if paragraph.end - paragraph.start <= _LONGEST_PARAGRAPH:
        yield paragraph
        return
    last: Span | None = None
    for span in sorted(needed):
        start = _blank_before(text, max(paragraph.start, span.start - _SURROUNDINGS), paragraph.start)
        end = _blank_after(text, min(paragraph.end, span.end + _SURROUNDINGS), paragraph.end)
        if last and start <= last.end:
            last = Span(last.start, max(last.end, end))
            continue
        if last:
            yield last
        last = Span(start, end)
    if last:
        yield last


def _blank_before(text: str, offset: int, least: int) -> int:
    """Return where the word around an offset begins, if that is near."""
    for at in range(offset, max(least, offset - 40), -1):
        if text[at - 1].isspace():
            return at
    return least if offset - least <= 40 else offset


def _blank_after(text: str, offset: int, most: int) -> int:
    for at in range(offset, min(most, offset + 40)):
        if text[at].isspace():
            return at
    return most if most - offset <= 40 else offset


def _paragraphs(text: str, windows: list[_Window], marks: list[Mark], ids: set[str]) -> Iterator[str]:
    marks = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    before = -1
    for window in windows:
        if window.number > before + 1:
            yield f"<p>{GAP}</p>\n"
        before = window.number
        shown = f" {GAP} ".join("".join(_marked(text, piece, marks, ids)) for piece in window.pieces)
        begins = window.pieces[0].start > window.paragraph.start
        ends = window.pieces[-1].end < window.paragraph.end
        yield f"<p>{GAP + ' ' if begins else ''}{shown}{' ' + GAP if ends else ''}</p>\n"


# ------------------------------------------------------------------ marking


def _marked(text: str, piece: Span, marks: Iterable[Mark], ids: set[str]) -> Iterator[str]:
    """Cut a piece wherever a mark begins or ends: marks may cross, so none stands inside another."""
    inside = [m for m in marks if m.span.start < piece.end and m.span.end > piece.start]
    begins: dict[int, list[Mark]] = defaultdict(list)
    for mark in inside:
        begins[max(mark.span.start, piece.start)].append(mark)
    ends = {min(mark.span.end, piece.end) for mark in inside}
    covering: list[Mark] = []
    for start, end in pairwise(sorted({piece.start, piece.end, *begins, *ends})):
        if start in ends:
            covering = [mark for mark in covering if mark.span.end > start]
        for mark in begins.get(start, ()):
            covering.append(mark)
            if mark.id and mark.id not in ids:
                ids.add(mark.id)
                yield mark.anchor
        words = escape_text(text[start:end])
        yield f'<mark class="{covering[-1].style}">{words}</mark>' if covering else words
