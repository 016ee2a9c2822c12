"""Documents that speak: who made each, and which one “the report” takes up."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.resolve.lexicon import DOCUMENT_NOUNS, SAME_DOCUMENT
from sayso.resolve.names import Name, key
from sayso.resolve.phrases import Phrase
from sayso.types import Span, Speaker

# Studies, polls and films speak as themselves, whoever paid for them; so do papers that a body only keeps on file.
_OF_THEIR_OWN = frozenset(
    "analysis analyses assessment audit survey surveys poll polls study studies research data film films footage video "
    "videos documentary movie census statistics index ranking series evidence records filings documents papers rules "
    "law laws bill act constitution charter treaty figures numbers findings notes amendment".split()
)
# Marks between a document and its maker: “a letter from”, “the report, written by”, “an article published in”.
_BY = re.compile(
    r"\s?,?(?:\s\w+day)?(?:\s(?:\w+ly\s)?(?:\w+ed|written|sent|put out|made))?(?:\s\w+day)?"
    r"\s(?:by|from|in)\s(?:the\s)?",
    re.I,
)
# “by Roe and Doe” are two makers, “from Roe’s office” is none that has a name.
_NO_MAKER_BEHIND = re.compile(r",?\s(?:and|&)\s|[’'](?:s\s|\s)")
_NOUNS = "|".join(sorted(DOCUMENT_NOUNS, key=len, reverse=True))
# A document told of beside a speaker: “the Courier wrote in a long feature”.
_IN_DOCUMENT = re.compile(rf"\b(?:in|via|with)\s(?:an?|his|her|its|their)\s(?:[\w\-]+\s){{0,3}}?({_NOUNS})\b")
# What a newspaper prints.
_PIECES = frozenset("article column editorial feature op-ed piece profile report story".split())
_WORKS = frozenset("film movie documentary book novel memoir song play series show drama comedy video".split())
_PLURALS_OF_ONE = frozenset("analysis series findings data papers footage minutes numbers".split())
_ORDINARY = frozenset("a an the this that these those its his her their new recent latest another other".split())
_LOOK_BACK = 40


def maker_of(text: str, phrase: Phrase, names: Sequence[Name]) -> Name | None:
    """Return who made the document that a phrase means, if it names one maker and none but them.

    names: those inside the phrase. “a letter from Jane Roe”, “an Arlen Courier report”; None for “a poll by Roe and
    Doe”, for studies and polls, and for what has no maker in the phrase.
    """
    if not phrase.is_document or phrase.noun in _OF_THEIR_OWN or phrase.several or not names:
        return None
    noun = re.search(rf"\b{re.escape(phrase.noun)}\b", text[phrase.start : names[-1].end + 40], re.I)
    if noun is None:
        return None
    begin, end = phrase.start + noun.start(), phrase.start + noun.end()
    behind = [n for n in names if n.start >= end]
    if behind:
        lead = text[end : behind[0].start - sum(len(t) + 1 for t in _titles_before(text, behind[0]))]
        is_one = not _NO_MAKER_BEHIND.match(text, behind[0].end)
        return behind[0] if _BY.fullmatch(lead) and is_one else None
    before = [n for n in names if n.end <= begin and n.is_organization]
    return before[-1] if before and text[before[-1].end : begin] == " " else None


def _titles_before(text: str, name: Name) -> list[str]:
    """Return the titles of a name as the text has them."""
    words: list[str] = []
    before = text[max(0, name.start - 60) : name.start].split()
    for word in reversed(before):
        if key(word) not in name.titles:
            break
        words.append(word)
    return words


@dataclass(frozen=True, slots=True)
class _Document:
    noun: str  # empty for a work known by its title alone
    words: frozenset[str]
    names: frozenset[str]
    speaker: Speaker


class Documents:
    """The documents of one text, each with the place where it is told of and who speaks in it."""

    def __init__(self, text: str):
        self._text = text
        self._places: list[tuple[int, int]] = []
        self._documents: list[_Document] = []

    def add(self, phrase: Phrase, speaker: Speaker) -> None:
        """Remember a document that spoke."""
        if phrase.is_document and speaker.name:
            self._put(phrase.start, _described(phrase.words, phrase.noun, speaker))

    def add_beside(self, cue: Span, speaker: Speaker) -> None:
        """Remember a document that the words behind a cue tell of: “wrote in a feature”."""
        stop = re.compile(r"[.!?;\n“\"]").search(self._text, cue.end, cue.end + 120)
        told = _IN_DOCUMENT.search(self._text, cue.start, stop.start() if stop else cue.end + 120)
        if told and speaker.name and speaker.type in ("person", "organization"):
            self._put(told.start(1), _described(told.group(), key(told.group(1)), speaker))

    def add_work(self, at: int, speaker: Speaker) -> None:
        """Remember a work that spoke by its title, of whatever kind it is."""
        self._put(at, _Document("", frozenset(), frozenset(), speaker))

    def _put(self, at: int, document: _Document) -> None:
        insort(self._places, (at, len(self._documents)))
        self._documents.append(document)

    def before(self, at: int, phrase: Phrase) -> Speaker | None:
        """Find who speaks in the document that a phrase takes up: the last like it, best one described alike."""
        wanted = _described(phrase.words, phrase.noun, Speaker(type="unknown"))
        alike = next((nouns for nouns in SAME_DOCUMENT if phrase.noun in nouns), frozenset((phrase.noun,)))
        i = bisect_right(self._places, (at, -1))
        near = [self._documents[j] for _, j in self._places[max(0, i - _LOOK_BACK) : i][::-1]]
        fits = [
            d for d in near if (_may_be_one(d, wanted) if d.noun in alike else not d.noun and phrase.noun in _WORKS)
        ]
        described = (d for d in fits if d.words & wanted.words)
        return found.speaker if (found := next(described, None) or next(iter(fits), None)) else None


def _described(words: str, noun: str, speaker: Speaker) -> _Document:
    others = [w for w in words.split() if key(w) not in _ORDINARY and key(w) != noun]
    named = frozenset(key(w) for w in others if w[:1].isupper())
    return _Document(noun, frozenset(map(key, others)), named, speaker)


def _may_be_one(known: _Document, wanted: _Document) -> bool:
    """Tell whether two descriptions may be of one document: alike in number, and not each with a name of its own."""
    if _is_plural(known.noun) != _is_plural(wanted.noun):
        return False
    return not wanted.names or not known.names or bool(wanted.names & known.names)


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and noun not in _PLURALS_OF_ONE


def is_piece(noun: str) -> bool:
    """Tell whether a noun is what a newspaper prints: “article”, “editorial”."""
    return noun in _PIECES
