"""What a roundup leaves out is told in every view, and on the page with words of the articles."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest

from sayso.compare.types import LeftOut, LeftOutReason, Line, Roundup
from sayso.show.roundup import render_roundup_markdown, render_roundup_page, show_roundup
from sayso.show.roundup.left_out import left_out_of, show_left_out
from sayso.types import Document, SaidOn, Span, Speaker, Statement
from tests.compare.roundups import barrage, empty, words_of
from tests.show.pages import Page

SENTENCE = (
    "Of 60 statements read in these articles, 6 are not compared: 3 without a known speaker, 2 told already,"
    " 1 too short to take a side."
)


def lines(
    count: int, name: str | None = "Ann Roe", words: str = "the weir is <b>odd</b> and quite old"
) -> tuple[Line, ...]:
    text = f"Roe said {words}."
    document = Document(id="a1", text=text, title="Weirs & wonders", url="https://quill.example/1")
    speaker = Speaker(type="person" if name else "unknown", name=name)
    contents = (Span(9, 9 + len(words)),)
    made = (
        Statement(id=f"s{n}", kind="indirect", contents=contents, cue=Span(4, 8), speaker=speaker) for n in range(count)
    )
    return tuple(Line(document, statement) for statement in made)


def left_out(**by_reason: tuple[Line, ...]) -> LeftOut:
    reasons: list[tuple[LeftOutReason, tuple[Line, ...]]] = list(by_reason.items())  # type: ignore[arg-type]
    return LeftOut(read=60, lines=tuple(reasons))


@pytest.fixture
def roundup() -> Roundup:
    return replace(barrage(), left_out=left_out(no_side=lines(1), no_speaker=lines(3, None), repeat=lines(2)))


def test_it_is_one_sentence_in_every_view(roundup: Roundup):
    assert left_out_of(roundup.left_out) == SENTENCE
    assert SENTENCE in " ".join(show_roundup(roundup, width=70).split())
    assert f"\n\n{SENTENCE}\n\n" in render_roundup_markdown(roundup)
    assert f"<summary>{SENTENCE}</summary>" in render_roundup_page(roundup)


def test_of_one_and_of_none():
    one = LeftOut(read=1, lines=(("not_said", lines(1)),))
    assert left_out_of(one) == "Of 1 statement read in these articles, 1 is not compared: 1 denied or hypothetical."
    assert left_out_of(LeftOut(read=2)) == "Of 2 statements read in these articles, none is left out."
    assert (left_out_of(LeftOut()), show_left_out(LeftOut())) == ("", "")
    assert "read in these articles" not in render_roundup_page(empty()) + show_roundup(empty())


def test_named_speakers_are_listed_by_reason_with_their_words_and_article(roundup: Roundup):
    shown = show_left_out(roundup.left_out)
    assert shown.count("<li>") == 3
    assert "Without a known speaker" not in shown
    assert shown.index("Told already:") < shown.index("Too short to take a side:")
    assert "<b>Ann Roe</b> (said): " in shown
    assert '<span class="words">the weir is &lt;b&gt;odd&lt;/b&gt; and quite old</span> · <a ' in shown
    assert ">Weirs &amp; wonders</a>" in shown
    Page(render_roundup_page(roundup))


def test_forty_lines_at_most_are_listed_and_no_reason_crowds_out_another():
    shown = show_left_out(left_out(below_threshold=lines(100), no_side=lines(5), no_speaker=lines(9, None)))
    assert shown.count("<li>") == 40
    assert shown[shown.index("Too short to take a side:") :].count("<li>") == 5
    assert "And 65 more of named speakers." in shown


def test_words_are_shortened_and_stand_in_the_article():
    long = lines(1, words="the weir is odd and old " * 20)
    shown = html.unescape(show_left_out(left_out(no_side=long)))
    (words,) = re.findall('<span class="words">(.*?)</span>', shown)
    assert len(words) < 110
    assert words.endswith(" […]")
    assert words.removesuffix(" […]") in long[0].document.text


def test_what_was_said_years_ago_stands_without_a_day():
    text = "In 2016, Ann Roe called the weir a fine thing for us all."
    made = words_of(text, "the weir a fine thing for us all")
    (one,) = made.camps[0].lines

    def page(**of: object) -> str:
        line = replace(one.line, statement=replace(one.line.statement, cue=Span(17, 23), **of))
        camp = replace(made.camps[0], lines=(replace(one, line=line),), voices=())
        return render_roundup_page(replace(made, camps=(camp,)))

    assert "<time>" not in page()
    assert "<time>2016-05-04</time>" in page(said_on=SaidOn(date="2016-05-04", evidence=Span(0, 7)))


def test_the_sentence_is_printed_though_nobody_opened_it():
    style = render_roundup_page(empty())
    assert "details:not([open], .left-out) { display: none; }" in style[style.index("@media print") :]
