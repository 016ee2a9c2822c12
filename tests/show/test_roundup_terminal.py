"""The roundup that a reporter reads in a terminal."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console

from sayso.show.characters import disarm_line
from sayso.show.roundup import print_roundup, show_claim, show_roundup
from sayso.show.roundup.terminal import bar_of
from tests.compare.any_roundup import SEEDS, any_roundup
from tests.compare.roundups import barrage, claim, empty, words_of

WIDTHS = (40, 60, 80, 100, 200)


def squeezed(shown: str) -> str:
    return " ".join(shown.split())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_asked(width):
    assert max(map(cell_len, show_roundup(barrage(), width=width).split("\n"))) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_there_at_every_width(width):
    shown = squeezed(show_roundup(barrage(), width=width))
    for words in (
        "4 camps, 11 voices, 43 statements, 9 articles by 6 outlets",
        "Lornia, opposition",
        "Pell Sarn, leader of the Tide Party",
        "“Four billion crowns, and not one of them has been counted twice,”",
        "Lornia, government and Lornia, opposition on four billion crowns: 0.97 apart",
        "changed: “forty” → “fourteen”",
        "carried by 3 outlets, first on 2031-03-01 by The Quill and Pell Gazette",
        "How writers call the reactions (their own words, nobody's statement)",
    ):
        assert words in shown


def test_a_bar_shows_where_the_mean_lies():
    assert bar_of(-1.0) == "├●─────────┼──────────┤"
    assert bar_of(0.0) == "├──────────●──────────┤"
    assert bar_of(0.5) == "├──────────┼────●─────┤"
    assert bar_of(7.0) == "├──────────┼─────────●┤"
    assert bar_of(None) == "├──────────┼──────────┤"


def test_colour_only_where_it_is_wanted(monkeypatch):
    assert "\x1b" not in show_roundup(barrage())
    assert "\x1b[" in show_roundup(barrage(), colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    buffer = io.StringIO()
    print_roundup(barrage(), Console(file=buffer, width=80, force_terminal=True, color_system="standard"))
    assert "\x1b[33m" not in buffer.getvalue()
    assert "Mara Tellis" in buffer.getvalue()


def test_long_words_are_wrapped_in_full():
    text = "talk " * 199 + "end"
    shown = show_roundup(words_of(text, text), width=60)
    assert shown.count("talk") == 199


def test_what_stands_in_brackets_is_no_markup():
    assert "[bold]red[/bold] :smile:" in show_roundup(words_of("[bold]red[/bold] :smile:", "[bold]red[/bold] :smile:"))


def test_words_that_are_marked_stay_whole():
    assert "in fourteen years”" in squeezed(show_roundup(barrage(), colour=False, width=200))


@settings(max_examples=25)
@given(SEEDS)
def test_the_strongest_lines_of_any_roundup_equal_their_article(seed):
    roundup = any_roundup(seed)
    shown = squeezed(show_roundup(roundup, width=5000))
    assert "\x1b" not in shown
    assert shown.encode("utf8")
    for pair in (*roundup.agreements, *roundup.contradictions):
        for one in pair.lines:
            assert squeezed(disarm_line(one.line.words)) in shown


def test_a_claim_shows_both_sides():
    shown = show_claim(claim())
    assert shown.index("For it") < shown.index("Against it") < shown.index("Beside it")
    assert "no verdict" in shown


def test_nothing_to_tell_is_told():
    assert "0 camps" in show_roundup(empty())
