"""The words of cues looked up in the table of stances, and the stance that they tell together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.describe.cues.stance_forms import noun_forms, verb_forms
from sayso.describe.cues.stance_table import MENTAL, NOUNS, VERBS
from sayso.types import Stance

_WORD = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*|[’'](?:s|d|ll|ve|re)\b")
# How many words may stand inside a phrase, before each of its words: “made it very clear”.
_GAP = 2

# Verbs of the table whose refusal is an answer: whoever refuses to sign has said no.
_DEEDS = frozenset("accept allow approve authorise concur file honor honour permit publish release sign submit".split())

Part = Literal["speech", "mental", "noun"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands, in lower case and with straight apostrophes."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """A word of a cue that stands in the table, at its place in the list of words it was found in."""

    place: int
    lemma: str
    stance: Stance
    part: Part


def find_words(text: str, start: int, end: int) -> list[Word]:
    """Return the words of text[start:end], in order."""
    return [
        Word(m.start(), m.end(), m.group().lower().replace("’", "'"))
        for m in _WORD.finditer(text, max(start, 0), min(end, len(text)))
    ]


# ------------------------------------------------------------------ the table, by form

_Phrase = tuple[tuple[str, ...], Head]


def _build() -> tuple[dict[str, Head], dict[str, list[_Phrase]]]:
    """Return the heads by the form of a word, and by the form of their first word the phrases, longest first."""
    single: dict[str, Head] = {}
    phrases: dict[str, list[_Phrase]] = {}
    for stance, lemmas in VERBS.items():
        for lemma in lemmas.split():
            first, *rest = lemma.split("_")
            head = Head(0, lemma.replace("_", " "), stance, "speech")
            for form in verb_forms(first):
                if rest:
                    phrases.setdefault(form, []).append((tuple(rest), head))
                else:
                    single.setdefault(form, head)
    for lemma in MENTAL.split():
        for form in verb_forms(lemma):
            single.setdefault(form, Head(0, lemma, "neutral", "mental"))
    for stance, lemmas in NOUNS.items():
        for lemma in lemmas.split():
            for form in noun_forms(lemma):
                single.setdefault(form, Head(0, lemma, stance, "noun"))
    for options in phrases.values():
        options.sort(key=lambda phrase: -len(phrase[0]))
    return single, phrases


_SINGLE, _PHRASES = _build()
# The words with which phrases go on; one of them may stand right behind a cue that was cut too short.
PARTICLES = frozenset(rest[0] for options in _PHRASES.values() for rest, _ in options)


def find_heads(words: Sequence[Word]) -> Iterator[Head]:
    """Yield the words that stand in the table, in order; of a phrase only its first word."""
    texts = [word.text for word in words]
    for place, text in enumerate(texts):
        found = _phrase_at(texts, place) or _SINGLE.get(text)
        if found and not _is_other_word(texts, place):
            yield Head(place, found.lemma, found.stance, found.part)


def _phrase_at(texts: list[str], place: int) -> Head | None:
    """Return the longest phrase that begins at a place, with gaps of up to _GAP words."""
    return next((head for rest, head in _PHRASES.get(texts[place], ()) if _follows(texts, place, rest)), None)


def _follows(texts: list[str], place: int, rest: tuple[str, ...]) -> bool:
    for word in rest:
        window = texts[place + 1 : place + 2 + _GAP]
        if word not in window:
            return False
        place += 1 + window.index(word)
    return True


def _is_other_word(texts: list[str], place: int) -> bool:
    """Tell the verb from what is spelled like it: “in order to”, “like a”, “would like to”."""
    text, before = texts[place], texts[place - 1] if place else ""
    if text == "order":
        return before in ("in", "executive")
    if text in ("like", "second", "state", "states"):
        return before in ("would", "'d", "just", "a", "the", "united")
    return text == "press" and texts[place + 1 : place + 2] in (
        ["release"],
        ["conference"],
        ["secretary"],
        ["statement"],
    )


# ------------------------------------------------------------------ stance


def tell_stance(words: Sequence[Word], contents: Sequence[Word]) -> Stance:
    """Return what a cue lets the reader think; contents are the first words of what it introduces.

    The first word of the table decides; behind a neutral one a participle or infinitive may: “responded by mocking”,
    “took to the radio to say”. “Told” with an infinitive gives an order.
    """
    heads = list(find_heads(words))
    if not heads:
        return "neutral"
    first = next((h for h in heads if _is_finite(words, h)), heads[0]) if heads[0].part == "noun" else heads[0]
    if first.lemma == "tell" and _is_infinitive([w.text for w in contents[:3]]):
        return "ordering"
    if first.lemma in ("refuse", "decline") and len(heads) == 1:
        return "denying" if not is_refused_speech(words, contents) else "neutral"
    if first.stance != "neutral":
        return first.stance
    return next((head.stance for head in heads if head.place > first.place and _goes_on(words, head)), "neutral")


def is_refused_speech(words: Sequence[Word], contents: Sequence[Word]) -> bool:
    """Tell “declined to comment” from “declined to pay”: the second is an answer, the first is none."""
    following = [*words, *contents[:6]]
    heads = list(find_heads(following))
    refusals = [head.place for head in heads if head.lemma in ("refuse", "decline", "refusal")]
    if not refusals:
        return False
    after = following[refusals[0] + 1 :]
    to = next((i for i, word in enumerate(after) if word.text == "to"), None)
    if to is None:
        return any(word.text in ("comment", "comments", "interview") for word in after)
    return any(h.part == "speech" and h.lemma not in _DEEDS for h in find_heads(after[to + 1 : to + 3]))


def _is_infinitive(texts: Sequence[str]) -> bool:
    return texts[:1] == ["to"] or texts[:2] == ["not", "to"]


def _is_finite(words: Sequence[Word], head: Head) -> bool:
    """Tell the verb of “the disclosure suggests” from the one of “criticism, saying”."""
    return head.part != "noun" and not words[head.place].text.endswith("ing")


def _goes_on(words: Sequence[Word], head: Head) -> bool:
    """Tell whether a second verb is what is really done: in -ing, or behind “to”, “by” or “and”."""
    before = words[head.place - 1].text if head.place else ""
    if head.part == "noun":
        return False
    return words[head.place].text.endswith("ing") or before in ("to", "by", "and", "that")
