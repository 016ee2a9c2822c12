"""Whom a phrase, a pronoun or a call means among the people of an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from sayso.describe.outlets import is_outlet
from sayso.resolve import NameIndex
from sayso.resolve.capitals import find_names
from sayso.resolve.lexicon import MEN, ORGANIZATION_WORDS, PLACES, WOMEN
from sayso.resolve.names import Name, key
from sayso.types import Span, Statement

_OF_OUTLET = re.compile(r"[ \u00a0](?:of|from|at|with)[ \u00a0](?:the[ \u00a0])?", re.I)
_GENDER = {"him": "m", "her": "f"}
# What is no surname though names of two words end in it.
_NO_SURNAMES = frozenset("convention tv radio news channel americans republicans democrats voters".split())
_POSSESSOR = re.compile(r"(?:[’']s|s[’'])[ \u00a0]$")
# How many names back “him” and “the senator” look.
_NAMES_BACK = 40
# How far back “him” looks, in characters: about three paragraphs.
_FAR = 1500
# “Many Muslim Americans … him”: nobody.
_DEMONYM = re.compile(r"(?:ans|cans|crats|ists)$")


# “MPs”, “TDs”: several people, not one outlet.
_SEVERAL = re.compile(r"[A-Z]{2,}s")


class People:
    """The people of an article: those that its names name, and its speakers."""

    def __init__(self, names: NameIndex, statements: Iterable[Statement]):
        self.text = names.text
        self._index = names
        told: dict[Span, str] = {}
        for statement in statements:
            speaker = statement.speaker
            if speaker.type == "person" and speaker.name:
                told.update(dict.fromkeys(speaker.mentions, speaker.name))
                if statement.source:
                    told.setdefault(statement.source, speaker.name)
        for name in self._index.names:
            if self._index.is_person(name) and not ORGANIZATION_WORDS & {key(w) for w in name.words}:
                told.setdefault(Span(name.start, name.end), self._index.bearer(name))
        self._count = Counter(name.text for name in self._index.names)
        self._called: dict[str, str | None] = {}
        self._places = sorted((span.start, full) for span, full in told.items())
        self._by_surname = {key(full.split(" ")[-1]): full for _, full in self._places if full}
        self._by_given = {key(full.split(" ")[0]): full for _, full in self._places if " " in full}

    def named_in(self, phrase: Span) -> tuple[str, Span] | None:
        """Return the person that a phrase names, by the fullest name, and the words that do; None if it names none.

        “Governor Roe” names one, “Roe’s lawyers” and “friends of Roe” do not.
        """
        names = list(find_names(self.text, [phrase]))
        if not names:
            return None
        last = names[-1]
        if len(names) > 1 and _OF_OUTLET.fullmatch(self.text[names[-2].end : last.start]) and is_outlet(last.text):
            host = names[-2]  # “Ada Roe of the Quillport Gazette”
            if host.start == phrase.start and not host.is_organization:
                return self.fullest(host), Span(host.start, host.end)
        if self.text[last.end : phrase.end].strip(" \u00a0.,") or not self._is_person(last):
            return None
        before = self.text[phrase.start : last.start]
        if re.search(r"\b(?:of|from|at|for|in|with|and|to)\b", before):
            return None
        return self.fullest(last), Span(last.start, last.end)

    def _is_person(self, name: Name) -> bool:
        if name.is_organization or key(name.words[-1]) in _NO_SURNAMES:
            return False
        if self._index.is_person(name) or name.last in self._by_surname or name.titles:
            return True
        # “the Quillport Gazette’s Ada Roe”
        return len(name.words) == 2 and bool(_POSSESSOR.search(self.text, max(0, name.start - 4), name.start))

    def holding(self, noun: str, at: int, speaker: str | None) -> str | None:
        """Return the person named last before a place of whom the text says that they are such a one: “the senator”."""
        i = bisect_left(self._places, (at, ""))
        for _, full in self._places[max(0, i - _NAMES_BACK) : i][::-1]:
            if full != speaker and noun in self._index.roles.get(full, ()):
                return full
        return None

    def is_unknown(self, phrase: Span) -> bool:
        """Tell whether a phrase is one name, standing there alone in the article, of which nothing says what it is.

        People who hear something are introduced somewhere; an outlet that is told something seldom is.
        """
        names = list(find_names(self.text, [phrase]))
        if len(names) != 1 or names[0].titles or names[0].is_organization or self._is_person(names[0]):
            return False
        name = names[0]
        if _SEVERAL.fullmatch(name.text):
            return False
        whole = (name.start, name.end) == (phrase.start, phrase.end) or name.follows_the
        introduced = self.text[name.end : name.end + 2] == ", "
        return whole and not introduced and self._count[name.text] == 1 and key(name.words[0]) not in MEN | WOMEN

    def is_surname(self, words: str) -> bool:
        """Tell whether a word is the surname of somebody whom the article names in full."""
        return " " in self._by_surname.get(key(words), "")

    def lone_name(self, span: Span) -> str | None:
        """Return the words of a call that names nobody else known; None for “sir” and offices."""
        words = span.of(self.text)
        return words if key(words.split()[0]) in MEN | WOMEN else None

    def fullest(self, name: Name) -> str:
        """Return the fullest form of a name in the article."""
        full = self._index.bearer(name)
        if full == name.text and len(name.words) == 1:
            return self._by_surname.get(name.last) or self._by_given.get(key(name.text)) or full
        return full

    def meant_by(self, pronoun: str, at: int, speaker: str | None) -> str | None:
        """Return the person of the right gender named last before “him” or “her”, the speaker left out."""
        i = bisect_left(self._places, (at, ""))
        for place, full in self._places[max(0, i - _NAMES_BACK) : i][::-1]:
            if at - place > _FAR:
                break
            if (
                full != speaker
                and not _DEMONYM.search(full)
                and self._index.genders.get(full) in (None, _GENDER[pronoun])
            ):
                return full
        return None

    def is_given_or_surname(self, words: str) -> bool:
        """Tell whether a word or two name somebody of the article, or begin with a well-known given name."""
        plain = [key(w) for w in words.split()]
        if plain[-1] in PLACES:
            return False
        if len(plain) == 1 and (plain[0] in WOMEN | MEN or plain[0] in self._by_given):
            return True
        return len(plain) <= 2 and plain[-1] in self._by_surname

    def called(self, span: Span, speaker: str | None) -> str | None:
        """Return whom a call names: “Ada” is Ada Roe if the article has her; None for “sir”, “Governor”."""
        words = [w for w in span.of(self.text).split() if w[:1].isupper()]
        if not words:
            return None
        last = key(words[-1])
        full = self._by_surname.get(last) or self._by_given.get(last)
        if full is None and last in WOMEN | MEN:  # named in a title alone: “on The Ada Roe Show”
            full = self._begun_with(words[-1])
        return full if full != speaker else None

    def _begun_with(self, given: str) -> str | None:
        """Return the first two words of the text that begin with a given name."""
        if given not in self._called:
            whole = re.search(rf"\b{re.escape(given)}[ \u00a0][A-Z][\w’'\-]*\w", self.text)
            self._called[given] = whole.group() if whole else None
        return self._called[given]
