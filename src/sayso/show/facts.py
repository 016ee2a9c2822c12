"""What is told about a statement, in the words in which table and page say it."""

from __future__ import annotations

from sayso.people import KnownPerson, Person, ReadingWithPeople
from sayso.show.characters import disarm_line
from sayso.types import Reading, Span, Statement, Status

# A statement that was not made must never look like one that was: these words stand beside it everywhere.
_STATUS: dict[Status, str] = {"denied": "not said", "hypothetical": "hypothetical"}


def status_of(statement: Statement) -> str:
    """Return “not said” or “hypothetical”; nothing for a statement that was made."""
    return _STATUS.get(statement.status, "")


def role_of(statement: Statement, text: str) -> str:
    """Return what the article says the speaker is: role and affiliations, as far as none repeats another or the name.

    Of “a senior official” the name itself tells all.
    """
    parts: list[str] = []
    for words in (_words(span, text) for span in (statement.role, *statement.affiliations)):
        if not any(words.casefold() in told.casefold() for told in (statement.speaker.name or "", *parts)):
            parts.append(words)
    return ", ".join(parts)


def channel_of(statement: Statement, text: str) -> str:
    """Return the words that say how the statement came: “TASS”."""
    return _words(statement.channel.span, text) if statement.channel else ""


def addressee_of(statement: Statement) -> str:
    """Return the name of whom the words were said to."""
    return disarm_line(statement.addressee.name) if statement.addressee else ""


def beyond_cue(statement: Statement, text: str) -> list[str]:
    """Return addressee, channel and day, without what the cue says in the same words."""
    cue = _words(statement.cue, text).casefold()
    facts = []
    if (addressee := addressee_of(statement)) and addressee.casefold() not in cue:
        facts.append(f"→ {addressee}")
    if (channel := channel_of(statement, text)) and channel.casefold() not in cue:
        facts.append(f"via {channel}")
    if statement.said_on:
        facts.append(disarm_line(statement.said_on.date))
    return facts


def known_of(statement: Statement, reading: Reading) -> KnownPerson | None:
    """Return what a table of people has of the speaker, if one was merged."""
    if isinstance(reading, ReadingWithPeople) and statement.speaker.type == "person":
        return reading.known.get(statement.speaker.name or "")
    return None


def why_unmerged(statement: Statement, reading: Reading) -> str | None:
    """Return why of several rows that fit the speaker none was taken."""
    if isinstance(reading, ReadingWithPeople) and statement.speaker.type == "person":
        return reading.unmerged.get(statement.speaker.name or "")
    return None


def fit_of(known: KnownPerson) -> str:
    """Return where the table has the speaker, and by what: “line 3, an alias of Ann Roe”."""
    fit = {"name": "by name", "alias": "an alias of ", "surname": "the surname of "}[known.fit]
    return f"line {known.person.line}, {fit}{'' if known.fit == 'name' else disarm_line(known.person.name)}"


def person_facts(person: Person) -> list[str]:
    """Return what a row of the table tells beside the name."""
    facts = [person.role, person.affiliation, person.country, person.camp and f"camp: {person.camp}", person.wikidata]
    return [disarm_line(fact) for fact in facts if fact]


def _words(span: Span | None, text: str) -> str:
    return disarm_line(span.of(text)) if span else ""
