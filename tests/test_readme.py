"""What README.md says is so: its code runs, its lists are complete, its output is what is printed."""

from __future__ import annotations

import io
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

import sayso
from benchmarks.figures import is_other_model, load_figures
from benchmarks.floors import find_problems, load_floors
from benchmarks.readme import example_output, fill_readme, find_example
from benchmarks.table import render_tables, replace_between

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf8")
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = [code for language, code in FENCED.findall(TEXT) if language == "python"]
SHELL = [line for language, code in FENCED.findall(TEXT) if language == "sh" for line in code.splitlines() if line]
COMMANDS = [line for line in SHELL if line.startswith("sayso ")]
TARGETS = [line for line in SHELL if line.startswith("make ")]


@pytest.fixture
def examples(tmp_path, monkeypatch):
    """A copy of the examples to work in, since some commands write files."""
    folder = tmp_path / "examples"
    shutil.copytree(ROOT / "examples", folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.needs_model
@pytest.mark.parametrize("code", PYTHON)
def test_python_blocks_run_and_print(code, examples):
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {"__name__": "readme"})
    assert printed.getvalue().strip()


@pytest.mark.needs_model
@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run_and_show_or_write_something(command, examples):
    arguments = shlex.split(command, comments=True)
    sayso_command = Path(sys.executable).parent / "sayso"
    done = subprocess.run([sayso_command, *arguments[1:]], capture_output=True, text=True, encoding="utf8")
    assert done.returncode == 0, done.stderr
    written = (
        Path(arguments[arguments.index("-o") + 1]).read_text(encoding="utf8") if "-o" in arguments else done.stdout
    )
    assert written.strip()


def test_every_output_format_is_shown_by_a_command():
    shown = {shlex.split(c, comments=True)[i + 1] for c in COMMANDS for i, a in enumerate(c.split()) if a == "--format"}
    assert shown == {"html", "jsonl", "csv", "json", "document", "attributions", "mentions"}


def test_files_that_commands_and_code_name_are_examples():
    named = set(re.findall(r"\b(?:harbour|dellmouth)[\w-]*\.\w+", "\n".join(PYTHON + COMMANDS)))
    assert named
    assert all((ROOT / "examples" / name).is_file() for name in named)


def test_targets_are_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    assert {"make demo", "make test"} <= set(TARGETS)
    for target in re.findall(r"\bmake ([a-z]+)(?= DATA|\n|`)", TEXT):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"make {target}"


def test_the_first_lines_say_what_it_is():
    title, _, *lines = TEXT.splitlines()
    assert title == "# sayso"
    assert lines[2] == ""
    assert all(line.strip() for line in lines[:2])


def test_how_it_works_takes_ten_lines():
    section = TEXT.split("## How it works\n")[1].split("\n## ")[0]
    assert [line.split(".")[0] for line in section.strip().splitlines()] == [str(n) for n in range(1, 11)]


def test_the_list_of_modules_is_the_folder():
    package = Path(sayso.__file__).parent
    files = {path.name for path in package.glob("*.py")} - {"__init__.py"}
    folders = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    listed = re.findall(r"^- `([\w/.]+)`: [^\n]+", TEXT.split("## Modules\n")[1].split("\n## ")[0], re.MULTILINE)
    assert sorted(listed) == sorted(files | folders)


def test_links_lead_to_files():
    for target in re.findall(r"\]\(([^)#]+)\)", TEXT):
        assert target.startswith("https://") or (ROOT / target).exists(), target


@pytest.mark.needs_model
def test_the_output_is_what_is_printed():
    assert fill_readme(TEXT, example_output(find_example())) == TEXT, "stale: run `python -m benchmarks.readme`"


def test_the_tables_are_the_figures_measured_last():
    assert replace_between(TEXT, "bench", render_tables(load_figures())) == TEXT, "stale: run `make bench`"


@pytest.mark.needs_model
def test_the_figures_are_of_this_model_and_hold_the_floors():
    assert not is_other_model(load_figures()), "stale: run `make bench`"
    assert find_problems(load_figures(), load_floors()) == []
