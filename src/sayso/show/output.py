"""Where what is shown goes: to standard output, or to a file that changes in one go, and only for the better."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Literal, TextIO, cast

from sayso.errors import SaysoError

Outcome = Literal["whole", "part", "nothing"]
# The ending of a file that is to be packed.
PACKED = ".gz"


class _Packing(gzip.GzipFile):
    """Packs into a file, which closes with it. Neither name nor time go in: one text gives the same bytes again."""

    def __init__(self, file: BinaryIO):
        super().__init__(filename="", mode="wb", fileobj=file, mtime=0)
        self._file = file

    def flush(self, zlib_mode: int = zlib.Z_SYNC_FLUSH) -> None:
        """Do nothing: nobody reads it before it is closed, and it packs worse in pieces."""

    def close(self) -> None:
        """End the packed data, and close the file also if that fails."""
        try:
            super().close()
        finally:
            self._file.close()


class Output:
    """Takes text for a stream of UTF-8. name is what its errors call it.

    outcome is what its writer says of all that was written: "part" and "nothing" leave an older file as it is, the
    first with what was written beside it.
    """

    outcome: Outcome = "whole"

    def __init__(self, stream: TextIO, name: str):
        self._stream = stream
        self.name = name
        self.remark: str | None = None

    def write(self, text: str) -> None:
        """Write a text at once, its line ends as they come. Raises SaysoError or BrokenPipeError if that fails."""
        with _blaming(self.name):
            self._stream.write(text)
            self._stream.flush()


@contextmanager
def open_output(path: Path | None) -> Iterator[Output]:
    """Give an output to write to: standard output for None, else a file that appears when all is written.

    What ends in .gz is packed. Until then an older file of that name stays as it is, also if writing fails. If only a
    part was written, that comes to stand beside the older file, if there is one; if nothing was, no file appears. What
    became of the file is then the output's remark. Raises SaysoError if it cannot be opened, written or put in its
    place, BrokenPipeError if whoever reads it went away. What else fails while it is open is no matter of the output,
    and is let through.
    """
    if path is None:
        yield _standard_output()
        return
    with _blaming(str(path)):
        target = Path(os.path.realpath(path))  # a link stays a link
        _check_place(path, target)
        # A device or a pipe cannot be replaced.
        beside = target.with_name(f".{target.name[:200]}.{os.getpid()}.part") if _is_replaceable(target) else None
        file = cast(BinaryIO, open(beside or target, "xb" if beside else "wb"))  # noqa: SIM115 (closes with its stream)
        packed = _Packing(file) if path.suffix.lower() == PACKED else file
        stream = io.TextIOWrapper(packed, encoding="utf8", errors="backslashreplace", newline="")
    output = Output(stream, str(path))
    try:
        yield output
        with _blaming(str(path)):
            stream.close()
            if beside:
                output.remark = _settle(beside, target, path, output.outcome)
    except BaseException:
        with suppress(OSError):
            stream.close()
        if beside:
            with suppress(OSError):
                beside.unlink()
        raise


def write_utf8(stream: TextIO) -> TextIO:
    """Have a stream of the process write UTF-8, whatever the locale says; what has no UTF-8 is escaped."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf8", errors="backslashreplace", newline="")
    return stream


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a stream of the process goes to a terminal. A stream that the shell closed is None."""
    return stream is not None and stream.isatty()


def _standard_output() -> Output:
    if sys.stdout is None:
        raise SaysoError("standard output: it is closed; open it, or give a file with -o")
    return Output(write_utf8(sys.stdout), "standard output")


def _is_replaceable(target: Path) -> bool:
    return not target.exists() or stat.S_ISREG(target.stat().st_mode)


def partial_name(path: Path) -> Path:
    """Return the name of the file that holds a part of what should have stood in this one."""
    packed = path.suffix if path.suffix.lower() == PACKED else ""
    bare = Path(path.name.removesuffix(packed))
    return path.with_name(f"{bare.stem}.partial{bare.suffix}{packed}")


def _check_place(path: Path, target: Path) -> None:
    """Raise SaysoError if there can be no file at a place: it is a folder, is in none, or must not be written to."""
    if target.is_dir():
        raise SaysoError(f"{path}: cannot be written (it is a folder); give the name of a file in it")
    if not target.parent.exists():
        raise SaysoError(f"{path}: cannot be written (there is no folder '{path.parent}'); make it, or give another")
    if target.exists() and not os.access(target, os.W_OK):
        raise SaysoError(f"{path}: cannot be written (it is protected); give another, or change its permissions")


def _settle(beside: Path, target: Path, path: Path, outcome: Outcome) -> str | None:
    """Put what was written where it belongs; returns what is to be said of that, if anything is."""
    older = target.exists()
    if outcome == "nothing":
        beside.unlink()
        return f"{path} stays as it was" if older else f"{path} is not written"
    if outcome == "part" and older:
        _replace(beside, partial_name(target))
        shown = partial_name(target if path.is_symlink() else path)
        return f"what was finished is in {shown}; {path} stays as it was"
    _replace(beside, target)
    return None


def _replace(beside: Path, target: Path) -> None:
    if target.exists():
        shutil.copymode(target, beside)
    os.replace(beside, target)


@contextmanager
def _blaming(name: str) -> Iterator[None]:
    """Have what the system refuses in here told of the output."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise SaysoError(f"{name}: cannot be written ({why}); give a file that can be, with room for it") from error
