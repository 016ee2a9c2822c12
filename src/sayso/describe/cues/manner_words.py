"""Words for the manner of speaking: which words in -ly tell none, and what a voice or a face may be."""

from __future__ import annotations

# Adverbs are an open class: these tell no manner, all others in -ly count.
NO_MANNER = frozenset(
    (
        # time and frequency
        "recently repeatedly finally previously frequently initially immediately subsequently eventually currently "
        "formerly usually typically generally normally occasionally regularly constantly rarely daily weekly monthly "
        "yearly hourly early shortly lately newly ultimately originally historically traditionally simultaneously "
        "temporarily annually quickly swiftly promptly instantly suddenly routinely consistently continually "
        "continuously perpetually periodically commonly customarily briefly belatedly presently quarterly nightly "
        "invariably momentarily lastly secondly firstly thirdly increasingly perennially habitually abruptly rapidly "
        # degree, focus and connection
        "only nearly really highly fully partly largely mostly mainly mildly hardly barely scarcely roughly exactly "
        "especially particularly specifically essentially basically simply merely purely solely widely broadly "
        "slightly completely totally entirely utterly extremely fairly virtually practically effectively similarly "
        "separately additionally consequently accordingly namely respectively relatively equally primarily chiefly "
        "approximately strictly greatly deeply overwhelmingly significantly substantially considerably exclusively "
        "collectively jointly individually truly wholly thoroughly vastly closely narrowly perfectly overly evenly "
        "favorably unilaterally squarely solidly heavily "
        # what the writer thinks of it, or how sure they are
        "apparently reportedly allegedly supposedly likely unlikely probably possibly certainly clearly seemingly "
        "presumably evidently obviously literally actually falsely wrongly correctly rightly incorrectly mistakenly "
        "famously notoriously infamously notably importantly understandably ironically oddly curiously interestingly "
        "surprisingly unsurprisingly fortunately unfortunately sadly hopefully thankfully wisely accurately "
        "inaccurately personally officially undoubtedly purportedly ostensibly potentially conceivably definitely "
        "surely admittedly remarkably strangely inexplicably conveniently predictably reasonably justifiably "
        "inevitably necessarily crucially tellingly amusingly erroneously truthfully rightfully naturally "
        "theoretically technically legally politically economically financially internationally nationally locally "
        "globally electronically digitally memorably baselessly misleadingly dubiously purposely deliberately "
        "intentionally prematurely inadvertently prematurely actively anonymously accidentally independently "
        "correspondingly "
        # no adverbs
        "family rally reply apply supply ally bully belly fly assembly anomaly friendly elderly lovely ugly holy rely "
        "imply comply multiply monopoly butterfly homily melancholy lonely lively costly deadly timely orderly "
        "scholarly fatherly motherly brotherly heavenly cowardly worldly ghostly curly silly jelly lily folly july "
        "italy unruly bodily grisly burly surly oily hilly chilly smelly woolly wily unholy ply sly "
    ).split()
)

# What words are said “in” or “with”: “in a low voice”, “with a shrug”.
EXPRESSIONS = (
    "voice tone whisper murmur mutter monotone laugh chuckle giggle smile grin smirk sneer sigh shrug nod wink wave "
    "frown scowl grimace gasp groan snort sob shout scream growl snarl breath tears anger fury rage disgust contempt "
    "scorn sarcasm irony glee delight pride passion emotion conviction astonishment amazement disbelief enthusiasm "
    "frustration exasperation indignation relief candour candor defiance resignation laughter drawl accent face "
    "flourish gusto bitterness affection warmth hesitation amusement bemusement regret shock horror earnest jest "
    "deadpan "
).split()
