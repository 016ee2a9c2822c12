"""What stands around an article and is about it: headline, date line, byline, photo credit, its address."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sayso.read.blocks import Block, fold, same_words
from sayso.read.dates import parse_date

# Such lines stand before the first paragraph or after the last; further in they are part of the story.
_HEAD_BLOCKS = 8
_TAIL_BLOCKS = 4
_LONGEST_HEADLINE = 200
_LONGEST_LINE = 120

_NAME = r"[A-Z][\w.'’\-]*"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY):?\s+({_NAME}(?:(?:,?\s+(?:and|AND|of|de|van|von|the|for)|,|\s*&)?\s+{_NAME}){{0,11}})"
)
_AGENCIES = r"(?:Reuters|AFP|AP|EPA|TASS|Getty|Bloomberg|PA|Shutterstock|Xinhua|Anadolu|DPA)"
_CREDIT_BOLD = re.compile(rf"[^.!?\n]{{2,60}}\s/\s[^.!?\n]{{2,60}}|[^!?\n]{{0,60}}\b{_AGENCIES}\b[^!?\n]{{0,40}}")
_CREDIT_LABEL = re.compile(
    r"\(?(?:Photo|Image|Picture|Photograph)(?:\s+(?:credit|by|courtesy of))?\s*[:：]\s*([^\n]{2,100}?)\)?", re.I
)
# “The Northern Courier, 12 March 2026”; a place before a date is no outlet, so its name must end as outlets' do.
_OUTLET_AND_DAY = re.compile(
    rf"((?:{_NAME}\s+(?:(?:of|and|&)\s+)?){{1,5}}(?:Advertiser|Chronicle|Courier|Dispatch|Echo|Examiner|Express|Gazette|"
    r"Globe|Guardian|Herald|Independent|Journal|Mail|Mercury|Mirror|News|Observer|Post|Press|Record|Reporter|Review|Star|"
    r"Standard|Sun|Telegraph|Times|Tribune|Weekly)),\s+(.+)"
)
_SEPARATORS = re.compile(r"\s+[|•·]\s+|\n")
_ADDRESS = r"<?(https?://[^\s<>]+)>?"
_LABELLED_ADDRESS = re.compile(
    r"(?:original(?: url| article| link)?|source|url|link|read (?:the )?original|retrieved from)"
    rf"\s*:?\s*(?:{_ADDRESS})?",
    re.I,
)
_BARE_ADDRESS = re.compile(_ADDRESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What is known about an article beside its text."""

    title: str | None = None
    published: str | None = None
    byline: str | None = None
    credit: str | None = None
    url: str | None = None
    publisher: str | None = None


def take_matter(blocks: list[Block], known: Matter = Matter()) -> tuple[Matter, list[Block]]:
    """Part the lines about an article from the article.

    Returns what they say, and the blocks to be read: headline first, then the story. Only lines that are nothing else
    than a date, a byline, a credit or an address are taken; whatever is in doubt stays text.
    """
    matter, rest = _take_url(known, blocks)
    matter = _find_title(matter, rest)
    kept: list[Block] = []
    in_head = True
    for i, block in enumerate(rest):
        headline = matter.title is not None and same_words(block.text, matter.title)
        taken = None if headline or not in_head or i >= _HEAD_BLOCKS else _take_line(matter, block)
        # A full paragraph ends the head of an article.
        in_head = in_head and (headline or taken is not None or len(block.text) <= _LONGEST_HEADLINE)
        if taken is None:
            kept.append(block)
        else:
            matter = taken
    if matter.title and not any(same_words(block.text, matter.title) for block in kept[:2]):
        kept.insert(0, fold([(matter.title, None)], kind="heading"))
    if matter.publisher is None and matter.url:
        matter = replace(matter, publisher=site_of(matter.url))
    return matter, kept


def site_of(url: str) -> str | None:
    """Return the site of an address: what can be known of a publisher where nothing names it."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return host.removeprefix("www.") or None


def is_matter(line: str) -> bool:
    """Tell whether a line is a date line, a byline or a labelled photo credit."""
    return _take_line(Matter(), Block(line)) is not None


def _find_title(matter: Matter, blocks: list[Block]) -> Matter:
    if matter.title is None:
        heading = next((b for b in blocks[:_HEAD_BLOCKS] if b.kind == "heading"), None)
        if heading and len(blocks) > 1:
            return replace(matter, title=" ".join(heading.text.split()))
    return matter


def _take_line(matter: Matter, block: Block) -> Matter | None:
    """Return what is known once this block is taken as a line about the article; None if it is not one."""
    if len(block.text) > _LONGEST_LINE or block.kind == "heading":
        return None
    if credit := _credit(block):
        return replace(matter, credit=matter.credit or credit)
    for part in _SEPARATORS.split(block.text):
        outlet = _OUTLET_AND_DAY.fullmatch(part.strip())
        if outlet and (published := parse_date(outlet.group(2))):
            known = matter.publisher or outlet.group(1)
            matter = replace(matter, publisher=known, published=matter.published or published)
        elif published := parse_date(part):
            matter = replace(matter, published=matter.published or published)
        elif byline := _BYLINE.fullmatch(part.strip()):
            matter = replace(matter, byline=matter.byline or byline.group(1))
        else:
            return None
    return matter


def _credit(block: Block) -> str | None:
    if labelled := _CREDIT_LABEL.fullmatch(block.text):
        return labelled.group(1).strip()
    return block.text if block.kind == "bold" and _CREDIT_BOLD.fullmatch(block.text) else None


def _take_url(matter: Matter, blocks: list[Block]) -> tuple[Matter, list[Block]]:
    """Take the address of the article where it stands alone or behind its label, at the end or at the head."""
    places = [
        *range(len(blocks) - 1, max(-1, len(blocks) - 1 - _TAIL_BLOCKS), -1),
        *range(min(_HEAD_BLOCKS, len(blocks))),
    ]
    for i in places:
        if bare := _BARE_ADDRESS.fullmatch(blocks[i].text.strip()):
            first = i - 1 if i and _is_label(blocks[i - 1]) else i
            return replace(matter, url=matter.url or bare.group(1)), blocks[:first] + blocks[i + 1 :]
        labelled = _LABELLED_ADDRESS.fullmatch(blocks[i].text.strip())
        if labelled and labelled.group(1):
            return replace(matter, url=matter.url or labelled.group(1)), blocks[:i] + blocks[i + 1 :]
    return matter, blocks


def _is_label(block: Block) -> bool:
    found = _LABELLED_ADDRESS.fullmatch(block.text.strip())
    return found is not None and found.group(1) is None
