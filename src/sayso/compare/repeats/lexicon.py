"""Common words by what they do in a quotation: those that carry no content, and those that turn the sense."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS = _words(
    """
    a an and or but nor so yet if then than that this these those there here the of to in on at by for from with into
    onto out up down over under about as is am are was were be been being do does did done doing have has had having
    will would shall should can could may might must i me my mine myself we us our ours ourselves you your yours
    yourself he him his himself she her hers herself it its itself they them their theirs themselves who whom whose
    which what when where why how not no yes all any both each every some such only own same too very just also now
    well really going go get got know think say said 's 'd one 1 thing things
    """
)
# What may be left out or put in without a word of the speaker being touched: sounds, titles, articles of names, units.
WEIGHTLESS = _words("uh um er erm ah oh hmm mm eh sic mr mrs ms dr al el dollars dollar")
# Greetings, thanks and blessings of many words: everybody says them, so that two who do so repeat nobody.
STOCK = (
    "thank you very much",
    "thank you so much",
    "god bless the united states of america",
    "god bless you and god bless america",
    "our thoughts and prayers are with",
    "no further comment at this time",
    "ladies and gentlemen",
    "the truth the whole truth and nothing but the truth",
)

NEGATIONS = _words("not no never nobody nothing none neither nor hardly barely scarcely without cannot nowhere")
CONDITIONS = _words("if unless until provided except only assuming")
CONTRASTS = _words("but although though however yet despite unless except")
HEDGES = _words(
    """
    maybe perhaps possibly probably might may could some almost nearly partly apparently allegedly supposedly
    reportedly sometimes seemingly arguably likely hopefully
    """
)
# “I think”, “we believe”: a hedge where nobody else stands before them.
HEDGING_SPEAKERS = _words("i we")
HEDGING_VERBS = _words("think believe guess suppose suspect hope feel assume doubt fear")
