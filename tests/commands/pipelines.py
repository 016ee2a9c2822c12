"""Pipelines that need no model, and the articles they read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.types import Document, Entity, Reading, Span, Speaker, Statement
from tests.readings import TELLIS, statement

ARTICLE = 'The harbour will open in May, Mara Tellis said. "We have waited," she told the people of Quillport.\n'


class QuotingPipeline:
    """Finds two statements in every article: one that is sure, and one that is not."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            entities = (Entity("person", "Mara Tellis", (Span(30, 41),)),)
            yield Reading(document, tuple(self._statements(document.text)), entities)

    def _statements(self, text: str) -> Iterator[Statement]:
        yield statement("s1", Span(0, len(text)), speaker=TELLIS, confidence=0.9)
        yield statement("s2", Span(0, 3), speaker=TELLIS, confidence=0.1, parent="s1")


SAID = {
    "a.txt": "Mara Tellis said the accord deserves praise from all of us.",
    "b.txt": "Orsin Vale said the accord was a disaster for the boats here.",
}


class OnePipeline:
    """Finds "NAME said WORDS." in every article."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        for document in documents:
            name, _, _ = document.text.partition(" said ")
            start = len(name) + 6
            said = Statement(
                id="s1",
                kind="indirect",
                contents=(Span(start, len(document.text.rstrip()) - 1),),
                cue=Span(len(name) + 1, len(name) + 5),
                source=Span(0, len(name)),
                speaker=Speaker(type="person", name=name),
                confidence=0.9,
            )
            yield Reading(document, (said,))
