"""A pipeline that needs no model, and the article it reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.types import Document, Entity, Reading, Span, Statement
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
