"""On what lines may be compared: topics that tell them apart, and what all of them react to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.institutions import find_institutions
from sayso.compare.camps.parties import find_parties
from sayso.compare.events.words import stem_of
from sayso.compare.rating import Target
from sayso.compare.types import Event, Rated, Topic
from sayso.people.names import fold_name
from sayso.resolve.lexicon import TITLES
from sayso.types import Reading


def topics_to_compare(
    topics: Sequence[Topic], event: Event, readings: Iterable[Reading], rated: Sequence[Rated], target: Target
) -> tuple[Topic, ...]:
    """Return the topics on which speakers may be said to agree or differ, that of the target first.

    Two lines with “Congress” or a person's name in them need not be about one thing: countries, parties, institutions,
    persons, names that all articles of the event have, and single words that are no names are left out. Lines that name
    what is reacted to are about one thing.
    """
    persons = {one.name for reading in readings for one in reading.entities if one.type == "person" and one.name}
    people = {word for name in persons for word in _words(name)}
    own = {stem_of(word) for term, _ in event.terms for word in _words(term)}
    kept = [topic for topic in topics if not _is_common(topic, people, own)]
    named = {one.line.key: (one.line, target.find(one.line.words)) for one in rated}
    lines = tuple(line for line, places in named.values() if places)
    forms = dict.fromkeys(place.of(line.words) for line, places in named.values() for place in places)
    return (Topic(name=target.called, forms=tuple(forms), lines=lines), *kept) if lines else tuple(kept)


def _is_common(topic: Topic, people: set[str], own: set[str]) -> bool:
    words = _words(topic.name)
    if len(words) == 1 and topic.name[:1].islower():  # one “meeting” need not be another
        return True
    countries = {
        word for country in find_countries(topic.name) for word in _words(topic.name[country.start : country.end])
    }
    own = own if any(sign.isupper() for sign in topic.name) else set()
    if all(word in people or word in TITLES or word in countries or stem_of(word) in own for word in words):
        return True
    length = max(len(topic.name) - 3, 1)  # “the”, “.”, “s”
    bodies = [(one.start, one.end) for one in find_institutions(topic.name)]
    bodies += [(one.start, one.end) for one in find_parties(topic.name)]
    return any(end - start >= length for start, end in bodies)


def _words(name: str) -> list[str]:
    return fold_name(name).replace("-", " ").split()
