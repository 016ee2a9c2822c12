"""The table that a reporter reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sayso.show import show_table, stream_tables
from sayso.types import Span, Speaker
from tests.readings import TELLIS, harbour, reading_of, readings, statement

WIDTHS = (60, 80, 100, 200)


def squeezed(table: str) -> str:
    return " ".join(table.split())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_asked(width):
    assert max(map(cell_len, show_table(harbour(), width=width).split("\n"))) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_there_at_every_width(width):
    table = squeezed(show_table(harbour(), width=width))
    for words in ("Mara Tellis: The harbour will open", "The Quill · 2031-03-01 · A. Penn", "Orsin Vale", "critics"):
        assert words in table
    assert "https://quill.example/harbour" in table
    assert "0.93" in table


def test_pieces_are_joined_by_an_ellipsis_in_brackets():
    assert '"We have waited," […] "for eleven long years."' in show_table(harbour(), width=200)


def test_long_words_are_wrapped_in_full():
    text = "word " * 199 + "end"
    table = show_table(reading_of(text, statement("s1", Span(0, len(text)), speaker=TELLIS)), width=80)
    assert table.count("word") == 199
    assert "end" in table
    assert "…" not in table


@pytest.mark.parametrize("width", [60, 100])
def test_nested_statements_stand_under_their_parents_with_a_mark(width):
    lines = show_table(harbour(), width=width).split("\n")
    (nested,) = (n for n, line in enumerate(lines) if "└" in line)
    assert "└ Mara Tellis" in lines[nested]
    assert any("Orsin Vale" in line for line in lines[nested - 4 : nested])


def test_deep_nesting_leaves_room_for_the_speaker():
    chain = [statement("s0", Span(0, 9), speaker=TELLIS)] + [
        statement(f"s{n}", Span(0, 9), speaker=TELLIS, parent=f"s{n - 1}") for n in range(1, 12)
    ]
    table = show_table(reading_of("some text", *chain), width=80)
    assert table.count("└") == 11
    assert table.count("some text") == 12


def test_an_unknown_speaker_has_a_reason():
    table = show_table(harbour(), width=200)
    assert "unknown" in table
    assert "(no source is named)" in table


def test_the_unsure_are_counted_and_not_shown():
    table = squeezed(show_table(harbour(), threshold=0.7, width=100))
    assert "5 statements (2 direct, 1 mixed, 2 indirect), 2 speakers. 2 more below 0.70" in table
    assert "Nothing has been paid" not in table


def test_all_are_shown_at_threshold_zero():
    table = squeezed(show_table(harbour(), width=100))
    assert table.endswith("7 statements (4 direct, 1 mixed, 2 indirect), 3 speakers.")


def test_one_is_not_called_many():
    table = show_table(reading_of("Yes", statement("s1", Span(0, 3), speaker=TELLIS)))
    assert "1 statement (1 indirect), 1 speaker." in table


def test_no_statements_is_said():
    assert "No statements found." in show_table(reading_of("Nobody spoke."))


def test_statements_that_are_all_hidden_are_not_called_missing():
    table = show_table(harbour(), threshold=1.0)
    assert "No statements to show. 7 more below 1.00" in table


def test_an_article_without_title_is_called_by_its_id():
    assert show_table(reading_of("Nobody spoke.")).startswith("a1\n")


def test_without_colour_there_are_no_codes():
    assert "\x1b" not in show_table(harbour())


def test_with_colour_the_words_are_the_same():
    coloured = show_table(harbour(), colour=True)
    assert "\x1b[" in coloured
    assert squeezed(re.sub(r"\x1b\[[\d;]*m", "", coloured)) == squeezed(show_table(harbour()))


def test_an_address_stays_whole():
    address = "https://quill.example/" + "long/" * 40
    assert address in show_table(reading_of("Nobody spoke.", url=address), width=60)


def test_articles_are_parted_by_a_rule():
    first, second = stream_tables([harbour(), harbour()], width=80)
    assert "─" * 80 not in first.split("\n")[0]
    assert "─" * 80 in second.split("\n")[1]


def test_markup_of_the_terminal_library_is_plain_text():
    text = "[bold red]no[/] :smile: [link=x]y[/link]"
    assert text in show_table(reading_of(text, statement("s1", Span(0, len(text)))), width=200)


def test_an_article_cannot_command_the_terminal():
    text = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202eabc"
    speaker = Speaker(type="person", name="\x1b[31mRed")
    table = show_table(reading_of(text, statement("s1", Span(0, len(text)), speaker=speaker), title=text), colour=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", table)


@given(readings(), st.sampled_from(WIDTHS), st.booleans())
def test_any_reading_can_be_shown(reading, width, colour):
    table = show_table(reading, width=width, colour=colour)
    assert table.encode("utf8")
    plain = re.sub(r"\x1b\[[\d;]*m", "", table)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", plain)
    assert len(re.findall("direct|mixed", plain)) >= len(reading)
