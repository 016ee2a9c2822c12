"""Which word a form belongs to: “praised” to “praise”, “disastrously” to “disaster”, “safest” to “safe”."""

from __future__ import annotations

from functools import lru_cache

# Longer strings are no words.
_LONGEST = 30
_SHORTEST_STEM = 3
# Adjectives whose -er and -est are degrees; elsewhere -er makes somebody who does it (“killer”, “winner”).
_GRADED = frozenset(
    "angry bleak bold brave bright calm cheap classy clean clever cold cool crazy creepy cruel crude cute dark dim "
    "dirty dull dumb fair fierce filthy fine firm foul fresh friendly gentle glad gloomy grand great greedy grim "
    "gross handsome happy harsh healthy humble keen kind lame lazy lively lonely lovely lousy lucky mad mean messy "
    "mild murky nasty neat nice noble odd petty poor pretty proud pure quick rash rich rocky rude sad safe sane "
    "scary shabby shady shaky sharp sick silly sleazy sloppy slow smart smooth sound sour steady stiff strange "
    "strong stupid sturdy sure sweet swift tame tense thorny tidy tight tiny tough ugly vague vain vile warm wary "
    "weak weird wild wise worthy".split()
)
_IRREGULAR = {
    form: lemma
    for lemma, forms in {
        "abide": "abode", "bear": "bore borne", "beat": "beaten", "beget": "begot", "bite": "bit bitten",
        "bleed": "bled", "blow": "blew blown", "break": "broke", "bring": "brought", "build": "built",
        "catch": "caught", "cling": "clung", "come": "came", "deal": "dealt", "dig": "dug",
        "do": "does did done doing", "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen",
        "feel": "felt", "fight": "fought", "flee": "fled", "fling": "flung", "fly": "flew flown",
        "forbid": "forbade forbidden", "forgive": "forgave forgiven", "forsake": "forsook forsaken",
        "get": "got gotten", "give": "gave given", "go": "goes went gone", "grow": "grew grown",
        "have": "has had having", "be": "am is are was were been being 's 're 'm", "hold": "held", "keep": "kept",
        "lead": "led", "leave": "left", "lie": "lied lying lies", "lose": "lost", "make": "made", "mislead": "misled",
        "misspend": "misspent", "overcome": "overcame", "pay": "paid", "rise": "rose risen", "say": "said",
        "see": "saw seen", "sell": "sold", "shake": "shook shaken", "shine": "shone", "shoot": "shot",
        "shrink": "shrank shrunk", "sing": "sang sung", "sink": "sank sunk", "slip": "slipped",
        "speak": "spoke spoken", "stand": "stood", "steal": "stole stolen", "stick": "stuck", "stink": "stank stunk",
        "strike": "struck", "strive": "strove striven", "sweep": "swept", "take": "took taken", "teach": "taught",
        "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown", "undercut": "undercutting",
        "understand": "understood", "misunderstand": "misunderstood", "uphold": "upheld", "win": "won",
        "withdraw": "withdrew withdrawn", "write": "wrote written", "hero": "heroes", "crisis": "crises",
        "thief": "thieves", "ally": "allies", "true": "truly", "whole": "wholly", "die": "died dying dies",
        "panic": "panicked panicking", "bad": "badly", "good": "goodness", "beset": "besetting", "spit": "spat",
        "hurt": "hurting",
    }.items()
    for form in forms.split()
}  # fmt: skip
_KEPT = frozenset(
    "goods fairly hardly likely unlikely nearly fined fines patients united states during string thing nothing "
    "something anything everything being news possibly clearly normally seriously closely simply directly shortly "
    "justly openly orderly wells kindly interests means early only family finely lightly highly largely greatly "
    "favored partly hopefully surely purely trusts partners partnering favors witness witnesses".split()
)


@lru_cache(maxsize=20_000)
def lemmas(form: str) -> tuple[str, ...]:
    """Return what a lower-case form may be a form of, itself first, likeliest first; made-up stems among them.

    Whoever asks keeps those that its own table knows: “rating” may be of “rate” and of “rat”.
    """
    found = {form: None}
    if form.endswith("n't") or form == "cannot":
        return form, "not"
    if "'" in form:
        form = form.removesuffix("'s").removesuffix("'")
        found[form] = None
    if not _SHORTEST_STEM <= len(form) <= _LONGEST or form in _KEPT:
        return tuple(found)
    if form in _IRREGULAR:
        found[_IRREGULAR[form]] = None
    # Two suffixes at most: “disappointingly” → “disappointing” → “disappoint”.
    for once in _stems(form):
        found[once] = None
    for once in tuple(found)[1:]:
        found.update(dict.fromkeys(_stems(once)))
    return tuple(found)


def degree_of(form: str, lemma: str) -> float:
    """Return how much more a form says than its lemma: 1.1 for “safer”, 1.3 for “safest”, 1 for anything else."""
    if form.endswith("est") and lemma != form and lemma in _GRADED:
        return 1.3
    if form.endswith("er") and lemma != form and lemma in _GRADED:
        return 1.1
    return 1.0


def _stems(form: str) -> list[str]:
    """Return the stems that one suffix may have been put on."""
    stems: list[str] = []
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        stems = [form[:-1]] + ([form[:-3] + "y"] if form.endswith("ies") else []) + [form[:-2]] * form.endswith("es")
    elif form.endswith("ied"):
        stems = [form[:-3] + "y"]
    elif form.endswith("ed"):
        stems = _bare(form[:-2])
    elif form.endswith("ing"):
        stems = _bare(form[:-3])
    elif form.endswith("ily"):
        stems = [form[:-3] + "y", form[:-2]]
    elif form.endswith("ly"):
        stems = [form[:-2], form[:-1] + "e", form[:-1]] + [form[:-4]] * form.endswith("ally")
    elif form.endswith("iness"):
        stems = [form[:-5] + "y"]
    elif form.endswith("ness"):
        stems = [form[:-4]]
    elif form.endswith(("er", "est")):
        bare = form[: -2 if form.endswith("er") else -3]
        stems = [stem for stem in (*_bare(bare), bare[:-1] + "y") if stem in _GRADED]
    return [stem for stem in stems if len(stem) >= _SHORTEST_STEM]


def _bare(stem: str) -> list[str]:
    """Return a stem as it was before its suffix: “prais” → praise, “slamm” → slam."""
    doubled = len(stem) > _SHORTEST_STEM and stem[-1] == stem[-2]
    return [stem, stem + "e"] + ([stem[:-1]] if doubled else [])
