"""Role phrases by their grammar: what stands before a name, and the noun phrase that begins at a place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.describe.roles.words import (
    ARTICLES,
    DETERMINERS,
    FORMER,
    LINKS,
    NUMBERS,
    PARTISANS,
    RANKS,
    RELATIVES,
    STOPS,
    is_group_noun,
    is_plural,
    is_role_noun,
    may_modify,
)
from sayso.resolve.lexicon import DAYS, PREPOSITIONS
from sayso.types import Span

Word = re.Match[str]

_SHORTENED = r"(?:Sens?|Reps?|Govs?|Gen|Col|Maj|Capt|Lt|Sgt|Cpl|Adm|Dr|Drs|Mr|Mrs|Ms|Rev|Revs|Prof|Hon|St|Jr|Sr)\."
_WORD = re.compile(
    rf"{_SHORTENED}|[A-Z]\.(?=\s[A-Z])|(?:[^\W\d_]\.){{2,}}(?:[’']s?)?|\w+(?:[\-.&/’'](?=\w)\w+)*(?:(?<=s)[’'](?=\s))?|[&$%@#]"
)
_GAP = re.compile(r"[ \u00a0]+|[ \u00a0]?\n[ \u00a0]?")
_QUOTED_GAP = re.compile(r"[ \u00a0]?[”“\"‘’][ \u00a0]?|[ \u00a0]+")
_LEFT, _RIGHT = 160, 260
_LONGEST_CORE, _LONGEST_TAIL = 10, 26
_SIZES = frozenset({"small", "large", "big", "growing", "other", "whole", "new"})
_LAST_OFFICE_WORDS = frozenset({"general", "emeritus", "elect", "designate"})
# Offices that are written before a name with what they are over: "Director of National Intelligence James Roe".
_OFFICES_OF = frozenset(
    "secretary undersecretary director chief chairman chairwoman chair speaker minister archbishop bishop dean "
    "commissioner head superintendent sheriff duke duchess prince princess".split()
)


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A phrase that says what somebody is. head is its noun, in lower case; several tells "senators" from "senator"."""

    span: Span
    head: str
    several: bool = False


def words_between(text: str, start: int, end: int) -> list[Word]:
    """Return the words of a stretch of text; an abbreviation keeps its dots, a possessive its ending."""
    return list(_WORD.finditer(text, max(0, start), min(end, len(text))))


def look_up(word: Word | str) -> str:
    """Return a word in lower case, without a dot or a possessive ending."""
    plain = word if isinstance(word, str) else word.group()
    if plain.endswith(("’s", "'s")):
        plain = plain[:-2]
    return plain.rstrip("’'.").lower()


def is_possessive(word: Word) -> bool:
    """Tell whether a word ends in ’s, or in the apostrophe of a plural."""
    return word.group().endswith(("’s", "'s", "s’", "s'"))


def _is_capital(word: Word) -> bool:
    return word.group()[:1].isupper()


def _touches(text: str, left: Word, right: Word) -> bool:
    return _GAP.fullmatch(text, left.end(), right.start()) is not None


# ------------------------------------------------------------------ before a name


def phrase_before(text: str, at: int, floor: int) -> RolePhrase | None:
    """Return the role that ends right before a place: "former Finance Minister" before "Jane Roe"."""
    words = words_between(text, max(floor, at - _LEFT), at)
    if words and words[0].start() == at - _LEFT and floor < at - _LEFT:
        words = words[1:]  # cut through
    if not words or not _QUOTED_GAP.fullmatch(text, words[-1].end(), at):
        return None
    first = _run_before(text, words, len(words))
    last = len(words) - 1
    if first > last:
        return None
    head = look_up(words[last])
    if not _head(words[first:]):
        return _office_of(text, words, first)
    first = _over_and(text, words, first)
    return RolePhrase(Span(words[first].start(), words[last].end()), head, is_plural(head))


