"""What the words around one saying tell about how it came."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from sayso.describe.addressee_names import People
from sayso.describe.addressee_phrases import find_hearer
from sayso.describe.channel_frames import Frames, anchor_of, holds
from sayso.describe.occasions import Occasion, find_occasions, tail_of
from sayso.describe.outlets import find_outlets
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
# What goes on in somebody’s head does not come through a channel.
_INNER = re.compile(
    r"\b(?:see|sees|saw|seen|watch\w*|heard|realiz\w+|realis\w+|think\w*|thought|believ\w+|know|knew)\b", re.I
)
_NEXT_WORD = re.compile(r"[ \u00a0]\w[\w\-]*")
_TOLD = re.compile(r"\b(?:told|tells?|telling)\b", re.I)
_PRONOUN = re.compile(r"(?:He|She|They)\b")
_CLAUSE = re.compile(r"\b(?:who|which|whose|that)\b", re.I)
# How far back a scene is looked for that the speaker is named in: beyond that it is seldom the scene of the words.
_SENTENCES_BACK = 8
_PARAGRAPHS_BACK = 4
# What brings words everywhere and is no scene: “ads on TV”, “on the campaign trail”.
_NO_SCENES = frozenset("tv television radio trail".split())
_SCENES = ("speech", "broadcast", "outlet", "press")


class Evidence:
    """Looks for what tells the channel of a statement, in the words around it."""

    def __init__(self, document: Document, statements: Sequence[Statement]):
        self.text = document.text
        self.frames = Frames(document)
        self.occasions = find_occasions(self.text)
        self._ats = [o.at for o in self.occasions]
        self._own = [document.publisher or ""]
        self._cues = sorted((s.cue.start, s.id) for s in statements if s.cue)
        self._sources = {s.id: s.source for s in statements}
        self._emails: dict[int, ChannelKind] = {}
        self._links = document.links
        self._statements = statements

    @cached_property
    def _people(self) -> People:
        return People(self.text, self.frames.paragraphs, self._statements)

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
        if phrase is None or _SENT_TO.search(self.text, max(0, phrase.start - 30), phrase.start):
            return None
        words = phrase.of(self.text)
        titled = [o for o in self._between(phrase.start - 6, phrase.end + 1) if o.noun == "programme"]
        if titled:
            return self.channel("broadcast", titled[0].span, statement.cue)
        outlets = find_outlets(self.text, phrase, self._own)
        if outlets and not (outlets[0] == phrase and self._people.is_surname(words)):  # Mayor Bloomberg, President Fox
            return self.channel("outlet", outlets[0], statement.cue)
        if _PRESS.search(words):
            return self.channel("press", phrase, statement.cue)
        told = statement.cue is not None and _TOLD.search(self.text, statement.cue.start, statement.cue.end)
        if (
            told
            and statement.speaker.type == "person"
            and statement.kind != "indirect"
            and self._people.is_unknown(phrase)
        ):
            return self.channel("outlet", phrase, statement.cue)
        crowd = _CROWD.search(words)
        if crowd:
            end = phrase.start + crowd.end()
            return self.channel("speech", Span(phrase.start, tail_of(self.text, end) or end), statement.cue)
        return None

    def _posted(self, statement: Statement) -> Channel | None:
        cue = statement.cue
        posted = _POSTED.search(self.text, cue.start, cue.end) if cue else None
        if cue is None or posted is None:
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
        return not re.search(r"[,;]|\b(?:of|in|from|by|at|on|for|to|who|with)\b", before) and not re.match(
            r"[ \u00a0][a-z]+er\b|[’']s?[ \u00a0](?:author|writer)", words[noun.end() :]
        )

    # -------------------------------------------------------------- occasions

    def _between(self, start: int, end: int) -> list[Occasion]:
        return self.occasions[bisect_left(self._ats, max(0, start)) : bisect_left(self._ats, end)]

    def _in_frame(self, statement: Statement) -> list[Occasion]:
        """Return the occasions in the sentence of a cue that tell of this saying and not of what is said."""
        tied = statement.cue or statement.source
        if tied is None or (statement.cue and _INNER.search(self.text, tied.start, tied.end)):
            return []
        frame = self.frames.sentence(tied.start)
        end = max(frame.end, tied.end)
        return [o for o in self._between(frame.start, end) if self._tells(o, tied, statement)]

    def _tells(self, occasion: Occasion, tied: Span, statement: Statement) -> bool:
        at = occasion.at
        if holds(statement.contents, occasion.span.start) or self.frames.is_said(at, tied.start):
            return False
        if occasion.tie in ("told", "to", "with", "of", "for") and occasion.noun in ("programme", "station"):
            return False
        source = statement.source
        if source and statement.speaker.type != "person" and occasion.span.start in source:
            return False
        if source and at in source and _CLAUSE.search(self.text, source.start, at):
            return False
        low, high = (tied.end, at) if at >= tied.start else (occasion.span.end, tied.start)
        return not self._cue_between(low, high, statement)

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

    def before(self, statement: Statement) -> Occasion | None:
        """Return the occasion that opens what a statement goes on with.

        It stands in the sentence before, or some sentences before if it is a scene; the sentence names the speaker.
        """
        at = min(span.start for span in _spans(statement))
        paragraph = self.frames.paragraph(at)
        for back in range(_SENTENCES_BACK):
            sentence = self.frames.sentence_before(at)
            if sentence is None or paragraph - self.frames.paragraph(sentence.start) > _PARAGRAPHS_BACK:
                return None
            found = self._opened_in(sentence, statement, is_next=back == 0)
            if found:
                return found
            at = sentence.start
        return None

    def _opened_in(self, sentence: Span, statement: Statement, *, is_next: bool) -> Occasion | None:
        found = [o for o in self._between(sentence.start, sentence.end) if self._opens(o, sentence)]
        if not found:
            return None
        # Mentions can be many: only those of the sentence are looked at.
        mentions = statement.speaker.mentions
        i = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
        named = i < len(mentions) and mentions[i].start < sentence.end
        if is_next:
            # What a sentence begins with tells of all that comes: “During a debate, …”.
            named = named or bool(_PRONOUN.match(self.text, sentence.start))
            found = [o for o in found if named or (o.at == sentence.start and o.kind in _SCENES)]
        else:
            found = [o for o in found if named and o.kind in _SCENES]
        return found[-1] if found else None

    def _opens(self, occasion: Occasion, sentence: Span) -> bool:
        making = occasion.tie not in (
            "in",
            "at",
            "on",
            "during",
            "via",
            "through",
            "from",
            "by",
            "over",
            "to",
            "with",
            "before",
        )
        if (occasion.kind in ("document", "other") and not making) or occasion.noun in _NO_SCENES:
            return False
        return not self.frames.is_said(occasion.at, sentence.start)


def _spans(statement: Statement) -> list[Span]:
    return [s for s in (statement.source, statement.cue, *statement.contents) if s] or [Span(0, 1)]


def is_written(statement: Statement, text: str) -> bool:
    """Tell whether a cue says that the words were written."""
    return bool(statement.cue and _WROTE.search(text, statement.cue.start, statement.cue.end))


def names_channel(text: str, phrase: Span, own: Sequence[str] = ()) -> bool:
    """Tell whether a phrase behind “told” names a channel: the press, an outlet, a crowd."""
    words = phrase.of(text)
    return bool(_PRESS.search(words) or _CROWD.search(words) or find_outlets(text, phrase, own))
