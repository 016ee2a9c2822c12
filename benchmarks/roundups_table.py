"""The tables of README.md about tone and about many articles."""

from __future__ import annotations

from typing import Any

from benchmarks.markdown import number, render_table

_SETS = {
    "newsmtsc": "NewsMTSC, articles held out",
    "basil": "BASIL, quoted phrases of events kept apart",
    "gold": "gold readings, 19 articles",
    "gold_set_aside": "gold readings, 6 set aside",
}
_COLUMNS = {
    "asked": "targets",
    "accuracy": "accuracy",
    "commonest": "commonest label alone",
    "macro_f1": "macro F1",
    "negative": "negative, F1",
    "neutral": "neutral, F1",
    "positive": "positive, F1",
}

Figures = dict[str, Any]


def render_tone(figures: Figures) -> str:
    """Return the table of tone as Markdown."""
    rows = [
        [label, *(number(figures[name].get(column), 0 if column == "asked" else 1) for column in _COLUMNS)]
        for name, label in _SETS.items()
    ]
    text = (
        "How warm words are towards a target: negative, neutral or positive, in %. Published for NewsMTSC's test "
        "parts, which are not here: macro F1 83 of a RoBERTa model, about six times as large. BASIL's phrases are "
        "never neutral, the gold readings' hardly ever."
    )
    return f"{text}\n\n{render_table(['', *_COLUMNS.values()], rows)}"


def render_roundups(figures: Figures) -> str:
    """Return the figures about many articles as Markdown."""
    names = {"ecbplus": "ECB+, development part", "basil": "BASIL, 75 events"}
    ways = {"sayso": "sayso", "title words": "titles that share words"}
    rows = [
        [f"{label}: {way}", *(f"{figures['events'][name][key][part]:.1f}" for part in ("precision", "recall", "f1"))]
        for name, label in names.items()
        for key, way in ways.items()
    ]
    altered, growth = figures["alterations"], figures["growth"]
    return (
        "Which articles tell of one event, B-cubed in %.\n\n"
        f"{render_table(['', 'precision', 'recall', 'F1'], rows)}\n\n"
        f"Quotations that were altered on purpose: {altered['recall']:.1f} % of {altered['pairs']} found; of "
        f"{altered['controls']} left as they are, or altered in style alone, {altered['false_alarms']:.1f} % "
        f"were taken for altered.\n\nReading {growth['articles']:.0f} articles of many events takes one processor "
        f"{growth['seconds_read']:.0f} seconds; comparing them, all as if of one, {growth['seconds_1000']:.0f}, tone "
        f"included, and 100 of them {growth['seconds_100']:.0f}; at most {growth['peak_mb']:.0f} MB."
    )
