"""The day on which words were said: from day words beside the cue, and from what else was said on that occasion."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.describe.cues.frame import Frames
from sayso.describe.cues.words import find_heads, find_words
from sayso.describe.day_names import MONTH
from sayso.describe.days.words import DayWords, find_day_words, parse_published
from sayso.types import Document, SaidOn, Span, Statement

_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s")
# Occasions and writings whose day is the day of the words: “in a Friday interview”, “at Monday's debate”.
_OCCASION = (
    r"(?:interviews?|speech|speeches|rally|rallies|debate|statement|news conference|press conference|conference call|"
    r"briefing|hearing|testimony|town hall|appearance|address|broadcast|episode|tweet|tweets|post|email|e-mail|letter|"
    r"memo|report|article|editorial|column|op-ed|filing|ruling|order|opinion|release|call|event|fundraiser|forum|"
    r"meeting|session|remarks|show|segment|discussion|ceremony|announcement|story|poll|sermon|lecture|video|message)"
)
_ON_OCCASION = re.compile(
    rf"\s(?:(?:night|morning|afternoon|evening)(?:['’]s)?\s)?(?:[\w\-.’']+\s){{0,3}}?{_OCCASION}\b", re.IGNORECASE
)
_OWN_OCCASION = re.compile(
    rf"(?:['’]s?)?\s(?:(?:night|morning|afternoon|evening)(?:['’]s?)?\s)?(?:[\w\-.’']+\s){{0,3}}?{_OCCASION}\b",
    re.IGNORECASE,
)
_OCCASION_BEFORE = re.compile(rf"\b(?:{_OCCASION}|speaking|speaks|spoke|addressing|reporters)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?\b|['’](?=\s)")
# What ties a day to something else than the saying.
_OTHER_DAY = re.compile(
    r"\b(?:for|by|until|till|since|from|through|before|after|between|of|about|ahead of|following|to|than|and|or|as of|"
    r"beginning|starting|effective|scheduled|not until|regarding|concerning)(?:\s(?:late|early|the|a|an|his|her|their|"
    r"its|this))*\s$",
    re.IGNORECASE,
)
# “that aired Sunday”, “dated Tuesday”: a clause that tells the day of the occasion itself.
_AIRED = re.compile(
    r"\b(?:aired?|airing|published|posted|released|broadcast|dated|sent|filed|issued|recorded|taped|held|delivered|"
    r"scheduled to air|obtained)\s(?:(?:on|late|early)\s)*$",
    re.IGNORECASE,
)
_BARRIER = re.compile(
    r"[;:—“”\"()]|\b(?:who|whose|whom|which|that|where|when|after|before|because|since|while|until|although|though|if|"
    r"ahead of|following|about|amid|as|over|regarding|whether|of the|prior|for)\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(r"[;“”\"]|\b(?:though|although|because|than|whether|if|whom)\b", re.IGNORECASE)
# A relative clause has a day of its own: “a note on Monday that claimed”.
_RELATIVE = re.compile(r"\b(?:that|which|who)\s+$", re.IGNORECASE)
_DETERMINER = re.compile(r"\b(?:an?|the|his|her|their|its|my|our|your|this|that)\s$", re.IGNORECASE)
_LEAD = re.compile(
    r"^[\s“\"'‘(]*(?:(?:But|And|Then|Yet|Also|So|Just|Only|Still)\s)?(?:(?:on|late|early|earlier|as recently as)\s)*$",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|plans? to|going to|expected to|set to|scheduled to|due to)\b|['’]ll\b", re.IGNORECASE
)
_ELSEWHEN = re.compile(
    r"\b(?:has|have|had|later|earlier|previously|once|ago|years?|months?|weeks?|separate|separately|long|often|always|"
    r"repeatedly|in the past|before|next day|then|usually|never|in (?:early |late )?(?:(?:1[89]|20)\d\d|"
    rf"{MONTH}))\b",
    re.IGNORECASE,
)
# How far from a cue the day may stand.
_REACH = 160


def find_days(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements with the day on which their words were said, where the text tells it.

    Day words count outside all contents, beside the cue or at the head of its sentence; they are seen from
    document.published, without which only full dates count. The day goes on to what the same speaker says on the same
    occasion in the same and the next paragraph. Linear in the length of the text for sentences of ordinary length.
    """
    finder = _Finder(document, statements)
    dated = [replace(statement, said_on=finder.own_day(statement)) for statement in statements]
    return _carried(dated, finder.frames)


@dataclass(frozen=True, slots=True)
class _Place:
    """Day words, and whether they stand before or behind a cue."""

    words: DayWords
    is_before: bool


