"""How far a long reading is, shown on the terminal's error stream."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, TextColumn, TimeElapsedColumn

# Work that takes less than this needs no progress bar.
_PATIENCE_S = 1.0


# So much of a name is shown, its end, which tells files apart.
_LONGEST_NAME = 30
# Shorter articles are read before anybody could wonder what is being read.
_LONG_CHARACTERS = 20_000


class Counter:
    """Counts articles or rows, says which long article is being read, and puts lines above the bar."""

    def __init__(self, progress: Progress, total: int | None):
        self._progress = progress
        self._task = progress.add_task("", total=total)

    def begin(self, name: str, characters: int) -> None:
        """Say that an article of so many characters is being read; a short one is passed over."""
        shown = name if len(name) <= _LONGEST_NAME else f"…{name[1 - _LONGEST_NAME :]}"
        long = f"reading {shown}, {characters:,} characters" if characters >= _LONG_CHARACTERS else ""
        self._progress.update(self._task, description=long)

    def advance(self) -> None:
        """Count one more."""
        self._progress.update(self._task, advance=1, description="")

    def tell(self, line: str) -> None:
        """Write a line that stays."""
        self._progress.console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)


@contextmanager
def count_items(what: str, total: int | None) -> Iterator[Counter]:
    """Show a bar that appears when the work takes long and goes when it is done.

    what: articles, rows. total is None if it is not known.
    """
    count = f"{{task.completed:.0f}} of {{task.total:.0f}} {what}" if total else f"{{task.completed:.0f}} {what}"
    item = TextColumn("{task.description}", markup=False)
    columns = (SpinnerColumn(), TextColumn(count), BarColumn(), TimeElapsedColumn(), item)
    progress = _on_stderr(*columns)
    with _shown_late(progress):
        yield Counter(progress, total)


@contextmanager
def show_work(what: str) -> Iterator[None]:
    """Show what is being done and how long, once it takes long, of work whose parts cannot be counted."""
    progress = _on_stderr(SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    progress.add_task(what, total=None)
    with _shown_late(progress):
        yield


def _on_stderr(*columns: ProgressColumn) -> Progress:
    return Progress(*columns, console=Console(file=sys.stderr), transient=True)


@contextmanager
def _shown_late(progress: Progress) -> Iterator[None]:
    timer = threading.Timer(_PATIENCE_S, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        progress.stop()
