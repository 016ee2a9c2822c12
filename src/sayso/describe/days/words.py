"""Words that name a day, and the day they name: “Friday”, “last Monday”, “yesterday”, “July 7”, “3 March 2016”.

Weeks, months and years name no day, nor do days told from within a story: “the day before”, “the previous Friday”.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.describe.day_names import MONTHS, WEEKDAYS
from sayso.types import Span

_MONTHS = tuple(name[:3] for name in MONTHS)
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<month>{_MONTH}) (?P<day>{_NUMBER})(?![\d:.,%]\d|\d|-|%| percent)(?:,? (?P<year>{_YEAR})\b)?"
    rf"|(?P<day2>{_NUMBER})(?: of)? (?P<month2>{_MONTH})\b(?:,? (?P<year2>{_YEAR})\b)?"
)
_DAY_WORDS = re.compile(
    rf"(?<![\w’'\-/])(?:(?:(?P<which>last|next|this|this past|this coming|previous|following|prior|every|each|one"
    rf") )?(?P<weekday>{_WEEKDAY})(?:,? (?:(?:night|morning|afternoon|evening),? )?(?={_MONTH} \d|\d))?(?:{_DATE})?"
    rf"|(?:{_DATE.replace('>', '_>')})"
    r"|(?P<near>yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night|earlier today)"
    rf"|(?P<count>\d|{'|'.join(_NUMBERS[1:])}) days ago)(?![\w\-/])",
    re.IGNORECASE,
)
# “Super Tuesday”, “Good Friday”: names, whose day is not told.
_FEAST = re.compile(r"\b(?:Super|Black|Good|Ash|Cyber|Bloody|Easter|Palm|Holy|Fat|Shrove)\s$")
_NEVER = ("previous", "following", "prior", "every", "each", "one")


_HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class DayWords:
    """Words that name a day, where they stand, and the parts of them that tell which."""

    span: Span
    weekday: int | None = None
    which: str = ""
    near: str = ""
    days_ago: int | None = None
    month: int | None = None
    day: int | None = None
    year: int | None = None

    def resolve(self, published: date | None, *, future: bool = False) -> date | None:
        """Return the day, seen from the day of publication; None where nothing tells it.

        A weekday, or a date without a year, is the last one not after publication, or the next one not before it.
        Clocks differ, so a date may be the day after publication; one that would lie half a year back is not believed.
        """
        try:
            if self.month is not None and self.day is not None:
                return self._dated(self.month, self.day, published, future)
            if published is None:
                return None
            return self._relative(published, future)
        except (ValueError, OverflowError):
            return None

    def _dated(self, month: int, day: int, published: date | None, future: bool) -> date | None:
        if self.year is not None:
            return date(self.year, month, day)
        if published is None:
            return None
        step = 1 if future else -1
        for year in range(published.year, published.year + 9 * step, step):  # at most eight years between leap days
            if (month, day) == (2, 29) and not isleap(year):
                continue
            found = date(year, month, day)
            if not future and found - published == timedelta(days=1):
                return found if self.weekday in (None, found.weekday()) else None
            if abs(found - published) > _HALF_A_YEAR and year != published.year and (month, day) != (2, 29):
                return None
            if found >= published if future else found <= published:
                return found if self.weekday in (None, found.weekday()) else None
        return None

    def _relative(self, published: date, future: bool) -> date | None:
        if self.days_ago is not None:
            return published - timedelta(days=self.days_ago)
        if self.near:
            return published + timedelta(days={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(self.near, 0))
        if self.weekday is None or self.which in _NEVER:
            return None
        since = (published.weekday() - self.weekday) % 7
        if self.which in ("next", "this coming") or (future and self.which != "last"):
            ahead = -since % 7
            return published + timedelta(days=ahead or (7 if self.which else 0))
        return published - timedelta(days=since or (7 if self.which in ("last", "this past") else 0))


def find_day_words(text: str, start: int, end: int) -> Iterator[DayWords]:
    """Yield the words in text[start:end] that name a day, in order."""
    for match in _DAY_WORDS.finditer(text, max(start, 0), min(end, len(text))):
        weekday = match.group("weekday")
        month, day, year = _date_of(match)
        if _is_no_date(match):
            continue
        count = (match.group("count") or "").lower()
        yield DayWords(
            span=Span(match.start(), match.end()),
            weekday=WEEKDAYS.index(weekday.lower()) if weekday else None,
            which=(match.group("which") or "").lower(),
            near=(match.group("near") or "").lower(),
            days_ago=None if not count else int(count) if count.isdecimal() else _NUMBERS.index(count),
            month=month,
            day=day,
            year=year,
        )


def _is_no_date(match: re.Match[str]) -> bool:
    """Tell what is no date in print: a month or weekday in small letters (“may 5”), a name such as USA TODAY."""
    text, start = match.string, match.start()
    if match.group("weekday") and _FEAST.search(text, max(0, start - 8), start):
        return True
    near = match.group("near") or ""
    if near.isupper() or (near[:1].isupper() and text[max(0, start - 2) : start][:1].isalnum()):
        return True
    names = (match.group(name) for name in ("weekday", "month", "month2", "month_", "month2_"))
    return any(name and not name[0].isupper() for name in names)


def _date_of(match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
    for mark in ("", "_"):
        if iso := match.group("iso" + mark):
            year, month, day = (int(part) for part in iso.split("-"))
            return month, day, year
        for number in ("", "2"):
            name = match.group(f"month{number}{mark}")
            if name:
                day = int(re.sub(r"\D", "", match.group(f"day{number}{mark}")))
                written = match.group(f"year{number}{mark}")
                return 1 + _MONTHS.index(name[:3].lower()), day, int(written) if written else None
    return None, None, None


def parse_published(published: str | None) -> date | None:
    """Return the day of an ISO date or date-time; None if there is none, or no day in it."""
    try:
        return date.fromisoformat((published or "").strip()[:10])
    except ValueError:
        return None
