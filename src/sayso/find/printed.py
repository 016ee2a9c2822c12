"""What the conventions of print tell without a verb: transcripts, lines of attribution, quotes that go on.

The model finds many of these; here only what it left unclaimed is added.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator

from sayso.find.kinds import kind_of
from sayso.find.tagged import Page
from sayso.layout import LABEL, Quotation
from sayso.types import Attribution, Span

# What is believed of each convention. They cannot be measured on PolNeAR, which annotates no unattributed paragraph and
# half of the transcripts; these stand above the threshold of display and below what the model is sure of.
CONTINUED, SIGNED, TRANSCRIPT, ANNOUNCED = 0.8, 0.8, 0.8, 0.7
_LEAST_WORDS = 4

# A signature: a dash, then a name whose words are capitalised, and perhaps a handle, a place or a date.
_PARTICLES = "(?:al|bin|da|de|del|der|di|el|la|le|of|van|von)"
_SIGNATURE = re.compile(
    rf"\s*([—–―-]+)\s*((?:[A-Z@][\w.'’-]*|{_PARTICLES})(?: (?:[A-Z@(][\w.'’)@-]*|{_PARTICLES})){{0,6}}"
    r"(?:, [^.!?\n]{1,60})?)\.?\s*$"
)
_ANNOUNCEMENT = re.compile(
    r"(?:And |Then |But |Or )?(?:this |these words )?(?:from|by|in the words of) ([^:.;]{2,80}):$", re.I
)


def find_signed(page: Page) -> list[Attribution]:
    """Return the quoted paragraphs with a signature behind or under them: “…” — Jane Roe."""
    return [attribution for i in range(len(page.paragraphs)) if (attribution := _signed(page, i))]


def find_turns(page: Page, claimed: list[Attribution]) -> tuple[list[Attribution], list[Attribution]]:
    """Return the turns of a transcript in which somebody else is heard too, and what is claimed outside of those.

    “ORSINI: Well, Brandt said it rained.” is Orsini's, though the model may see Brandt's words alone: the whole turn is
    read again, for what is nested in it.
    """
    labels = _labels(page)
    starts = [paragraph.start for paragraph in page.paragraphs]
    turns: dict[int, Attribution] = {}
    outside: list[Attribution] = []
    for attribution in claimed:
        i = bisect_right(starts, attribution.start) - 1
        turn = turns.get(i) or (_transcript_turn(page, i, labels) if i >= 0 else None)
        inside = (
            turn and attribution.cue and all(_within(turn, span) for span in (attribution.cue, *attribution.contents))
        )
        if turn and inside:
            turns[i] = turn
        else:
            outside.append(attribution)
    return list(turns.values()), outside


def _within(turn: Attribution, span: Span) -> bool:
    return turn.contents[0].start <= span.start and span.end <= turn.contents[0].end


def find_printed(page: Page, claimed: list[Attribution]) -> list[Attribution]:
    """Return the other attributions that layout alone shows, in order, none of them overlapping a claimed one."""
    starts = [paragraph.start for paragraph in page.paragraphs]
    labels = _labels(page)
    spoken = {i for attribution in claimed for i in _paragraphs_of(attribution, starts)}
    found: list[Attribution] = []
    for i in range(len(page.paragraphs)):
        if i in spoken:
            continue
        attribution = _transcript_turn(page, i, labels) or _announced(page, i)
        if attribution is None and i - 1 in spoken:
            attribution = _continued(page, i)
        if attribution:
            found.append(attribution)
            spoken.add(i)
    return found


def _paragraphs_of(attribution: Attribution, starts: list[int]) -> Iterator[int]:
    """Number the paragraphs that hold contents of an attribution."""
    for span in attribution.contents:
        yield from range(bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1))


def _transcript_turn(page: Page, i: int, labels: Counter[str]) -> Attribution | None:
    """Read the turn of a transcript: “ORSINI: We will not sign.”"""
    paragraph = page.paragraphs[i]
    label = LABEL.match(page.text, paragraph.start, paragraph.end)
    if not label or i == 0 or not _is_name(page.text, label.group(1), labels):
        return None
    contents = Span(label.end(), paragraph.end)
    colon = label.end(1)
    return Attribution(
        contents=(contents,),
        kind=kind_of(page.text, [contents], page.quotations),
        cue=Span(colon, colon + 1),
        source=Span(*label.span(1)),
        confidence=TRANSCRIPT,
    )


def _labels(page: Page) -> Counter[str]:
    """Count the labels with which paragraphs begin."""
    matches = (LABEL.match(page.text, paragraph.start, paragraph.end) for paragraph in page.paragraphs)
    return Counter(match.group(1) for match in matches if match)


def _is_name(text: str, label: str, labels: Counter[str]) -> bool:
    """Tell a speaker's label from "UPDATE:": it comes back, or the text names its bearer in mixed case."""
    surname = label.split()[-1]
    return labels[label] > 1 or surname.title() in text or surname.capitalize() in text


