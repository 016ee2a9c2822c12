"""The words of a stretch of text with what each seems to be there: noun, verb, adjective, name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.compare.events.words import Kind, common_words, kind_of
from sayso.compare.topics.empty_words import MONTHS, NUMBERS, STATES
from sayso.compare.topics.word_kinds import NOUNS_AND_VERBS, THINGS_IN_ING, kind_alone, kind_among
from sayso.resolve.lexicon import DAYS
from sayso.resolve.names import is_headline
from sayso.types import Span

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTION = re.compile(r"(?:['’](?:ll|re|ve|d|m)|n['’]t)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_HYPHENS = ("-", "\u2010", "\u2011")
# What stands right before a verb: “to lead”, “they lead”, “will lead”.
_BEFORE_VERBS = frozenset(
    "to will would can could should may might must shall cannot not n't i we you they he she who it don't doesn't "
    "didn't won't wouldn't can't couldn't let's always never also still already just ever even soon".split()
)
DETERMINERS = frozenset("the a an this that these those some any no every each my your his her its our their".split())
_THIRD = re.compile(r"[a-z]{3,}[^suiy\W]s")
_NEXT = re.compile(r" ([a-z]{2,20})")
_ANY = frozenset("whatever whichever whoever regardless atop amidst amongst thereof thereby a.m. p.m.".split())
# Between these and an article or a pronoun only a verb stands: “to fire him”, “and overwhelm our harbours”.
_BEFORE_BASES = frozenset("to and or then not never would will can could should may might must cannot".split())
_OBJECT = re.compile(r" (?:the|a|an|my|our|your|his|her|their|its|it|him|them|us|me)\b")
_MODALS = frozenset("would will can could should may might must cannot".split())
_BEFORE_NOUNS = DETERMINERS - frozenset("this that these those some each".split())
# A word whose ending tells a verb in the past, unless it opens a phrase: “the armed conflict”, “the deal collapsed”.
PAST = re.compile(r"[a-z]{2,}ed$")
_ADVERB = re.compile(r"[a-z]{3,}ly$")
_ADJECTIVE = re.compile(r"[a-z]{3,}(?:ous|ful|less|able|ible|ish|ical)$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word where it stands, in lower case and without its possessive, and the word before it."""

    start: int
    end: int
    word: str
    before: str
    kind: Kind
    is_name: bool
    ends: bool  # a possessive ends the phrase behind it
    hyphened: bool  # a hyphen stands right behind it


