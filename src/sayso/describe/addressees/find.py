"""Whom the words were said to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from sayso.describe.addressees.vocatives import find_vocative
from sayso.describe.channels.evidence import names_channel
from sayso.describe.frames import Frames, anchor_of, holds
from sayso.describe.hearers import find_hearer, phrase_behind
from sayso.describe.people import People
from sayso.layout import LABEL
from sayso.resolve import NameIndex
from sayso.resolve.lexicon import TITLE_MATES
from sayso.resolve.names import is_title
from sayso.types import Addressee, Document, Span, Statement

_FIRST = frozenset(("me", "us"))
_HIM = frozenset(("him", "her"))
_NOBODY = frozenset(
    ("them", "you", "it", "himself", "herself", "themselves", "itself", "one", "each", "anyone", "others")
)
_ASKED_BY = re.compile(r"\b(?:asked|pressed|questioned|interviewed)(?:[ \u00a0]\w+){0,2}[ \u00a0]by[ \u00a0]", re.I)
_REPLIED_TO = re.compile(r"\b(?:responded|replied|responding|replying)[ \u00a0]to[ \u00a0]")
_IN_LETTER_TO = re.compile(
    r"\b[Ii]n[ \u00a0](?:"
    r"(?:[\w’'.\-]+[ \u00a0]){0,5}(?:letter|e-?mail|memo|note|message|missive|testimony|plea|appeal|tweet)"
    r"(?:[ \u00a0]\w+){0,2}[ \u00a0]to"
    r"|(?:response|reply|answer|answering|replying)[ \u00a0](?:to[ \u00a0])?"
    r"(?:a[ \u00a0])?questions?[ \u00a0](?:from|by)"
    r")[ \u00a0]"
)
_WAS_ASKED = re.compile(
    r"\b([^\W\d_a-z][\w’'\-]+(?:[ \u00a0][^\W\d_a-z][\w’'\-]+){0,2})"
    r"[ \u00a0](?:was|were|is|has[ \u00a0]been|had[ \u00a0]been|being)[ \u00a0](?:\w+ly[ \u00a0]|also[ \u00a0])?"
    r"(asked|told|urged|warned|pressed|reminded|advised)\b"
)
_BY = re.compile(r"[ \u00a0]*by\b")
_REPLIES = re.compile(
    r"\b(?:repl\w+|respond\w*|shot back|fired back|retort\w*|answer\w*|ask\w*|counter\w*|press\w*)\b", re.I
)
_YOU = re.compile(r"\b(?:you|your|you[’']re)\b", re.I)
_HEARING = ("outlet", "press", "speech", "broadcast")
_THE_NOUN = re.compile(r"(?:the|The)[ \u00a0](?:[\w\-.]+[ \u00a0])?(\w+)$")


def find_addressees(document: Document, statements: Sequence[Statement], names: NameIndex) -> Sequence[Statement]:
    """Return the statements, in their order, each with whom its words were said to where the text says so.

    A person's name is the fullest of the article, anybody else's the phrase as written. Reporters and outlets are
    channels: they are no addressees.
    """
    addressees = _Addressees(document, statements, names)
    return [replace(s, addressee=addressees.of(s)) for s in statements]


class _Addressees:
    """The addressees of one document, told one statement after another."""

    def __init__(self, document: Document, statements: Sequence[Statement], names: NameIndex):
        self.text = document.text
        self.frames = Frames(document)
        self._names = names
        self._statements = statements
        self._own = [document.publisher or ""]
        self._by_id = {s.id: s for s in statements}
        self._labels = self._speakers_of_turns(statements)
        self._before: Statement | None = None
        self._last: tuple[Statement, Addressee] | None = None

    @cached_property
    def people(self) -> People:
        """The people of the article; looked for only where somebody is spoken to."""
        return People(self._names, self._statements)

    def of(self, statement: Statement) -> Addressee | None:
        """Return whom a statement was said to."""
        found = (
            self._told(statement)
            or self._asked_by(statement)
            or self._sent_to(statement)
            or self._vocative(statement)
            or self._exchanged(statement)
            or self._still(statement)
        )
        self._before = statement
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

    def _sent_to(self, statement: Statement) -> Addressee | None:
        """“In a letter to the mayor, Doe wrote”; “in response to questions from senators”; “Doe was asked by Roe”."""
        tied = statement.cue
        if tied is None:
            return None
        frame = self.frames.sentence(tied.start)
        found = _IN_LETTER_TO.search(self.text, frame.start, tied.start)
        if (
            found
            and not self.frames.is_said(found.start(), tied.start)
            and not holds(statement.contents, found.start())
        ):
            phrase = phrase_behind(self.text, found.end(), statement)
            return self._named(phrase, statement) if phrase else None
        asked = _WAS_ASKED.search(self.text, max(frame.start, tied.start - 60), tied.end)
        if asked and asked.start(2) in tied and _BY.match(self.text, tied.end):
            return self._named(Span(*asked.span(1)), statement)
        return None

    def _exchanged(self, statement: Statement) -> Addressee | None:
        """In an exchange of two people an answer is said to whoever asked: “Roe asked.” ¶ “…,” Doe replied."""
        before, cue = self._before, statement.cue
        if before is None or cue is None or before.speaker.type != "person" or statement.speaker.type != "person":
            return None
        near = self.frames.paragraph(anchor_of(statement)) - self.frames.paragraph(anchor_of(before)) in (0, 1)
        if (
            not near
            or before.speaker.name in (None, statement.speaker.name)
            or "indirect" in (before.kind, statement.kind)
        ):
            return None
        told = self._last is not None and self._last[0] is before and self._last[1].name == statement.speaker.name
        asked = before.words(self.text).rstrip("\"”’' ").endswith("?")
        replies = _REPLIES.search(cue.of(self.text)) is not None
        if not replies or not (told or asked):
            return None
        span = before.source or before.cue
        return Addressee(name=before.speaker.name, span=span) if span else None

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
        channel = statement.channel
        is_channel = channel is not None and channel.kind in _HEARING and _overlap(channel.span, phrase)
        if person and not (channel and is_channel and _overlap(channel.span, person[1])):
            return Addressee(name=person[0], span=person[1])
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
            name = name or self.people.lone_name(span) or self._in_office(span, statement)
            if name and name != statement.speaker.name:
                return Addressee(name=name, span=span)
        return None

    def _in_office(self, span: Span, statement: Statement) -> str | None:
        """Return who holds the office that a call is, “Congressman”, of those whom the article names before."""
        called = span.of(self.text).split()[-1].lower()
        offices = sorted(TITLE_MATES.get(called, frozenset((called,)))) if is_title(called) else []
        held = (self.people.holding(office, span.start, statement.speaker.name) for office in offices)
        return next(filter(None, held), None)

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
