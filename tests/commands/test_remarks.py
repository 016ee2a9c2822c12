"""What `sayso roundup` says beside a roundup: idle camps, articles left out, and what cannot be read or written."""

import json
import os
import signal
import sys
import time

import pytest

from sayso.commands import roundup as roundup_command
from tests.commands.pipelines import OnePipeline
from tests.tone.judges import judge_by_words

CAMPS = """camps:
  board:
    speakers: [Mara Tellis, Mara Telis]
  boats:
    speakers: [Orsin Vale, "Dr. Mara Tellis", Ivo Brandt]
    roles: [skipper, "*minister*"]
    affiliations: [Quillport]
"""


@pytest.fixture(autouse=True)
def folder(coverage):
    return coverage


def write_dated(folder, name: str, day: str | None, words: str) -> None:
    row = {"id": name, "text": words, "published": day}
    (folder / f"{name}.json").write_text(json.dumps(row))


# ------------------------------------------------------------------ camps


def test_camps_that_fit_nobody_and_persons_in_two_camps_are_told(run, folder):
    (folder / "camps.yaml").write_text(CAMPS)
    status, out, err = run("roundup", "--all", "a.txt", "b.txt", "--camps", "camps.yaml", "--format", "json")
    assert status == 0
    assert err.splitlines() == [
        "sayso: camps.yaml: 5 entries fit nobody who speaks: “Mara Telis” (line 3), “Ivo Brandt” (line 5), "
        "“skipper” (line 6) and 2 more; write them as the articles do",
        "sayso: camps.yaml: 1 person stands in several camps, and the first is taken: "
        "“Mara Tellis” (board, boats); keep one",
    ]
    assert [camp["name"] for camp in json.loads(out)["camps"]] == ["board", "boats"]


def test_camps_that_fit_are_not_spoken_of(run, folder):
    (folder / "camps.yaml").write_text("camps:\n  board: [Mara Tellis]\n  boats: [Vale Orsin, Orsin Vale]\n")
    err = run("roundup", "--all", "a.txt", "b.txt", "--camps", "camps.yaml")[2]
    assert err == (
        "sayso: camps.yaml: 1 entry fits nobody who speaks: “Vale Orsin” (line 3); write them as the articles do\n"
    )
    (folder / "camps.yaml").write_text("camps:\n  board: [Mara Tellis]\n  boats: [Orsin Vale]\n")
    assert run("roundup", "--all", "a.txt", "b.txt", "--camps", "camps.yaml")[2] == ""


def test_a_camp_fits_nobody_if_the_article_that_it_fits_is_left_out(run, folder):
    (folder / "camps.yaml").write_text("camps:\n  boats: [Orsin Vale]\n")
    err = run("roundup", "--event", "praise", "a.txt", "b.txt", "--camps", "camps.yaml")[2]
    assert "1 entry fits nobody who speaks: “Orsin Vale” (line 2)" in err


# ------------------------------------------------------------------ days


def test_articles_without_a_day_are_kept_and_told(run, folder):
    write_dated(folder, "c", "2031-03-02", "Ivo Brandt said the accord deserves praise too.")
    status, _, err = run("roundup", "--all", "a.txt", "b.txt", "c.json", "--from", "2031-03-01")
    assert status == 0
    assert err == "sayso: 2 of 3 articles have no day that can be read, and are kept: a.txt, b.txt\n"
    assert run("roundup", "--all", "a.txt", "b.txt", "c.json")[2] == ""
    assert run("roundup", "--all", "c.json", "--from", "2031-03-01", "--to", "2031-03-02")[2] == ""


def test_articles_of_other_days_do_not_report_something_else(run, folder):
    write_dated(folder, "c", "2031-03-02", "Ivo Brandt said the accord deserves praise too.")
    write_dated(folder, "d", "2030-01-01", "Ulla Marn said the accord deserves praise as well.")
    err = run("roundup", "--all", "c.json", "d.json", "--from", "2031-03-01")[2]
    assert err == "sayso: 1 of 2 articles left out, as their day is not within 2031-03-01 to …\n"


