"""Where camps and voices differ and agree."""

import time

import pytest

from sayso.compare.contrasts import find_changes_of_mind, find_contrasts, find_pairs
from sayso.compare.standing import build_camps
from tests.compare.lines import placed, rated, topic, voices_of

LINES = [rated("Tell", 0.6), rated("Brandt", 0.7), rated("Vale", -0.6), rated("Penn", 0.5)]
SIDES = {"Tell": "board", "Brandt": "board", "Vale": "villages", "Penn": "villages"}


@pytest.fixture
def camps():
    return build_camps(voices_of(LINES), placed(**SIDES), LINES)[0]


def test_two_camps_contrast_once_where_difference_and_number_of_lines_weigh_most(camps):
    (wide,) = find_contrasts(camps, [topic("fishing", LINES[0], LINES[2])])
    assert (wide.topic, wide.camps, wide.lines) == ("fishing", ("board", "villages"), (LINES[0], LINES[2]))
    assert wide.difference == pytest.approx(1.2)
    (on_all,) = find_contrasts(camps, [])
    assert (on_all.topic, on_all.difference) == (None, pytest.approx(0.7))
    assert on_all.lines == (LINES[1], LINES[2])


def test_a_line_stands_in_one_contrast_and_a_neutral_one_in_none():
    lines = [rated("Tell", 0.9), rated("Vale", -0.6), rated("Penn", -0.5), rated("Roe", 0.0)]
    camps, _ = build_camps(voices_of(lines), placed(Tell="a", Vale="b", Penn="c", Roe="d"), lines)
    assert find_contrasts(camps, []) == ()  # one line of each, on whatever it may be
    (only,) = find_contrasts(camps, [topic("boats", *lines)])
    assert only.lines == (lines[0], lines[1])


def test_contrasts_of_many_camps_and_topics_stay_fast():
    lines = [rated(f"V{n}", (-1) ** n * 0.9, f"n{n}") for n in range(2000)]
    sides = {f"V{n}": f"c{n % 30}" for n in range(2000)}
    camps, _ = build_camps(voices_of(lines[:400]), placed(**sides), lines[:400])
    started = time.perf_counter()
    assert len(find_contrasts(camps, [topic(f"t{n}", *lines[n : n + 3]) for n in range(1500)])) == 5
    assert time.perf_counter() - started < 2


def test_camps_that_hardly_differ_do_not_contrast():
    lines = [rated("Tell", 0.3), rated("Vale", 0.2)]
    camps, _ = build_camps(voices_of(lines), placed(Tell="a", Vale="b"), lines)
    assert find_contrasts(camps, []) == ()


def test_agreement_is_across_camps_and_contradiction_between_any_two(camps):
    agreements, contradictions = find_pairs(camps, [topic("boats", *LINES)])
    assert [names(pair) for pair in agreements] == [{"Tell", "Penn"}]
    assert [names(pair) for pair in contradictions] == [{"Brandt", "Vale"}]  # Vale's one line is told of once


def names(pair) -> set[str]:
    return {one.line.statement.speaker.name for one in pair.lines}


def test_without_a_topic_nobody_agrees_or_contradicts(camps):
    assert find_pairs(camps, []) == ((), ())


def test_one_speaker_at_different_times_has_changed_the_mind():
    lines = [
        rated("Tell", -0.5, "never", day="2031-04-01"),
        rated("Tell", 0.5, "gladly", day="2031-03-01"),
        rated("Tell", 0.4, "gladly again", day="2031-05-01", said="2031-03-01"),
        rated("Vale", 0.9, "no", day="2031-04-02"),
    ]
    (pair,) = find_changes_of_mind(voices_of(lines), lines, [topic("boats", *lines)])
    assert (pair.topic, pair.lines) == ("boats", (lines[1], lines[0]))


def test_what_was_said_on_one_day_or_on_other_topics_is_no_change():
    lines = [rated("Tell", -0.5, "never"), rated("Tell", 0.5, "gladly")]
    assert find_changes_of_mind(voices_of(lines), lines, [topic("boats", *lines)]) == ()
    lines = [rated("Tell", -0.5, "never", day="2031-04-01"), rated("Tell", 0.5, "gladly")]
    assert find_changes_of_mind(voices_of(lines), lines, [topic("boats", lines[0]), topic("nets", lines[1])]) == ()


def test_a_topic_of_very_many_lines_stays_fast():
    lines = [rated(f"V{n}", (-1) ** n * 0.9, f"n{n}") for n in range(3000)]
    camps, _ = build_camps(voices_of(lines), placed(**{f"V{n}": "ab"[n % 2] for n in range(3000)}), lines)
    agreements, contradictions = find_pairs(camps, [topic("boats", *lines)])
    assert (len(agreements), len(contradictions)) == (0, 5)
