"""Where the words of a line stand on a topic."""

import time
from dataclasses import replace

import pytest

from sayso.compare.contrasts.stands import say_the_same, stand_on
from sayso.compare.types import Line, Rated, Topic
from sayso.types import Document, Span, Speaker, Statement
from tests.compare.lines import line, topic

PLAN = Topic(name="harbour plan", forms=("harbour plan", "plan"), lines=())


def stand(words: str, tone: float = 0.0, *, on: Topic = PLAN, name: str = "Tell", stance: str = "neutral") -> int:
    """Return where `NAME said WORDS.` stands, for whichever tone the network found."""
    said = line(name, words)
    said = Line(said.document, replace(said.statement, stance=stance))
    found = {stand_on(Rated(line=said, tone=one, evidence=()), on) for one in ([tone] if tone else [-0.9, 0.9])}
    return sum(found)


@pytest.mark.parametrize(
    "words",
    [
        "the plan is a disgrace",
        "he opposes the plan",
        "he called the harbour plan “reckless and wrong”",
        "“this terrible plan” must not pass",
        "he was disappointed with the plan",
        "the plan is not a good one",
    ],
)
def test_words_that_judge_a_topic_beside_it_speak_against_it(words):
    assert stand(words) == -1


@pytest.mark.parametrize(
    "words", ["the plan is excellent", "he fully supports the harbour plan", "it is a great plan", "the plan was wise"]
)
def test_and_for_it(words):
    assert stand(words) == 1


@pytest.mark.parametrize(
    "words",
    [
        "the plan comes in May",  # judges nothing
        "the strike was a disgrace and nobody saw the villages, the docks or the plan",  # judges something else
        "the plan was killed after the tragedy",  # tells what happened
        "the board, in May, opposed the plan",  # somebody else does
        "if the plan is a disgrace, it falls",
        "is the plan a disgrace?",
        "the plan would have been a disgrace",
        "critics call the plan a disgrace",
        "the plan is excellent and a disgrace",
        "the plan is excellent; the plan is a disgrace",
        "he praised the police after the plan",
        "he supports repealing the plan",  # which is against it
        "he welcomes an end to the plan",
        "he condemned attacks on the plan",
        "rejecting the plan was a mistake",
        "the good people behind the plan",
        "he saw burying the plan as the best way",
        "he saw burying Mr. Vale’s plan as the best way",
        "criticism of the plan was unfair",
        "he made a weak accord with the plan",
        "he spoke of a corrupt scheme that the plan holds",
    ],
)
def test_words_that_do_not_decide_stand_nowhere(words):
    assert stand(words) == 0


def test_words_and_network_must_say_the_same():
    assert stand("the plan is a disgrace", -0.5) == -1
    assert stand("the plan is a disgrace", 0.5) == 0


@pytest.mark.parametrize("stance", ["denying", "asking", "ordering", "warning", "promising", "distancing"])
def test_who_denies_asks_or_warns_takes_no_side(stance):
    assert stand("the plan is a disgrace", stance=stance) == 0
    assert stand("the plan is a disgrace", stance="criticising") == -1


def test_nobody_takes_a_side_on_themselves():
    tell = Topic(name="Otto Tell", forms=("Otto Tell", "Tell"), lines=())
    assert stand("Tell is a disgrace", on=tell, name="Vale") == -1
    assert stand("Tell is a disgrace", on=tell, name="Otto Tell") == 0


def test_an_acronym_is_no_word_in_small_letters():
    office = Topic(name="IT", forms=("IT",), lines=())
    assert stand("he opposes IT", on=office) == -1
    assert stand("he opposes it; IT knows", on=office) == 0


def test_who_feels_something_judges_it_and_is_not_judged():
    vale = Topic(name="Ann Vale", forms=("Vale",), lines=())
    assert stand("he was grateful to Vale", on=vale) == 1
    assert stand("Vale was grateful to him", on=vale) == 0
    assert stand("he lied to Vale", on=vale) == 0
    assert stand("Vale lied to him", on=vale) == -1


def with_cue(text: str, cue: str, contents: str) -> Rated:
    at = text.index(contents)
    statement = Statement(
        id="s1",
        kind="indirect",
        contents=(Span(at, at + len(contents)),),
        cue=Span(text.index(cue), text.index(cue) + len(cue)),
        speaker=Speaker(type="person", name="Vale"),
    )
    return Rated(line=Line(Document(id="a", text=text), statement), tone=-0.6, evidence=())


def test_a_cue_beside_the_contents_judges_and_what_is_done_is_not_said():
    assert stand_on(with_cue("Vale condemned the plan.", "condemned", "the plan"), PLAN) == -1
    guilty = with_cue("Vale pleaded guilty to the terrible plan.", "pleaded", "guilty to the terrible plan")
    assert stand_on(guilty, PLAN) == 0


def test_two_who_say_the_same_short_thing_say_two_things():
    assert not say_the_same(line("Tell", "he condemned the plan"), line("Vale", "she condemned the plan"))
    told = "the bridge between both villages was never inspected"
    assert say_the_same(line("Tell", told), line("Vale", f"{told} by anybody"))


@pytest.mark.parametrize(
    "words", ["\ud800 plan", "…", "?", "plan" * 500, "“”", "the plan\x00 is\u200b bad", "?!;:" * 50]
)
def test_odd_words_and_topics_are_no_trouble(words):
    for forms in ((), ("",), ("(*",), ("\ud800",), ("plan",), (words,)):
        assert stand(words, 0.5, on=Topic(name=forms[0] if forms else "", forms=forms, lines=())) in (-1, 0, 1)


def test_long_lines_take_linear_time():
    words = "the plan is a disgrace and " * 4000
    started = time.perf_counter()
    assert stand(words, -0.5, on=topic("plan")) in (-1, 0)
    assert time.perf_counter() - started < 2
