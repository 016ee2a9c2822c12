"""Statements as a table for a terminal or a text file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.describe.profile import sourcing_profile
from sayso.people import ReadingWithPeople
from sayso.show.characters import disarm_line
from sayso.show.console import render_text
from sayso.show.facts import beyond_cue, fit_of, person_facts, role_of, status_of
from sayso.show.nesting import nest, walk
from sayso.show.sourcing import sourcing_lines
from sayso.types import Reading, Speaker, Statement

# Below this a table leaves the words a column of a few letters: then each statement is a block of its own.
_NARROWEST_TABLE = 76
# Longer lines than this are hard to read.
_WIDEST_WORDS = 110
_COLOURS = ("cyan", "magenta", "green", "yellow", "blue", "red")


def show_table(
    reading: Reading,
    *,
    threshold: float = 0.0,
    speaker_threshold: float = 0.0,
    width: int = 100,
    colour: bool = False,
) -> str:
    """Return one article's statements as text for people: a heading, a row for each statement, and counts.

    Statements below the threshold are counted, not shown; speakers below theirs are unknown. width is in columns of a
    terminal; colour adds ANSI codes.
    """
    shown = reading.above(threshold).sure_speakers(speaker_threshold)
    parts: list[RenderableType] = [*_heading(reading)]
    if len(shown):
        parts += [Text(), _blocks(shown) if width < _NARROWEST_TABLE else _table(shown, width)]
    parts += [Text(), _counts(shown, hidden=len(reading) - len(shown), threshold=threshold)]
    parts += [Text(_withheld(shown, speaker_threshold), style="dim")] if _withheld(shown, speaker_threshold) else []
    parts += [Text(line) for line in sourcing_lines(sourcing_profile(shown))]
    if isinstance(shown, ReadingWithPeople) and (shown.known or shown.unmerged):
        parts += [Text(), *_people(shown)]
    return render_text(lambda console: console.print(Group(*parts), crop=False), width=width, colour=colour)


def stream_tables(
    readings: Iterable[Reading],
    *,
    threshold: float = 0.0,
    speaker_threshold: float = 0.0,
    width: int = 100,
    colour: bool = False,
) -> Iterator[str]:
    """Yield the table of each article, with a rule between them."""
    between = ""
    for reading in readings:
        yield between + show_table(
            reading, threshold=threshold, speaker_threshold=speaker_threshold, width=width, colour=colour
        )
        between = "\n" + "─" * width + "\n\n"


# ------------------------------------------------------------------ around the statements


def _heading(reading: Reading) -> Iterator[Text]:
    document = reading.document
    yield Text(disarm_line(document.title or document.id), style="bold")
    facts = [disarm_line(fact) for fact in (document.publisher, document.published, document.byline) if fact]
    if facts:
        yield Text(" · ".join(facts), style="dim")
    if document.url:
        # Left whole, so that it can be clicked and copied.
        yield Text(disarm_line(document.url), style="dim", no_wrap=True, overflow="ignore")


def _counts(shown: Reading, *, hidden: int, threshold: float) -> Text:
    if not len(shown):
        counts = Text("No statements found." if not hidden else "No statements to show.")
    else:
        kinds = Counter(statement.kind for statement in shown)
        by_kind = ", ".join(f"{kinds[kind]} {kind}" for kind in ("direct", "mixed", "indirect") if kinds[kind])
        unmade = Counter(status for statement in shown if (status := status_of(statement)))
        by_kind += "".join(f"; {count} {status}" for status, count in unmade.items())
        speakers = len({_key(s.speaker) for s in shown if s.speaker.type != "unknown"})
        counts = Text(f"{_number(len(shown), 'statement')} ({by_kind}), {_number(speakers, 'speaker')}.")
    if hidden:
        counts.append(f" {hidden} more below {threshold:.2f}: --threshold 0 shows all.", style="dim")
    return counts


def _withheld(shown: Reading, threshold: float) -> str:
    """Say how many statements have a speaker who is only supposed; nothing if none has."""
    count = sum(statement.speaker.hypothesis is not None for statement in shown)
    if not count:
        return ""
    names = "the likeliest name is" if count == 1 else "the likeliest names are"
    return f"Of {_number(count, 'statement')} {names} below {threshold:.2f}: --speaker-threshold 0 takes them."


def _people(reading: ReadingWithPeople) -> Iterator[RenderableType]:
    """What the reader's own table has of the speakers, apart from all that the article tells."""
    yield Text(f"From {disarm_line(reading.table)}, not from the article:", style="dim")
    for name, known in reading.known.items():
        facts = " · ".join(person_facts(known.person)) or "nothing more"
        line = Text.assemble((disarm_line(name), "bold"), (f" ({fit_of(known)})", "dim"), f": {facts}")
        yield Padding(line, (0, 0, 0, 2))
    for name, reason in reading.unmerged.items():
        line = Text.assemble((disarm_line(name), "bold"), f": not merged, {disarm_line(reason)}")
        yield Padding(line, (0, 0, 0, 2))


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


