"""A text with its statements marked, as HTML.

Statements nest, overlap and come in pieces, while HTML elements may only nest. So each paragraph is cut wherever a span
begins or ends, and at each cut elements are closed and opened until just those stand open that cover what follows.
"""

from __future__ import annotations

import html
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.layout import find_paragraphs
from sayso.show.characters import DIRECTIONS, disarm, disarm_line
from sayso.show.facts import status_of
from sayso.types import Document, Span, Statement

# What stands inside what, where one does not hold the other by its length: links, which must not hold links, innermost.
_CONTENTS, _ROLE, _MENTION, _LINK = range(4)
# What was not said, or only might be, looks other than what was; its number says so in words.
_UNMADE = "unmade"


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


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as a page has it: number in the article, look, where the text has them, what can be jumped to."""

    number: int
    look: str
    mentions: tuple[Span, ...]
    evidence: Span | None
    evidence_id: str


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
    id: str = ""
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


def mark_text(document: Document, entries: Iterable[Entry], voices: Iterable[Voice] = ()) -> MarkedText:
    """Return the paragraphs of a document with every statement, source, cue, mention and link marked."""
    paragraphs = find_paragraphs(document.text)
    elements = [*_statement_elements(entries), *_mention_elements(voices), *_link_elements(document)]
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
            unmade = f" {_UNMADE}" if status_of(statement) else ""
            yield _Element(span, order, "mark", f' class="{entry.look}{unmade}"', entry.text_id, entry)
        for name, role in (("source", statement.source), ("cue", statement.cue)):
            if role:
                order = (_ROLE, role.start - role.end, entry.number, len(name))
                yield _Element(role, order, "span", f' class="{name}"')


def _mention_elements(voices: Iterable[Voice]) -> Iterator[_Element]:
    for voice in voices:
        spans = dict.fromkeys(voice.mentions, "") | ({voice.evidence: voice.evidence_id} if voice.evidence else {})
        for span, id_ in spans.items():
            colour = voice.look.split(" ")[0]  # no underline: the text is not theirs
            order = (_MENTION, span.start - span.end, voice.number, 0)
            yield _Element(span, order, "span", f' class="m{voice.number} {colour}"', id_)


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
    opened: list[_Element] = []
    for start, end, needed in _pieces(paragraph, elements):
        kept = next((n for n, pair in enumerate(zip(opened, needed, strict=False)) if pair[0] is not pair[1]), None)
        kept = min(len(opened), len(needed)) if kept is None else kept
        yield from _close(opened[kept:])
        yield from _open(needed[kept:], ids)
        yield escape_text(text[start:end])
        opened = needed
    yield from _close(opened)


def _pieces(paragraph: Span, elements: list[_Element]) -> Iterator[tuple[int, int, list[_Element]]]:
    """Cut a paragraph wherever an element begins or ends; yield each piece with the elements around it, in order."""
    begins: dict[int, list[_Element]] = defaultdict(list)
    ends = set()
    for element in elements:
        begins[max(element.span.start, paragraph.start)].append(element)
        ends.add(min(element.span.end, paragraph.end))
    covering: list[_Element] = []
    for start, end in pairwise(sorted({paragraph.start, paragraph.end, *begins, *ends})):
        if start in ends:
            covering = [element for element in covering if element.span.end > start]
        if start in begins:
            covering = sorted([*covering, *begins[start]], key=lambda element: element.order)
        # Links stand last; only the first may be there, for they must not nest.
        first_link = next((n for n, element in enumerate(covering) if element.tag == "a"), len(covering))
        yield start, end, covering[: first_link + 1]


def _open(elements: list[_Element], ids: set[str]) -> Iterator[str]:
    for element in elements:
        if not element.id or element.id in ids:
            yield f"<{element.tag}{element.attributes}>"
        else:
            ids.add(element.id)
            number = _number(element.entry) if element.entry else ""
            yield f'<{element.tag} id="{element.id}"{element.attributes}>{number}'


def _close(elements: list[_Element]) -> Iterator[str]:
    for element in reversed(elements):
        yield f"</{element.tag}>"


def _number(entry: Entry) -> str:
    """A link to the list that holds no text, so that the article's text stays what it is."""
    status = status_of(entry.statement)
    label = ", ".join(filter(None, [f"Statement {entry.number}: {entry.speaker}", entry.statement.kind, status]))
    shown = f"{entry.number} {status}".rstrip()
    return (
        f'<a class="number {entry.look}" href="#{entry.list_id}" data-number="{shown}"'
        f' aria-label="{escape_line(label)}"></a>'
    )
