"""The command line: arguments in, the library's steps, text out. Only here things are printed."""

from __future__ import annotations

import math
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

import click

from sayso import __version__
from sayso.errors import ReadError, SaysoError

# Whatever --help can do without is imported where it is used, so that --help is there at once.
if TYPE_CHECKING:
    from sayso.read import Options
    from sayso.show.progress import Counter
    from sayso.types import Document, Reading

FORMATS = ("table", "json", "jsonl", "csv", "html", "document", "attributions")
_BY_SUFFIX = {
    ".txt": "table", ".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".html": "html", ".htm": "html"
}  # fmt: skip
_PIPED_WIDTH = 100
_FAILED, _INTERRUPTED, _PIPE_CLOSED = 1, 130, 141


class _Pipeline(Protocol):
    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]: ...


class _Number(click.FloatRange):
    """A number in a range. "nan" is none, though no bound keeps it out."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number: float = super().convert(value, param, ctx)
        return number if not math.isnan(number) else self.fail(f"{value!r} is not a number.", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso")
def app() -> None:
    """Reads news and tells who said what, on whose say-so.

    \b
    Examples:
      sayso read article.html     who said what, as a table
      sayso read --help           all that can be read and written
    """


@app.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("-f", "--format", "format_", type=click.Choice(FORMATS), help="What to write, see below.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to a file, in one go.")
@click.option("--threshold", metavar="P", type=_Number(0, 1), help="Show what has at least this confidence.")
@click.option("--width", metavar="N", type=click.IntRange(20, 1000), help="Columns of the table.")
@click.option("--threads", metavar="N", type=click.IntRange(1, 256), default=1, help="Processor threads to use.")
@click.option("--model", metavar="FOLDER", type=click.Path(path_type=Path), help="Another model than the packaged one.")
@click.option("--timeout", metavar="S", type=_Number(0.1, 3600), default=20.0, help="Seconds for an address.")
@click.option("--allow-private", is_flag=True, help="Also fetch addresses of this machine and of private networks.")
@click.option("--max-bytes", metavar="N", type=click.IntRange(1), default=20_000_000, help="Largest article to read.")
@click.option("--any-language", is_flag=True, help="Also read what is not English, of which little is found.")
def read(
    sources: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    threshold: float | None,
    width: int | None,
    threads: int,
    model: Path | None,
    timeout: float,
    allow_private: bool,
    max_bytes: int,
    any_language: bool,
) -> int:
    """Find who said what in SOURCES.

    A source is a file (HTML, Markdown, plain text, JSON, JSON lines), a folder, an http(s) address, or "-" for standard
    input. What cannot be read gets one line on standard error, and the others are still read.

    \b
    Examples:
      sayso read article.html
      sayso read https://news.example/story --threshold 0.9
      sayso read article.md -o article-said.html
      sayso read archive/ --format jsonl -o statements.jsonl
      curl -s https://news.example/story | sayso read - --format csv

    \b
    Formats (without --format, the ending of -o decides; else it is a table):
      table         for people; NO_COLOR is respected; ending .txt
      json          one object: documents and statements with their spans
      jsonl         the same, one article a line
      csv           one statement a row; a value that begins with = + - or @
                    gets ' before it, so that no spreadsheet runs it;
                    files begin with a byte order mark, as Excel needs
      html          one page: the text with its statements highlighted
      document      what was read, without statements, one article a line
      attributions  everything found, whatever the threshold, as offsets,
                    one article a line, for scoring

    \b
    Exit status: 0 if all was read, 1 if something could not be, 2 for wrong
    usage, 130 after Ctrl-C (what was finished by then is written), 141 if
    whoever reads the output went away.
    """
    from sayso.read import Options
    from sayso.show.output import is_terminal, open_output, write_utf8

    path = None if output == Path("-") else output
    chosen = format_ or _format_of(path)
    write_utf8(sys.stderr)
    to_terminal = path is None and is_terminal(sys.stdout)
    options = Options(
        timeout_s=timeout, allow_private=allow_private, max_bytes=max_bytes, check_language=not any_language
    )
    run = _Run(sources, options)
    try:
        with run.interruption.awaited(), run.progress(shown=not to_terminal):
            readings = run.readings(None if chosen == "document" else load_pipeline(model, threads))
            with open_output(path) as stream:
                for chunk in _chunks(chosen, readings, threshold, width, to_terminal, to_file=path is not None):
                    stream.write(chunk)
    except BrokenPipeError:
        _abandon_stdout()
        return _PIPE_CLOSED
    return run.status


def load_pipeline(model: Path | None, threads: int) -> _Pipeline:
    """Load what finds statements. Raises ModelError if the model folder is damaged."""
    from sayso.pipeline import Pipeline

    return Pipeline(model, threads=threads)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with these arguments, those of the process by default, and exit."""
    try:
        status = app.main(args=arguments, prog_name="sayso", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.Abort:
        status = _INTERRUPTED
    except SaysoError as error:
        _complain(error)
        status = _FAILED
    sys.exit(status)


# ------------------------------------------------------------------ writing


def _format_of(path: Path | None) -> str:
    ending = path.suffix.lower() if path else ""
    if ending and ending not in _BY_SUFFIX:
        known = ", ".join(_BY_SUFFIX)
        problem = f"'{path}' ends in none of {known} (.txt is a table); choose one of them, or say --format."
        raise click.BadParameter(problem, param_hint="'-o'")
    return _BY_SUFFIX.get(ending, "table")


def _chunks(
    format_: str,
    readings: Iterator[Reading],
    threshold: float | None,
    width: int | None,
    to_terminal: bool,
    *,
    to_file: bool,
) -> Iterator[str]:
    """Turn readings into text, piece by piece as they come, where the format allows that."""
    from sayso import show

    if format_ == "document":
        return show.stream_documents(readings)
    if format_ == "attributions":
        return show.stream_attributions(readings)
    least = _display_threshold() if threshold is None else threshold
    if format_ == "table":
        columns = width or (shutil.get_terminal_size().columns if to_terminal else _PIPED_WIDTH)
        colour = to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return show.stream_tables(readings, threshold=least, width=columns, colour=colour)
    sure = (reading.above(least) for reading in readings)
    if format_ == "csv":
        return show.stream_csv(sure, byte_order_mark=to_file)
    return {"json": show.stream_json, "jsonl": show.stream_jsonl, "html": show.stream_page}[format_](sure)


def _display_threshold() -> float:
    from sayso.pipeline import DISPLAY_THRESHOLD

    return DISPLAY_THRESHOLD


def _abandon_stdout() -> None:
    """Nobody reads it any more: have what is left in its buffer go nowhere, instead of failing once more at exit."""
    with open(os.devnull, "w", encoding="utf8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _complain(problem: object, counter: Counter | None = None) -> None:
    from sayso.show.characters import disarm_line

    line = f"sayso: {disarm_line(str(problem))}"
    if counter:
        counter.tell(line)
    else:
        click.echo(line, err=True)


# ------------------------------------------------------------------ reading


class _Run:
    """One command at work: what it reads, how far it is, and what went wrong."""

    def __init__(self, sources: tuple[str, ...], options: Options):
        from sayso.show.interrupt import Interruption

        self.sources = sources
        self.options = options
        self.status = 0
        self.interruption = Interruption()
        self._counter: Counter | None = None

    def readings(self, pipeline: _Pipeline | None) -> Iterator[Reading]:
        """Yield what could be read until Ctrl-C is pressed, without statements if there is no pipeline."""
        from sayso.types import Reading

        documents = self._documents()
        found = pipeline.read_many(documents) if pipeline else (Reading(document, ()) for document in documents)
        for reading in self.interruption.until(found):
            self._advance()
            yield reading
        if self.interruption.happened:
            self.status = _INTERRUPTED
            _complain("interrupted; what was finished is written", self._counter)

    def _documents(self) -> Iterator[Document]:
        from sayso.read import read_documents

        for item in read_documents(self.sources, options=self.options):
            if isinstance(item, ReadError):
                self.status = _FAILED
                self._advance()
                _complain(item, self._counter)
            else:
                yield item

    @contextmanager
    def progress(self, *, shown: bool) -> Iterator[None]:
        """Show how far the reading is, if on a terminal."""
        from sayso.show.output import is_terminal

        if not (shown and is_terminal(sys.stderr)):
            yield
            return
        from sayso.show.progress import count_articles

        with count_articles(_total(self.sources)) as self._counter:
            yield
        self._counter = None

    def _advance(self) -> None:
        if self._counter:
            self._counter.advance()


def _total(sources: Sequence[str]) -> int | None:
    """How many articles there are to read; None if that shows only when they are read."""
    many = (".json", ".jsonl", ".ndjson", ".gz")
    uncertain = any(source == "-" or source.lower().endswith(many) or os.path.isdir(source) for source in sources)
    return None if uncertain else len(sources)
