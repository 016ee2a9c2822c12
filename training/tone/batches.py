"""Questions of similar length are learnt from together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def group_by_length(lengths: Sequence[int], limit: int) -> Iterator[list[int]]:
    """Group the numbers of questions of similar length into batches of at most `limit` pieces with padding."""
    batch: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batch and (len(batch) + 1) * lengths[i] > limit:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