class _Finder:
    """Day words looked up in the frames of one document."""

    def __init__(self, document: Document, statements: Sequence[Statement]):
        self.text = document.text
        self.published = parse_published(document.published)
        self.frames = Frames(document.text)
        self.by_id = {statement.id: statement for statement in statements}
        self.contents = sorted(span for s in statements if s.parent is None for span in s.contents)
        self.cues = sorted(s.cue for s in statements if s.cue)

    def own_day(self, statement: Statement) -> SaidOn | None:
        """Return the day that the frame of a statement tells itself."""
        cue = statement.cue
        if cue is None or cue.end > len(self.text) or self._is_quoted(statement):
            return None
        heads = list(find_heads(find_words(self.text, cue.start, cue.end)))
        if all(head.part == "mental" for head in heads):
            return None
        for place in self._places(statement, cue):
            if place.is_before and not any(head.part == "speech" or head.lemma == "according" for head in heads):
                continue
            future = statement.status == "hypothetical" or bool(_FUTURE.search(cue.of(self.text)))
            day = self._resolved(place.words, cue, future)
            if day:
                return SaidOn(date=day.isoformat(), evidence=place.words.span)
        return None

    def _resolved(self, words: DayWords, cue: Span, future: bool) -> date | None:
        """Return the day; “today” and its like only with a verb of the past, since it also means “nowadays”."""
        if words.near in ("today", "tonight") and not _is_past(self.text, cue):
            return None
        day = words.resolve(self.published, future=future)
        if day and self.published and not future and day > self.published:
            return None
        return day

    def _is_quoted(self, statement: Statement) -> bool:
        """Tell whether a statement stands inside somebody's own words, whose “Friday” is not the paper's."""
        parent = self.by_id.get(statement.parent or "")
        return parent is not None and parent.kind == "direct"

    def _places(self, statement: Statement, cue: Span) -> Iterator[_Place]:
        """Yield the day words that may tell the day of a statement, those in and behind the cue first."""
        sentence = self.frames.sentence_at(cue.start)
        start, end = max(sentence.start, cue.start - 2 * _REACH), min(max(sentence.end, cue.end), cue.end + _REACH)
        found = [w for w in find_day_words(self.text, start, end) if self._is_outside(statement, w.span)]
        for words in (w for w in found if w.span.start >= cue.start):
            if words.span.end <= cue.end or self._belongs_behind(statement, cue, words.span):
                yield _Place(words, False)
        for words in reversed([w for w in found if w.span.end <= cue.start]):
            if self._belongs_before(statement, cue, words.span, sentence.start):
                yield _Place(words, True)

    def _is_outside(self, statement: Statement, span: Span) -> bool:
        """Tell whether words stand in no contents but those around the statement, and are no other day's."""
        own = any(s.start < span.end and span.start < s.end for s in statement.contents)
        i = bisect_left(self.contents, Span(span.end, span.end + 1)) - 1
        near = self.contents[max(0, i - 3) : i + 1]
        inside = statement.parent is None and any(s.start < span.end and span.start < s.end for s in near)
        return not own and not inside and self._is_day_of_saying(span)

    def _is_day_of_saying(self, span: Span) -> bool:
        """Refuse “by Friday” and “Friday's meeting”; an occasion may follow, as in “Friday's debate”."""
        before = self.text[max(0, span.start - 40) : span.start]
        behind = self.text[span.end : span.end + 60]
        if _POSSESSIVE.match(behind) or _DETERMINER.search(before):
            return bool(_OWN_OCCASION.match(behind)) and not re.search(
                r"\b(?:of|about|for|before|after)\s(?:the\s)?$", before
            )
        return not _OTHER_DAY.search(before) or bool(_AIRED.search(before))

    def _belongs_behind(self, statement: Statement, cue: Span, span: Span) -> bool:
        """Tell whether nothing between a cue and the day words behind it begins another matter."""
        between = self._bare(statement, cue.end, span.start)
        if between is None or self._has_cue(cue.end, span.start):
            return False
        aired = _AIRED.search(between)
        return bool(aired) or not _BARRIER.search(between)

    def _belongs_before(self, statement: Statement, cue: Span, span: Span, sentence: int) -> bool:
        """Tell “On Friday, she said”, “In a speech Friday, she said” and “She on Friday said”."""
        between = self._bare(statement, span.end, cue.start)
        if between is None or _RELATIVE.search(between):
            return False
        lead = self.text[sentence : span.start]
        fronted = bool(_LEAD.match(lead)) or (_OCCASION_BEFORE.search(lead) is not None and not _BARRIER.search(lead))
        occasion = bool(
            _ON_OCCASION.match(self.text[span.end : span.end + 60])
            or _OWN_OCCASION.match(self.text[span.end : span.end + 60])
        )
        if fronted or (occasion and not _BARRIER.search(lead)):
            return not self._has_cue(span.end, cue.start) and not _SUBORDINATE.search(between)
        source = statement.source
        beside = source is None or (source.end <= span.start and not _BARRIER.search(self.text, source.end, span.start))
        return beside and len(between) < 40 and not _BARRIER.search(between) and not self._has_cue(span.end, cue.start)

    def _bare(self, statement: Statement, start: int, end: int) -> str | None:
        """Return text[start:end] without the source and the contents of a statement; None if it is turned round."""
        if end < start:
            return None
        source = statement.source
        pieces = sorted(
            s for s in (*statement.contents, *((source,) if source else ())) if s.end > start and s.start < end
        )
        kept, at = "", start
        for piece in pieces:
            kept += self.text[at : max(at, piece.start)] + " "
            at = max(at, piece.end)
        return kept + self.text[min(at, end) : end]

    def _has_cue(self, start: int, end: int) -> bool:
        """Tell whether the cue of another statement begins between two places."""
        i = bisect_left(self.cues, start, key=lambda span: span.start)
        return i < len(self.cues) and self.cues[i].start < end


