"""Whom the words were said to: told, asked, answered, called by name."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.describe.addressees import find_addressees
from sayso.describe.channels import find_channels
from sayso.types import Document, Kind, Span, Speaker, Statement
from tests.describe.names import names_of

KNOWN = "Mara Tellis and Orsin Vale met on the pier. Ilse Brandt, the mayor, was away."


def span_of(text: str, words: str) -> Span:
    start = text.rindex(words)
    return Span(start, start + len(words))


def saying(
    text: str, source: str, cue: str, contents: str, *, kind: Kind = "indirect", name: str = "Mara Tellis"
) -> Statement:
    return Statement(
        id="s1",
        kind=kind,
        contents=(span_of(text, contents),),
        speaker=Speaker(type="person", name=name, mentions=(Span(0, 11),)),
        source=span_of(text, source),
        cue=span_of(text, cue),
    )


def heard(text: str, *statements: Statement) -> list[tuple[str, str] | None]:
    """Return name and words of whoever is addressed in each statement."""
    found = find_addressees(Document(id="d", text=text), statements, names_of(text, statements))
    return [(s.addressee.name, s.addressee.span.of(text)) if s.addressee else None for s in found]


def addressee(sentence: str, cue: str, contents: str, *, kind: Kind = "indirect") -> tuple[str, str] | None:
    text = f"{KNOWN}\n\n{sentence}"
    return heard(text, saying(text, "Tellis", cue, contents, kind=kind))[0]


@pytest.mark.parametrize(
    ("sentence", "cue", "contents", "name", "words"),
    [
        ("Tellis told Vale that the pier was shut.", "told", "that the pier was shut", "Orsin Vale", "Vale"),
        ("Tellis told Vale the pier was shut.", "told", "the pier was shut", "Orsin Vale", "Vale"),
        ("Tellis told Mr. Vale the pier was shut.", "told", "the pier was shut", "Orsin Vale", "Vale"),
        ("Tellis told the fishermen to wait.", "told", "to wait", "the fishermen", "the fishermen"),
        ("Tellis urged shipowners to wait.", "urged", "shipowners to wait", "shipowners", "shipowners"),
        ("Tellis called on Vale to resign.", "called on", "Vale to resign", "Orsin Vale", "Vale"),
        ("Tellis asked Vale whether he knew.", "asked", "whether he knew", "Orsin Vale", "Vale"),
        ("Tellis said to Vale that it was late.", "said", "that it was late", "Orsin Vale", "Vale"),
        ("Tellis wrote in a letter to Vale that it was late.", "wrote in", "that it was late", "Orsin Vale", "Vale"),
        ("Tellis told the mayor that it was late.", "told", "that it was late", "Ilse Brandt", "the mayor"),
        ("Asked by Vale about the pier, Tellis said it was shut.", "said", "it was shut", "Orsin Vale", "Vale"),
        ("Tellis responded to Vale by saying it was shut.", "saying", "it was shut", "Orsin Vale", "Vale"),
    ],
)
def test_who_was_told(sentence: str, cue: str, contents: str, name: str, words: str) -> None:
    assert addressee(sentence, cue, contents) == (name, words)


@pytest.mark.parametrize(
    ("sentence", "cue", "contents"),
    [
        ("Tellis said that Vale was late.", "said", "that Vale was late"),
        ("Tellis told reporters that it was late.", "told", "that it was late"),
        ("Tellis told Reuters that it was late.", "told", "that it was late"),
        ("Tellis told a crowd in Quillport that it was late.", "told", "that it was late"),
        ("Tellis urged restraint after the storm.", "urged", "restraint after the storm"),
        ("Tellis asked about the pier.", "asked about", "the pier"),
        ("Tellis was told that it was late.", "told", "that it was late"),
        ("Tellis promised to mend the pier.", "promised", "to mend the pier"),
        ("Tellis told them that it was late.", "told", "that it was late"),
    ],
)
def test_nobody_is_addressed(sentence: str, cue: str, contents: str) -> None:
    assert addressee(sentence, cue, contents) is None


def test_a_reporter_is_named_beside_the_outlet() -> None:
    text = f"{KNOWN}\n\n“It is late,” Tellis told the Quillport Gazette’s Ada Roe."
    document = Document(id="d", text=text)
    sayings = [saying(text, "Tellis", "told", "“It is late,”", kind="direct")]
    statements = find_channels(document, sayings, names_of(text, sayings))
    found = find_addressees(document, statements, names_of(text, statements))[0]
    assert found.channel
    assert found.channel.span.of(text) == "Quillport Gazette"
    assert found.addressee
    assert found.addressee.name == "Ada Roe"


def test_him_is_the_last_man_before() -> None:
    text = "Mara Tellis met her neighbour John Vale. She told him that it was late."
    assert heard(text, saying(text, "She", "told", "that it was late")) == [("John Vale", "him")]


def test_the_speaker_is_never_addressed() -> None:
    text = "Mara Tellis was alone. Tellis told Tellis that it was late."
    assert heard(text, saying(text, "Tellis", "told", "that it was late")) == [None]


def test_me_inside_a_quotation_is_whoever_is_quoted() -> None:
    text = f"{KNOWN}\n\n“Vale told me that it was late,” Tellis said."
    outer = saying(text, "Tellis", "said", "“Vale told me that it was late,”", kind="direct")
    inner = replace(saying(text, "Vale", "told", "that it was late", name="Orsin Vale"), id="s2", parent="s1")
    assert heard(text, outer, inner) == [None, ("Mara Tellis", "me")]


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("“Ilse, you are late,”", "Ilse Brandt"),
        ("“Thank you, Ilse,”", "Ilse Brandt"),
        ("“I ask you, Mayor Brandt, to wait,”", "Ilse Brandt"),
        ("“We saw Ilse, Orsin, and the boats,”", None),
        ("“Ilse, the mayor of Quillport, was late,”", None),
        ("“Ilse is late,”", None),
    ],
)
def test_a_call_addresses(quote: str, name: str | None) -> None:
    found = addressee(f"{quote} Tellis said.", "said", quote, kind="direct")
    assert (found[0] if found else None) == name


def test_a_call_without_a_name_means_the_other_of_two_turns() -> None:
    text = "VALE: Will it be mended?\n\nTELLIS: If I may, sir, you know it."
    turns = [
        Statement(
            id=name,
            kind="indirect",
            contents=(span_of(text, contents),),
            speaker=Speaker(type="person", name=name),
            source=span_of(text, name),
        )
        for name, contents in (("VALE", "Will it be mended?"), ("TELLIS", "If I may, sir, you know it."))
    ]
    assert heard(text, *turns) == [None, ("VALE", "sir")]


def test_you_goes_on_to_mean_whom_the_words_before_were_said_to() -> None:
    text = f"{KNOWN}\n\nTellis scolded Vale: “It is late.” “Why did you wait?” she said."
    first = saying(text, "Tellis", "scolded", "“It is late.”", kind="direct")
    second = replace(saying(text, "she", "said", "“Why did you wait?”", kind="direct"), id="s2")
    assert heard(text, first, second) == [("Orsin Vale", "Vale"), ("Orsin Vale", "Vale")]


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "told ",
        "to ",
        "asked by ",
        "him ",
        "me ",
        "Vale",
        "Ada, you ",
        "\n\n",
        ". ",
        ", ",
        "sir",
        "\ud800",
        "’s ",
    ]
)


@given(st.lists(PIECES, min_size=1, max_size=40))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    text = "".join(pieces)
    cuts = sorted({0, len(text) // 3, len(text) // 2, len(text)})
    spans = [Span(a, b) for a, b in pairwise(cuts)]
    speaker = Speaker(type="person", name="Vale", mentions=tuple(spans))
    statements = [
        Statement(id="a", kind="direct", contents=(), speaker=speaker),
        Statement(id="b", kind="direct", contents=tuple(spans[-1:]), cue=spans[0], source=spans[-1], speaker=speaker),
        Statement(id="c", kind="indirect", contents=tuple(spans), speaker=speaker, cue=spans[0], parent="b"),
    ]
    for statement in find_addressees(Document(id="d", text=text), statements, names_of(text, statements)):
        assert statement.addressee is None or statement.addressee.span.end <= len(text)


@pytest.mark.parametrize(
    ("sentence", "cue", "contents", "name"),
    [
        ("Tellis told Orsin Vale of the Quillport Gazette it was late.", "told", "it was late", "Orsin Vale"),
        ("In a letter to Orsin Vale, Tellis said it was late.", "said", "it was late", "Orsin Vale"),
        ("In response to questions from senators, Tellis said it was late.", "said", "it was late", "senators"),
        ("Orsin Vale was asked by Tellis whether it was late.", "asked", "whether it was late", "Orsin Vale"),
        ("Tellis is calling on the council to wait.", "is calling on", "to wait", "the council"),
        ("Tellis urged people to wait.", "urged", "to wait", "people"),
        ("Tellis did not respond to requests for comment.", "did not respond to", "comment", None),
        ("As Tellis spoke to accept his nomination, it was late.", "spoke", "it was late", None),
        ("“It is late.” Tellis told a slightly different tale.", "told", "“It is late.”", None),
        ("Tellis asked several times whether it was late.", "asked", "whether it was late", None),
    ],
)
def test_hearers_and_what_is_none(sentence: str, cue: str, contents: str, name: str | None) -> None:
    found = addressee(sentence, cue, contents)
    assert (found and found[0]) == name


def test_an_answer_is_said_to_whoever_asked() -> None:
    text = f"{KNOWN}\n\n“Is it late?” Orsin Vale asked.\n\n“It is not,” Tellis replied."
    first = saying(text, "Orsin Vale", "asked", "“Is it late?”", kind="direct", name="Orsin Vale")
    second = replace(saying(text, "Tellis", "replied", "“It is not,”", kind="direct"), id="s2")
    assert heard(text, first, second) == [None, ("Orsin Vale", "Orsin Vale")]
