"""Words in the form in which two printings are compared: without what house style decides.

Case, accents, dashes, British or American spelling, contractions, figures or words for numbers: papers change these in
quotations without changing what was said. Keys need not be good English, they only need to be the same for both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´＇", "'"))
# Longest first. “'s” stays: it is “is”, “has” or a possessive.
_CONTRACTED = (
    ("n't", "not"),
    ("'ll", "will"),
    ("'re", "are"),
    ("'ve", "have"),
    ("'m", "am"),
    ("'d", "'d"),
    ("'s", "'s"),
)
_WHOLE = {
    "can't": "can not",
    "cannot": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "let's": "let us",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "'em": "them",
    "'cause": "because",
    "'til": "until",
    "till": "until",
    "y'all": "you all",
    "o'clock": "o'clock",
    "u.s": "united states",
    "u.s.a": "united states",
    "u.k": "united kingdom",
    "u.n": "united nations",
    "e.u": "european union",
    "&": "and",
    "%": "percent",
}
_ABBREVIATED = {"US": "united states", "USA": "united states", "UK": "united kingdom", "UN": "united nations"}
_ABBREVIATED["EU"] = "european union"
_SPELLINGS = dict(
    pair.split(":")
    for pair in """
    ageing:aging acknowledgement:acknowledgment afterwards:afterward alright:allright aluminium:aluminum amidst:amid
    amongst:among advisor:adviser advisors:advisers backwards:backward burnt:burned cheque:check cheques:checks
    cosy:cozy draught:draft dreamt:dreamed focussed:focused focussing:focusing forwards:forward gaol:jail grey:gray
    judgement:judgment judgements:judgments kerb:curb learnt:learned leapt:leaped mould:mold moustache:mustache mum:mom
    ok:okay plough:plow practise:practice practised:practiced programme:program programmes:programs pyjamas:pajamas
    sceptic:skeptic sceptics:skeptics sceptical:skeptical scepticism:skepticism spelt:spelled spoilt:spoiled
    storey:story towards:toward tyre:tire tyres:tires upwards:upward whilst:while mister:mr doctor:dr sen:senator
    rep:representative gov:governor gen:general dept:department yeah:yes yep:yes yup:yes nope:no ya:you thru:through
    tho:though
    """.split()
)
_SOUNDS = (
    (re.compile(r"z"), "s", 6),
    (re.compile(r"our"), "or", 5),
    (re.compile(r"[ao]e"), "e", 6),
    (re.compile(r"ll"), "l", 6),
    (re.compile(r"(?<=[tbv])re(?=[sd]?$)"), "er", 5),
    (re.compile(r"en[cs]e(?=s?$)"), "ens", 6),
    (re.compile(r"ogue(?=s?$)"), "og", 6),
)
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), map(str, range(20, 100, 10)), strict=True)
)
_NUMBERS = {word: str(number) for number, word in enumerate(_UNITS)} | _TENS
_ORDINALS = {
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "fifth",
    "6th": "sixth",
    "7th": "seventh",
    "8th": "eighth",
    "9th": "ninth",
    "10th": "tenth",
}
_BLEEPED = re.compile(r"[a-z]?[*_\-–—]{2,}[a-z]*|[a-z]+\*+[a-z]*|expletive|bleep")
_VOWELS = re.compile(r"[aeiouyhw']|(?<=[aeiou])j")
_ALIKE = str.maketrans({"q": "k", "g": "k", "c": "k", "z": "s", "v": "f", "w": "f", "x": "k"})


@lru_cache(maxsize=65536)
def fold_word(word: str) -> tuple[str, ...]:
    """Return the keys of one printed word: one, none for a mere mark, several for a contraction or an abbreviation."""
    if word.rstrip(".") in _ABBREVIATED:
        return tuple(_ABBREVIATED[word.rstrip(".")].split())
    bare = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign)).casefold().rstrip(".")
    if bare in _WHOLE:
        return tuple(_WHOLE[bare].split())
    for ending, full in _CONTRACTED:
        if bare.endswith(ending) and len(bare) > len(ending):
            return (*fold_word(bare[: -len(ending)]), full)
    bare = bare.replace(".", "").replace(",", "").strip("'")
    return (_spell(bare),) if bare else ()


def _spell(word: str) -> str:
    word = _SPELLINGS.get(word) or _NUMBERS.get(word) or _ORDINALS.get(word) or word
    for pattern, common, least in _SOUNDS:
        if len(word) >= least:
            word = pattern.sub(common, word)
    return word


def is_bleeped(word: str) -> bool:
    """Tell whether a word was made unprintable: “s---”, “f**k”, “expletive”."""
    return bool(_BLEEPED.fullmatch(word.casefold()))


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two names differ in how they are written in Latin letters alone: “Qaddafi” and “Gadhafi”."""
    if min(len(one), len(other)) < 4 or not (one[:1].isupper() and other[:1].isupper()):
        return False
    first, second = _skeleton(one), _skeleton(other)
    return first == second and len(first) > 1


def _skeleton(name: str) -> str:
    bare = _VOWELS.sub("", " ".join(fold_word(name))).translate(_ALIKE)
    return re.sub(r"(.)\1+", r"\1", bare)
