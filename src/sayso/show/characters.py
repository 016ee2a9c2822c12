"""Characters that act instead of being seen: control codes, changes of direction, halves of surrogate pairs."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"

# A terminal obeys control codes, and HTML has no place for them, for halves of pairs and for non-characters.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# These turn round what stands after them, so that words look other than they are.
DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def disarm(text: str) -> str:
    """Return a text of the same length without control codes: blanks stay blanks, others become U+FFFD."""
    return _CONTROLS.sub(lambda match: _seen(match.group()), text)


def disarm_line(text: str) -> str:
    """Return a text on one line that a terminal shows as it stands: no control codes, no changes of direction."""
    return " ".join(DIRECTIONS.sub(REPLACEMENT, disarm(text)).split())


def _seen(character: str) -> str:
    if character in "\t\n":
        return character
    return " " if character.isspace() else REPLACEMENT
