"""What stands out between lines, as HTML: contrasts, agreements, altered quotations, repeats, writers' own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.compare.types import Alteration, Characterisation, Contrast, Pair, Repeat, Roundup, WireCopy
from sayso.show.characters import disarm_line
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.around import parts_of, sentence_around
from sayso.show.roundup.facts import (
    carried_by,
    carriers_of,
    change_of,
    line_role,
    outlet_of,
    shared_by,
    signed,
    title_of,
    who_of,
)
from sayso.show.roundup.fragments import passage_address, web_address
from sayso.show.roundup.quotes import (
    GAP,
    MOST_TOPICS,
    Shade,
    View,
    link_to,
    show_passage_source,
    show_printing,
    show_quote,
    show_source,
    show_tone,
    show_words,
)
from sayso.show.roundup.shared import shared_words
from sayso.types import Document


def show_contrasts(roundup: Roundup, view: View) -> str:
    """Return the pairs of camps that lie furthest apart, each with the line that shows it best."""
    return "\n".join(_contrast(contrast, roundup, view) for contrast in roundup.contrasts)


def _contrast(contrast: Contrast, roundup: Roundup, view: View) -> str:
    names = " and ".join(f"<b>{escape_text(disarm_line(name))}</b>" for name in contrast.camps)
    topic = f"on {escape_text(disarm_line(contrast.topic))}" if contrast.topic else "on the whole event"
    heading = f"{names} {topic}: {signed(contrast.difference).lstrip('+')} apart"
    quotes = "".join(show_quote(one.line, view, one) for one in contrast.lines)
    return _beside(heading, quotes, _topic_class(contrast.topic, roundup) if contrast.topic else "")


def show_pairs(pairs: Iterable[Pair], roundup: Roundup, view: View) -> str:
    """Return pairs of lines on one topic, side by side, with the names of who spoke."""
    return "\n".join(
        _beside(
            f"{_names(pair, view)} on {escape_text(disarm_line(pair.topic))}",
            "".join(show_quote(one.line, view, one) for one in pair.lines),
            _topic_class(pair.topic, roundup),
        )
        for pair in pairs
    )


def _names(pair: Pair, view: View) -> str:
    names = dict.fromkeys(who_of(view.index.of(one.line)) for one in pair.lines)
    return " and ".join(f"<b>{escape_text(name)}</b>" for name in names)


def _beside(heading: str, quotes: str, style: str) -> str:
    return f'<div class="pair {style}"><h3>{heading}</h3>\n<div class="quotes">{quotes}</div></div>'


def _topic_class(topic: str, roundup: Roundup) -> str:
    numbers = (number for number, other in enumerate(roundup.topics[:MOST_TOPICS]) if other.name == topic)
    return " ".join(["t", *(f"k{number}" for number in numbers)])


# ------------------------------------------------------------------ altered quotations


def show_alterations(alterations: Sequence[Alteration], view: View) -> str:
    """Return a table of quotations that were altered: what was taken out struck through, what came in underlined."""
    rows = "\n".join(_alteration(alteration, view) for alteration in alterations)
    return (
        '<div class="wide" role="region" aria-label="Altered quotations" tabindex="0"><table class="altered">'
        "<caption>Words taken out are <del>struck through</del>, words put in are <ins>underlined</ins>.</caption>\n"
        '<thead><tr><th scope="col">As first or fully printed</th><th scope="col">As altered</th>'
        f'<th scope="col">What changed</th></tr></thead>\n<tbody>{rows}</tbody></table></div>'
    )


def _alteration(alteration: Alteration, view: View) -> str:
    original, altered = alteration.original, alteration.altered
    worded = [change for change in alteration.changes if change.kind != "speaker"]
    taken = [Shade(change.original, "del", "taken") for change in worded if change.original]
    put = [Shade(change.altered, "ins", "put") for change in worded if change.altered]
    changes = "".join(f"<li>{escape_text(change_of(c, original, altered))}</li>" for c in alteration.changes)
    return (
        f'<tr><td data-side="As first or fully printed">{show_printing(original, view, taken)}</td>'
        f'<td data-side="As altered">{show_printing(altered, view, put)}</td>'
        f'<td data-side="What changed"><ul>{changes}</ul></td></tr>'
    )


# ------------------------------------------------------------------ the same words again


def show_repeats(repeats: Iterable[Repeat], view: View) -> str:
    """Return the words that several articles carry, with all that do."""
    return "<ul>\n" + "\n".join(_repeat(repeat, view) for repeat in repeats if repeat.lines) + "\n</ul>"


def _repeat(repeat: Repeat, view: View) -> str:
    shared, carriers = shared_words(repeat), carriers_of(repeat)
    words, said = f" {GAP} ".join(map(escape_text, shared.pieces)).strip(), shared.spoken
    role = f", {escape_text(line_role(said))}" if line_role(said) else ""
    sources = ", ".join(
        f"{show_source(line)}{f' ({escape_line(day)})' if (day := line.document.published) else ''}"
        for line in carriers
    )
    whole = "".join(f"<li>{show_printing(line, view)}</li>" for line in repeat.lines)
    return (
        f'<li><blockquote class="shared">{words}</blockquote>\n'
        f"<p><b>{escape_text(who_of(view.index.of(said)))}</b>{role}, {escape_text(carried_by(repeat))}</p>\n"
        f'<p class="facts">{sources}</p>\n'
        f"<details><summary>As each article has it</summary>\n"
        f'<ul role="list" class="quotes">{whole}</ul></details></li>'
    )


def show_wires(wires: Iterable[WireCopy]) -> str:
    """Return which articles print one text."""
    return "<ul>\n" + "\n".join(_wire(wire) for wire in wires) + "\n</ul>"


def _wire(wire: WireCopy) -> str:
    articles = "".join(f"<li>{_article_link(document)}</li>" for document in wire.documents)
    agency = ""
    if wire.agency:
        address = passage_address(wire.agency.document, (wire.agency.span,))
        agency = f' <span class="facts">({link_to(address, "where the agency is named")})</span>' if address else ""
    return f"<li><p>{escape_text(shared_by(wire))}{agency}</p><ul>{articles}</ul></li>"


def _article_link(document: Document) -> str:
    outlet, title, day = outlet_of(document), title_of(document), document.published
    facts = [link_to(web_address(document), title)] + ([escape_line(day)] if day else [])
    return " · ".join([*([escape_text(outlet)] if outlet != title else []), *facts])


# ------------------------------------------------------------------ writers


def show_characterisations(characterisations: Sequence[Characterisation], ids: Mapping[int, str]) -> str:
    """Return how writers call reactions in words of their own. ids: their passages, by the place in the list."""
    return (
        '<ul class="own">\n'
        + "\n".join(_characterisation(one, ids.get(n)) for n, one in enumerate(characterisations))
        + "\n</ul>"
    )


def _characterisation(one: Characterisation, id_: str | None) -> str:
    document = one.passage.document
    sentence = sentence_around(one.passage)
    words = "".join(
        show_words(document, [span], [Shade(one.group, "b", "group")])
        if is_passage
        else f'<span class="around">{escape_text(span.of(document.text))}</span>'
        for span, is_passage in parts_of(sentence, one.passage.span)
    )
    camp = f", on {escape_text(disarm_line(one.camp))}" if one.camp else ""
    writer = escape_text(disarm_line(document.byline or "")) or "the writer"
    own = [f'<a href="#{id_}">passage</a>'] if id_ else []
    facts = " · ".join([show_tone(one.tone), show_passage_source(one.passage), *own])
    return f"<li><blockquote>{words}</blockquote><p><b>{writer}</b>{camp}<br>{facts}</p></li>"
