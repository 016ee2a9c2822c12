"""Whom an article lets speak, and how much: counts and shares of its attributed words by kind of source.

Sourcing is what studies of news have long counted (Sigal 1973, “Reporters and officials”): who is quoted, how often,
named or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from sayso.layout import find_quotations
from sayso.resolve.lexicon import DOCUMENT_NOUNS
from sayso.types import Reading, Span, Speaker, Statement

SourceKind = Literal["person", "organization", "document", "group", "unnamed", "author", "unknown"]

_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Statements, and the words of the text in their contents. share is that of all attributed words, 0 to 1."""

    statements: int = 0
    words: int = 0
    quoted: int = 0
    share: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTally(Tally):
    """What one kind of source has; voices are the distinct speakers, none of them for unknown sources."""

    kind: SourceKind
    voices: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceTally(Tally):
    """What one speaker has; name is None for the author."""

    kind: SourceKind
    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcingProfile:
    """Whom an article lets speak.

    text_words: words of the whole text; words: those inside contents, each counted once however many statements hold
    it; quoted: those of them between quotation marks. statements counts what was made, nested ones included; those
    denied or hypothetical are in not_made alone. The words of a nested statement are its outermost speaker's, so a
    voice heard only through others has statements without words. through_documents: statements whose speaker or channel
    is a document. kinds holds every kind once, in a fixed order; voices the most heard first.
    """

    text_words: int = 0
    words: int = 0
    quoted: int = 0
    statements: int = 0
    nested: int = 0
    not_made: int = 0
    through_documents: int = 0
    kinds: tuple[KindTally, ...] = field(default=())
    voices: tuple[VoiceTally, ...] = field(default=())

    @property
    def attributed(self) -> float:
        """The share of the text's words that are attributed to somebody, 0 to 1."""
        return self.words / self.text_words if self.text_words else 0.0


def sourcing_profile(reading: Reading) -> SourcingProfile:
    """Return the sourcing profile of an article; of `reading.above(0.5)` it counts what is shown.

    An article without statements has zeros everywhere. Linear in the length of the text.
    """
    text = reading.document.text
    made = [s for s in reading if s.status == "made"]
    counter = _WordCounter(text)
    ids = {s.id for s in made}
    rows = [(s, *((0, 0) if s.parent in ids else counter.take(s.contents))) for s in _in_order(made)]
    total = sum(words for _, words, _ in rows)
    return SourcingProfile(
        text_words=len(counter.starts),
        words=total,
        quoted=sum(quoted for _, _, quoted in rows),
        statements=len(made),
        nested=sum(s.parent in ids for s in made),
        not_made=len(reading) - len(made),
        through_documents=sum(_is_through_document(s) for s in made),
        kinds=tuple(_kind_tallies(rows, total)),
        voices=tuple(_voice_tallies(rows, total)),
    )


def profile_record(profile: SourcingProfile) -> dict[str, Any]:
    """Return a profile as plain data for JSON: the fields of the class, and the share that is attributed.

    Shares have four decimals.
    """
    return {
        **{name: value for name, value in asdict(profile).items() if name not in ("kinds", "voices")},
        "attributed": round(profile.attributed, 4),
        "kinds": [{"kind": t.kind, "voices": t.voices, **_tally_record(t)} for t in profile.kinds],
        "voices": [{"kind": t.kind, "name": t.name, **_tally_record(t)} for t in profile.voices],
    }


def _tally_record(tally: Tally) -> dict[str, Any]:
    return {
        "statements": tally.statements,
        "words": tally.words,
        "quoted": tally.quoted,
        "share": round(tally.share, 4),
    }


def kind_of_source(speaker: Speaker) -> SourceKind:
    """Return the kind of a speaker: its type, or `document` for a report, poll or video that speaks as itself."""
    name = speaker.name or ""
    if speaker.type == "organization" and _is_document(name):
        return "document"
    # "The subpoenas show" is no group of people, but "leading figures say" is one.
    if speaker.type in ("group", "unnamed") and _is_document(name, but=_PEOPLE):
        return "document"
    return speaker.type


# ------------------------------------------------------------------ documents


# Bodies rather than documents when they speak.
_NO_DOCUMENTS = frozenset("outlet outlets panel panels paper papers website websites".split())
# Nouns of documents that mean people as well.
_PEOPLE = frozenset("figure figures number numbers average draft feature order plan plans policy series sign".split())
_MORE_DOCUMENTS = frozenset("blueprint catalogue deal framework guidance pamphlet questionnaire subpoenas".split())
_BEHIND_HEAD = re.compile(r"\s(?:of|by|from|for|on|in|about|with|to|that|which|who|at|seen|sent|written|shown)\s|[,(]")


