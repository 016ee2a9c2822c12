"""People whom a text does not name, and the words that it varies the names of others by."""

from __future__ import annotations

from sayso.resolve.lexicon import DEMONYMS, SIDES
from sayso.resolve.phrases import Phrase
from sayso.types import Speaker

# What news calls somebody whom it has just named, so as not to repeat the name.
_VARIATIONS = frozenset(
    "actor actress billionaire businessman businesswoman candidate celebrity chancellor comedian congressman "
    "congresswoman conservative contender democrat entrepreneur filmmaker financier governor heiress hopeful incumbent "
    "lady lawmaker leader legislator liberal libertarian magnate mayor millionaire minister mogul musician nominee "
    "novelist philanthropist politician premier president rapper republican secretary senator singer socialist star "
    "tycoon veteran".split()
)
# Who speaks for a candidate or asks one is none.
_ATTENDANTS = frozenset(
    "spokesman spokeswoman spokesperson adviser advisor aide manager strategist pollster consultant analyst professor "
    "reporter editor correspondent columnist host anchor moderator historian expert".split()
)
_CONTENDERS = frozenset("candidate contender hopeful incumbent nominee".split())
# Offices that one who holds another of them is not called by.
_OFFICES = (
    frozenset(("senator", "sen")),
    frozenset(("governor", "gov")),
    frozenset(("congressman", "congresswoman", "representative", "rep")),
    frozenset(("mayor",)),
    frozenset(("judge", "justice")),
    frozenset(("president",)),
    frozenset(("chancellor",)),
    frozenset(("premier",)),
    frozenset(("secretary",)),
)
_PARTIES = (
    frozenset(("democrat", "democratic", "dem")),
    frozenset(("republican", "gop")),
    frozenset(("libertarian",)),
    frozenset(("labour", "labor")),
    frozenset(("conservative", "tory")),
)


class Descriptions:
    """The unnamed people of one text, by the noun that tells of them."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[Phrase, Speaker]] = {}

    def add(self, phrase: Phrase, speaker: Speaker) -> None:
        """Remember people who were told to speak by a noun; “the aide” adds nothing to “a senior aide”."""
        if speaker.type in ("group", "unnamed") and phrase.noun and not phrase.is_document:
            self._told[phrase.noun] = phrase, speaker

    def before(self, phrase: Phrase) -> Speaker | None:
        """Find the people whom “the aide” or “the protesters” takes up: those told of last by the same noun."""
        told = self._told.get(phrase.noun)
        mine = [w.lower() for w in phrase.words.split()[1:-1]]
        if told is None or not set(mine) <= set(told[0].words.lower().split()):
            return None
        return told[1]


def is_variation(phrase: Phrase) -> bool:
    """Tell whether a phrase is one that news varies a name by: “the billionaire”, “the Vermont senator”."""
    return phrase.noun in _VARIATIONS and phrase.words.lower().startswith("the ") and not phrase.several


def may_be_called(phrase: Phrase, roles: set[str]) -> bool:
    """Tell whether what is known of somebody, office or party, lets them be called so."""
    words = set(phrase.words.lower().split()) | {phrase.noun}
    for kinds in (_OFFICES, _PARTIES):
        mine = [kind for kind in kinds if kind & words]
        theirs = [kind for kind in kinds if kind & roles]
        if mine and theirs and not any(kind in theirs for kind in mine):
            return False
    if words & (SIDES | DEMONYMS) - frozenset().union(*_PARTIES) - {"american", "us", "u.s"} - roles:
        return False
    return not (phrase.noun in _CONTENDERS and roles & _ATTENDANTS)
