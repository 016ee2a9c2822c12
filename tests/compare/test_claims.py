"""What bears on a claim: those it speaks of, and no verdict."""

from dataclasses import replace

import pytest

from sayso.compare.claims import check_claim
from sayso.compare.types import Event, Placement, Roundup
from sayso.compare.warmth import build_camps
from sayso.errors import SaysoError
from tests.compare.lines import rated, voices_of

LINES = [rated("Otto Tell", 0.6), rated("Ilse Brandt", -0.5), rated("Orsin Vale", 0.02), rated("Amara Penn", 0.9)]
SIDES = {
    "Otto Tell": Placement(camp="Norwegian officials", country="NO", kind="government", by="role"),
    "Ilse Brandt": Placement(camp="Norwegian officials", country="NO", kind="legislature", by="role"),
    "Orsin Vale": Placement(camp="Norwegian experts", country="NO", kind="experts", by="role"),
}


@pytest.fixture
def roundup():
    camps, others = build_camps(voices_of(LINES), SIDES, LINES)
    event = Event(title="x", documents=(), first=None, last=None, terms=())
    empty = dict.fromkeys(
        ("standing_out", "strongest", "contrasts", "agreements", "contradictions", "changes_of_mind", "topics",
         "characterisations", "repeats", "alterations", "wires"), ()
    )  # fmt: skip
    return Roundup(event=event, camps=camps, others=others, **empty)


def names(lines):
    return [one.line.statement.speaker.name for one in lines]


def test_a_claim_about_a_country_s_politicians_is_about_their_officials_and_lawmakers(roundup):
    check = check_claim("most Norwegian politicians gushed", roundup)
    assert (names(check.for_it), names(check.against_it), names(check.beside_it)) == (
        ["Otto Tell"],
        ["Ilse Brandt"],
        [],
    )


def test_a_claim_of_coldness_turns_the_sides(roundup):
    check = check_claim("Norwegian politicians were outraged", roundup)
    assert (names(check.for_it), names(check.against_it)) == (["Ilse Brandt"], ["Otto Tell"])


def test_who_is_neither_warm_nor_cold_stands_beside(roundup):
    check = check_claim("Norwegian experts praised it", roundup)
    assert (names(check.for_it), names(check.against_it), names(check.beside_it)) == ([], [], ["Orsin Vale"])


def test_a_claim_may_name_a_speaker_even_one_without_a_camp(roundup):
    assert names(check_claim("Penn hailed it", roundup).for_it) == ["Amara Penn"]
    assert names(check_claim("Amara Penn and Ilse Brandt hailed it", roundup).against_it) == ["Ilse Brandt"]


def test_a_people_that_is_in_no_table_stands_in_the_name_of_its_camp(roundup):
    camps = [replace(c, name=c.name.replace("Norwegian", "Lornian")) for c in roundup.camps]
    camps = [replace(c, placements=tuple(replace(p, camp=c.name, country=None) for p in c.placements)) for c in camps]
    unlisted = replace(roundup, camps=tuple(camps))
    assert names(check_claim("most Lornian politicians gushed", unlisted).for_it) == ["Otto Tell"]
    with pytest.raises(SaysoError, match="speaks of nobody"):
        check_claim("most Ostavian politicians gushed", unlisted)


def test_a_surname_of_two_is_asked_about(roundup):
    lines = [*LINES, rated("Henrik Tell", 0.5)]
    _, others = build_camps(voices_of(lines), {}, lines)
    two = replace(roundup, camps=(), others=others)
    with pytest.raises(SaysoError, match="may be about Henrik Tell or Otto Tell; give the whole name"):
        check_claim("Tell hailed it", two)
    assert names(check_claim("Henrik Tell hailed it", two).for_it) == ["Henrik Tell"]


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ("most Norwegian politicians spoke", "says of nobody how warm they are"),
        ("it was a disaster", "names no group and no speaker"),
        ("most Peruvian politicians gushed", "there are the camps: Norwegian officials, Norwegian experts"),
        ("", "says of nobody how warm they are"),
    ],
)
def test_a_claim_that_cannot_be_checked_says_why(roundup, claim, why):
    with pytest.raises(SaysoError, match=why):
        check_claim(claim, roundup)


# ------------------------------------------------------------------ what a claim is about, and who


SAID = [
    rated("Ilse Brandt", 0.6, "the only thing that he turned was his back"),
    rated("Ilse Brandt", 0.0, "we back the freeze on herring tax"),
    rated("Ilse Brandt", -0.5, "the herring freeze is a disgrace"),
    rated("Otto Tell", 0.9, "the herring freeze was splendid"),
    rated("Trades Union Congress", 0.5, "the budget was splendid"),
    rated("Herring Watch", 0.5, "the budget was great"),
]
PLACES = {
    "Otto Tell": Placement(camp="US legislature", country="US", kind="legislature", by="role"),
    "Ilse Brandt": Placement(camp="Chinese government", country="CN", kind="government", by="role"),
    "Trades Union Congress": Placement(camp="Civil society", country="GB", kind="civil society", by="name"),
    "Herring Watch": Placement(camp="Civil society", country="GB", kind="civil society", by="name"),
}


@pytest.fixture
def herring(roundup):
    camps, others = build_camps(voices_of(SAID), PLACES, SAID)
    return replace(roundup, camps=camps, others=others)


def words(lines):
    return [one.line.words for one in lines]


def test_a_line_stands_for_a_claim_only_if_it_is_about_the_same(herring):
    check = check_claim("Ilse Brandt supports the herring tax freeze", herring)
    assert words(check.for_it) == ["we back the freeze on herring tax"]
    assert words(check.against_it) == ["the herring freeze is a disgrace"]
    assert words(check.beside_it) == ["the only thing that he turned was his back"]


def test_a_country_is_those_who_speak_for_it_and_nobody_else(herring):
    check = check_claim("China supported the herring freeze", herring)
    assert set(names((*check.for_it, *check.against_it, *check.beside_it))) == {"Ilse Brandt"}


def test_whom_a_claim_is_about_is_not_what_it_is_about(herring):
    assert names(check_claim("Ilse Brandt praised Otto Tell", herring).beside_it) == ["Ilse Brandt"] * 3
    assert names(check_claim("The budget was praised by unions", herring).for_it) == ["Trades Union Congress"]


def test_unions_are_the_unions_of_a_civil_society(herring):
    check = check_claim("Unions welcomed the budget", herring)
    assert names((*check.for_it, *check.against_it, *check.beside_it)) == ["Trades Union Congress"]
    assert names(check.for_it) == ["Trades Union Congress"]
