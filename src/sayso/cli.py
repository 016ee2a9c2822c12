"""The command line: arguments in, the library's steps, text out. Only here things are printed."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, TypeVar

import click

from sayso import __version__
from sayso.errors import ReadError, SaysoError

if TYPE_CHECKING:
    from rich.progress import Progress

    from sayso.types import Document, Reading

# What --help needs is imported above; the rest takes a moment and is imported where it is used.

FORMATS = ("table", "json", "jsonl", "csv", "html", "document", "attributions")
_BY_SUFFIX = {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".html": "html", ".htm": "html"}
_PIPED_WIDTH = 100
_FAILED, _INTERRUPTED, _PIPE_CLOSED = 1, 130, 141

_Item = TypeVar("_Item")


class _Pipeline(Protocol):
    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]: ...


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso")
def app() -> None:
    """Reads news and tells who said what, on whose say-so.

    \b
    sayso read article.html                     a table of who said what
    sayso read --help                           all that can be read and written
    """


@app.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--format", "-f", "format_", type=click.Choice(FORMATS), help="What to write; see below. [default: table]")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Write to this file, in one go, when all is read.")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    help="Show statements of at least this confidence. [default: the one that favours precision]",
)
@click.option("--threads", type=click.IntRange(1, 256), default=1, show_default=True, help="Processor threads to use.")
@click.option("--timeout", type=click.FloatRange(0.1, 3600), default=20.0, show_default=True, help="Seconds for an address.")
@click.option("--allow-private", is_flag=True, help="Also fetch addresses of this machine and of private networks.")
@click.option("--model", type=click.Path(path_type=Path), help="A folder with another model than the packaged one.")
@click.option("--width", type=click.IntRange(20, 1000), help="Columns of the table. [default: the terminal's; 100 if none]")
def read(
    sources: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    threshold: float | None,
    threads: int,
    timeout: float,
    allow_private: bool,
    model: Path | None,
    width: int | None,
) -> int:
    """Find who said what in SOURCES.

    A source is a file (HTML, Markdown, plain text, JSON, JSON lines), a folder, an http(s) address, or "-" for standard
    input. What cannot be read gets one line on standard error; the others are still read.

    \b
    Examples:
      sayso read article.html
      sayso read https://news.example/story --threshold 0.9
      sayso read article.md --format html -o article-said.html
      sayso read archive/ --format jsonl -o statements.jsonl
      curl -s https://news.example/story | sayso read - --format csv

    \b
    Formats (without --format, -o decides by its suffix):
      table         for people; NO_COLOR is respected
      json          one object: schema, documents, statements with their spans
      jsonl         the same, one article a line
      csv           one statement a row; a value that begins with = + - @
                    has ' put before it, so that no spreadsheet runs it
      html          one page: the text with its statements highlighted
      document      what was read, one article a line; no statements
      attributions  everything found, whatever the threshold, as offsets,
                    one article a line, for scoring

    \b
    Exit status: 0 all was read, 1 something could not be, 2 wrong usage,
    130 interrupted (what was finished is written), 141 the reader of the
    output went away.
    """
    format_ = format_ or _format_of(output)
    output = None if output == Path("-") else output
    run = _Run(sources, quiet=output is None and sys.stdout.isatty())
    documents = run.documents(timeout=timeout, allow_private=allow_private)
    with run:
        chunks = _chunks(format_, run, documents, lambda: _load_pipeline(model, threads), threshold, _look(output, width))
        _write(chunks, output)
    return run.status
