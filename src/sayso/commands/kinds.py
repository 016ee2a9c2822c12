"""What all commands share: kinds of parameters, what an output is and looks like, and the end of standard output."""

from __future__ import annotations

import math
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from sayso.errors import SaysoError
from sayso.run import complain

PATH = click.Path(path_type=Path)
PIPED_WIDTH = 100


class Number(click.FloatRange):
    """A number in a range. "nan" is none, though no bound keeps it out."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number: float = super().convert(value, param, ctx)
        return number if not math.isnan(number) else self.fail(f"{value!r} is not a number.", param, ctx)


class Command(click.Command):
    """A command whose help may go to a file that cannot be written."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        try:
            return super().make_context(*args, **kwargs)
        except BrokenPipeError:
            raise
        except OSError as error:
            abandon_stdout()
            raise SaysoError(f"standard output: cannot be written ({error.strerror}); give it room") from error


class Commands(Command, click.Group):
    """Commands under one name."""


class Words(click.ParamType):  # type: ignore[type-arg]
    """Words of which one is there: an empty value is a variable that was not set, and no wish."""

    name = "words"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return value if value.strip() else self.fail("there is no word in it; leave it out, or name it.", param, ctx)


def chosen_format(
    asked: str | None, path: Path | None, by_suffix: Mapping[str, str], also: Mapping[str, Sequence[str]] = {}
) -> str:
    """Return the format that is asked for, else that which the ending of the output tells, a table without one.

    What is asked for goes before an ending that tells another format; then a line says that they differ. A .txt may
    hold anything. also: endings that suit further formats.
    """
    ending = path.suffix.lower() if path else ""
    if path and ending == ".gz":
        ending = Path(path.stem).suffix.lower() or ending
    if asked is None:
        if ending and ending not in by_suffix:
            known = ", ".join(by_suffix)
            problem = f"'{path}' ends in none of {known} (.txt is a table); choose one of them, or say --format."
            raise click.BadParameter(problem, param_hint="'-o'")
        return by_suffix.get(ending, "table")
    told = by_suffix.get(ending, asked)
    if told != asked and ending != ".txt" and asked not in also.get(ending, ()):
        complain(f"{path}: holds {asked}, as --format says, though it ends as {told} does")
    return asked


def file_to_write(output: Path | None, sources: Sequence[str]) -> Path | None:
    """Return the file that is to be written, None for standard output; it must not be one that is to be read."""
    from sayso.read import is_among

    path = None if output == Path("-") else output
    if path and is_among(path, sources):
        raise click.BadParameter(f"'{path}' is to be read; give another file to write to.", param_hint="'-o'")
    return path


def with_limits(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that limit what is read; it gets them as one argument, `limits`."""

    @click.option("--timeout", metavar="S", type=Number(0.1, 3600), default=20.0, help="Seconds for an address.")
    @click.option("--allow-private", is_flag=True, help="Also fetch addresses of this machine and of private networks.")
    @click.option(
        "--max-bytes", metavar="N", type=click.IntRange(1), default=20_000_000, help="Largest article to read."
    )
    @click.option("--any-language", is_flag=True, help="Also read what is not English, of which little is found.")
    @wraps(command)
    def limited(timeout: float, allow_private: bool, max_bytes: int, any_language: bool, **others: Any) -> int:
        from sayso.read import Options

        limits = Options(
            timeout_s=timeout, allow_private=allow_private, max_bytes=max_bytes, check_language=not any_language
        )
        return command(limits=limits, **others)

    return limited


@dataclass(frozen=True, slots=True)
class Look:
    """How a table is drawn: its width in columns, and whether in colours."""

    width: int
    colour: bool


def look_of(width: int | None, *, to_terminal: bool) -> Look:
    """Return how a table is drawn: as wide as asked for or as the terminal, in colours if that wants them."""
    columns = width or (shutil.get_terminal_size().columns if to_terminal else PIPED_WIDTH)
    return Look(columns, to_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def abandon_stdout() -> None:
    """Nobody reads it any more: have what is left in its buffer go nowhere, instead of failing once more at exit."""
    with open(os.devnull, "w", encoding="utf8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
