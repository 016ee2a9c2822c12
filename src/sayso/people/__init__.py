"""A table of people of one's own, laid beside what an article says: an optional layer that never replaces it."""

from sayso.people.merge import KnownPerson, ReadingWithPeople, merge_people
from sayso.people.table import COLUMNS, People, Person, read_people

__all__ = [
    "COLUMNS",
    "KnownPerson",
    "People",
    "Person",
    "ReadingWithPeople",
    "merge_people",
    "read_people",
]
