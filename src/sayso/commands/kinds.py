"""What all commands share: their kinds of parameters, and the end of standard output."""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path
from typing import Any

import click

from sayso.errors import SaysoError

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


def abandon_stdout() -> None:
    """Nobody reads it any more: have what is left in its buffer go nowhere, instead of failing once more at exit."""
    with open(os.devnull, "w", encoding="utf8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
