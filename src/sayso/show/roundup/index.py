"""Every line that a roundup shows, numbered once: who spoke, for which camp, how warmly, on what topics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.compare.types import ClaimCheck, Line, Pair, Passage, Rated, Roundup
from sayso.types import Document

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line with all that is told beside it.

    number counts from 1, in the order of the camps. voice is the speaker's name over all articles. side is the number
    of the camp that lists the line, from 0, what has no camp being the last; None if none does. camp is its name.
    topics are numbers of the roundup's topics, from 0; remarks say why the line is worth a look.
    """

    number: int
    line: Line
    rated: Rated | None
    voice: str | None = None
    side: int | None = None
    camp: str | None = None
    topics: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """The entries in their order, and the documents that they stand in."""

    entries: Mapping[Key, Entry]
    documents: tuple[Document, ...]

    def of(self, line: Line) -> Entry:
        """Return the entry of a line. Raises KeyError if it is not one of the roundup."""
        return self.entries[line.key]

    def at(self, side: int) -> list[Entry]:
        """Return the entries that a camp lists; a line that two camps list is the first one's."""
        return [entry for entry in self if entry.side == side]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())


def index_roundup(roundup: Roundup) -> Index:
    """Number the lines of a roundup: those of camps first, then those without a camp, then those only compared."""
    camps = [*roundup.camps, roundup.others]
    sides = {one.line.key: side for side, camp in reversed(list(enumerate(camps))) for one in camp.lines}
    voices = {line.key: voice.name for camp in camps for voice in camp.voices for line in voice.lines}
    topics: dict[Key, list[int]] = defaultdict(list)
    for number, topic in enumerate(roundup.topics):
        for line in topic.lines:
            topics[line.key].append(number)
    remarks: dict[Key, list[str]] = defaultdict(list)
    for _, strongest in roundup.strongest:
        for one in strongest:
            remarks[one.line.key].append("strongest")
    for one in roundup.standing_out:
        remarks[one.line.key].append("stands out")
    entries: dict[Key, Entry] = {}
    for line, rated in _lines(roundup):
        if line.key not in entries:
            side = sides.get(line.key)
            entries[line.key] = Entry(
                number=len(entries) + 1,
                line=line,
                rated=rated,
                voice=voices.get(line.key),
                side=side,
                camp=None if side is None or side == len(roundup.camps) else camps[side].name,
                topics=tuple(dict.fromkeys(topics[line.key])),
                remarks=tuple(dict.fromkeys(remarks[line.key])),
            )
    more = [passage.document for passage in _passages(roundup)]
    more += [document for wire in roundup.wires for document in wire.documents]
    return Index(entries, _documents([*roundup.event.documents, *(e.line.document for e in entries.values()), *more]))


def index_claim(check: ClaimCheck) -> Index:
    """Number the lines that bear on a claim: for it, against it, beside it."""
    entries: dict[Key, Entry] = {}
    for one in (*check.for_it, *check.against_it, *check.beside_it):
        if one.line.key not in entries:
            entries[one.line.key] = Entry(number=len(entries) + 1, line=one.line, rated=one)
    return Index(entries, _documents(entry.line.document for entry in entries.values()))


def _lines(roundup: Roundup) -> Iterator[tuple[Line, Rated | None]]:
    for one in _rated(roundup):
        yield one.line, one
    for repeat in roundup.repeats:
        yield from ((line, None) for line in repeat.lines)
    for alteration in roundup.alterations:
        yield alteration.original, None
        yield alteration.altered, None


def _rated(roundup: Roundup) -> Iterator[Rated]:
    for camp in (*roundup.camps, roundup.others):
        yield from camp.lines
    yield from roundup.standing_out
    for _, strongest in roundup.strongest:
        yield from strongest
    for contrast in roundup.contrasts:
        yield from contrast.lines
    pairs: Iterable[Pair] = (*roundup.agreements, *roundup.contradictions, *roundup.changes_of_mind)
    for pair in pairs:
        yield from pair.lines


def _passages(roundup: Roundup) -> Iterator[Passage]:
    yield from (one.passage for one in roundup.characterisations)
    for camp in (*roundup.camps, roundup.others):
        yield from (placement.evidence for placement in camp.placements if placement.evidence)
    yield from (wire.agency for wire in roundup.wires if wire.agency)


def _documents(documents: Iterable[Document]) -> tuple[Document, ...]:
    known: dict[str, Document] = {}
    for document in documents:
        known.setdefault(document.id, document)
    return tuple(known.values())
