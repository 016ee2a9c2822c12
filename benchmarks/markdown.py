"""Tables and numbers as Markdown."""

from __future__ import annotations

NONE = "–"


def render_table(headings: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table; the first column stands to the left, figures to the right."""
    lines = [headings, ["---", *["---:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float | None, digits: int) -> str:
    """Return a figure with so many decimal places, a dash for none."""
    return NONE if value is None else f"{value:.{digits}f}"
