"""What `sayso` does with the files it is given: articles stay, older output is replaced only by something better."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from sayso import DISPLAY_THRESHOLD, cli
from sayso.commands import read as read_command
from tests.commands.pipelines import QuotingPipeline
from tests.conftest import ROOT


def interrupt_after(count: int, monkeypatch) -> None:
    """Have Ctrl-C be pressed when so many articles were read."""

    class Interrupted(QuotingPipeline):
        def read_many(self, documents):
            found = super().read_many(documents)
            for _ in range(count):
                yield next(found)
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(5)

    monkeypatch.setattr(read_command, "load_pipeline", lambda model, threads: Interrupted())


# ------------------------------------------------------------------ articles stay


@pytest.mark.parametrize("source", ["a.txt", "./a.txt", "link.txt", "."])
@pytest.mark.parametrize("output", ["a.txt", "link.txt"])
def test_an_article_is_never_written_over(run, folder, pipeline, source, output):
    before = (folder / "a.txt").read_bytes()
    (folder / "link.txt").symlink_to(folder / "a.txt")
    status, out, err = run("read", source, "-o", output)
    assert (status, out) == (2, "")
    assert f"'{output}' is to be read; give another file to write to." in " ".join(err.split())
    assert (folder / "a.txt").read_bytes() == before
    assert pipeline == []


def test_a_table_of_people_is_never_written_over(run, folder):
    (folder / "people.csv").write_text("name\nMara Tellis\n", encoding="utf8")
    assert run("read", "a.txt", "--people", "people.csv", "-o", "people.csv")[0] == 2
    assert (folder / "people.csv").read_text(encoding="utf8") == "name\nMara Tellis\n"


def test_output_in_the_folder_that_is_read_can_be_written_again(run, folder):
    (folder / "empty.txt").unlink()
    assert run("read", ".", "-o", "said.json")[::2] == (0, "")
    first = (folder / "said.json").read_text(encoding="utf8")
    status, _, err = run("read", ".", "-o", "said.json")
    assert (status, err) == (0, "sayso: .: passed over 1 file: 1 written by sayso\n")
    assert (folder / "said.json").read_text(encoding="utf8") == first


def test_an_article_given_twice_is_read_once(run, folder):
    status, out, err = run("read", "a.txt", "./a.txt", "--format", "jsonl")
    assert (status, len(out.splitlines())) == (0, 1)
    assert err == "sayso: ./a.txt: given more than once, and read once\n"


# ------------------------------------------------------------------ older output stays


@pytest.mark.parametrize("format_", ["csv", "json", "html", "document"])
def test_a_run_that_reads_nothing_leaves_the_file_as_it_was(run, folder, format_):
    (folder / "x").write_text("older", encoding="utf8")
    status, _, err = run("read", "missing.txt", "empty.txt", "-o", "x", "--format", format_)
    assert status == 1
    assert err.splitlines()[-1] == "sayso: nothing was read; x stays as it was"
    assert (folder / "x").read_text(encoding="utf8") == "older"
    assert (
        run("read", "missing.txt", "-o", "y.csv")[2].splitlines()[-1] == "sayso: nothing was read; y.csv is not written"
    )
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "empty.txt", "x"]


def test_a_run_that_reads_a_part_replaces_the_file(run, folder):
    (folder / "x.jsonl").write_text("older", encoding="utf8")
    assert run("read", "missing.txt", "a.txt", "-o", "x.jsonl")[0] == 1
    assert json.loads((folder / "x.jsonl").read_text(encoding="utf8"))["document"]["id"] == "a.txt"


def test_an_interrupted_run_puts_its_part_beside_an_older_file(run, folder, monkeypatch):
    interrupt_after(1, monkeypatch)
    (folder / "x.json").write_text("older", encoding="utf8")
    status, _, err = run("read", "a.txt", "b.txt", "-o", "x.json")
    assert (status, err) == (
        130,
        "sayso: interrupted; what was finished is in x.partial.json; x.json stays as it was\n",
    )
    assert (folder / "x.json").read_text(encoding="utf8") == "older"
    assert len(json.loads((folder / "x.partial.json").read_text(encoding="utf8"))["documents"]) == 1
    assert not list(folder.glob(".*"))


def test_a_run_that_is_interrupted_before_anything_is_read_leaves_the_file(run, folder, monkeypatch):
    interrupt_after(0, monkeypatch)
    (folder / "x.json").write_text("older", encoding="utf8")
    assert run("read", "a.txt", "-o", "x.json")[::2] == (130, "sayso: interrupted; x.json stays as it was\n")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "empty.txt", "x.json"]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("gone/x.json", "there is no folder 'gone'); make it, or give another"),
        (".", "it is a folder); give the name of a file in it"),
    ],
)
def test_a_place_for_no_file_is_told_as_what_it_is(run, folder, name, why):
    assert run("read", "a.txt", "-o", name, "--format", "json")[::2] == (
        1,
        f"sayso: {name}: cannot be written ({why}\n",
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs signals of Unix")
def test_a_process_that_is_told_to_end_leaves_nothing_behind(folder):
    (folder / "x.jsonl").write_text("older", encoding="utf8")
    command = [sys.executable, "-m", "sayso", "read", "-", "--format", "document", "-o", "x.jsonl"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder) as process:
        for _ in range(200):
            if list(folder.glob(".x*")):
                break
            time.sleep(0.05)
        process.terminate()
        assert (process.wait(20), process.stderr.read()) == (143, b"")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "empty.txt", "x.jsonl"]
    assert (folder / "x.jsonl").read_text(encoding="utf8") == "older"


# ------------------------------------------------------------------ usage


def test_a_format_may_be_written_in_capitals(run, folder):
    assert run("read", "a.txt", "--format", "CSV")[1].startswith("document,")


def test_options_tell_their_defaults(run):
    words = " ".join(run("read", "--help")[1].split())
    assert f"sure. [default: {DISPLAY_THRESHOLD}]" in words
    for default in ("[default: as wide as the terminal, 100 elsewhere]", "[default: 1;", "[default: 20.0;"):
        assert default in words


def test_an_empty_name_is_one_line_without_words_of_python(run, folder):
    status, _, err = run("read", "", "--format", "document")
    assert (status, err.count("\n")) == (1, 1)
    assert "an empty name" in err
    assert "read_documents" not in err


def test_a_feed_is_told_as_one(run, folder):
    (folder / "news.xml").write_text('<?xml version="1.0"?><rss><channel></channel></rss>', encoding="utf8")
    assert "this is a feed, not an article" in run("read", "news.xml", "--format", "document")[2]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["read", "--help"]])
def test_help_on_a_full_disk_is_one_line(arguments):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "sayso", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: standard output: cannot be written")
    assert done.stderr.count("\n") == 1


# ------------------------------------------------------------------ Ctrl-C early


@pytest.mark.parametrize("module", ["click", "sayso.run", "sayso.types", "sayso.read", "sayso.show.output"])
def test_ctrl_c_while_modules_are_loaded_ends_quietly(folder, module):
    code = f"""
