"""A small judge of tone learns a few sentences by heart, goes on where it stopped, and comes back from its folder."""

import numpy as np
import pytest

from training.tone.data import Judged, is_held_out, judged_rows, named_question, questions_of

pytestmark = [
    pytest.mark.needs_module("torch"),
    pytest.mark.needs_module("onnx"),
    pytest.mark.filterwarnings("ignore"),
]

ROWS = [
    {
        "id": f"paper_{n}_1",
        "text": f"Ilse Brandt said Otto Tell was a {word}.",
        "targets": [{"start": 17, "end": 26, "polarity": label}],
    }
    for n, (word, label) in enumerate([("marvel", "positive"), ("menace", "negative"), ("miller", "neutral")] * 2)
]


@pytest.fixture(scope="module")
def judged() -> list[Judged]:
    from sayso.model.folder import open_tokenizer
    from sayso.model.session import DEFAULT_FOLDER

    return judged_rows(ROWS, open_tokenizer(DEFAULT_FOLDER / "tokenizer.json"))


def network():
    import torch

    from training.network import Shape
    from training.tone.network import ToneNetwork

    torch.manual_seed(0)
    return ToneNetwork(Shape(layers=1, width=48, heads=4, vocabulary=30522, positions=64), dropout=0.0)


def recipe(**changes):
    from dataclasses import replace

    from training.tone.__main__ import STUDENT

    return replace(STUDENT, epochs=1, **changes)


def test_sentences_are_learnt_by_heart_and_survive_the_folder(judged, tmp_path):
    from sayso.model.session import DEFAULT_FOLDER
    from sayso.tone.session import ToneModel
    from training.tone.fit import fit_tone, judge_all
    from training.tone.release import release

    learner = network()
    plan = recipe(encoder_rate=5e-3, head_rate=5e-3, soft_weight=0.0, warm_up=0.1, batch_pieces=128)
    fit_tone(learner, judged * 100, plan, tmp_path / "c.pt")
    gold = [one.label for one in judged]
    assert judge_all(learner, judged).argmax(1).tolist() == gold
    folder = tmp_path / "tone"
    figures = release(learner, folder, judged, DEFAULT_FOLDER / "tokenizer.json", {"rows": 6})
    assert figures["macro F1, held out"] == 100.0
    likely = ToneModel(folder).judge([question for row in ROWS for question, _ in questions_of(row)])
    assert likely.argmax(1).tolist() == gold
    assert np.allclose(likely.sum(1), 1, atol=1e-5)


def test_every_shipped_recipe_trains_and_goes_on_where_it_stopped(judged, tmp_path, capsys):
    from training.tone import __main__ as stages
    from training.tone.fit import fit_tone

    taught = [Judged(one.asked, None, np.array([1.0, 0.0, -1.0], np.float32)) for one in judged]
    for name in ("TEACHER", "STUDENT", "ADAPT"):
        plan = getattr(stages, name)
        fit_tone(network(), judged + taught, plan, tmp_path / f"{name}.pt")
        fit_tone(network(), judged + taught, plan, tmp_path / f"{name}.pt")
        assert "taking up" in capsys.readouterr().out


def test_articles_are_held_out_whole():
    rows = [{"id": f"paper_{n // 3}_7_{n}"} for n in range(3000)]
    held = [is_held_out(row) for row in rows]
    assert 0.08 < sum(held) / len(held) < 0.16
    assert all(len({held[n], held[n + 1], held[n + 2]}) == 1 for n in range(0, 3000, 3))


def test_a_name_stands_where_its_last_word_does():
    question = named_question("Mr. Tell left; Tellers did not.", "Otto Tell")
    assert [span.of(question.text) for span in question.spans] == ["Tell"]
    assert named_question("He left.", "Otto Tell").spans == ()


def test_invented_events_have_their_target_where_it_is_marked():
    from training.tone.events import event_questions

    asked = list(event_questions(count=300, seed=1))
    assert [label for _, label in asked[:3]] == [0, 1, 2]
    assert any(not question.spans for question, _ in asked)
    for question, _ in asked:
        for span in question.spans:
            assert span.of(question.text).lower() in question.target.lower()
