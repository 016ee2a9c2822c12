"""What is asked of the memory of a text: whom a pronoun at a place stands for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.resolve.lexicon import Gender
from sayso.types import Span

# What a factor of e in the encoder's belief weighs, in sentences of distance.
_BELIEF = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pronoun stands, and whom it cannot mean: shunned, and less likely those named in its own contents.

    shares: what the encoder believes of the names it may mean; told_of: of the names that “he” may mean inside quoted
    contents, where nobody says “he” of himself.
    """

    at: int
    gender: Gender | None
    shunned: str | None = None
    contents: tuple[Span, ...] = ()
    shares: Mapping[str, float] = field(default_factory=dict)
    told_of: Mapping[str, float] = field(default_factory=dict)

    def belief(self, name: str | None) -> float:
        """Return what speaks for a name beside its place in the text: the logarithm of its share, weighted."""
        return _BELIEF * math.log(self.shares.get(name or "", 0.0) + 0.01) if self.shares else 0.0
