"""Where words of an article stand in the web page it came from: text position and text quote of Web Annotation."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from sayso.errors import ReadError
from sayso.read.characters import clean
from sayso.types import Document, Span

_CONTEXT = 32
_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
# Words that a page repeats more often than this are told apart well enough by the nearest ones.
_MOST_PLACES = 50
# Going back in the page costs as much as a jump over half a million characters.
_BACKWARDS = 20.0


@dataclass(frozen=True, slots=True)
class Location:
    """Where words stand in Document.page, in code points, and the quote that finds them again if the page changes.

    exact is page[start:end]: the words with the page's own blanks. prefix and suffix are what stands beside them.
    See: Web Annotation Data Model, text position selector and text quote selector.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class _Squeezed:
    """A text without blanks and invisible characters, and where each character left stood."""

    letters: str
    places: tuple[int, ...]

    def index(self, offset: int) -> int:
        """Return how many characters are left of those before an offset."""
        return bisect_right(self.places, offset - 1)


def locate_span(document: Document, span: Span) -> Location:
    """Find a span of an article's text in the page it was read from.

    Blanks may differ between the two. Where the page has the same words more than once, the place counts that fits the
    order of the paragraphs. Raises ReadError if the document has no page, or the page does not have these words.
    """
    if document.page is None:
        raise ReadError(document.id, "it was not read from a web page, so its words have no place in one")
    text, page, anchors = _align(document.text, document.page)
    first, last = text.index(span.start), text.index(span.end)
    words = text.letters[first:last]
    start = _place(words, first, page.letters, anchors) if words else -1
    if start < 0:
        shown = " ".join(span.of(document.text)[:60].split())
        raise ReadError(
            document.id, f"its page does not have the words “{shown}” in this order; quote them without a place"
        )
    begin, end = page.places[start], page.places[start + len(words) - 1] + 1
    return Location(
        begin,
        end,
        exact=document.page[begin:end],
        prefix=document.page[max(0, begin - _CONTEXT) : begin],
        suffix=document.page[end : end + _CONTEXT],
    )


# An anchor: a paragraph's start and end in the squeezed text, and where it starts in the squeezed page.
_Anchor = tuple[int, int, int]


@lru_cache(maxsize=4)
def _align(text: str, page: str) -> tuple[_Squeezed, _Squeezed, tuple[_Anchor, ...]]:
    """Squeeze a text and its page, and find the paragraphs of the one in the other."""
    mine, theirs = _squeeze(text), _squeeze(page)
    paragraphs: list[tuple[int, int, list[int]]] = []
    for match in _PARAGRAPH.finditer(text):
        start, end = mine.index(match.start()), mine.index(match.end())
        if end > start and (places := _all_places(mine.letters[start:end], theirs.letters)):
            paragraphs.append((start, end, places))
    return mine, theirs, tuple(_best_chain(paragraphs))


def _squeeze(text: str) -> _Squeezed:
    seen = [(c, i) for i, c in enumerate(text) if "!" <= c <= "~" or (not c.isspace() and clean(c))]
    return _Squeezed("".join(c for c, _ in seen), tuple(i for _, i in seen))


def _all_places(words: str, letters: str) -> list[int]:
    places: list[int] = []
    place = letters.find(words)
    while place >= 0 and len(places) < _MOST_PLACES:
        places.append(place)
        place = letters.find(words, place + 1)
    return places


def _best_chain(paragraphs: list[tuple[int, int, list[int]]]) -> list[_Anchor]:
    """Choose one place for each paragraph so that they follow each other as closely as they can.

    A page often holds an article twice, once in data for search engines; the copy that is read has all paragraphs.
    """
    costs: list[float] = []
    steps: list[list[int]] = []
    for number, (_, _, places) in enumerate(paragraphs):
        if not number:
            costs, came = [0.0] * len(places), [0] * len(places)
        else:
            before, width = paragraphs[number - 1][2], paragraphs[number - 1][1] - paragraphs[number - 1][0]
            costs, came = _step(places, [place + width for place in before], costs)
        steps.append(came)
    chain: list[_Anchor] = []
    choice = min(range(len(costs)), key=costs.__getitem__, default=0)
    for (start, end, places), came in zip(reversed(paragraphs), reversed(steps), strict=True):
        chain.append((start, end, places[choice]))
        choice = came[choice]
    return chain[::-1]


def _step(places: list[int], ends: list[int], costs: list[float]) -> tuple[list[float], list[int]]:
    """Return for each place the least cost of a chain that ends there, and which place came before it."""
    reached: list[float] = []
    came: list[int] = []
    for place in places:
        options = [
            cost + math.log2(1 + abs(place - end)) + (_BACKWARDS if place < end else 0.0)
            for end, cost in zip(ends, costs, strict=True)
        ]
        best = min(range(len(options)), key=options.__getitem__)
        reached.append(options[best])
        came.append(best)
    return reached, came


def _place(words: str, first: int, letters: str, anchors: tuple[_Anchor, ...]) -> int:
    """Return where squeezed words, which begin at `first` in the text, stand in the page; -1 if they do not."""
    last = first + len(words)
    before = [anchor for anchor in anchors if anchor[0] <= first]
    if before and last <= before[-1][1]:
        return before[-1][2] + first - before[-1][0]
    low = before[-1][2] + min(before[-1][1], first) - before[-1][0] if before else 0
    after = next((anchor[2] for anchor in anchors if anchor[0] >= last), len(letters))
    between = letters.find(words, low, after) if low < after else -1
    if between >= 0:
        return between
    return min(_all_places(words, letters), key=lambda place: abs(place - low), default=-1)
