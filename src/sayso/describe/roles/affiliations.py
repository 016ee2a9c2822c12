"""The bodies that a role or the words beside a name tie somebody to: organizations, parties, countries."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator, Sequence

from sayso.describe.roles.affiliation_words import (
    ABSTRACT_OFFICES,
    ACRONYMS_OF_NO_BODY,
    BODIES_OF_SOMEBODY,
    COUNTRIES,
    MAKERS,
    OFFICE_MODIFIERS,
    PLACE_KINDS,
    RUNS_OF_A_PERSON,
    SEATS,
    STATES_AND_CITIES,
    WELL_KNOWN_BODIES,
)
from sayso.describe.roles.phrases import Word, is_possessive, look_up, words_between
from sayso.describe.roles.words import FORMER, LINKS, PARTISANS, PARTY_OF, PARTY_WORDS, is_role_noun
from sayso.resolve.lexicon import ORGANIZATION_WORDS, OUTLETS, PLACES, SIDES
from sayso.resolve.names import is_acronym
from sayso.types import Span

_LETTER = re.compile(r"(?:\s\(|,\s)([RDIL])(?=[-–)]|,\s[^\W\d_a-z])")
_MEMBER = re.compile(
    r",\s(?:(?:an?|the|now)\s)?(?:[a-z][\w\-]*\s){0,3}(Republican|Democrat|Libertarian|Tory|Conservative|Liberal)"
    r"(?=\s(?:of|from|who|and|representing|in|on)\b|[,.;])"
)
_OF = re.compile(r",?\sof\s")
_OWNER = re.compile(r"(?:[^\W\d_a-z][\w.&\-]*\s){0,4}[^\W\d_a-z][\w.&\-]*(?:['’]s|s['’])\s$")
_PARTISANS_IN_PLURAL = frozenset({"republicans", "democrats", "conservatives", "libertarians", "greens"})
_TIES = frozenset({"of", "at", "for", "with", "from", "by", "include", "including", "the", "and"})
# No source phrase that means one speaker is longer.
_LONGEST_PHRASE = 600
_LEADS_OFF = frozenset({"the", "a", "an", "deputy", "vice", "assistant", "acting"})
_JOINTS = frozenset({"of", "for", "and", "on", "the", "&", "at"})


def bodies_in(text: str, span: Span, people: Collection[str]) -> list[Span]:
    """Return the bodies named inside a role or source phrase, in order.

    people holds the surnames of the text, in lower case: whom somebody works for is no body, but their campaign is.
    """
    words = words_between(text, span.start, min(span.end, span.start + _LONGEST_PHRASE))
    found: list[Span] = []
    i = 0
    while i < len(words):
        if look_up(words[i]) in {"under", "to"} and not _is_capital(words[i]):
            if look_up(words[i]) == "under":
                break
            i = _end_of_run(text, words, _skip_article(words, i + 1))  # whom one is envoy or adviser to
            continue
        if not _is_capital(words[i]):
            i += 1
            continue
        end = _end_of_run(text, words, i)
        found += _bodies_of_run(text, words, i, end, people)
        i = _behind_possessed(text, words, end) if found and is_possessive(words[end - 1]) else end
    return found


def bodies_beside(text: str, name: Span, sentence: Span, people: Collection[str]) -> Iterator[Span]:
    """Return the bodies that stand beside a name: "(R-Ohio)", "a Democrat", "of the Roe Institute", "CNN’s"."""
    limit = min(sentence.end, name.end + 160)
    letter = _LETTER.match(text, name.end, limit)
    member = _MEMBER.match(text, name.end, limit)
    for match in (letter, member):
        if match:
            yield Span(*match.span(1))
    of = _OF.match(text, name.end, limit)
    if of:
        words = words_between(text, of.end(), limit)
        first = _skip_article(words, 0)
        if first < len(words) and _is_capital(words[first]):
            end = _end_of_run(text, words, first)
            yield from (s for s in _bodies_of_run(text, words, first, end, people) if _is_known(text, s))
    owner = _OWNER.search(text, max(sentence.start, name.start - 60), name.start)
    if owner:
        words = words_between(text, owner.start(), owner.end())
        yield from (s for s in _bodies_of_run(text, words, 0, len(words), people) if _is_known(text, s))


def bodies_in_turn(text: str, role: Span, place: int) -> list[Span]:
    """Return the country of one of two who share a title: place 1 of "the French and U.S. presidents" is "U.S.".

    role is the title in the plural as it stands before both names, place is 0 for the first of them.
    """
    country = r"((?:[^\W\d_]\.)+|[^\W\d_a-z]\w+)"
    pair = re.compile(rf"\b{country} and {country} {re.escape(role.of(text))}\b")
    spans = (Span(*m.span(1 + place)) for m in pair.finditer(text))
    return [s for s in spans if look_up(s.of(text)) in COUNTRIES]


def without_repeats(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the first span of every body, a party counting once, be it by its word or its letter."""
    seen: set[str] = set()
    kept = []
    for span in spans:
        plain = look_up(span.of(text))
        key = PARTY_OF.get(plain, plain.removeprefix("the "))
        if key not in seen:
            seen.add(key)
            kept.append(span)
    return tuple(kept)


