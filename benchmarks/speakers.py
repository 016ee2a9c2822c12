"""Who is speaking: names, roles, channels, addressees on whole articles; whom pronouns mean on other sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.accuracy import predict, score
from benchmarks.command import run_sayso
from benchmarks.corpora import GAP_DEV, GOLD, GUM_MENTIONS, POLNEAR_DEV, Row, read_rows, write_rows
from sayso.model.spots import pronoun_kind

# The last articles of the gold readings were set aside before the rules were written: nobody read their rows.
SET_ASIDE = 6
FIELDS = {
    "speaker name": "name",
    "speaker type": "type",
    "role, where there is one": "role",
    "role, there or not": "role_or_none",
    "affiliation, where there is one": "affiliation",
    "affiliation, there or not": "affiliation_or_none",
    "channel, where there is one": "channel",
    "channel kind": "channel_or_none",
    "addressee, where there is one": "addressee",
    "addressee": "addressee_or_none",
}
_MEN, _WOMEN = ("he", "him", "his", "himself"), ("she", "her", "hers", "herself")
Figures = dict[str, float]
Places = list[tuple[int, int]]


def measure_speakers(data: Path, work: Path) -> dict[str, Any]:
    """Measure everything about speakers. work is a folder for the files in between."""
    return {
        "gold": measure_gold(data, work),
        "gap": measure_gap(data, work),
        "gum": measure_gum(data, work),
    }


def measure_gold(data: Path, work: Path) -> dict[str, Figures]:
    """Score the gold readings of whole articles: all, those that were read while rules were made, those set aside."""
    readings = read_rows(data / GOLD)
    ids = {reading["id"] for reading in readings}
    articles = write_rows(work / "gold.jsonl", [row for row in read_rows(data / POLNEAR_DEV) if row["id"] in ids])
    predictions = predict(articles, work / "gold.predicted.jsonl")
    parts = {"all": readings, "read": readings[:-SET_ASIDE], "set_aside": readings[-SET_ASIDE:]}
    answer = {}
    for part, rows in parts.items():
        scores = score(data, "--rows", write_rows(work / f"rows.{part}.jsonl", rows), articles, predictions)
        matched = scores["on matched"]
        answer[part] = {
            "who_said_what": scores["who said what"]["F1"],
            "nested": scores["nested"]["F1"],
            **{name: matched[theirs] for theirs, name in FIELDS.items() if theirs in matched},
            **_by_kind_of_source(articles, predictions, rows),
        }
    return answer


def _by_kind_of_source(articles: Path, predictions: Path, readings: Sequence[Row]) -> Figures:
    """Tell how often the name is right where the source is “he” or “she”, and where an organisation speaks."""
    texts = {row["id"]: row for row in read_rows(articles)}
    found = {row["id"]: row["attributions"] for row in read_rows(predictions)}
    right: dict[str, list[bool]] = defaultdict(list)
    for reading in readings:
        row = texts[reading["id"]]
        for told in reading["rows"]:
            gold = row["attributions"][told["i"]]
            mate = max(found[reading["id"]], key=lambda a: _shared(gold["content"], a["content"]), default=None)
            if mate is None or _shared(gold["content"], mate["content"]) < 0.5:
                continue
            is_right = _plain(told["speaker"]["name"]) == _plain(mate["speaker"]["name"])
            source = " ".join(row["text"][s:e] for s, e in gold["source"]).lower()
            if source in (*_MEN, *_WOMEN):
                right["he_she"].append(is_right)
            if told["speaker"]["type"] == "organization":
                right["organizations"].append(is_right)
    return {name: 100 * sum(rights) / len(rights) for name, rights in right.items()}


def _shared(one: Places, other: Places) -> float:
    mine, theirs = ({i for s, e in spans for i in range(s, e)} for spans in (one, other))
    return len(mine & theirs) / max(1, len(mine | theirs))


def _plain(name: str | None) -> str:
    return " ".join((name or "").lower().removeprefix("the ").split())


# ------------------------------------------------------------------ whom pronouns mean


def predict_mentions(rows: Iterable[Row], work: Path, name: str) -> dict[str, list[Row]]:
    """Return the mentions of each text by its id, as the installed command line finds them."""
    source = write_rows(work / f"{name}.jsonl", [{"id": row["id"], "text": row["text"]} for row in rows])
    output = work / f"{name}.mentions.jsonl"
    run_sayso("read", source, "--format", "mentions", "-o", output, accept=(0, 1))
    return {row["id"]: row["mentions"] for row in read_rows(output)}


def measure_gap(data: Path, work: Path) -> Figures:
    """Score GAP (Webster et al. 2018): F1 of "this pronoun means this name", for men, women and both."""
    rows = read_rows(data / GAP_DEV)
    mentions = predict_mentions(rows, work, "gap")
    counts: dict[str, list[int]] = {"masculine": [0, 0, 0], "feminine": [0, 0, 0]}
    for row in rows:
        pronoun, *names = sorted(row["mentions"], key=lambda m: not m["pronoun"])
        found = mentions.get(row["id"], [])
        meant = {m["entity"] for m in found if _overlap(m, pronoun)}
        word = row["text"][pronoun["start"] : pronoun["end"]].lower()
        count = counts["masculine" if word in _MEN else "feminine"]
        for name in names:
            predicted = any(m["entity"] in meant for m in found if _overlap(m, name))
            gold = row["answer"] == name["entity"]
            count[0] += predicted and gold
            count[1] += predicted
            count[2] += gold
    both = [sum(column) for column in zip(*counts.values(), strict=True)]
    figures = {name: f1(*count) for name, count in (counts | {"all": both}).items()}
    return figures | {"bias": figures["feminine"] / max(figures["masculine"], 1e-9)}


def measure_gum(data: Path, work: Path) -> Figures:
    """Score GUM's development part: he and she to the right name, and chains of people and organisations.

    CoNLL F1 is the mean of MUC, B³ and CEAF-e over chains of two and more (Pradhan et al. 2014), by the package scorch.
    Mentions are the same when their heads end at one place: sayso marks heads, names and pronouns.
    """
    rows = read_rows(data / GUM_MENTIONS)
    found = predict_mentions(rows, work, "gum")
    key, response = [], []
    asked = right = 0
    for row in rows:
        gold = [m for m in row["mentions"] if m["type"] in ("person", "organization")]
        own = [m for m in found.get(row["id"], []) if m["type"] in ("person", "organization")]
        key += _chains(row["id"], [(m["head_end"], m["entity"]) for m in gold])
        response += _chains(row["id"], [(m["end"], m["entity"]) for m in own])
        hits, questions = _pronouns_right(row, found.get(row["id"], []))
        right, asked = right + hits, asked + questions
    return {"conll": _conll(key, response), "he_she": 100 * right / max(1, asked), "he_she_asked": asked}


def _pronouns_right(row: Row, found: list[Row]) -> tuple[int, int]:
    """Count “he” and “she” whose entity has a name in the text, and those of them that are led to that name."""
    named = {m["entity"] for m in row["mentions"] if m["form"] == "name"}
    right = asked = 0
    for gold in row["mentions"]:
        word = row["text"][gold["start"] : gold["end"]].lower()
        if word not in (*_MEN, *_WOMEN) or gold["entity"] not in named:
            continue
        asked += 1
        meant = {m["entity"] for m in found if _overlap(m, gold)}
        names = [m for m in found if m["entity"] in meant and pronoun_kind(row["text"][m["start"] : m["end"]]) is None]
        held = [m for m in row["mentions"] if m["form"] == "name" and any(_same_head(m, n) for n in names)]
        votes = [m["entity"] == gold["entity"] for m in held]
        right += sum(votes) * 2 > len(votes)
    return right, asked


def _same_head(gold: Row, found: Row) -> bool:
    return bool(gold["head_end"] == found["end"])


def _chains(text: str, mentions: Iterable[tuple[int, Any]]) -> list[set[tuple[str, int]]]:
    chains: dict[Any, set[tuple[str, int]]] = defaultdict(set)
    for end, entity in mentions:
        chains[entity].add((text, end))
    return [chain for chain in chains.values() if len(chain) > 1]


def _conll(key: list[set[tuple[str, int]]], response: list[set[tuple[str, int]]]) -> float:
    from scorch.scores import conll2012

    return 100 * float(conll2012(key, response))


def _overlap(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def f1(right: int, predicted: int, gold: int) -> float:
    """Return F1 in percent."""
    return 200 * right / max(1, predicted + gold)