def _is_past(text: str, cue: Span) -> bool:
    first = next((word.text for word in find_words(text, cue.start, cue.end)), "")
    return first.endswith(("ed", "id", "ld", "te", "ke", "ing"))


# ------------------------------------------------------------------ the same occasion


def _carried(statements: Sequence[Statement], frames: Frames) -> Sequence[Statement]:
    """Carry days on: forward while a speaker goes on in the same or the next paragraph, back within a sentence."""
    carried = list(statements)
    last: dict[tuple[str, str | None], tuple[int, Statement]] = {}
    order = sorted((i for i, s in enumerate(carried) if s.parent is None), key=lambda i: _start(carried[i]))
    for i in order:
        statement = carried[i]
        paragraph = frames.paragraph_at(_start(statement))
        key = (statement.speaker.type, statement.speaker.name)
        before = last.get(key)
        if (
            statement.said_on is None
            and before
            and paragraph - before[0] <= 1
            and _goes_on(before[1], statement, frames)
        ):
            statement = carried[i] = replace(statement, said_on=before[1].said_on)
        if statement.said_on:
            last[key] = (frames.paragraph_at(_end(statement)), statement)
        elif _is_elsewhen(statement, frames):
            last.pop(key, None)
    for i, following in zip(reversed(order[:-1]), reversed(order[1:]), strict=True):
        statement, after = carried[i], carried[following]
        same = frames.paragraph_at(_start(statement)) == frames.paragraph_at(_start(after))
        parted = _SENTENCE_END.search(frames.text, _end(statement) + 1, max(_end(statement) + 1, _start(after)))
        same = same and not parted
        if statement.said_on is None and after.said_on and same and _goes_on(after, statement, frames):
            carried[i] = replace(statement, said_on=after.said_on)
    return carried


def _start(statement: Statement) -> int:
    return min((span.start for span in statement.contents), default=0)


def _end(statement: Statement) -> int:
    return max((span.end - 1 for span in statement.contents), default=0)


def _goes_on(dated: Statement, other: Statement, frames: Frames) -> bool:
    """Tell whether other words of a speaker belong to the occasion of dated ones, as far as anything shows."""
    if dated.speaker.type in ("unknown", "author") or dated.speaker != other.speaker or other.status != dated.status:
        return False
    if other.channel and (dated.channel is None or other.channel.kind != dated.channel.kind):
        return False
    if other.addressee and dated.addressee and other.addressee.name != dated.addressee.name:
        return False
    return not _is_elsewhen(other, frames) and _is_saying(dated, other, frames.text)


def _is_elsewhen(statement: Statement, frames: Frames) -> bool:
    """Tell whether the frame speaks of another time: “has said”, “later told”, “in October, when she said”."""
    cue = statement.cue
    if cue is None or cue.end > len(frames.text):
        return False
    before = max((s.end for s in statement.contents if s.end <= cue.start), default=0)
    sentence = frames.sentence_at(cue.start).start
    start = max(before, sentence, cue.start - _REACH)
    behind = min((s.start for s in statement.contents if s.start >= cue.end), default=cue.end + 40)
    end = min(behind, cue.end + 60)
    first = min((s.start for s in statement.contents), default=0)
    if _ELSEWHEN.search(frames.text, sentence, max(sentence, min(first, cue.start))):
        return True
    return bool(_ELSEWHEN.search(frames.text, start, cue.end) or _ELSEWHEN.search(frames.text, cue.end, end))


def _is_saying(dated: Statement, other: Statement, text: str) -> bool:
    """Tell whether a cue, if there is one, is a verb of speech in the tense of the dated one, or a participle."""
    if other.cue is None:
        return other.kind == "direct"
    words = find_words(text, other.cue.start, other.cue.end)
    heads = list(find_heads(words))
    if not heads or heads[0].part != "speech":
        return False
    tense = dated.cue is None or _is_past(text, dated.cue) == _is_past(text, other.cue)
    return tense or words[heads[0].place].text.endswith("ing")
