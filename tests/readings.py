"""Readings made by hand, and any at all: what the tests of showing have to show."""

from __future__ import annotations

from hypothesis import strategies as st

from sayso.types import (
    Addressee,
    Channel,
    Document,
    Entity,
    Link,
    Reading,
    SaidOn,
    Span,
    Speaker,
    Statement,
)

TEXT = """Mara Tellis: The harbour will open

The harbour of Quillport will open in May, minister Mara Tellis said on Friday. "We have waited," she told reporters, \
"for eleven long years."

Orsin Vale, a fisherman, said Tellis had promised him that "nobody would lose a boat". Critics were less sure.

"It is a "bold" plan,\" one of them wrote.

"Nothing has been paid so far."
"""

TELLIS = Speaker(type="person", name="Mara Tellis")
VALE = Speaker(type="person", name="Orsin Vale")
CRITICS = Speaker(type="group", name="critics")
NOBODY = Speaker(type="unknown", reason="no source is named")


def span_of(words: str, nth: int = 0, text: str = TEXT) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def harbour() -> Reading:
    """Seven statements: a headline, one in two pieces, one inside another, one without a speaker."""
    document = Document(
        id="harbour",
        text=TEXT,
        title="Mara Tellis: The harbour will open",
        published="2031-03-01",
        byline="A. Penn",
        publisher="The Quill",
        url="https://quill.example/harbour",
        language="en",
        links=(
            Link(span_of("harbour of Quillport"), "https://quill.example/port?a=1&b=2"),
            Link(span_of("told reporters"), "javascript:alert(1)"),
        ),
    )
    promise = 'Tellis had promised him that "nobody would lose a boat"'
    boat = span_of('"nobody would lose a boat"')
    return Reading(
        document,
        (
            statement("s1", span_of("The harbour will open"), speaker=TELLIS, confidence=0.91),
            statement(
                "s2",
                span_of("The harbour of Quillport will open in May"),
                speaker=TELLIS,
                cue=span_of("said"),
                source=span_of("minister Mara Tellis"),
                confidence=0.97,
            ),
            statement(
                "s3",
                span_of('"We have waited,"'),
                span_of('"for eleven long years."'),
                kind="direct",
                speaker=TELLIS,
                cue=span_of("told"),
                source=span_of("she"),
                confidence=0.934,
            ),
            statement("s4", span_of(promise), kind="mixed", speaker=VALE, cue=span_of("said", 1), confidence=0.88),
            statement(
                "s5", boat, kind="direct", speaker=TELLIS, cue=span_of("had promised"), parent="s4", confidence=0.71
            ),
            statement("s6", span_of('"It is a "bold" plan,"'), kind="direct", speaker=CRITICS, confidence=0.6),
            statement("s7", span_of('"Nothing has been paid so far."'), kind="direct", speaker=NOBODY, confidence=0.31),
        ),
    )


COUNCIL = """Ferry fares

On Friday Ada Roth, the harbour minister and a leader of the Tide Party, told the Quill's Ben Osk: "Fares will fall."

Roth did not say whether the night ferry would go. If Osk calls it a lie, she said dryly, he should buy a boat.
"""


def council() -> Reading:
    """Three statements about which all is told: one made, one not, one that might be; and whom the text speaks of."""

    def at(words: str, nth: int = 0) -> Span:
        return span_of(words, nth, COUNCIL)

    mentions = (at("Ada Roth"), at("Roth", 1), at("she"))
    roth = Speaker(type="person", name="Ada Roth", mentions=mentions)
    osk = Speaker(type="person", name="Ben Osk", mentions=(at("Ben Osk"), at("Osk", 1)))
    told = {"role": at("harbour minister"), "affiliations": (at("Tide Party"), at("harbour"))}
    fares = statement(
        "s1",
        at('"Fares will fall."'),
        kind="direct",
        speaker=roth,
        source=at("Ada Roth"),
        cue=at("told"),
        channel=Channel(kind="outlet", span=at("Quill"), href="https://quill.example/"),
        addressee=Addressee(name="Ben Osk", span=at("Ben Osk")),
        said_on=SaidOn(date="2031-02-28", evidence=at("On Friday")),
        **told,
    )
    night = statement(
        "s2", at("whether the night ferry would go"), speaker=roth, cue=at("did not say"), status="denied", **told
    )
    lie = statement("s3", at("a lie"), speaker=osk, cue=at("calls"), status="hypothetical", stance="criticising")
    boat = statement("s4", at("he should buy a boat"), speaker=roth, cue=at("said"), manner=at("dryly"), **told)
    entities = (Entity("person", "Ada Roth", mentions), Entity("organization", "Tide Party", (at("Tide Party"),)))
    document = Document(id="council", text=COUNCIL, title="Ferry fares", published="2031-03-01")
    return Reading(document, (fares, night, lie, boat), entities)


