"""Printing a quotation again with other words or another speaker: all spans of its statement move along."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from sayso.compare.repeats.quoted import Quoted
from sayso.compare.types import ChangeKind, Line
from sayso.types import Document, Span, Speaker, Statement


@dataclass(frozen=True, slots=True)
class Printing:
    """A quotation in an article that can be printed again; before: as it was, kind: what altered it."""

    document: Document
    statement: Statement
    quoted: Quoted
    kind: ChangeKind | None = None
    first: Printing | None = field(default=None, repr=False)

    @classmethod
    def of(cls, quoted: Quoted) -> Printing:
        """Take the line of a quotation."""
        statement = replace(quoted.line.statement, parent=None)
        return cls(quoted.line.document, statement, quoted)

    @property
    def before(self) -> Printing:
        """The printing that this one was made of."""
        return self.first or self

    def line(self, published: str) -> Line:
        """Return the line as that of an article of a day."""
        same = replace(self.document, id=published, published=published)
        return Line(same, self.statement)

    def words(self) -> list[Span]:
        """Return where the printed words of the quotation stand."""
        return [Span(*place) for place in dict.fromkeys((word.start, word.end) for word in self.quoted.words)]

    def put(self, start: int, end: int, words: str, kind: ChangeKind | None = None) -> Printing:
        """Return the printing with other words in a place, all spans moved along."""
        text = self.document.text[:start] + words + self.document.text[end:]
        by = len(words) - (end - start)

        def moved(span: Span) -> Span:
            first = span.start if span.start <= start else max(span.start + by, start)
            last = span.end if span.end <= start else max(span.end + by, first + 1)
            return Span(first, last)

        s = self.statement
        speaker = replace(s.speaker, mentions=())
        statement = replace(
            s,
            contents=tuple(map(moved, s.contents)),
            source=moved(s.source) if s.source else None,
            cue=moved(s.cue) if s.cue else None,
            speaker=speaker,
            role=None, affiliations=(), channel=None, addressee=None, manner=None, said_on=None, tones=(), topics=(),
        )  # fmt: skip
        document = replace(self.document, text=text, links=())
        return Printing(document, statement, self.quoted, kind, self.before)

    def spoken_by(self, speaker: Speaker, kind: ChangeKind | None = None) -> Printing:
        """Return the printing with another speaker, named where the source stands."""
        printing = self
        source = self.statement.source
        if source and speaker.name:
            printing = self.put(source.start, source.end, speaker.name)
        statement = replace(printing.statement, speaker=speaker)
        return Printing(printing.document, statement, self.quoted, kind, self.before)
