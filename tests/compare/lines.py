"""Lines, voices and camps made by hand."""

from sayso.compare.types import Line, Placement, Rated, Topic, Voice
from sayso.types import Document, SaidOn, Span, Speaker, Statement


def line(name: str, words: str, *, paper: str = "The Quill", day: str = "2031-03-01", said: str | None = None) -> Line:
    """Return a line whose article says `NAME said WORDS.`"""
    text = f"{name} said {words}."
    start = len(name) + 6
    statement = Statement(
        id="s1",
        kind="indirect",
        contents=(Span(start, start + len(words)),),
        cue=Span(len(name) + 1, len(name) + 5),
        source=Span(0, len(name)),
        speaker=Speaker(type="person", name=name),
        said_on=SaidOn(date=said, evidence=Span(0, 1)) if said else None,
    )
    return Line(Document(id=f"{paper}:{day}:{text}", text=text, publisher=paper, published=day), statement)


def rated(name: str, tone: float, words: str | None = None, **of: str) -> Rated:
    """Return a line with a tone."""
    return Rated(line=line(name, words or f"it was {tone:.2f}", **of), tone=tone, evidence=())


def voices_of(lines: list[Rated]) -> list[Voice]:
    """Gather the lines of each speaker."""
    names = dict.fromkeys(one.line.statement.speaker.name or "" for one in lines)
    return [
        Voice(
            name=name,
            type="person",
            names=(name,),
            lines=tuple(one.line for one in lines if one.line.statement.speaker.name == name),
        )
        for name in names
    ]


def placed(**camps: str) -> dict[str, Placement | None]:
    """Say in which camp each speaker stands."""
    return {name: Placement(camp=camp, country="XA", kind="government", by="role") for name, camp in camps.items()}


def topic(name: str, *lines: Rated) -> Topic:
    """Return a topic with its lines."""
    return Topic(name=name, forms=(name,), lines=tuple(one.line for one in lines))
