"""The packaged model: whole, quick to load, right on plain cases, and never outside the text."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.errors import ModelError
from sayso.model.session import DEFAULT_FOLDER, Model
from sayso.pipeline import Pipeline
from sayso.read import read_document
from sayso.types import Document, Reading

pytestmark = pytest.mark.needs_model


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return Pipeline()


def read(pipeline: Pipeline, text: str) -> Reading:
    return pipeline.read(Document(id="t", text=text))


def rows(reading: Reading) -> list[tuple[str | None, str]]:
    text = reading.document.text
    return [(s.source.of(text) if s.source else None, s.words(text)) for s in reading]


def test_a_plain_quote(pipeline: Pipeline) -> None:
    text = "The ferry was late again.\n\n“We are sorry for the wait,” said Mara Quill, who runs the harbour board."
    (statement,) = read(pipeline, text)
    assert statement.words(text) == "“We are sorry for the wait,”"
    assert statement.speaker.name == "Mara Quill"
    assert statement.kind == "direct"


def test_a_cue_in_the_middle(pipeline: Pipeline) -> None:
    text = "“We are sorry,” Mara Quill said on Monday, “and we will do better next year.”"
    (statement,) = read(pipeline, text)
    assert [c.of(text) for c in statement.contents] == ["“We are sorry,”", "“and we will do better next year.”"]


def test_two_statements_in_one_sentence(pipeline: Pipeline) -> None:
    text = "Mara Quill said the ferry was late and warned that it would be late again."
    assert [words for _, words in rows(read(pipeline, text))] == [
        "the ferry was late",
        "that it would be late again",
    ]


def test_nested_speech(pipeline: Pipeline) -> None:
    text = "Foreign Minister Mara Quill said that President Brandt had told Ames that the accord was dead."
    reading = read(pipeline, text)
    outer, inner = reading.statements
    assert inner.parent == outer.id
    assert inner.speaker.name == "Brandt"
    assert "the accord was dead" in inner.words(text)


def test_scare_quotes_and_titles_are_no_statements(pipeline: Pipeline) -> None:
    text = "The “miracle” ferry sank in 1911. A film about it, “The Long Crossing”, opens on Friday."
    assert len(read(pipeline, text).above(0.5)) == 0


def test_reading_together_is_reading_alone(pipeline: Pipeline) -> None:
    texts = ["“No,” said Mara Quill.", "Ivo Brandt said that it was late.", "It rained.", ""]
    documents = [Document(id=str(i), text=text) for i, text in enumerate(texts)]
    together = [rows(reading) for reading in pipeline.read_many(documents)]
    assert together == [rows(read(pipeline, text)) for text in texts]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_no_text_breaks_it_and_every_span_lies_inside(pipeline: Pipeline, text: str) -> None:
    for statement in read(pipeline, text):
        for span in (statement.source, statement.cue, *statement.contents):
            assert span is None or (0 <= span.start < span.end <= len(text) and span.of(text))
        assert 0 <= statement.confidence <= 1


def _copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DEFAULT_FOLDER, tmp_path / "model"))


def test_an_altered_file_is_refused(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    with (folder / "config.json").open("a") as config:
        config.write(" ")
    with pytest.raises(ModelError, match=r"config\.json was altered"):
        Model(folder)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    (folder / "model.onnx").unlink()
    with pytest.raises(ModelError, match=r"model\.onnx cannot be read"):
        Model(folder)


def test_another_format_is_refused(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    meta = json.loads((folder / "meta.json").read_text())
    (folder / "meta.json").write_text(json.dumps({**meta, "format": 99}))
    with pytest.raises(ModelError, match="format 99"):
        Model(folder)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"meta\.json cannot be read"):
        Model(tmp_path)


def test_an_example_is_read_from_file_to_speakers(pipeline: Pipeline) -> None:
    example = Path(__file__).parents[2] / "examples" / "harbour-accord-1.md"
    gold = json.loads(example.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))
    reading = pipeline.read(read_document(example))
    found = {"".join(s.words(reading.document.text).split()) for s in reading}
    raw = example.read_text(encoding="utf-8")
    wanted = ["".join(raw[s:e] for s, e in g["contents"]).split() for g in gold["statements"] if not g["parent"]]
    near = sum(any("".join(w)[5:25] in f for f in found) for w in wanted)
    assert near >= 0.75 * len(wanted)
