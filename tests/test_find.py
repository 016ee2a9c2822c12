"""From tags to attributions: layout, conventions of print, and what stands inside contents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.find import find_attributions
from sayso.find.kinds import kind_of
from sayso.find.printed import find_printed
from sayso.find.tagged import Page
from sayso.layout import find_quotations
from sayso.types import Attribution, Document, Span
from tests.taggers import RuleTagger


def found(text: str) -> list[Attribution]:
    return find_attributions(Document(id="t", text=text), RuleTagger()).attributions  # type: ignore[arg-type]


def printed(text: str, claimed: list[Attribution] | None = None) -> list[Attribution]:
    return find_printed(Page.of(text, RuleTagger()), claimed or [])  # type: ignore[arg-type]


def words(text: str, attribution: Attribution) -> tuple[str | None, str | None, list[str]]:
    source, cue = (span.of(text) if span else None for span in (attribution.source, attribution.cue))
    return source, cue, [span.of(text) for span in attribution.contents]


@pytest.mark.parametrize(
    ("text", "contents", "kind"),
    [
        ("“All of it,” she said.", "“All of it,”", "direct"),
        ("He called it “a start” only.", "it “a start” only", "mixed"),
        ("She said it was late.", "it was late", "indirect"),
        ("‘All of it,’ she said.", "‘All of it,’", "direct"),
        ("She said “", "said “", "indirect"),
    ],
)
def test_kind_is_how_much_stands_between_marks(text: str, contents: str, kind: str) -> None:
    start = text.index(contents)
    assert kind_of(text, [Span(start, start + len(contents))], find_quotations(text)) == kind


def test_spans_are_the_words_of_the_text() -> None:
    text = "It rained. Quill said the ferry was late.\n\nNobody came."
    (attribution,) = found(text)
    assert words(text, attribution) == ("Quill", "said", ["the ferry was late"])
    assert attribution.confidence == pytest.approx(0.88, abs=0.01)


@pytest.mark.parametrize(
    ("over", "source"), [("on", "An aide"), ("in the", "An aide"), ("Fern", "An aide Fern"), ("A", "An aide A")]
)
def test_what_hangs_over_a_source_is_left_out(over: str, source: str) -> None:
    text = f"An aide {over} said the ferry was late."
    tagger = RuleTagger(source_words=2 + len(over.split()))
    (attribution,) = find_attributions(Document(id="t", text=text), tagger).attributions  # type: ignore[arg-type]
    assert words(text, attribution)[0] == source


def test_a_statement_inside_a_statement_has_it_as_parent() -> None:
    text = "Quill said that Brandt told Ames the ferry of Dell was late."
    outer, inner = found(text)
    assert (outer.parent, inner.parent) == (None, 0)
    assert words(text, inner)[:2] == ("Brandt", "told")
    assert outer.contents[0].start <= inner.start


def test_nesting_goes_four_deep_and_no_deeper() -> None:
    text = "Ada said Bea said Cid said Dee said Eve said Flo said that it was very late indeed."
    attributions = found(text)
    depths = []
    for a in attributions:
        depths.append(0 if a.parent is None else depths[a.parent] + 1)
    assert depths == [0, 1, 2, 3]


def test_hedges_of_the_speaker_are_nobody_elses_words() -> None:
    text = "Quill said I think that the ferry was late."
    assert len(found(text)) == 1


def test_a_floor_leaves_out_what_is_unlikely() -> None:
    text = "Quill said it was late."
    assert find_attributions(Document(id="t", text=text), RuleTagger(floor=0.95)).attributions == []  # type: ignore[arg-type]


def test_paragraphs_longer_than_a_window_are_cut_at_sentences() -> None:
    model = RuleTagger()
    text = "Quill said the ferry was late again. " * 40
    attributions = find_attributions(Document(id="t", text=text), model).attributions  # type: ignore[arg-type]
    assert len(attributions) == 40
    assert max(map(len, model.windows)) <= model.max_pieces - 2


def test_transcript_turns_have_their_label_as_source() -> None:
    text = "Teresa Orsini meets Ann Wallace-Reed\n\nWALLACE-REED: Will you sign?\n\nORSINI: We will not."
    assert [words(text, a) for a in printed(text)] == [
        ("WALLACE-REED", ":", ["Will you sign?"]),
        ("ORSINI", ":", ["We will not."]),
    ]


@pytest.mark.parametrize("label", ["UPDATE", "FILE PHOTO", "READ MORE"])
def test_labels_that_are_no_names_are_no_turns(label: str) -> None:
    assert printed(f"Ferry late\n\n{label}: The ferry leaves at ten.") == []


def test_an_announced_quotation_in_its_own_paragraph() -> None:
    text = "It was a long night.\n\nAnd from the chair:\n\n“The motion is carried, and I thank you all.”"
    (attribution,) = printed(text)
    assert words(text, attribution) == ("the chair", ":", ["“The motion is carried, and I thank you all.”"])


@pytest.mark.parametrize("between", ["\n\n— ", " ― ", "\n- "])
def test_a_signed_quotation(between: str) -> None:
    text = f"Letters\n\n“I have never seen such a thing in my life.”{between}Jane Roe, Dellmouth"
    (attribution,) = found(text)
    dash = between.strip()
    assert words(text, attribution) == ("Jane Roe, Dellmouth", dash, ["“I have never seen such a thing in my life.”"])


def test_a_dash_before_a_clause_is_no_signature() -> None:
    assert found("Letters\n\n“I have never seen such a thing” — and Roe meant it.") == []


def test_a_quoted_paragraph_goes_on_from_the_one_before() -> None:
    text = "“We are late, as ever,” said Quill.\n\n“We will be later still before the day is out.”\n\nIt rained."
    claimed = [Attribution(contents=(Span(0, 23),), kind="direct", cue=Span(24, 28), source=Span(29, 34))]
    (attribution,) = printed(text, claimed)
    assert words(text, attribution) == (None, None, ["“We will be later still before the day is out.”"])


def test_a_quoted_paragraph_without_speech_before_it_is_left_alone() -> None:
    assert printed("It rained all day.\n\n“We will be later still before the day is out.”") == []


@pytest.mark.parametrize("text", ["He called it a “success”.", "The film “The Long Way Home” won.", "“The 411”"])
def test_scare_quotes_titles_and_nicknames_are_no_statements(text: str) -> None:
    assert printed("“It is a fine day for a swim,” said Quill.\n\n" + text) == []


def test_what_is_claimed_is_not_found_again() -> None:
    text = "Orsini speaks\n\nORSINI: We will not."
    claimed = [Attribution(contents=(Span(23, 35),), kind="indirect", cue=Span(21, 22), source=Span(15, 21))]
    assert printed(text, claimed) == []


@given(st.text(alphabet="Aab said told. ,:\n\"“”'—", max_size=120))
def test_every_span_lies_inside_the_text(text: str) -> None:
    attributions = found(text)
    for place, attribution in enumerate(attributions):
        assert all(0 <= s.start < s.end <= len(text) for s in attribution.spans())
        assert 0 < attribution.confidence < 1
        if attribution.parent is not None:
            assert attribution.parent < place
