"""Roles and affiliations: each pattern once, on texts about invented people."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.describe.roles import find_roles
from sayso.types import Document, Span, Speaker, SpeakerType, Statement
from tests.readings import readings


def _spans(text: str, words: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _statement(text: str, name: str | None, mentions: tuple[Span, ...], type: SpeakerType = "person") -> Statement:
    speaker = Speaker(type=type, name=name, mentions=mentions)
    source = mentions[0] if mentions else None
    return Statement(id="s1", kind="indirect", contents=(Span(0, 1),), speaker=speaker, source=source)


def _told(text: str, name: str, *others: str, type: SpeakerType = "person") -> tuple[str | None, list[str]]:
    """Return role and affiliations of one speaker, mentioned by name and by some other words."""
    mentions = tuple(sorted({span for words in (name, *others) for span in _spans(text, words)}))
    assert mentions
    (statement,) = find_roles(Document(id="a", text=text), [_statement(text, name, mentions, type)])
    return statement.role and statement.role.of(text), [span.of(text) for span in statement.affiliations]


@pytest.mark.parametrize(
    ("text", "role", "bodies"),
    [
        ("On Monday, Sen. Mara Tellis (R-Ohio) said no.", "Sen.", ["R"]),
        ("A bill by Ohio Gov. Mara Tellis passed.", "Ohio Gov.", []),
        ("Then Republican presidential nominee Mara Tellis spoke.", "Republican presidential nominee", ["Republican"]),
        ("It was House Speaker Mara Tellis who left.", "House Speaker", ["House"]),
        ("So Quill’s chief executive, Mara Tellis, resigned.", "Quill’s chief executive", ["Quill"]),
        ("His wife and Democratic nominee Mara Tellis came.", "Democratic nominee", ["Democratic"]),
        ("Mara Tellis, 43, a law professor at Quillport University, said so.", None, ["Quillport University"]),
        ("Mara Tellis, the top Democrat on the Harbour Committee, left.", None, ["Democrat", "Harbour Committee"]),
        ("Mara Tellis — a surgeon and daytime TV star — smiled.", "surgeon and daytime TV star", []),
        ("“No,” said Mara Tellis, a former mayor of Quillport.", "former mayor of Quillport", []),
        ("Mara Tellis, who served as U.S. ambassador to Norway, agreed.", "U.S. ambassador to Norway", ["U.S."]),
        ("Mara Tellis is the director of the Tide Institute.", "director of the Tide Institute", ["Tide Institute"]),
        ("Mara Tellis visited Oslo as Norway’s acting leader.", "Norway’s acting leader", ["Norway"]),
        ("Secretary of State Mara Tellis flew home.", "Secretary of State", []),
        ("The Quill’s spokesman saw CNN’s Mara Tellis there.", None, ["CNN"]),
        ("Mara Tellis of the Tide Institute disagreed.", None, ["Tide Institute"]),
        ("Representative Mara Tellis, Democrat of Maine, rose.", "Representative", ["Democrat"]),
        ("A spokeswoman for the Vale campaign, Mara Tellis, laughed.", "spokeswoman for the Vale campaign", None),
    ],
)
def test_a_role_stands_before_or_behind_a_name(text: str, role: str | None, bodies: list[str] | None) -> None:
    told, affiliations = _told(text, "Mara Tellis")
    if role is not None:
        assert told == role
    if bodies is not None:
        assert affiliations == bodies


@pytest.mark.parametrize(
    "text",
    [
        "With Mara Tellis, the mayor said no.",
        "Her friend Mara Tellis, a winner of the Brandt Prize, wept.",
        "His sister Mara Tellis, 43, wept.",
        "The house of Mara Tellis is a museum.",
        "“Mara Tellis is a leader for our time,” he said.",
        "After Mara Tellis, House Speaker Orsin Vale spoke.",
        "Critics praised Mara Tellis.",
    ],
)
def test_what_is_no_office_of_the_speaker_is_no_role(text: str) -> None:
    role, _ = _told(text, "Mara Tellis")
    assert role is None


def test_a_body_inside_a_role_is_cut_out_of_it() -> None:
    text = "Mara Tellis, deputy head of the Tide Council's Committee for Fish and Nets, called it good."
    role, bodies = _told(text, "Mara Tellis")
    assert role == "deputy head of the Tide Council's Committee for Fish and Nets"
    assert bodies == ["Tide Council"]


def test_a_long_name_of_a_body_is_one() -> None:
    text = "Mara Tellis, chair of the Foundation for Care and Upkeep of the Quay Club, said so."
    assert _told(text, "Mara Tellis")[1] == ["Foundation for Care and Upkeep of the Quay Club"]


def test_people_and_states_are_no_affiliations() -> None:
    text = "Vale adviser Mara Tellis spoke. Orsin Vale left. Mara Tellis, an Ohio lawyer, stayed."
    assert _told(text, "Mara Tellis") == ("Vale adviser", [])


def test_the_fullest_role_of_the_article_is_taken_and_the_present_before_the_past() -> None:
    text = (
        "Mara Tellis, a former press secretary of the Quillport mayor, was there.\n\n"
        "“Fine,” said Tellis, now a consultant on tides. Ms. Tellis left."
    )
    assert _told(text, "Mara Tellis", "Tellis")[0] == "consultant on tides"


def test_a_party_counts_once_by_word_or_letter() -> None:
    assert _told("Republican Sen. Mara Tellis (R-Ohio) sat.", "Mara Tellis") == ("Republican Sen.", ["Republican"])


def test_a_noun_takes_up_the_bearer_of_its_title() -> None:
    text = "Sen. Mara Tellis spoke. Gov. Orsin Vale was silent. Later the South Carolina senator went home."
    assert _told(text, "Mara Tellis")[0] == "South Carolina senator"
    assert _told(text, "Orsin Vale")[0] == "Gov."


def test_a_noun_that_opens_the_next_sentence_takes_up_who_is_named_alone() -> None:
    text = "Mara Tellis has made a film about tides. The director worked on it for years."
    assert _told(text, "Mara Tellis")[0] == "director"
    other = "Mara Tellis has met Orsin Vale about tides. The director worked on it for years."
    assert _told(other, "Mara Tellis")[0] is None


def test_two_share_a_title_and_their_countries_in_turn() -> None:
    text = "Then presidents Ivo Brandt and Mara Tellis met. The Norwegian and U.S. presidents shook hands."
    assert _told(text, "Ivo Brandt") == ("presidents", [])
    assert _told(text, "Mara Tellis") == ("presidents", ["U.S."])


@pytest.mark.parametrize(
    ("phrase", "type", "role", "bodies"),
    [
        ("several harbour economists", "group", "harbour economists", []),
        ("a State Department official", "unnamed", "State Department official", ["State Department"]),
        ("a spokesman for the Tide Ministry", "unnamed", "spokesman for the Tide Ministry", ["Tide Ministry"]),
        ("human rights groups", "group", "human rights groups", []),
        ("One of the doctors", "unnamed", "doctors", []),
        ("A group of protesters", "group", "protesters", []),
        ("two Republican senators", "group", "Republican senators", ["Republican"]),
        ("most fishermen and bankers", "group", None, []),
        ("some voters", "group", None, []),
        ("a friend", "unnamed", None, []),
        ("Democrats", "group", None, []),
        ("the Tide Institute and Quill University", "group", None, ["Tide Institute", "Quill University"]),
        ("a 2014 study by Quill University", "organization", None, ["Quill University"]),
        ("The Quill University", "organization", None, []),
    ],
)
def test_unnamed_speakers_are_what_they_do(phrase: str, type: SpeakerType, role: str | None, bodies: list[str]) -> None:
    assert _told(f"In May {phrase} said so.", phrase, type=type) == (role, bodies)


def test_a_source_that_is_a_pronoun_is_looked_up_where_the_phrase_stands() -> None:
    text = "There are some economists who argue so."
    (statement,) = find_roles(
        Document(id="a", text=text), [_statement(text, "some economists", _spans(text, "who"), "group")]
    )
    assert statement.role is not None
    assert statement.role.of(text) == "economists"


def test_all_statements_of_a_speaker_are_told_the_same_and_the_author_nothing() -> None:
    text = "I saw it. She said no. Sen. Mara Tellis said yes."
    tellis, she = _spans(text, "Mara Tellis"), _spans(text, "She")
    statements = [
        _statement(text, None, (), "author"),
        _statement(text, "Mara Tellis", (*she, *tellis)),
        _statement(text, "Mara Tellis", tellis),
    ]
    roles = [s.role and s.role.of(text) for s in find_roles(Document(id="a", text=text), statements)]
    assert roles == [None, "Sen.", "Sen."]


@given(readings(), st.sampled_from(["", "The director of ", "Sen. a (R-", "\ud800, the mayor of "]))
def test_no_text_is_too_odd(reading, lead: str) -> None:
    document = Document(id="a", text=lead + reading.document.text)
    for statement in find_roles(document, reading.statements):
        for span in (statement.role, *statement.affiliations):
            assert span is None or span.end <= len(document.text)


def test_time_grows_with_the_text_not_with_its_square() -> None:
    def seconds(copies: int) -> float:
        text = "Sen. Mara Tellis (R-Ohio), head of the Tide Institute, and Mara Tellis and " * copies
        statement = _statement(text, "Mara Tellis", _spans(text, "Mara Tellis"))
        began = time.process_time()
        find_roles(Document(id="a", text=text), [statement])
        return time.process_time() - began

    seconds(10)
    assert seconds(800) < 24 * max(seconds(100), 0.01)
