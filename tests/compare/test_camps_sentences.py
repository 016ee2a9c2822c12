"""The writer's own sentences: which groups they introduce, and how those are said to react."""

import pytest

from sayso.compare.camps import (
    find_characterisations,
    find_group_sentences,
    name_characterisations,
    place_voices,
)
from sayso.compare.types import Rated
from sayso.compare.warmth import build_camps
from sayso.types import Reading
from tests.compare.articles import reading, said, voices_in


def groups_of(text: str) -> list[str]:
    return [
        sentence.words
        for sentence in find_group_sentences(reading(text + " Bo Dale said yes.", said("yes", "Bo Dale")))
    ]


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Republicans were quick to condemn the plan.", "Republicans"),
        ("Meanwhile, Danish lawmakers fumed.", "Danish lawmakers"),
        ("Reaction in Europe was cooler.", "Europe"),
        ("Analysts, however, were not impressed.", "Analysts"),
        (
            "Experts who lean closer to the fishing lobby were less sanguine.",
            "Experts who lean closer to the fishing lobby",
        ),
        ("People closer to the opposition kept their hats on, however.", "People closer to the opposition"),
        ("The plan drew praise from business groups.", "business groups"),
        ("Economists were divided.", "Economists"),
    ],
)
def test_sentences_that_introduce_a_group(sentence: str, group: str) -> None:
    assert groups_of(sentence) == [group]


@pytest.mark.parametrize(
    "sentence",
    [
        "Republicans met on Friday.",
        "The lawmakers were asked to wait.",
        "Democrats have been condemned for it.",
        "“Republicans were furious,” it read.",
        "The White House was furious.",
        "Senators want enough members to support it.",
        "He met with residents who praised him for his boats.",
        "Inspectors are not allowed to go there.",
        "Republicans on the committee released a letter of support.",
    ],
)
def test_sentences_that_do_not(sentence: str) -> None:
    assert groups_of(sentence) == []


def test_statements_of_somebody_are_no_group_sentences() -> None:
    text = "Ann Roe said Republicans were furious. Republicans were furious, Ann Roe said."
    one = reading(text, said("Republicans were furious.", "Ann Roe"), said("Republicans were furious,", "Ann Roe"))
    assert find_group_sentences(one) == ()
    assert find_characterisations([one]) == ()


def article(*paragraphs: str) -> Reading:
    """Person n says word n in paragraph n; the first paragraph introduces the group."""
    names = [f"Person{n}" for n in range(len(paragraphs))]
    text = "\n\n".join(paragraphs)
    told = [said(f"word{n}", name, role=_role(text, name)) for n, name in enumerate(names) if f"word{n}" in text]
    return reading(text, *told)


def _role(text: str, name: str) -> str | None:
    after = text.partition(f"{name}, the ")[2]
    return after.split(",")[0] if after else None


def camps(one: Reading) -> list[str | None]:
    return [placement and placement.camp for placement in place_voices(voices_in([one]), [one]).values()]


def test_a_group_reaches_through_three_paragraphs() -> None:
    one = article("Analysts were dismayed.", *[f"Person{n} said word{n}." for n in range(1, 6)])
    assert camps(one) == ["Experts", "Experts", "Experts", None, None]


def test_a_heading_ends_it() -> None:
    one = article("Analysts were dismayed.", "Person1 said word1.", "What comes next", "Person3 said word3.")
    assert camps(one) == ["Experts", None]


def test_another_group_ends_it() -> None:
    one = article("Analysts were dismayed.", "Person1 said word1.", "Voters cheered. Person2 said word2.")
    assert camps(one) == ["Experts", "Public"]


def test_a_speaker_of_another_side_ends_it() -> None:
    one = article("Analysts fumed.", "Person1, the Danish minister, said word1.", "Person2 said word2.")
    assert camps(one) == ["Danish government", None]


def test_who_spoke_before_is_not_placed_by_it() -> None:
    text = "Ann Roe said one thing. Analysts were dismayed. Ann Roe said another."
    one = reading(text, said("one thing", "Ann Roe"), said("another", "Ann Roe"))
    assert camps(one) == [None]


def test_a_part_of_a_group_goes_before_a_role_only_in_its_own_paragraph() -> None:
    lead = "Experts who lean closer to the harbour were less sanguine. Person0, the economist, said word0."
    one = article(lead, "Person1, the economist, said word1.")
    assert camps(one) == ["Experts who lean closer to the harbour", "Experts"]


def test_a_group_fills_in_the_country() -> None:
    one = article("Norwegian lawmakers were furious. Person0, the lawmaker, said word0.")
    assert camps(one) == ["Norwegian lawmakers"]


def test_a_writers_words_for_some_are_no_name_for_all() -> None:
    lead = "Danish defence officials were furious. Person0, the official, said word0."
    assert camps(article(lead)) == ["Danish defence officials"]
    others = [f"Person{n}, the Danish minister, said word{n}." for n in (2, 3, 4)]
    assert camps(article(lead, "What they said in town", *others)) == ["Danish government"] * 4


# ------------------------------------------------------------------ characterisations


@pytest.mark.parametrize(
    ("text", "words", "group", "camp", "warm"),
    [
        (
            "In stark contrast to the cool reaction from Danish media, boats sailed.",
            "In stark contrast to the cool reaction from Danish media",
            "Danish media",
            "Danish media",
            False,
        ),
        ("Democrats were outraged.", "Democrats were outraged", "Democrats", "Democrats", False),
        (
            "It drew praise from business groups.",
            "It drew praise from business groups",
            "business groups",
            "Business",
            True,
        ),
        (
            "It met with scepticism in Brussels.",
            "It met with scepticism in Brussels",
            "Brussels",
            "International bodies",
            False,
        ),
        ("It was welcomed by teachers.", "It was welcomed by teachers", "teachers", "Public", True),
        ("Fishermen were not happy, but sailed.", "Fishermen were not happy", "Fishermen", "Public", False),
    ],
)
def test_characterisations(text: str, words: str, group: str, camp: str, warm: bool) -> None:
    (found,) = find_characterisations([reading(text)])
    assert (found.passage.words, found.group.of(text), found.camp) == (words, group, camp)
    assert found.tone > 0 if warm else found.tone < 0


def test_a_clause_ends_where_a_statement_begins() -> None:
    text = "Most Danish politicians gushed about the new harbour."
    one = reading(text, said("about the new harbour", "Most Danish politicians", type="group"))
    (found,) = find_characterisations([one])
    assert found.passage.words == "Most Danish politicians gushed"


def test_who_is_condemned_does_not_condemn() -> None:
    assert find_characterisations([reading("Democrats were condemned. The attack on Democrats was harsh.")]) == ()


def test_a_writers_words_on_a_group_go_to_the_camp_that_they_introduce_or_that_is_the_groups_own() -> None:
    text = (
        "Experts who lean closer to Peru’s opposition were less sanguine. Ann Tell, an economist, called it dull.\n\n"
        "Danish politicians were furious. The Danish foreign minister, Jon Vale, said no."
    )
    one = reading(
        text, said("it dull", "Ann Tell", role="economist"), said("no", "Jon Vale", role="Danish foreign minister")
    )
    voices = voices_in([one])
    placed = place_voices(voices, [one])
    lines = [Rated(line=line, tone=0.0, evidence=()) for voice in voices for line in voice.lines]
    camps, _ = build_camps(voices, placed, lines)
    found = name_characterisations(find_characterisations([one]), camps)
    assert found[0].camp == placed["Ann Tell"].camp == "Experts who lean closer to Peru’s opposition"
    assert [other.camp for other in name_characterisations(found, ())] == [other.camp for other in found]