def _run_before(text: str, words: Sequence[Word], end: int) -> int:
    """Return where the unbroken run of words that may belong to one noun phrase, ending at a place, begins."""
    first = end
    while first > 0 and end - first < _LONGEST_CORE:
        word = words[first - 1]
        if first < end and not _touches(text, word, words[first]):
            break
        if not _may_stand_in_core(word, is_last=first == end):
            break
        first -= 1
    while first < end - 1 and look_up(words[first]) in {"mr", "mrs", "ms"}:
        first += 1
    return first


def _may_stand_in_core(word: Word, *, is_last: bool = False) -> bool:
    plain, key = word.group(), look_up(word)
    if plain == "Then":  # opens a sentence
        return False
    if key in FORMER or is_role_noun(key):
        return not (is_plural(key) and not is_last and not is_possessive(word))
    if key in STOPS or key in DAYS:
        return False
    if _is_capital(word):
        return True
    return plain.isdigit() is False and may_modify(plain.lower())


def _over_and(text: str, words: Sequence[Word], first: int) -> int:
    """Reach over "and" to a role before it: "mogul and Republican nominee", but not "wife and nominee"."""
    if first < 2 or look_up(words[first - 1]) not in ("and", "&") or words[first].group()[:1].isupper():
        return first
    before = words[first - 2]
    key = look_up(before)
    joined = _touches(text, before, words[first - 1]) and _touches(text, words[first - 1], words[first])
    if joined and is_role_noun(key) and not is_plural(key):
        return _run_before(text, words, first - 1)
    return first


def _office_of(text: str, words: Sequence[Word], first: int) -> RolePhrase | None:
    """Find "Secretary of State", "Director of National Intelligence" before a name: an office over what ends there."""
    i = first - 1
    if i > 0 and look_up(words[i]) == "the":
        i -= 1
    if i < 1 or look_up(words[i]) not in ("of", "for") or not _is_capital(words[i - 1]):
        return None
    unbroken = all(_touches(text, a, b) for a, b in zip(words[i - 1 : first], words[i : first + 1], strict=True))
    head = look_up(words[i - 1])
    if not unbroken or head not in _OFFICES_OF or not all(_is_capital(w) for w in words[first:]):
        return None
    return RolePhrase(Span(words[_run_before(text, words, i)].start(), words[-1].end()), head, is_plural(head))


# ------------------------------------------------------------------ from a place on


def phrase_at(text: str, start: int, limit: int, *, group: bool = False) -> RolePhrase | None:
    """Return the role whose noun phrase begins at a place: "(a) former head of the Roe Institute".

    An article or possessive is left out, and a possessor in capitals is kept. group is for unnamed
    people: it takes "rights groups" for a role and cuts what hangs on it loosely.
    """
    end = min(limit, start + _RIGHT)
    words = words_between(text, start, end)
    if words and end < limit and words[-1].end() == end:
        words = words[:-1]
    i = _after_opening(words)
    if i is None:
        return None
    after = _core_end(text, words, i)
    if after == i:
        return None
    head = _head(words[i:after], group=group)
    if head is None and not group and after + 1 < len(words) and look_up(words[after]) == "and":
        names = all(_is_capital(w) for w in words[i:after])  # "Customs and Border Protection commissioner"
        second, after = after + 1, _core_end(text, words, after + 1)
        head = _head(words[second:after]) if after > second else None  # "a friend and adviser"
        i = i if names else second
    if head is None:
        return None
    last = _tail_end(text, words, after)
    if group:
        last = _without_loose_tail(text, words, i, after, last)
        if not last:
            return None
    return RolePhrase(Span(words[i].start(), words[last - 1].end()), head, is_plural(head))


def _after_opening(words: Sequence[Word]) -> int | None:
    """Return the first word of the role behind "now", "a", "one of the"."""
    i = 0
    for _ in range(4):
        if i >= len(words):
            return None
        key = look_up(words[i])
        adverb = key in {"now", "then", "also", "currently", "formerly", "once", "both", "himself", "herself", "still"}
        partitive = key == "one" and i + 1 < len(words) and look_up(words[i + 1]) == "of"
        if partitive:
            i += 2
        elif adverb or key in DETERMINERS or key in NUMBERS:
            i += 1
        else:
            break
    return i if i < len(words) else None


