"""The command `sayso`: what it writes where, what it exits with, and what it does when cut short."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shlex
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

import pytest

from sayso import __version__, cli
from sayso.commands import read as read_command
from sayso.errors import ModelError
from sayso.read import Options
from sayso.run import count_sources
from sayso.types import Document, Entity, Reading, Span, Statement
from tests.readings import TELLIS, statement

ARTICLE = 'The harbour will open in May, Mara Tellis said. "We have waited," she told the people of Quillport.\n'


class QuotingPipeline:
    """Finds two statements in every article: one that is sure, and one that is not."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            entities = (Entity("person", "Mara Tellis", (Span(30, 41),)),)
            yield Reading(document, tuple(self._statements(document.text)), entities)

    def _statements(self, text: str) -> Iterator[Statement]:
        yield statement("s1", Span(0, len(text)), speaker=TELLIS, confidence=0.9)
        yield statement("s2", Span(0, 3), speaker=TELLIS, confidence=0.1, parent="s1")


@pytest.fixture(autouse=True)
def pipeline(monkeypatch):
    asked = []

    def load(model, threads):
        asked.append((model, threads))
        return QuotingPipeline()

    monkeypatch.setattr(read_command, "load_pipeline", load)
    for name in ("NO_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return asked


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with two articles and a file that cannot be read, to work in."""
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf8")
    (tmp_path / "b.txt").write_text(ARTICLE.replace("May", "June"), encoding="utf8")
    (tmp_path / "empty.txt").write_text("", encoding="utf8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capfd):
    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as exit_:
            cli.main(list(arguments))
        out, err = capfd.readouterr()
        return exit_.value.code, out, err

    return run


# ------------------------------------------------------------------ help


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
        ["read", "a.txt", "-o", "x.jsonl.gz"],
        ["read", "a.txt", "--threads", "0"],
        ["read", "a.txt", "--people"],
    ],
)
def test_wrong_usage_exits_with_2(run, folder, arguments):
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert "Error: " in err


# ------------------------------------------------------------------ formats


def test_a_table_is_the_default(run, folder):
    status, out, err = run("read", "a.txt")
    assert (status, err) == (0, "")
    assert "Mara Tellis" in out
    assert "1 statement (1 indirect), 1 speaker. 1 more below" in out
    assert "\x1b" not in out


def test_a_piped_table_is_100_columns_wide_and_another_on_request(run, folder):
    assert 80 < max(map(len, run("read", "a.txt")[1].splitlines())) <= 100
    assert max(map(len, run("read", "a.txt", "--width", "60")[1].splitlines())) <= 60


def test_json_has_all_documents(run, folder):
    whole = json.loads(run("read", "a.txt", "b.txt", "--format", "json")[1])
    assert [len(document["statements"]) for document in whole["documents"]] == [1, 1]
    assert "June" in whole["documents"][1]["document"]["text"]


def test_jsonl_has_one_document_a_line(run, folder):
    lines = run("read", "a.txt", "b.txt", "--format", "jsonl")[1].splitlines()
    assert [json.loads(line)["statements"][0]["id"] for line in lines] == ["s1", "s1"]


def test_csv_has_one_heading(run, folder):
    rows = list(csv.DictReader(io.StringIO(run("read", "a.txt", "b.txt", "--format", "csv")[1])))
    assert [row["statement"] for row in rows] == ["s1", "s1"]


def test_html_is_one_page(run, folder):
    out = run("read", "a.txt", "b.txt", "--format", "html")[1]
    assert out.startswith("<!DOCTYPE html>")
    assert out.count("<article") == 2


def test_documents_need_no_model(run, folder, pipeline):
    lines = run("read", "a.txt", "b.txt", "--format", "document")[1].splitlines()
    assert [json.loads(line)["language"] for line in lines] == ["en", "en"]
    assert pipeline == []


def test_documents_can_be_read_again(run, folder):
    (folder / "c.md").write_text("The [harbour](https://port.example) will open, she said.", encoding="utf8")
    run("read", "a.txt", "b.txt", "c.md", "--format", "document", "-o", "kept.jsonl")
    status, out, err = run("read", "kept.jsonl", "--format", "document")
    assert (status, err) == (0, "")
    assert out == (folder / "kept.jsonl").read_text(encoding="utf8")
    assert [link["href"] for link in json.loads(out.splitlines()[2])["links"]] == ["https://port.example"]


def test_attributions_keep_ids_and_text_of_json_lines(run, folder):
    text = "  \u201cYes,\u201d\u00a0she\u00a0said.  It was the end of the day."
    (folder / "rows.jsonl").write_text(json.dumps({"id": "r-7", "text": text}) + "\n", encoding="utf8")
    row = json.loads(run("read", "rows.jsonl", "--format", "attributions")[1])
    assert row["id"] == "r-7"
    assert row["attributions"][0]["content"] == [[0, len(text)]]


def test_attributions_hold_everything_whatever_the_threshold(run, folder):
    row = json.loads(run("read", "a.txt", "--format", "attributions", "--threshold", "1")[1])
    assert [len(row["attributions"]), len(row["attributions"][0]["nested"])] == [1, 1]


def test_mentions_come_one_article_a_line_whatever_the_threshold(run, folder):
    out = run("read", "a.txt", "b.txt", "--format", "mentions", "--threshold", "1")[1]
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["id"] for row in rows] == ["a.txt", "b.txt"]
    assert rows[0]["mentions"] == [{"start": 30, "end": 41, "entity": 0, "type": "person"}]


@pytest.mark.parametrize("format_", ["table", "csv", "document", "mentions"])
def test_tone_is_refused_where_there_is_no_place_for_it(run, folder, format_):
    status, out, err = run("read", "a.txt", "--tone", "--format", format_)
    assert (status, out) == (2, "")
    assert f"{format_} has no place for it; write json, jsonl, html, attributions." in err


# ------------------------------------------------------------------ a table of people


def test_a_table_of_people_is_laid_beside_what_is_read(run, folder):
    (folder / "our.csv").write_text("name,camp\nMara Tellis,harbour\n", encoding="utf8")
    (known,) = json.loads(run("read", "a.txt", "--people", "our.csv", "--format", "jsonl")[1])["people"]["known"]
    assert (known["speaker"], known["row"]["camp"]) == ("Mara Tellis", "harbour")
    (row,) = csv.DictReader(io.StringIO(run("read", "a.txt", "--people", "our.csv", "--format", "csv")[1]))
    assert row["known_camp"] == "harbour"
    assert "From our.csv, not from the article" in run("read", "a.txt", "--people", "our.csv")[1]
    assert "From our.csv, not the article" in run("read", "a.txt", "--people", "our.csv", "--format", "html")[1]


@pytest.mark.parametrize("format_", read_command.FORMATS)
def test_every_format_can_be_written_with_a_table_of_people(run, folder, format_):
    (folder / "our.csv").write_text("name\nMara Tellis\n", encoding="utf8")
    status, out, err = run("read", "a.txt", "--people", "our.csv", "--format", format_)
    assert (status, err, bool(out)) == (0, "", True)


def test_a_table_of_people_that_is_none_is_one_line_and_nothing_is_written(run, folder):
    (folder / "our.csv").write_text("name,age\nMara Tellis,7\n", encoding="utf8")
    status, out, err = run("read", "a.txt", "--people", "our.csv", "-o", "x.json")
    assert (status, out) == (1, "")
    assert err.startswith("sayso: our.csv:1: unknown column “age”; known are name, ")
    assert err.count("\n") == 1
    assert not (folder / "x.json").exists()


@pytest.mark.parametrize(("threshold", "ids"), [("0", ["s1", "s2"]), ("0.5", ["s1"]), ("1", [])])
def test_the_threshold_decides_what_is_shown(run, folder, threshold, ids):
    out = run("read", "a.txt", "--format", "jsonl", "--threshold", threshold)[1]
    assert [s["id"] for s in json.loads(out)["statements"]] == ids


def test_threads_and_model_reach_the_pipeline(run, folder, pipeline):
    run("read", "a.txt", "--threads", "2", "--model", "other")
    assert [(str(model), threads) for model, threads in pipeline] == [("other", 2)]


# ------------------------------------------------------------------ what cannot be read


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


# ------------------------------------------------------------------ files to write to


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("x.json", "{\n"),
        ("x.jsonl", '{"schema"'),
        ("x.csv", "\ufeffdocument,"),
        ("x.HTML", "<!DOCTYPE"),
        ("x", "a.txt"),
        ("x.TXT", "a.txt"),
    ],
)
def test_the_ending_of_the_file_decides_the_format(run, folder, name, start):
    status, out, err = run("read", "a.txt", "-o", name)
    assert (status, out, err) == (0, "", "")
    assert (folder / name).read_text(encoding="utf8").startswith(start)


def test_the_format_option_decides_over_the_ending(run, folder):
    assert run("read", "a.txt", "-o", "x.pdf", "--format", "json")[0] == 0
    assert json.loads((folder / "x.pdf").read_text(encoding="utf8"))["schema"] == "1"


def test_an_unknown_ending_is_told_with_the_known_ones_before_anything_is_read(run, folder, pipeline):
    status, _, err = run("read", "a.txt", "-o", "x.pdf")
    assert status == 2
    assert "'x.pdf' ends in none of .txt, .json, .jsonl, .csv, .html, .htm" in " ".join(err.split())
    assert pipeline == []
    assert not (folder / "x.pdf").exists()


def test_csv_for_a_pipe_has_no_byte_order_mark(run, folder):
    assert run("read", "a.txt", "--format", "csv")[1].startswith("document,")


def test_a_dash_is_standard_output(run, folder):
    assert json.loads(run("read", "a.txt", "-o", "-", "--format", "jsonl")[1])
    assert not (folder / "-").exists()


def test_lines_of_csv_end_the_same_in_files(run, folder):
    run("read", "a.txt", "-o", "x.csv")
    assert (folder / "x.csv").read_bytes().count(b"\r\n") == 2


def test_an_older_file_stays_until_the_new_one_is_whole(run, folder, monkeypatch):
    (folder / "x.jsonl").write_text("older", encoding="utf8")
    seen = []

    class Failing(QuotingPipeline):
        def read_many(self, documents):
            yield next(super().read_many(documents))
            seen.append((folder / "x.jsonl").read_text(encoding="utf8"))
            raise ModelError("the model is gone; install sayso again")

    monkeypatch.setattr(read_command, "load_pipeline", lambda model, threads: Failing())
    assert run("read", "a.txt", "b.txt", "-o", "x.jsonl")[0] == 1
    assert seen == ["older"]
    assert (folder / "x.jsonl").read_text(encoding="utf8") == "older"
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize("to", [[], ["-o", "x.jsonl"]])
def test_what_fails_while_reading_is_not_blamed_on_the_output(folder, monkeypatch, to):
    class Failing(QuotingPipeline):
        def read_many(self, documents):
            yield next(super().read_many(documents))
            raise OSError(5, "the model's disk is gone")

    monkeypatch.setattr(read_command, "load_pipeline", lambda model, threads: Failing())
    with pytest.raises(OSError, match="the model's disk is gone"):
        cli.main(["read", "a.txt", "b.txt", "--format", "jsonl", *to])
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "empty.txt"]


def test_a_file_that_cannot_be_put_in_its_place_is_one_line(run, folder, monkeypatch):
    def refuse(source, target):
        raise PermissionError(13, "not allowed")

    monkeypatch.setattr(os, "replace", refuse)
    assert run("read", "a.txt", "-o", "x.json")[::2] == (
        1,
        "sayso: x.json: cannot be written (not allowed); give a file that can be, with room for it\n",
    )
    assert not list(folder.glob("*x.json*"))


def test_nothing_is_left_beside_the_file(run, folder):
    run("read", "a.txt", "-o", "x.json")
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "empty.txt", "x.json"]


def test_a_file_keeps_its_permissions_and_a_link_stays_a_link(run, folder):
    target = folder / "target.json"
    target.write_text("older", encoding="utf8")
    target.chmod(0o640)
    (folder / "x.json").symlink_to(target)
    run("read", "a.txt", "-o", "x.json")
    assert (folder / "x.json").is_symlink()
    assert json.loads(target.read_text(encoding="utf8"))["schema"] == "1"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize("name", ["no-such-folder/x.json", "."])
def test_a_file_that_cannot_be_written_is_one_line(run, folder, name):
    status, out, err = run("read", "a.txt", "-o", name, "--format", "json")
    assert (status, out) == (1, "")
    assert err.startswith(f"sayso: {name}: cannot be written")
    assert err.count("\n") == 1


def test_a_device_is_written_to_and_not_replaced(run, folder):
    assert run("read", "a.txt", "-o", os.devnull)[0] == 0
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


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
