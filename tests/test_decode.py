"""From scores to relations: legal tags, and links to the right cue and source."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.calibration import Calibrator
from sayso.model.decode import best_tags, decode, distance_buckets, spans_of
from sayso.model.session import Outputs

FLAT = np.zeros(64, np.float32)


def outputs(tags: list[int], links: dict[int, int] | None = None, sources: dict[int, int] | None = None) -> Outputs:
    """Scores that want these tags, contents that point to cues, and cues that point to sources."""
    n = len(tags)
    scores = np.full((n, 7), -6.0, np.float32)
    scores[np.arange(n), tags] = -0.02
    key = np.eye(n, dtype=np.float32)
    content_query, cue_query = np.zeros((n, n), np.float32), np.zeros((n, n), np.float32)
    for content, cue in (links or {}).items():
        content_query[content, cue] = 9
    for cue, source in (sources or {}).items():
        cue_query[cue, source] = 9
    return Outputs(scores, content_query, key, cue_query, key, np.full(n, 0.1, np.float32))


def relations(given_outputs: Outputs, block: list[int] | None = None):
    n = len(given_outputs.tags)
    blocks = np.array(block or [0] * n)
    return decode(given_outputs, np.zeros(n, bool), blocks, FLAT, FLAT)


def test_illegal_tags_are_mended_by_the_likeliest_legal_ones() -> None:
    tags = np.log(np.array([[0.6, 0.3, 0.1, 0, 0, 0, 0], [0.1, 0.1, 0.8, 0, 0, 0, 0]], np.float32) + 1e-9)
    assert best_tags(tags, np.zeros(2, bool)).tolist() == [1, 2]


def test_no_span_runs_over_a_paragraph_break() -> None:
    scores = outputs([5, 6, 6, 6]).tags
    tags = best_tags(scores, np.array([True, False, True, False]))
    assert tags.tolist()[2] != 6


def test_contents_go_to_the_cue_they_point_to_and_cues_share_a_source() -> None:
    # Quill(1) said(3) A(5) and added(3) B(5 6): one source for both cues
    given_outputs = outputs([1, 3, 5, 0, 3, 5, 6], {2: 1, 5: 4, 6: 4}, {1: 0, 4: 0})
    found, loose = relations(given_outputs)
    assert loose == []
    assert [(r.source, r.cue, r.contents) for r in found] == [
        ((0, 1), (1, 2), ((2, 3),)),
        ((0, 1), (4, 5), ((5, 7),)),
    ]


def test_a_cue_in_the_middle_has_contents_on_both_sides() -> None:
    found, _ = relations(outputs([5, 6, 1, 3, 5], {0: 3, 1: 3, 4: 3}, {3: 2}))
    assert found[0].contents == ((0, 2), (4, 5))


def test_a_cue_may_have_no_source() -> None:
    points_to_no_tagged_source = {1: 1}
    found, _ = relations(outputs([1, 3, 5], {2: 1}, points_to_no_tagged_source))
    assert found[0].source is None


def test_contents_without_a_cue_in_their_block_are_loose() -> None:
    found, loose = relations(outputs([1, 3, 5, 5, 6], {2: 1, 3: 1, 4: 1}), [0, 0, 0, 1, 1])
    assert loose == [(3, 5)]
    assert found[0].contents == ((2, 3),)


@given(st.lists(st.lists(st.floats(-9, 0), min_size=7, max_size=7), max_size=12))
def test_tags_are_always_legal(rows: list[list[float]]) -> None:
    tags = np.array(rows, np.float32).reshape(-1, 7)
    answer = best_tags(tags, np.zeros(len(tags), bool))
    spans = spans_of(answer)
    assert sum(e - s for _, s, e in spans) == np.count_nonzero(answer)


@pytest.mark.parametrize(("away", "bucket"), [(0, 32), (1, 33), (-1, 1), (7, 39), (8, 40), (-16, 12), (10_000, 63)])
def test_distances_fall_into_buckets(away: int, bucket: int) -> None:
    assert distance_buckets(np.array([away]))[0] == bucket


def test_a_calibrator_weighs_evidence() -> None:
    calibrator = Calibrator(("link",), (1.0,), (2.0,), (3.0,), 0.5)
    assert calibrator.probability({"link": 1.0, "more": 9.0}) == pytest.approx(1 / (1 + np.exp(-0.5)))
    assert 0 < calibrator.probability({"link": -1e9}) < calibrator.probability({"link": 1e9}) < 1