def statement(id: str, *contents: Span, speaker: Speaker = NOBODY, **fields) -> Statement:
    return Statement(id=id, contents=contents, speaker=speaker, **({"kind": "indirect"} | fields))


def reading_of(text: str, *statements: Statement, **metadata) -> Reading:
    return Reading(Document(**({"id": "a1", "text": text} | metadata)), statements)


# ------------------------------------------------------------------ any at all

# Letters, blanks, marks, and all that acts: markup, controls, changes of direction, halves of pairs.
_SIGNS = "ab Z. \n\n\t\r\"'“”<>&=+-@;/\x00\x07\x1b\x85\u00a0\u200b\u2028\u202e\u2066\u202c\ud800\udfff\ufeff\uffff😀é"
_TEXTS = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=80) | st.text(min_size=1, max_size=40)
_NAMES = st.none() | _TEXTS


@st.composite
def readings(draw):
    """Any reading that the types allow: spans overlap, cross and nest as they like, parents may be missing."""
    text = draw(_TEXTS)
    spans = st.integers(0, len(text) - 1).flatmap(lambda s: st.builds(Span, st.just(s), st.integers(s + 1, len(text))))
    speakers = st.builds(
        Speaker,
        type=st.sampled_from(["person", "organization", "group", "unnamed", "author", "unknown"]),
        name=_NAMES,
        reason=_NAMES,
        mentions=st.lists(spans, max_size=3).map(tuple),
    )
    channels = st.builds(Channel, kind=st.sampled_from(["outlet", "press"]), span=spans, href=_NAMES)
    ids = st.sampled_from(["s1", "s2", "s3", "s4", '"><b>'])
    statements = st.builds(
        Statement,
        id=ids,
        kind=st.sampled_from(["direct", "mixed", "indirect"]),
        contents=st.lists(spans, min_size=1, max_size=3).map(tuple),
        speaker=speakers,
        cue=st.none() | spans,
        source=st.none() | spans,
        confidence=st.floats(0, 1),
        parent=st.none() | ids,
        role=st.none() | spans,
        affiliations=st.lists(spans, max_size=2).map(tuple),
        channel=st.none() | channels,
        addressee=st.none() | st.builds(Addressee, name=_TEXTS, span=spans),
        stance=st.sampled_from(["neutral", "denying"]),
        manner=st.none() | spans,
        status=st.sampled_from(["made", "denied", "hypothetical"]),
        said_on=st.none() | st.builds(SaidOn, date=_TEXTS, evidence=spans),
    )
    entities = st.builds(
        Entity, st.sampled_from(["person", "place"]), _NAMES, st.lists(spans, min_size=1, max_size=3).map(tuple)
    )
    links = st.builds(Link, spans, st.sampled_from(["https://a.example/?q=1&r", "JavaScript:x()", "data:,x"]) | _TEXTS)
    document = Document(
        id=draw(_TEXTS),
        text=text,
        title=draw(_NAMES | st.just(text)),
        publisher=draw(_NAMES),
        published=draw(_NAMES),
        url=draw(_NAMES),
        language=draw(_NAMES),
        links=tuple(draw(st.lists(links, max_size=3))),
    )
    found = tuple(draw(st.lists(statements, max_size=6)))
    return Reading(document, found, tuple(draw(st.lists(entities, max_size=2))))
