"""A roundup, and what bears on a claim, as one HTML page that needs nothing else: no script, no request."""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from string import Template

from sayso.compare.types import ClaimCheck, Passage, Rated, Roundup
from sayso.show.characters import disarm_line
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.camps import PassageIds, show_camps, show_topics, topic_rules
from sayso.show.roundup.charts import positions, show_days, show_figures, show_strip
from sayso.show.roundup.excerpts import Excerpts, Mark, show_excerpts
from sayso.show.roundup.facts import (
    ALIKE,
    NO_VERDICT,
    OPPOSITE,
    REPEATED,
    WRITERS,
    counts_of,
    event_title,
    how_to_read,
    warmth_of,
    window_of,
)
from sayso.show.roundup.findings import (
    show_alterations,
    show_characterisations,
    show_contrasts,
    show_pairs,
    show_repeats,
    show_wires,
)
from sayso.show.roundup.index import index_claim, index_roundup
from sayso.show.roundup.left_out import show_left_out
from sayso.show.roundup.quotes import View, show_quote
from sayso.show.voices import count_of
from sayso.version import __version__

_HOW_LINES_READ = (
    "Grey words before a line tell how it was said, as the article has it. Dots stand under the words that tell the"
    " tone most. “Strongest” are the lines of a camp with the most tone; a voice that “stands out” is far from the rest"
    " of its camp. A passage is the place in the article, below."
)
_HOW_DAYS_READ = "Who spoke when: ▲ warm, ● neutral, ▼ cold; each sign leads to its passage."
_HOW_CONTRASTS_READ = "Where the mean tones of two camps lie furthest apart, with the line of each that shows it best."

# id, heading, what it is, HTML
_Section = tuple[str, str, str, str]


def render_roundup_page(roundup: Roundup) -> str:
    """Return a roundup as one page: camps side by side, charts, findings, and the passages in their articles.

    Whatever articles, names and addresses hold is shown as text; nothing of it can run, load or send anything.
    """
    index = index_roundup(roundup)
    evidence, own, further = _further_marks(roundup)
    excerpts = show_excerpts(index, further)
    view = View(index, excerpts.ids)
    # Passages of blanks alone have no place in the text to be led to.
    evidence = {key: id_ for key, id_ in evidence.items() if id_ in excerpts.ids}
    own = {number: id_ for number, id_ in own.items() if id_ in excerpts.ids}
    sections = [section for section in _sections(roundup, view, evidence, own) if section[-1]]
    sections.append(_articles(excerpts, len(index.documents)))
    facts = " · ".join(filter(None, [window_of(roundup.event), counts_of(roundup)]))
    title = event_title(roundup.event)
    told = "".join(f'<p class="facts">{escape_line(words)}</p>\n' for words in (facts, how_to_read(roundup)))
    top = f"{told}{show_left_out(roundup.left_out)}{_contents(sections)}"
    return _page(f"Who reacted how: {title}", title, top, show_topics(roundup), sections, topic_rules(roundup))


def render_claim_page(check: ClaimCheck) -> str:
    """Return what bears on a claim as one page: for it, against it, beside it, and the passages in their articles."""
    index = index_claim(check)
    excerpts = show_excerpts(index, {})
    view = View(index, excerpts.ids)
    parts = (("for", "For it", check.for_it), ("against", "Against it", check.against_it))
    sections = [
        (id_, name, "", _bearing(lines, view))
        for id_, name, lines in (*parts, ("beside", "Beside it", check.beside_it))
    ]
    sections.append(_articles(excerpts, len(index.documents)))
    title = disarm_line(check.claim) or "Claim"
    return _page(
        f"What bears on: {title}", title, f'<p class="facts">{NO_VERDICT}</p>\n{_contents(sections)}', "", sections, ""
    )


def _bearing(lines: Sequence[Rated], view: View) -> str:
    quotes = "".join(show_quote(one.line, view, one) for one in lines)
    return f'<div class="quotes">{quotes}</div>' if quotes else '<p class="facts">Nothing was found.</p>'


# ------------------------------------------------------------------ sections


