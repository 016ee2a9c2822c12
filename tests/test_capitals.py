"""Where names begin and end: page furniture in them, titles that are none, juniors, clauses that look like roles."""

import time

import pytest

from sayso.resolve.capitals import find_names
from sayso.types import Span
from tests.test_resolve import attribution, speaker, speakers


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sen. Quill Mara Ann QuillTHE latest on tides MORE said so.", ["Mara Ann Quill"]),
        ("Mara QuillMORE left.", ["Mara Quill"]),
        ("Mara MacQUILL left.", ["Mara MacQUILL"]),
        ("Orlo Bey Orlo left.", ["Orlo Bey Orlo"]),
        ("They fly from Saudi Arabia to American Samoa.", ["Saudi Arabia", "American Samoa"]),
        ("They asked General Motors and General Quill.", ["General Motors", "Quill"]),
        ("They asked Special Branch and Special Counsel Mara Quill.", ["Special Branch", "Mara Quill"]),
        ("They asked the governor of West Virginia Ivo Brandt.", ["Ivo Brandt"]),
        ("They asked the mayor of San Jose Mara Quill.", ["Mara Quill"]),
    ],
)
def test_names_are_cut_where_they_end(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text, [Span(0, len(text))])][: len(names)] == names


@pytest.mark.parametrize("unit", ["Association of ", "Securities and Exchange Commission and ", "Mara QuillMORE "])
def test_long_runs_of_names_take_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    started = time.process_time()
    assert list(find_names(text, [Span(0, len(text))]))
    assert time.process_time() - started < 2


def test_who_behind_a_firm_is_its_head() -> None:
    text = "Mr. Ivo Brandt, the head of General Motors, who came late, said it rained."
    assert speaker(text, "who", "it rained").name == "Ivo Brandt"


def test_a_surname_is_not_the_juniors_whom_the_text_calls_so() -> None:
    text = "Ivo Brandt Jr. met Ivo Brandt at the quay. Brandt Jr. left. Brandt said it was late. Brandt Jr. said no."
    late = attribution(text, "Brandt", "it was late", nth=5)
    no = attribution(text, "Brandt Jr.", "no", nth=3)
    assert [found.name for found in speakers(text, late, no)] == ["Ivo Brandt", "Ivo Brandt Jr."]


def test_a_clause_behind_a_name_is_no_role_of_it() -> None:
    text = "President Tom Orr is ill. As told to Mr. Ivo Brandt, the president plans to go. The president said no."
    assert speaker(text, "The president", "no").name == "Tom Orr"


def test_what_stands_behind_a_role_is_no_role() -> None:
    text = "Mr. Ivo Brandt, a clerk during President Orr’s years, left. The president said no."
    assert speaker(text, "The president", "no").name == "Orr"


@pytest.mark.parametrize(
    "source",
    [
        "Ambassador to the United Nations Jane Roe",
        "Speaker of the House Jane Roe",
        "Director of National Intelligence Jane Roe",
        "the secretary of the Treasury Jane Roe",
        "Senate Minority Whip Jane Roe",
        "White House Counsel Jane Roe",
        "Tide Motors Co Chief Executive Jane Roe",
        "the mayor of Port Arlen Jane Roe",
        "Conservative MP Jane Roe",
        "SNP MSP Jane Roe",
        "Jane Roe MP",
    ],
)
def test_a_name_begins_behind_the_office(source: str) -> None:
    text = f"They met. {source} said it was late."
    assert speaker(text, source, "it was late").name == "Jane Roe"


def test_a_side_is_nobodys_name() -> None:
    text = "He is the only Democrat who said it was late. Some Republicans said no."
    found = speakers(text, attribution(text, "who", "it was late"), attribution(text, "Some Republicans", "no"))
    assert [(one.type, one.name) for one in found] == [("unnamed", "Democrat"), ("group", "Some Republicans")]


def test_the_president_is_not_his_wife_though_she_alone_is_named_in_full() -> None:
    text = "President Roe came with first lady Jane Roe. They dined. Roe said it was late. Mrs. Roe said no."
    found = speakers(text, attribution(text, "Roe", "it was late", nth=3), attribution(text, "Mrs. Roe", "no"))
    assert [one.name for one in found] == ["Roe", "Jane Roe"]
