"""What a roundup does not compare: one sentence in every view, and on the page the lines of those who have a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice, zip_longest

from sayso.compare.types import LeftOut, LeftOutReason, Line
from sayso.show.characters import disarm_line
from sayso.show.marks import escape_text
from sayso.show.roundup.facts import cue_of, shorten, title_of
from sayso.show.roundup.fragments import passage_address
from sayso.show.roundup.quotes import link_to
from sayso.show.voices import count_of

# To stand behind a figure: “12 below the threshold”.
_REASONS: dict[LeftOutReason, str] = {
    "below_threshold": "below the threshold",
    "not_said": "denied or hypothetical",
    "no_speaker": "without a known speaker",
    "anothers_words": "in or around another's words",
    "no_side": "too short to take a side",
    "not_about_event": "not about the event",
    "target_not_named": "not naming what the tone is towards",
    "repeat": "told already",
}
_MOST = 40


def left_out_of(left_out: LeftOut) -> str:
    """Return how much of what was read is not compared, and why, as one sentence; nothing if that is not known."""
    if not left_out.read:
        return ""
    counts = left_out.counts
    total = sum(counts.values())
    read = f"{count_of(left_out.read, 'statement')} read in these articles"
    if not total:
        return f"Of {read}, none is left out."
    reasons = ", ".join(f"{count} {_REASONS[reason]}" for reason, count in counts.items())
    return f"Of {read}, {total} {'is' if total == 1 else 'are'} not compared: {reasons}."


def show_left_out(left_out: LeftOut) -> str:
    """Return the sentence as HTML, to be opened where lines of named speakers are among what is left out."""
    sentence = escape_text(left_out_of(left_out))
    named = {reason: [line for line in lines if _has_name(line)] for reason, lines in left_out.lines}
    shown = list(islice(_in_turns(named), _MOST))
    if not shown:
        return f'<p class="facts">{sentence}</p>\n' if sentence else ""
    rest = sum(map(len, named.values())) - len(shown)
    groups = "".join(
        f"<p>{_REASONS[reason].capitalize()}:</p>\n<ul>\n{items}\n</ul>\n"
        for reason in left_out.counts
        if (items := "\n".join(_item(line) for other, line in shown if other == reason))
    )
    more = f"<p>And {rest} more of named speakers.</p>\n" if rest else ""
    return f'<details class="facts left-out"><summary>{sentence}</summary>\n{groups}{more}</details>\n'


def _has_name(line: Line) -> bool:
    return line.statement.speaker.type != "unknown" and bool(disarm_line(line.statement.speaker.name or ""))


def _in_turns(named: dict[LeftOutReason, list[Line]]) -> Iterator[tuple[LeftOutReason, Line]]:
    """Yield a line of each reason in turn: a reason with many lines does not crowd out the others."""
    columns = ([(reason, line) for line in lines] for reason, lines in named.items())
    return (one for one in chain.from_iterable(zip_longest(*columns)) if one)


def _item(line: Line) -> str:
    name = escape_text(disarm_line(line.statement.speaker.name or ""))
    article = link_to(passage_address(line.document, line.statement.contents), title_of(line.document))
    words = f'<span class="words">{escape_text(shorten(line.words))}</span>'
    cue = f" ({escape_text(shorten(cue_of(line)))})" if cue_of(line) else ""
    return f"<li><b>{name}</b>{cue}: {words} · {article}</li>"
