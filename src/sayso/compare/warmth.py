"""Where the camps stand: how warm each is, who stands out, and the strongest of their lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean, median, pstdev

from sayso.compare.types import Camp, Placement, Rated, Voice

OTHERS = "others"
# A voice stands out when its mean lies this far from the median of its camp's voices.
_FAR = 0.5
_STRONGEST = 3
# Weaker tones are taken for none.
AUDIBLE = 0.15


def build_camps(
    voices: Sequence[Voice], placements: Mapping[str, Placement | None], rated: Sequence[Rated]
) -> tuple[tuple[Camp, ...], Camp]:
    """Gather voices and their rated lines into camps, warmest first, and what has no camp into "others".

    placements: by the key of the voice. Voices without a rated line are left out.
    """
    tones = {one.line.key: one for one in rated}
    sides: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        if any(line.key in tones for line in voice.lines):
            placement = placements.get(voice.key)
            sides[placement.camp if placement else OTHERS].append(voice)
    others = _camp(OTHERS, sides.pop(OTHERS, []), placements, tones)
    camps = [_camp(name, members, placements, tones) for name, members in sides.items()]
    return tuple(sorted(camps, key=lambda camp: (-_mean_or_zero(camp), camp.name))), others


def _camp(
    name: str,
    voices: Sequence[Voice],
    placements: Mapping[str, Placement | None],
    tones: Mapping[tuple[str, str], Rated],
) -> Camp:
    why = [placement for voice in voices if (placement := placements.get(voice.key))]
    lines = [tones[line.key] for voice in voices for line in voice.lines if line.key in tones]
    values = [one.tone for one in lines]
    countries, kinds = {p.country for p in why}, {p.kind for p in why}
    return Camp(
        name=name,
        country=countries.pop() if len(countries) == 1 else None,
        kind=kinds.pop() if len(kinds) == 1 else None,
        voices=tuple(voices),
        placements=tuple(why),
        lines=tuple(lines),
        mean=fmean(values) if values else None,
        spread=pstdev(values) if len(values) > 1 else None,
        outlets=count_outlets(lines),
    )


def _mean_or_zero(camp: Camp) -> float:
    return camp.mean or 0.0


def count_outlets(lines: Iterable[Rated]) -> int:
    """Count who printed the lines; an article whose publisher is not known is one of its own."""
    return len({one.line.document.publisher or one.line.document.id for one in lines})


def lines_that_stand_out(camps: Iterable[Camp]) -> tuple[Rated, ...]:
    """Return, of voices far from the rest of their camp, the line that shows it most, farthest first.

    A camp needs three voices: of two that differ, neither stands out.
    """
    found: list[tuple[float, Rated]] = []
    for camp in camps:
        by_voice = _by_voice(camp)
        if len(by_voice) < 3:
            continue
        means = {name: fmean(one.tone for one in lines) for name, lines in by_voice.items()}
        middle = median(means.values())  # which one voice alone does not move far
        for name, lines in by_voice.items():
            away = means[name] - middle
            if abs(away) >= _FAR:
                found.append((abs(away), max(lines, key=lambda one: one.tone * (1 if away > 0 else -1))))
    return tuple(one for _, one in sorted(found, key=lambda pair: -pair[0]))


def strongest_lines(camp: Camp) -> tuple[Rated, ...]:
    """Return the lines of a camp whose words are strongest, one of each voice as long as there are others."""
    first: list[Rated] = []
    further: list[Rated] = []
    for lines in _by_voice(camp).values():
        best, *rest = sorted(lines, key=_strength, reverse=True)
        first.append(best)
        further.extend(rest)
    ordered = [*sorted(first, key=_strength, reverse=True), *sorted(further, key=_strength, reverse=True)]
    return tuple(one for one in ordered if abs(one.tone) >= AUDIBLE)[:_STRONGEST]


def _strength(rated: Rated) -> float:
    return abs(rated.tone)


def _by_voice(camp: Camp) -> dict[str, list[Rated]]:
    tones = {one.line.key: one for one in camp.lines}
    return {
        voice.key: [tones[line.key] for line in voice.lines if line.key in tones]
        for voice in camp.voices
        if any(line.key in tones for line in voice.lines)
    }
