"""Which earlier mention a pronoun or noun may mean, and what speaks for each: numbers that a small network weighs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.layout import Quotation
from sayso.model.spots import CLASSES, FIRST, HE, IT, NAME, NOUN, SHE, THEY, WE, WHO, YOU, Spots
from sayso.resolve.lexicon import FEMALE_WORDS, MALE_WORDS, MEN, NAME_TAILS, WOMEN
from sayso.resolve.names import key
from sayso.resolve.sentences import find_sentence_starts
from sayso.types import Span

Ints = NDArray[np.int64]

# How many mentions that could be meant are weighed: so many before, and names so many behind ("The woman … Jane Roe").
BEFORE, BEHIND = 40, 6
NOBODY = -1
# The features, each with its number of values; a value's row in the scorer's table is the sum of the sizes before it.
SIZES = {
    "kinds": CLASSES * CLASSES,
    "strings": 6 * 9,  # the sixth is not used
    "mentions_between": 16,
    "sentences_between": 12 * 4,
    "genders": 4 * 4,
    "quotes": 5 * 4,
    "times_named": 6 * 4,
    "opens_sentence": 3 * 4,
    "possessive": 2 * 4,
}
OFFSETS = dict(zip(SIZES, np.cumsum([0, *SIZES.values()]).tolist(), strict=False))
FEATURE_ROWS = sum(SIZES.values())
_UNKNOWN, _MALE, _FEMALE, _SEVERAL = range(4)
_TITLE = re.compile(r"\b(\w+)\.?\s$")


def _compatible() -> NDArray[np.bool_]:
    """Say which classes a class may mean; persons are no bodies, and a name of an odd type may be either."""
    names = list(range(NAME, CLASSES))
    person, body, place, other = range(NOUN, NAME)
    table = np.zeros((CLASSES, CLASSES), bool)
    for kind, mates in {
        HE: [HE, WHO, FIRST, YOU, person, *names],
        SHE: [SHE, WHO, FIRST, YOU, person, *names],
        IT: [IT, body, place, other, WE, *names],
        THEY: [THEY, WE, WHO, YOU, person, body, other, place, *names],
        FIRST: [FIRST, HE, SHE, WHO, YOU, person, *names],
        WE: [WE, THEY, body, person, *names],
        YOU: [YOU, FIRST, HE, SHE, person, *names],
        WHO: [person, body, other, HE, SHE, FIRST, WE, THEY, *names],
        person: [HE, SHE, THEY, FIRST, WE, YOU, WHO, person, *names],
        body: [IT, THEY, WE, WHO, body, other, place, *names],
        place: [IT, THEY, place, body, *names],
        other: [IT, THEY, WHO, other, body, *names],
    }.items():
        table[kind, mates] = True
    return table


COMPATIBLE = _compatible()


def candidates(kinds: Ints) -> tuple[Ints, Ints]:
    """Return the mentions that point (a,), pronouns and nouns, and for each those it may mean (a, 46), NOBODY filled.

    Nearest first among those before; then the names behind.
    """
    pointing = np.flatnonzero(kinds < NAME)
    table = np.full((len(pointing), BEFORE + BEHIND), NOBODY, np.int64)
    for kind in np.unique(kinds[pointing]).tolist():
        rows = np.flatnonzero(kinds[pointing] == kind)
        at = pointing[rows]
        pool = np.flatnonzero(COMPATIBLE[kind][kinds])
        table[rows, :BEFORE] = _window(pool, np.searchsorted(pool, at)[:, None] - 1 - np.arange(BEFORE))
        named = pool[kinds[pool] >= NAME]
        table[rows, BEFORE:] = _window(named, np.searchsorted(named, at)[:, None] + np.arange(BEHIND))
    return pointing, table


def _window(pool: Ints, places: Ints) -> Ints:
    if not len(pool):
        return np.full(places.shape, NOBODY, np.int64)
    inside = (places >= 0) & (places < len(pool))
    return np.where(inside, pool[places.clip(0, len(pool) - 1)], NOBODY)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of each mention by its words and its place, (m,) each.

    whole, head: numbers of its words and of its last one. form: 0 pronoun, 1 name, 2 noun. named: how often its last
    word is named, to 5. quotation: number of the one it stands in, −1 outside. opens: the first mention of a sentence.
    """

    kind: Ints
    form: Ints
    whole: Ints
    head: Ints
    words: list[frozenset[int]]
    gender: Ints
    named: Ints
    sentence: Ints
    paragraph: Ints
    quotation: Ints
    opens: NDArray[np.bool_]
    possessive: NDArray[np.bool_]


def look_around(text: str, spots: Spots, paragraphs: list[Span], quotations: list[Quotation]) -> Surroundings:
    """Gather what is known of each mention of a text."""
    numbers: dict[str, int] = {}

    def number(word: str) -> int:
        return numbers.setdefault(word, len(numbers))

    starts, ends, kinds = spots.start.tolist(), spots.end.tolist(), spots.kind.tolist()
    texts = [text[s:e] for s, e in zip(starts, ends, strict=True)]
    words = [[k for w in t.split() if (k := key(w)) and k not in NAME_TAILS] or [t.lower()] for t in texts]
    form = np.array([0 if k < NOUN else 2 if k < NAME else 1 for k in kinds], np.int64)
    head = np.array([number(w[-1]) for w in words], np.int64)
    counts = Counter(h for h, f in zip(head.tolist(), form.tolist(), strict=True) if f == 1)
    sentence = np.searchsorted(np.array(find_sentence_starts(text, paragraphs), np.int64), spots.start, "right")
    openings = np.array([q.start for q in quotations], np.int64)
    inside = np.searchsorted(openings, spots.start, "right") - 1
    closings = np.array([q.end for q in quotations] or [0], np.int64)
    quotation = np.where((inside >= 0) & (spots.start < closings[inside.clip(0)]), inside, -1)
    opens = np.ones(len(spots), bool)
    opens[1:] = sentence[1:] != sentence[:-1]
    return Surroundings(
        kind=spots.kind,
        form=form,
        whole=np.array([number(" ".join(w)) for w in words], np.int64),
        head=head,
        words=[frozenset(map(number, w)) for w in words],
        gender=_genders(text, starts, kinds, words),
        named=np.array([min(5, counts[h]) if f == 1 else 0 for h, f in zip(head.tolist(), form.tolist(), strict=True)]),
        sentence=sentence,
        paragraph=np.searchsorted(np.array([p.start for p in paragraphs], np.int64), spots.start, "right"),
        quotation=quotation,
        opens=opens,
        possessive=np.array([text[e : e + 2] in ("’s", "'s") for e in ends], bool),
    )


