"""The names of a text looked up: by surname, by given name, by place, and what the text tells about each person."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model.spots import Spots
from sayso.resolve.bearers import Bearers
from sayso.resolve.capitals import find_names
from sayso.resolve.lexicon import KIN, MEN, NAME_TAILS, OFFICES, SIDES, TITLES, WOMEN, Gender
from sayso.resolve.names import Name, count_near, gender_of_words, is_headline, key
from sayso.resolve.tagged import NameTags
from sayso.types import Span

_AFTER_TOLD = re.compile(r",\s(?:\d+,\s)?((?:an?|the|his|her|its)\s[^,.;:“”\"\n]{3,80})")

# Where the noun of an apposition ends: “the mayor of Arlen”, “the president plans to go”.
_BEHIND_ROLE = re.compile(
    r"\b(?:of|for|at|in|on|by|as|from|with|under|during|since|until|after|before|when|where|who|whom|whose|which|and|to|that)\b"
)
_CLAUSE = re.compile(rf"(?:the|an?) (?:{'|'.join(sorted(TITLES))}) \w+(?:s|ed)\b")
# “Jane Roe of Vermont”, and “Jane Roe, the head of the Tide Board”.
_WHENCE = re.compile(r"(?:,\s(?:the|an?|its|their)\s[\w\s\-]{2,40}?)?,?\s(?:of|from|in|at|with)\s(?:the\s)?")
_AND = re.compile(r",?\s(?:and|or)\s(?:the\s)?(?:[A-Z]\w*\.?\s){0,4}")


class NameIndex:
    """All names of a text, found by surname, by given name and by place."""

    def __init__(self, text: str, paragraphs: Iterable[Span], sources: Iterable[Span], spots: Spots | None = None):
        self.text = text
        self._tags = NameTags(text, spots)
        paragraphs = list(paragraphs)
        body = [p for p in paragraphs if not is_headline(p.of(text))]
        names = {n.start: n for n in self._tags.openers()}
        names |= {n.start: n for n in self.names_in(sources)}
        names |= {n.start: n for n in self.names_in(body)}
        self.names = self._without_openers([names[at] for at in sorted(names)])
        self.starts = [n.start for n in self.names]
        persons = [n for n in self.names if len(n.words) > 1 and not n.is_organization]
        self._canonical = _canonical_forms(persons)
        self._by_last: dict[str, list[Name]] = defaultdict(list)
        self._by_first: dict[str, list[Name]] = defaultdict(list)
        juniors = {name.last for name in persons if _is_junior(name)}
        for name in persons:
            if not _is_junior(name):
                self._by_last[name.last].append(name)
                self._by_first[key(name.words[0])].append(name)
        self._alone = Counter(n.last for n in self.names if len(n.words) == 1)
        self._titled = {n.last for n in self.names if n.titles}
        self._offices: dict[str, set[str]] = defaultdict(set)
        for name in self.names:
            if len(name.words) == 1:
                self._offices[name.last] |= set(name.titles) & OFFICES
        self.genders: dict[str, Gender] = {}
        self.roles: dict[str, set[str]] = defaultdict(set)
        self._holders: dict[frozenset[str], list[str]] = {}
        self._persons: dict[Name, bool] = {}
        self._bearers = Bearers(text, paragraphs, self._by_last, self._canonical, self.genders, self.roles, juniors)
        for name in sorted(self.names, key=lambda n: len(n.words) == 1):  # full names tell whose a title is
            if not name.is_organization:
                self._learn(name)

    def names_in(self, spans: Iterable[Span]) -> Iterator[Name]:
        """Return the names inside some spans, as the encoder sees them."""
        return self._tags.seen(find_names(self.text, spans))

    def opener_in(self, span: Span) -> Name | None:
        """Return the bare surname that a stretch consists of though it could be a plain word, “May”."""
        name = self.name_at(span.start, span.end)
        return name if name and (name.start, name.end) == (span.start, span.end) else None

    def _without_openers(self, names: list[Name]) -> list[Name]:
        """Drop the first word of “Frustrated Brandt” and of “Tycoon Donald Roe” where the text shows it is no name.

        It is none if the text has it as a plain word and knows the surname, or if a given name follows it and the text
        has the rest as a name of its own.
        """
        surnames = Counter(n.last for n in names)
        wholes = {n.text for n in names}
        plain = set(re.findall(r"\b[a-zß-öø-ÿ]{4,}\b", self.text))
        kept = []
        for name in names:
            first, _, rest = name.text.partition(" ")
            is_gerund = len(first) > 6 and first.endswith("ing") and count_near(self.text, name.text, name.start) == 1
            is_opener = (first.lower() in plain or is_gerund) and surnames[name.last] > 1
            is_epithet = rest in wholes and key(rest.split(" ")[0]) in WOMEN | MEN
            if rest and first.lower() not in WOMEN | MEN and (is_opener or is_epithet):
                titles = (*name.titles, first.lower())
                alone = replace(name, start=name.start + len(first) + 1, text=rest, titles=titles, follows_the=False)
                name = name if name.is_organization or alone.is_organization else alone
            kept.append(name)
        return kept

    def _learn(self, name: Name) -> None:
        """Note what stands beside a name: titles before it, an apposition behind it."""
        person = self.bearer(name, gender_of_words(name.titles))
        before = re.search(r"(?:[\w\-]+\s){1,3}$", self.text[max(0, name.start - 40) : name.start])
        after = _AFTER_TOLD.match(self.text, name.end)
        lead = before.group().lower().split() if before else []
        head = _BEHIND_ROLE.split(after.group(1).lower(), maxsplit=1)[0] if after else ""
        head = "" if _CLAUSE.match(head) else head
        told = [*name.titles, *lead[-1:], *head.split()]
        sides = [word for word in lead if word in SIDES]
        self.roles[person].update(name.titles, lead[-1:], sides, head.split())
        gender = gender_of_words(told)
        given = key(person.split(" ")[0]) if " " in person or key(person) in WOMEN | MEN else ""
        by_name: Gender | None = "f" if given in WOMEN else "m" if given in MEN else None
        if gender or (by_name and person not in self.genders):
            self.genders[person] = gender or by_name or "f"

    def bearer(self, name: Name, gender: Gender | None = None) -> str:
        """Return the fullest form of a name where it stands; “President Roe” is not “Jane Roe, his wife”.

        Nor is “Roe”, where the text has a President Roe whom it never names in full.
        """
        full = self.fullest(name, gender)
        roles = self.roles.get(full, set())
        if not roles & KIN or " " in name.text:
            return full
        offices = set(name.titles) & OFFICES or (set() if name.titles else self._offices.get(name.last, set()))
        return name.text if offices and not offices & roles else full

    def fullest(self, name: Name, gender: Gender | None = None) -> str:
        """Find the fullest form of a name; one that has none is itself.

        gender, if given, leaves out whom the text knows to be of the other.
        """
        if len(name.words) > 1:
            return self._canonical.get(name.text.lower(), name.text)
        meant = self._bearers.choose(name, gender)
        if meant:
            return meant[0]
        found = self._nearest(self._by_first.get(key(name.text), ()), name.start, gender)
        return self._canonical[found.text.lower()] if found else name.text

    def bearers(self, name: Name, gender: Gender | None, told: tuple[int, str] | None) -> list[str]:
        """Return whom a bare surname may mean, see Bearers.choose."""
        return self._bearers.choose(name, gender, told) if len(name.words) == 1 else []

    def _nearest(self, names: Sequence[Name], at: int, gender: Gender | None) -> Name | None:
        i = bisect_right(names, at, key=lambda n: n.start)
        for name in (*names[max(0, i - 20) : i][::-1], *names[i : i + 5]):
            known = self.genders.get(self._canonical[name.text.lower()])
            if gender is None or known is None or known == gender:
                return name
        return None

    def name_at(self, start: int, end: int) -> Name | None:
        """Return the last name that shares characters with a stretch of the text."""
        i = bisect_right(self.starts, end - 1) - 1
        return self.names[i] if i >= 0 and self.names[i].end > start else None

    def holders(self, roles: frozenset[str]) -> list[str]:
        """Return the persons of whom the text tells one of some roles, by their fullest names."""
        if roles not in self._holders:
            self._holders[roles] = [p for p, known in self.roles.items() if roles & known and " " in p]
        return self._holders[roles]

    def is_person(self, name: Name) -> bool:
        """Tell whether something in the text shows that a name is a person's: a title, a full form, a given name."""
        if name not in self._persons:
            self._persons[name] = self._is_person(name)
        return self._persons[name]

    def _is_person(self, name: Name) -> bool:
        if name.is_organization:
            return False
        known = key(name.words[0]) in WOMEN | MEN or bool(name.titles) or name.last in self._titled
        if known or (name.text.isupper() and len(name.words) > 1):
            return known
        if len(name.words) == 1:
            return name.last in self._by_last
        return (
            name.told == "person" or self._alone[name.last] > 0 or self._canonical.get(name.text.lower()) != name.text
        )

    def one_who(self, names: Sequence[Name]) -> Name:
        """Return the last of some names, or the person before it that it only says the origin of.

        “Jane Roe of Vermont, who said”.
        """
        *_, before, last = (None, *names)
        whence = before and _WHENCE.fullmatch(self.text, before.end, last.start)
        return before if before and whence and last.is_organization and not before.is_organization else last

    def one_of_two(self, at: int, *, first: bool) -> Name | None:
        """Find whom “the former” or “the latter” means: one of the two named last with “and” between."""
        near = self.before(at, 8)[::-1]
        people = [name for name in near if not name.is_organization]  # “Roe and Justice Minister Doe” are two
        for names in (near, people):
            for one, other in reversed([*itertools.pairwise(names)]):
                if _AND.fullmatch(self.text, one.end, other.start):
                    return one if first else other
        return None

    def widened(self, span: Span) -> Span:
        """Return a span that begins inside a body's name with the whole of that name."""
        around = next((n for n in self.before(span.start, 2) if n.end > span.start), None)
        if around is None or not around.is_organization or around.end > span.end:
            return span
        return Span(around.start, span.end)

    def is_surname_of(self, word: str) -> bool:
        """Tell whether somebody named in full has a surname."""
        return key(word) in self._by_last

    def is_surname(self, name: Name) -> bool:
        """Tell whether a lone word is the surname of somebody named in full."""
        return len(name.words) == 1 and name.last in self._by_last

    def between(self, start: int, end: int) -> list[Name]:
        """Return the names that begin inside a stretch of the text."""
        return self.names[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def behind(self, at: int, count: int) -> list[Name]:
        """Return the next names behind a place, the nearest first."""
        i = bisect_right(self.starts, at)
        return self.names[i : i + count]

    def before(self, at: int, count: int) -> list[Name]:
        """Return the last names before a place, the nearest first."""
        i = bisect_right(self.starts, at - 1)
        return self.names[max(0, i - count) : i][::-1]


def _is_junior(name: Name) -> bool:
    """Tell “Roe Jr.”, which is no full name, from “John Roe Jr.”."""
    return len(name.words) == 2 and key(name.words[1]) in NAME_TAILS


def _canonical_forms(persons: list[Name]) -> dict[str, str]:
    """Join the forms of one name: “Roe, Ann Roe, Ann B. Roe” are all “Ann B. Roe”."""
    longest: dict[tuple[str, str, str], str] = {}
    for name in persons:
        at = _identity(name)
        if len(name.text) > len(longest.get(at, "")):
            longest[at] = name.text
    canonical = {n.text.lower(): longest[_identity(n)] for n in persons}
    for long in sorted(longest.values(), key=len, reverse=True):
        words = long.split(" ")
        for i in range(1, len(words) - 1):
            tail = " ".join(words[i:]).lower()
            if tail in canonical and len(canonical[tail]) < len(long):
                canonical[tail] = long
    return canonical


def _identity(name: Name) -> tuple[str, str, str]:
    """Return what two forms of one name share: given name, surname, and whether it is the junior’s."""
    tail = key(name.words[-1])
    return key(name.words[0]), name.last, tail if tail in NAME_TAILS else ""
