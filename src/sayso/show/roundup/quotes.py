"""Lines of a roundup as HTML: the words, cut out of their article, with who spoke and where that leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.compare.days import day_of
from sayso.compare.types import Line, Passage, Rated
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.facts import (
    cue_of,
    line_role,
    line_status,
    outlet_of,
    signed,
    tone_of,
    warmth_of,
    who_of,
)
from sayso.show.roundup.fragments import passage_address
from sayso.show.roundup.index import Entry, Index
from sayso.types import Document, Span

# More topics than these are no choice any more.
MOST_TOPICS = 24
GAP = '<span class="gap">[…]</span>'


@dataclass(frozen=True, slots=True)
class View:
    """What the parts of a page share: the numbered lines, and the ids of the passages that the page has."""

    index: Index
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shade:
    """An element to stand around some words: tag and class."""

    span: Span
    tag: str
    style: str


def show_words(document: Document, spans: Iterable[Span], shades: Sequence[Shade] = ()) -> str:
    """Return words as HTML, pieces joined by an ellipsis in square brackets; of shades that cross, the first counts."""
    return f" {GAP} ".join("".join(_shaded(document.text, span, shades)) for span in spans)


def _shaded(text: str, span: Span, shades: Sequence[Shade]) -> Iterator[str]:
    edges = {edge for shade in shades for edge in (shade.span.start, shade.span.end) if span.start < edge < span.end}
    for start, end in pairwise(sorted({span.start, span.end, *edges})):
        words = escape_text(text[start:end])
        shade = next((s for s in shades if s.span.start <= start and end <= s.span.end), None)
        yield f'<{shade.tag} class="{shade.style}">{words}</{shade.tag}>' if shade else words


def show_line(entry: Entry, view: View) -> str:
    """Return a line where it is at home, in the list of its camp: an item that can be led to and filtered."""
    number, rated = entry.number, entry.rated
    remarks = (f'<span class="remark">{remark}</span>' for remark in entry.remarks)
    facts = " · ".join([*([show_tone(rated.tone)] if rated else []), *remarks, *_facts(entry, entry.line, view)])
    words = _quoted(entry.line, _evidence(rated))
    return f'<li id="l{number}" class="{topic_classes(entry)}">{words}\n<p class="facts">{facts}</p></li>'


def show_quote(line: Line, view: View, rated: Rated | None = None) -> str:
    """Return a line where it is set beside another: with the name of who spoke, and how warmly."""
    rated = rated or view.index.of(line).rated
    return _figure(line, view, _evidence(rated), [show_tone(rated.tone)] if rated else [])


def show_printing(line: Line, view: View, shades: Sequence[Shade] = ()) -> str:
    """Return a line where its wording counts and not its tone. shades: what stands out in it."""
    return _figure(line, view, shades, [])


def _figure(line: Line, view: View, shades: Sequence[Shade], facts: Sequence[str]) -> str:
    entry = view.index.of(line)
    role = line_role(line)
    camp = f" ({escape_text(entry.camp)})" if entry.camp else ""
    who = f"<b>{escape_text(who_of(entry))}</b>{', ' + escape_text(role) if role else ''}{camp}"
    told = " · ".join([*facts, *_facts(entry, line, view)])
    return f"<figure>{_quoted(line, shades)}\n<figcaption>{who}<br>{told}</figcaption></figure>"


def _evidence(rated: Rated | None) -> list[Shade]:
    return [Shade(span, "span", "evidence") for span in (rated.evidence if rated else ())]


def _quoted(line: Line, shades: Sequence[Shade]) -> str:
    """Return the words, with what says how they were said before them."""
    status, cue = line_status(line), cue_of(line)
    return (
        (f'<p class="status">{status.capitalize()}:</p>\n' if status else "")
        + (f'<p class="cue">{escape_text(cue)}</p> ' if cue else "")
        + f"<blockquote>{show_words(line.document, line.statement.contents, shades)}</blockquote>"
    )


def _facts(entry: Entry, line: Line, view: View) -> Iterator[str]:
    day = day_of(line)
    if day:
        yield f"<time>{escape_line(day)}</time>"
    yield show_source(line)
    if f"p{entry.number}" in view.ids:
        yield f'<a class="passage" href="#p{entry.number}">passage {entry.number}</a>'


def show_tone(tone: float) -> str:
    """Return a tone with a sign of its own, so that no colour is needed to tell it."""
    return f'<span class="tone {warmth_of(tone)}">{glyph_of(tone)}{escape_line(tone_of(tone))}</span>'


def show_mean(mean: float | None, spread: float | None) -> str:
    """Return mean and spread of a camp."""
    if mean is None:
        return "no rated statements"
    return f"{show_tone(mean)}{'' if spread is None else f', spread {spread:.2f}'}"


def glyph_of(tone: float) -> str:
    """Return the sign of a tone, which screen readers pass over: the words beside it say the same."""
    glyph = {"warm": "▲", "cold": "▼", "neutral": "●"}[warmth_of(tone)]
    return f'<span class="glyph {warmth_of(tone)}" aria-hidden="true">{glyph}</span>'


def show_source(line: Line) -> str:
    """Return who printed a line, linked to the words in the article if that is on the web."""
    return link_to(passage_address(line.document, line.statement.contents), outlet_of(line.document))


def show_passage_source(passage: Passage) -> str:
    """Return who printed a passage, linked to it."""
    return link_to(passage_address(passage.document, (passage.span,)), outlet_of(passage.document))


def link_to(address: str | None, label: str) -> str:
    """Return a link that tells the other side nothing, or the label alone without an address."""
    label = escape_text(label)
    if not address:
        return label
    return f'<a href="{escape_line(address)}" rel="noopener noreferrer nofollow">{label}</a>'


def topic_classes(entry: Entry) -> str:
    """Return the classes by which a line is shown and hidden as topics are chosen."""
    return " ".join(["t", *(f"k{number}" for number in entry.topics if number < MOST_TOPICS)])


def short_label(entry: Entry) -> str:
    """Return what a dot is called: “Statement 12, Mara Tellis, warm +0.62”."""
    tone = f", {warmth_of(entry.rated.tone)} {signed(entry.rated.tone)}" if entry.rated else ""
    return escape_line(f"Statement {entry.number}, {who_of(entry)}{tone}")
