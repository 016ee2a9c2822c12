"""Where a sentence speaks of a group: “most Russian politicians and experts”, “Senate Democrats”, “Brussels”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.compare.camps.countries import find_countries, find_region
from sayso.compare.camps.institutions import find_institutions
from sayso.compare.camps.kinds import is_generic, kind_of_people, singular_of
from sayso.compare.camps.parties import find_parties

_WORD = re.compile(r"[^\W_](?:[\w&-]|\.(?=[\w.])|[’'](?=\w)|(?<=\.[A-Z])\.)*")
# Several people though not in -s, and people who are a side without an office.
_HEADS = frozenset(
    "media press public people police clergy opposition critics opponents supporters backers allies rivals adversaries "
    "sceptics skeptics detractors foes defenders proponents conservatives liberals progressives moderates hawks doves "
    "markets investors parties capitals governments families groups advocates leaders commentators politicians women "
    "men americans others neighbours neighbors nationalists populists hardliners hard-liners reformers loyalists "
    "centrists leftists brexiteers remainers evangelicals catholics muslims jews christians veterans unions".split()
)
_ADJECTIVES = frozenset(
    "most some many several all both other few certain various top senior leading prominent high-ranking ordinary "
    "local "
    "foreign western moderate conservative liberal progressive far-left far-right left-wing right-wing centrist fellow "
    "human rights civil liberties business trade industry labor labour gun environmental aid advocacy campaign "
    "political "
    "financial market legal security intelligence defense defence policy government administration opposition ruling "
    "house senate congressional parliamentary state federal military religious church medical health scientific "
    "academic "
    "independent outside national international european global regional neighbouring neighboring pro-democracy "
    "pro-life "
    "pro-choice anti-abortion anti-war anti-corruption victims victim rank-and-file hard-line hardline mainstream "
    "young "
    "older rural urban black white latino hispanic muslim christian catholic jewish arab african asian grassroots "
    "consumer privacy immigration immigrant refugee tech technology energy oil farm union student war relief two three "
    "dozens hundreds scores thousands of the these those their its his her our more election former other early even "
    "print social news television public sector backbench wealthy big small economic monetary constitutional "
    "eurosceptic "
    "euroskeptic pro-european pro-government pro-russian pro-western lgbt lgbtq gay women’s women's animal climate "
    "party campaign community corporate education housing teachers teachers’ doctors’".split()
)
_MOST_MODIFIERS = 6
# Peoples that are in no table: “Lornian ministers”.
_PEOPLE = re.compile(r"[A-Z]\w+(?:ian|ish|ese)")


@dataclass(frozen=True, slots=True)
class GroupPhrase:
    """A group, words [first, last] of a sentence; start and end count in the text. is_place: “Brussels”, “Congress”."""

    first: int
    last: int
    start: int
    end: int
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence with their places in the text, as they stand and in lower case."""

    spans: tuple[tuple[int, int], ...]
    lower: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.spans)


def words_of(text: str, start: int, end: int) -> Words:
    """Return the words of a stretch of the text."""
    spans = tuple(match.span() for match in _WORD.finditer(text, start, end))
    return Words(spans, tuple(text[s:e].lower().replace("’", "'") for s, e in spans))


def find_group_phrases(text: str, words: Words) -> list[GroupPhrase]:
    """Return the groups of a sentence in order, never overlapping: plural nouns, parties, peoples, bodies, places."""
    if not words:
        return []
    start, end = words.spans[0][0], words.spans[-1][1]
    sentence = text[start:end]
    named, places = _named(sentence)
    at = {span[0] - start: number for number, span in enumerate(words.spans)}
    ends = {span[1] - start: number for number, span in enumerate(words.spans)}
    bodies = {at[s]: ends[e] for s, e in named if s in at and e in ends}
    wheres = {at[s]: ends[e] for s, e in places if s in at and e in ends}
    found: list[GroupPhrase] = []
    number = 0
    while number < len(words):
        last = _head_at(words, number, bodies, wheres)
        if last is None:
            number += 1
            continue
        floor = found[-1].last + 1 if found else 0
        first = _first_modifier(text, words, number, floor)
        last = _joined(text, words, last, bodies, wheres)
        bare = all(word == "the" for word in words.lower[first:number])
        place = bare and last in (wheres.get(number), bodies.get(number)) and not _is_plural_name(text, words, last)
        found.append(GroupPhrase(first, last, words.spans[first][0], words.spans[last][1], place))
        number = last + 1
    return found


