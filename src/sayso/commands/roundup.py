"""`sayso roundup`: articles about one event in, who reacted how out."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.commands.kinds import (
    PATH,
    Command,
    Number,
    Words,
    abandon_stdout,
    chosen_format,
    file_to_write,
    look_of,
    with_limits,
)
from sayso.commands.read import load_pipeline
from sayso.commands.remarks import article_remarks, camp_remarks
from sayso.commands.tone import load_judge
from sayso.run import PIPE_CLOSED, Run, complain, waiting

# Whatever --help can do without is imported where it is used, so that --help is there at once.
if TYPE_CHECKING:
    from sayso.compare import ClaimCheck, Roundup, RoundupOptions
    from sayso.read import Options
    from sayso.types import Reading

FORMATS = ("table", "markdown", "json", "html")
_BY_SUFFIX = {".txt": "table", ".md": "markdown", ".json": "json", ".html": "html", ".htm": "html"}
_FORMAT = click.Choice(FORMATS, case_sensitive=False)


class _Day(click.ParamType):  # type: ignore[type-arg]
    """A day as 2017-07-08."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            # Of other forms, some versions of Python know some.
            return datetime.strptime(value, "%Y-%m-%d").date().isoformat()
        except ValueError:
            self.fail(f"{value!r} is no day such as 2017-07-08.", param, ctx)


@click.command(cls=Command)
@click.argument("sources", nargs=-1, required=True)
@click.option("-f", "--format", "format_", type=_FORMAT, help="What to write: one of the formats listed above.")
@click.option("-o", "--output", metavar="FILE", type=PATH, help="Write to a file, in one go; packed if .gz.")
@click.option(
    "--event", metavar="WORDS", type=Words(), help="The event, if not the one that most of the articles report."
)
@click.option("--all", "is_one", is_flag=True, help="Take all articles as about one event, whatever they report.")
@click.option("--from", "first", metavar="DAY", type=_Day(), help="Only articles of this day or later.")
@click.option("--to", "last", metavar="DAY", type=_Day(), help="Only articles of this day or earlier.")
@click.option(
    "--towards", metavar="NAME", type=Words(), help="Judge how warm the words are towards this, not towards the event."
)
@click.option(
    "--claim", metavar="WORDS", type=Words(), help="Show what bears a claim out and what does not, and no roundup."
)
@click.option("--camps", metavar="FILE", type=PATH, help="Your own camps, as YAML, described above.")
@click.option("--people", metavar="FILE", type=PATH, help="Your table of people, as `sayso read` takes it.")
@click.option("--threshold", metavar="P", type=Number(0, 1), help="Compare what is at least this sure.  [default: 0.5]")
@click.option(
    "--speaker-threshold", metavar="P", type=Number(0, 1), help="Name speakers at least this sure.  [default: 0.85]"
)
@click.option("--width", metavar="N", type=click.IntRange(20, 1000), help="Columns of the table.")
@click.option("--threads", metavar="N", type=click.IntRange(1, 256), default=1, help="Processor threads to use.")
@with_limits
def roundup(
    sources: tuple[str, ...],
    format_: str | None,
    output: Path | None,
    event: str | None,
    is_one: bool,
    first: str | None,
    last: str | None,
    towards: str | None,
    claim: str | None,
    camps: Path | None,
    people: Path | None,
    threshold: float | None,
    speaker_threshold: float | None,
    width: int | None,
    threads: int,
    limits: Options,
) -> int:
    """Compare who reacted how to an event, camp by camp, in the articles of SOURCES.

    Sources are as for `sayso read`. Every line of a roundup is a statement of one of the articles and leads back to it;
    camps are made of what the articles say of the speakers, and whom nothing places stands under "others".

    \b
    Examples:
      sayso roundup coverage/
      sayso roundup coverage/ -o roundup.html
      sayso roundup *.html --event "harbour accord" --from 2031-03-01 -o roundup.md
      sayso roundup coverage/ --claim "most Lornian officials welcomed the accord"
      sayso roundup coverage/ --towards "Mara Tellis" --camps camps.yaml

    \b
    Formats (without --format, the ending of -o decides; else it is a table):
      table     for people; NO_COLOR is respected; ending .txt
      markdown  ready to edit, with a footnote for every line; ending .md
      json      one object, every line with its spans
      html      one page with charts, that needs no network

    \b
    --camps: a YAML file that says where speakers stand, whatever the articles
    say. Names, or words of a role or an affiliation:
      camps:
        harbour board:
          speakers: [Mara Tellis, Ilse Brandt]
        fishing villages:
          roles: [fisherman, skipper]
          affiliations: [Quillport]
    What fits nobody who speaks is told on standard error, and so is a person
    who is named in two camps: the first is taken.

    --from, --to: articles without a day are kept, and told.

    \b
    Exit status: 0 if all was read, 1 if something could not be or nothing can
    be compared, 2 for wrong usage, 130 after Ctrl-C (what was read by then is
    compared).
    """
    from sayso.show.output import is_terminal, open_output, write_utf8

    write_utf8(sys.stderr)
    path = file_to_write(output, (*sources, *(str(file) for file in (camps, people) if file)))
    chosen = chosen_format(format_, path, _BY_SUFFIX)
    if first and last and first > last:
        raise click.BadParameter(f"{first} is after {last}, the day of --to.", param_hint="'--from'")
    if event and is_one:
        raise click.UsageError("--event picks articles and --all takes all of them; give one of the two.")
    own = _options(camps, people)
    options = replace(
        own,
        event=event,
        is_one=is_one,
        first=first,
        last=last,
        towards=towards,
        threshold=own.threshold if threshold is None else threshold,
        speaker_threshold=own.speaker_threshold if speaker_threshold is None else speaker_threshold,
    )
    run = Run(sources, limits)
    to_terminal = path is None and is_terminal(sys.stdout)
    try:
        # Opened before there is anything to write, so that what cannot be written is told before the work.
        with open_output(path) as stream:
            with run.interruption.awaited(), run.progress(shown=True):
                readings = list(run.readings(load_pipeline(None, threads)))
            run.judge(stream)
            if readings or not run.interruption.happened:
                made = _compare(readings, options, claim=claim, camps=camps, threads=threads)
                stream.write(_shown(made, chosen, width, to_terminal))
        run.conclude(stream)
    except BrokenPipeError:
        abandon_stdout()
        return PIPE_CLOSED
    return run.status


