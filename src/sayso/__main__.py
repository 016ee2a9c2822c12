"""The command sayso, also as `python -m sayso`."""

import sys


def main() -> None:
    """Run the command line with the arguments of the process, and exit. Ctrl-C ends it quietly from the beginning."""
    # Nothing more is imported out here, where Ctrl-C would end with a traceback.
    try:
        from sayso.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
