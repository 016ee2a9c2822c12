"""The phrase behind a verb of telling that says who was told: “told reporters”, “called on the mayor to resign”."""

from __future__ import annotations

import re

from sayso.describe.day_names import WEEKDAYS
from sayso.types import Span, Statement


def _forms(verbs: str) -> str:
    return "|".join(verbs.split())


# Verbs whose object hears the words, whatever follows it.
_TELLING = re.compile(
    r"\b(?:"
    + _forms(
        "tell tells told telling remind reminds reminded reminding inform informs informed informing assure assures "
        "assured assuring scold scolds scolded scolding chide chides chided chiding lecture lectures lectured "
        "lecturing admonish admonishes admonished admonishing notify notified notifying reassure reassures reassured "
        "reassuring grilled grilling quizzed quizzing texted emailed cabled"
    )
    + r"|plead(?:s|ed|ing)? with|appeal(?:s|ed|ing)? to)\b",
    re.I,
)
# Verbs whose object hears the words only if what it is to do or to know follows.
_URGING = re.compile(
    r"\b(?:"
    + _forms(
        "ask asks asked asking urge urges urged urging warn warns warned warning advise advises advised advising "
        "implore implores implored imploring beg begs begged begging instruct instructs instructed instructing order "
        "orders ordered ordering encourage encourages encouraged encouraging challenge challenges challenged "
        "challenging exhort exhorts exhorted exhorting command commanded invite invites invited inviting press pressed "
        "pressing push pushed pushing counsel counseled persuade persuaded caution cautioned cautioning"
    )
    + r"|call(?:s|ed|ing)? (?:up)?on)\b",
    re.I,
)
# Verbs that name their hearer behind a “to”.
_SPEAKING = re.compile(
    r"\b(?:"
    + _forms(
        "say says said saying write writes wrote writing reply replies replied replying respond responds "
        "responded responding speak speaks spoke speaking talk talks talked talking complain complains complained "
        "complaining explain explains explained explaining confide confides confided confiding shout shouted "
        "shouting yell yelled yelling announce announced announcing boast boasted boasting brag bragged confess "
        "confessed admit admitted whisper whispered mutter muttered report reports reported reporting suggest "
        "suggested joke joked lie lied testify testified pitch pitched argue argued open opens opened grouse "
        "groused grumble grumbled vent vented rant ranted remark remarked comment commented mention mentioned "
        "quip quipped declare declared insist insisted swear swore apologize apologized apologise apologised "
        "protest protested recount recounted describe described reveal revealed disclose disclosed propose "
        "proposed recommend recommended lament lamented relay relayed convey conveyed"
    )
    + r")(?:[ \u00a0][a-z]+)?[ \u00a0]to\b",
    re.I,
)
_SENT = re.compile(
    r"\b(?:letters?|e-?mails?|memos?|notes?|messages?|texts?|missive|response|submission|testimony|reply|question|plea|"
    r"appeal)(?:[ \u00a0]\w+day)?[ \u00a0](?:to|for)\b",
    re.I,
)
_IN = re.compile(r"\b(?:in|via|by)\b")
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got)(?:[ \u00a0]\w+ly|[ \u00a0](?:also|once|then|being))?[ \u00a0]$", re.I
)
_BLANK = re.compile(r"[ \u00a0]*\n?[ \u00a0]*")
_WORD = re.compile(r"[\w$&#@\[][\w’'.&\-/\]]*")
# What ends the phrase of whoever hears.
_ENDS = frozenset(
    "that to on in at during about after if whether how why what when where who whom which he she it they we i you "
    "there not for over by via as because earlier later last next this through and but or while from into before "
    "with against than is are was were be will would could should has have had can may might "
    "today yesterday tomorrow tonight recently then again just also once simply "
    "repeatedly bluntly privately directly publicly flatly so too never ever inside into outside within without saying "
    "asking telling warning urging calling adding noting".split()
) | frozenset(WEEKDAYS)
_NO_HEARERS = frozenset(
    "question questions permission help restraint caution calm action support the-same one-thing lies lie story "
    "stories truth jokes joke anything everything something nothing all more much many lot way words things thing "
    "request requests inquiries criticism report reports allegation allegations accusation accusations "
    "claim claims attack attacks comment comments email emails e-mail e-mails message messages call calls tweet "
    "tweets news concern concerns remarks statement letter link links photo picture tale version anecdote times "
    "time".split()
)
_WHEN = r"(?:[ \u00a0](?:on[ \u00a0])?(?:\w+day|again|later|today|repeatedly)){0,2}"
_PURPOSE = re.compile(
    rf"{_WHEN}[ \u00a0]*(?:,?[ \u00a0]*[\"“‘]|[,:]"
    r"|(?:to|that|not|whether|if|how|what|why|when|about|against|of|for|on|over|who|where)\b)",
    re.I,
)
_DO = re.compile(rf"{_WHEN}[ \u00a0]*(?:not[ \u00a0])?(?:to|that|against|about|of)\b", re.I)
_ASK = re.compile(r"ask|call", re.I)
_TRAILING = re.compile(r"[ \u00a0\n](?:of|the|a|an|his|her|its|their)$")
# What hearers begin with; “to give”, “to be” begin otherwise.
_OPENS = re.compile(
    r"[A-Z@\[]|(?:the|an?|his|her|their|its|my|our|your|this|that|these|those|some|many|several|other|fellow|both|all|two|"
    r"three|four|five|six|ten|\d+|one|another|more|would-be|president-elect)[ \u00a0]|(?:him|her|them|me|us|you)$"
    r"|(?:[a-z][\w\-]*[ \u00a0]){1,4}[A-Z]"
    r"|(?!\w+[ \u00a0](?:the|an?|his|her|their|its|this|that|my|our|your|up|it|him|them)\b)(?:\w[\w\-]*[ \u00a0]){0,3}"
    r"(?:people|staff|police|parliament|congress|\w+(?:[^su]s|men|women|people|media|staff|children|public))\b(?<!\bhis)(?<!\bthis)"
)
_LONGEST = 9


