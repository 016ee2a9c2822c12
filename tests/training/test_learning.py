"""A small network learns an article by heart, goes on where it stopped, and comes back from its folder the same."""

from pathlib import Path

import numpy as np
import pytest

from sayso.find.tagged import Page, tag_pages
from tests.taggers import word_tokenizer
from tests.training.test_corpus import ROW

pytestmark = [
    pytest.mark.needs_module("torch"),
    pytest.mark.needs_module("onnx"),
    # torch's own exporter warns about itself; nothing to mend here.
    pytest.mark.filterwarnings("ignore"),
]


def _tokenizer():
    """Every word of the example gets a number of its own."""
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel

    rule = word_tokenizer()
    words = {ROW["text"][s:e].lower() for s, e in rule.encode(ROW["text"]).offsets}
    tokenizer = Tokenizer(WordLevel({w: i for i, w in enumerate(["[UNK]", *sorted(words)])}, unk_token="[UNK]"))
    tokenizer.normalizer, tokenizer.pre_tokenizer = rule.normalizer, rule.pre_tokenizer
    return tokenizer


def _small_network():
    import torch

    from training.network import Network, Shape

    torch.manual_seed(0)
    return Network(Shape(layers=2, width=48, heads=4, vocabulary=200, positions=256), links=16, dropout=0.0)


def _recipe(**changes):
    from training.fit import Recipe

    settings = {
        "epochs": 150,
        "encoder_rate": 3e-3,
        "head_rate": 3e-3,
        "dropout": 0.0,
        "window": 64,
        "batch_pieces": 256,
    }
    return Recipe(**{**settings, **changes})


def _examples():
    from training.corpus import make_example

    return [make_example({**ROW, "id": str(i)}, _tokenizer()) for i in range(3)]


def test_an_article_is_learnt_by_heart_and_survive_export(tmp_path: Path) -> None:
    from sayso.model.session import Model
    from training.fit import fit
    from training.release import write_model
    from training.speakers import Speakers

    network, tokenizer = _small_network(), _tokenizer()
    fit(network, _examples(), _recipe(epochs=250), tmp_path / "run.pt")
    tokenizer.save(str(tmp_path / "words.json"))
    write_model(Speakers(network), tmp_path / "model", tokenizer=tmp_path / "words.json")
    model = Model(tmp_path / "model")
    page = Page.of(ROW["text"], model)
    found = [a for a, _ in tag_pages([page], model)[0]]
    wanted = [[span for role in ("source", "cue", "content") for span in a[role]] for a in ROW["attributions"]]
    assert [[[s.start, s.end] for s in a.spans()] for a in found] == wanted


def test_a_stopped_run_goes_on_to_the_same_weights(tmp_path: Path) -> None:
    import torch

    from training import fit as fitting

    whole, parts = _small_network(), _small_network()
    fitting.fit(whole, _examples(), _recipe(epochs=4), tmp_path / "whole.pt")

    class StoppedError(Exception):
        pass

    steps = 0

    def stop_after_three(windows):
        nonlocal steps
        steps += 1
        if steps == 3:
            raise StoppedError
        return collate(windows)

    collate = fitting.collate
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fitting, "collate", stop_after_three)
        with pytest.raises(StoppedError):
            fitting.fit(parts, _examples(), _recipe(epochs=4), tmp_path / "parts.pt", save_every_s=0)
    again = _small_network()
    fitting.fit(again, _examples(), _recipe(epochs=4), tmp_path / "parts.pt")
    for a, b in zip(whole.parameters(), again.parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-6)


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path: Path) -> None:
    from training.fit import fit

    fit(_small_network(), _examples(), _recipe(epochs=1), tmp_path / "run.pt")
    with pytest.raises(SystemExit, match="another recipe"):
        fit(_small_network(), _examples(), _recipe(epochs=2), tmp_path / "run.pt")


@pytest.mark.parametrize("name", ["TEACHER", "STUDENT"])
def test_the_shipped_recipes_train_two_steps(tmp_path: Path, name: str) -> None:
    from dataclasses import replace

    from training import __main__ as stages
    from training.fit import fit

    examples = _examples()
    for example in examples:
        example.soft = {"tag": np.full((len(example.pieces), 7), np.log(1 / 7), np.float16)}
    recipe = replace(getattr(stages, name), epochs=2)
    network = _small_network()
    before = network.tag.weight.detach().clone()
    fit(network, examples, recipe, tmp_path / "run.pt")
    assert not np.allclose(before.numpy(), network.tag.weight.detach().numpy())


def test_calibration_orders_and_scales() -> None:
    from training.calibrate import best_floor, fit_calibrator, reliability

    rng = np.random.default_rng(0)
    link = rng.normal(size=2000)
    right = rng.random(2000) < 1 / (1 + np.exp(-2 * link))
    calibrator = fit_calibrator([{"link": float(x)} for x in link], right)
    confidence = [calibrator.probability({"link": float(x)}) for x in link]
    figures = reliability(confidence, right)
    assert figures["ece"] < 0.05
    assert figures["brier"] < 0.85 * figures["constant"]
    assert 0.1 < best_floor(confidence, right, int(right.sum())) < 0.6


def test_pairs_are_made_one_to_one_and_need_the_source() -> None:
    from sayso.types import Attribution, Span
    from training.calibrate import right_ones

    text = ROW["text"]
    gold = ROW["attributions"]
    (ss, se), (cs, ce) = gold[0]["source"][0], gold[0]["content"][0]
    exact = Attribution(contents=(Span(cs, ce),), kind="indirect", source=Span(ss, se))
    sourceless = Attribution(contents=(Span(cs, ce),), kind="indirect")
    assert right_ones(text, gold, [exact, sourceless]) == {0}
    assert right_ones(text, gold, [sourceless]) == set()
