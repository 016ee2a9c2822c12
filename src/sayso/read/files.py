"""Sources by name: files, folders, addresses, standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from sayso.errors import FetchError, FormatError, ReadError
from sayso.read.characters import clean, one_line
from sayso.read.content import Format, format_of_suffix, format_of_type, read_bytes, read_content, unpack
from sayso.read.decode import refuse_other_encodings
from sayso.read.folders import Folder, is_folder
from sayso.read.options import MORE_BYTES, Options
from sayso.read.own import is_own_output
from sayso.read.packed import DAMAGED, open_unpacked
from sayso.read.records import holds_articles, read_rows
from sayso.types import Document

Source = str | Path | bytes

_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
_ROW_SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_DEFAULTS = Options()


def read_document(source: Source, *, options: Options = _DEFAULTS) -> Document:
    """Read one article from a file, an http(s) address, standard input ("-") or bytes.

    Raises ReadError if it cannot be read, and also if the source holds several articles: read_documents is for them.
    """
    found = list(_limited(_read_source(source, options), 2))
    if len(found) != 1:
        problem = (
            "it holds more than one article; use read_documents" if found else "no article in it; give a file with one"
        )
        raise FormatError(_name(source), problem)
    if isinstance(found[0], ReadError):
        raise found[0]
    return found[0]


def read_documents(
    sources: Source | Iterable[Source], *, options: Options = _DEFAULTS
) -> Iterator[Document | ReadError]:
    """Yield the articles of files, folders, addresses, JSON lines and standard input, in order. One source may stand
    alone.

    Folders are read with all they contain, sorted by name, as far as the names end as articles do; hidden files and
    folders, .gold.json files, .json files without a "text", and what sayso wrote itself, are passed over there. What
    cannot be read is yielded as a ReadError in its place, and reading goes on.
    """
    known = _Known()
    for source in [sources] if isinstance(sources, (str, bytes, Path)) else sources:
        try:
            if not isinstance(source, bytes) and is_folder(source):
                yield from _read_folder(Path(source), options, known)
            elif options.once and not known.add(source):
                options.tell(f"{_name(source)}: given more than once, and read once")
            else:
                yield from _read_source(source, options)
        except ReadError as error:
            yield error


def is_among(path: Path, sources: Iterable[Source]) -> bool:
    """Tell whether a file is one of the sources or in one of the folders among them, and would be read as an article.

    Links are followed. What sayso wrote itself is not read in folders.
    """
    return any(_is_in(path, source) for source in sources if not _is_no_path(source))


def read_text(
    text: str, *, id: str = "text", format: Format | None = "plain", options: Options = _DEFAULTS
) -> Document:
    """Read one article from a text in memory. format None has it guessed.

    Raises ReadError if there is no English article in it.
    """
    source = one_line(id)
    found = list(_limited(read_content(text, id=id, source=source, format=format, options=options), 2))
    if len(found) != 1:
        raise FormatError(source, "one article is needed; give one at a time")
    if isinstance(found[0], ReadError):
        raise found[0]
    return found[0]


def _limited(found: Iterator[Document | ReadError], count: int) -> Iterator[Document | ReadError]:
    for _, item in zip(range(count), found, strict=False):
        yield item


def _name(source: Source) -> str:
    if isinstance(source, bytes):
        return "bytes"
    return "standard input" if source == "-" else one_line(source)


class _Known:
    """The sources that were read, by what they lead to."""

    def __init__(self) -> None:
        self._seen: set[object] = set()

    def add(self, source: Source) -> bool:
        """Take in a source; tells whether it is a new one."""
        key = source if isinstance(source, bytes) or _is_no_path(source) else _real_path(source)
        new = key not in self._seen
        self._seen.add(key)
        return new


def _is_no_path(source: Source) -> bool:
    return isinstance(source, bytes) or source == "-" or bool(_ADDRESS.match(str(source).strip()))


def _is_in(path: Path, source: Source) -> bool:
    if isinstance(source, bytes) or not is_folder(source):
        return _is_same(path, str(source))
    try:
        return any(_is_same(path, file) and not is_own_output(file) for file in Folder(Path(source)).files())
    except ReadError:  # it will be told when the folder is read
        return False


def _is_same(one: str | Path, other: str | Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return _real_path(one) == _real_path(other)


def _real_path(source: str | Path) -> str:
    try:
        return os.path.realpath(source)
    except ValueError:  # a zero byte in the name
        return str(source)


def _read_folder(path: Path, options: Options, known: _Known) -> Iterator[Document | ReadError]:
    folder = Folder(path)
    empty = True
    for file in folder.files():
        if is_own_output(file):
            folder.passed_over["written by sayso"] += 1
            continue
        if options.once and not known.add(file):
            folder.passed_over["read already"] += 1
            empty = False
            continue
        # One at a time, so that a file that fails does not end its folder.
        try:
            for item in _read_file(file, _name(file), options, folder=folder):
                empty = False
                yield item
        except ReadError as error:
            empty = False
            yield error
    if remark := folder.remark():
        options.tell(remark)
    if empty:
        raise ReadError(
            _name(path), "no article in this folder; its files must end in .html, .md, .txt, .json or .jsonl"
        )


def _read_source(source: Source, options: Options) -> Iterator[Document | ReadError]:
    name = _name(source)
    if isinstance(source, bytes):
        yield from read_bytes(source, id=name, source=name, format=None, options=options)
    elif isinstance(source, str) and (address := _ADDRESS.match(source.strip())):
        yield from _read_address(source.strip(), address.group(1).lower(), options)
    elif not str(source).strip():
        raise ReadError("''", "an empty name; give a file, a folder, an address, or - for standard input")
    elif source == "-":
        data = _read_standard_input(name, options)
        yield from read_bytes(data, id=name, source=name, format=None, options=options)
    else:
        yield from _read_file(Path(source), name, options)


def _read_standard_input(name: str, options: Options) -> bytes:
    # Python has no stream where the shell closed it.
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise ReadError(name, "it is closed; pipe an article into it, or name a file")
    try:
        data: bytes = stream.read(options.max_bytes + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ReadError(
            name, f"cannot be read ({one_line(reason)}); pipe an article into it, or name a file"
        ) from error
    _check_size(len(data), name, options)
    return data


def _read_address(address: str, scheme: str, options: Options) -> Iterator[Document | ReadError]:
    if scheme not in ("http", "https"):
        raise FetchError(
            one_line(address), f"'{scheme}:' cannot be read, only http and https; save the page and read that"
        )
    from sayso.read.web import fetch  # httpx is slow to import, and most input is files

    page = fetch(address, options=options)
    yield from read_bytes(
        page.data,
        id=page.url,
        source=one_line(address),
        format=format_of_type(page.content_type),
        options=options,
        charset=page.charset,
        url=page.url,
    )


def _read_file(
    path: Path, name: str, options: Options, *, folder: Folder | None = None
) -> Iterator[Document | ReadError]:
    """Yield the articles of a file. One that only its folder lists, and nobody named, may hold none."""
    try:
        with path.open("rb") as file:
            if path.name.lower().endswith(_ROW_SUFFIXES):
                yield from read_rows(_lines(file, name, options), source=name, options=options)
                return
            _check_size(os.fstat(file.fileno()).st_size, name, options)
            data = file.read(options.max_bytes + 1)
    except FileNotFoundError as error:
        raise ReadError(name, "no such file; check the path") from error
    except IsADirectoryError as error:
        raise ReadError(name, "this is a folder; use read_documents") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise ReadError(name, f"cannot be opened ({one_line(reason)}); check the path and its permissions") from error
    _check_size(len(data), name, options)
    kind = format_of_suffix(path.name)
    if folder and kind == "json" and not holds_articles(unpack(data, source=name, options=options)):
        folder.passed_over['.json without a "text"'] += 1
        return
    yield from read_bytes(data, id=clean(str(path)), source=name, format=kind, options=options)


def _lines(file: IO[bytes], name: str, options: Options) -> Iterator[bytes]:
    """Yield the lines of a file, packed or not, of whatever length the file is; a line too long is cut."""
    lines = open_unpacked(file)
    try:
        refuse_other_encodings(lines.peek(16), source=name)
        while line := lines.readline(options.max_bytes + 1):
            yield line
    except DAMAGED as error:
        raise FormatError(name, "damaged gzip data; fetch or pack the file again") from error


def _check_size(size: int, name: str, options: Options) -> None:
    if size > options.max_bytes:
        raise FormatError(
            name, f"more than {options.max_bytes:,} bytes, too much for one article; part it, or {MORE_BYTES}"
        )
