"""Short forms of given names."""

import pytest

from sayso.people.short_forms import is_short_form


@pytest.mark.parametrize(
    ("short", "name"),
    [("bill", "william"), ("dick", "richard"), ("ted", "edward"), ("ted", "theodore"), ("chris", "christine")],
)
def test_a_short_form_is_that_of_each_of_its_names_and_not_the_other_way(short: str, name: str) -> None:
    assert is_short_form(short, name)
    assert not is_short_form(name, short)


@pytest.mark.parametrize(("short", "name"), [("bill", "robert"), ("bill", "will"), ("", ""), ("\ud800", "william")])
def test_other_names_are_no_short_forms(short: str, name: str) -> None:
    assert not is_short_form(short, name)
