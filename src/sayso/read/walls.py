"""Pages that stand where an article should: login, consent, errors; and what shows that a short page is none."""

from __future__ import annotations

import re
from collections.abc import Iterable

import lxml.html

from sayso.read.blocks import Block

# A login, consent or blocking page has a few sentences; the shortest news in brief that holds its words has more.
WALL_CHARACTERS = 700
_WALL = re.compile(
    r"\b(?:log[ -]?in|sign[ -]?in|sign up|subscribe|subscription|cookies?|consent|captcha|not a robot|are you human|"
    r"enable javascript|access denied|forbidden|password|page not found|404|checking your browser)\b",
    re.IGNORECASE,
)
# Such pages speak to whoever reads them, and of themselves.
_ADDRESS = re.compile(
    r"\b(?:you|your|yours|we|our|us|please|sorry|(?:this|the|that) (?:web)?(?:site|page|server|content|request(?:ed)?)|"
    r"this (?:story|article)|javascript|browser|rights reserved|privacy|terms of)\b",
    re.IGNORECASE,
)
# Of these articles report too.
_THINGS = re.compile(r"\b(?:website|account|newsletter)\b", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:said|says|told|tells|added|announced|warned|wrote|asked|according to)\b")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")
_SENTENCE = re.compile(r"[^.!?]+[.!?]")
_FEWEST_WORDS = 6


def is_wall(tree: lxml.html.HtmlElement, blocks: Iterable[Block]) -> bool:
    """Tell whether a page with little text is a login, consent or error page, and holds no sentence of an article.

    A third of its text or more has words of such pages, or it asks for a password. A sentence that reports what
    somebody said is of an article; on a page that asks for no password, so is every full sentence that neither has such
    words nor speaks to the reader, quotations aside.
    """
    texts = [block.text for block in blocks]
    asks_password = bool(tree.xpath("//input[@type='password']"))
    sentences = [sentence for text in texts for sentence in _SENTENCE.findall(_QUOTED.sub("“”", text))]
    if any(_is_report(sentence) or (not asks_password and _is_prose(sentence)) for sentence in sentences):
        return False
    walled = sum(len(text) for text in texts if _WALL.search(text))
    return asks_password or 3 * walled >= sum(map(len, texts))


def _is_report(sentence: str) -> bool:
    return bool(_REPORTS.search(sentence)) and not _ADDRESS.search(sentence)


def _is_prose(sentence: str) -> bool:
    is_wall_like = any(pattern.search(sentence) for pattern in (_WALL, _ADDRESS, _THINGS))
    return len(sentence.split()) >= _FEWEST_WORDS and not is_wall_like
