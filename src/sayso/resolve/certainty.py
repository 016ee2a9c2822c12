"""How likely it is that a speaker's name is right, by the way in which the resolver came by it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from sayso.resolve.lexicon import BODY_NOUNS, DOCUMENT_NOUNS
from sayso.resolve.names import key
from sayso.resolve.pronouns import DETERMINERS, FIRST_PERSON, GENDERS, IT, RELATIVE, SECOND_PERSON, THEY
from sayso.types import Attribution, Speaker

Way = Literal[
    "surname",
    "who",
    "he or she, believed",
    "full name",
    "single name",
    "title",
    "several unnamed",
    "body in full",
    "body by noun",
    "group",
    "noun before",
    "body as a noun",
    "he or she, half believed",
    "document",
    "it or they",
    "body in part",
    "he or she, doubted",
    "body among words",
    "one unnamed",
    "first person",
]

# Right names of so many, by the way in which they were come by: 829 statements of 161 articles, none of them of the
# gold readings that were set aside. 198 are of the other thirteen; 188 quotations of BASIL to whose speaker it gives a
# name; 241 of AllSides articles, judged by one reader, doubtful ways first, so that confidence reads low rather than
# high; the others of GUM's news, interviews, biographies, research and travel, right where the chain of the source has
# the name (not those whose name the source has itself: there that tells nothing). Cross-validated by article, the Brier
# score is 0.075, that of the best constant 0.095.
_COUNTS: dict[Way, tuple[int, int]] = {
    "surname": (249, 250),  # “Roe”, who is Jane Roe; of several bearers, 26 of 26
    "who": (15, 15),
    "he or she, believed": (156, 160),
    "full name": (33, 34),
    "single name": (40, 42),  # a person without a fuller name
    "title": (40, 43),  # “the senator”, who is Jane Roe
    "several unnamed": (24, 26),  # “two officials”, and “an aide”
    "body in full": (23, 25),  # “the Tide Board”
    "body by noun": (9, 10),  # “the ministry”
    "group": (25, 28),
    "noun before": (7, 8),  # “the official”, told of before
    "body as a noun": (24, 28),  # “the administration”, “her campaign”
    "he or she, half believed": (21, 25),
    "document": (13, 16),
    "it or they": (29, 39),
    "body in part": (6, 11),  # “the committee”, of several
    "he or she, doubted": (17, 29),
    "body among words": (2, 7),  # “the Tide Board, as well as Jane Roe”
    "one unnamed": (8, 25),  # “the former lobbyist”, whom the text mostly names elsewhere
    "first person": (1, 8),
}
# Each way begins with so many names, of which nine in ten are right: few cases must not tell much.
_PRIOR = (4.5, 5.0)
# A quotation that goes on, and “I” in somebody's own words, are theirs as surely as the words before are: 3 of 3 found.
_ALIKE = 0.95

# What the encoder believes of the name, among all names that “he” or “she” may mean.
_BELIEVED, _HALF_BELIEVED = 0.6, 0.35
_FEW_MORE_WORDS = 1  # “the”, or a word before
_SMALL_WORDS = IT | THEY | DETERMINERS | SECOND_PERSON
_INDEFINITE = re.compile(
    r"(?:an?|one|another|some|many|most|several|few|others?|all|both|two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.I,
)
_NOUN_END = re.compile(r"\s(?:of|for|at|in|from|with|on|to|by|who|that|which|close|familiar|briefed)\b|,")
_SMALL_IN_NAMES = frozenset(("a", "an", "the", "of", "and", "for", "in"))
# How much of a name is looked at: sources may be as long as a text.
_MOST = 300

Shares = Callable[[int], Mapping[str, float]]


def weigh_names(
    text: str, attributions: Sequence[Attribution], speakers: Sequence[Speaker], shares_at: Shares
) -> list[Speaker]:
    """Return the speakers of the attributions, each that has a name with the confidence that it is right, 0 to 1.

    shares_at: what the encoder believes of the names that the word at a place may mean; without that, “he” is doubted.
    """
    weighed: list[Speaker] = []
    last_in: dict[int | None, int] = {}
    for i, (attribution, speaker) in enumerate(zip(attributions, speakers, strict=True)):
        before = _taken_from(text, attribution, last_in)
        same = weighed[before] if before is not None else None
        if speaker.name is None:
            confidence = None
        elif same and same.name == speaker.name and same.confidence is not None:
            confidence = _ALIKE * same.confidence
        else:
            confidence = _confidence(way_of(text, attribution, speaker, shares_at))
        weighed.append(replace(speaker, confidence=None if confidence is None else round(confidence, 4)))
        last_in[attribution.parent] = i
    return weighed


def _taken_from(text: str, attribution: Attribution, last_in: Mapping[int | None, int]) -> int | None:
    """Return the attribution whose speaker a quotation that goes on, or “I” inside somebody's words, has."""
    if attribution.source is None:
        return last_in.get(attribution.parent)
    return attribution.parent if _small_word(_words(text, attribution)) in FIRST_PERSON else None


