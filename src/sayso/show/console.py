"""What a terminal would show, as text: one way to draw for every view in columns."""

from __future__ import annotations

import io
from collections.abc import Callable

from rich.console import Console

_LEAST_WIDTH = 20


def render_text(print_to: Callable[[Console], None], *, width: int, colour: bool) -> str:
    """Return what is printed to a console of a width in columns, no blanks at the ends of lines.

    colour adds ANSI codes. Nothing printed is taken for markup or highlighted: what an article says stays as it is.
    """
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=max(width, _LEAST_WIDTH),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    print_to(console)
    return "\n".join(line.rstrip() for line in buffer.getvalue().split("\n"))
