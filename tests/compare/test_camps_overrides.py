"""Camps as the user wants them: from a YAML file, from a table of people."""

from pathlib import Path

import pytest

from sayso.compare.camps import Overrides, OwnCamp, named_twice, place_voices, read_camps, unheard_entries
from sayso.compare.camps.overrides import Entry
from sayso.errors import SaysoError
from sayso.people import People, Person
from tests.compare.articles import reading, said, voices_in

ARTICLE = reading(
    "Mara Tellis, the Danish minister of eels, said yes. Ivo Brandt of Clean Grid said no. Léa Falk said maybe.",
    said("yes", "Mara Tellis", role="Danish minister of eels"),
    said("no", "Ivo Brandt", of=("Clean Grid",)),
    said("maybe", "Léa Falk"),
)


def camps_with(overrides: Overrides) -> list[str | None]:
    placed = place_voices(voices_in([ARTICLE]), [ARTICLE], overrides)
    return [placement and f"{placement.camp}/{placement.by}" for placement in placed.values()]


def write(folder: Path, text: str) -> Path:
    path = folder / "camps.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_speakers_affiliations_and_roles(tmp_path: Path) -> None:
    text = """camps:
  Sailors: [Lea Falk]
  Greens:
    country: Denmark
    kind: party
    affiliations: clean grid
  Eels:
    roles: ["*minister of eels"]
"""
    overrides = read_camps(write(tmp_path, text))
    assert [camp.country for camp in overrides.camps] == [None, "DK", None]
    assert camps_with(overrides) == ["Eels/user", "Greens/user", "Sailors/user"]


def test_without_a_fitting_camp_the_articles_count(tmp_path: Path) -> None:
    overrides = read_camps(write(tmp_path, "camps: {Nobody: [No One]}"))
    assert camps_with(overrides) == ["Danish government/role", None, None]


def test_what_fits_nobody_and_who_is_named_twice(tmp_path: Path) -> None:
    text = """camps:
  Sailors: [Lea Falk, Jon Falk]
  Greens:
    speakers: [Falk Léa, "Mr. Jon Falk"]
    affiliations: [clean grid, grid]
    roles: ["*eel", "*eels", " Danish   MINISTER*"]
  Eels: [Leá Falk]
"""
    camps = read_camps(write(tmp_path, text)).camps
    voices = voices_in([ARTICLE])
    unheard = [(entry.words, entry.line) for entry in unheard_entries(camps, voices)]
    assert unheard == [("Jon Falk", 2), ("Falk Léa", 4), ("Mr. Jon Falk", 4), ("*eel", 6)]
    assert named_twice(camps, voices) == {"Léa Falk": ("Sailors", "Eels"), "Jon Falk": ("Sailors", "Greens")}
    assert list(unheard_entries(camps, [])) == [entry for camp in camps for entry in entries_of(camp)]
    assert named_twice([], voices) == {}


def entries_of(camp: OwnCamp) -> list[Entry]:
    return [*camp.speakers.values(), *camp.affiliations.values(), *camp.roles.values()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ":1: it is empty"),
        ("- a\n", ":1: the file must have names with colons, got a list"),
        ("teams: {}\n", ":1: expected “camps”, got “teams”"),
        ("camps:\n  A: [x]\n  A: [y]\n", ":3: “A” stands twice, first in line 2"),
        ("camps:\n  A:\n    speaker: [x]\n", ":3: unknown “speaker” in camp “A”"),
        ("camps:\n  A:\n    kind: bakers\n    speakers: [x]\n", ":3: no kind “bakers” is known"),
        ("camps:\n  A:\n    country: Lornia\n    speakers: [x]\n", ":3: no country “Lornia” is known"),
        ("camps:\n  A:\n    country: DK\n", ":3: camp “A” has nobody"),
        ("camps:\n  A: [[x]]\n", ":2: speakers must be words, got a list"),
        ("camps:\n  A: ['…']\n", ":2: “…” in speakers is no name"),
        ("camps:\n  A: [x\n", ": it is no YAML"),
        ("camps: \x07\n", "it is no YAML"),
        ("camps:\n  A:\n    roles: ['a*b*c*d']\n", ":3: a role has at most three parts"),
    ],
)
def test_errors_say_what_and_where(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SaysoError) as caught:
        read_camps(write(tmp_path, text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SaysoError, match="cannot be read"):
        read_camps(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"camps: {A: [\xff\xfe]}")
    with pytest.raises(SaysoError, match="not UTF-8"):
        read_camps(tmp_path / "latin.yaml")
    with pytest.raises(SaysoError, match="no YAML"):
        read_camps(write(tmp_path, "[" * 700))


def test_a_table_of_people_gives_camp_and_country() -> None:
    people = People(
        "people.csv",
        [
            Person(line=2, name="Lea Falk", camp="Sailors", country="Denmark"),
            Person(line=3, name="Mara Tellis", country="NO"),
        ],
    )
    voices = voices_in([ARTICLE])
    placed = place_voices(voices, [ARTICLE], Overrides(people=people))
    falk, tellis = placed["Léa Falk"], placed["Mara Tellis"]
    assert falk
    assert (falk.camp, falk.country, falk.by) == ("Sailors", "DK", "user")
    assert tellis
    assert (tellis.camp, tellis.country, tellis.by) == ("Norwegian government", "NO", "user")
