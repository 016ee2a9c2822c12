"""What two printings of the same words differ in, house style left out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.compare.repeats.align import Match, align, is_framed
from sayso.compare.repeats.lexicon import WEIGHTLESS
from sayso.compare.repeats.quoted import Quoted, count_content
from sayso.compare.repeats.spelling import is_bleeped, sound_alike
from sayso.compare.repeats.turns import cut_turns, head_turns, tail_turns
from sayso.compare.repeats.words import Word

# Two quotations are of one utterance if so many words in order agree, so many of them with content, and of all words
# between the first and the last of them at least this share.
LEAST_SHARED, LEAST_CONTENT, LEAST_SHARE = 6, 2, 0.75
# What begins and ends alike may share less.
_LEAST_SHARE_FRAMED = 0.65
# More words than these, put in the place of others or left out without a mark, are no slip: it was said otherwise.
_MOST_CHANGED, _MOST_DROPPED = 4, 8
# One change for so many words that agree.
_WORDS_PER_CHANGE = 4
# At the end of both quotations so few words may differ, where so many agree before them.
_MOST_AT_END, _SHARED_FOR_END = 2, 7
# Two quotations that part in mid-sentence are of two utterances, unless they agree in so many words.
_SHARED_ALL_THE_SAME = 16

Shorter = Literal["", "one", "other"]
_CUTS = ("break", "ellipsis")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words one[a : a_end] against other[b : b_end]; shorter: who leaves words out in a way that turns the sense."""

    a: int
    a_end: int
    b: int
    b_end: int
    shorter: Shorter = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many words two quotations share, how many of them with content, and where they differ."""

    shared: int
    content: int
    differences: tuple[Difference, ...]


def compare_quoted(one: Quoted, other: Quoted) -> Comparison | None:
    """Return what two quotations share and differ in, or None if they are not of the same utterance."""
    keys, other_keys = one.keys, other.keys
    starts = _starts(one.words), _starts(other.words)
    run = align(keys, other_keys, _cuts(one.words), _cuts(other.words), *starts)
    shared = sum(match.size for match in run)
    content = sum(count_content(keys[match.a : match.a_end]) for match in run)
    if shared < LEAST_SHARED or content < LEAST_CONTENT:
        return None
    found: list[Difference] = []
    for before, after in itertools.pairwise(run):
        gap = Difference(before.a_end, after.a, before.b_end, after.b)
        judged = _judge_gap(one, other, gap)
        if judged is None:
            return None
        found += judged
    ends = _judge_ends(one, other, run, shared)
    if ends is None:
        return None
    found = sorted([*found, *ends], key=lambda difference: (difference.a, difference.b))
    changed = sum(max(d.a_end - d.a, d.b_end - d.b) for d in found if not d.shorter)
    least = _LEAST_SHARE_FRAMED if is_framed(run, keys, starts) else LEAST_SHARE
    if shared < least * (shared + changed) or len(found) > max(1, shared // _WORDS_PER_CHANGE):
        return None
    return Comparison(shared, content, tuple(found))


def _judge_gap(one: Quoted, other: Quoted, gap: Difference) -> list[Difference] | None:
    """Return the differences of a stretch between two agreements, None if it speaks against one utterance."""
    left, right = one.words[gap.a : gap.a_end], other.words[gap.b : gap.b_end]
    if _is_style(one, left, other, right):
        return []
    cut_one = any(word.joint in _CUTS for word in one.words[gap.a : gap.a_end + 1])
    cut_other = any(word.joint in _CUTS for word in other.words[gap.b : gap.b_end + 1])
    if cut_other and not _weighty(right):
        may_turn = _is_owned(other.words[gap.b : gap.b_end + 1]) or len(left) <= _MOST_CHANGED
        return [_cut(gap, "other")] if may_turn and cut_turns(one.words, gap.a, gap.a_end) else []
    if cut_one and not _weighty(left):
        may_turn = _is_owned(one.words[gap.a : gap.a_end + 1]) or len(right) <= _MOST_CHANGED
        return [_cut(gap, "one")] if may_turn and cut_turns(other.words, gap.b, gap.b_end) else []
    small = max(len(left), len(right)) <= _MOST_CHANGED
    if not small and (cut_one or cut_other):
        return []
    if not _weighty(left) or not _weighty(right):
        if _holds_whole(one.words, gap.a, gap.a_end) or _holds_whole(other.words, gap.b, gap.b_end):
            return []  # whole sentences are left out without a mark as often as with one
        return [gap] if max(len(left), len(right)) <= _MOST_DROPPED else None
    return [gap] if small else None


def _is_owned(words: Sequence[Word]) -> bool:
    """Tell whether an ellipsis says that words were left out; a writer's words between two quotations say nothing."""
    return any(word.joint == "ellipsis" for word in words)


def _cut(gap: Difference, shorter: Shorter) -> Difference:
    return Difference(gap.a, gap.a_end, gap.b, gap.b_end, shorter)


