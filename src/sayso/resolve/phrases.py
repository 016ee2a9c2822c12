"""What a source phrase is by its own words: a name, a possessor's document, or a noun for somebody unnamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.resolve.capitals import BEHIND_NAMES
from sayso.resolve.lexicon import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FIRMS,
    ORGANIZATION_WORDS,
    PERSON_GROUP_NOUNS,
    TITLES,
    UNNAMED_PLURALS,
)
from sayso.resolve.names import Name, is_title, key
from sayso.types import Span, Speaker, SpeakerType

_HEAD_END = re.compile(
    r"\s*(?:[,(;:\n]|\s[–—-]{1,2}\s|--|\s(?:who|which|that|whose|himself|herself|itself|themselves|as well as)\b)"
)
_CORE_END = re.compile(
    r"\s(?:of|for|at|in|from|with|on|to|by|about|near|among|inside|behind|against|being|handling|including|familiar|released|published|conducted|filed|led|"
    r"called|titled|like|such|I|we|they)\b"
)
_INDEFINITE = re.compile(
    r"(?:an?|one|another|two|three|four|five|six|seven|eight|nine|ten|\d+|some|many|most|several|few|other|all|both|"
    r"fellow|more|at least \w+)\s",
    re.I,
)
_NUMBER = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten)\s", re.I)
# So many of a whole are no particular people: “51 percent of voters”, “about 34%”.
_SHARE = re.compile(r"(?:[\w\-]+\s){0,4}?\d[\d.,]*(?:\s?%|\s(?:percent|per\scent)\b)", re.I)
_QUANTIFIERS = frozenset("some many most others few several all both half plenty".split())
# “Leading figures” are people; “the figures” are numbers.
_PEOPLE_FIGURES = re.compile(
    r"(?:some|many|most|several|few|other|two|three|leading|senior|top|public|party)\b.*\bfigures$", re.I
)
_DEFINITE = re.compile(r"(?:the|this|that|these|those)\s", re.I)
_COLLECTION = re.compile(
    r"\b(?:groups?|numbers?|crowds?|dozens|hundreds|thousands|scores|coalition|majority|plurality|many|most|half|"
    r"handful|(?:army|host|chorus|string|array|share|percentage)(?=\sof\b))(?:\sof\b|$)"
)
_PLURAL = re.compile(r"[\w\-]*(?:[^su\W]s|men|women|people|folk)$")
# What a noun phrase can lose: “an official, who was not allowed to speak”.
_ASIDE = re.compile(r",\swho\s.*$")
_LEAD = re.compile(r",\s(?:(?:the|his|her|an?|their)\s)?(?:[\w\-.]+\s){0,5}")
_REFLEXIVE = re.compile(r"\s(?:him|her|it|them)sel(?:f|ves)$")
_OUTSIDE = re.compile(r"^(?:from|by|to|according to)\s+|\s+(?:who|that|which)$", re.I)
_LIST = re.compile(r"(?:,\s[^\W\d_a-z][\w.\-]*(?:\s[^\W\d_a-z][\w.\-]*)+)*,?\s(?:and|&)\s(?:the\s)?[^\W\d_a-z]")
# “former secretary of state Hillary Clinton”, “Chairman of the committee Jane Roe”: an office, then its holder.
_OFFICE_OF = re.compile(r"\sof(?:\s(?:the\s)?[a-zß-öø-ÿ\-]+){1,3}\s")
# The same with a department or a body: “former Secretary of State Jane Roe”, “envoy to the United Nations Jane Roe”.
_DEPARTMENT = re.compile(
    r"\s(?:of|to|for)\s(?:the\s)?(?!(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\b)[A-Z][\w.]*(?:\s(?:and\s)?[A-Z][\w.]*){0,4}\s"
)
# A law case speaks by its name: “Roe v. Board of Harbours”.
_CASE = re.compile(r"[^,;]+\s(?:v|vs)\.?\s[^,;]+")
# What tells more of a document or body without a preposition: “a report released Monday”, “an email kept secret”.
_TOLD_OF = re.compile(
    rf"(?<=\s)(?:{'|'.join(sorted(DOCUMENT_NOUNS | BODY_NOUNS))})"
    r"(?=\s(?:(?:[a-z]+ly|first|also)\s)?(?:[a-z]+ed|kept|made|written|given|sent|shown|seen|held|set|put|taken|"
    r"circulating|showing|earlier|last|this|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)",
    re.I,
)


# “the Brandt administration” is named without its article.
_NAMED_BODY = re.compile(r"(?:the)\s(?=[^\W\d_a-zß-öø-ÿ])", re.I)
_COUPLE = re.compile(r"\b([A-Z]\w+)\.?\s(?:and|&)\s([A-Z]\w+)\.?\s\S\Z")
_BOTH = re.compile(r"both\s[^,]+\sand\s", re.I)
# What finds the names inside some spans.
NamesIn = Callable[[Iterable[Span]], Iterator[Name]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase taken apart.

    words is the phrase without the comma at its end; name is whom it names, noun the head noun of one that names nobody
    ("the senator" → senator), owner the name that possesses that noun ("Quill’s brief"), several tells "Quill and Roe".
    """

    words: str
    start: int
    name: Name | None = None
    noun: str = ""
    owner: Name | None = None
    several: bool = False

    @property
    def is_definite(self) -> bool:
        return bool(_DEFINITE.match(self.words)) or (self.words[:1].isupper() and " " not in self.words)

    @property
    def is_document(self) -> bool:
        return self.noun in DOCUMENT_NOUNS

    def speaker(self) -> Speaker:
        """Return the speaker of a phrase that names nobody, by its head noun."""
        told = self._type()
        is_body = told == "organization" and not self.is_document
        named = _NAMED_BODY.match(self.words) if is_body else None
        return Speaker(type=told, name=self.words[named.end() :] if named else self.words)

    def _type(self) -> SpeakerType:
        head = _core(self.words)
        with_of = self.words[: len(head) + 3].lower()
        if (
            _COLLECTION.search(with_of)
            or self.noun in _QUANTIFIERS
            or _SHARE.match(self.words)
            or _PEOPLE_FIGURES.match(head)
        ):
            return "group"
        if self.several and _BOTH.match(self.words):
            return "group"
        if self.noun in DOCUMENT_NOUNS | BODY_NOUNS | FIRMS or self.noun == "case":
            return "organization"
        if self.several:
            return "group"
        if self.noun in PERSON_GROUP_NOUNS or _PLURAL.match(self.noun):
            counted = _NUMBER.match(self.words) or self.words.lower().startswith("one of")
            return "unnamed" if self.noun in UNNAMED_PLURALS or counted else "group"
        return "unnamed"


