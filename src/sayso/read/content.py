"""What kind of content bytes or text are, and the reader for each kind."""

from __future__ import annotations

import gzip
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from sayso.errors import FormatError, ReadError
from sayso.read.characters import clean
from sayso.read.decode import decode
from sayso.read.language import check_english
from sayso.read.options import MORE_BYTES, Options
from sayso.read.packed import DAMAGED, is_packed
from sayso.read.records import read_records, too_long
from sayso.types import Document

Format = Literal["html", "markdown", "plain", "json"]

SUFFIXES: dict[str, Format] = {
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".md": "markdown", ".markdown": "markdown",
    ".txt": "plain", ".text": "plain",
    ".json": "json", ".jsonl": "json", ".ndjson": "json",
}  # fmt: skip
_TYPES: dict[str, Format] = {
    "text/html": "html", "application/xhtml+xml": "html", "text/markdown": "markdown",
    "application/json": "json", "application/x-ndjson": "json", "application/jsonl": "json",
}  # fmt: skip
_COMMENTS = r"(?:<!--(?:(?!-->).){0,2000}-->\s*)*"
_HTML = re.compile(
    rf"\s*(?:<\?xml[^>]{{0,200}}>\s*)?{_COMMENTS}<(?:!doctype\s+html|html|head|body|div|article|p|main|h1)\b",
    re.I | re.S,
)
_FEED = re.compile(
    rf"\s*(?:<\?[^>]{{0,500}}>\s*)*{_COMMENTS}<(?:\w+:)?(?P<root>rss|feed|rdf|urlset|sitemapindex)\b", re.I | re.S
)
_MARKDOWN = re.compile(r"^#{1,6} \S|^---\n[a-z]+:|\]\((?:#|https?://)[^)\n]*\)|^\*\*[^*\n]+\*\*$|^> \S", re.M)
_SNIFFED = 20_000


def format_of_suffix(name: str) -> Format | None:
    """Return the format that the end of a file's name tells, `.gz` aside."""
    name = name.lower().removesuffix(".gz")
    return next((kind for suffix, kind in SUFFIXES.items() if name.endswith(suffix)), None)


def format_of_type(content_type: str) -> Format | None:
    """Return the format that a server's content type tells, if it tells one for sure."""
    return _TYPES.get(content_type)


def guess_format(text: str) -> Format:
    """Return the format that a text seems to be written in."""
    head = text[:_SNIFFED]
    if _HTML.match(head):
        return "html"
    if head.lstrip()[:1] == "{" and re.match(r'\s*\{\s*"', head):
        return "json"
    if head.lstrip()[:1] == "[" and re.match(r'\s*\[\s*\{\s*"', head):
        return "json"
    return "markdown" if _MARKDOWN.search(head) else "plain"


def unpack(data: bytes, *, source: str, options: Options) -> bytes:
    """Return data unpacked if it is gzip. Raises FormatError if it is damaged, or too much."""
    if not is_packed(data):
        return data
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            unpacked = packed.read(options.max_bytes + 1)
    except (OSError, *DAMAGED) as error:
        raise FormatError(source, "damaged gzip data; fetch or pack the file again") from error
    if len(unpacked) > options.max_bytes:
        raise FormatError(source, f"more than {options.max_bytes:,} bytes unpacked; part it, or {MORE_BYTES}")
    return unpacked


def read_bytes(
    data: bytes,
    *,
    id: str,
    source: str,
    format: Format | None,
    options: Options,
    charset: str | None = None,
    url: str | None = None,
) -> Iterator[Document | ReadError]:
    """Yield the articles in some bytes; one, unless they are JSON."""
    data = unpack(data, source=source, options=options)
    if not data.strip():
        raise FormatError(source, "empty; give a file with an article in it")
    text = decode(data, source=source, charset=charset)
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if broken > 0:
        many = f"{broken:,} characters are" if broken > 1 else "a character is"
        options.tell(f"{source}: {many} broken and read as \ufffd; save it again as UTF-8")
    yield from read_content(text, id=id, source=source, format=format, options=options, url=url)


def read_content(
    text: str, *, id: str, source: str, format: Format | None, options: Options, url: str | None = None
) -> Iterator[Document | ReadError]:
    """Yield the articles in some text; one, unless it is JSON."""
    format = format or guess_format(text)
    if format == "json":
        yield from read_records(text, source=source, options=options)
        return
    if feed := _FEED.match(text[:_SNIFFED]):
        kind = "a sitemap" if feed["root"].lower() in ("urlset", "sitemapindex") else "a feed"
        raise FormatError(source, f"this is {kind}, not an article; give the addresses of its articles")
    if len(text) > options.max_characters:
        raise FormatError(source, too_long(len(text), options))
    if not clean(text).strip():
        raise FormatError(source, "empty: nothing but blanks; give a file with an article in it")
    document = _read_one(text, id=id, source=source, format=format, url=url)
    if not document.text:
        raise FormatError(source, "no words to read in it; give a file with an article in it")
    language = check_english(document.text, source=source) if options.check_language else None
    yield replace(document, language=language)


def _read_one(text: str, *, id: str, source: str, format: Format, url: str | None) -> Document:
    # Each reader is imported when it is needed: `import sayso` stays quick.
    if format == "html":
        from sayso.read.html import read_html

        return read_html(text, id=id, source=source, url=url)
    if format == "markdown":
        from sayso.read.markdown import read_markdown

        return read_markdown(text, id=id, source=source)
    from sayso.read.plain import read_plain

    return read_plain(text, id=id)
