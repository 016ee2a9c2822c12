"""The names of a text: where they stand, their fullest form, and what the text tells about whoever bears them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sayso.resolve.lexicon import (
    DAYS,
    FEMALE_WORDS,
    FIRM_NAMES,
    MALE_WORDS,
    MEN,
    METONYMS,
    NAME_LIKE_OPENERS,
    NAME_LIKE_TITLES,
    NAME_TAILS,
    OPENERS,
    ORGANIZATION_WORDS,
    OUTLET_WORDS,
    OUTLETS,
    PLACES,
    PREPOSITIONS,
    SIDES,
    TITLES,
    WOMEN,
    Gender,
)
from sayso.types import EntityType, Span

_PARTICLE = r"(?:al|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von)"
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_SHORTENED = r"(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Prof|St|Jr|Sr)\."
_WORD = rf"(?:{_SHORTENED}|(?:{_UPPER}\.){{2,}}|{_UPPER}(?:\w|[’'\-\u2010\u2011](?=\w))+|{_UPPER}\.?)"
# A name may run over the end of a bracket that an editor put in: “[Foreign Minister Sergei] Lavrov”.
_BLANK = r"\]?(?:[ \u00a0]+|[ \u00a0]?\n)"
# The article of Arabic names is small inside them and great where they open a sentence: “Omar al-Roe”, “Al-Roe said”.
_TIED = r"(?:(?:ad|al|an|ar|as|ash|at|az|el|ul)-)?"
_NAME = re.compile(rf"(?<![\w@#]){_WORD}(?:{_BLANK}(?:{_PARTICLE}[ \u00a0]+){{0,2}}{_TIED}{_WORD})*")
# How far a name looks around for itself, in characters: more than all but the longest articles have.
_REACH = 50_000
# How many words the shorter name of a body has at most.
_LONGEST_TAIL = 8
_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s?$")
_JOINT = re.compile(r"\s(?:of|for|on)(?: the)?(?: \d+(?:st|nd|rd|th))?\s")
# “Court of Appeals”, “Association for the Advancement”: what goes on with “of” or “for” belongs to it too.
_JOINED_BODY = re.compile(
    r"(?:Association|Committee|Council|Court|Department|Institute|Ministry|Office|Society) (?:of|for) "
)
# The first half of “Securities and Exchange Commission”.
_ABSTRACT = re.compile(r"(?:ities|tion|ment|ship|ture|cs|ices|lth|[ae]nce)$")
_PREPOSITION_BEFORE = re.compile(r"\b(?:in|of|from|at|near)\s$")
_TWO_WORD_PLACE = re.compile(
    r"(?:new|north|south|east|west) (?:york|jersey|hampshire|mexico|carolina|dakota|korea|delhi)"
)


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Return a word as it is looked up: in lower case, without a dot, an ending ’s, or brackets."""
    return _POSSESSIVE.sub("", word.strip("[]")).rstrip(".,").lower()


@dataclass(frozen=True, slots=True)
class Name:
    """A name where it stands. text is without titles, blanks made single; titles are the words dropped before it.

    told: what the encoder takes it for, None if it has not said or not been asked.
    """

    start: int
    end: int
    text: str
    titles: tuple[str, ...] = ()
    follows_the: bool = False
    told: EntityType | None = None

    @property
    def words(self) -> list[str]:
        return self.text.split(" ")

    @property
    def last(self) -> str:
        """The surname, as it is looked up."""
        words = [w for w in map(key, self.words) if w not in NAME_TAILS]
        return words[-1] if words else key(self.text)

    @property
    def is_organization(self) -> bool:
        """Tell whether this is no person: by what the encoder says, else by the words alone or their capitals."""
        if self._is_seat_or_firm():
            return True
        if self.told == "person" and not is_acronym(self.text) and not self._is_outlet_or_body():
            return False
        if self.told in ("organization", "place") and not self.titles:
            return True
        keys = [key(w) for w in self.words]
        if keys[-1] in ORGANIZATION_WORDS or keys[0] in ORGANIZATION_WORDS - {"guard", "press", "house"}:
            return True
        if self.follows_the and not self.titles and keys[0] not in WOMEN | MEN:
            return True
        if len(keys) > 1 and keys[-1] in PLACES and not self.titles and keys[0] not in WOMEN | MEN:
            return True
        if keys[-2:] == ["usa", "today"]:
            return True
        if len(keys) == 1:
            return keys[0] in OUTLETS | PLACES or is_acronym(self.text)
        return bool(_TWO_WORD_PLACE.fullmatch(" ".join(keys)) or "for" in keys)

    def _is_outlet_or_body(self) -> bool:
        """Tell what the encoder takes for a person though its words say otherwise: “the Arlen Post”, “Reps for Roe”."""
        keys = [key(w) for w in self.words]
        is_outlet = self.follows_the and len(keys) > 1 and keys[-1] in OUTLET_WORDS and keys[0] not in WOMEN | MEN
        return not self.titles and (is_outlet or "for" in keys[1:-1])

    def _is_seat_or_firm(self) -> bool:
        """Tell what is no person whatever the encoder says: “the Kremlin”, “Downing Street”."""
        name = self.text.lower()
        return not self.titles and (name in METONYMS or name in FIRM_NAMES)