def take_apart(text: str, source: Span, names_in: NamesIn) -> Phrase:
    """Say what a source phrase is made of."""
    source = _without_dash(text, _without_frame(text, source))
    raw = source.of(text)
    words = _ASIDE.sub("", re.sub(r"\s+", " ", raw.strip().rstrip(",;:–—―- ")).strip()).rstrip("’'") or raw
    names = list(names_in([source]))
    head_end = source.start + _end(_HEAD_END, raw)
    told = _TOLD_OF.search(raw)
    core_end = source.start + min(_end(_CORE_END, raw), head_end - source.start, told.end() if told else len(raw))
    inside = [n for n in names if n.start < core_end]
    heads = [n for n in inside if _reaches(text, n, core_end)]
    core = text[source.start : core_end]
    if heads and not _CASE.match(words):
        name = heads[-1]
        if _is_of_several(text, name, names, head_end, source.end):
            return Phrase(words, source.start, noun=key(core.split()[-1]), several=True)
        if not _INDEFINITE.match(core) or (name.is_organization and not _is_common(name)):
            return Phrase(words, source.start, name=name)
    case = _CASE.match(words)
    if case:
        return Phrase(case.group(), source.start, noun="case")
    holder = _office_holder(text, names, core, core_end, head_end)
    if holder:
        return Phrase(words, source.start, name=holder)
    behind = _apposition(text, names, head_end, source.end)
    if behind:
        return Phrase(words, source.start, name=behind)
    owner = next((n for n in inside if re.match(r"[’']s?\s", text[n.end : n.end + 3])), None)
    noun = key(core.split()[-1]) if core.split() else key(words)
    several = (_has_plurals(core) and not owner) or bool(_BOTH.match(words))
    return Phrase(words, source.start, noun=noun, owner=owner, several=several)


