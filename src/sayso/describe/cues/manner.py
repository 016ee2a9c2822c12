"""How words were said: “dryly”, “in a low voice”, “with a laugh”."""

from __future__ import annotations

import re

from sayso.describe.cues.frame import Frame
from sayso.describe.cues.manner_words import EXPRESSIONS, NO_MANNER
from sayso.describe.cues.words import find_heads
from sayso.types import Span

# How far behind a cue its manner may stand: “told the crowd in the square in a low voice”.
_REACH = 90

_SHAPED = re.compile(
    r"\b(?:an? (?:hint|note|trace|touch|edge|tinge) of (?:\w+ ){1,2}in (?:his|her|their) (?:voice|tone|eyes)"
    rf"|(?:in|with) (?:(?:an?|the|his|her|their|its|mock|great|some|apparent|obvious|visible) )?"
    rf"(?:[\w\-’']+ly )?(?:[\w\-]+(?:, | and | ))?(?:[\w\-]+ )?(?:{'|'.join(EXPRESSIONS)})"
    r"|under (?:his|her|their) breath|at the top of (?:his|her|their) (?:lungs|voice|voices)|out loud|aloud"
    r"|tongue in cheek|through tears|without (?:hesitation|irony|emotion|embarrassment))\b(?! of\b)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?<=, )(?:(?:still|visibly|softly|openly) )?(?:laughing|smiling|grinning|chuckling|sobbing|weeping|"
    r"crying|sighing|shrugging|smirking|beaming|giggling|winking|choking up|"
    r"(?:choking|fighting|holding) back tears|"
    r"(?:shaking|nodding) (?:his|her|their) heads?|"
    r"(?:his|her) voice (?:\w+ly )?(?:\w+ing|low|hoarse))(?=[,.:;”\"\s]|$)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:in|with) (?:an?|the|his|her|their|its) (?:voice|tone|accent|face|breath|wave|drawl)", re.I)
_BREAK = re.compile(r"[;—:“”\"]|\b(?:who|which|that|when|because|after|before|as|while|but|if)\b")
_ADVERB = re.compile(r"(?<![\w@#\-’'])(?:half-|matter-of-)?[a-z][a-z\-]*ly(?![\w\-’'])")


def find_manner(frame: Frame) -> Span | None:
    """Return the words that tell how something was said, in the cue or right beside it."""
    return _adverb(frame) or _phrase(frame)


def _is_manner(word: str) -> bool:
    return len(word) > 4 and word not in NO_MANNER


def _adverb(frame: Frame) -> Span | None:
    """Find an adverb in the cue, right before it, or right behind it."""
    words = frame.words_of_cue()
    heads = [head for head in find_heads(words) if head.part == "speech"]
    if not heads:
        return None
    text = frame.text
    for place, word in enumerate(words):
        near = abs(place - heads[0].place) <= 2
        if near and _is_adverb(text, word.start, word.end) and text[word.start].islower():
            return Span(word.start, word.end)
    before = frame.words_before()[-1:]
    for word in before:
        if not text[word.end : frame.cue.start].strip() and _is_adverb(text, word.start, word.end):
            return Span(word.start, word.end)
    for word in frame.words_behind()[:1]:
        if not text[frame.cue.end : word.start].strip() and _is_adverb(text, word.start, word.end):
            return Span(word.start, word.end)
    return _closing_adverb(frame)


def _closing_adverb(frame: Frame) -> Span | None:
    """Find the adverb that ends the frame: “told reporters flatly:”."""
    words = frame.words_behind()
    if not words or words[-1].end - frame.cue.end > _REACH:
        return None
    last = words[-1]
    clause = frame.text[frame.cue.end : last.start]
    if _BREAK.search(clause) or "," in clause or len(words) > 5:
        return None
    return Span(last.start, last.end) if _is_adverb(frame.text, last.start, last.end) else None


def _is_adverb(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    return bool(_ADVERB.fullmatch(word)) and _is_manner(word)


def _phrase(frame: Frame) -> Span | None:
    """Find “with a laugh” and its like in the cue, or behind it before another clause begins."""
    start = frame.cue.start
    end = min(frame.behind.end if frame.behind else frame.cue.end, frame.cue.end + _REACH)
    stop = _BREAK.search(frame.text, frame.cue.end, end)
    end = stop.start() if stop else end
    found = _SHAPED.search(frame.text, start, end) or _PARTICIPLE.search(frame.text, start, end)
    # “in her voice” alone says nothing, and what is a cue itself is not how it is said.
    if found is None or found.start() == start or _BARE.fullmatch(found.group()):
        return None
    return Span(found.start(), found.end())
