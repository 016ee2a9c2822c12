"""Where a writer tells in a clause how a group took something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.compare.camps.attitude_words import (
    ADJECTIVES,
    ADVERBS,
    BEING,
    BETWEEN,
    HABITS,
    HANDING,
    HARDLY_ANY,
    NOUNS,
    PARTICIPLES,
    REACTIONS,
    SOURCES,
    TURNING,
    VERBS,
)
from sayso.compare.camps.phrases import GroupPhrase, Words, find_group_phrases, words_of
from sayso.resolve.lexicon import DAYS

_LONGEST = 60  # words; longer sentences are lists
_RESTRICTING = frozenset(
    "who that close closer loyal in from on at of with opposed critical among outside within".split()
)
_MOST_RESTRICTING = 12
_HELPING = frozenset("have has had will would can could may might must should do does did".split())
_NO_COMMA = re.compile(r"[,;:—–()\"“”]")
_ASIDE = re.compile(r"\s*,[^,.;:—\"“”]{1,40},\s*$")
# “were less sure”: a comparison tells that a group is introduced, without a tone if the adjective is in no table.
_COMPARING = frozenset("less more equally similarly".split())
# Most sentences have none of these words: they need not be looked at.
_SIGNS = _COMPARING.union(ADJECTIVES, VERBS, NOUNS, ADVERBS)
# Somewhere, these are what goes on, not how the place took something: “a protest in Dublin”.
_GOING_ON = frozenset("protest protests celebration celebrations fire resistance".split())
_PLACING = frozenset("in within across".split())
_LESS_TONE = 0.5  # “not happy” is not as cold as “unhappy” is: half, and the other way


@dataclass(frozen=True, slots=True)
class Attitude:
    """How a group took something. The words reach from start to end in the text.

    is_subject: the group is what the sentence speaks of. restricted: only part of a group is meant (“who lean …”);
    named_end is where the words for the group end, with what restricts it.
    """

    group: GroupPhrase
    named_end: int
    start: int
    end: int
    tone: float
    is_subject: bool
    restricted: bool = False


def find_attitudes(text: str, start: int, end: int) -> list[Attitude]:
    """Return the attitudes that one sentence tells, in order."""
    words = words_of(text, start, end)
    if len(words) > _LONGEST or _SIGNS.isdisjoint(words.lower):
        return []
    found = []
    for group in find_group_phrases(text, words):
        attitude = _behind(text, words, group) or _before(text, words, group)
        if attitude and not HABITS.intersection(words.lower[: group.first]):
            found.append(attitude)
    return found


# ------------------------------------------------------------------ “experts were less sanguine”, “Democrats fumed”


def _behind(text: str, words: Words, group: GroupPhrase) -> Attitude | None:
    if group.first and words.lower[group.first - 1] in SOURCES | {"of", "to", "for", "with", "at", "against", "on"}:
        return None
    for verb, restricted in _verbs_behind(text, words, group):
        told = _predicate(words, verb)
        if told:
            tone, last = _toned(told[0], _is_of_few(words, group)), told[1]
            last_named = verb - 1
            while words.lower[last_named].endswith("ly") and last_named > group.last:
                last_named -= 1
            named_end = words.spans[last_named][1] if restricted else group.end
            return Attitude(group, named_end, group.start, words.spans[last][1], tone, True, restricted)
    return None


def _is_of_few(words: Words, group: GroupPhrase) -> bool:
    """Tell “few ministers” and “hardly any ministers” from “a few ministers”."""
    first = max(0, group.first - 2)
    before = words.lower[first : group.last]
    return any(
        word in HARDLY_ANY and words.lower[max(0, number - 1)] not in ("a", "quite", "the", "these")
        for number, word in enumerate(before, first)
        if number >= group.first or word != "little"
    )


def _verbs_behind(text: str, words: Words, group: GroupPhrase) -> Iterator[tuple[int, bool]]:
    """Yield where the verb of a group may stand: right behind it, behind an aside, behind what restricts it."""
    following = group.last + 1
    if following >= len(words):
        return
    gap = text[group.end : words.spans[following][0]]
    if not _NO_COMMA.search(gap):
        yield following, False
        if words.lower[following] in _RESTRICTING and not _is_day(words, following + 1):
            for number in range(following + 1, min(following + _MOST_RESTRICTING, len(words))):
                if _NO_COMMA.search(text, group.end, words.spans[number][0]):
                    return
                word = words.lower[number]
                if word in BEING or word in PARTICIPLES or word in HANDING:
                    yield number, True
                if word in _HELPING or (word.endswith("ed") and word not in PARTICIPLES):
                    return
        elif following + 2 < len(words) and _is_day(words, following + 1):
            yield following + 2, False
        return
    for number in range(following, min(following + 5, len(words))):
        if _ASIDE.match(text[group.end : words.spans[number][0]]):
            yield number, False
            return


def _is_day(words: Words, number: int) -> bool:
    return number < len(words) and words.lower[number] in DAYS


def _predicate(words: Words, verb: int) -> tuple[float, int] | None:
    """Return tone and last word of what a verb and the words behind it tell, None if that is no attitude."""
    number = verb
    being = False
    if words.lower[verb] == "to":
        return None
    turned = compared = False
    before = 0.0
    while number < len(words) and number - verb < 7:
        word = words.lower[number]
        if (word in BEING or word in BETWEEN or word.endswith("n't")) and word not in VERBS:
            being = being or word in BEING
            turned = turned or word in TURNING or word.endswith("n't")
            compared = compared or (being and word in _COMPARING)
            number += 1
            continue
        if word in HABITS and (being or word != "generally"):  # “they generally support it” is no habit
            return None
        if word in HANDING:
            return _handed(words, number, turned)
        if word in ADVERBS:
            before = ADVERBS[word]
        elif being and word in ADJECTIVES:
            return _toned(ADJECTIVES[word], turned), number
        elif word in VERBS and (not being or not word.endswith("ed") or words.lower[number - 1] == "to"):
            return _toned(VERBS[word] or before or _adverb_behind(words, number), turned), number
        elif being and compared and word.isalpha() and len(word) > 3:
            return (0.0, number) if words.lower[number - 1] in _COMPARING else None
        elif not word.endswith("ly"):
            return None
        number += 1
    return None


def _adverb_behind(words: Words, number: int) -> float:
    return next((ADVERBS[word] for word in words.lower[number + 1 : number + 4] if word in ADVERBS), 0.0)


def _handed(words: Words, number: int, turned: bool) -> tuple[float, int] | None:
    """“expressed alarm”, “reacted angrily”, “greeted the news with fury”."""
    for behind in range(number + 1, min(number + 8, len(words))):
        word = words.lower[behind]
        turned = turned or word in TURNING
        tone = NOUNS.get(word, ADVERBS.get(word))
        if tone is not None:
            return _toned(tone, turned), behind
        if word in BEING or word in ("that", "to", "said", "and"):
            return None
    return None


def _toned(tone: float, turned: bool) -> float:
    return round(-_LESS_TONE * tone, 2) if turned and tone else tone


# ------------------------------------------------------------------ “the cool reaction from”, “praised by”, “anger in”


def _before(text: str, words: Words, group: GroupPhrase) -> Attitude | None:
    link = group.first - 1
    if (
        link < 1
        or words.lower[link] not in SOURCES | {"of"}
        or _NO_COMMA.search(text, words.spans[link - 1][1], group.end)
    ):
        return None
    word = words.lower[link - 1]
    if word in REACTIONS:
        return _reaction(words, group, link - 1)
    if words.lower[link] == "of":
        return None
    if word in NOUNS and (words.lower[link] != "in" or group.is_place):
        if words.lower[link] in _PLACING and word in _GOING_ON:
            return None
        return _told_by(words, group, link - 1, NOUNS[word])
    if word in PARTICIPLES and words.lower[link] == "by":
        return _told_by(words, group, link - 1, PARTICIPLES[word])
    return None


def _told_by(words: Words, group: GroupPhrase, noun: int, tone: float) -> Attitude:
    before = words.lower[max(0, noun - 2) : noun]
    turned = any(word in TURNING or (word in HARDLY_ANY and before[0] != "a") for word in before)
    return Attitude(group, group.end, words.spans[noun][0], group.end, _toned(tone, turned), False)


def _reaction(words: Words, group: GroupPhrase, noun: int) -> Attitude | None:
    """“the cool reaction from”, “reaction in Europe was cooler”."""
    for number in range(noun - 1, max(-1, noun - 4), -1):
        if words.lower[number] in ADJECTIVES:
            turned = number > 0 and words.lower[number - 1] in TURNING
            tone = _toned(ADJECTIVES[words.lower[number]], turned)
            return Attitude(group, group.end, words.spans[number][0], group.end, tone, False)
    told = _predicate(words, group.last + 1) if group.last + 1 < len(words) else None
    if told and words.lower[group.last + 1] in BEING:
        return Attitude(group, group.end, words.spans[noun][0], words.spans[told[1]][1], told[0], True)
    return None