# ------------------------------------------------------------------ wide: a table


def _table(reading: Reading, width: int) -> Table:
    speaker_width = min(30, max(16, width // 5))
    cue_width = min(22, max(12, width // 8))
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, leading=1, border_style="dim")
    table.add_column("Speaker", width=speaker_width, overflow="fold")
    table.add_column("Cue", width=cue_width, overflow="fold")
    table.add_column("Words", max_width=_WIDEST_WORDS, overflow="fold")
    table.add_column("Kind", width=8, no_wrap=True)
    table.add_column("Conf.", width=5, no_wrap=True, justify="right")
    colours = _colours(reading)
    for depth, statement, role in _with_roles(reading):
        speaker = _speaker(statement, colours)
        if role:
            speaker.append(f"\n{role}", style="dim")
        table.add_row(
            _indented(speaker, depth, speaker_width),
            _cue_and_facts(statement, reading),
            _words(statement, reading),
            Text(statement.kind, style="dim"),
            Text(f"{statement.confidence:.2f}"),
        )
    return table


def _cue_and_facts(statement: Statement, reading: Reading) -> Text:
    lines = [Text(cue, style="italic")] if (cue := _cue(statement, reading)) else []
    lines += [Text(fact, style="dim") for fact in beyond_cue(statement, reading.document.text)]
    return Text("\n").join(lines)


def _indented(speaker: Text, depth: int, width: int) -> RenderableType:
    """Set a nested speaker under the one around it, with a mark; very deep ones no deeper than fits."""
    if not depth:
        return speaker
    indent = min(2 * (depth - 1), width // 3)
    marked = Table.grid(padding=0)
    marked.add_column(width=indent + 2, no_wrap=True)
    marked.add_column(overflow="fold")
    marked.add_row(" " * indent + "└", speaker)
    return marked


# ------------------------------------------------------------------ narrow: one block under the other


def _blocks(reading: Reading) -> Group:
    colours = _colours(reading)
    blocks: list[RenderableType] = []
    for depth, statement, role in _with_roles(reading):
        line = Text("└ " if depth else "").append_text(_speaker(statement, colours, between=" "))
        if role:
            line.append(f", {role}", style="dim")
        if cue := _cue(statement, reading):
            line.append(" · ").append(cue, style="italic")
        facts = [*beyond_cue(statement, reading.document.text), statement.kind, f"{statement.confidence:.2f}"]
        line.append("".join(f" · {fact}" for fact in facts), style="dim")
        indent = 2 * min(max(depth - 1, 0), 4)
        if blocks:
            blocks.append(Text())
        blocks.append(Padding(line, (0, 0, 0, indent)))
        blocks.append(Padding(_words(statement, reading), (0, 0, 0, indent + 2)))
    return Group(*blocks)


# ------------------------------------------------------------------ parts of a statement


def _with_roles(reading: Reading) -> Iterator[tuple[int, Statement, str]]:
    """Yield every statement with its depth and the speaker's role, which is told once, with the first statement."""
    told: set[tuple[object, str]] = set()
    for depth, statement in walk(nest(reading)):
        role = role_of(statement, reading.document.text)
        known = (_key(statement.speaker), role)
        yield depth, statement, "" if known in told else role
        told.add(known)


def _speaker(statement: Statement, colours: dict[object, str], *, between: str = "\n") -> Text:
    speaker = statement.speaker
    if speaker.type == "unknown" or not speaker.name:
        name = Text("unknown" if speaker.type == "unknown" else speaker.type)
        if speaker.reason:
            name.append(f"{between}({disarm_line(speaker.reason)})", style="dim")
        return name
    return Text.assemble((disarm_line(speaker.name), f"bold {colours[_key(speaker)]}"))


def _cue(statement: Statement, reading: Reading) -> str:
    return disarm_line(statement.cue.of(reading.document.text)) if statement.cue else ""


def _words(statement: Statement, reading: Reading) -> Text:
    """The words; before them, in square brackets as the ellipsis is, that they were not said, or only might be."""
    words = disarm_line(statement.words(reading.document.text))
    status = status_of(statement)
    return Text.assemble((f"[{status}] ", "bold red"), words) if status else Text(words)


def _colours(reading: Reading) -> dict[object, str]:
    keys = dict.fromkeys(_key(statement.speaker) for statement in reading)
    return {key: _COLOURS[number % len(_COLOURS)] for number, key in enumerate(keys)}


def _key(speaker: Speaker) -> tuple[str, str | None]:
    return (speaker.type, speaker.name)
