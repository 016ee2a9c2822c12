"""Words with which somebody takes a side: “support”, “a disgrace”, “the right thing”.

Many words are warm or cold and take no side: “killed”, “tragedy”, “investigation”, “victim” tell what happened. Those
here judge. Written from common knowledge of how English news and politics approve and disapprove; as lemmas, so that
their inflected forms count too. How warm they are, and what a negation makes of them, sayso.tone says.
"""

from __future__ import annotations

# What somebody does who takes a side: who does it judges, and what it is done to is judged.
ATTITUDES = frozenset(
    """
    support back endorse favor favour approve welcome applaud praise commend hail laud embrace champion celebrate
    congratulate salute cheer admire respect love
    oppose reject condemn denounce criticise criticize blast slam decry deplore disapprove regret ridicule lambast
    lambaste assail rebuke attack hate mock
    """.split()
)
_FOR = """
    good great better best excellent terrific wonderful fantastic outstanding tremendous brilliant perfect right
    fair reasonable sensible wise smart important necessary essential vital historic landmark constructive
    productive positive successful qualified honorable honourable encouraging promising effective useful helpful
    beneficial constitutional lawful legal legitimate justified appropriate bold courageous courage brave hero
    heroic integrity honest decent breakthrough milestone progress improvement blessing remarkable impressive
    exceptional superb strong solid responsible worthy admirable commendable laudable fitting long-overdue overdue
    bipartisan popular friendly warm cordial fruitful compassionate generous humane inclusive justice pragmatic
    visionary principled balanced thoughtful credible
"""
_AGAINST = """
    bad worse worst terrible horrible awful horrific disaster disastrous catastrophe catastrophic outrage outrageous
    shame shameful disgrace disgraceful disgusting wrong mistake mistaken blunder failure flawed unfair unjust
    unconstitutional illegal unlawful unacceptable inappropriate irresponsible reckless dangerous foolish stupid
    ridiculous absurd farce sham charade hoax witch-hunt nonsense betrayal cruel inhumane heartless racist bigoted
    bigotry offensive hateful divisive insulting unnecessary ineffective useless counterproductive harmful damaging
    devastating disappointing disappointment troubling worrying alarming appalling unqualified unfit extreme
    dishonest misleading false baseless corrupt incompetent hypocritical hypocrisy overreach illegitimate cynical
    cowardly unpatriotic un-american meritless hurtful repugnant reprehensible despicable abhorrent immoral
    indefensible unconscionable intolerable inexcusable unworkable unwise misguided short-sighted shortsighted hasty
    clumsy botched weak worthless tyrannical tyranny undemocratic discriminatory hostile deceptive fraudulent fraud
    travesty debacle fiasco mess broken unsustainable unaffordable unpopular regrettable unfortunate ill-advised
    ill-conceived petty malicious propaganda unstable toxic desperate
"""
# What is felt about something: who feels it judges. “Roe was glad” is no praise of Roe.
FEELINGS = frozenset(
    """
    proud pleased glad happy delighted grateful thankful encouraged hopeful optimistic confident disappointed troubled
    alarmed appalled angry furious outraged disgusted
    """.split()
)
# What something does that is judged for it; to what it does it is not judged.
DEEDS = frozenset("fail betray lie undermine erode jeopardise jeopardize burden insult".split())
VERDICTS = ATTITUDES | FEELINGS | DEEDS | frozenset(f"{_FOR} {_AGAINST}".split())
# Between one of these words and what it judges they turn it round: who “supports repealing” a law is against it.
UNDOING = frozenset(
    """
    abandon abolish attack ban block cancel delay defeat ditch dismantle drop end fight halt kill oppose overturn
    postpone reject remove repeal replace reverse revoke sabotage scrap stop suspend undo weaken withdraw withdrawal
    """.split()
)
# What judges as a whole only.
VERDICT_PHRASES = (
    "right thing",
    "without merit",
    "witch hunt",
    "step forward",
    "step in the right direction",
    "step backward",
    "power grab",
    "wrong side of history",
    "no business",
    "common sense",
    "slap in the face",
    "waste of",
    "look forward to",
    "looks forward to",
    "looking forward to",
    "in favor of",
    "in favour of",
    "political stunt",
)
# Cues of what is done rather than said, though it tells something: who pleads guilty does not condemn.
ACTS = frozenset(
    "plead vote pass impeach sign file elect nominate indict charge sentence convict order sue adopt".split()
)
