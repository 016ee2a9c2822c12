"""Nouns that tell no topic by themselves. In a longer phrase they may stand: “peace process”."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never what a statement is about, whatever stands before them.
EMPTY_NOUNS = _words(
    "news amount area aspect attempt attention basis bit bunch case chance circumstance couple course day decade "
    "degree dozen dozens hundreds thousands millions difference direction doubt eight end example extent fact factor "
    "favor favour feeling five focus folk form forward friend four future generation goal good group guy half hand "
    "handful head heart help home hope hour hundred idea impact indication instance interest item job kind lack lead "
    "level life line list lot love majority man manner matter mean meaning means million mind minute moment month "
    "morning name need night nine nothing number object objective occasion one opportunity option order others page "
    "pair part past people percent period person piece place point position possibility purpose question range rate "
    "reality reason remainder respect rest result role room second sense series set seven side sign situation six "
    "something sort spot stage start state step stuff subject success surprise ten term thing thousand three time "
    "today tomorrow tonight top total truth try turn two type use value variety version view way week weekend while "
    "whole woman women men word work world worry year years yesterday child children person's face whatever "
    "birthday century evening afternoon noon midnight quarter season summer winter spring autumn fall someone "
    "regardless cent percent percentage pct lots "
    "priority dead advantage brunt presence existence thanks thank hit shot sake behalf lieu"
)
# What is said, the saying of it, and what somebody feels about it: its topic is what stands behind: “opposition to …”.
SAYING_NOUNS = _words(
    "account accusation admission advice allegation anger answer apology appeal argument assertion assurance "
    "belief call claim comment complaint concern conclusion confidence confirmation criticism declaration denial "
    "description desire disappointment discussion disgust distaste enthusiasm expression fear finding "
    "frustration insistence intention interview message note opinion opposition outrage pledge praise prediction "
    "promise quotation quote rebuke regret remark reply request response rhetoric sentence sentiment skepticism "
    "statement suggestion support sympathy talk testimony thought utterance warning willingness"
)
# These tell something only where the words point to a certain one and nothing else tells more: “the announcement”.
VAGUE_NOUNS = _words(
    "achievement act action announcement approach briefing broadcast cause change choice condition conference country "
    "date deal decision detail effect effort event evidence field figure history information issue member move "
    "objective office outcome party post problem process progress record relationship report request site source story"
)
NUMBERS = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "dozen dozens hundreds thousands millions half"
)
MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
# Abbreviations of American states, as they stand behind towns and politicians: “(Pa.)”.
STATES = _words(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn "
    "tex va vt wash wis wyo"
)
# Adjectives that tell nothing of what they stand before: “new evidence” is evidence.
EMPTY_ADJECTIVES = NUMBERS | _words(
    "additional big bigger biggest best better certain clear complete current different due early earlier enormous "
    "entire first following former fourth full fundamental general good great greater greatest high higher highest "
    "huge important incredible key large larger largest last late later latest least likely little long longer "
    "longest longtime low lower lowest main major many more most much necessary new next numerous old older only "
    "other overall own particular past possible potential present previous real recent right second separate "
    "serious several significant similar simple single small smaller so-called strong sure terrible third "
    "top total tremendous true upcoming various very whole wide wonderful worse worst wrong"
)
