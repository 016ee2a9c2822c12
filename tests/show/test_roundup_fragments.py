"""Addresses that open an article at the words: written by the specification, and leading to the right place."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.show.roundup.fragments import passage_address, text_directive, web_address
from sayso.types import Document, Span
from tests.compare.roundups import barrage
from tests.readings import readings, span_of


def directive(text: str, words: str, nth: int = 0) -> str | None:
    return text_directive(text, span_of(words, nth, text))


def found_by_browser(text: str, directive: str) -> Span | None:
    """Follow a directive as the specification says: prefix-, start, end and -suffix, the first place that fits."""
    parts = directive.split(",")
    before = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    after = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    start, end = unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else None
    first = re.compile((pattern(before) + r"\s*" if before else r"\b") + f"(?P<start>{pattern(start)})", re.IGNORECASE)
    rest = re.compile((rf"\b{pattern(end)}" if end else "") + (r"\s*" + pattern(after) if after else r"\b"))
    for match in first.finditer(text):
        last = (re.compile(rf"\b{pattern(end)}").search if end else rest.match)(text, match.end("start"))
        if last:
            return Span(match.start("start"), last.end() if end else match.end("start"))
    return None


def pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def test_short_words_that_stand_once_are_named_whole():
    assert directive("Ann Roe said the harbour would open.", "the harbour would open") == "the%20harbour%20would%20open"


def test_marks_around_the_words_are_left_out_for_browsers_match_whole_words():
    assert directive("She said: “We have waited long enough.”", "“We have waited long enough.”") == (
        "We%20have%20waited%20long%20enough"
    )


def test_what_the_syntax_takes_for_itself_is_encoded():
    words = "well-kept boats, nets & sails"
    assert directive(f"They are {words}.", words) == "well%2Dkept%20boats%2C%20nets%20%26%20sails"


def test_long_words_are_named_by_their_ends():
    words = "We shall count " + "every single boat " * 12 + "before the winter storms come in"
    named = directive(f"“{words},” she said.", words)
    assert named == "We%20shall%20count%20every%20single%20boat,before%20the%20winter%20storms%20come%20in"
    assert found_by_browser(f"“{words},” she said.", named) == Span(1, 1 + len(words))


def test_words_over_paragraphs_are_named_by_their_ends_each_inside_one():
    text = "“One long winter we waited.\n\n“Another one we shall not wait.”"
    named = text_directive(text, Span(0, len(text)))
    assert named == "One%20long%20winter%20we%20waited,Another%20one%20we%20shall%20not%20wait"


def test_an_end_that_stands_earlier_too_grows_until_it_names_the_right_place():
    tail = "a b c d e f"
    text = f"Begin here with these words {tail} " + "and more of it " * 8 + f"then at last {tail}"
    span = Span(0, len(text))
    assert found_by_browser(text, text_directive(text, span)) == span


def test_words_that_stand_earlier_too_come_with_what_is_around_them():
    text = "No boat will be lost at all. He said: “No boat will be lost at all,” and left."
    named = directive(text, "No boat will be lost at all", 1)
    assert named == (
        "all.%20He%20said%3A%20%E2%80%9C-,No%20boat%20will%20be%20lost%20at%20all,-%2C%E2%80%9D%20and%20left."
    )
    assert found_by_browser(text, named) == span_of("No boat will be lost at all", 1, text)


def test_few_words_come_with_what_is_around_them():
    assert (
        directive("The minister said “no” twice.", "“no”")
        == "The%20minister%20said%20%E2%80%9C-,no,-%E2%80%9D%20twice."
    )


def test_context_stays_inside_the_line():
    assert directive("First.\n\nYes.\n\nLast.", "Yes.") == "Yes"


@pytest.mark.parametrize("words", ["“…”", "—", " \n "])
def test_what_holds_no_letter_cannot_be_named(words):
    assert directive(f"a{words}b", words) is None


def test_every_line_of_an_article_is_found_by_its_address():
    for camp in barrage().camps:
        for one in camp.lines:
            text, (span,) = one.line.document.text, one.line.statement.contents
            found = found_by_browser(text, text_directive(text, span))
            assert found
            assert span.start <= found.start <= found.end <= span.end
            assert len(found.of(text)) > len(span.of(text)) - 5


def document(url: str | None, text: str = "She said the harbour would open in May.") -> Document:
    return Document(id="a", text=text, url=url)


MAY = (Span(9, 38),)


@pytest.mark.parametrize(
    ("url", "before"),
    [
        ("https://quill.example/a?b=1&c=2", "https://quill.example/a?b=1&c=2#:~:"),
        ("https://quill.example/a#part", "https://quill.example/a#part:~:"),
        ("https://quill.example/a#:~:text=old", "https://quill.example/a#:~:"),
        ("https://quill.example/a#part:~:text=old", "https://quill.example/a#part:~:"),
        ("https://quill.example/a b(c)", "https://quill.example/a%20b%28c%29#:~:"),
        ('https://quill.example/"><script>', "https://quill.example/%22%3E%3Cscript%3E#:~:"),
    ],
)
def test_the_fragment_goes_with_any_address(url, before):
    assert passage_address(document(url), MAY) == before + "text=the%20harbour%20would%20open%20in%20May"


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "mailto:a@b.example", "file:///etc/passwd", "/a"])
def test_only_the_web_is_led_to(url):
    assert passage_address(document(url), MAY) is None


def test_pieces_are_each_named():
    pieces = (Span(9, 20), Span(27, 38))
    assert passage_address(document("https://a.example"), pieces).endswith(
        "text=She%20said-,the%20harbour,-would%20open%20in%20May.&text=said%20the%20harbour%20would-,open%20in%20May"
    )


@settings(max_examples=20)
@given(readings())
def test_any_address_is_inert(reading):
    for statement in reading:
        address = passage_address(reading.document, statement.contents)
        if address:
            assert re.fullmatch(r"https?://[^\s\"<>\\^`{|}()]*", address, re.IGNORECASE)
            assert address.encode("utf8")


@given(st.text(st.sampled_from("ab \n.,-&“"), min_size=1, max_size=60), st.data())
def test_what_can_be_named_is_found_where_it_stands_or_earlier_with_the_same_words(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    named = text_directive(text, span)
    assert named is None or not re.search("[^A-Za-z0-9%.,_~-]", named)
    assert web_address(Document(id="a", text=text, url="https://a.example/#")) == "https://a.example/"
