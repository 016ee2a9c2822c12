"""Which lines take a side, each once, and on what they are compared. All is invented."""

import pytest

from sayso.compare.rating import name_target
from sayso.compare.subjects import topics_to_compare
from sayso.compare.taking import says_something, tell_once
from sayso.compare.types import Event, Line, Picked
from sayso.types import Document, Entity, Reading, Span, Speaker, Statement
from tests.compare.lines import rated, topic

ACCORD = name_target("the accord")


def line(
    words: str, *, kind: str = "indirect", id: str = "s1", name: str = "Mara Tell", text: str | None = None
) -> Line:
    """Return a line of an article that holds its words."""
    text = text or words
    at = text.index(words)
    contents = (Span(at, at + len(words)),)
    statement = Statement(id=id, kind=kind, contents=contents, speaker=Speaker(type="person", name=name))
    return Line(Document(id="a", text=text), statement)


def picked(*lines: Line) -> list[Picked]:
    return [Picked(line=one, score=1.0, evidence=()) for one in lines]


@pytest.mark.parametrize("words", ["it", "his remarks", "… !", "the effort"])
def test_few_words_that_tell_nothing_take_no_side(words: str):
    assert not says_something(line(words), ACCORD)


def test_few_words_take_a_side_if_quoted_or_if_they_name_what_is_reacted_to():
    assert says_something(line("“dreadful”", kind="direct"), ACCORD)
    assert not says_something(line("“it”", kind="direct"), ACCORD)
    assert says_something(line("the accord"), ACCORD)
    assert says_something(line("that it leaks"), ACCORD)


def test_what_an_article_says_again_in_headline_or_caption_counts_once():
    text = "Tell: The weir must go\n“The weir must go, and soon,” Tell said. Vale said the weir must go."
    lines = picked(
        line("The weir must go", text=text),
        line("“The weir must go, and soon,”", text=text, id="s2", kind="direct"),
        line("the weir must go", text=text, id="s3", name="Ann Vale"),
    )
    assert [one.line.statement.id for one in tell_once(lines, ())] == ["s2", "s3"]
    same = picked(line("The weir must go"), line("The weir must go", id="s2"))
    assert [one.line.statement.id for one in tell_once(same, ())] == ["s1"]


def test_lines_are_compared_on_what_tells_them_apart_and_on_what_they_react_to():
    lines = [rated("Tell", 0.5, f"the accord {n}") for n in range(3)] + [rated("Vale", -0.5, "the nets")]
    kept = [topic("drift nets", *lines[2:]), topic("weir gates", *lines)]
    left_out = [
        topic(name, *lines[:2]) for name in ("Congress", "France", "Mara Tell", "President Tell", "Selm river", "nets")
    ]
    event = Event(title=None, documents=(), first=None, last=None, terms=(("Selm", 1.0), ("river", 0.5)))
    reading = Reading(Document(id="a", text="Mara Tell"), (), (Entity("person", "Mara Tell", (Span(0, 9),)),))
    first, *others = topics_to_compare([*kept, *left_out], event, [reading], lines, ACCORD)
    assert (first.name, first.forms, len(first.lines)) == ("the accord", ("the accord",), 3)
    assert others == kept
