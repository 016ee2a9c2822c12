"""Events from articles: what they share, by which of them it is called, or as the user calls it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.compare.events.grouping import THRESHOLD_WITHOUT_DAYS, cluster, day_number
from sayso.compare.events.vectors import Collection, Vector, collect, dot, head_of, unit
from sayso.compare.events.words import find_words, stem_of, without_possessive
from sayso.compare.types import Event
from sayso.errors import SaysoError
from sayso.resolve.lexicon import DAYS, TITLES
from sayso.types import Document, Reading

# So many words tell what an event is about.
MOST_TERMS = 20
# A word in the title counts as one that is there often; what stands once, deep in the text, counts
# less than half, so that an article that only touches on the event is not taken.
_ONCE = 0.6
# Articles are taken that have so much of what was asked, and so much of what the best has.
_LEAST_COVER = 0.5
_SHARE_OF_BEST = 0.6
_MOST_TOLD = 3
# A word that stands in more than every fifth article says nothing of an event ("said").
_LEAST_RARITY = 1.5
# Weekdays and titles may help to tell articles apart, but not to say what an event is.
_UNTELLING = frozenset(stem_of(word) for word in DAYS | TITLES)


class EventError(SaysoError):
    """No article is about the event that was asked for. words is what was asked, nearest the titles that came near."""

    def __init__(self, words: str, problem: str, nearest: tuple[str, ...] = ()):
        super().__init__(f"no article is about “{words}”: {problem}")
        self.words = words
        self.problem = problem
        self.nearest = nearest


def group_events(readings: Sequence[Reading]) -> tuple[Event, ...]:
    """Return the events that articles tell of, the most reported first; each article belongs to one.

    An article joins others that lie within a few days and share its weightiest words; without a day, words alone tell.
    """
    documents = [reading.document for reading in readings]
    collection = collect(documents)
    events = [_event(documents, collection, members) for members in cluster(documents, collection)]
    return tuple(sorted(events, key=lambda event: (-len(event.documents), event.first or "9", event.title or "")))


def take_all(readings: Sequence[Reading]) -> Event:
    """Return all articles as one event, whatever their words tell; there must be one at least."""
    documents = [reading.document for reading in readings]
    return _event(documents, collect(documents), range(len(documents)))


def pick_event(readings: Sequence[Reading], words: str, *, first: str | None = None, last: str | None = None) -> Event:
    """Return the event that the user calls by some words, of the articles from one day to another (ISO dates).

    An article is of it if it has most of what the words tell, rare ones more, best in its title or first paragraph; or
    if it has one of them and is like those that have most. Articles without a day are not left out.
    Raises EventError if no article is about it: says what was asked, and what came nearest.
    """
    asked = dict.fromkeys(word.stem for word in find_words(words))
    if not asked:
        raise EventError(words, "it has no word that tells articles apart: give names or nouns")
    documents = [r.document for r in readings if is_between(r.document.published, first, last)]
    if not documents:
        raise EventError(words, f"none of {len(readings)} articles lies between {first or '…'} and {last or '…'}")
    collection = collect(documents)
    covers = [_cover(document, asked, collection) for document in documents]
    best = max(covers)
    if best < _LEAST_COVER:
        nearest = _nearest(documents, covers, asked)
        raise EventError(words, "nearest " + "; ".join(nearest) if nearest else "no article has its words", nearest)
    least = max(_LEAST_COVER, _SHARE_OF_BEST * best)
    members = [i for i, cover in enumerate(covers) if cover >= least]
    mean = _mean(collection, members)
    alike = (
        i for i, cover in enumerate(covers) if cover and dot(mean, collection.vectors[i]) >= THRESHOLD_WITHOUT_DAYS
    )
    return _event(documents, collection, sorted({*members, *alike}), words, asked)


# ------------------------------------------------------------------ what is asked for


def is_between(published: str | None, first: str | None, last: str | None) -> bool:
    """Tell whether an article is of the days from one to another, the last included; one without a day is."""
    day, start, end = day_number(published), day_number(first), day_number(last)
    return day is None or ((start is None or day >= start) and (end is None or day <= end))


def has_day(published: str | None) -> bool:
    """Tell whether an article has a day that is_between can read."""
    return day_number(published) is not None


def _cover(document: Document, asked: Iterable[str], collection: Collection) -> float:
    """Say how much of what was asked an article has, 0 to 1: words by their rarity, those at its head in full."""
    body = Counter(word.stem for word in find_words(document.text))
    head = {word.stem for part in head_of(document) for word in find_words(part)}
    had = every = 0.0
    for stem in asked:
        weight = collection.rarity(stem) + 0.1
        every += weight
        if stem in head or body[stem]:
            had += weight * (1.0 if stem in head else 1.0 - _ONCE / body[stem])
    return had / every


def _nearest(documents: Sequence[Document], covers: Sequence[float], asked: Mapping[str, None]) -> tuple[str, ...]:
    ranked = sorted(range(len(documents)), key=lambda i: -covers[i])[:_MOST_TOLD]
    return tuple(_told(documents[i], asked) for i in ranked if covers[i])


def _told(document: Document, asked: Mapping[str, None]) -> str:
    has = {word.stem: word for word in find_words(document.text)}
    found = [document.text[has[stem].start : has[stem].end] for stem in asked if stem in has]
    title = (head_of(document)[0] or document.id)[:80]
    return f"“{title}” has {', '.join(found) or 'some of it in its title'}"


# ------------------------------------------------------------------ what an event is


def _event(
    documents: Sequence[Document],
    collection: Collection,
    members: Sequence[int],
    words: str | None = None,
    asked: Iterable[str] = (),
) -> Event:
    own = sorted((documents[i] for i in members), key=lambda document: (document.published or "9", document.id))
    mean = _mean(collection, members)
    central = documents[max(members, key=lambda i: (dot(mean, collection.vectors[i]), -i))]
    days = sorted(day[:10] for document in own if (day := document.published) and day_number(day) is not None)
    return Event(
        title=words or head_of(central)[0] or None,
        documents=tuple(own),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        terms=_terms([central, *own], _shared(collection, members, mean, asked)),
    )


def _mean(collection: Collection, members: Sequence[int]) -> Vector:
    total: Vector = {}
    for i in members:
        for stem, weight in collection.vectors[i].items():
            total[stem] = total.get(stem, 0.0) + weight
    return unit(total)


def _shared(collection: Collection, members: Sequence[int], mean: Vector, asked: Iterable[str]) -> Vector:
    """Return the weightiest words that half of the articles have, two at least; what was asked for weighs most."""
    holders = Counter(stem for i in members for stem in collection.vectors[i])
    least = min(len(members), max(2, len(members) / 2))
    telling = (word for word in mean if word not in _UNTELLING and collection.rarity(word) >= _LEAST_RARITY)
    shared = {word: mean[word] for word in telling if holders[word] >= least}
    heaviest = max(shared.values(), default=1.0)
    shared |= {stem: heaviest for stem in asked if holders[stem]}
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
    return {stem: weight / heaviest for stem, weight in ranked[:MOST_TERMS]}


def _terms(documents: Sequence[Document], weights: Vector) -> tuple[tuple[str, float], ...]:
    """Give each weighed word as an article has it, the most central article first."""
    forms: dict[str, str] = {}
    for document in documents:
        if len(forms) == len(weights):
            break
        for text in (head_of(document)[0], document.text):
            for word in find_words(text):
                if word.stem in weights and word.stem not in forms:
                    forms[word.stem] = without_possessive(text[word.start : word.end])
    return tuple((forms[stem], round(weight, 4)) for stem, weight in weights.items() if stem in forms)
