"""The writers' own words on how a group reacted, which are no statements of the group."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.compare.camps.attitudes import Attitude, find_attitudes
from sayso.compare.camps.homes import find_home
from sayso.compare.camps.naming import name_of
from sayso.compare.camps.sides import Side, side_of_body, side_of_group
from sayso.compare.types import Camp, Characterisation, Passage
from sayso.layout import find_paragraphs, find_quotations
from sayso.resolve.sentences import Sentences
from sayso.types import Reading, Span

_BOUNDARY = re.compile(r"\s*[,;:—–()\[\]]+\s*|\s+(?=(?:but|while|whereas|although|though|and then)\s)")
_LONGEST = 800


def find_characterisations(readings: Iterable[Reading]) -> tuple[Characterisation, ...]:
    """Return the clauses in which writers tell how groups took something, in the order of the articles.

    Each is a clause without quotations and without contents of statements; clauses without a tone are left out.
    """
    return tuple(found for reading in readings for found in _of_article(reading))


def name_characterisations(
    characterisations: Iterable[Characterisation], camps: Sequence[Camp]
) -> tuple[Characterisation, ...]:
    """Give characterisations the names of the camps that they speak of, where a roundup has them.

    That is the camp whose voices the very sentence places, else the one camp of the group's country and kind, or party.
    """
    introduced = {
        (p.evidence.document.id, p.evidence.span): p.camp
        for camp in camps
        for p in camp.placements
        if p.by == "group sentence" and p.evidence
    }
    return tuple(replace(one, camp=_camp_of(one, introduced, camps) or one.camp) for one in characterisations)


def _camp_of(one: Characterisation, introduced: Mapping[tuple[str, Span], str], camps: Sequence[Camp]) -> str | None:
    document = one.passage.document
    for (id_, sentence), camp in introduced.items():
        if id_ == document.id and sentence.start <= one.passage.span.start < sentence.end:
            return camp
    side = _side(one.group.of(document.text), find_home(document.text))
    fitting = [camp.name for camp in camps if _is_of(camp, side)]
    return fitting[0] if len(fitting) == 1 else None


def _is_of(camp: Camp, side: Side) -> bool:
    """Tell whether a group is of a camp by country and kind; officials and lawmakers may be one camp."""
    if side.party:
        return camp.name == side.party
    kinds = {placement.kind for placement in camp.placements}
    return side.kind in kinds and bool(side.country) and camp.country == side.country


def _of_article(reading: Reading) -> Iterator[Characterisation]:
    text = reading.document.text
    paragraphs = find_paragraphs(text)
    home = find_home(text)
    said = sorted(
        [(q.start, q.end) for q in find_quotations(text, paragraphs)]
        + [(span.start, span.end) for statement in reading.statements for span in statement.contents]
    )
    said = _united(said)
    for sentence in Sentences(text, paragraphs).spans:
        if sentence.end - sentence.start > _LONGEST:
            continue
        for attitude in find_attitudes(text, sentence.start, sentence.end):
            clause = _clause(text, sentence, attitude, said)
            if clause and attitude.tone:
                group = Span(attitude.group.start, attitude.named_end)
                side = _side(group.of(text), home)
                camp = name_of(side) if side.kind or side.party else None
                passage = Passage(reading.document, clause)
                yield Characterisation(passage=passage, group=group, camp=camp, tone=attitude.tone)


def _side(words: str, home: str | None) -> Side:
    side = side_of_group(words, home)
    return side if side.kind or side.party else side.filled_from(side_of_body(words, home))


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in spans:
        if united and start <= united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return united


def _clause(text: str, sentence: Span, attitude: Attitude, said: list[tuple[int, int]]) -> Span | None:
    """Return the clause around the words of attitude, None if somebody said it."""
    start, end = sentence.start, sentence.end
    for boundary in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        if boundary.end() <= attitude.start:
            start = boundary.end()
        elif boundary.start() >= attitude.end:
            end = boundary.start()
            break
    after = bisect_left(said, (attitude.start, 0))
    before = said[after - 1][1] if after else 0
    following = said[after][0] if after < len(said) else len(text)
    if before > attitude.start or following < attitude.end:
        return None
    return _stripped(text, max(start, before), min(end, following))


def _stripped(text: str, start: int, end: int) -> Span | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(' \t\n.,;:”"’)'))
    end -= len(words) - len(words.rstrip(' \t\n.,;:“"‘('))
    return Span(start, end) if start < end else None
