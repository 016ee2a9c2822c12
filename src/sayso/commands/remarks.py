"""What is said of a roundup on standard error: which articles it leaves out or keeps, and which camps are idle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

# Whatever --help can do without is imported where it is used, so that --help is there at once.
if TYPE_CHECKING:
    from sayso.compare import Roundup, RoundupOptions
    from sayso.types import Reading

# Names that are told one by one.
_MOST_TOLD = 3


def article_remarks(readings: Sequence[Reading], made: Roundup, options: RoundupOptions) -> Iterator[str]:
    """Say how many of the articles that were read are not in a roundup, and why; and how many are without a day."""
    from sayso.compare.events import has_day, is_between

    given = len(readings)
    days = [reading.document.published for reading in readings]
    outside = sum(not is_between(day, options.first, options.last) for day in days)
    if outside:
        window = f"{options.first or '…'} to {options.last or '…'}"
        yield f"{outside} of {_articles(given)} left out, as their day is not within {window}"
    if other := given - outside - len(made.event.documents):
        why = "report something else; --all takes them in"
        if options.event:
            why = f"are not about “{options.event}”; without --event, --all takes them in"
        yield f"{other} of {_articles(given)} left out, as they {why}"
    if options.first or options.last:
        undated = [document.id for document in made.event.documents if not has_day(document.published)]
        if undated:
            among = f"{len(undated)} of {_articles(len(made.event.documents))}"
            has, is_kept = ("has", "is") if len(undated) == 1 else ("have", "are")
            yield f"{among} {has} no day that can be read, and {is_kept} kept: {_some(undated)}"


def camp_remarks(path: Path, readings: Sequence[Reading], made: Roundup, options: RoundupOptions) -> Iterator[str]:
    """Say which entries of a file of camps fit nobody in the articles compared, and who is named in two camps."""
    from sayso.compare.camps import named_twice, unheard_entries
    from sayso.compare.voices import merge_voices

    camps = options.overrides.camps if options.overrides else ()
    compared = {(document.publisher, document.title, document.text) for document in made.event.documents}
    voices = merge_voices(
        [
            reading.above(options.threshold).sure_speakers(options.speaker_threshold)
            for reading in readings
            if (reading.document.publisher, reading.document.title, reading.document.text) in compared
        ]
    )
    unheard = sorted(unheard_entries(camps, voices), key=lambda entry: entry.line)
    idle = [f"“{entry.words}” (line {entry.line})" for entry in unheard]
    if idle:
        fit = "entry fits" if len(idle) == 1 else "entries fit"
        yield f"{path}: {len(idle)} {fit} nobody who speaks: {_some(idle)}; write them as the articles do"
    twice = [f"“{name}” ({', '.join(homes)})" for name, homes in named_twice(camps, voices).items()]
    if twice:
        stand = "person stands" if len(twice) == 1 else "persons stand"
        yield f"{path}: {len(twice)} {stand} in several camps, and the first is taken: {_some(twice)}; keep one"


def _articles(count: int) -> str:
    return f"{count} article" + ("" if count == 1 else "s")


def _some(items: Iterable[str]) -> str:
    """Name the first items, and say how many more there are."""
    listed = list(items)
    more = len(listed) - _MOST_TOLD
    return ", ".join(listed[:_MOST_TOLD]) + (f" and {more} more" if more > 0 else "")
