"""Words that roles are made of: offices, occupations, what may stand before them, and what ends them.

Common knowledge of English news, kept in one place. Whether a noun is a role is a matter of these tables and of a few
endings; which words are the role is always a matter of the text.
"""

from __future__ import annotations

from sayso.resolve.lexicon import DAYS, KIN, OPENERS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Singular; plurals are found by their endings.
OFFICES = _words(
    "president vice-president premier chancellor minister senator sen representative rep congressperson governor gov "
    "mayor judge justice magistrate sheriff secretary undersecretary ambassador envoy consul attaché chairman "
    "chairwoman chair chairperson director chief head leader speaker whip ceo cfo coo cto officer executive manager "
    "commissioner councillor councilor councilmember assemblymember delegate legislator lawmaker politician nominee "
    "candidate contender frontrunner front-runner hopeful incumbent spokesperson spokespeople official aide adviser "
    "advisor counsel counselor counsellor strategist consultant pollster lobbyist organizer organiser coordinator "
    "administrator superintendent president-elect general gen colonel col major maj captain capt lieutenant lt "
    "sergeant sgt corporal cpl adm admiral commander marshal brigadier commandant inspector constable detective cop "
    "trooper deputy king queen prince princess duke duchess emperor emir sultan sheikh ayatollah pope bishop "
    "archbishop cardinal imam rabbi pastor reverend rev priest chaplain vicar deacon monk nun monsignor dean provost "
    "rector professor prof lecturer principal headmaster teacher fellow scholar researcher scientist economist "
    "historian analyst expert author writer editor reporter journalist correspondent columnist commentator anchor "
    "host presenter moderator blogger publisher producer filmmaker novelist poet playwright critic photographer "
    "lawyer attorney solicitor barrister prosecutor advocate litigator clerk notary paralegal doctor physician "
    "surgeon nurse midwife dentist paramedic therapist psychologist psychiatrist pharmacist veterinarian engineer "
    "architect builder developer designer planner programmer accountant auditor banker broker trader investor "
    "financier entrepreneur founder co-founder cofounder owner co-owner partner shareholder trustee treasurer member "
    "comptroller controller farmer fisherman rancher miner worker labourer driver pilot sailor soldier veteran marine "
    "associate confidant confidante operative firefighter guard ranger agent spy investigator coach player "
    "quarterback pitcher athlete boxer golfer footballer cyclist trainer referee star actor actress singer musician "
    "rapper composer conductor dancer comedian comic artist painter sculptor model chef cook baker butcher grocer "
    "shopkeeper waiter waitress bartender barber tailor mechanic plumber electrician carpenter janitor cleaner "
    "housekeeper maid nanny butler gardener librarian curator archivist translator interpreter student activist "
    "protester protestor demonstrator campaigner volunteer boss ombudsman registrar liaison negotiator mediator "
    "arbitrator whistleblower whistle-blower astronaut pundit surrogate elder lord baron viscount harbourmaster "
    "harbormaster doc dr technician assistant vp svp evp ministerial warden bailiff coroner regulator postmaster "
    "paymaster quartermaster steward clergyman missionary preacher evangelist theologian philosopher mathematician "
    "statistician demographer hacker staffer intern insider diplomat statesman regent viceroy parliamentarian "
    "backbencher mp mep md dictator ruler monarch czar tsar chieftain warlord militant rebel fighter commissar "
    "superdelegate elector congressman congresswoman breeder grower dealer retailer merchant vendor salesman realtor "
    "contractor subcontractor landlord undertaker gatekeeper timekeeper bookkeeper brewer winemaker distiller "
    "jeweller jeweler smith weaver emeritus generalissimo drummer guitarist pianist violinist screenwriter "
    "speechwriter ghostwriter biographer cartoonist illustrator underwriter actuary insurer lender forecaster "
    "meteorologist crewman fireman bodyguard jailer"
)
# What somebody is besides an office, or by renown or side: told of them only where there is nothing better.
STANDINGS = _words(
    "advocate supporter critic ally backer veteran survivor star mogul tycoon billionaire millionaire magnate "
    "businessman businesswoman celebrity personality legend icon surrogate follower loyalist donor heavyweight "
    "mastermind newcomer outsider firebrand champion pioneer mate expert guru figure politician fighter co-author "
    "graduate student volunteer insider"
)
# Bodies of people that are called by what they do: "human rights groups".
_BODIES = _words("group")
# Plain people, sides and kin are no role of anybody.
_NEVER = (KIN - {"lady"}) | _words(
    "man woman boy girl person people child kid guy mom dad mum parent grandparent uncle aunt cousin niece nephew "
    "friend neighbor neighbour resident voter reader viewer citizen individual company customer passenger "
    "lady rival foe opponent fan winner finalist recipient racist sexist"
)
_ENDINGS = (
    *("ologist", "ician", "woman", "sman", "person", "maker", "keeper", "ographer", "master", "secretary", "scientist"),
    *("physicist", "chemist", "journalist", "economist", "activist", "ethicist", "therapist", "specialist", "surgeon"),
)
_IST = _words(
    "economist journalist activist strategist columnist lobbyist scientist artist novelist dentist therapist "
    "pharmacist cyclist soloist essayist analyst physicist chemist botanist linguist philanthropist industrialist "
    "specialist environmentalist conservationist preservationist publicist satirist humorist naturalist biologist "
    "segregationist abolitionist archivist receptionist machinist organist propagandist theorist constitutionalist "
    "federalist internist cardiologist anaesthetist anesthetist podiatrist geneticist"
)
PARTY_WORDS = _words(
    "republican republicans democrat democrats democratic gop tory tories labour labor libertarian ukip snp plaid "
    "likud fidesz whig whigs"
)
PARTY_OF: dict[str, str] = {
    "r": "republican",
    "republican": "republican",
    "republicans": "republican",
    "gop": "republican",
    "d": "democratic",
    "democrat": "democratic",
    "democrats": "democratic",
    "democratic": "democratic",
    "tory": "conservative",
    "tories": "conservative",
    "l": "libertarian",
    "i": "independent",
}

