"""Words by which writers tell how somebody took something, with their tone: −1 (furious) to +1 (overjoyed).

Made for this purpose from common knowledge, in steps of a fifth; words of both sides ("divided") have none.
"""

from __future__ import annotations


def _table(rows: dict[float, str]) -> dict[str, float]:
    return {word: tone for tone, words in rows.items() for word in words.split()}


ADJECTIVES = _table(
    {
        1.0: "jubilant ecstatic overjoyed euphoric elated exultant thrilled",
        0.8: "delighted enthusiastic triumphant joyful rapturous gleeful celebratory",
        0.6: "pleased happy warm optimistic upbeat supportive positive grateful glad encouraged cheerful hopeful "
        "heartened "
        "welcoming effusive warmer sanguine proud excited buoyant satisfied glowing favorable favourable",
        0.4: "relieved friendly reassured receptive content amused impressed kinder sympathetic conciliatory comforted",
        0.2: "open approving calm",
        -0.2: "muted cautious reserved restrained subdued lukewarm tepid wary guarded circumspect unmoved unimpressed "
        "noncommittal indifferent lackluster lacklustre uneasy hesitant unsure doubtful",
        -0.4: "cool cooler chilly sceptical skeptical dubious pessimistic worried nervous concerned unconvinced "
        "critical "
        "disappointed downbeat negative unhappy sober gloomy suspicious puzzled perplexed reluctant anxious frosty dim "
        "dismissive mistrustful distrustful harsher unenthusiastic frustrated confused mixed-to-negative sharp",
        -0.6: "alarmed dismayed upset cold icy sour scathing bitter displeased hostile exasperated scornful harsh glum "
        "disheartened disillusioned troubled contemptuous fearful resentful annoyed irritated unforgiving stunned",
        -0.8: "angry irate indignant scandalised scandalized shocked appalled enraged livid incensed disgusted fierce "
        "angered aghast blistering heated distraught",
        -1.0: "furious outraged horrified apoplectic infuriated vitriolic",
        0.0: "divided split mixed torn ambivalent quick quicker blunt blunter silent quiet slow slower mum "
        "unanimous varied "
        "surprised startled swift predictable",
    }
)
# Verbs that a group is the subject of: all forms are made of these.
_VERBS = _table(
    {
        1.0: "celebrate exult rejoice",
        0.8: "gush cheer applaud hail acclaim rave",
        0.6: "welcome praise laud embrace salute commend",
        0.4: "endorse support",
        -0.2: "question bristle shrug",
        -0.4: "criticize criticise balk complain grumble object protest oppose fret worry deplore regret recoil chafe "
        "caution",
        -0.6: "reject rebuke decry slam assail attack bemoan deride mock ridicule scoff jeer boo lament fume "
        "pounce rebuff "
        "disparage revolt",
        -0.8: "condemn denounce blast lambast lambaste excoriate savage seethe rail pillory lash",
        0.0: "react respond",
    }
)
_IRREGULAR = {"shrug": "shrugged"}
NOUNS = _table(
    {
        1.0: "jubilation euphoria rejoicing",
        0.8: "cheers applause acclaim enthusiasm delight joy celebration celebrations accolades",
        0.6: "praise plaudits approval optimism kudos warmth",
        0.4: "support relief backing endorsement hope hopes",
        -0.2: "caution unease wariness indifference doubts doubt reservations questions shrug shrugs bewilderment",
        -0.4: "criticism criticisms scepticism skepticism concern concerns worry worries complaints disappointment "
        "pushback opposition pessimism objections resistance suspicion protest protests alarm anxiety disbelief",
        -0.6: "dismay scorn derision ridicule hostility fire backlash rebuke rebukes ire fears fear mockery rejection",
        -0.8: "anger condemnation indignation denunciations denunciation uproar shock disgust wrath",
        -1.0: "outrage fury outcry horror rage",
    }
)
# Nouns that tell no tone themselves: the adjective before or behind them does.
REACTIONS = frozenset(
    "reaction reactions response responses reception receptions mood reviews verdict comments commentary feeling "
    "feelings "
    "tone sentiment attitude attitudes remarks notes words opinion".split()
)
ADVERBS = _table(
    {
        0.6: "enthusiastically warmly positively favorably favourably gleefully jubilantly",
        -0.2: "cautiously warily coolly guardedly",
        -0.4: "skeptically sceptically coldly negatively nervously",
        -0.8: "angrily furiously indignantly bitterly",
    }
)
BEING = frozenset(
    "was were is are be been remained remain remains seemed seem seems appeared appear appears sounded sound sounds "
    "stayed stay stays grew became become felt feel looked look looks".split()
)
# What may stand between subject and verb, or before the word of attitude.
BETWEEN = frozenset(
    "also even still all both too have has had been already soon then mostly often far much very so rather quite just "
    "equally similarly more most somewhat somehow not never hardly less no less-than as at first a little bit however "
    "meanwhile instead alike themselves in turn the an particularly especially deeply widely by contrast for "
    "their part "
    "quick to rushed lined up hastened moved were was eager began started continued went on".split()
)
TURNING = frozenset("not never hardly less no little without scarcely barely neither nor nothing n't".split())
# Before a group or a noun of attitude these say that there was hardly any.
HARDLY_ANY = frozenset("few hardly scarcely barely no little".split())
# What somebody does as a habit tells nothing of how they took this.
HABITS = frozenset(
    "typically usually generally normally traditionally ordinarily habitually routinely customarily historically tend "
    "tends".split()
)
HANDING = frozenset(
    "expressed express voiced voice reacted react reacts responded respond responds greeted greet met reported "
    "showed show "
    "erupted breathed offered offer heaped poured registered declared shared".split()
)
# Who stands behind these, after a noun of attitude or a participle, is whose attitude it is.
SOURCES = frozenset("from by among in within across amongst".split())


def _forms(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y"):
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    past = _IRREGULAR.get(verb, f"{verb}ed")
    ending = "es" if verb.endswith(("sh", "ch", "ss")) else "s"
    return verb, f"{verb}{ending}", past, f"{past[:-2]}ing"


VERBS = {form: tone for verb, tone in _VERBS.items() for form in _forms(verb)} | {
    form: _VERBS[verb] for verb, form in (("deplore", "deplored"), ("decry", "decried"))
}
PARTICIPLES = {form: tone for form, tone in VERBS.items() if form.endswith(("ed", "ied")) and tone}
