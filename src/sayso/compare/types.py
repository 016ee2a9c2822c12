"""The things a roundup is made of. All words in them are spans of documents; names of camps alone are ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.types import Document, Span, SpeakerType, Statement

ChangeKind = Literal["dropped", "added", "changed", "ellipsis", "speaker"]
InstitutionKind = Literal[
    "government",
    "legislature",
    "judiciary",
    "military",
    "party",
    "opposition",
    "international",
    "media",
    "experts",
    "business",
    "civil society",
    "religion",
    "public",
]
PlacedBy = Literal["user", "role", "affiliation", "name", "group sentence"]
LeftOutReason = Literal[
    "below_threshold",
    "not_said",
    "no_speaker",
    "anothers_words",
    "no_side",
    "not_about_event",
    "target_not_named",
    "repeat",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article that bear something out."""

    document: Document
    span: Span

    @property
    def words(self) -> str:
        """The words, as the article has them."""
        return self.span.of(self.document.text)


@dataclass(frozen=True, slots=True)
class Line:
    """A statement and the document it stands in: what every line of a roundup leads back to."""

    document: Document
    statement: Statement

    @property
    def words(self) -> str:
        """The contents, pieces joined by an ellipsis in square brackets."""
        return self.statement.words(self.document.text)

    @property
    def key(self) -> tuple[str, str]:
        """What names the line among the articles that are compared: the ids of document and statement."""
        return self.document.id, self.statement.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One speaker over all articles.

    name is the fullest that an article has, names all of them; lines stand in the order of the days of their documents.
    number counts those who share a name.
    """

    name: str
    type: SpeakerType
    names: tuple[str, ...]
    lines: tuple[Line, ...]
    number: int = 1

    @property
    def key(self) -> str:
        """What tells the voice from others of its name: “critics” of one article are not those of another."""
        return self.name if self.number == 1 else f"{self.name} ({self.number})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What several articles report: their documents, first and last day, and the words they share, weightiest first.

    title is that of the article nearest to all others, or what the user calls the event.
    """

    title: str | None
    documents: tuple[Document, ...]
    first: str | None
    last: str | None
    terms: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """A line that is about an event, with the score that picked it (0 to 1) and the words that speak for it."""

    line: Line
    score: float
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What lines speak of: a phrase as an article has it, the other forms of it, and the lines with its places."""

    name: str
    forms: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The camp of a voice, and why: by what it was placed, and the words that say so (None where the user says so).

    country is an ISO 3166 code of two letters; name is what is shown.
    """

    camp: str
    country: str | None = None
    kind: InstitutionKind | None = None
    by: PlacedBy
    evidence: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Characterisation:
    """A writer's own words on how a group reacted ("the cool reaction from American media"): no statement of theirs."""

    passage: Passage
    group: Span
    camp: str | None
    tone: float


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two wordings, with the words on either side (None where there are none)."""

    kind: ChangeKind
    original: Span | None
    altered: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """The same words in several articles, earliest first; is_wire: all of them print one agency's copy."""

    lines: tuple[Line, ...]
    is_wire: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alteration:
    """A quotation whose words or speaker differ from an earlier or fuller printing of the same words."""

    original: Line
    altered: Line
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WireCopy:
    """Articles that print one text, earliest first, with the agency that is named, if one is, and where."""

    documents: tuple[Document, ...]
    agency: Passage | None
    shared: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A line with its tone towards what the roundup is about, −1 to 1, and the words that show it."""

    line: Line
    tone: float
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """A side: its voices and lines, the mean and spread (standard deviation) of their tone.

    Without rated lines there is no mean, of one line alone no spread.
    """

    name: str
    country: str | None
    kind: InstitutionKind | None
    voices: tuple[Voice, ...]
    placements: tuple[Placement, ...]
    lines: tuple[Rated, ...]
    mean: float | None
    spread: float | None
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Two camps and how far apart they stand, on a topic or on the whole event (None)."""

    camps: tuple[str, str]
    topic: str | None
    difference: float
    lines: tuple[Rated, Rated]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two lines of different speakers on one topic, alike or opposite in tone; or of one speaker at different times."""

    topic: str
    lines: tuple[Rated, Rated]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many statements were read in the articles of an event, and those that are not compared, by reason.

    Each stands under one reason, the first that holds of it; reasons for which nothing is left out are not there.
    """

    read: int = 0
    lines: tuple[tuple[LeftOutReason, tuple[Line, ...]], ...] = ()

    @property
    def counts(self) -> dict[LeftOutReason, int]:
        """How many lines are left out for each reason, most first."""
        counts = {reason: len(lines) for reason, lines in self.lines}
        return dict(sorted(counts.items(), key=lambda one: -one[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Roundup:
    """The reactions to an event: camps and what stands out in them, each line leading back to its article.

    towards: what the tone of all lines is towards. standing_out: lines of voices far from the median of their camp.
    strongest: by camp's name. others: voices without a camp.
    """

    event: Event
    camps: tuple[Camp, ...]
    others: Camp
    standing_out: tuple[Rated, ...]
    strongest: tuple[tuple[str, tuple[Rated, ...]], ...]
    contrasts: tuple[Contrast, ...]
    agreements: tuple[Pair, ...]
    contradictions: tuple[Pair, ...]
    changes_of_mind: tuple[Pair, ...]
    topics: tuple[Topic, ...]
    characterisations: tuple[Characterisation, ...]
    repeats: tuple[Repeat, ...]
    alterations: tuple[Alteration, ...]
    wires: tuple[WireCopy, ...]
    towards: str = ""
    left_out: LeftOut = LeftOut()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCheck:
    """What bears a claim out and what does not; no verdict."""

    claim: str
    for_it: tuple[Rated, ...]
    against_it: tuple[Rated, ...]
    beside_it: tuple[Rated, ...]
