"""A roundup, and what bears on a claim, as Markdown ready to edit: CommonMark with footnotes and tables, as GitHub's.

Words are escaped so that they come out of any renderer as they stand in their article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.days import day_of
from sayso.compare.types import (
    Alteration,
    Camp,
    Characterisation,
    ClaimCheck,
    Contrast,
    Line,
    Pair,
    Passage,
    Rated,
    Repeat,
    Roundup,
    WireCopy,
)
from sayso.show.characters import DIRECTIONS, REPLACEMENT, disarm, disarm_line
from sayso.show.roundup.around import sentence_around
from sayso.show.roundup.facts import (
    ALIKE,
    NO_VERDICT,
    OPPOSITE,
    REPEATED,
    WRITERS,
    camp_counts,
    carried_by,
    carriers_of,
    change_of,
    counts_of,
    cue_of,
    event_title,
    how_to_read,
    line_role,
    line_status,
    mean_of,
    outlet_of,
    placed_by,
    shared_by,
    shorten,
    sides_of,
    signed,
    title_of,
    tone_of,
    who_of,
    window_of,
)
from sayso.show.roundup.fragments import passage_address
from sayso.show.roundup.index import Index, index_claim, index_roundup
from sayso.show.roundup.left_out import left_out_of
from sayso.show.roundup.shared import shared_words
from sayso.show.roundup.spoken import Spoken, spoken_at
from sayso.types import Document, Span

# What Markdown takes for itself anywhere, with GitHub's tables, strikethrough and formulas; "&" would begin an entity.
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]")
# What would make a heading, a list, a rule or a definition at the beginning of a line.
_AT_BEGINNING = re.compile(r"^(?:[#+\-=:^]|\d+(?=[.)]))")
# Renderers turn bare addresses into links, :names: into pictures and @names into mentions.
_LINKED = re.compile(
    r"(?<=http):(?=//)|(?<=https):(?=//)|(?<=ftp):(?=//)|(?<=www)\.|:(?=[\w+-]+:)|@(?=\w)", re.IGNORECASE
)
_BREAKS = re.compile(r"\n\s*\n")


def render_roundup_markdown(roundup: Roundup) -> str:
    """Return a roundup with a heading for each camp, lines as quotations, and footnotes that lead to the articles."""
    return _Sheet(index_roundup(roundup)).roundup(roundup)


def render_claim_markdown(check: ClaimCheck) -> str:
    """Return what bears on a claim: for it, against it, beside it."""
    return _Sheet(index_claim(check)).claim(check)


def escape_markdown(text: str) -> str:
    """Return a text on one line that renders as it stands: nothing in it marks anything up."""
    text = _SPECIAL.sub(lambda match: "\\" + match.group(), disarm_line(text))
    text = _LINKED.sub(lambda match: "\\" + match.group(), text)
    return _AT_BEGINNING.sub(_escape_beginning, text)


def _escape_beginning(match: re.Match[str]) -> str:
    # A figure cannot be escaped; the stop after it can.
    return match.group() + "\\" if match.group().isdigit() else "\\" + match.group()


class _Sheet:
    """Writes parts and keeps the footnotes that they refer to: one for each passage, in the order of their use."""

    def __init__(self, index: Index):
        self._index = index
        self._notes: dict[tuple[str, tuple[Span, ...]], str] = {}

    def roundup(self, roundup: Roundup) -> str:
        facts = " · ".join(filter(None, [window_of(roundup.event), counts_of(roundup)]))
        parts = [
            f"# {escape_markdown(event_title(roundup.event))}",
            f"*{escape_markdown(facts)}*",
            escape_markdown(how_to_read(roundup)),
        ]
        parts += [escape_markdown(left_out)] if (left_out := left_out_of(roundup.left_out)) else []
        parts += [_figures(roundup)] if roundup.camps else []
        for side, (name, camp) in enumerate(sides_of(roundup)):
            parts += self._camp(side, name, camp)
        parts += _titled("Contrasts", (part for one in roundup.contrasts for part in self._contrast(one)))
        parts += _titled("Agreements", (part for one in roundup.agreements for part in self._pair(one)), ALIKE)
        parts += _titled(
            "Contradictions", (part for one in roundup.contradictions for part in self._pair(one)), OPPOSITE
        )
        parts += _titled("Changed minds", (part for one in roundup.changes_of_mind for part in self._pair(one)))
        parts += _titled("Altered quotations", (part for one in roundup.alterations for part in self._alteration(one)))
        parts += _titled(
            "Repeated words", (part for one in roundup.repeats if one.lines for part in self._repeat(one)), REPEATED
        )
        parts += _titled("Wire copy", map(self._wire, roundup.wires))
        writers = (part for one in roundup.characterisations for part in self._characterisation(one))
        parts += _titled("How writers call the reactions", writers, WRITERS)
        return self._finish(parts)

    def claim(self, check: ClaimCheck) -> str:
        parts = [f"# {escape_markdown(check.claim) or 'Claim'}", NO_VERDICT]
        for title, lines in (
            ("For it", check.for_it),
            ("Against it", check.against_it),
            ("Beside it", check.beside_it),
        ):
            parts += [f"## {title}", *(list(self._quotes(lines)) or ["Nothing was found."])]
        return self._finish(parts)

    def _finish(self, parts: Iterable[str]) -> str:
        return "\n\n".join([*parts, *self._notes.values()]) + "\n"

    # -------------------------------------------------------------- camps

    def _camp(self, side: int, name: str, camp: Camp) -> Iterator[str]:
        yield f"## {escape_markdown(name)}"
        yield f"{mean_of(camp).capitalize()} · {camp_counts(camp)}"
        for spoken in spoken_at(side, camp, self._index):
            yield self._voice(spoken)
            yield from (self._quote(entry.line, entry.rated, entry.remarks) for entry in spoken.entries)

    def _voice(self, spoken: Spoken) -> str:
        facts = [*([escape_markdown(spoken.role)] if spoken.role else []), spoken.count]
        placement = spoken.placement
        if placement:
            facts.append(f"{placed_by(placement)}{self._why(spoken, placement.evidence)}")
        return f"### {escape_markdown(spoken.name)}\n\n{' · '.join(facts)}"

    def _why(self, spoken: Spoken, evidence: Passage | None) -> str:
        """Return the words that place a voice, unless they stand beside it already, and where they are."""
        if not evidence:
            return ""
        words = "" if spoken.tells(evidence.words) else f": “{escape_markdown(shorten(evidence.words))}”"
        return f"{words}{self._note_of(evidence)}"

    # -------------------------------------------------------------- findings

    def _contrast(self, contrast: Contrast) -> Iterator[str]:
        topic = f"on {escape_markdown(contrast.topic)}" if contrast.topic else "on the whole event"
        names = " and ".join(f"**{escape_markdown(name)}**" for name in contrast.camps)
        yield f"{names} {topic}: {signed(contrast.difference).lstrip('+')} apart"
        yield from self._quotes(contrast.lines)

    def _pair(self, pair: Pair) -> Iterator[str]:
        yield f"On **{escape_markdown(pair.topic)}**:"
        yield from self._quotes(pair.lines)

    def _alteration(self, alteration: Alteration) -> Iterator[str]:
        yield self._quote(alteration.original, self._rated(alteration.original))
        yield self._quote(alteration.altered, self._rated(alteration.altered))
        changes = (change_of(change, alteration.original, alteration.altered) for change in alteration.changes)
        if told := "\n".join(f"- {escape_markdown(change)}" for change in changes):
            yield told

    def _repeat(self, repeat: Repeat) -> Iterator[str]:
        notes = "".join(self._note(line) for line in carriers_of(repeat))
        shared = shared_words(repeat)
        yield _quoted(shared.pieces, "", f"— {self._who(shared.spoken)}")
        carried = escape_markdown(carried_by(repeat))
        yield f"{carried[:1].upper()}{carried[1:]}.{notes}"

    def _wire(self, wire: WireCopy) -> str:
        note = self._note_of(wire.agency) if wire.agency else ""
        articles = "\n".join(f"- {_article(document)}" for document in wire.documents)
        return f"{escape_markdown(shared_by(wire))}{note}:\n\n{articles}"

    def _characterisation(self, one: Characterisation) -> Iterator[str]:
        document = one.passage.document
        writer = escape_markdown(document.byline or "") or "the writer"
        on = f", on {escape_markdown(one.camp)}" if one.camp else ""
        sentence = sentence_around(one.passage)
        words = f": “{escape_markdown(one.passage.words)}”" if sentence != one.passage.span else ""
        facts = f"— **{writer}**, {escape_markdown(outlet_of(document))}{on} · {tone_of(one.tone)}{words}"
        yield _quoted([sentence.of(document.text)], self._note_of(one.passage), facts)

    # -------------------------------------------------------------- lines and their footnotes

    def _rated(self, line: Line) -> Rated | None:
        return self._index.of(line).rated

    def _quotes(self, lines: Iterable[Rated]) -> Iterator[str]:
        yield from (self._quote(one.line, one) for one in lines)

    def _quote(self, line: Line, rated: Rated | None, remarks: Sequence[str] = ()) -> str:
        """Return a line as a quotation, and under it who spoke."""
        facts = [self._who(line)]
        facts += [f"“{escape_markdown(cue)}”"] if (cue := cue_of(line)) else []
        facts += [tone_of(rated.tone)] if rated else []
        facts += [escape_markdown(outlet_of(line.document)), *([day] if (day := day_of(line)) else [])]
        facts += remarks
        status = line_status(line)
        pieces = [span.of(line.document.text) for span in line.statement.contents]
        return _quoted(pieces, self._note(line), f"— {' · '.join(facts)}", f"{status.capitalize()}:" if status else "")

    def _who(self, line: Line) -> str:
        role = line_role(line)
        return f"**{escape_markdown(who_of(self._index.of(line)))}**{f', {escape_markdown(role)}' if role else ''}"

    def _note(self, line: Line) -> str:
        return self._footnote(line.document, line.statement.contents)

    def _note_of(self, passage: Passage) -> str:
        return self._footnote(passage.document, (passage.span,))

    def _footnote(self, document: Document, spans: tuple[Span, ...]) -> str:
        key = (document.id, spans)
        if key not in self._notes:
            self._notes[key] = f"[^{len(self._notes) + 1}]: {_article(document, spans)}"
        return self._notes[key].split(":", 1)[0]


def _quoted(pieces: Iterable[str], note: str, facts: str, before: str = "") -> str:
    """Return words as a quotation, a paragraph of theirs being one here, and under it who spoke."""
    paragraphs = _BREAKS.split(" […] ".join(disarm(DIRECTIONS.sub(REPLACEMENT, piece)) for piece in pieces))
    words = [escaped for paragraph in paragraphs if (escaped := escape_markdown(paragraph))]
    parts = [*([before] if before else []), *words]
    return "\n>\n".join(f"> {part}" for part in [*parts[:-1], f"{parts[-1] if parts else ''}{note}", facts])


def _article(document: Document, spans: tuple[Span, ...] = ()) -> str:
    """Return publisher, title and day of an article, the title linked to the words."""
    title, address = f"“{escape_markdown(title_of(document))}”", passage_address(document, spans)
    facts = [escape_markdown(document.publisher)] if document.publisher and disarm_line(document.publisher) else []
    facts.append(f"[{title}](<{address}>)" if address else title)
    facts += [escape_markdown(document.published)] if document.published else []
    return ", ".join(facts)


def _titled(title: str, parts: Iterable[str], note: str = "") -> list[str]:
    found = list(parts)
    return [f"## {title}", *([note] if note else []), *found] if found else []


def _figures(roundup: Roundup) -> str:
    rows = [
        f"| {escape_markdown(name)} | {mean_of(camp)} | {len(camp.voices)} | {len(camp.lines)} | {camp.outlets} |"
        for name, camp in sides_of(roundup)
    ]
    return "\n".join(["| Camp | Mean tone | Voices | Statements | Outlets |", "|---|---|--:|--:|--:|", *rows])
