"""`python -m training DATA`: from the data to the packaged model folder, stage by stage.

Each stage leaves a file in runs/ and is passed over when it is there; fitting goes on from its last checkpoint.
"""

from __future__ import annotations

from pathlib import Path

from training.calibrate import NO_CALIBRATION
from training.card import write_card
from training.corpus import Example, Row, make_example
from training.fit import Recipe, fit
from training.label import label_row, load_examples, save_examples, unlabelled_rows
from training.network import MINILM, MPNET, Network, load_minilm, load_mpnet
from training.release import NAME, calibrate, current_commit, seal, write_model
from training.sources import Articles, load_tokenizer, minilm_tokenizer, minilm_weights, mpnet_weights
from training.speakers import Speakers, fit_speakers
from training.stages import read_options, stage
from training.told import read_told
from training.torch_model import TorchModel

TEACHER = Recipe(epochs=2, encoder_rate=8e-5, seed=1)
# What follows the student takes its rate down, so the slow last quarter of its own schedule is not run.
STUDENT = Recipe(epochs=3, encoder_rate=2.5e-4, head_rate=6e-4, soft_weight=0.6, seed=1, share=0.75)
SPEAKERS = Recipe(epochs=1, encoder_rate=1.5e-4, head_rate=6e-4, soft_weight=0.6, seed=1)
UNLABELLED_ARTICLES = 1332
_READING = {"window": 256, "batch_pieces": 2048, "calibrator": NO_CALIBRATION}


def main() -> None:
    """Run the stages that have not been run."""
    options = read_options(__doc__, NAME)
    data = options.data / "data"
    articles = Articles.read(data)
    teacher = stage("teacher", lambda: train_teacher(articles, options.runs))
    pool = stage("label", lambda: label(data, articles, teacher, options.runs))
    student = stage("student", lambda: train_student(pool, options.runs))
    speakers = stage("speakers", lambda: train_speakers(student, pool, data, articles, options.runs))
    stage("release", lambda: release(speakers, articles, options.output, len(pool) - len(articles.train)))


def train_teacher(articles: Articles, runs: Path) -> Network:
    """Train the large network on what people annotated."""
    network = Network(MPNET)
    load_mpnet(network, mpnet_weights(runs))
    tokenizer = load_tokenizer()
    examples = [make_example(row, tokenizer) for row in articles.train]
    fit(network, examples, TEACHER, runs / "teacher.pt")
    return network


def label(data: Path, articles: Articles, teacher: Network, runs: Path) -> list[Example]:
    """Let the teacher read the annotated articles and others."""
    path = runs / "labelled.pickle"
    if path.exists():
        return load_examples(path)
    model = TorchModel(teacher, load_tokenizer(), _READING)
    others = unlabelled_rows(data, articles.dev + articles.panel, articles=UNLABELLED_ARTICLES, seed=1)
    examples = []
    todo: list[tuple[Row, bool]] = [(row, True) for row in articles.train] + [(row, False) for row in others]
    for number, (row, gold) in enumerate(todo, 1):
        examples.append(label_row(row, model, gold=gold))
        if number % 50 == 0:
            print(f"labelled {number}/{len(todo)}", flush=True)
    save_examples(path, examples)
    return examples


def train_student(examples: list[Example], runs: Path) -> Network:
    """Train the small network on what people annotated and what the teacher thinks."""
    network = Network(MINILM)
    load_minilm(network, minilm_weights())
    fit(network, examples, STUDENT, runs / "student.pt")
    return network


def train_speakers(student: Network, pool: list[Example], data: Path, articles: Articles, runs: Path) -> Speakers:
    """Teach the small network to find mentions and tell who is meant, while it goes on with attributions."""
    told = read_told(data, load_tokenizer(), panel={row["id"] for row in articles.panel})
    speakers = Speakers(student)
    fit_speakers(speakers, pool, told, SPEAKERS, runs / "speakers.pt")
    return speakers


def release(speakers: Speakers, articles: Articles, folder: Path, unlabelled: int) -> None:
    """Export, calibrate, describe."""
    write_model(speakers, folder, tokenizer=minilm_tokenizer())
    seen, unseen = articles.dev[0::2], articles.dev[1::2]
    figures = calibrate(folder, seen, unseen)
    facts = {
        "commit": current_commit(),
        "seed": STUDENT.seed,
        "recipe": {"teacher": TEACHER.public(), "student": STUDENT.public(), "speakers": SPEAKERS.public()},
        "articles": {"annotated": len(articles.train), "read by the teacher": unlabelled},
        "calibrated_on": [row["id"] for row in seen],
        "calibration": {k: round(v, 4) for k, v in figures.items()},
    }
    seal(folder, facts)
    write_card(folder)
    print(figures, flush=True)


if __name__ == "__main__":
    main()
