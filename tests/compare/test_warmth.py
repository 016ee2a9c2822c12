"""How warm camps are, and who stands out in them."""

from dataclasses import replace

import pytest

from sayso.compare.warmth import build_camps, lines_that_stand_out, strongest_lines
from tests.compare.lines import placed, rated, voices_of


def camps_of(lines, **sides):
    return build_camps(voices_of(lines), placed(**sides), lines)


def test_camps_come_warmest_first_and_whom_nothing_places_stands_under_others():
    lines = [rated("Tell", -0.5), rated("Brandt", 0.4), rated("Vale", 0.8), rated("Penn", 0.1)]
    camps, others = camps_of(lines, Brandt="board", Vale="board", Tell="villages")
    assert [camp.name for camp in camps] == ["board", "villages"]
    assert [voice.name for voice in others.voices] == ["Penn"]
    board = camps[0]
    assert (board.mean, board.spread) == (pytest.approx(0.6), pytest.approx(0.2))
    assert (board.country, board.kind, board.outlets) == ("XA", "government", 1)


def test_voices_without_a_rated_line_are_left_out():
    lines = [rated("Tell", 0.5), rated("Brandt", 0.4)]
    camps, others = build_camps(voices_of(lines), placed(Tell="a", Brandt="a"), lines[:1])
    assert [voice.name for voice in camps[0].voices] == ["Tell"]
    assert (others.mean, others.spread, others.voices, others.outlets) == (None, None, (), 0)


def test_papers_are_counted_once_and_nameless_ones_by_article():
    lines = [
        rated("Tell", 0.1),
        rated("Tell", 0.2),
        rated("Tell", 0.3, paper="The Inkpot"),
        rated("Vale", 0.1, paper=""),
    ]
    camps, _ = camps_of(lines, Tell="a", Vale="a")
    assert camps[0].outlets == 3


def test_who_is_far_from_the_rest_of_the_camp_stands_out_with_the_line_that_shows_it():
    lines = [rated("Tell", 0.6), rated("Brandt", 0.7), rated("Vale", -0.6), rated("Vale", 0.0)]
    camps, _ = camps_of(lines, Tell="a", Brandt="a", Vale="a")
    assert lines_that_stand_out(camps) == (lines[2],)


def test_of_two_who_differ_neither_stands_out():
    lines = [rated("Tell", 0.9), rated("Vale", -0.9)]
    camps, _ = camps_of(lines, Tell="a", Vale="a")
    assert lines_that_stand_out(camps) == ()


def test_the_strongest_lines_are_of_different_voices_as_long_as_there_are_others():
    lines = [rated("Tell", 0.9), rated("Tell", 0.8), rated("Vale", -0.3), rated("Penn", 0.05)]
    camps, _ = camps_of(lines, Tell="a", Vale="a", Penn="a")
    assert strongest_lines(camps[0]) == (lines[0], lines[2], lines[1])


def test_two_of_one_name_stay_two():
    lines = [rated("critics", 0.9, paper="The Quill"), rated("critics", -0.9, paper="The Inkpot")]
    voices = [replace(voice, number=number) for number, line in enumerate(lines, 1) for voice in voices_of([line])]
    camps, _ = build_camps(voices, placed(**{"critics": "a", "critics (2)": "a"}), lines)
    assert strongest_lines(camps[0]) == tuple(lines)
    camps, others = build_camps(voices, placed(critics="a"), lines)
    assert ([v.number for v in camps[0].voices], [v.number for v in others.voices]) == ([1], [2])
