"""Dates as articles print them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_LABEL = r"(?:(?:first )?(?:published|posted|updated|last updated|date|filed)(?: on| at)?\s*:?\s*)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,5}\)?)?"
_TIME = rf"(?:,?\s*(?:at\s+|[-–—|·]\s*)?{_CLOCK})?"
_SHAPES = tuple(
    re.compile(rf"{_LABEL}(?:{_CLOCK},?\s+)?{_WEEKDAY}{shape}{_TIME}\.?", re.IGNORECASE)
    for shape in (
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    )
)
_ISO = re.compile(
    rf"{_LABEL}(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})"
    r"(?:[T ]\d{2}:\d{2}[\d:.]*\s*(?:Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_LONGEST = 80


def parse_date(words: str) -> str | None:
    """Return the ISO date that words say, if they say a full date and nothing else; None otherwise.

    A date in digits alone counts only in the ISO order, since 07/08/2017 is July in one country and August in another.
    """
    words = " ".join(words[: _LONGEST + 1].split())
    if len(words) > _LONGEST:
        return None
    for shape in (_ISO, *_SHAPES):
        if found := shape.fullmatch(words):
            return _iso(found.group("year"), found.group("month"), found.group("day"))
    return None


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        number = int(month) if month.isdigit() else 1 + _MONTHS.index(month[:3].lower())
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
