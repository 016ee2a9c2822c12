"""What bears on a claim: those it speaks of, and no verdict."""

import pytest

from sayso.compare.claims import check_claim
from sayso.compare.standing import build_camps
from sayso.compare.types import Event, Placement, Roundup
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