def _options(camps: Path | None, people: Path | None) -> RoundupOptions:
    """Start with what the user's own files say. Raises SaysoError if one cannot be read."""
    from sayso.compare import Overrides, RoundupOptions, read_camps
    from sayso.people import read_people

    overrides = read_camps(camps) if camps else Overrides()
    return RoundupOptions(overrides=replace(overrides, people=read_people(people)) if people else overrides)


def _compare(
    readings: list[Reading], options: RoundupOptions, *, claim: str | None, camps: Path | None, threads: int
) -> Roundup | ClaimCheck:
    from sayso.compare import check_claim, compare_statements, without_copies

    given = len(readings)
    readings = without_copies(readings)
    if copies := given - len(readings):
        complain(f"{copies} of {given} articles left out, as they are copies of others")
    with waiting("comparing what was read"):
        made = compare_statements(readings, load_judge(None, threads), options)
    for remark in article_remarks(readings, made, options):
        complain(remark)
    for remark in camp_remarks(camps, readings, made, options) if camps else ():
        complain(remark)
    return check_claim(claim, made) if claim is not None else made


def _shown(made: Roundup | ClaimCheck, format_: str, width: int | None, to_terminal: bool) -> str:
    from sayso.compare import Roundup
    from sayso.show import roundup as show

    if format_ == "table":
        look = look_of(width, to_terminal=to_terminal)
        if isinstance(made, Roundup):
            return show.show_roundup(made, width=look.width, colour=look.colour)
        return show.show_claim(made, width=look.width, colour=look.colour)
    if isinstance(made, Roundup):
        roundups = {"markdown": show.render_roundup_markdown, "json": show.roundup_json}
        return roundups.get(format_, show.render_roundup_page)(made)
    claims = {"markdown": show.render_claim_markdown, "json": show.claim_json}
    return claims.get(format_, show.render_claim_page)(made)
