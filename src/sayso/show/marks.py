"""A text with its statements marked, as HTML.

Statements nest, overlap and come in pieces, while HTML elements may only nest. So each paragraph is cut wherever a span
begins or ends, and at each cut elements are closed and opened until just those stand open that cover what follows.
"""

from __future__ import annotations

import html
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.layout import find_paragraphs
from sayso.show.characters import DIRECTIONS, disarm, disarm_line
from sayso.types import Document, Span, Statement

# What stands inside what, where one does not hold the other by its length: links, which must not hold links, innermost.
_CONTENTS, _ROLE, _LINK = range(3)


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement as a page has it: number in its article, names of its places in text and list, look, label."""

    statement: Statement
    number: int
    depth: int
    text_id: str
    list_id: str
    look: str
    speaker: str


@dataclass(slots=True)
class MarkedText:
    """Paragraphs as HTML with their spans, and the ids that can be jumped to."""

    spans: list[Span]
    paragraphs: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Element:
    """Something that is to stand around a span. The order says what stands inside what."""

    span: Span
    order: tuple[int, int, int, int]
    tag: str
    attributes: str
    entry: Entry | None = None


def escape_text(text: str) -> str:
    """Return a text as HTML in which nothing acts: neither markup nor control codes nor changes of direction."""
    return DIRECTIONS.sub(lambda match: f"<bdi>{match.group()}</bdi>", html.escape(disarm(text)))


def escape_line(text: str) -> str:
    """Return a text on one line, for attributes and titles, in which nothing acts."""
    return html.escape(disarm_line(text))


def is_safe_address(address: str) -> bool:
    """Tell whether a link may lead there: to the web or to a letter, never to a script."""
    return address.lower().startswith(("http://", "https://", "mailto:"))


def mark_text(document: Document, entries: Iterable[Entry]) -> MarkedText:
    """Return the paragraphs of a document with every statement, source, cue and link marked."""
    paragraphs = find_paragraphs(document.text)
    elements = [*_statement_elements(entries), *_link_elements(document)]
    marked = MarkedText(paragraphs)
    for paragraph, inside in zip(paragraphs, _by_paragraph(elements, paragraphs), strict=True):
        marked.paragraphs.append("".join(_mark_paragraph(document.text, paragraph, inside, marked.ids)))
    return marked


# ------------------------------------------------------------------ what is to be marked


def _statement_elements(entries: Iterable[Entry]) -> Iterator[_Element]:
    for entry in entries:
        statement = entry.statement
        for span in statement.contents:
            order = (_CONTENTS, entry.depth, span.start - span.end, entry.number)
            yield _Element(span, order, "mark", f' class="{entry.look}"', entry)
        for name, role in (("source", statement.source), ("cue", statement.cue)):
            if role:
                order = (_ROLE, role.start - role.end, entry.number, len(name))
                yield _Element(role, order, "span", f' class="{name}"')


def _link_elements(document: Document) -> Iterator[_Element]:
    for number, link in enumerate(document.links):
        if is_safe_address(link.href):
            attributes = f' href="{escape_line(link.href)}" rel="noopener noreferrer nofollow"'
            yield _Element(link.span, (_LINK, number, 0, 0), "a", attributes)


def _by_paragraph(elements: list[_Element], paragraphs: list[Span]) -> list[list[_Element]]:
    starts = [paragraph.start for paragraph in paragraphs]
    ends = [paragraph.end for paragraph in paragraphs]
    inside: list[list[_Element]] = [[] for _ in paragraphs]
    for element in sorted(elements, key=lambda element: element.order):
        for number in range(bisect_right(ends, element.span.start), bisect_left(starts, element.span.end)):
            inside[number].append(element)
    return inside


# ------------------------------------------------------------------ marking


def _mark_paragraph(text: str, paragraph: Span, elements: list[_Element], ids: set[str]) -> Iterator[str]:
    cuts = {paragraph.start, paragraph.end}
    for element in elements:
        cuts |= {max(element.span.start, paragraph.start), min(element.span.end, paragraph.end)}
    opened: list[_Element] = []
    for start, end in pairwise(sorted(cuts)):
        needed = _covering(elements, start, end)
        kept = next((n for n, pair in enumerate(zip(opened, needed, strict=False)) if pair[0] is not pair[1]), None)
        kept = min(len(opened), len(needed)) if kept is None else kept
        yield from _close(opened[kept:])
        yield from _open(needed[kept:], ids)
        yield escape_text(text[start:end])
        opened = needed
    yield from _close(opened)


def _covering(elements: list[_Element], start: int, end: int) -> list[_Element]:
    covering = [element for element in elements if element.span.start <= start and end <= element.span.end]
    first_link = next((n for n, element in enumerate(covering) if element.tag == "a"), len(covering))
    return covering[: first_link + 1]  # links stand last


def _open(elements: list[_Element], ids: set[str]) -> Iterator[str]:
    for element in elements:
        entry = element.entry
        if entry is None or entry.text_id in ids:
            yield f"<{element.tag}{element.attributes}>"
        else:
            ids.add(entry.text_id)
            yield f'<{element.tag} id="{entry.text_id}"{element.attributes}>{_number(entry)}'


def _close(elements: list[_Element]) -> Iterator[str]:
    for element in reversed(elements):
        yield f"</{element.tag}>"


def _number(entry: Entry) -> str:
    """A link to the list that holds no text, so that the article's text stays what it is."""
    label = f"Statement {entry.number}: {entry.speaker}, {entry.statement.kind}"
    return (
        f'<a class="number {entry.look}" href="#{entry.list_id}" data-number="{entry.number}"'
        f' aria-label="{escape_line(label)}"></a>'
    )
