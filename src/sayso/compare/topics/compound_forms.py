"""One compound in its forms: “the bill” for the health care bill, “new city harbour toll” for the harbour toll."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from sayso.compare.events.words import stem_of
from sayso.compare.topics.phrases import Phrase
from sayso.compare.topics.word_kinds import kind_alone

Words = tuple[str, ...]

# A compound stands for its noun alone if it stands so often, and has such a share of all compounds of that noun.
_LEAST_COMPOUNDS, _COMPOUND_SHARE = 3, 0.6
# An adjective is dropped if the noun stands so much oftener without it: “the stupid wall” is the wall.
_LONE_TO_COMPOUND = 3


class CompoundForms:
    """Finds what is the same for the forms of phrases that are no names."""

    def __init__(self, phrases: Iterable[Phrase]):
        """phrases: all that stand in the articles."""
        plain = [plain_words(phrase) for phrase in phrases]
        self._counts = Counter(plain)
        self._of_nouns = _compounds_of_nouns(self._within(words) for words in plain)

    def __contains__(self, words: Words) -> bool:
        return words in self._counts

    def fullest(self, phrase: Phrase, text: str) -> Words:
        """Return the words of the compound that a phrase stands for in an article of which text is the text."""
        words = self._within(plain_words(phrase))
        if len(words) == 2 and kind_alone(words[0]) == "adjective":
            lone = words[-1:]
            return lone if self._counts[lone] >= _LONE_TO_COMPOUND * self._counts[words] else words
        whole = self._of_nouns.get(words[0]) if len(words) == 1 and phrase.is_definite else None
        return whole[0] if whole and whole[1] in _lower(text) else words

    def _within(self, words: Words) -> Words:
        """Return the compound that stands at the end of a longer one."""
        ends = (words[-length:] for length in range(2, len(words)))
        return next((end for end in ends if end in self._counts), words)


def plain_words(phrase: Phrase) -> Words:
    """Return the words of a phrase, the last without its ending."""
    return (*phrase.words[:-1], stem_of(phrase.words[-1]))


def _compounds_of_nouns(phrases: Iterable[Words]) -> dict[str, tuple[Words, str]]:
    """Return by noun what it stands for where it stands alone, if most of its compounds are that: words, and as one."""
    compounds: dict[str, Counter[Words]] = defaultdict(Counter)
    for words in phrases:
        if len(words) > 1 and kind_alone(words[0]) != "adjective":  # “the voters” are not “black voters”
            compounds[words[-1]][words] += 1
    found = {}
    for noun, counts in compounds.items():
        best, often = max(counts.items(), key=lambda item: (item[1], item[0]))
        if often >= max(_LEAST_COMPOUNDS, _COMPOUND_SHARE * counts.total()):
            found[noun] = best, " ".join(best)
    return found


@lru_cache(maxsize=8)
def _lower(text: str) -> str:
    return text.lower()
