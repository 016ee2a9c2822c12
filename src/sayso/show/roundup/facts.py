"""What is told about lines, camps and the event, in the words in which every view says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.compare.types import Camp, Change, Event, Line, Placement, Repeat, Roundup, Voice, WireCopy
from sayso.compare.warmth import AUDIBLE
from sayso.show.characters import disarm_line
from sayso.show.facts import role_of, status_of
from sayso.show.roundup.index import Entry
from sayso.show.voices import count_of
from sayso.types import Document

# In characters: headlines are shorter, first paragraphs are not.
_LONGEST_TITLE = 140
# In characters: roles are shorter, sentences are not.
_LONGEST_ASIDE = 90
NO_VERDICT = (
    "What bears on the claim, in the words of the articles. This is no verdict. Tone runs from −1 (cold) to +1 (warm)."
)
WITHOUT_CAMP = "Without a camp"
ALIKE = "Speakers of different camps on one topic, both warm or both cold."
OPPOSITE = (
    "Two speakers on one topic, one warm and the other cold: what the words have in common is for the reader to see."
)
REPEATED = (
    "What several articles quote, in the words that they share, a word or two that differ as the first of them prints"
    " them; […] stands for what only some print. Among the statements it counts once, for the earliest article."
)
WRITERS = "Their own words, with the sentence around them: nobody they speak of said this."


def how_to_read(roundup: Roundup) -> str:
    """Return what tone is, what it is towards, and what the means are of."""
    what = "the event" if roundup.towards == roundup.event.title else disarm_line(roundup.towards)
    towards = f" towards {what}" if what else ""
    return (
        f"Tone{towards} runs from −1 (cold) to +1 (warm) and is judged by machine; it is about the words, not about"
        " whether they are true. Means are those of all statements, the neutral ones included. Every line stands in its"
        " article as shown here."
    )


def warmth_of(tone: float) -> str:
    """Return “warm”, “cold” or, for what is hardly either, “neutral”; by the figure that is shown, not a finer one."""
    return "neutral" if abs(round(tone, 2)) < AUDIBLE else "warm" if tone > 0 else "cold"


def signed(value: float) -> str:
    """Return a figure with its sign and two places, with the minus of typography: “−0.40”."""
    rounded = round(value, 2) + 0.0
    return f"{rounded:+.2f}".replace("-", "−") if rounded else "0.00"


def tone_of(tone: float) -> str:
    """Return a tone in words and figures: “warm +0.62”."""
    return f"{warmth_of(tone)} {signed(tone)}"


def mean_of(camp: Camp) -> str:
    """Return mean and spread of a camp, or that there are none."""
    if camp.mean is None:
        return "no rated statements"
    spread = "" if camp.spread is None else f", spread {camp.spread:.2f}"
    return f"{warmth_of(camp.mean)} {signed(camp.mean)}{spread}"


def who_of(entry: Entry) -> str:
    """Return the speaker's name, the fullest of all articles if the voice is known."""
    speaker = entry.line.statement.speaker
    return disarm_line(entry.voice or speaker.name or "") or (
        "unknown speaker" if speaker.type == "unknown" else speaker.type
    )


def line_role(line: Line) -> str:
    """Return what the article says the speaker is, without marks at its ends."""
    return role_of(line.statement, line.document.text)


def line_status(line: Line) -> str:
    """Return “not said” or “hypothetical”; nothing for what was said."""
    return status_of(line.statement)


def cue_of(line: Line) -> str:
    """Return the words that say how it was said, as “called for”; nothing for speech, which stands in its own marks.

    “her resignation” tells nothing without them.
    """
    statement = line.statement
    if statement.kind == "direct" or not statement.cue:
        return ""
    cue = disarm_line(statement.cue.of(line.document.text))
    # A colon, or the “’s” of a possessive, tells nothing either.
    return cue if sum(map(str.isalnum, cue)) > 1 else ""


def voice_role(voice: Voice) -> str:
    """Return the role that most articles give a voice, of several the fullest; nothing if none does."""
    given: dict[str, set[str]] = defaultdict(set)
    for line in voice.lines:
        if role := line_role(line):
            given[role].add(line.document.id)
    return max(given, key=lambda role: (len(given[role]), len(role)), default="")


def outlet_of(document: Document) -> str:
    """Return who printed an article, or else what it is called."""
    return disarm_line(document.publisher or "") or title_of(document)


def title_of(document: Document) -> str:
    """Return the headline, or else the name of the article."""
    return disarm_line(document.title or "") or disarm_line(document.id) or "untitled"


def event_title(event: Event) -> str:
    """Return what the event is called; of an article without a title, the beginning of what stands in its place."""
    title = disarm_line(event.title or "") or "Reactions"
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"


def window_of(event: Event) -> str:
    """Return the days of the event: “2031-03-01 to 2031-03-04”, one day alone, or nothing."""
    days = list(dict.fromkeys(disarm_line(day) for day in (event.first, event.last) if day))
    return " to ".join(days)


