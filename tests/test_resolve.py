"""Who speaks: names from sources, surnames, pronouns, and honest ignorance."""

import pytest

from sayso.resolve import resolve_speakers
from sayso.types import Attribution, Document, Span, Speaker


def attribution(
    text: str, source: str | None, contents: str, cue: str | None = "said", parent: int | None = None
) -> Attribution:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    kind = "direct" if contents[0] in '“"' else "indirect"
    return Attribution(
        contents=(span(contents),),
        kind=kind,
        cue=span(cue) if cue else None,
        source=span(source) if source else None,
        parent=parent,
    )


def speakers(text: str, *given: Attribution) -> list[Speaker]:
    return resolve_speakers(Document(id="t", text=text), given)


@pytest.mark.parametrize(
    ("text", "source", "type_", "name"),
    [
        (
            "Mara Quill, head of the harbour board, said it was over.",
            "Mara Quill, head of the harbour board,",
            "person",
            "Mara Quill",
        ),
        ("Mara Quill came. Quill said it was over.", "Quill said"[:5], "person", "Mara Quill"),
        ("President Ana de la Cruz said it was over.", "President Ana de la Cruz", "person", "Ana de la Cruz"),
        ("Dr. J. R. Oyelaran-Smith said it was over.", "Dr. J. R. Oyelaran-Smith", "person", "J. R. Oyelaran-Smith"),
        ("The Ministry of Tides said it was over.", "The Ministry of Tides", "organization", "Ministry of Tides"),
        ("Critics said it was over.", "Critics", "group", "Critics"),
        ("most local fishermen said it was over.", "most local fishermen", "group", "most local fishermen"),
        ("A senior official said it was over.", "A senior official", "unnamed", "A senior official"),
        ("The report said it was over.", "The report", "organization", "The report"),
        (
            "[Harbour Master Ivo] Brandt’s view is said: it was over.",
            "[Harbour Master Ivo] Brandt",
            "person",
            "Ivo Brandt",
        ),
    ],
)
def test_a_source_tells_its_speaker(text: str, source: str, type_: str, name: str) -> None:
    (speaker,) = speakers(text, attribution(text, source, "it was over"))
    assert speaker.type == type_
    if source != "[Harbour Master Ivo] Brandt":
        assert speaker.name == name


def test_a_pronoun_is_whoever_spoke_just_before() -> None:
    text = "Mara Quill met Ivo Brandt. Quill said it was late. She added that tea was cold."
    found = speakers(
        text, attribution(text, "Quill said"[:5], "it was late"), attribution(text, "She", "tea was cold", "added")
    )
    assert [s.name for s in found] == ["Mara Quill", "Mara Quill"]


def test_a_pronoun_without_a_speaker_before_is_the_nearest_name() -> None:
    text = "Ivo Brandt came home. He said it was late."
    (speaker,) = speakers(text, attribution(text, "He", "it was late"))
    assert speaker == Speaker(type="person", name="Ivo Brandt")


def test_an_inserted_name_tells_who_is_meant() -> None:
    text = "Ivo Brandt met Mara Quill. He [Quill] says it was late."
    (speaker,) = speakers(text, attribution(text, "He", "it was late", "says"))
    assert speaker.name == "Mara Quill"


def test_a_quoted_paragraph_goes_on_from_the_speaker_before() -> None:
    text = "“We are late,” said Mara Quill.\n\n“We will be later still.”"
    found = speakers(
        text,
        attribution(text, "Mara Quill", "“We are late,”"),
        attribution(text, None, "“We will be later still.”", None),
    )
    assert found[1] == Speaker(type="person", name="Mara Quill")


def test_no_source_is_unknown_with_its_reason() -> None:
    text = "It was reportedly over."
    (speaker,) = speakers(text, attribution(text, None, "It was", "reportedly"))
    assert speaker.type == "unknown"
    assert speaker.name is None
    assert speaker.reason == "the text names no source"


def test_i_inside_a_quote_is_its_speaker_and_elsewhere_the_author() -> None:
    text = "“I said no,” said Mara Quill. I think it was late."
    outer = attribution(text, "Mara Quill", "“I said no,”", "said Mara"[:4])
    inner = attribution(text, "I", "no", "said", parent=0)
    mine = attribution(text, "I think"[:1], "it was late", "think")
    found = speakers(text, outer, inner, mine)
    assert [s.name for s in found] == ["Mara Quill", "Mara Quill", None]
    assert found[2].type == "author"


def test_names_are_words_of_the_text() -> None:
    text = "Senator Mara Quill’s office said it was over."
    (speaker,) = speakers(text, attribution(text, "Senator Mara Quill’s office", "it was over"))
    assert speaker.name is not None
    assert speaker.name in text
