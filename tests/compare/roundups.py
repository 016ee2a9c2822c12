"""Roundups made by hand: what the tests of showing have to show."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean, pstdev

from sayso.compare.types import (
    Alteration,
    Camp,
    Change,
    Characterisation,
    ClaimCheck,
    Contrast,
    Event,
    Line,
    Pair,
    Placement,
    Rated,
    Repeat,
    Roundup,
    Topic,
    Voice,
    WireCopy,
)
from sayso.types import Document, Span, Speaker, Statement
from tests.compare.roundup_articles import ARTICLES, PEOPLE, TOPICS, passage, read_article


def camp_of(name: str, whos: list[str], lines, placements) -> Camp:
    mine = [one for one, who, _ in lines if who in whos]
    tones = [one.tone for one in mine]
    voices = tuple(
        Voice(
            name=PEOPLE[who][0],
            type=PEOPLE[who][1],
            names=(PEOPLE[who][0],),
            lines=tuple(one.line for one, speaker, _ in lines if speaker == who),
        )
        for who in whos
    )
    return Camp(
        name=name,
        country=None,
        kind=None,
        voices=voices,
        placements=placements,
        lines=tuple(mine),
        mean=fmean(tones) if tones else None,
        spread=pstdev(tones) if tones else None,
        outlets=len({one.line.document.publisher or one.line.document.id for one in mine}),
    )


def _placement(who: str, lines) -> Placement:
    name, _, role, camp = PEOPLE[who]
    document = next(one.line.document for one, speaker, _ in lines if speaker == who)
    evidence = passage(document, role) if role and role in document.text else passage(document, name)
    return Placement(camp=camp, by="role" if role else "name", evidence=evidence)


def barrage() -> Roundup:
    """Four camps and voices without one, some forty lines, and something of everything that a roundup may have."""
    read = [read_article(*article) for article in ARTICLES]
    documents = {document.id: document for document, _ in read}
    every = [line for _, lines in read for line in lines]
    again = {("wire-1", "s1"), ("wire-2", "s1")}
    lines = [line for line in every if line[0].line.key not in again]
    by_key = {one.line.key: one for one, _, _ in every}
    names = ("Lornia, government", "Experts", "Velmark, government", "Lornia, opposition")
    camps = []
    for name in names:
        whos = [who for who, person in PEOPLE.items() if person[3] == name]
        camps.append(camp_of(name, whos, lines, tuple(_placement(who, lines) for who in whos)))
    boldest = [by_key["quill-1", "s1"], by_key["wire-1", "s1"], by_key["wire-2", "s1"], by_key["tribune-1", "s5"]]
    forty, fourteen = boldest[0].line, boldest[3].line
    before, after = passage(forty.document, "forty").span, passage(fourteen.document, "fourteen").span
    return Roundup(
        event=Event(
            title="Lornia will dam the Strait of Pell",
            documents=tuple(documents.values()),
            first="2031-03-01",
            last="2031-03-06",
            terms=(("barrage", 1.0), ("strait", 0.8)),
        ),
        camps=tuple(camps),
        others=camp_of("others", ["vale", "critics"], lines, ()),
        standing_out=(by_key["courier-1", "s3"],),
        strongest=tuple((c.name, tuple(sorted(c.lines, key=lambda one: -abs(one.tone))[:3])) for c in camps),
        contrasts=(
            Contrast(
                camps=("Lornia, government", "Lornia, opposition"),
                topic=TOPICS["cost"],
                difference=0.97,
                lines=(by_key["wire-1", "s2"], by_key["courier-1", "s1"]),
            ),
            Contrast(
                camps=("Lornia, government", "Velmark, government"),
                topic=None,
                difference=0.64,
                lines=(by_key["quill-1", "s1"], by_key["tribune-1", "s1"]),
            ),
        ),
        agreements=(Pair(topic=TOPICS["cost"], lines=(by_key["quill-1", "s4"], by_key["quill-2", "s5"])),),
        contradictions=(Pair(topic=TOPICS["jobs"], lines=(by_key["quill-2", "s7"], by_key["courier-1", "s4"])),),
        changes_of_mind=(Pair(topic=TOPICS["jobs"], lines=(by_key["courier-1", "s4"], by_key["gazette-2", "s1"])),),
        topics=tuple(
            Topic(
                name=name,
                forms=(name,),
                lines=tuple(one.line for one, _, topics in lines if key in topics.split()),
            )
            for key, name in TOPICS.items()
        ),
        characterisations=(
            Characterisation(
                passage=passage(documents["quill-1"], "The cool reaction from Velmark’s press surprised nobody."),
                group=passage(documents["quill-1"], "Velmark’s press").span,
                camp=None,
                tone=-0.4,
            ),
            Characterisation(
                passage=passage(documents["tribune-2"], "Lornian ministers were triumphant."),
                group=passage(documents["tribune-2"], "Lornian ministers").span,
                camp="Lornia, government",
                tone=0.7,
            ),
        ),
        repeats=(Repeat(lines=tuple(one.line for one in boldest[:3])),),
        alterations=(
            Alteration(original=forty, altered=fourteen, changes=(Change("changed", before, after),)),
            Alteration(
                original=by_key["quill-1", "s2"].line,
                altered=by_key["courier-1", "s4"].line,
                changes=(
                    Change("added", None, passage(documents["courier-1"], "Nine thousand press releases").span),
                    Change("speaker", None, None),
                ),
            ),
        ),
        wires=(
            WireCopy(
                documents=(documents["wire-1"], documents["wire-2"]),
                agency=passage(documents["wire-1"], "Lornia Wire"),
                shared=0.62,
            ),
        ),
    )


def claim() -> ClaimCheck:
    lines = [one for camp in barrage().camps for one in camp.lines]
    return ClaimCheck(
        claim="The barrage will <b>cost</b> more than four billion crowns",
        for_it=tuple(lines[3:6]),
        against_it=tuple(lines[:2]),
        beside_it=tuple(lines[8:12]),
    )


def empty() -> Roundup:
    """A roundup in which there is nothing at all."""
    nothing = Camp(
        name="others", country=None, kind=None, voices=(), placements=(), lines=(), mean=None, spread=None, outlets=0
    )
    return Roundup(
        event=Event(title=None, documents=(), first=None, last=None, terms=()),
        camps=(),
        others=nothing,
        standing_out=(),
        strongest=(),
        contrasts=(),
        agreements=(),
        contradictions=(),
        changes_of_mind=(),
        topics=(),
        characterisations=(),
        repeats=(),
        alterations=(),
        wires=(),
    )


def words_of(text: str, *lines: str, name: str = "Ann Roe", **metadata) -> Roundup:
    """A roundup of one camp and one voice, whose lines are these words of a text, each found after the one before."""
    document = Document(**({"id": "a1", "text": text, "published": "2031-03-01"} | metadata))
    rated, at = [], 0
    for number, words in enumerate(lines, start=1):
        at = text.index(words, at)
        statement = Statement(
            id=f"s{number}",
            kind="indirect",
            contents=(Span(at, at + len(words)),),
            speaker=Speaker(type="person", name=name),
        )
        rated.append(Rated(line=Line(document, statement), tone=0.5, evidence=()))
        at += len(words)
    voice = Voice(name=name, type="person", names=(name,), lines=tuple(one.line for one in rated))
    camp = Camp(
        name="Camp",
        country=None,
        kind=None,
        voices=(voice,),
        placements=(),
        lines=tuple(rated),
        mean=0.5,
        spread=0.0,
        outlets=1,
    )
    nothing = empty()
    return replace(nothing, event=replace(nothing.event, documents=(document,)), camps=(camp,))
