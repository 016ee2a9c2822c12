"""The command line: its commands under one name, and how it ends. Only here things are printed."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

import click

from sayso.commands.kinds import Commands
from sayso.commands.read import read
from sayso.commands.roundup import roundup
from sayso.commands.tone import tone
from sayso.errors import SaysoError
from sayso.run import FAILED, INTERRUPTED, complain
from sayso.version import __version__

# What tells a process to end, and what shells add to its number.
_ENDINGS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
_KILLED = 128


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.version_option(__version__, prog_name="sayso")
def app() -> None:
    """Reads news and tells who said what, on whose say-so.

    \b
    Examples:
      sayso read article.html     who said what, as a table
      sayso read --help           all that can be read and written
      sayso roundup coverage/     who reacted how to an event
      sayso tone rows.jsonl       how warm texts are towards whom
    """


for _command in (read, roundup, tone):
    app.add_command(_command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line with these arguments, those of the process by default, and exit."""
    try:
        with _ended_in_order():
            status = app.main(args=arguments, prog_name="sayso", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.Abort:
        status = INTERRUPTED
    except SaysoError as error:
        complain(error)
        status = FAILED
    sys.exit(status)


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Have a process that is told to end take away what it has begun to write. Other threads hear of no signal."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    told: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        told.append(number)
        raise SystemExit(_KILLED + number)

    # What somebody has the process ignore, as nohup does, stays ignored.
    numbers = [number for number in _ENDINGS if signal.getsignal(number) is signal.SIG_DFL]
    for number in numbers:
        signal.signal(number, end)
    try:
        yield
    except ImportError:
        # A compiled module makes this error of whatever comes while it is loaded.
        if told:
            raise SystemExit(_KILLED + told[0]) from None
        raise
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_DFL)
