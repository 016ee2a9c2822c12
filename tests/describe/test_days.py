"""The day on which words were said."""

from datetime import date

import pytest
from hypothesis import given

from sayso.describe.days import find_days
from sayso.describe.days.words import find_day_words, parse_published
from sayso.types import Channel, Document, Reading, Span, Speaker, Statement
from tests.readings import readings

QUILL = Speaker(type="person", name="Mara Quill")
BRANDT = Speaker(type="person", name="Ivo Brandt")
# A Saturday.
PUBLISHED = "2031-03-01"


def marked_statements(marked: str, speakers: list[Speaker]) -> tuple[str, list[Statement]]:
    """Read statements off a marked text: <source>, {cue}, [contents], each statement closed by |."""
    text, statements, spans, open_at = "", [], {}, {}
    closing = {">": "<", "}": "{", "]": "["}
    for letter in marked + ("" if "|" in marked else "|"):
        if letter in "<{[":
            open_at[letter] = len(text)
        elif letter in closing:
            spans.setdefault(closing[letter], []).append(Span(open_at[closing[letter]], len(text)))
        elif letter == "|":
            number = len(statements)
            statements.append(
                Statement(
                    id=f"s{number + 1}",
                    kind="direct" if text[spans["["][0].start] in "“" else "indirect",
                    contents=tuple(spans["["]),
                    speaker=speakers[number % len(speakers)],
                    cue=spans["{"][0] if "{" in spans else None,
                    source=spans["<"][0] if "<" in spans else None,
                )
            )
            spans = {}
        else:
            text += letter
    return text, statements


def days(marked: str, *, published: str | None = PUBLISHED, speakers: list[Speaker] | None = None) -> list[str | None]:
    text, statements = marked_statements(marked, speakers or [QUILL])
    found = find_days(Document(id="d", text=text, published=published), statements)
    for statement in found:
        if statement.said_on:
            assert statement.said_on.evidence.end <= len(text)
    return [s.said_on.date if s.said_on else None for s in found]


# ------------------------------------------------------------------ which day words name


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Friday", "2031-02-28"),
        ("Saturday", "2031-03-01"),
        ("last Saturday", "2031-02-22"),
        ("last Monday", "2031-02-24"),
        ("next Tuesday", "2031-03-04"),
        ("yesterday", "2031-02-28"),
        ("last night", "2031-02-28"),
        ("this morning", "2031-03-01"),
        ("three days ago", "2031-02-26"),
        ("Feb. 3", "2031-02-03"),
        ("3 February", "2031-02-03"),
        ("December 24", "2030-12-24"),
        ("Feb. 29", "2028-02-29"),
        ("Friday, Feb. 28", "2031-02-28"),
        ("Thursday, Feb. 28", None),
        ("July 7, 2017", "2017-07-07"),
        ("the 7th of July 2017", "2017-07-07"),
        ("2017-07-07", "2017-07-07"),
        ("Feb. 31", None),
        ("2017-13-40", None),
        ("the previous Friday", None),
        ("every Friday", None),
    ],
)
def test_day_words_are_seen_from_publication(words: str, day: str | None) -> None:
    found = next(find_day_words(words, 0, len(words))).resolve(date(2031, 3, 1))
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    "words",
    ["last week", "July 2017", "may 5", "May 5 percent", "Fridays", "USA TODAY", "Super Tuesday", "March 12,000"],
)
def test_what_names_no_day_is_not_found(words: str) -> None:
    assert list(find_day_words(words, 0, len(words))) == []


def test_the_future_looks_ahead() -> None:
    words = next(find_day_words("Tuesday", 0, 7))
    assert words.resolve(date(2031, 3, 1), future=True) == date(2031, 3, 4)


@pytest.mark.parametrize(
    ("published", "day"),
    [("2031-03-01", date(2031, 3, 1)), ("2031-03-01T23:10:00Z", date(2031, 3, 1)), ("2031-03", None), (None, None)],
)
def test_publication_may_be_a_date_a_time_or_unknown(published: str | None, day: date | None) -> None:
    assert parse_published(published) == day


# ------------------------------------------------------------------ beside the cue


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> {said} Friday [it was over].",
        "<Quill> {said Friday} [it was over].",
        "<Quill> on Friday {said} [it was over].",
        "On Friday, <Quill> {said} [it was over].",
        "Late Friday, <Quill> {said} [it was over].",
        "In an interview with the Tide on Friday, <Quill> {said} [it was over].",
        "At Friday’s debate, <Quill> {said} [it was over].",
        "<Quill> {said} in a Friday interview [that it was over].",
        "<Quill> {said} in a statement issued on Friday [that it was over].",
        "<Quill> {told} the Tide in a talk that aired Friday [that it was over].",
        "[“It is over,”] {said} <Quill>, the mayor, on Friday.",
        "[“It is over,”] <Quill> {told} reporters in Selm on Friday.",
        "<Quill> {said} yesterday [it was over].",
        "<Quill> {said} on Feb. 28 [that it was over].",
        "[It is over], {according to} a poll released Friday.",
    ],
)
def test_a_day_beside_the_cue_is_the_day_of_the_words(marked: str) -> None:
    assert days(marked) == ["2031-02-28"]


