"""Spans and readings keep their promises."""

import pytest

from sayso.types import Document, Reading, Span, Speaker, Statement


@pytest.mark.parametrize(("start", "end"), [(2, 2), (3, 2), (-1, 2)])
def test_an_empty_or_backward_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span must have"):
        Span(start, end)


def test_words_are_cut_from_the_text() -> None:
    text = "“A,” he said, “B.”"
    statement = Statement(
        id="s1",
        kind="direct",
        contents=(Span(0, 4), Span(14, 18)),
        speaker=Speaker(type="unknown", reason="none named"),
    )
    assert statement.words(text) == "“A,” […] “B.”"


def test_a_threshold_frees_what_stood_inside_what_it_hides() -> None:
    def statement(id_: str, confidence: float, parent: str | None = None) -> Statement:
        speaker = Speaker(type="author")
        return Statement(
            id=id_, kind="indirect", contents=(Span(0, 1),), speaker=speaker, confidence=confidence, parent=parent
        )

    reading = Reading(Document(id="d", text="A."), (statement("s1", 0.4), statement("s2", 0.8, "s1")))
    (kept,) = reading.above(0.5)
    assert (kept.id, kept.parent) == ("s2", None)
    assert len(reading.above(0.0)) == 2
