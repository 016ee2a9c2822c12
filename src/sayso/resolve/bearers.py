"""Which of several people with one surname a bare surname means: “Roe”, where Jane and Ivo Roe are named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from sayso.resolve.given_names import MEN, WOMEN
from sayso.resolve.lexicon import KIN, NAME_TAILS, Gender
from sayso.resolve.names import Name, key
from sayso.resolve.pronouns import GENDERS
from sayso.types import Span

# News names the person it is about first and then by surname alone; whoever else bears it is named in full. So the one
# introduced first is preferred, weighed in paragraphs since each was last named; a pronoun or a title outweighs both.
# Weights were set by eye on thirteen gold articles and sixty articles of PolNeAR's training part.
_INTRODUCED_FIRST = 0.7
_PER_PARAGRAPH = 0.6
_NOT_YET_NAMED = 2.5
_LAST_AT_HEAD = 1.0
_PRONOUN = 1.5
_TITLE = 2.0
_RELATIVE = 1.0
# Bearers whose weights lie nearer than this cannot be told apart.
_MARGIN = 0.2
_FAR = 3
# How many characters of a sentence its subject may have before the name.
_HEAD = 50
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s|\n")
_BACK, _AHEAD = 20, 5
_NEXT_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(GENDERS, key=len, reverse=True))})\b|[.!?]\s|\n|“|[A-Z]\w+\s[A-Z]")
_RELATED = re.compile(rf",\s(?:his|her|the|whose)\s(?:\w+\s)?(?:{'|'.join(sorted(KIN))})\b", re.I)
# “Sister”, “father”, “mother”, “brother” are titles of orders too: they need whose they are.
_ALSO_ORDERS = {"lady", "sister", "father", "mother", "brother"}
_RELATIVE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(KIN - _ALSO_ORDERS))}),?\s$")
_OWN_RELATIVE = re.compile(r"\b(?:his|her|[’']s)\s(?:\w+\s)?(?:sister|father|mother|brother),?\s$")


class Bearers:
    """The people of one text by surname, each under the fullest form of the name."""

    def __init__(
        self,
        text: str,
        paragraphs: Iterable[Span],
        by_surname: Mapping[str, Sequence[Name]],
        canonical: Mapping[str, str],
        genders: Mapping[str, Gender],
        roles: Mapping[str, set[str]],
        juniors: Set[str] = frozenset(),
    ):
        """Take the full names of a text; genders and roles may go on growing.

        juniors: surnames of those whom the text calls “Roe Jr.” for short, so that “Roe” alone is rather somebody else.
        """
        self._text = text
        self._paragraphs = [p.start for p in paragraphs]
        self._by_surname = by_surname
        self._canonical = canonical
        self._genders, self._roles = genders, roles
        self._places: dict[str, list[int]] = defaultdict(list)
        self._juniors = juniors
        self._relatives: set[str] = set()
        self._pronouns: dict[int, Gender | None] = {}
        for names in by_surname.values():
            for name in names:
                full = canonical[name.text.lower()]
                self._places[full].append(name.start)
                if self._is_relative(name):
                    self._relatives.add(full)

    def _is_relative(self, name: Name) -> bool:
        before = self._text[max(0, name.start - 40) : name.start]
        told = _RELATIVE_BEFORE.search(before) or _OWN_RELATIVE.search(before)
        junior = name.last in self._juniors and key(name.words[-1]) in NAME_TAILS
        return bool(told or junior or _RELATED.match(self._text, name.end))

    def choose(self, name: Name, gender: Gender | None = None, told: tuple[int, str] | None = None) -> list[str]:
        """Return whom a bare surname means where it stands: one person, several that it may be, or none.

        gender: what a title tells. told: where somebody of this surname last spoke, and who.
        """
        weights = {full: self._weight(full, name, told) for full in self._near(name, gender)}
        if len(weights) > 1:
            first = min(weights, key=lambda full: self._places[full][0])
            weights[first] += _INTRODUCED_FIRST
            last = self._last_at_head(name, told)
            if last in weights:
                weights[last] += _LAST_AT_HEAD
        best = max(weights.values(), default=0.0)
        likely = [full for full, weight in weights.items() if weight > best - _MARGIN]
        return sorted(likely, key=weights.__getitem__, reverse=True)

    def _last_at_head(self, name: Name, told: tuple[int, str] | None) -> str:
        """Return who spoke or was named in full last before a place of the same paragraph, if at a sentence's head."""
        names = self._by_surname.get(name.last, ())
        i = bisect_right(names, name.start, key=lambda n: n.start)
        start = names[i - 1].start if i else -1
        if told and start < told[0] < name.start and self._paragraph(told[0]) == self._paragraph(name.start):
            return told[1]
        if start < 0 or self._paragraph(start) != self._paragraph(name.start):
            return ""
        at_head = start < _HEAD or _SENTENCE_END.search(self._text, start - _HEAD, start)
        return self._canonical[names[i - 1].text.lower()] if at_head else ""

    def _near(self, name: Name, gender: Gender | None) -> list[str]:
        """Return the bearers named near a place and the first of all, without those known to be of another gender."""
        names = self._by_surname.get(name.last, ())
        i = bisect_right(names, name.start, key=lambda n: n.start)
        near = (*names[:1], *names[max(0, i - _BACK) : i], *names[i : i + _AHEAD])
        fulls = dict.fromkeys(self._canonical[n.text.lower()] for n in near)
        return [full for full in fulls if gender is None or self._gender(full) in (None, gender)]

    def _gender(self, full: str) -> Gender | None:
        given = key(full.split(" ")[0])
        return self._genders.get(full) or ("f" if given in WOMEN else "m" if given in MEN else None)

    def _weight(self, full: str, name: Name, told: tuple[int, str] | None) -> float:
        places = self._places[full]
        i = bisect_right(places, name.start)
        last = places[i - 1] if i else -1
        if told and told[1] == full and told[0] < name.start:
            last = max(last, told[0])
        away = self._paragraph(name.start) - self._paragraph(last) if last >= 0 else _FAR
        weight = -_PER_PARAGRAPH * min(_FAR, away) - (0.0 if last >= 0 else _NOT_YET_NAMED)
        pronoun, own = self._pronoun_behind(name), self._gender(full)
        if pronoun and own:
            weight += _PRONOUN if pronoun == own else -_PRONOUN
        if set(name.titles) & self._roles.get(full, set()):
            weight += _TITLE
        return weight - (_RELATIVE if full in self._relatives else 0.0)

    def _paragraph(self, at: int) -> int:
        return bisect_right(self._paragraphs, at)

    def _pronoun_behind(self, name: Name) -> Gender | None:
        """Return the gender of the first pronoun behind a name, before its sentence ends or names somebody else."""
        if name.end not in self._pronouns:
            found = _NEXT_PRONOUN.search(self._text, name.end, name.end + 160)
            self._pronouns[name.end] = GENDERS.get(found.group().lower()) if found else None
        return self._pronouns[name.end]
