"""Nouns that take up somebody named before: "the Ohio senator" for Sen. Jane Roe; and the roles of unnamed people."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.describe.roles.phrases import RolePhrase, phrase_at, phrase_before
from sayso.describe.roles.words import singular
from sayso.resolve.lexicon import TITLE_MATES
from sayso.resolve.names import Name
from sayso.types import Span

_NOMINAL = re.compile(
    r"\b[Tt]he\s(?=(?:[^\s,.;:]+\.?\s){1,4}?"
    r"(?:senator|governor|congressman|congresswoman|lawmaker|representative|nominee|candidate|mayor|president|minister|"
    r"chancellor|judge|justice|general|professor|pastor|secretary|ambassador|speaker|prosecutor|attorney|sheriff|chief)\b)"
)
_NAME_FOLLOWS = re.compile(r",?\s[^\W\d_a-z]")
_OPENING = re.compile(r"\s*The\s")
_VERB_FOLLOWS = re.compile(r"\s(?:(?:also|has|had|is|was|then|later|now|does|did)\b|[a-z]{2,}(?:s|ed)\b|said\b|told\b)")
_QUANTITY = re.compile(
    r"(?:(?:some|many|most|several|few|a\sfew|other|others|all|both|two|three|four|five|six|seven|eight|nine|ten|\d+|more|"
    r"dozens|hundreds|scores|thousands|one|another|any|fellow|various|numerous|"
    r"(?:a\s|the\s|an\s)?(?:(?:small|large|growing|broad|bipartisan)\s)?"
    r"(?:groups?|number|handful|majority|couple|coalition|pair|team|panel|crowds?|chorus)(?=\sof))\s(?:of\s)?"
    r"(?:(?:the|his|her|their|its|these|those|fellow)\s)*)+",
    re.IGNORECASE,
)
_INCLUDE = re.compile(r"\b(?:which|who|that|,)\s(?:include|includes|included|including)\s")
_SEVERAL_NAMES = re.compile(r"(?:[Tt]he\s)?[^\W\d_a-z][^,;\n]{2,60}?(?:,|\s(?:and|&))\s(?:the\s)?[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Nominal:
    """A definite noun phrase that stands for a name before it."""

    phrase: RolePhrase
    name: Name


def find_nominals(text: str, names: Sequence[Name]) -> Iterator[Nominal]:
    """Return every "the … senator" with the last name before it that bears such a title.

    names: every name of the text, in order.
    """
    titled = [(n.start, n, heads) for n in names if (heads := _titles(text, n))]
    starts = [start for start, _, _ in titled]
    for match in _NOMINAL.finditer(text):
        phrase = phrase_at(text, match.start(), match.end() + 120)
        if phrase is None or phrase.several or _NAME_FOLLOWS.match(text, phrase.span.end):
            continue
        mates = _mates(phrase.head)
        i = bisect_left(starts, match.start())
        bearer = next((name for _, name, heads in reversed(titled[max(0, i - 12) : i]) if heads & mates), None)
        if bearer:
            yield Nominal(phrase, bearer)


def _titles(text: str, name: Name) -> frozenset[str]:
    if name.is_organization:
        return frozenset()
    phrase = phrase_before(text, name.start, max(0, name.start - 160))
    return frozenset({*name.titles, *([phrase.head] if phrase else [])})


def _mates(head: str) -> frozenset[str]:
    """Return the titles that a noun may take up: "senator" takes up "Sen."."""
    return TITLE_MATES.get(head, frozenset()) | {head}


def noun_opening(text: str, at: int) -> RolePhrase | None:
    """Return "director" where a sentence that begins at a place opens with "The director": a noun not met before."""
    if not _OPENING.match(text, at):
        return None
    phrase = phrase_at(text, at, at + 120)
    if phrase is None or phrase.several or not _VERB_FOLLOWS.match(text, phrase.span.end):
        return None
    new = not re.search(rf"\b(?:an?|one|another)\s(?:\w+\s)?{re.escape(phrase.head)}\b", text[max(0, at - 5000) : at])
    return phrase if new else None


def role_of_unnamed(text: str, source: Span, *, whole: bool = False) -> RolePhrase | None:
    """Return what an unnamed person or a group does: "rights activists" of "several rights activists in Oslo".

    None for plain people ("voters", "a friend") and where two kinds of people are joined. whole keeps what hangs on the
    noun of several, which else is cut: "lawyers for both".
    """
    quantity = _QUANTITY.match(text, source.start, source.end)
    start = quantity.end() if quantity else source.start
    phrase = phrase_at(text, start, source.end, group=True)
    if phrase and (whole or not phrase.several):
        return phrase_at(text, start, source.end) or phrase
    return phrase if phrase and singular(phrase.head) != "friend" else None


def members_listed(text: str, source: Span) -> list[Span]:
    """Return what stands behind "which include" in a source phrase: the bodies that a group is made of."""
    return [Span(m.end(), source.end) for m in _INCLUDE.finditer(text, source.start, source.end - 1)]


def begins_with_body(text: str, source: Span) -> bool:
    """Tell whether a group is named by its members, as "the Harbour Board and the Fishers’ Union" is."""
    return bool(_SEVERAL_NAMES.match(text, source.start, source.end))
