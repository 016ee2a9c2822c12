"""Imports go one way: types know nobody, the command line knows all."""

import ast
from pathlib import Path

import pytest

import sayso

PACKAGE = Path(sayso.__file__).parent
# From what knows nobody to what knows all; a part may import itself and what stands before it.
ORDER = [
    *[
        "version",
        "types",
        "errors",
        "layout",
        "read",
        "model",
        "find",
        "resolve",
        "describe",
        "tone",
        "pipeline",
        "people",
        "compare",
        "show",
    ],
    *["run", "commands", "cli", "__main__"],
]
FILES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def _part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported_parts(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("sayso.")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_part_imports_only_what_stands_before_it(path: Path) -> None:
    here = ORDER.index(_part(path))
    late = {part for part in _imported_parts(path) if ORDER.index(part) > here}
    assert not late
