"""What the articles say about a voice that puts it on a side: role, affiliations, its own name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sayso.compare.camps.beside import (
    body_beginning_with,
    is_anothers_presidency,
    is_of_any_body,
    office_at_name,
    whole_role,
)
from sayso.compare.camps.sides import Side, side_of_body, side_of_group, side_of_role
from sayso.compare.types import InstitutionKind, Line, Passage, PlacedBy, Voice
from sayso.types import Span

# What the affiliations of a speaker say of a party: “R-Ohio” is told as “R”.
_PARTY_LETTERS = {"R": Side("US", None, "Republicans"), "D": Side("US", None, "Democrats")}
# “her party”: whose it is, the name does not tell.
_SOMEBODYS = ("his ", "her ", "its ", "their ", "my ", "our ", "your ", "whose ")
# Whoever leads these is no official of a state.
_NO_OFFICE_OF_STATE = frozenset(("civil society", "party", "experts", "international", "religion", "media"))

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Told:
    """A side, and the words that tell it."""

    side: Side
    by: PlacedBy
    evidence: Passage


def side_of_voice(voice: Voice, homes: Mapping[str, str | None]) -> tuple[Side, Told | None]:
    """Return the side that the articles tell of a voice, and what tells most of it.

    homes: by the document's id, the country of the article, see find_home. What articles say in so many words goes
    before what is so only in the country that an article is about; where they differ, what most of them say is taken.
    """
    plain = list(_told(voice, {}, homes))
    side = _most_told(plain)
    torn = _is_torn(plain)
    if side.kind is None or side.country is None or torn:
        at_home = list(_told(voice, homes, homes))
        with_home = _most_told(at_home)
        side = (replace(side, country=None) if torn else side).filled_from(with_home)
        plain += at_home
    return side, max(plain, key=lambda told: _agreement(told, side), default=None)


def _is_torn(told: list[Told]) -> bool:
    """Tell whether two countries are told equally often: a headline has “constrain Iran President Roe warns”."""
    most = Counter(one.side.country for one in told if one.side.country).most_common(2)
    return len(most) == 2 and most[0][1] == most[1][1]


def _told(voice: Voice, homes: Mapping[str, str | None], abouts: Mapping[str, str | None]) -> Iterator[Told]:
    """Yield what each article tells, once for each of its words.

    homes: the countries in which offices without one are told; abouts: those that the articles are about in any case.
    """
    seen: set[tuple[str, Span]] = set()
    for line in voice.lines:
        home = homes.get(line.document.id)
        statement, text = line.statement, line.document.text
        office = _office(voice, line, home, abouts.get(line.document.id))
        if statement.role and _is_new(line, statement.role, seen):
            yield Told(_by_body(office, line), "role", Passage(line.document, statement.role))
            if voice.type == "person" and not office.country:
                yield from _told_at_name(voice, line)
        for span in statement.affiliations:
            # Within a role that tells no kind the body is that of a former office, or of a lawyer's client.
            is_inside = statement.role is not None and not office.kind and span.start in statement.role
            if _is_new(line, span, seen) and not (is_inside and span.of(text) not in _PARTY_LETTERS):
                yield Told(
                    _side_of_affiliation(span.of(text), home, voice), "affiliation", Passage(line.document, span)
                )
        yield from _told_by_name(voice, line, home, seen)


def _office(voice: Voice, line: Line, home: str | None, about: str | None) -> Side:
    """Return the side that the role of a line tells; in a country only where no other country's office is likelier."""
    text, role = line.document.text, line.statement.role
    if role is None:
        return Side()
    if body := body_beginning_with(text, role):
        return body
    words = role.of(text)
    if about and is_anothers_presidency(text, words, voice.name, about):
        return Side()
    return side_of_role(whole_role(text, role), home)


def _by_body(office: Side, line: Line) -> Side:
    """Leave the kind of an office of any body to the body, where the article ties the speaker to one that tells it."""
    text, role = line.document.text, line.statement.role
    if role is None or not is_of_any_body(role.of(text)):
        return office
    bodies = (side_of_body(span.of(text)) for span in line.statement.affiliations)
    if any(body.kind in _NO_OFFICE_OF_STATE or body.party for body in bodies):
        return replace(office, kind=None)
    return office


def _told_at_name(voice: Voice, line: Line) -> Iterator[Told]:
    """Yield the country that an article has before a name elsewhere: “Turkish President Ann Tell”."""
    found = office_at_name(line.document.text, voice.name)
    if found:
        yield Told(side_of_role(found.of(line.document.text)), "role", Passage(line.document, found))


def _is_new(line: Line, span: Span, seen: set[tuple[str, Span]]) -> bool:
    key = line.document.id, span
    is_new = key not in seen
    seen.add(key)
    return is_new


def _side_of_affiliation(words: str, home: str | None, voice: Voice) -> Side:
    """Return what a body tells of who belongs to it; that a person is tied to a place tells no office."""
    if words in _PARTY_LETTERS:
        return _PARTY_LETTERS[words]
    side = side_of_body(words, home)
    if side.kind == "government" and words.strip() and side_of_body(f"X {words}", None).kind is None:
        return replace(side, kind=None)  # “Russia”, “Moscow”
    return side


def _told_by_name(voice: Voice, line: Line, home: str | None, seen: set[tuple[str, Span]]) -> Iterator[Told]:
    """Bodies, groups and the unnamed are called by what they are; persons by names, which tell nothing."""
    source = line.statement.source
    if voice.type == "person" or source is None or not _is_new(line, source, seen):
        return
    place = line.statement.speaker.name or voice.name
    if place.lower().startswith(_SOMEBODYS):
        return
    if voice.type == "organization":
        side = side_of_body(place, home)
    elif line.statement.role and voice.type == "unnamed":
        return
    else:
        side = side_of_group(place, home)
    yield Told(side, "name", Passage(line.document, _place_of(place, line, source)))


def _place_of(name: str, line: Line, source: Span) -> Span:
    """Return where the article has the name: in the source, among the mentions, or the source itself."""
    for span in (source, *line.statement.speaker.mentions):
        at = line.document.text.find(name, span.start, span.end)
        if at >= 0:
            return Span(at, at + len(name))
    return source


def _most_told(told: list[Told]) -> Side:
    """Return kind, country and party, each as most of the words have it, roles before affiliations."""
    kind: InstitutionKind | None = _most([one.side.kind for one in told if one.by != "affiliation"])
    kind = kind or _most([one.side.kind for one in told if one.side.kind != "party"])
    country = _most([one.side.country for one in told if one.side.kind in (None, kind)])
    country = country or _most([one.side.country for one in told])
    party = _most([one.side.party for one in told if one.side.country == country])
    return Side(country, kind, party)


def _most(values: Sequence[Value | None]) -> Value | None:
    """Return the value that is told most often, the first of several."""
    counts = Counter(value for value in values if value is not None)
    return max(counts, key=lambda value: counts[value], default=None)


def _agreement(told: Told, side: Side) -> tuple[int, bool]:
    same = [
        one == other and one is not None
        for one, other in zip(
            (told.side.country, told.side.kind, told.side.party), (side.country, side.kind, side.party), strict=True
        )
    ]
    return sum(same), told.by == "role"
