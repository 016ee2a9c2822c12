"""The command line: its commands under one name, and how it ends. Only here things are printed."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from sayso.commands.kinds import Commands
from sayso.commands.read import read
from sayso.commands.roundup import roundup
from sayso.commands.tone import tone
from sayso.errors import SaysoError
from sayso.run import FAILED, INTERRUPTED, complain
from sayso.version import __version__


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
