"""What the text says somebody is, right where it mentions them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.describe.roles.phrases import (
    RolePhrase,
    is_possessive,
    look_up,
    phrase_at,
    phrase_before,
    words_between,
)
from sayso.describe.roles.words import FORMER, LINKS, STOPS, is_role_noun
from sayso.resolve.lexicon import PREPOSITIONS
from sayso.types import Span

# What may stand between a name and an apposition: a party and state, an age.
BRACKET = re.compile(r"\s\([^()\n]{1,40}\)")
_AGE = re.compile(r",\s\d{1,3}(?=[,.])")
_PARTY_AND_STATE = re.compile(r",\s(?:[RDIL]|Rep|Dem|Ind)\.?[-–][^\W\d_][\w. ]{0,14}(?=[,.]\s?)")
_APPOSITION = re.compile(r"(?:,|\s[—–―-]|\s--|—|--)\s?(?=[\w“\"])")
_RELATIVE = re.compile(
    r",?\swho\s(?:(?:also|now|once|previously|currently|later|formerly|recently)\s)?"
    r"(is|was|has\sbeen|had\sbeen|(?:has\s|had\s)?(?:serv|work)(?:es|s|ed)\sas|became|will\sbe)\s(?:(?:now|also|once|then)\s)?"
)
_COPULA = re.compile(
    r"\s(?:(?:also|now|once|previously|currently|later|formerly)\s)?"
    r"(is|was|became|remains|has\sbeen|(?:has\s|had\s)?(?:serv|work)(?:es|s|ed)\sas)\s(?:(?:now|also|once|then)\s)?"
)
_LEADS = re.compile(
    r",?\swho\s(?:(?:also|now|once|currently)\s)?"
    r"((?:heads|headed|leads|chairs|chaired|runs|directs|oversees|founded|co-founded|edits|represents|manages|owns)\s)"
)
# "his tenure as", "who was elected as": what follows is an office, whatever stands before.
_TENURE = re.compile(
    r"(?:['’]s|\sin\s(?:his|her))\s(?:\w+\s){0,2}(?:tenure|time|term|job|role|position|post|stint|career|years|days|work)\sas\s"
)
_AS = re.compile(
    r"\s(?!(?:\w+\s){0,2}(?:describ|portray|paint|regard|see|saw|view|cast|treat|denounc|blast|dismiss|hail|prais|slam|known|knew))"
    r"[^,.;:“”\"()\n]{3,90}?\sas\s(?:the\s)?(?=[^\W\d_a-z][\w.]*['’]s\s)"
)
# Names joined to one title: "Presidents Roe and Doe".
_PARTNER = re.compile(
    r"((?:[^\W\d_a-z][\w.’'\-]*\s){1,4})(?:\([^()\n]{1,30}\)\s)?(?:and|&)\s$|((?:[^\W\d_a-z][\w.’'\-]*\s?){1,4}),\s$"
)
# What closes an apposition; "With Roe, the mayor said" has none.
_CLOSING = re.compile(r"\s?[,.;:)\]—–”\"]|\s(?:who|whose|and|also|currently|now|\w+ing)\b|\n|\s--?\s")


@dataclass(frozen=True, slots=True)
class Told:
    """A role as one place tells it. past: of former times; loose: a clause tells it, not words at the name."""

    phrase: RolePhrase
    past: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A name or pronoun where it stands: its span, its sentence, the source phrase around it, if inside a quotation."""

    span: Span
    sentence: Span
    source: Span | None = None
    quoted: bool = False
    pronoun: bool = False


def roles_told(text: str, place: Place) -> Iterator[Told]:
    """Return every role that the words beside a mention tell."""
    if not place.pronoun:
        for phrase in (_before(text, place), _before_comma(text, place), _shared(text, place)):
            if phrase:
                yield Told(phrase, past=is_former(text, phrase))
        yield from _behind(text, place)
    if not place.quoted:
        yield from _clauses(text, place)


def is_former(text: str, phrase: RolePhrase) -> bool:
    """Tell whether a role is one of former times by its own words: "former", "then-senator"."""
    words = [look_up(w) for w in words_between(text, phrase.span.start, phrase.span.end)[:4]]
    return any(w in FORMER or w.startswith(("ex-", "then-")) for w in words)


def end_of_name(text: str, name: Span, limit: int) -> int:
    """Return where a name ends with the party, state and age behind it."""
    end = name.end
    for pattern in (BRACKET, _PARTY_AND_STATE, _AGE):
        match = pattern.match(text, end, limit)
        end = match.end() if match else end
    return end


# ------------------------------------------------------------------ before the name


def _before(text: str, place: Place) -> RolePhrase | None:
    return phrase_before(text, place.span.start, place.sentence.start)


def _shared(text: str, place: Place) -> RolePhrase | None:
    """Find the title that a name shares with one before it: "Senators Ann Roe and Jo Doe"."""
    start = max(place.sentence.start, place.span.start - 90)
    partner = _PARTNER.search(text, start, place.span.start)
    if not partner:
        return None
    for word in words_between(text, partner.start(), partner.end()):
        phrase = phrase_before(text, word.start(), place.sentence.start)
        if phrase and phrase.several:
            return phrase
    return None


