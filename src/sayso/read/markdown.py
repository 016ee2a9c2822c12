"""Markdown to blocks: marks of emphasis, headings and links go, every word and quotation mark stays."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sayso.errors import FormatError
from sayso.read.blocks import Block, BlockKind, Run, compose, fold
from sayso.read.characters import clean
from sayso.read.dates import parse_date
from sayso.read.matter import Matter, take_matter
from sayso.types import Document

_FRONT_MATTER = re.compile(r"---[ \t]*\n((?:[^\n]{0,500}\n){1,40}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"([A-Za-z_]+)\s*:\s*(.+)")
_FIELDS = {
    "title": "title", "date": "published", "published": "published", "author": "byline", "byline": "byline",
    "url": "url", "link": "url", "source": "url", "publisher": "publisher", "credit": "credit",
}  # fmt: skip
_TAG = re.compile(r"<!--.*?-->|</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?/?>", re.DOTALL)
_HTML_TAGS = frozenset(
    "a abbr article aside b blockquote br center cite code del details div em figcaption figure font footer h1 h2 h3 "
    "h4 h5 h6 header hr i iframe img ins li main mark nav ol p pre q s section small span strong sub summary sup table "
    "tbody td tfoot th thead time tr u ul video".split()
)
_BREAKING_TAGS = frozenset("br div h1 h2 h3 h4 h5 h6 hr li p tr blockquote".split())
# Block quotes and lists deeper than this are no article; the parser would drop what is in them.
_DEEPEST = 60
# Adverse Markdown takes the parser 80 µs a character; no article comes near this length.
_MOST_CHARACTERS = 1_000_000


def _make_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    # ``such'' marks are quotation marks in the press, and indented paragraphs are no program code.
    return parser.disable(["backticks", "code"])


_PARSER = _make_parser()


def read_markdown(markdown: str, *, id: str, source: str) -> Document:
    """Turn Markdown into a document. Headline, date line, credit, byline and address become metadata.

    The headline is also the first paragraph of the text. Links keep their words and become Links.
    """
    if len(markdown) > _MOST_CHARACTERS:
        raise FormatError(
            source, f"{len(markdown):,} characters are too much Markdown for one article; give it as plain text"
        )
    markdown = clean(markdown)
    known, markdown = _take_front_matter(markdown)
    try:
        blocks = list(_blocks(_PARSER.parse(markdown)))
    except RecursionError as error:
        raise FormatError(source, "its Markdown is nested too deeply; give the article as plain text") from error
    matter, blocks = take_matter([block for block in blocks if block.text], known)
    text, links = compose(blocks)
    return Document(
        id=id,
        text=text,
        links=links,
        title=matter.title,
        published=matter.published,
        byline=matter.byline,
        credit=matter.credit,
        publisher=matter.publisher,
        url=matter.url,
    )


def _take_front_matter(markdown: str) -> tuple[Matter, str]:
    found = _FRONT_MATTER.match(markdown)
    if not found:
        return Matter(), markdown
    fields: dict[str, str] = {}
    for line in found.group(1).splitlines():
        if field := _FIELD.fullmatch(line.strip()):
            name, value = _FIELDS.get(field.group(1).lower()), field.group(2).strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            if name and value:
                fields.setdefault(name, value)
    if not fields:
        return Matter(), markdown
    if "published" in fields:
        fields["published"] = parse_date(fields["published"]) or ""
    if not fields.get("url", "https://").startswith(("http://", "https://")):
        fields.setdefault("publisher", fields.pop("url"))
    return Matter(**{name: value or None for name, value in fields.items()}), markdown[found.end() :]


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    kind: BlockKind = "paragraph"
    row: list[Run] | None = None
    number = ""
    for token in tokens:
        if token.type == "heading_open":
            kind = "heading"
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield fold(row)
            row = None
        elif token.type == "list_item_open" and token.info:
            # "1984. It was the year" is a numbered list to Markdown, and the number is read all the same.
            number = f"{token.info}{token.markup} "
        elif token.type == "inline":
            runs = [(number, None), *_runs(token.children or [])]
            if row is not None:
                row += [(" ", None), *runs]
            else:
                yield fold(runs, kind="bold" if kind == "paragraph" and _is_bold(token.children or []) else kind)
            kind, number = "paragraph", ""
        elif token.type in ("fence", "code_block"):
            yield fold([(token.content, None)])
        elif token.type == "html_block":
            yield from (fold([(part, None)]) for part in _without_tags(token.content).split("\n\n"))


def _runs(children: Sequence[Token]) -> Iterator[Run]:
    href: str | None = None
    for token in children:
        if token.type == "link_open":
            href = str(token.attrGet("href") or "")
        elif token.type == "link_close":
            href = None
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n", href
        elif token.type == "html_inline":
            yield _without_tags(token.content), href
        elif token.type != "image":
            yield token.content, href


def _is_bold(children: Sequence[Token]) -> bool:
    """Tell whether all words of a block stand within one emphasis."""
    seen = [token for token in children if token.type != "text" or token.content.strip()]
    return (
        len(seen) > 2 and seen[0].type in ("strong_open", "em_open") and seen[-1].type in ("strong_close", "em_close")
    )


def _without_tags(markup: str) -> str:
    """Return the words of embedded HTML. What only looks like a tag ("<Trump>") is words too."""

    def replacement(tag: re.Match[str]) -> str:
        name = (tag.group(1) or "").lower()
        if name in _BREAKING_TAGS:
            return "\n"
        return "" if not name or name in _HTML_TAGS else tag.group()

    return html.unescape(_TAG.sub(replacement, markup))
