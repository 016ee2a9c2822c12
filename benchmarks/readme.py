"""Fills the places of README.md that hold real output: `python -m benchmarks.readme`."""

from __future__ import annotations

from pathlib import Path

from benchmarks.command import run_sayso
from benchmarks.corpora import ROOT
from benchmarks.table import replace_between

README = ROOT / "README.md"
WIDTH = 100


def find_example() -> Path:
    """Return the first example in Markdown: the one that `make demo` shows as well."""
    return next(path for path in sorted((ROOT / "examples").glob("*.md")) if path.name != "README.md")


def example_output(example: Path) -> str:
    """Return what a reader sees who reads the example in a terminal of a fixed width."""
    shown = run_sayso("read", example.relative_to(ROOT), cwd=ROOT, variables={"COLUMNS": str(WIDTH), "NO_COLOR": "1"})
    lines = "\n".join(line.rstrip() for line in shown.strip("\n").splitlines())
    return f"```\n$ sayso read {example.relative_to(ROOT)}\n{lines}\n```"


def fill_readme(text: str, output: str) -> str:
    """Return the README's text with the example's output in its place."""
    return replace_between(text, "output", output)


if __name__ == "__main__":
    README.write_text(fill_readme(README.read_text(encoding="utf8"), example_output(find_example())), encoding="utf8")
