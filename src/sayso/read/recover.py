"""Paragraphs that an extractor dropped from the middle of an article, put back in their place."""

from __future__ import annotations

import re
from collections import Counter

import lxml.html

from sayso.read.blocks import Block, fold

_PARAGRAPHS = ("p", "blockquote")
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
    for node in element.xpath(".//text()"):
        link = next((a for a in (node.getparent(), *node.getparent().iterancestors()) if a.tag == "a"), None)
        # The parent of a tail is the element before it, so a link's own tail is not linked.
        inside = link is not None and not (node.is_tail and link is node.getparent())
        runs.append(
            (" ".join(re.split(r"[^\S\xa0]+", node)), link.get("href") if inside and link is not None else None)
        )
    return fold(runs)


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
