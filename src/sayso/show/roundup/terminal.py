"""A roundup, and what bears on a claim, for a terminal or a text file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from sayso.compare.days import day_of
from sayso.compare.types import (
    Alteration,
    Camp,
    Change,
    Characterisation,
    ClaimCheck,
    Contrast,
    Line,
    Pair,
    Rated,
    Repeat,
    Roundup,
)
from sayso.show.characters import disarm_line
from sayso.show.console import render_text
from sayso.show.roundup.around import parts_of, sentence_around
from sayso.show.roundup.facts import (
    NO_VERDICT,
    camp_counts,
    carried_by,
    change_of,
    counts_of,
    cue_of,
    event_title,
    how_to_read,
    line_role,
    line_status,
    mean_of,
    outlet_of,
    shared_by,
    sides_of,
    signed,
    tone_of,
    warmth_of,
    who_of,
    window_of,
)
from sayso.show.roundup.index import Index, index_claim, index_roundup
from sayso.show.roundup.left_out import left_out_of
from sayso.show.roundup.shared import shared_words
from sayso.show.roundup.spoken import spoken_at
from sayso.types import Span

_STYLES = {"warm": "yellow", "cold": "blue", "neutral": "dim"}
# Cells of the bar that shows a mean, an odd number so that 0 has a cell of its own.
_BAR = 21
_WIDEST = 110


def print_roundup(roundup: Roundup, console: Console) -> None:
    """Print camps with their tone, voices and strongest lines, and what stands out between them.

    The console says how wide it is and whether it has colours; NO_COLOR is its business too.
    """
    _print(_roundup(roundup, index_roundup(roundup)), console)


def print_claim(check: ClaimCheck, console: Console) -> None:
    """Print what bears on a claim: for it, against it, beside it."""
    _print(_claim(check, index_claim(check)), console)


def show_roundup(roundup: Roundup, *, width: int = 100, colour: bool = False) -> str:
    """Return what print_roundup prints, as text. width is in columns of a terminal; colour adds ANSI codes."""
    return render_text(lambda console: print_roundup(roundup, console), width=width, colour=colour)


def show_claim(check: ClaimCheck, *, width: int = 100, colour: bool = False) -> str:
    """Return what print_claim prints, as text."""
    return render_text(lambda console: print_claim(check, console), width=width, colour=colour)


def _print(parts: Iterable[RenderableType], console: Console) -> None:
    # Longer lines than this are hard to read, however wide the window is.
    console.print(Group(*parts), width=min(console.width, _WIDEST), crop=False, markup=False, highlight=False)


# ------------------------------------------------------------------ parts


def _roundup(roundup: Roundup, index: Index) -> Iterator[RenderableType]:
    yield Text(event_title(roundup.event), style="bold")
    yield Text(" · ".join(filter(None, [window_of(roundup.event), counts_of(roundup)])), style="dim")
    yield Text(how_to_read(roundup), style="dim")
    if left_out := left_out_of(roundup.left_out):
        yield Text(left_out, style="dim")
    yield Text()
    yield from _bars(roundup)
    strongest = dict(roundup.strongest)
    for side, (name, camp) in enumerate(sides_of(roundup)):
        yield from _camp(side, name, camp, strongest.get(camp.name, ()), index)
    sections: Sequence[tuple[str, Iterable[RenderableType]]] = (
        ("Stand out from their camps", _quotes(roundup.standing_out, index)),
        ("Contrasts", (part for one in roundup.contrasts for part in _contrast(one, index))),
        ("Agreements", (part for one in roundup.agreements for part in _pair(one, index))),
        ("Contradictions", (part for one in roundup.contradictions for part in _pair(one, index))),
        ("Changed minds", (part for one in roundup.changes_of_mind for part in _pair(one, index))),
        ("Altered quotations", (part for one in roundup.alterations for part in _alteration(one, index))),
        ("Repeated words", (part for one in roundup.repeats if one.lines for part in _repeat(one, index))),
        ("Wire copy", (Text(shared_by(wire)) for wire in roundup.wires)),
        (
            "How writers call the reactions (their own words, nobody's statement)",
            (part for one in roundup.characterisations for part in _characterisation(one)),
        ),
    )
    for title, parts in sections:
        yield from _section(title, parts)


def _claim(check: ClaimCheck, index: Index) -> Iterator[RenderableType]:
    yield Text(disarm_line(check.claim), style="bold")
    yield Text(NO_VERDICT, style="dim")
    for title, lines in (("For it", check.for_it), ("Against it", check.against_it), ("Beside it", check.beside_it)):
        yield from _heading(title)
        yield from _quotes(lines, index) if lines else [Text("Nothing was found.", style="dim")]


def _section(title: str, parts: Iterable[RenderableType]) -> Iterator[RenderableType]:
    found = list(parts)
    if found:
        yield from _heading(title)
        yield from found


def _heading(title: str) -> Iterator[RenderableType]:
    yield Text()
    yield Text(disarm_line(title), style="bold")
    yield Rule(style="dim")


# ------------------------------------------------------------------ camps


def _bars(roundup: Roundup) -> Iterator[RenderableType]:
    """Return a bar for the mean of each camp, with 0 in its middle."""
    sides = list(sides_of(roundup))
    for name, camp in sides:
        line = Text(bar_of(camp.mean), style=_style(camp.mean))
        yield Text.assemble(line, " ", (name, "bold"), f"  {mean_of(camp)}")


def bar_of(mean: float | None) -> str:
    """Return the place of a mean between cold (left) and warm (right): “├────┼──●─┤”, empty without one."""
    cells = ["─"] * _BAR
    cells[_BAR // 2] = "┼"
    if mean is not None:
        cells[round((max(-1.0, min(1.0, mean)) + 1) / 2 * (_BAR - 1))] = "●"
    return f"├{''.join(cells)}┤"


def _style(tone: float | None) -> str:
    return "dim" if tone is None else _STYLES[warmth_of(tone)]


def _camp(side: int, name: str, camp: Camp, strongest: Sequence[Rated], index: Index) -> Iterator[RenderableType]:
    yield from _heading(name)
    yield Text(f"{mean_of(camp)} · {camp_counts(camp)}", style="dim")
    for spoken in spoken_at(side, camp, index):
        line = Text("• ").append(spoken.name, style="bold")
        if spoken.role:
            line.append(f", {spoken.role}")
        yield line.append(f" · {spoken.count}", style="dim")
    # Without strong lines, as in what has no camp, the first ones stand for the rest.
    shown = strongest or sorted(camp.lines, key=lambda one: -abs(one.tone))[:3]
    yield from _quotes(shown, index)
    left = len(camp.lines) - len({one.line.key for one in shown})
    if left > 0:
        yield Text(f"  and {left} more", style="dim")


# ------------------------------------------------------------------ findings


def _contrast(contrast: Contrast, index: Index) -> Iterator[RenderableType]:
    names = " and ".join(disarm_line(name) for name in contrast.camps)
    topic = f"on {disarm_line(contrast.topic)}" if contrast.topic else "on the whole event"
    yield Text.assemble((names, "bold"), f" {topic}: {signed(contrast.difference).lstrip('+')} apart")
    yield from _quotes(contrast.lines, index)


def _pair(pair: Pair, index: Index) -> Iterator[RenderableType]:
    yield Text.assemble("On ", (disarm_line(pair.topic), "bold"))
    yield from _quotes(pair.lines, index)


def _alteration(alteration: Alteration, index: Index) -> Iterator[RenderableType]:
    worded = [change for change in alteration.changes if change.kind != "speaker"]
    yield from _quote(alteration.original, None, index, _spans(worded, "original"), "strike")
    yield from _quote(alteration.altered, None, index, _spans(worded, "altered"), "bold underline")
    for change in alteration.changes:
        yield Padding(Text(f"→ {change_of(change, alteration.original, alteration.altered)}"), (0, 0, 0, 4))


def _spans(changes: Iterable[Change], side: str) -> list[Span]:
    spans: Iterable[Span | None] = (getattr(change, side) for change in changes)
    return [span for span in spans if span]


def _repeat(repeat: Repeat, index: Index) -> Iterator[RenderableType]:
    shared = shared_words(repeat)
    yield Padding(Text(" […] ".join(map(disarm_line, shared.pieces)).strip()), (0, 0, 0, 2))
    yield Padding(_named(shared.spoken, index), (0, 0, 0, 4))
    yield Padding(Text(carried_by(repeat), style="dim"), (0, 0, 0, 4))


def _characterisation(one: Characterisation) -> Iterator[RenderableType]:
    document, sentence = one.passage.document, sentence_around(one.passage)
    words = Text()
    for span, is_passage in parts_of(sentence, one.passage.span):
        words.append(_line(span.of(document.text)), style="" if is_passage else "dim")
    yield Padding(words, (0, 0, 0, 2))
    facts = [disarm_line(document.byline or "") or "the writer", outlet_of(document), tone_of(one.tone)]
    yield Padding(Text(" · ".join(facts), style="dim"), (0, 0, 0, 4))


# ------------------------------------------------------------------ lines


def _quotes(lines: Iterable[Rated], index: Index) -> Iterator[RenderableType]:
    for one in lines:
        yield from _quote(one.line, one, index)


def _quote(
    line: Line, rated: Rated | None, index: Index, marked: Sequence[Span] = (), style: str = ""
) -> Iterator[RenderableType]:
    """Yield the words of a line and, under them, who spoke, how warmly, when and where it was printed."""
    status = line_status(line)
    words = Text(f"[{status}] " if status else "", style="bold red" if status else "")
    yield Padding(words.append_text(_words(line, marked, style)), (0, 0, 0, 2))
    who = _named(line, index)
    if cue := cue_of(line):
        who.append(f" · “{cue}”", style="dim")
    if rated:
        who.append(" · ").append(tone_of(rated.tone), style=_style(rated.tone))
    facts = [outlet_of(line.document), day_of(line)]
    who.append("".join(f" · {fact}" for fact in facts if fact), style="dim")
    yield Padding(who, (0, 0, 0, 4))


def _named(line: Line, index: Index) -> Text:
    role = line_role(line)
    return Text.assemble((who_of(index.of(line)), "bold"), f", {role}" if role else "")


def _words(line: Line, marked: Sequence[Span], style: str) -> Text:
    """Return the words, those that are marked in a style of their own."""
    text, shown = line.document.text, Text()
    for number, span in enumerate(line.statement.contents):
        edges = {edge for mark in marked for edge in (mark.start, mark.end) if span.start < edge < span.end}
        cuts = sorted({span.start, span.end, *edges})
        shown.append(" […] " if number else "")
        for start, end in pairwise(cuts):
            inside = any(mark.start <= start and end <= mark.end for mark in marked)
            shown.append(_line(text[start:end]), style=style if inside else "")
    return shown


def _line(piece: str) -> str:
    """Return a piece on one line; what blanks stand at its ends part it from its neighbours."""
    shown = disarm_line(piece)
    if not shown:
        return " " if piece[:1].isspace() else ""
    return f"{' ' if piece[0].isspace() else ''}{shown}{' ' if piece[-1].isspace() else ''}"
