"""Quotations that were altered on their way from one article to another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.compare.repeats.differences import Comparison, Difference
from sayso.compare.repeats.quoted import Quoted
from sayso.compare.repeats.speakers import are_different, is_told_of_another
from sayso.compare.repeats.wordings import Wordings, date_of
from sayso.compare.types import Alteration, Change
from sayso.people.names import fold_name
from sayso.types import Span

# Two speakers may say the same six words; so many with content, of so many, they do not say by chance.
_SHARED_BY_CHANCE, _CONTENT_BY_CHANCE = 7, 3
# A wording is that of a third one if they share this much of what it shares with the original.
_MOST_OF_IT = 0.8
# Words changed and another speaker: with so many words shared it is still the same quotation.
_SHARED_WITH_ANOTHER = 12


def alterations_among(wordings: Wordings) -> tuple[Alteration, ...]:
    """Return the quotations whose words or speaker differ, each against the printing it is nearest to.

    The original is the one printed earlier; of two of a day what more articles print, then what is fuller, then the
    first of the list. A quotation that leaves words out with the sense they give is laid to the fuller one, always.
    """
    told: set[frozenset[tuple[str, Span]]] = set()
    kept = []
    for alteration in (*_altered_words(wordings), *_altered_speakers(wordings)):
        places = {_places(alteration, change) for change in alteration.changes}
        if not told.issuperset(places):  # a quotation in a quotation has its changes twice
            told |= places
            kept.append(alteration)
    return tuple(kept)


def _places(alteration: Alteration, change: Change) -> frozenset[tuple[str, Span]]:
    """Return where both sides of a change stand, whichever is the original."""
    original, altered = alteration.original, alteration.altered
    sides = ((original, change.original), (altered, change.altered))
    return frozenset((line.document.id, span or line.statement.contents[0]) for line, span in sides)


def _altered_words(wordings: Wordings) -> Iterator[Alteration]:
    nearest: dict[int, tuple[int, int, int, Comparison]] = {}
    for (one, other), comparison in wordings.pairs.items():
        if not comparison.differences or wordings.were_both_said(one, other):
            continue
        first, second = wordings.all[one], wordings.all[other]
        strangers = are_different(first.first.speakers, second.first.speakers)
        if strangers and comparison.shared < _SHARED_WITH_ANOTHER:
            continue
        later = _is_later(wordings, one, other, comparison)
        original, altered = (other, one) if later else (one, other)
        known = nearest.get(altered)
        if known is None or comparison.shared > known[0]:
            nearest[altered] = (comparison.shared, original, one, comparison)
    for altered, (shared, original, one, comparison) in sorted(nearest.items()):
        if _is_as_before(wordings, altered, original, shared):
            continue
        source = wordings.all[original].first
        for quoted in wordings.all[altered].quoted:
            changes = [_change(source, quoted, d, original == one) for d in comparison.differences]
            if is_told_of_another(source, quoted):
                changes.append(_other_speaker(source, quoted))
            yield Alteration(original=source.line, altered=quoted.line, changes=tuple(changes))


def _is_later(wordings: Wordings, one: int, other: int, comparison: Comparison) -> bool:
    """Tell whether the first of two wordings is the altered one."""
    shorter = {difference.shorter for difference in comparison.differences if difference.shorter}
    if shorter in ({"one"}, {"other"}):
        return shorter == {"one"}
    return _rank(wordings, one) > _rank(wordings, other)


def _rank(wordings: Wordings, number: int) -> tuple[str, int, int, int]:
    wording = wordings.all[number]
    return date_of(wording.first), -wordings.support(number), -len(wording.keys), wording.place


def _is_as_before(wordings: Wordings, altered: int, original: int, shared: int) -> bool:
    """Tell whether an altered wording is that of a third one which is earlier still: then the original was altered."""
    for third, same in wordings.alike.get(altered, {}).items():
        between = wordings.pairs.get((min(third, original), max(third, original)))
        differs = between is not None and between.differences
        if differs and same >= _MOST_OF_IT * shared and _rank(wordings, third) < _rank(wordings, original):
            return True
    return False


def _change(original: Quoted, altered: Quoted, difference: Difference, in_order: bool) -> Change:
    one, other = (difference.a, difference.a_end), (difference.b, difference.b_end)
    before, after = (one, other) if in_order else (other, one)
    if _is_torn(original, before) or _is_torn(altered, after):  # “should” and “shouldn't”: one printed word each
        before, after = (before[0] - 1, before[1]), (after[0] - 1, after[1])
    was, now = original.span(*before), altered.span(*after)
    if difference.shorter and was and not now:
        mark = _mark_at(altered, after[0])
        return Change("ellipsis" if mark else "dropped", was, mark)
    return Change("changed" if was and now else "dropped" if was else "added", was, now)


def _is_torn(quoted: Quoted, words: tuple[int, int]) -> bool:
    """Tell whether words begin within a printed word, of which a contraction has several."""
    start, end = words
    return 0 < start < end and quoted.words[start - 1].start == quoted.words[start].start


def _mark_at(quoted: Quoted, place: int) -> Span | None:
    """Return the ellipsis before the word at a place, or behind the last word."""
    return quoted.words[place].mark if place < len(quoted.words) else quoted.end


def _altered_speakers(wordings: Wordings) -> Iterator[Alteration]:
    together: dict[int, list[int]] = defaultdict(list)
    for (one, other), comparison in wordings.pairs.items():
        if not comparison.differences and _is_telling(comparison.shared, comparison.content):
            together[one].append(other)
    for number, wording in enumerate(wordings.all):
        same = [wording, *(wordings.all[other] for other in together[number])]
        voices = list(_by_speaker(quoted for member in same for quoted in member.quoted))
        for place, later in enumerate(voices):
            for earlier in voices[:place]:
                if earlier.line.document.id == later.line.document.id:
                    continue
                if is_told_of_another(earlier, later):
                    yield Alteration(
                        original=earlier.line, altered=later.line, changes=(_other_speaker(earlier, later),)
                    )
                    break


def _other_speaker(original: Quoted, altered: Quoted) -> Change:
    return Change("speaker", original.line.statement.source, altered.line.statement.source)


def _is_telling(shared: int, content: int) -> bool:
    return shared >= _SHARED_BY_CHANCE and content >= _CONTENT_BY_CHANCE


def _by_speaker(printings: Iterable[Quoted]) -> list[Quoted]:
    """Return the first printing by each speaker that has a name, those of a day by how many print it."""
    first: dict[str, Quoted] = {}
    counts: dict[str, int] = defaultdict(int)
    for quoted in printings:
        name = fold_name(quoted.line.statement.speaker.name or "")
        counts[name] += 1
        if name and (name not in first or date_of(quoted) < date_of(first[name])):
            first[name] = quoted
    return [first[name] for name in sorted(first, key=lambda name: (date_of(first[name]), -counts[name]))]
