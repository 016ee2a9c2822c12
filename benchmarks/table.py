"""Turns figures into the tables of README.md, and puts text between its markers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.markdown import NONE, number, render_table
from benchmarks.peers import load_published
from benchmarks.roundups_table import render_roundups, render_tone
from benchmarks.speakers_table import render_speakers

SPANS = ("span_source", "span_cue", "span_content")
COLUMNS = ("relation", "strict", "quoted", *SPANS)
HEADINGS = ("relation", "strict", "quoted", "exact source", "exact cue", "exact contents")
PAGE_COLUMNS = {
    "pages": "pages",
    "word_f1": "word F1",
    "title": "title right",
    "date": "date right",
    "wanted": "wanted",
    "unwanted": "unwanted",
    "errors": "ended in an error",
}
Figures = dict[str, Any]


def render_tables(figures: Figures) -> str:
    """Return all tables, as Markdown. A part that was not measured is left out."""
    accuracy = figures.get("accuracy", {})
    parts = [
        _polnear(accuracy["polnear"]) if "polnear" in accuracy else "",
        _panel(accuracy["panel"]) if "panel" in accuracy else "",
        _others(accuracy) if "gum" in accuracy else "",
        render_speakers(figures["speakers"]) if "speakers" in figures else "",
        render_tone(figures["tone"]) if "tone" in figures else "",
        render_roundups(figures["roundups"]) if "roundups" in figures else "",
        _speed(figures) if "speed" in figures else "",
        _pages(figures["pages"]) if figures.get("pages") else "",
        _elsewhere(),
        _footer(figures["measured"]) if "measured" in figures else "",
    ]
    return "\n\n".join(part for part in parts if part)


def replace_between(text: str, marker: str, content: str) -> str:
    """Return text with what stands between <!-- marker:begin --> and <!-- marker:end --> replaced."""
    begin, end = f"<!-- {marker}:begin -->", f"<!-- {marker}:end -->"
    if text.count(begin) != 1 or text.count(end) != 1 or text.index(end) < text.index(begin):
        raise ValueError(f"the text needs {begin} and then {end}, once each: put them where {marker} belongs")
    before, rest = text.split(begin)
    return f"{before}{begin}\n{content.strip()}\n{end}{rest.split(end)[1]}"


def write_between(path: Path, marker: str, content: str) -> None:
    """Replace what stands between two markers of a file."""
    path.write_text(replace_between(path.read_text(encoding="utf8"), marker, content), encoding="utf8")


def _polnear(ours: Figures) -> str:
    rows = [["**sayso**", *(f"**{ours[name]:.1f}**" for name in COLUMNS)]]
    notes = []
    for peer in load_published()["accuracy"]:
        rows.append([peer["name"], *(number(peer.get(name), 1) for name in COLUMNS)])
        notes.append(f"{peer['name']}: {peer['from']}")
    kinds = ", ".join(f"{kind} {ours[f'recall_{kind}']:.1f}" for kind in ("direct", "mixed", "indirect"))
    text = f"Statements on PolNeAR's development part, 84 articles of political news, F1 in %. {'; '.join(notes)}."
    confidence = ""
    if "ECE" in ours:
        confidence = (
            f" Confidence: ECE {ours['ECE']:.3f}, Brier score {ours['brier']:.3f}"
            f" (the best constant: {ours['brier_constant']:.3f})."
        )
    tokens = ", ".join(f"{role} {ours[f'token_{role}']:.1f}" for role in ("source", "cue", "content"))
    table = render_table(["", *HEADINGS], rows)
    unread = f" {ours['unread']} articles could not be read." if ours.get("unread") else ""
    return f"{text}\n\n{table}\n\nRecall of sayso by kind: {kinds}. F1 by token: {tokens}.{confidence}{unread}"


def _panel(panel: Figures) -> str:
    rows = [
        [name, *(f"{panel[column][who]:.1f}" for column in COLUMNS)]
        for name, who in (("people with each other", "people"), ("sayso with people", "this"))
    ]
    text = "The 22 articles that five or six people annotated each, none of them trained on, mean F1 in %."
    return f"{text}\n\n{render_table(['', *HEADINGS], rows)}"


def _others(accuracy: Figures) -> str:
    gum = accuracy["gum"]
    rows = [
        [name, f"{gum[part]['relation']:.1f}", f"{gum[part]['content_only']:.1f}"]
        for name, part in (("GUM, 15 genres", "all"), ("GUM, news and interviews only", "held_out"))
    ]
    text = (
        "GUM's development part, F1 in %. Its sources are often the head of a phrase alone, and it counts thoughts "
        "and findings as well, so the contents say more than the relation."
    )
    table = render_table(["", "relation", "contents only"], rows)
    return f"{text}\n\n{table}\n\n{_articles(accuracy.get('articles', {}))}".strip()


def _articles(articles: Figures) -> str:
    if not articles:
        return ""
    rows = [
        [name, f"{a['found']} of {a['gold']}", ", ".join(a["missed"]) or NONE, str(a["extra"])]
        for name, a in articles.items()
    ]
    text = "Single articles with a gold reading, at the threshold of the display (contents overlap by half or more)."
    return f"{text}\n\n{render_table(['', 'found', 'missed', 'beyond gold'], rows)}"


def _speed(figures: Figures) -> str:
    speed, peers = figures["speed"], figures.get("peers", {})
    rows = [_speed_row("**sayso**, one thread", speed["one_thread"]), _speed_row("sayso, two", speed["two_threads"])]
    if "finding_alone" in speed:
        rows.append(_speed_row("sayso, finding alone", speed["finding_alone"]))
    names = {"sayso": "sayso, in turns with these", "spacy": "spaCy `en_core_web_md` alone", "textacy": "textacy"}
    rows += [_speed_row(names[name], peers[name]) for name in names if name in peers]
    rows += [
        [p["name"], NONE, f"{p['words_per_processor_s']:,}", p["load"], str(p["peak_mb"])]
        for p in load_published()["speed"]
    ]
    headings = ["", "words/s", "words per processor second", "load, s", "peak memory, MB"]
    text = "From text to statements, best of three, PolNeAR's development part. The last three rows: 2026-11-23."
    return "\n\n".join([text, render_table(headings, rows), *_speed_notes(figures)])


def _speed_notes(figures: Figures) -> Iterator[str]:
    peers = figures.get("peers", {})
    if "ratio" in peers:
        r = peers["ratio"]
        yield (
            f"In one run, taking turns, sayso is {r['best']:.2f} times as fast as spaCy's pipeline alone "
            f"({r['lowest']:.2f} to {r['highest']:.2f} over the rounds)."
        )
    for name in ("spacy", "textacy"):
        if failed := peers.get(name, {}).get("failed"):
            yield f"{name} raised an error on {failed} of {figures['speed']['articles']} articles."
    if "size" in figures:
        size = figures["size"]
        yield (
            f"Installed with all it needs, without bytecode: {size['installed_mb']:.0f} MB, "
            f"{size['package_mb']:.0f} MB of them sayso."
        )


def _speed_row(name: str, figures: Figures) -> list[str]:
    if "error" in figures:
        return [f"{name} (does not run)", NONE, NONE, NONE, NONE]
    return [
        name,
        f"{figures['words_per_s']:,.0f}",
        f"{figures['words_per_processor_s']:,.0f}",
        f"{figures['load_s']:.1f}",
        f"{figures['peak_mb']:.0f}",
    ]


def _pages(pages: Figures) -> str:
    names = list(PAGE_COLUMNS)
    rows = [[page_set, *(_share_or_count(row, name) for name in names)] for page_set, row in pages.items()]
    text = (
        "HTML pages whose text is known, by set, in %; wanted and unwanted: strings that must, and must not, be read."
    )
    return f"{text}\n\n{render_table(['', *PAGE_COLUMNS.values()], rows)}"


def _share_or_count(row: Figures, name: str) -> str:
    return f"{row[name]:.0f}" if name in ("pages", "errors") else number(row.get(name), 1)


def _elsewhere() -> str:
    rows = [[p["name"], p["figure"], p["what"]] for p in load_published()["elsewhere"]]
    return f"Published elsewhere, on other data.\n\n{render_table(['', 'figure', 'of what'], rows)}"


def _footer(measured: dict[str, str]) -> str:
    return f"sayso {measured['version']}, {measured['date']}, {measured['machine']}."
