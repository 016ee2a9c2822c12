"""The sourcing profile of an article in words and as HTML: whom it lets speak, and how much."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.describe.profile import KindTally, SourceKind, SourcingProfile, VoiceTally
from sayso.show.characters import disarm_line
from sayso.show.marks import escape_line

_KINDS: dict[SourceKind, str] = {
    "person": "persons",
    "organization": "organizations",
    "document": "documents",
    "group": "groups",
    "unnamed": "unnamed sources",
    "author": "the author",
    "unknown": "unknown sources",
}
_MOST_HEARD = 3


def sourcing_lines(profile: SourcingProfile) -> list[str]:
    """Return what a profile says, in two lines: of the words, then of whose they are; none without statements."""
    if not profile.words:
        return []
    kinds = ", ".join(f"{_KINDS[tally.kind]} {_percent(tally.share)}" for tally in _heard(profile))
    voices = ", ".join(f"{_name(voice)} {_percent(voice.share)}" for voice in _most_heard(profile))
    return [f"Sourcing: {_attributed(profile)}: {kinds}.", *([f"Most heard: {voices}."] if voices else [])]


def show_sourcing(profile: SourcingProfile) -> str:
    """Return a profile as HTML: a line that opens to a table of the kinds of sources; nothing without statements."""
    if not profile.words:
        return ""
    rows = [
        f'<tr><th scope="row">{_KINDS[tally.kind]}</th><td>{tally.voices or ""}</td><td>{tally.statements}</td>'
        f"<td>{tally.words}</td><td>{_percent(tally.share)}</td></tr>"
        for tally in _heard(profile)
    ]
    columns = ("Kind", "Voices", "Statements", "Words", "Share")
    head = "".join(f'<th scope="col">{column}</th>' for column in columns)
    voices = ", ".join(f"{escape_line(_name(voice))} {_percent(voice.share)}" for voice in _most_heard(profile))
    return (
        f'<details class="sourcing facts"><summary>Sourcing: {_attributed(profile)}</summary>\n'
        f"<table><thead><tr>{head}</tr></thead><tbody>\n"
        + "\n".join(rows)
        + "\n</tbody></table>\n"
        + (f"<p>Most heard: {voices}.</p>" if voices else "")
        + "</details>"
    )


def _attributed(profile: SourcingProfile) -> str:
    quoted = profile.quoted / profile.words
    return (
        f"{_percent(profile.attributed)} of {profile.text_words:,} words are attributed, "
        f"{_percent(quoted)} of those in quotation marks"
    )


def _heard(profile: SourcingProfile) -> Iterator[KindTally]:
    return (tally for tally in profile.kinds if tally.statements)


def _most_heard(profile: SourcingProfile) -> list[VoiceTally]:
    return [voice for voice in profile.voices if voice.words][:_MOST_HEARD]


def _name(voice: VoiceTally) -> str:
    return disarm_line(voice.name or "") or _KINDS[voice.kind]


def _percent(share: float) -> str:
    """Return a share in words; what is little is not told to be nothing, nor what is nearly all to be all."""
    if 0 < share < 0.005:
        return "under 1%"
    if 0.995 <= share < 1:
        return "over 99%"
    return f"{share:.0%}"
