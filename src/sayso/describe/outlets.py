"""Which names are those of the press, of broadcasts and of platforms: common knowledge, and how such names end."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.resolve.names import Name, find_names, key
from sayso.types import Span


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(",") if name.strip())


# Outlets whose names do not say what they are, as they are looked up: in lower case, without dots and a leading “the”.
OUTLETS = _names(
    """
    abc, afp, aftonbladet, al arabiya, al jazeera, al-jazeera, anadolu, ansa, antena 3, ap, associated press, axios,
    bbc, bild, bloomberg, breitbart, business insider, buzzfeed, c-span, cbc, cbs, cctv, cgtn, cnbc, cnn,
    corriere della sera, dailymail.com, dawn, der spiegel, deutsche welle, die welt, die zeit, dpa, el mundo,
    el pais, el país, espn, fox, gannett, gawker, gazeta.ru, gq, haaretz, hill, hollywood reporter, huffpost, ians,
    infowars, interfax, itv, kommersant, kyodo, la repubblica, la stampa, le figaro, le monde, liberation,
    libération, mcclatchy, meduza, mother jones, msnbc, nbc, new yorker, newsmax, newsweek, novosti, npr, ntv, nyt,
    pbs, people, politico, propublica, pti, quartz, rai, reuters, ria, ria novosti, rolling stone, rt, rtl, salon,
    scmp, sky, slate, sputnik, sputniknews, sueddeutsche zeitung, talking points memo, tass, telemundo, tmz,
    univision, upi, vanity fair, variety, verge, vice, vogue, vox, wired, wsj, xinhua, yahoo, yle, yonhap, zdf
    """
)
# How the names of outlets end. “House”, “Group” and the like would take in too many other bodies.
OUTLET_TAILS = frozenset(
    "agency beast bee caller chronicle courier daily dispatch enquirer examiner express gazette globe guardian herald "
    "independent inquirer intelligencer interview journal mail magazine mirror monitor network news newspaper newsroom "
    "observer online post press radio record register reporter review sentinel standard star sun telegraph television "
    "times today tribune tv weekly wire world zeitung journal-constitution post-gazette star-tribune post-dispatch "
    "plain-dealer union-tribune picayune wirtschaftswoche".split()
)
# Tails that are just as well the ends of other names: they need the article before them, or a word of the press.
_LOOSE_TAILS = frozenset("agency record register review standard interview world today sun star mail mirror".split())
# Tails that alone, even behind “the”, name no outlet: “the radio”.
_ALONE = frozenset("press network weekly wire television tv radio news online express newsroom daily newspaper".split())
# Plain words and surnames that are outlets only as “The Hill”.
_ONLY_WITH_ARTICLE = frozenset("hill verge".split())
BROADCASTERS = frozenset(
    "abc bbc cbc cbs cnn cnbc c-span cspan espn fox msnbc nbc npr pbs univision telemundo bloomberg cctv rt itv sky "
    "newsmax radio tv television network channel fm am".split()
)
PLATFORMS = frozenset(
    "twitter facebook instagram youtube reddit snapchat periscope linkedin tiktok telegram weibo vkontakte vk myspace "
    "tumblr medium bluesky mastodon threads whatsapp pinterest gab parler".split()
)
# Programmes known by names that no word of theirs gives away.
_PROGRAMMES = _names(
    """
    60 minutes, all in, all things considered, anderson cooper 360, celebrity apprentice, cnn newsroom,
    dateline, face the nation, fox & friends, fox and friends, full frontal, good morning america, hannity,
    hardball, inside politics, justice with judge jeanine, larry king live, last week tonight, media buzz,
    meet the press, morning edition, morning joe, new day, newsnight, nightline, on the record, reliable sources,
    saturday night live, squawk box, state of the union, the apprentice, the five, the kelly file, the lead,
    the o'reilly factor, the o’reilly factor, the rachel maddow show, the situation room, the source, the view,
    this week, today, with all due respect
    """
)
_PROGRAMME_TAILS = frozenset(
    "show today tonight sunday live morning factor hour nation roundtable podcast breakfast newshour report radio "
    "primetime".split()
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")
_TODAY = re.compile(r"[ \u00a0](?:TODAY|Today)\b")
_ARTICLE = re.compile(r"\b(?:The|the)\s$")
_POSSESSIVE = re.compile(r"[’']s?$")


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("U.S.", "us")).strip(" \"“”‘’',.").lower()


def is_outlet(name: str, *, follows_the: bool = False) -> bool:
    """Tell whether a name is that of a newspaper, an agency, a station or the like."""
    words = _plain(_POSSESSIVE.sub("", name)).removeprefix("the ").split()
    if not words:
        return False
    last = key(words[-1])
    if len(words) == 1 and last in _ONLY_WITH_ARTICLE and not follows_the:
        return False
    if " ".join(words) in OUTLETS or _CALL_SIGN.fullmatch(name):
        return True
    if len(words) == 1:
        return follows_the and last in OUTLET_TAILS - _LOOSE_TAILS - _ALONE
    return last in OUTLET_TAILS and (last not in _LOOSE_TAILS or follows_the or words[0] in OUTLETS | {"usa", "russia"})


def is_programme(title: str) -> bool:
    """Tell whether a title is that of a broadcast: “Meet the Press”, The Ada Roe Show."""
    plain = _plain(title)
    words = plain.split()
    return plain in _PROGRAMMES or (
        len(words) > 1 and words[-1] in _PROGRAMME_TAILS and title.lstrip("\"“‘'")[:1].isupper()
    )


def is_broadcaster(name: str) -> bool:
    """Tell whether what a name names is heard or seen, not printed."""
    return bool(BROADCASTERS & set(_plain(name).split()))


def find_outlets(text: str, span: Span, own: Iterable[str] = ()) -> list[Span]:
    """Return the names of outlets inside a span, a capital “The” included; own: further names known to be such."""
    known = {_plain(name).removeprefix("the ") for name in own if name}
    found = []
    for name in find_names(text, [span]):
        if is_outlet(name.text, follows_the=name.follows_the) or _plain(name.text).removeprefix("the ") in known:
            found.append(_with_article(text, name))
        elif name.text == "USA" and (today := _TODAY.match(text, name.end)):  # a name that ends in a day
            found.append(Span(name.start, today.end()))
    return found


def _with_article(text: str, name: Name) -> Span:
    before = _ARTICLE.search(text, max(0, name.start - 4), name.start)
    return Span(name.start - 4 if before and before.group()[0] == "T" else name.start, name.end)
