"""Addresses that open an article at the words themselves, by a text fragment.

See: https://wicg.github.io/scroll-to-text-fragment/ — text=[prefix-,]start[,end][,-suffix]; browsers take the first
match on the page, compare whole words without regard to case, and match start and end each inside one block.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from sayso.types import Document, Span

# Longer words, and words over several paragraphs, are named by how they begin and end.
_LONGEST_WHOLE = 120
_WORDS_AT_ENDS = 6
# Fewer words than these may well stand on the page before the article does.
_FEWEST_ALONE = 4
_WORDS_AROUND = 4
_LONGEST_PART = 200

_WORD = re.compile(r"\S+")
# What an address may hold as it stands; the rest is written in percent signs, brackets too, for the sake of Markdown.
_UNSAFE = re.compile(r"[^\w%/:?#@!$&'*+,;=~.\-]")


def passage_address(document: Document, spans: Iterable[Span]) -> str | None:
    """Return the web address of an article with a text fragment for each span; None if it has no web address.

    Spans without a letter or figure, and words too long to be named, are left out of the fragment.
    """
    address = web_address(document)
    if not address:
        return None
    directives = [f"text={part}" for span in spans if (part := text_directive(document.text, span))]
    if not directives:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:{'&'.join(directives)}"


def web_address(document: Document) -> str | None:
    """Return the address of an article if it leads to the web, without a text fragment and with nothing that acts."""
    address = (document.url or "").strip().split(":~:")[0].removesuffix("#")
    if not address.lower().startswith(("http://", "https://")):
        return None
    return _UNSAFE.sub(lambda match: quote(match.group(), safe="", errors="replace"), address)


def text_directive(text: str, span: Span) -> str | None:
    """Return what stands after “text=” to name the words of a span, None if they cannot be named."""
    trimmed = _trim(text, span)
    if not trimmed:
        return None
    start, end = trimmed.start, trimmed.end
    head, tail = _ends(text, trimmed)
    parts = [text[start:head]] if head == end else [text[start:head], text[tail:end]]
    if any(len(part) > _LONGEST_PART for part in parts):
        return None
    encoded = [_encode(part) for part in parts]
    is_short = len(parts) == 1 and len(parts[0].split()) < _FEWEST_ALONE
    if is_short or text.find(parts[0]) < start:
        before, after = _around(text, trimmed)
        encoded = [*([f"{_encode(before)}-"] if before else []), *encoded, *([f"-{_encode(after)}"] if after else [])]
    return ",".join(encoded)


def _trim(text: str, span: Span) -> Span | None:
    start, end = _edges(text, span.start, min(span.end, len(text)))
    return Span(start, end) if start < end else None


def _edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what stands around the first and the last letter: browsers match at the edges of words."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _ends(text: str, span: Span) -> tuple[int, int]:
    """Return where the first words end and the last begin; both are where the span ends if it is named whole."""
    first_end = _line_end(text, span.start, span.end)
    if first_end == span.end and span.end - span.start <= _LONGEST_WHOLE:
        return span.end, span.end
    last_start = max(text.rfind("\n", span.start, span.end) + 1, span.start)
    first = list(_words(text, span.start, first_end))[:_WORDS_AT_ENDS]
    last = list(_words(text, last_start, span.end))
    head = _edges(text, span.start, first[-1].end())[1]
    # The browser takes the first place after the head that fits: more words until that is the right one.
    for count in range(_WORDS_AT_ENDS, len(last) + _WORDS_AT_ENDS):
        tail = _edges(text, last[max(len(last) - count, 0)].start(), span.end)[0]
        if tail < head:
            return span.end, span.end
        if text.find(text[tail : span.end], head) == tail:
            return head, tail
        if span.end - tail > _LONGEST_PART:
            break
    return span.end, span.end


def _words(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    return _WORD.finditer(text, start, end)


def _around(text: str, span: Span) -> tuple[str, str]:
    """Return a few words before and after a span, as far as they stand in the same line."""
    line_start, line_end = text.rfind("\n", 0, span.start) + 1, _line_end(text, span.end, len(text))
    before = text[max(line_start, span.start - _LONGEST_PART) : span.start].split()[-_WORDS_AROUND:]
    after = text[span.end : min(line_end, span.end + _LONGEST_PART)].split()[:_WORDS_AROUND]
    # Marks alone are no words that a browser could match.
    both = (" ".join(words) for words in (before, after))
    first, second = (words if any(map(str.isalnum, words)) else "" for words in both)
    return first, second


def _line_end(text: str, start: int, end: int) -> int:
    found = text.find("\n", start, end)
    return end if found < 0 else found


def _encode(words: str) -> str:
    """Write words in percent signs; what the syntax takes for itself (- , &) is written so too."""
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")
