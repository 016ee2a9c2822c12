"""Any roundup that the types allow, from a seed: what no view may stumble over."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from sayso.compare.types import (
    Alteration,
    Camp,
    Change,
    Characterisation,
    Contrast,
    Event,
    LeftOut,
    Line,
    Pair,
    Passage,
    Placement,
    Rated,
    Repeat,
    Roundup,
    Topic,
    Voice,
    WireCopy,
)
from sayso.types import Document, SaidOn, Span, Speaker, Statement

# Letters, blanks, marks, and all that acts: markup, controls, changes of direction, halves of pairs.
_SIGNS = "ab Z. \n\n\t\r\"'“”<>&=+-@;/*_[]()`#|~$\\\x00\x07\x1b\x85\u00a0\u200b\u2028\u202e\u2066\ud800\udfff\uffff😀é"
_NAMES = ('<b onclick="x()">"', "a_b*[c](d)", "\u200b", "\x1b[31m\u202e", "Camp", "Camp", "", "\ud800")
_ADDRESSES = (None, "", "https://a.example/?q=1&r#x", "JavaScript:x()", 'https://a.example/"><b>', "data:,x", "\ud800")


class _Dice:
    """Draws parts of a roundup from a seed: much faster than a strategy for each part."""

    def __init__(self, seed: int):
        self._random = Random(seed)
        self.documents = tuple(self._document(number) for number in range(1, self._random.randint(2, 4)))
        self._lines = [self._line(number) for number in range(self._random.randint(1, 9))]

    def some(self, make, most: int = 3) -> tuple:
        return tuple(make() for _ in range(self._random.randint(0, most)))

    def one_of(self, values):
        return self._random.choice(values)

    def tone(self) -> float:
        return self._random.uniform(-1, 1)

    def name(self) -> str:
        return self.one_of(_NAMES)

    def line(self) -> Line:
        return self.one_of(self._lines)

    def rated(self) -> Rated:
        line = self.line()
        return Rated(line=line, tone=self.tone(), evidence=self.some(lambda: self._span(line.document)))

    def pair(self) -> Pair:
        return Pair(topic=self.name(), lines=(self.rated(), self.rated()))

    def passage(self) -> Passage:
        document = self.one_of(self.documents)
        return Passage(document, self._span(document))

    def camp(self) -> Camp:
        lines = self.some(self.rated, 6)
        return Camp(
            name=self.name(),
            country=self.one_of((None, "GB", "<i>")),
            kind=self.one_of((None, "experts")),
            voices=self.some(self._voice),
            placements=self.some(self._placement),
            lines=lines,
            mean=self.one_of((None, self.tone())),
            spread=self.one_of((None, 0.4, 2.0)),
            outlets=len(lines),
        )

    def contrast(self) -> Contrast:
        lines = (self.rated(), self.rated())
        return Contrast(
            camps=(self.name(), self.name()),
            topic=self.one_of((None, self.name())),
            difference=self.tone(),
            lines=lines,
        )

    def topic(self) -> Topic:
        return Topic(name=self.name(), forms=(), lines=self.some(self.line))

    def characterisation(self) -> Characterisation:
        passage = self.passage()
        group = self._span(passage.document)
        return Characterisation(passage=passage, group=group, camp=self.one_of((None, self.name())), tone=self.tone())

    def repeat(self) -> Repeat:
        return Repeat(lines=(self.line(), *self.some(self.line)), is_wire=self.one_of((True, False)))

    def alteration(self) -> Alteration:
        original, altered = self.line(), self.line()
        kinds = ("dropped", "added", "changed", "ellipsis", "speaker")

        def change() -> Change:
            before, after = self._span(original.document), self._span(altered.document)
            return Change(self.one_of(kinds), self.one_of((None, before)), self.one_of((None, after)))

        return Alteration(original=original, altered=altered, changes=self.some(change))

    def wire(self) -> WireCopy:
        agency = self.one_of((None, self.passage()))
        return WireCopy(documents=self.documents, agency=agency, shared=self._random.random())

    def left_out(self) -> LeftOut:
        reasons = ("below_threshold", "no_side", "repeat")[: self._random.randint(0, 3)]
        lines = tuple((reason, (self.line(), *self.some(self.line, 30))) for reason in reasons)
        return LeftOut(read=sum(len(those) for _, those in lines) + 5, lines=lines)

    def _voice(self) -> Voice:
        lines = (self.line(), *self.some(self.line))
        return Voice(name=self.name(), type=self.one_of(("person", "group")), names=(), lines=lines)

    def _placement(self) -> Placement:
        return Placement(camp=self.name(), by="role", evidence=self.one_of((None, self.passage())))

    def _document(self, number: int) -> Document:
        text = "".join(self._random.choices(_SIGNS, k=self._random.randint(1, 120)))
        return Document(
            id=f"{self.name()}{number}",
            text=text,
            title=self.one_of((None, self.name())),
            publisher=self.one_of((None, self.name())),
            published=self.one_of((None, "2031-03-01", "<i>", self.name())),
            byline=self.one_of((None, self.name())),
            url=self.one_of(_ADDRESSES),
            language=self.one_of((None, "en", '"><b>')),
        )

    def _line(self, number: int) -> Line:
        document = self.one_of(self.documents)
        statement = Statement(
            id=f"s{number}",
            kind=self.one_of(("direct", "indirect")),
            contents=(self._span(document), *self.some(lambda: self._span(document), 2)),
            speaker=Speaker(type=self.one_of(("person", "unknown")), name=self.one_of((None, self.name()))),
            source=self.one_of((None, self._span(document))),
            role=self.one_of((None, self._span(document))),
            status=self.one_of(("made", "denied", "hypothetical")),
            said_on=self.one_of((None, SaidOn(date=self.name() or "2031-03-02", evidence=self._span(document)))),
        )
        return Line(document, statement)

    def _span(self, document: Document) -> Span:
        start = self._random.randrange(len(document.text))
        return Span(start, self._random.randint(start + 1, len(document.text)))


def any_roundup(seed: int) -> Roundup:
    """Any roundup that the types allow of any articles: names act if they can, spans cross, days are none."""
    dice = _Dice(seed)
    return Roundup(
        event=Event(title=dice.name(), documents=dice.documents, first=dice.name(), last=dice.name(), terms=()),
        camps=dice.some(dice.camp),
        others=dice.camp(),
        standing_out=dice.some(dice.rated),
        strongest=dice.some(lambda: (dice.name(), dice.some(dice.rated))),
        contrasts=dice.some(dice.contrast),
        agreements=dice.some(dice.pair),
        contradictions=dice.some(dice.pair),
        changes_of_mind=dice.some(dice.pair),
        topics=dice.some(dice.topic, 30),
        characterisations=dice.some(dice.characterisation),
        repeats=dice.some(dice.repeat),
        alterations=dice.some(dice.alteration),
        wires=dice.some(dice.wire),
        left_out=dice.left_out(),
    )


# To be drawn in the place of roundups, whose own words for themselves are as long as they are.
SEEDS = st.integers(0, 2**32)
