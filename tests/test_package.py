"""The package as a whole: its version, its public names, its modules, and how its tests are run."""

from __future__ import annotations

import ast
import importlib
import importlib.resources
import inspect
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import requires, version
from pathlib import Path
from types import ModuleType

import pytest

import sayso
from sayso import errors

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = Path(sayso.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def run_python(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


# ------------------------------------------------------------------ versions


def test_version_is_the_installed_one():
    assert sayso.__version__ == version("sayso")


def test_changelog_begins_with_this_version():
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf8"), re.MULTILINE)
    assert headings[0] == sayso.__version__


def test_citation_names_this_version():
    found = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text(encoding="utf8"), re.MULTILINE)
    assert found
    assert found.group(1) == sayso.__version__


def test_decisions_have_the_form_they_promise():
    text = (ROOT / "docs" / "decisions.md").read_text(encoding="utf8")
    entries = re.split(r"^## (?=\d{4}-\d{2}-\d{2} · )", text, flags=re.MULTILINE)[1:]
    assert entries
    for entry in entries:
        title, *_ = entry.splitlines()
        places = [entry.find(f"\n**{part}.** ") for part in ("Decision", "Why", "Measured")]
        assert -1 not in places, title
        assert places == sorted(places), title
    dates = [entry[:10] for entry in entries]
    assert dates == sorted(dates, reverse=True)


# ------------------------------------------------------------------ public names


def test_all_names_are_there_and_no_others():
    public = {
        name for name in dir(sayso) if not name.startswith("_") and not isinstance(getattr(sayso, name), ModuleType)
    } - {"TYPE_CHECKING"}
    assert set(sayso.__all__) - {"__version__"} == public
    assert len(sayso.__all__) == len(set(sayso.__all__))


def test_no_public_name_hides_a_module():
    modules = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    assert not modules & set(sayso.__all__)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_what_is_public_is_documented(path):
    relative = path.relative_to(PACKAGE.parent).with_suffix("")
    name = ".".join(part for part in relative.parts if part != "__init__")
    if path.name == "__main__.py":
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf8")))
        return
    module = importlib.import_module(name)
    assert module.__doc__, f"{name} does not say what it is for"
    for member, value in vars(module).items():
        own = getattr(value, "__module__", None) == name
        if own and not member.startswith("_") and (inspect.isfunction(value) or inspect.isclass(value)):
            assert value.__doc__, f"{name}.{member} has no docstring"


def test_the_tree_of_errors_is_the_documented_one():
    documented = set(re.findall(r"\b\w+Error\b", errors.__doc__ or ""))
    defined = {name for name, value in vars(errors).items() if inspect.isclass(value)}
    assert documented == defined
    assert all(issubclass(getattr(errors, name), errors.SaysoError) for name in defined)


# ------------------------------------------------------------------ modules


def test_types_are_shipped():
    assert (PACKAGE / "py.typed").exists()


def test_everything_in_the_source_is_installed():
    """Templates and weights are no modules: a build may leave them out and still be imported."""
    source = ROOT / "src" / "sayso"
    files = {
        p.relative_to(source).as_posix() for p in source.rglob("*") if p.is_file() and "__pycache__" not in p.parts
    }
    assert {"py.typed", "show/templates/page.html"} <= files
    installed = importlib.resources.files("sayso")
    assert [name for name in sorted(files) if not installed.joinpath(name).is_file()] == []


def test_a_source_archive_holds_all_that_tests_name():
    listed = re.search(r"\.sdist\]\n.*?include = \[(.*?)\]", (ROOT / "pyproject.toml").read_text("utf8"), re.DOTALL)
    held = set(re.findall(r'"/([^"]+)"', listed[1])) | {"pyproject.toml"}
    tests = "\n".join(path.read_text(encoding="utf8") for path in (ROOT / "tests").rglob("*.py"))
    named = set(re.findall(r'ROOT / "([\w.]+)"', tests)) | set(
        re.findall(r"(?:from|import) (benchmarks|training)\b", tests)
    )
    assert {"benchmarks", "training", "Makefile"} <= named
    assert named <= held


@pytest.mark.needs_program("make")
def test_an_environment_without_the_training_framework_is_not_complete(tmp_path):
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / ".venv-test").mkdir()
    (tmp_path / ".venv-test" / "installed").touch()

    def plan(complete: str) -> str:
        command = ["make", "--dry-run", "test", f"SAYSO_REQUIRE_ALL={complete}"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    assert "pip install" not in plan("")
    assert '".[test,train]"' in plan("1")


def test_modules_stay_small():
    long = {path.name: lines for path in MODULES if (lines := len(path.read_text(encoding="utf8").splitlines())) > 300}
    assert not long


def test_modules_are_named_for_what_they_do():
    assert not {path.stem for path in MODULES} & {"utils", "util", "helpers", "helper", "misc", "common"}


def test_importing_needs_no_training_framework():
    forbidden = ("torch", "spacy", "transformers", "tensorflow")
    assert run_python(f"import sys, sayso; print([m for m in {forbidden} if m in sys.modules])") == "[]"


def test_no_training_framework_is_required():
    runtime = [line for line in requires("sayso") or [] if "extra ==" not in line]
    names = {re.split(r"[^\w.-]", line)[0].lower() for line in runtime}
    assert {"onnxruntime", "tokenizers", "numpy"} <= names
    assert not names & {"torch", "spacy", "transformers"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_library_neither_prints_nor_exits_nor_sets_up_logging(path):
    if path.name in ("cli.py", "__main__.py"):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in ("print", "sys.exit", "exit", "quit", "logging.basicConfig"), f"line {node.lineno}"


# ------------------------------------------------------------------ how tests are run

SAMPLE = """
import pytest

@pytest.mark.needs_program("no-such-program-anywhere")
def test_with_program():
    raise AssertionError("must not run")

def test_plain():
    pass

@pytest.mark.xfail
def test_known():
    raise AssertionError
"""


def run_sample(folder: Path, **variables: str) -> tuple[int, str]:
    shutil.copy(ROOT / "tests" / "conftest.py", folder / "conftest.py")
    (folder / "test_sample.py").write_text(SAMPLE, encoding="utf8")
    environment = {name: value for name, value in os.environ.items() if name != "SAYSO_REQUIRE_ALL"} | variables
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider", "--rootdir", str(folder)]
    done = subprocess.run(
        [*command, "-c", os.devnull, "."], cwd=folder, env=environment, capture_output=True, text=True
    )
    return done.returncode, done.stdout


def test_a_missing_program_skips_a_test_and_names_itself(tmp_path):
    status, output = run_sample(tmp_path)
    assert status == 0
    assert "1 passed, 1 skipped, 1 xfailed" in output
    assert "no-such-program-anywhere: run `make system`" in output


def test_with_all_required_a_skip_is_a_failure(tmp_path):
    status, output = run_sample(tmp_path, SAYSO_REQUIRE_ALL="1")
    assert status == 1
    assert "1 failed, 1 passed, 1 xfailed" in output or "1 passed, 1 xfailed, 1 error" in output
    assert "SAYSO_REQUIRE_ALL=1: a skipped test is a failure" in output


def test_with_all_required_a_skipped_file_is_a_failure(tmp_path):
    (tmp_path / "test_whole.py").write_text(
        "import pytest\npytest.skip('no such thing', allow_module_level=True)\n", encoding="utf8"
    )
    assert run_sample(tmp_path)[0] == 0
    status, output = run_sample(tmp_path, SAYSO_REQUIRE_ALL="1")
    assert status != 0
    assert "no such thing" in output
