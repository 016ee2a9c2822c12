"""How often the tone towards a target is that which people gave it, in three collections.

NewsMTSC: an eighth of the articles of its train part, which nothing was trained on. BASIL: phrases in quotation marks
that annotators found slanted, of the third of its events that nothing was trained on, with what they mean for their
target, negative or positive; “neutral” is always wrong there. The gold readings: statements with a target of their own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sayso.layout import find_paragraphs
from sayso.resolve.sentences import Sentences
from sayso.tone.inputs import Question
from sayso.tone.judge import LABELS, ToneJudge
from sayso.types import Span, ToneLabel
from training.tone.data import (
    Rows,
    is_kept_apart,
    named_question,
    phrase_questions,
    questions_of,
    read_tone_rows,
)

Asked = tuple[Question, ToneLabel]
# Articles of the gold readings that were read while the program was made; the others were not.
_READ = 13


def measure_tone(data: Path) -> dict[str, Any]:
    """Return the figures of the three collections, in %."""
    judge = ToneJudge.load(threads=2)
    held_out = [(q, LABELS[label]) for row in Rows.read(data / "data").held_out for q, label in questions_of(row)]
    gold = list(_gold_rows(data))
    return {
        "newsmtsc": compare(held_out, judge),
        "basil": compare(list(_basil_phrases(data / "data" / "clusters" / "basil.jsonl.gz")), judge),
        "gold": compare([asked for number, asked in gold], judge),
        "gold_set_aside": compare([asked for number, asked in gold if number >= _READ], judge),
    }


def compare(asked: list[Asked], judge: ToneJudge) -> dict[str, float]:
    """Return macro F1 over the labels that people gave, accuracy, F1 by label, and what the commonest label reaches."""
    predicted = [tone.label for tone in judge.judge([question for question, _ in asked])]
    gold = [label for _, label in asked]
    given = [label for label in LABELS if label in gold]
    by_label: dict[str, float] = {label: _f1(gold, predicted, label) for label in given}
    return {
        "macro_f1": sum(by_label.values()) / len(given),
        "accuracy": 100 * sum(g == p for g, p in zip(gold, predicted, strict=True)) / len(gold),
        "commonest": 100 * max(gold.count(label) for label in given) / len(gold),
        "asked": len(asked),
        **by_label,
    }


def _f1(gold: list[ToneLabel], predicted: list[ToneLabel], label: ToneLabel) -> float:
    hits = sum(g == p == label for g, p in zip(gold, predicted, strict=True))
    total = gold.count(label) + predicted.count(label)
    return 200 * hits / total if total else 0.0


def _basil_phrases(path: Path) -> Iterator[Asked]:
    """Yield the quoted phrases of the events that nothing was trained on."""
    for phrase in phrase_questions(path):
        if phrase.is_quoted and is_kept_apart(phrase.event):
            yield phrase.question, LABELS[phrase.label]


def _gold_rows(data: Path) -> Iterator[tuple[int, Asked]]:
    """Yield each gold tone with the number of its article."""
    articles = {row["id"]: row for row in read_tone_rows(data / "data" / "polnear" / "dev.jsonl.gz")}
    with (data / "gold" / "dev.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            reading = json.loads(line)
            article = articles[reading["id"]]
            sentences = Sentences(article["text"], find_paragraphs(article["text"]))
            for row in reading["rows"]:
                attribution = article["attributions"][row["i"]]
                spans = [Span(*pair) for part in ("source", "cue", "content") for pair in attribution[part]]
                for tone in row["tone"] or []:
                    words = sentences.around(spans).of(article["text"])
                    yield number, (named_question(words, tone["target"]), tone["label"])


if __name__ == "__main__":
    print(json.dumps(measure_tone(Path(sys.argv[1]))))
