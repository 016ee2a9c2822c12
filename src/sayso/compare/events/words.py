"""Words as events and topics compare them: cut out of a text, brought to one form, weighed by how rare they are."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

Kind = Literal["noun", "verb", "adjective", "adverb", "either", "function", "rare"]

# How many articles the table was counted over stand for, when its counts are laid beside those of a collection.
TABLE_ARTICLES = 2000
_TABLE = Path(__file__).with_name("common_words.txt")
FUNCTION_WORDS = frozenset(
    "the a an this that these those some any no every each all both either neither such another other many much few "
    "several more most less least enough own same i me my mine myself we us our ours ourselves you your yours yourself "
    "he him his himself she her hers herself it its itself they them their theirs themselves one ones who whom whose "
    "which what am is are was were be been being have has had having do does did doing done will would shall should "
    "can could may might must ought cannot and or but nor so yet if because although though while whereas unless until "
    "since when whenever where wherever as than whether lest once of in on at by for with from to into onto upon about "
    "above across after against along amid among around before behind below beneath beside besides between beyond "
    "despite during except inside like near off out outside over past per through throughout toward towards under "
    "underneath unlike up down via within without according not n't never also too very just only even still already "
    "again ever always often now then there here how why yes no oh well nobody nothing nowhere none somebody someone "
    "something anybody anyone anything everybody everyone everything somewhere anywhere everywhere else back away "
    "it's that's there's here's he's she's let's i'm i'll i've i'd we're we've we'll we'd they're they've they'll "
    "you're you've you'll don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't "
    "haven't hasn't hadn't what's who's ain't".split()
)

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# “U.S.”, then words; an apostrophe may stand inside one, a hyphen parts two, so that “Roe-Doe” speaks of both.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_VOWEL = re.compile(r"[aeiouy]")
_UNDOUBLED = "lsz"


class Word(NamedTuple):
    """A word where it stands, the form that it is compared by, and whether it seems to be (part of) a name."""

    start: int
    end: int
    stem: str
    is_name: bool


def find_words(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Return the words of a stretch that say what it is about: no function words, no addresses, no lone digits."""
    for begin, stop in _without_addresses(text, start, len(text) if end is None else end):
        for match in _WORD.finditer(text, begin, stop):
            stem, is_name = reduce_word(match.group())
            if stem:
                yield Word(match.start(), match.end(), stem, is_name)


def _without_addresses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _ADDRESS.finditer(text, start, end):
        if start < match.start():
            yield start, match.start()
        start = match.end()
    if start < end:
        yield start, end


def without_possessive(word: str) -> str:
    """Return a word without an ending ’s."""
    return _POSSESSIVE.sub("", word) or word


@lru_cache(maxsize=200_000)
def reduce_word(word: str) -> tuple[str, bool]:
    """Return the form in which a word is compared, empty for a function word, and whether it seems to be a name.

    A name is a word with a capital that the table of common words does not have in lower case.
    """
    bare = _POSSESSIVE.sub("", word).replace("’", "'")
    if "." in bare:
        return bare.replace(".", "").upper(), True
    lower = bare.lower()
    if bare.isupper() and 2 <= len(bare) <= 5 and kind_of(lower) in ("function", "rare"):
        # “US” and “WHO” are names where “us” and “who” are none; “AND” of a headline is taken for one, which is rare.
        return bare, lower not in ("the", "and", "for", "but", "not", "to", "of", "in", "on", "at", "by", "a")
    if lower in FUNCTION_WORDS or len(lower) < 2 or not any(sign.isalpha() for sign in lower):
        return (lower, False) if lower.isdigit() and len(lower) in (2, 4) else ("", False)
    return stem_of(lower), bare[0].isupper() and lower not in common_words()


@lru_cache(maxsize=200_000)
def stem_of(word: str) -> str:
    """Return a word in lower case without accents and endings: “meetings”, “meeting”, “met” are “meet”, “met”.

    Only endings that change no meaning go: plural, -ed, -ing, -ly. See: Harman 1991, Porter 1980 (step 1).
    """
    if not word.isascii():
        bare = unicodedata.normalize("NFKD", word)
        word = "".join(sign for sign in bare if not unicodedata.combining(sign))
    word = _singular(word)
    for ending in ("ing", "ed", "ly"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and _VOWEL.search(rest):
            if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in _UNDOUBLED:
                rest = rest[:-1]
            return rest
    if word.endswith("e") and len(word) > 3:
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 2 else word


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]


# ------------------------------------------------------------------ the table of common words


@lru_cache(maxsize=1)
def common_words() -> dict[str, tuple[Kind, float]]:
    """Return what the table tells of each common word: its kind and the share of articles in which it stands."""
    table: dict[str, tuple[Kind, float]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            head, _, words = line.partition(": ")
            kind, per_thousand = head.split(" ")
            table |= {word: (_KINDS[kind], int(per_thousand) / 1000) for word in words.split(" ")}
    return table


_KINDS: dict[str, Kind] = {"noun": "noun", "verb": "verb", "adjective": "adjective", "adverb": "adverb"}
_KINDS["either"] = "either"


@lru_cache(maxsize=200_000)
def kind_of(word: str) -> Kind:
    """Tell what a word in lower case mostly is; “rare” if the table of common words does not have it."""
    if word in FUNCTION_WORDS:
        return "function"
    return common_words().get(word, ("rare", 0.0))[0]


@lru_cache(maxsize=1)
def _common_stems() -> dict[str, float]:
    shares: dict[str, float] = {}
    for word, (_, share) in common_words().items():
        shares[stem_of(word)] = min(0.9, shares.get(stem_of(word), 0.0) + share)
    return shares


def rarity(stem: str, documents: int, all_documents: int) -> float:
    """Return how much a word tells: the logarithm of one over its share of articles, here and in general; 0 and more.

    documents of all_documents have it. What is common here and rare elsewhere still tells: the general table counts as
    TABLE_ARTICLES further articles, so that words that all articles of one event share keep their weight.
    See: Spärck Jones 1972.
    """
    general = _common_stems().get(stem, 0.0) * TABLE_ARTICLES
    return max(0.0, math.log((TABLE_ARTICLES + all_documents) / (general + documents + 0.5)))
