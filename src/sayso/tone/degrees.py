"""What the words around a word do to its value: negation, degree, and what is not real.

What negation does is no mirror: “not brilliant” is mild blame, “not a monster” is hardly praise. See: Kiritchenko &
Mohammad 2016 (effects of negators, modals and degree adverbs), Polanyi & Zaenen 2006 (contextual valence shifters).
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.tone.forms import lemmas

# What is left of praise and of blame under negation, with the sign turned.
NEGATED_PRAISE = -0.5
NEGATED_BLAME = -0.35
# The same for “less” and, of praise, for “too”: “less useful”, “too generous”, “less corrupt”.
LESS_PRAISE = -0.35
LESS_BLAME = -0.15
# What only may be, or is hoped for, counts for part.
UNREAL = 0.6
ENOUGH = 0.8
TOPPED = 1.3
# Words of degree may stand together (“so very”), but there is an end to it.
_MOST = 1.6
# How many words back a negation works: “never”, and “no” or “a lack of” before their noun.
_REACH = 5
_NOUN_REACH = 4

# By how much words of degree stretch or shrink; judged by us, not fitted to data.
_FACTORS = {
    1.5: "extremely utterly absolutely completely totally incredibly unbelievably exceptionally extraordinarily "
    "hugely immensely enormously tremendously overwhelmingly profoundly insanely outrageously thoroughly wholly "
    "amazingly remarkably astonishingly phenomenally spectacularly dangerously downright unprecedented utter total "
    "complete absolute unmitigated sheer downright extraordinary monumental epic colossal blatantly",
    1.3: "very highly deeply really truly greatly seriously terribly awfully particularly especially strongly so such "
    "severely sorely badly bitterly fully entirely perfectly most huge massive enormous big major real severe deep "
    "wildly fiercely hard massively most heavily widely universally sharply grossly wholeheartedly richly damn "
    "fundamentally genuinely unusually every warmly superbly dramatically grave serious vast",
    1.15: "more much well far even quite too indeed considerably increasingly",
    0.85: "rather fairly pretty reasonably largely mostly relatively generally still",
    0.6: "somewhat slightly mildly moderately marginally partly partially kinda vaguely arguably modestly bit little "
    "some minor small slight possibly perhaps maybe potentially potential apparently supposedly seemingly faintly "
    "nearly almost semi tad modest mild limited",
}
_DEGREES = {word: factor for factor, words in _FACTORS.items() for word in words.split()}
_DEGREES["quite"] = 0.9

_NEGATORS = frozenset("not never cannot hardly barely scarcely rarely seldom neither nor nobody none nowhere".split())
_NOBODY = frozenset("nobody none nothing nowhere".split())
_NOUN_NEGATORS = frozenset("no without zero non nothing little few lacking devoid".split())
# Verbs and nouns that keep something from being: “failed to help”, “a lack of trust”, “denied being a fraud”.
_KEEPING = frozenset("lack fail refuse deny avoid prevent absence cease inability unable doubt abandon".split())
# What does harm to what follows: “an assault on freedom”, “a threat to peace”.
_SPOILING = frozenset("assault attack threat blow affront betray betrayal insult loss loser rob robber".split())
# What is removed or fought is no blame on who does it: “fight corruption”, “end the violence”.
_REMOVING = frozenset(
    "against fight combat tackle end stop cut reduce eliminate overcome curb prevent counter eradicate oppose "
    "defeat anti ease alleviate heal solve resolve survive confront address relieve free halt defuse protect "
    "protection".split()
)
# Behind these a negator is none: “not only”, “no doubt”, “nothing short of”.
_NO_NEGATION = frozenset(
    "only just merely simply least before mention doubt wonder matter less short but question wait".split()
)
_UNREAL = frozenset(
    "could would might may should ought if unless hope wish expect possible possibly perhaps maybe whether "
    "suppose".split()
)
# Verbs behind whose “to” stands what is not yet: “tried to help”, but “took aim at the brave”.
_TOWARDS = frozenset("want try aim seek need promise claim plan pledge vow seem appear".split())
_COUNTERFACTUAL = frozenset("could would should might".split())


def in_context(value: float, clause: Sequence[str], before: Sequence[str], after: Sequence[str]) -> float:
    """Return what a word that is worth value is worth behind the words before it in its clause.

    clause: the words of the clause in front of it, lower case; before: those of them that no other word of warmth has
    used up, in which negation and degree are looked for; after: the next two words of the clause.
    """
    if _tops(before, after):
        return value * TOPPED
    degree, less = _degree(value, before)
    negated = _negated(value, before)
    if negated and less == 0:
        # “Not very helpful” denies the helpfulness, not the “very”.
        value *= NEGATED_PRAISE if value > 0 else NEGATED_BLAME
    else:
        value *= less or degree
    if list(after[:1]) == ["enough"]:
        value *= ENOUGH
    return value * _unreal(value, clause)


def _tops(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell whether a negation says that there is no more: “could not be more proud”, “nobody I admire more”."""
    near = before[-4:]
    if near[-1:] == ["more"] and ("be" in near or "have" in near):
        return any("not" in lemmas(word) for word in near)
    if list(after[:1]) == ["more"] and not _NOBODY.isdisjoint(before[-_REACH:]):
        return True
    return "enough" in after and near[-1:] in (["cannot"], ["can't"])


