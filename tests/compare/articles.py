"""Articles with their statements, written down shortly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.compare.types import Line, Voice
from sayso.types import Document, Reading, Span, Speaker, SpeakerType, Statement

Said = tuple[str, SpeakerType, str, str | None, tuple[str, ...]]


def said(
    contents: str, name: str, *, role: str | None = None, of: tuple[str, ...] = (), type: SpeakerType = "person"
) -> Said:
    """Return who said what, by words that the article has."""
    return contents, type, name, role, of


def reading(text: str, *statements: Said, id: str = "a") -> Reading:
    """Return a reading; the source of each statement is the last place of the name before the contents, or the next."""
    found = []
    for number, (contents, type_, name, role, bodies) in enumerate(statements):
        at = text.index(contents)
        where = text.rfind(name, 0, at) if name in text[:at] else text.index(name)
        found.append(
            Statement(
                id=f"s{number + 1}",
                kind="indirect",
                contents=(Span(at, at + len(contents)),),
                source=Span(where, where + len(name)),
                speaker=Speaker(type=type_, name=name),
                role=_span(text, role) if role else None,
                affiliations=tuple(_span(text, body) for body in bodies),
            )
        )
    return Reading(Document(id=id, text=text), tuple(found))


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def voices_in(readings: Sequence[Reading]) -> list[Voice]:
    """Return one voice for each name."""
    lines: dict[tuple[str, SpeakerType], list[Line]] = defaultdict(list)
    for one in readings:
        for statement in one:
            lines[statement.speaker.name or "", statement.speaker.type].append(Line(one.document, statement))
    return [Voice(name=n, type=t, names=(n,), lines=tuple(some)) for (n, t), some in lines.items()]
