"""The list of statements beside a text, as HTML: who said it, how, to whom, and whether it was said at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.show.facts import addressee_of, channel_of, role_of, status_of
from sayso.show.marks import Entry, escape_line, escape_text, is_safe_address
from sayso.show.nesting import Node
from sayso.types import Statement, Tone


def show_cards(nodes: Iterable[Node], entries: dict[int, Entry], ids: set[str], text: str) -> str:
    """Return statements as a list, nested ones inside. entries are by the identity of their node, ids the text's."""
    items = [_card(node, entries, ids, text) for node in nodes]
    return '<ol role="list">\n' + "\n".join(items) + "\n</ol>" if items else ""


def _card(node: Node, entries: dict[int, Entry], ids: set[str], text: str) -> str:
    entry, statement = entries[id(node)], node.statement
    name = f'<span class="number">{entry.number}</span> <b>{escape_text(entry.speaker)}</b>'
    # Contents that hold blanks alone have no place in the text to jump to.
    who = f'<a href="#{entry.text_id}">{name}</a>' if entry.text_id in ids else name
    cue = f' <span class="cue">{escape_text(statement.cue.of(text))}</span>' if statement.cue else ""
    role, status = role_of(statement, text), status_of(statement)
    return (
        f'<li id="{entry.list_id}" class="{entry.look}"><p class="who">{who}{cue}</p>\n'
        + (f'<p class="facts">{escape_text(role)}</p>\n' if role else "")
        + (f'<p class="status">{status.capitalize()}:</p>\n' if status else "")
        + f"<blockquote>{escape_text(statement.words(text))}</blockquote>\n"
        f'<p class="facts">{" · ".join(_facts(statement, text))}</p>'
        f"{show_cards(node.nested, entries, ids, text)}</li>"
    )


def _facts(statement: Statement, text: str) -> Iterator[str]:
    yield statement.kind
    if addressee := addressee_of(statement):
        yield f"to {escape_text(addressee)}"
    if channel := _channel(statement, text):
        yield channel
    if said_on := statement.said_on:
        yield f"on {escape_line(said_on.date)} (“{escape_line(said_on.evidence.of(text))}”)"
    if statement.stance != "neutral":
        yield statement.stance
    if statement.manner:
        yield f"“{escape_line(statement.manner.of(text))}”"
    for tone in statement.tones:
        yield _tone(tone, text)
    if statement.topics:
        yield "about " + ", ".join(f"“{escape_line(span.of(text))}”" for span in statement.topics)
    yield f"confidence {statement.confidence:.2f}"
    if statement.speaker.name and statement.speaker.confidence is not None:
        yield f"of the name {statement.speaker.confidence:.2f}"
    if statement.speaker.reason:
        yield escape_text(statement.speaker.reason)


def _tone(tone: Tone, text: str) -> str:
    words = ", ".join(f"“{escape_line(span.of(text))}”" for span in tone.words)
    return f"{tone.label} towards {escape_line(tone.target)} ({tone.score:+.2f}{': ' if words else ''}{words})"


def _channel(statement: Statement, text: str) -> str:
    words, channel = escape_text(channel_of(statement, text)), statement.channel
    if not channel or not words:
        return ""
    if channel.href and is_safe_address(channel.href):
        words = f'<a href="{escape_line(channel.href)}" rel="noopener noreferrer nofollow">{words}</a>'
    return f"via {words} ({channel.kind})"
