"""Charts as plain lists and tables that a style sheet sets out: each dot is a link, so that no script is needed.

A dot stands where its class says, in hundredths of the width; a policy that forbids style attributes lets that through.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.compare.days import day_of
from sayso.compare.types import Camp, Roundup
from sayso.show.marks import escape_line, escape_text
from sayso.show.roundup.facts import cue_of, mean_of, outlet_of, sides_of, warmth_of, who_of
from sayso.show.roundup.index import Entry
from sayso.show.roundup.quotes import View, glyph_of, short_label, show_mean, show_tone, show_words, topic_classes
from sayso.show.voices import count_of

# Dots nearer than this, in hundredths of the width, are set in lanes; more lanes than these make a row too high.
_DOT = 3
_LANES = 14
# Longer spans of time are told by months.
_MOST_DAYS = 31
# Fewer make no course of things.
_FEWEST_DAYS = 2


def positions() -> str:
    """Return the rules of the style sheet for places, widths, lanes and heights."""
    places = "".join(f".x{n} {{ margin-left: {n}%; }} .w{n} {{ width: {n}%; }}\n" for n in range(101))
    lanes = "".join(f".y{n} {{ --lane: {n}; }} .h{n + 1} {{ --lanes: {n + 1}; }}\n" for n in range(_LANES))
    return places + lanes


def place_of(tone: float) -> int:
    """Return where a tone stands between cold (0) and warm (100)."""
    return round(50 + 50 * max(-1.0, min(1.0, tone)))


# ------------------------------------------------------------------ strip plot


def show_strip(roundup: Roundup, view: View) -> str:
    """Return a row of dots for each camp, from cold to warm; the words show beside it as a dot is pointed at."""
    rows = "\n".join(
        _row(name, camp, _entries(side, view), view) for side, (name, camp) in enumerate(sides_of(roundup))
    )
    return (
        '<a class="skip" href="#after-dots">Skip the dots</a>\n'
        '<div class="strip" role="group" aria-label="Every statement by its tone, a row for each camp">\n'
        '<div class="rows">\n<p class="scale" aria-hidden="true"><span>▼ cold −1</span><span>tone 0</span>'
        f"<span>warm +1 ▲</span></p>\n{rows}</div>\n"
        '<p class="readout">Each sign is a statement, and stands where its tone is: ▲ warm, ● neutral, ▼ cold. The'
        " upright line is the mean tone of the camp, the grey band one standard deviation to either side. Point at a"
        " sign, or move to it with the tab key, to read its words here;"
        ' Enter or a click leads to the passage in its article.</p></div>\n<span id="after-dots" tabindex="-1"></span>'
    )


def _row(name: str, camp: Camp, entries: list[Entry], view: View) -> str:
    places = [place_of(_tone(entry)) for entry in entries]
    lanes = set_in_lanes(places)
    dots = "\n".join(_dot(entry, place, lane, view) for entry, place, lane in zip(entries, places, lanes, strict=True))
    height = max(lanes, default=0) + 1
    told = f"{mean_of(camp)} · {count_of(len(entries), 'statement')}"
    return (
        f'<div class="row"><p class="label"><b>{escape_text(name)}</b> <span class="facts">{escape_line(told)}'
        f'</span></p>\n<div class="track h{height}"><div class="under" aria-hidden="true">{_band(camp)}</div>\n'
        f'<ol role="list" aria-label="{escape_line(name)}">\n{dots}\n</ol></div></div>'
    )


def _band(camp: Camp) -> str:
    """Draw the mean as an upright line, and the spread as a band around it."""
    if camp.mean is None:
        return ""
    spread = camp.spread or 0.0
    left, right = place_of(camp.mean - spread), place_of(camp.mean + spread)
    mean = f'<span class="mean x{place_of(camp.mean)}"></span>'
    return f'<span class="band x{left} w{right - left}"></span>{mean}'


def show_scale(camp: Camp) -> str:
    """Return mean and spread of one camp as a small drawing, which says nothing that the figures beside it do not."""
    return f'<div class="track small h1" aria-hidden="true"><div class="under">{_band(camp)}</div></div>'


def _dot(entry: Entry, place: int, lane: int, view: View) -> str:
    document, tone = entry.line.document, _tone(entry)
    facts = " · ".join(filter(None, [outlet_of(document), day_of(entry.line)]))
    said = cue_of(entry.line)
    cue = f'<span class="facts">{escape_text(said)}</span>' if said else ""
    return (
        f'<li class="x{place} {topic_classes(entry)}"><a href="#{_target(entry, view)}"'
        f' aria-label="{short_label(entry)}" aria-describedby="w{entry.number}">'
        f'<span class="dot y{lane} {warmth_of(tone)}"></span>'
        f'<span class="tip"><span><b>{escape_text(who_of(entry))}</b> {show_tone(tone)}</span>{cue}'
        f'<span id="w{entry.number}" class="tip-words">{show_words(document, entry.line.statement.contents)}</span>'
        f'<span class="facts">{escape_line(facts)}</span></span></a></li>'
    )


def _target(entry: Entry, view: View) -> str:
    return f"p{entry.number}" if f"p{entry.number}" in view.ids else f"l{entry.number}"


def set_in_lanes(places: Sequence[int]) -> list[int]:
    """Return a lane for each place, from 0, so that no two dots of a lane touch while lanes are left."""
    last: list[int] = []
    lanes = [0] * len(places)
    for number in sorted(range(len(places)), key=lambda number: places[number]):
        place = places[number]
        lane = next((n for n, before in enumerate(last) if place - before >= _DOT), len(last))
        if lane == _LANES:
            lane = min(range(_LANES), key=lambda n: last[n])
        if lane == len(last):
            last.append(place)
        last[lane] = place
        lanes[number] = lane
    return lanes


def _entries(side: int, view: View) -> list[Entry]:
    """Return the lines of a camp, coldest first: the order in which the tab key goes through the dots."""
    return sorted((entry for entry in view.index.at(side) if entry.rated), key=_tone)


def _tone(entry: Entry) -> float:
    return entry.rated.tone if entry.rated else 0.0


# ------------------------------------------------------------------ tables


def show_figures(roundup: Roundup) -> str:
    """Return the figures of the strip plot as a table."""
    rows = "\n".join(
        f'<tr><th scope="row">{escape_text(name)}</th>{_cells(camp)}</tr>' for name, camp in sides_of(roundup)
    )
    heads = "".join(f'<th scope="col">{head}</th>' for head in _FIGURES)
    return (
        '<div class="wide" role="region" aria-label="Camps in figures" tabindex="0"><table class="figures">'
        f"<caption>Camps in figures</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table></div>"
    )


def _cells(camp: Camp) -> str:
    spread = "–" if camp.spread is None else f"{camp.spread:.2f}"
    counts = [str(count) for count in (len(camp.voices), len(camp.lines), camp.outlets)]
    cells = zip(_FIGURES[1:], [show_mean(camp.mean, None), spread, *counts], strict=True)
    return "".join(f'<td data-figure="{head}">{shown}</td>' for head, shown in cells)


_FIGURES = ("Camp", "Mean tone", "Spread", "Voices", "Statements", "Outlets")


def show_days(roundup: Roundup, view: View) -> str:
    """Return for each day on which something was said who of each camp spoke and how warmly; nothing for one day."""
    sides = [(name, _entries(side, view)) for side, (name, _) in enumerate(sides_of(roundup))]
    days = {day for _, entries in sides for entry in entries if (day := day_of(entry.line))}
    if len(days) < _FEWEST_DAYS:
        return ""
    length = len("2031-03-01") if len(days) <= _MOST_DAYS else len("2031-03")
    spoken: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: {name: [] for name, _ in sides})
    for name, entries in sides:
        for entry in entries:
            spoken[(day_of(entry.line) or "")[:length]][name].append(entry)
    items = "\n".join(_day(day, spoken[day], view) for day in sorted(spoken, key=lambda day: (not day, day)))
    return f'<ol role="list" class="days">\n{items}\n</ol>'


def _day(day: str, spoken: dict[str, list[Entry]], view: View) -> str:
    camps = "".join(
        f"<li><b>{escape_text(name)}</b>{_voices(entries, view)}</li>" for name, entries in spoken.items() if entries
    )
    count = count_of(sum(map(len, spoken.values())), "statement")
    shown = f"<time>{escape_line(day)}</time>" if day else "Day unknown"
    return (
        f'<li><h3>{shown}<br><span class="facts">{count}</span></h3>\n<ul role="list" class="sides">{camps}</ul></li>'
    )


def _voices(entries: Iterable[Entry], view: View) -> str:
    by_voice: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_voice[who_of(entry)].append(entry)
    items = "".join(
        f"<li>{escape_text(name)} {''.join(_sign(entry, view) for entry in said)}</li>"
        for name, said in by_voice.items()
    )
    return f'<ul role="list">{items}</ul>'


def _sign(entry: Entry, view: View) -> str:
    tone = _tone(entry)
    return (
        f'<a class="sign {topic_classes(entry)}" href="#{_target(entry, view)}" aria-label="{short_label(entry)}">'
        f"{glyph_of(tone)}</a>"
    )
