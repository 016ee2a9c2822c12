"""Words that tell what a name is: titles, places, outlets, given names. Common knowledge, kept short on purpose.

Nothing here ever becomes a speaker's name by itself; it only helps to judge words that the article has.
"""

from __future__ import annotations

from typing import Literal

from sayso.resolve.given_names import MEN as MEN
from sayso.resolve.given_names import WOMEN as WOMEN

Gender = Literal["f", "m"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# ------------------------------------------------------------------ persons

FEMALE_WORDS = _words(
    "mrs ms miss dame lady queen princess duchess baroness countess congresswoman councilwoman chairwoman spokeswoman "
    "businesswoman policewoman alderwoman assemblywoman saleswoman forewoman woman girl mother mom grandmother wife "
    "ex-wife widow daughter sister aunt niece actress hostess heiress waitress mayoress landlady stateswoman mum"
)
MALE_WORDS = _words(
    "mr sir lord king prince duke baron earl congressman councilman chairman spokesman businessman policeman alderman "
    "assemblyman salesman foreman man boy father dad grandfather husband ex-husband widower son brother uncle nephew "
    "waiter pope fisherman statesman"
)
TITLES = (
    _words(
        "mx dr prof professor president minister premier prime chancellor senator sen representative rep gov governor "
        "mayor general gen colonel col major captain capt lieutenant lt sergeant sgt sheriff judge justice rev "
        "reverend father sister bishop archbishop cardinal imam rabbi secretary ambassador chair speaker foreign "
        "deputy vice former attorney director chief commissioner councillor councilor spokesperson defense defence "
        "finance interior state majority minority leader analyst expert activist lawyer master harbourmaster "
        "candidate nominee congressperson coach officer detective inspector superintendent constable admiral "
        "commander marshal counselor adviser advisor actor author singer economist host anchor reporter editor "
        "correspondent co-founder founder ceo cfo first emir sheikh sultan ayatollah comrade citizen district acting "
        "assistant undersecretary lawmaker member whip counsel solicitor historian pastor journalist columnist "
        "pollster strategist consultant executive special envoy mp msp mep mla mlc mna mpp cllr"
    )
    | FEMALE_WORDS
    | MALE_WORDS
)
OFFICES = _words(
    "president senator sen representative rep gov governor mayor general gen judge justice secretary chancellor"
)
KIN = _words("wife husband ex-wife ex-husband widow widower son daughter mother father brother sister lady")
# Titles that are just as well surnames or parts of other names: they count only at the head of a name.
NAME_LIKE_TITLES = _words(
    "king prince pope judge bishop baron earl duke major marshal chief first state general master man father mother "
    "sister brother son lord lady queen justice cardinal sir boy girl woman miss foreign district vice counsel special "
    "historian"
)
TITLE_MATES = {
    "senator": _words("sen senator"),
    "governor": _words("gov governor"),
    "congressman": _words("rep representative congressman"),
    "congresswoman": _words("rep representative congresswoman"),
    "lawmaker": _words("rep representative sen senator congressman congresswoman lawmaker"),
    "representative": _words("rep representative"),
    "judge": _words("judge justice"),
    "doctor": _words("dr doctor"),
    "professor": _words("prof professor"),
    "general": _words("gen general"),
    "pastor": _words("rev reverend pastor"),
    "reverend": _words("rev reverend"),
}
# Offices that leads tell before the name: “a judge ruled … Judge Jane Roe wrote”.
INTRODUCED = _words(
    "judge justice senator governor mayor congressman congresswoman lawmaker general sheriff bishop minister "
    "chancellor ambassador premier president pastor imam"
)

# ------------------------------------------------------------------ organizations

ORGANIZATION_WORDS = _words(
    "academy administration agency airlines alliance army assembly associates association authority bank board brigade "
    "bureau cabinet campaign caucus center centre chamber charity church club coalition college commission committee "
    "company conference congress consortium corp corporation council court department duma embassy federation force "
    "forces forum foundation front fund gazette government group guard herald hospital house inc industries institute "
    "institution journal kremlin laboratory league legislature llc ltd magazine ministry movement museum nations "
    "network news newspaper observer office organisation organization parliament partners party patrol pentagon plc "
    "police post press productions project registry review school secretariat senate service society studios syndicate "
    "pac pacs team telegraph times treasury tribunal tribune trust union university weekly wire"
)
OUTLETS = _words(
    "reuters tass interfax bloomberg amazon google facebook twitter microsoft apple netflix boeing toyota samsung uber "
    "exxon walmart pfizer hamas hezbollah greenpeace kremlin pentagon politico breitbart vox newsweek axios buzzfeed "
    "wikileaks nato unicef unesco brexit opec gazprom huawei tesla gallup downing xinhua ria moscow wikipedia youtube "
    "instagram walmart nasa fox msnbc cnn"
)
# Of these at least one word is in the name of a newspaper, station or site.
OUTLET_WORDS = _words(
    "abc associated axios bbc bloomberg breitbart buzzfeed cbc cbs chronicle cnn courier dispatch economist examiner "
    "express fox gazette globe guardian herald independent inquirer interfax journal ledger magazine mail mirror msnbc "
    "nbc news newspaper newsweek npr observer pbs politico post press radio record register reuters review slate star "
    "sun tass telegraph television time times tribune tv vox weekly xinhua"
)
# Seats that speak for whoever sits in them.
METONYMS = frozenset(
    "kremlin|pentagon|vatican|holy see|white house|blue house|capitol hill|downing street|10 downing street|whitehall|"
    "wall street|fleet street|foggy bottom|langley|buckingham palace|kensington palace|élysée|elysee|élysée palace|"
    "elysee palace|quai d’orsay|quai d'orsay|scotland yard|silicon valley|zhongnanhai|beltway|hollywood".split("|")
)
# Words that name nothing but a company or a body, even where they stand alone.
FIRM_NAMES = OUTLETS - _words("bloomberg fox downing ria vox gallup moscow tesla uber samsung boeing brexit")
# Countries, and capitals that speak for their governments; also US states, which stand before names.
PLACES = _words(
    "afghanistan argentina australia austria belgium brazil britain burma canada chile china colombia cuba denmark "
    "egypt england ethiopia finland france germany greece hungary india indonesia iran iraq ireland israel italy japan "
    "kenya lebanon libya malaysia mexico morocco myanmar netherlands nigeria norway pakistan peru philippines poland "
    "portugal qatar romania russia scotland serbia singapore spain sudan sweden switzerland syria taiwan thailand "
    "tunisia turkey ukraine venezuela vietnam wales yemen zimbabwe ankara athens baghdad beijing berlin brussels cairo "
    "canberra damascus delhi dublin geneva havana islamabad jakarta jerusalem kabul kiev kyiv london madrid minsk "
    "moscow nairobi oslo ottawa paris prague pyongyang riyadh rome seoul stockholm tehran tokyo vienna warsaw "
    "washington alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming america "
    "europe africa asia chicago boston manhattan brooklyn tulsa albania algeria angola armenia azerbaijan bahrain "
    "bangladesh belarus bolivia botswana bulgaria cambodia cameroon croatia cyprus czechia ecuador eritrea estonia "
    "ghana guatemala guyana haiti honduras iceland jamaica kazakhstan kosovo kuwait kyrgyzstan laos latvia liberia "
    "lithuania luxembourg macedonia madagascar malawi mali malta moldova mongolia montenegro mozambique namibia nepal "
    "nicaragua niger oman panama paraguay rwanda senegal slovakia slovenia somalia suriname tajikistan tanzania togo "
    "turkmenistan uganda uruguay uzbekistan vanuatu zambia"
)
# What a definite or possessed noun must be to count as a body or a document speaking as itself.
BODY_NOUNS = ORGANIZATION_WORDS - _words("house post press times review front school guard wire project trust herald")
DOCUMENT_NOUNS = _words(
    "account act ad ads advertisement affidavit agenda agreement amendment analysis application article articles "
    "assessment audit average bill book books brief budget caption census charter clip column commentary complaint "
    "constitution contract copy correspondence data decision decree deposition document documentary documents "
    "dossier draft editorial email emails essay evidence excerpt excerpts feature figures filing filings film "
    "finding findings footage guidelines headline headlines index indictment invitation judgment law laws lawsuit "
    "lawsuits leaflet legislation letter letters manifesto manual measure memo memoir memos message messages motion "
    "note notes numbers op-ed opinion order ordinance outlet panel paper papers passage petition piece plan "
    "platform policy poll polling polls post posts profile proposal provision ranking record records regulation "
    "regulations release report reports research resolution rule rules ruling schedule script series sign slogan "
    "song spot statement statements statistics statute story studies study submission subpoena suit survey surveys "
    "testimony text texts transcript transcripts treaty tweet tweets verdict version video videos warrant website"
)
# Nouns that take up one document: “a study … the report”.
SAME_DOCUMENT = (
    _words("analysis assessment audit findings paper report research review study"),
    _words("poll polls survey surveys"),
    _words("clip documentary film footage movie video"),
    _words("complaint filing indictment lawsuit petition suit"),
    _words("decision decree judgment opinion order ruling verdict"),
    _words("email letter memo message note"),
    _words("article column commentary editorial op-ed piece story"),
    _words("act bill law legislation measure statute"),
    _words("ad ads advertisement commercial spot"),
)
# What else a body is called by whoever takes up its name: “the Harbour Committee … the panel”.
BODY_MATES = {
    "panel": _words("panel committee subcommittee commission board court"),
    "committee": _words("committee subcommittee"),
    "subcommittee": _words("subcommittee"),
    "court": _words("court tribunal"),
    "agency": _words("agency administration bureau commission service department center centre"),
    "department": _words("department"),
    "newspaper": _words(
        "times post journal tribune herald gazette courier observer guardian telegraph news today globe"
    ),
    "paper": _words("times post journal tribune herald gazette courier observer guardian telegraph news today globe"),
    "outlet": _words("times post journal tribune herald news politico breitbart cnn nbc abc cbs fox msnbc reuters"),
    "network": _words("network cnn nbc abc cbs fox msnbc bbc"),
    "university": _words("university college"),
    "school": _words("school academy college university"),
    "company": _words("company inc corp corporation ltd llc group airlines industries motors"),
    "council": _words("council"),
    "foundation": _words("foundation"),
    "party": _words("party"),
    "union": _words("union federation association brotherhood"),
    "group": _words("group association society coalition alliance union committee institute foundation council league"),
    "organization": _words("organization association society coalition alliance institute foundation council league"),
    "organisation": _words("organisation association society coalition alliance institute foundation council league"),
}
FIRMS = _words(
    "airline automaker bank body broadcaster carmaker carrier chain channel insurer lender maker manufacturer ngo "
    "nonprofit non-profit publisher regulator retailer startup start-up supermarket tank watchdog"
) | _words("firm city state nation country regime outlet website white-house magazine paper campaign camp brand")
# What nearly any body is called by whoever takes up its name: “Human Rights Watch … the group”.
LOOSE_BODY_NOUNS = _words(
    "agency airline association automaker bank body broadcaster business carmaker carrier chain charity club company "
    "firm giant group insurer lender maker manufacturer network ngo nonprofit non-profit organisation organization "
    "regulator retailer startup start-up supermarket tank union watchdog"
)
NEWS_NOUNS = _words(
    "broadcaster channel magazine network newspaper outlet paper publication site station tabloid website"
)
PERSON_GROUP_NOUNS = _words(
    "people media public crowd majority opposition police couple family staff jury electorate establishment audience "
    "base brass community leadership wing"
)

# Plural nouns for particular people who are not identified; other plurals are groups.
UNNAMED_PLURALS = _words(
    "officials aides sources diplomats advisers advisors staffers insiders spokesmen spokeswomen spokespeople "
    "representatives friends relatives colleagues executives employees"
)

# ------------------------------------------------------------------ what begins a sentence, not a name

DAYS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow tonight"
)
PREPOSITIONS = _words(
    "about above across after against along alongside amid among around as at before behind below beneath beside "
    "besides between beyond by despite during except for from in inside into like near of off on onto out outside over "
    "past per since through throughout to toward towards under until unlike up upon via with within without according"
)
OPENERS = (
    DAYS
    | PREPOSITIONS
    | _words(
        "everybody everyone everything nobody nothing somebody someone something anyone anybody here's there's "
        "that's a again ahead all also although an and another any are asked because both but can could did do "
        "does each earlier either elsewhere even ever every finally first former from further furthermore had has "
        "have he hence her here his how however i if indeed instead is it its just last late later likewise many "
        "maybe me meanwhile moreover most mr's my neither never nevertheless next no none nonetheless nor not now "
        "often once one only or other our perhaps please plus previously quite rather recently said says separately "
        "several she should similarly so some sometimes soon still such than that the their then there therefore "
        "these they this those though thus together too ultimately was we were what when whenever where whether "
        "which while who whoever whom whose why will would yes yet you your"
    )
)
# Openers that are given names or surnames too: they count only where a sentence begins.
NAME_LIKE_OPENERS = _words("will may april june august march young")
SIDES = _words(
    "republican democratic democrat conservative liberal labour labor socialist green gop tory russian american "
    "british french german chinese ukrainian iranian israeli turkish japanese indian italian spanish canadian mexican "
    "australian european african asian western syrian iraqi saudi polish swedish norwegian dutch greek irish scottish "
    "democrats republicans catholic muslim jewish christian u.s us uk"
)
# Words for peoples beyond those: whoever is called “the Korean minister” must be known as Korean.
DEMONYMS = _words(
    "afghan albanian algerian angolan argentine argentinian armenian austrian azerbaijani bahraini bangladeshi "
    "belarusian belgian bolivian bosnian brazilian bulgarian burmese cambodian cameroonian catalan chilean colombian "
    "congolese croatian cuban czech danish ecuadorian egyptian emirati eritrean estonian ethiopian filipino finnish "
    "georgian ghanaian guatemalan haitian honduran hungarian icelandic indonesian jamaican jordanian kazakh kenyan "
    "korean kosovan kurdish kuwaiti latvian lebanese liberian libyan lithuanian macedonian malaysian maltese moldovan "
    "mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian omani pakistani palestinian "
    "panamanian paraguayan peruvian philippine portuguese qatari romanian rwandan salvadoran scots senegalese serbian "
    "singaporean slovak slovenian somali sudanese swiss taiwanese tanzanian thai tibetan tunisian ugandan uruguayan "
    "uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean"
)
NAME_TAILS = _words("jr sr ii iii iv")
