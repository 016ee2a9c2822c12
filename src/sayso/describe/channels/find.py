"""How the words came: to which outlet, on which platform, in which document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.describe.channels.evidence import Evidence, is_written
from sayso.describe.channels.occasions import Occasion
from sayso.describe.channels.scenes import Scenes
from sayso.describe.day_names import MONTH, WEEKDAY
from sayso.describe.frames import anchor_of
from sayso.layout import LABEL
from sayso.resolve import NameIndex
from sayso.resolve.names import is_headline
from sayso.types import Channel, Document, Span, Statement

# Cues of states of mind, and of words said at some other time, do not belong to the speech event before.
_NOT_SAID = re.compile(
    r"\b(?:ha(?:s|ve|d|ving)|can|could|may|might|is|are|was|were|be|been|believ\w*|think\w*|thought|want\w*|hop(?:es?|ed|ing)|suppor\w+|"
    r"seem\w*|se(?:e|es|en)|saw|look\w*|assum\w+|appear\w*|know\w*|knew|feel\w*|felt|consider\w*|prefer\w*|wish\w*|fear\w*|expect\w*|tweet\w*|plan\w*|"
    r"intend\w*|oppos\w+|doubt\w*|refus\w+|declin\w+|not|never|accord\w+|decid\w+|lov(?:e|es|ed)|lik(?:e|es|ed)|propos\w+|introduc\w+)\b|n[’']t\b",
    re.I,
)
_OTHER_TIME = re.compile(
    r"\b(?:earlier|previously|once|ago|later|separately|last (?:week|month|year|night|spring|summer|fall|autumn|winter)"
    r"|in (?:19|20)\d\d|(?:during|throughout) the (?:campaign|race|primar\w+|election|transition)|a different|another"
    rf"|(?:in|last) {MONTH}"
    rf"|{WEEKDAY})\b",
    re.I,
)
_REMOTE = re.compile(r"\b(?:ago|previously|last (?:year|spring|summer|fall|autumn|winter)|in (?:19|20)\d\d)\b", re.I)
_REPLY = re.compile(
    r"\b(?:repl\w+|respond\w*|shot back|fired back|interject\w*|retort\w*|answer\w*|counter\w*"
    r"|interrupt\w*|follow\w* up|asked|pressed)\b",
    re.I,
)
_ASKED = re.compile(r"\b(?:asked|asks|pressed|questions?)\b", re.I)
_ADDED = re.compile(
    r"\b(?:add(?:ed|s|ing)?|continu(?:ed|es|ing)|went on|goes on|concluded|wrote|writes|further)\b", re.I
)
_SHARED = ("speech", "broadcast")
_SPOKEN = ("outlet", "broadcast", "speech", "press", "statement")
_READ = ("social", "document", "statement", "other")
_SPOKEN_ONLY = re.compile(r"\b(?:ask|respond|repl|answer|joke|laugh|shout|love|like|remember)\w*\b", re.I)
_ALOUD = re.compile(r"\b(?:said|says|told|explained|recalled)\b", re.I)
# What transcripts are made of, the likeliest first.
_LAID_DOWN = ("broadcast", "outlet", "press", "speech")
# For how many paragraphs a speech event still lasts without a word of it; on gold readings an interview lasts through
# the whole article.
_LASTS = {
    "outlet": 12,
    "broadcast": 12,
    "speech": 12,
    "press": 8,
    "statement": 6,
    "document": 10,
    "social": 2,
    "other": 2,
}


@dataclass(frozen=True, slots=True)
class _Event:
    """The last speech event of a speaker: its channel, and the statement that showed it last."""

    channel: Channel
    statement: Statement
    paragraph: int


def find_channels(document: Document, statements: Sequence[Statement], names: NameIndex) -> Sequence[Statement]:
    """Return the statements, in their order, each with its channel where the text tells one.

    A channel is told by the words around the saying, by the sentence before it, or by an earlier saying of the same
    speech event. It stays None where nothing tells it.
    """
    return _Channels(document, statements, names).found()


class _Channels:
    """The channels of one document, told one statement after another."""

    def __init__(self, document: Document, statements: Sequence[Statement], names: NameIndex):
        self.text = document.text
        self.statements = statements
        self.evidence = Evidence(document, statements, names)
        self.scenes = Scenes(self.evidence, statements)
        self.frames = self.evidence.frames
        self.channels: dict[str, Channel] = {}
        self._events: dict[str, list[_Event]] = {}
        self._latest: _Event | None = None

    def found(self) -> list[Statement]:
        order = sorted(self.statements, key=anchor_of)
        for statement in order:
            own = self.evidence.of(statement)
            if own:
                self.channels[statement.id] = own
        self._share_sources(order)
        self._transcript(order)
        for statement in order:
            if statement.parent is None:
                self._tell(statement)
        self._headline(order)
        return [replace(s, channel=self.channels[s.id]) if s.id in self.channels else s for s in self.statements]

    # -------------------------------------------------------------- one statement

    def _tell(self, statement: Statement) -> None:
        channel = self.channels.get(statement.id)
        paragraph = self.frames.paragraph(anchor_of(statement))
        if channel is None:
            channel = self._carried(statement, paragraph)
        if channel is None:
            written = self.evidence.writing(statement)
            if written:
                self.channels[statement.id] = written
            return
        self.channels[statement.id] = channel
        self._latest = _Event(channel, statement, paragraph)
        self._events.setdefault(statement.speaker.name or "", []).append(self._latest)

    def _carried(self, statement: Statement, paragraph: int) -> Channel | None:
        """Return the channel of the speech event that a statement goes on with, or that the sentence before opens."""
        name = statement.speaker.name
        event = self._event(name, statement, paragraph) if name else None
        if not self._goes_on(statement, event):
            return None
        before = self.scenes.before(statement)
        if before and (event is None or self._is_later(before, event)):
            return self.evidence.told_by(before, statement)
        lasts = _LASTS["document"] if is_written(statement, self.text) else _LASTS[event.channel.kind] if event else 0
        if event and paragraph - event.paragraph <= lasts:
            return event.channel if self._fits(statement, event) else None
        return self._reply(statement, paragraph)

    def _is_later(self, occasion: Occasion, event: _Event) -> bool:
        """Tell whether an occasion opens another event than the last one: it stands in a later sentence."""
        return self.frames.sentence(anchor_of(event.statement)).end <= occasion.at

    def _event(self, name: str, statement: Statement, paragraph: int) -> _Event | None:
        """Return the last speech event of a speaker; for words spoken aloud, one at which they could be."""
        events = self._events.get(name, [])
        if not events:
            return None
        cue = statement.cue.of(self.text) if statement.cue else ""
        if statement.kind != "indirect" and _ALOUD.search(cue) and paragraph != events[-1].paragraph:
            return next((e for e in events[::-1] if e.channel.kind in _SPOKEN), events[-1])
        return events[-1]

    def _goes_on(self, statement: Statement, event: _Event | None) -> bool:
        """Tell whether a cue may belong to the same speech event: a plain saying, at no other time."""
        cue = statement.cue
        if cue is None:
            return statement.kind == "direct"
        if _NOT_SAID.search(self.text, cue.start, cue.end):
            return False
        if event and self._is_over(event, statement):
            return False
        then = _OTHER_TIME.search(self._around(statement))
        return then is None or bool(event and then.group() in self._around(event.statement))

    def _is_over(self, event: _Event, statement: Statement) -> bool:
        """Tell whether an event was one of former times, of which a statement in another paragraph says nothing."""
        if event.paragraph == self.frames.paragraph(anchor_of(statement)):
            return False
        then = _REMOTE.search(self._around(event.statement))
        return then is not None and not _REMOTE.search(self._around(statement))

    def _fits(self, statement: Statement, event: _Event) -> bool:
        cue = statement.cue.of(self.text) if statement.cue else ""
        kind = event.channel.kind
        if kind not in _READ or not cue or _ADDED.search(cue):
            return True
        if kind == "document":
            return not (_ALOUD.search(cue) or _SPOKEN_ONLY.search(cue))
        return self.frames.paragraph(anchor_of(statement)) - event.paragraph <= 1

    def _reply(self, statement: Statement, paragraph: int) -> Channel | None:
        """Return the channel of a debate or a broadcast that somebody else spoke in just before."""
        event = self._latest
        if event is None or statement.cue is None or event.channel.kind not in (*_SHARED, "press"):
            return None
        if event.channel.kind == "press":
            return (
                event.channel
                if paragraph - event.paragraph <= 2 and _ASKED.search(self.text, statement.cue.start, statement.cue.end)
                else None
            )
        asked = event.statement.words(self.text).rstrip("\"”’' ").endswith("?") and statement.kind != "indirect"
        near = paragraph - event.paragraph <= 1
        return event.channel if near and (asked or _REPLY.search(statement.cue.of(self.text))) else None

    def _around(self, statement: Statement) -> str:
        """Return the sentence of a statement without what is said in it."""
        frame = self.frames.sentence(anchor_of(statement))
        words, at = [], frame.start
        for span in sorted(statement.contents):
            if span.start < frame.end and span.end > at:
                words.append(self.text[at : max(at, span.start)])
                at = span.end
        words.append(self.text[at : frame.end] if at < frame.end else "")
        return " ".join(words)

    # -------------------------------------------------------------- several statements

    def _share_sources(self, order: Sequence[Statement]) -> None:
        """Give what one source does in one sentence one channel: “rejected …, saying in a ruling”."""
        known = {s.source: self.channels[s.id] for s in order if s.source and s.id in self.channels}
        for statement in order:
            cue = statement.cue.of(self.text) if statement.cue else ""
            if statement.source in known and not _NOT_SAID.search(cue):
                self.channels.setdefault(statement.id, known[statement.source])

    def _transcript(self, order: Sequence[Statement]) -> None:
        """Give every turn of a transcript the broadcast or debate named before its first turn."""
        turns = [s for s in order if s.parent is None and s.source and LABEL.match(self.text, s.source.start)]
        if len(turns) < 2:
            return
        first = anchor_of(turns[0])
        body = self.frames.paragraphs[0].end
        named = [o for o in self.evidence.occasions if body <= o.at < first and o.kind in _LAID_DOWN]
        named.sort(key=lambda occasion: _LAID_DOWN.index(occasion.kind))
        for turn in turns if named else ():
            self.channels[turn.id] = self.evidence.channel(named[0].kind, named[0].span)

    def _body(self) -> int:
        return self.frames.paragraphs[0].end if self.frames.paragraphs else 0

    def _headline(self, order: Sequence[Statement]) -> None:
        """Give a headline the channel of its speaker’s first saying, if the article opens with that."""
        body = self._body()
        first: dict[str, Statement] = {}
        for statement in order:
            name = statement.speaker.name
            if name and statement.parent is None and anchor_of(statement) >= body:
                first.setdefault(name, statement)
        for statement in order:
            lead = first.get(statement.speaker.name or "")
            if anchor_of(statement) >= body or lead is None or lead.id not in self.channels:
                continue
            title = Span(0, body).of(self.text)
            if self.frames.paragraph(anchor_of(lead)) <= 2 and (is_headline(title) or len(title) < 120):
                self.channels.setdefault(statement.id, self.channels[lead.id])
