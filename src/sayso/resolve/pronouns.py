"""Pronouns and other small words that a source may consist of, in lower case."""

from __future__ import annotations

from sayso.resolve.lexicon import Gender

GENDERS: dict[str, Gender] = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "herself": "f",
}
IT = frozenset(("it", "its", "itself"))
THEY = frozenset(("they", "them", "their", "both", "all", "others"))
RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our"))
DETERMINERS = frozenset(("a", "an", "the", "this", "these", "those"))
SECOND_PERSON = frozenset(("you", "your", "yours"))