import sys
class Pressed:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Pressed())
sys.argv = ["sayso", "read", "a.txt"]
from sayso.__main__ import main
main()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=folder)
    assert (done.returncode, done.stdout, done.stderr.strip()) == (130, "", "")


def test_ctrl_c_that_a_compiled_module_takes_for_an_error_ends_quietly(run, folder, monkeypatch):
    def load(model, threads):
        try:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(5)
        except KeyboardInterrupt as error:
            raise ImportError("initialization failed") from error

    monkeypatch.setattr(read_command, "load_pipeline", load)
    status, out, err = run("read", "a.txt")
    assert (status, out, err.strip()) == (130, "", "")


def test_a_module_that_is_missing_is_no_interruption(folder, monkeypatch):
    def load(model, threads):
        raise ImportError("no such module")

    monkeypatch.setattr(read_command, "load_pipeline", load)
    with pytest.raises(ImportError, match="no such module"):
        cli.main(["read", "a.txt"])


def test_the_command_begins_where_ctrl_c_is_waited_for():
    assert '\nsayso = "sayso.__main__:main"\n' in (ROOT / "pyproject.toml").read_text(encoding="utf8")
    code = "import sys; before = set(sys.modules); import sayso.__main__; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.split() == ["sayso", "sayso.__main__", "sayso.version"]