def _judge_ends(one: Quoted, other: Quoted, run: Sequence[Match], shared: int) -> list[Difference] | None:
    """Return what differs before the first agreement and after the last, None if the quotations part there."""
    a, b, a_end, b_end = run[0].a, run[0].b, run[-1].a_end, run[-1].b_end
    found: list[Difference] = []
    for parts in (_head(one, other, a, b), _tail(one, other, a_end, b_end)):
        if parts is None:
            continue
        difference, parted = parts
        if not parted:
            found.append(difference)
            continue
        left, right = one.words[difference.a : difference.a_end], other.words[difference.b : difference.b_end]
        if _is_style(one, left, other, right):
            continue
        ends_both = difference.a_end == len(one.words) and difference.b_end == len(other.words)
        begins_both = difference.a == 0 and difference.b == 0
        small = max(len(left), len(right)) <= _MOST_AT_END
        if small and shared >= _SHARED_FOR_END and (ends_both or begins_both):
            found.append(difference)
        elif shared < _SHARED_ALL_THE_SAME:
            return None
    return found


def _head(one: Quoted, other: Quoted, a: int, b: int) -> tuple[Difference, bool] | None:
    """Return what stands before the first agreement: the difference, and whether the two part there."""
    if a and b:
        if (_begins(one.words[a]) and _begins(other.words[b])) or _is_cut(one.words, a) or _is_cut(other.words, b):
            return None
        if _begins(one.words[a]) or _begins(other.words[b]):  # “And” or “Look” at the start of a sentence
            return None
        return Difference(_sentence_start(one.words, a), a, _sentence_start(other.words, b), b), True
    if b and _opens_sentence(one, a) and head_turns(other.words, b, one.near()):
        return Difference(0, 0, _sentence_start(other.words, b), b, "one"), False
    if a and _opens_sentence(other, b) and head_turns(one.words, a, other.near()):
        return Difference(_sentence_start(one.words, a), a, 0, 0, "other"), False
    return None


def _tail(one: Quoted, other: Quoted, a: int, b: int) -> tuple[Difference, bool] | None:
    """Return what stands after the last agreement: the difference, and whether the two part there."""
    more_a, more_b = a < len(one.words), b < len(other.words)
    if more_a and more_b:
        if _begins(one.words[a]) or _begins(other.words[b]):
            return None
        return Difference(a, _sentence_end(one.words, a), b, _sentence_end(other.words, b)), True
    if more_b and _closes_sentence(one) and tail_turns(other.words, b, one.near()):
        return Difference(a, a, b, _sentence_end(other.words, b), "one"), False
    if more_a and _closes_sentence(other) and tail_turns(one.words, a, other.near()):
        return Difference(a, _sentence_end(one.words, a), b, b, "other"), False
    return None


def _begins(word: Word) -> bool:
    return bool(word.joint)


def _starts(words: Sequence[Word]) -> set[int]:
    """Return where sentences begin, and where the last one ends."""
    return {place for place, word in enumerate(words) if _begins(word)} | {len(words)}


def _cuts(words: Sequence[Word]) -> set[int]:
    return {place for place, word in enumerate(words) if word.joint in _CUTS}


def _is_cut(words: Sequence[Word], place: int) -> bool:
    return words[place].joint in _CUTS


def _holds_whole(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether words that the other wording lacks are whole sentences.

    Where sentences begin alike, the words that were left out may as well lie a little before those that were aligned:
    “We [come. We] stay” for “[We come.] We stay”.
    """
    while start < end < len(words):
        if words[start].joint and words[end].joint:
            return True
        if start == 0 or words[start - 1].key != words[end - 1].key:
            return False
        start, end = start - 1, end - 1
    return False


def _sentence_start(words: Sequence[Word], place: int) -> int:
    place -= 1
    while place > 0 and not words[place].joint:
        place -= 1
    return max(place, 0)


def _sentence_end(words: Sequence[Word], place: int) -> int:
    place += 1
    while place < len(words) and not words[place].joint:
        place += 1
    return place


def _opens_sentence(quoted: Quoted, place: int) -> bool:
    """Tell whether a quotation is set as if a sentence began with its word at a place: with a capital, unmarked."""
    word = quoted.words[place]
    return quoted.line.document.text[word.start].isupper() and word.joint == "break" and word.key != "i"


def _closes_sentence(quoted: Quoted) -> bool:
    """Tell whether a quotation is set as if a sentence ended with its last word: the mark of its end is quoted too."""
    if quoted.end:
        return False
    text, end = quoted.line.document.text, quoted.words[-1].end
    return text[end : end + 1] in (".", "!", "?")


def _weighty(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if not word.bracketed and word.key not in WEIGHTLESS]


def _is_style(one: Quoted, left: Sequence[Word], other: Quoted, right: Sequence[Word]) -> bool:
    """Tell whether two stretches are the same but for house style, editors' brackets and sounds."""
    a, b = _weighty(left), _weighty(right)
    if not a and not b:
        return True
    if (not a and any(word.bracketed for word in left)) or (not b and any(word.bracketed for word in right)):
        return True  # “[Tellis]” for “he”
    if "".join(word.key for word in a) == "".join(word.key for word in b):
        return True
    return len(a) == len(b) and all(_same(one, x, other, y) for x, y in zip(a, b, strict=True))


def _same(one: Quoted, left: Word, other: Quoted, right: Word) -> bool:
    if left.key == right.key or {left.key, right.key} in ({"'s", "is"}, {"'s", "has"}, {"'d", "would"}, {"'d", "had"}):
        return True
    first = one.line.document.text[left.start : left.end]
    second = other.line.document.text[right.start : right.end]
    if is_bleeped(first) or is_bleeped(second):
        return True
    return sound_alike(first, second)
