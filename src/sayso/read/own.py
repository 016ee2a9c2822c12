"""What sayso itself wrote: told apart in folders, so that its output is not read back as articles."""

from __future__ import annotations

import re
from pathlib import Path

from sayso.read.packed import DAMAGED, open_unpacked

# A page names its maker in its head.
_PAGE = re.compile(rb"""<meta\s+name=["']generator["']\s+content=["']sayso\b""", re.I)
# How JSON with statements begins. That of `--format document` has texts, and is there to be read.
_STATEMENTS = re.compile(
    rb"""\s*\{\s*"schema"\s*:\s*"(?:(?:roundup|claim)-\d{1,9}"|[^"]{1,20}"\s*,\s*"documents?"\s*:)"""
)
_SCORED = re.compile(
    rb"""\s*\{\s*"id"\s*:\s*"(?:[^"\\]|\\.){0,5000}"\s*,\s*"""
    rb""""(?:attributions|mentions)"\s*:\s*\[\s*(?:\]|\{\s*"(?:source|start)")"""
)
# What a roundup, or a claim that is checked, says of itself below its title, as Markdown or as a table.
_ROUNDUP = re.compile(
    r"\s+".join(map(re.escape, "runs from −1 (cold) to +1 (warm) and is judged by machine;".split())).encode()
    + rb"|"
    + rb"\s+".join(b"What bears on the claim, in the words of the articles. This is no verdict.".split())
)
_START_BYTES = 8_000


def is_own_output(path: Path) -> bool:
    """Tell whether a file is a page, a roundup, or JSON of statements, that sayso wrote, packed or not.

    A file that cannot be read is none. A table of statements has no mark to know it by, and a list of documents
    (`--format document`) is there to be read.
    """
    try:
        with path.open("rb") as file:
            start = open_unpacked(file).read(_START_BYTES)
    except (OSError, *DAMAGED):
        return False
    return bool(_PAGE.search(start) or _ROUNDUP.search(start) or _STATEMENTS.match(start) or _SCORED.match(start))
