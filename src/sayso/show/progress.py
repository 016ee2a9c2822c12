"""How far a long reading is, shown on the terminal's error stream."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

# Work that takes less than this needs no progress bar.
_PATIENCE_S = 1.0


class Counter:
    """Counts articles, and puts lines above the bar."""

    def __init__(self, progress: Progress, total: int | None):
        self._progress = progress
        self._task = progress.add_task("read", total=total)

    def advance(self) -> None:
        """Count one article more."""
        self._progress.advance(self._task)

    def tell(self, line: str) -> None:
        """Write a line that stays."""
        self._progress.console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)


@contextmanager
def count_articles(total: int | None) -> Iterator[Counter]:
    """Show a bar that appears when the work takes long and goes when it is done. total is None if it is not known."""
    count = "{task.completed:.0f} of {task.total:.0f} articles" if total else "{task.completed:.0f} articles"
    columns = (SpinnerColumn(), TextColumn(count), BarColumn(), TimeElapsedColumn())
    progress = Progress(*columns, console=Console(file=sys.stderr), transient=True)
    timer = threading.Timer(_PATIENCE_S, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield Counter(progress, total)
    finally:
        timer.cancel()
        timer.join()
        progress.stop()