def count_near(text: str, words: str, at: int) -> int:
    """Count how often words stand in a text, as far as _REACH before and behind a place: all of an article, no more.

    Counting over the whole of a long text for each of its names would take the square of its length.
    """
    return text.count(words, max(0, at - _REACH), at + _REACH)


def is_acronym(word: str) -> bool:
    """Tell whether a word is two to six capitals: TASS, CNN, S.E.C."""
    letters = word.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()


def is_end_of(short: str, long: str) -> bool:
    """Tell “the Post” from “the Washington Post”; “California” is not “the University of California”."""
    lead = long.removesuffix(" " + short)
    return lead != long and not lead.endswith((" of", " for", " in", " and"))


def letters_of(acronym: str) -> str:
    """Return an acronym without its dots."""
    return acronym.replace(".", "")


def tails_of(name: Name) -> Iterator[str]:
    """Yield what a body may be called by the end of its name: “Harbour Board”, “Board” of “the Quill Harbour Board”."""
    words = name.words
    for i in range(max(1, len(words) - _LONGEST_TAIL), len(words)):
        tail = " ".join(words[i:])
        if is_end_of(tail, name.text):
            yield tail


# ------------------------------------------------------------------ finding


def find_names(text: str, spans: Iterable[Span]) -> Iterator[Name]:
    """Return the names inside some spans, without titles, and without words that only begin a sentence."""
    for span in spans:
        found = (n for m in _NAME.finditer(text, span.start, span.end) for n in _split(text, m, span.start))
        yield from _joined(text, found)


