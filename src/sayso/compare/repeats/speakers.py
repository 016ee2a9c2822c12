"""Whether two speakers cannot be one: the names decide, and only where both are names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from sayso.compare.repeats.quoted import Quoted
from sayso.compare.repeats.spelling import fold_word, sound_alike
from sayso.people.names import fold_name
from sayso.resolve.lexicon import NAME_TAILS
from sayso.resolve.names import is_title
from sayso.types import Speaker

# Words that name no body of their own: “the White House” may be “the administration”.
_LOOSE_BODIES = frozenset(
    """
    the of for and a an administration agency army assembly authorities authority board bureau cabinet camp campaign
    capitol city coalition commission committee company congress council country county court department foundation
    government group house international justice kremlin law leadership military ministry mission national nations
    office official officials parliament party police presidency regime senate service spokesman spokesperson
    spokeswoman staff state states team union united white
    """.split()
)

# “The California Democrat”, “the Post reporter” are no names, although they may be set like ones.
_EPITHETS = frozenset(
    """
    activist aide analyst attorney author billionaire candidate commander conservative critic democrat diplomat
    economist expert executive father frontrunner governor host investigator journalist judge lawmaker lawyer leader
    liberal mayor mogul mother native nominee officer progressive prosecutor reporter representative republican
    resident scholar senator spokesman spokesperson spokeswoman tory veteran witness writer
    """.split()
)


def are_different(ones: Iterable[Speaker], others: Iterable[Speaker]) -> bool:
    """Tell whether none of some speakers can be any of the others, all being named: whoever is not may be anybody."""
    others = tuple(others)
    return all(_differ(one, other) for one in ones for other in others)


def is_told_of_another(one: Quoted, other: Quoted) -> bool:
    """Tell whether two articles give the same words to different speakers, and neither may be read otherwise.

    It may where the other speaker is named beside the words, as one who repeats them or has written them; and, where
    a pronoun had to be followed, if the article names the other speaker at all.
    """
    if not are_different(one.speakers, other.speakers):
        return False
    if not (one.line.statement.source and other.line.statement.source):
        return False
    named, other_named = _is_named(one), _is_named(other)
    if not (named or other_named):
        return False
    return not (_is_near(one, other, named) or _is_near(other, one, other_named))


def _is_near(one: Quoted, other: Quoted, named: bool) -> bool:
    """Tell whether one article speaks of the other's speakers where it tells who speaks."""
    document, source = one.line.document, one.line.statement.source
    near = one.near() if named else frozenset()
    place = fold_name(source.of(document.text)) if named and source else fold_name(document.text)
    words = near | frozenset(place.split())
    names = (_telling(speaker.name or "", speaker.type == "organization") for speaker in other.speakers)
    return any(name[-1] in words or words.issuperset(fold_word(name[-1])) for name in names if name)


def _is_named(quoted: Quoted) -> bool:
    """Tell whether the words that name the source bear the name of the speaker: no pronoun had to be followed."""
    statement = quoted.line.statement
    if not (statement.source and statement.speaker.name):
        return False
    said = set(fold_name(statement.source.of(quoted.line.document.text)).split())
    name = [word for word in fold_name(statement.speaker.name).split() if word not in NAME_TAILS]
    return bool(name) and (name[-1] in said or set(name) <= said)


def _differ(one: Speaker, other: Speaker) -> bool:
    if one.type != other.type or one.type not in ("person", "organization") or not (one.name and other.name):
        return False
    return _names_differ(one.name, other.name, one.type == "organization")


@lru_cache(maxsize=65536)
def _names_differ(one: str, other: str, bodies: bool) -> bool:
    """Tell whether two names cannot be one: no word is shared, none is the other's initials or another spelling."""
    first, second = _telling(one, bodies), _telling(other, bodies)
    if not first or not second or set(first) & set(second):
        return False
    if "".join(first) == "".join(second) or _is_initials(one, other) or _is_initials(other, one):
        return False
    return not any(sound_alike(a.title(), b.title()) for a in first for b in second)


def _telling(name: str, bodies: bool) -> list[str]:
    """Return the words by which a name is told from others; none if it is no more than an office or any body."""
    words = fold_name(name).split()
    if not name[:1].isupper() or not words or words[-1] in _EPITHETS:
        return []
    if bodies and any(word in _LOOSE_BODIES for word in words):
        return []
    return [word for word in words if word not in NAME_TAILS and not is_title(word) and len(word) > 1]


def _is_initials(short: str, full: str) -> bool:
    letters = "".join(sign for sign in short if sign.isalpha())
    initials = "".join(word[0] for word in full.replace("-", " ").split() if word[0].isupper())
    return len(letters) > 1 and letters.isupper() and (letters in initials or initials in letters)
