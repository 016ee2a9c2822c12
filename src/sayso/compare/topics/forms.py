"""One topic in its many forms: plural, hyphen, nationality for country, surname for full name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.compare.topics.compound_forms import CompoundForms, plain_words
from sayso.compare.topics.name_forms import NameForms
from sayso.compare.topics.nations import country_of
from sayso.compare.topics.phrases import Phrase
from sayso.compare.topics.word_kinds import kind_alone
from sayso.people.names import fold_name
from sayso.resolve.lexicon import MEN, ORGANIZATION_WORDS, WOMEN

# What is written in short.
_SHORT = {"gop": ("republican", "party"), "dems": ("democrats",), "repubs": ("republicans",)}


class Forms:
    """Finds the key under which all forms of a topic are kept, as some articles make it out."""

    def __init__(self, phrases: Sequence[Phrase], texts: Iterable[str]):
        """phrases: all that stand in the articles. texts: those of the articles."""
        self._names = NameForms([phrase.words for phrase in phrases if phrase.is_name], texts)
        self._compounds = CompoundForms(phrase for phrase in phrases if not phrase.is_name)

    def key(self, phrase: Phrase, text: str) -> str:
        """Return what is the same for all forms of a topic. text is that of the article."""
        words = phrase.words
        if not phrase.is_name or _is_headline_form(words) or self._is_noun(phrase):
            return "".join(self._compounds.fullest(phrase, text))
        words = _SHORT.get(words[0], words) if len(words) == 1 else words
        country = country_of(words)
        if country is None:
            words = self._names.fullest(words)
            country = country_of(words)
        if country:
            return country
        return "name " + (fold_name(" ".join(words)) or " ".join(words))

    def _is_noun(self, phrase: Phrase) -> bool:
        """Tell “Wall” where others write “wall”."""
        is_common = len(phrase.words) == 1 and kind_alone(phrase.words[0]) in ("noun", "either")
        return is_common and plain_words(phrase) in self._compounds


def _is_headline_form(words: tuple[str, ...]) -> bool:
    """Tell a phrase in the capitals of a headline, “Harbour Talks”, from the name of a person or body."""
    is_own = words[0] in MEN | WOMEN or words[-1] in ORGANIZATION_WORDS
    return len(words) > 1 and not is_own and kind_alone(words[-1]) in ("noun", "either", "verb")
