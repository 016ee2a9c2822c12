"""Whom an article lets speak, and how much."""

import json

import pytest
from hypothesis import given

from sayso.describe.profile import kind_of_source, profile_record, sourcing_profile
from sayso.types import Channel, Document, Reading, Span, Speaker, Statement
from tests.readings import NOBODY, TELLIS, VALE, harbour, reading_of, readings, statement

TEXT = "one two three four five six seven eight nine ten"


def words(first: int, last: int) -> Span:
    """Return the span of the first to the last word of TEXT, counted from one."""
    parts = TEXT.split(" ")
    start = len(" ".join(parts[: first - 1])) + (first > 1)
    return Span(start, start + len(" ".join(parts[first - 1 : last])))


def shares(reading: Reading) -> dict[str, float]:
    return {t.kind: t.share for t in sourcing_profile(reading).kinds if t.statements}


def test_shares_are_of_attributed_words() -> None:
    reading = reading_of(
        TEXT, statement("s1", words(1, 3), speaker=TELLIS), statement("s2", words(4, 4), speaker=NOBODY)
    )
    profile = sourcing_profile(reading)
    assert shares(reading) == {"person": 0.75, "unknown": 0.25}
    assert (profile.words, profile.text_words, profile.attributed) == (4, 10, 0.4)


def test_nested_words_are_the_outermost_speakers() -> None:
    reading = reading_of(
        TEXT,
        statement("s1", words(1, 8), speaker=TELLIS),
        statement("s2", words(3, 8), speaker=VALE, parent="s1"),
    )
    profile = sourcing_profile(reading)
    assert (profile.words, profile.statements, profile.nested) == (8, 2, 1)
    assert [(t.name, t.statements, t.words) for t in profile.voices] == [("Mara Tellis", 1, 8), ("Orsin Vale", 1, 0)]


def test_overlapping_contents_are_counted_once() -> None:
    reading = reading_of(TEXT, statement("s1", words(4, 6), speaker=VALE), statement("s2", words(1, 6), speaker=TELLIS))
    profile = sourcing_profile(reading)
    assert profile.words == 6
    assert sum(t.words for t in profile.voices) == 6
    assert [t.name for t in profile.voices] == ["Mara Tellis", "Orsin Vale"]


@pytest.mark.parametrize("status", ["denied", "hypothetical"])
def test_what_was_not_made_is_no_sourcing(status: str) -> None:
    reading = reading_of(TEXT, statement("s1", words(1, 3), speaker=TELLIS, status=status))
    profile = sourcing_profile(reading)
    assert (profile.statements, profile.words, profile.not_made) == (0, 0, 1)


def test_what_stands_in_a_denied_statement_is_counted_for_itself() -> None:
    reading = reading_of(
        TEXT,
        statement("s1", words(1, 8), speaker=TELLIS, status="denied"),
        statement("s2", words(3, 5), speaker=VALE, parent="s1"),
    )
    assert sourcing_profile(reading).words == 3


def test_quoted_words_are_those_between_marks() -> None:
    text = 'It was, she said, "a good day" for all.'
    whole = Statement(id="s1", kind="mixed", contents=(Span(0, 6), Span(18, 38)), speaker=TELLIS)
    profile = sourcing_profile(Reading(Document(id="d", text=text), (whole,)))
    assert (profile.words, profile.quoted) == (7, 3)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the report", "document"),
        ("a 2014 study of eels", "document"),
        ("The poll", "document"),
        ("papers filed with a tribunal late on Monday", "organization"),
        ("minutes and letters filed with a tribunal late on Monday", "document"),
        ("Selm Research Center", "organization"),
        ("Harbour Report Weekly", "organization"),
        ("the paper", "organization"),
        ("Ministry of Tides", "organization"),
    ],
)
def test_documents_are_told_from_organizations(name: str, kind: str) -> None:
    assert kind_of_source(Speaker(type="organization", name=name)) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("The subpoenas issued this spring", "document"),
        ("the surveys", "document"),
        ("leading party figures", "group"),
        ("letter writers", "group"),
        ("the authors of the report", "group"),
        ("Harbour papers", "group"),
    ],
)
def test_what_is_taken_for_people_may_be_documents(name: str, kind: str) -> None:
    assert kind_of_source(Speaker(type="group", name=name)) == kind


def test_words_come_through_documents_by_speaker_or_channel() -> None:
    letter = Channel(kind="document", span=words(9, 9))
    reading = reading_of(
        TEXT,
        statement("s1", words(1, 2), speaker=Speaker(type="organization", name="the report")),
        statement("s2", words(3, 4), speaker=TELLIS, channel=letter),
        statement("s3", words(5, 6), speaker=TELLIS),
    )
    assert sourcing_profile(reading).through_documents == 2


def test_voices_are_distinct_speakers() -> None:
    official, same = Speaker(type="unnamed", name="A senior aide"), Speaker(type="unnamed", name="a senior aide")
    author = Speaker(type="author")
    reading = reading_of(
        TEXT,
        *(
            statement(f"s{number}", words(number, number), speaker=speaker)
            for number, speaker in enumerate([official, same, author, author, NOBODY, NOBODY, TELLIS], start=1)
        ),
    )
    voices = {t.kind: t.voices for t in sourcing_profile(reading).kinds}
    assert (voices["unnamed"], voices["author"], voices["unknown"], voices["person"]) == (1, 1, 0, 1)


def test_an_article_without_statements_is_all_zeros() -> None:
    profile = sourcing_profile(reading_of(TEXT))
    assert (profile.words, profile.attributed, profile.voices) == (0, 0.0, ())
    assert [t.share for t in profile.kinds] == [0.0] * 7
    assert sourcing_profile(reading_of("")).attributed == 0.0


def test_the_record_is_plain_data() -> None:
    record = profile_record(sourcing_profile(harbour()))
    assert json.loads(json.dumps(record)) == record
    assert record["statements"] == 7
    assert [row["kind"] for row in record["kinds"]] == [
        *["person", "organization", "document", "group", "unnamed", "author", "unknown"]
    ]
    assert list(record["voices"][0]) == ["kind", "name", "statements", "words", "quoted", "share"]


@given(readings())
def test_every_word_is_counted_once(reading: Reading) -> None:
    profile = sourcing_profile(reading)
    assert sum(t.words for t in profile.kinds) == profile.words <= profile.text_words
    assert sum(t.statements for t in profile.kinds) == profile.statements
    assert sum(t.share for t in profile.kinds) == pytest.approx(1.0 if profile.words else 0.0)
