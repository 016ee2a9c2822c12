"""The sentences by which a writer introduces a group: whom they speak of, and how far they reach.

A sentence outside quotations whose subject is a group and which tells how it took something, or sets it against others
("Analysts, however, …"). It reaches to the end of its paragraph and through the next three, until a heading or the next
such sentence. See placing.py for whom it places.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from sayso.compare.camps.attitudes import Attitude, find_attitudes
from sayso.compare.camps.countries import find_region
from sayso.compare.camps.homes import find_home
from sayso.compare.camps.phrases import find_group_phrases, words_of
from sayso.compare.camps.sides import Side, side_of_body, side_of_group
from sayso.compare.types import Passage
from sayso.layout import find_paragraphs, find_quotations
from sayso.resolve.sentences import Sentences
from sayso.types import Reading, Span

# In paragraphs: the most that the writers of the articles looked at kept a group for without naming it again.
REACH = 3
_LONGEST = 400
_LONGEST_HEADING = 90
_DREW = re.compile(
    r"\b(?:drew|drawn|won|earned|earning|received|met|greeted|faced|sparked|prompted|provoked|triggered|brought|gained|"
    r"welcomed|condemned|praised|hailed|denounced|criticized|criticised|applauded|rejected|reaction|response|reception)\b"
)
# In characters: a sentence that ends in “drew praise from business groups”.
_LITTLE = 3
_SHORT = 200
_WITHOUT_VERB = re.compile(r"[^.!?:;,…”\"’)]$")
_NAMING_PART = re.compile(r"\s+(?:who|that|close|closer|loyal|opposed|critical|of)\b")
_OPENER = re.compile(
    r"(?:[\w’' -]{1,40},\s+|(?:but|and|yet|still|so|while)\s+|"
    r"in (?:stark |sharp |marked )?contrast to [^,]{1,80},\s+)?",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(
    r",\s*(?:however|though|meanwhile|by contrast|in contrast|on the other hand|for their part|too)\s*(?:,|[.!]?$)"
)
_OF_ONE_MIND = re.compile(
    r"\b(?:critics|opponents|supporters|backers|sceptics|skeptics|detractors|defenders|proponents|advocates|hawks|doves|"
    r"conservatives|liberals|progressives|moderates|hardliners|hard-liners|reformers|nationalists|loyalists|populists|"
    r"brexiteers|remainers|close to|closer to|loyal to|opposed to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GroupSentence:
    """A sentence that introduces a group. group: its words for the group. reach: where those whom it places speak.

    restricted: it speaks of a part of the group alone ("experts who lean closer to the opposition").
    """

    passage: Passage
    group: Span
    side: Side
    reach: Span
    own_paragraph: Span
    restricted: bool = False

    @property
    def words(self) -> str:
        """The words for the group, as the article has them."""
        return self.group.of(self.passage.document.text)


def is_heading(words: str) -> bool:
    """Tell whether a paragraph is a heading: short, and without the mark of a sentence at its end."""
    return len(words) <= _LONGEST_HEADING and bool(_WITHOUT_VERB.search(words))


def find_group_sentences(reading: Reading) -> tuple[GroupSentence, ...]:
    """Return the sentences of an article that introduce a group, in order.

    Sentences of quotations are none, nor those that hold the words of a person or body, or its cue.
    """
    text = reading.document.text
    paragraphs = find_paragraphs(text)
    taken = _Taken(reading, paragraphs)
    home = find_home(text)
    found: list[tuple[Span, Span, bool]] = []
    for sentence in Sentences(text, [p for p in paragraphs if not is_heading(p.of(text))]).spans:
        if sentence.end - sentence.start <= _LONGEST and not taken.overlaps(sentence):
            told = _introduced(text, sentence)
            if told:
                found.append((sentence, *told))
    starts = [paragraph.start for paragraph in paragraphs]
    sentences = []
    for number, (sentence, group, restricted) in enumerate(found):
        until = found[number + 1][0].start if number + 1 < len(found) else len(text)
        here = bisect_right(starts, sentence.start) - 1
        own = paragraphs[here]
        end = min(until, _end_of_reach(text, paragraphs, here))
        if end <= sentence.end:
            continue
        side = side_of_group(group.of(text), home)
        side = side if side.kind or side.party else side.filled_from(side_of_body(group.of(text), home))
        sentences.append(
            GroupSentence(Passage(reading.document, sentence), group, side, Span(sentence.end, end), own, restricted)
        )
    return tuple(sentences)


class _Taken:
    """What is quoted or said by somebody in particular."""

    def __init__(self, reading: Reading, paragraphs: list[Span]):
        spans = [(q.start, q.end) for q in find_quotations(reading.document.text, paragraphs) if not q.single]
        for statement in reading.statements:
            if statement.speaker.type not in ("group", "unnamed", "unknown") or statement.parent:
                spans += [(span.start, span.end) for span in statement.contents]
                spans += [(span.start, span.end) for span in (statement.cue, statement.source) if span]
        self._spans = sorted(spans)
        self._furthest: list[int] = []
        for _, end in self._spans:
            self._furthest.append(max(end, self._furthest[-1] if self._furthest else 0))

    def overlaps(self, sentence: Span) -> bool:
        before = bisect_left(self._spans, (sentence.end, 0))
        return before > 0 and self._furthest[before - 1] > sentence.start


def _introduced(text: str, sentence: Span) -> tuple[Span, bool] | None:
    """Return the words for the group that a sentence introduces, and whether only a part of it is meant."""
    attitudes = find_attitudes(text, sentence.start, sentence.end)
    # “The ministry was furious” speaks for one body; who speaks next is often of another.
    attitudes = [one for one in attitudes if not (one.group.is_place and one.start == one.group.start)]
    for attitude in attitudes:
        if not _is_what_it_tells(text, sentence, attitude):
            continue
        group = Span(attitude.group.start, attitude.named_end)
        return group, bool(_NAMING_PART.search(group.of(text)))
    return _set_against(text, sentence)


def _is_what_it_tells(text: str, sentence: Span, attitude: Attitude) -> bool:
    """Tell whether a sentence is about the group: it begins with it, or ends in “drew praise from” it."""
    if attitude.is_subject:
        before = text[sentence.start : attitude.start]
        return not before.strip() or bool(_OPENER.fullmatch(before))
    behind = text[attitude.end : sentence.end]
    return (
        bool(_DREW.search(text, sentence.start, attitude.end))
        and len(behind) <= _LITTLE
        and sentence.end - sentence.start <= _SHORT
    )


def _set_against(text: str, sentence: Span) -> tuple[Span, bool] | None:
    """“People closer to the opposition kept their hats on, however.”"""
    words = sentence.of(text)
    mark = _SET_AGAINST.search(words)
    opener = _OPENER.match(words)
    if not mark:
        return None
    begin = sentence.start + (opener.end() if opener else 0)
    stretch = words_of(text, sentence.start, sentence.end)
    for group in find_group_phrases(text, stretch):
        if group.start not in (sentence.start, begin) or group.is_place:
            continue
        end = _end_of_name(text, group.end, sentence.end)
        return Span(group.start, end), bool(_NAMING_PART.search(text[group.start : end]))
    return None


def _end_of_name(text: str, start: int, end: int) -> int:
    """Return where words such as “closer to the opposition” end behind a group; start if there are none."""
    part = re.compile(r"\s+(?:close|closer|loyal|opposed) to (?:the )?[\w’'-]+(?: [A-Z][\w’'-]+)*").match(
        text, start, end
    )
    return part.end() if part else start


def _end_of_reach(text: str, paragraphs: list[Span], here: int) -> int:
    end = paragraphs[here].end
    for paragraph in paragraphs[here + 1 : here + 1 + REACH]:
        if is_heading(paragraph.of(text)):
            break
        end = paragraph.end
    return end


def is_of_one_mind(words: str) -> bool:
    """Tell whether a group without country or office is one all the same: “critics of the plan”, “Europe”."""
    return bool(_OF_ONE_MIND.search(words)) or find_region(words) is not None
