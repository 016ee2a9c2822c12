"""Parties by the words of the press: countries, the name that is shown, and how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Party:
    """A party, told at [start, end) of the words searched; name is what is shown."""

    country: str
    name: str
    start: int
    end: int


# country | name | forms; a form with ~ counts only in an article or phrase about that country
_TABLE = """
US|Republicans|Republican;Republicans;GOP;G.O.P.;Republican Party;RNC;Republican National Committee
US|Democrats|Democrat;Democrats;Democratic;Democratic Party;DNC;Democratic National Committee;Dem;Dems
US|Libertarians|Libertarian Party;~Libertarian
GB|Labour|Labour;Labour Party
GB|Conservatives|~Conservative;~Conservatives;~Conservative Party;Tory;Tories
GB|Liberal Democrats|~Lib-Dem;Liberal Democrat;Liberal Democrats;Lib Dem;Lib Dems
GB|SNP|SNP;Scottish National Party
GB|UKIP|UKIP;Ukip;U.K. Independence Party;UK Independence Party
GB|Brexit Party|Brexit Party
GB|DUP|DUP;Democratic Unionist Party;Democratic Unionist;Democratic Unionists
GB|Plaid Cymru|Plaid Cymru
GB|Reform UK|Reform UK;Reform U.K.;~Reform
GB|Greens (Britain)|Green Party of England and Wales;Scottish Greens;~Green Party;~Greens
GB|Alliance (Northern Ireland)|~Alliance Party
GB|SDLP|SDLP;Social Democratic and Labour Party
GB|UUP|UUP;Ulster Unionist Party;Ulster Unionist;Ulster Unionists
GB|TUV|Traditional Unionist Voice
GB|Alba|~Alba Party
IE|Sinn Féin|Sinn Féin;Sinn Fein
IE|Fine Gael|Fine Gael
IE|Fianna Fáil|Fianna Fáil;Fianna Fail
IE|Labour (Ireland)|~Labour;~Labour Party
IE|Greens (Ireland)|~Green Party;~Greens
IE|Social Democrats (Ireland)|~Social Democrats
IE|People Before Profit|People Before Profit
IE|Aontú|Aontú;Aontu
DE|CDU/CSU|CDU;CSU;CDU/CSU;Christian Democrats;Christian Democrat;Christian Democratic Union;Christian Social Union
DE|SPD|SPD;~Social Democrats;~Social Democrat;~Social Democratic Party
DE|AfD|AfD;Alternative for Germany
DE|FDP|FDP;~Free Democrats;~Free Democratic Party
DE|Greens (Germany)|~Greens;~Green Party
DE|Left Party|~Left Party;Die Linke
FR|National Front|National Front;National Rally;Rassemblement National
FR|Macron’s party|En Marche;La République en Marche;Republic on the Move
FR|Socialists (France)|~Socialist Party;~Socialists;~Socialist
FR|The Republicans (France)|Les Républicains;Les Republicains
IT|Five Star Movement|Five Star Movement;5-Star Movement;Five Star
IT|League (Italy)|Northern League;~League
IT|Forza Italia|Forza Italia
IT|Brothers of Italy|Brothers of Italy
ES|People’s Party (Spain)|Partido Popular;~People’s Party;~People's Party;~Popular Party
ES|Socialists (Spain)|PSOE;~Socialist Party;~Socialists
ES|Podemos|Podemos
ES|Vox|~Vox
PL|Law and Justice|Law and Justice
PL|Civic Platform|Civic Platform
HU|Fidesz|Fidesz
GR|Syriza|Syriza
GR|New Democracy|~New Democracy
RU|United Russia|United Russia
RU|Communists (Russia)|Communist Party of the Russian Federation;~Communist Party;~Communist;~Communists
RU|LDPR|LDPR;~Liberal Democratic Party
RU|A Just Russia|A Just Russia;Just Russia
RU|Yabloko|Yabloko
UA|Servant of the People|Servant of the People
TR|AKP|AKP;AK Party;Justice and Development Party
TR|CHP|CHP;Republican People’s Party;Republican People's Party
TR|HDP|HDP;Peoples’ Democratic Party;Peoples' Democratic Party
IL|Likud|Likud
IL|Labor (Israel)|~Labor Party;~Labor
IL|Blue and White|Blue and White
IL|Yesh Atid|Yesh Atid
IL|Meretz|Meretz
IN|BJP|BJP;Bharatiya Janata Party
IN|Congress party|Indian National Congress;Congress party;~Congress;~Congress Party
IN|Aam Aadmi Party|Aam Aadmi Party;~AAP
IN|DMK|DMK;Dravida Munnetra Kazhagam
IN|AIADMK|AIADMK;All India Anna Dravida Munnetra Kazhagam
IN|Trinamool Congress|Trinamool Congress;Trinamool;~TMC
IN|Shiv Sena|Shiv Sena
IN|Nationalist Congress Party|Nationalist Congress Party;~NCP
IN|Samajwadi Party|Samajwadi Party
IN|Bahujan Samaj Party|Bahujan Samaj Party;~BSP
IN|CPI(M)|CPI(M);CPI-M;CPM;Communist Party of India (Marxist)
IN|CPI|Communist Party of India;~CPI
IN|Janata Dal (United)|Janata Dal (United);JD(U)
IN|Janata Dal (Secular)|Janata Dal (Secular);JD(S)
IN|RJD|RJD;Rashtriya Janata Dal
IN|Biju Janata Dal|Biju Janata Dal;~BJD
IN|Shiromani Akali Dal|Shiromani Akali Dal;Akali Dal
IN|Telugu Desam|Telugu Desam Party;Telugu Desam
IN|YSR Congress|YSR Congress Party;YSR Congress;YSRCP
IN|BRS|Bharat Rashtra Samithi;Telangana Rashtra Samithi
IN|AIMIM|AIMIM
IN|National Conference|~National Conference
IN|PDP|~Peoples Democratic Party;~PDP
PK|PTI|Pakistan Tehreek-e-Insaf
PK|PML-N|PML-N;Pakistan Muslim League
PK|PPP|Pakistan Peoples Party;Pakistan People’s Party
CA|Liberals (Canada)|~Liberal;~Liberals;~Liberal Party
CA|Conservatives (Canada)|~Conservative;~Conservatives;~Conservative Party
CA|New Democrats|NDP;New Democrats;New Democrat;New Democratic Party
CA|Bloc Québécois|Bloc Québécois;Bloc Quebecois
CA|Parti Québécois|Parti Québécois;Parti Quebecois
CA|Coalition Avenir Québec|Coalition Avenir Québec;Coalition Avenir Quebec
CA|Greens (Canada)|~Green Party;~Greens
CA|People’s Party (Canada)|People’s Party of Canada;People's Party of Canada
CA|United Conservatives (Alberta)|United Conservative Party
AU|Labor (Australia)|~Labor;~Labor Party;Australian Labor Party
AU|Coalition (Australia)|~Liberal Party;~Liberal;~Liberals;~National Party;~Nationals
AU|Greens (Australia)|Australian Greens;~Greens;~Greens Party
AU|One Nation|Pauline Hanson’s One Nation;Pauline Hanson's One Nation;~One Nation
AU|Katter’s Australian Party|Katter’s Australian Party;Katter's Australian Party
AU|Centre Alliance|~Centre Alliance
NZ|Labour (New Zealand)|~Labour;~Labour Party
NZ|National (New Zealand)|~National Party
NZ|Greens (New Zealand)|~Green Party;~Greens
NZ|New Zealand First|New Zealand First;NZ First
NZ|ACT (New Zealand)|ACT New Zealand;~ACT Party
NZ|Te Pāti Māori|Te Pāti Māori;Te Pati Maori;~Māori Party;~Maori Party
ZA|ANC|ANC;African National Congress
ZA|Democratic Alliance|~Democratic Alliance;~DA
ZA|EFF|~EFF;Economic Freedom Fighters
ZA|Inkatha|Inkatha Freedom Party;Inkatha;~IFP
ZA|MK Party|uMkhonto weSizwe;Umkhonto we Sizwe;~MK Party
ZA|Freedom Front Plus|Freedom Front Plus
ZA|ActionSA|ActionSA
ZA|Patriotic Alliance|~Patriotic Alliance
ZA|United Democratic Movement|~United Democratic Movement
ZA|SACP|South African Communist Party;SACP
ZA|COPE|Congress of the People
NG|APC|All Progressives Congress;~APC
NG|PDP (Nigeria)|~Peoples Democratic Party;~People’s Democratic Party;~People's Democratic Party;~PDP
NG|Labour (Nigeria)|~Labour Party
NG|NNPP|New Nigeria Peoples Party
NG|APGA|All Progressives Grand Alliance
KE|Jubilee|~Jubilee Party;~Jubilee
KE|ODM|Orange Democratic Movement;~ODM
KE|UDA (Kenya)|United Democratic Alliance;~UDA
KE|Azimio|Azimio la Umoja;~Azimio
KE|Wiper|~Wiper Party
KE|NASA (Kenya)|National Super Alliance
JP|LDP|~Liberal Democratic Party;~LDP
JP|Democrats (Japan)|Democratic Party of Japan
KR|Democratic Party (South Korea)|Democratic Party of Korea
TW|DPP|DPP;Democratic Progressive Party
TW|KMT|KMT;Kuomintang
BR|Workers’ Party|Workers’ Party;Workers' Party
MX|PRI|PRI;Institutional Revolutionary Party
MX|Morena|Morena
VE|United Socialist Party|United Socialist Party
SE|Sweden Democrats|Sweden Democrats
NL|Party for Freedom|Party for Freedom;PVV
AT|Freedom Party (Austria)|~Freedom Party;FPÖ
EG|Muslim Brotherhood|Muslim Brotherhood
MM|NLD|National League for Democracy
"""
_FORMS: dict[str, list[tuple[str, str, bool]]] = {}
for _row in _TABLE.strip().split("\n"):
    _country, _name, _forms = _row.split("|")
    for _form in _forms.split(";"):
        _FORMS.setdefault(_form.lstrip("~"), []).append((_country, _name, _form.startswith("~")))
# “Lib”eral Democrats and the Democratic Republic are found as themselves, so that they are nobody else.
_NONE = ("Democratic Republic", "Democratic People", "Social Democratic", "Christian Democratic", "Irish Republican")
_SEARCH = re.compile(
    r"(?=[A-Z])(?<![\w.])(?:(?:"
    + "|".join(map(re.escape, _NONE))
    + ")|("
    + "|".join(re.escape(form) for form in sorted(_FORMS, key=len, reverse=True))
    + r"))(?!\w)"
)
# “R-Ohio”, “(D-Calif.)”, “(R)”, “D., N.Y.”: the letter of a party and a state.
_TAG = re.compile(r"(?<![\w.])([RD])(?:-|–|‑| ?, )[A-Z][A-Za-z.]|\(([RD])\)")
_TAGGED = {"R": "Republicans", "D": "Democrats"}


def find_parties(words: str, about: str | None = None) -> list[Party]:
    """Return the parties that the words name, in order. about is the country that the words are about, where known."""
    found = [Party("US", _TAGGED[match[1] or match[2]], match.start(), match.end()) for match in _TAG.finditer(words)]
    for match in _SEARCH.finditer(words):
        for country, name, only_there in _FORMS.get(match[1] or "", ()):
            if country == about or not only_there:
                found.append(Party(country, name, match.start(), match.end()))
                break
    return sorted(found, key=lambda party: party.start)
