"""The sentence in which a writer's words stand: “critics hailed” tells little without what they hailed."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.compare.types import Passage
from sayso.layout import find_paragraphs
from sayso.resolve.sentences import Sentences
from sayso.types import Span

# In characters. Sentences are looked for this far around; what is longer is no sentence to be printed beside others.
_WINDOW, _LONGEST = 1000, 600


def sentence_around(passage: Passage) -> Span:
    """Return the sentence that holds a passage, or the passage alone where it would be too long to be read."""
    text, span = passage.document.text, passage.span
    offset = max(0, span.start - _WINDOW)
    window = text[offset : span.end + _WINDOW]
    inside = Span(span.start - offset, span.end - offset)
    paragraphs = [paragraph for paragraph in find_paragraphs(window) if paragraph.end > inside.start]
    found = Sentences(window, paragraphs).around([inside])
    start, end = min(found.start + offset, span.start), max(found.end + offset, span.end)
    is_cut = (start == offset > 0) or (end == offset + len(window) < len(text))
    return span if is_cut or end - start > _LONGEST else Span(start, end)


def parts_of(sentence: Span, passage: Span) -> Iterator[tuple[Span, bool]]:
    """Yield a sentence in up to three parts, each with whether it is the passage."""
    if sentence.start < passage.start:
        yield Span(sentence.start, passage.start), False
    yield passage, True
    if passage.end < sentence.end:
        yield Span(passage.end, sentence.end), False
