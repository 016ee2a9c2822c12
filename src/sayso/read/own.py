"""What sayso itself wrote: told apart in folders, so that its output is not read back as articles."""

from __future__ import annotations

import re
from pathlib import Path

# A page names its maker in its head.
_PAGE = re.compile(rb"""<meta\s+name=["']generator["']\s+content=["']sayso\b""", re.I)
# How JSON with statements begins. That of `--format document` has texts, and is there to be read.
_STATEMENTS = re.compile(rb"""\s*\{\s*"schema"\s*:\s*"[^"]{1,20}"\s*,\s*"documents?"\s*:""")
_SCORED = re.compile(
    rb"""\s*\{\s*"id"\s*:\s*"(?:[^"\\]|\\.){0,5000}"\s*,\s*"""
    rb""""(?:attributions|mentions)"\s*:\s*\[\s*(?:\]|\{\s*"(?:source|start)")"""
)
_START_BYTES = 8_000


def is_own_output(path: Path) -> bool:
    """Tell whether a file is a page, or JSON of statements, that sayso wrote. A file that cannot be read is none.

    A table has no mark to know it by, and a list of documents (`--format document`) is there to be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_START_BYTES)
    except OSError:
        return False
    return bool(_PAGE.search(start) or _STATEMENTS.match(start) or _SCORED.match(start))
