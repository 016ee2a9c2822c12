"""Where what is shown goes: to standard output, or to a file that changes in one go."""

from __future__ import annotations

import io
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from sayso.errors import SaysoError


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """Give a stream to write UTF-8 to: standard output for None, else a file that appears when all is written.

    Until then an older file of that name stays as it is, also if writing fails. Line ends are written as they come.
    Raises SaysoError if it cannot be written, BrokenPipeError if whoever reads standard output went away.
    """
    try:
        with _open_stdout() if path is None else _open_file(path) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        name, why = path or "standard output", error.strerror or type(error).__name__
        raise SaysoError(f"{name}: cannot be written ({why}); give a file that can be, with room for it") from error


def write_utf8(stream: TextIO) -> TextIO:
    """Have a stream of the process write UTF-8, whatever the locale says; what has no UTF-8 is escaped."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf8", errors="backslashreplace", newline="")
    return stream


@contextmanager
def _open_stdout() -> Iterator[TextIO]:
    yield write_utf8(sys.stdout)
    sys.stdout.flush()


@contextmanager
def _open_file(path: Path) -> Iterator[TextIO]:
    target = Path(os.path.realpath(path))  # a link stays a link
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        # A device or a pipe cannot be replaced. A folder fails here, and says so.
        with open(target, "w", encoding="utf8", errors="backslashreplace", newline="") as stream:
            yield stream
        return
    beside = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        with open(beside, "x", encoding="utf8", errors="backslashreplace", newline="") as stream:
            yield stream
        if target.exists():
            shutil.copymode(target, beside)
        os.replace(beside, target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
