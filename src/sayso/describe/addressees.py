"""Whom the words were said to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from sayso.describe.addressee_names import People
from sayso.describe.addressee_phrases import find_hearer, phrase_behind
from sayso.describe.addressee_vocatives import find_vocative
from sayso.describe.channel_evidence import names_channel
from sayso.describe.channel_frames import Frames, anchor_of
from sayso.layout import LABEL
from sayso.resolve.names import is_title
from sayso.types import Addressee, Document, Span, Statement

_FIRST = frozenset(("me", "us"))
_HIM = frozenset(("him", "her"))
_NOBODY = frozenset(
    ("them", "you", "it", "himself", "herself", "themselves", "itself", "one", "each", "anyone", "others")
)
_ASKED_BY = re.compile(r"\b(?:asked|pressed|questioned|interviewed)(?:[ \u00a0]\w+){0,2}[ \u00a0]by[ \u00a0]", re.I)
_REPLIED_TO = re.compile(r"\b(?:responded|replied|responding|replying)[ \u00a0]to[ \u00a0]")
_YOU = re.compile(r"\b(?:you|your|you[’']re)\b", re.I)
_HEARING = ("outlet", "press", "speech", "broadcast")
_THE_NOUN = re.compile(r"(?:the|The)[ \u00a0](?:[\w\-.]+[ \u00a0])?(\w+)$")


def find_addressees(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements, in their order, each with whom its words were said to where the text says so.

    A person's name is the fullest of the article, anybody else's the phrase as written. Reporters and outlets are
    channels: they are no addressees.
    """
    addressees = _Addressees(document, statements)
    return [replace(s, addressee=addressees.of(s)) for s in statements]


class _Addressees:
    """The addressees of one document, told one statement after another."""

    def __init__(self, document: Document, statements: Sequence[Statement]):
        self.text = document.text
        self.frames = Frames(document)
        self._statements = statements
        self._own = [document.publisher or ""]
        self._by_id = {s.id: s for s in statements}
        self._labels = self._speakers_of_turns(statements)
        self._last: tuple[Statement, Addressee] | None = None

    @cached_property
    def people(self) -> People:
        """The people of the article; looked for only where somebody is spoken to."""
        return People(self.text, self.frames.paragraphs, self._statements)

    def of(self, statement: Statement) -> Addressee | None:
        """Return whom a statement was said to."""
        found = (
            self._told(statement) or self._asked_by(statement) or self._vocative(statement) or self._still(statement)
        )
        if found and found.name != statement.speaker.name:
            self._last = (statement, found)
            return found
        return None

    def _told(self, statement: Statement) -> Addressee | None:
        phrase = find_hearer(self.text, statement) or self._replied_to(statement)
        return self._named(phrase, statement) if phrase else None

    def _replied_to(self, statement: Statement) -> Span | None:
        """“responded to the mayor by saying”."""
        tied = statement.cue
        if tied is None:
            return None
        frame = self.frames.sentence(tied.start)
        found = _REPLIED_TO.search(self.text, frame.start, tied.start)
        by = found and re.search(r"\bby[ \u00a0]$", self.text[max(0, tied.start - 5) : tied.start])
        return phrase_behind(self.text, found.end(), statement) if found and by else None

    def _asked_by(self, statement: Statement) -> Addressee | None:
        """“Asked by Roe whether …, Doe said”."""
        tied = statement.cue
        if tied is None:
            return None
        frame = self.frames.sentence(tied.start)
        found = _ASKED_BY.search(self.text, frame.start, min(frame.end, frame.start + 80))
        if (
            found is None
            or found.start() in range(tied.start, tied.end)
            or self.frames.is_said(found.start(), tied.start)
        ):
            return None
        phrase = phrase_behind(self.text, found.end(), statement)
        return self._named(phrase, statement) if phrase else None

    def _named(self, phrase: Span, statement: Statement) -> Addressee | None:
        words = phrase.of(self.text)
        plain = words.lower()
        if plain in _FIRST:
            parent = self._by_id.get(statement.parent or "")
            name = parent.speaker.name if parent and parent.speaker.type == "person" else None
            return Addressee(name=name, span=phrase) if name else None
        if plain in _HIM:
            name = self.people.meant_by(plain, phrase.start, statement.speaker.name)
            return Addressee(name=name, span=phrase) if name else None
        if plain in _NOBODY:
            return None
        person = self.people.named_in(phrase)
        if person:
            return Addressee(name=person[0], span=person[1])
        channel = statement.channel
        is_channel = channel and channel.kind in _HEARING and _overlap(channel.span, phrase)
        if is_channel or names_channel(self.text, phrase, self._own):
            return None
        noun = _THE_NOUN.match(words)
        if noun and is_title(noun.group(1).lower()):
            holder = self.people.holding(noun.group(1).lower(), phrase.start, statement.speaker.name)
            if holder:
                return Addressee(name=holder, span=phrase)
        return Addressee(name=re.sub(r"\s+", " ", words), span=phrase)

    # -------------------------------------------------------------- what is said

    def _vocative(self, statement: Statement) -> Addressee | None:
        quoted_after = statement.cue and statement.cue.of(self.text).rstrip().endswith(":")
        if statement.kind == "indirect" and not quoted_after and not self._is_turn(statement):
            return None
        for contents in statement.contents:
            span = find_vocative(self.text, contents, lambda words: self.people.is_given_or_surname(words))
            if span is None:
                continue
            name = self.people.called(span, statement.speaker.name) or self._other_turn(statement)
            name = name or self.people.lone_name(span)
            if name and name != statement.speaker.name:
                return Addressee(name=name, span=span)
        return None

    def _still(self, statement: Statement) -> Addressee | None:
        """“… him: “You lied,” she said.”: the “you” of the next words in a paragraph is whom the last were said to."""
        if self._last is None:
            return None
        before, addressee = self._last
        same = before.speaker.name == statement.speaker.name and before.parent == statement.parent
        near = self.frames.paragraph(anchor_of(before)) == self.frames.paragraph(anchor_of(statement))
        if same and near and statement.kind == "direct" and before.id != statement.id:
            return addressee if _YOU.search(statement.words(self.text)) else None
        return None

    # -------------------------------------------------------------- transcripts

    def _is_turn(self, statement: Statement) -> bool:
        return bool(statement.source and LABEL.match(self.text, statement.source.start))

    def _speakers_of_turns(self, statements: Sequence[Statement]) -> set[str]:
        return {s.speaker.name for s in statements if s.speaker.name and self._is_turn(s)}

    def _other_turn(self, statement: Statement) -> str | None:
        """Return the other speaker of a transcript of two."""
        others = self._labels - {statement.speaker.name}
        return others.pop() if len(self._labels) == 2 and len(others) == 1 and self._is_turn(statement) else None


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