def _is_plural_name(text: str, words: Words, last: int) -> bool:
    """Tell whether a name stands for people, not for a place or body: “Democrats”, “Russians”."""
    word = text[slice(*words.spans[last])]
    return word.endswith("s") and bool(find_parties(word) or any(f.kind == "people" for f in find_countries(word)))


def _named(sentence: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where parties, peoples and bodies are named, and where places are."""
    named = [
        (party.start, party.end)
        for party in find_parties(sentence)
        if sentence[party.start : party.end].endswith(("s", "Party", "Committee", "GOP", "Labour"))
    ]
    named += [(body.start, body.end) for body in find_institutions(sentence)]
    places: list[tuple[int, int]] = []
    for word in find_countries(sentence):
        span = (word.start, word.end)
        if word.kind != "people":
            places.append(span)
        elif sentence[word.start : word.end].endswith("s") or sentence[: word.start].lower().endswith("the "):
            named.append(span)
    if (region := find_region(sentence)) and (where := sentence.find(region)) >= 0:
        places.append((where, where + len(region)))
    return named, places


def _head_at(words: Words, number: int, bodies: dict[int, int], wheres: dict[int, int]) -> int | None:
    """Return the last word of a group's head that begins here: most are one word."""
    following = words.lower[number + 1] if number + 1 < len(words) else ""
    for heads in (bodies, wheres):
        if number in heads:
            last = heads[number]
            after = words.lower[last + 1] if last + 1 < len(words) else ""
            return last if not _is_plural_head(words, last + 1, after) else None
    return number if _is_plural_head(words, number, words.lower[number]) and not _goes_on(following) else None


def _goes_on(following: str) -> bool:
    return following in ("groups", "leaders", "officials", "organizations", "organisations", "lawmakers", "activists")


def _is_plural_head(words: Words, number: int, word: str) -> bool:
    if number >= len(words) or "'" in word:
        return False
    if word in _HEADS:
        return word != "public" or (number > 0 and words.lower[number - 1] == "the")
    single = singular_of(word)
    if single == word:
        return False
    return is_generic(single) or kind_of_people([*words.lower[max(0, number - 3) : number], word])[0] is not None


def _first_modifier(text: str, words: Words, head: int, floor: int) -> int:
    first = head
    while first > floor and head - first < _MOST_MODIFIERS:
        start, end = words.spans[first - 1]
        between = text[end : words.spans[first][0]]
        if between.strip(" -") or not _is_modifier(text[start:end], words.lower[first - 1]):
            break
        first -= 1
    while first < head and words.lower[first] in ("of", "their", "its", "his", "her", "our", "former"):
        first += 1
    return first


def _is_modifier(word: str, lower: str) -> bool:
    if lower in _ADJECTIVES or lower.removesuffix("'s") in _ADJECTIVES:
        return True
    bare = word.removesuffix("'s").removesuffix("’s")
    return word[:1].isupper() and (
        any(found.end == len(bare) for found in find_countries(bare))
        or bool(find_parties(bare) or find_institutions(bare))
        or bool(_PEOPLE.fullmatch(bare))
        or lower in ("silicon", "wall", "white", "capitol")
    )


def _joined(text: str, words: Words, last: int, bodies: dict[int, int], wheres: dict[int, int]) -> int:
    """Return the last word of “politicians and experts”, where a second head follows."""
    if last + 2 >= len(words) or words.lower[last + 1] not in ("and", "or"):
        return last
    for number in range(last + 2, min(last + 5, len(words))):
        if text[words.spans[number - 1][1] : words.spans[number][0]] != " ":
            return last
        other = _head_at(words, number, bodies, wheres)
        if other is not None:
            return other
        if not _is_modifier(text[slice(*words.spans[number])], words.lower[number]):
            return last
    return last
