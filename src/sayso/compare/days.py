"""The day on which a line was said: the one rule for comparing and for showing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.compare.types import Line
from sayso.resolve.sentences import find_sentence_starts
from sayso.types import Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
# What tells that something is of another time than the article; a year counts if it is before the article's.
_EARLIER = re.compile(
    r"\bin\s(?:\w{1,12}\s){0,2}(?P<year>(?:19|20)\d\d)\b|\b(?:last|the previous)\syear\b|\byears?\s(?:ago|earlier)\b|"
    r"\bpreviously\b|\bearlier\sthis\syear\b",
    re.IGNORECASE,
)
# “once” means “formerly” right before a verb alone, which here is the cue: “who once called it”.
_ONCE = re.compile(r"\bonce\s(?:(?!again\b|more\b)\w{1,20}\s)?$", re.IGNORECASE)
# A clause at the head of a sentence tells when its verb happened if it begins so: not “Elected in 2016, Roe said”.
_ADVERBIAL = re.compile(
    r"\W*(?:(?:but|and|yet|even|just|only|more|less|than|about|nearly|almost|some|over|a|\d+|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|few|several|many)\s)*"
    r"(?:in|at|on|during|back|early|late|earlier|last|previously|the\sprevious|speaking|writing|years?|decades?)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:()\[\]–—|]|\bwhere\b")
_OF_CONTENTS = re.compile(r"[^\s.!?…”’\"')\]]")
# In characters, to either side of the cue: when something was said stands near.
_REACH = 400


def day_of(line: Line) -> str | None:
    """Return the day on which a line was said, as an ISO date without a time; None if it is not known.

    It is the day that the article tells, or else the article's own, unless the line is told as of an earlier time.
    """
    said_on = line.statement.said_on
    day = said_on.date if said_on else line.document.published
    if not day or not _DAY.match(day):
        return None
    return day[:10] if said_on or not is_of_earlier(line) else None


def is_of_earlier(line: Line) -> bool:
    """Tell whether a line was said at another time than its article's, and nothing tells the day.

    “In 2016, Roe called it a sham”, “Roe, who once called it a sham”, “it was a sham, Roe said last year”: words
    outside the contents count, in the clause of the cue or in one that opens its sentence.
    """
    if line.statement.cue is None or line.statement.said_on:
        return False
    year = int(match.group()) if (match := re.match(r"\d{4}", line.document.published or "")) else 9999
    return any(_is_earlier(clause, year) for clause in _clauses_of_saying(line, line.statement.cue))


def _is_earlier(clause: str, year: int) -> bool:
    found = _EARLIER.finditer(clause)
    return bool(_ONCE.search(clause)) or any(not match["year"] or int(match["year"]) < year for match in found)


def _clauses_of_saying(line: Line, cue: Span) -> Iterator[str]:
    """Yield the clause before the cue, to its end and that of the clause it stands in, and the one that opens it."""
    text, offset = line.document.text, max(0, cue.start - _REACH)
    window = text[offset : cue.end + _REACH]
    for span in line.statement.contents:
        start, end = max(span.start - offset, 0), max(span.end - offset, 0)
        window = window[:start] + _OF_CONTENTS.sub("x", window[start:end]) + window[end:]
    begin = window.rfind("\n", 0, cue.start - offset) + 1
    close = window.find("\n", cue.end - offset)
    close = len(window) if close < 0 else close
    starts = find_sentence_starts(window, [Span(begin, close)] if begin < close else [])
    begin = max((start for start in starts if start <= cue.start - offset), default=begin)
    close = min((start for start in starts if start >= cue.end - offset), default=close)
    before, after = window[begin : cue.start - offset], window[cue.start - offset : close]
    opening, *others = _CLAUSE_END.split(before)
    own = others[-1] if others else opening
    yield own + (after[: len("once ")] if after.lower().startswith("once ") else "")
    yield own + _CLAUSE_END.split(after)[0]
    if others and _ADVERBIAL.match(opening):
        yield opening
