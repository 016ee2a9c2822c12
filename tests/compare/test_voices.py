"""Who is one speaker over all articles."""

from dataclasses import replace

import pytest

from sayso.compare.voices import find_acronyms, merge_voices
from sayso.types import Document, Entity, Reading, Span, Speaker, Statement


def reading(
    id: str, *speakers: tuple[str, str | None], text: str = "Some words here.", day: str | None = None
) -> Reading:
    statements = tuple(
        Statement(id=f"s{i}", kind="direct", contents=(Span(0, 4),), speaker=Speaker(type=type_, name=name))
        for i, (type_, name) in enumerate(speakers)
    )
    return Reading(Document(id=id, text=text, published=day), statements)


def persons(*names: str) -> list[set[str]]:
    """Merge names that stand in an article each, and return the names of each voice."""
    voices = merge_voices([reading(str(i), ("person", name)) for i, name in enumerate(names)])
    return sorted((set(voice.names) for voice in voices), key=sorted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Quill", "Quill"),
        ("Mara Quill", "Dr. Mara Quill"),
        ("Mara J. Quill", "Mara Quill"),
        ("Mara Jane Quill", "Mara J. Quill"),
        ("José Álvar", "Jose Alvar"),
        ("Lee Min-ho", "Min-ho Lee"),
        ("M. Quill", "Mara Quill"),
        ("Terry O’Vale", "Terry O'Vale"),
        ("Edgar Quill Jr.", "Edgar B. Quill Jr."),
        ("Bill Quill", "William Quill"),
        ("William J. Quill", "Billy Quill"),
        ("Bill J. Quill", "William Quill"),
        ("Dick Quill", "Richard Quill"),
        ("Peggy Quill", "Margaret Quill"),
        ("Special Agent Mara Quill", "Mara Quill"),
        ("Added Quill", "Mara Quill"),
    ],
)
def test_forms_of_one_name_are_one_voice(one: str, other: str) -> None:
    assert len(persons(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mara Quill", "Edgar Quill"),
        ("Edgar Quill Jr.", "Edgar Quill Sr."),
        ("Mara Jane Quill", "Mara Ruth Quill"),
        ("Mara Quill", "Mara Vale"),
        ("Bill Quill", "William Vale"),
        ("Bill Quill", "Robert Quill"),
        ("Bill Quill Jr.", "William Quill Sr."),
        ("Bill J. Quill", "William T. Quill"),
        ("Bill Quill", "Will Quill"),
        ("J. Quill", "Edgar Mara J. Quill"),
    ],
)
def test_names_of_two_are_two_voices(one: str, other: str) -> None:
    assert len(persons(one, other)) == 2


def spoken_of(id: str, name: str, pronoun: str) -> Reading:
    """Return an article in which somebody speaks whom it calls “he” or “she”."""
    text = f"{name} spoke. Then {pronoun} left."
    at = text.index(f" {pronoun} ") + 1
    entity = Entity("person", name, (Span(0, len(name)), Span(at, at + len(pronoun))))
    return replace(reading(id, ("person", name), text=text), entities=(entity,))


def test_short_forms_of_two_sexes_are_two_voices() -> None:
    assert len(merge_voices([spoken_of("a", "Chris Quill", "she"), spoken_of("b", "Christopher Quill", "he")])) == 2
    assert len(merge_voices([spoken_of("a", "Chris Quill", "he"), spoken_of("b", "Christopher Quill", "he")])) == 1


def test_a_short_form_of_two_names_stays_apart() -> None:
    assert len(persons("Chris Quill", "Christopher Quill", "Christine Quill")) == 3


def test_both_forms_in_one_article_are_one_voice() -> None:
    both = reading("a", ("person", "Bill Quill"), ("person", "William Quill"), ("person", "Quill"))
    assert [len(voice.lines) for voice in merge_voices([both])] == [3]


def test_a_surname_is_that_of_the_bearer_who_is_he_as_it_is() -> None:
    bearers = reading("a", ("person", "Edgar Quill"), ("person", "Helen Quill"))
    alone = {"he": "Edgar Quill", "she": "Helen Quill"}
    for pronoun, name in alone.items():
        (found,) = (v for v in merge_voices([bearers, spoken_of("b", "Quill", pronoun)]) if "Quill" in v.names)
        assert found.name == name


def test_a_voice_is_called_by_its_name_without_words_that_stand_before_it() -> None:
    voices = merge_voices(
        [reading("a", ("person", "Special Agent Mara Quill")), reading("b", ("person", "Mara Quill"))]
    )
    assert [voice.name for voice in voices] == ["Mara Quill"]


