"""Which articles tell of one event, and which lines are about it."""

import time

import pytest

from sayso.compare.events import EventError, group_events, pick_event, pick_lines
from sayso.compare.events.grouping import day_number
from sayso.compare.events.words import reduce_word, stem_of
from sayso.errors import SaysoError
from sayso.types import Document, Reading, Span, Speaker, Statement

FERRY = (
    "Ferry sinks off Quillport\n\nA ferry with ninety people on board sank off Quillport on Monday, the coastguard of "
    "Vessland said.\n\nCaptain Orsin Vale told rescuers that the Marigold struck a reef near Tarn Island."
)
FERRY_TOO = (
    "Ninety rescued as Marigold goes down\n\nRescuers saved ninety passengers of the ferry Marigold after it struck a "
    "reef off Quillport, the Vessland coastguard said.\n\nOrsin Vale, its captain, was questioned on Tarn Island."
)
OPERA = (
    "Opera house of Brandtford to close\n\nThe opera house of Brandtford will close in autumn after a row over "
    "subsidies, its director Ilse Kroon said.\n\nSingers wept on the stage, and the conductor left the theatre."
)


def reading(id: str, text: str, *statements: Statement, **metadata) -> Reading:
    return Reading(Document(id=id, text=text, **metadata), statements)


def says(id: str, text: str, words: str, speaker: str = "Orsin Vale", **fields) -> Statement:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Statement(id=id, kind="indirect", contents=(span,), speaker=Speaker(type="person", name=speaker), **fields)


def ids(event) -> list[str]:
    return [document.id for document in event.documents]


def test_articles_of_one_event_are_grouped_by_words_without_days() -> None:
    events = group_events([reading("a", FERRY), reading("b", OPERA), reading("c", FERRY_TOO)])
    assert [ids(event) for event in events] == [["a", "c"], ["b"]]
    assert events[0].first is events[0].last is None


def test_days_far_apart_part_articles_that_are_alike() -> None:
    near = group_events([reading("a", FERRY, published="2031-05-04"), reading("c", FERRY_TOO, published="2031-05-05")])
    far = group_events([reading("a", FERRY, published="2031-05-04"), reading("c", FERRY_TOO, published="2032-05-04")])
    assert [ids(event) for event in near] == [["a", "c"]]
    assert (near[0].first, near[0].last) == ("2031-05-04", "2031-05-05")
    assert len(far) == 2


def test_title_and_terms_are_words_of_the_articles() -> None:
    event = group_events([reading("a", FERRY), reading("c", FERRY_TOO)])[0]
    assert event.title in (FERRY.split("\n")[0], FERRY_TOO.split("\n")[0])
    assert all(term in FERRY or term in FERRY_TOO for term, _ in event.terms)
    assert {"Marigold", "Quillport"} <= {term for term, _ in event.terms}
    assert [weight for _, weight in event.terms] == sorted((w for _, w in event.terms), reverse=True)


def test_a_title_of_its_own_goes_before_the_first_line() -> None:
    assert group_events([reading("a", OPERA, title="Curtain falls")])[0].title == "Curtain falls"


def test_no_articles_and_articles_without_words_make_no_trouble() -> None:
    assert group_events([]) == ()
    odd = [reading(str(i), text) for i, text in enumerate(["", "…", "\ud800 \x00", "1 2 3", "the of and"])]
    assert sorted(id for event in group_events(odd) for id in ids(event)) == ["0", "1", "2", "3", "4"]


def test_an_odd_day_counts_as_none() -> None:
    assert day_number("2031-02-30") is None
    assert day_number("yesterday") is None
    assert day_number("2031-05-04T10:00:00Z") == day_number("2031-05-04")


def test_the_event_that_is_named_is_picked() -> None:
    readings = [reading("a", FERRY), reading("b", OPERA), reading("c", FERRY_TOO)]
    event = pick_event(readings, "Quillport ferries")
    assert ids(event) == ["a", "c"]
    assert event.title == "Quillport ferries"


