"""Folders: which of their files are articles by their names, and what is said of the others."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from sayso.errors import ReadError
from sayso.read.characters import one_line
from sayso.read.content import format_of_suffix

# Kinds of files that are named one by one; the rarest of more are told together.
_MOST_KINDS = 6


class Folder:
    """The files of a folder. passed_over counts, by kind, those that were not read and are worth a word."""

    def __init__(self, path: Path):
        self.path = path
        self.passed_over: Counter[str] = Counter()

    def files(self) -> list[Path]:
        """Return the files whose names end as articles do, sorted; counts the others.

        Hidden files and gold readings are passed over without a word, since they are no articles of anybody's.
        Raises ReadError if the folder cannot be listed.
        """
        try:
            found = sorted(path for path in self.path.rglob("*") if not self._is_silent(path) and path.is_file())
        except OSError as error:
            raise ReadError(
                one_line(self.path), f"cannot be listed ({one_line(error.strerror)}); check its permissions"
            ) from error
        self.passed_over.update(_kind(path) for path in found if not format_of_suffix(path.name))
        return [path for path in found if format_of_suffix(path.name)]

    def remark(self) -> str | None:
        """Say which files were passed over; None if none was."""
        if not self.passed_over:
            return None
        kinds = [f"{count} {kind}" for kind, count in self.passed_over.most_common(_MOST_KINDS)]
        others = self.passed_over.total() - sum(count for _, count in self.passed_over.most_common(_MOST_KINDS))
        kinds += [f"{others} others"] if others else []
        total = self.passed_over.total()
        return f"{one_line(self.path)}: passed over {total} {'file' if total == 1 else 'files'}: {', '.join(kinds)}"

    def _is_silent(self, path: Path) -> bool:
        # A gold reading may repeat the text of the article that it stands beside.
        hidden = any(part.startswith(".") for part in path.relative_to(self.path).parts)
        return hidden or path.name.lower().endswith(".gold.json")


def _kind(path: Path) -> str:
    ending = path.suffix.lower()
    return one_line(ending, limit=20) if len(ending) > 1 else "without an ending"


def is_folder(source: str | Path) -> bool:
    """Tell whether a source is a folder. An odd name is none."""
    try:
        return os.path.isdir(source)
    except ValueError:  # a zero byte in the name
        return False
