"""Nouns that say how words came, the words that tie them to a saying, and what comes between."""

from __future__ import annotations

from sayso.describe.outlet_names import PLATFORMS
from sayso.types import ChannelKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that say how words came, by what they say. Some count only with one of certain words before them.
NOUNS: dict[ChannelKind, frozenset[str]] = {
    "outlet": _words("interview interviews sit-down q&a"),
    "broadcast": _words("show program programme podcast broadcast radio television tv telecast airwaves on-air"),
    "social": _words("tweet tweets tweetstorm retweet post posts posting postings media feed livestream thread"),
    "speech": _words(
        "speech speeches rally rallies debate debates convention hearing forum gathering crowd audience event "
        "events fundraiser hall halls address remarks ceremony testimony appearance appearances stop stops sermon "
        "lecture luncheon breakfast dinner gala eulogy floor trail stump podium stage keynote conference summit "
        "meeting rallys discussion session seminar symposium vigil protest demonstration commencement "
        "inauguration funeral panel"
    ),
    "press": _words("reporters journalists newsmen gaggle briefing briefings availability presser call newsconference"),
    "statement": _words("statement statements release releases communique communiqué email emails e-mail e-mails"),
    "document": _words(
        "report letter letters memo memos memorandum book books memoir memoirs autobiography lawsuit suit article "
        "articles ad ads advertisement commercial poll survey motion ruling rulings brief filing filings op-ed op-eds "
        "essay column columns editorial complaint affidavit opinion dissent order indictment papers documents paper "
        "study transcript petition cable diary note notes missive expose exposé profile feature commentary deposition "
        "story piece manifesto pamphlet leaflet mailer newsletter bulletin documentary film biography website blog "
        "platform resolution decision submission dossier analysis review blogpost"
    ),
    "other": _words("video videos recording recordings voicemail message messages tape clip"),
}
KIND_OF: dict[str, ChannelKind] = {word: kind for kind, words in NOUNS.items() for word in words}
# What must stand before a noun for it to count, and what it then says.
ONLY_AFTER: dict[str, tuple[frozenset[str], ChannelKind]] = {
    "hall": (_words("town town-hall"), "speech"),
    "halls": (_words("town town-hall"), "speech"),
    "floor": (_words("house senate convention the debate chamber"), "speech"),
    "trail": (_words("campaign"), "speech"),
    "stop": (_words("campaign"), "speech"),
    "stops": (_words("campaign"), "speech"),
    "meeting": (
        _words("council town town-hall public board annual community party committee cabinet shareholders’"),
        "speech",
    ),
    "breakfast": (_words("prayer charity annual"), "speech"),
    "dinner": (_words("charity annual awards fundraising correspondents’ correspondents'"), "speech"),
    "session": (_words("question-and-answer q&a plenary listening joint"), "speech"),
    "call": (_words("conference"), "press"),
    "availability": (_words("press media"), "press"),
    "release": (_words("press news"), "statement"),
    "releases": (_words("press news"), "statement"),
    "media": (_words("social"), "social"),
    "papers": (_words("court legal campaign briefing policy"), "document"),
    "feed": (PLATFORMS, "social"),
    "thread": (PLATFORMS, "social"),
    "review": (_words("book film a"), "document"),
    "platform": (_words("party republican democratic labour conservative"), "document"),
    "message": (_words("video text twitter facebook voice email christmas recorded audio"), "other"),
    "messages": (_words("text twitter facebook voice email"), "other"),
}
# What must not stand before a noun: “in the unlikely event”, “in public opinion”, “in discussion”.
NOT_AFTER: dict[str, frozenset[str]] = {
    "event": _words("unlikely in any"),
    "events": _words("in recent other"),
    "opinion": _words("public popular"),
    "discussion": _words("in"),
    "panel": _words("before"),
}
NEWS = _words("news press")
# What stands between a noun and the words that tie it to a saying.
TIES = _words("in at on during via through from into")
# “by email”, “over the radio”: these tie what carries words, not where they are said.
LOOSE_TIES = _words("by over")
TO_HEARERS = _words("to before with at")
HEARERS = _words("reporters journalists newsmen crowd audience gathering")
MAKING = _words(
    "filed file files filing sent send sends sending released release releases releasing issued issue issues issuing "
    "delivered deliver delivers delivering gave give gives giving held hold holds holding posted post posts posting "
    "wrote write writes writing written published publish publishes penned ran signed circulated submitted aired "
    "shared tweeted recorded authored addressed addressing addresses"
)
DETERMINERS = _words("a an the his her their its my our your this these those another")
SEVERAL = _words("series string number barrage flurry pair spate set couple slew storm round")
BREAKS = _words(
    "and or but that which who whom whose is are was were be been being has have had will would could should may might "
    "can said says say told than if when while where because as it he she they i we you not of about for into against "
    "after between under without toward towards amid among since until like despite called hit met took made got put "
    "out off up down"
)
# What tells of occasions in general, of which none is meant.
PLURALS = _words("interviews speeches rallies debates appearances stops ads events halls briefings statements columns")
# What words stand on; they stand in all else: “on the floor”, but not “a ban on letters”.
STAND_ON = _words("floor trail stage stump podium panel call website blog feed thread video tape tapes recording")
# Nouns that stand before other nouns: “the television interview”, “the email scandal”.
MODIFYING = _words(
    "broadcast radio television tv email e-mail book paper poll debate convention campaign report conference"
)
# What is asked here is no news: “an FBI interview”.
UNHEARD = _words("fbi police job exit closed-door psychiatric asylum immigration")
# “In fact”, “in part”: these tie nothing.
PHRASES = _words("fact part turn addition general particular short order response")
# Writings of the press in which somebody else is heard: the outlet is then what the words came through.
HEARD_IN = _words("interview interviews profile article story piece q&a")
