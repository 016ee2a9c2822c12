"""Paragraphs and quotations, with the marks that the press really prints."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.layout import find_paragraphs, find_quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Plain," she said.', ['"Plain,"']),
        ("“Curly,” she said.", ["“Curly,”"]),
        ('"Opens straight, closes curly.” So it goes.', ['"Opens straight, closes curly.”']),
        ('“Opens curly, closes straight." So it goes.', ['“Opens curly, closes straight."']),
        ("“Opens and closes with the opening mark,“ she said.", ["“Opens and closes with the opening mark,“"]),
        ("”Opens with the closing mark,” she said.", ["”Opens with the closing mark,”"]),
        ("''Two single marks,'' she said.", ["''Two single marks,''"]),
        ("``The typist's marks,'' she said.", ["``The typist's marks,''"]),
        ("« À la française », dit-elle.", ["« À la française »"]),
        ("„Auf Deutsch“, sagte sie.", ["„Auf Deutsch“"]),
        ("»Umgekehrt«, sagte sie.", ["»Umgekehrt«"]),
        ("‘The British way,’ she said.", ["‘The British way,’"]),
        ("'The British way,' she said.", ["'The British way,'"]),
        ("‘The workers’ rights come first,’ she said.", ["‘The workers’ rights come first,’"]),
        (
            "‘Article 4 says “no dams”, and no dams it is,’ she said.",
            ["‘Article 4 says “no dams”, and no dams it is,’"],
        ),
        ("“She said ‘never’ to me,” he said.", ["“She said ‘never’ to me,”"]),
        ('"A," he said, "B."', ['"A,"', '"B."']),
        ("“It said “no” twice,” he said.", ["“It said “no” twice,”"]),
        ("He called it a “success” and a “gift”.", ["“success”", "“gift”"]),
        ('("In brackets," he said.)', ['"In brackets,"']),
        ('word"word', []),
        ('A 27" screen and a 30" one.', []),
        ("It was the ’90s, and Jones’s dog wasn’t there.", []),
        ("Rock 'n' roll isn't dead.", []),
        ("", []),
    ],
)
def test_marks_are_paired_by_what_stands_beside_them(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = "“The first paragraph.\n\n“The last one,” she said."
    first, last = find_quotations(text)
    assert (text[first.start : first.end], first.closed) == ("“The first paragraph.", False)
    assert (text[last.start : last.end], last.closed) == ("“The last one,”", True)


def test_the_words_between_the_marks_leave_the_marks_out() -> None:
    text = "He said ''so be it''."
    (quotation,) = find_quotations(text)
    assert text[quotation.inner_start : quotation.inner_end] == "so be it"


def test_blank_lines_and_single_breaks_end_paragraphs() -> None:
    text = "Title\n\n  One.\nTwo. \n \nThree."
    assert [p.of(text) for p in find_paragraphs(text)] == ["Title", "One.", "Two.", "Three."]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "The harbour council met on Monday and talked about the price of\n"
        "the ferry, which has gone up for the third time in a year, much to\n"
        "the anger of those who live on the islands and have no bridge to\n"
        "take instead."
    )
    assert len(find_paragraphs(text)) == 1


@given(st.text(alphabet="ab .,\n\"'“”‘’„«»`[]0", max_size=80))
def test_quotations_lie_inside_paragraphs_in_order(text: str) -> None:
    paragraphs = find_paragraphs(text)
    quotations = find_quotations(text)
    assert all(p.of(text) == p.of(text).strip() for p in paragraphs)
    assert all(a.end <= b.start for a, b in pairwise(quotations))
    for q in quotations:
        assert q.start < q.inner_start <= q.end
        assert any(p.start <= q.start and q.end <= p.end for p in paragraphs)


@pytest.mark.parametrize("text", ["“a " * 20_000, "‘a " * 20_000, '"a ' * 20_000, " " * 200_000, "\n " * 100_000])
def test_time_grows_with_length_not_with_its_square(text: str) -> None:
    started = time.process_time()
    find_quotations(text)
    assert time.process_time() - started < 3