def _whole_quotation(page: Page, i: int) -> Quotation | None:
    """Return the quotation that a paragraph consists of, or None; an open end counts."""
    if not 0 <= i < len(page.paragraphs):
        return None
    paragraph = page.paragraphs[i]
    inside = list(_quotations_in(page, paragraph))
    if not inside or inside[0].start != paragraph.start or inside[0].single:
        return None
    outside = page.text[inside[0].end : paragraph.end]
    if any(c.isalnum() for c in outside) or len(page.text[inside[0].start : inside[0].end].split()) < 5:
        return None
    return inside[0]


def _quotations_in(page: Page, paragraph: Span) -> Iterator[Quotation]:
    at = bisect_left(page.quotations, paragraph.start, key=lambda q: q.start)
    while at < len(page.quotations) and page.quotations[at].start < paragraph.end:
        yield page.quotations[at]
        at += 1


def _announced(page: Page, i: int) -> Attribution | None:
    """Read words in a paragraph of their own after a line such as “And from the chair:”."""
    quotation = _whole_quotation(page, i)
    if quotation is None or i == 0:
        return None
    before = page.paragraphs[i - 1]
    announcement = _ANNOUNCEMENT.match(page.text, before.start, before.end)
    if not announcement:
        return None
    return _quoted(page, quotation, Span(*announcement.span(1)), Span(before.end - 1, before.end), ANNOUNCED)


def _signed(page: Page, i: int) -> Attribution | None:
    """Read the signature that follows the quotation of a paragraph, or stands alone in the next."""
    paragraph = page.paragraphs[i]
    quotation = next(_quotations_in(page, paragraph), None)
    if quotation is None or quotation.start != paragraph.start or not quotation.closed:
        return None
    start, end = quotation.end, paragraph.end
    if start == end and i + 1 < len(page.paragraphs):
        start, end = page.paragraphs[i + 1].start, page.paragraphs[i + 1].end
    signature = _SIGNATURE.fullmatch(page.text, start, end)
    if not signature or len(page.text[quotation.start : quotation.end].split()) < _LEAST_WORDS:
        return None
    return _quoted(page, quotation, Span(*signature.span(2)), Span(*signature.span(1)), SIGNED)


def _continued(page: Page, i: int) -> Attribution | None:
    """A quoted paragraph without a word about its speaker, after one that quotes: whoever was quoted goes on."""
    quotation = _whole_quotation(page, i)
    return None if quotation is None else _quoted(page, quotation, None, None, CONTINUED)


def _quoted(page: Page, quotation: Quotation, source: Span | None, cue: Span | None, confidence: float) -> Attribution:
    contents = (Span(quotation.start, quotation.end),)
    kind = kind_of(page.text, contents, page.quotations)
    return Attribution(contents=contents, kind=kind, cue=cue, source=source, confidence=confidence)
