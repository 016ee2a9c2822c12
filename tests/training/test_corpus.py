"""Annotated articles → labels → windows → batches."""

import random

import numpy as np

from tests.taggers import word_tokenizer
from training.corpus import IGNORE, NO_LINK, NO_SOURCE, NOT_A_CUE, collate, cut_windows, make_batches, make_example

TEXT = "Ferry late\n\nQuill said it was late.\n\nIt rained. “So,” she added, “it goes.”"


def _spans(*words: str) -> list[list[int]]:
    return [[TEXT.index(w), TEXT.index(w) + len(w)] for w in words]


ROW = {
    "id": "a",
    "text": TEXT,
    "attributions": [
        {"source": _spans("Quill"), "cue": _spans("said"), "content": _spans("it was late")},
        {"source": [], "cue": _spans("added"), "content": _spans("“So,”", "“it goes.”")},
    ],
}


def test_labels_name_roles_and_links() -> None:
    example = make_example(ROW, word_tokenizer())
    words = [TEXT[s:e] for s, e in example.pieces.offsets]
    said, added = words.index("said"), words.index("added")
    assert example.tag[words.index("Quill")] == 1
    assert example.tag[said] == 3
    assert example.tag[said + 1 : said + 5].tolist() == [5, 6, 6, 0]
    assert set(example.link[example.tag > 4].tolist()) == {said, added}
    assert example.link[0] == NO_LINK
    assert example.source[said] == words.index("Quill")
    assert example.source[added] == NO_SOURCE
    assert example.source[0] == NOT_A_CUE


def test_windows_cover_every_piece_once() -> None:
    example = make_example({**ROW, "text": TEXT * 5, "attributions": []}, word_tokenizer())
    windows = list(cut_windows(example, 20, random.Random(3)))
    assert [i for w in windows for i in range(w.start, w.end)] == list(range(len(example.pieces)))
    assert max(map(len, windows)) <= 20


def test_batches_keep_labels_beside_their_pieces() -> None:
    example = make_example(ROW, word_tokenizer())
    (windows,) = make_batches([example], window=256, batch_pieces=10_000, rng=random.Random(1))
    batch = collate(windows)
    for row, window in enumerate(windows):
        n = len(window)
        assert (batch.inputs["ids"][row, 1 : n + 1] == example.pieces.ids[window.start : window.end]).all()
        assert (batch.tag[row, 1 : n + 1] == example.tag[window.start : window.end]).all()
        assert (batch.tag[row, [0, n + 1]] == IGNORE).all()
        linked = np.flatnonzero(batch.link[row] != IGNORE)
        assert (batch.tag[row, batch.link[row, linked]] == 3).all()
