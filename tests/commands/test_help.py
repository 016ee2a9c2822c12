"""What `sayso --help` and its like say, and what they wait for."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from sayso import __version__, cli
from sayso.commands import read as read_command
from sayso.read import Options


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["read", "-h"]])
def test_help_has_examples(run, arguments):
    status, out, err = run(*arguments)
    assert (status, err) == (0, "")
    assert "Examples:\n    sayso read article.html" in out


def test_help_names_every_format_and_option(run):
    out = run("read", "--help")[1]
    for name in read_command.FORMATS:
        assert re.search(rf"^    {name} ", out, re.MULTILINE)
    command = cli.app.commands["read"]
    options = [name for parameter in command.params for name in parameter.opts if name.startswith("--")]
    assert {"--threshold", "--any-language", "--max-bytes"} < set(options)
    assert not [name for name in options if name not in out]


def test_limits_are_those_of_the_library():
    defaults = {parameter.name: parameter.default for parameter in cli.app.commands["read"].params}
    assert (defaults["timeout"], defaults["max_bytes"]) == (Options().timeout_s, Options().max_bytes)


def test_version(run):
    assert run("--version")[:2] == (0, f"sayso, version {__version__}\n")


def test_help_loads_nothing_that_only_work_needs():
    code = (
        "import sys, sayso; before = set(sys.modules)\n"
        "late = {'rich', 'httpx', 'trafilatura', 'lxml', 'onnxruntime'}\n"
        "import sayso.cli\n"
        "try: sayso.cli.main(['read', '--help'])\n"
        "finally: sys.stderr.write(str(late & set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == "set()"


def test_the_package_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "sayso", "--version"], capture_output=True, text=True)
    assert done.stdout == f"sayso, version {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["reed", "a.txt"],
        ["read", "a.txt", "--format", "pdf"],
        ["read", "a.txt", "--threshold", "2"],
        ["read", "a.txt", "--threshold", "much"],
        ["read", "a.txt", "--threshold", "nan"],
        ["read", "a.txt", "--timeout", "nan"],
        ["read", "a.txt", "--max-bytes", "0"],
        ["read", "a.txt", "-o", "x.pdf"],
        ["read", "a.txt", "-o", "x.gz"],
        ["read", "a.txt", "--threads", "0"],
        ["read", "a.txt", "--people"],
    ],
)
def test_wrong_usage_exits_with_2(run, folder, arguments):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert "Error: " in err
