"""What the encoder takes the names of a text for, spread over all that bear the same name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.model.spots import NAME, TYPES, Spots
from sayso.resolve.lexicon import NAME_LIKE_OPENERS, PLACES, SIDES, TITLES
from sayso.resolve.names import Name, count_near, key
from sayso.types import EntityType

# Of the places of a bare surname, those that must be taken for a person's: “Brandt’s speech” is seen as a body's often.
_SURNAME_SHARE = 0.25
_PLAIN = re.compile(r"\b[a-zß-öø-ÿ]{3,}\b")


class NameTags:
    """Names as the encoder sees them, looked up by place; what most places say of a name holds for all of them."""

    def __init__(self, text: str, spots: Spots | None):
        self._text = text
        self._plain = frozenset(_PLAIN.findall(text)) | TITLES
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._types: list[EntityType] = []
        votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
        if spots is not None:
            named = spots.kind >= NAME
            rows = zip(spots.start[named].tolist(), spots.end[named].tolist(), spots.kind[named].tolist(), strict=True)
            for start, end, kind in rows:
                told: EntityType = TYPES[kind - NAME]
                self._starts.append(start)
                self._ends.append(end)
                self._types.append(told)
                votes[_folded(text[start:end])][told] += 1
        self._majority = _decide(votes)

    def seen(self, names: Iterable[Name]) -> Iterator[Name]:
        """Return names with their types, and without words before them that the encoder does not count in."""
        return map(self._seen, names)

    def openers(self) -> Iterator[Name]:
        """Return bare surnames that begin sentences as plain words do, “May” and “Will”, of persons named in full."""
        known = {name.split(" ")[-1] for name, told in self._majority.items() if told == "person" and " " in name}
        for start, end, told in zip(self._starts, self._ends, self._types, strict=True):
            word = self._text[start:end]
            if told == "person" and key(word) in NAME_LIKE_OPENERS & known:
                yield Name(start, end, word, told=told)

    def _seen(self, name: Name) -> Name:
        inside = list(self._inside(name))
        if len(inside) == 1:
            start, end, told = inside[0]
            if told == "person" and start > name.start and end >= name.end:
                name = self._without_lead(name, start)
            if told == "organization" and start <= name.start and end >= name.end:
                name = self._widened(name, start, end)
        told_of_all = self._majority.get(_folded(name.text)) or (inside[-1][2] if inside else None)
        return replace(name, told=told_of_all) if told_of_all else name

    def _widened(self, name: Name, start: int, end: int) -> Name:
        """Take in what the encoder counts to a body's name: “Court of Appeals” with “for the 6th Circuit”."""
        if self._text[start : start + 4] in ("the ", "The "):
            start += 4
        words = " ".join(self._text[start:end].split())
        if not words.split(" ")[-1][0].isupper():
            return name
        return replace(name, start=start, end=end, text=words, titles=()) if len(words) > len(name.text) else name

    def _inside(self, name: Name) -> Iterator[tuple[int, int, EntityType]]:
        at = bisect_left(self._ends, name.start + 1)
        while at < len(self._starts) and self._starts[at] < name.end:
            yield self._starts[at], self._ends[at], self._types[at]
            at += 1

    def _without_lead(self, name: Name, start: int) -> Name:
        """Take the words before a place for titles, if the text shows that they are no part of the name.

        They are none if the text has them in lower case too, or if it has the rest, two words or more, without them.
        """
        words = name.text.split(" ")
        for count in range(1, len(words)):
            lead, rest = " ".join(words[:count]), " ".join(words[count:])
            if name.start + len(lead) + 1 == start:
                titles = tuple(map(key, words[:count]))
                alone = count < len(words) - 1 and self._count(rest, start) > self._count(name.text, start)
                if alone or self._plain.issuperset(titles):
                    return replace(name, start=start, text=rest, titles=name.titles + titles, follows_the=False)
        return name

    def _count(self, words: str, at: int) -> int:
        return count_near(self._text, words, at)


def _decide(votes: Mapping[str, Counter[EntityType]]) -> dict[str, EntityType]:
    """Return what each name is by its votes.

    A surname of a person named in full is theirs by a minority of them; a country that is nobody's surname is a place.
    """
    majority = {name: count.most_common(1)[0][0] for name, count in votes.items()}
    surnames = {name.split(" ")[-1] for name, told in majority.items() if told == "person" and " " in name}
    majority |= dict.fromkeys((PLACES & majority.keys()) - surnames, "place")
    for name in surnames & majority.keys():
        if name.removesuffix("s") not in SIDES and votes[name]["person"] >= _SURNAME_SHARE * votes[name].total():
            majority[name] = "person"
    return majority


def _folded(name: str) -> str:
    return " ".join(map(key, name.split()))
