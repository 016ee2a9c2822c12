"""Other people's words inside contents: what plain clauses say, what is a cue there, and how often text is read."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.find import find_attributions
from sayso.find.nested_checks import without_what_follows
from sayso.find.nested_clauses import find_clauses
from sayso.find.nested_words import CUE_WORDS
from sayso.find.printed import find_turns
from sayso.find.tagged import Page
from sayso.model.spots import NAME, NOUN, Spots, pronoun_kind
from sayso.types import Attribution, Document, Span
from tests.taggers import RuleTagger


def spots_of(text: str, nouns: str = "") -> Spots:
    """Call capitalised words names, some words nouns, and pronouns what they are."""
    rows = []
    for word in re.finditer(r"[^\W\d_]+", text):
        kind = pronoun_kind(word.group())
        if kind is None and word.group() in nouns.split():
            kind = NOUN
        if kind is None and word.group()[0].isupper():
            kind = NAME
        if kind is not None:
            rows.append((*word.span(), kind))
    table = np.array(rows, np.int64).reshape(-1, 3)
    nothing = np.zeros((len(rows), 0), np.float32)
    return Spots(table[:, 0], table[:, 1], table[:, 2], table[:, 0], nothing, nothing)


def attributions(text: str, nouns: str = "") -> list[Attribution]:
    page = Page.of(text, RuleTagger())  # type: ignore[arg-type]
    return list(find_clauses(page, [(0, Span(0, len(text)))], spots_of(text, nouns), claimed=[]))


def clauses(text: str, nouns: str = "") -> list[tuple[str, str, str]]:
    found = attributions(text, nouns)
    return [(a.source.of(text), a.cue.of(text), a.contents[0].of(text)) for a in found if a.source and a.cue]


@pytest.mark.parametrize(
    ("text", "nouns", "source", "cue", "contents"),
    [
        (
            "the two largest unions had also claimed that the ferry was late.",
            "unions",
            "the two largest unions",
            "had also claimed",
            "that the ferry was late",
        ),
        ("She told the port that it would sink", "port", "She", "told", "that it would sink"),
        ("Brandt said, ‘We will never sign.’", "", "Brandt", "said", "‘We will never sign.’"),
        ("those people think so and claim that they own it", "people", "those people", "claim", "that they own it"),
        ("as “Dell” wrote, nobody was on the boat", "", "Dell", "wrote", "nobody was on the boat"),
        ("Orsini's repeated refusal to sign the deal was odd", "", "Orsini's", "refusal", "to sign the deal"),
        ("his tweet to invite them all, of Monday", "", "his", "tweet", "to invite them all"),
    ],
)
def test_plain_clauses(text: str, nouns: str, source: str, cue: str, contents: str) -> None:
    assert clauses(text, nouns) == [(source, cue, contents)]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt was told that the ferry was late",  # a passive has no source before it
        "I think that the ferry was late",  # a hedge
        "Brandt could claim that the ferry was late",
        "Brandt proposed a law that nobody wants to see",
        "the report that is believed that is",
        "my refusal to sign the deal at noon",
        "Brandt said",
        "claimed that the ferry was late",
    ],
)
def test_what_only_looks_like_a_clause(text: str) -> None:
    assert clauses(text, "law report") == []


def test_what_a_clause_holds_is_left_to_the_next_reading() -> None:
    text = "Brandt claimed that Ames alleged that the ferry was late"
    assert [cue for _, cue, _ in clauses(text)] == ["claimed"]


def test_a_cue_is_read_once() -> None:
    text = "Brandt claimed that the ferry was late"
    page = Page.of(text, RuleTagger())  # type: ignore[arg-type]
    known = Attribution(contents=(Span(15, 38),), kind="indirect", cue=Span(7, 14), source=Span(0, 6))
    assert find_clauses(page, [(0, Span(0, 38))], spots_of(text), claimed=[known]) == []


@pytest.mark.parametrize("word", "agreeing denies replied slammed told claims refusal believes".split())
def test_forms_of_cues(word: str) -> None:
    assert word in CUE_WORDS


@pytest.mark.parametrize("word", "embraceable focused state judge ferry".split())
def test_words_that_are_no_cues(word: str) -> None:
    assert word not in CUE_WORDS


def test_a_hedge_is_looked_through() -> None:
    text = "Quill said I think that Brandt told Ames the ferry was late."
    attributions = find_attributions(Document(id="t", text=text), RuleTagger()).attributions  # type: ignore[arg-type]
    outer, inner = attributions
    assert (inner.parent, inner.source and inner.source.of(text)) == (0, "Brandt")
    assert outer.parent is None


def test_sentences_without_a_cue_are_not_read_again() -> None:
    model = RuleTagger()
    find_attributions(Document(id="t", text="Quill said the ferry of Dell came very late."), model)  # type: ignore[arg-type]
    assert len(model.windows) == 1


def test_a_turn_holds_what_is_said_in_it() -> None:
    text = "Orsini and Brandt\n\nORSINI: Well, Brandt said it rained all day."
    page = Page.of(text, RuleTagger())  # type: ignore[arg-type]
    inner = Attribution(contents=(Span(46, 62),), kind="indirect", cue=Span(41, 45), source=Span(34, 40))
    turns, outside = find_turns(page, [inner])
    assert [turn.contents[0].of(text) for turn in turns] == ["Well, Brandt said it rained all day."]
    assert outside == []


def test_what_is_said_outside_turns_stays() -> None:
    text = "Orsini and Brandt\n\nBrandt said it rained all day."
    page = Page.of(text, RuleTagger())  # type: ignore[arg-type]
    said = Attribution(contents=(Span(31, 48),), kind="indirect", cue=Span(26, 30), source=Span(19, 25))
    assert find_turns(page, [said]) == ([], [said])


@given(st.text(alphabet="Aab said that claims'’s “”‘’.,:\nto his as", min_size=1, max_size=120))
def test_clauses_lie_inside_the_text(text: str) -> None:
    for attribution in attributions(text, "Aab"):
        for span in attribution.spans():
            assert span.end <= len(text)
            assert span.of(text).strip()


def test_a_long_stretch_of_clauses_is_read_in_time() -> None:
    text = "Brandt and Ames claimed that " * 5_000
    assert len(clauses(text)) == 1


def test_what_stands_behind_by_somebody_is_not_theirs() -> None:
    text = "the levy announced by Nell Quill as “reckless and unaffordable”"

    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    whole = Attribution(
        contents=(span("the levy"), span("as “reckless and unaffordable”")),
        kind="mixed",
        cue=span("announced by"),
        source=span("Nell Quill"),
        parent=0,
    )
    assert without_what_follows(text, whole).contents == (span("the levy"),)
    assert without_what_follows(text, replace(whole, cue=span("announced"))).contents == (span("the levy"),)
    behind_alone = replace(whole, contents=whole.contents[1:])
    assert without_what_follows(text, behind_alone) == behind_alone