class Tokens:
    """Cuts a stretch of text into words, from left to right."""

    def __init__(self, text: str, span: Span):
        self._text, self._span = text, span
        self._is_headline = is_headline(span.of(text))

    def matches(self) -> Iterator[re.Match[str]]:
        """Yield where the words of the stretch stand."""
        return _TOKEN.finditer(self._text, self._span.start, self._span.end)

    def token(self, match: re.Match[str], before: str, run: str) -> Token:
        """Return the word of a match. before is the word before it, run the last of the phrase that it may go on."""
        whole = match.group()
        bare = _POSSESSIVE.sub("", whole) or whole
        word = bare.lower().replace("’", "'")
        is_state = self._is_state(match.start(), bare, word)
        kind = "function" if is_state or _CONTRACTION.search(whole) else kind_of(whole.lower().replace("’", "'"))
        if kind != "function":
            kind = kind_among(word, before, in_phrase=bool(run))
        is_name = self._is_name(match.start(), bare, word, kind)
        behind = self._text[match.end() : match.end() + 2]
        hyphened = behind[:1] in _HYPHENS and behind[1:].isalnum()
        is_joined = bool(run) and not is_state and self._text[max(0, match.start() - 1) : match.start()] in _HYPHENS
        if is_joined:  # “Covid-19”, “Chick-fil-A”
            is_name = is_name or not bare[0].islower() or len(bare) == 2 or (len(bare) == 3 and kind == "rare")
        if hyphened and (kind == "function" or len(word) == 1):  # the first half of “same-sex marriage”, “e-mail”
            kind = "adjective"
        elif is_joined and kind == "function":  # “phase-out”
            kind = "noun"
        elif is_name:
            kind = "rare"
        else:
            kind = _plain_kind(word, kind, before, run)
            kind = "verb" if self._is_verb(word, kind, before, run, match.end()) else kind
        return Token(match.start(), match.start() + len(bare), word, before, kind, is_name, bare != whole, hyphened)

    def _is_verb(self, word: str, kind: Kind, before: str, run: str, end: int) -> bool:
        """Tell what only looks like a noun or an adjective, by the words around it."""
        if run:
            return self._is_third(word, kind, run, end) or self._is_plain(word, kind, run, end)
        if kind == "adjective" and PAST.fullmatch(word) and before not in DETERMINERS:
            return self._text[end + 1 : end + 2].isupper()  # “it enabled Quill”, but “the embattled Quill”
        return kind in ("noun", "rare") and self._is_base(word, before, end)

    def _is_base(self, word: str, before: str, end: int) -> bool:
        """Tell “would fire”, “to fire him” from “to people”."""
        if before not in _BEFORE_BASES or word.endswith("s"):
            return False
        leads_on = word in NOUNS_AND_VERBS and bool(_NEXT.match(self._text, end))
        return before in _MODALS or leads_on or bool(_OBJECT.match(self._text, end))

    def _is_third(self, word: str, kind: Kind, run: str, end: int) -> bool:
        """Tell “the rise prolongs harbour fears” from “harbour fears”: no plural stands before another noun."""
        if kind not in ("rare", "either") or run.endswith("s") or not _THIRD.fullmatch(word):
            return False
        behind = _NEXT.match(self._text, end)
        return behind is not None and (
            kind_alone(behind.group(1)) in ("noun", "adjective", "rare", "either", "adverb")
            or bool(_OBJECT.match(self._text, end) or _ADVERB.fullmatch(behind.group(1)))
        )

    def _is_plain(self, word: str, kind: Kind, run: str, end: int) -> bool:
        """Tell “prosecutors plan to” from “the plan to”, “the driver hit a wall” from “the toll hit”."""
        is_led_on = bool(_OBJECT.match(self._text, end))
        if is_led_on and (kind == "either" or (kind == "adjective" and PAST.fullmatch(word))):
            return True
        is_behind_plural = kind == "noun" and run.endswith("s") and not word.endswith("s")
        return is_behind_plural and (is_led_on or self._text.startswith(" to ", end))

    def _is_state(self, start: int, bare: str, word: str) -> bool:
        """Tell the abbreviation of a state behind a name: “(R.I.)”, “D-N.Y.”, “Arlen, Pa.”."""
        if word in STATES and bare[0].isupper():
            return self._text.startswith(".", start + len(bare))
        return "." in bare and self._text[max(0, start - 1) : start] in ("(", "-")

    def _is_name(self, start: int, bare: str, word: str, kind: Kind) -> bool:
        if word in DAYS | MONTHS | NUMBERS:
            return False
        if _is_acronym(bare, word):
            return not self._is_state(start, bare, word)
        if not bare[:1].isupper() or kind == "function" or len(word) < 2:
            return False
        if len(bare) > 1 and bare.isupper() and (len(bare) > 5 or kind in ("verb", "adjective", "adverb")):
            return False  # “we REJECT this” is loud, no name
        # A capital tells nothing where a sentence begins, and where all words have one.
        before = self._text[max(0, start - 3) : start].strip(" \"“‘'[(")
        opens = self._is_headline or start <= self._span.start + 1 or before[-1:] in ".!?:"
        opens = opens or self._text[start - 1] in '"“‘'
        is_rare = word not in common_words() and not _ADJECTIVE.fullmatch(word) and not _ADVERB.fullmatch(word)
        return (is_rare and len(word) > 2) or not opens


def _is_acronym(bare: str, word: str) -> bool:
    return bare.isupper() and 2 <= sum(map(str.isalpha, bare)) <= 5 and word not in common_words() and bare != "I"


def _plain_kind(word: str, kind: Kind, before: str, run: str) -> Kind:
    """Tell what a word that is no name is in its place; a number, a day and a single letter end phrases."""
    if run and word in ("last", "next"):  # “the toll rise last year”
        return "function"
    if word in DAYS | MONTHS or not any(map(str.isalpha, word)) or len(word) < 2 or word in _ANY:
        return "function"
    if word.endswith("ing") and kind != "function":
        return _ing_kind(word, kind, before)
    if kind == "either":  # “they limit”, “lawmakers limit”, but “the debt limit”
        behind_plural = bool(run) and before.endswith("s") and not word.endswith("s")
        is_led = before in _BEFORE_VERBS or before.endswith("ly")
        return "verb" if is_led or behind_plural else "noun"
    if kind == "rare":
        if before in _BEFORE_VERBS or _ADVERB.fullmatch(word) or (run and PAST.fullmatch(word)):
            return "verb"
        return "adjective" if _ADJECTIVE.fullmatch(word) or PAST.fullmatch(word) else "rare"
    return kind


def _ing_kind(word: str, kind: Kind, before: str) -> Kind:
    """Tell “the opposing side”, “the killing of” and “voting rights” from “opposing sides” and “the men shaking it”."""
    if before in _BEFORE_NOUNS:
        return "noun" if kind == "verb" else kind
    if word in THINGS_IN_ING:
        return "noun"
    return kind if kind == "adverb" else "verb"
