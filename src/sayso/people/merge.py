"""People of the table, laid beside the speakers of an article by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Literal

from sayso.people.names import fold_name
from sayso.people.table import People, Person
from sayso.types import Reading, Span, Statement

Fit = Literal["name", "alias", "surname"]

_MOST_ROWS_TOLD = 5


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A row that fits a speaker: in which way, by which name or alias of the table, and where the article has it."""

    person: Person
    fit: Fit
    by: str
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class ReadingWithPeople(Reading):
    """A reading with what a table tells about its speakers. What the article says of them stays what it is.

    table is what the file is called. known and unmerged are by the speaker's name: the row that fits, or the reason why
    of several rows none was taken. Who is in neither is not in the table.
    """

    table: str = ""
    known: Mapping[str, KnownPerson] = field(default_factory=dict)
    unmerged: Mapping[str, str] = field(default_factory=dict)

    def above(self, threshold: float) -> ReadingWithPeople:
        """Return the reading without the statements below a confidence, and the rows of those who still speak in it."""
        return self._with(Reading.above(self, threshold).statements)

    def sure_speakers(self, threshold: float) -> ReadingWithPeople:
        """Return the reading with unsure speakers as unknown, and the rows of those who still have a name in it."""
        return self._with(Reading.sure_speakers(self, threshold).statements)

    def _with(self, statements: tuple[Statement, ...]) -> ReadingWithPeople:
        speaking = {statement.speaker.name for statement in statements}
        known = {name: found for name, found in self.known.items() if name in speaking}
        unmerged = {name: reason for name, reason in self.unmerged.items() if name in speaking}
        return replace(self, statements=statements, known=known, unmerged=unmerged)


def merge_people(reading: Reading, people: People) -> ReadingWithPeople:
    """Return the reading with the rows that fit the persons who speak in it.

    A row fits if its name or an alias is the fullest name that the article has, case, accents and honorifics aside. A
    surname fits where the article has no more than that and one row alone bears it. Where two rows fit, none is taken.
    """
    known: dict[str, KnownPerson] = {}
    unmerged: dict[str, str] = {}
    by_surname: dict[str, KnownPerson] = {}
    for name, mentions in _mentions(reading).items():
        named = people.named(name)
        fits = named or people.surnamed(name)
        if len(fits) > 1:
            unmerged[name] = _ambiguous(name, [person for person, _ in fits], people.table)
        elif fits:
            person, by = fits[0]
            fit: Fit = "surname" if not named else "name" if by == person.name else "alias"
            found = KnownPerson(person, fit, by, _evidence(name, mentions, reading.document.text))
            (known if named else by_surname)[name] = found
    full = {found.person.line: name for name, found in known.items()}
    for name, found in by_surname.items():
        if found.person.line in full:
            other = full[found.person.line]
            unmerged[name] = f"the article tells “{name}” from “{other}”, who is line {found.person.line}"
        else:
            known[name] = found
    shared = {entry.name: getattr(reading, entry.name) for entry in fields(Reading)}
    return ReadingWithPeople(**shared, table=people.table, known=known, unmerged=unmerged)


def _mentions(reading: Reading) -> dict[str, list[Span]]:
    """Return the persons who speak, by name, with all places where the text has them."""
    places: dict[str, set[Span]] = {}
    counted: set[tuple[str, int]] = set()  # statements of one speaker mostly share one tuple
    for statement in reading:
        speaker = statement.speaker
        if speaker.type == "person" and speaker.name:
            spans = places.setdefault(speaker.name, set())
            spans.update([statement.source] if statement.source else [])
            if (speaker.name, id(speaker.mentions)) not in counted:
                counted.add((speaker.name, id(speaker.mentions)))
                spans.update(speaker.mentions)
    return {name: sorted(spans) for name, spans in places.items()}


def _ambiguous(name: str, persons: Sequence[Person], table: str) -> str:
    rows = [f"{person.name} (line {person.line})" for person in persons[:_MOST_ROWS_TOLD]]
    rows += ["…"] if len(persons) > _MOST_ROWS_TOLD else []
    return f"{len(persons)} rows of {table} fit “{name}”: {', '.join(rows)}"


def _evidence(name: str, mentions: Iterable[Span], text: str) -> Span | None:
    """Return where the text first has the name: a mention that is it or ends in it, or the part of one that is."""
    literal = re.compile(r"\s+".join(map(re.escape, name.split())) or r"(?!)")
    wanted = fold_name(name)
    for span in mentions:
        match = literal.search(text, span.start, span.end)
        if match:
            return Span(*match.span())
        if f" {fold_name(span.of(text))}".endswith(f" {wanted}"):  # “[Harbour Master Ivo] Brandt”
            return span
    return None
