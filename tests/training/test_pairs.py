"""What learns to link mentions, and that the runtime weighs as the training did."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")

from sayso.resolve.pairs import FEATURE_ROWS, NOBODY, OFFSETS, SIZES, candidates  # noqa: E402
from sayso.resolve.scorer import PairScorer as Runtime  # noqa: E402
from tests.taggers import word_tokenizer  # noqa: E402
from training.export import export_pairs  # noqa: E402
from training.pairs import PairScorer, make_question, pair_loss  # noqa: E402
from training.told import make_told  # noqa: E402

TEXT = "Mara Quill met the mayor at the quay. She told him that the Harbour Board was late."


def gum_row() -> dict:
    def mention(words: str, kind: str, entity: str, form: str, head: str | None = None) -> dict:
        start = TEXT.index(words)
        at = TEXT.index(head or words, start)
        return {
            "start": start,
            "end": start + len(words),
            "type": kind,
            "entity": entity,
            "head_start": at,
            "head_end": at + len(head or words),
            "pronoun": form == "pronoun",
            "form": form,
        }

    return {
        "id": "t",
        "text": TEXT,
        "mentions": [
            mention("Mara Quill", "person", "1", "name"),
            mention("the mayor", "person", "2", "nominal", "mayor"),
            mention("the quay", "place", "3", "nominal", "quay"),
            mention("She", "person", "1", "pronoun"),
            mention("him", "person", "2", "pronoun"),
            mention("the Harbour Board", "organization", "4", "name"),
        ],
    }


def test_runtime_and_training_weigh_alike(tmp_path: Path) -> None:
    torch.manual_seed(3)
    scorer = PairScorer(64).eval()
    export_pairs(scorer, tmp_path / "pairs.npz")
    weights = dict(np.load(tmp_path / "pairs.npz", allow_pickle=False))
    random = np.random.default_rng(3)
    anaphor, antecedent = (random.normal(size=(n, 64)).astype(np.float32) for n in (5, 9))
    table = random.integers(0, 9, (5, 7))
    first, sizes = np.array([OFFSETS[name] for name in SIZES]), np.array(list(SIZES.values()))
    features = first + random.integers(0, sizes, (5, 7, len(sizes)))
    assert features.max() < FEATURE_ROWS
    ours = Runtime(weights).score(anaphor, antecedent, table, features)
    with torch.inference_mode():
        theirs = scorer(torch.from_numpy(anaphor), torch.from_numpy(antecedent[table]), torch.from_numpy(features))
    np.testing.assert_allclose(ours, theirs.numpy(), atol=1e-4)


def test_annotated_mentions_become_labels_and_links() -> None:
    told = make_told(gum_row(), "gum", word_tokenizer())
    spans = [TEXT[s:e] for s, e in zip(told.spots.start, told.spots.end, strict=True)]
    assert spans == ["Mara Quill", "mayor", "quay", "She", "him", "Harbour Board"]
    assert told.entity.tolist() == [0, 1, 2, 0, 1, 3]
    assert told.names.tolist()[:2] == [1, 2]
    assert told.nouns[4] == 1


def test_right_answers_are_the_mentions_of_the_same_entity() -> None:
    told = make_told(gum_row(), "gum", word_tokenizer())
    question = make_question(told)
    assert question is not None
    pointing, table = candidates(told.spots.kind)
    she = pointing.tolist().index(3)
    right = {
        int(m) for m, is_right in zip(table[she], question.right[she, 1:], strict=True) if is_right and m != NOBODY
    }
    assert right == {0}
    quay = pointing.tolist().index(2)
    assert question.right[quay, 0]


def test_learning_makes_the_right_answers_likelier() -> None:
    torch.manual_seed(1)
    told = make_told(gum_row(), "gum", word_tokenizer())
    question = make_question(told)
    assert question is not None
    scorer = PairScorer(8)
    vectors = torch.randn(len(told.spots), 8), torch.randn(len(told.spots), 8)
    optimiser = torch.optim.Adam(scorer.parameters(), 0.05)
    rows = np.arange(len(told.spots))
    losses = []
    for _ in range(40):
        loss = pair_loss(scorer, question, rows, vectors)
        assert loss is not None
        loss.backward()
        optimiser.step()
        optimiser.zero_grad()
        losses.append(loss.item())
    assert losses[-1] < losses[0] / 3


def test_mentions_outside_what_was_read_are_no_answers() -> None:
    told = make_told(gum_row(), "gum", word_tokenizer())
    question = make_question(told)
    assert question is not None
    rows = np.full(len(told.spots), -1)
    rows[3] = 0
    loss = pair_loss(PairScorer(8).eval(), question, rows, (torch.randn(1, 8), torch.randn(1, 8)))
    assert loss is not None
    assert loss.item() == pytest.approx(0, abs=1e-6)
