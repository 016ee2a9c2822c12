"""On which occasions words are said, and in which writings: “at a rally in Ohio”, “in a letter”, “on Twitter”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.describe.channels.occasion_words import (
    BREAKS,
    DETERMINERS,
    HEARD_IN,
    HEARERS,
    KIND_OF,
    LOOSE_TIES,
    MAKING,
    MODIFYING,
    NEWS,
    NOT_AFTER,
    ONLY_AFTER,
    PHRASES,
    PLURALS,
    SEVERAL,
    STAND_ON,
    TIES,
    TO_HEARERS,
    UNHEARD,
)
from sayso.describe.day_names import MONTHS, WEEKDAYS
from sayso.describe.outlet_names import PLATFORMS
from sayso.describe.outlets import find_outlets, is_broadcaster, is_outlet, is_programme
from sayso.resolve.lexicon import PLACES
from sayso.types import ChannelKind, Span

# A full stop that ends a sentence, not a title or an initial.
_STOP = re.compile(r"(?:\d|[a-z]{4,}|[A-Z][a-z]{4,})\.$")
# Words are looked up rather than searched for: one pattern of all nouns is ten times slower.
_WORD = re.compile(r"(?<![\w@#/\-])[\w&]+(?:-\w+)*(?!@)")
_BEFORE = re.compile(r"(?:[\w’'.&$%\-]+[ \u00a0]){1,9}$")
_TOOK = re.compile(r"\b(?:t[oa]\w*k\w*|turn\w*|post\w*|went|go\w*|upload\w*)[ \u00a0]$", re.I)
_FOLLOWING = re.compile(r"[ \u00a0]([a-z][\w\-]*)")
# What may stand behind a noun that stands for itself: “on television last week”, “in a report that”.
_BEHIND_NOUNS = (
    TIES
    | LOOSE_TIES
    | TO_HEARERS
    | BREAKS
    | DETERMINERS
    | frozenset(
        "last this next earlier later late early today yesterday tonight here there so both only also sent held "
        "shown seen hosted against two three four where whether what why how near last out by dated written read "
        "made put".split()
    )
)
_WITH = re.compile(r"(?:[ \u00a0][\w’'\-]+){0,4}?[ \u00a0](?:with|on|to|for|by)[ \u00a0]([^,.;:()\n]{2,80})")
_TAIL = re.compile(
    r"[ \u00a0](?:(?:in|at|near|outside)(?:[ \u00a0]the)?(?:[ \u00a0](?!(?:On|In|At)\b)[A-Z][\w’'.\-]*\w){1,4}"
    r"|of[ \u00a0][a-z][\w’'\-]*(?:[ \u00a0](?!(?:in|on|at|and|that|who|to|when|where|as|for|with)\b)[a-z]\w+){0,3})"
)
_TITLE = re.compile(
    r"\b([Oo]n|with|told|tells|telling|to|of|for)[ \u00a0](?:the[ \u00a0])?"
    r"(?:(?:television|radio|TV|talk|morning|news)[ \u00a0])*(?:(?:show|program|programme|podcast)[ \u00a0])?"
    r"((?:[A-Z][\w’'.&\-]*[ \u00a0]){0,4})"
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
_SAID_ON = re.compile(r"\b(?:said|says)[ \u00a0]$")
_NO_PROGRAMMES = (
    frozenset(
        "hill street avenue road square island beach coast bay river lake plaza tower day eve night one air main wall "
        "capitol february election christmas easter thanksgiving new year’s super black good holy of".split()
    )
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | PLACES
)
_DAYS_BEHIND = re.compile(r"(?:[ \u00a0](?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur)days?|Today|Tonight|Morning))+$")
_SMALL = frozenset("the of and a in to with for on at & up".split())


@dataclass(frozen=True, slots=True)
class Occasion:
    """A phrase that says how words came. at is where the word that ties it to a saying stands: “in”, “filed”."""

    kind: ChannelKind
    span: Span
    at: int
    tie: str
    noun: str

    @property
    def several(self) -> bool:
        """Whether it tells of occasions in general: “in her speeches”, “in interviews”."""
        return self.noun in PLURALS


def find_occasions(text: str) -> list[Occasion]:
    """Return the phrases of a text that say how words come, each where its tie stands, in the order of the text."""
    found = [*_nouns(text), *_titles(text), *_runs(text)]
    return sorted(found, key=lambda occasion: (occasion.at, occasion.span))


# ------------------------------------------------------------------ nouns


def _nouns(text: str) -> Iterator[Occasion]:
    for match in _WORD.finditer(text):
        noun = match.group().lower()
        if noun not in KIND_OF and noun not in PLATFORMS:
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
        if noun in HEARERS and tie not in MAKING and not _SPOKE.search(text, max(0, at - 40), at):
            continue
        if kind is None or (match.start() == begin and noun in HEARD_IN):
            continue
        if noun in PLATFORMS and tie == "to" and not _TOOK.search(text, max(0, at - 12), at):
            continue
        if (noun in MODIFYING and _modifies(text, match.end())) or (
            noun == "show" and text.startswith(" of ", match.end())
        ):
            continue
        tail = None if noun in PLATFORMS else tail_of(text, match.end())
        span = Span(begin, tail or match.end())
        yield _refined(text, Occasion(kind, span, at, tie, noun), match.end())


def _modifies(text: str, end: int) -> bool:
    """Tell whether a noun that ends at a place stands before another: “the television interview”."""
    following = _FOLLOWING.match(text, end)
    if following is None:
        return False
    word = following.group(1)
    return word not in _BEHIND_NOUNS and not word.endswith(("ed", "ing", "ly"))


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
        if word == "of" and i and words[i - 1].group().lower() in SEVERAL:
            continue
        if word in TIES | LOOSE_TIES | TO_HEARERS | MAKING:
            if i + 1 < len(words) and words[i + 1].group().lower().rstrip(",") in PHRASES:
                return None
            return word, offset + words[i].start(), begin
        if word in BREAKS or (i < len(words) - 1 and _STOP.search(words[i].group())):
            return None
        begin = offset + words[i].start()
        before = words[i - 1].group().lower() if i else ""
        if word in DETERMINERS and before not in TIES | LOOSE_TIES | TO_HEARERS | MAKING | SEVERAL | {"of"}:
            return None
    return None


def _kind(noun: str, modifiers: list[str], tie: str) -> ChannelKind | None:
    kind: ChannelKind = "social" if noun in PLATFORMS else KIND_OF[noun]
    if noun == "conference" and NEWS & set(modifiers):
        kind = "press"
    if (noun in ("post", "posts") and not modifiers) or (noun == "show" and len(modifiers) > 3):
        return None
    if noun in ("post", "posts") and "blog" in modifiers:
        kind = "document"
    if noun in ONLY_AFTER:
        needed, kind = ONLY_AFTER[noun]
        if not needed & {*modifiers, tie}:
            return None
    if NOT_AFTER.get(noun, frozenset()) & {*modifiers, tie}:
        return None
    if noun in HEARD_IN and UNHEARD & set(modifiers):
        return None
    if tie == "on" and kind not in ("broadcast", "social") and noun not in STAND_ON:
        return None
    if tie in MAKING:
        made = kind in ("document", "statement", "speech", "press") or noun in ("tweet", "tweets", "interview", "video")
        return kind if made or (noun in HEARERS) else None
    if noun in HEARERS:
        return kind if tie in TO_HEARERS else None
    if noun in PLATFORMS and tie == "to":
        return "social"
    if tie in LOOSE_TIES:
        return kind if kind in ("broadcast", "social", "statement") else None
    return kind if tie in TIES or (tie == "with" and kind in ("social", "document")) else None


def _refined(text: str, occasion: Occasion, end: int) -> Occasion:
    """Name the outlet or the programme where an interview, a profile or the like tells it."""
    if occasion.noun not in HEARD_IN:
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
        called = text[match.end(1) : match.start(3)].split()[-1:]
        broadcast = (
            is_programme(title)
            or called in (["show"], ["program"], ["programme"], ["podcast"])
            or is_broadcaster(re.sub(r"[’']s?\b", "", before))
        )
        if broadcast or (tie == "on" and not before and _is_title(title)):
            yield Occasion("broadcast", Span(match.start(4), match.end(4)), match.start(), tie, "programme")


def _may_be_programme(title: str) -> bool:
    """Tell whether words behind “said on” may be a programme: no day, place, street or holiday, and no aircraft."""
    words = title.split()
    plain = [word.lower().strip("’'") for word in words]
    return len(words) in (2, 3, 4) and not (_NO_PROGRAMMES & set(plain)) and not _is_outlet_or_platform(title)


def _is_outlet_or_platform(title: str) -> bool:
    return is_outlet(title) or bool(PLATFORMS & set(title.lower().split()))


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
        if is_programme(title) or (
            tie == "on" and _SAID_ON.search(text, max(0, match.start() - 8), match.start()) and _may_be_programme(title)
        ):
            yield Occasion("broadcast", span, match.start(), tie, "programme")
        elif tie == "on" and is_broadcaster(title) and is_outlet(title):
            yield Occasion("broadcast", span, match.start(), tie, "station")