def _core_end(text: str, words: Sequence[Word], first: int) -> int:
    i = first
    while i < len(words) and i - first < _LONGEST_CORE:
        if i > first and not _touches(text, words[i - 1], words[i]):
            break
        key = look_up(words[i])
        if key in STOPS and not _is_capital(words[i]):
            break
        if not (_may_stand_in_core(words[i]) or is_role_noun(key) or _is_before_office(text, words, i)):
            break
        i += 1
    return i


def _is_before_office(text: str, words: Sequence[Word], i: int) -> bool:
    """Let a word that looks like a verb pass where an office follows it: "a tunneling expert", "biofuels lobbyists"."""
    follows = i + 1 < len(words) and _touches(text, words[i], words[i + 1])
    return follows and look_up(words[i]) not in DAYS and is_role_noun(look_up(words[i + 1]))


def _head(core: Sequence[Word], *, group: bool = False) -> str | None:
    """Return the noun of a core if it ends in a role: "attorney general", "vice president"."""
    if is_possessive(core[-1]):
        return None
    key = look_up(core[-1])
    before = {look_up(w) for w in core[:-1]}
    if (key in PARTISANS and before & RANKS) or (key == "lady" and "first" in before):
        return key
    if key in _LAST_OFFICE_WORDS and len(core) > 1 and is_role_noun(look_up(core[-2])):
        return key
    return key if is_role_noun(key) or (group and before - _SIZES and is_group_noun(key)) else None


def _tail_end(text: str, words: Sequence[Word], after: int) -> int:
    """Return where what hangs on a role ends: "of the Roe Institute", "and the editor of a blog"."""
    i = after
    while i < len(words) and i - after < _LONGEST_TAIL and _touches(text, words[i - 1], words[i]):
        key = look_up(words[i])
        if key in ("and", "&"):
            if not _goes_on(text, words, i, after):
                break
        elif not _may_stand_in_tail(text, words, i, after):
            break
        i += 1
    while i > after and look_up(words[i - 1]) in LINKS | ARTICLES | {"and", "&"}:
        i -= 1
    return i


def _without_loose_tail(text: str, words: Sequence[Word], first: int, after: int, last: int) -> int:
    """Cut what says more than what unnamed people are; 0 where two kinds of people are joined: "experts and donors"."""
    following = look_up(words[after]) if after < len(words) and _touches(text, words[after - 1], words[after]) else ""
    if following in ("and", "&", "or"):
        return 0
    return last if following == "of" or last - first <= 5 else after


def _may_stand_in_tail(text: str, words: Sequence[Word], i: int, after: int) -> bool:
    key = look_up(words[i])
    if i == after:
        return key in LINKS and key not in {"about", "around", "into"} and not _is_time(words, i + 1)
    if key in LINKS:
        return not _is_time(words, i + 1)
    if key in DETERMINERS or _is_capital(words[i]) or words[i].group().isdigit():
        return key not in RELATIVES and key not in DAYS
    return key not in STOPS and not (key.endswith("ed") and len(key) > 4 and not may_modify(key))


def _is_time(words: Sequence[Word], i: int) -> bool:
    if i >= len(words):
        return False
    key = look_up(words[i])
    return words[i].group().isdigit() or key in DAYS or key in {"last", "next", "this", "early", "late"}


def _goes_on(text: str, words: Sequence[Word], i: int, after: int) -> bool:
    """Tell whether "and" joins a noun to what stands before it, and no clause."""
    if i + 1 >= len(words) or not _touches(text, words[i], words[i + 1]):
        return False
    key = look_up(words[i + 1])
    if key in ARTICLES or is_role_noun(key):
        core = _core_end(text, words, i + 2 if key in ARTICLES else i + 1)
        return i > after or (core > i + 1 and _head(words[i + 1 : core]) is not None)
    if key in STOPS or key in PREPOSITIONS:
        return False
    if i == after:  # "president and chief executive": the second must be a role as well
        core = _core_end(text, words, i + 1)
        return core > i + 1 and _head(words[i + 1 : core]) is not None
    return _is_capital(words[i + 1]) or may_modify(words[i + 1].group().lower()) or is_role_noun(key)
