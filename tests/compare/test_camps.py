"""Where voices stand, as roles, affiliations and names tell."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.compare.camps import find_characterisations, find_group_sentences, place_voices
from sayso.compare.camps.countries import NAME_OF, find_countries
from sayso.compare.camps.homes import find_home
from sayso.compare.camps.sides import Side, side_of_body, side_of_group, side_of_role
from sayso.compare.camps.unlisted import find_unlisted
from sayso.compare.types import Placement
from sayso.types import Reading
from tests.compare.articles import reading, said, voices_in


def camps_of(*readings: Reading) -> dict[str, str | None]:
    placed = place_voices(voices_in(readings), readings)
    return {name: placement and placement.camp for name, placement in placed.items()}


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("deputy head of the State Duma’s Committee on Fish and Ice", Side("RU", "legislature")),
        ("Peruvian Foreign Minister", Side("PE", "government")),
        ("foreign minister of Peru", Side("PE", "government")),
        ("U.S. ambassador to Peru", Side("US", "government")),
        ("Norwegian", Side()),
        ("spokeswoman for the White House", Side("US", "government")),
        ("Peru expert at the Brookings Institution", Side("US", "experts")),
        ("professor of Russian history", Side(None, "experts")),
        ("Labour MP", Side("GB", "legislature", "Labour")),
        ("Sen. (R-Ohio)", Side("US", "legislature", "Republicans")),
        ("Democratic nominee", Side("US", None, "Democrats")),
        ("former Norwegian finance minister", Side("NO")),
        ("retired general", Side()),
        ("Supreme Court nominee", Side()),
        ("her lawyer", Side()),
        ("president of the Board for Herring", Side()),
        ("chief executive of a Danish bank", Side("DK", "business")),
        ("secretary-general of NATO", Side(None, "international")),
        ("Catholic leaders", Side(None, "religion")),
        ("Ostravian president", Side("Ostravian", "government")),
        ("", Side()),
        ("of of of", Side()),
        ("’’’ (", Side()),
    ],
)
def test_sides_of_roles(role: str, side: Side) -> None:
    found = side_of_role(role)
    assert found == side or (side == Side() and not found.kind and not found.party)


def test_bodies_that_many_countries_have_belong_to_the_country_of_the_article() -> None:
    assert side_of_role("chairman of the Senate Committee on Eels", "FR") == Side("FR", "legislature")
    assert side_of_role("chairman of the Senate Committee on Eels") == Side(None, "legislature")
    assert side_of_role("Polish Senate speaker", "FR").country == "PL"


def test_ministers_are_not_at_home_in_the_united_states() -> None:
    assert side_of_role("defence minister", "US").country is None
    assert side_of_role("foreign leader", "US").country is None


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Moscow", Side("RU", "government")),
        ("the Kremlin", Side("RU", "government")),
        ("TASS", Side("RU", "media")),
        ("the European Commission", Side(None, "international")),
        ("Norway’s Foreign Ministry", Side("NO", "government")),
        ("the agency", Side()),
        ("the letter", Side()),
        ("a poll by the Herring Institute", Side()),
        ("Tellis’s government", Side(None, "government")),
    ],
)
def test_sides_of_bodies(name: str, side: Side) -> None:
    assert side_of_body(name, None) == side


def test_groups_of_two_kinds_have_a_country_alone() -> None:
    assert side_of_group("most Danish lawmakers") == Side("DK", "legislature")
    assert side_of_group("Danish politicians and experts") == Side("DK")
    assert side_of_group("critics") == Side()


@pytest.mark.parametrize(
    "words", ["New England", "us", "non-American", "Make America Glad", "Polishing", "West Indian", "the Jordan family"]
)
def test_words_that_only_look_like_countries(words: str) -> None:
    assert not list(find_countries(words))


def test_codes_are_codes() -> None:
    assert all(len(code) == 2 and code.isupper() for code in NAME_OF)
    assert len(NAME_OF) > 190


def test_home_is_the_country_whose_institutions_are_named_by_far_most() -> None:
    assert find_home("The Bundestag met. The Bundesrat did not.") == "DE"
    assert find_home("The Bundestag met. The Knesset did, too.") is None
    assert find_home("See No. 10-277 of the list.") is None


# ------------------------------------------------------------------ camps

TALKS = """Danish officials cheered on Friday.

