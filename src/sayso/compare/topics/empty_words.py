"""Nouns that tell no topic by themselves. In a longer phrase they may stand: “peace process”."""

from __future__ import annotations

EMPTY_NOUNS = frozenset(
    "achievement act action amount answer area argument aspect attempt attention basis belief bit bunch case cause "
    "chance change choice circumstance comment concern condition course day deal decade decision degree detail "
    "difference direction effect effort end event example extent fact factor family feeling focus folk form forward "
    "friend future goal good group guy hand handful head help history home hope hour idea impact instance interest "
    "issue item job kid kind lack level life line list look lot majority man manner matter meaning means minute moment "
    "month morning move name need night nothing number objective opinion opportunity option order outcome pair part "
    "party past people period person piece place point position possibility problem process progress purpose question "
    "range rate reason record remark reply response rest result role room second sense series set side sign situation "
    "sort stage start state statement step story stuff subject success surprise talk term thing thought time today "
    "tomorrow tonight top total truth try turn type use value version view way week while whole woman women men word "
    "work world worry year years yesterday children child person's mind heart face".split()
)
# What is said, and the saying of it.
SAYING_NOUNS = frozenset(
    "accusation admission advice allegation announcement answer apology appeal argument assertion assurance briefing "
    "broadcast call claim comment complaint conclusion conference confirmation criticism declaration denial "
    "description disclosure discussion editorial email explanation expression finding insistence interview letter "
    "message note op-ed page pledge post praise prediction promise quote quotation rebuke remark reply report request "
    "response rhetoric sentence speech statement suggestion testimony tweet utterance warning word".split()
)
