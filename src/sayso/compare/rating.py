"""How warm lines are towards what a roundup is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.institutions import find_institutions
from sayso.compare.camps.parties import find_parties
from sayso.compare.events.named import find_main_names, find_name
from sayso.compare.events.nouns import find_head_noun, find_noun, find_titled_noun
from sayso.compare.events.words import reduce_word
from sayso.compare.types import Event, Line, Picked, Rated
from sayso.resolve.lexicon import PLACES
from sayso.tone.inputs import Question
from sayso.tone.judge import ToneJudge
from sayso.tone.statements import Surrounding, Surroundings, words_of
from sayso.types import Span


@dataclass(frozen=True, slots=True)
class Target:
    """What a roundup's tone is towards. called is what it is called, find says where a text speaks of it."""

    called: str
    find: Callable[[str], tuple[Span, ...]]


def name_target(name: str) -> Target:
    """Make a target of a name: it stands where the whole of it does or, as names come back shortened, its surname."""
    return Target(name, lambda text: find_name(name, text))


def event_target(event: Event) -> Target:
    """Make a target of an event: what most titles call it, or whom they name, or what the articles call it.

    Of two whom the titles name neither is taken, but what they do together, if the articles have a noun for it. A body,
    party or place that is in the news of every day is taken where there is nothing else, and the event's title, which
    stands in no line, where articles agree on nothing.
    """
    noun, names = find_titled_noun(event.documents), _names(event)
    if noun is None:
        own = [name for name in names if not _is_of_every_day(name)]
        noun = None if len(own) == 1 else find_head_noun(event.documents)
        if noun is None and names:
            return name_target((own or names)[0])
    if noun is None:
        return Target(event.title or "it", lambda text: ())
    return Target(f"the {noun}", lambda text: find_noun(noun, text))


def _is_of_every_day(name: str) -> bool:
    return bool(find_institutions(name)) or bool(find_parties(name)) or name.lower() in PLACES


def _names(event: Event) -> list[str]:
    """Return whom or what most titles name, nationalities aside."""
    weights = {reduce_word(words)[0]: weight for words, weight in event.terms}
    names = find_main_names(event.documents, weights)
    return [name for name in names if not any(word.kind == "people" for word in find_countries(name))]


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
