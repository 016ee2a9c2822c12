"""Who speaks inside somebody's contents, what there is no statement at all, and how long resolving takes."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.describe.addressees import find_second_persons
from sayso.find.nested_checks import says_nothing
from sayso.model.spots import NAME, NOUN, Spots, pronoun_kind
from sayso.resolve import resolve_speakers
from sayso.resolve.heads import phrase_around
from sayso.types import Addressee, Attribution, Document, Kind, Span, Speaker, Statement

BRANDT = Speaker(type="person", name="Ivo Brandt")
QUILL = Speaker(type="person", name="Mara Quill")


def at(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def attribution(
    text: str, source: str, cue: str, contents: str, *, parent: int | None = None, kind: Kind = "indirect"
) -> Attribution:
    """Make an attribution; the source is looked for right before the cue."""
    said = at(text, cue)
    told = Span(text.rindex(source, 0, said.start), text.rindex(source, 0, said.start) + len(source))
    return Attribution(contents=(at(text, contents),), kind=kind, cue=said, source=told, parent=parent)


def inner_speaker(text: str, outer: tuple[str, str, str], inner: tuple[str, str, str]) -> tuple[str, str | None]:
    found = [attribution(text, *outer), attribution(text, *inner, parent=0)]
    speaker = resolve_speakers(Document(id="t", text=text), found).speakers[1]
    return speaker.type, speaker.name


# ------------------------------------------------------------------ whom pronouns mean


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    text = "Mayor Ivo Brandt met Karl Osk. Brandt attacked him for opposing the new ferry."
    told = inner_speaker(text, ("Brandt", "attacked", "him for opposing the new ferry"), ("him", "opposing", "the new"))
    assert told == ("person", "Karl Osk")


def test_who_said_that_they_hoped_speaks_of_themselves() -> None:
    text = "The guards waited. Harbour officials said they hoped the ferry would come."
    outer = ("Harbour officials", "said", "they hoped the ferry would come")
    assert inner_speaker(text, outer, ("they", "hoped", "the ferry"))[1] == "Harbour officials"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ivo Brandt said one of the guests, who opposes the ferry, is ill.", "one of the guests"),
        ("Ivo Brandt said the other party, who opposes the ferry, is ill.", "the other party"),
        ("Ivo Brandt said he met with envoys in June 2031 who opposes the ferry.", "envoys"),
    ],
)
def test_who_stands_for_what_stands_before_it(text: str, name: str) -> None:
    outer = ("Ivo Brandt", "said", text[len("Ivo Brandt said ") : -1])
    kind, found = inner_speaker(text, outer, ("who", "opposes", "the ferry"))
    assert kind in ("unnamed", "group")
    assert found in (name, name.removeprefix("the "))


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Ada Roth spoke. The Utilities and Harbour Commission said so.",
            "Harbour Commission",
            "Utilities and Harbour Commission",
        ),
        (
            "Ada Roth spoke. The Harbour Master’s Office said so.",
            "The Harbour Master’s Office",
            "Harbour Master’s Office",
        ),
    ],
)
def test_a_body_is_called_by_its_whole_name(text: str, source: str, name: str) -> None:
    speaker = resolve_speakers(Document(id="t", text=text), [attribution(text, source, "said", "so")]).speakers[0]
    assert (speaker.type, speaker.name) == ("organization", name)


# ------------------------------------------------------------------ phrases around nouns


def spots_of(text: str, nouns: str) -> Spots:
    rows = []
    for word in re.finditer(r"[^\W\d_]+", text):
        kind = pronoun_kind(word.group())
        kind = NOUN if kind is None and word.group() in nouns.split() else kind
        kind = NAME if kind is None and word.group()[0].isupper() else kind
        if kind is not None:
            rows.append((*word.span(), kind))
    table = np.array(rows, np.int64).reshape(-1, 3)
    nothing = np.zeros((len(rows), 4), np.float32)
    return Spots(table[:, 0], table[:, 1], table[:, 2], table[:, 0], nothing, nothing)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("we met the town's harbour police", "the town's harbour police"),
        ("it hurt him with young police", "young police"),
        ("ferries hurt young police", "police"),
        ("the mayor told police", "police"),
        ("in their Quill police", "their Quill police"),
        ("police", "police"),
    ],
)
def test_the_phrase_around_a_noun(text: str, phrase: str) -> None:
    spots = spots_of(text, "police mayor town")
    assert phrase_around(text, spots, len(spots) - 1).of(text) == phrase


@given(st.lists(st.sampled_from("the a town's Quill , . told young with police mayor".split()), min_size=1))
def test_a_phrase_ends_with_its_noun(words: list[str]) -> None:
    text = " ".join(words)
    spots = spots_of(text, "police mayor")
    for i in range(len(spots)):
        span = phrase_around(text, spots, i)
        assert 0 <= span.start <= spots.start[i]
        assert span.end == spots.end[i]


# ------------------------------------------------------------------ “you”


def question(text: str, *statements: tuple[str, Speaker, Kind]) -> list[Statement]:
    made = []
    for number, (words, speaker, kind) in enumerate(statements):
        span = at(text, words)
        made.append(Statement(id=f"s{number}", kind=kind, contents=(span,), speaker=speaker, cue=span))
    return made


def you(text: str, statements: list[Statement]) -> Speaker:
    """Return who “you” is in the first statement."""
    inner = Statement(
        id="you",
        kind="indirect",
        contents=(at(text, "that the ferry sank"),),
        speaker=Speaker(type="unknown", reason="not told"),
        source=at(text, "you"),
        cue=at(text, "think"),
        parent="s0",
    )
    return find_second_persons(Document(id="t", text=text), [*statements, inner])[-1].speaker


ASKED = "“Do you think that the ferry sank?” Quill asked.\n\n“It did,” Brandt said.\n\n“Oh.”"


def test_you_are_whoever_answers() -> None:
    told = question(ASKED, ("Do you think that the ferry sank?", QUILL, "direct"), ("It did,", BRANDT, "direct"))
    assert you(ASKED, told) == BRANDT


def test_nobody_answers_by_being_told_of() -> None:
    told = question(ASKED, ("Do you think that the ferry sank?", QUILL, "direct"), ("It did,", BRANDT, "indirect"))
    assert you(ASKED, told).type == "unknown"


def test_what_is_no_question_is_not_answered() -> None:
    text = ASKED.replace("?", ".")
    told = question(text, ("Do you think that the ferry sank.", QUILL, "direct"), ("It did,", BRANDT, "direct"))
    assert you(text, told).type == "unknown"


def test_you_are_whom_the_words_beside_are_said_to() -> None:
    text = "“Look, Ivo,” Quill said. “Do you think that the ferry sank.”"
    told = question(text, ("Do you think that the ferry sank.", QUILL, "direct"), ("Look, Ivo,", QUILL, "direct"))
    hearer = Addressee(name="Ivo Brandt", span=at(text, "Ivo"))
    told[1] = replace(told[1], addressee=hearer)
    assert you(text, [told[1], told[0]]).name == "Ivo Brandt"


# ------------------------------------------------------------------ what is no statement


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents"),
    [
        ("They asked Brandt to sign and the council consider a ferry.", "the council", "consider", "a ferry"),
        ("She began what she called a long rest", "she", "called", "what she called a long rest"),
        ("Brandt's support for the old ferry is odd", "Brandt's", "support for", "the old ferry"),
        ("a voter-approved plan that cost money", "voter", "approved", "plan that cost money"),
        ("Brandt has advised him", "Brandt", "advised", "him"),
        ("Brandt was here to support the old ferry", "Brandt", "was here to support", "the old ferry"),
    ],
)
def test_what_only_looks_like_a_statement(text: str, source: str, cue: str, contents: str) -> None:
    assert says_nothing(text, attribution(text, source, cue, contents))


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents"),
    [
        ("They hear a sailor say it is late", "a sailor", "say", "it is late"),
        ("the sailors think it is late", "the sailors", "think", "it is late"),
        ("the tweet was only to mock the old ferry", "the tweet", "was only to mock", "the old ferry"),
        ("Brandt does not believe it is late", "Brandt", "does not believe", "it is late"),
        ("Brandt's refusal to sign the deal", "Brandt's", "refusal", "to sign the deal"),
        ("she called it a lie", "she", "called", "it a lie"),
    ],
)
def test_what_is_a_statement(text: str, source: str, cue: str, contents: str) -> None:
    assert not says_nothing(text, attribution(text, source, cue, contents))


# ------------------------------------------------------------------ time


def letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def said(text: str) -> list[Attribution]:
    return [
        Attribution(contents=(Span(*m.span(3)),), cue=Span(*m.span(2)), source=Span(*m.span(1)), kind="indirect")
        for m in re.finditer(r"([^.\n]+?) (said|SAID) ([^.\n]+?)\.", text)
    ]


def seconds(text: str) -> float:
    """Return the least of two measurements: the machine does other things too."""
    found, document = said(text), Document(id="t", text=text)
    taken = []
    for _ in range(2):
        begin = time.process_time()
        resolve_speakers(document, found)
        taken.append(time.process_time() - begin)
    return min(taken)


# One of each number of distinct names; each was the square of the length once, or might be.
DENSE = {
    "campaigns": "Jane {0} said it was late. Her campaign said it rained. ",
    "brackets": "[{0}] Quill said it [Roe{1}] was late. ",
    "judges": "A judge said it was late. Jane {0}, a judge, waved. ",
    "ministries": "The {0} Ministry said it was late. The ministry said it rained. ",
    "namesakes": "{0} Roe said it was late. Roe said it rained. ",
    "surnames": "Mr. Roe{1} said it was late. ",
    "reports": "A report by Jane {0} said it was late. The report said it rained. ",
    "one": "Jane Roe said it was late. Roe said it rained. ",
    "capitals": "JANE ROE SAID IT WAS LATE. ",
}


@pytest.mark.parametrize("pattern", DENSE.values(), ids=DENSE.keys())
def test_resolving_takes_time_as_the_text_is_long(pattern: str) -> None:
    def text(count: int) -> str:
        return "".join(pattern.format(letters(i).title(), letters(i)) for i in range(count))

    short, long = seconds(text(40)), seconds(text(160))
    assert long < 9 * short + 0.05  # four times as long; the square would be sixteen


@pytest.mark.parametrize(
    "text",
    [
        "the " * 5_000,
        "JANE ROE " * 3_000,
        "“" * 5_000,
        "[Roe " * 3_000,
        "Roe-" * 5_000,
        "Roe and " * 3_000,
        "’s " * 5_000,
    ],
    ids="articles capitals marks brackets hyphens several endings".split(),
)
def test_text_that_means_nothing_is_resolved(text: str) -> None:
    third = len(text) // 3
    whole = Attribution(
        contents=(Span(2 * third, 3 * third),), cue=Span(third, third + 4), source=Span(0, third), kind="indirect"
    )
    speakers = resolve_speakers(Document(id="t", text=text), [whole]).speakers
    assert len(speakers) == 1
