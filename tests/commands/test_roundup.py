"""`sayso roundup`, with a pipeline and a judge that need no model."""

import json

import pytest

from sayso import cli
from tests.commands.pipelines import SAID


@pytest.fixture(autouse=True)
def folder(coverage):
    return coverage


CAMPS = "camps:\n  board:\n    speakers: [Mara Tellis]\n  boats:\n    speakers: [Orsin Vale]\n"


def test_a_roundup_shows_both_sides_with_their_words(run, folder):
    (folder / "camps.yaml").write_text(CAMPS)
    status, out, err = run("roundup", "--all", "a.txt", "b.txt", "--camps", "camps.yaml")
    assert (status, err) == (0, "")
    assert out.index("board") < out.index("boats")
    assert "the accord deserves praise from all of us" in out
    assert "the accord was a disaster for the boats here" in out


@pytest.mark.parametrize(("name", "begins"), [("r.json", "{"), ("r.md", "# "), ("r.html", "<!doctype html>")])
def test_the_ending_of_the_file_tells_the_format(run, folder, name, begins):
    assert run("roundup", "--all", "a.txt", "b.txt", "-o", name) == (0, "", "")
    assert (folder / name).read_text(encoding="utf8").lower().startswith(begins)


def test_json_lines_lead_back_to_the_characters(run):
    status, out, _ = run("roundup", "--all", "a.txt", "b.txt", "--format", "json")
    record = json.loads(out)
    assert (status, record["schema"]) == (0, "roundup-1")
    lines = record["others"]["lines"]
    assert len(lines) == 2
    texts = {document["id"]: SAID[document["id"].rpartition("/")[2]] for document in record["documents"]}
    for line in lines:
        for span in line["spans"]:
            assert texts[line["document"]][span["start"] : span["end"]] == span["text"]


def test_a_claim_is_checked_instead(run):
    status, out, _ = run("roundup", "--all", "a.txt", "b.txt", "--claim", "Vale praised it")
    assert status == 0
    assert "Against it" in out
    assert "disaster" in out
    assert "deserves" not in out


@pytest.mark.parametrize(
    ("arguments", "status", "why"),
    [
        (["--event", "volcano"], 2, "give one of the two"),
        (["--claim", "they spoke"], 1, "says of nobody how warm"),
        (["--from", "2031-13-01"], 2, "'2031-13-01' is no day such as 2017-07-08"),
        (["--from", "2031-02-01", "--to", "2031-01-01"], 2, "2031-02-01 is after 2031-01-01"),
        (["--camps", "none.yaml"], 1, "none.yaml: cannot be read"),
        (["-o", "a.txt"], 2, "is to be read"),
        (["-o", "r.xyz"], 2, "ends in none of"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(run, arguments, status, why):
    got, out, err = run("roundup", "--all", "a.txt", "b.txt", *arguments)
    assert (got, out) == (status, "")
    assert why in err


def test_articles_that_report_something_else_are_left_out_and_told(run):
    status, out, err = run("roundup", "a.txt", "b.txt")
    assert status == 0
    assert ("praise" in out) != ("disaster" in out)
    assert "1 of 2 articles left out" in err


def test_an_event_that_no_article_reports_is_an_error(run):
    status, out, err = run("roundup", "a.txt", "b.txt", "--event", "volcano")
    assert (status, out) == (1, "")
    assert "no article is about “volcano”" in err


def test_what_cannot_be_read_is_told_and_the_rest_is_compared(run, folder):
    (folder / "c.txt").write_text("")
    status, out, err = run("roundup", "--all", "a.txt", "c.txt", "b.txt")
    assert status == 1
    assert "disaster" in out
    assert "c.txt: " in err


def test_all_takes_in_what_shares_no_words(run):
    _, out, err = run("roundup", "--all", "a.txt", "b.txt", "--format", "json")
    alone = json.loads(run("roundup", "a.txt", "--format", "json")[1])
    assert (len(json.loads(out)["others"]["lines"]), len(alone["others"]["lines"]), err) == (2, 1, "")


def test_a_copy_is_left_out_and_told(run, folder):
    (folder / "copy.txt").write_text((folder / "a.txt").read_text())
    _, out, err = run("roundup", "a.txt", "copy.txt", "--format", "json")
    assert len(json.loads(out)["others"]["lines"]) == 1
    assert "1 of 2 articles left out, as they are copies of others" in err


def test_whom_nobody_names_is_nobody_s_target(run):
    status, out, err = run("roundup", "--all", "a.txt", "b.txt", "--towards", "Amara Penn")
    assert (status, out) == (1, "")
    assert "no statement of 2 articles that takes a side names “Amara Penn”" in err
    _, out, _ = run("roundup", "--all", "a.txt", "b.txt", "--towards", "boats", "--format", "json")
    record = json.loads(out)
    assert [line["speaker"]["name"] for line in record["others"]["lines"]] == ["Orsin Vale"]
    assert record["towards"] == "boats"


@pytest.mark.parametrize("option", ["--event", "--towards", "--claim"])
def test_an_empty_wish_is_wrong_usage(run, option):
    status, out, err = run("roundup", "a.txt", option, " ")
    assert (status, out) == (2, "")
    assert "there is no word in it" in err


def test_nothing_to_compare_is_an_error_and_no_file(run, folder):
    (folder / "c.txt").write_text("")
    status, out, err = run("roundup", "c.txt", "-o", "r.html")
    assert (status, out) == (1, "")
    assert "nothing to compare" in err
    assert not (folder / "r.html").exists()


@pytest.mark.parametrize("command", ["roundup", "tone"])
def test_help_has_examples_and_every_option(run, command):
    status, out, err = run(command, "--help")
    assert (status, err) == (0, "")
    assert f"Examples:\n    sayso {command} " in out
    options = [name for parameter in cli.app.commands[command].params for name in parameter.opts if name[:2] == "--"]
    assert not [name for name in options if name not in out]
