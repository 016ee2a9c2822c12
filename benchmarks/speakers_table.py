"""The tables of README.md that tell how often the speaker, and what is told about them, is right."""

from __future__ import annotations

from typing import Any

from benchmarks.markdown import NONE, number, render_table

_GOLD = {
    "who_said_what": "who said what, F1",
    "name": "speaker's name",
    "he_she": "of he, she",
    "organizations": "of organisations",
    "role": "role",
    "affiliation": "affiliation",
    "channel": "channel",
    "addressee": "addressee",
    "nested": "nested, F1",
}
_PARTS = {"all": "all 19", "read": "13 read while rules were made", "set_aside": "6 set aside"}
# As the guidelines of the gold readings give it: 71 statements in four articles, read by two people.
_PEOPLE = {"name": "99", "affiliation": "90", "addressee": "94", "channel": "76"}

Figures = dict[str, Any]


def render_speakers(figures: Figures) -> str:
    """Return the tables as Markdown."""
    gold = figures["gold"]
    rows = [[label, *(number(gold[part].get(name), 1) for name in _GOLD)] for part, label in _PARTS.items()]
    rows.append(["two people", *(_PEOPLE.get(name, NONE) for name in _GOLD)])
    text = (
        "Speakers in whole articles with a gold reading, in %, on statements that were found; role to addressee where "
        "there is one. People: two annotators on four articles, there or not (for the channel, whether there is one)."
    )
    gap, gum = figures["gap"], figures["gum"]
    chains = (
        f"Whom pronouns mean. GAP, validation part, F1 in %: all {gap['all']:.1f}, masculine {gap['masculine']:.1f}, "
        f"feminine {gap['feminine']:.1f}, their ratio {gap['bias']:.2f} (published for encoders of base size trained "
        "on OntoNotes alone: 77 to 79; sayso's learnt from GAP's development part). "
        f"GUM, development part: {gum['he_she']:.1f} % of {gum['he_she_asked']} he and she led to the right name; "
        f"chains of people and organisations {gum['conll']:.1f} CoNLL F1, mentions found by sayso itself."
    )
    return f"{text}\n\n{render_table(['', *_GOLD.values()], rows)}\n\n{chains}"
