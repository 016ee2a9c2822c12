"""What each voice says in a camp: the same lines, and so the same counts, in every view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.compare.types import Camp, Placement
from sayso.show.characters import disarm_line
from sayso.show.roundup.facts import line_role, voice_role, voices_of, who_of
from sayso.show.roundup.index import Entry, Index
from sayso.show.voices import count_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The name and the role that are shown of a voice, why it stands in the camp, and its lines there."""

    name: str
    role: str
    placement: Placement | None
    entries: tuple[Entry, ...]

    @property
    def count(self) -> str:
        """How much of the camp is theirs: “3 statements”."""
        return count_of(len(self.entries), "statement")

    def tells(self, words: str) -> bool:
        """Tell whether the name or the role that is shown is just these words."""
        return disarm_line(words).casefold() in (self.name.casefold(), self.role.casefold())


def spoken_at(side: int, camp: Camp, index: Index) -> Iterator[Spoken]:
    """Yield who speaks in a camp, each of its lines once: two voices of one name may share them.

    side is the number of the camp. A line that is no voice's stands under the name of who spoke it.
    """
    rest = {entry.line.key: entry for entry in index.at(side)}
    for voice, placement in voices_of(camp):
        own = [rest.pop(key) for key in dict.fromkeys(line.key for line in voice.lines) if key in rest]
        if own:
            name = disarm_line(voice.name) or "unnamed"
            yield Spoken(name=name, role=voice_role(voice), placement=placement, entries=tuple(own))
    for entry in rest.values():
        yield Spoken(name=who_of(entry), role=line_role(entry.line), placement=None, entries=(entry,))
