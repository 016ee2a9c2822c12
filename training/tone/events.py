"""Sentences about events and things, made from a few patterns: people are all that annotators were asked about.

Nobody and nothing in them is real. They teach that a meeting or a law can be praised and blamed as a person can, by what
is said of it, and that what is only reported of it is neutral; the writer's attitude to persons beside it is no clue.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from sayso.types import Span
from training.tone.data import Question

_EVENTS = (
    "meeting summit talks deal accord agreement treaty vote election debate speech ruling verdict bill law plan budget "
    "proposal decision appointment nomination visit report inquiry trial strike protest march ban order tariff pact "
    "ceasefire truce reform merger launch programme conference referendum policy campaign offer announcement resolution "
    "withdrawal project festival match tax rule statement interview measure exercise bridge pipeline exhibition"
).split()
_BEFORE = (
    "the",
    "this",
    "Friday's",
    "the new",
    "the proposed",
    "the government's",
    "the long-awaited",
    "the company's",
)
_PEOPLE = (
    "Ilse Brandt|Otto Tell|Mara Quill|Tobias Vale|Nadia Fell|Rurik Aldane|Pia Torvik|Henrik Lund|Amara Osei|Jun Takeda|"
    "Lucia Ferro|Omar Haddad|Senator Ruth Kane|Minister Pavel Oren|Mayor Clara Dunn|Professor Emil Stark|Mr. Abbot|"
    "Ms. Yilmaz|a spokesman|analysts|farmers|one resident|union leaders|the opposition|business groups|the ambassador"
).split("|")
_GOOD = (
    "useful|helpful|constructive|productive|a breakthrough|historic|excellent|a success|fair|sensible|balanced|welcome|"
    "encouraging|a step forward|a step in the right direction|long overdue|promising|very positive|a triumph|impressive|"
    "exactly what the country needed|a good start|better than expected|a victory for common sense|wise|a relief|superb|"
    "the best news in years|courageous|fruitful|an important signal|a milestone|a great day for the region|remarkable|"
    "substantive|significant|a model for others|worth every penny|friendly and open|a reason for hope|reasonable|sound"
).split("|")
_BAD = (
    "a disaster|useless|a waste of time|disappointing|a mistake|shameful|unfair|reckless|a failure|a step backwards|"
    "irresponsible|a betrayal|deeply flawed|worthless|a farce|dangerous|too little, too late|a missed opportunity|cynical|"
    "an insult|a fiasco|hollow|chaotic|unacceptable|a disgrace|worse than nothing|naive|illegal|a sham|a setback|toxic|"
    "a bad joke|wrong|a trap|cruel|weak|a blow to workers|embarrassing|counterproductive|a gift to criminals|absurd"
).split("|")
_NEITHER = (
    "scheduled for Tuesday|held behind closed doors|on the agenda|still under way|planned for the autumn|public|"
    "the second this year|attended by forty delegates|two hours long|about water and trade|expected next week|postponed|"
    "in the hands of the committee|translated into six languages|the subject of a hearing|under review|similar to the last"
).split("|")
_DOES_GOOD = (
    "went better than we had hoped|did what it set out to do|paved the way for peace|cleared up the doubts|brought the two sides closer|"
    "will create jobs|gives us hope|went very well|could begin a new chapter|makes the country safer|will save lives|"
    "will do a great deal of good|helps those who need it most|brings neighbours to one table|was worth the wait|"
    "laid the foundation for lasting cooperation|made real progress|lets us believe in a solution|restored trust|"
    "exceeded expectations|surpassed all hopes|turned out better than anyone had thought|went off without a hitch|"
    "was well worth the effort|struck the right note|broke the ice|cleared the air|put an end to years of quarrels|"
    "deserves our thanks|speaks for itself and for those who made it|fills a gap|came at the right moment|won me over|"
    "sets an example|lived up to its promise|makes me proud|ended on a high note|bodes well for the future|"
    "eased the tension|is good news for everyone|gave people back their dignity|passed the test|left nobody disappointed"
).split("|")
_DOES_BAD = (
    "fell short of what was promised|achieved nothing|raises more questions than it answers|will cost jobs|ignores the poor|"
    "puts lives at risk|makes matters worse|buried the hope of peace|failed miserably|will hurt families|breaks every promise|"
    "undermines the constitution|rewards the wrong people|was a blow to all of us|destroys trust|deepens the divide|"
    "left everyone worse off|does not go nearly far enough|falls apart on closer reading|insults the victims|"
    "fell far below expectations|dashed all hopes|turned out worse than anyone had feared|went wrong from the start|"
    "was not worth the paper it is written on|struck the wrong note|poured oil on the fire|poisoned the air|"
    "reopened old wounds|deserves nothing but contempt|came years too late|won nobody over|sets a terrible example|"
    "did not live up to its promise|makes me ashamed|ended in tears|bodes ill for the future|raised the tension|"
    "is bad news for everyone|robbed people of their dignity|failed the test|left everybody disappointed|missed the point"
).split("|")
_DOES_NEITHER = (
    "begins on Monday|lasted longer than an hour|takes place in the old town hall|will continue next week|covers six regions|"
    "replaces the one of last year|comes before the vote|was held in the capital|involves three ministries|ends at noon|"
    "has ninety pages|went to the printers|concerns fishing rights|was mentioned in the letter|applies to all members"
).split("|")
_PRAISE = (
    "welcomed|hailed|praised|gushed about|applauded|celebrated|warmly endorsed|cheered|spoke highly of|defended".split(
        "|"
    )
)
_BLAME = (
    "slammed|condemned|dismissed|criticised|criticized|lashed out at|denounced|mocked|rejected|complained about".split(
        "|"
    )
)
_TELL = (
    "described|mentioned|talked about|commented on|referred to|was asked about|announced|attended|reported on".split(
        "|"
    )
)
_HEDGES = (
    "I must say that",
    "I have to admit",
    "I must admit that",
    "Frankly,",
    "To be honest,",
    "In my view",
    "Let me be clear:",
    "As I see it,",
)
_ENDS = (
    "",
    "",
    "",
    ", and not only in my view",
    ", like it or not",
    ", whatever others may say",
    ", and I am not alone in that",
)
_PARTS = ("", "", "", "the outcome of ", "the results of ", "the tone of ", "the idea of ")
_BETWEEN = ("", "", "", " between {a} and {b}", " in the capital", " of {a}", " with {b}", " on Tuesday")
_MANNERS = ("", "", "", ", dryly,", " on Twitter", " in a statement", " on Friday", ", who has often attacked {other},")


def event_questions(*, count: int, seed: int) -> Iterator[tuple[Question, int]]:
    """Yield questions about invented events with the numbers of their labels, as many of each."""
    rng = random.Random(seed)
    for number in range(count):
        label = number % 3
        noun = rng.choice(_EVENTS)
        event = f"{rng.choice(_PARTS)}{rng.choice(_BEFORE)} {noun}"
        a, b = rng.sample(_PEOPLE[:12], 2)
        sentence = _sentence(rng, event + rng.choice(_BETWEEN).format(a=a, b=b), label)
        yield _question(sentence, event, noun, rng), label


def _sentence(rng: random.Random, event: str, label: int) -> str:
    person, other = rng.sample(_PEOPLE, 2)
    manner = rng.choice(_MANNERS).format(other=other)
    is_, does = rng.choice((_BAD, _NEITHER, _GOOD)[label]), rng.choice((_DOES_BAD, _DOES_NEITHER, _DOES_GOOD)[label])
    verb = rng.choice((_BLAME, _TELL, _PRAISE)[label])
    patterns = [
        f"{person} said{manner} that {event} was {is_}.",
        f"“{event} {does},” {person} said{manner}.",
        f"{person} said{manner} {event} {does}, and that {other} had been told.",
        f"{person} {verb} {event}, {other} said.",
        f"Asked about {event}, {person} said it was “{is_}.”",
        f"“It {does},” {person} told reporters after {event}.",
        f'"{rng.choice(_HEDGES)} {event} {does}{rng.choice(_ENDS)}," said {person}{manner}.',
        f"“{rng.choice(_HEDGES)} {event} was {is_}{rng.choice(_ENDS)},” {person} said.",
        f"{person} called {event} “{is_},” while {other} waited outside."
        if label != 1
        else f"{person} {verb} {event}.",
        f"While {other} was angry with the press, {person} said {event} {does}.",
        f"{person} {verb} {event} in the capital, where {other} had spoken before.",
    ]
    sentence = rng.choice(patterns)
    first = next(i for i, letter in enumerate(sentence) if letter.isalpha())
    return sentence[:first] + sentence[first].upper() + sentence[first + 1 :]


def _question(sentence: str, event: str, noun: str, rng: random.Random) -> Question:
    """Ask about the noun where it stands; one in four times without telling where, as of an event that goes unnamed."""
    start = sentence.index(noun)
    spans = () if rng.random() < 0.25 else (Span(start, start + len(noun)),)
    return Question(sentence, noun if spans and rng.random() < 0.5 else event, spans)
