"""What a terminal gets, and a run that is cut short."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from sayso.commands import read as read_command
from sayso.run import count_sources
from tests.commands.pipelines import ARTICLE, QuotingPipeline

# ------------------------------------------------------------------ terminals


def pretend_terminal(monkeypatch) -> None:
    """Have sayso believe that it writes to a terminal 90 columns wide."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "90")
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_gets_colours_and_its_own_width(run, folder, monkeypatch):
    pretend_terminal(monkeypatch)
    out = run("read", "a.txt")[1]
    assert "\x1b[" in out
    assert "─" * 90 in out
    assert "─" * 91 not in out


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_refused(run, folder, monkeypatch, name, value):
    pretend_terminal(monkeypatch)
    monkeypatch.setenv(name, value)
    assert "\x1b" not in run("read", "a.txt")[1]


def test_a_file_gets_no_colours_from_a_terminal(run, folder, monkeypatch):
    pretend_terminal(monkeypatch)
    run("read", "a.txt", "-o", "x.txt")
    assert "\x1b" not in (folder / "x.txt").read_text(encoding="utf8")


def test_long_work_shows_how_far_it_is(run, folder, monkeypatch):
    class Slow(QuotingPipeline):
        def read_many(self, documents):
            for reading in super().read_many(documents):
                yield reading
                time.sleep(0.3)

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(read_command, "load_pipeline", lambda model, threads: Slow())
    monkeypatch.setattr("sayso.show.progress._PATIENCE_S", 0.05)
    status, out, err = run("read", "a.txt", "missing.txt", "b.txt", "--format", "jsonl")
    assert status == 1
    assert len(out.splitlines()) == 2
    assert "of 3 articles" in err
    assert "sayso: missing.txt: no such file" in err


def test_a_long_article_is_named_while_it_is_read(run, folder, monkeypatch):
    class Slow(QuotingPipeline):
        def read_many(self, documents):
            for reading in super().read_many(documents):
                time.sleep(0.3)
                yield reading

    name = "[b]long" + "-" * 40 + "harbour.txt"
    (folder / name).write_text(ARTICLE * 300, encoding="utf8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr(read_command, "load_pipeline", lambda model, threads: Slow())
    monkeypatch.setattr("sayso.show.progress._PATIENCE_S", 0.05)
    err = run("read", name, "--format", "jsonl")[2]
    assert f"reading …{'-' * 18}harbour.txt, {len(ARTICLE) * 300 - 1:,} characters" in err
    assert "reading" not in run("read", "a.txt", "--format", "jsonl")[2]


def test_short_work_shows_no_progress(run, folder, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert "articles" not in run("read", "a.txt", "b.txt", "--format", "jsonl")[2]


def test_a_folder_shows_progress_without_a_total(folder):
    assert count_sources(["a.txt", "b.txt"]) == 2
    assert count_sources(["a.txt", str(folder)]) is None
    assert count_sources(["rows.JSONL"]) is None
    assert count_sources(["-"]) is None


# ------------------------------------------------------------------ cut short


def test_an_interrupted_run_writes_what_was_finished(run, folder, monkeypatch):
    class Interrupted(QuotingPipeline):
        def read_many(self, documents):
            yield next(super().read_many(documents))
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(5)

    monkeypatch.setattr(read_command, "load_pipeline", lambda model, threads: Interrupted())
    status, _, err = run("read", "a.txt", "b.txt", "-o", "x.json")
    assert (status, err) == (130, "sayso: interrupted; what was finished is written\n")
    assert len(json.loads((folder / "x.json").read_text(encoding="utf8"))["documents"]) == 1


def test_an_interruption_waits_for_what_is_being_written(run, folder, monkeypatch):
    from sayso import show

    def interrupted(readings):
        for reading in readings:
            os.kill(os.getpid(), signal.SIGINT)
            yield reading.document.id + "\n"

    monkeypatch.setattr(show, "stream_jsonl", interrupted)
    status, out, _ = run("read", "a.txt", "b.txt", "--format", "jsonl")
    assert (status, out) == (130, "a.txt\n")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ctrl_c_while_the_model_is_loaded_ends_quietly(run, folder, monkeypatch):
    def load(model, threads):
        raise KeyboardInterrupt

    monkeypatch.setattr(read_command, "load_pipeline", load)
    status, out, err = run("read", "a.txt")
    assert (status, out, err.strip()) == (130, "", "")


def test_a_reader_that_goes_away_is_no_error(folder):
    rows = (json.dumps({"id": str(n), "text": ARTICLE * 20}) for n in range(200))
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf8")
    command = [sys.executable, "-m", "sayso", "read", "rows.jsonl", "--format", "document"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder) as process:
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_one_line(folder):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "sayso", "read", "a.txt", "--format", "document"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=folder, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("sayso: standard output: cannot be written")
    assert done.stderr.count("\n") == 1


def test_output_is_utf8_in_any_locale(folder):
    (folder / "é.txt").write_text(ARTICLE + "“Żółć,” she said. 😀\n", encoding="utf8")
    command = [sys.executable, "-m", "sayso", "read", "é.txt", "missing–é.txt", "--format", "document"]
    environment = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = subprocess.run(command, capture_output=True, cwd=folder, env=environment)
    assert done.returncode == 1
    assert "“Żółć,” she said. 😀" in json.loads(done.stdout.decode("utf8"))["text"]
    assert done.stderr.startswith(b"sayso: missing")
