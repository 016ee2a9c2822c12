"""Bodies and documents that speak, people with one surname, and the words that names are varied by."""

from __future__ import annotations

import time

import pytest

from sayso.resolve import resolve_speakers
from sayso.types import Attribution, Document, Span, Speaker


def told(text: str, *sources: str) -> list[Speaker]:
    """Resolve sources that stand in a text one after another, each followed by “said it …”."""
    attributions, at = [], 0
    for source in sources:
        start = text.index(source + " said it", at)
        at = start + len(source)
        cue = Span(at + 1, at + 5)
        attributions.append(
            Attribution(
                source=Span(start, at), cue=cue, contents=(Span(cue.end + 1, text.index(".", at)),), kind="indirect"
            )
        )
    return resolve_speakers(Document(id="x", text=text), attributions).speakers


def last(text: str, *sources: str) -> tuple[str, str | None]:
    speaker = told(text, *sources)[-1]
    return speaker.type, speaker.name


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("A letter from Jane Roe said it was late.", "A letter from Jane Roe", ("person", "Jane Roe")),
        (
            "A report from the Tide Board said it was late.",
            "A report from the Tide Board",
            ("organization", "Tide Board"),
        ),
        (
            "A study by the Tide Board said it was late.",
            "A study by the Tide Board",
            ("organization", "A study by the Tide Board"),
        ),
        ("Nothing came. The Kremlin said it was late.", "The Kremlin", ("organization", "Kremlin")),
        (
            "A pro-Brandt super PAC said it was late.",
            "A pro-Brandt super PAC",
            ("organization", "A pro-Brandt super PAC"),
        ),
        ("Some party figures said it was late.", "Some party figures", ("group", "Some party figures")),
        ("51 percent of boatmen said it was late.", "51 percent of boatmen", ("group", "51 percent of boatmen")),
        ("Mr. and Mrs. Roe said it was late.", "Mr. and Mrs. Roe", ("group", "Mr. and Mrs. Roe")),
        ("Then Mr. and Mrs. Roe said it was late.", "Mr. and Mrs. Roe", ("group", "Mr. and Mrs. Roe")),
        ("Tern’s “Low Water” said it was late.", "Tern’s “Low Water”", ("organization", "Low Water")),
        (
            "Then former Secretary of State Jane Roe said it was late.",
            "former Secretary of State Jane Roe",
            ("person", "Jane Roe"),
        ),
    ],
)
def test_a_phrase_is_what_its_words_say(text: str, source: str, expected: tuple[str, str]) -> None:
    assert last(text, source) == expected


def test_a_report_is_whoever_made_it_later_too() -> None:
    text = "A report from the Tide Board said it was late. Rain fell. The report said it was cold."
    assert last(text, "A report from the Tide Board", "The report") == ("organization", "Tide Board")


def test_one_poll_is_not_several_polls() -> None:
    text = "A new poll said it was close. National polls said it was not. The poll said it was April."
    assert last(text, "A new poll", "National polls", "The poll") == ("organization", "A new poll")


def test_polls_with_names_of_their_own_are_two() -> None:
    text = "An Arlen Courier poll said it was close. The Hallin Post poll said it was not."
    assert last(text, "An Arlen Courier poll", "The Hallin Post poll")[1] == "The Hallin Post poll"


def test_the_company_is_the_body_that_spoke_but_no_court_is_one() -> None:
    assert last("Tide Watch said it was late. The group said it cared.", "Tide Watch", "The group")[1] != "The court"
    text = "The Supreme Court said it was late. The company said it cared."
    assert last(text, "The Supreme Court", "The company") == ("organization", "The company")


def test_california_is_no_university() -> None:
    text = "The University of California sat. In the end California said it was late."
    assert last(text, "California")[1] == "California"


def test_a_bare_surname_is_the_one_named_last_at_the_head_of_a_sentence() -> None:
    near = "Jane Roe won. Then Ivo Roe came. Roe said it was late."
    assert last(near, "Roe") == ("person", "Ivo Roe")


def test_a_pronoun_behind_a_surname_tells_whose_it_is() -> None:
    text = "Mary Roe left. Peter Roe came. Roe said it was her boat."
    assert last(text, "Roe") == ("person", "Mary Roe")


def test_a_bearer_named_only_behind_is_not_meant() -> None:
    text = "Mary Roe sat.\n\nRain.\n\nFog.\n\nHail.\n\nRoe said it was late.\n\nPeter Roe came."
    assert last(text, "Roe") == ("person", "Mary Roe")


def test_the_candidate_is_whoever_was_just_named_but_no_aide() -> None:
    text = "Jane Roe spoke in Hallin. Ivo Brandt, her spokesman, sat. The candidate said it was late."
    assert last(text, "The candidate") == ("person", "Jane Roe")


def test_the_aide_is_the_aide_told_of_before() -> None:
    text = "A senior aide said it was late. The aide said it was cold."
    assert last(text, "A senior aide", "The aide") == ("unnamed", "A senior aide")


def test_a_headline_with_a_full_stop_names_nobody_and_a_short_sentence_does() -> None:
    headline = "Brandt Calls Jane Roe Tide Fraud Queen.\n\nRoe said it was late."
    assert last(headline, "Roe")[1] == "Roe"
    sentence = "Jane Roe met Ivo Brandt near Port Arlen.\n\nRoe said it was late."
    assert last(sentence, "Roe")[1] == "Jane Roe"


@pytest.mark.parametrize("text", ["“” said it.", "--- said it.", "the said it.", "\ud800 said it.", "“X said it."])
def test_odd_sources_raise_nothing(text: str) -> None:
    end = text.index(" said")
    attribution = Attribution(source=Span(0, end), contents=(Span(end + 1, len(text)),), kind="indirect")
    assert len(resolve_speakers(Document(id="x", text=text), [attribution]).speakers) == 1


def test_many_bodies_and_bearers_take_no_time() -> None:
    block = "Jane Roe met Ivo Roe. Roe said it was late. The Tide Group came. The group said it left.\n\n"
    begun = time.perf_counter()
    told(block * 200, *["Roe", "The group"] * 200)
    assert time.perf_counter() - begun < 3
