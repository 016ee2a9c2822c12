"""Questions become pieces: the target is marked where it stands, and named behind the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.folder import open_tokenizer
from sayso.model.session import DEFAULT_FOLDER
from sayso.tone.inputs import NAMED, TARGET, WORD, Question, ask, pad
from sayso.types import Span


@pytest.fixture(scope="module")
def tokenizer():
    return open_tokenizer(DEFAULT_FOLDER / "tokenizer.json")


def test_the_target_is_marked_where_it_stands_and_named_behind(tokenizer):
    text = "Ilse Brandt praised Otto Tell."
    asked = ask(Question(text, "Otto Tell", (Span(20, 29),)), tokenizer, max_pieces=64)
    marked = [tokenizer.id_to_token(int(i)) for i, m in zip(asked.ids, asked.mark, strict=True) if m == TARGET]
    named = [tokenizer.id_to_token(int(i)) for i, m in zip(asked.ids, asked.mark, strict=True) if m == NAMED]
    assert marked == named == ["otto", "tell"]
    assert [tokenizer.id_to_token(int(asked.ids[i])) for i in (0, -1)] == ["[CLS]", "[SEP]"]


def test_a_target_that_the_text_does_not_name_is_named_behind_alone(tokenizer):
    asked = ask(Question("It was useful.", "the treaty"), tokenizer, max_pieces=64)
    assert TARGET not in asked.mark
    assert (asked.mark == NAMED).sum() == 2


@pytest.mark.parametrize("place", [0, 500, 999])
def test_of_a_long_text_what_is_around_the_target_is_kept(tokenizer, place):
    words = ["word"] * 1000
    words[place] = "Brandt"
    text = " ".join(words)
    start = text.index("Brandt")
    asked = ask(Question(text, "Brandt", (Span(start, start + 6),)), tokenizer, max_pieces=40)
    assert len(asked) <= 40
    assert (asked.mark == TARGET).sum() >= 1


@given(st.text(max_size=200), st.text(max_size=60), st.integers(0, 150), st.integers(1, 50))
def test_any_text_can_be_asked_about(tokenizer, text, target, start, length):
    spans = (Span(start, start + length),) if start + length <= len(text) else ()
    asked = ask(Question(text, target, spans), tokenizer, max_pieces=48)
    assert 3 <= len(asked) <= 48
    assert set(asked.mark.tolist()) <= {WORD, TARGET, NAMED}


def test_padding_masks_what_is_not_there(tokenizer):
    asked = [ask(Question(text, "Tell"), tokenizer, max_pieces=48) for text in ("Tell.", "Tell said that it rained.")]
    inputs = pad(asked)
    assert inputs["mask"].sum(1).tolist() == [len(one) for one in asked]
    assert not inputs["ids"][0, len(asked[0]) :].any()