def _confidence(way: Way) -> float:
    right, asked = _COUNTS[way]
    return (right + _PRIOR[0]) / (asked + _PRIOR[1])


def way_of(text: str, attribution: Attribution, speaker: Speaker, shares_at: Shares) -> Way:
    """Tell in which way the name of a speaker was come by."""
    words = _words(text, attribution)
    word = _small_word(words)
    if attribution.source and word in GENDERS:
        return _by_belief(speaker, shares_at(attribution.source.start))
    if word in FIRST_PERSON:
        return "first person"
    if word in RELATIVE:
        return "who"
    if not word or word in _SMALL_WORDS:
        return "it or they"
    return _by_words(words, speaker, (speaker.name or "")[:_MOST])


def _words(text: str, attribution: Attribution) -> str:
    return " ".join(attribution.source.of(text).split()).strip(' ,:“”"') if attribution.source else ""


def _small_word(words: str) -> str:
    return key(words[:_MOST].partition("[")[0].strip())


def _by_belief(speaker: Speaker, shares: Mapping[str, float]) -> Way:
    share = shares.get(speaker.name or "", 0.0) / max(sum(shares.values()), 1e-6)
    if speaker.type != "person" or share < _HALF_BELIEVED:
        return "he or she, doubted"
    return "he or she, believed" if share >= _BELIEVED else "he or she, half believed"


def _by_words(words: str, speaker: Speaker, name: str) -> Way:
    """Tell how a name and the words of the source go together."""
    is_whole = name.casefold().removeprefix("the ") in words.casefold()
    shared = set(map(key, name.split())) & set(map(key, words.split()))
    if speaker.type == "person":
        if is_whole:
            return "full name" if " " in name else "single name"
        return "surname" if shared else "title"
    if speaker.type == "organization":
        if is_whole:
            return _whole_body(words, name)
        return "body in part" if shared else "body by noun"
    if not is_whole:
        return "noun before"
    if speaker.type == "group":
        return "group"
    return "several unnamed" if _INDEFINITE.match(name) or _is_plural(_head(name)) else "one unnamed"


def _whole_body(words: str, name: str) -> Way:
    if not _is_proper(name):
        return "document" if _head(name) in DOCUMENT_NOUNS else "body as a noun"
    return "body in full" if len(words.split()) - len(name.split()) <= _FEW_MORE_WORDS else "body among words"


def _head(name: str) -> str:
    """Return the last word of a noun phrase without what tells more: “report” of “a report on tides”."""
    words = _NOUN_END.split(name, maxsplit=1)[0].split()
    return key(words[-1]) if words else ""


def _is_proper(name: str) -> bool:
    """Tell “The Harbour Post” from “a police report”: all its words are capitalised."""
    words = [word for word in name.split() if word.casefold() not in _SMALL_IN_NAMES]
    is_noun = len(words) == 1 and key(words[0]) in DOCUMENT_NOUNS | BODY_NOUNS
    return not is_noun and all(not word[:1].islower() for word in words)


def _is_plural(noun: str) -> bool:
    """Tell “officials” from “lobbyist”."""
    return noun.endswith(("men", "women", "people", "police")) or (noun.endswith("s") and not noun.endswith("ss"))