FORMER = _words("former ex then-president late onetime one-time ousted retired erstwhile then")
ARTICLES = _words("a an the")
POSSESSIVES = _words("his her its their our my your")
DETERMINERS = ARTICLES | POSSESSIVES | _words("this that these those another")
# Party nouns are a role only of those who rank in it: "the top Democrat on the committee".
PARTISANS = _words("republican democrat tory")
RANKS = _words("top ranking senior leading chief highest-ranking second-ranking top-ranking no. lead")
# Between a role and what it is over: "head of", "lawyer for".
LINKS = _words("of for at in on to with from by under against about within behind near around into")
RELATIVES = _words("who whom whose which that where when while because if as after before since until during than")
AUXILIARIES = _words(
    "is was are were be been being am has have had having do does did will would can could may might must shall should"
)
_VERBS = _words(
    "said says say told tells tell saw see sees met meets took takes take made makes make gave gives give went goes "
    "go came comes come ran runs run sent sends beat beats won wins lost loses left leaves put puts got gets kept "
    "keeps held holds let lets spoke speaks wrote writes began begins became becomes brought brings thought thinks "
    "knew knows felt feels paid pays stood stands sat sits read hit hits led leads found finds drew draws broke "
    "breaks chose chooses grew grows heard hears hurt sued sues urges urge asks ask calls call warns warn argues "
    "argue claims claim adds add notes vows vow praises praise blasts blast slams slam rips backs wants want needs "
    "need likes like hopes fears shows show appears appear seems seem plans works work quit fled fought fights bought "
    "sold taught caught sought shook threw understood swore struck shot reads join joins joined help helps criticizes "
    "supports endorses reports agree agrees insists suggests believe believes"
)
_ADVERBS = _words(
    "not never also just only even still already often always ever again too very so more most much less least almost "
    "nearly quite rather yet here there now then once soon later earlier ago today yesterday tomorrow tonight however "
    "instead perhaps maybe else away together back out up down off over though although either neither both each "
    "every all some any no none many few several such same other others what how why"
)
_PRONOUNS = _words(
    "i you he she it we they me him them us himself herself itself themselves myself yourself ourselves who's he's "
    "she's it's they're we're i'm you're"
)
PRONOUNS = _PRONOUNS | _words("his her hers their theirs its my mine our ours your yours who whom whose")
NUMBERS = _words(
    "two three four five six seven eight nine ten eleven twelve dozens hundred hundreds thousand thousands"
)
# Words that never stand between an article and the noun it belongs to.
STOPS = frozenset(
    (OPENERS - DAYS - _words("former first last late next i'm both mr's"))
    | DAYS
    | DETERMINERS
    | LINKS
    | RELATIVES
    | AUXILIARIES
    | _VERBS
    | _ADVERBS
    | _PRONOUNS
    | _words("and or but nor plus versus vs per via")
    | NUMBERS
) - _words("may march")
# Forms in -ed and -ing that do stand before an office; all others are taken for verbs.
_PARTICIPLES = _words(
    "retired elected appointed registered licensed certified disgraced convicted renowned celebrated noted acclaimed "
    "respected unelected embattled experienced seasoned decorated distinguished associated applied advanced armed "
    "united beloved unpaid paid failed defeated ousted fired accused undecided esteemed combined skilled limited "
    "presumed detailed talented red wounded indicted jailed exiled visiting running ranking leading acting founding "
    "managing sitting marketing fundraising banking housing manufacturing governing ruling outgoing incoming "
    "presiding training engineering advertising operating attending practicing practising reigning rising serving "
    "working opposing consulting commanding sporting broadcasting publishing accounting planning nursing teaching "
    "writing programming building mining trading voting polling king"
)
# Nouns in -s that stand before an office; other words in -s there are taken for verbs or plurals.
_WORDS_IN_S = _words(
    "affairs sports news politics economics operations communications relations sales services rights arts physics "
    "ethics statistics mathematics studies sciences business congress press gas less plus forces systems women's "
    "men's americas games veterans elections class us gps ms mrs pros emeritus human-rights religious famous campus "
    "previous various serious homeless resources logistics benefits savings parks schools finances groups "
    "athletics genetics markets securities investments"
)


