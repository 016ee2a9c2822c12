"""What the press, broadcasts and platforms are called: common knowledge, of any country and year.

Names stand as they are looked up: in lower case, without dots and a leading “the”. Names that say what they are (the
Quillport Gazette, The Ada Roe Show) need no place here: their endings are known.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(",") if name.strip())


# Outlets whose names do not say what they are.
OUTLETS = _names(
    """
    aap, abc, abs-cbn, afp, aftenposten, aftonbladet, age, agence france-presse, agerpres, al arabiya, al jazeera,
    al-ahram, al-arabiya, al-hayat, al-jazeera, al-masry al-youm, al-monitor, albawaba, allafrica, alternet,
    american conservative, american prospect, american spectator, anadolu, ani, ansa, antara, antena 3, ap, ard, ars
    technica, arutz sheva, ary news, asahi shimbun, associated press, atlantic, australian, avvenire, axios, baltic
    times, barron, barron's, barron’s, basler zeitung, bbc, bein sports, belga, belta, berlingske, bernama, bfm,
    bfmtv, bild, billboard, blaze, bleacher report, bloomberg, bloomberg businessweek, boing boing, boston.com,
    breitbart, bt sport, bulwark, business insider, business standard, businessweek, bustle, buzzfeed, c-span,
    caixin, canadian press, canal+, cbc, cbs, cctv, cgtn, channel 4, chosun ilbo, citizen, citizen tv,
    cleveland.com, cnbc, cnet, cnn, conversation, corriere della sera, cosmopolitan, ctv, current affairs,
    dagbladet, dagens nyheter, daily kos, daily maverick, daily trust, dailykos, dailymail.com, dainik jagran, dawn,
    dazn, de morgen, de standaard, de telegraaf, de volkskrant, deadline, defense one, delfi, democracy now, der
    spiegel, der standard, deutsche welle, deutschlandfunk, die presse, die welt, die zeit, digiday, discover,
    dnevnik, dpa, drudge report, dw, ebony, echo of moscow, economist, efe, ekho moskvy, el comercio, el diario, el
    espectador, el financiero, el mercurio, el mundo, el nacional, el nuevo herald, el pais, el país, el periodico,
    el tiempo, el universal, elle, engadget, entertainment weekly, epoca, espn, esquire, essence, estadao, euractiv,
    euronews, excelsior, expansion, expressen, factcheck.org, fast company, federalist, financial times,
    fivethirtyeight, focus, folha, folha de s paulo, forbes, foreign affairs, foreign policy, fortune, forward, fox,
    france 24, france info, france inter, frankfurter allgemeine, frankfurter rundschau, free beacon, ft, gannett,
    gawker, gazeta, gazeta wyborcza, gazeta.ru, gazzetta dello sport, gb news, geo news, gizmodo, glamour, globo,
    gothamist, gq, grio, grist, guardian, haaretz, handelsblatt, harper's, harper’s, helsingin sanomat, het laatste
    nieuws, hill, hindu, hindustan times, hln, hollywood reporter, hot air, huffington post, huffpo, huffpost, human
    events, hurriyet, hürriyet, ians, il fatto quotidiano, il foglio, il giornale, il messaggero, il sole 24 ore,
    india today, inews, infowars, inside higher ed, intercept, interfax, investor's business daily, iol, irna,
    itar-tass, itn, itv, izvestia, jacobin, jakarta post, jezebel, jiji, jiji press, joongang ilbo, just security,
    jutarnji list, jyllands-posten, kathimerini, khaleej times, kommersant, korea herald, kqed, ksl, ktla, kuna,
    kurier, kyodo, l'equipe, l'express, l'obs, la croix, la jornada, la nacion, la nación, la prensa, la presse, la
    razon, la repubblica, la stampa, la tercera, la vanguardia, lancet, lawfare, lbc, le devoir, le figaro, le
    matin, le monde, le parisien, le point, le soir, le temps, lenta.ru, les echos, liberation, libération,
    lifenews, little green footballs, luxemburger wort, l’equipe, l’express, l’obs, magyar nemzet, mainichi shimbun,
    marie claire, marketplace, marketwatch, mashable, mcclatchy, media matters, mediaite, mediapart, medscape,
    meduza, memri, middle east eye, minnpost, morningstar, mother jones, motherboard, mpr, ms now, msnbc, mtv,
    naharnet, nation, national, national geographic, national interest, national review, nature, nbc, ndr, ndtv,
    neue zürcher zeitung, new republic, new scientist, new statesman, new yorker, news24, newsday, newser, newsmax,
    newsnation, newsweek, nhk, nme, nola.com, novaya gazeta, novinky, novosti, npr, nrc handelsblad, nrk, ntv, nyt,
    nzz, o globo, oan, oann, onet, orf, ouest-france, pa media, pajhwok, pbs, people, philly.com, pitchfork, pj
    media, pjmedia, politico, politifact, politiken, polityka, poynter, pravda, press association, press trust of
    india, propublica, prx, pti, puck, punch, quartz, quillette, radar online, radio france, rai, rappler, rbc,
    realclearpolitics, reason, recode, red pepper, redstate, refinery29, republic tv, reuters, rfa, rfe/rl, rferl,
    rfi, ria, ria novosti, rnz, roll call, rolling stone, root, rossiya 24, rossiya segodnya, rt, rtbf, rte, rtl,
    rtp, rtve, rté, rzeczpospolita, sabah, sabc, salon, sana, sbs, science, scientific american, scmp, scotsman,
    scripps, scroll.in, seattlepi, semafor, seznam, sfgate, shargh, shropshire star, siriusxm, sky, sky sports,
    slate, snopes, spectator, spiegel, spiegel online, sport1, sports illustrated, sputnik, sputniknews, srf, stars
    and stripes, stat, stern, stratfor, stuff, stuff.co.nz, stv, sueddeutsche zeitung, suspilne, svenska dagbladet,
    svt, sydney morning herald, süddeutsche zeitung, tagesspiegel, talking points memo, talkradio, talksport,
    tasnim, tass, taz, techcrunch, teen vogue, telemundo, telesur, tf1, theblaze, thestreet, thinkprogress, time,
    times of india, times of israel, tmz, tnt sports, townhall, tpm, trouw, trt, truthout, tv 2, tv2, tve, tvn,
    tvn24, tvp, ukrainska pravda, ukrayinska pravda, ukrinform, univision, upi, upworthy, us weekly, usa today,
    vanguard, vanity fair, variety, vedomosti, verdens gang, verge, vg, vice, vietnamnet, village voice, voa,
    vocativ, vogue, voice of america, vox, walla, washingtonian, weather channel, week, welt, westwood one,
    wikinews, wire, wired, wnd, wnyc, worldnetdaily, wrap, wsj, wyborcza, xinhua, yahoo, yediot ahronot, yedioth
    ahronoth, yeni safak, yle, yna, ynet, ynetnews, yomiuri shimbun, yonhap, zaman, zdf, zdnet, zee news, zeit, zero
    hedge, zerohedge
    """
)
# Outlets whose names are plain words, surnames or places too: they are outlets only as “The Hill”, “the Atlantic”.
ONLY_WITH_ARTICLE = frozenset(
    "age atlantic australian blaze bulwark conversation economist federalist forward guardian hill hindu "
    "intercept lancet nation national root scotsman spectator verge week wrap wire punch vanguard citizen".split()
)
# How the names of outlets end. “House”, “Group” and the like would take in too many other bodies.
OUTLET_TAILS = frozenset(
    "agency beast bee bugle caller chronicle courier daily dispatch echo enquirer evening examiner express "
    "gazette globe guardian herald independent inquirer intelligencer interview journal leader mail magazine "
    "mercury mirror monitor network news newspaper newsroom observer online post press radio record recorder "
    "register reporter republic republican review sentinel shimbun standard star statesman sun telegraph "
    "television times today tribune tv weekly wire world zeitung journal-constitution post-gazette star-tribune "
    "star-ledger post-dispatch plain-dealer union-tribune post-intelligencer post-standard post-bulletin "
    "times-picayune times-union times-dispatch news-journal news-press news-sentinel democrat-gazette "
    "courier-journal herald-tribune herald-leader sun-times sun-sentinel star-telegram commercial-appeal "
    "journal-sentinel picayune wirtschaftswoche argus".split()
)
# Tails that are just as well the ends of other names: they need the article before them, or a word of the press.
LOOSE_TAILS = frozenset(
    "agency record register review standard interview world today sun star mail mirror leader mercury republic "
    "republican recorder echo evening statesman".split()
)
# Tails that alone, even behind “the”, name no outlet: “the radio”, “the leader”.
ALONE = frozenset(
    "press network weekly wire television tv radio news online express newsroom daily newspaper leader republic "
    "republican evening democrat".split()
)
BROADCASTERS = frozenset(
    "abc ard bbc bet bfm bfmtv c-span cbc cbs cctv cgtn cnbc cnn cspan ctv espn euronews fox hbo itn itv kqed lbc "
    "mpr msnbc mtv nbc ndtv newsmax newsnation nhk npr nrk oan oann orf pbs rai rfi rt rte rté sabc siriusxm sky "
    "svt talkradio talksport telemundo telesur tf1 trt tvn univision voa wnyc yle zdf bloomberg radio tv "
    "television network channel fm am".split()
)
PLATFORMS = frozenset(
    "twitter facebook instagram youtube reddit snapchat periscope linkedin tiktok telegram weibo vkontakte vk myspace "
    "tumblr medium bluesky mastodon threads whatsapp pinterest gab parler substack twitch rumble discord wechat "
    "livejournal odnoklassniki flickr vine quora gettr".split()
)
# Programmes known by names that no word of theirs gives away.
PROGRAMMES = _names(
    """
    20/20, 60 minutes, 7.30, a current affair, ac360, all in, all in with chris hayes, all things considered, am
    joy, amanpour, america's newsroom, anderson cooper 360, andrea mitchell reports, any questions, as it happens,
    burnett outfront, call her daddy, cbs evening news, cbs this morning, celebrity apprentice, charlie rose,
    closing bell, cnn newsroom, countdown, cross country checkup, crossfire, dateline, deadline white house,
    deadline: white house, democracy now, erin burnett outfront, face the nation, fareed zakaria gps, firing line,
    four corners, fox & friends, fox and friends, fresh air, frontline, full frontal, good morning america, good
    morning britain, gutfeld!, hannity, hannity & colmes, hardball, hardball with chris matthews, hardtalk, have i
    got news for you, here & now, here and now, hot ones, inside edition, inside politics, insiders, jimmy kimmel
    live, justice with judge jeanine, kudlow, larry king live, last week tonight, late night with seth meyers,
    lateline, loose women, mad money, media buzz, mediabuzz, meet the press, morning edition, morning joe, mornings
    with maria, mtp daily, new day, news hour, newshour, newsnight, nightline, on point, on the record, outfront,
    outnumbered, panorama, pardon the interruption, piers morgan uncensored, pod save america, politicsnation, power
    & politics, power lunch, q+a, question period, question time, real time, real time with bill maher, reliable
    sources, saturday night live, special report, squawk box, squawk on the street, state of the union, sunday
    morning futures, the 11th hour, the apprentice, the beat, the breakfast club, the current, the cycle, the ed
    show, the five, the ingraham angle, the joe rogan experience, the kelly file, the last word, the lead, the
    o'reilly factor, the o’reilly factor, the project, the rachel maddow show, the situation room, the source, the
    story, the takeaway, the view, the world at one, the world tonight, this morning, this week, this week with
    george stephanopoulos, today, tucker carlson tonight, wait wait don't tell me, washington journal, washington
    week, weekend edition, with all due respect, your world
    """
)
PROGRAMME_TAILS = frozenset(
    "show today tonight sunday live morning factor hour nation roundtable podcast breakfast newshour report radio "
    "primetime newscast programme".split()
)
# Names of one word that are no other word of the language: bodies wherever they stand.
_WORDS_TOO = frozenset(
    "dawn deadline delfi discover ebony elle essence excelsior expansion focus fortune gazeta glamour globo grist "
    "marketplace nature onet people pitchfork puck quartz reason sabah salon sana science scripps sky slate "
    "spiegel stat stern stuff time variety vice vogue walla welt wired zaman zeit onet".split()
)
UNMISTAKABLE = frozenset(name for name in OUTLETS if " " not in name) - ONLY_WITH_ARTICLE - _WORDS_TOO
