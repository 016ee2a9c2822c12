"""What cannot be read is told in a line, and the rest is read."""

from __future__ import annotations

import io
import json
import shlex
import subprocess
import sys

import pytest

from sayso.commands import read as read_command
from sayso.errors import ModelError
from tests.commands.pipelines import ARTICLE


def test_what_cannot_be_read_is_told_and_the_rest_is_read(run, folder):
    status, out, err = run("read", "missing.txt", "a.txt", "empty.txt", "b.txt", "--format", "jsonl")
    assert status == 1
    assert len(out.splitlines()) == 2
    assert [line.split(":")[:2] for line in err.splitlines()] == [["sayso", " missing.txt"], ["sayso", " empty.txt"]]


def test_a_folder_is_read(run, folder):
    status, out, err = run("read", ".", "--format", "jsonl")
    assert (status, len(out.splitlines()), len(err.splitlines())) == (1, 2, 1)


def test_a_folder_of_examples_can_be_read_as_it_is(run, folder):
    (folder / "empty.txt").unlink()
    (folder / "a.gold.json").write_text('{"statements": []}', encoding="utf8")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "c.txt").write_text("", encoding="utf8")
    status, out, err = run("read", ".", "--format", "jsonl")
    assert (status, len(out.splitlines()), err) == (0, 2, "")
    status, out, err = run("read", "a.gold.json")
    assert (status, out) == (1, "")
    assert "'text' is missing" in err


def test_a_limit_is_raised_as_its_message_says(run, folder):
    status, _, err = run("read", "a.txt", "--format", "document", "--max-bytes", "50")
    assert status == 1
    assert "more than 50 bytes" in err
    assert "--max-bytes" in err
    assert run("read", "a.txt", "--format", "document", "--max-bytes", "500")[0] == 0


def test_another_language_is_read_as_its_message_says(run, folder):
    words = "Der Kanzler sagte am Montag, er werde nicht zurücktreten, wie die Zeitung am Abend schrieb."
    (folder / "de.txt").write_text(words, encoding="utf8")
    status, _, err = run("read", "de.txt", "--format", "document")
    assert status == 1
    assert "--any-language" in err
    status, out, err = run("read", "de.txt", "--format", "document", "--any-language")
    assert (status, err, json.loads(out)["text"]) == (0, "", words)


@pytest.mark.parametrize(
    ("closed", "arguments", "complaint"),
    [
        ("<&-", "-", "sayso: standard input: it is closed; "),
        ("0> x", "-", "sayso: standard input: cannot be read ("),
        (">&-", "a.txt", "sayso: standard output: it is closed; "),
    ],
)
def test_a_stream_that_is_closed_is_one_line(folder, closed, arguments, complaint):
    line = f"exec {shlex.quote(sys.executable)} -m sayso read {arguments} --format document {closed}"
    done = subprocess.run(["sh", "-c", line], capture_output=True, text=True, cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(complaint)
    assert done.stderr.count("\n") == 1


def test_standard_input_is_read(run, folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert "Mara Tellis" in run("read", "-")[1]


def test_a_private_address_is_refused_and_allowed_on_request(run, folder):
    refused = run("read", "http://127.0.0.1:9/", "--format", "document")
    allowed = run("read", "http://127.0.0.1:9/", "--format", "document", "--allow-private", "--timeout", "1")
    assert refused[0] == allowed[0] == 1
    assert refused[2] != allowed[2]
    assert "private" in refused[2]


def test_a_source_cannot_command_the_terminal(run, folder):
    err = run("read", "\x1b[31mred\n.txt", "--format", "document")[2]
    assert "\x1b" not in err
    assert len(err.splitlines()) == 1


def test_a_damaged_model_is_one_line(run, folder, monkeypatch):
    def load(model, threads):
        raise ModelError("the model folder has no model.onnx; install sayso again")

    monkeypatch.setattr(read_command, "load_pipeline", load)
    status, out, err = run("read", "a.txt", "--format", "json")
    assert (status, out) == (1, "")
    assert err == "sayso: the model folder has no model.onnx; install sayso again\n"
