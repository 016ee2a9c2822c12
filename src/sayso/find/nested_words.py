"""The words with which somebody inside a statement says, believes, hopes or wants something.

Where a whole text is read, the model alone decides what a cue is. Inside a statement it sees a sentence cut out of what
it was trained on, and takes "could embrace" or "focused on" for cues; a cue there must hold one of these words. Those
that stand more often for a thing than for words (state, charge, judge) are left out: they would be read in vain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

WORD = re.compile(r"\w+")
FIRST_PERSON = frozenset("i me my our us we".split())
# Speech that a speaker may report of himself: "I say" is a hedge unless it quotes, "I told him" is not.
TOLD = frozenset("announced asked called promised replied said told warned wrote".split())
SPOKEN = TOLD | {"say"}
# With these, a cue tells what is not said, or not yet: "could claim", "failed to explain".
MODALS = frozenset(
    """
    can cannot could couldn fail failed failing fails may might must need needs ought shall should will won would wouldn
    """.split()
)

# Verbs in their base form, by what they tell of: words, thoughts, wishes, and where somebody stands.
_SAYING = """
accuse acknowledge add admit advise affirm allege announce argue ask assert assure attribute blame boast brag call
caution chide cite claim comment compare complain concede condemn confess confirm contend criticise criticize declare
decry demand denounce deny deride describe disclose dispute dub echo emphasise emphasize explain hail imply inform
insinuate insist insult invite joke label lament lobby maintain mention mock muse note observe plead pledge praise
predict proclaim promise propose quip quote reaffirm reassure rebuke recall recommend recount refer reiterate
remark remind repeat reply report request respond retort reveal ridicule say scoff signal slam slander stress suggest
swear taunt tell testify thank threaten tout tweet urge vow warn whisper write yell
"""
_THINKING = """
assume believe conclude consider deem disbelieve doubt envision estimate expect fancy fear feel forecast foresee guess
hope imagine perceive presume realise realize reckon sense speculate suppose surmise suspect think view wonder worry
"""
_WANTING = "aspire covet desire dread intend prefer seek want wish yearn"
_STANDING = """
accept agree applaud approve concur decline disagree disapprove dismiss embrace endorse favor favour oppose rebuff
rebut refuse refute reject require resent support welcome
"""
_IRREGULAR = (
    "felt questioned questioning said sought stated stating spoke spoken swore sworn told thought wrote written"
)
# Nouns whose maker is named beside them: "his refusal to sign", "the minister's claim that …".
_NOUNS = """
according accusation adamant admission afraid allegation angry announcement argument assertion assessment assumption
belief call claim comment complaint concern conclusion confident convinced criticism declaration demand denial doubt
estimate expectation fear finding hope insistence objection opinion opposition pledge prediction promise proposal
recommendation refusal rejection remark report request sceptical scepticism skeptical skepticism speculation statement
suggestion sure suspicion testimony threat tweet view vow warning worried
"""
_DOUBLED = frozenset("admit brag concur dub prefer quip rebut refer slam".split())


def _forms(verb: str) -> Iterator[str]:
    """Yield the forms of a regular verb."""
    stem = verb + verb[-1] if verb in _DOUBLED else verb if verb.endswith("ee") else verb.removesuffix("e")
    past = verb[:-1] + "ied" if verb[-1] == "y" and verb[-2] not in "aeiou" else stem.removesuffix("e") + "ed"
    third = verb[:-1] + "ies" if past.endswith("ied") else verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    yield from (verb, past, third, (verb if verb[-1] == "y" else stem) + "ing")


_VERBS = f"{_SAYING} {_THINKING} {_WANTING} {_STANDING}".split()
CUE_WORDS = (
    frozenset(form for verb in _VERBS for form in _forms(verb))
    | frozenset(_IRREGULAR.split())
    | frozenset(word + ending for word in _NOUNS.split() for ending in ("", "s"))
)

# Bare verbs, without those that are nouns or pasts as well ("request", "put").
BASE_FORMS = frozenset(_VERBS) - frozenset(_NOUNS.split())

# Verbs after which "that" begins what is said or thought; not "the law that she presented".
CLAUSE_VERBS = frozenset(
    form for verb in f"{_SAYING} {_THINKING} require accept agree".split() for form in _forms(verb)
) | {*"felt said stated stating swore sworn thought told wrote written".split()}
# Verbs that name whom the words are for, before "that".
TELLING = frozenset(
    form for verb in "advise assure inform promise reassure remind warn".split() for form in _forms(verb)
) | {*"tell telling tells told".split()}
# Nouns that "to …" or "that …" follows, behind the name of whose they are.
CLAUSE_NOUNS = frozenset(
    word + ending
    for word in """
    accusation admission allegation announcement argument assertion assumption belief claim complaint conclusion
    declaration demand denial expectation fear hope insistence opinion pledge prediction promise proposal refusal
    request statement suggestion suspicion threat tweet view vow warning
    """.split()
    for ending in ("", "s")
)
