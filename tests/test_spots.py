"""Mentions: what the heads say, read off as names, nouns and pronouns with their places in the text."""

import numpy as np
import pytest

from sayso.model.features import cut_into_pieces
from sayso.model.spots import HE, NAME, NOUN, Spots, first_pieces, pronoun_kind, spot
from tests.taggers import word_tokenizer

TEXT = "Mara Quill met the mayor. He said US taxes fell."


def spots_of(text: str, names: dict[int, int], nouns: dict[int, int], window: slice | None = None) -> Spots:
    """Spot mentions with heads that say what is told by the number of the piece; vectors hold that number."""
    pieces = cut_into_pieces(text, word_tokenizer())
    at = window or slice(0, len(pieces))
    n = at.stop - at.start
    name_tags, noun_tags = np.zeros((n, 9), np.float32), np.zeros((n, 5), np.float32)
    for tags, told in ((name_tags, names), (noun_tags, nouns)):
        for piece in range(n):
            tags[piece, told.get(piece + at.start, 0)] = 1.0
    numbers = np.arange(at.start, at.stop, dtype=np.float32)[:, None]
    return spot(text, pieces, first_pieces(text, pieces), at, (name_tags, noun_tags, numbers, -numbers))


def words(text: str, spots: Spots) -> list[tuple[str, int]]:
    rows = zip(spots.start.tolist(), spots.end.tolist(), spots.kind.tolist(), strict=True)
    return [(text[start:end], kind) for start, end, kind in rows]


def test_names_nouns_and_pronouns_are_found_in_the_order_of_the_text() -> None:
    found = spots_of(TEXT, {0: 1, 1: 2}, {4: 1})
    assert words(TEXT, found) == [("Mara Quill", NAME), ("mayor", NOUN), ("He", HE)]


def test_a_mention_has_the_vectors_of_its_last_piece() -> None:
    found = spots_of(TEXT, {0: 1, 1: 2}, {4: 1})
    assert found.anaphor[:, 0].tolist() == [1.0, 4.0, 6.0]
    assert found.antecedent[:, 0].tolist() == [-1.0, -4.0, -6.0]
    assert found.piece.tolist() == [1, 4, 6]


def test_two_names_that_touch_are_two() -> None:
    assert words(TEXT, spots_of(TEXT, {0: 1, 1: 1}, {}))[:2] == [("Mara", NAME), ("Quill", NAME)]


def test_a_name_goes_on_only_with_its_own_type() -> None:
    assert words(TEXT, spots_of(TEXT, {0: 1, 1: 4}, {}))[:2] == [("Mara", NAME), ("Quill", NAME + 1)]


def test_a_window_inside_the_text_keeps_the_places_of_the_text() -> None:
    found = spots_of(TEXT, {}, {4: 1}, slice(3, 8))
    assert words(TEXT, found) == [("mayor", NOUN), ("He", HE)]


@pytest.mark.parametrize(("word", "kind"), [("his", HE), ("Himself", HE), ("US", None), ("IT", None), ("mayor", None)])
def test_pronouns_are_known_by_their_words(word: str, kind: int | None) -> None:
    assert pronoun_kind(word) == kind


def test_windows_are_joined_in_order_and_nothing_joined_is_nothing() -> None:
    parts = [spots_of(TEXT, {0: 1, 1: 2}, {}, slice(0, 5)), spots_of(TEXT, {}, {}, slice(5, 11))]
    assert words(TEXT, Spots.joined(parts)) == [("Mara Quill", NAME), ("He", HE)]
    assert words(TEXT, Spots.joined([Spots.joined([]), *parts, Spots.joined([])])) == words(TEXT, Spots.joined(parts))
    assert len(Spots.joined([])) == 0
