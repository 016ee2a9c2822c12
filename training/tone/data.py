"""Sentences with the tone they take towards a target."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.layout import find_paragraphs
from sayso.resolve.sentences import Sentences
from sayso.tone.inputs import AskedPieces, Question, ask
from sayso.types import Span

ToneRow = dict[str, Any]

LABELS = ("negative", "neutral", "positive")
HELD_OUT_SHARE = 0.12
MAX_PIECES = 160
# Characters of context beyond which a statement is not asked about.
_LONGEST = 700


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with its answer: a label's number, None where only a teacher's (3,) logits are known."""

    asked: AskedPieces
    label: int | None
    soft: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """NewsMTSC's train part: what is trained on, and the articles that are held out."""

    train: list[ToneRow]
    held_out: list[ToneRow]

    @classmethod
    def read(cls, data: Path) -> Rows:
        """Read `data`/tone. Sentences that BASIL's articles hold are left out: figures are taken on those."""
        rows = read_tone_rows(data / "tone" / "newsmtsc.train.jsonl.gz")
        measured = " ".join(_plain(row["text"]) for row in read_tone_rows(data / "clusters" / "basil.jsonl.gz"))
        train = [row for row in rows if not is_held_out(row) and _plain(row["text"]) not in measured]
        return cls(train, [row for row in rows if is_held_out(row)])


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.lower()).strip()


def read_tone_rows(path: Path) -> list[ToneRow]:
    """Read rows of {"id", "text", "targets"} as JSON lines, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def is_held_out(row: ToneRow) -> bool:
    """Tell whether a row's article is among those that nothing is trained on."""
    article = "_".join(row["id"].split("_")[:3])
    return int(hashlib.sha256(article.encode()).hexdigest()[:8], 16) % 1000 < HELD_OUT_SHARE * 1000


def questions_of(row: ToneRow) -> Iterator[tuple[Question, int]]:
    """Return a row's questions with the numbers of their labels."""
    for target in row["targets"]:
        spans = [(target["start"], target["end"]), *target.get("further_mentions", [])]
        name = row["text"][target["start"] : target["end"]]
        question = Question(row["text"], name, tuple(Span(start, end) for start, end in spans))
        yield question, LABELS.index(target["polarity"])


def judged(question: Question, label: int | None, tokenizer: Tokenizer) -> Judged:
    """Cut a question into pieces."""
    return Judged(ask(question, tokenizer, max_pieces=MAX_PIECES), label)


def judged_rows(rows: list[ToneRow], tokenizer: Tokenizer) -> list[Judged]:
    """Cut all questions of rows into pieces."""
    return [judged(question, label, tokenizer) for row in rows for question, label in questions_of(row)]


def statement_questions(rows: list[ToneRow], silver: dict[str, ToneRow], *, most: int, seed: int) -> list[Question]:
    """Ask of statements how warm they are, with a mention inside their contents as the target, two of each at most.

    rows: articles with attributions; silver: their coreference, by id. What is asked has no answer yet.
    """
    rng = random.Random(seed)
    questions = [question for row in rows if row["id"] in silver for question in _asked(row, silver[row["id"]], rng)]
    rng.shuffle(questions)
    return questions[:most]


def _asked(row: ToneRow, silver: ToneRow, rng: random.Random) -> Iterator[Question]:
    text = row["text"]
    sentences = Sentences(text, find_paragraphs(text))
    names = _fullest_names(text, silver["mentions"])
    for attribution in row["attributions"]:
        spans = [span for part in ("source", "cue", "content") for span in attribution[part]]
        around = sentences.around(Span(*span) for span in spans)
        begin, end = around.start, around.end
        if end - begin > _LONGEST:
            continue
        inside = [m for m in silver["mentions"] if _stands_in(m, attribution["content"])]
        inside = [m for m in inside if m["end"] - m["start"] <= 60 and (not m["pronoun"] or m["entity"] in names)]
        for mention in rng.sample(inside, min(2, len(inside))):
            alike = [
                m for m in silver["mentions"] if m["entity"] == mention["entity"] and _stands_in(m, [(begin, end)])
            ]
            told = tuple(Span(m["start"] - begin, m["end"] - begin) for m in alike)
            name = names.get(mention["entity"], text[mention["start"] : mention["end"]])
            yield Question(text[begin:end], name, told)


def _stands_in(mention: ToneRow, spans: Sequence[Sequence[int]]) -> bool:
    return any(start <= mention["start"] and mention["end"] <= end for start, end in spans)


def _fullest_names(text: str, mentions: list[ToneRow]) -> dict[int, str]:
    """Return the longest named mention of each entity, of those that are no longer than a name is."""
    names: dict[int, str] = {}
    for mention in mentions:
        words = text[mention["start"] : mention["end"]]
        if mention["type"] and len(words) <= 40 and len(words) > len(names.get(mention["entity"], "")):
            names[mention["entity"]] = words
    return names


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of BASIL as a question, its label's number, its event, and whether somebody is quoted with it."""

    event: str
    question: Question
    label: int
    is_quoted: bool


def phrase_questions(path: Path) -> Iterator[Phrase]:
    """Ask of the sentences around BASIL's phrases how they stand to their targets.

    The target stands where its name or, failing that, the last word of it does; in most of these sentences it does not.
    """
    for row in read_tone_rows(path):
        sentences = [Span(*pair) for pair in row["sentences"]]
        for phrase in row["phrases"]:
            if phrase.get("target") and phrase["polarity"] in LABELS:
                touched = [s for s in sentences if s.start < phrase["end"] and s.end > phrase["start"]]
                start = touched[0].start if touched else phrase["start"]
                end = touched[-1].end if touched else phrase["end"]
                words = row["text"][start:end].strip()
                question = named_question(words, phrase["target"])
                yield Phrase(row["event"], question, LABELS.index(phrase["polarity"]), phrase["quote"])


def named_question(text: str, target: str) -> Question:
    """Ask of a text, the target standing where its name or, failing that, the last word of it does."""
    for name in (target, (re.findall(r"\w+", target) or [target])[-1]):
        spans = tuple(Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
        if spans:
            return Question(text, target, spans)
    return Question(text, target)


def is_kept_apart(event: str) -> bool:
    """Tell whether BASIL's event is among the third that nothing is trained on."""
    return int(hashlib.sha256(event.encode()).hexdigest()[:8], 16) % 3 == 0
