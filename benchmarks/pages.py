"""How well web pages are read: words, titles and dates, against pages whose text is known.

Run as `python -m benchmarks.pages DATA`, where DATA has the folder `pages`.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.errors import ReadError
from sayso.read import Options, read_document
from sayso.read.language import guess_language
from sayso.types import Document

_WORD = re.compile(r"\w+")
# Outlets whose parsers add two words to a headline, or drop them, mean the same headline.
_SAME_TITLE = 0.8


@dataclass(slots=True)
class PageScores:
    """What was measured on one set of pages. Each list has a number per page of which the truth is known."""

    pages: int = 0
    precision: list[float] = field(default_factory=list)
    recall: list[float] = field(default_factory=list)
    f1: list[float] = field(default_factory=list)
    titles: list[float] = field(default_factory=list)
    dates: list[float] = field(default_factory=list)
    # Share of the strings that must be in the text, and of those that must not, which are in it.
    wanted: list[float] = field(default_factory=list)
    unwanted: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return the figures that were measured, in percent, and the counts of pages and errors."""
        shares = {
            "word_f1": self.f1,
            "word_precision": self.precision,
            "word_recall": self.recall,
            "title": self.titles,
            "date": self.dates,
            "wanted": self.wanted,
            "unwanted": self.unwanted,
        }
        known = {name: 100 * sum(values) / len(values) for name, values in shares.items() if values}
        return {"pages": self.pages, **known, "errors": len(self.errors)}

    def add(self, other: PageScores) -> None:
        """Take in the pages of another set."""
        self.pages += other.pages
        for name in ("precision", "recall", "f1", "titles", "dates", "wanted", "unwanted", "errors"):
            getattr(self, name).extend(getattr(other, name))


def measure_pages(data: Path) -> dict[str, dict[str, float]]:
    """Read the English pages of a data folder and compare; returns figures in percent per set, and of "all".

    A page that ends in an error counts as one of which no word, title or date was found.
    """
    return {name: part.figures() for name, part in score_pages(data).items()}


def score_pages(data: Path) -> dict[str, PageScores]:
    """Read the English pages of a data folder; returns what was measured, page by page, per set and of "all"."""
    scores: dict[str, PageScores] = {}
    for row in _rows(data / "pages" / "manifest.jsonl.gz"):
        if _is_english(row):
            page = (data / str(row["file"])).read_bytes()
            _score(scores.setdefault(str(row["set"]), PageScores()), row, page)
    total = PageScores()
    for part in scores.values():
        total.add(part)
    return {**scores, "all": total}


def _rows(manifest: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(manifest, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _is_english(row: dict[str, Any]) -> bool:
    """Tell whether a page is English; one of those that say so is Chinese."""
    return str(row["lang"]).startswith("en") and guess_language(str(row.get("text", ""))) in ("en", None)


def _score(scores: PageScores, row: dict[str, Any], page: bytes) -> None:
    scores.pages += 1
    document: Document | None = None
    try:
        document = read_document(page, options=Options(max_bytes=50_000_000))
    except ReadError as error:
        scores.errors.append(f"{row['id']}: {error.problem}")
    text = document.text if document else ""
    if row.get("text"):
        precision, recall = _overlap(_story(document), str(row["text"]))
        scores.precision.append(precision)
        scores.recall.append(recall)
        scores.f1.append(2 * precision * recall / (precision + recall) if precision + recall else 0.0)
    for strings, shares in ((row.get("with"), scores.wanted), (row.get("without"), scores.unwanted)):
        if strings:
            words = " ".join(text.split())
            shares.append(sum(" ".join(string.split()) in words for string in strings) / len(strings))
    if row.get("title"):
        scores.titles.append(_same_title((document.title if document else None) or "", str(row["title"])))
    if row.get("date"):
        scores.dates.append(float(document is not None and document.published == str(row["date"])[:10]))


def _story(document: Document | None) -> str:
    """Return the text without the headline that is put before it: the expected texts begin with the story."""
    if document is None:
        return ""
    return document.text.removeprefix(document.title).lstrip() if document.title else document.text


def _overlap(text: str, expected: str) -> tuple[float, float]:
    found, wanted = (Counter(_WORD.findall(words.casefold())) for words in (text, expected))
    common = (found & wanted).total()
    return common / max(1, found.total()), common / max(1, wanted.total())


def _same_title(title: str, expected: str) -> float:
    precision, recall = _overlap(title, expected)
    return float(precision >= _SAME_TITLE and recall >= _SAME_TITLE)


if __name__ == "__main__":
    scored = score_pages(Path(sys.argv[1]))
    for set_name, measured in scored.items():
        print(set_name, *(f"{name} {figure:.1f}" for name, figure in measured.figures().items()), sep="  ")
    print(*scored["all"].errors, sep="\n")
