"""Paragraphs that an extractor dropped from the middle of an article, put back in their place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import lxml.html

from sayso.read.blocks import Block, fold

_PARAGRAPHS = ("p", "blockquote")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HOLDERS = (*_PARAGRAPHS, *_HEADINGS, "li", "td", "th", "dd", "dt", "pre", "div", "section", "article", "main", "body")
_FEWEST_WORDS = 5
# One paragraph alone does not tell where the article stands.
_FEWEST_KNOWN = 3
_BOILERPLATE = re.compile(
    r"^(?:read (?:more|next|also)|related|advertisement|sign up|subscribe|follow us|click here|more on|see also|watch|"
    r"listen|recommended|share|most read|join us|story continues)\b",
    re.IGNORECASE,
)
_OUTSIDE = frozenset(
    {"aside", "nav", "footer", "figure", "figcaption", "form", "button", "noscript", "template", "header"}
)


def recover_paragraphs(tree: lxml.html.HtmlElement, blocks: list[Block]) -> list[Block]:
    """Return the blocks with those paragraphs of the page that belong among them and are missing.

    A paragraph is put back if it stands in the same container as most of the extracted ones do, or in another of the
    same class (some sites part an article by advertisements), behind one that was extracted, and is prose: some words,
    not links alone. Behind the last one, the same container has what surrounds articles; only further ones count.
    """
    places = {_letters(block.text): i for i, block in reversed(list(enumerate(blocks)))}
    found = [(element, _letters(element.text_content())) for element in tree.iter(*_PARAGRAPHS)]
    classes = Counter(_class_of(element) for element, letters in found if letters in places)
    if not classes:
        return blocks
    home, size = classes.most_common(1)[0]
    siblings = [(element, letters) for element, letters in found if _class_of(element) == home]
    last, last_parent = max(
        ((i, e.getparent()) for i, (e, letters) in enumerate(siblings) if letters in places), key=lambda pair: pair[0]
    )
    everything = "".join(_letters(block.text) for block in blocks)
    missing: dict[int, list[Block]] = {}
    after = -1
    for i, (element, letters) in enumerate(siblings):
        inside = i < last or element.getparent() is not last_parent
        if letters in places:
            after = places[letters]
        elif size >= _FEWEST_KNOWN and after >= 0 and inside and letters not in everything and _is_prose(element):
            missing.setdefault(after, []).append(_as_block(element))
    return [kept for i, block in enumerate(blocks) for kept in (block, *missing.get(i, ()))]


def find_paragraphs(tree: lxml.html.HtmlElement) -> list[Block]:
    """Return what is prose in a page of which an extractor took nothing."""
    return [_as_block(element) for element in _smallest(tree) if _is_prose(element)]


def part_paragraphs(tree: lxml.html.HtmlElement, blocks: list[Block]) -> list[Block]:
    """Return the blocks with those parted again that an extractor made of several that follow one another in the page.

    Nothing but the breaks between paragraphs is changed. For short pages: each block is laid beside the whole page.
    """
    own = [(_as_block(element), element) for element in _smallest(tree)]
    solid = ["".join(block.text.split()) for block, _ in own]
    parted: list[Block] = []
    for block in blocks:
        run = _run_of("".join(block.text.split()), solid)
        parts = [replace(own[i][0], kind="heading" if own[i][1].tag in _HEADINGS else "paragraph") for i in run]
        parted += [part for part in parts if part.text] if len(parts) > 1 else [block]
    return parted


def _run_of(whole: str, pieces: list[str]) -> range:
    """Return the numbers of the pieces that make a whole, one after the other; none if there are no such."""
    for start, first in enumerate(pieces):
        if first and whole.startswith(first):
            length, stop = len(first), start + 1
            while length < len(whole) and stop < len(pieces) and whole.startswith(pieces[stop], length):
                length, stop = length + len(pieces[stop]), stop + 1
            if length == len(whole):
                return range(start, stop)
    return range(0)


def _smallest(tree: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    """Yield the elements that hold text and no smaller blocks, in order."""
    for element in tree.iter(*_HOLDERS):
        if not any(child is not element for child in element.iter(*_HOLDERS)):
            yield element


def _class_of(element: lxml.html.HtmlElement) -> object:
    """Return what an element's container has in common with others like it: itself, if it has no class."""
    parent = element.getparent()
    return parent if parent is None or not parent.get("class") else (parent.tag, parent.get("class"))


def _is_prose(element: lxml.html.HtmlElement) -> bool:
    words = element.text_content().split()
    linked = sum(len(link.text_content().split()) for link in element.iter("a"))
    outside = any(ancestor.tag in _OUTSIDE for ancestor in element.iterancestors())
    hidden = "display:none" in (element.get("style") or "").replace(" ", "") or element.get("hidden") is not None
    return (
        len(words) >= _FEWEST_WORDS
        and 2 * linked <= len(words)
        and not outside
        and not hidden
        and not _BOILERPLATE.match(" ".join(words))
        and not any(True for _ in element.iter("script", "style", "iframe", "video", "form"))
    )


def _as_block(element: lxml.html.HtmlElement) -> Block:
    runs = []
    for node in element.xpath(".//text()[not(ancestor::script or ancestor::style)]"):
        link = next((a for a in (node.getparent(), *node.getparent().iterancestors()) if a.tag == "a"), None)
        # The parent of a tail is the element before it, so a link's own tail is not linked.
        inside = link is not None and not (node.is_tail and link is node.getparent())
        runs.append(
            (" ".join(re.split(r"[^\S\xa0]+", node)), link.get("href") if inside and link is not None else None)
        )
    return fold(runs)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
