"""Rows of text with targets: judged in their order, and errors told in their places."""

import gzip
import json

import pytest

from sayso.errors import FormatError
from sayso.tone.rows import judge_rows, read_rows
from tests.tone.judges import judge_by_words

ROW = {"id": "r1", "text": "They praise Tell.", "targets": [{"start": 12, "end": 16, "polarity": "neutral"}], "x": 1}


def write(path, *rows) -> str:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf8")
    return str(path)


def test_each_target_gets_label_and_score_and_the_row_keeps_the_rest(tmp_path):
    (row,) = judge_rows(read_rows(write(tmp_path / "r.jsonl", ROW)), judge_by_words())
    (target,) = row.pop("targets")
    assert row == {"id": "r1", "text": ROW["text"], "x": 1}
    assert (target["start"], target["end"], target["polarity"], target["label"]) == (12, 16, "neutral", "positive")
    assert 0 < target["score"] <= 1


def test_rows_without_targets_and_many_rows_keep_their_order(tmp_path):
    rows = [{**ROW, "id": str(n), "targets": ROW["targets"] * (n % 3)} for n in range(600)]
    judged = list(judge_rows(read_rows(write(tmp_path / "r.jsonl", *rows)), judge_by_words()))
    assert [row["id"] for row in judged] == [row["id"] for row in rows]
    assert [len(row["targets"]) for row in judged] == [n % 3 for n in range(600)]


def test_packed_files_and_byte_order_marks_are_read(tmp_path):
    path = tmp_path / "r.jsonl.gz"
    path.write_bytes(gzip.compress(b"\xef\xbb\xbf" + json.dumps(ROW).encode()))
    (row,) = read_rows(str(path))
    assert row["id"] == "r1"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("{", "not JSON"),
        ("[1]", "no text or no targets"),
        ({"text": "a"}, "no text or no targets"),
        ('{"text": "half \\ud800", "targets": []}', "half of a surrogate pair"),
        ({**ROW, "targets": [3]}, "no object @ targets[0]"),
        ({**ROW, "targets": [{"start": 3}]}, "not two whole numbers, but (3, None) @ targets[0]"),
        ({**ROW, "targets": [{"start": 3, "end": 3}]}, "3–3 is no stretch of the text of 17 characters"),
        ({**ROW, "targets": [{"start": 3, "end": 99}]}, "3–99 is no stretch"),
        ({**ROW, "targets": [{"start": True, "end": 2}]}, "not two whole numbers"),
        ({**ROW, "targets": [{"start": 1, "end": 2, "further_mentions": 7}]}, "further_mentions is no list"),
        ({**ROW, "targets": [{"start": 1, "end": 2, "further_mentions": [["a", 2]]}]}, "not two whole numbers"),
    ],
)
def test_a_bad_row_is_an_error_in_its_place_and_the_others_are_judged(tmp_path, row, why):
    source = write(tmp_path / "r.jsonl", ROW, "", row, ROW)
    first, error, last = judge_rows(read_rows(source), judge_by_words())
    assert isinstance(error, FormatError)
    assert f"{source}, line 3: " in str(error)
    assert why in str(error)
    assert first == last


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_file_is_an_error(tmp_path, content):
    (tmp_path / "r.jsonl").write_bytes(content)
    (error,) = read_rows(str(tmp_path / "r.jsonl"))
    assert "empty; each line needs to be a row like" in str(error)


def test_what_cannot_be_opened_or_unpacked_is_an_error(tmp_path):
    (error,) = read_rows(str(tmp_path / "none.jsonl"))
    assert "cannot be read (No such file or directory)" in str(error)
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(json.dumps(ROW).encode() * 50)[:-9])
    assert "cannot be unpacked" in str(list(read_rows(str(tmp_path / "cut.jsonl.gz")))[-1])
