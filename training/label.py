"""A teacher reads articles: what it thinks of every piece, and the relations it sees where nobody annotated any."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from sayso.find.tagged import Page, tag_pages
from sayso.model.session import Outputs, Window
from training.corpus import TAGS, Example, Row, make_example, read_rows
from training.torch_model import TorchModel

_SHINGLE = 8


def unlabelled_rows(data: Path, apart: Iterable[Row], *, articles: int, seed: int) -> list[Row]:
    """Choose news articles that nobody annotated, none of them sharing much text with those to be kept apart."""
    rows = [
        {"id": f"{name}:{row['id']}", "text": row["text"]}
        for name in ("allsides_clusters", "basil")
        for row in _articles(read_rows(data / "clusters" / f"{name}.jsonl.gz"))
    ]
    known = {shingle for row in apart for shingle in _shingles(row["text"])}
    fresh = [row for row in rows if _share_known(row["text"], known) < 0.05 and len(row["text"]) > 500]
    random.Random(seed).shuffle(fresh)
    return fresh[:articles]


def _articles(rows: list[Row]) -> Iterable[Row]:
    for row in rows:
        items = row.get("items", [row])
        for number, item in enumerate(items):
            yield {"id": item.get("id", f"{row.get('id', '')}/{number}"), "text": item["text"]}


def _shingles(text: str) -> set[int]:
    words = text.lower().split()
    return {hash(tuple(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE)}


def _share_known(text: str, known: set[int]) -> float:
    own = _shingles(text)
    return len(own & known) / max(1, len(own))


def label_row(row: Row, model: TorchModel, *, gold: bool) -> Example:
    """Return an article with the teacher's soft tags, and its links where the row has no gold ones."""
    page = Page.of(row["text"], model)  # type: ignore[arg-type]
    memory = _Memory(model, np.zeros((len(page.pieces), TAGS), np.float16))
    found = tag_pages([page], memory)[0]  # type: ignore[arg-type]
    if not gold:
        row = {**row, "attributions": [_as_row(attribution) for attribution, _ in found]}
    example = make_example(row, model.tokenizer)
    example.gold, example.soft = gold, {"tag": memory.tags}
    return example


class _Memory:
    """A model that keeps the tags of all it reads, so that one reading gives both tags and relations."""

    def __init__(self, model: TorchModel, tags: np.ndarray):
        self.model, self.tags = model, tags
        self.config, self.max_pieces = model.config, model.max_pieces
        self.cue_distance, self.source_distance = model.cue_distance, model.source_distance

    def run(self, windows: Sequence[Window]) -> list[Outputs]:
        outputs = self.model.run(windows)
        for window, output in zip(windows, outputs, strict=True):
            self.tags[window.start : window.end] = output.tags.clip(-30)
        return outputs


def _as_row(attribution) -> Row:
    def spans(*given):
        return [[s.start, s.end] for s in given if s]

    return {
        "source": spans(attribution.source),
        "cue": spans(attribution.cue),
        "content": spans(*attribution.contents),
    }


def save_examples(path: Path, examples: list[Example]) -> None:
    """Keep labelled articles between the stages of a run (a private file of one run, never shipped)."""
    with path.open("wb") as f:
        pickle.dump(examples, f)


def load_examples(path: Path) -> list[Example]:
    """Read what save_examples wrote."""
    with path.open("rb") as f:
        examples: list[Example] = pickle.load(f)
    assert all(e.soft is None or np.isfinite(e.soft["tag"]).all() for e in examples)
    return examples
