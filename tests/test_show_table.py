"""The table that a reporter reads."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sayso.people import People, Person, merge_people
from sayso.show import show_table, stream_tables
from sayso.types import Addressee, Channel, Reading, SaidOn, Span, Speaker
from tests.readings import TELLIS, council, harbour, reading_of, readings, statement

WIDTHS = (60, 80, 100, 200)


def squeezed(table: str) -> str:
    return " ".join(table.split())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_asked(width):
    assert max(map(cell_len, show_table(harbour(), width=width).split("\n"))) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_is_there_at_every_width(width):
    table = squeezed(show_table(harbour(), width=width))
    for words in ("Mara Tellis: The harbour will open", "The Quill · 2031-03-01 · A. Penn", "Orsin Vale", "critics"):
        assert words in table
    assert "https://quill.example/harbour" in table
    assert "0.93" in table


def test_pieces_are_joined_by_an_ellipsis_in_brackets():
    assert '"We have waited," […] "for eleven long years."' in show_table(harbour(), width=200)


def test_long_words_are_wrapped_in_full():
    text = "talk " * 199 + "end"
    table = show_table(reading_of(text, statement("s1", Span(0, len(text)), speaker=TELLIS)), width=80)
    assert table.count("talk") == 199
    assert "end" in table
    assert "…" not in table


@pytest.mark.parametrize("width", [60, 100])
def test_nested_statements_stand_under_their_parents_with_a_mark(width):
    lines = show_table(harbour(), width=width).split("\n")
    (nested,) = (n for n, line in enumerate(lines) if "└" in line)
    assert "└ Mara Tellis" in lines[nested]
    assert any("Orsin Vale" in line for line in lines[nested - 4 : nested])


def test_deep_nesting_leaves_room_for_the_speaker():
    chain = [statement("s0", Span(0, 9), speaker=TELLIS)] + [
        statement(f"s{n}", Span(0, 9), speaker=TELLIS, parent=f"s{n - 1}") for n in range(1, 12)
    ]
    table = show_table(reading_of("some text", *chain), width=80)
    assert table.count("└") == 11
    assert table.count("some text") == 12


def test_an_unknown_speaker_has_a_reason():
    table = show_table(harbour(), width=200)
    assert "unknown" in table
    assert "(no source is named)" in table


# ------------------------------------------------------------------ what is told about a statement


@pytest.mark.parametrize("width", WIDTHS)
def test_words_that_were_not_said_are_never_shown_bare(width):
    table = squeezed(show_table(council(), width=width))
    assert "[not said] whether" in table
    assert "[hypothetical] a lie" in table
    assert len(re.findall(r"\[(not said|hypothetical)\]", table)) == 2
    assert "1 direct, 3 indirect; 1 not said; 1 hypothetical" in table


@pytest.mark.parametrize("width", WIDTHS)
def test_the_facts_fit_at_every_width(width):
    table = show_table(council(), width=width)
    assert max(map(cell_len, table.split("\n"))) <= width
    for fact in ("→ Ben Osk", "via Quill", "2031-02-28"):
        assert fact in table


def test_a_role_is_told_once_for_each_speaker():
    for width in (60, 100, 200):
        assert squeezed(show_table(council(), width=width)).count("harbour minister") == 1
    lines = show_table(council(), width=200).split("\n")
    (at,) = (n for n, line in enumerate(lines) if "harbour minister" in line)
    assert lines[at].startswith("harbour minister, Tide Party")
    assert lines[at - 1].startswith("Ada Roth")


def test_another_role_of_the_same_speaker_is_told_too():
    text = "Mara Tellis, mayor, once clerk"
    roles = [
        statement(f"s{n}", Span(0, 4), speaker=TELLIS, role=Span(*at)) for n, at in enumerate([(13, 18), (20, 30)])
    ]
    table = show_table(reading_of(text, *roles))
    assert ("mayor" in table, "once clerk" in table) == (True, True)


def described(text: str, **fields) -> str:
    return show_table(reading_of(text, statement("s1", Span(0, 4), cue=Span(5, len(text)), **fields)), width=200)


def test_what_the_cue_says_already_is_not_repeated():
    text = "Yes, told Ben Osk in a letter"
    channel = Channel(kind="document", span=Span(text.index("a letter"), len(text)))
    addressee = Addressee(name="Ben Osk", span=Span(10, 17))
    assert "→" not in described(text, addressee=addressee)
    assert "via" not in described(text, channel=channel)
    assert "→ Benedict Osk" in described(text, addressee=Addressee(name="Benedict Osk", span=Span(10, 17)))
    assert "2031-01-02" in described(text, said_on=SaidOn(date="2031-01-02", evidence=Span(0, 3)))


def test_a_name_that_tells_the_role_stands_alone():
    text = "a senior clerk said yes"
    clerk = Speaker(type="unnamed", name="a senior clerk")
    table = show_table(reading_of(text, statement("s1", Span(20, 23), speaker=clerk, role=Span(2, 14))))
    assert table.split("1 statement")[0].count("senior clerk") == 1


def test_the_sourcing_stands_below():
    text = "one two three four five six seven eight"
    said = [statement("s1", Span(0, 13), speaker=TELLIS), statement("s2", Span(14, 18))]
    table = squeezed(show_table(reading_of(text, *said)))
    words = "Sourcing: 50% of 8 words are attributed, 0% of those in quotation marks: "
    assert f"{words}persons 75%, unknown sources 25%. Most heard: Mara Tellis 75%." in table
    assert "Sourcing" not in show_table(reading_of(text))


@pytest.mark.parametrize(("count", "said"), [(1, "over 99%"), (998, "under 1%"), (500, "50%"), (0, "100%")])
def test_a_little_is_not_shown_as_nothing_nor_most_as_all(count, said):
    text = "word " * 999
    parts = [statement("s1", Span(0, 5 * (999 - count)), speaker=TELLIS)]
    parts += [statement("s2", Span(5 * (999 - count), 4995))] if count else []
    assert f"persons {said}" in show_table(reading_of(text, *parts), width=200)


# ------------------------------------------------------------------ a table of people


def with_people() -> Reading:
    rows = [Person(line=2, name="Ada Roth", role="chair\x1b[2J", camp="left", wikidata="Q7")]
    rows += [Person(line=n, name=name) for n, name in ((3, "Ben Osk"), (4, "ben osk"))]
    return merge_people(council(), People("our.csv", rows))


@pytest.mark.parametrize("width", WIDTHS)
def test_what_a_table_tells_stands_below_and_apart(width):
    shown = show_table(with_people(), width=width)
    article, table = shown.split("From our.csv, not from the article:")
    assert article.rstrip() == show_table(council(), width=width).rstrip()
    assert "Ada Roth (line 2, by name): chair\ufffd[2J · camp: left · Q7" in squeezed(table)
    assert "Ben Osk: not merged, 2 rows of our.csv fit “Ben Osk”: Ben Osk (line 3), ben osk (line 4)" in squeezed(table)
    assert "\x1b" not in shown
    assert max(map(cell_len, shown.split("\n"))) <= width


def test_a_table_without_anybody_who_speaks_adds_nothing():
    people = People("our.csv", [Person(line=2, name="Zoe Zander")])
    assert show_table(merge_people(council(), people)) == show_table(council())


# ------------------------------------------------------------------ thresholds


def test_the_unsure_are_counted_and_not_shown():
    table = squeezed(show_table(harbour(), threshold=0.7, width=100))
    assert "5 statements (2 direct, 1 mixed, 2 indirect), 2 speakers. 2 more below 0.70" in table
    assert "Nothing has been paid" not in table


def test_all_are_shown_at_threshold_zero():
    table = squeezed(show_table(harbour(), width=100))
    assert "7 statements (4 direct, 1 mixed, 2 indirect), 3 speakers. Sourcing:" in table


def test_one_is_not_called_many():
    table = show_table(reading_of("Yes", statement("s1", Span(0, 3), speaker=TELLIS)))
    assert "1 statement (1 indirect), 1 speaker." in table


def test_no_statements_is_said():
    assert "No statements found." in show_table(reading_of("Nobody spoke."))


def test_statements_that_are_all_hidden_are_not_called_missing():
    table = show_table(harbour(), threshold=1.0)
    assert "No statements to show. 7 more below 1.00" in table


def test_an_article_without_title_is_called_by_its_id():
    assert show_table(reading_of("Nobody spoke.")).startswith("a1\n")


def test_without_colour_there_are_no_codes():
    assert "\x1b" not in show_table(harbour())


def test_with_colour_the_words_are_the_same():
    coloured = show_table(harbour(), colour=True)
    assert "\x1b[" in coloured
    assert squeezed(re.sub(r"\x1b\[[\d;]*m", "", coloured)) == squeezed(show_table(harbour()))


def test_an_address_stays_whole():
    address = "https://quill.example/" + "long/" * 40
    assert address in show_table(reading_of("Nobody spoke.", url=address), width=60)


def test_articles_are_parted_by_a_rule():
    first, second = stream_tables([harbour(), harbour()], width=80)
    assert "─" * 80 not in first.split("\n")[0]
    assert "─" * 80 in second.split("\n")[1]


def test_markup_of_the_terminal_library_is_plain_text():
    text = "[bold red]no[/] :smile: [link=x]y[/link]"
    assert text in show_table(reading_of(text, statement("s1", Span(0, len(text)))), width=200)


def test_an_article_cannot_command_the_terminal():
    text = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202eabc"
    speaker = Speaker(type="person", name="\x1b[31mRed")
    table = show_table(reading_of(text, statement("s1", Span(0, len(text)), speaker=speaker), title=text), colour=False)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", table)


@given(readings(), st.sampled_from(WIDTHS), st.booleans())
def test_any_reading_can_be_shown(reading, width, colour):
    table = show_table(reading, width=width, colour=colour)
    assert table.encode("utf8")
    plain = re.sub(r"\x1b\[[\d;]*m", "", table)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", plain)
    assert len(re.findall("direct|mixed", plain)) >= len(reading)
