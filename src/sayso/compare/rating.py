"""How warm lines are towards what a roundup is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.compare.events.nouns import find_event_noun, find_noun
from sayso.compare.types import Event, Line, Picked, Rated
from sayso.resolve.lexicon import NAME_TAILS
from sayso.tone.inputs import Question
from sayso.tone.judge import ToneJudge
from sayso.tone.statements import Surrounding, Surroundings, words_of
from sayso.types import Span

_LEAST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Target:
    """What a roundup's tone is towards. called is what it is called, find says where a text speaks of it."""

    called: str
    find: Callable[[str], tuple[Span, ...]]


def name_target(name: str) -> Target:
    """Make a target of a name: it stands where the whole of it does or, as names come back shortened, its surname.

    That is the last word that is no tail ("Jr."), as it is written, if it is long enough to tell anything.
    """
    words = _WORD.findall(name)
    if not words:
        return Target(name, lambda text: ())
    whole = r"\W+".join(map(re.escape, words))
    forms = [rf"(?i:\b{whole}\b)"]
    surname = next((word for word in reversed(words[1:]) if word.lower() not in NAME_TAILS), "")
    if len(surname) >= _LEAST_LETTERS and surname[0].isupper():
        forms.append(rf"\b{re.escape(surname)}\b")
    pattern = re.compile("|".join(forms))
    return Target(name, lambda text: tuple(Span(*match.span()) for match in pattern.finditer(text)))


def event_target(event: Event) -> Target:
    """Make a target of an event: its noun, or its title where the articles agree on no noun."""
    noun = find_event_noun(event.documents)
    if noun is None:
        return Target(event.title or "it", lambda text: ())
    return Target(f"the {noun}", lambda text: find_noun(noun, text))


def lines_that_name(picked: Iterable[Picked], target: Target) -> list[Picked]:
    """Keep the lines in whose sentences the target stands: of no others can a user's target be told."""
    known: dict[str, Surroundings] = {}
    return [one for one in picked if target.find(_surrounding(one.line, known).text)]


def rate_lines(picked: Sequence[Picked], judge: ToneJudge, target: Target) -> tuple[Rated, ...]:
    """Judge lines towards one target, in their order; a line that does not name it is judged as one about it."""
    known: dict[str, Surroundings] = {}
    asked = [(one, _surrounding(one.line, known)) for one in picked]
    questions = [Question(around.text, target.called, target.find(around.text)) for _, around in asked]
    within = [around.inward(words_of(one.line.statement)) for one, around in asked]
    return tuple(
        Rated(line=one.line, tone=tone.score, evidence=around.outward(tone.words))
        for (one, around), tone in zip(asked, judge.judge(questions, within), strict=True)
    )


def _surrounding(line: Line, known: dict[str, Surroundings]) -> Surrounding:
    if line.document.id not in known:
        known[line.document.id] = Surroundings(line.document)
    return known[line.document.id].around(line.statement)
