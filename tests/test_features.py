"""What the encoder is given: pieces with shapes, quotation states and layout."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import features
from sayso.model.features import Pieces, cut_into_pieces
from tests.taggers import word_tokenizer


def pieces_of(text: str) -> Pieces:
    return cut_into_pieces(text, word_tokenizer())


def named(text: str, values: np.ndarray) -> dict[str, int]:
    pieces = pieces_of(text)
    return {text[s:e]: int(v) for (s, e), v in zip(pieces.offsets, values, strict=True)}


def test_shapes_keep_what_lower_case_loses() -> None:
    text = "the Quill NATO McRae 42 ; “so” isn’t"
    shapes = named(text, pieces_of(text).shape)
    assert shapes["the"] == features.LOWER
    assert shapes["Quill"] == features.TITLE
    assert shapes["NATO"] == features.UPPER
    assert shapes["McRae"] == features.MIXED
    assert shapes["42"] == features.DIGIT
    assert shapes[";"] == features.MARK
    assert (shapes["“"], shapes["”"]) == (features.OPENING, features.CLOSING)
    assert shapes["’"] == features.APOSTROPHE


def test_quotation_states_tell_open_ends_and_british_marks() -> None:
    text = "“One,” he said. ‘Two,’ he said.\n\n“Three goes on"
    states = named(text, pieces_of(text).quote)
    assert states["One"] == features.IN_DOUBLE
    assert states["Two"] == features.IN_SINGLE
    assert states["Three"] == features.IN_UNCLOSED
    assert states["said"] == features.OUTSIDE


def test_a_short_first_paragraph_is_a_headline() -> None:
    text = "Ferry late\n\nIt rained."
    layout = named(text, pieces_of(text).layout)
    assert layout == {
        "Ferry": features.PARAGRAPH_START,
        "late": features.HEADLINE,
        "It": features.PARAGRAPH_START,
        "rained": features.BODY,
        ".": features.BODY,
    }


def test_no_text_has_no_pieces() -> None:
    pieces = pieces_of("")
    assert (len(pieces), pieces.paragraph_starts) == (0, [])


@given(st.text(max_size=100))
def test_offsets_lie_inside_and_every_row_has_every_feature(text: str) -> None:
    pieces = pieces_of(text)
    n = len(pieces)
    assert all(len(x) == n for x in (pieces.offsets, pieces.shape, pieces.quote, pieces.layout, pieces.full_stops))
    assert (pieces.offsets >= 0).all()
    assert (pieces.offsets <= len(text)).all()
    assert pieces.shape.max(initial=0) < features.SHAPES
    assert pieces.paragraph_starts == sorted(set(pieces.paragraph_starts))
