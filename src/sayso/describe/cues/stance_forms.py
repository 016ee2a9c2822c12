"""From the forms of English words to their lemmas: forms are generated from the lemma, irregular ones listed."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "aeiou"
# Verbs of two syllables stressed on the last, which double their final consonant like verbs of one.
_DOUBLING = frozenset(
    "admit commit submit permit omit rebut refer defer infer confer prefer deter concur demur regret compel propel "
    "rebel forbid allot debug unplug".split()
)
# Past tense and participle of irregular verbs; where there is one form, both are the same.
_IRREGULAR = {
    "bear": "bore borne",
    "begin": "began begun",
    "bid": "bid",
    "bring": "brought",
    "cast": "cast",
    "choose": "chose chosen",
    "come": "came come",
    "draw": "drew drawn",
    "feel": "felt",
    "find": "found",
    "forbid": "forbade forbidden",
    "foresee": "foresaw foreseen",
    "forget": "forgot forgotten",
    "get": "got gotten",
    "give": "gave given",
    "go": "went gone",
    "have": "had has",
    "hear": "heard",
    "hit": "hit",
    "hold": "held",
    "know": "knew known",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "let": "let",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "mislead": "misled",
    "misspeak": "misspoke misspoken",
    "overtake": "overtook overtaken",
    "pay": "paid",
    "plead": "pleaded pled",
    "prove": "proved proven",
    "put": "put",
    "read": "read",
    "ring": "rang rung",
    "run": "ran run",
    "say": "said",
    "see": "saw seen",
    "seek": "sought",
    "send": "sent",
    "set": "set",
    "shed": "shed",
    "shoot": "shot",
    "show": "showed shown",
    "sing": "sang sung",
    "speak": "spoke spoken",
    "spell": "spelled spelt",
    "spend": "spent",
    "spin": "spun",
    "stand": "stood",
    "strike": "struck stricken",
    "strive": "strove striven",
    "swear": "swore sworn",
    "take": "took taken",
    "teach": "taught",
    "tear": "tore torn",
    "tell": "told",
    "think": "thought",
    "throw": "threw thrown",
    "undercut": "undercut",
    "understand": "understood",
    "undertake": "undertook undertaken",
    "uphold": "upheld",
    "withhold": "withheld",
    "write": "wrote written",
}


def verb_forms(lemma: str) -> Iterator[str]:
    """Yield every form of a verb, the lemma first; a verb in -ise is also spelled with -ize."""
    yield from _spelled(lemma)
    if lemma.endswith("ise") and lemma not in ("advise", "promise", "praise", "raise", "exercise", "surmise", "revise"):
        yield from _spelled(lemma[:-3] + "ize")


def _spelled(lemma: str) -> Iterator[str]:
    yield lemma
    yield _third_person(lemma)
    stem = _stem(lemma)
    yield stem + "ing"
    if lemma in _IRREGULAR:
        yield from _IRREGULAR[lemma].split()
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        yield lemma[:-1] + "ied"
    else:
        yield stem + ("d" if stem.endswith("e") else "ed")


def noun_forms(lemma: str) -> Iterator[str]:
    """Yield a noun and its plural."""
    yield lemma
    yield _third_person(lemma)


def _third_person(lemma: str) -> str:
    """Return the form in -s, of a verb or of a noun: the rules are the same."""
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _stem(lemma: str) -> str:
    """Return what -ing and -ed are put to: without a mute e, with the final consonant doubled where it is."""
    if lemma.endswith("ie"):
        return lemma[:-2] + "y"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1]
    return lemma + lemma[-1] if lemma in _DOUBLING or _is_short(lemma) else lemma


def _is_short(lemma: str) -> bool:
    """Tell whether a verb is one syllable with one vowel before one consonant: slam, quip; not blast, hail, vow."""
    letters = lemma.replace("qu", "q")
    vowels = sum(letter in _VOWELS for letter in letters)
    return len(letters) > 2 and vowels == 1 and letters[-2] in _VOWELS and letters[-1] not in _VOWELS + "wxy"