def _is_document(name: str, *, but: frozenset[str] = frozenset()) -> bool:
    """Tell “The report” and “a study of eels” from “Eel Report Weekly”: the head noun is a document's, no name's.

    but: nouns that do not count.
    """
    words = _WORD.findall(_BEHIND_HEAD.split(name)[0])
    head = _head(words)
    if not head or head.lower() in but | _NO_DOCUMENTS or not _is_document_noun(head.lower()):
        return False
    return head.islower() or len(words) <= 2


def _head(words: list[str]) -> str | None:
    """Return the last word, or the noun that a participle follows: “documents” of “documents filed late”."""
    behind = (i for i in range(1, len(words)) if words[i].endswith("ed") and _is_document_noun(words[i - 1]))
    place = next(behind, len(words))
    return words[place - 1] if words else None


def _is_document_noun(word: str) -> bool:
    return bool({word, word.removesuffix("s")} & (DOCUMENT_NOUNS | _MORE_DOCUMENTS))


def _is_through_document(statement: Statement) -> bool:
    channel = statement.channel
    return kind_of_source(statement.speaker) == "document" or (channel is not None and channel.kind == "document")


# ------------------------------------------------------------------ words


class _WordCounter:
    """The words of a text, each of which is given away once."""

    def __init__(self, text: str):
        words = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in words]
        self.ends = [end for _, end in words]
        self._quotations = find_quotations(text)
        self._quotation_starts = [q.start for q in self._quotations]
        self._next = [*range(len(words) + 1)]

    def take(self, spans: Iterable[Span]) -> tuple[int, int]:
        """Return how many words, and how many quoted ones, in some spans were not taken before; they are now."""
        taken = [i for span in spans for i in self._free(span)]
        return len(taken), sum(self._is_quoted(self.starts[i]) for i in taken)

    def _free(self, span: Span) -> Iterator[int]:
        """Take the words that lie whole in a span; pointers skip those that are gone, so that each is met once."""
        last = bisect_right(self.ends, span.end)
        i = self._find(bisect_left(self.starts, span.start))
        while i < last:
            yield i
            self._next[i] = i + 1
            i = self._find(i)

    def _find(self, i: int) -> int:
        """Return the first free word from a place on, and shorten the way for the next search."""
        root = i
        while self._next[root] != root:
            root = self._next[root]
        while self._next[i] != i:
            self._next[i], i = root, self._next[i]
        return root

    def _is_quoted(self, offset: int) -> bool:
        i = bisect_right(self._quotation_starts, offset) - 1
        return i >= 0 and offset < self._quotations[i].end


def _in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Sort by where the contents begin, the longer first: of two that overlap, the one around the other counts."""
    return sorted(statements, key=_place)


def _place(statement: Statement) -> tuple[int, int]:
    ends = [span.end for span in statement.contents]
    return min((span.start for span in statement.contents), default=0), -max(ends, default=0)


# ------------------------------------------------------------------ tallies

_Row = tuple[Statement, int, int]
_Voice = tuple[SourceKind, str | None]


def _kind_tallies(rows: list[_Row], total: int) -> Iterator[KindTally]:
    for kind in get_args(SourceKind):
        own = [row for row in rows if kind_of_source(row[0].speaker) == kind]
        voices = {_voice(statement.speaker) for statement, _, _ in own} if kind != "unknown" else set()
        yield KindTally(kind=kind, voices=len(voices), **_sums(own, total))


def _voice_tallies(rows: list[_Row], total: int) -> list[VoiceTally]:
    by_voice: dict[_Voice, list[_Row]] = {}
    for row in rows:
        if row[0].speaker.type != "unknown":
            by_voice.setdefault(_voice(row[0].speaker), []).append(row)
    tallies = [
        VoiceTally(kind=kind, name=own[0][0].speaker.name, **_sums(own, total)) for (kind, _), own in by_voice.items()
    ]
    return sorted(tallies, key=lambda tally: (-tally.words, -tally.statements))


def _voice(speaker: Speaker) -> _Voice:
    """Return what two statements of one voice share; “A senior official” is “a senior official”."""
    name = speaker.name
    return kind_of_source(speaker), name.casefold() if name and speaker.type in ("group", "unnamed") else name


def _sums(rows: list[_Row], total: int) -> dict[str, Any]:
    words = sum(words for _, words, _ in rows)
    quoted = sum(quoted for _, _, quoted in rows)
    return {"statements": len(rows), "words": words, "quoted": quoted, "share": words / total if total else 0.0}
