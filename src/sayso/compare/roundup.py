"""Readings of many articles → the reactions to one event, camp by camp."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.compare.camps import Overrides, find_characterisations, name_characterisations, place_voices
from sayso.compare.contrasts import find_changes_of_mind, find_contrasts, find_pairs
from sayso.compare.events import group_events, is_between, pick_event, pick_lines, take_all
from sayso.compare.rating import event_target, lines_that_name, name_target, rate_lines
from sayso.compare.repeats import compare_quotations, find_wire_copy
from sayso.compare.subjects import topics_to_compare
from sayso.compare.taking import find_left_out, pick_sides, tell_once
from sayso.compare.topics import find_topics
from sayso.compare.types import Event, Line, Roundup
from sayso.compare.voices import merge_voices
from sayso.compare.warmth import build_camps, lines_that_stand_out, strongest_lines
from sayso.errors import SaysoError
from sayso.pipeline import DISPLAY_THRESHOLD, SPEAKER_THRESHOLD
from sayso.tone.judge import ToneJudge
from sayso.types import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundupOptions:
    """What a roundup is of. Days are ISO dates, the last included.

    event: words that name the event; without them it is the one that most articles report, or with is_one what all of
    them do. towards: the target of the tone, the event itself by default. threshold, speaker_threshold: the least
    confidence of a statement, and of a speaker's name. overrides: what the user says about camps.
    """

    event: str | None = None
    first: str | None = None
    last: str | None = None
    towards: str | None = None
    threshold: float = DISPLAY_THRESHOLD
    speaker_threshold: float = SPEAKER_THRESHOLD
    overrides: Overrides | None = None
    is_one: bool = False


_DEFAULTS = RoundupOptions()


def compare_statements(readings: Sequence[Reading], judge: ToneJudge, options: RoundupOptions = _DEFAULTS) -> Roundup:
    """Arrange the statements of many articles about one event by camps, and compare them.

    Every line is a statement of one of the readings. Statements that are denied, hypothetical or nested in another's
    words or pass on another's, and those without a speaker, take no side; what several articles carry counts once.
    What is left out is told with the reason.
    Raises SaysoError if there is nothing to compare, or nobody speaks of what the tone should be towards.
    """
    every = [one.sure_speakers(options.speaker_threshold) for one in _distinct(without_copies(readings))]
    event = choose_event([reading.above(options.threshold) for reading in every], options)
    ids = {document.id for document in event.documents}
    read = [reading for reading in every if reading.document.id in ids]
    about = [reading.above(options.threshold) for reading in read]
    voices = merge_voices(about)
    target = name_target(options.towards) if options.towards else event_target(event)
    of_event = pick_lines(about, event, is_all=options.is_one)
    siding = pick_sides(of_event, about, target)
    picked = lines_that_name(siding, target) if options.towards else siding
    lines = [Line(reading.document, statement) for reading in about for statement in reading]
    wires = find_wire_copy([reading.document for reading in about])
    repeats, alterations = compare_quotations(lines, wires)
    told = tell_once(picked, repeats)
    rated = rate_lines(told, judge, target)
    if not rated:
        raise SaysoError(f"nothing to compare: {_why_nothing(about, options)}; give other articles")
    topics = find_topics([one.line for one in rated])
    placements = place_voices(voices, about, options.overrides)
    camps, others = build_camps(voices, placements, rated)
    compared = topics_to_compare(topics, event, about, rated, target)
    agreements, contradictions = find_pairs([*camps, others], compared)
    return Roundup(
        event=event,
        towards=target.called,
        camps=camps,
        others=others,
        standing_out=lines_that_stand_out(camps),
        strongest=tuple((camp.name, strongest_lines(camp)) for camp in camps),
        contrasts=find_contrasts(camps, compared),
        agreements=agreements,
        contradictions=contradictions,
        changes_of_mind=find_changes_of_mind(voices, rated, compared),
        topics=topics,
        characterisations=name_characterisations(find_characterisations(about), camps),
        repeats=repeats,
        alterations=alterations,
        wires=wires,
        left_out=find_left_out(
            read, about, target, {"not_about_event": of_event, "target_not_named": picked, "repeat": told}
        ),
    )


def choose_event(readings: Sequence[Reading], options: RoundupOptions) -> Event:
    """Return the event that the user names, or the one that most of the articles report."""
    if not readings:
        raise SaysoError("nothing to compare: no article could be read; give articles about one event")
    if options.event:
        return pick_event(readings, options.event, first=options.first, last=options.last)
    within = [r for r in readings if is_between(r.document.published, options.first, options.last)]
    if not within:
        days = f"{options.first or 'ever'} to {options.last or 'now'}"
        raise SaysoError(f"nothing to compare: no article is of {days}; give other days, or other articles")
    return take_all(within) if options.is_one else group_events(within)[0]


def _why_nothing(about: Sequence[Reading], options: RoundupOptions) -> str:
    articles = f"{len(about)} article" + ("s" if len(about) != 1 else "")
    if options.towards:
        return f"no statement of {articles} that takes a side names “{options.towards}”"
    return f"no statement of {articles} takes a side"


def without_copies(readings: Iterable[Reading]) -> list[Reading]:
    """Leave out articles whose publisher, title and text stand in one before: a copy of a file is no second voice."""
    seen = {(r.document.publisher, r.document.title, r.document.text): r for r in reversed(list(readings))}
    return list(reversed(seen.values()))


def _distinct(readings: Iterable[Reading]) -> list[Reading]:
    """Give documents that share an id ids of their own: a line is known by its document's."""
    seen: Counter[str] = Counter()
    distinct = []
    for reading in readings:
        seen[reading.document.id] += 1
        number = seen[reading.document.id]
        document = reading.document if number == 1 else replace(reading.document, id=f"{reading.document.id}#{number}")
        distinct.append(replace(reading, document=document))
    return distinct