Mara Tellis, the Danish foreign minister, said the talks went well. Ivo Brandt, head of the Danish parliament's \
committee on eels, said they had been fine.

Economists with an eye on the purse were less sure, however. Pia Torvik, a former fisheries minister, said money was \
short.

Osip Renn, a professor at the Herring School, said time was short. Lena Falk, who sails, said the sea was wide.
"""


def talks() -> Reading:
    return reading(
        TALKS,
        said("the talks went well", "Mara Tellis", role="Danish foreign minister"),
        said("they had been fine", "Ivo Brandt", role="head of the Danish parliament's committee on eels"),
        said("money was short", "Pia Torvik", role="former fisheries minister"),
        said("time was short", "Osip Renn", role="professor at the Herring School"),
        said("the sea was wide", "Lena Falk"),
    )


def test_voices_are_placed_by_role_and_by_the_writers_groups() -> None:
    found = place_voices(voices_in([talks()]), [talks()])
    assert {name: placement and placement.camp for name, placement in found.items()} == {
        "Mara Tellis": "Danish officials and lawmakers",
        "Ivo Brandt": "Danish officials and lawmakers",
        "Pia Torvik": "Experts",
        "Osip Renn": "Experts",
        "Lena Falk": "Experts",
    }
    tellis, torvik = found["Mara Tellis"], found["Pia Torvik"]
    assert tellis
    assert tellis.by == "role"
    assert tellis.evidence
    assert (tellis.country, tellis.kind, tellis.evidence.words) == ("DK", "government", "Danish foreign minister")
    assert torvik
    assert torvik.by == "group sentence"
    assert torvik.evidence
    assert torvik.evidence.words.startswith("Economists with an eye")
    assert torvik.evidence.words.endswith("however.")


def test_what_is_not_told_is_not_guessed() -> None:
    text = "Mara Tellis, a former minister, said it was late. A friend said it was early. Orsin Vale said it was time."
    assert camps_of(
        reading(
            text,
            said("it was late", "Mara Tellis", role="former minister", of=()),
            said("it was early", "A friend", type="unnamed"),
            said("it was time", "Orsin Vale"),
        )
    ) == {"Mara Tellis": None, "A friend": None, "Orsin Vale": None}


def test_a_former_office_is_not_let_in_by_its_body() -> None:
    text = "Mara Tellis, a former Justice Department lawyer, said it was late."
    one = reading(
        text, said("it was late", "Mara Tellis", role="former Justice Department lawyer", of=("Justice Dep",))
    )
    assert camps_of(one) == {"Mara Tellis": None}


def test_parties_are_camps_only_where_two_of_them_speak() -> None:
    text = "Sen. Ann Roe (R-Ohio) said it was late. Rep. Bo Dale (D-Utah) said it was early."
    both = reading(
        text,
        said("it was late", "Ann Roe", role="Sen.", of=("R",)),
        said("it was early", "Bo Dale", role="Rep.", of=("D",)),
    )
    assert camps_of(both) == {"Ann Roe": "Republicans", "Bo Dale": "Democrats"}
    one = replace(both, statements=both.statements[:1])
    assert camps_of(one) == {"Ann Roe": "US legislature"}


def test_a_lawmaker_whose_party_nobody_tells_stands_apart_where_parties_are_camps() -> None:
    text = "Sen. Ann Roe (R-Ohio) said late. Rep. Bo Dale (D-Utah) said early. The US senator Ida Munn said never."
    told = reading(
        text,
        said("late", "Ann Roe", role="Sen.", of=("R",)),
        said("early", "Bo Dale", role="Rep.", of=("D",)),
        said("never", "Ida Munn", role="US senator"),
    )
    assert camps_of(told)["Ida Munn"] == "US legislature, party not told"


def test_government_and_legislature_stay_two_camps_where_both_have_three_voices() -> None:
    posts = ["minister", "minister", "minister", "lawmaker", "lawmaker", "lawmaker"]
    text = " ".join(f"Person{n}, a Danish {post}, said word{n}." for n, post in enumerate(posts))
    told = [
        reading(text, said(f"word{n}", f"Person{n}", role=f"Danish {post}"), id=str(n)) for n, post in enumerate(posts)
    ]
    assert set(camps_of(*told).values()) == {"Danish government", "Danish legislature"}


def test_a_country_told_in_another_article_counts() -> None:
    one = reading("The minister Mara Tellis said yes.", said("yes", "Mara Tellis", role="minister"), id="one")
    two = reading(
        "Mara Tellis, the Danish minister, said no.", said("no", "Mara Tellis", role="Danish minister"), id="b"
    )
    assert camps_of(one, two) == {"Mara Tellis": "Danish government"}


def test_a_people_without_a_code_has_a_camp_without_a_country() -> None:
    one = reading("The Lornian president Ilse Maren said yes.", said("yes", "Ilse Maren", role="Lornian president"))
    placed = place_voices(voices_in([one]), [one])["Ilse Maren"]
    assert placed
    assert (placed.camp, placed.country) == ("Lornian government", None)


def test_nobody_gives_nothing() -> None:
    assert place_voices([], []) == {}
    assert find_characterisations([]) == ()


@given(
    st.text(alphabet=st.sampled_from("Democrats Russian were angry, “”.\n(R-Ohio)’s who in\ud800\u0301-"), max_size=300)
)
def test_any_text_is_read(text: str) -> None:
    one = reading(f"{text} Mara Tellis said yes", said("yes", "Mara Tellis"))
    for sentence in find_group_sentences(one):
        assert sentence.words in one.document.text
    for found in find_characterisations([one]):
        assert found.passage.words
        assert -1 <= found.tone <= 1
    placed = place_voices(voices_in([one]), [one])
    assert all(value is None or isinstance(value, Placement) for value in placed.values())
    side_of_role(text, "US"), side_of_body(text, "US"), side_of_group(text, "US")


def test_a_long_text_is_read_in_linear_time() -> None:
    began = time.perf_counter()
    for text in (
        "Democrats were furious in Brussels. " * 800,
        "President, " * 4000,
        "of the Senate and " * 6000,
        "Voters fumed.\n\n" * 800,
    ):
        one = Reading(reading("x", id="x").document, ())
        one = replace(one, document=replace(one.document, text=text))
        find_group_sentences(one)
        find_characterisations([one])
        side_of_role(text[:20000])
    assert time.perf_counter() - began < 4


# ------------------------------------------------------------------ countries in no table


def test_a_country_in_no_table_is_told_by_its_officials_and_both_forms_of_its_name():
    text = "The Morvian parliament met in Quill. Morvia's ministers were glad. Tordia was not."
    assert find_unlisted(text) == {"Morvian": "Morvia"}
    assert find_home(text) == "Morvian"
    assert find_home("Tordian nets hang in Tordia.") is None
    assert find_home("The tide is high.", {"Morvian": "Morvia"}) is None
    assert find_home("Morvian nets, Morvian boats.", {"Morvian": "Morvia"}) == "Morvian"
    assert find_home("French ministers and France met. The Morvian parliament in Morvia did too.") is None


def test_an_office_in_an_article_about_such_a_country_is_of_it():
    first = reading(
        "Morvia’s parliament met. The foreign minister, Ann Tell, said it was glad. The Morvian government slept.",
        said("it was glad", "Ann Tell", role="foreign minister"),
    )
    second = reading(
        "The Tordian president, Jon Vale, said no. Tordia grieved.",
        said("no", "Jon Vale", role="Tordian president"),
        id="b",
    )
    placed = place_voices(voices_in([first, second]), [first, second])
    assert {name: one and one.camp for name, one in placed.items()} == {
        "Ann Tell": "Morvian government",
        "Jon Vale": "Tordian government",
    }


def test_a_people_is_no_camp_beside_the_camps_of_its_country():
    text = "The French foreign minister, Ann Tell, said yes. Most French people said no, and Peruvians said maybe."
    one = reading(
        text,
        said("yes", "Ann Tell", role="French foreign minister"),
        said("no", "Most French people", type="group"),
        said("maybe", "Peruvians", type="group"),
    )
    placed = place_voices(voices_in([one]), [one])
    assert placed["Most French people"] is None or placed["Most French people"].kind is not None
    assert placed["Peruvians"].camp == "Peru"
