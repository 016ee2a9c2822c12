"""The phrases of a stretch of text that may tell what it is about: runs of nouns, adjectives and names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.compare.events.words import Kind, common_words, kind_of
from sayso.compare.topics.empty_words import EMPTY_NOUNS, SAYING_NOUNS
from sayso.resolve.lexicon import DAYS, TITLES
from sayso.resolve.names import is_headline, is_title
from sayso.types import Span

MOST_WORDS = 4
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTION = re.compile(r"(?:['’](?:ll|re|ve|d|m)|n['’]t)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_JOINT = re.compile(r"[ \u00a0]|[\-\u2010\u2011]| ?\n ?")
_HYPHENS = ("-", "\u2010", "\u2011")
# What stands right before a verb: “to lead”, “they lead”, “will lead”.
_BEFORE_VERBS = frozenset(
    "to will would can could should may might must shall cannot not n't i we you they he she who it don't doesn't "
    "didn't won't wouldn't can't couldn't let's always never also".split()
)
# What stands before an adjective that tells something of what was named: “were untrue”.
_BEFORE_ADJECTIVES = frozenset("am is are was were be been being very so too more most as how quite rather".split())
# “Republican of Ohio” says who somebody is; “Republicans” may be what is spoken of.
_PARTY_MEMBERS = frozenset(
    "republican democrat democratic conservative liberal labour labor tory socialist green".split()
)
_DETERMINERS = frozenset("the a an this that these those some any no every each my your his her its our their".split())
# A word whose ending tells a verb in the past, unless it opens a phrase: “the armed conflict”, “the deal collapsed”.
_PAST = re.compile(r"[a-z]{2,}ed$")
_ADVERB = re.compile(r"[a-z]{3,}ly$")
_ADJECTIVE = re.compile(r"[a-z]{3,}(?:ous|ful|less|able|ible|ish|ical)$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase where it stands: its words, in lower case, and whether all of them seem to be names.

    is_inner: it is a name that stands inside the phrase given before it.
    """

    span: Span
    words: tuple[str, ...]
    is_name: bool
    is_inner: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str
    before: str
    kind: Kind
    is_name: bool
    ends: bool  # a possessive ends the phrase behind it
    hyphened: bool  # a hyphen stands right behind it


def find_phrases(text: str, span: Span) -> Iterator[Phrase]:
    """Return the phrases inside a span, in order; a name inside a longer phrase is given behind it.

    A phrase ends at function words, verbs and adverbs and at every mark but the hyphen; it neither begins nor ends with
    an adjective that stands alone. Which words are verbs is told by the table of common words, for words that are often
    both by what stands before them.
    """
    for run in _runs(text, span):
        words = _trimmed(run)
        if words:
            yield _phrase(words)
            yield from _names_inside(words)


def _runs(text: str, span: Span) -> Iterator[list[_Token]]:
    run: list[_Token] = []
    before, end = "", span.start
    is_head = is_headline(span.of(text))
    for match in _TOKEN.finditer(text, span.start, span.end):
        token = _token(text, match, before, span.start, bool(run), is_head)
        if run and not _JOINT.fullmatch(text, end, match.start()):
            yield run
            run = []
        if token.kind in ("function", "verb", "adverb"):
            if run:
                yield run
            run = []
        else:
            run.append(token)
        before, end = token.word, match.end()
        if run and token.ends:
            yield run
            run = []
    if run:
        yield run


def _token(text: str, match: re.Match[str], before: str, begins: int, in_run: bool, is_head: bool) -> _Token:
    whole = match.group()
    bare = _POSSESSIVE.sub("", whole) or whole
    word = bare.lower().replace("’", "'")
    capital = bare[:1].isupper()
    opens = (
        match.start() <= begins + 1 or text[max(0, match.start() - 3) : match.start()].strip(" \"“‘'[(")[-1:] in ".!?:"
    )
    kind = "function" if _CONTRACTION.search(whole) else kind_of(whole.lower().replace("’", "'"))
    if kind == "rare":
        kind = kind_of(word)
    # A capital tells nothing where a sentence begins, and where all words have one.
    opens = opens or is_head
    may_open = word not in common_words() and not _ADJECTIVE.fullmatch(word) and not _ADVERB.fullmatch(word)
    is_name = (capital and (may_open or not opens) and kind != "function" and len(word) > 2) or _is_acronym(bare, word)
    is_name = is_name and word not in DAYS
    hyphened = text[match.end() : match.end() + 1] in _HYPHENS and text[match.end() + 1 : match.end() + 2].isalnum()
    if kind == "function" and hyphened:  # the first half of “same-sex marriage”
        kind = "adjective"
    kind = "rare" if is_name else _plain_kind(word, kind, before, in_run)
    return _Token(match.start(), match.start() + len(bare), word, before, kind, is_name, bare != whole, hyphened)


