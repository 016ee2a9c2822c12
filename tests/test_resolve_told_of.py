"""Whoever quoted words tell of does not speak them, and who goes on speaking is who spoke last."""

import time

import pytest

from sayso.resolve import resolve_speakers
from sayso.types import Attribution, Document, Span, Speaker
from tests.test_links import FIRST, HE, PERSON, scorer, spots_of
from tests.test_resolve import attribution, speakers

# Weights under which “he” leans to whoever was mentioned last.
_NEAREST = scorer(nobody=-5.0, mentions_between_0=1.0)


def _named(*found: Speaker) -> list[str | None]:
    return [speaker.name for speaker in found]


def test_who_added_something_is_who_spoke_last() -> None:
    text = (
        "“We will not wait for Ivo Brandt,” Tom Quill said.\n\n"
        "“It is the town that Mr. Brandt has forgotten. The quay is cold,” he added."
    )
    spoken = attribution(text, "Tom Quill", "“We will not wait for Ivo Brandt,”", "said")
    added = attribution(text, "he", "“It is the town that Mr. Brandt has forgotten. The quay is cold,”", "added")
    assert _named(*speakers(text, spoken, added)) == ["Tom Quill", "Tom Quill"]


def test_who_added_something_spoke_no_longer_ago_than_a_paragraph() -> None:
    text = "“We wait,” Tom Quill said.\n\n{}Mr. Ivo Brandt came by. Mr. Brandt sat down. “It is late,” he added."
    for between, name in (("", "Tom Quill"), ("Tides rose.\n\n" * 6, "Ivo Brandt")):
        told = text.format(between)
        spoken = attribution(told, "Tom Quill", "“We wait,”", "said")
        added = attribution(told, "he", "“It is late,”", "added")
        assert _named(*speakers(told, spoken, added)) == ["Tom Quill", name]


def test_a_woman_does_not_go_on_for_a_man() -> None:
    text = "“We wait,” Mrs. Mara Quill said.\n\nMr. Ivo Brandt came by. “It is late,” he added."
    found = speakers(
        text,
        attribution(text, "Mrs. Mara Quill", "“We wait,”", "said"),
        attribution(text, "he", "“It is late,”", "added"),
    )
    assert found[1].name == "Ivo Brandt"


def test_who_is_told_of_first_does_not_speak() -> None:
    text = "Mr. Tom Quill went home. Mr. Ivo Brandt stayed. {}he said, “The quay is ours.”"
    one, other = text.format("Later "), text.format("Of Mr. Brandt, ")
    assert speakers(one, attribution(one, "he", "“The quay is ours.”", "said"))[0].name == "Ivo Brandt"
    assert speakers(other, attribution(other, "he", "“The quay is ours.”", "said"))[0].name == "Tom Quill"


def test_a_sentence_full_of_names_and_pronouns_takes_linear_time() -> None:
    unit = "and Mara Quill and he said, “no,” "
    text = "It was late " + unit * 500 + "."
    said = []
    for at in range(len("It was late "), len(text) - 1, len(unit)):
        source, cue, contents = (
            Span(at + unit.index(words), at + unit.index(words) + len(words)) for words in ("he", "said", "“no,”")
        )
        said.append(Attribution(contents=(contents,), kind="direct", cue=cue, source=source))
    started = time.process_time()
    resolve_speakers(Document(id="t", text=text), said)
    assert time.process_time() - started < 3


TOLD = "Tom Quill wrote of Ivo Brandt that he would go. “I wish {} well,” he said."


@pytest.mark.parametrize(("inside", "name"), [("him", "Tom Quill"), ("us", "Ivo Brandt")])
def test_whom_quoted_words_call_he_does_not_speak_them(inside: str, name: str) -> None:
    text = TOLD.format(inside)
    mentions = [("Tom Quill", PERSON), ("Ivo Brandt", PERSON), ("he", HE), ("he", HE)]
    if inside == "him":
        mentions.insert(3, ("him", HE))
    spots = spots_of(text, *mentions)
    said = attribution(text, "he", f"“I wish {inside} well,”", "said", nth=2)
    found = resolve_speakers(Document(id="t", text=text), [said], spots, _NEAREST).speakers
    assert found[0].name == name


GOES_ON = "“We wait,” Ivo Brandt said.\n\n“{} conduct is a shame.”\n\nThe tide rose."


def _going_on(text: str, contents: str, *inside: tuple[str, int]) -> Speaker:
    spots = spots_of(text, ("Ivo Brandt", PERSON), *inside)
    spoken, on = attribution(text, "Ivo Brandt", "“We wait,”", "said"), attribution(text, None, contents)
    return resolve_speakers(Document(id="t", text=text), [spoken, on], spots, _NEAREST).speakers[1]


def test_a_quotation_that_calls_the_last_speaker_he_has_another() -> None:
    text = GOES_ON.format("His")
    found = _going_on(text, "“His conduct is a shame.”", ("His", HE))
    assert (found.type, found.name) == ("unknown", None)
    assert "Ivo Brandt" in (found.reason or "")


def test_a_quotation_that_names_the_last_speaker_has_another() -> None:
    text = GOES_ON.format("Mr. Brandt’s")
    assert _going_on(text, "“Mr. Brandt’s conduct is a shame.”").type == "unknown"


def test_a_quotation_that_says_i_goes_on() -> None:
    text = GOES_ON.format("My")
    assert _going_on(text, "“My conduct is a shame.”", ("My", FIRST)).name == "Ivo Brandt"


def test_a_month_is_no_speaker_and_its_namesake_is() -> None:
    text = "Nell May left in May. “It is late,” May said."
    spots = spots_of(text, ("Nell May", PERSON), ("“It is late,” May", PERSON))
    spots.start[1] += len("“It is late,” ")
    said = attribution(text, "May", "“It is late,”", "said", nth=3)
    found = resolve_speakers(Document(id="t", text=text), [said], spots, scorer()).speakers[0]
    assert (found.type, found.name) == ("person", "Nell May")


def test_the_white_house_is_nobodys() -> None:
    text = "Officials of the Brandt White House left. The White House said it was late."
    assert speakers(text, attribution(text, "The White House", "it was late"))[0].name == "White House"


def test_it_is_no_adjective() -> None:
    text = "The Harbour Board shut two Russian offices that it said were cold."
    assert speakers(text, attribution(text, "it", "were cold", "said"))[0].name != "Russian"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ivo Brandt met Mr. Moon. The Korean president said it was late.", "The Korean president"),
        ("Korean President Moon met President Ivo Brandt. The Korean president said it was late.", "Moon"),
        (
            "Ivo Brandt was late. Mr. Brandt had seen Mr. Moon. The Kenyan minister said it was late.",
            "The Kenyan minister",
        ),
    ],
)
def test_the_president_of_another_country_is_nobody_named_here(text: str, name: str) -> None:
    source = text.split(". ")[-1].partition(" said")[0]
    assert speakers(text, attribution(text, source, "it was late", "said"))[0].name == name


def test_her_opponents_leaflet_does_not_speak_for_her() -> None:
    text = "Mrs. Mara Quill came. Her opponent’s leaflet said it was late."
    found = speakers(text, attribution(text, "Her opponent’s leaflet", "it was late", "said"))[0]
    assert (found.type, found.name) == ("unnamed", "Her opponent")
    text = text.replace("Her opponent’s", "Her")
    assert speakers(text, attribution(text, "Her leaflet", "it was late", "said"))[0].name == "Mara Quill"
