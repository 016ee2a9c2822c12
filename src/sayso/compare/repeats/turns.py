"""Whether what a quotation leaves out turns the sense of what it keeps: a “not”, an “if”, a “but”, an “I think”."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from sayso.compare.repeats.lexicon import CONDITIONS, CONTRASTS, HEDGES, HEDGING_SPEAKERS, HEDGING_VERBS, NEGATIONS
from sayso.compare.repeats.words import Word

# Farther from what was kept than so many words, a “not” belongs to something else.
_NEAR = 8
_TURNING = NEGATIONS | CONDITIONS | CONTRASTS | HEDGES
# How near the start of what follows a sentence's kept part its condition must begin: “…, but”.
_SOON = 2


def cut_turns(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether leaving out the words from start to end, words being kept on both sides, turns the sense.

    What stands in sentences of its own turns nothing, nor does what is far from the words kept.
    """
    cut = words[start:end]
    ends = [number for number, word in enumerate(cut) if number and word.joint in ("sentence", "break")]
    ends_whole = end < len(words) and words[end].joint in ("sentence", "break")
    begins_whole = bool(cut) and cut[0].joint in ("sentence", "break")
    if begins_whole and ends_whole:
        return False
    # What goes before the words kept can hedge them, what comes after them no longer does: “and we hope to see it”.
    head = [] if begins_whole else cut[: min([*ends[:1], len(cut), _NEAR])]
    tail = [] if ends_whole else cut[max([*ends[-1:], len(cut) - _NEAR, 0]) :]
    return _turns(head) or _turns(tail) or _hedged([word.key for word in tail])


def head_turns(words: Sequence[Word], start: int, near: frozenset[str]) -> bool:
    """Tell whether a quotation that begins with the word at start, mid-sentence, leaves out what turns it.

    near: what the writer says beside the quotation; what is told there is not left out.
    """
    if start >= len(words) or words[start].joint in ("sentence", "break", "ellipsis"):
        return False
    begin = start
    while begin and words[begin].joint not in ("sentence", "break", "ellipsis"):
        begin -= 1
    left = words[begin:start]
    if len(left) > _NEAR:
        return False
    keys = [word.key for word in left]
    turning = set(keys) & (NEGATIONS | CONDITIONS | HEDGES)
    return (bool(turning - near) and not turning & near) or (_hedged(keys) and not near & HEDGING_VERBS)


def tail_turns(words: Sequence[Word], end: int, near: frozenset[str]) -> bool:
    """Tell whether a quotation that ends before the word at end, mid-sentence, leaves out a “but” or “if” after it."""
    if end >= len(words) or words[end].joint in ("sentence", "break", "ellipsis"):
        return False
    left = words[end : end + _SOON]
    keys = [word.key for number, word in enumerate(left) if not number or not word.joint]
    turning = set(keys) & (CONDITIONS | CONTRASTS)
    return bool(turning) and not turning & near


def _turns(words: Sequence[Word]) -> bool:
    return any(word.key in _TURNING for word in words)


def _hedged(keys: Sequence[str]) -> bool:
    return any(verb in HEDGING_VERBS and who in HEDGING_SPEAKERS for who, verb in itertools.pairwise(keys))