@pytest.mark.parametrize(
    "marked",
    [
        "<Quill> {said} [it was over on Friday].",
        "<Quill>, who lost her seat on Friday, {said} [it was over].",
        "<Quill>, who was at the pier Friday, {said} [it was over].",
        "<Quill> {said} of Friday’s meeting [that it was dull].",
        "Before Friday, <Quill> {said} [it was over].",
        "<Quill> {said} by Friday [that it was over].",
        "<Quill> {said} ahead of Friday’s vote [that it was over].",
        "<Quill> {said} last week [that it was over].",
        "<Quill> {told} USA TODAY [it was over].",
        "After the storm on Friday the town, which <Quill> {called} [a ruin], was dark.",
        "<Quill> {wants} Friday [to be over].",
        "Friday came. <Quill> {said} [it was over].",
    ],
)
def test_a_day_of_something_else_is_none(marked: str) -> None:
    assert days(marked) == [None]


def test_a_statement_still_to_come_looks_ahead() -> None:
    assert days("<Quill> {will say} on Tuesday [that it is over].") == ["2031-03-04"]


def test_without_publication_only_full_dates_count() -> None:
    assert days("<Quill> {said} Friday [it was over].", published=None) == [None]
    assert days("<Quill> {said} on 3 March 2016 [that it was over].", published=None) == ["2016-03-03"]


def test_no_statement_was_made_after_publication() -> None:
    assert days("<Quill> {said} on July 7, 2044 [that it was over].") == [None]


def test_the_evidence_is_the_day_itself() -> None:
    text, statements = marked_statements("<Quill> {said} late on Friday, Feb. 28, [that it was over].", [QUILL])
    found = find_days(Document(id="d", text=text, published=PUBLISHED), statements)[0].said_on
    assert found is not None
    assert found.evidence.of(text) == "Friday, Feb. 28"


# ------------------------------------------------------------------ the same occasion


def test_a_day_goes_on_to_the_next_paragraph() -> None:
    marked = "<Quill> {said} Friday [it was over].|\n\n[“We won,”] <she> {added}.|\n\n[“Go home.”]|"
    assert days(marked) == ["2031-02-28"] * 3


def test_a_day_does_not_go_back_over_the_end_of_a_sentence() -> None:
    assert days("[“We won,”] <Quill> {said}.| [“Go,”] <she> {said} Friday.|") == [None, "2031-02-28"]
    assert days("[“We won,”] <Quill> {said}.|\n\n[“Go,”] <she> {said} Friday.|") == [None, "2031-02-28"]


@pytest.mark.parametrize(
    "second",
    [
        "\n\nThe sea was calm.\n\n[“Go home,”] <she> {said}.|",
        "\n\n[“Go home,”] <she> {has said}.|",
        "\n\n[“Go home,”] <she> later {said}.|",
        "\n\nIn October, [“Go home,”] <she> {said}.|",
        "\n\n<She> {believes} [they should go home].|",
        "\n\n[“Go home,”] <she> {says}.|",
    ],
)
def test_a_day_does_not_go_on_to_another_occasion(second: str) -> None:
    assert days("<Quill> {said} Friday [it was over].|" + second) == ["2031-02-28", None]


def test_a_day_does_not_go_on_to_another_speaker_or_channel() -> None:
    marked = "<Quill> {said} Friday [it was over].|\n\n[“Go home,”] <Brandt> {said}.|"
    assert days(marked, speakers=[QUILL, BRANDT]) == ["2031-02-28", None]
    text, (first, second) = marked_statements(marked, [QUILL])
    tweeted = Statement(
        **{name: getattr(second, name) for name in ("id", "kind", "contents", "speaker", "cue", "source")},
        channel=Channel(kind="social", span=Span(0, 5)),
    )
    found = find_days(Document(id="d", text=text, published=PUBLISHED), [first, tweeted])
    assert [bool(s.said_on) for s in found] == [True, False]


def test_nested_statements_inherit_nothing() -> None:
    text, (outer, inner) = marked_statements(
        "<Quill> {said} Friday [that Brandt had told her it was over].|<x> {y} [z]|", [QUILL, BRANDT]
    )
    start = text.index("Brandt")
    inner = Statement(
        id="s2",
        kind="indirect",
        contents=(Span(text.index("it was over"), text.index("it was over") + 11),),
        speaker=QUILL,
        cue=Span(text.index("had told"), text.index("had told") + 8),
        source=Span(start, start + 6),
        parent="s1",
    )
    found = find_days(Document(id="d", text=text, published=PUBLISHED), [outer, inner])
    assert [bool(s.said_on) for s in found] == [True, False]


# ------------------------------------------------------------------ whatever the text


@given(readings())
def test_any_reading_is_dated(reading: Reading) -> None:
    found = find_days(reading.document, reading.statements)
    assert [s.id for s in found] == [s.id for s in reading]
    for statement in found:
        if statement.said_on:
            assert date.fromisoformat(statement.said_on.date)
            assert statement.said_on.evidence.of(reading.document.text).strip()
