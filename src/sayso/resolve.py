"""Source spans → speakers: surnames to full names, pronouns to the nearest fitting name before them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from sayso.layout import find_paragraphs
from sayso.types import Attribution, Document, Span, Speaker

_PARTICLE = r"(?:al|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von)"
_CAPITAL = r"(?:[^\W\d_a-z][\w’'\-]*[\w]|[^\W\d_a-z]\.?)"
# A name may run over a bracket that an editor put in: “[Foreign Minister Sergei] Lavrov”.
_NAME = re.compile(rf"\b{_CAPITAL}(?:\]?[ \u00a0]\[?(?:{_PARTICLE}[ \u00a0])*(?:{_CAPITAL}))*")
_TITLES = frozenset(
    (
        "mr mrs ms miss mx dr prof professor sir dame lord lady president minister premier prime chancellor king "
        "queen prince princess sen senator rep representative congressman congresswoman gov governor mayor gen "
        "general col colonel capt captain lt sgt sheriff judge justice rev father sister pope secretary ambassador "
        "chairman chairwoman chair speaker foreign deputy vice former attorney director chief commissioner "
        "councillor councilman councilwoman spokesman spokeswoman spokesperson defense defence finance interior "
        "state majority minority leader analyst expert"
    ).split()
)
_ORGANIZATIONS = frozenset(
    (
        "agency alliance army assembly association bank board bureau campaign cbs center centre chamber club cnn "
        "coalition college commission committee company conference congress council court department duma embassy "
        "federation force foundation fund government group house inc institute journal kremlin league magazine "
        "ministry nations network news newspaper office organisation organization parliament party pentagon police "
        "post press senate service society spokesman times tribune union university"
    ).split()
)
_NOMINAL_ORGANIZATIONS = re.compile(
    r"\b(?:administration|agency|association|bank|board|campaign|commission|committee|company|council|court|department|"
    r"film|firm|government|group|institute|kremlin|law|letter|lawsuit|ministry|newspaper|organi[sz]ation|outlet|panel|paper|"
    r"party|poll|report|research|ruling|statement|study|survey|team|union|university|website|white house)\b"
)
_PRONOUNS = frozenset("he she his her him they them their it its who which that".split())
_FIRST_PERSON = frozenset("i we me us my our".split())
_NEVER_NAMES = frozenset(
    (
        "a an and as at but by for from he her his i if in it its my no not of on or our she so some that the their "
        "then there these they this those to we what when where which while who with yes you most many several"
    ).split()
)
_PLURAL = re.compile(r"\b(?:people|police|media|members of|\w*(?:men|women)|\w+[^s\W]s)\b", re.I)
_INDEFINITE = re.compile(r"^(?:an?|one|another|two|three|four|five|several|\d+)\s", re.I)


def resolve_speakers(document: Document, attributions: Sequence[Attribution]) -> list[Speaker]:
    """Say who speaks in each attribution.

    attributions: in the order of the text, nested ones behind their parents. Returns as many speakers. A name is always
    a stretch of the text; a speaker that cannot be told is `unknown`, with the reason.
    """
    resolver = _Resolver(document.text, attributions)
    for i in range(len(attributions)):
        resolver.resolve(i)
    return resolver.speakers


class _Resolver:
    """Names of one text, and the speakers told so far."""

    def __init__(self, text: str, attributions: Sequence[Attribution]):
        self.text = text
        self.attributions = attributions
        self.speakers: list[Speaker] = []
        self._paragraphs = [p.start for p in find_paragraphs(text)]
        self._names = [(m.start(), _without_titles(m.group())) for m in _NAME.finditer(text)]
        self._names = [(at, name) for at, name in self._names if name and name.lower() not in _NEVER_NAMES]
        self._starts = [at for at, _ in self._names]
        self._full = {name for _, name in self._names if " " in name and not _is_organization(name)}

    def resolve(self, i: int) -> None:
        self.speakers.append(self._speaker(i))

    def _speaker(self, i: int) -> Speaker:
        attribution = self.attributions[i]
        if attribution.source is None:
            return self._without_source(i)
        words = attribution.source.of(self.text).strip()
        inserted = re.match(r"\s?\[([^\]]+)\]", self.text[attribution.source.end :])
        if inserted and words.lower() in _PRONOUNS:
            return self._named(inserted.group(1), attribution.source)
        if words.lower() in _FIRST_PERSON:
            parent = attribution.parent
            return self.speakers[parent] if parent is not None else Speaker(type="author")
        if words.lower() in _PRONOUNS:
            return self._pronoun(i, words)
        return self._named(words, attribution.source)

    def _without_source(self, i: int) -> Speaker:
        attribution = self.attributions[i]
        if attribution.cue is None and attribution.kind != "indirect":
            before = self._last_speaker(i, attribution.parent)
            if before is not None:
                return before
        return Speaker(type="unknown", reason="the text names no source")

    def _last_speaker(self, i: int, parent: int | None) -> Speaker | None:
        for j in range(i - 1, -1, -1):
            if self.attributions[j].parent == parent:
                return self.speakers[j]
        return None

    def _pronoun(self, i: int, words: str) -> Speaker:
        """Take the speaker before if they are near, else the nearest person named before."""
        attribution = self.attributions[i]
        source = attribution.source
        assert source is not None
        here = self._paragraph(source.start)
        plural = words.lower() in ("they", "them", "their")
        wanted = ("group", "organization", "unnamed") if plural else ("person", "unnamed")
        for j in range(i - 1, -1, -1):
            other = self.attributions[j]
            near = here - self._paragraph(other.start) <= 2
            if j != attribution.parent and other.parent is None and near and self.speakers[j].type in wanted:
                return self.speakers[j]
        if not plural:
            for j in range(bisect_right(self._starts, source.start) - 1, -1, -1):
                full = self._fullest(self._names[j][1], source.start)
                if full in self._full:
                    return Speaker(type="person", name=full)
        return Speaker(type="unknown", reason=f"no name before “{words}” fits it")

    def _named(self, words: str, source: Span) -> Speaker:
        names = [_without_titles(m.group()) for m in _NAME.finditer(words)]
        names = [name for name in names if name and name.lower() not in _NEVER_NAMES]
        plain = re.sub(r"^(?:the|The)\s+", "", words)
        if not names or _INDEFINITE.match(words) or self._is_common_noun(words, source):
            return self._nominal(words)
        head = plain.split(",", 1)[0]
        if _is_organization(head) or (_NOMINAL_ORGANIZATIONS.search(head.lower()) and not self._is_person(names[0])):
            return Speaker(type="organization", name=plain if "," not in plain else head)
        full = self._fullest(names[0], source.start)
        if full in self._full or self._is_person(names[0]):
            return Speaker(type="person", name=full)
        if _PLURAL.search(words.split(",")[0]) and words.split()[-1:][0].islower():
            return Speaker(type="group", name=words)
        single = " " not in names[0]
        return Speaker(type="organization" if single and names[0].isupper() else "person", name=full)

    def _is_common_noun(self, words: str, source: Span) -> bool:
        """Tell “Critics” at the head of a sentence from a name: one plural word that is nobody's surname."""
        begins = not self.text[: source.start].rstrip(" \u00a0\"“‘'")[-1:].strip(".!?:\n")
        return begins and " " not in words and bool(_PLURAL.fullmatch(words)) and not self._is_person(words)

    def _nominal(self, words: str) -> Speaker:
        head = words.split(",", 1)[0]
        if _NOMINAL_ORGANIZATIONS.search(head.lower()) and not _INDEFINITE.match(words):
            return Speaker(type="organization", name=words)
        if _INDEFINITE.match(words):
            return Speaker(type="unnamed", name=words)
        if _PLURAL.search(head):
            return Speaker(type="group", name=words)
        return Speaker(type="unnamed", name=words)

    def _is_person(self, name: str) -> bool:
        return any(full == name or full.endswith(" " + name) for full in self._full)

    def _fullest(self, name: str, before: int) -> str:
        """Find the fullest form of a name: the nearest before the place given, else the first in the text."""
        fits = [(at, full) for at, full in self._names if full in self._full and full.endswith(" " + name)]
        earlier = [full for at, full in fits if at <= before]
        return earlier[-1] if earlier else fits[0][1] if fits else name

    def _paragraph(self, offset: int) -> int:
        return bisect_right(self._paragraphs, offset) - 1


def _without_titles(name: str) -> str:
    """Drop titles, and words that begin a sentence, from the front of a capitalised stretch."""
    words = re.split(r"[ \u00a0]", re.sub(r"[’']s?$", "", name.replace("[", "").replace("]", "")))
    while words and (words[0].rstrip(".").lower() in _TITLES or words[0].lower() in _NEVER_NAMES):
        words = words[1:]
    return " ".join(words)


def _is_organization(name: str) -> bool:
    return any(word.lower().rstrip(".") in _ORGANIZATIONS for word in name.split())
