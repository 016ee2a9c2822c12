"""Names as the encoder sees them: types for all of one name, leads dropped, bodies widened."""

import numpy as np
import pytest

from sayso.layout import find_paragraphs
from sayso.model.spots import NAME, Spots
from sayso.resolve.index import NameIndex
from tests.test_links import spots_of

PERSON, BODY = NAME, NAME + 1


def names(text: str, *tagged: tuple[str, int]) -> dict[str, bool]:
    """Return the names of a text as they come out, each with whether it is an organisation."""
    starts = [text.index(words) for words, _ in tagged]
    ends = [start + len(words) for start, (words, _) in zip(starts, tagged, strict=True)]
    order = np.argsort(starts)
    empty = np.zeros((len(tagged), 0), np.float32)
    columns = (np.array(column, np.int64)[order] for column in (starts, ends, [kind for _, kind in tagged]))
    start, end, kind = columns
    spots = Spots(start, end, kind, np.arange(len(tagged)), empty, empty)
    return {name.text: name.is_organization for name in NameIndex(text, find_paragraphs(text), [], spots).names}


def test_a_lead_that_the_text_has_in_lower_case_is_no_name() -> None:
    text = "They spoke of Brave Marla Quenn. She was brave."
    assert names(text, ("Marla Quenn", PERSON)) == {"Marla Quenn": False}
    assert "Brave Marla Quenn" in names(text)


def test_a_given_name_that_the_encoder_overlooks_stays() -> None:
    text = "They spoke of Mehvet Orz. Later Orz left."
    assert names(text, ("Orz", PERSON))["Mehvet Orz"] is False


def test_a_body_is_widened_to_what_the_encoder_sees() -> None:
    text = "They asked about it, and later they called upon the Tides and Harbour Lights Committee."
    assert "Tides and Harbour Lights Committee" in names(text, ("Tides and Harbour Lights Committee", BODY))
    assert "Tides and Harbour Lights Committee" not in names(text)


def test_a_body_is_not_widened_by_a_plain_noun() -> None:
    text = "They asked the Harbour Committee members."
    assert "Harbour Committee" in names(text, ("Harbour Committee members", BODY))


def test_an_acronym_is_no_person_whatever_the_encoder_says() -> None:
    assert names("They asked the HSLU twice.", ("HSLU", PERSON)) == {"HSLU": True}


def test_a_type_holds_for_all_that_bear_the_name() -> None:
    text = "They asked Quenn Orlo. Later they asked Quenn Orlo again."
    assert names(text, ("Quenn Orlo", BODY)) == {"Quenn Orlo": True}


@pytest.mark.parametrize(("full_name", "is_body"), [("Mr. Ivo Brandt", False), ("Ivo’s", True)])
def test_a_surname_is_its_bearers_though_the_encoder_sees_a_body_more_often(full_name: str, *, is_body: bool) -> None:
    text = f"{full_name} speech was long. The speech of Brandt was long. Later Brandt left, and Brandt slept."
    mentions = [("Brandt", BODY), ("Brandt", BODY), ("Brandt", PERSON)]
    if not is_body:
        mentions.insert(0, ("Ivo Brandt", PERSON))
    index = NameIndex(text, find_paragraphs(text), [], spots_of(text, *mentions))
    assert [name.is_organization for name in index.names if name.text == "Brandt"] == [is_body] * 3


def test_a_surname_that_is_also_a_month_is_its_bearers_where_the_encoder_sees_a_person() -> None:
    text = "Nell May left in May. May said it was late."
    spots = spots_of(text, ("Nell May", PERSON), ("May said", PERSON))
    spots.end[1] -= len(" said")
    index = NameIndex(text, find_paragraphs(text), [], spots)
    assert [(name.text, name.start) for name in index.names] == [("Nell May", 0), ("May", text.index("May said"))]
    nobody = NameIndex(text.replace("Nell", "Late"), find_paragraphs(text), [])
    assert "May" not in [name.text for name in nobody.names]


def test_a_country_is_nobody_unless_somebody_is_called_so() -> None:
    assert names("Then Iceland said no.", ("Iceland", PERSON)) == {"Iceland": True}
    text = "Mara Iceland came. Then Iceland said no."
    spots = spots_of(text, ("Mara Iceland", PERSON), ("Iceland", PERSON))
    assert [name.is_organization for name in NameIndex(text, find_paragraphs(text), [], spots).names] == [False, False]
