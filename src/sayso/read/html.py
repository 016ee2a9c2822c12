"""HTML page to document: main text and metadata by trafilatura, links with their spans, the page's own text."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import lxml.html
from lxml import etree
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata

from sayso.errors import FormatError
from sayso.read.blocks import Block, BlockKind, Run, compose, fold, same_words
from sayso.read.bylines import read_byline
from sayso.read.characters import clean
from sayso.read.matter import site_of
from sayso.read.recover import find_paragraphs, part_paragraphs, recover_paragraphs
from sayso.read.walls import WALL_CHARACTERS, is_wall
from sayso.types import Document

if TYPE_CHECKING:
    from trafilatura.settings import Document as Extract

# Without a handler of their own, Python prints the warnings of these two to standard error; a library must not.
for _name in ("trafilatura", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_BLOCK_TAGS = frozenset(
    {"body", "div", "fw", "head", "item", "list", "main", "p", "quote", "row", "table", "details", "summary"}
)
_BLANKS = re.compile(r"[^\S\xa0]+")
_SPACE = re.compile(r"\s+")
_NO_ARTICLE = (
    "no article found in this page (a login, consent or error page?); "
    "open it in a browser, save the page, and read that"
)
_TITLE_TAIL = re.compile(r"\s+[|–—»·-]\s+(?P<tail>[^|–—»·]{2,40})$")


def read_html(page: str, *, id: str, source: str, url: str | None = None) -> Document:
    """Turn an HTML page into a document.

    text: headline, then the main text, a blank line between paragraphs. page: all text nodes of the body, scripts
    included, as a browser's document.body.textContent gives them. url is the address the page was fetched from.
    Raises FormatError if there is no article in it.
    """
    tree = _parse(page, source)
    extract = _extract(tree, url, source)
    blocks = [] if extract.body is None else [block for block in _blocks(extract.body) if block.text]
    blocks = recover_paragraphs(tree, blocks)
    if sum(len(block.text) for block in blocks) < WALL_CHARACTERS:
        # Of a short page the extractor may take nothing, or run all of it together.
        blocks = part_paragraphs(tree, blocks) if blocks else find_paragraphs(tree)
        if not blocks or is_wall(tree, blocks):
            raise FormatError(source, _NO_ARTICLE)
    publisher = _site_name(_tidy(extract.sitename))
    title = _headline(tree, _title(tree, _tidy(extract.title)), publisher)
    if title and not any(same_words(title, block.text) for block in blocks[:4]):
        blocks.insert(0, fold([(title, None)], kind="heading"))
    text, links = compose(blocks)
    address = extract.url or url
    return Document(
        id=id,
        text=text,
        links=links,
        title=title,
        published=extract.date,
        byline=read_byline(_tidy(extract.author), tree, publisher=publisher),
        publisher=publisher or (site_of(address) if address else None),
        url=address,
        page=_text_content(tree),
    )


def _parse(page: str, source: str) -> lxml.html.HtmlElement:
    page = page.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    # As trafilatura parses; with comments in the tree it finds less.
    parser = lxml.html.HTMLParser(
        collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml.html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise FormatError(source, _NO_ARTICLE) from error
    return tree


def _extract(tree: lxml.html.HtmlElement, url: str | None, source: str) -> Extract:
    """Return what trafilatura takes of a page; where it finds no text the body is None."""
    try:
        extract = bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_links=True,
            with_metadata=True,
        )
        if extract is None or isinstance(extract, dict):
            return extract_metadata(tree, default_url=url)
    except Exception as error:  # a page can break a parser of pages in ways that it does not document
        raise FormatError(source, _NO_ARTICLE) from error
    return extract


def _text_content(tree: lxml.html.HtmlElement) -> str:
    return "".join(map(str, tree.xpath("//body//text()"))) or "".join(map(str, tree.xpath("//text()")))


# ------------------------------------------------------------------ blocks


def _blocks(body: etree._Element) -> Iterator[Block]:
    """Yield a block for each paragraph, heading, list item and table row of an extracted body."""
    runs: list[Run] = []
    kind: BlockKind = "paragraph"
    hrefs: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag, starts = element.tag, event == "start"
        if tag in _BLOCK_TAGS and not _is_inline(element):
            yield fold(runs, kind=kind)
            runs, kind = [], "heading" if tag == "head" and starts else "paragraph"
        elif tag == "cell" and not starts:
            runs.append((" ", None))
        elif tag == "lb" and starts:
            runs.append(("\n", None))
        elif tag == "quote":
            # A browser draws quotation marks around <q>, which are not in the page's characters.
            runs.append(("“" if starts else "”", None))
        elif tag == "ref" and starts:
            hrefs.append(element.get("target") or "")
        if starts:
            runs.append((_as_seen(element.text), hrefs[-1] if hrefs else None))
        else:
            if tag == "ref":
                hrefs.pop()
            runs.append((_as_seen(element.tail), hrefs[-1] if hrefs else None))
    yield fold(runs, kind=kind)


def _is_inline(element: etree._Element) -> bool:
    """Tell whether a quotation stands within a sentence: trafilatura names <q> and <blockquote> alike."""
    parent = element.getparent()
    return (
        element.tag == "quote"
        and parent is not None
        and parent.tag in ("p", "item", "head", "hi", "ref")
        and not any(child.tag in _BLOCK_TAGS for child in element)
        and bool((element.tail or "").strip() or (parent.text or "").strip())
    )


def _as_seen(words: str | None) -> str:
    """Return the words of a text node as a browser shows them: line breaks in the source are mere blanks."""
    return _BLANKS.sub(" ", words or "")


# ------------------------------------------------------------------ headline


def _headline(tree: lxml.html.HtmlElement, title: str | None, publisher: str | None) -> str | None:
    """Return the headline that the page shows; the title in its head is often shortened or ends with the site."""
    shown = [_tidy(h1.text_content()) for h1 in tree.xpath("//h1")]
    headlines = [words for words in shown if words and 10 <= len(words) <= 300]
    if not title:
        return headlines[0] if len(headlines) == 1 else None
    best = max(headlines, key=lambda words: _overlap(words, title), default=None)
    if best and _overlap(best, title) >= 0.5:
        return best
    tail = _TITLE_TAIL.search(title)
    return title[: tail.start()] if tail and publisher and same_words(tail["tail"], publisher) else title


def _site_name(words: str | None) -> str | None:
    """Return the name of a site; of an address that stands in its place, the host."""
    return site_of(words) if words and words.startswith(("http://", "https://")) else words


def _title(tree: lxml.html.HtmlElement, found: str | None) -> str | None:
    """Return the title that was found, or the page's own where that is one word which no title of the page has.

    Some systems put their own name where a headline should be told to programs.
    """
    own = [_tidy(str(words)) for words in tree.xpath("//meta[@property='og:title']/@content | //title/text()")]
    titles = [words for words in own if words]
    if not found or " " in found or not titles or any(_overlap(found, words) for words in titles):
        return found
    return titles[0]


def _overlap(one: str, other: str) -> float:
    mine, theirs = set(one.casefold().split()), set(other.casefold().split())
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _tidy(words: str | None) -> str | None:
    return _SPACE.sub(" ", clean(words or "")).strip() or None
