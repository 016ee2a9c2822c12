"""“You” in somebody's words: whoever they are said to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.describe.frames import Frames, anchor_of
from sayso.types import Document, Speaker, Statement

_YOU = frozenset(("you", "your", "yours"))
# An answer stands in the same paragraph as its question, or in the next.
_NEXT = (0, 1)


def find_second_persons(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements, the speaker “you” of a nested one being whom the one around it is said to.

    That is its addressee; or that of the words of the same speaker right before or behind it; or, for a question,
    the person who answers it. An addressee who speaks elsewhere in the article is that speaker; another is a person if
    the text has a name for them, and stays unknown if it has but a pronoun or a plain noun.
    """
    if not any(_is_you(document.text, statement) for statement in statements):
        return statements
    hearers = _Hearers(document, statements)
    return [hearers.answered(statement) for statement in statements]


def _is_you(text: str, statement: Statement) -> bool:
    source = statement.source
    return source is not None and source.end - source.start < 6 and source.of(text).lower() in _YOU


class _Hearers:
    """The statements of one document and whom each is said to, as far as “you” needs it."""

    def __init__(self, document: Document, statements: Sequence[Statement]):
        self._text = document.text
        self._frames = Frames(document)
        self._by_id = {statement.id: statement for statement in statements}
        self._free = [statement for statement in statements if statement.parent is None]
        self._place = {statement.id: place for place, statement in enumerate(self._free)}
        self._known = {s.speaker.name: s.speaker for s in statements if s.speaker.name is not None}

    def answered(self, statement: Statement) -> Statement:
        """Return a statement with whom its “you” means, unchanged if it has none or nothing tells whom."""
        around = self._by_id.get(statement.parent or "")
        if around is None or not _is_you(self._text, statement):
            return statement
        speaker = self._addressee(around)
        place = self._place.get(around.id)
        if speaker is None and place is not None:
            speaker = self._beside(place) or self._who_answers(place)
        return replace(statement, speaker=speaker) if speaker else statement

    def _addressee(self, statement: Statement) -> Speaker | None:
        addressee = statement.addressee
        if addressee is None:
            return None
        known = self._known.get(addressee.name)
        if known is None and addressee.name[:1].isupper():
            return Speaker(type="person", name=addressee.name, mentions=(addressee.span,))
        return known

    def _beside(self, place: int) -> Speaker | None:
        """Return whom the words next to a statement are said to, if they are the same person's and stand near."""
        for other in (place - 1, place + 1):
            found = self._addressee(self._free[other]) if self._is_near(place, other) else None
            same = found and self._free[other].speaker.name == self._free[place].speaker.name
            if found and same and found.name != self._free[place].speaker.name:
                return found
        return None

    def _who_answers(self, place: int) -> Speaker | None:
        """Return the person who speaks right behind a question, in words of their own."""
        asked = self._free[place]
        if asked.kind == "indirect" or "?" not in asked.words(self._text):
            return None
        for other in (place + 1, place + 2):
            if not self._is_near(place, other):
                return None
            answer = self._free[other]
            if answer.speaker.name != asked.speaker.name:
                is_person = answer.speaker.type == "person" and answer.speaker.name
                return answer.speaker if is_person and answer.kind != "indirect" else None
        return None

    def _is_near(self, place: int, other: int) -> bool:
        if not 0 <= other < len(self._free):
            return False
        first, second = sorted((place, other))
        paragraphs = [self._frames.paragraph(anchor_of(self._free[i])) for i in (first, second)]
        return paragraphs[1] - paragraphs[0] in _NEXT
