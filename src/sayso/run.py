"""One command at work: what it reads, how far it is, and what it has to say on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import click

from sayso.errors import ReadError

# What only work needs is imported where it is used, so that --help is there at once.
if TYPE_CHECKING:
    from sayso.read import Options
    from sayso.show.output import Output
    from sayso.show.progress import Counter
    from sayso.types import Document, Reading

FAILED, INTERRUPTED, PIPE_CLOSED = 1, 130, 141


class ManyReader(Protocol):
    """What finds statements in many documents, as Pipeline does."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Read documents as they come, in their order."""


class Run:
    """One command at work. status is what it is to exit with, count the number of articles that were read."""

    def __init__(self, sources: tuple[str, ...], options: Options):
        from sayso.show.interrupt import Interruption

        self.sources = sources
        self.options = replace(options, once=True, tell=self._tell)
        self.status = 0
        self.count = 0
        self.interruption = Interruption()
        self._counter: Counter | None = None

    def readings(self, pipeline: ManyReader | None) -> Iterator[Reading]:
        """Yield what could be read until Ctrl-C is pressed, without statements if there is no pipeline."""
        from sayso.types import Reading

        documents = self._documents()
        found = pipeline.read_many(documents) if pipeline else (Reading(document, ()) for document in documents)
        for reading in self.interruption.until(found):
            self.count += 1
            self._advance()
            yield reading
        if self.interruption.happened:
            self.status = INTERRUPTED

    def judge(self, output: Output) -> None:
        """Have an output know whether all, a part or nothing of what it should hold was written to it."""
        if not self.count:
            output.outcome = "nothing"
        elif self.interruption.happened:
            output.outcome = "part"

    def conclude(self, output: Output) -> None:
        """Say what became of a run that was cut short, or that read nothing."""
        if self.interruption.happened:
            became = "what was finished is written" if self.count else "nothing was read"
            self._tell(f"interrupted; {output.remark or became}")
        elif output.remark:
            self._tell(f"nothing was read; {output.remark}")

    def _documents(self) -> Iterator[Document]:
        from sayso.read import read_documents

        for item in read_documents(self.sources, options=self.options):
            if isinstance(item, ReadError):
                self.status = FAILED
                self._advance()
                self._tell(item)
            else:
                self._begin(item)
                yield item

    @contextmanager
    def progress(self, *, shown: bool) -> Iterator[None]:
        """Show how far the reading is, if on a terminal."""
        with counting("articles", count_sources(self.sources), shown=shown) as self._counter:
            yield
        self._counter = None

    def _begin(self, document: Document) -> None:
        from sayso.show.characters import disarm_line

        if self._counter:
            self._counter.begin(disarm_line(document.id), len(document.text))

    def _advance(self) -> None:
        if self._counter:
            self._counter.advance()

    def _tell(self, problem: object) -> None:
        complain(problem, self._counter)


@contextmanager
def counting(what: str, total: int | None, *, shown: bool) -> Iterator[Counter | None]:
    """Give what shows how far the work is, if it should be shown and standard error is a terminal."""
    from sayso.show.output import is_terminal

    if not (shown and is_terminal(sys.stderr)):
        yield None
        return
    from sayso.show.progress import count_items

    with count_items(what, total) as counter:
        yield counter


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show what is being done, if standard error is a terminal."""
    from sayso.show.output import is_terminal

    if not is_terminal(sys.stderr):
        yield
        return
    from sayso.show.progress import show_work

    with show_work(what):
        yield


def count_sources(sources: Sequence[str]) -> int | None:
    """Return how many articles there are to read; None if that shows only when they are read."""
    many = (".json", ".jsonl", ".ndjson", ".gz")
    uncertain = any(source == "-" or source.lower().endswith(many) or os.path.isdir(source) for source in sources)
    return None if uncertain else len(set(sources))


def complain(problem: object, counter: Counter | None = None) -> None:
    """Write a line to standard error, above the bar if there is one."""
    from sayso.show.characters import disarm_line

    line = f"sayso: {disarm_line(str(problem))}"
    if counter:
        counter.tell(line)
    else:
        click.echo(line, err=True)
