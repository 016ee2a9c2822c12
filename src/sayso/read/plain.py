"""Plain text to a document: what is obviously headline, date or byline is told from the story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.read.blocks import Block, compose
from sayso.read.characters import clean
from sayso.read.matter import is_matter, take_matter
from sayso.types import Document

_LONGEST_HEADLINE = 160
_SENTENCE_END = re.compile(r"[.;:,…][\"'”’»)]*$")


def read_plain(text: str, *, id: str) -> Document:
    """Turn plain text into a document; its words stay as they are, blank lines come to stand between paragraphs.

    The first line is the headline if it stands alone, does not end as a sentence does, and a longer block follows.
    """
    blocks = [Block(block) for block in _blank_line_blocks(clean(text))]
    if blocks:
        blocks = [*_head_lines(blocks[0].text), *blocks[1:]]
    if _is_headline(blocks):
        blocks[0] = replace(blocks[0], kind="heading")
    matter, blocks = take_matter(blocks)
    text, _ = compose(blocks)
    return Document(
        id=id,
        text=text,
        title=matter.title,
        published=matter.published,
        byline=matter.byline,
        credit=matter.credit,
        publisher=matter.publisher,
        url=matter.url,
    )


def _blank_line_blocks(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            lines.append(line.rstrip())
        elif lines:
            yield "\n".join(lines).lstrip(" \t") if len(lines) == 1 else "\n".join(lines)
            lines = []
    if lines:
        yield "\n".join(lines)


def _head_lines(block: str) -> list[Block]:
    """Part the first block where headline, byline and date follow each other without blank lines."""
    lines = block.split("\n")
    last = max((i for i, line in enumerate(lines[:6]) if is_matter(line.strip())), default=-1)
    if last < 0:
        return [Block(block.strip())]
    return [
        Block(part) for part in (*(line.strip() for line in lines[: last + 1]), "\n".join(lines[last + 1 :])) if part
    ]


def _is_headline(blocks: list[Block]) -> bool:
    if len(blocks) < 2 or is_matter(blocks[0].text):
        return False
    first = blocks[0].text
    return (
        "\n" not in first
        and len(first) <= _LONGEST_HEADLINE
        and not _SENTENCE_END.search(first)
        and first[:1] not in "\"'“‘«-—"
        and any(len(block.text) > len(first) for block in blocks[1:6])
    )
