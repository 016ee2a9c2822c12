"""Compares the statements of one article with its gold reading, word by word.

A gold reading counts code points of the file as it stands, markup and all (or of the `text` that it holds itself, or
of the row's text in JSON lines); a predicted one counts the text that was read. So the words of both are aligned, and
spans are compared as sets of places of words in the text that was read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

WORD = re.compile(r"\w+")
_MARKUP = {
    ".md": re.compile(r"\]\([^)\s]*\)"),
    ".html": re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE),
}
_ENDINGS = (".md", ".html", ".txt", ".json", ".jsonl")
# A gold statement counts as found from this share of common words on, as in the scoring script.
ENOUGH = 0.5

Place = int | str
Places = frozenset[Place]


@dataclass(frozen=True, slots=True)
class Gold:
    """An article's file, the text that its offsets count, and what a careful person found in it."""

    article: Path
    text: str
    statements: tuple[dict[str, Any], ...]
    optional: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Ids of gold statements found and missed, and of predictions that no gold or optional statement explains."""

    found: tuple[str, ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]


def load_gold(path: Path) -> Gold:
    """Read NAME.gold.json; the article is the file NAME with another ending beside it."""
    row = json.loads(path.read_text(encoding="utf8"))
    name = path.name.removesuffix(".gold.json")
    articles = [p for p in sorted(path.parent.glob(f"{name}.*")) if p.suffix in _ENDINGS and p != path]
    if len(articles) != 1:
        raise FileNotFoundError(f"{path} needs one article beside it, {name}.md for one; found {len(articles)}")
    text = row["text"] if "text" in row else _counted_text(articles[0])
    return Gold(articles[0], text, tuple(row["statements"]), tuple(o["words"] for o in row.get("optional", [])))


def _counted_text(article: Path) -> str:
    text = article.read_bytes().decode("utf8")
    if article.suffix not in (".json", ".jsonl"):
        return text
    return str(json.loads(text.split("\n")[0] if article.suffix == ".jsonl" else text)["text"])


def compare_reading(gold: Gold, predicted: dict[str, Any]) -> Result:
    """Compare one entry of the JSON output's `documents` with a gold reading."""
    text = predicted["document"]["text"]
    aligned = Alignment(gold.text, text, _MARKUP.get(gold.article.suffix))
    wanted = {s["id"]: aligned.raw_places(s["contents"]) for s in gold.statements}
    given = {s["id"]: aligned.text_places(_spans(s["contents"])) for s in predicted["statements"]}
    pairs = pair(wanted, given)
    optional = [places for words in gold.optional for places in aligned.find(words)]
    whole = {s["id"]: aligned.text_places(_spans(_every_span(s))) for s in predicted["statements"]}
    left = (id_ for id_ in given if id_ not in pairs.values())
    extra = tuple(id_ for id_ in left if not any(_explains(o, given[id_], whole[id_]) for o in optional))
    return Result(tuple(pairs), tuple(id_ for id_ in wanted if id_ not in pairs), extra)


def pair(wanted: dict[str, Places], given: dict[str, Places]) -> dict[str, str]:
    """Pair gold with predicted ids one to one, greedily, the largest overlap first."""
    overlaps = [(overlap(places, given[theirs]), mine, theirs) for mine, places in wanted.items() for theirs in given]
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for share, mine, theirs in sorted(overlaps, key=lambda o: -o[0]):
        if share >= ENOUGH and mine not in pairs and theirs not in taken:
            pairs[mine] = theirs
            taken.add(theirs)
    return pairs


def overlap(a: Places, b: Places) -> float:
    """Return the share of common places (Jaccard); nothing overlaps with nothing."""
    return len(a & b) / len(a | b) if a and b else 0.0


class Alignment:
    """The words of a file and of the text read from it, brought together."""

    def __init__(self, raw: str, text: str, markup: re.Pattern[str] | None):
        hidden = [match.span() for match in markup.finditer(raw)] if markup else []
        shown = [m for m in WORD.finditer(raw) if not any(s <= m.start() < e for s, e in hidden)]
        read = list(WORD.finditer(text))
        self._raw = [match.span() for match in shown]
        self._text = [match.span() for match in read]
        self._words = [match.group().lower() for match in read]
        self._place = _align([match.group().lower() for match in shown], self._words)

    def raw_places(self, spans: Iterable[Sequence[int]]) -> Places:
        """Return where the words of spans of the file stand in the text; a word that was not read counts as lost."""
        return frozenset(self._place.get(i, f"lost {i}") for i in _inside(self._raw, spans))

    def text_places(self, spans: Iterable[Sequence[int]]) -> Places:
        """Return the places of the words of spans of the text."""
        return frozenset(_inside(self._text, spans))

    def find(self, words: str) -> list[Places]:
        """Return every place where these words stand in a row in the text."""
        sought = WORD.findall(words.lower())
        starts = range(len(self._words) - len(sought) + 1)
        return [frozenset(range(i, i + len(sought))) for i in starts if self._words[i : i + len(sought)] == sought]


def _align(left: list[str], right: list[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return {block.a + i: block.b + i for block in blocks for i in range(block.size)}


def _inside(words: list[tuple[int, int]], spans: Iterable[Sequence[int]]) -> Iterable[int]:
    spans = list(spans)
    return (i for i, (start, end) in enumerate(words) if any(s < end and start < e for s, e in spans))


def _explains(optional: Places, contents: Places, whole: Places) -> bool:
    return contents <= optional or overlap(optional, contents) >= ENOUGH or overlap(optional, whole) >= ENOUGH


def _every_span(statement: dict[str, Any]) -> list[dict[str, Any]]:
    return [*(statement[role] for role in ("source", "cue") if statement.get(role)), *statement["contents"]]


def _spans(spans: Iterable[dict[str, Any]]) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in spans]
