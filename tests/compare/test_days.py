"""The day on which a line was said. All is invented."""

import time
from dataclasses import replace

import pytest

from sayso.compare.contrasts import find_changes_of_mind, find_pairs
from sayso.compare.days import day_of, is_of_earlier
from sayso.compare.types import Line, Rated
from sayso.compare.warmth import build_camps
from sayso.types import Document, SaidOn, Span, Speaker, Statement
from tests.compare.lines import placed, rated, topic, voices_of


def told(sentence: str, *, published: str | None = "2031-03-01", name: str = "Roe", id: str = "a") -> Line:
    """Return a line of an article that marks its {cue} and its [contents], in the order of the text."""
    text, cue, contents = "", None, []
    for sign in sentence:
        if sign in "{[":
            start = len(text)
        elif sign == "}":
            cue = Span(start, len(text))
        elif sign == "]":
            contents.append(Span(start, len(text)))
        else:
            text += sign
    speaker = Speaker(type="person", name=name)
    statement = Statement(id="s1", kind="indirect", contents=tuple(contents), cue=cue, speaker=speaker)
    return Line(Document(id=id, text=text, published=published), statement)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2016, Roe {slammed} [the weir as a disgrace].",
        "Back in 2030 Sen. Roe {called} it [a disgrace].",
        "In early 2027, Roe {said} [it was a disgrace].",
        "In a speech to skippers in 2029, Roe {said} [it was a disgrace].",
        "The dam stands. Last year, Roe {said} [it was a disgrace].",
        "Two years ago, Roe {said} [it was a disgrace].",
        "More than ten years ago, Roe {said} [it was a disgrace].",
        "Roe, who {once called} it [a disgrace], came too.",
        "Roe, who once {called} it [a disgrace], came too.",
        "Roe had previously {said} [it was a disgrace].",
        "Earlier this year Roe {said} [it was a disgrace].",
        "[“It is a disgrace. A shame, too,”] Roe {said} last year.",
        "Roe {called} it [“a disgrace, nothing else”] in an interview in 2029, and left.",
    ],
)
def test_what_its_sentence_tells_of_another_time_has_no_day(sentence: str):
    line = told(sentence)
    assert is_of_earlier(line)
    assert day_of(line) is None
    said_on = replace(line.statement, said_on=SaidOn(date="2016-05-04", evidence=Span(0, 1)))
    assert day_of(replace(line, statement=said_on)) == "2016-05-04"


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe {said} [it was a disgrace].",
        "Roe {said} [that last year the weir was a disgrace].",
        "Roe {said} [it would be rebuilt in 2016 style].",
        "Roe, who lost the seat in 2028, {said} [it was a disgrace].",
        "Ann told of a meeting in 2029 where Roe {said} [it was a disgrace].",
        "Elected in 2028, Roe {said} [it was a disgrace].",
        "Roe once again {said} [it was a disgrace].",
        "Once the weir is gone, Roe {said}, [boats will pass].",
        "In 2031, Roe {said} [it was a disgrace].",
        "Roe {said} in 2035 [it would be a disgrace].",
        "Roe {said}: [“It is a disgrace.”] Last year the weir was built.",
        "The weir was built last year.\n\nRoe {said} [it was a disgrace].",
        "Last year: [a disgrace]",
    ],
)
def test_what_is_said_now_has_the_day_of_the_article(sentence: str):
    assert day_of(told(sentence)) == "2031-03-01"


@pytest.mark.parametrize(
    ("published", "day"),
    [("2031-03-01T08:30:00Z", "2031-03-01"), ("2031-03-01", "2031-03-01"), ("March", None), ("", None), (None, None)],
)
def test_a_day_with_a_time_is_the_day(published: str | None, day: str | None):
    assert day_of(told("Roe {said} [it was a disgrace].", published=published)) == day


def both(*lines: Line) -> list[Rated]:
    return [Rated(line=line, tone=tone, evidence=()) for line, tone in zip(lines, (0.8, -0.8), strict=True)]


def test_two_editions_of_one_day_are_no_change_of_mind():
    def edition(published: str, other: str) -> list[Rated]:
        return both(
            told("Roe {said} [the weir is excellent].", published=published),
            told("Roe {said} [the weir is a disgrace].", published=other, id="b"),
        )

    one_day = edition("2031-03-01T08:00:00", "2031-03-01T21:00:00")
    two_days = edition("2031-03-01T08:00:00", "2031-03-02T07:00:00")
    assert find_changes_of_mind(voices_of(one_day), one_day, [topic("weir", *one_day)]) == ()
    assert len(find_changes_of_mind(voices_of(two_days), two_days, [topic("weir", *two_days)])) == 1


def test_what_was_said_years_ago_is_neither_a_change_of_mind_nor_an_agreement_nor_a_contradiction():
    then = told("In 2016, Roe {said} [the weir is excellent].")
    cold = told("Roe {said} [the weir is a disgrace].", published="2031-03-02", id="b")
    of_one = both(then, cold)
    assert find_changes_of_mind(voices_of(of_one), of_one, [topic("weir", *of_one)]) == ()
    of_two = [of_one[0], rated("Vale", -0.8, "the weir is a disgrace"), rated("Penn", 0.8, "the weir is excellent now")]
    camps, _ = build_camps(voices_of(of_two), placed(Roe="a", Vale="b", Penn="c"), of_two)
    agreements, contradictions = find_pairs(camps, [topic("weir", *of_two)])
    names = {one.line.statement.speaker.name for pair in (*agreements, *contradictions) for one in pair.lines}
    assert names == {"Vale", "Penn"}


def test_a_day_is_found_fast_in_any_text():
    for filler in ("in ", "once ", "last year, ", "a ", ". ", "“", "\n", "\ud800"):
        line = told(f"{filler * 50_000}Roe {{said}} [it was a disgrace]{filler * 50_000}")
        started = time.perf_counter()
        day_of(line)
        assert time.perf_counter() - started < 0.2
