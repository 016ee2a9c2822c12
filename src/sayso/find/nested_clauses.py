"""Clauses that say plainly who says what, for where the model's second reading finds nothing.

Three forms: "X claimed that …", "X said, ‘…’" and "X's refusal to …". The encoder has told names, nouns and pronouns
apart; X is the phrase around the one that stands right before the verb.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.find.kinds import kind_of
from sayso.find.nested_words import CLAUSE_NOUNS, CLAUSE_VERBS, CUE_WORDS, FIRST_PERSON, TELLING, TOLD
from sayso.find.tagged import Page
from sayso.model.spots import NOUN, Spots
from sayso.types import Attribution, Span

# What is believed of a clause found here: not measured. Few are found beyond what the model finds; of five in unread
# news two were plainly right and one was wrong.
CLAUSE = 0.6
# What ends like an adverb and is none: nouns, and names of people and places.
_IN_LY = frozenset(
    "family ally assembly italy sicily july rally bully reply supply monopoly anomaly butterfly jelly belly reilly "
    "o'reilly kelly sally molly polly holly billy lily emily beverly kimberly daly connolly donnelly connelly".split()
)
_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$", re.I)
_LEAST_WORDS = 3
_LONGEST_SOURCE = 10
_LONGEST_INFINITIVE = 60
_NEAR = 8
_LONGEST_ADDRESSEE = 5
_MARKS = "\"“”'‘’`"
_CLOSING = "\"'”’»)]"
_AUXILIARIES = frozenset("had has have did do does was were is are be been being".split())
_ADVERBS = frozenset("also already always even ever first just later never not now often once only still then".split())
_DETERMINERS = frozenset(
    """
    a all an another any both each every few its many more most no one our several some such that the these this those
    """.split()
)
_POSSESSIVES = frozenset("her his its my our their your".split())
_NO_PHRASE = frozenset(
    """
    about after against although among and as at because before between but by during for from if in into like of off on
    once or over says since so than that then though through to under unless until upon was were what when where whether
    which while who whom whose why will with within without would yet is are be been has have had not
    """.split()
)
_BE = frozenset("was were is are be been being".split())
_TIME_OPENERS = frozenset("at during earlier in last on repeatedly today tonight yesterday".split())
_FINITE = frozenset("are be can could did does had has have is may might must shall should was were will would".split())


# Source, cue, contents.
_Found = tuple[Span, Span, Span]


@dataclass(frozen=True, slots=True)
class _Clause:
    """The tokens of one stretch of contents.

    length: how many tokens there are without the marks that close the stretch. mentions, kinds: where a mention begins,
    and its class, by the place of the token that ends it.
    """

    page: Page
    span: Span
    tokens: list[Span]
    words: list[str]
    mentions: dict[int, int]
    kinds: dict[int, int]
    length: int


def find_clauses(
    page: Page, inner: list[tuple[int, Span]], spots: Spots, claimed: list[Attribution]
) -> list[Attribution]:
    """Return what plain clauses tell in stretches of contents, with the place of what each stretch is from.

    claimed: what is found already. A verb in its cues is not read again, and what stands in its contents, or in those
    of another clause, is left to the next reading, which goes deeper.
    """
    taken = sorted({span for a in claimed for span in (*a.contents, a.cue) if span})
    return [
        Attribution(
            contents=(contents,),
            kind=kind_of(page.text, [contents], page.quotations),
            cue=cue,
            source=source,
            confidence=CLAUSE,
            parent=place,
        )
        for place, span in inner
        for source, cue, contents in _in_stretch(_lay_out(page, span, spots), taken)
    ]


def _covers(taken: list[Span], cue: Span) -> bool:
    """Tell whether a cue shares characters with one of some spans in order, of which the near ones are looked at."""
    at = bisect_left(taken, cue.end, key=lambda s: s.start)
    return any(span.end > cue.start for span in taken[max(0, at - _NEAR) : at])


def _lay_out(page: Page, span: Span, spots: Spots) -> _Clause:
    tokens = [Span(*m.span()) for m in _TOKEN.finditer(page.text, span.start, span.end)]
    words = [token.of(page.text).lower() for token in tokens]
    starts = [token.start for token in tokens]
    first, last = spots.start.searchsorted([span.start, span.end]).tolist()
    mentions: dict[int, int] = {}
    kinds: dict[int, int] = {}
    for start, end, kind in zip(
        *(column[first:last].tolist() for column in (spots.start, spots.end, spots.kind)), strict=True
    ):
        at = bisect_left(starts, end) - 1
        if at >= 0:
            mentions[at] = max(0, bisect_right(starts, start) - 1)
            kinds[at] = kind
    length = len(words)
    while length and not words[length - 1][0].isalnum() and words[length - 1] not in _CLOSING:
        length -= 1
    return _Clause(page, span, tokens, words, mentions, kinds, length)


def _in_stretch(clause: _Clause, taken: list[Span]) -> Iterator[_Found]:
    """Yield what plain clauses tell, none inside the contents of another."""
    end = 0
    for i, word in enumerate(clause.words):
        if clause.tokens[i].start < end or (word not in CLAUSE_VERBS and word not in CLAUSE_NOUNS):
            continue
        found = _said(clause, i) if word in CLAUSE_VERBS else None
        found = found or (_noun(clause, i) if word in CLAUSE_NOUNS else None)
        if found and not _covers(taken, found[1]):
            end = found[2].end
            yield found


def _said(clause: _Clause, verb: int) -> _Found | None:
    """Read “X claimed that …” and “X said, ‘…’” around a verb."""
    first = _first_of_verb(clause.words, verb)
    source = _subject(clause, first) if first is not None else None
    if first is None or source is None:
        return None
    contents = _clause_after(clause, verb) or _quotation_after(clause, verb) or _main_clause(clause, source, verb)
    if contents is None:
        return None
    if source.of(clause.page.text).lower() in FIRST_PERSON and clause.words[verb] not in TOLD:
        return None
    return source, Span(clause.tokens[first].start, clause.tokens[verb].end), contents


def _clause_after(clause: _Clause, verb: int) -> Span | None:
    """Return the clause with “that” behind a verb, or behind those whom it names as told."""
    words = clause.words
    at = verb + 1
    if at < len(words) and words[at] != "that" and (words[verb] in TELLING or words[at] in _TIME_OPENERS):
        limit = min(len(words), at + _LONGEST_ADDRESSEE)
        while at < limit and words[at] != "that" and words[at][0].isalnum():
            at += 1
    if at >= len(words) or words[at] != "that":
        return None
    if at + 1 < len(words) and words[at + 1] in _FINITE:
        return None  # "the law that is …"
    if at + 1 < len(words) and _is_adverb(words[at + 1]):
        return None  # "the jokes that invariably follow"
    return _to_end(clause, at, len(words))


def _quotation_after(clause: _Clause, verb: int) -> Span | None:
    """Return the quotation that opens right behind a verb, as far as the stretch goes."""
    at = verb + 1
    if at < len(clause.words) and clause.words[at] in ",:":
        at += 1
    if at >= len(clause.tokens):
        return None
    start = clause.tokens[at].start
    quotations = clause.page.quotations
    number = bisect_left(quotations, start, key=lambda q: q.start)
    if number == len(quotations) or quotations[number].start != start:
        return None
    end = min(quotations[number].end, clause.span.end)
    return Span(start, end) if bisect_left(clause.tokens, end, key=lambda t: t.start) - at > _LEAST_WORDS else None


def _main_clause(clause: _Clause, source: Span, verb: int) -> Span | None:
    """Return what stands behind “as X wrote,”."""
    before = bisect_left(clause.tokens, source) - 1
    while before > 0 and clause.words[before] in _MARKS:
        before -= 1
    if before < 0 or clause.words[before] != "as" or clause.words[verb + 1 : verb + 2] != [","]:
        return None
    return _to_end(clause, verb + 2, len(clause.words)) if verb + 2 < len(clause.words) else None


def _to_end(clause: _Clause, first: int, limit: int) -> Span | None:
    """Cover tokens up to a limit, without the marks that close the stretch."""
    last = min(limit, clause.length) - 1
    if last - first + 1 < _LEAST_WORDS:
        return None
    return Span(clause.tokens[first].start, clause.tokens[last].end)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _IN_LY


def _first_of_verb(words: list[str], verb: int) -> int | None:
    """Return where “had also claimed” begins; None for passives: “was told” has no source before it."""
    first = verb
    while first and (words[first - 1] in _AUXILIARIES or words[first - 1] in _ADVERBS or _is_adverb(words[first - 1])):
        first -= 1
    passive = not words[verb].endswith("ing") and not _BE.isdisjoint(words[first:verb])
    return None if passive else first


def _subject(clause: _Clause, first: int) -> Span | None:
    """Return the phrase that ends right before a verb, or before the verb that is joined to it by “and”."""
    if first and clause.words[first - 1] == "and":
        earlier = [i for i in range(max(1, first - _LONGEST_SOURCE), first - 1) if clause.words[i] in CUE_WORDS]
        begins = _first_of_verb(clause.words, earlier[-1]) if earlier else None
        return _phrase(clause, begins - 1) if begins else None
    head = first - 1
    while head > 0 and clause.words[head] in _MARKS:
        head -= 1
    return _phrase(clause, head)


def _phrase(clause: _Clause, head: int) -> Span | None:
    """Return the phrase of a mention that ends with a token and is the subject of what follows."""
    words = clause.words
    if head not in clause.mentions or words[head] in _POSSESSIVES or _POSSESSIVE.search(words[head]):
        return None
    return _widened(clause, head, pronoun=clause.kinds[head] < NOUN)


def _widened(clause: _Clause, head: int, *, pronoun: bool) -> Span:
    """Widen a head noun or name to the left, to its determiner: “the two largest unions”."""
    first, words = head, clause.words
    if not pronoun:
        first = clause.mentions[head]
        while first and head - first < _LONGEST_SOURCE and words[first] not in _DETERMINERS | _POSSESSIVES:
            word = words[first - 1]
            if not word[0].isalnum() or (word in _NO_PHRASE and word != "of") or word in CUE_WORDS:
                break
            first -= 1
        if words[first] == "of":
            first += 1
    return Span(clause.tokens[first].start, clause.tokens[head].end)


def _noun(clause: _Clause, noun: int) -> _Found | None:
    """Read “X's refusal to …”, with at most two words between the name and the noun."""
    words = clause.words
    if noun + 1 >= len(words) or words[noun + 1] not in ("to", "that"):
        return None
    for owner in range(noun - 1, max(-1, noun - 4), -1):
        possessive = words[owner] in _POSSESSIVES or _POSSESSIVE.search(words[owner])
        if possessive and owner in clause.mentions and words[owner] not in FIRST_PERSON:
            break
        if not words[owner][0].isalnum() or words[owner] in _NO_PHRASE:
            return None
    else:
        return None
    limit = len(words)
    if words[noun + 1] == "to":
        limit = min(limit, noun + _LONGEST_INFINITIVE)
        ends = (i for i in range(noun + 2, limit) if words[i] in _FINITE or words[i] in ",;—")
        limit = next(ends, limit)
    contents = _to_end(clause, noun + 1, limit)
    if contents is None:
        return None
    source = _widened(clause, owner, pronoun=words[owner] in _POSSESSIVES)
    return source, clause.tokens[noun], contents
