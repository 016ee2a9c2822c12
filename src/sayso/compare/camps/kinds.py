"""Which kind of institution a role or a body belongs to, by its nouns. Common knowledge, kept in one table.

Where usage is divided: attorneys general, police and ambassadors count as government, prosecutors as judiciary, doctors
as experts. Lawyers, authors, agents and artists speak for nobody but themselves or a client: they have no kind.
"""

from __future__ import annotations

import re

from sayso.compare.types import InstitutionKind

# What somebody is, in the singular: the word alone tells the kind.
_PEOPLE: dict[InstitutionKind, str] = {
    "government": "minister, prime minister, premier, chancellor, consul general, auditor general, comptroller "
    "general, postmaster general, paymaster general, governor general, attorney general, solicitor general, inspector "
    "general, surgeon general, governor, gov, mayor, king, queen, crown prince, emir, sultan, sheriff, "
    "ambassador, envoy, "
    "diplomat, undersecretary, under secretary, foreign secretary, home secretary, secretary of state, secretary of "
    "defense, supreme leader, police officer, police chief, police commissioner, police spokesman, policeman, cop, "
    "detective, state secretary, consul, regulator, bureaucrat, vice premier, national security adviser, national "
    "security advisor, district commissioner, vice mayor, councilman, councilwoman, councillor, councilor, alderman, "
    "lieutenant governor, lt gov, first minister, cabinet member, intelligence official, central banker, tsar, "
    "head of state, head of government, health secretary, defense secretary, defence secretary, treasury secretary, "
    "interior secretary, energy secretary, labor secretary, commerce secretary, education secretary, transportation "
    "secretary, agriculture secretary, homeland security secretary, cabinet secretary, foreign ministry",
    "legislature": "senator, sen, representative of congress, rep, congressman, congresswoman, congressperson, "
    "lawmaker, "
    "legislator, parliamentarian, mp, member of parliament, deputy of parliament, majority leader, minority leader, "
    "majority whip, minority whip, house speaker, speaker of the house, house leader, backbencher, mep, msp, "
    "assemblyman, "
    "assemblywoman, assemblymember, member of congress, house whip, chief whip, peer, state representative, house "
    "manager, impeachment manager, house minority leader, senate president, party whip",
    "judiciary": "judge, justice, chief justice, magistrate, prosecutor, district attorney, prosecutor general, "
    "special "
    "counsel, special prosecutor, independent counsel, jurist, coroner",
    "military": "general, gen, lt gen, maj gen, major general, brigadier, admiral, adm, colonel, col, lieutenant "
    "colonel, "
    "commander, commander in chief, field marshal, soldier, troop, army chief, army spokesman, military spokesman, "
    "military official, serviceman, sergeant, sgt, military chief, chief of staff of the army",
    "opposition": "opposition leader, opposition figure, opposition politician, dissident, rebel, rebel leader, "
    "opposition activist, opposition lawmaker, opposition spokesman, opposition official, opposition member, "
    "insurgent, "
    "separatist, opposition, oppositionist, opposition party, rebel commander, rebel spokesman",
    "media": "journalist, reporter, correspondent, editor, editor in chief, columnist, commentator, anchor, anchorman, "
    "anchorwoman, news host, talk show host, radio host, tv host, television host, presenter, broadcaster, blogger, "
    "newsman, host, outlet, newspaper, media outlet, news outlet, tabloid, pundit, press, media, news media, news "
    "organization, state media, moderator, contributor",
    "experts": "analyst, expert, professor, scholar, academic, researcher, research fellow, fellow, senior fellow, "
    "economist, historian, scientist, political scientist, sociologist, psychologist, psychiatrist, specialist, "
    "lecturer, "
    "pollster, epidemiologist, virologist, criminologist, hydrologist, physicist, chemist, biologist, climatologist, "
    "seismologist, geologist, engineer, doctor, physician, surgeon, pundit on politics, political analyst, observer, "
    "strategist at, think tank, statistician, demographer, philosopher, theologian, ethicist, meteorologist, "
    "forecaster, "
    "nutritionist, ecologist, paediatrician, pediatrician, oncologist, neuroscientist, political expert, security "
    "consultant, kremlinologist, policy analyst, health expert, legal expert, lexicographer, linguist, dean, provost",
    "business": "chief executive, chief executive officer, ceo, cfo, coo, businessman, businesswoman, entrepreneur, "
    "investor, trader, banker, executive, industrialist, retailer, exporter, importer, manufacturer, tycoon, oligarch, "
    "shareholder, chief economist at a bank, business leader, business owner, employer, shopkeeper, store owner, "
    "business group, industry group, trade group, company, investor group, market, broker, fund manager, portfolio "
    "manager, financier, hotelier, restaurateur, landlord, stockbroker, farm owner, merchant, insurer, bank, firm, "
    "business lobby, lobbyist, carmaker, automaker, airline, industry leader, industry, supplier",
    "civil society": "activist, campaigner, advocate, organizer, organiser, protester, protestor, demonstrator, "
    "union leader, trade unionist, unionist of a trade, volunteer, aid worker, rights group, human rights group, "
    "advocacy "
    "group, civil rights group, aid group, environmental group, environmentalist, aid agency, charity, campaign group, "
    "watchdog, humanitarian, labor leader, labour leader of a union, rights activist, nongovernmental organization, "
    "ngo, philanthropist, conservationist, civil rights leader, union, labor union, trade union, community leader, "
    "organizer of a march, feminist, gun control group, gun rights group, grassroots group, pro-life group, "
    "abortion rights group, watchdog group, conservation group, community organizer, marcher",
    "religion": "bishop, archbishop, cardinal, pope, imam, rabbi, pastor, priest, reverend, rev, patriarch, cleric, "
    "clergyman, clergy, evangelist, vicar, monk, nun, chaplain, deacon, minister of the church, religious leader, "
    "church "
    "leader, preacher, evangelical, evangelical leader, mufti, ayatollah, dalai lama, faith leader, evangelical "
    "christian",
    "public": "voter, resident, witness, eyewitness, citizen, student, parent, neighbor, neighbour, survivor, victim, "
    "passenger, shopper, customer, passerby, taxpayer, tourist, local, villager, homeowner, commuter, pensioner, "
    "retiree, "
    "farmer, fisherman, worker, teacher, nurse, driver, fan, mother, father, viewer, reader, user, consumer, "
    "housewife, "
    "motorist, spectator, bystander, refugee, migrant, patient, renter, tenant, taxi driver, public, supporter of "
    "a team, "
    "miner, steelworker, coal miner, truck driver, undecided voter, onlooker, waitress, waiter, bartender, mourner",
    "international": "eurocrat, peacekeeper, inspector of weapons, eu official, world leader, eu leader, eu diplomat, "
    "european leader, un official, un investigator, un spokesman, western leader, nato official, western official, "
    "western diplomat",
    "party": "party leader, party chairman, party chairwoman, party chair, party official, party member, party "
    "spokesman, party activist, party spokeswoman, party strategist, delegate, superdelegate",
}
# What tells no kind until the body is known: “director of …”, “… spokesman”.
GENERIC = frozenset(
    "spokesman spokeswoman spokesperson spokespeople president vice-president vp svp chairman chairwoman chair "
    "chairperson "
    "head director director-general secretary secretary-general secretariat chief leader official officer member "
    "adviser advisor aide deputy vice representative administrator commissioner manager staffer assistant counsel "
    "counselor counsellor coordinator treasurer trustee founder co-founder cofounder boss number whip speaker source "
    "insider strategist consultant candidate nominee contender politician employee board co-chair co-chairman "
    "co-director "
    "principal superintendent governor-general operative leads heads runs chairs politician leadership authority "
    "general-secretary figure ally liaison negotiator press-secretary partner negotiator ranking lead "
    "chancellor "
    "associate scholar fellow member-elect minister-counsellor agent czar sources officials captain lieutenant "
    "inspector "
    "major corporal marshal commandant owner lobby team office lawyer attorney".split()
)
# Of these a known country is enough: “the Chinese leader”, “Russian officials”, “the president of Peru”.
_OFFICIALS = frozenset(
    "president vice-president vp leader official authority secretary negotiator administrator prosecutor-general "
    "leadership commissioner whip strongman ruler dictator first lady".split()
)
# What a body is called. Order matters: “the Party's Central Committee” is a party, “Senate Committee” a legislature.
_BODIES: tuple[tuple[InstitutionKind, str], ...] = (
    ("international", r"international (?:organi[sz]ation|body|bodies|agency|court|committee|federation|community|"
    r"observers|"
    r"monitors|commission|tribunal|envoy|mediator)s?|united nations|european union|multinational|interparliamentary"),
    ("opposition", r"opposition|rebels?|insurgents?"),
    ("legislature", r"senate|parliament|parliamentary|legislature|congress|congressional|duma|house|caucus|"
    r"legislative"),
    ("judiciary", r"courts?|tribunal|prosecutor[’']?s?|judicial|judges"),
    ("military", r"army|navy|military|armed forces|air force|marines|troops|defen[cs]e forces|coast guard|militia"),
    ("media", r"newspaper|magazine|news|broadcaster|television|tv|radio|gazette|tribune|herald|telegraph|outlets?"),
    ("experts", r"universit(?:y|ies)|institutes?|institution|think tanks?|college|law school|research|studies|laborator"
    r"(?:y|ies)|academy|polytechnic|observatory|polling|hospital|medical (?:school|center)|school of \w+"),
    ("religion", r"catholic|evangelical|muslim|jewish|religious|church|diocese|archdiocese|mosque|synagogue|"
    r"cathedral|parish|patriarchate|baptist convention|"
    r"rabbis"),
    ("government", r"government|ministry|ministries|cabinet|administration|department|embassy|consulate|police|sheriff"
    r"[’']?s|agency|federal|state-run|central bank|municipality|city council|council|city hall|commission|mayor[’']?s "
    r"office|governor[’']?s office|intelligence|bureau|law enforcement|mayor|governor|treasury|presidency|presidential "
    r"office|county|foreign ministry|border guards?|civil defen[cs]e|regime|junta|royal palace|authority"),
    ("party", r"party|national committee|campaign"),
    ("civil society", r"union|unions|association|foundation|charity|coalition|alliance|movement|federation|"
    r"project|rights "
    r"(?:group|organi[sz]ation|watchdog)s?|advocacy|nonprofit|non-profit|league|society|watchdog|activists?|network|"
    r"campaigners|center for [\w ]*(?:rights|justice|equality|liberty)|rights|humanitarian|ngos?|volunteers?|fund"),
    ("business", r"bank|inc|corp|corporation|company|companies|ltd|llc|plc|group plc|airlines?|industries|industry|"
    r"holdings|securities|motors|chamber of commerce|trade body|businesses|business|retailers?|stock "
    r"exchange|investments?|asset management|insurers?|manufacturers|exporters|consulting|consultancy|firm|"
    r"markets?|wall street|farm bureau|brewer|energy giant|technologies|pharma|petroleum|oil giant|advisors"),
)  # fmt: skip
_BODY_SEARCH = [(kind, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for kind, words in _BODIES]
_KIND_OF: dict[str, InstitutionKind] = {}
for _kind, _words in _PEOPLE.items():
    for _word in _words.split(", "):
        _KIND_OF.setdefault(_word, _kind)
_LONGEST = 4
# Of these nouns “general” is an adjective: a director general is no soldier.
_OF_GENERAL = frozenset(
    "secretary secretaries director directors inspector surgeon attorney solicitor auditor consul comptroller "
    "controller "
    "registrar commissioner advocate accountant prosecutor procurator assistant administrator agent manager".split()
)


def kind_of_people(words: list[str]) -> tuple[InstitutionKind | None, int]:
    """Return the kind that a noun tells, and how many words it has; words are lower case, the noun the last of them."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(words[-size:])
        kind = _KIND_OF.get(phrase) or _KIND_OF.get(singular_of(phrase))
        if kind and not (size == 1 and words[-1].startswith("general") and words[-2:-1] and words[-2] in _OF_GENERAL):
            return kind, size
    return None, 0


def is_generic(word: str) -> bool:
    """Tell whether a noun, in lower case, is an office of many kinds of bodies."""
    return word in GENERIC or singular_of(word) in GENERIC


def is_official(word: str) -> bool:
    """Tell whether a noun, in lower case, is an office of a state where nothing else is said."""
    return word in _OFFICIALS or singular_of(word) in _OFFICIALS


def kind_of_body(words: str) -> InstitutionKind | None:
    """Return the kind of the body that some words name by a noun: “the Ministry of Waters”."""
    for kind, search in _BODY_SEARCH:
        if search.search(words):
            return kind
    return None


def singular_of(phrase: str) -> str:
    """Return a noun without the ending of its plural."""
    for ending, instead in (("men", "man"), ("women", "woman"), ("people", "person"), ("ies", "y")):
        if phrase.endswith(ending):
            return phrase.removesuffix(ending) + instead
    return phrase[:-1] if phrase.endswith("s") and not phrase.endswith("ss") else phrase
