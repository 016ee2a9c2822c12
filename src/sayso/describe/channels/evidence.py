"""What the words around one saying tell about how it came."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from sayso.describe.channels.occasions import Occasion, find_occasions, tail_of
from sayso.describe.frames import Frames, anchor_of, holds
from sayso.describe.hearers import find_hearer
from sayso.describe.outlets import find_outlets
from sayso.describe.people import People
from sayso.resolve import NameIndex
from sayso.types import Channel, ChannelKind, Document, Span, Statement

_PRESS = re.compile(r"\b(?:reporters?|journalists?|newsmen|(?:news )?media|the press|press corps)\b", re.I)
_CROWD = re.compile(r"\b(?:crowds?|audiences?|gathering|rally|convention|conference|congregation|hearing)\b", re.I)
_POSTED = re.compile(r"\b(?:re-?)?(?:tweet(?:s|ed|ing)?|blogged|posted|instagrammed)\b", re.I)
_WROTE = re.compile(r"\b(?:writes?|wrote|written|writing|e-?mail(?:ed|s|ing)?)\b", re.I)
_SAID = re.compile(r"\b(?:sa(?:id|ys?|ying)|told)\b", re.I)
_WRITING = re.compile(
    r"\b(report|letter|memo|memoir|book|lawsuit|suit|article|ad|ads|advertisement|motion|ruling|brief|filing|op-ed|essay|"
    r"column|editorial|complaint|affidavit|opinion|dissent|indictment|papers|paper|transcript|petition|diary|note|feature|"
    r"missive|expos[eé]|profile|commentary|deposition|story|piece|manifesto|study|poll|survey|website|blog|submission|autobiography)s?\b",
    re.I,
)
_DECLARING = re.compile(r"\b(statement|press release|news release|e-?mails?)\b", re.I)
_POSTING = re.compile(r"\b(tweets?|(?:facebook|instagram) posts?|postings?|twitter)\b", re.I)
_SPEECH = re.compile(r"\b(speech|remarks|testimony|address)\b", re.I)
_LINKED_BY_OF = re.compile(r"\b(?:authors?|writers?)\b", re.I)
_SENT_TO = re.compile(
    r"\b(?:letter|e-?mail|memo|note|missive|message)[ \u00a0](?:\w+[ \u00a0])?to[ \u00a0](?:the[ \u00a0])?$", re.I
)
# What may stand behind the noun that a phrase is about.
_BEHIND_HEAD = re.compile(
    r"s?(?:[.,;:)\"”’'—–-]*$|[,;(—–]|[ \u00a0](?:of|by|from|to|that|which|about|for|on|in|at|with|against|and|or|"
    r"the|an?|he|she|it|they|his|her|[a-z]+(?:ed|ing)|sent|written|made|[A-Z]\S*)\b)"
)
_ITS_TITLE = re.compile(
    r"[^\W\d_a-z][\w.\-]+(?:’s|'s|s’|s')[ \u00a0](?:(?:book|novel|memoir|film|essay)[ \u00a0])?"
    r"[\"“‘']{1,2}[^\W\d_a-z]"
)
# What goes on in somebody’s head does not come through a channel.
_INNER = re.compile(
    r"\b(?:see|sees|saw|seen|watch\w*|heard|realiz\w+|realis\w+|think\w*|thought|believ\w+|know|knew)\b", re.I
)
_NEXT_WORD = re.compile(r"[ \u00a0]\w[\w\-]*")
_TOLD = re.compile(r"\b(?:told|tells?|telling)\b", re.I)
_BEEN = re.compile(r"\b(?:been|was|were|being)[ \u00a0](?:\w+ly[ \u00a0])?$")
_OPENED = re.compile(r"\bopen(?:ed|s) up to\b", re.I)
_CLAUSE = re.compile(r"\b(?:who|which|whose|that)\b", re.I)


class Evidence:
    """Looks for what tells the channel of a statement, in the words around it."""

    def __init__(self, document: Document, statements: Sequence[Statement], names: NameIndex):
        self.text = document.text
        self.frames = Frames(document)
        self.occasions = find_occasions(self.text)
        self._ats = [o.at for o in self.occasions]
        self._own = [document.publisher or ""]
        self._cues = sorted((s.cue.start, s.id) for s in statements if s.cue)
        self._sources = {s.id: s.source for s in statements}
        self._emails: dict[int, ChannelKind] = {}
        self._links = document.links
        self._said = _joined(span for s in statements if s.parent is None for span in s.contents)
        self._names = names
        self._statements = statements

    @cached_property
    def _people(self) -> People:
        return People(self._names, self._statements)

    # -------------------------------------------------------------- one statement

    def of(self, statement: Statement) -> Channel | None:
        """Return the channel that the sentence, the cue or the source of a statement tells."""
        return (
            self._hearers(statement)
            or self._posted(statement)
            or self._occasion(statement)
            or self._speaking_document(statement)
        )

    def channel(self, kind: ChannelKind, span: Span, *around: Span | None) -> Channel:
        """Return a channel with the link that stands on its words, or on the cue."""
        for place in (span, *around):
            for link in self._links if place else ():
                if place and link.span.start < place.end and place.start < link.span.end:
                    return Channel(kind=kind, span=span, href=link.href)
        return Channel(kind=kind, span=span)

    def _hearers(self, statement: Statement) -> Channel | None:
        """“told reporters”, “told The Quill”, “told a crowd in Quillport”."""
        phrase = find_hearer(self.text, statement)
        if phrase is None:
            return self._programme_told(statement)
        if _SENT_TO.search(self.text, max(0, phrase.start - 30), phrase.start):
            return None
        words = phrase.of(self.text)
        titled = [o for o in self.between(phrase.start - 6, phrase.end + 1) if o.noun == "programme"]
        if titled and not holds(statement.contents, titled[0].span.start):
            return self.channel("broadcast", titled[0].span, statement.cue)
        outlets = find_outlets(self.text, phrase, self._own)
        if outlets and not (outlets[0] == phrase and self._people.is_surname(words)):  # Mayor Bloomberg, President Fox
            return self.channel("outlet", outlets[0], statement.cue)
        if _PRESS.search(words):
            return self.channel("press", phrase, statement.cue)
        cue = statement.cue.of(self.text) if statement.cue else ""
        told = _OPENED.search(cue) or (_TOLD.search(cue) and statement.kind != "indirect")
        if told and statement.speaker.type == "person" and self._people.is_unknown(phrase):
            return self.channel("outlet", phrase, statement.cue)
        crowd = _CROWD.search(words)
        if crowd:
            end = phrase.start + crowd.end()
            return self.channel("speech", Span(phrase.start, tail_of(self.text, end) or end), statement.cue)
        return None

    def _programme_told(self, statement: Statement) -> Channel | None:
        """“told “Harbour Tonight””: marks stand around the name, so that it is no noun phrase."""
        cue = statement.cue
        told = _TOLD.search(self.text, cue.start, cue.end) if cue else None
        named = self.between(told.start(), told.end()) if told else []
        titled = next((one for one in named if one.noun == "programme" and one.tie == "told"), None)
        return self.channel("broadcast", titled.span, cue) if titled else None

    def _posted(self, statement: Statement) -> Channel | None:
        cue = statement.cue
        posted = _POSTED.search(self.text, cue.start, cue.end) if cue else None
        if cue is None or posted is None or _BEEN.search(self.text, max(0, posted.start() - 12), posted.start()):
            return None
        named = [o for o in self._in_frame(statement) if o.kind == "social"]
        span = named[0].span if named else Span(posted.start(), posted.end())
        return self.channel("social", span, cue)

    def _occasion(self, statement: Statement) -> Channel | None:
        anchor = anchor_of(statement)
        found = sorted(self._in_frame(statement), key=lambda o: (o.at < anchor, abs(o.at - anchor)))
        return self.told_by(found[0], statement) if found else None

    def told_by(self, occasion: Occasion, statement: Statement) -> Channel:
        """Return the channel that an occasion tells of a statement."""
        kind = occasion.kind
        cue = statement.cue.of(self.text) if statement.cue else ""
        if occasion.noun.replace("-", "").startswith(
            "email"
        ):  # one e-mail is of one kind, however it is taken up again
            kind = self._emails.setdefault(occasion.at, "statement" if _SAID.search(cue) else "document")
        return self.channel(kind, occasion.span, statement.cue)

    def writing(self, statement: Statement) -> Channel | None:
        """Return the document that “wrote” alone tells of: one that is linked, or an article of an outlet."""
        if statement.cue is None or not is_written(statement, self.text):
            return None
        channel = self.channel("document", statement.cue)
        source = statement.source
        is_article = source is not None and bool(find_outlets(self.text, source, self._own))
        return channel if channel.href or is_article else None

    def _speaking_document(self, statement: Statement) -> Channel | None:
        """“Roe’s report says”: the maker speaks, the document is what the words came through."""
        source, name = statement.source, statement.speaker.name
        if source is None or name is None or statement.parent is not None:
            return None
        if self.text[source.end - 2 : source.end] in ("'s", "’s"):  # a source cut short before “report says”
            noun_behind = _NEXT_WORD.match(self.text, source.end)
            source = Span(source.start, noun_behind.end()) if noun_behind else source
        words = source.of(self.text)
        if words.strip() == name or name.lower() in ("it",):
            return None
        tables: tuple[tuple[re.Pattern[str], ChannelKind], ...] = (
            (_DECLARING, "statement"),
            (_POSTING, "social"),
            (_SPEECH, "speech"),
            (_WRITING, "document"),
        )
        titled = _ITS_TITLE.search(words)
        if titled:  # “Roe’s “The Long Pier””
            return self.channel("document", Span(source.start + titled.end() - 1, source.end), statement.cue)
        for table, kind in tables:
            noun = table.search(words)
            if noun and not _WRITING.search(name) and not table.search(name) and self._is_head(words, noun):
                return self.channel(kind, source, statement.cue)
            if noun and kind == "document" and _LINKED_BY_OF.search(words[: noun.start()]):
                return self.channel(kind, Span(source.start + noun.start(), source.start + noun.end()), statement.cue)
        return None

    def _is_head(self, words: str, noun: re.Match[str]) -> bool:
        """Tell whether a noun is what a phrase is about: “the report by Roe”, not “the man in the report”."""
        before = words[: noun.start()]
        behind = _BEHIND_HEAD.match(words, noun.end())
        return behind is not None and not re.search(r"[,;]|\b(?:of|in|from|by|at|on|for|to|who|with)\b", before)

    # -------------------------------------------------------------- occasions

    def between(self, start: int, end: int) -> list[Occasion]:
        return self.occasions[bisect_left(self._ats, max(0, start)) : bisect_left(self._ats, end)]

    def _in_frame(self, statement: Statement) -> list[Occasion]:
        """Return the occasions in the sentence of a cue that tell of this saying and not of what is said."""
        tied = statement.cue or statement.source
        if tied is None or (statement.cue and _INNER.search(self.text, tied.start, tied.end)):
            return []
        frame = self.frames.sentence(tied.start)
        end = max(frame.end, tied.end)
        return [o for o in self.between(frame.start, end) if self._tells(o, tied, statement)]

    def _tells(self, occasion: Occasion, tied: Span, statement: Statement) -> bool:
        at = occasion.at
        if holds(statement.contents, occasion.span.start) or self.frames.is_said(at, tied.start):
            return False
        around = self.said_around(at)
        if around and tied.start not in around:
            return False
        if occasion.tie in ("told", "to", "with", "of", "for") and occasion.noun in ("programme", "station"):
            return False
        source = statement.source
        if source and statement.speaker.type != "person" and occasion.span.start in source:
            return False
        if source and at in source and occasion.tie in ("with", "to"):  # “people familiar with the letter”
            return False
        if source and at in source and _CLAUSE.search(self.text, source.start, at):
            return False
        low, high = (tied.end, at) if at >= tied.start else (occasion.span.end, tied.start)
        return not self._cue_between(low, high, statement)

    def said_around(self, at: int) -> Span | None:
        """Return the stretch of what somebody says that holds a place."""
        i = bisect_right(self._said, at, key=lambda span: span.start) - 1
        return self._said[i] if i >= 0 and at in self._said[i] else None

    def _cue_between(self, low: int, high: int, statement: Statement) -> bool:
        """Tell whether another speaker’s cue stands between two places."""
        i = bisect_left(self._cues, (low, ""))
        while i < len(self._cues) and self._cues[i][0] < high:
            at, other = self._cues[i]
            if (
                other != statement.id
                and self._sources.get(other) != statement.source
                and not holds(statement.contents, at)
            ):
                return True
            i += 1
        return False


def is_written(statement: Statement, text: str) -> bool:
    """Tell whether a cue says that the words were written."""
    return bool(statement.cue and _WROTE.search(text, statement.cue.start, statement.cue.end))


def names_channel(text: str, phrase: Span, own: Sequence[str] = ()) -> bool:
    """Tell whether a phrase behind “told” names a channel: the press, an outlet, a crowd."""
    words = phrase.of(text)
    return bool(_PRESS.search(words) or _CROWD.search(words) or find_outlets(text, phrase, own))


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
