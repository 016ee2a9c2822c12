"""“You” is whoever is spoken to, as far as the text tells."""

from sayso.describe.addressees import find_second_persons
from sayso.types import Addressee, Document, Span, Speaker, Statement

TEXT = "“Why do you say that the pier is safe?” Mara Quill asked Ivo Brandt."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def statements(addressee: str | None) -> list[Statement]:
    given = Addressee(name=addressee, span=span("Ivo Brandt")) if addressee else None
    quill = Speaker(type="person", name="Mara Quill")
    unknown = Speaker(type="unknown", reason="the text does not tell whom “you” means")
    outer = Statement(
        id="s1", kind="direct", contents=(span("“Why do you say that the pier is safe?”"),), speaker=quill
    )
    inner = Statement(
        id="s2",
        kind="direct",
        contents=(span("that the pier is safe"),),
        speaker=unknown,
        source=span("you"),
        parent="s1",
    )
    return [outer if given is None else Statement(**{**_fields(outer), "addressee": given}), inner]


def _fields(statement: Statement) -> dict[str, object]:
    return {name: getattr(statement, name) for name in Statement.__slots__}


def test_you_is_the_addressee_of_the_words_around() -> None:
    inner = find_second_persons(Document(id="t", text=TEXT), statements("Ivo Brandt"))[1]
    assert (inner.speaker.type, inner.speaker.name) == ("person", "Ivo Brandt")


def test_you_stays_unknown_where_nobody_is_addressed() -> None:
    assert find_second_persons(Document(id="t", text=TEXT), statements(None))[1].speaker.type == "unknown"


def test_you_is_no_person_where_the_addressee_has_no_name() -> None:
    assert find_second_persons(Document(id="t", text=TEXT), statements("reporters"))[1].speaker.type == "unknown"
