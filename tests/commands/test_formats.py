"""What `sayso read` writes in which format, and beside it a table of people."""

from __future__ import annotations

import csv
import io
import json

import pytest

from sayso.commands import read as read_command

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