def test_what_is_left_out_by_event_is_told_as_that(run):
    err = run("roundup", "--event", "praise", "a.txt", "b.txt")[2]
    assert (
        err == "sayso: 1 of 2 articles left out, as they are not about “praise”; without --event, --all takes them in\n"
    )


@pytest.mark.parametrize("day", ["20310301", "2031-W09-6", "2031-03-01T00:00", "1 March 2031"])
def test_a_day_has_one_form_in_every_version_of_python(run, day):
    status, _, err = run("roundup", "a.txt", "--from", day)
    assert status == 2
    assert "is no day such as 2017-07-08" in err


# ------------------------------------------------------------------ outputs


@pytest.mark.parametrize("name", ["gone/r.html", "."])
def test_an_output_that_cannot_be_written_is_told_before_the_work(run, monkeypatch, name):
    read = []
    monkeypatch.setattr(roundup_command, "load_pipeline", lambda model, threads: read.append(1))
    status, out, err = run("roundup", "a.txt", "-o", name, "--format", "html")
    assert (status, out, err.count("\n"), read) == (1, "", 1, [])
    assert err.startswith(f"sayso: {name}: cannot be written (")


def test_an_older_roundup_stays_if_nothing_can_be_compared(run, folder):
    (folder / "old.html").write_text("older")
    (folder / "c.txt").write_text("")
    assert run("roundup", "c.txt", "-o", "old.html")[0] == 1
    assert (folder / "old.html").read_text() == "older"
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize("to", [[], ["-o", "old.json"]])
def test_ctrl_c_before_anything_is_read_is_no_error(run, folder, monkeypatch, to):
    class Interrupted(OnePipeline):
        def read_many(self, documents):
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(5)
            yield from super().read_many(documents)

    monkeypatch.setattr(roundup_command, "load_pipeline", lambda model, threads: Interrupted())
    (folder / "old.json").write_text("older")
    became = "old.json stays as it was" if to else "nothing was read"
    assert run("roundup", "a.txt", *to) == (130, "", f"sayso: interrupted; {became}\n")
    assert (folder / "old.json").read_text() == "older"


@pytest.mark.parametrize("claim", [[], ["--claim", "Vale praised it"]])
@pytest.mark.parametrize("name", ["r.md", "r.txt", "r.html", "r.json", "r.md.gz"])
def test_a_roundup_in_the_folder_that_is_read_can_be_written_again(run, folder, name, claim):
    assert run("roundup", "--all", ".", "-o", name, *claim) == (0, "", "")
    status, _, err = run("roundup", "--all", ".", "-o", name, *claim)
    assert status == 0
    assert "passed over 1 file: 1 " in err


def test_a_long_comparison_is_shown(run, monkeypatch):
    def load(model, threads):
        time.sleep(0.3)
        return judge_by_words()

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(roundup_command, "load_judge", load)
    monkeypatch.setattr("sayso.show.progress._PATIENCE_S", 0.05)
    assert "comparing what was read" in run("roundup", "--all", "a.txt", "b.txt")[2]


# ------------------------------------------------------------------ limits


def test_a_roundup_has_the_limits_that_its_messages_name(run, folder):
    (folder / "long.txt").write_text("Ivo Brandt said the accord deserves praise" + " and praise" * 20 + ".")
    status, _, err = run("roundup", "long.txt", "--max-bytes", "100")
    assert status == 1
    assert "allow more with --max-bytes N" in err
    assert run("roundup", "long.txt", "--max-bytes", "1000")[0] == 0
    refused = run("roundup", "http://127.0.0.1:9/")[2]
    assert "allow that with --allow-private" in refused
    assert run("roundup", "http://127.0.0.1:9/", "--allow-private", "--timeout", "1")[2] != refused
