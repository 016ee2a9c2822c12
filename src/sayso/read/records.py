"""Articles as JSON: one object, a list of them, or one a line. Text and links are kept exactly as given."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sayso.errors import FormatError, ReadError
from sayso.read.characters import clean, has_half_pair, one_line
from sayso.read.dates import parse_date
from sayso.read.decode import SAVE_AGAIN, describe_broken_line
from sayso.read.language import check_english
from sayso.read.matter import site_of
from sayso.read.options import MORE_BYTES, Options
from sayso.types import Document, Link, Span

# What a row may call its metadata, the first that is there counts.
_KEYS = {
    "title": ("title", "headline"),
    "byline": ("byline", "author"),
    "credit": ("credit",),
    "publisher": ("publisher", "outlet"),
    "url": ("url",),
}
_NEEDED = 'each article needs to be an object like {"id": "a1", "text": "..."}'


def read_records(content: str, *, source: str, options: Options) -> Iterator[Document | ReadError]:
    """Yield the articles of a JSON text, and an error in the place of each that cannot be read.

    The text is one object, a list of objects, or one object a line.
    """
    try:
        whole = json.loads(content)
    except RecursionError:
        yield FormatError(source, "its JSON is nested too deeply; " + _NEEDED)
        return
    except ValueError:
        yield from read_rows(content.split("\n"), source=source, options=options)
        return
    if whole == []:
        yield FormatError(source, "an empty list; " + _NEEDED)
    elif isinstance(whole, list):
        for number, row in enumerate(whole, start=1):
            yield _try_record(row, source, number, options)
    else:
        yield _try_record(whole, source, None, options)


def read_rows(lines: Iterable[str | bytes], *, source: str, options: Options) -> Iterator[Document | ReadError]:
    """Yield the article of each line of JSON lines, and an error in the place of each that cannot be read.

    If there is nothing but blank lines, that is the error.
    """
    empty = True
    told = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        empty = False
        name = f"{source}, line {number}"
        if len(line) > options.max_bytes:
            yield FormatError(name, f"the line is longer than {options.max_bytes:,} bytes; part it, or {MORE_BYTES}")
            return
        try:
            found = _try_record(load_row(line, source=name, needed=_NEEDED), source, number, options)
        except FormatError as error:
            found = error
        if isinstance(found, ReadError):
            found, told = (without_hint(found, _NEEDED) if told else found), True
        yield found
    if empty:
        yield FormatError(source, "empty; give a file with an article in it")


def load_row(line: str | bytes, *, source: str, needed: str) -> object:
    """Return what a line of JSON lines holds. Raises FormatError, which says what it is instead and what is needed."""
    try:
        return json.loads(line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        raise FormatError(source, describe_broken_line(error.object)) from error
    except (ValueError, RecursionError) as error:
        raise FormatError(source, f"not JSON; {needed}") from error


def without_hint(error: ReadError, hint: str) -> ReadError:
    """Return an error without the words at its end that say what to do: once is enough for a file."""
    if not error.problem.endswith((f"; {hint}", f"; {SAVE_AGAIN}")):
        return error
    return FormatError(error.source, error.problem.removesuffix(f"; {hint}").removesuffix(f"; {SAVE_AGAIN}"))


def _try_record(row: object, source: str, number: int | None, options: Options) -> Document | ReadError:
    try:
        return _record(row, source, number, options)
    except ReadError as error:
        return error


def _record(row: object, source: str, number: int | None, options: Options) -> Document:
    name = source if number is None else f"{source}, article {number}"
    if not isinstance(row, dict):
        raise FormatError(name, f"got a JSON {_json_type(row)}; {_NEEDED}")
    text = row.get("text")
    if not isinstance(text, str):
        raise FormatError(name, f"'text' is {'missing' if text is None else 'a ' + _json_type(text)}; {_NEEDED}")
    if not text.strip():
        raise FormatError(name, "'text' is empty; leave the article out, or give its words")
    if len(text) > options.max_characters:
        raise FormatError(name, too_long(len(text), options))
    if has_half_pair(text):
        raise FormatError(name, "'text' holds half of a surrogate pair, which is no character; write the JSON again")
    language = check_english(text, source=name) if options.check_language else None
    links = _links(row.get("links"), text, name)
    document = _document(row, text, language, default_id=source if number is None else f"{source}:{number}")
    return replace(document, links=links)


def _document(row: dict[str, Any], text: str, language: str | None, *, default_id: str) -> Document:
    found = {field: next(filter(None, (_words(row.get(key)) for key in keys)), None) for field, keys in _KEYS.items()}
    if found["publisher"] is None and found["url"]:
        found["publisher"] = site_of(found["url"])
    published = _words(row.get("published")) or _words(row.get("date"))
    id = row.get("id")
    named = isinstance(id, (str, int)) and str(id).strip() != "" and not has_half_pair(str(id))
    return Document(
        id=str(id) if named else default_id,
        text=text,
        title=found["title"],
        byline=found["byline"],
        credit=found["credit"],
        publisher=found["publisher"],
        url=found["url"],
        published=parse_date(published) if published else None,
        language=language,
    )


def _links(value: object, text: str, name: str) -> tuple[Link, ...]:
    """Return the links of a row that `--format document` wrote. Whatever else is called links is passed over."""
    items = value if isinstance(value, list) else []
    return tuple(
        Link(_link_span(item, text, f"{name}, links[{place}]"), item["href"])
        for place, item in enumerate(items)
        if isinstance(item, dict) and isinstance(item.get("href"), str) and "start" in item and "end" in item
    )


def _link_span(item: dict[str, Any], text: str, name: str) -> Span:
    start, end = item["start"], item["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        place = one_line(f"{start}–{end}", limit=60)
        raise FormatError(name, f"no words at {place} in a text of {len(text)} characters; write the row again")
    span = Span(start, end)
    if item.get("text", span.of(text)) != span.of(text):
        raise FormatError(
            name, f"'text' is not what stands at {start}–{end}; the text was changed, write the row again"
        )
    return span


def holds_articles(data: bytes) -> bool:
    """Tell whether a JSON text may hold an article: an object with a text. Broken JSON may."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return True
    return any(isinstance(row, dict) and "text" in row for row in (whole if isinstance(whole, list) else [whole]))


def too_long(length: int, options: Options) -> str:
    """Say that a text is too long to be one article."""
    return (
        f"{length:,} characters are more than one article has (limit {options.max_characters:,}); part it into articles"
    )


def _words(value: object) -> str | None:
    if isinstance(value, list):
        value = "; ".join(item for item in value if isinstance(item, str))
    return (clean(value).strip() or None) if isinstance(value, str) else None


def _json_type(value: object) -> str:
    names = {dict: "object", list: "list", str: "text", bool: "truth value", int: "number", float: "number"}
    return names.get(type(value), "null")
