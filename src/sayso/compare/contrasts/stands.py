"""Where a line stands on a topic, as far as its words decide: for it, against it, or not to be told.

The tone of a line is what a network takes it to be towards what the roundup is about. To say of two speakers that they
agree, or that one contradicts the other, takes more: that a word with which somebody takes a side stands beside the
topic in both lines, and that the words and the network say the same.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso.compare.contrasts.verdicts import ACTS, ATTITUDES, DEEDS, FEELINGS, UNDOING, VERDICT_PHRASES, VERDICTS
from sayso.compare.types import Line, Rated, Topic
from sayso.tone.forms import lemmas
from sayso.tone.strength import Shown, score_words
from sayso.types import Span, Stance

# Who says that something is not so, asks for it, warns or promises says nothing of how good what they speak of is.
_OPEN_STANCES: frozenset[Stance] = frozenset(("denying", "distancing", "asking", "ordering", "promising", "warning"))
# Marks and words behind which a new clause begins. Quotation marks end none: called the ban “a farce”; nor does the
# full stop of a title or an initial.
_CLAUSE = re.compile(
    "".join(rf"(?<!\b{title})" for title in "Mr Mrs Ms Dr Sen Rep Gov Gen Jr Sr St [A-Z]".split())
    + r"[.!?;:\n—–]+|\s(?:but|although|though|while|whereas|because|despite|unless|except)\s"
)
# In such a clause nothing is said to be so, or the words are somebody else's.
_UNREAL = re.compile(
    r"\?|\b(?:if|unless|without|whether|failure to|would(?:n['’]t)? have|would['’]ve|could(?:n['’]t)? have|might have|"
    r"had (?:he|she|it|they|we|i)|rather than|instead of|(?:not|n['’]t) (?:sure|think|believe|know|say|mean)|"
    r"(?:claims?|claimed|accus\w+|alleg\w+|question) (?:\w+ ){0,3}that|critics|supporters|opponents|detractors)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# What may stand between a topic and the word that judges it, beside a few other words: “condemned all of the harbour
# plan”.
_BETWEEN = frozenset(
    "a an the this that these those all any every such so very too more most quite really truly just also of for with "
    "about at by in to on over as is are was were be been being and his her its their our my your it both has have had "
    "will would should must can do does did not i he she they we called calls calling describe described mr mrs ms "
    "president senator sen rep gov it's that's".split()
)
_REACH, _MOST_OTHERS = 8, 3
# As many characters hold more words than that.
_FURTHEST = 120
# Behind these begins something else: “praised the police after the strike”.
_APART = frozenset("after before during since until against than under despite following amid into who which".split())
_PREPOSITIONS = frozenset("about against around at behind by for from in of on over to toward towards with".split())
_DETERMINERS = frozenset(
    "a an the this that these those all his her its their our my your mr mrs ms dr president senator sen rep "
    "gov".split()
)
_CALLING = frozenset("calling branding dubbing labeling labelling naming saying describing deeming finding".split())
_THAT = frozenset("that that's which".split())
# Of words before a topic that are neither attitude nor feeling fewer, and none that parts them from it: “a corrupt
# scheme that the plan”, “hypocrisy on the plan”, “a weak accord with Roe” judge something else.
_MOST_NOUNS = 2
_ELSEWHERE = _PREPOSITIONS | _THAT
_BE = frozenset("is are was were be been being".split())
# Behind these, and behind nothing, a word in -ing is what somebody does: “rejecting it was a mistake” rejects nothing.
_DOING = _BE | frozenset("am i'm he's she's it's we're they're i’m he’s she’s it’s we’re they’re".split())
# What stands before a verb that takes a side if it is the speaker who does: “said that she will not”.
_OWN = frozenset(
    "i we he she they who will would has have had do does did am is are also still now not to can could shall should "
    "must never always and that said strongly fully giving gave voiced expressed offered full strong qualified".split()
)
# Of words with the other sign none may be so strong: “a great plan for a terrible war”.
_AUDIBLE = 1.0
# A cue this near to the contents is read with them: “praised the plan”.
_NEAR = 3
# Of the telling words of the shorter of two lines so many stand in the other as well if they are one statement; two
# who “condemned the attack” are none.
_SAME, _LEAST_COMMON = 0.6, 4
_LEAST_LETTERS = 4


def stand_on(rated: Rated, topic: Topic) -> int:
    """Return 1 if a line speaks for a topic, −1 if it speaks against it, 0 where its words do not decide that.

    They do if beside the topic a word stands that judges it; if no word of the clause says the opposite; if the clause
    is no question and no condition; and if the tone of the whole line has the same sign.
    """
    line = rated.line
    if line.statement.stance in _OPEN_STANCES or _is_act(line) or _is_about_self(line, topic):
        return 0
    stands = {stand for clause in _clauses(line) for stand in _stands_in(clause, line, topic)}
    stand = stands.pop() if len(stands) == 1 else 0
    return stand if stand * rated.tone > 0 else 0


def say_the_same(one: Line, other: Line) -> bool:
    """Tell whether two lines are one statement that is told twice, maybe of two speakers: most words are common."""
    words, other_words = _telling(one), _telling(other)
    common = len(words & other_words)
    return common >= max(_LEAST_COMMON, _SAME * min(len(words), len(other_words)))


def _telling(line: Line) -> set[str]:
    return {word for word in _WORD.findall(line.words.lower()) if len(word) >= _LEAST_LETTERS}


def _is_act(line: Line) -> bool:
    cue = line.statement.cue
    words = _WORD.findall(cue.of(line.document.text).lower()) if cue else ()
    return any(lemma in ACTS for word in words for lemma in lemmas(word))


def _is_about_self(line: Line, topic: Topic) -> bool:
    """Tell whether a speaker's name stands in that of a topic: nobody takes sides on themselves."""
    names = {word.lower() for word in _WORD.findall(line.statement.speaker.name or "") if word[:1].isupper()}
    return any(word[:1].isupper() and word.lower() in names for word in _WORD.findall(topic.name))


