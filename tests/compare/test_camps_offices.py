"""Offices that one noun tells wrongly, and what the article has around them."""

import pytest

from sayso.compare.camps import find_characterisations, place_voices
from sayso.compare.camps.sides import Side, side_of_body, side_of_group, side_of_role
from tests.compare.articles import reading, said, voices_in


def camps_of(one):
    placed = place_voices(voices_in([one]), [one])
    return {name: placement and placement.camp for name, placement in placed.items()}


@pytest.mark.parametrize(
    ("role", "home", "side"),
    [
        ("Economist", "GB", Side(None, "experts")),
        ("editor of the Economist", None, Side("GB", "media")),
        ("Shadow chancellor", "GB", Side("GB", "opposition")),
        ("shadow minister for herring", "AU", Side("AU", "opposition")),
        ("shadow treasurer", "AU", Side("AU", "opposition")),
        ("Hong Kong Chief Executive", "US", Side("HK", "government")),
        ("chief executive of Hong Kong", None, Side("HK", "government")),
        ("chief executive", "GB", Side(None, "business")),
        ("chief executive of a Danish bank", None, Side("DK", "business")),
        ("Saudi consul general", "US", Side("SA", "government")),
        ("auditor general", "CA", Side("CA", "government")),
        ("director general of the Herring Board", None, Side()),
        ("general", "US", Side("US", "military")),
        ("major general", None, Side(None, "military")),
        ("Nationals MP Col", "AU", Side("AU", "legislature", "Coalition (Australia)")),
        ("chief executive of the Herring Foundation", "AU", Side(None, "civil society")),
        ("chief executive of the Herring Producers Council", "AU", Side(None, "business")),
        ("chief executive of the city council", "GB", Side("GB", "government")),
        ("NHS chief executive", "GB", Side("GB", "government")),
        ("leader of Reform UK", "GB", Side("GB", "party", "Reform UK")),
        ("Lib Dem leader", "GB", Side("GB", None, "Liberal Democrats")),
        ("DA leader", "ZA", Side("ZA", None, "Democratic Alliance")),
        ("DA", "US", Side()),
        ("DMK leader", "IN", Side("IN", None, "DMK")),
        ("Cosatu general secretary", "ZA", Side("ZA", "civil society")),
        ("Brexit campaigner", "GB", Side()),
    ],
)
def test_offices(role, home, side):
    assert side_of_role(role, home) == side


def test_bodies_that_begin_or_end_like_offices():
    assert side_of_group("progressive group Justice Makers", "US").kind == "civil society"
    assert side_of_group("Justice Democrats", "US").kind == "civil society"
    assert side_of_body("General Electric", "US") == Side("US", "business")
    assert side_of_body("Congress", "IN").party == "Congress party"
    assert side_of_body("Congress", "US") == Side("US", "legislature")


def test_the_first_word_of_a_company_is_no_rank():
    text = "Bo Dale, General Electric’s buyer, said it was late."
    assert camps_of(reading(text, said("it was late", "Bo Dale", role="General"))) == {"Bo Dale": "US business"}


US = "The White House and the U.S. Senate met. The U.S. Senate slept. "


def test_a_president_of_another_country_is_not_of_the_articles():
    text = US + "President Orhan Vell said it was late. Turkish President Orhan Vell slept."
    told = reading(text, said("it was late", "Orhan Vell", role="President"))
    assert camps_of(told) == {"Orhan Vell": "Turkish government"}


def test_a_bare_president_beside_one_in_full_is_left_open():
    text = US + "U.S. President Ann Roe slept. President Orhan Vell said it was late."
    two = reading(text, said("it was late", "Orhan Vell", role="President"))
    assert camps_of(two) == {"Orhan Vell": None}
    own = US + "President Orhan Vell said it was late."
    assert camps_of(reading(own, said("it was late", "Orhan Vell", role="President"))) == {
        "Orhan Vell": "US government"
    }


def test_a_place_told_with_the_name_goes_before_the_country_of_the_article():
    text = US + "The legislator, Mei Tarn, said it was late. Hong Kong legislator Mei Tarn slept."
    assert camps_of(reading(text, said("it was late", "Mei Tarn", role="legislator"))) == {
        "Mei Tarn": "Hong Konger legislature"
    }


def test_a_secretary_is_of_the_body_that_follows_or_that_the_article_ties_to_the_name():
    text = "The Lok Sabha met in India. Ravi Tell, general secretary of the Herring Workers Union, said it was late."
    union = reading(text, said("it was late", "Ravi Tell", role="general secretary"))
    assert camps_of(union) == {"Ravi Tell": "Civil society"}
    tied = reading(text, said("it was late", "Ravi Tell", role="secretary", of=("Herring Workers Union",)))
    assert camps_of(tied) == {"Ravi Tell": "Civil society"}


# ------------------------------------------------------------------ how writers say that groups took something


@pytest.mark.parametrize(
    ("text", "is_warm"),
    [
        ("Few public figures have voiced support for the pier.", False),
        ("Hardly any ministers welcomed the pier.", False),
        ("No lawmakers praised it.", False),
        ("A few ministers welcomed it.", True),
        ("Ministers generally support it.", True),
        ("It drew little praise from business groups.", False),
        ("It drew few complaints from teachers.", True),
    ],
)
def test_few_and_hardly_any_turn_an_attitude(text, is_warm):
    (found,) = find_characterisations([reading(text)])
    assert (found.tone > 0) is is_warm


@pytest.mark.parametrize(
    "text",
    [
        "The Supreme Court is typically reluctant to hear of piers.",
        "Judges are generally reluctant to act.",
        "Usually, judges are reluctant to act.",
        "Riot police stand guard during a protest in Dublin.",
    ],
)
def test_habits_and_events_are_no_attitudes(text):
    assert find_characterisations([reading(text)]) == ()
