"""Whatever is read, nothing comes out but documents and ReadErrors, and spans stay true."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.errors import ReadError
from sayso.read import Format, Options, locate_span, read_document, read_text
from sayso.types import Document, Span

ANY_LANGUAGE = Options(check_language=False)
_WORDS = st.sampled_from(
    [
        "the man said",
        "“no”",
        '"',
        "''",
        "‘",
        "&quot;",
        "&nbsp;",
        "\u200b",
        "\u00a0",
        "\r\n",
        "\n\n",
        "# ",
        "> ",
        "- ",
        "1. ",
        "**",
        "[",
        "](#)",
        "](https://a.example)",
        "<",
        "<p>",
        "</p>",
        "<a href='x'>",
        "</a>",
        "<br>",
        "<q>",
        "<div>",
        "<td>",
        "July 8, 2017",
        "By Ann Lee",
        "Original url:",
        "https://a.example/b",
        "---",
        "|",
        "\t",
        "\ufeff",
        "\x00",
        "title: x",
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=200), st.lists(_WORDS, max_size=25).map(" ".join), st.lists(_WORDS, max_size=25).map("".join)
)


def check_message(error: ReadError) -> None:
    assert len(str(error).splitlines()) == 1
    assert error.problem


slow = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def check(document: Document) -> None:
    assert document.text.strip()
    for link in document.links:
        words = link.span.of(document.text)
        assert len(words) == link.span.end - link.span.start
        assert words == words.strip() != ""
    for words in (document.text, document.title or "", document.id):
        words.encode()


@slow
@given(data=st.one_of(st.binary(max_size=300), ANY_TEXT.map(lambda text: text.encode("utf-8", "replace"))))
@example(data=b"[" * 100_000)
@example(data=b'{"a":' * 50_000)
@example(data=b'{"text": "a", "id": 1' + b"0" * 5000 + b"}")
def test_any_bytes(data: bytes) -> None:
    try:
        check(read_document(data))
    except ReadError as error:
        check_message(error)


@pytest.mark.parametrize("format", ["html", "markdown", "plain", "json", None])
@slow
@given(text=ANY_TEXT)
@example(text="> " * 3000 + "the end")
@example(text="\ud800 the man said")
@example(text="<div>" * 2000 + "the man said so")
def test_any_text(format: Format | None, text: str) -> None:
    try:
        check(read_text(text, format=format, options=ANY_LANGUAGE))
    except ReadError as error:
        check_message(error)


@settings(deadline=None)
@given(text=st.text(min_size=1).filter(str.strip))
def test_json_text_is_never_changed(text: str) -> None:
    document = read_document(json.dumps({"text": text}).encode(), options=ANY_LANGUAGE)
    assert document.text == text


@settings(deadline=None)
@given(text=ANY_TEXT)
def test_plain_text_loses_no_word(text: str) -> None:
    """Apart from blanks and what is not seen, plain text without lines about the article stays as it is."""
    try:
        document = read_text(text, options=ANY_LANGUAGE)
    except ReadError:
        return
    about = (document.url, document.byline, document.published, document.credit)
    if not any(about):
        seen = read_text(text.replace("\n", " "), options=ANY_LANGUAGE).text
        assert "".join(document.text.split()) == "".join(seen.split())


@settings(deadline=None)
@given(
    data=st.data(), words=st.lists(st.sampled_from(["He said so.", "“No,” she said.", "A b c"]), min_size=1, max_size=8)
)
def test_located_words_equal_the_words(data: st.DataObject, words: list[str]) -> None:
    text = "\n\n".join(words)
    noise = st.sampled_from(["", " ", "\n", " Home ", "He said", "A b c"])
    blanks = st.sampled_from([" ", "\u00a0", "  "])
    page = "".join(data.draw(noise) + part.replace(" ", data.draw(blanks)) for part in words)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    document = Document(id="a", text=text, page=page)
    try:
        location = locate_span(document, span)
    except ReadError:
        return
    assert page[location.start : location.end] == location.exact
    assert "".join(location.exact.split()) == "".join(span.of(text).split())
