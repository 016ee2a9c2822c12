"""One name in its forms: surname and full name, a company with and without its legal form, half a country’s name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from sayso.compare.topics.nations import country_of, is_nationality
from sayso.resolve.lexicon import MEN, NAME_TAILS, ORGANIZATION_WORDS, PLACES, SIDES, WOMEN

Words = tuple[str, ...]

# A name with one of these is no person's, so that its last word is no surname: “Left Democrats”.
_NO_PERSONS = ORGANIZATION_WORDS | SIDES | PLACES
_MOST_NAME_WORDS = 4
# A surname stands for who is named so much oftener than all others of that surname together.
_OTHERS_TO_ONE = 2
_LEGAL_FORMS = frozenset("inc incorporated corp corporation co ltd limited llc plc gmbh ag".split())
_SIDES_OF_COUNTRIES = frozenset(("north", "south", "east", "west"))
# Families of East Asia whose name stands before the given one; those that are given names elsewhere need more words.
_FAMILIES_FIRST = frozenset(
    "xi moon yoon mao deng hu wen wang zhang chen liu zhao huang zhou xu zhu lin guo luo liang nguyen tran pham vo "
    "choi jung kang cho jang lim shin kwon hwang".split()
)
_ALSO_GIVEN = frozenset("kim lee park li han song".split())
_PAIR = re.compile(r"\b([^\W\d_][^\W\d_'’-]{1,20}) (?:[^\W\d_]\. )?(?=([^\W\d_][^\W\d_]{1,20}))")


class NameForms:
    """Finds the fullest form of a name among those of some articles."""

    def __init__(self, names: Collection[Words], texts: Iterable[str]):
        """names: all that the statements have, in lower case. texts: the articles, which tell who is named oftener."""
        counts = Counter(_given_first(_without_legal_form(words)) for words in names)
        persons = [words for words in counts if 1 < len(words) <= _MOST_NAME_WORDS and not set(words) & _NO_PERSONS]
        self._of_surname = _fullest_by_surname({words: counts[words] for words in persons}, texts)
        self._of_given = _unique((words[0], words) for words in persons if words[0] in MEN | WOMEN)
        self._of_side = _unique((words[0], words) for words in counts if _is_half_country(words))
        self._singular = {words[0] + "s": words for words in counts if len(words) == 1}
        self._companies = _unique((words[0], words) for words in _companies(names))

    def fullest(self, words: Words) -> Words:
        """Return the fullest form of who or what is named; the same words if none is known, or several are."""
        words = _given_first(_without_legal_form(words))
        if len(words) == 1:
            for forms in (self._companies, self._of_side):
                if words[0] in forms:
                    return forms[words[0]]
            if words[0] in self._singular and words[0][:-1] not in MEN | WOMEN:
                return self._singular[words[0]]
            given = self._of_given.get(words[0])
            words = given if given and (words[0], "") not in self._of_surname else words
        last, tail = _split_tail(words)
        fullest = self._of_surname.get((last[-1], tail))
        is_same = fullest and (len(last) == 1 or last[0] == fullest[0])
        return fullest if fullest and is_same else words


def _is_half_country(words: Words) -> bool:
    is_country = country_of(words) is not None and not is_nationality(" ".join(words))
    return is_country and len(words) == 2 and words[0] in _SIDES_OF_COUNTRIES


def _split_tail(words: Words) -> tuple[Words, str]:
    """Return a name without “Jr.”, and that."""
    tail = words[-1].rstrip(".")
    return (words[:-1], tail) if len(words) > 1 and tail in NAME_TAILS else (words, "")


def _without_legal_form(words: Words) -> Words:
    return words[:-1] if len(words) > 1 and words[-1].rstrip(".") in _LEGAL_FORMS else words


def _given_first(words: Words) -> Words:
    """Return a name of East Asia with the family's behind: “Moon Jae-in” is found by “Moon”."""
    is_first = len(words) > 1 and words[0] in _FAMILIES_FIRST
    is_first |= len(words) > 2 and words[0] in _ALSO_GIVEN and words[1] not in MEN | WOMEN
    return (*words[1:], words[0]) if is_first else words


def _companies(names: Iterable[Words]) -> Iterable[Words]:
    return (_without_legal_form(words) for words in names if words[-1].rstrip(".") in _LEGAL_FORMS and len(words) > 1)


def _unique(pairs: Iterable[tuple[str, Words]]) -> Mapping[str, Words]:
    found: dict[str, set[Words]] = defaultdict(set)
    for word, words in pairs:
        found[word].add(words)
    return {word: bearers.pop() for word, bearers in found.items() if len(bearers) == 1}


def _fullest_by_surname(persons: Mapping[Words, int], texts: Iterable[str]) -> dict[tuple[str, str], Words]:
    """Return by surname and tail the fullest name of the one who bears it, or whom few others share it with."""
    bearers: dict[tuple[str, str], dict[str, Words]] = defaultdict(dict)
    for words in sorted(persons, key=lambda words: (len(words), words)):
        last, tail = _split_tail(words)
        if len(last) > 1:
            bearers[last[-1], tail][last[0]] = words
    contested = {surname for (surname, _), firsts in bearers.items() if len(firsts) > 1}
    often = _count_pairs(texts, contested) if contested else Counter()
    for words, count in persons.items():
        last, _ = _split_tail(words)
        often[last[0], last[-1]] += count
    found = {}
    for (surname, tail), firsts in bearers.items():
        counts = Counter({first: often[first, surname] for first in firsts})
        first, most = max(counts.items(), key=lambda item: (item[1], item[0]))
        if len(firsts) == 1 or most >= max(1, _OTHERS_TO_ONE * (counts.total() - most)):
            found[surname, tail] = firsts[first]
    return found


def _count_pairs(texts: Iterable[str], surnames: set[str]) -> Counter[tuple[str, str]]:
    """Count how often each word stands before each of some surnames."""
    often: Counter[tuple[str, str]] = Counter()
    for text in texts:
        for match in _PAIR.finditer(text):
            surname = match.group(2).lower()
            if surname in surnames:
                often[match.group(1).lower(), surname] += 1
    return often
