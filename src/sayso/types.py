"""The things sayso speaks of: spans, documents, attributions, speakers, statements.

Every span counts Unicode code points of one `Document.text`. Words are never stored beside their span: whoever shows
them cuts them out of the text, so that nothing can be shown that the article does not say.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

Kind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "organization", "group", "unnamed", "author", "unknown"]
EntityType = Literal["person", "organization", "place", "other"]
ChannelKind = Literal["outlet", "broadcast", "social", "speech", "press", "statement", "document", "other"]
Stance = Literal[
    "neutral",
    "endorsing",
    "distancing",
    "denying",
    "asking",
    "ordering",
    "promising",
    "warning",
    "praising",
    "criticising",
]
Status = Literal["made", "denied", "hypothetical"]
ToneLabel = Literal["negative", "neutral", "positive"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, end) of Document.text, in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must have 0 <= start < end, got {self.start}–{self.end}")

    def of(self, text: str) -> str:
        """Return the words of this span."""
        return text[self.start : self.end]

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink inside the text: evidence for cue and channel."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article: the text that is read, and what is known about it.

    text never changes after reading. published is an ISO date (2017-07-08), language an ISO 639-1 code.
    page is the text content of the HTML page that text came from (None for other input): statements can be located
    in it again, see sayso.read.locate_span.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    byline: str | None = None
    credit: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    links: tuple[Link, ...] = ()
    page: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One source–cue–contents relation, as the text has it.

    confidence is the calibrated probability that the relation is right, 0 to 1. parent is the place, in the list this
    attribution stands in, of the attribution inside whose contents it stands.
    """

    contents: tuple[Span, ...]
    kind: Kind
    cue: Span | None = None
    source: Span | None = None
    confidence: float = 1.0
    parent: int | None = None

    @property
    def start(self) -> int:
        """Where the first of its words stands."""
        return min(span.start for span in self.spans())

    def spans(self) -> Iterator[Span]:
        """Return every span of the attribution: source, cue, contents."""
        yield from (span for span in (self.source, self.cue) if span)
        yield from self.contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it. name is the fullest form in the article; an unknown speaker has a reason instead.

    mentions: where the text speaks of them, by name, noun or pronoun, in order. confidence: how likely the name is
    right if the statement is one, 0 to 1; None where nothing was weighed. hypothesis: the name that is likeliest for a
    speaker who is unknown because nothing makes it sure; then confidence is that of this name.
    """

    type: SpeakerType
    name: str | None = None
    reason: str | None = None
    mentions: tuple[Span, ...] = ()
    confidence: float | None = field(default=None, compare=False)  # who it is does not change with it
    hypothesis: str | None = None

    def withheld(self) -> Speaker:
        """Return the speaker as unknown, the name kept as a hypothesis."""
        likely = "probably" if (self.confidence or 0.0) >= 0.5 else "perhaps"
        reason = f"{likely} {self.name}, but too unsure"
        return Speaker(type="unknown", reason=reason, confidence=self.confidence, hypothesis=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """How the words came: "told TASS", "on Twitter". span holds the words that say it, href the link on them."""

    kind: ChannelKind
    span: Span
    href: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom the words were said to: the words that say so, and the fullest name of who that is."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOn:
    """The day on which the words were said, as an ISO date, and the words of the text that tell it."""

    date: str
    evidence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """How warm words are towards a target: score from −1 to 1, its label, and the words that show it.

    target is the fullest name of the target, spans are where the statement speaks of it, maybe nowhere.
    """

    target: str
    label: ToneLabel
    score: float
    spans: tuple[Span, ...] = ()
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """An attribution with its speaker: what is stored and shown. parent is the id of the statement around it.

    role is what the text says the speaker is, affiliations the bodies it ties them to. stance tells what the cue lets
    the reader think of the words, manner how they were said ("dryly"). A statement is `denied` if the text says that it
    was not made, `hypothetical` if it might be or might have been. tones tell how warm the words are, and towards whom;
    topics are the phrases of the statement that tell what it is about.
    """

    id: str
    kind: Kind
    contents: tuple[Span, ...]
    speaker: Speaker
    cue: Span | None = None
    source: Span | None = None
    confidence: float = 1.0
    parent: str | None = None
    role: Span | None = None
    affiliations: tuple[Span, ...] = ()
    channel: Channel | None = None
    addressee: Addressee | None = None
    stance: Stance = "neutral"
    manner: Span | None = None
    status: Status = "made"
    said_on: SaidOn | None = None
    tones: tuple[Tone, ...] = ()
    topics: tuple[Span, ...] = ()

    def spans(self) -> Iterator[Span]:
        """Return the spans of its attribution: source, cue, contents."""
        yield from (span for span in (self.source, self.cue) if span)
        yield from self.contents

    def words(self, text: str) -> str:
        """Return the contents as the text has them, pieces joined by an ellipsis in square brackets."""
        return " […] ".join(span.of(text) for span in self.contents)


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the text speaks of, and where it does: by name, noun or pronoun, in order."""

    type: EntityType
    name: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and the statements found in it, in the order of the text; entities are whom the text speaks of."""

    document: Document
    statements: tuple[Statement, ...]
    entities: tuple[Entity, ...] = ()

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)

    def __len__(self) -> int:
        return len(self.statements)

    def above(self, threshold: float) -> Reading:
        """Return the reading without the statements below a confidence; what stood inside them stands free."""
        kept = [s for s in self.statements if s.confidence >= threshold]
        ids = {s.id for s in kept}
        freed = (s if s.parent is None or s.parent in ids else replace(s, parent=None) for s in kept)
        return replace(self, statements=tuple(freed))

    def sure_speakers(self, threshold: float) -> Reading:
        """Return the reading with the speakers below a confidence as unknown, their names as hypotheses.

        Their role and affiliations go with the name, but for those that stand in the source itself.
        """
        statements = tuple(_withhold(s) if _is_unsure(s.speaker, threshold) else s for s in self.statements)
        return replace(self, statements=statements)


def _is_unsure(speaker: Speaker, threshold: float) -> bool:
    return speaker.name is not None and speaker.confidence is not None and speaker.confidence < threshold


def _withhold(statement: Statement) -> Statement:
    source = statement.source
    own = [s for s in statement.affiliations if source and source.start <= s.start and s.end <= source.end]
    role = statement.role
    keeps = role and source and source.start <= role.start and role.end <= source.end
    return replace(
        statement,
        speaker=statement.speaker.withheld(),
        role=role if keeps else None,
        affiliations=tuple(own),
    )