def turns_what_follows(word: str) -> bool:
    """Tell whether a word that shows coldness turns a warm one behind it: “a lack of real trust”, “failed to help”."""
    forms = lemmas(word)
    return not (_KEEPING | _SPOILING).isdisjoint(forms)


def is_degree(word: str) -> bool:
    """Tell whether a word only says how much, if it stands before one that shows warmth: “terribly nice”."""
    return word in _DEGREES


def _degree(value: float, before: Sequence[str]) -> tuple[float, float]:
    """Return the factor of the words of degree right before a word, and that of “less” or “too”, 0 without them."""
    factor = 1.0
    for word in list(before[-2:])[::-1]:
        if word in ("less", "least") and "no" not in before[-3:]:
            return 1.0, LESS_PRAISE if value > 0 else LESS_BLAME
        if word == "too" and value > 0 and before[-1] == word:
            return 1.0, LESS_PRAISE
        if word not in _DEGREES:
            break
        factor *= _DEGREES[word]
    return min(factor, _MOST), 0.0


def _negated(value: float, before: Sequence[str]) -> bool:
    """Tell whether the clause denies the word that follows; two negations leave it standing."""
    count = 0
    near = list(before[-_REACH:])
    for i, word in enumerate(near):
        distance = len(near) - i
        following = near[i + 1] if i + 1 < len(near) else ""
        if (word, following) == ("far", "from") or (following == "short" and "stop" in lemmas(word)):
            count += 1
            continue
        if following in _NO_NEGATION:
            continue
        denies = word in _NEGATORS or word.endswith("n't")
        count += denies or (distance <= _NOUN_REACH and _keeps(word, value, before))
    return count % 2 == 1


def _keeps(word: str, value: float, before: Sequence[str]) -> bool:
    if word in ("little", "few"):
        # “A little”, “a few” are some.
        return value > 0 and "a" not in before[-_NOUN_REACH - 1 :]
    forms = lemmas(word)
    turning = _REMOVING if value < 0 else _SPOILING
    return word in _NOUN_NEGATORS or not _KEEPING.isdisjoint(forms) or not turning.isdisjoint(forms)


def _unreal(value: float, clause: Sequence[str]) -> float:
    near = list(clause[-_REACH - 1 :])
    for i, word in enumerate(near):
        if word in _COUNTERFACTUAL and near[i + 1 : i + 2] == ["have"] and "been" in near[i + 2 :]:
            return -0.4 if value > 0 else 0.4
        forms = lemmas(word)
        if not _UNREAL.isdisjoint(forms) or (near[i + 1 : i + 2] == ["to"] and not _TOWARDS.isdisjoint(forms)):
            return UNREAL
    return 1.0
