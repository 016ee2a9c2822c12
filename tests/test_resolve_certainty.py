"""How sure a name is, by the way in which it was come by."""

from __future__ import annotations

import pytest

from sayso.resolve import resolve_speakers
from sayso.resolve.certainty import Shares, way_of, weigh_names
from sayso.types import Attribution, Document, Span, Speaker


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def believing(**shares: float) -> Shares:
    return lambda at: {name.replace("_", " "): share for name, share in shares.items()}


def attribution(text: str, source: str | None, contents: str, parent: int | None = None) -> Attribution:
    return Attribution(
        contents=(span(text, contents),),
        kind="indirect",
        source=span(text, source) if source else None,
        parent=parent,
    )


@pytest.mark.parametrize(
    ("source", "speaker", "way"),
    [
        ("Mayor Ida Quill", Speaker(type="person", name="Ida Quill"), "full name"),
        ("Quill", Speaker(type="person", name="Ida Quill"), "surname"),
        ("Ida", Speaker(type="person", name="Ida"), "single name"),
        ("the mayor", Speaker(type="person", name="Ida Quill"), "title"),
        ("who", Speaker(type="person", name="Ida Quill"), "who"),
        ("They", Speaker(type="group", name="critics"), "it or they"),
        ("We", Speaker(type="person", name="Ida Quill"), "first person"),
        ("the Tide Board", Speaker(type="organization", name="Tide Board"), "body in full"),
        ("the Tide Board, as well as its members", Speaker(type="organization", name="Tide Board"), "body among words"),
        ("her campaign", Speaker(type="organization", name="her campaign"), "body as a noun"),
        ("The Port Post", Speaker(type="organization", name="The Port Post"), "body in full"),
        ("a police report", Speaker(type="organization", name="a police report"), "document"),
        ("the Board", Speaker(type="organization", name="Tide Board"), "body in part"),
        ("the regulator", Speaker(type="organization", name="Tide Board"), "body by noun"),
        ("most critics", Speaker(type="group", name="most critics"), "group"),
        ("an aide to the mayor", Speaker(type="unnamed", name="an aide to the mayor"), "several unnamed"),
        ("Harbour officials", Speaker(type="unnamed", name="Harbour officials"), "several unnamed"),
        ("The former pilot", Speaker(type="unnamed", name="The former pilot"), "one unnamed"),
        ("the official", Speaker(type="unnamed", name="a harbour official"), "noun before"),
    ],
)
def test_a_source_and_its_name_tell_the_way(source, speaker, way):
    text = f"{source} said that it rains."
    assert way_of(text, attribution(text, source, "that it rains"), speaker, lambda at: {}) == way


@pytest.mark.parametrize(
    ("quill", "voss", "way"),
    [
        (0.9, 0.1, "he or she, believed"),
        (0.5, 0.5, "he or she, half believed"),
        (0.1, 0.9, "he or she, doubted"),
        (0.0, 0.0, "he or she, doubted"),
    ],
)
def test_a_pronoun_is_as_sure_as_the_encoder_believes(quill, voss, way):
    text = "She said that it rains."
    shares = believing(Ida_Quill=quill, Mara_Voss=voss)
    found = way_of(text, attribution(text, "She", "that it rains"), Speaker(type="person", name="Ida Quill"), shares)
    assert found == way


def test_the_surer_way_has_the_higher_confidence():
    text = "Ida Quill said that it rains. The former pilot said no. She said so."
    quill = Speaker(type="person", name="Ida Quill")
    sources = [
        ("Ida Quill", quill),
        ("The former pilot", Speaker(type="unnamed", name="The former pilot")),
        ("She", quill),
    ]
    found = [attribution(text, source, "that it rains") for source, _ in sources]
    full, unnamed, she = weigh_names(text, found, [speaker for _, speaker in sources], lambda at: {})
    assert unnamed.confidence < she.confidence < full.confidence < 1


def test_whoever_has_no_name_has_no_confidence():
    text = "It rains, reportedly. We say so."
    found = [attribution(text, None, "It rains"), attribution(text, "We", "so")]
    speakers = [Speaker(type="unknown", reason="the text names no source"), Speaker(type="author")]
    assert [s.confidence for s in weigh_names(text, found, speakers, lambda at: {})] == [None, None]


def test_a_quotation_that_goes_on_is_about_as_sure_as_the_words_before():
    text = "“It rains,” Ida Quill said.\n\n“It pours.”\n\n“It hails.”"
    quill = Speaker(type="person", name="Ida Quill")
    found = [attribution(text, "Ida Quill", "“It rains,”"), attribution(text, None, "“It pours.”")]
    found.append(attribution(text, None, "“It hails.”"))
    first, second, third = weigh_names(text, found, [quill] * 3, lambda at: {})
    assert first.confidence * 0.8 < third.confidence < second.confidence < first.confidence


def test_i_in_somebodys_words_is_about_as_sure_as_they_are():
    text = "Ida Quill said I think it rains."
    quill = Speaker(type="person", name="Ida Quill")
    found = [attribution(text, "Ida Quill", "I think it rains"), attribution(text, "I", "it rains", parent=0)]
    outer, inner = weigh_names(text, found, [quill, quill], lambda at: {})
    assert 0.8 < inner.confidence < outer.confidence


def test_resolved_speakers_are_weighed():
    text = "Ida Quill said that it rains.\n\nQuill said that it pours. It hails, reportedly."
    found = [attribution(text, "Ida Quill", "that it rains"), attribution(text, None, "It hails")]
    found.insert(
        1, Attribution(contents=(span(text, "that it pours"),), kind="indirect", source=span(text, "Quill", 31))
    )
    one, other, nobody = resolve_speakers(Document(id="d", text=text), found).speakers
    assert (one.name, other.name) == ("Ida Quill", "Ida Quill")
    assert min(one.confidence, other.confidence) > 0.9
    assert (nobody.type, nobody.confidence) == ("unknown", None)


@pytest.mark.parametrize("words", ["\ud800", "’s", "[", "“”", " \n", "the", "x" * 100_000, "a " * 50_000])
def test_odd_sources_are_weighed(words):
    text = f"{words} said that it rains."
    found = [Attribution(contents=(span(text, "that"),), kind="indirect", source=Span(0, len(words)))]
    for type_ in ("person", "organization", "group", "unnamed"):
        (speaker,) = weigh_names(text, found, [Speaker(type=type_, name=words.strip() or "x")], lambda at: {})
        assert 0 < speaker.confidence < 1
