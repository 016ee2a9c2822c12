"""Countries as the press writes them: ISO 3166 code, part of the world, names, adjectives and nouns for its people.

Written for this purpose from common knowledge. Capitals stand for governments ("Moscow denied it"). Left out is what
means two things: Georgia and Jordan alone (a state, a surname), Korean and Congolese without a direction, Chad.
"""

from __future__ import annotations

# code | part of the world | names | adjectives, and nouns for the people where they differ | capitals
_TABLE = """
AF|Asia|Afghanistan|Afghan|Kabul
AL|Europe|Albania|Albanian|Tirana
DZ|Africa|Algeria|Algerian|Algiers
AD|Europe|Andorra|Andorran|
AO|Africa|Angola|Angolan|Luanda
AR|Latin America|Argentina|Argentine,Argentinian,Argentinean|Buenos Aires
AM|Asia|Armenia|Armenian|Yerevan
AU|Oceania|Australia|Australian|Canberra
AT|Europe|Austria|Austrian|Vienna
AZ|Asia|Azerbaijan|Azerbaijani,Azeri|Baku
BS|Latin America|Bahamas|Bahamian|Nassau
BH|Middle East|Bahrain|Bahraini|Manama
BD|Asia|Bangladesh|Bangladeshi|Dhaka
BB|Latin America|Barbados|Barbadian|Bridgetown
BY|Europe|Belarus|Belarusian,Belarussian|Minsk
BE|Europe|Belgium|Belgian|
BZ|Latin America|Belize|Belizean|Belmopan
BJ|Africa|Benin|Beninese|
BT|Asia|Bhutan|Bhutanese|Thimphu
BO|Latin America|Bolivia|Bolivian|La Paz
BA|Europe|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian|Sarajevo
BW|Africa|Botswana|Botswanan|Gaborone
BR|Latin America|Brazil|Brazilian|Brasilia,Brasília
BN|Asia|Brunei|Bruneian|
BG|Europe|Bulgaria|Bulgarian|Sofia
BF|Africa|Burkina Faso|Burkinabe,Burkinabé|Ouagadougou
BI|Africa|Burundi|Burundian|Bujumbura
KH|Asia|Cambodia|Cambodian|Phnom Penh
CM|Africa|Cameroon|Cameroonian|Yaounde,Yaoundé
CA|North America|Canada,British Columbia,Ontario,Quebec,Alberta|Canadian|Ottawa
CV|Africa|Cape Verde,Cabo Verde|Cape Verdean|
CF|Africa|Central African Republic||Bangui
TD|Africa||Chadian|N’Djamena,N'Djamena
CL|Latin America|Chile|Chilean|
CN|Asia|China,People's Republic of China,People’s Republic of China|Chinese|Beijing
CO|Latin America|Colombia|Colombian|Bogota,Bogotá
KM|Africa|Comoros|Comorian|
CD|Africa|Democratic Republic of Congo,Democratic Republic of the Congo,DR Congo,DRC||Kinshasa
CG|Africa|Republic of Congo,Congo-Brazzaville||Brazzaville
CR|Latin America|Costa Rica|Costa Rican|
CI|Africa|Ivory Coast,Côte d’Ivoire,Côte d'Ivoire,Cote d'Ivoire|Ivorian|Abidjan
HR|Europe|Croatia|Croatian,Croat|Zagreb
CU|Latin America|Cuba|Cuban|Havana
CY|Europe|Cyprus|Cypriot|Nicosia
CZ|Europe|Czech Republic,Czechia|Czech|Prague
DK|Europe|Denmark,Greenland|Danish,Dane|Copenhagen
DJ|Africa|Djibouti|Djiboutian|
DO|Latin America|Dominican Republic|Dominican|Santo Domingo
TL|Asia|East Timor,Timor-Leste|East Timorese,Timorese|Dili
EC|Latin America|Ecuador|Ecuadorian,Ecuadorean|Quito
EG|Middle East|Egypt|Egyptian|Cairo
SV|Latin America|El Salvador|Salvadoran,Salvadorean|
GQ|Africa|Equatorial Guinea|Equatoguinean|Malabo
ER|Africa|Eritrea|Eritrean|Asmara
EE|Europe|Estonia|Estonian|Tallinn
SZ|Africa|Eswatini,Swaziland|Swazi|
ET|Africa|Ethiopia|Ethiopian|Addis Ababa
FJ|Oceania|Fiji|Fijian|Suva
FI|Europe|Finland|Finnish,Finn|Helsinki
FR|Europe|France|French,Frenchman,Frenchwoman|Paris
GA|Africa|Gabon|Gabonese|Libreville
GM|Africa|Gambia|Gambian|Banjul
GE|Asia||Georgian|Tbilisi
DE|Europe|Germany|German|Berlin
GH|Africa|Ghana|Ghanaian|Accra
GR|Europe|Greece|Greek|Athens
GD|Latin America|Grenada|Grenadian|
GT|Latin America|Guatemala|Guatemalan|
GN|Africa|Guinea|Guinean|Conakry
GW|Africa|Guinea-Bissau||Bissau
GY|Latin America|Guyana|Guyanese|
HT|Latin America|Haiti|Haitian|Port-au-Prince
HN|Latin America|Honduras|Honduran|Tegucigalpa
HK|Asia|Hong Kong|Hong Konger,Hongkonger|
HU|Europe|Hungary|Hungarian|Budapest
IS|Europe|Iceland|Icelandic,Icelander|Reykjavik
IN|Asia|India|Indian|New Delhi,Delhi
ID|Asia|Indonesia|Indonesian|Jakarta
IR|Middle East|Iran,Islamic Republic of Iran|Iranian|Tehran,Teheran
IQ|Middle East|Iraq|Iraqi|Baghdad
IE|Europe|Ireland,Republic of Ireland|Irish,Irishman,Irishwoman|Dublin
IL|Middle East|Israel|Israeli|Jerusalem,Tel Aviv
IT|Europe|Italy|Italian|Rome
JM|Latin America|Jamaica|Jamaican|
JP|Asia|Japan|Japanese|Tokyo
JO|Middle East|Hashemite Kingdom of Jordan|Jordanian|Amman
KZ|Asia|Kazakhstan|Kazakh,Kazakhstani|Astana
KE|Africa|Kenya|Kenyan|Nairobi
KI|Oceania|Kiribati||
KP|Asia|North Korea,DPRK|North Korean|Pyongyang
KR|Asia|South Korea,Republic of Korea|South Korean|Seoul
XK|Europe|Kosovo|Kosovar,Kosovan|Pristina
KW|Middle East|Kuwait|Kuwaiti|
KG|Asia|Kyrgyzstan|Kyrgyz|Bishkek
LA|Asia|Laos|Laotian,Lao|Vientiane
LV|Europe|Latvia|Latvian|Riga
LB|Middle East|Lebanon|Lebanese|Beirut
LS|Africa|Lesotho|Basotho|
LR|Africa|Liberia|Liberian|Monrovia
LY|Africa|Libya|Libyan|Tripoli
LI|Europe|Liechtenstein||Vaduz
LT|Europe|Lithuania|Lithuanian|Vilnius
LU|Europe|Luxembourg|Luxembourgish,Luxembourger|
MG|Africa|Madagascar|Malagasy|Antananarivo
MW|Africa|Malawi|Malawian|Lilongwe
MY|Asia|Malaysia|Malaysian|Kuala Lumpur
MV|Asia|Maldives|Maldivian|
ML|Africa|Mali|Malian|Bamako
MT|Europe|Malta|Maltese|Valletta
MH|Oceania|Marshall Islands|Marshallese|
MR|Africa|Mauritania|Mauritanian|Nouakchott
MU|Africa|Mauritius|Mauritian|
MX|Latin America|Mexico|Mexican|Mexico City
FM|Oceania|Micronesia|Micronesian|
MD|Europe|Moldova|Moldovan|Chisinau
MC|Europe|Monaco|Monegasque|
MN|Asia|Mongolia|Mongolian|Ulaanbaatar,Ulan Bator
ME|Europe|Montenegro|Montenegrin|Podgorica
MA|Africa|Morocco|Moroccan|Rabat
MZ|Africa|Mozambique|Mozambican|Maputo
MM|Asia|Myanmar,Burma|Burmese|Naypyidaw,Naypyitaw
NA|Africa|Namibia|Namibian|Windhoek
NR|Oceania|Nauru|Nauruan|
NP|Asia|Nepal|Nepali,Nepalese|Kathmandu
NL|Europe|Netherlands,Holland|Dutch,Dutchman|The Hague,Amsterdam
NZ|Oceania|New Zealand|New Zealander|
NI|Latin America|Nicaragua|Nicaraguan|Managua
NE|Africa|Niger|Nigerien|Niamey
NG|Africa|Nigeria|Nigerian|Abuja
MK|Europe|North Macedonia,Macedonia|Macedonian|Skopje
NO|Europe|Norway|Norwegian|Oslo
OM|Middle East|Oman|Omani|Muscat
PK|Asia|Pakistan|Pakistani|Islamabad
PS|Middle East|Palestine,Palestinian Authority,Gaza,Gaza Strip,West Bank|Palestinian|Ramallah
PA|Latin America|Panama|Panamanian|
PG|Oceania|Papua New Guinea|Papua New Guinean|Port Moresby
PY|Latin America|Paraguay|Paraguayan|Asuncion,Asunción
PE|Latin America|Peru|Peruvian|Lima
PH|Asia|Philippines|Philippine,Filipino,Filipina|Manila
PL|Europe|Poland|Polish,Pole|Warsaw
PT|Europe|Portugal|Portuguese|Lisbon
PR|Latin America|Puerto Rico|Puerto Rican|
QA|Middle East|Qatar|Qatari|Doha
RO|Europe|Romania|Romanian|Bucharest
RU|Europe|Russia,Russian Federation|Russian|Moscow
RW|Africa|Rwanda|Rwandan|Kigali
WS|Oceania|Samoa|Samoan|Apia
SA|Middle East|Saudi Arabia|Saudi,Saudi Arabian|Riyadh
SN|Africa|Senegal|Senegalese|Dakar
RS|Europe|Serbia|Serbian,Serb|Belgrade
SC|Africa|Seychelles|Seychellois|
SL|Africa|Sierra Leone|Sierra Leonean|Freetown
SG|Asia|Singapore|Singaporean|
SK|Europe|Slovakia|Slovak,Slovakian|Bratislava
SI|Europe|Slovenia|Slovenian,Slovene|Ljubljana
SB|Oceania|Solomon Islands|Solomon Islander|Honiara
SO|Africa|Somalia|Somali|Mogadishu
ZA|Africa|South Africa|South African|Pretoria,Cape Town
SS|Africa|South Sudan|South Sudanese|Juba
ES|Europe|Spain|Spanish,Spaniard|Madrid
LK|Asia|Sri Lanka|Sri Lankan|Colombo
SD|Africa|Sudan|Sudanese|Khartoum
SR|Latin America|Suriname|Surinamese|Paramaribo
SE|Europe|Sweden|Swedish,Swede|Stockholm
CH|Europe|Switzerland|Swiss|
SY|Middle East|Syria|Syrian|Damascus
TW|Asia|Taiwan|Taiwanese|Taipei
TJ|Asia|Tajikistan|Tajik|Dushanbe
TZ|Africa|Tanzania|Tanzanian|Dar es Salaam
TH|Asia|Thailand|Thai|Bangkok
TG|Africa|Togo|Togolese|
TO|Oceania|Tonga|Tongan|
TT|Latin America|Trinidad and Tobago|Trinidadian|Port of Spain
TN|Africa|Tunisia|Tunisian|Tunis
TR|Middle East|Turkey,Türkiye|Turkish,Turk|Ankara
TM|Asia|Turkmenistan|Turkmen|Ashgabat
TV|Oceania|Tuvalu|Tuvaluan|
UG|Africa|Uganda|Ugandan|Kampala
UA|Europe|Ukraine|Ukrainian|Kyiv,Kiev
AE|Middle East|United Arab Emirates,UAE,U.A.E.|Emirati|Abu Dhabi,Dubai
GB|Europe|Britain,Great Britain,United Kingdom,U.K.,UK|British,Briton|London
GB|Europe|England,Scotland,Wales,Northern Ireland|English,Scottish,Scot,Welsh,Northern Irish|Edinburgh,Belfast
US|North America|United States of America,United States,U.S.A.,U.S.,USA,US,America|American|Washington
UY|Latin America|Uruguay|Uruguayan|Montevideo
UZ|Asia|Uzbekistan|Uzbek|Tashkent
VU|Oceania|Vanuatu|Ni-Vanuatu|
VA|Europe|Vatican City||
VE|Latin America|Venezuela|Venezuelan|Caracas
VN|Asia|Vietnam|Vietnamese|Hanoi
YE|Middle East|Yemen|Yemeni|Sanaa
ZM|Africa|Zambia|Zambian|Lusaka
ZW|Africa|Zimbabwe|Zimbabwean|Harare
"""
# Those of the United States stand for it in a role: “Ohio governor”. Georgia and Washington mean two things.
_STATES = (
    "Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;"
    "Indiana;Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;"
    "Missouri;Montana;Nebraska;Nevada;New Hampshire;New Jersey;New Mexico;New York;North Carolina;"
    "North Dakota;Ohio;Oklahoma;Oregon;Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;"
    "Utah;Vermont;Virginia;West Virginia;Wisconsin;Wyoming"
)
# Parts of the world, by whatever the press calls them, and the column of the table that they gather.
REGIONS = {
    **dict.fromkeys(("Europe", "European"), ("Europe",)),
    **dict.fromkeys(("Asia", "Asian"), ("Asia",)),
    **dict.fromkeys(("Africa", "African"), ("Africa",)),
    **dict.fromkeys(("Latin America", "Latin American", "South America", "South American"), ("Latin America",)),
    **dict.fromkeys(("Middle East", "Arab", "Arab world", "Gulf"), ("Middle East", "Africa")),
    **dict.fromkeys(("West", "Western"), ("Europe", "North America", "Oceania")),
    **dict.fromkeys(("North America", "North American"), ("North America", "Latin America")),
}
# Names that begin like a country or a people and are none of it.
NOT_COUNTRIES = (
    *("New England", "American Samoa", "African American", "African-American", "Latin American"),
    *("South American", "North American", "Central American", "Native American", "American Indian", "Asian American"),
    *("Asian-American", "Mexican American", "Mexican-American", "Irish American", "Arab American", "Arab-American"),
    *("Muslim American", "Cuban American", "Cuban-American", "Indian American", "Indian-American", "West Indian"),
    *("German shepherd", "Greek Orthodox", "Russian Orthodox", "New South Wales", "Mexican-born", "Panama City, Fla"),
    *("Washington Post", "Washington Times", "Washington Examiner", "Washington State", "Paris, Texas", "Athens, Ga"),
    *("Washington state", "Moscow, Idaho", "Lima, Ohio", "Cuba, N.M", "Lebanon, Pa", "Peru, Ind", "Rome, Ga"),
    *("Latin America", "South America", "North America", "Central America", "Bank of America", "Voice of America"),
    *("Make America", "Miss America", "Boy Scouts of America", "Britain First", "Berlin Wall", "Paris Agreement"),
    *(
        "Paris accord",
        "Paris Accord",
        "Paris climate",
        "Hong Kong-based",
        "English-language",
        "University of Washington",
    ),
    *("George Washington", "Denzel Washington", "Paris Hilton", "London Breed", "Jack London", "Indian Ocean"),
)


def read_countries() -> tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """Return the rows of the table: code, part of the world, names, adjectives and nouns, capitals."""
    rows = []
    for row in _TABLE.strip().split("\n"):
        code, region, *lists = row.split("|")
        names, people, capitals = (tuple(filter(None, column.split(","))) for column in lists)
        names += tuple(_STATES.split(";")) if code == "US" else ()
        rows.append((code, region, names, people, capitals))
    return tuple(rows)
