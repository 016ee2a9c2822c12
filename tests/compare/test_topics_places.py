"""Which of its phrases a statement is about: what is spoken of, not what is told beside it."""

import time

import pytest

from sayso.compare.topics import find_topics
from sayso.types import Speaker
from tests.compare.test_topics import reading, topics

OTHER = Speaker(type="person", name="Ilse Kroon")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("that the goal is to have an open convention in Arlen", "open convention"),
        ("to meet leading council members during a trip to Arlen", "council members"),
        ("that they support an independent inquiry into the toll in Port Selm", "independent inquiry"),
        ("that the ferry contract was signed before Mara Quill spoke with the press in Arlen", "ferry contract"),
        ("that the Dorn report must be made public by Edgar Brandt", "Dorn report"),
        ("that the strike was a desperate gamble", "strike"),
        ("a willingness to talk with the harbour pilots", "harbour pilots"),
        ("frustration with the harbour toll", "harbour toll"),
        ("that Quill's suggestion was odd", "Quill"),
        ("two new turkeys", "turkeys"),
        ("that the prime minister erred", "prime minister"),
    ],
)
def test_what_is_spoken_of_goes_before_what_is_told_beside_it(words: str, first: str) -> None:
    assert topics(words)[0] == first


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("that the Department of Harbour Safety met", "Department of Harbour Safety"),
        ("that the Committee on Ferry Traffic met", "Committee on Ferry Traffic"),
        ("that the Justice Department met", "Justice Department"),
        ("that town crier Mara Quill met", "Mara Quill"),
        ("that Attorney General William Brandt met", "William Brandt"),
        ("that Arlen Sen. Mara Quill met", "Mara Quill"),
        ("that Mara T. Quill met", "Mara T. Quill"),
        ("a ferry phase-out", "ferry phase-out"),
    ],
)
def test_names_are_whole_and_without_titles(words: str, phrase: str) -> None:
    assert topics(words)[0] == phrase


def test_half_a_name_is_no_topic() -> None:
    assert topics("that Quill-19 vaccines are late") == ["Quill-19 vaccines", "Quill-19"]
    assert "51" not in topics("that Bill C-51 goes too far")
    assert topics("that Quill-Brandt talks are late") == ["Quill-Brandt talks", "Quill", "Brandt"]


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("that pilots plan to sue the harbour board", "plan"),
        ("that the toll prolongs harbour fears", "prolongs"),
        ("that it would fire the pilots", "fire"),
        ("that Quill was opposing ferry tolls", "opposing"),
        ("it is time to end harbour violence", "end"),
        ("that it enabled Brandt to build a pier", "enabled"),
        ("that we REJECT this ferry", "REJECT"),
    ],
)
def test_verbs_stand_in_no_topic(words: str, verb: str) -> None:
    found = topics(words)
    assert found
    assert not any(verb in phrase.split() for phrase in found)


@pytest.mark.parametrize(
    "words", ["two things last year", "that Roe (D-Va.) and Doe (N.Y.) erred", "a priority", "thanks"]
)
def test_time_number_and_states_are_no_topics(words: str) -> None:
    assert not {"year", "two", "Va", "Va.", "N.Y.", "priority", "thanks", "things"} & set(topics(words))


def test_what_points_to_something_certain_is_told_where_nothing_else_is() -> None:
    assert topics("that the announcement was late") == ["announcement"]
    assert topics("that some announcement was late") == []
    assert topics("that the report will go to Arlen")[:2] == ["report", "Arlen"]
    assert topics("that the announcement pleased the harbour pilots") == ["harbour pilots"]


def names(*readings) -> dict[str, set[str]]:
    return {topic.name: set(topic.forms) for topic in find_topics(readings)}


def test_the_noun_alone_joins_its_compound_where_the_article_has_it() -> None:
    told = ["that the ferry subsidy bill was weak", "that the ferry subsidy bill was dear", "that Arlen needs no bill"]
    one = reading(*told, "that their ferry subsidy bill was late", "that the bill passed", id="a")
    other = reading("that the bill failed", id="b")
    found = names(one, other)
    assert found["ferry subsidy bill"] == {"ferry subsidy bill", "bill"}
    lines = {line.key for topic in find_topics([one, other]) if topic.name == "bill" for line in topic.lines}
    assert lines == {("a", "s3"), ("b", "s1")}


def test_adjectives_are_dropped_where_most_go_without() -> None:
    found = names(reading("that the dike held", "that the dike broke", "that a dike costs", "that a strong dike leaks"))
    assert "dike" in found
    voters = reading(
        "that black voters left", "that black voters stayed", "that black voters won", "that the voters won"
    )
    assert {"black voters", "voters"} <= set(names(voters))


def test_a_surname_is_whose_articles_name_oftener() -> None:
    text = (
        "Mara Quill came. Mara Quill left. Mara Quill sang. that Mara Quill lied that Edgar Quill wept that Quill won"
    )
    told = ("that Mara Quill lied", "that Edgar Quill wept", "that Quill won")
    found = {topic.name: topic for topic in find_topics([reading(*told, text=text, speaker=OTHER)])}
    assert [line.statement.id for line in found["Mara Quill"].lines] == ["s1", "s3"]


@pytest.mark.parametrize(
    ("one", "two", "name"),
    [
        ("that Quill Stores Inc. grew", "that Quill shrank", "Quill Stores Inc"),
        ("that North Korea fired", "that the North fired", "North Korea"),
        ("that Moon Jae-in met them", "that Moon left", "Moon Jae-in"),
        ("that Selmers met", "that a Selmer left", "Selmer"),
        ("that the ferry strike ended", "that the ferry strikes ended", "ferry strike"),
    ],
)
def test_forms_of_one_name_are_one_topic(one: str, two: str, name: str) -> None:
    found = {topic.name: topic for topic in find_topics([reading(one, two, speaker=OTHER)])}
    assert [line.statement.id for line in found[name].lines] == ["s1", "s2"]


def test_father_and_son_are_two() -> None:
    found = find_topics([reading("that Edgar Quill Jr. wept", "that Edgar Quill wept", speaker=OTHER)])
    assert all(len(topic.lines) == 1 for topic in found)


@pytest.mark.parametrize(
    "unit", ["Mara Quill ", "Board of ", "Board of the ", "a-", "A. ", "Mara's ", "bill tax ", "a, "]
)
def test_long_runs_of_one_word_take_no_square_of_time(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    started = time.process_time()
    find_topics([reading(text, text=text)])
    assert time.process_time() - started < 5
