"""Which country an article is about, as far as offices without a country in it are concerned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sayso.compare.camps.countries import find_countries
from sayso.compare.camps.institutions import HOME, find_institutions
from sayso.compare.camps.parties import find_parties
from sayso.compare.camps.sides import OFFICIAL
from sayso.compare.camps.unlisted import count_unlisted, find_unlisted


def find_home(text: str, unlisted: Mapping[str, str] | None = None) -> str | None:
    """Return the country whose government, legislature or parties an article names by far most, None if there is none.

    By far: at least twice as often as those of any other country; once is enough only if it is the country that the
    article names most, too. Where it names none of any country in the table, one that is in none counts, by the word
    for its people. unlisted: such countries that other articles tell, see find_unlisted.
    """
    counts: Counter[str] = Counter()
    for body in find_institutions(text):
        if body.country and body.country != HOME and body.kind in OFFICIAL:
            counts[body.country] += 1
    counts.update(party.country for party in find_parties(text))
    counts = counts or _count_with_unlisted(text, unlisted or {})
    (first, most), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    if most == 1:
        named = Counter(word.code for word in find_countries(text) if word.kind != "capital")
        return first if not second and first in (code for code, _ in named.most_common(1)) else None
    return first if most and most >= 2 * second else None


def _count_with_unlisted(text: str, unlisted: Mapping[str, str]) -> Counter[str]:
    """Count how often a text names countries in no table, and any others beside; empty if it names none of them."""
    counts = count_unlisted(text, {**unlisted, **find_unlisted(text)})
    if counts:
        counts.update(word.code for word in find_countries(text))
    return counts
