"""Where camps and voices differ and agree."""

import time

import pytest

from sayso.compare.contrasts import find_changes_of_mind, find_contrasts, find_pairs
from sayso.compare.types import Rated
from sayso.compare.warmth import build_camps
from tests.compare.lines import placed, rated, topic, voices_of

GOOD, BAD = "the {} are excellent", "the {} are a disgrace"


def said(name: str, tone: float, on: str = "boats", **of: str) -> Rated:
    """Return a line whose words take the side of its tone."""
    return rated(name, tone, (GOOD if tone > 0 else BAD).format(on) + f", number {tone:.2f}", **of)


LINES = [said("Tell", 0.6), said("Brandt", 0.7), said("Vale", -0.6), said("Penn", 0.5)]
SIDES = {"Tell": "board", "Brandt": "board", "Vale": "villages", "Penn": "villages"}


@pytest.fixture
def camps():
    return build_camps(voices_of(LINES), placed(**SIDES), LINES)[0]


def test_two_camps_contrast_once_where_difference_and_number_of_lines_weigh_most(camps):
    (wide,) = find_contrasts(camps, [topic("boats", LINES[0], LINES[2])])
    assert (wide.topic, wide.camps, wide.lines) == ("boats", ("board", "villages"), (LINES[0], LINES[2]))
    assert wide.difference == pytest.approx(1.2)
    (on_all,) = find_contrasts(camps, [topic("boats", *LINES)])
    assert (on_all.topic, on_all.difference) == (None, pytest.approx(0.7))
    assert on_all.lines == (LINES[1], LINES[2])


def test_a_contrast_is_shown_by_words_that_take_a_side_on_one_topic(camps):
    assert find_contrasts(camps, []) == ()
    assert find_contrasts(camps, [topic("boats", LINES[1]), topic("nets", LINES[2])]) == ()
    silent = [rated("Tell", 0.6, "the boats came"), rated("Vale", -0.6, "the boats sank")]
    others, _ = build_camps(voices_of(silent), placed(**SIDES), silent)
    assert find_contrasts(others, [topic("boats", *silent)]) == ()


def test_a_line_stands_in_one_contrast_and_a_neutral_one_in_none():
    lines = [said("Tell", 0.9), said("Vale", -0.6), said("Penn", -0.5), rated("Roe", 0.0)]
    camps, _ = build_camps(voices_of(lines), placed(Tell="a", Vale="b", Penn="c", Roe="d"), lines)
    (only,) = find_contrasts(camps, [topic("boats", *lines)])
    assert only.lines == (lines[0], lines[1])


def test_contrasts_of_many_camps_and_topics_stay_fast():
    lines = [said(f"V{n}", (-1) ** n * 0.9, f"t{n // 3}") for n in range(400)]
    sides = {f"V{n}": f"c{n % 30}" for n in range(400)}
    camps, _ = build_camps(voices_of(lines), placed(**sides), lines)
    started = time.perf_counter()
    topics = [topic(f"t{n // 3}", *lines[n : n + 3]) for n in range(0, 399, 3)]
    assert len(find_contrasts(camps, topics * 10)) == 5
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


def test_one_statement_told_of_two_speakers_is_no_agreement():
    lines = [
        rated("Tell", 0.6, "the boats that lie in the northern harbour are excellent"),
        rated("Penn", 0.6, "the boats in the northern harbour are excellent"),
    ]
    camps, _ = build_camps(voices_of(lines), placed(**SIDES), lines)
    assert find_pairs(camps, [topic("boats", *lines)]) == ((), ())


def test_what_a_network_alone_takes_for_warm_or_cold_is_neither_agreement_nor_contradiction():
    lines = [rated("Tell", 0.9, "the boats left"), rated("Penn", 0.9, "the boats are here"), said("Vale", -0.9)]
    camps, _ = build_camps(voices_of(lines), placed(**SIDES), lines)
    assert find_pairs(camps, [topic("boats", *lines)]) == ((), ())


def test_without_a_topic_nobody_agrees_or_contradicts(camps):
    assert find_pairs(camps, []) == ((), ())


def test_one_speaker_at_different_times_has_changed_the_mind():
    lines = [
        said("Tell", -0.5, day="2031-04-01"),
        said("Tell", 0.5, day="2031-03-01"),
        said("Tell", 0.4, day="2031-05-01", said="2031-03-01"),
        said("Vale", 0.9, day="2031-04-02"),
    ]
    (pair,) = find_changes_of_mind(voices_of(lines), lines, [topic("boats", *lines)])
    assert (pair.topic, pair.lines) == ("boats", (lines[1], lines[0]))


def test_what_was_said_on_one_day_or_on_other_topics_is_no_change():
    lines = [said("Tell", -0.5), said("Tell", 0.5)]
    assert find_changes_of_mind(voices_of(lines), lines, [topic("boats", *lines)]) == ()
    lines = [said("Tell", -0.5, day="2031-04-01"), said("Tell", 0.5)]
    assert find_changes_of_mind(voices_of(lines), lines, [topic("boats", lines[0]), topic("nets", lines[1])]) == ()


def test_a_topic_of_very_many_lines_stays_fast():
    lines = [said(f"V{n}", (-1) ** n * 0.9) for n in range(3000)]
    camps, _ = build_camps(voices_of(lines), placed(**{f"V{n}": "ab"[n % 2] for n in range(3000)}), lines)
    agreements, contradictions = find_pairs(camps, [topic("boats", *lines)])
    assert (len(agreements), len(contradictions)) == (0, 5)