def counts_of(roundup: Roundup) -> str:
    """Return how much there is: “4 camps, 12 voices, 40 statements, 10 articles by 6 outlets”."""
    sides = [*roundup.camps, roundup.others]
    voices = len({voice.key for camp in sides for voice in camp.voices})
    statements = sum(len(camp.lines) for camp in sides)
    documents = roundup.event.documents
    outlets = len({outlet_of(document) for document in documents})
    articles = f"{count_of(len(documents), 'article')} by {count_of(outlets, 'outlet')}"
    counts = [count_of(len(roundup.camps), "camp"), count_of(voices, "voice"), count_of(statements, "statement")]
    return ", ".join([*counts, articles])


def camp_counts(camp: Camp) -> str:
    """Return how many voices and statements a camp has, and how many outlets print them."""
    counts = ((len(camp.voices), "voice"), (len(camp.lines), "statement"), (camp.outlets, "outlet"))
    return ", ".join(count_of(count, thing) for count, thing in counts)


def sides_of(roundup: Roundup) -> Iterator[tuple[str, Camp]]:
    """Yield the camps with the names that are shown, and last what has no camp, if there is any of it."""
    for camp in roundup.camps:
        yield disarm_line(camp.name) or "unnamed camp", camp
    if roundup.others.voices or roundup.others.lines:
        yield WITHOUT_CAMP, roundup.others


def voices_of(camp: Camp) -> Iterator[tuple[Voice, Placement | None]]:
    """Yield the voices of a camp with why they stand in it, as far as that is told of each."""
    told = len(camp.placements) == len(camp.voices)
    for number, voice in enumerate(camp.voices):
        yield voice, camp.placements[number] if told else None


def placed_by(placement: Placement) -> str:
    """Return by what a voice was placed in its camp: “placed by role”."""
    told = {"user": "your own list", "group sentence": "a sentence about its group"}
    return f"placed by {told.get(placement.by, placement.by)}"


def shorten(words: str) -> str:
    """Return words on one line, cut at a blank if they are too long to stand beside a name; […] says so."""
    line = disarm_line(words)
    return line if len(line) <= _LONGEST_ASIDE else f"{line[:_LONGEST_ASIDE].rsplit(' ', 1)[0]} […]"


def carried_by(repeat: Repeat) -> str:
    """Return who printed the same words, and who first: “carried by 4 outlets, first on 2031-03-01 by The Quill”."""
    documents = [line.document for line in carriers_of(repeat)]
    outlets = list(dict.fromkeys(map(outlet_of, documents)))
    counted = count_of(len(outlets), "outlet")
    if len(outlets) == 1:
        counted = f"{count_of(len(documents), 'article')} of {outlets[0]}"
    wire = "; all of them print one agency's copy" if repeat.is_wire else ""
    return f"carried by {counted}{_first_of(documents)}{wire}"


def _first_of(documents: Sequence[Document]) -> str:
    """Tell on what day the first of some articles appeared, and where, if not all of them did."""
    days = sorted({day for document in documents if (day := disarm_line(document.published or ""))})
    if not days:
        return ""
    early = [document for document in documents if disarm_line(document.published or "") == days[0]]
    if len(early) == len(documents):
        return f", on {days[0]}"
    return f", first on {days[0]} by {' and '.join(dict.fromkeys(map(outlet_of, early)))}"


def carriers_of(repeat: Repeat) -> list[Line]:
    """Return a line for each article that prints the same words, the first of each that names who spoke."""
    lines: dict[str, Line] = {}
    for line in repeat.lines:
        known = lines.setdefault(line.document.id, line)
        if known.statement.speaker.type == "unknown":
            lines[line.document.id] = line
    return list(lines.values())


def shared_by(wire: WireCopy) -> str:
    """Return how much of their text articles share, and whose it is."""
    agency = f", credited to “{disarm_line(wire.agency.words)}”" if wire.agency else ", no agency is named"
    return f"{count_of(len(wire.documents), 'article')} share {wire.shared:.0%} of their words{agency}"


def change_of(change: Change, original: Line, altered: Line) -> str:
    """Return in words what one change of a quotation is, with the words on either side."""
    before = disarm_line(change.original.of(original.document.text)) if change.original else ""
    after = disarm_line(change.altered.of(altered.document.text)) if change.altered else ""
    if change.kind == "speaker":
        names = [
            quoted or disarm_line(line.statement.speaker.name or "") or "nobody"
            for quoted, line in ((before, original), (after, altered))
        ]
        return f"attributed to “{names[0]}”, then to “{names[1]}”"
    verb = {"dropped": "left out", "added": "added", "changed": "changed", "ellipsis": "cut with an ellipsis"}
    sides = [f"“{words}”" for words in (before, after) if words]
    return f"{verb[change.kind]}: {' → '.join(sides)}" if sides else verb[change.kind]
