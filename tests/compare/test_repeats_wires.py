"""Articles that print one agency's text. All of them are invented."""

import random
import time

import pytest

from sayso.compare.repeats import find_wire_copy
from sayso.types import Document

_WORDS = [
    f"{a}{b}"
    for a in ("har", "bel", "tor", "quin", "mas", "ler", "vog", "sti")
    for b in ("bour", "ten", "mark", "lis", "dow", "gate")
]


def story(seed: int, words: int = 300) -> str:
    """Return a text of sentences of ten words that no other seed gives."""
    chance = random.Random(seed)
    sentences = [" ".join(chance.choice(_WORDS) for _ in range(10)).capitalize() + "." for _ in range(words // 10)]
    return "\n\n".join(sentences)


def document(text: str, id: str = "a", **of) -> Document:
    return Document(id=id, text=text, **of)


def test_copies_are_found_through_headlines_cut_ends_and_house_style():
    text = story(1)
    cut = "Another headline\n\n" + text[: 2 * len(text) // 3].replace("harbour", "harbor").replace(".", " —")
    documents = [
        document(text, "late", published="2031-03-02"),
        document("QUILLPORT (AP) — " + text + "\n\nMore of our own.", "early", published="2031-03-01"),
        document(cut, "undated"),
        document(story(2), "other"),
    ]
    (copy,) = find_wire_copy(documents)
    assert [one.id for one in copy.documents] == ["early", "late", "undated"]
    assert 0.5 <= copy.shared <= 1
    assert copy.agency
    assert copy.agency.words == "AP"


def test_articles_that_quote_the_same_speech_are_no_copies():
    speech = story(1, 80)
    assert find_wire_copy([document(story(2) + speech + story(3)), document(story(4) + speech + story(5), "b")]) == ()


@pytest.mark.parametrize(
    ("around", "agency"),
    [
        ("QUILLPORT (AP) — {}", "AP"),
        ("QUILLPORT, March 1 (Reuters) - {}", "Reuters"),
        ("By The Associated Press\n\n{}", "Associated Press"),
        ("Ada Penn, Reuters\n\n{}", "Reuters"),
        ("By ADA PENN Associated Press\n\n{}", "Associated Press"),
        ("QUILLPORT, March 1. /TASS/. {}", "TASS"),
        ("[Quillport], Mar 1 (ANI): {}", "ANI"),
        ("{}\n\nCopyright 2031 The Associated Press. All rights reserved.", "Associated Press"),
        ("{}\n\n© 2031 AFP", "AFP"),
        ("{} (dpa)", "dpa"),
        ("{}\n\nThe Associated Press contributed to this report.", "Associated Press"),
        ("{}", None),
        ("By Michael Bloomberg\n\n{}", None),
        ("The minister told Reuters on Friday. {}", None),
        ("See the MAP and the AA of the PA. {}", None),
        ("He was (as he said to the paper) angry. {}", None),
    ],
)
def test_the_agency_is_told_where_the_text_names_it(around, agency):
    text = around.format(story(1))
    (copy,) = find_wire_copy([document(text), document(story(1), "b")])
    assert (copy.agency and copy.agency.words) == agency


def test_a_credit_is_shown_where_the_text_has_it():
    text = "(Quillport) " + story(1)
    (copy,) = find_wire_copy([document(text, credit="AFP"), document(story(1), "b")])
    assert copy.agency is None
    (copy,) = find_wire_copy(
        [document("Penn for AFP in Quillport. " + story(1), credit="AFP"), document(story(1), "b")]
    )
    assert copy.agency
    assert copy.agency.words == "AFP"


@pytest.mark.parametrize("text", ["", " ", "\ud800", "a b c", "word " * 20, "«»“”" * 100])
def test_short_and_odd_texts_are_no_copies(text):
    assert find_wire_copy([document(text), document(text, "b")]) == ()
    assert find_wire_copy([]) == ()


def test_a_story_in_hundreds_of_papers_is_one_and_takes_no_long():
    documents = [document(story(1, 600), str(number)) for number in range(400)]
    documents += [document(story(10 + number, 600), f"own{number}") for number in range(200)]
    began = time.process_time()
    (copy,) = find_wire_copy(documents)
    assert time.process_time() - began < 3
    assert len(copy.documents) == 400
