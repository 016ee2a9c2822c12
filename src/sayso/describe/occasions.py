"""On which occasions words are said, and in which writings: “at a rally in Ohio”, “in a letter”, “on Twitter”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.describe.outlets import PLATFORMS, find_outlets, is_broadcaster, is_outlet, is_programme
from sayso.types import ChannelKind, Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that say how words came, by what they say. Some count only with one of certain words before them.
_NOUNS: dict[ChannelKind, frozenset[str]] = {
    "outlet": _words("interview interviews sit-down q&a"),
    "broadcast": _words("show program programme podcast broadcast radio television tv telecast airwaves on-air"),
    "social": _words("tweet tweets tweetstorm retweet post posts posting postings media feed livestream thread"),
    "speech": _words(
        "speech speeches rally rallies debate debates convention hearing forum gathering crowd audience event events "
        "fundraiser hall halls address remarks ceremony testimony appearance appearances stop stops sermon lecture "
        "luncheon breakfast dinner gala eulogy floor trail stump podium stage keynote conference summit meeting rallys"
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
_KIND_OF: dict[str, ChannelKind] = {word: kind for kind, words in _NOUNS.items() for word in words}
# What must stand before a noun for it to count, and what it then says.
_ONLY_AFTER: dict[str, tuple[frozenset[str], ChannelKind]] = {
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
_NEWS = _words("news press")
# What stands between a noun and the words that tie it to a saying.
_TIES = _words("in at on during via through from into")
# “by email”, “over the radio”: these tie what carries words, not where they are said.
_LOOSE_TIES = _words("by over")
_TO_HEARERS = _words("to before with at")
_HEARERS = _words("reporters journalists newsmen crowd audience gathering")
_MAKING = _words(
    "filed file files filing sent send sends sending released release releases releasing issued issue issues issuing "
    "delivered deliver delivers delivering gave give gives giving held hold holds holding posted post posts posting "
    "wrote write writes writing written published publish publishes penned ran signed circulated submitted aired "
    "shared tweeted recorded authored addressed addressing addresses"
)
_DETERMINERS = _words("a an the his her their its my our your this these those another")
# A full stop that ends a sentence, not a title or an initial.
_STOP = re.compile(r"(?:\d|[a-z]{4,}|[A-Z][a-z]{4,})\.$")
_SEVERAL = _words("series string number barrage flurry pair spate set couple slew storm round")
_BREAKS = _words(
    "and or but that which who whom whose is are was were be been being has have had will would could should may might "
    "can said says say told than if when while where because as it he she they i we you not of about for into against "
    "after between under without toward towards among amid since until like despite called hit met took made got put"
)
# Words are looked up rather than searched for: one pattern of all nouns is ten times slower.
_WORD = re.compile(r"(?<![\w@#/\-])[\w&]+(?:-\w+)*(?!@)")
_BEFORE = re.compile(r"(?:[\w’'.&$%\-]+[ \u00a0]){1,9}$")
_WITH = re.compile(r"(?:[ \u00a0][\w’'\-]+){0,4}?[ \u00a0](?:with|on|to|for|by)[ \u00a0]([^,.;:()\n]{2,80})")
_TAIL = re.compile(
    r"[ \u00a0](?:(?:in|at|near|outside)(?:[ \u00a0]the)?(?:[ \u00a0](?!(?:On|In|At)\b)[A-Z][\w’'.\-]*\w){1,4}"
    r"|of[ \u00a0][a-z][\w’'\-]*(?:[ \u00a0](?!(?:in|on|at|and|that|who|to|when|where|as|for|with)\b)[a-z]\w+){0,3})"
)
_TITLE = re.compile(
    r"\b([Oo]n|with|told|tells|telling|to|of|for)[ \u00a0](?:the[ \u00a0])?((?:[A-Z][\w’'.&\-]*[ \u00a0]){0,4})"
    r"([\"“‘']{1,2})((?:[\w’'&.:\-]+[ \u00a0]){0,6}[\w’'&.:\-]+?)([,.]?[\"”’']{1,2})"
)
_RUN = re.compile(
    r"\b([Oo]n|with|told|to)[ \u00a0]"
    r"((?:[A-Z0-9][\w’'&.\-]*[ \u00a0]|(?:the|of|and|&|in|a|with)[ \u00a0]){0,7}[A-Z][\w’'&\-]*)"
)
_SPOKE = re.compile(
    r"\b(?:sp[eo]ak\w*|spoke|said|sa(?:ys|ying)|talk\w*|remarks|comments|speech|address\w*|appear\w*|statement)\b[^.;]*$",
    re.I,
)
_DAYS_BEHIND = re.compile(r"(?:[ \u00a0](?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur)days?|Today|Tonight|Morning))+$")
_SMALL = _words("the of and a in to with for on at & up")
# Writings of the press in which somebody else is heard: the outlet is then what the words came through.
_HEARD_IN = _words("interview interviews profile article story piece q&a")


@dataclass(frozen=True, slots=True)
class Occasion:
    """A phrase that says how words came. at is where the word that ties it to a saying stands: “in”, “filed”."""

    kind: ChannelKind
    span: Span
    at: int
    tie: str
    noun: str


def find_occasions(text: str) -> list[Occasion]:
    """Return the phrases of a text that say how words come, each where its tie stands, in the order of the text."""
    found = [*_nouns(text), *_titles(text), *_runs(text)]
    return sorted(found, key=lambda occasion: (occasion.at, occasion.span))


# ------------------------------------------------------------------ nouns


def _nouns(text: str) -> Iterator[Occasion]:
    for match in _WORD.finditer(text):
        noun = match.group().lower()
        if noun not in _KIND_OF and noun not in PLATFORMS:
            continue
        if match.group()[0].isupper() != (noun in PLATFORMS) and noun in PLATFORMS | {"post", "posts"}:
            continue
        lead = _BEFORE.search(text, max(0, match.start() - 90), match.start())
        tied = _tie(lead.group(), lead.start()) if lead else None
        if tied is None:
            continue
        tie, at, begin = tied
        modifiers = [w.lower() for w in text[begin : match.start()].split()]
        kind = _kind(noun, modifiers, tie)
        if noun in _HEARERS and tie not in _MAKING and not _SPOKE.search(text, max(0, at - 40), at):
            continue
        if kind is None or (match.start() == begin and noun in _HEARD_IN):
            continue
        tail = None if noun in PLATFORMS else tail_of(text, match.end())
        span = Span(begin, tail or match.end())
        yield _refined(text, Occasion(kind, span, at, tie, noun), match.end())


def tail_of(text: str, at: int) -> int | None:
    """Return where the words end that belong to a noun ending at a place: “in Ohio”, “of farmers”; None without any."""
    tail = _TAIL.match(text, at)
    return tail.end() if tail else None


def _tie(lead: str, offset: int) -> tuple[str, int, int] | None:
    """Walk back from a noun over what belongs to it. Returns the tying word, its place, and where the phrase begins."""
    words = list(re.finditer(r"\S+", lead))
    begin = offset + len(lead)
    for i in range(len(words) - 1, -1, -1):
        word = words[i].group().lower()
        if word == "of" and i and words[i - 1].group().lower() in _SEVERAL:
            continue
        if word in _TIES | _LOOSE_TIES | _TO_HEARERS | _MAKING:
            return word, offset + words[i].start(), begin
        if word in _BREAKS or (i < len(words) - 1 and _STOP.search(words[i].group())):
            return None
        begin = offset + words[i].start()
        before = words[i - 1].group().lower() if i else ""
        if word in _DETERMINERS and before not in _TIES | _LOOSE_TIES | _TO_HEARERS | _MAKING | _SEVERAL | {"of"}:
            return None
    return None


def _kind(noun: str, modifiers: list[str], tie: str) -> ChannelKind | None:
    kind: ChannelKind = "social" if noun in PLATFORMS else _KIND_OF[noun]
    if noun == "conference" and _NEWS & set(modifiers):
        kind = "press"
    if (noun in ("post", "posts") and not modifiers) or (noun == "show" and len(modifiers) > 3):
        return None
    if noun in ("post", "posts") and "blog" in modifiers:
        kind = "document"
    if noun in _ONLY_AFTER:
        needed, kind = _ONLY_AFTER[noun]
        if not needed & {*modifiers, tie}:
            return None
    if tie in _MAKING:
        made = kind in ("document", "statement", "speech", "press") or noun in ("tweet", "tweets", "interview", "video")
        return kind if made or (noun in _HEARERS) else None
    if noun in _HEARERS:
        return kind if tie in _TO_HEARERS else None
    if noun in PLATFORMS and tie == "to":
        return "social"
    if tie in _LOOSE_TIES:
        return kind if kind in ("broadcast", "social", "statement") else None
    return kind if tie in _TIES or (tie == "with" and kind in ("social", "document")) else None


def _refined(text: str, occasion: Occasion, end: int) -> Occasion:
    """Name the outlet or the programme where an interview, a profile or the like tells it."""
    if occasion.noun not in _HEARD_IN:
        return occasion
    within = find_outlets(text, occasion.span)
    behind = _WITH.match(text, end) if not within else None
    if behind:
        quoted = _TITLE.search(text, max(0, behind.start(1) - 6), min(len(text), behind.end() + 20))
        if quoted and is_programme(quoted.group(4)):
            return Occasion("broadcast", Span(quoted.start(4), quoted.end(4)), occasion.at, occasion.tie, occasion.noun)
        within = find_outlets(text, Span(behind.start(1), behind.end(1)))
    if within:
        heard_on = behind is not None and re.search(r"\bon[ \u00a0]", text[end : within[0].start])
        kind: ChannelKind = "broadcast" if heard_on and is_broadcaster(within[0].of(text)) else "outlet"
        return Occasion(kind, within[0], occasion.at, occasion.tie, occasion.noun)
    if re.search(r"\b(?:radio|television|tv)\b", occasion.span.of(text), re.I):
        return Occasion("broadcast", occasion.span, occasion.at, occasion.tie, occasion.noun)
    return occasion


# ------------------------------------------------------------------ titles


def _titles(text: str) -> Iterator[Occasion]:
    """Programmes between quotation marks: on CBS’s “Face the Nation”."""
    for match in _TITLE.finditer(text):
        tie, before, title = match.group(1).lower(), match.group(2), match.group(4)
        broadcast = is_programme(title) or is_broadcaster(re.sub(r"[’']s?\b", "", before))
        if broadcast or (tie == "on" and not before and _is_title(title)):
            yield Occasion("broadcast", Span(match.start(4), match.end(4)), match.start(), tie, "programme")


def _is_title(words: str) -> bool:
    return all(w[0].isupper() or w[0].isdigit() or w in _SMALL for w in words.split()) and words[0].isupper()


def _runs(text: str) -> Iterator[Occasion]:
    """Programmes and stations without marks: on The Ada Roe Show, on CNN."""
    for match in _RUN.finditer(text):
        tie, words = match.group(1).lower(), match.group(2)
        words = _DAYS_BEHIND.sub("", words)
        title = re.sub(r"^the[ \u00a0](?=[A-Z])", "", words)
        end = match.start(2) + len(words)
        span = Span(end - len(title), end)
        if is_programme(title):
            yield Occasion("broadcast", span, match.start(), tie, "programme")
        elif tie == "on" and is_broadcaster(title) and is_outlet(title):
            yield Occasion("broadcast", span, match.start(), tie, "station")
