"""How right the statements are: on PolNeAR, beside people, on GUM, and on single articles with a gold reading."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.command import CommandError, run, run_sayso
from benchmarks.corpora import GUM_DEV, PANEL, POLNEAR_DEV, ROOT, SCORER, UPBEAT, Row, read_rows, write_rows
from benchmarks.gold import Result, compare_reading, load_gold
from sayso.model.session import DEFAULT_FOLDER

F1_NAMES = {
    "relation": "relation",
    "strict": "strict",
    "quoted": "quoted",
    "content only": "content_only",
    "token source": "token_source",
    "token cue": "token_cue",
    "token content": "token_content",
    "span source": "span_source",
    "span cue": "span_cue",
    "span content": "span_content",
}
# Kept out of training, and the genres nearest to what sayso is for.
GUM_GENRES = ("news", "interview")

Figures = dict[str, float]


def measure_accuracy(data: Path, work: Path) -> dict[str, Any]:
    """Measure everything about accuracy. work is a folder for the files in between."""
    return {
        "polnear": measure_polnear(data, work),
        "panel": measure_panel(data, work),
        "gum": measure_gum(data, work),
        "articles": measure_articles(data),
    }


def predict(source: Path, output: Path) -> Path:
    """Write every attribution of a JSON lines file, at the F1-best point, by the installed command line.

    An article that it cannot read makes it end with 1 and is missing from the output: scored as empty.
    """
    run_sayso("read", source, "--format", "attributions", "-o", output, accept=(0, 1))
    if not output.exists():
        raise CommandError(f"sayso wrote no {output.name} for {source}: run `sayso read {source}` to see why")
    return output


def measure_polnear(data: Path, work: Path) -> Figures:
    """Score the 84 development articles of PolNeAR."""
    predictions = predict(data / POLNEAR_DEV, work / "polnear.jsonl")
    seen = set(load_meta().get("calibrated_on", ()))
    unseen = [row for row in read_rows(data / POLNEAR_DEV) if row["id"] not in seen]
    honest = score(data, write_rows(work / "polnear.unseen.jsonl", unseen), predictions)
    scores = score(data, data / POLNEAR_DEV, predictions)
    # Whether confidence can be believed shows only on articles that it was not fitted on.
    figures = polnear_figures({**scores, **{name: honest[name] for name in ("ECE", "Brier") if name in honest}})
    return figures | {"unread": count_unread(data / POLNEAR_DEV, predictions)}


def load_meta() -> dict[str, Any]:
    """Read what is known of the packaged model."""
    meta: dict[str, Any] = json.loads((DEFAULT_FOLDER / "meta.json").read_text(encoding="utf8"))
    return meta


def measure_panel(data: Path, work: Path) -> dict[str, Figures]:
    """Score the articles that several people annotated: how they agree with each other, and sayso with them."""
    predictions = predict(data / PANEL, work / "panel.jsonl")
    return panel_figures(score(data, "--people", data / PANEL, predictions))


def measure_gum(data: Path, work: Path) -> dict[str, Any]:
    """Score GUM's development attributions: all genres, and those that were kept out of training."""
    rows = [gum_row(row) for row in read_rows(data / GUM_DEV)]
    every = write_rows(work / "gum.jsonl", rows)
    near = write_rows(work / "gum.near.jsonl", [row for row in rows if row["genre"] in GUM_GENRES])
    predictions = predict(every, work / "gum.predicted.jsonl")
    scores = {"all": score(data, every, predictions), "held_out": score(data, near, predictions)}
    figures = {n: {"relation": s["relation"]["F1"], "content_only": s["content only"]["F1"]} for n, s in scores.items()}
    return {**figures, "unread": count_unread(every, predictions)}


def count_unread(source: Path, predictions: Path) -> int:
    """Return how many articles of a file have no row among the predictions."""
    return len({row["id"] for row in read_rows(source)} - {row["id"] for row in read_rows(predictions)})


def measure_articles(data: Path) -> dict[str, Figures]:
    """Compare single articles with their gold readings: the real one of the data, then the project's examples."""
    golds = [data / UPBEAT, *sorted((ROOT / "examples").glob("*.gold.json"))]
    return {path.name.removesuffix(".gold.json"): article_figures(measure_article(path)) for path in golds}


def measure_article(path: Path) -> Result:
    """Read one article as a user would, at the default threshold, and compare it with its gold reading."""
    gold = load_gold(path)
    answer = json.loads(run_sayso("read", gold.article, "--format", "json"))
    return compare_reading(gold, answer["documents"][0])


def gum_row(row: Row) -> Row:
    """Turn a row of GUM into what the scoring script reads.

    Gold sources are signalled words, often a head alone, so that a right phrase may overlap by less than half:
    content_only is the fairer figure there.
    """
    attributions = [{role: a[role] for role in ("source", "cue", "content")} for a in row["attributions"]]
    return {"id": row["id"], "genre": row["genre"], "text": row["text"], "attributions": attributions}


def polnear_figures(scores: dict[str, Any]) -> Figures:
    """Pick the figures that are reported out of the scoring script's answer."""
    figures = {name: scores[theirs]["F1"] for theirs, name in F1_NAMES.items()}
    figures |= {f"recall_{kind}": value for kind, value in scores["recall by kind"].items()}
    if "ECE" in scores:
        brier = scores["Brier"]
        figures |= {"ECE": scores["ECE"], "brier": brier["this"], "brier_constant": brier["constant"]}
        figures["brier_gain"] = 100 * (1 - brier["this"] / brier["constant"]) if brier["constant"] else 0.0
    return figures


def panel_figures(scores: dict[str, Any]) -> dict[str, Figures]:
    """Return, for each kind of F1, people with each other, sayso with people, and what lies between them."""
    return {
        name: {
            "people": scores[theirs]["people"],
            "this": scores[theirs]["this"],
            "gap": scores[theirs]["people"] - scores[theirs]["this"],
        }
        for theirs, name in F1_NAMES.items()
    }


def article_figures(result: Result) -> dict[str, Any]:
    """Return what is reported of one article."""
    return {
        "found": len(result.found),
        "gold": len(result.found) + len(result.missed),
        "missed": sorted(result.missed),
        "extra": len(result.extra),
    }


def score(data: Path, *arguments: Path | str) -> dict[str, Any]:
    """Run the scoring script of the data and return its answer."""
    answer: dict[str, Any] = json.loads(run([sys.executable, str(data / SCORER), *map(str, arguments), "--json"]))
    return answer