def test_a_surname_of_two_words_is_no_full_name() -> None:
    for full, surname, *shorter in (
        ("Mara von der Quill", "von der Quill", "Quill"),
        ("Omar al-Quill", "al-Quill", "Quill"),
        ("Mara Vale-Quill", "Vale-Quill"),
    ):
        (voice,) = merge_voices([reading(name, ("person", name)) for name in (full, surname, *shorter)])
        assert voice.name == full
    assert persons("Omar bin Quill", "Ivo bin Quill", "bin Quill") == [
        {"Ivo bin Quill"},
        {"Omar bin Quill"},
        {"bin Quill"},
    ]


def test_two_of_whom_one_article_speaks_are_two_though_one_name_ends_like_the_other() -> None:
    assert len(persons("Maria Ann Quill", "Ann Quill")) == 1
    assert len(merge_voices([reading("a", ("person", "Maria Ann Quill"), ("person", "Ann Quill"))])) == 2


def test_a_name_that_two_bear_stays_apart_in_each_article() -> None:
    assert persons("Mara Quill", "Edgar Quill", "Quill", "Quill") == [
        {"Edgar Quill"},
        {"Mara Quill"},
        {"Quill"},
        {"Quill"},
    ]
    assert {"Vale"} in persons("Orsin Vale", "Vale Norton", "Vale")


def test_a_name_that_two_bear_is_that_of_whom_the_articles_speak_of_by_far_most() -> None:
    def about(id: str, name: str, times: int, *speakers: tuple[str, str]) -> Reading:
        mentions = tuple(Span(i, i + 1) for i in range(times))
        return replace(reading(id, *speakers), entities=(Entity("person", name, mentions),))

    alone = about("c", "Edgar Quill", 1, ("person", "Quill"))
    mara = about("a", "Mara Quill", 30, ("person", "Mara Quill"))
    assert {frozenset(voice.names) for voice in merge_voices([mara, alone])} == {frozenset(("Mara Quill", "Quill"))}
    few = about("a", "Mara Quill", 2, ("person", "Mara Quill"))
    assert len(merge_voices([few, alone])) == 2


def test_bodies_merge_with_the_and_by_the_acronym_in_brackets() -> None:
    text = "The Vessland Harbour Agency (VHA) was asked. The agency for Reefs and Lights (ARX) was not."
    voices = merge_voices(
        [
            reading("a", ("organization", "The Vessland Harbour Agency"), text=text),
            reading(
                "b",
                ("organization", "Vessland Harbour Agency"),
                ("organization", "the VHA"),
                ("organization", "V.H.A."),
            ),
        ]
    )
    assert len(voices) == 1
    assert voices[0].name == "The Vessland Harbour Agency"
    assert list(find_acronyms(text)) == [("VHA", "Vessland Harbour Agency")]


def test_groups_unnamed_and_nouns_for_bodies_merge_within_a_document_only() -> None:
    told = [("group", "critics"), ("group", "Critics"), ("unnamed", "an aide"), ("organization", "the company")]
    voices = merge_voices([reading("a", *told), reading("b", *told)])
    assert sorted((voice.type, len(voice.lines)) for voice in voices) == [
        ("group", 2),
        ("group", 2),
        ("organization", 1),
        ("organization", 1),
        ("unnamed", 1),
        ("unnamed", 1),
    ]


def test_unknown_speakers_are_no_voices_and_authors_speak_for_their_article() -> None:
    voices = merge_voices([reading("a", ("unknown", None), ("author", None)), reading("b", ("author", None))])
    assert [voice.type for voice in voices] == ["author", "author"]


def test_lines_stand_in_the_order_of_days() -> None:
    days = {"a": "2031-05-06", "b": None, "c": "2031-05-04"}
    voice = merge_voices([reading(id, ("person", "Mara Quill"), day=day) for id, day in days.items()])[0]
    assert [line.document.id for line in voice.lines] == ["c", "a", "b"]


@pytest.mark.parametrize(
    "name", ["", "…", "\ud800", "Jr.", "III", "-", "'", "The", "the", "Dr.", "()" * 500, "A" * 3000]
)
@pytest.mark.parametrize("type_", ["person", "organization", "group", "author"])
def test_odd_names_are_no_trouble(name: str, type_: str) -> None:
    merge_voices([reading("a", (type_, name), ("person", "Mara Quill")), reading("b", (type_, name))])
    assert list(find_acronyms(name)) == []
