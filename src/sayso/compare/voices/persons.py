"""Who is one person over all articles, by the forms of their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.compare.events.words import kind_of
from sayso.people.names import fold_name, surnames_of
from sayso.people.short_forms import is_short_form, names_of_short_form
from sayso.resolve.lexicon import MEN, NAME_TAILS, WOMEN
from sayso.types import Entity, Reading

# A surname is that of the bearer who is spoken of so often, and so many times as often as the next who bears the name.
_LEAST_TIMES, _BY_FAR = 5, 4
# So many words the name has at most with which a longer one ends.
_LONGEST_END = 6
_HE, _SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())

Words = tuple[str, ...]


class Persons:
    """The persons of a collection by their folded names: the identity of each name that is met."""

    def __init__(self, readings: Iterable[Reading]):
        readings = list(readings)
        counts = [_person_names(reading) for reading in readings]
        full = {name for names in counts for name in names if len(_words(name)) > 1 and not is_opened(name)}
        full -= {surname for name in full for surname in surnames_of(name)}  # “von der Leyen”, “Rees-Mogg”
        self._pronouns = _Pronouns(readings)
        self._identity = _Identities(counts, self._pronouns).of(full)
        self._bearers: dict[str, set[str]] = defaultdict(set)
        for name, identity in self._identity.items():
            for alone in {*surnames_of(name), _words(name)[0]}:
                self._bearers[alone].add(identity)
        self._times: Counter[str] = Counter()
        for names in counts:
            for name in names.keys() & self._identity.keys():
                self._times[self._identity[name]] += names[name]

    def one(self, name: str, document: str) -> str:
        """Return the identity of a name as a document has it; a name that several bear stays the document's own.

        Of several bearers those do not count who are “she” where the document has “he”, or the other way about.
        """
        if name in self._identity:
            return self._identity[name]
        alone = _words(name)[-1] if is_opened(name) else name
        bearers = self._bearers.get(alone, set())
        if len(bearers) > 1:
            here = self._pronouns.lean(name, document)
            bearers = {one for one in bearers if here * self._pronouns.lean(one) >= 0}
        if len(bearers) > 1:
            bearers = self._foremost(bearers)
        if len(bearers) == 1:
            return next(iter(bearers))
        return f"{alone}\n{document}" if alone in self._bearers else alone

    def _foremost(self, bearers: set[str]) -> set[str]:
        """Return the one of whom the articles speak by far most, if there is one."""
        (first, most), (_, next_most) = [
            *Counter({b: self._times[b] for b in bearers}).most_common(2),
            ("", 0),
            ("", 0),
        ][:2]
        return {first} if most >= max(_LEAST_TIMES, _BY_FAR * next_most) else set()


def _person_names(reading: Reading) -> Counter[str]:
    """Count how often an article speaks of each person who speaks or is spoken of, by their folded names."""
    names: Counter[str] = Counter()
    for statement in reading.statements:
        if statement.speaker.type == "person":
            names[fold_name(statement.speaker.name or "")] += 1
    for entity in reading.entities:
        if entity.type == "person":
            names[fold_name(entity.name or "")] += len(entity.mentions)
    del names[""]
    return names


class _Pronouns:
    """Counts how often articles speak of persons as “he” and as “she”, by their folded names."""

    def __init__(self, readings: Iterable[Reading]):
        self._lean: Counter[tuple[str, str | None]] = Counter()
        for reading in readings:
            for entity in reading.entities:
                if entity.type == "person":
                    words = _short_mentions(reading.document.text, entity)
                    lean = sum(word in _HE for word in words) - sum(word in _SHE for word in words)
                    name = fold_name(entity.name or "")
                    self._lean[name, reading.document.id] += lean
                    self._lean[name, None] += lean

    def lean(self, name: str, document: str | None = None) -> int:
        """Return by how much a name is “he” rather than “she” in one document or in all: below 0 for “she”.

        A given name that tells goes before pronouns, which are taken for the wrong person now and then. “Chris” does
        not tell.
        """
        words = _words(name)
        is_told = len(words) > 1 and not names_of_short_form(words[0])
        told = (words[0] in MEN) - (words[0] in WOMEN) if is_told else 0
        return told or self._lean[name, document]


def _short_mentions(text: str, entity: Entity) -> list[str]:
    return [span.of(text).lower() for span in entity.mentions if span.end - span.start <= len("himself")]


def is_opened(name: str) -> bool:
    """Tell a surname that a verb stands before, which opened the sentence or headline: “added Roe”, “watch Roe”."""
    words = _words(name)
    if len(words) != 2 or words[0] in MEN | WOMEN or names_of_short_form(words[0]):
        return False
    return kind_of(words[0]) in ("verb", "function")


def _words(name: str) -> Words:
    return tuple(word for word in name.replace("-", " ").replace("'", "").split() if word not in NAME_TAILS)


class _Identities:
    """Works out who bears full names: each is a form of the fullest name that it fits, or is one of its own.

    Forms of one name share its first and last word; the words between may be there or not, or be initials, but must not
    contradict one another. “Kim Jong-un” and “Jong-un Kim” have the same words. “Jr.” and “Sr.” tell persons apart.
    A short form of a given name fits too, unless articles speak of one as “he” and of the other as “she”: an article
    that has both forms means one person, as all of 15 do that were looked at. A name with which a longer one ends is
    the same (“agent Ann Roe”).
    """

    def __init__(self, counts: Sequence[Mapping[str, int]], pronouns: _Pronouns):
        self._articles: dict[str, set[int]] = defaultdict(set)
        for number, names in enumerate(counts):
            for name in names:
                self._articles[name].add(number)
        self._pronouns = pronouns
        self._identity: dict[str, str] = {}
        self._by_ends: dict[Words, list[str]] = defaultdict(list)
        self._by_tail: dict[Words, list[tuple[str, str]]] = defaultdict(list)
        self._by_words: dict[Words, str] = {}

    def of(self, names: Iterable[str]) -> dict[str, str]:
        """Return the identity of each full name."""
        names = set(names)
        within = {name: end for name in names if (end := self._end_of(name, names))}
        for name in sorted(names - within.keys(), key=lambda name: (-len(_words(name)), -len(name), name)):
            self._place(name)
        for name in sorted(within, key=len):  # the end of a longer name may itself have words before another
            self._identity[name] = self._identity[within[name]]
        return self._identity

    def _end_of(self, name: str, names: Collection[str]) -> str | None:
        """Return the longest name with which a longer one ends: “agent Ann Roe” is “Ann Roe”.

        “Maria Ann Roe” is she too, unless one article speaks of both.
        """
        words = name.split()
        for start in range(max(1, len(words) - _LONGEST_END), len(words) - 1):
            end = " ".join(words[start:])
            if end in names and len(_words(end)) > 1 and len(words[start]) > 1:
                is_given = words[0] in MEN | WOMEN
                return None if is_given and self._are_two(name, end) else end
        return None

    def _place(self, name: str) -> None:
        words = _words(name)
        tail = tuple(word for word in name.split() if word in NAME_TAILS)
        ends = (words[0], words[-1], *tail)
        same_words = self._by_words.get((*sorted(words), *tail))
        fits = {same_words} if same_words else {full for full in self._by_ends[ends] if _agree(words, _words(full))}
        fits = fits or _initialled(words, self._by_tail[ends[1:]])
        fits = fits or self._shortened(name, self._by_tail[ends[1:]])
        whole = next(iter(fits)) if len(fits) == 1 else name
        self._identity[name] = self._identity.get(whole, whole)
        if whole == name:
            self._by_tail[ends[1:]].append((words[0], name))
            self._by_words.setdefault((*sorted(words), *tail), name)
            self._by_ends[ends].append(name)

    def _shortened(self, name: str, bearers: Iterable[tuple[str, str]]) -> set[str]:
        """Find who “Bill Roe” may be: of the surname's bearers, with their given names, those whom it is short for."""
        words = _words(name)
        return {
            full
            for given, full in bearers
            if (is_short_form(words[0], given) or is_short_form(given, words[0]))
            and _agree(words, _words(full))
            and self._pronouns.lean(name) * self._pronouns.lean(full) >= 0
        }

    def _are_two(self, name: str, other: str) -> bool:
        return bool(self._articles[name] & self._articles[other])


def _initialled(words: Words, bearers: Iterable[tuple[str, str]]) -> set[str]:
    """Find who “J. Roe” may be: of the surname's bearers, with their given names, those whose given name begins so."""
    return {full for given, full in bearers if given.startswith(words[0])} if len(words[0]) == 1 else set()


def _agree(short: Words, full: Words) -> bool:
    """Tell whether the words between first and last of a name all stand in the fuller one, in order, initials too."""
    rest = iter(full[1:-1])
    return all(any(_is_same(word, other) for other in rest) for word in short[1:-1])


def _is_same(word: str, other: str) -> bool:
    return word == other or (1 in (len(word), len(other)) and word[0] == other[0])