# ------------------------------------------------------------------ clauses


def _clauses(line: Line) -> Iterator[Span]:
    text = line.document.text
    for stretch in _stretches(line):
        start = stretch.start
        for mark in _CLAUSE.finditer(text, stretch.start, stretch.end):
            end = mark.end() if "?" in mark.group() else mark.start()
            if start < end:
                yield Span(start, end)
            start = mark.end()
        if start < stretch.end:
            yield Span(start, stretch.end)


def _stretches(line: Line) -> list[Span]:
    """Return the contents, with the cue where it stands beside them."""
    cue = line.statement.cue
    stretches = []
    for span in line.statement.contents:
        if cue and 0 <= span.start - cue.end <= _NEAR:
            span = Span(cue.start, span.end)
        elif cue and 0 <= cue.start - span.end <= _NEAR:
            span = Span(span.start, cue.end)
        stretches.append(span)
    return stretches


def _stands_in(clause: Span, line: Line, topic: Topic) -> Iterator[int]:
    """Yield where a clause stands on a topic that it names and judges: 1, −1, or 0 where its words contradict."""
    text = line.document.text
    places = [Span(*match.span()) for match in _pattern(topic.forms).finditer(text, clause.start, clause.end)]
    if not places:
        return
    starts = [place.start for place in places]
    beside = [(one, _beside(one.span, places, starts)) for one in score_words(text, clause)]
    beside = [(one, near) for one, near in beside if not any(_overlap(one.span, place) for place in near)]
    shown = [one for one, _ in beside]
    judging = [one for one, near in beside if any(_judges(one, place, clause, text) for place in near)]
    if not judging:
        return
    signs = {1 if one.value > 0 else -1 for one in judging}
    sign = signs.pop()
    is_mixed = bool(signs) or any(one.value * sign <= -_AUDIBLE for one in shown)
    yield 0 if is_mixed or _UNREAL.search(text, clause.start, clause.end) else sign


def _beside(span: Span, places: Sequence[Span], starts: Sequence[int]) -> Sequence[Span]:
    """Return the places next to a span, before and behind it, of some in order that begin at starts."""
    behind = bisect_left(starts, span.start)
    return places[max(0, behind - 1) : behind + 1]


@lru_cache(maxsize=4096)
def _pattern(forms: Sequence[str]) -> re.Pattern[str]:
    """Return what finds the forms of a topic, acronyms in capitals only; without a form nothing."""
    ordered = sorted(filter(_WORD.search, forms), key=lambda form: (-len(form), form))
    words = (r"\W+".join(map(re.escape, _WORD.findall(form))) for form in ordered)
    whole = "|".join(f"(?-i:{one})" if form.isupper() else one for form, one in zip(ordered, words, strict=True))
    return re.compile(rf"\b(?:{whole})\b" if whole else r"(?!)", re.IGNORECASE)


# ------------------------------------------------------------------ words that judge


def _judges(shown: Shown, place: Span, clause: Span, text: str) -> bool:
    """Tell whether a word is one that judges, and judges what stands in a place: little stands between them."""
    words = _lemmas_in(shown.span.of(text))
    if not (words & VERDICTS or shown.span.of(text).lower() in VERDICT_PHRASES):
        return False
    is_before = shown.span.end <= place.start
    start, end = (shown.span.end, place.start) if is_before else (place.end, shown.span.start)
    if end - start > _FURTHEST:
        return False
    between = [word.lower() for word in _WORD.findall(text, start, end)]
    others = sum(word not in _BETWEEN and not word.endswith("ly") for word in between)
    if len(between) > _REACH or not _APART.isdisjoint(between) or others > _MOST_OTHERS:
        return False
    if any(not UNDOING.isdisjoint(_lemmas_in(word)) for word in between):
        return False
    first = min(shown.span.start, place.start)
    before = [word.lower() for word in _WORD.findall(text, max(clause.start, first - _FURTHEST), first)]
    if words & ATTITUDES:
        is_done = not before or before[-1] in _DOING or not shown.span.of(text).lower().endswith("ing")
        return is_done and _is_own_attitude(before, between, is_before)
    if words & FEELINGS:
        return is_before and not _PREPOSITIONS.isdisjoint(between)
    if is_before:
        return not words & DEEDS and others <= _MOST_NOUNS and _ELSEWHERE.isdisjoint(between)
    return _THAT.isdisjoint(between) and not _is_part_of_other(before)


def _is_own_attitude(before: Sequence[str], between: Sequence[str], is_before: bool) -> bool:
    """Tell “he opposed it” from “the board opposed it”, where the words judge but the speaker does not."""
    if not is_before:
        return not _BE.isdisjoint(between)
    return "for" not in between[1:] and all(word in _OWN or word.endswith("ly") for word in before[-2:])


def _is_part_of_other(before: Sequence[str]) -> bool:
    """Tell whether not the topic is judged but what it is a part of: “criticism of Roe is”, “saw ousting Roe as”."""
    heads = (word for word in reversed(before) if word not in _DETERMINERS and not word.endswith(("'s", "’s")))
    last = next(heads, "")
    return last in _PREPOSITIONS or (last.endswith("ing") and last not in _CALLING)


@lru_cache(maxsize=20_000)
def _lemmas_in(words: str) -> frozenset[str]:
    return frozenset(lemma for word in _WORD.findall(words.lower()) for lemma in (*lemmas(word), word))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
