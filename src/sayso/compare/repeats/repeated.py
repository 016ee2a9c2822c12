"""The same quoted words in several articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.compare.repeats.lexicon import STOCK
from sayso.compare.repeats.quoted import Quoted, count_content
from sayso.compare.repeats.spelling import fold_word
from sayso.compare.repeats.wordings import Wordings, date_of
from sayso.compare.types import Line, Repeat, WireCopy

# Fewer words with content are a phrase that anybody uses.
_LEAST_CONTENT = 5
# Of fewer words that carry content, this many in all still make a quotation that is nobody else's.
_LEAST_WORDS, _FEW_CONTENT = 9, 3

_STOCK = frozenset("".join(key for word in phrase.split() for key in fold_word(word)) for phrase in STOCK)


def repeats_among(wordings: Wordings, wires: Iterable[WireCopy]) -> tuple[Repeat, ...]:
    """Return what several articles quote, with all its appearances, earliest first; excerpts and alterations too."""
    groups = _Groups(len(wordings.all))
    for (one, other), comparison in wordings.pairs.items():
        if _is_repeat(comparison.shared, comparison.content):
            groups.join(one, other)
    together: dict[int, list[int]] = defaultdict(list)
    for number, wording in enumerate(wordings.all):
        if _is_repeat(len(wording.keys), count_content(wording.keys)) and "".join(wording.keys) not in _STOCK:
            together[groups.of(number)].append(number)
    copies = [frozenset(document.id for document in wire.documents) for wire in wires]
    repeats = [_repeat([q for n in members for q in wordings.all[n].quoted], copies) for members in together.values()]
    return tuple(repeat for repeat in repeats if repeat)


def _is_repeat(words: int, content: int) -> bool:
    return content >= _LEAST_CONTENT or (words >= _LEAST_WORDS and content >= _FEW_CONTENT)


def _repeat(printings: Sequence[Quoted], copies: Sequence[frozenset[str]]) -> Repeat | None:
    lines: dict[tuple[str, str], Line] = {}
    for quoted in sorted(printings, key=date_of):
        lines.setdefault(quoted.line.key, quoted.line)
    documents = frozenset(line.document.id for line in lines.values())
    if len(documents) < 2:
        return None
    return Repeat(lines=tuple(lines.values()), is_wire=any(documents <= copy for copy in copies))


class _Groups:
    """Which numbers belong together (See: Galler & Fischer 1964)."""

    def __init__(self, count: int):
        self._parents = list(range(count))

    def of(self, number: int) -> int:
        """Return the number that stands for the group."""
        while self._parents[number] != number:
            self._parents[number] = self._parents[self._parents[number]]
            number = self._parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Put the groups of two numbers together."""
        first, second = sorted((self.of(one), self.of(other)))
        self._parents[second] = first