def _genders(text: str, starts: list[int], kinds: list[int], words: list[list[str]]) -> Ints:
    """Tell genders by pronouns, titles, given names and nouns; a surname has that of the full names that end in it."""
    told = [_gender(text, *given) for given in zip(starts, kinds, words, strict=True)]
    by_surname: dict[str, int] = {}
    for gender, kind, own in zip(told, kinds, words, strict=True):
        if kind >= NAME and gender:
            by_surname.setdefault(own[-1], gender)
    for i, (kind, own) in enumerate(zip(kinds, words, strict=True)):
        if kind >= NAME and not told[i]:
            told[i] = by_surname.get(own[-1], _UNKNOWN)
    return np.array(told, np.int64)


def _gender(text: str, start: int, kind: int, words: list[str]) -> int:
    if kind < NOUN:
        return {HE: _MALE, SHE: _FEMALE, THEY: _SEVERAL, WE: _SEVERAL}.get(kind, _UNKNOWN)
    if kind < NAME:
        noun = words[-1]
        plural = (noun.endswith("s") and not noun.endswith(("ss", "us"))) or noun in (
            "people",
            "men",
            "women",
            "police",
        )
        return _MALE if noun in MALE_WORDS else _FEMALE if noun in FEMALE_WORDS else _SEVERAL if plural else _UNKNOWN
    title = _TITLE.search(text, max(0, start - 20), start)
    before = key(title.group(1)) if title else ""
    if before in MALE_WORDS or before in FEMALE_WORDS:
        return _MALE if before in MALE_WORDS else _FEMALE
    return _MALE if words[0] in MEN else _FEMALE if words[0] in WOMEN else _UNKNOWN


def pair_features(around: Surroundings, pointing: Ints, table: Ints) -> Ints:
    """Describe each pair of `candidates`: (a, c, 9) rows of the scorer's table; those of NOBODY mean nothing."""
    one, other = pointing[:, None], table.clip(min=0)
    form = around.form[one]
    behind = other > one
    # He, she and who; it and they; I, we and you look back differently; nouns are a group of their own.
    group = np.array([0, 0, 1, 1, 2, 2, 2, 0] + [3] * 8)[around.kind[one]]
    sentences = np.abs(around.sentence[one] - around.sentence[other])
    paragraphs = np.abs(around.paragraph[one] - around.paragraph[other])
    far = np.where(paragraphs > 0, 4 + (paragraphs - 1).clip(max=5), sentences.clip(max=3))
    quoted, other_quoted = around.quotation[one] >= 0, around.quotation[other] >= 0
    quotes = np.where(
        around.quotation[one] == around.quotation[other],
        np.where(quoted, 1, 0),
        2 + np.where(quoted & other_quoted, 0, np.where(quoted, 1, 2)),
    )
    columns = {
        "kinds": around.kind[one] * CLASSES + around.kind[other],
        "strings": _strings(around, pointing, other) * 9 + form * 3 + around.form[other],
        "mentions_between": _bucket(np.abs(one - other)) + np.where(behind, 8, 0),
        "sentences_between": np.where(behind, 10 + (far > 0), far) * 4 + group,
        "genders": around.gender[one] * 4 + around.gender[other],
        "quotes": quotes * 4 + group,
        "times_named": around.named[other] * 4 + group,
        "opens_sentence": np.where(around.opens[other], 1 + (sentences <= 1), 0) * 4 + group,
        "possessive": around.possessive[other] * 4 + group,
    }
    return np.stack([np.broadcast_to(columns[name] + OFFSETS[name], table.shape) for name in SIZES], -1)


def _bucket(distance: Ints) -> Ints:
    """Number distances: 1, 2, 3, 4, then by doubling, to 8 buckets."""
    far = 2 + np.floor(np.log2(np.maximum(distance, 4)))
    return np.where(distance <= 4, distance - 1, np.minimum(far, 7)).clip(0, 7).astype(np.int64)


def _strings(around: Surroundings, pointing: Ints, other: Ints) -> Ints:
    """Compare words: 0 nothing shared, 1 all, 2 the head, 3 head among the other's words, 4 the reverse."""
    one = pointing[:, None]
    result = np.where(around.head[one] == around.head[other], 2, 0)
    for row in np.flatnonzero(around.form[pointing] == 2).tolist():
        mine = around.words[pointing[row]]
        head = int(around.head[pointing[row]])
        for column, mate in enumerate(other[row].tolist()):
            if not result[row, column]:
                theirs = around.words[mate]
                result[row, column] = 3 if head in theirs else 4 if int(around.head[mate]) in mine else 0
    return np.where(around.whole[one] == around.whole[other], 1, result)
