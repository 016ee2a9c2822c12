"""Whatever is read, nothing comes out but documents and ReadErrors, and spans stay true."""

from __future__ import annotations

import html
import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.errors import ReadError
from sayso.read import Format, Options, locate_span, read_document, read_text
from sayso.show import document_record
from sayso.types import Document, Link, Span

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
# Lines that tell about an article hold one of these, and what is made of the others tells nothing.
_ABOUT = ("By ", "by ", "http", "2017", "title:")
_PLAIN_WORDS = _WORDS.filter(lambda word: not any(about in word for about in _ABOUT))
STORY = (
    "The ferry will not sail before May, the harbour master said, and nobody who had bought a ticket would lose it. "
    "“We are sorry,” she told them, “but the ice has the last word.”"
)


def seen(text: str) -> str:
    """What a person sees of a text, blanks aside: no controls, no marks of direction, no blanks."""
    return "".join(c for c in text if unicodedata.category(c)[0] not in "CZ")


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
@given(words=st.lists(_PLAIN_WORDS, min_size=1, max_size=25), joint=st.sampled_from(["", " ", "\n", "\n\n"]))
@example(words=["**", "the man said"], joint="\n\n")  # a headline of marks alone
def test_plain_text_loses_no_sign(words: list[str], joint: str) -> None:
    """Blanks and what is not seen aside, plain text stays as it is; it is refused only if there is nothing to see."""
    text = joint.join(words)
    if seen(text):
        assert seen(read_text(text, options=ANY_LANGUAGE).text) == seen(text)
    else:
        with pytest.raises(ReadError, match="empty"):
            read_text(text, options=ANY_LANGUAGE)


@settings(deadline=None)
@given(before=ANY_TEXT, after=ANY_TEXT)
def test_plain_text_keeps_its_story_whatever_stands_around_it(before: str, after: str) -> None:
    assert seen(STORY) in seen(read_text(f"{before}\n\n{STORY}\n\n{after}", options=ANY_LANGUAGE).text)


@slow
@given(after=ANY_TEXT)
def test_markdown_keeps_its_story_whatever_stands_behind_it(after: str) -> None:
    document = read_text(f"{STORY}\n\n{after}", format="markdown", options=ANY_LANGUAGE)
    assert seen(STORY) in seen(document.text)


@slow
@given(noise=ANY_TEXT)
def test_a_page_keeps_its_story_whatever_stands_beside_it(noise: str) -> None:
    aside = html.escape(noise.replace("\x00", ""))
    page = f"<!DOCTYPE html><html><body><article><p>{STORY}</p></article><aside>{aside}</aside></body></html>"
    assert seen(STORY) in seen(read_text(page, format="html", options=ANY_LANGUAGE).text)


@settings(deadline=None)
@given(data=st.data(), text=st.text(min_size=1).filter(str.strip), title=st.none() | st.just("Ice"))
def test_what_was_read_can_be_written_and_read_again(data: st.DataObject, text: str, title: str | None) -> None:
    starts = st.integers(0, len(text) - 1)
    spans = starts.flatmap(lambda start: st.builds(Span, st.just(start), st.integers(start + 1, len(text))))
    links = tuple(data.draw(st.lists(st.builds(Link, spans, st.text()), max_size=3)))
    document = Document(id="a", text=text, title=title, published="2031-02-03", links=links, page="gone")
    again = read_document(json.dumps(document_record(document)).encode(), options=ANY_LANGUAGE)
    assert again == replace(document, page=None)


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
    words_alone, page_alone = ("".join(part.split()) for part in (span.of(text), page))
    # Paragraphs that the page parts by something else have no place in it as one.
    if not words_alone or words_alone not in page_alone:
        with pytest.raises(ReadError, match="does not have"):
            locate_span(document, span)
        return
    location = locate_span(document, span)
    assert page[location.start : location.end] == location.exact
    assert "".join(location.exact.split()) == words_alone