# ------------------------------------------------------------------ runs of capitals


def _is_capital(word: Word) -> bool:
    return word.group()[:1].isupper()


def _skip_article(words: Sequence[Word], i: int) -> int:
    return i + 1 if i < len(words) and look_up(words[i]) in {"the", "a", "an"} else i


def _end_of_run(text: str, words: Sequence[Word], first: int) -> int:
    """Return where a run of capitals ends; "Institute for War and Peace" is one, and a possessive ends it."""
    i = first
    while i < len(words) and _is_capital(words[i]):
        i += 1
        if i < len(words) and not text[words[i - 1].end() : words[i].start()].isspace():
            break
        if is_possessive(words[i - 1]):
            break
        j = i
        while j < len(words) and j - i < 2 and look_up(words[j]) in _JOINTS and not _is_capital(words[j]):
            j += 1
        if i < j < len(words) and _is_capital(words[j]) and _joins(words, first, i, j):
            i = j
    return i


def _joins(words: Sequence[Word], first: int, i: int, j: int) -> bool:
    """Tell whether what stands behind "of" or "and" belongs to the body named before it."""
    keys = [look_up(w) for w in words[first:i]]
    joint = look_up(words[i])
    if joint in {"and", "&"}:
        inside = any(look_up(w) in {"of", "for", "on"} for w in words[first:i])
        after = [look_up(w) for w in words[j : j + 5]]
        return (inside or keys[-1].endswith(("ities", "ment", "tion", "ture", "ship", "ce"))) and (
            inside or bool(ORGANIZATION_WORDS.intersection(after))
        )
    if joint == "for" and i - first == 1 and re.fullmatch(r"[A-Z]\w+s", words[first].group()):
        return not is_role_noun(keys[0])  # "Citizens for Tax Justice"
    is_body = keys[-1] in ORGANIZATION_WORDS and not is_role_noun(keys[-1])
    return is_body or (len(keys) > 1 and keys[0] in ORGANIZATION_WORDS)  # "University of Roe at Doe"


def _behind_possessed(text: str, words: Sequence[Word], i: int) -> int:
    """Step over "International Affairs Committee" behind "the Council’s": the owner is the body."""
    return _end_of_run(text, words, i) if i < len(words) and _is_capital(words[i]) else i


def _bodies_of_run(text: str, words: Sequence[Word], first: int, end: int, people: Collection[str]) -> Iterator[Span]:
    before = look_up(words[first - 1]) if first else ""
    office = next((look_up(w) for w in words[:first] if is_role_noun(look_up(w))), "")
    tied = before in _TIES
    first, end = _without_offices(words, first, end)
    if first >= end or (
        before in {"of", "for"} and office in ABSTRACT_OFFICES and _is_subject_matter(words, first, end)
    ):
        return
    keys = [look_up(w) for w in words[first:end]]
    if len(keys) == 1 and (keys[0] in BODIES_OF_SOMEBODY or len(keys[0]) == 1):  # whose, it does not say
        return
    lead = 0
    if len(keys) > 1 and keys[-1] in _PARTISANS_IN_PLURAL:  # "House Republicans", "Young Democrats"
        yield _span(words, first, end)
        return
    if keys[-1] not in ORGANIZATION_WORDS and not _before_an_office(words, first, end):
        lead = sum(1 for _ in itertools.takewhile(PARTY_WORDS.__contains__, keys))
    elif keys[-1] not in ORGANIZATION_WORDS:
        while lead < len(keys) and keys[lead] in PARTY_WORDS:
            yield _span(words, first + lead, first + lead + 1)
            lead += 1
        while end - first > lead and keys[end - first - 1] in PARTY_WORDS:
            end -= 1
            yield _span(words, end, end + 1)
    first += lead
    if first < end:
        yield from _body(text, words, first, end, people, tied=tied and office not in MAKERS | SEATS)