def _is_acronym(bare: str, word: str) -> bool:
    return bare.isupper() and 2 <= sum(map(str.isalpha, bare)) <= 5 and word not in common_words() and bare != "I"


def _plain_kind(word: str, kind: Kind, before: str, in_run: bool) -> Kind:
    if word in DAYS or not any(map(str.isalpha, word)) or len(word) < 2:
        return "function"
    if in_run and kind in ("rare", "adjective") and word.endswith("ing"):
        return "verb"
    if kind == "either":  # “they limit”, “lawmakers limit”, but “the debt limit”
        behind_plural = in_run and before.endswith("s") and not word.endswith("s")
        return "verb" if before in _BEFORE_VERBS or behind_plural else "noun"
    if kind == "rare":
        if before in _BEFORE_VERBS or _ADVERB.fullmatch(word) or (in_run and _PAST.fullmatch(word)):
            return "verb"
        return "adjective" if _ADJECTIVE.fullmatch(word) or _PAST.fullmatch(word) else "rare"
    return "noun" if kind == "verb" and word.endswith("ing") and before in ("the", "a", "of") else kind


def _trimmed(run: Sequence[_Token]) -> list[_Token]:
    words = list(run)
    # The first half of “ill-advised” and “Boston-based” goes with the second.
    while words and (words[-1].hyphened or (not words[-1].is_name and _is_no_head(words[-1]))):
        words.pop()
    words = _without_titles(words)
    if len(words) == 1 and not words[0].is_name and not _is_noun(words[0]):
        return []
    return words[-MOST_WORDS:] if not all(word.is_name for word in words) else words[:6]


def _is_no_head(token: _Token) -> bool:
    return token.kind == "adjective" or (bool(_PAST.fullmatch(token.word)) and not token.word.endswith("eed"))


def _without_titles(words: list[_Token]) -> list[_Token]:
    while len(words) > 1 and is_title(words[0].word) and words[1].is_name:
        words = words[1:]
    return words


def _is_noun(token: _Token) -> bool:
    """Tell whether a lone word is a noun, by the word before it: not “were untrue”, “on achieving”."""
    if token.word.endswith("ing"):
        return token.before in _DETERMINERS
    return token.kind != "rare" or token.word.endswith("s") or token.before not in _BEFORE_ADJECTIVES


def _phrase(words: Sequence[_Token]) -> Phrase:
    is_name = all(word.is_name for word in words)
    return Phrase(Span(words[0].start, words[-1].end), tuple(word.word for word in words), is_name)


def _names_inside(words: Sequence[_Token]) -> Iterator[Phrase]:
    """Return the names of a phrase that is more than a name: “Syrian” of “Syrian crisis”, two of “Roe-Doe talks”."""
    if all(word.is_name for word in words):
        return
    for is_name, group in itertools.groupby(words, key=lambda word: word.is_name):
        name = _without_titles(list(group))
        if is_name:
            is_pair = len(name) == 2 and name[0].hyphened
            for part in [name[:1], name[1:]] if is_pair else [name]:
                yield replace(_phrase(part), is_inner=True)


def is_telling(phrase: Phrase) -> bool:
    """Tell whether a phrase may be a topic by itself: no empty nouns, no words for what is said."""
    if phrase.is_name:
        return not all(word in TITLES or word in DAYS or word in _PARTY_MEMBERS for word in phrase.words)
    telling = [word for word in phrase.words if kind_of(word) != "adjective" or len(phrase.words) > 1]
    if len(phrase.words) == 1:
        return bool(telling) and not _is_empty(phrase.words[0])
    return not all(_is_empty(word) or kind_of(word) == "adjective" for word in phrase.words)


def _is_empty(word: str) -> bool:
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return bool({word, singular} & (EMPTY_NOUNS | SAYING_NOUNS | TITLES))
