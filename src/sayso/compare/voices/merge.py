"""One speaker over all articles: names that are one person's or body's put together, and all that they said."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.compare.events.words import kind_of
from sayso.compare.types import Line, Voice
from sayso.compare.voices.persons import Persons, is_opened
from sayso.people.names import fold_name
from sayso.resolve.lexicon import MEN, WOMEN
from sayso.resolve.names import is_acronym
from sayso.types import Reading, SpeakerType

# “the European Medicines Agency (EMA)”: the words before the bracket whose initials it holds.
_IN_BRACKETS = re.compile(r"\(\s?(?:the )?([A-Z][A-Za-z.&]{1,9})\s?\)")
_LITTLE = frozenset("and de for in of on the to".split())
_MOST_INITIALS = 10
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_BEFORE_BRACKET = 160

Key = tuple[str, ...]


def merge_voices(readings: Sequence[Reading]) -> tuple[Voice, ...]:
    """Return the speakers of some articles, each with all lines, who says most first.

    Persons are one if their names are, case, accents, hyphens, titles, middle names and initials aside, or if the order
    of family and given name alone differs; “Bill” and “William” are one where nothing tells two apart. A surname or
    given name alone is that of the one person in all articles who bears it, or of the one of several whom they speak of
    by far most; where there is none, it stays apart. Bodies are one with “the” and without, and with the acronym that
    an article gives behind their name in brackets. Groups, unnamed speakers, bodies without a name of their own ("the
    company") and authors are one within a document only. Unknown speakers are no voices.
    """
    persons = Persons(readings)
    bodies = _Bodies(readings)
    found: dict[Key, _Found] = {}
    for reading in readings:
        for statement in reading.statements:
            speaker = statement.speaker
            key = _key(reading, speaker.type, speaker.name, persons, bodies)
            if key:
                found.setdefault(key, _Found()).add(Line(reading.document, statement))
    voices = sorted((one.told() for one in found.values()), key=lambda voice: (-len(voice.lines), voice.name))
    seen: Counter[str] = Counter()
    numbered = []
    for voice in voices:
        seen[voice.name] += 1
        numbered.append(replace(voice, number=seen[voice.name]))
    return tuple(numbered)


def _key(reading: Reading, type_: SpeakerType, name: str | None, persons: Persons, bodies: _Bodies) -> Key | None:
    """Return what all lines of one voice share; None for a speaker who is no voice."""
    folded = fold_name(name or "")
    if type_ == "author":
        return "author", reading.document.id
    if type_ == "unknown" or not folded:
        return None
    if type_ == "person":
        return "person", persons.one(folded, reading.document.id)
    if type_ == "organization" and _is_proper(name or ""):
        return "organization", bodies.one(name or "")
    return type_, reading.document.id, _THE.sub("", folded)


def _is_proper(name: str) -> bool:
    """Tell a body’s own name from a noun for it: “The Times” and “Tideways”, not “the letter” or “Polls”."""
    words = _THE.sub("", name).split()
    if len(words) < len(name.split()) or len(words) > 1:
        own = words if len(words) < len(name.split()) else words[1:]
        if any(word[:1].isupper() for word in own):
            return True
    first = words[0] if words else ""
    return first[:1].isupper() and (is_acronym(first) or kind_of(first.lower()) == "rare")


class _Bodies:
    """Organisations by what they are called, with the acronyms that articles give in brackets."""

    def __init__(self, readings: Iterable[Reading]):
        meant: dict[str, set[str]] = defaultdict(set)
        for reading in readings:
            for acronym, name in find_acronyms(reading.document.text):
                meant[_letters(acronym)].add(_body(name))
        self._full = {acronym: next(iter(names)) for acronym, names in meant.items() if len(names) == 1}

    def one(self, name: str) -> str:
        """Return the identity of a body: its name without “the”; of an acronym what the articles say it stands for."""
        bare = _THE.sub("", name.strip())
        if is_acronym(bare):
            return self._full.get(_letters(bare), _letters(bare).lower())
        return _body(bare)


def find_acronyms(text: str) -> Iterator[tuple[str, str]]:
    """Yield each acronym that stands in brackets behind the words whose initials it is, and those words."""
    for match in _IN_BRACKETS.finditer(text):
        letters = _letters(match[1])
        before = text[max(0, match.start() - _BEFORE_BRACKET) : match.start()].split()[-_MOST_INITIALS - 4 :]
        if not is_acronym(match[1]):
            continue
        for count in range(len(letters), min(len(before), len(letters) + 4) + 1):
            words = before[-count:]
            if words[0][:1].isupper() and letters in (_initials(words), _initials(words, little=True)):
                yield match[1], " ".join(words)
                break


def _initials(words: Sequence[str], *, little: bool = False) -> str:
    parts = (part for word in words if little or word.lower() not in _LITTLE for part in word.split("-"))
    return "".join(part[:1] for part in parts).upper()


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").replace("&", "").upper()


def _body(name: str) -> str:
    return _THE.sub("", fold_name(name)).replace("-", " ").removesuffix("'s")


def _proper(names: Sequence[str]) -> str:
    """Return the fullest of a voice's names that has no words before it that are none of the name."""
    ends = tuple(f" {fold_name(name)}" for name in names if len(name.split()) > 1)
    return next((name for name in names if not _has_words_before(fold_name(name), ends)), names[0])


def _has_words_before(name: str, ends: tuple[str, ...]) -> bool:
    """Tell “agent Ann Roe” from “Maria Ann Roe”, where “Ann Roe” is a name."""
    first = name.split()[0]
    is_given = first in MEN | WOMEN or kind_of(first) == "rare"
    return is_opened(name) or (name.endswith(ends) and not is_given)


@dataclass(slots=True)
class _Found:
    names: Counter[str] = field(default_factory=Counter)
    types: Counter[SpeakerType] = field(default_factory=Counter)
    lines: list[tuple[str, Line]] = field(default_factory=list)

    def add(self, line: Line) -> None:
        speaker = line.statement.speaker
        if speaker.name:
            self.names[speaker.name] += 1
        self.types[speaker.type] += 1
        self.lines.append((line.document.published or "9", line))

    def told(self) -> Voice:
        names = tuple(sorted(self.names, key=lambda name: (-len(fold_name(name)), -self.names[name], name)))
        lines = tuple(line for _, line in sorted(self.lines, key=lambda pair: pair[0]))
        type_ = self.types.most_common(1)[0][0]
        name = names[0] if names else lines[0].document.byline or lines[0].document.title or lines[0].document.id
        name = _proper(names) if type_ == "person" else name
        return Voice(name=name, type=type_, names=names or (name,), lines=lines)