def singular(word: str) -> str:
    """Return a noun without the ending of its plural, as far as roles need it."""
    if word.endswith(("men", "women")):
        return word[:-2] + "an"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _is_base(word: str) -> bool:
    if word in _NEVER:
        return False
    return word in OFFICES or word in STANDINGS or word in _IST or (len(word) > 6 and word.endswith(_ENDINGS))


def is_role_noun(word: str) -> bool:
    """Tell whether a word, in lower case and without a dot, is an office or occupation, of one or several."""
    if word in _NEVER:
        return False
    parts = word.split("-")
    whole = _is_base(word) or _is_base(singular(word))
    return whole or (
        len(parts) > 1 and (_is_base(parts[-1]) or (parts[-1] in ("elect", "chief") and _is_base(parts[0])))
    )


def is_plural(word: str) -> bool:
    """Tell whether a role noun speaks of several."""
    return not (word in OFFICES or word in STANDINGS) and singular(word) != word and is_role_noun(singular(word))


def is_group_noun(word: str) -> bool:
    """Tell whether a noun says of an unnamed person, or of many, what they do."""
    return is_role_noun(word) or singular(word) in _BODIES


def is_standing(word: str) -> bool:
    """Tell whether a role noun is no office but a standing: tycoon, ally, critic."""
    return singular(word) in STANDINGS or word in STANDINGS


def may_modify(word: str) -> bool:
    """Tell whether a word in lower case may stand before an office within its phrase."""
    if word in STOPS:
        return False
    if "-" in word or word in _PARTICIPLES:
        return True
    if word.endswith(("ed", "ing", "ly")) and len(word) > 4:
        return False
    return not word.endswith("s") or word.endswith(("ss", "’s", "'s", "s’", "s'")) or word in _WORDS_IN_S
