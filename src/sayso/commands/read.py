"""`sayso read`: articles in, who said what out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.commands.kinds import (
    PATH,
    PIPED_WIDTH,
    Command,
    Number,
    abandon_stdout,
    chosen_format,
    file_to_write,
    look_of,
    with_limits,
)
from sayso.commands.tone import load_judge
from sayso.run import PIPE_CLOSED, ManyReader, Run

# Whatever --help can do without is imported where it is used, so that --help is there at once.
if TYPE_CHECKING:
    from sayso.read import Options
    from sayso.types import Reading

FORMATS = ("table", "json", "jsonl", "csv", "html", "document", "attributions", "mentions")
# Those that have a place for tone and topics.
WITH_TONE = ("json", "jsonl", "html", "attributions")
_BY_SUFFIX = {
    ".txt": "table", ".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".html": "html", ".htm": "html"
}  # fmt: skip
_ONE_A_LINE = ("document", "attributions", "mentions")
_ALSO = {".json": _ONE_A_LINE, ".jsonl": _ONE_A_LINE}
_WIDTHS = f"[default: as wide as the terminal, {PIPED_WIDTH} elsewhere]"
_FORMAT = click.Choice(FORMATS, case_sensitive=False)


@click.command(cls=Command)
@click.argument("sources", nargs=-1, required=True)
@click.option("-f", "--format", "format_", type=_FORMAT, help="What to write: one of the formats listed above.")
@click.option("-o", "--output", metavar="FILE", type=PATH, help="Write to a file, in one go; packed if .gz.")
@click.option("--threshold", metavar="P", type=Number(0, 1), help="Show what is at least this sure.  [default: 0.5]")
@click.option(
    "--speaker-threshold", metavar="P", type=Number(0, 1), help="Name speakers at least this sure.  [default: 0.85]"
)
@click.option("--people", metavar="FILE", type=PATH, help="Your table of people, described above.")
@click.option("--tone", is_flag=True, help="Also judge tone and find topics: json, jsonl, html, attributions.")
@click.option("--width", metavar="N", type=click.IntRange(20, 1000), help=f"Columns of the table.  {_WIDTHS}")
@click.option("--threads", metavar="N", type=click.IntRange(1, 256), default=1, help="Processor threads to use.")
@click.option("--model", metavar="FOLDER", type=PATH, help="Another model than the packaged one.")
@with_limits
def read(
    sources: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    threshold: float | None,
    speaker_threshold: float | None,
    people: Path | None,
    tone: bool,
    width: int | None,
    threads: int,
    model: Path | None,
    limits: Options,
) -> int:
    """Find who said what in SOURCES.

    A source is a file (HTML, Markdown, plain text, JSON, JSON lines), a folder, an http(s) address, or "-" for standard
    input. What cannot be read gets one line on standard error, and the others are still read. In a folder, files that
    are no articles by their names, and what sayso wrote, are passed over and counted.

    \b
    Examples:
      sayso read article.html
      sayso read https://news.example/story --threshold 0.9
      sayso read article.md -o article-said.html
      sayso read archive/ --format jsonl -o statements.jsonl
      sayso read article.html --tone --format json
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
      attributions  everything found, whatever the thresholds, as offsets,
                    one article a line, for scoring
      mentions      where the text speaks of whom, as offsets, one article
                    a line, for scoring

    --speaker-threshold: a name that is less sure is shown as a hypothesis, its speaker as unknown; 0 takes every name.

    --people: a CSV file with the columns name, aliases (parted by ;), role, affiliation, country, camp, wikidata; only
    name is required. What it has of a speaker is shown apart from what the article says.

    \b
    Exit status: 0 if all was read, 1 if something could not be, 2 for wrong
    usage, 130 after Ctrl-C (what was finished by then is written; if -o
    names a file that was there before, that stays, and what was finished is
    put beside it, as name.partial.ext), 141 if whoever reads the output went
    away. A file is also left as it was if nothing could be read.
    """
    from sayso.show.output import is_terminal, open_output, write_utf8

    write_utf8(sys.stderr)
    path = file_to_write(output, (*sources, *([str(people)] if people else [])))
    chosen = chosen_format(format_, path, _BY_SUFFIX, _ALSO)
    if tone and chosen not in WITH_TONE:
        raise click.BadParameter(
            f"a {chosen} has no place for it; write {', '.join(WITH_TONE)}.", param_hint="'--tone'"
        )
    to_terminal = path is None and is_terminal(sys.stdout)
    run = Run(sources, limits)
    try:
        # Opened before there is anything to write, so that what cannot be written is told before the work.
        with run.interruption.awaited(), run.progress(shown=not to_terminal), open_output(path) as stream:
            readings = run.readings(None if chosen == "document" else load_pipeline(model, threads))
            readings = _with_tone(readings, threads) if tone else readings
            readings = _with_people(readings, people) if people else readings
            least = _thresholds(threshold, speaker_threshold)
            for chunk in _chunks(chosen, readings, least, width, to_terminal, path, people):
                stream.write(chunk)
            run.judge(stream)
        run.conclude(stream)
    except BrokenPipeError:
        abandon_stdout()
        return PIPE_CLOSED
    return run.status


def load_pipeline(model: Path | None, threads: int) -> ManyReader:
    """Load what finds statements. Raises ModelError if the model folder is damaged."""
    from sayso.pipeline import Pipeline

    return Pipeline(model, threads=threads)


# ------------------------------------------------------------------ writing


def _chunks(
    format_: str,
    readings: Iterator[Reading],
    thresholds: tuple[float, float],
    width: int | None,
    to_terminal: bool,
    path: Path | None,
    people: Path | None,
) -> Iterator[str]:
    """Turn readings into text, piece by piece as they come, where the format allows that.

    thresholds: of statements and of speakers.
    """
    from sayso import show

    if format_ == "document":
        return show.stream_documents(readings)
    if format_ in ("attributions", "mentions"):
        return (show.stream_attributions if format_ == "attributions" else show.stream_mentions)(readings)
    least, named = thresholds
    if format_ == "table":
        look = look_of(width, to_terminal=to_terminal)
        return show.stream_tables(
            readings, threshold=least, speaker_threshold=named, width=look.width, colour=look.colour
        )
    sure = (reading.above(least).sure_speakers(named) for reading in readings)
    if format_ == "csv":
        return show.stream_csv(sure, byte_order_mark=path is not None, with_people=people is not None)
    return {"json": show.stream_json, "jsonl": show.stream_jsonl, "html": show.stream_page}[format_](sure)


def _with_people(readings: Iterator[Reading], path: Path) -> Iterator[Reading]:
    """Lay a table of people beside what is read. Raises SaysoError at once if it is no such table."""
    from sayso.people import merge_people, read_people

    people = read_people(path)
    return (merge_people(reading, people) for reading in readings)


def _with_tone(readings: Iterator[Reading], threads: int) -> Iterator[Reading]:
    """Judge the tone of what is read, and find its topics; about half as fast as reading alone."""
    from sayso.compare.topics import add_topics
    from sayso.tone.statements import judge_statements

    judge = load_judge(None, threads)
    return (judge_statements(add_topics(reading), judge) for reading in readings)


def _thresholds(statement: float | None, speaker: float | None) -> tuple[float, float]:
    """Return how sure statements and their speakers must be, the defaults for those that were not given."""
    from sayso.pipeline import DISPLAY_THRESHOLD, SPEAKER_THRESHOLD

    return DISPLAY_THRESHOLD if statement is None else statement, SPEAKER_THRESHOLD if speaker is None else speaker