def _before_an_office(words: Sequence[Word], first: int, end: int) -> bool:
    """Tell whether a run stands before the noun of an office, not in "the race for the Republican nomination"."""
    if look_up(words[end - 1]) in PARTISANS:
        return True
    for word in words[end:]:
        key = look_up(word)
        if is_role_noun(key) or key in PARTISANS:
            return True
        if key in LINKS or key in {"and", "who", "which"}:
            return False
    return False


def _without_offices(words: Sequence[Word], first: int, end: int) -> tuple[int, int]:
    """Cut the office off a run: "Senate Majority Leader" → "Senate"."""
    cut = end
    while cut > first and is_role_noun(look_up(words[cut - 1])) and not is_possessive(words[cut - 1]):
        if any(not _is_capital(w) for w in words[first : cut - 1]):  # "Department of Justice"
            break
        cut -= 1
    followed = cut < end or (end < len(words) and not is_possessive(words[end - 1]))
    while followed and cut > first and look_up(words[cut - 1]) in OFFICE_MODIFIERS:
        cut -= 1
    while first < cut and (look_up(words[first]) in FORMER | _LEADS_OFF or _opens_with_office(words, first, cut)):
        first += 1
    return first, cut


def _opens_with_office(words: Sequence[Word], first: int, end: int) -> bool:
    """Tell "Governor" at the head of a run from the "Press" of "Press Association"."""
    return is_role_noun(look_up(words[first])) and look_up(words[end - 1]) not in ORGANIZATION_WORDS


def _is_subject_matter(words: Sequence[Word], first: int, end: int) -> bool:
    """Tell "State" of a Secretary of State from a body."""
    return (
        not any(look_up(w) in ORGANIZATION_WORDS for w in words[first:end]) and look_up(words[first]) not in COUNTRIES
    )


def _body(
    text: str, words: Sequence[Word], first: int, end: int, people: Collection[str], *, tied: bool
) -> Iterator[Span]:
    keys = [look_up(w) for w in words[first:end]]
    whole = " ".join(keys)
    span = _span(words, first, end)
    following = look_up(words[end]) if end < len(words) else ""
    before = look_up(words[first - 1]) if first else ""
    owned = is_possessive(words[end - 1])
    if whole in COUNTRIES:
        if before not in {"to", "on", "in", "under", "for"}:
            yield span
        return
    is_person = keys[-1] in people and not ORGANIZATION_WORDS.intersection(keys)
    if following in RUNS_OF_A_PERSON and not _is_capital(words[end]):
        yield _span(words, first, end + 1)
        return
    if is_person or any(k in SIDES for k in keys[-1:]) or _is_place(keys):
        return
    if keys[0] in COUNTRIES and not ORGANIZATION_WORDS.intersection(keys):
        yield _span(words, first, first + 1)
        return
    if _is_known(text, span) or tied or owned:
        yield span


def _is_place(keys: Sequence[str]) -> bool:
    """Tell whether a name is a place or ends or begins with one, and has no word for a body."""
    if (ORGANIZATION_WORDS | WELL_KNOWN_BODIES).intersection(keys):
        return False
    places = STATES_AND_CITIES | (PLACES - COUNTRIES)
    return keys[0] in places or keys[-1] in places or keys[-1] in PLACE_KINDS


def _is_known(text: str, span: Span) -> bool:
    """Tell whether the words alone show a body: its kind, an acronym, a household name."""
    words = span.of(text).split()
    keys = [look_up(w) for w in words]
    if len(words) == 1 and is_acronym(words[0]):
        return keys[0] not in ACRONYMS_OF_NO_BODY
    known = WELL_KNOWN_BODIES | OUTLETS
    return (
        bool(ORGANIZATION_WORDS.intersection(keys)) or keys[0] in known or keys[-1] in known or " ".join(keys) in known
    )


def _span(words: Sequence[Word], first: int, end: int) -> Span:
    """Return the span of some words, without a possessive ending."""
    last = words[end - 1]
    plain = re.sub(r"['’]s$|(?<=s)['’]$", "", last.group())
    return Span(words[first].start(), last.start() + len(plain))
