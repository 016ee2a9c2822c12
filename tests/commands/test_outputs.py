"""Files that are written to, and those that cannot be."""

from __future__ import annotations

import gzip
import json
import os
import stat
from pathlib import Path

import pytest

from sayso import cli
from sayso.commands import read as read_command
from sayso.errors import ModelError
from sayso.show.output import partial_name
from tests.commands.pipelines import QuotingPipeline


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


@pytest.mark.parametrize(
    ("format_", "name", "told"),
    [
        ("html", "x.csv", "csv"),
        ("json", "x.jsonl", "jsonl"),
        ("table", "x.html.gz", "html"),
        ("html", "x.html", None),
        ("document", "x.jsonl", None),
        ("csv", "x.txt", None),
        ("csv", "x.md", None),
    ],
)
def test_a_format_that_the_ending_contradicts_is_written_with_a_word(run, folder, format_, name, told):
    remark = f"sayso: {name}: holds {format_}, as --format says, though it ends as {told} does\n" if told else ""
    assert run("read", "a.txt", "-o", name, "--format", format_) == (0, "", remark)
    assert (folder / name).stat().st_size


def test_an_output_that_ends_in_gz_is_packed_and_not_read_back(run, folder):
    (folder / "empty.txt").unlink()
    assert run("read", "a.txt", "b.txt", "-o", "x.jsonl.gz") == (0, "", "")
    with gzip.open(folder / "x.jsonl.gz", "rt", encoding="utf8") as lines:
        assert [json.loads(line)["document"]["id"] for line in lines] == ["a.txt", "b.txt"]
    err = run("read", ".", "-o", "y.CSV.GZ")[2]
    assert err == "sayso: .: passed over 1 file: 1 written by sayso\n"
    assert gzip.decompress((folder / "y.CSV.GZ").read_bytes()).startswith("\ufeffdocument,".encode())


def test_a_part_that_is_packed_keeps_both_endings():
    assert partial_name(Path("a/x.jsonl.gz")) == Path("a/x.partial.jsonl.gz")
    assert partial_name(Path("x.json")) == Path("x.partial.json")
    assert partial_name(Path("x.gz")) == Path("x.partial.gz")


def test_a_protected_file_is_told_before_anything_is_read(run, folder, pipeline, monkeypatch):
    (folder / "x.json").write_text("older", encoding="utf8")
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    assert run("read", "a.txt", "-o", "x.json") == (
        1,
        "",
        "sayso: x.json: cannot be written (it is protected); give another, or change its permissions\n",
    )
    assert pipeline == []
    assert (folder / "x.json").read_text(encoding="utf8") == "older"


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
def test_a_file_that_cannot_be_written_is_one_line(run, folder, pipeline, name):
    status, out, err = run("read", "a.txt", "-o", name, "--format", "json")
    assert (status, out) == (1, "")
    assert err.startswith(f"sayso: {name}: cannot be written")
    assert err.count("\n") == 1
    assert pipeline == []


def test_a_device_is_written_to_and_not_replaced(run, folder):
    assert run("read", "a.txt", "-o", os.devnull)[0] == 0
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)