def _office_holder(text: str, names: Sequence[Name], core: str, core_end: int, head_end: int) -> Name | None:
    """Find the name behind an office that “of” parts from it."""
    if not core.split() or not is_title(key(core.split()[-1])) or _INDEFINITE.match(core):
        return None
    held = (n for n in names if core_end < n.start < head_end and not n.is_organization)
    name = next(held, None)
    if name is None:
        return None
    return name if any(office.fullmatch(text, core_end, name.start) for office in (_OFFICE_OF, _DEPARTMENT)) else None


def _is_common(name: Name) -> bool:
    """Tell “a super PAC”, whose capitals are a common noun, from a name."""
    return len(name.words) == 1 and name.text.isupper() and name.last in ORGANIZATION_WORDS


def _end(pattern: re.Pattern[str], raw: str) -> int:
    match = pattern.search(raw, 1)
    return match.start() if match else len(raw.rstrip())


def _core(words: str) -> str:
    head = words[: _end(_HEAD_END, words)]
    return head[: _end(_CORE_END, head)]


def _reaches(text: str, name: Name, core_end: int) -> bool:
    """Tell whether a name ends the core of a phrase; a possessive may hang on it, or “MP”."""
    hanging = text[name.end : core_end].strip(" \u00a0.]")
    return name.end >= core_end or hanging in ("’s", "'s", "’", "'", "") or hanging.lower() in BEHIND_NAMES


def _without_frame(text: str, source: Span) -> Span:
    """Leave out what is no part of a noun phrase: “from”, a “who” at its end, “herself”."""
    start, end = source.start, source.end
    for pattern in (_REFLEXIVE, _OUTSIDE):
        for match in pattern.finditer(text[start:end]):
            if match.start() == 0 and match.end() < end - start:
                start += match.end()
            elif match.start() > 0:
                end -= len(match.group())
    return Span(start, end) if start < end else source


def _without_dash(text: str, source: Span) -> Span:
    words = source.of(text).rstrip(" \u00a0\n,;:–—―-")
    return Span(source.start, source.start + len(words)) if words else source


def _is_of_several(text: str, name: Name, names: Sequence[Name], head_end: int, end: int) -> bool:
    """Tell “Quill and Brandt” from “his wife and nominee Mara Quill”: a name, and names behind it."""
    earlier = _is_couple(text, name) or any(
        n.start < name.start and re.fullmatch(r"(?:\s[a-z]+)?,?\s(?:and|&)\s(?:the\s)?", text[n.end : name.start])
        for n in names
    )
    behind = re.sub(r"\s\([^)]*\)", "", text[name.end : end])
    return earlier or (bool(_LIST.match(behind)) and any(n.start > name.end for n in names))


def _is_couple(text: str, name: Name) -> bool:
    """Tell “Mr. and Mrs. Roe”, two with one name."""
    titles = _COUPLE.search(text[max(0, name.start - 40) : name.start + 1])
    return titles is not None and all(key(title) in TITLES for title in titles.groups())


def _has_plurals(core: str) -> bool:
    """Tell “companies and individuals”, which are several, from “the former envoy and current nominee”, who is one."""
    before, joined, after = core.partition(" and ")
    return bool(joined) and any(_PLURAL.match(part.split()[-1].lower()) for part in (before, after) if part.split())


def _apposition(text: str, names: Sequence[Name], head_end: int, end: int) -> Name | None:
    """Find the name that fills all of what stands between the first comma and the next."""
    for name in names:
        lead = text[head_end : name.start]
        leads = _LEAD.fullmatch(lead) and not _CORE_END.search(lead)
        if leads and len(name.words) > 1 and text[name.end : end].strip()[:1] in ("", ","):
            return name if not name.is_organization else None
    return None
