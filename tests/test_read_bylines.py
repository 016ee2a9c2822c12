"""Bylines and titles of pages: names stay, and what only stands where a name should goes."""

from __future__ import annotations

import lxml.html
import pytest

from sayso.read import read_text
from sayso.read.bylines import read_byline
from sayso.types import Document

STORY = "".join(
    f"<p>The council of Port Elling met again on the {day} day of the strike, and its clerk said that nobody knew when "
    "the ferries would sail, since neither side had called the other since the talks broke off.</p>"
    for day in ("first", "second", "third", "fourth", "fifth")
)


def read_page(head: str, *, printed: str = "", title: str = "Ferries stay in port as talks break off") -> Document:
    page = (
        f'<!DOCTYPE html><html lang="en"><head><title>{title}</title>'
        f'<meta property="og:site_name" content="The Elling Echo">{head}</head>'
        f"<body><article><h1>Ferries stay in port as talks break off</h1>{printed}{STORY}</article></body></html>"
    )
    return read_text(page, format="html")


def author(*names: str) -> str:
    return "".join(f'<meta name="author" content="{name}">' for name in names)


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (["Ida Brandt"], "Ida Brandt"),
        (["Ida Brandt", "IDA BRANDT"], "Ida Brandt"),
        (["Ida Brandt", "Ida-Brandt"], "Ida Brandt"),
        (["IDA BRANDT"], "IDA BRANDT"),
        (["Ida Brandt", "Ole van der Lund"], "Ida Brandt; Ole van der Lund"),
        (["Ida Brandt Games Editor"], "Ida Brandt"),
        (["Ida Brandt Senior Political Correspondent"], "Ida Brandt"),
        (["Echo staff reporter"], "Echo staff reporter"),
        (["Theresa May"], "Theresa May"),
        (["Ida Brandt February"], "Ida Brandt"),
        (["Quillport News Service"], "Quillport News Service"),
        (["The Elling Echo", "Ida Brandt"], "Ida Brandt"),
        (["The Elling Echo"], "The Elling Echo"),
        (["Username"], None),
        (["No Author"], None),
        (["Letters"], None),
        (["Letters To The Editor"], None),
        (["Staff Writer"], None),
        (["Admin", "Ida Brandt"], "Ida Brandt"),
    ],
)
def test_names_are_kept_and_what_is_none_goes(names: list[str], byline: str | None) -> None:
    assert read_page(author(*names)).byline == byline


def test_the_owner_in_the_copyright_is_no_author_beside_one() -> None:
    head = author("Halvard House") + '<meta name="copyright" content="Copyright (c) Halvard House 2023">'
    assert read_page(head + '<meta name="byl" content="By Ida Brandt">').byline == "Ida Brandt"
    assert read_page(head).byline == "Halvard House"


def test_an_address_in_the_tag_is_no_author() -> None:
    head = author("The Elling Echo https://www.ellingecho.example", "Ida Brandt")
    assert read_page(head).byline == "Ida Brandt"


def test_names_with_the_surname_first_are_turned() -> None:
    head = "".join(f'<meta name="dc.creator" content="{name}">' for name in ("Vale, Ida", "Lund, Ole"))
    head += "".join(f'<meta name="citation_author" content="{name}">' for name in ("Vale, Ida", "Lund, Ole"))
    assert read_page(head).byline == "Ida Vale; Ole Lund"


def test_a_month_that_may_be_a_name_goes_only_before_a_number() -> None:
    printed = '<div class="byline">By <b>Ida Brandt</b><br>May 21, 2015</div>'
    assert read_page(author("Ida Brandt May"), printed=printed).byline == "Ida Brandt"
    assert read_page(author("Ida Brandt May")).byline == "Ida Brandt May"


@pytest.mark.parametrize(
    ("body", "byline"),
    [
        ('<span class="x-byline">By <a href="/people/ida">Ida Brandt</a></span>', "Ida Brandt"),
        ('<p class="author_label">Article by</p><p class="author_name">Ida Brandt</p>', "Ida Brandt"),
        ('<p class="byline">By Ida Brandt</p><p class="byline">By Ole Lund</p>', None),
        (f'<div class="author-page">{STORY}</div>', None),
        ("<p>By Ida Brandt</p>", None),
    ],
)
def test_where_the_tag_holds_a_label_the_printed_name_is_read(body: str, byline: str | None) -> None:
    tree = lxml.html.document_fromstring(f"<html><body>{body}</body></html>")
    assert read_byline("Username", tree, publisher=None) == byline
    assert read_byline(None, tree, publisher=None) is None


def test_a_headline_that_is_the_name_of_a_system_is_not_the_title() -> None:
    told = (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": %s}'
    )
    cms = (told % '"pressworks"') + "</script>"
    assert read_page(cms).title == "Ferries stay in port as talks break off"
    short = (told % '"Ferries"') + "</script>"
    assert read_page(short, title="Ferries").title in ("Ferries", "Ferries stay in port as talks break off")


def test_an_address_is_no_name_of_a_publisher() -> None:
    page = (
        '<html lang="en"><head><title>Ferries stay in port</title>'
        '<meta property="og:site_name" content="http://www.ellingecho.example"></head>'
        f"<body><article><h1>Ferries stay in port</h1>{STORY}</article></body></html>"
    )
    assert read_text(page, format="html").publisher == "ellingecho.example"
