"""What a cue tells beyond "said": stance, manner, whether the words were spoken at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.describe.cues.frame import Frame, Frames
from sayso.describe.cues.manner import find_manner
from sayso.describe.cues.status import tell_status
from sayso.describe.cues.words import PARTICLES, tell_stance
from sayso.types import Document, Stance, Statement


def describe_cues(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements with stance, manner and status, as far as their cues and the words around them tell.

    A statement without a cue is left as it is: neutral and made. Linear in the length of the text.
    """
    frames = Frames(document.text)
    return [_described(statement, frames) for statement in statements]


def _described(statement: Statement, frames: Frames) -> Statement:
    frame = frames.frame_of(statement)
    if frame is None:
        return statement
    stance, status = _stance(frame), tell_status(frame)
    if stance == "denying" and status == "denied":
        stance = "neutral"  # whoever “did not deny” has denied nothing
    return replace(statement, stance=stance, manner=find_manner(frame), status=status)


def _stance(frame: Frame) -> Stance:
    """Look the cue up, with the particle behind a cue that was cut before it: called | on."""
    words = frame.words_of_cue()
    behind = [*frame.words_behind(), *frame.words_of_contents()][:1]
    if behind and behind[0].text in PARTICLES and not frame.text[frame.cue.end : behind[0].start].strip():
        words = [*words, behind[0]]
    return tell_stance(words, frame.words_of_contents())
