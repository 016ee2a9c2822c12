"""Running a command in a folder of articles, without a model."""

from __future__ import annotations

import pytest

from sayso import cli
from sayso.commands import read as read_command
from tests.commands.pipelines import ARTICLE, QuotingPipeline


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
