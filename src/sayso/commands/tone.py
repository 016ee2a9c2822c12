"""`sayso tone`: rows of text with targets in, how warm the words are out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.commands.kinds import PATH, Command, abandon_stdout, file_to_write
from sayso.run import FAILED, INTERRUPTED, PIPE_CLOSED, complain, counting

# Whatever --help can do without is imported where it is used, so that --help is there at once.
if TYPE_CHECKING:
    from sayso.tone.judge import ToneJudge


@click.command(cls=Command)
@click.argument("rows", metavar="ROWS")
@click.option("-o", "--output", metavar="FILE", type=PATH, help="Write to a file, in one go; packed if .gz.")
@click.option("--threads", metavar="N", type=click.IntRange(1, 256), default=1, help="Processor threads to use.")
@click.option("--model", metavar="FOLDER", type=PATH, help="Another model than the packaged one.")
def tone(rows: str, output: Path | None, threads: int, model: Path | None) -> int:
    """Judge how warm the text of each of ROWS is towards its targets.

    ROWS is a file of JSON lines, gzipped or not, or "-" for standard input. A row has an id, a text and targets, each
    target a start and an end in the text, in characters; "further_mentions" may list more such pairs. The row is
    written with a label (negative, neutral, positive) and a score from -1 to 1 in each target.

    \b
    Examples:
      sayso tone rows.jsonl
      sayso tone rows.jsonl.gz -o judged.jsonl
      echo '{"id": 1, "text": "Roe praised Doe.", "targets": [{"start": 12, "end": 15}]}' | sayso tone -

    \b
    Exit status: 0 if all rows were judged, 1 if some could not be (a line on
    standard error tells which and why), 2 for wrong usage, 130 after Ctrl-C.
    """
    from sayso.show.interrupt import Interruption
    from sayso.show.output import is_terminal, open_output, write_utf8
    from sayso.tone.rows import judge_rows, read_rows

    path = file_to_write(output, (rows,))
    write_utf8(sys.stderr)
    status = count = 0
    interruption = Interruption()
    try:
        shown = path is not None or not is_terminal(sys.stdout)
        with interruption.awaited(), counting("rows", None, shown=shown) as counter, open_output(path) as stream:
            for row in interruption.until(judge_rows(read_rows(rows), load_judge(model, threads))):
                if counter:
                    counter.advance()
                if isinstance(row, Exception):
                    complain(row, counter)
                    status = FAILED
                    continue
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")
                count += 1
            stream.outcome = "nothing" if not count else "part" if interruption.happened else "whole"
    except BrokenPipeError:
        abandon_stdout()
        return PIPE_CLOSED
    if interruption.happened:
        became = "what was finished is written" if count else "nothing was judged"
        complain(f"interrupted; {stream.remark or became}")
        return INTERRUPTED
    if stream.remark:
        complain(f"nothing was judged; {stream.remark}")
    return status


def load_judge(model: Path | None, threads: int) -> ToneJudge:
    """Load what judges tone. Raises ModelError if the model folder is damaged."""
    from sayso.tone.judge import ToneJudge

    return ToneJudge.load(model, threads=threads)
