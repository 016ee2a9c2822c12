"""What the model takes for a nested attribution though the words around the cue show that nobody says anything.

A sentence cut out of contents is not what the model was trained on. Each check names a form that was wrong nearly
every time it was found in news that the model had not seen.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.find.nested_words import BASE_FORMS, CUE_WORDS, WORD
from sayso.types import Attribution, Span

_LEAST_WORDS = 2
# “Quill's support for the bridge” is where somebody stands, not what they say; “her refusal to sign” is.
_STANDING = re.compile(
    r"\b(?:concerns?|doubts?|opinions?|opposition|proposals?|sk?c?epticism|support|views?)\s(?:about|for|on|over)$",
    re.I,
)
# After a singular subject a bare verb is no statement: “asked the board to consider”, “insists that Quill agree”.
_AUXILIARY = re.compile(r"\b(?:do|does|did|doesn|didn|don|would|will|can|could|may|might|must|shall|should)\b", re.I)
_PLURAL = re.compile(
    r"\b(?:and|i|we|you|they|them|who|that|which|both|many|most|some|several|few|all|others|people|police|men|women|"
    r"children|folk|media|staff|majority|of|\w*[^su\W]s)\b",
    re.I,
)
_HEARD = re.compile(r"\b(?:hear|hears|heard|hearing|let|lets|make|makes|made|watch|watched|saw|see)\s\Z", re.I)
_BY = re.compile(r"\bby\s*\Z", re.I)
_TO = re.compile(r"\bto\s", re.I)
# “is here to support”, “was a way to argue”; but “his tweet was only to mock” says what it says.
_PURPOSE = re.compile(r"\b(?:able|here|place|there|time|way)\sto\s+\w+$", re.I)
_A_TITLE = re.compile(r"(?:an?|the)\s", re.I)
_LOOK_BACK = 12


def without_what_follows(text: str, attribution: Attribution) -> Attribution:
    """Leave out contents behind “announced by Roe”: of “the levy announced by Roe as ‘reckless’” the levy is his.

    The words behind are those of whoever is around; without any before them, the attribution keeps what it has.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or source.start < cue.end or not _BY.search(text, cue.start, source.start):
        return attribution
    before = tuple(span for span in attribution.contents if span.end <= cue.start)
    return replace(attribution, contents=before) if before else attribution


def says_nothing(text: str, attribution: Attribution) -> bool:
    """Tell whether the words show that a nested attribution is none.

    The attribution must have a source and a cue.
    """
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        return True
    words = " ".join(span.of(text) for span in attribution.contents)
    if len(WORD.findall(words)) < _LEAST_WORDS:
        return True
    if any(span.start <= cue.start and cue.end <= span.end for span in attribution.contents):
        return True  # “what she called a rant” is still what the one around it says
    if _is_joined(text, cue) or _STANDING.search(cue.of(text)):
        return True
    return _is_titled(text, attribution, source, cue) or _is_bare(text, source, cue)


def _is_joined(text: str, cue: Span) -> bool:
    """Tell the second half of “voter-approved”."""
    return text[cue.start - 1 : cue.start] in ("-", "‐", "‑")


def _is_titled(text: str, attribution: Attribution, source: Span, cue: Span) -> bool:
    """Tell “a video called ‘Harbour Lights’” from “she called it ‘a lie’”."""
    if attribution.kind != "direct" or cue.of(text).lower() not in ("called", "titled"):
        return False
    behind = min(span.start for span in attribution.contents) - cue.end
    return 0 <= behind <= 1 and _A_TITLE.match(source.of(text)) is not None


def _is_bare(text: str, source: Span, cue: Span) -> bool:
    """Tell a verb that is not finite behind a singular source, and “is here to support”."""
    words = cue.of(text)
    if _PURPOSE.search(words):
        return True
    said = [word for word in map(str.lower, WORD.findall(words)) if word in CUE_WORDS]
    if not said or said[-1] not in BASE_FORMS or source.start > cue.start or _TO.search(words):
        return False
    if _AUXILIARY.search(text, source.end, cue.end) or _PLURAL.search(source.of(text)):
        return False
    return _HEARD.search(text, max(0, source.start - _LOOK_BACK), source.start) is None
