"""Bodies that the press names without saying of which country or kind they are. Common knowledge, kept in one table.

A body that several countries have ("the Senate") stands under “home”: it belongs to the country whose own bodies or
parties the article names most, see sides.find_home.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.compare.types import InstitutionKind

HOME = "home"

# country (“home”: that of the article; empty: none) and kind: the bodies, parted by semicolons
_TABLE: dict[tuple[str, InstitutionKind], str] = {
    ("RU", "government"): "Kremlin; FSB; Roskomnadzor",
    ("RU", "legislature"): "State Duma; Duma; Federation Council",
    ("RU", "experts"): "Valdai Club; Valdai Discussion Club; Valdai; Russian International Affairs Council; Levada "
    "Center; Levada; Carnegie Moscow Center",
    (
        "RU",
        "media",
    ): "TASS; Tass; Itar-Tass; Interfax; RIA Novosti; RIA; Sputnik; RT; Rossiya 24; Izvestia; Kommersant; "
    "Vedomosti; Novaya Gazeta; Moscow Times; Rossiyskaya Gazeta; Russia Today; Echo of Moscow; Ekho Moskvy",
    ("RU", "religion"): "Russian Orthodox Church; Moscow Patriarchate",
    ("US", "government"): "White House; State Department; Department of State; Homeland Security; DHS; Oval Office; "
    "West Wing; FBI; F.B.I.; CIA; C.I.A.; NSA; National Security Council; Federal Bureau of Investigation; Central "
    "Intelligence Agency; Federal Reserve; Fed; EPA; Environmental Protection Agency; FDA; CDC; Centers for Disease "
    "Control and Prevention; Secret Service; IRS; Internal Revenue Service; Federal Communications Commission; FCC; "
    "Federal Trade Commission; FTC; Securities and Exchange Commission; SEC; Trump administration; Obama "
    "administration; Bush administration; Clinton administration; Biden administration; Border Patrol; Immigration "
    "and Customs Enforcement; Customs and Border Protection; NASA; Veterans Affairs; DOJ; HHS; Health and Human "
    "Services; Congressional Budget Office; CBO; Census Bureau; Office of Management and Budget; USAID; FEMA; NIH; "
    "National Institutes of Health; Office of the Special Counsel; ATF; DEA; FAA; National Transportation Safety Board",
    ("US", "legislature"): "Capitol Hill; House Republicans; House Democrats; Senate Republicans; Senate Democrats; "
    "House Freedom Caucus; Freedom Caucus; Congressional Black Caucus; U.S. Congress; U.S. Senate; U.S. House; House "
    "Intelligence Committee; House Judiciary Committee; Senate Judiciary Committee; Senate Intelligence Committee; "
    "House of Representatives",
    ("US", "military"): "Pentagon; Centcom; U.S. Central Command; CENTCOM; Joint Chiefs of Staff; Joint Chiefs; "
    "Marine Corps; West Point; National Guard",
    ("US", "experts"): "Brookings Institution; Brookings; Heritage Foundation; Cato Institute; American Enterprise "
    "Institute; Council on Foreign Relations; Center for Strategic and International Studies; Rand Corporation; RAND "
    "Corporation; RAND; Hoover Institution; Hudson Institute; Atlantic Council; Wilson Center; Center for American "
    "Progress; Urban Institute; Tax Policy Center; Pew Research Center; Gallup; Quinnipiac; Peterson Institute; "
    "Migration Policy Institute; Carnegie Endowment for International Peace; Economic Policy Institute; Kaiser "
    "Family Foundation; German Marshall Fund; Foundation for Defense of Democracies; Brennan Center; Harvard; Yale; "
    "Princeton; Stanford; Georgetown; MIT; Columbia University; Harvard University; Tax Foundation; Mises Institute",
    ("US", "media"): "New York Times; Washington Post; Wall Street Journal; USA Today; Los Angeles Times; CNN; Fox "
    "News; Fox; MSNBC; NBC; NBC News; ABC News; CBS; CBS News; NPR; PBS; Politico; Breitbart; Breitbart News; "
    "HuffPost; Huffington Post; BuzzFeed; BuzzFeed News; Vox; Axios; Associated Press; AP; Bloomberg; Bloomberg News; "
    "CNBC; Time magazine; Newsweek; National Review; New Yorker; Atlantic; Washington Times; Washington Examiner; "
    "New York Post; Daily Caller; Daily Beast; McClatchy; Univision; Slate; Salon; Chicago Tribune; Boston Globe; "
    "ProPublica; Meet the Press; Face the Nation; Fox News Sunday; Weekly Standard",
    ("US", "business"): "Chamber of Commerce; U.S. Chamber of Commerce; Wall Street; Business Roundtable; National "
    "Association of Manufacturers; Goldman Sachs; JPMorgan; JPMorgan Chase; Boeing; Google; Facebook; Apple; "
    "Microsoft; "
    "Amazon; Twitter; General Motors; Ford; Walmart; Exxon; ExxonMobil; General Electric; General Mills; General "
    "Dynamics; Silicon Valley; Tesla; Citigroup; Moody's "
    "Analytics; Moody’s Analytics; National Federation of Independent Business",
    ("US", "civil society"): "ACLU; American Civil Liberties Union; NAACP; NRA; National Rifle Association; Planned "
    "Parenthood; AFL-CIO; Sierra Club; Tea Party; Black Lives Matter; Anti-Defamation League; Southern Poverty Law "
    "Center; Human Rights Campaign; NARAL; Susan B. Anthony List; AARP; Americans for Tax Reform; Heritage Action; "
    "Club for Growth; MoveOn; MoveOn.org; Common Cause; AIPAC; J Street; Natural Resources Defense Council; "
    "Everytown for Gun Safety; League of Women Voters; Americans for Prosperity; Judicial Watch; Gun Owners of "
    "America; "
    "American Medical Association; March for Life; Justice Democrats; "
    "Teamsters; SEIU; Service Employees International "
    "Union; United Auto Workers; UAW; "
    "National Education Association; Family Research Council; UnidosUS; GLAAD; Fraternal Order of Police",
    ("US", "judiciary"): "U.S. Supreme Court; Ninth Circuit; 9th Circuit",
    ("GB", "government"): "Downing Street; No 10; No. 10; Number 10; Whitehall; Foreign Office; Home Office; Home "
    "Secretary; Cabinet Office; Buckingham Palace; MI5; MI6; Scotland Yard; Metropolitan Police; Bank of England; "
    "Holyrood; Chancellor of the Exchequer; NHS England",
    ("GB", "legislature"): "House of Commons; Commons; House of Lords; Westminster; Stormont; Senedd",
    ("GB", "experts"): "Chatham House; Royal United Services Institute; RUSI; Institute for Fiscal Studies; Institute "
    "for Government; International Institute for Strategic Studies; Oxford University; Cambridge University; London "
    "School of Economics; University of Oxford; University of Cambridge; King’s College London; King's College London",
    (
        "GB",
        "media",
    ): "BBC; Guardian; Financial Times; Daily Telegraph; Daily Mail; Daily Mirror; Sky News; ITV; Channel "
    "4; Economist; Observer; Press Association; Times of London; Reuters; BBC News; Sunday Times",
    ("GB", "business"): "CBI; Confederation of British Industry; Institute of Directors; Federation of Small "
    "Businesses; Barclays; HSBC; Lloyd’s; Lloyd's",
    (
        "GB",
        "civil society",
    ): "Trades Union Congress; TUC; Unite; Unison; UNISON; GMB; Liberty; Stop the War Coalition; National "
    "Education Union; NASUWT; RMT; Aslef; National Farmers’ Union; National Farmers' Union",
    ("ZA", "civil society"): "Cosatu; COSATU; Congress of South African Trade Unions; Saftu; SAFTU; Numsa; NUMSA; "
    "Fedusa; AfriForum; Solidarity Movement",
    ("AU", "civil society"): "ACTU; Australian Council of Trade Unions; Australian Conservation Foundation; GetUp",
    ("NZ", "civil society"): "New Zealand Council of Trade Unions",
    ("CA", "civil society"): "Canadian Labour Congress; Unifor",
    ("IE", "civil society"): "Irish Congress of Trade Unions; ICTU; SIPTU; Siptu",
    ("NG", "civil society"): "Nigeria Labour Congress; NLC; Trade Union Congress of Nigeria",
    ("KE", "civil society"): "Central Organization of Trade Unions; COTU",
    ("IN", "civil society"): "Bharatiya Kisan Union; Samyukta Kisan Morcha; All India Kisan Sabha; CITU; AITUC; "
    "INTUC; Bharatiya Mazdoor Sangh; RSS; Rashtriya Swayamsevak Sangh; Vishva Hindu Parishad",
    ("DE", "civil society"): "Ver.di; IG Metall",
    ("FR", "civil society"): "CGT; CFDT; Force Ouvrière",
    ("GB", "religion"): "Church of England; Lambeth Palace",
    ("DE", "legislature"): "Bundestag; Bundesrat",
    ("DE", "government"): "Bundesbank; Kanzleramt",
    ("DE", "media"): "Der Spiegel; Spiegel; Die Zeit; Süddeutsche Zeitung; Frankfurter Allgemeine Zeitung; Bild; "
    "Deutsche Welle; Die Welt; ARD; ZDF; DPA; dpa",
    ("DE", "experts"): "German Council on Foreign Relations; SWP; Ifo Institute; ZEW",
    ("DE", "business"): "Volkswagen; Siemens; Deutsche Bank; BMW; Daimler; BASF",
    ("FR", "government"): "Élysée; Elysee; Elysée; Quai d’Orsay; Quai d'Orsay; Élysée Palace; Elysee Palace; Matignon",
    ("FR", "media"): "Le Monde; Le Figaro; Libération; Agence France-Presse; AFP; France 24; BFM TV; BFMTV",
    ("IT", "media"): "Corriere della Sera; La Repubblica; La Stampa; ANSA",
    ("ES", "legislature"): "Cortes",
    ("ES", "media"): "El País; El Pais; El Mundo; EFE",
    ("PL", "legislature"): "Sejm",
    ("UA", "legislature"): "Verkhovna Rada; Rada",
    ("UA", "media"): "Ukrinform; Kyiv Post; Kyiv Independent; Ukrainska Pravda",
    ("IE", "legislature"): "Dáil; Dail; Oireachtas",
    ("IE", "government"): "Taoiseach; Tánaiste; Tanaiste",
    ("SE", "legislature"): "Riksdag",
    ("NO", "legislature"): "Storting",
    ("DK", "legislature"): "Folketing",
    ("IL", "legislature"): "Knesset",
    ("IL", "military"): "Israel Defense Forces; IDF",
    ("IL", "media"): "Haaretz; Jerusalem Post; Times of Israel; Yedioth Ahronoth; Maariv",
    ("IL", "government"): "Mossad; Shin Bet",
    ("PS", "government"): "PLO; Palestine Liberation Organization; Fatah; Hamas",
    ("IR", "legislature"): "Majlis",
    ("IR", "military"): "Revolutionary Guards; Revolutionary Guard; Revolutionary Guard Corps; Quds Force",
    ("IR", "media"): "IRNA; Fars; Fars News Agency; Tasnim; Press TV; ISNA",
    ("LB", "party"): "Hezbollah; Hizbollah",
    ("AF", "government"): "Taliban",
    ("TR", "media"): "Anadolu; Anadolu Agency; Hurriyet; Daily Sabah",
    ("SA", "media"): "Al Arabiya; Saudi Press Agency; Arab News",
    ("QA", "media"): "Al Jazeera; Al-Jazeera",
    ("SY", "media"): "SANA",
    ("SY", "civil society"): "White Helmets; Syrian Observatory for Human Rights",
    ("SY", "opposition"): "Free Syrian Army; Syrian National Coalition; High Negotiations Committee",
    ("CN", "government"): "Zhongnanhai; Politburo; State Council; Commerce Ministry of China",
    ("CN", "legislature"): "National People's Congress; National People’s Congress",
    ("CN", "military"): "People's Liberation Army; People’s Liberation Army",
    ("CN", "party"): "Communist Party of China; Chinese Communist Party",
    ("CN", "media"): "Xinhua; Global Times; People's Daily; People’s Daily; China Daily; CGTN",
    ("CN", "business"): "Huawei; Alibaba; Tencent",
    ("HK", "media"): "South China Morning Post",
    ("JP", "legislature"): "Diet",
    ("JP", "media"): "Kyodo; NHK; Asahi Shimbun; Nikkei; Yomiuri Shimbun; Japan Times",
    ("KR", "government"): "Blue House",
    ("KR", "media"): "Yonhap",
    ("KP", "media"): "KCNA; Korean Central News Agency; Rodong Sinmun",
    ("IN", "legislature"): "Lok Sabha; Rajya Sabha",
    ("IN", "media"): "Times of India; NDTV; Press Trust of India; Indian Express; Hindustan Times; PTI",
    ("PK", "military"): "ISI; Inter-Services Intelligence",
    ("PK", "media"): "Dawn; Geo News",
    ("AU", "media"): "Sydney Morning Herald; Australian Broadcasting Corporation",
    ("AU", "experts"): "Lowy Institute; Australian Strategic Policy Institute",
    ("CA", "media"): "Globe and Mail; CBC; Toronto Star; Canadian Press",
    ("CA", "military"): "Royal Canadian Navy",
    ("CA", "government"): "RCMP; Royal Canadian Mounted Police; Parliament Hill",
    ("VA", "religion"): "Vatican; Holy See",
    ("VE", "government"): "Miraflores",
    ("ZA", "experts"): "Institute for Security Studies",
    (
        "",
        "international",
    ): "Brussels; European Union; EU; E.U.; European Commission; European Council; European Parliament; "
    "European Central Bank; ECB; Council of Europe; United Nations; UN; U.N.; Security Council; U.N. Security Council; "
    "UN Security Council; UNICEF; Unicef; UNHCR; UNESCO; Unesco; World Health Organization; WHO; NATO; Nato; OSCE; "
    "Organization for Security and Cooperation in Europe; IMF; International Monetary Fund; World Bank; World Trade "
    "Organization; WTO; OPEC; Opec; OECD; G7; G-7; G20; G-20; African Union; Arab League; ASEAN; Asean; Organization "
    "of American States; Gulf Cooperation Council; IAEA; International Atomic Energy Agency; International Criminal "
    "Court; International Court of Justice; Interpol; Europol; OPCW; UNRWA; World Food Programme; Commonwealth of "
    "Nations; Mercosur; International Energy Agency; European Court of Human Rights; European Court of Justice; IPCC",
    ("", "civil society"): "Amnesty International; Human Rights Watch; Greenpeace; Oxfam; Doctors Without Borders; "
    "Médecins Sans Frontières; Save the Children; Red Cross; Friends of the Earth; Transparency International; "
    "Reporters Without Borders; Committee to Protect Journalists; WWF; Freedom House; Bellingcat",
    ("", "experts"): "International Crisis Group; European Council on Foreign Relations; Eurasia Group; Bruegel; "
    "Oxford Economics; Capital Economics; IHS Markit",
    (HOME, "government"): "Justice Department; Treasury Department; Treasury; Defense Department; Defence Department; "
    "Commerce Department; Education Department; Labor Department; Energy Department; Interior Department; "
    "Transportation Department; Agriculture Department; Department of Justice; Department of Defense; Department of "
    "the Treasury; Department of Education; Department of Homeland Security; Foreign Ministry; Ministry of Foreign "
    "Affairs; Ministry of Defence; Ministry of Defense; Defense Ministry; Defence Ministry; Interior Ministry; Finance "
    "Ministry; Health Ministry; Cabinet; Department of Health; Central Bank; Electoral Commission",
    (HOME, "legislature"): "Senate; Congress; Parliament; House; National Assembly; Chamber of Deputies; Assembly",
    (HOME, "judiciary"): "Supreme Court; Constitutional Court; High Court; Court of Appeals",
    (HOME, "military"): "Army; Navy; Air Force; Marines; Coast Guard; Armed Forces",
}


@dataclass(frozen=True, slots=True)
class Institution:
    """A body of the table, [start, end) in the words searched; country is ISO 3166, HOME, or None."""

    name: str
    country: str | None
    kind: InstitutionKind
    start: int
    end: int


_BODIES: dict[str, tuple[str | None, InstitutionKind]] = {}
for (_country, _kind), _names in _TABLE.items():
    for _name in _names.split("; "):
        _BODIES.setdefault(_name, (_country or None, _kind))
# Papers that are called by an occupation: “Economist Ann Tell” writes for none of them.
_ALSO_OCCUPATIONS = frozenset(("Economist", "Observer"))
_AS_PAPER = re.compile(r"[Tt]he $")
_PAPER = re.compile(r"['’]s\b|\s(?:[Mm]agazine|[Nn]ewspaper|[Ii]ntelligence)\b")
_SEARCH = re.compile(
    r"(?=[A-Z0-9ÉD])(?<![\w&-])(" + "|".join(map(re.escape, sorted(_BODIES, key=len, reverse=True))) + r")(?![\w&-])"
)


def find_institutions(words: str) -> list[Institution]:
    """Return the bodies of the table that the words name, in order."""
    return [
        Institution(match[1], *_BODIES[match[1]], match.start(), match.end())
        for match in _SEARCH.finditer(words)
        if match[1] not in _ALSO_OCCUPATIONS or _is_paper(words, match)
    ]


def _is_paper(words: str, name: re.Match[str]) -> bool:
    before = words[max(0, name.start() - 4) : name.start()]
    return bool(_AS_PAPER.search(before) or _PAPER.match(words, name.end()))
