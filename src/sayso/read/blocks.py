"""Blocks: the paragraphs, headings and list items of an article, before they become one text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from sayso.read.characters import clean
from sayso.types import Link, Span

# A piece of a block, and where it links to. Blanks are written as they should be read: "\n" breaks the line.
Run = tuple[str, str | None]
BlockKind = Literal["heading", "paragraph", "bold"]

_PIECE = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph and the links in it, whose spans count from its own start. bold: all of it is emphasised."""

    text: str
    links: tuple[Link, ...] = ()
    kind: BlockKind = "paragraph"


def fold(runs: Iterable[Run], *, kind: BlockKind = "paragraph") -> Block:
    """Join runs to a block: invisible characters gone, blanks single, none at either end, links at their words.

    Runs with the same target that follow each other are one link: its words may be emphasised in part.
    """
    parts: list[str] = []
    links: list[Link] = []
    length = 0
    blank = ""
    before: str | None = None
    for words, href in runs:
        start = -1
        for piece in _PIECE.findall(clean(words)):
            if piece.isspace():
                blank += piece
                continue
            if blank and parts:
                parts.append(_single(blank))
                length += len(parts[-1])
            blank = ""
            start = length if start < 0 else start
            parts.append(piece)
            length += len(piece)
        if start >= 0 and href is not None:
            begin = links.pop().span.start if href == before else start
            links.append(Link(Span(begin, length), href))
        if start >= 0 or (words and href != before):
            before = href if start >= 0 else None
    return Block("".join(parts), tuple(links), kind)


def _single(blank: str) -> str:
    return ("\n" * min(2, blank.count("\n"))) or " "


def compose(blocks: Iterable[Block]) -> tuple[str, tuple[Link, ...]]:
    """Return the text of an article, blank lines between its blocks, and its links with their spans in that text."""
    parts: list[str] = []
    links: list[Link] = []
    offset = 0
    for block in blocks:
        if block.text:
            links += (shift(link, offset) for link in block.links)
            parts.append(block.text)
            offset += len(block.text) + 2
    return "\n\n".join(parts), tuple(links)


def shift(link: Link, offset: int) -> Link:
    """Return a link whose span stands so many characters later."""
    return replace(link, span=Span(link.span.start + offset, link.span.end + offset))


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts have the same letters and digits, whatever their case, blanks and marks.

    Of texts without letters the marks count. Two empty texts have no words in common.
    """
    return _letters(one) == _letters(other) != ""


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum()) or "".join(text.split())