def _sections(roundup: Roundup, view: View, evidence: PassageIds, own: dict[int, str]) -> Iterator[_Section]:
    """Yield every section; those whose HTML is empty are not shown."""
    some = any(camp.lines for camp in (*roundup.camps, roundup.others))
    chart = f"{show_strip(roundup, view)}\n{show_figures(roundup)}" if some else ""
    yield "warmth", "How warm the camps are", "", chart
    yield "camps", "The camps and their words", _HOW_LINES_READ, show_camps(roundup, view, evidence)
    yield "days", "Day by day", _HOW_DAYS_READ, show_days(roundup, view)
    yield "contrasts", "Contrasts", _HOW_CONTRASTS_READ, show_contrasts(roundup, view)
    for id_, name, told, pairs in (
        ("agreements", "Agreements", ALIKE, roundup.agreements),
        ("contradictions", "Contradictions", OPPOSITE, roundup.contradictions),
        ("changes", "Changed minds", "One speaker at different times.", roundup.changes_of_mind),
    ):
        yield id_, name, told, show_pairs(pairs, roundup, view)
    altered = show_alterations(roundup.alterations, view) if roundup.alterations else ""
    yield "altered", "Altered quotations", "The same words, printed otherwise.", altered
    repeats = show_repeats(roundup.repeats, view) if roundup.repeats else ""
    yield "repeats", "Repeated words", REPEATED, repeats
    yield "wires", "Wire copy", "Articles that print one text.", show_wires(roundup.wires) if roundup.wires else ""
    writers = show_characterisations(roundup.characterisations, own) if roundup.characterisations else ""
    yield "writers", "How writers call the reactions", WRITERS, writers


def _articles(excerpts: Excerpts, count: int) -> _Section:
    html = (
        f"<details open><summary>{count_of(count, 'article')}</summary>\n{excerpts.html}\n</details>" if count else ""
    )
    told = (
        "Only the paragraphs that are spoken of above; […] stands for what is left out. A number leads back to its"
        " statement; statements are underlined twice if cold, once if warm, with dashes if neutral or not rated. Dots"
        " stand under what places a speaker, and under writers' own words."
    )
    return "articles", "The passages in their articles", told, html


def _contents(sections: Iterable[_Section]) -> str:
    links = "".join(f'<li><a href="#{id_}">{name}</a></li>' for id_, name, _, html in sections if html)
    return f'<nav aria-label="Sections"><ul role="list">{links}</ul></nav>' if links else ""


def _section(section: _Section) -> str:
    id_, name, told, html = section
    note = f'<p class="facts">{told}</p>\n' if told else ""
    return f'<section id="{id_}" aria-labelledby="h-{id_}"><h2 id="h-{id_}">{name}</h2>\n{note}{html}</section>'


# ------------------------------------------------------------------ marks beside those of the lines


def _further_marks(roundup: Roundup) -> tuple[PassageIds, dict[int, str], dict[str, list[Mark]]]:
    """Return the ids of evidence for camps and of writers' own words, and the marks of both by document."""
    marks: dict[str, list[Mark]] = defaultdict(list)
    evidence: PassageIds = {}
    own: dict[int, str] = {}
    for number, one in enumerate(roundup.characterisations):
        own[number] = f"q{number}"
        marks[one.passage.document.id].append(_mark(one.passage, f"writer {warmth_of(one.tone)}", own[number]))
    for camp in (*roundup.camps, roundup.others):
        for passage in (placement.evidence for placement in camp.placements if placement.evidence):
            key = (passage.document.id, passage.span.start, passage.span.end)
            if key not in evidence:
                evidence[key] = f"e{len(evidence)}"
                marks[passage.document.id].append(_mark(passage, "why", evidence[key]))
    return evidence, own, marks


def _mark(passage: Passage, style: str, id_: str) -> Mark:
    return Mark(passage.span, style, f'<span id="{id_}" class="place"></span>', id_)


# ------------------------------------------------------------------ the page


def _page(title: str, heading: str, top: str, topics: str, sections: Iterable[_Section], rules: str) -> str:
    style = _template("roundup.css").template + positions() + rules
    return _template("roundup.html").substitute(
        title=escape_line(title),
        heading=escape_text(heading),
        version=__version__,
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode("utf8")).digest()).decode("ascii"),
        top=top,
        topics=topics,
        sections="\n".join(_section(section) for section in sections if section[-1]),
    )


@cache
def _template(name: str) -> Template:
    return Template((files("sayso.show.roundup") / "templates" / name).read_text(encoding="utf8"))