def test_days_bound_what_is_picked_and_articles_without_a_day_stay() -> None:
    readings = [
        reading("a", FERRY, published="2031-05-04"),
        reading("c", FERRY_TOO),
        reading("d", FERRY, published="2029-01-01"),
    ]
    assert ids(pick_event(readings, "ferry Quillport", first="2031-01-01", last="2031-12-31")) == ["a", "c"]
    with pytest.raises(EventError, match="none of 1 articles lies between 2031-01-01 and …"):
        pick_event(readings[2:], "ferry", first="2031-01-01")


def test_nothing_found_tells_what_came_nearest() -> None:
    with pytest.raises(SaysoError) as caught:
        pick_event([reading("a", FERRY), reading("b", OPERA)], "opera zeppelins over Ostermoor")
    assert isinstance(caught.value, EventError)
    assert "opera zeppelins over Ostermoor" in str(caught.value)
    assert "Opera house of Brandtford to close" in str(caught.value)
    with pytest.raises(EventError, match="no word that tells"):
        pick_event([reading("a", FERRY)], "the of it")


def test_lines_are_scored_by_words_sentence_and_going_on() -> None:
    text = FERRY + ' "We prayed," Vale said.\n\nThe price of bread rose, Ilse Kroon said.'
    statements = (
        says("s1", text, "the Marigold struck a reef near Tarn Island"),
        says("s2", text, '"We prayed,"'),
        says("s3", text, "The price of bread rose", speaker="Ilse Kroon"),
    )
    own = reading("a", text, *statements)
    event = group_events([own, reading("c", FERRY_TOO)])[0]
    picked = {one.line.statement.id: one for one in pick_lines([own], event)}
    assert picked["s1"].score >= 0.5 > picked["s2"].score > 0
    assert {"Marigold", "reef"} <= {span.of(text) for span in picked["s1"].evidence}
    assert all(0 < one.score <= 1 for one in picked.values())
    assert "s3" not in picked or picked["s3"].score <= 0.25


def test_another_article_gives_only_lines_that_name_the_event() -> None:
    text = OPERA + "\n\nIlse Kroon said the Marigold ferry struck a reef off Quillport. She said singers were sad."
    other = reading(
        "b",
        text,
        says("s1", text, "the Marigold ferry struck a reef off Quillport"),
        says("s2", text, "singers were sad"),
    )
    event = group_events([reading("a", FERRY), reading("c", FERRY_TOO)])[0]
    assert [one.line.statement.id for one in pick_lines([other], event)] == ["s1"]


def test_spans_past_the_end_are_no_trouble() -> None:
    event = group_events([reading("a", FERRY)])[0]
    broken = Statement(id="s1", kind="direct", contents=(Span(5, 9000),), speaker=Speaker(type="unknown"))
    assert all(
        span.end <= len(FERRY) for one in pick_lines([reading("a", FERRY, broken)], event) for span in one.evidence
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("meetings", "meeting"), ("policies", "policy"), ("agreed", "agree"), ("Vale's", "Vale"), ("stopped", "stop")],
)
def test_forms_of_one_word_are_one(one: str, other: str) -> None:
    assert reduce_word(one)[0] == reduce_word(other)[0]


def test_capitals_tell_a_country_from_a_pronoun() -> None:
    assert reduce_word("us") == ("", False)
    assert reduce_word("US") == reduce_word("U.S.") == ("US", True)
    assert stem_of("Ångström".lower()) == "angstrom"


def test_many_copies_are_grouped_in_linear_time() -> None:
    readings = [
        reading(str(i), (FERRY, OPERA)[i % 2] + f"\n\nEdition {i}.", published="2031-05-04") for i in range(400)
    ]
    start = time.process_time()
    events = group_events(readings)
    assert [len(event.documents) for event in events] == [200, 200]
    assert time.process_time() - start < 4
