"""Words that tell which names are bodies: countries, household names, and what is none though it looks like one."""

from __future__ import annotations

from sayso.describe.outlet_names import UNMISTAKABLE
from sayso.resolve.lexicon import OUTLETS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COUNTRIES = _words(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
    "belgium bolivia bosnia botswana brazil britain bulgaria burma cambodia cameroon canada chile china colombia "
    "congo croatia cuba cyprus denmark ecuador egypt england estonia ethiopia finland france germany ghana greece "
    "guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan "
    "kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon libya lithuania luxembourg macedonia malaysia mali "
    "malta mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger "
    "nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia "
    "rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan "
    "tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam "
    "wales yemen zambia zimbabwe u.s us usa uk u.k uae america"
) | {
    "united states",
    "united kingdom",
    "united arab emirates",
    "saudi arabia",
    "south korea",
    "north korea",
    "south africa",
    "south sudan",
    "new zealand",
    "sri lanka",
    "costa rica",
    "el salvador",
    "czech republic",
    "dominican republic",
    "ivory coast",
    "sierra leone",
}
# States of the United States and large cities: places that are no affiliation.
STATES_AND_CITIES = _words(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin "
    "wyoming carolina dakota hampshire jersey york mexico angeles francisco diego antonio orleans vegas philadelphia "
    "chicago boston houston dallas phoenix detroit baltimore seattle denver atlanta miami cleveland milwaukee "
    "charlotte manhattan brooklyn queens bronx harlem london paris berlin moscow beijing tokyo delhi mumbai lagos "
    "cairo sydney toronto manchester birmingham glasgow edinburgh dublin belfast rome madrid brussels vienna kyiv "
    "kiev jerusalem tehran"
)
# Bodies known without a word for their kind.
WELL_KNOWN_BODIES = (
    OUTLETS
    | UNMISTAKABLE
    | _words(
        "senate house congress parliament commons lords bundestag knesset duma pentagon kremlin harvard yale "
        "princeton stanford cornell dartmouth georgetown oxford cambridge berkeley mit ucla caltech columbia duke "
        "rutgers interpol apple google microsoft intel ibm sony disney comcast verizon nike ford chrysler toyota "
        "honda goldman citigroup barclays hsbc mckinsey deloitte pepsico nestlé unilever monsanto chevron exxonmobil "
        "enron halliburton airbus lockheed raytheon spacex paypal ebay linkedin airbnb lyft oracle cisco merck "
        "novartis bayer nickelodeon hbo pixar paramount hulu spotify oxfam amnesty caritas moveon emily's isis "
        "taliban mossad europol gallup nielsen quinnipiac monmouth marist rasmussen brookings heritage cato rand aclu "
        "nra naacp fbi cia nypd lapd slate salon quartz variety vogue playboy guardian lemonde aljazeera jazeera "
        "drudge tronc viacom"
    )
)
ACRONYMS_OF_NO_BODY = _words(
    "tv jr sr phd md jd mba ceo cfo coo cto vp svp evp mp mep da ag id it pr hiv aids lgbt lgbtq dna dj ii iii iv "
    "ph.d m.d d.c dc l.a la ny gop r d"
)
# What stands before an office and is no part of the body it serves: "White House Press Secretary".
OFFICE_MODIFIERS = _words(
    "press majority minority vice deputy assistant associate prime foreign finance interior defense defence attorney "
    "chief general senior managing executive acting national communications policy political campaign founding "
    "ranking top first special legislative economic editorial lead junior principal presidential vice-presidential "
    "justice health education energy transport trade home agriculture environment labor labour of"
)
# Offices over a subject, which is no body: Secretary of State, professor of Economics.
ABSTRACT_OFFICES = _words(
    "secretary minister undersecretary professor attorney lecturer chief mayor governor sheriff gov king queen prince "
    "duke duchess bishop archbishop emir sultan chancellor teacher justice"
)
# What they are "of" is a work or a subject, not a body.
MAKERS = _words("author writer co-author filmmaker playwright novelist composer star actor actress creator")
SEATS = _words("mayor governor senator sheriff representative congressman congresswoman lawmaker resident native voter")
# A person’s name before one of these names a body: "the Roe campaign".
RUNS_OF_A_PERSON = _words("campaign administration foundation organization transition")
PLACE_KINDS = _words("city county island islands beach valley hills heights township village district river lake bay")
# Alone they do not tell which body is meant.
BODIES_OF_SOMEBODY = _words(
    "administration campaign party police government committee company group team state city board council department "
    "union club university college school hospital church army court commission foundation office center centre "
    "federal"
)
