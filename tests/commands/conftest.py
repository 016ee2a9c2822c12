"""Running a command in a folder of articles, without a model."""

from __future__ import annotations

import pytest

from sayso import cli
from sayso.commands import read as read_command
from sayso.commands import roundup as roundup_command
from sayso.commands import tone as tone_command
from tests.commands.pipelines import ARTICLE, SAID, OnePipeline, QuotingPipeline
from tests.tone.judges import judge_by_words


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
def coverage(tmp_path, monkeypatch):
    """A folder with two articles about an accord, to make roundups in; tone is judged there by words alone."""
    for name, text in SAID.items():
        (tmp_path / name).write_text(text + "\n", encoding="utf8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(roundup_command, "load_pipeline", lambda model, threads: OnePipeline())
    monkeypatch.setattr(roundup_command, "load_judge", lambda model, threads: judge_by_words())
    monkeypatch.setattr(tone_command, "load_judge", lambda model, threads: judge_by_words())
    return tmp_path


@pytest.fixture
def run(capfd):
    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as exit_:
            cli.main(list(arguments))
        out, err = capfd.readouterr()
        return exit_.value.code, out, err

    return run
