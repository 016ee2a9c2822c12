"""The steps in order; no other place knows the order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import overload

from sayso.describe import describe_statements
from sayso.errors import ReadError
from sayso.find import find_attributions
from sayso.model.session import Model
from sayso.resolve import PairScorer, resolve_speakers
from sayso.types import Attribution, Document, Reading, Speaker, Statement

# What is shown by default favours precision; what is found goes down to the model's floor.
DISPLAY_THRESHOLD = 0.5
# Speakers are named from this confidence on. Cross-validated on what resolve/certainty.py was measured on, 95.3 % of
# the names are then right and 81 % of all are shown (0.8: 95.2, 86; 0.9: 96.1, 73, which no longer names “critics”).
# docs/abstention.md has the gold readings.
SPEAKER_THRESHOLD = 0.85


class Pipeline:
    """A loaded model and the way from documents to statements."""

    def __init__(self, model: Path | None = None, *, threads: int = 1):
        """Load a model folder, the packaged one by default. Raises ModelError if it is damaged."""
        self.model = Model(model, threads=threads)
        self._scorer = PairScorer(self.model.pairs)

    def read(self, document: Document) -> Reading:
        """Find every statement of a document."""
        found = find_attributions(document, self.model)
        resolved = resolve_speakers(document, found.attributions, found.spots, self._scorer)
        statements = tuple(_statements(found.attributions, resolved.speakers))
        described = describe_statements(document, statements, resolved.names)
        return Reading(document, tuple(described), resolved.entities)

    @overload
    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]: ...

    @overload
    def read_many(self, documents: Iterable[Document | ReadError]) -> Iterator[Reading | ReadError]: ...

    def read_many(self, documents: Iterable[Document | ReadError]) -> Iterator[Reading | ReadError]:
        """Read documents as they come, in their order.

        An error that read_documents gave in the place of a document is passed on in that place.
        """
        return (document if isinstance(document, ReadError) else self.read(document) for document in documents)


def _statements(attributions: Sequence[Attribution], speakers: Sequence[Speaker]) -> Iterator[Statement]:
    for number, (attribution, speaker) in enumerate(zip(attributions, speakers, strict=True)):
        yield Statement(
            id=f"s{number + 1}",
            kind=attribution.kind,
            contents=attribution.contents,
            speaker=speaker,
            cue=attribution.cue,
            source=attribution.source,
            confidence=round(attribution.confidence, 4),
            parent=None if attribution.parent is None else f"s{attribution.parent + 1}",
        )


def read_statements(source: str | Path, *, threads: int = 1) -> Reading:
    """Read one article, from a path or an address, and find who said what in it.

    A text in memory is read by Pipeline.read(sayso.read.read_text(text)).
    Returns every statement found; `.above(DISPLAY_THRESHOLD)` keeps those that are sure enough to be shown, and
    `.sure_speakers(SPEAKER_THRESHOLD)` the names that are. Raises ReadError if there is no article to read.
    """
    from sayso.read import read_document

    return Pipeline(threads=threads).read(read_document(source))
