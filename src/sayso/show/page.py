"""Statements as one HTML page that needs nothing else: no script, no request, no other file."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from string import Template

from sayso.describe.profile import sourcing_profile
from sayso.show.cards import show_cards
from sayso.show.characters import disarm_line
from sayso.show.marks import Entry, MarkedText, escape_line, escape_text, is_safe_address, mark_text
from sayso.show.nesting import Node, nest
from sayso.show.sourcing import show_sourcing
from sayso.show.voices import Looks, count_of, find_speakers, show_speakers, speaking
from sayso.types import Document, Reading, Speaker
from sayso.version import __version__

# Seven colours and five underlines, without a common divisor: thirty-five speakers can be told apart.
_COLOURS = 7
_UNDERLINES = 5
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def show_page(readings: Iterable[Reading]) -> str:
    """Return articles as one page: each text with its statements highlighted, and a list beside it.

    Whatever the articles hold is shown as text; nothing of it can run, load or send anything.
    """
    readings = list(readings)
    looks = _looks(readings)
    single = len(readings) == 1
    title = _title(readings[0].document) if single else count_of(len(readings), "article")
    style = _template("page.css").template + _picks(readings)
    return _template("page.html").substitute(
        title=escape_line(f"Who said what: {title}"),
        version=__version__,
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode("utf8")).digest()).decode("ascii"),
        top="" if single else _contents(readings),
        articles="\n".join(_article(n, reading, looks, single) for n, reading in enumerate(readings, start=1)),
    )


def stream_page(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield the page of all readings, when they have ended: the same shape as the other formats have."""
    yield show_page(readings)


def _picks(readings: Iterable[Reading]) -> str:
    """Have the mentions of a speaker stand out while the box beside the name is ticked."""
    most = max((len(speaking(reading)) for reading in readings), default=0)
    chosen = "background: rgb(var(--c) / .35); outline: 2px dotted rgb(var(--c)); outline-offset: 1px;"
    return "".join(f"article:has(.p{n}:checked) .m{n} {{ {chosen} }}\n" for n in range(1, most + 1))


@cache
def _template(name: str) -> Template:
    return Template((files("sayso.show") / "templates" / name).read_text(encoding="utf8"))


def _contents(readings: list[Reading]) -> str:
    lines = [
        f'<li><a href="#a{number}">{escape_text(_title(reading.document))}</a>'
        f" ({', '.join(filter(None, (_publisher(reading.document), count_of(len(reading), 'statement'))))})</li>"
        for number, reading in enumerate(readings, start=1)
    ]
    return (
        f"<header><h1>Who said what in {count_of(len(readings), 'article')}</h1></header>\n"
        '<nav class="contents" aria-label="Articles"><ol>\n' + "\n".join(lines) + "\n</ol></nav>"
    )


def _publisher(document: Document) -> str:
    return escape_text(document.publisher or "")


# ------------------------------------------------------------------ one article


def _article(number: int, reading: Reading, looks: Looks, single: bool) -> str:
    document = reading.document
    nodes = nest(reading)
    entries: dict[int, Entry] = {}
    _make_entries(nodes, number, looks, entries)
    speakers = find_speakers(reading, number, looks)
    marked = mark_text(document, entries.values(), (speaker.voice for speaker in speakers))
    level = 1 if single else 2
    language = document.language or "en"
    return _template("article.html").substitute(
        number=number,
        language=language if _LANGUAGE.fullmatch(language) else "en",
        heading="" if _begins_with_title(document, marked) else _heading(number, level, escape_text(_title(document))),
        facts=_facts(document),
        sourcing=show_sourcing(sourcing_profile(reading)),
        text=_text(number, document, marked, level),
        speakers=show_speakers(speakers, reading, number, level + 1, marked.ids),
        below=f"h{level + 1}",
        count=count_of(len(reading), "statement"),
        list=show_cards(nodes, entries, marked.ids, document.text),
    )


def _make_entries(nodes: Iterable[Node], article: int, looks: Looks, entries: dict[int, Entry], depth: int = 0) -> None:
    """Number the statements as the list has them; entries are found by the identity of their node."""
    for node in nodes:
        number = len(entries) + 1
        speaker = node.statement.speaker
        entries[id(node)] = Entry(
            statement=node.statement,
            number=number,
            depth=depth,
            text_id=f"t{article}-{number}",
            list_id=f"s{article}-{number}",
            look=looks[speaker.type, speaker.name],
            speaker=_name(speaker),
        )
        _make_entries(node.nested, article, looks, entries, depth + 1)


def _text(number: int, document: Document, marked: MarkedText, level: int) -> str:
    """The headline, where the text begins with it, is the heading: it is not shown twice."""
    paragraphs = [f"<p>{paragraph}</p>" for paragraph in marked.paragraphs]
    if _begins_with_title(document, marked):
        paragraphs[0] = _heading(number, level, marked.paragraphs[0])
    return "\n".join(paragraphs)


def _begins_with_title(document: Document, marked: MarkedText) -> bool:
    if not document.title or not marked.spans:
        return False
    return marked.spans[0].of(document.text).split() == document.title.split()


def _heading(number: int, level: int, content: str) -> str:
    return f'<h{level} id="h{number}">{content}</h{level}>'


def _facts(document: Document) -> str:
    facts = [escape_text(fact) for fact in (document.publisher, document.byline, document.credit) if fact]
    if document.published:
        date = escape_text(document.published)
        facts.insert(1 if document.publisher else 0, f"<time>{date}</time>" if _DATE.fullmatch(date) else date)
    if document.url:
        address = escape_line(document.url)
        facts.append(
            f'<a href="{address}" rel="noopener noreferrer nofollow">{address}</a>'
            if is_safe_address(document.url)
            else address
        )
    return " · ".join(facts)


# ------------------------------------------------------------------ names and looks


def _looks(readings: Iterable[Reading]) -> Looks:
    """Give each speaker a colour and an underline, the same in all articles of the page."""
    looks: Looks = {}
    named = 0
    for reading in readings:
        for speaker in (statement.speaker for statement in reading):
            if (speaker.type, speaker.name) in looks:
                continue
            if speaker.type == "unknown" or not speaker.name:
                looks[speaker.type, speaker.name] = "cx ux"
            else:
                looks[speaker.type, speaker.name] = f"c{named % _COLOURS} u{named % _UNDERLINES}"
                named += 1
    return looks


def _name(speaker: Speaker) -> str:
    return disarm_line(speaker.name or "") or ("unknown speaker" if speaker.type == "unknown" else speaker.type)


def _title(document: Document) -> str:
    return disarm_line(document.title or document.id)
