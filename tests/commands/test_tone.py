"""`sayso tone`, with a judge that needs no model."""

import gzip
import io
import json
import sys
import time

import pytest

from sayso.commands import tone as tone_command
from tests.tone.judges import judge_by_words

ROW = {"id": "r", "text": "They praise Tell.", "targets": [{"start": 12, "end": 16}]}
LINE = (json.dumps(ROW) + "\n").encode()


@pytest.fixture(autouse=True)
def folder(coverage):
    return coverage


def test_tone_writes_each_row_with_its_label(run, folder):
    row = {"id": "r", "text": "They praise Tell.", "targets": [{"start": 12, "end": 16}]}
    (folder / "rows.jsonl").write_text(json.dumps(row) + "\n{}\n")
    status, out, err = run("tone", "rows.jsonl")
    (target,) = json.loads(out)["targets"]
    assert (status, target["label"]) == (1, "positive")
    assert "rows.jsonl, line 2: no text or no targets" in err
    assert run("tone", "rows.jsonl", "-o", "rows.jsonl")[0] == 2
    assert run("tone", "none.jsonl", "-o", "out.jsonl")[0] == 1
    assert not (folder / "out.jsonl").exists()


@pytest.mark.parametrize("name", ["packed.jsonl", "bare.jsonl.gz", "-"])
def test_packed_rows_are_told_by_their_first_bytes(run, folder, monkeypatch, name):
    (folder / "packed.jsonl").write_bytes(gzip.compress(LINE))
    (folder / "bare.jsonl.gz").write_bytes(LINE)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(LINE))))
    status, out, err = run("tone", name)
    assert (status, err) == (0, "")
    assert json.loads(out)["targets"][0]["label"] == "positive"


def test_an_output_that_ends_in_gz_is_packed(run, folder):
    (folder / "rows.jsonl").write_bytes(LINE)
    assert run("tone", "rows.jsonl", "-o", "out.jsonl.gz") == (0, "", "")
    first = (folder / "out.jsonl.gz").read_bytes()
    assert json.loads(gzip.decompress(first))["id"] == "r"
    assert run("tone", "out.jsonl.gz", "-o", "again.jsonl.gz")[0] == 0
    assert (folder / "again.jsonl.gz").read_bytes() == first


def test_rows_in_latin_1_are_told_as_what_they_are_and_what_to_do_once(run, folder):
    (folder / "rows.jsonl").write_bytes('{"text": "Léa"}\n'.encode("latin-1") * 3 + b"x\n{}\n")
    status, _, err = run("tone", "rows.jsonl")
    assert status == 1
    assert err.splitlines() == [
        "sayso: rows.jsonl, line 1: not UTF-8, but Latin-1 or Windows-1252 as it seems; save the file again as UTF-8",
        "sayso: rows.jsonl, line 2: not UTF-8, but Latin-1 or Windows-1252 as it seems",
        "sayso: rows.jsonl, line 3: not UTF-8, but Latin-1 or Windows-1252 as it seems",
        "sayso: rows.jsonl, line 4: not JSON",
        "sayso: rows.jsonl, line 5: no text or no targets",
    ]


def test_the_hint_on_rows_is_given_once(run, folder):
    (folder / "rows.jsonl").write_text("x\n{}\n[\n")
    lines = run("tone", "rows.jsonl")[2].splitlines()
    assert [" needs to be a row " in line for line in lines] == [True, False, False]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_rows_in_another_encoding_are_one_line(run, folder, encoding):
    (folder / "rows.jsonl").write_text("{}\n{}\n", encoding=encoding)
    status, _, err = run("tone", "rows.jsonl")
    assert (status, err) == (1, f"sayso: rows.jsonl: {encoding.upper()}, not UTF-8; save the file again as UTF-8\n")


def test_an_older_file_stays_where_no_row_could_be_judged(run, folder):
    (folder / "rows.jsonl").write_text("x\n")
    (folder / "old.jsonl").write_text("older")
    err = run("tone", "rows.jsonl", "-o", "old.jsonl")[2]
    assert err.splitlines()[-1] == "sayso: nothing was judged; old.jsonl stays as it was"
    assert (folder / "old.jsonl").read_text() == "older"


def test_standard_input_that_is_closed_is_one_line(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    assert run("tone", "-") == (
        1,
        "",
        "sayso: standard input: cannot be read (it is closed); give a file of rows\n",
    )


def test_many_rows_show_how_far_it_is(run, folder, monkeypatch):
    class Slow:
        def judge(self, questions):
            time.sleep(0.3)
            return judge_by_words().judge(questions)

    (folder / "rows.jsonl").write_bytes(LINE * 300 + b"x\n")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(tone_command, "load_judge", lambda model, threads: Slow())
    monkeypatch.setattr("sayso.show.progress._PATIENCE_S", 0.05)
    err = run("tone", "rows.jsonl", "-o", "out.jsonl")[2]
    assert "256 rows" in err
    assert "sayso: rows.jsonl, line 301: not JSON" in err
    assert len((folder / "out.jsonl").read_text().splitlines()) == 300