def find_hearer(text: str, statement: Statement) -> Span | None:
    """Return the phrase that says who was told, asked, written to; of any kind: a person, a paper, a crowd, “him”."""
    cue = statement.cue
    if cue is None:
        return None
    for verbs in (_TELLING, _URGING, _SPEAKING, _SENT):
        found = _last(verbs, text, cue) or (_sent(text, statement) if verbs is _SENT else None)
        if found is None:
            continue
        verb = found.group()
        active = verb.lower().split()[0].endswith("ing")
        if (
            verbs in (_TELLING, _URGING)
            and not active
            and _PASSIVE.search(text, max(0, found.start() - 24), found.start())
        ):
            return None
        phrase = phrase_behind(text, found.end(), statement)
        if phrase is None or phrase.of(text).lower() == "them":  # named before: “wrote to his voters, asking them”
            continue
        wanted = None if verbs is not _URGING else _PURPOSE if _ASK.match(verb) else _DO
        if wanted is None or wanted.match(text, phrase.end):
            return phrase
    return None


def _last(verbs: re.Pattern[str], text: str, cue: Span) -> re.Match[str] | None:
    """Return the last of some verbs that begins in a cue; its “to”, “on”, “with” may stand behind it."""
    found = None
    for match in verbs.finditer(text, cue.start, min(len(text), cue.end + 24)):
        if match.start() < cue.end:
            found = match
    return found


def _sent(text: str, statement: Statement) -> re.Match[str] | None:
    """Find “letter to” in a source, or close behind a cue."""
    source, cue = statement.source, statement.cue
    found = _SENT.search(text, source.start, min(len(text), source.end + 4)) if source else None
    if found is None and cue and _IN.search(text, cue.start, cue.end + 4):
        found = _SENT.search(text, cue.end - 4, min(len(text), cue.end + 40))
    return found


def phrase_behind(text: str, at: int, statement: Statement) -> Span | None:
    """Return the noun phrase that begins behind a place, as far as it can be hearers; None if there is none."""
    start = _skip(text, at)
    bounds = [
        span.start for span in (*statement.contents, *([statement.cue] if statement.cue else [])) if span.start > start
    ]
    limit = min([*bounds, len(text), start + 120])
    if any(c.start == start for c in statement.contents) and statement.kind == "direct":
        return None
    end, position, words = start, start, 0
    while words < _LONGEST and (word := _WORD.match(text, position, limit)):
        plain = word.group().lower().rstrip(".")
        if (
            plain in _ENDS
            or (words and plain.endswith("ing") and word.group().islower())
            or (words and plain in ("me", "him", "her", "us", "them"))
        ):
            break
        words += 1
        end = word.end()
        position = _skip(text, end)
        if position == end or plain in ("me", "him", "them", "us", "you") or _is_finished(text, word, position):
            break
    phrase = _TRAILING.sub("", text[start:end]).rstrip(".")
    if not phrase or phrase[-1].isdigit() or phrase.split()[-1] in _NO_HEARERS or not _OPENS.match(phrase):
        return None
    return Span(start, start + len(phrase))


def _is_finished(text: str, word: re.Match[str], position: int) -> bool:
    """Tell whether a sentence ends behind a word: “told Roe. The mayor” but “told Sen. Roe”."""
    return word.group().endswith(".") and len(word.group()) > 5 and not text[position : position + 1].islower()


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at
