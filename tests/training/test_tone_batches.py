"""Batches of questions."""

import numpy as np

from training.tone.batches import group_by_length


def test_batches_hold_every_question_once_and_keep_their_limit() -> None:
    lengths = np.random.default_rng(1).integers(3, 60, 200).tolist()
    batches = list(group_by_length(lengths, 256))
    assert sorted(i for batch in batches for i in batch) == list(range(200))
    assert all(len(batch) * max(lengths[i] for i in batch) <= 256 for batch in batches)