def _before_comma(text: str, place: Place) -> RolePhrase | None:
    """Find "A lawyer for the paper" before ", Jane Roe,"."""
    comma = place.span.start - 2
    inside = place.source and place.source.start < comma and place.span.end <= place.source.end
    if text[max(0, comma) : place.span.start] != ", " or comma <= place.sentence.start:
        return None
    end = end_of_name(text, place.span, place.sentence.end)
    if not inside and text[end : end + 1] != ",":
        return None
    begin = _behind_last_mark(text, max(place.sentence.start, comma - 160), comma)
    words = words_between(text, begin, comma)
    for i, word in enumerate(words):
        before = look_up(words[i - 1]) if i else ""
        if i and before not in STOPS and not is_possessive(words[i - 1]):
            continue
        phrase = phrase_at(text, word.start(), comma)
        if phrase and phrase.span.end == comma and not phrase.several:
            return phrase
    return None


def _behind_last_mark(text: str, begin: int, end: int) -> int:
    marks = [m.end() for m in re.finditer(r"[,;:“”\"()—–]|--", text[begin:end])]
    return begin + marks[-1] if marks else begin


# ------------------------------------------------------------------ behind the name


def _behind(text: str, place: Place) -> Iterator[Told]:
    limit = place.sentence.end
    at = end_of_name(text, place.span, limit)
    mark = _APPOSITION.match(text, at, limit)
    if mark:
        phrase = phrase_at(text, mark.end(), limit)
        if phrase and not phrase.several and _is_closed(text, phrase.span.end, limit, place.source):
            yield Told(phrase, past=is_former(text, phrase) or _is_then(text, mark.end(), phrase))
            at = phrase.span.end + text.startswith(",", phrase.span.end)
            yield from _copula(text, at, limit)
    relative = _RELATIVE.match(text, at, limit)
    if relative and not place.quoted:
        phrase = phrase_at(text, relative.end(), limit)
        if phrase and not phrase.several:
            yield Told(phrase, past=_is_past(relative.group(1)) or is_former(text, phrase))
    leads = _LEADS.match(text, at, limit)
    if leads:
        span = _object_of(text, leads.start(1), limit)
        if span:
            yield Told(RolePhrase(span, "head"), past=leads.group(1).endswith("ed "), loose=True)


def _is_closed(text: str, end: int, limit: int, source: Span | None) -> bool:
    """Tell whether an apposition is closed as one: by a mark, a verb of saying, or the end of the source."""
    if end >= limit or (source and end == source.end):
        return True
    return bool(_CLOSING.match(text, end))


def _is_past(verb: str) -> bool:
    return verb in ("was", "had been") or verb.endswith("ed as")


def _object_of(text: str, start: int, limit: int) -> Span | None:
    """Return "heads the Roe Institute": a verb and its object, up to the next mark or verb."""
    words = words_between(text, start, min(limit, start + 120))
    last = 0
    for i, word in enumerate(words[1:], 1):
        gap = text[words[i - 1].end() : word.start()]
        key = look_up(word)
        if gap.strip() or (key in STOPS and key not in LINKS | {"the", "a", "an", "its", "and"}):
            break
        if key not in LINKS | {"the", "a", "an", "its", "and"}:
            last = i
    return Span(start, words[last].end()) if last else None


def _clauses(text: str, place: Place) -> Iterator[Told]:
    """Find "Roe is the director of", "Roe's tenure as", "visited Oslo as Freedonia's leader"."""
    limit = place.sentence.end
    tenure = _TENURE.match(text, place.span.end, limit)
    if tenure:
        yield from _loose(text, tenure.end(), limit, past=True)
    if not _is_subject(text, place):
        return
    at = place.span.end if place.pronoun else end_of_name(text, place.span, limit)
    yield from _copula(text, at, limit)
    visit = _AS.match(text, at, min(limit, at + 130))
    if visit:
        yield from _loose(text, visit.end(), limit, past=False)


def _copula(text: str, at: int, limit: int) -> Iterator[Told]:
    copula = _COPULA.match(text, at, limit)
    if copula:
        yield from _loose(text, copula.end(), limit, past=_is_past(copula.group(1)))


def _is_then(text: str, start: int, phrase: RolePhrase) -> bool:
    """Tell whether an apposition opens with a word of the past: ", then chief of staff,"."""
    opening = text[start : phrase.span.start].split()
    return bool({"then", "once", "formerly", "previously"}.intersection(opening))


def _loose(text: str, at: int, limit: int, *, past: bool) -> Iterator[Told]:
    phrase = phrase_at(text, at, limit)
    if phrase and not phrase.several and is_role_noun(phrase.head):
        yield Told(phrase, past=past or is_former(text, phrase), loose=True)


def _is_subject(text: str, place: Place) -> bool:
    """Tell whether nothing makes a mention the object or possessor of another noun."""
    words = words_between(text, max(place.sentence.start, place.span.start - 40), place.span.start)
    return not words or (look_up(words[-1]) not in PREPOSITIONS | {"of"} and not is_possessive(words[-1]))
