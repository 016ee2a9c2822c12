"""“You” in somebody's words: whoever they are said to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.types import Document, Speaker, Statement

_YOU = frozenset(("you", "your", "yours"))


def find_second_persons(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements, the speaker “you” of a nested one being the addressee of the one around it.

    An addressee who speaks elsewhere in the article is that speaker; another is a person if the text has a name for
    them, and stays unknown if it has but a pronoun or a plain noun.
    """
    by_id = {statement.id: statement for statement in statements}
    known = {s.speaker.name: s.speaker for s in statements if s.speaker.name is not None}
    return [_answered(document.text, statement, by_id, known) for statement in statements]


def _answered(text: str, statement: Statement, by_id: dict[str, Statement], known: dict[str, Speaker]) -> Statement:
    around = by_id.get(statement.parent or "")
    is_you = statement.source is not None and statement.source.of(text).lower() in _YOU
    if not is_you or around is None or around.addressee is None:
        return statement
    name = around.addressee.name
    speaker = known.get(name)
    if speaker is None and name[:1].isupper():
        speaker = Speaker(type="person", name=name, mentions=(around.addressee.span,))
    return replace(statement, speaker=speaker) if speaker else statement
