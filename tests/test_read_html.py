"""Web pages: main text, metadata, links, and finding words in the page again."""

from __future__ import annotations

import pytest

from sayso.errors import FormatError, ReadError
from sayso.layout import find_paragraphs
from sayso.read import locate_span, read_text
from sayso.types import Document, Span

PARAGRAPHS = (
    "The council of Port Elling voted on Tuesday to close the old harbour for at least three years, its clerk said.",
    "&ldquo;We have no&nbsp;choice,&rdquo; said <b>Mara Voss</b>, the deputy mayor, who "
    "<a href='https://t.example/1'>wrote <i>on</i> Chirp</a> "
    "that the quay was &quot;about to fall&quot; &amp; that nobody could say when.",
    "“This is a sad day.”",
    "Fishermen disagreed with her. Ole Lund, who has sailed from the port since 1981, called the plan a folly.",
    "“This is a sad day.”",
    "The harbour master did not answer questions that were sent to his office by this newspaper on Wednesday.",
)


def make_page(*paragraphs: str, head: str = "", foot: str = "", title: str = "Harbour to close, council says") -> str:
    body = "\r\n".join(f"<p>{words}</p>" for words in paragraphs)
    return f"""<!DOCTYPE html><html lang="en"><head><title>{title} | The Elling Echo</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Elling Echo">
<meta property="article:published_time" content="2021-03-03T08:00:00Z"><meta name="author" content="Ida Brandt">
<link rel="canonical" href="https://echo.example/harbour">{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<script>var seen = "“This is a sad day.”";</script>
<article><h1>{title}</h1>{body}</article>
<aside><p>Win a boat! Enter our great summer draw today.</p></aside>
<footer>Copyright The Elling Echo. All rights reserved.</footer>{foot}</body></html>"""


@pytest.fixture(scope="module")
def document() -> Document:
    return read_text(make_page(*PARAGRAPHS), id="echo", format="html")


def test_metadata(document: Document) -> None:
    assert document.title == "Harbour to close, council says"
    assert document.published == "2021-03-03"
    assert document.byline == "Ida Brandt"
    assert document.publisher == "The Elling Echo"
    assert document.url == "https://echo.example/harbour"
    assert document.language == "en"


def test_text_is_headline_and_story_as_seen(document: Document) -> None:
    paragraphs = document.text.split("\n\n")
    assert paragraphs[0] == "Harbour to close, council says"
    assert paragraphs[2] == (
        "“We have no choice,” said Mara Voss, the deputy mayor, who wrote on Chirp "
        'that the quay was "about to fall" & that nobody could say when.'
    )
    assert paragraphs[-1].startswith("The harbour master did not answer")
    assert "Win a boat" not in document.text
    assert "Home" not in document.text


def test_links_stand_at_their_words(document: Document) -> None:
    linked = {link.span.of(document.text): link.href for link in document.links}
    assert linked == {"wrote on Chirp": "https://t.example/1"}


def test_page_is_the_text_content_of_the_body(document: Document) -> None:
    assert document.page is not None
    assert "var seen" in document.page
    assert "Win a boat!" in document.page
    assert "<p>" not in document.page
    assert "og:title" not in document.page


def test_every_paragraph_is_found_in_the_page_in_order(document: Document) -> None:
    assert document.page is not None
    locations = [locate_span(document, span) for span in find_paragraphs(document.text)]
    for span, location in zip(find_paragraphs(document.text), locations, strict=True):
        assert document.page[location.start : location.end] == location.exact
        assert location.exact.split() == span.of(document.text).split()
        assert document.page[: location.start].endswith(location.prefix)
        assert document.page[location.end :].startswith(location.suffix)
    assert [location.start for location in locations] == sorted({location.start for location in locations})


def test_words_inside_a_paragraph_are_found_by_their_place(document: Document) -> None:
    words = "This is a sad day."
    second = document.text.rindex(words)
    first = document.text.index(words)
    places = [locate_span(document, Span(start, start + len(words))) for start in (first, second)]
    assert [place.exact for place in places] == [words, words]
    assert document.page is not None
    # The copy in the script does not count.
    assert document.page.index(words) < places[0].start < places[1].start


def test_headline_that_the_body_lacks_is_put_first_and_located() -> None:
    page = make_page(*PARAGRAPHS).replace("<article><h1>", "<h1>").replace("</h1>", "</h1><article>")
    document = read_text(page, format="html")
    assert document.text.split("\n\n")[0] == document.title == "Harbour to close, council says"
    assert document.text.count("Harbour to close") == 1
    assert document.page is not None
    location = locate_span(document, Span(0, len("Harbour to close")))
    assert location.exact == "Harbour to close"


def test_words_that_the_page_lacks_are_an_error() -> None:
    with pytest.raises(ReadError, match="does not have the words"):
        locate_span(Document(id="a", text="They left.", page="Nothing of the kind"), Span(0, 4))
    with pytest.raises(ReadError, match="not read from a web page"):
        locate_span(Document(id="a", text="They left."), Span(0, 4))


def test_spans_over_two_paragraphs_are_located() -> None:
    document = Document(id="a", text="One two.\n\nThree four.", page="x One  two.\nThree\u00a0fo\u00adur. y")
    location = locate_span(document, Span(4, 21))
    assert location.exact == "two.\nThree\u00a0fo\u00adur."
    assert (location.prefix, location.suffix) == ("x One  ", " y")


def test_no_paragraph_list_or_block_quote_is_lost() -> None:
    inserts = (
        "<ul><li>The first point, she said, was safety at sea.</li>"
        "<li>The second was the money that it takes.</li></ul>",
        "<blockquote><p>We were never asked about any of this.</p><p>Nobody came to the port.</p></blockquote>",
    )
    body = [f"<p>{words}</p>" for words in PARAGRAPHS]
    page = make_page().replace("</h1>", "</h1>" + "".join([*body[:3], inserts[0], body[3], inserts[1], *body[4:]]))
    text = read_text(page, format="html").text
    for words in ("was safety at sea.", "the money that it takes.", "We were never asked", "Nobody came to the port."):
        assert words in text
    assert text.index("safety at sea") < text.index("called the plan a folly") < text.index("Nobody came")


def test_line_breaks_in_the_source_are_blanks_and_br_is_a_break() -> None:
    document = read_text(
        make_page(*PARAGRAPHS, "He said that\nit was the end.<br>And that they\r\nwere glad."), format="html"
    )
    assert document.text.endswith("He said that it was the end.\nAnd that they were glad.")


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<!DOCTYPE html><html><head><script>let a = 1</script></head></html>",
        "<html><body><h1>Log in</h1><form><p>Please sign in to read on.</p>"
        "<input type='password'></form></body></html>",
        "<html><body><h1>Before you continue</h1><p>We and our partners use cookies to store data. Do you consent "
        "to all cookies?</p><button>Accept</button></body></html>",
        "<html><body><h1>404</h1><p>Page not found. The page that you asked for is not here.</p></body></html>",
        "<html><body><p>Checking your browser. Please enable JavaScript and cookies to continue.</p></body></html>",
    ],
)
def test_pages_without_an_article_are_refused(page: str) -> None:
    with pytest.raises(FormatError, match="no article found") as caught:
        read_text(page, format="html")
    assert "\n" not in str(caught.value)


def test_an_article_with_a_login_form_is_read() -> None:
    form = "<form><p>Sign in</p><input type='password'></form>"
    assert "Ole Lund" in read_text(make_page(*PARAGRAPHS * 2, foot=form), format="html").text
