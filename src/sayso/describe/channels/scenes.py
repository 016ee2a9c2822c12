"""On which occasion somebody goes on speaking: what the sentences before a saying open."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.describe.channels.evidence import Evidence
from sayso.describe.channels.occasions import Occasion
from sayso.types import Span, Statement

_PRONOUN = re.compile(r"(?:He|She|They)\b")
# How far back a scene is looked for that the speaker is named in: beyond that it is seldom the scene of the words.
_SENTENCES_BACK = 8
_PARAGRAPHS_BACK = 4
# What brings words everywhere and is no scene: “ads on TV”, “on the campaign trail”.
_NO_SCENES = frozenset("tv television radio trail".split())
# Ties that do not make what they tie: “at a rally”, not “held a rally”.
_TIES = frozenset("in at on during via through from by over to with before".split())
_CLAUSE = re.compile(r"\b(?:who|which|whose|that)\b", re.I)
_LONG_AGO = re.compile(r"\b(?:ago|previously|once|had|years? earlier)\b", re.I)
# News tells a speech in the past; who “says” something beside it says it now, to somebody else.
_SAYS = re.compile(r"\bsays?\b")
_SPOKE = re.compile(r"\b(?:said|told|spoke|gave|was|were|had|[a-z]{3,}ed)\b")
_SCENES = ("speech", "broadcast", "outlet", "press")


class Scenes:
    """Looks for the occasion that the text before a statement tells of."""

    def __init__(self, evidence: Evidence, statements: Sequence[Statement]):
        self.text = evidence.text
        self.frames = evidence.frames
        self.evidence = evidence
        self._sources = sorted(s.source for s in statements if s.source)
        self._cues = sorted((s.cue.start, s.speaker.name or "") for s in statements if s.cue and s.parent is None)

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
            if found and not (found.kind in _SCENES and self._is_past(found, sentence, statement)):
                return found
            at = sentence.start
        return None

    def _opened_in(self, sentence: Span, statement: Statement, *, is_next: bool) -> Occasion | None:
        found = [o for o in self.evidence.between(sentence.start, sentence.end) if self._opens(o, sentence)]
        if not found:
            return None
        # Mentions can be many: only those of the sentence are looked at.
        mentions = statement.speaker.mentions
        i = bisect_left(mentions, sentence.start, key=lambda mention: mention.start)
        j = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
        named = any(not self.evidence.said_around(mention.start) for mention in mentions[i:j])
        if is_next:
            # What a sentence begins with tells of all that comes, unless somebody else speaks there.
            named = named or bool(_PRONOUN.match(self.text, sentence.start))
            if not named and self._spoke_another(sentence, statement):
                return None
            found = [o for o in found if named or (o.at == sentence.start and o.kind in _SCENES)]
        else:
            found = [o for o in found if named and o.kind in _SCENES]
        return found[-1] if found else None

    def _opens(self, occasion: Occasion, sentence: Span) -> bool:
        making = occasion.tie not in _TIES
        if (occasion.kind in ("document", "other") and not making) or occasion.noun in _NO_SCENES:
            return False
        if occasion.several or self._is_told(occasion.at):
            return False
        return not self.frames.is_said(occasion.at, sentence.start)

    def _is_past(self, occasion: Occasion, sentence: Span, statement: Statement) -> bool:
        """Tell whether an occasion is one of former times, or of a speech long over when somebody “says” something."""
        if _LONG_AGO.search(self.text, sentence.start, occasion.at):
            return True
        cue = statement.cue
        return (
            occasion.kind == "speech"
            and cue is not None
            and bool(_SAYS.search(self.text, cue.start, cue.end))
            and (_SPOKE.search(self.text, sentence.start, sentence.end) is not None)
        )

    def _is_told(self, at: int) -> bool:
        """Tell whether a place is in what somebody says, or in a clause that says who somebody is."""
        if self.evidence.said_around(at):
            return True
        i = bisect_right(self._sources, at, key=lambda span: span.start) - 1
        return i >= 0 and at in self._sources[i] and bool(_CLAUSE.search(self.text, self._sources[i].start, at))

    def _spoke_another(self, sentence: Span, statement: Statement) -> bool:
        i = bisect_left(self._cues, (sentence.start, ""))
        j = bisect_left(self._cues, (sentence.end, ""))
        speakers = {name for _, name in self._cues[i:j]}
        return bool(speakers) and (statement.speaker.name or "") not in speakers


def _spans(statement: Statement) -> list[Span]:
    return [s for s in (statement.source, statement.cue, *statement.contents) if s] or [Span(0, 1)]
