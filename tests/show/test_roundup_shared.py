"""Of words that several articles carry, those that they share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from sayso.compare.types import Line, Repeat, Roundup
from sayso.show.roundup import render_roundup_markdown, render_roundup_page, show_roundup
from sayso.show.roundup.facts import carried_by, carriers_of
from sayso.show.roundup.shared import shared_words
from sayso.types import Document, Span, Speaker, Statement
from tests.compare.any_roundup import SEEDS, any_roundup
from tests.compare.roundups import empty

LONG = "“The quay is rotten to the last pile. Nobody has painted it since my wedding. Tear it down before it swims.”"


def line_of(id: str, *pieces: str, kind: str = "direct") -> Line:
    """A line whose contents are these pieces of an article, other words between them."""
    text, spans = "", []
    for piece in pieces:
        spans.append(Span(len(text), len(text) + len(piece)))
        text += f"{piece} she said, "
    statement = Statement(id="s1", kind=kind, contents=tuple(spans), speaker=Speaker(type="person", name="Mara Voss"))
    return Line(Document(id=id, text=text, title=id, publisher=f"The {id.title()}", published="2031-03-01"), statement)


def repeat_of(*lines: Line) -> Repeat:
    return Repeat(lines=lines)


@pytest.mark.parametrize(
    ("first", "others", "shown"),
    [
        ([LONG], [[LONG]], [LONG]),
        ([LONG], [["“Nobody has painted it since my wedding,”"]], ["", "Nobody has painted it since my wedding.", ""]),
        ([LONG], [["“The quay is rotten to the last pile.”"]], ["“The quay is rotten to the last pile.", ""]),
        ([LONG], [["“Tear it down before it swims”"]], ["", "Tear it down before it swims.”"]),
        # What an ellipsis leaves out, and what the first article sets apart.
        (
            [LONG],
            [["“The quay is rotten to the last pile … Tear it down before it swims.”"]],
            ["“The quay is rotten to the last pile.", "Tear it down before it swims.”"],
        ),
        (
            ["“The quay is rotten to the last pile,”", "“and nobody has painted it.”"],
            [["“The quay is rotten to the last pile, and nobody has painted it.”"]],
            ["“The quay is rotten to the last pile,”", "“and nobody has painted it.”"],
        ),
        # Those that all have, as long as they are some; otherwise those that two have.
        (
            [LONG],
            [[LONG], ["“Nobody has painted it since my wedding,”"]],
            ["", "Nobody has painted it since my wedding.", ""],
        ),
        (
            [LONG],
            [["“The quay is rotten to the last pile”"], ["“Tear it down before it swims”"]],
            ["“The quay is rotten to the last pile.", "Tear it down before it swims.”"],
        ),
        # A few words that one of them has otherwise tear no hole.
        (
            ["“The quay is rotten to the very last pile of it.”"],
            [["“The quay is rotten to the last pile of it.”"]],
            ["“The quay is rotten to the very last pile of it.”"],
        ),
        # Nothing in marks, nothing alike: the whole line.
        (["the quay is rotten"], [["the quay is rotten"]], ["the quay is rotten"]),
        ([LONG], [["“Herrings are dear.”"]], [LONG]),
        # A chant, too long to be laid beside another of the same words, and without a place that either has once.
        (["“" + "no toll, " * 150 + "”"], [["“" + "no toll, " * 160 + "”"]], ["“" + "no toll, " * 150 + "”"]),
    ],
)
def test_the_words_that_articles_share(first, others, shown):
    lines = [line_of(f"a{n}", *pieces) for n, pieces in enumerate([first, *others])]
    assert shared_words(repeat_of(*lines)).pieces == shown


@settings(max_examples=100)
@given(SEEDS)
def test_they_are_words_of_the_first_article(seed):
    for repeat in any_roundup(seed).repeats:
        shared = shared_words(repeat)
        spans, contents = shared.spans, shared.line.statement.contents
        assert shared.line.document.id == repeat.lines[0].document.id
        assert spans
        assert all(any(whole.start <= span.start and span.end <= whole.end for whole in contents) for span in spans)


def test_of_two_quotations_of_an_article_it_is_the_one_that_others_have():
    short, whole = line_of("quill", "“Herrings are dear in this town.”"), line_of("quill", LONG)
    text = f"{short.document.text}{whole.document.text}"
    start = len(short.document.text)
    document = replace(short.document, text=text)
    second = replace(whole.statement, id="s2", contents=(Span(start, start + len(LONG)),))
    lines = Line(document, short.statement), Line(document, second), line_of("post", "“Tear it down before it swims”")
    assert shared_words(repeat_of(*lines)).pieces == ["", "Tear it down before it swims.”"]


def roundup_of(*repeats: Repeat) -> Roundup:
    return replace(empty(), repeats=repeats)


def test_every_view_shows_them_and_marks_what_it_leaves_out():
    lines = line_of("quill", LONG), line_of("post", "“Nobody has painted it since my wedding,”")
    roundup = roundup_of(repeat_of(*lines))
    gap = '<span class="gap">[…]</span>'
    page = render_roundup_page(roundup)
    repeats = page[page.index('<section id="repeats"') : page.index('<section id="articles"')]
    assert f'<blockquote class="shared">{gap} Nobody has painted it since my wedding. {gap}</blockquote>' in repeats
    assert f"<blockquote>{LONG}</blockquote>" in repeats.split("<details>")[1]
    assert "> \\[…\\] Nobody has painted it since my wedding. \\[…\\]" in render_roundup_markdown(roundup)
    assert "  […] Nobody has painted it since my wedding. […]\n" in show_roundup(roundup)


def test_an_article_that_quotes_words_twice_carries_them_once():
    told = line_of("quill", LONG)
    unknown = replace(told.statement, id="s0", speaker=Speaker(type="unknown"))
    repeat = repeat_of(Line(told.document, unknown), told, line_of("post", LONG))
    assert [line.document.id for line in carriers_of(repeat)] == ["quill", "post"]
    assert shared_words(repeat).spoken.statement.speaker.name == "Mara Voss"
    section = render_roundup_page(roundup_of(repeat)).split('<section id="repeats"')[1].split("<details>")[0]
    assert section.count("The Quill") == 1
    assert "unknown speaker" not in section


def dated(id: str, day: str | None, publisher: str) -> Line:
    line = line_of(id, LONG)
    return Line(replace(line.document, published=day, publisher=publisher), line.statement)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([("2031-03-01", "A"), ("2031-03-02", "B")], "carried by 2 outlets, first on 2031-03-01 by A"),
        ([("2031-03-01", "A"), ("2031-03-01", "B")], "carried by 2 outlets, on 2031-03-01"),
        (
            [("2031-03-01", "A"), ("2031-03-01", "B"), (None, "C")],
            "carried by 3 outlets, first on 2031-03-01 by A and B",
        ),
        ([(None, "A"), (None, "B")], "carried by 2 outlets"),
        ([("2031-03-01", "A"), ("2031-03-02", "A")], "carried by 2 articles of A, first on 2031-03-01 by A"),
    ],
)
def test_who_printed_it_first_is_told_if_one_did(lines, told):
    repeat = repeat_of(*(dated(f"a{n}", day, publisher) for n, (day, publisher) in enumerate(lines)))
    assert carried_by(repeat) == told
