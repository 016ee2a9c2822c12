"""A table of people: what it may hold, whom its rows fit, and that it never changes what an article says."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import SaysoError
from sayso.people import COLUMNS, People, Person, ReadingWithPeople, merge_people, read_people
from sayso.people.names import fold_name, surnames_of
from sayso.types import Reading, Span, Speaker
from tests.readings import COUNCIL, council, reading_of, readings, statement


@pytest.fixture
def table(tmp_path):
    def write(content: str | bytes) -> People:
        path = tmp_path / "people.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_people(path)

    return write


def people(*names: str, **aliases: str) -> People:
    rows = [Person(line=n, name=name) for n, name in enumerate(names, start=2)]
    rows += [Person(line=90, name=name.replace("_", " "), aliases=(alias,)) for name, alias in aliases.items()]
    return People("people.csv", rows)


def spoken_by(*names: str, text: str | None = None) -> Reading:
    """A reading in which these persons speak, each named where the text has the name."""
    text = text or ", ".join(names) + " said so."
    speakers = [
        Speaker(type="person", name=n, mentions=(Span(text.index(n), text.index(n) + len(n)),) if n in text else ())
        for n in names
    ]
    return reading_of(text, *(statement(f"s{n}", Span(0, 2), speaker=s) for n, s in enumerate(speakers)))


# ------------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José O’Néill", "jose o'neill"),
        ("Dr. Ada Roth", "Ada Roth"),
        ("Sen. ADA ROTH", "Ada  Roth"),
        ("Vice President Ada Roth", "Ada Roth"),
        ("Sir Jón Þor", "jon thor"),
        ("Łukasz Øst", "Lukasz Ost"),
        ("J. D. Roth", "J.D. Roth"),
        ("Anne‑Marie Roth", "anne-marie roth"),
        ("[Foreign Minister Ada] Roth", "Ada Roth"),
    ],
)
def test_names_are_one_whatever_marks_and_titles(one, other):
    assert fold_name(one) == fold_name(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ada Roth", "Ada B. Roth"), ("Ada Roth", "Roth Ada"), ("Al Roth", "Al Roth Jr."), ("Justice Roth", "Roth")],
)
def test_names_that_may_be_of_two_stay_two(one, other):
    assert fold_name(one) != fold_name(other)


def test_a_surname_is_the_last_word_with_or_without_its_particles():
    assert surnames_of("Ursula von der Heide") == {"heide", "von der heide"}
    assert surnames_of("Al Roth Jr.") == {"roth"}
    assert surnames_of("Omar al-Roth") == {"roth", "al-roth"}
    assert surnames_of("Ada Roth-Heide") == {"roth-heide"}
    assert surnames_of("Pele") == frozenset()


@given(st.text(max_size=20))
def test_any_text_can_be_compared_and_folds_once(name):
    assert fold_name(fold_name(name)) == fold_name(name)
    surnames_of(name)


# ------------------------------------------------------------------ the file


def test_a_row_has_what_the_columns_say(table):
    (person,) = table(
        "name,aliases,wikidata,camp\n Ada  Roth ,A. Roth; ;Adda,https://www.wikidata.org/wiki/Q7,left\n"
    ).persons
    assert person == Person(line=2, name="Ada Roth", aliases=("A. Roth", "Adda"), wikidata="Q7", camp="left")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_byte_order_mark_and_line_ends_do_not_matter(table, mark, end):
    found = table(mark + end.join([b"Name,ROLE", b"", "Åsa Roth,minister".encode(), b","]))
    assert [(person.name, person.role, person.line) for person in found.persons] == [("Åsa Roth", "minister", 3)]


def test_only_names_are_required_and_short_rows_are_filled(table):
    assert [person.name for person in table("name\nAda Roth\n").persons] == ["Ada Roth"]
    assert [person.role for person in table("name,role,,\nAda Roth\nBen Osk,clerk,,\n").persons] == [None, "clerk"]


def test_the_line_of_a_row_is_where_it_begins(table):
    assert [p.line for p in table('name,role\n"Ada\nRoth",a\nBen Osk,b\n').persons] == [2, 4]


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("", "", "it is empty; begin with a line of column names: name, aliases,"),
        ("\n\n", "", "it is empty"),
        ("name,nmae,rolle\nx,y,z\n", ":1", "unknown columns “nmae”, “rolle”; known are " + ", ".join(COLUMNS)),
        ("\nname,role,role\n", ":2", "column “role” stands twice"),
        ("role,camp\nx,y\n", ":1", "no column “name”, only “role”, “camp”"),
        ("name;role\nx;y\n", ":1", "part columns by commas"),
        ("name,role\nAda Roth,minister, of harbours\n", ":2", "3 values for 2 columns; put a value"),
        ("name,role\nAda Roth,x\n,minister\n", ":3", "no name; give one"),
        ("name,aliases\nAda Roth,?!\n", ":2", "“?!” is no name"),
        ("name,wikidata\nAda Roth,7\n", ":2", "wikidata “7” is no item; write it like Q42"),
        ('name,role\nAda Roth,"open\n', ":2", "it is no CSV"),
        (b"name\nAda\nRot\xe9\n", ":3", "it is not UTF-8 (byte 0xe9); save it as UTF-8"),
        ("name,role\nAda Roth,x".encode("utf-16"), ":1", "it is not UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_what_to_do(table, content, place, words):
    with pytest.raises(SaysoError) as error:
        table(content)
    assert f"people.csv{place}: " in str(error.value)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["missing.csv", ".", "zero\0byte"])
def test_a_file_that_cannot_be_read_is_an_error(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SaysoError, match="cannot be read"):
        read_people(name)


@given(st.binary(max_size=60) | st.text('name,;\n"\r role', max_size=40).map(str.encode))
def test_any_file_is_a_table_or_an_error(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("any") / "p.csv"
    path.write_bytes(content)
    with suppress(SaysoError):
        assert all(fold_name(person.name) for person in read_people(path).persons)


# ------------------------------------------------------------------ merging


def test_a_row_fits_by_name_and_says_where_the_article_has_it():
    merged = merge_people(council(), people("Dr. Ada Roth", "Somebody Else"))
    (known,) = merged.known.values()
    assert (list(merged.known), known.fit, known.by, known.person.line) == (["Ada Roth"], "name", "Dr. Ada Roth", 2)
    assert known.evidence
    assert known.evidence.of(COUNCIL) == "Ada Roth"


def test_a_row_fits_by_an_alias():
    merged = merge_people(spoken_by("Ada Roth"), people(Adelheid_Roth="Ada Roth"))
    assert (merged.known["Ada Roth"].fit, merged.known["Ada Roth"].person.name) == ("alias", "Adelheid Roth")


def test_a_surname_fits_where_it_is_all_that_the_article_has():
    merged = merge_people(spoken_by("Roth"), people("Ada Roth", "Ben Osk"))
    known = merged.known["Roth"]
    assert (known.fit, known.by, known.evidence) == ("surname", "Ada Roth", Span(0, 4))


def test_a_full_name_is_never_merged_by_its_surname():
    merged = merge_people(spoken_by("Bea Roth"), people("Ada Roth"))
    assert (dict(merged.known), dict(merged.unmerged)) == ({}, {})


def test_a_given_name_alone_fits_nobody():
    assert not merge_people(spoken_by("Ada"), people("Ada Roth")).known


def test_two_rows_that_fit_are_told_and_none_is_taken():
    merged = merge_people(spoken_by("Roth"), people("Ada Roth", "Bea Roth"))
    assert not merged.known
    assert merged.unmerged == {"Roth": "2 rows of people.csv fit “Roth”: Ada Roth (line 2), Bea Roth (line 3)"}
    merged = merge_people(spoken_by("Ada Roth"), people("Ada Roth", "Dr. Ada Roth"))
    assert "2 rows of people.csv fit “Ada Roth”" in merged.unmerged["Ada Roth"]


def test_of_many_rows_that_fit_only_a_few_are_named():
    merged = merge_people(spoken_by("Roth"), people(*(f"A{'b' * n} Roth" for n in range(1, 40))))
    assert "39 rows" in merged.unmerged["Roth"]
    assert len(merged.unmerged["Roth"]) < 200


def test_an_alias_says_whom_a_surname_means():
    assert merge_people(spoken_by("Roth"), people("Bea Roth", Ada_Roth="Roth")).known["Roth"].person.name == "Ada Roth"


def test_a_surname_that_the_article_tells_from_the_full_name_is_not_merged():
    merged = merge_people(
        spoken_by("Ada Roth", "Roth", text="Ada Roth said, and her brother, Roth, did."), people("Ada Roth")
    )
    assert list(merged.known) == ["Ada Roth"]
    assert merged.unmerged == {"Roth": "the article tells “Roth” from “Ada Roth”, who is line 2"}


def test_only_persons_are_merged():
    reading = reading_of("Roth said.", statement("s1", Span(0, 4), speaker=Speaker(type="organization", name="Roth")))
    assert not merge_people(reading, people("Ada Roth", "Roth")).known


def test_evidence_may_be_a_part_of_a_source_or_a_name_over_brackets():
    text = "[Foreign Minister Ada] Roth and the clerk Ben Osk spoke."
    roth, osk = Speaker(type="person", name="Ada Roth"), Speaker(type="person", name="Ben Osk")
    sources = (Span(0, 27), Span(text.index("the clerk"), text.index(" spoke")))
    pair = [
        statement(f"s{n}", Span(50, 55), speaker=s, source=source)
        for n, (s, source) in enumerate(zip((roth, osk), sources, strict=True))
    ]
    merged = merge_people(reading_of(text, *pair), people("Ada Roth", "Ben Osk"))
    assert [k.evidence.of(text) for k in merged.known.values() if k.evidence] == [
        "[Foreign Minister Ada] Roth",
        "Ben Osk",
    ]


def test_what_the_article_says_stays_and_comes_first():
    merged = merge_people(council(), people("Ada Roth"))
    assert (merged.document, merged.statements, merged.entities) == (
        council().document,
        council().statements,
        council().entities,
    )


def test_a_threshold_hides_the_rows_of_whom_it_hides():
    reading = council()
    unsure = tuple(replace(s, confidence=0.2) if s.speaker.name == "Ben Osk" else s for s in reading)
    merged = merge_people(replace(reading, statements=unsure), people("Ada Roth", "Ben Osk"))
    assert set(merged.known) == {"Ada Roth", "Ben Osk"}
    shown = merged.above(0.5)
    assert isinstance(shown, ReadingWithPeople)
    assert (set(shown.known), len(shown), shown.entities) == ({"Ada Roth"}, 3, reading.entities)


@given(readings())
def test_any_reading_can_be_merged(reading):
    names = [s.speaker.name for s in reading if s.speaker.name and fold_name(s.speaker.name)]
    merged = merge_people(reading, people(*names[:3], "Ada Roth"))
    for known in merged.known.values():
        assert known.evidence is None or known.evidence.end <= len(reading.document.text)
