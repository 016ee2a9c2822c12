"""The speakers of an article, as HTML: role, how often they speak, where the text has them, what a table knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.people import KnownPerson, ReadingWithPeople
from sayso.show.characters import disarm_line
from sayso.show.facts import fit_of, known_of, person_facts, role_of, status_of, why_unmerged
from sayso.show.marks import Voice, escape_line, escape_text
from sayso.types import Reading, Span, Statement

Looks = dict[tuple[str, str | None], str]


@dataclass(frozen=True, slots=True)
class SpeakerShown:
    """A speaker with all their statements in an article."""

    voice: Voice
    name: str
    statements: tuple[Statement, ...]
    known: KnownPerson | None


def speaking(reading: Reading) -> dict[tuple[str, str | None], list[Statement]]:
    """Return the statements of each speaker who has a name, in the order in which they first speak."""
    speakers: dict[tuple[str, str | None], list[Statement]] = {}
    for statement in reading:
        speaker = statement.speaker
        if speaker.type != "unknown" and speaker.name and disarm_line(speaker.name):
            speakers.setdefault((speaker.type, speaker.name), []).append(statement)
    return speakers


def find_speakers(reading: Reading, article: int, looks: Looks) -> list[SpeakerShown]:
    """Return the speakers of a reading as the page shows them, numbered from 1."""
    shown = []
    for number, (key, statements) in enumerate(speaking(reading).items(), start=1):
        known = known_of(statements[0], reading)
        voice = Voice(
            number=number,
            look=looks[key],
            mentions=_mentions(statements),
            evidence=known.evidence if known else None,
            evidence_id=f"e{article}-{number}",
        )
        shown.append(SpeakerShown(voice, disarm_line(key[1] or ""), tuple(statements), known))
    return shown


def show_speakers(speakers: Iterable[SpeakerShown], reading: Reading, article: int, level: int, ids: set[str]) -> str:
    """Return the list of speakers, each with a box that has their mentions stand out; ids are those of the text."""
    items = [_item(speaker, reading, ids) for speaker in speakers]
    if not items:
        return ""
    hint = (
        '<p class="facts hint pick">Tick a name to see where the text speaks of them.</p>\n'
        if any(speaker.voice.mentions for speaker in speakers)
        else ""
    )
    return (
        f'<details class="speakers" open><summary><h{level}>{count_of(len(items), "speaker")}</h{level}></summary>\n'
        f'{hint}<ul role="list">\n' + "\n".join(items) + "\n</ul></details>"
    )


def count_of(count: int, thing: str) -> str:
    """Return a count in words: “1 speaker”, “2 speakers”."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _item(speaker: SpeakerShown, reading: Reading, ids: set[str]) -> str:
    voice = speaker.voice
    name = f"<b>{escape_text(speaker.name)}</b>"
    if voice.mentions:
        name = f'<label><input type="checkbox" class="pick p{voice.number}"> {name}</label>'
    roles = (role_of(statement, reading.document.text) for statement in speaker.statements)
    facts = [next(filter(None, roles), ""), _count(speaker.statements)]
    facts += [count_of(len(voice.mentions), "mention")] if voice.mentions else []
    line = " · ".join(escape_text(fact) for fact in facts if fact)
    table = _table(speaker, reading, ids)
    return f'<li class="{voice.look}">{name} <span class="facts">{line}</span>{table}</li>'


def _count(statements: Sequence[Statement]) -> str:
    """Return how many statements were made, and how many were not."""
    unmade = Counter(status for statement in statements if (status := status_of(statement)))
    made = len(statements) - unmade.total()
    counts = [count_of(made, "statement")] if made else []
    return ", ".join([*counts, *(f"{count} {status}" for status, count in unmade.items())])


def _table(speaker: SpeakerShown, reading: Reading, ids: set[str]) -> str:
    """What the reader's own table has of a speaker, and by which words of the text it was found."""
    if not isinstance(reading, ReadingWithPeople):
        return ""
    begins = f'\n<p class="facts known"><b>From {escape_line(reading.table)}, not the article:</b>'
    reason = why_unmerged(speaker.statements[0], reading)
    if reason:
        return f"{begins} not merged, {escape_text(reason)}</p>"
    if not speaker.known:
        return ""
    facts = " · ".join(map(escape_text, person_facts(speaker.known.person))) or "nothing more"
    return f"{begins} {facts} ({escape_text(fit_of(speaker.known))}{_evidence(speaker, reading, ids)})</p>"


def _evidence(speaker: SpeakerShown, reading: Reading, ids: set[str]) -> str:
    voice = speaker.voice
    if not voice.evidence:
        return ""
    words = f"“{escape_line(voice.evidence.of(reading.document.text))}”"
    return f'; <a href="#{voice.evidence_id}">{words}</a>' if voice.evidence_id in ids else f"; {words}"


def _mentions(statements: Iterable[Statement]) -> tuple[Span, ...]:
    # Statements of one speaker mostly share one tuple.
    shared = {id(statement.speaker.mentions): statement.speaker.mentions for statement in statements}
    return tuple(sorted({span for mentions in shared.values() for span in mentions}))