def _split(text: str, match: re.Match[str], begins: int) -> Iterator[Name]:
    """Cut a run of capitalised words behind each ’s, and where a whole name stands in brackets before it."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, match.start(), match.end()):
        tokens.append(token)
        word = token.group()
        whole_bracket = word.endswith("]") and not _is_half_name(text, tokens)
        if whole_bracket or token.end() == match.end() or (_POSSESSIVE.search(word) and word[-1] == "s"):
            name = _trimmed(text, tokens, begins)
            if name:
                yield name
            tokens = []


def _is_half_name(text: str, tokens: list[re.Match[str]]) -> bool:
    """Tell “[Harbour Master Ivo] Brandt” from “[Brandt] Quill”: half a name stands nowhere else by itself."""
    word = key(tokens[-1].group())
    titled = any(key(t.group()) in TITLES for t in tokens[:-1])
    return word not in TITLES and (
        titled or word in WOMEN | MEN or count_near(text, tokens[-1].group()[:-1], tokens[-1].start()) == 1
    )


def _trimmed(text: str, tokens: list[re.Match[str]], begins: int) -> Name | None:
    start = tokens[0].start()
    opens = start <= begins or text[max(0, start - 5) : start].rstrip(" \u00a0\"“‘'[").endswith(
        (".", "!", "?", ":", "”", "\n")
    )
    keys = [key(t.group()) for t in tokens]
    after_preposition = bool(_PREPOSITION_BEFORE.search(text, max(0, start - 8), start))
    first, last = 0, len(keys)
    while first < last and keys[first] in OPENERS and (opens or keys[first] not in NAME_LIKE_OPENERS or last == 1):
        after_preposition = keys[first] in PREPOSITIONS
        first += 1
    while last > first + 1 and keys[last - 1] in DAYS - NAME_LIKE_OPENERS and keys[last - 2 : last] != ["usa", "today"]:
        last -= 1
    if first == last:
        return None
    titles: tuple[str, ...] = ()
    if keys[last - 1] not in ORGANIZATION_WORDS:
        bracket = any(t.group().endswith("]") for t in tokens[first : last - 1])
        start_of_name = _behind_titles(keys, first, last, after_preposition, bracket)
        titles = tuple(keys[first:start_of_name])
        first = start_of_name
        while titles and first < last - 1 and keys[first] in PREPOSITIONS:  # the headline’s “President On Roe”
            first += 1
    if all(k in TITLES for k in keys[first:last]) and (last - first > 1 or keys[first] not in NAME_LIKE_TITLES):
        return None
    words = [t.group().strip("[]") for t in tokens[first:last]]
    words[-1] = _POSSESSIVE.sub("", words[-1])
    begin = tokens[first].start()
    the = bool(re.search(r"\b[Tt]he\s$", text[max(0, begin - 5) : begin])) and not titles
    end = tokens[last - 1].start() + len(words[-1])
    return Name(begin, end, " ".join(words), titles, the)


def _behind_titles(keys: list[str], first: int, last: int, after_preposition: bool, bracket: bool) -> int:
    """Say where the name begins behind its titles, sides (“Republican”) and places (“of Ohio John Roe”)."""
    if after_preposition and last - first > 2 and _TWO_WORD_PLACE.fullmatch(" ".join(keys[first : first + 2])):
        first += 2
    elif after_preposition and last - first > 1 and keys[first] in PLACES:
        first += 1
    start = first
    for i in range(first, last - 1):
        is_head = bracket or i == first or keys[i - 1] in TITLES | SIDES | ORGANIZATION_WORDS
        if is_title(keys[i]) and (keys[i] not in NAME_LIKE_TITLES or is_head) and keys[i + 1] not in NAME_TAILS:
            start = i + 1
    while start < last - 1 and keys[start] in SIDES:
        start += 1
    return start


def is_title(word: str) -> bool:
    """Tell whether a word, as it is looked up, is a title or an office, be it of several (“Presidents Roe and Doe”)."""
    if "-" in word and word not in TITLES:  # president-elect, then-governor, co-chairman
        return any(part in TITLES - NAME_LIKE_TITLES for part in word.split("-"))
    return word in TITLES or (word.endswith("s") and word[:-1] in TITLES - NAME_LIKE_TITLES)


def _joined(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Put “Ministry” and “Tides” together again where only “of” stands between."""
    held: Name | None = None
    for name in names:
        joint = text[held.end : name.start] if held else ""
        is_pair = joint == " and " and _ABSTRACT.search(held.text if held else "") and name.last in ORGANIZATION_WORDS
        plural_for = joint == " for " and held is not None and re.fullmatch(r"\w+s", held.text)
        is_body = held is not None and (held.last in ORGANIZATION_WORDS or bool(_JOINED_BODY.search(held.text)))
        if held and (plural_for or is_pair or (is_body and _JOINT.fullmatch(joint))):
            whole = re.sub(r"\s+", " ", text[held.start : name.end])
            held = Name(held.start, name.end, whole, (), held.follows_the)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def is_headline(line: str) -> bool:
    """Tell whether a line is written in headline capitals, which say nothing about names, full stop or none.

    In a sentence full of names the verb is small: “Jane Roe met Ivo Brandt in Port Arlen.”
    """
    words = [w for w in line.split() if len(w) > 3]
    if len(words) < 4 or sum(w[0].islower() for w in words) > 0.25 * len(words):
        return False
    return all(key(w) in OPENERS for w in line.split() if len(w) > 2 and w[0].islower())


def gender_of_words(words: Iterable[str]) -> Gender | None:
    """Tell the gender that titles and nouns give away: “Mrs”, “spokeswoman”; None if they do not, or disagree."""
    keys = {key(w) for w in words}
    female, male = bool(keys & FEMALE_WORDS), bool(keys & (MALE_WORDS - {"general", "master", "first"}))
    return None if female == male else "f" if female else "m"
