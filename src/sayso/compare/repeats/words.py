"""Words as they stand in a quotation: their places, the keys they are compared by, and what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.compare.repeats.lexicon import WEIGHTLESS
from sayso.compare.repeats.spelling import fold_word
from sayso.types import Span

# What stands before a word: nothing but blanks, the end of a sentence, words of the writer's, or an ellipsis.
Joint = Literal["", "sentence", "break", "ellipsis"]

_TOKEN = re.compile(
    r"""
    (?P<ellipsis> [\[(][ ]?(?:…|\.{2,4}|\.[ ]\.[ ]\.)[ ]?[\])] | … | \.(?:[ \u00a0]?\.){2,3} )
  | (?P<open> [\[(] ) | (?P<close> [\])] ) | (?P<end> [.!?;:]+ )
  | (?P<word> (?:[A-Za-z]\.){2,}[A-Za-z]?(?!\w) | \d+(?:[.,:]\d+)*\w* | [b-hj-zB-HJ-Z](?:-{2,}|\*+|_{2,})\w*
      | ['’](?:em|til|cause)\b | [^\W\d_]+(?:\*+\w*|['’]\w+)* | \w+ | [%&] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Words in round brackets are an editor's if they are few: “he (Tellis) knew”.
_LONGEST_BRACKET = 60


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a quotation. bracketed: an editor put it there, or changed it. mark: the ellipsis before it."""

    start: int
    end: int
    key: str
    joint: Joint = ""
    mark: Span | None = None
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class _Printed:
    start: int
    end: int
    text: str
    joint: Joint
    mark: Span | None
    bracketed: bool


def find_words(text: str, span: Span, *, joint: Joint = "break") -> tuple[list[Word], Span | None]:
    """Return the words within a span, and the ellipsis that ends it, if one does. joint: what the first comes after."""
    words: list[Word] = []
    mark: Span | None = None
    for printed in _printed(text, span, joint):
        if not printed.text:  # the end
            mark = printed.mark
            break
        keys = fold_word(printed.text)
        for number, key in enumerate(keys):
            first = number == 0
            words.append(
                Word(
                    printed.start,
                    printed.end,
                    key,
                    printed.joint if first else "",
                    printed.mark if first else None,
                    printed.bracketed,
                )
            )
    return words, mark


def _printed(text: str, span: Span, joint: Joint) -> Iterator[_Printed]:
    """Yield the words as printed, “[T]he” and “want[ed]” as one each, and at the end one without text."""
    mark: Span | None = None
    held: _Printed | None = None
    bracket_end = touching = -1
    for match in _TOKEN.finditer(text, span.start, span.end):
        kind, start, end = match.lastgroup, match.start(), match.end()
        if kind == "open":
            close = text.find("]" if match.group() == "[" else ")", end, min(end + _LONGEST_BRACKET, span.end))
            bracket_end = max(bracket_end, close)
            touching = end if held and touching == start else end if held is None else touching
        elif kind == "close":
            touching = end if touching == start else touching
        elif kind == "ellipsis":
            joint, mark = "ellipsis", Span(start, end)
        elif kind == "end":
            if joint == "" and not (held and _is_title(held.text)):
                joint = "sentence"
        else:
            bracketed = start < bracket_end
            if held and touching == start and start != held.end and not joint:
                held = _Printed(held.start, end, held.text + match.group(), held.joint, held.mark, True)
            else:
                if held:
                    yield held
                held = _Printed(start, end, match.group(), joint, mark, bracketed)
                joint, mark = "", None
            touching = end
    if held:
        yield held
    yield _Printed(span.end, span.end, "", joint, mark, False)


def _is_title(word: str) -> bool:
    return len(word) == 1 or bool(set(fold_word(word)) & WEIGHTLESS)
