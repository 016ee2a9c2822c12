"""Two voices in one paragraph: what quotation marks decide where links lean to the cue before."""

import numpy as np
import pytest

from sayso.model.marks import Links, Marks, cut_quotations, mend_links
from sayso.pipeline import Pipeline
from sayso.types import Document

# Tags of pieces: nothing, source, cue, contents.
NONE, S, C, X = 0, 1, 3, 5


def marks(
    n: int,
    *,
    opens: tuple[int, ...] = (),
    goes_on: tuple[int, ...] = (),
    begins: tuple[int, ...] = (),
    ends: tuple[int, ...] = (),
) -> Marks:
    def at(places: tuple[int, ...]) -> np.ndarray:
        return np.isin(np.arange(n), places)

    return Marks(at(opens), at(goes_on), at(begins), at(()), at(ends))


def links(tags: list[int], contents: list[list[tuple[int, int]]], breaks: tuple[int, ...] = ()) -> Links:
    def runs(tag: int) -> list[tuple[int, int]]:
        return [(i, i + 1) for i, one in enumerate(tags) if one == tag]

    certainty = [[-3.0] * len(own) for own in contents]
    return Links(np.array(tags), np.isin(np.arange(len(tags)), breaks), runs(C), runs(S), contents, certainty)


# “We,” said Roe. “No,” replied Doe.
TWO = [X, X, C, S, NONE, X, X, C, S]


def test_a_quotation_goes_to_the_cue_that_is_left_without_any() -> None:
    two = links(TWO, [[(0, 2), (5, 7)], []])
    assert mend_links(two, marks(9, opens=(0, 5), goes_on=(1, 6))) == {1: (8, 9)}
    assert two.contents == [[(0, 2)], [(5, 7)]]
    assert two.certainty[1][0] > -0.2


@pytest.mark.parametrize(
    "told",
    [
        marks(9, opens=(0, 5), goes_on=(1,)),  # “No.” Doe replied later
        marks(9, opens=(0,), goes_on=(1, 6)),  # the end of a longer clause, “jobs,” he said
    ],
)
def test_elsewhere_links_stand(told: Marks) -> None:
    two = links(TWO, [[(0, 2), (5, 7)], []])
    assert mend_links(two, told) == {}
    assert two.contents == [[(0, 2), (5, 7)], []]


def test_a_cue_that_has_words_keeps_them_and_takes_no_others() -> None:
    two = links([*TWO, X, X, X, X, X, X], [[(0, 2), (5, 7)], [(9, 15)]])
    mend_links(two, marks(15, opens=(0, 5), goes_on=(1, 6)))
    assert two.contents == [[(0, 2), (5, 7)], [(9, 15)]]


def test_no_link_crosses_a_paragraph() -> None:
    two = links(TWO, [[(0, 2), (5, 7)], []], breaks=(7,))
    mend_links(two, marks(9, opens=(0, 5), goes_on=(1, 6)))
    assert two.contents[1] == []


def test_quotations_side_by_side_are_cut() -> None:
    assert cut_quotations([(0, 6), (7, 9)], marks(9, begins=(3,))) == [(0, 3), (3, 6), (7, 9)]


def test_what_follows_a_quotations_full_stop_is_not_quoted() -> None:
    told = marks(9, opens=(2,), ends=(4,))
    assert cut_quotations([(2, 8)], told) == [(2, 5), (5, 8)]
    one = links([S, C, X, X, X, X, X, X, NONE], [[(2, 5), (5, 8)]])
    mend_links(one, told)
    assert one.contents == [[(2, 5)]]


@pytest.mark.needs_model
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '"We won," said Mayor Dana Quill. "Nonsense," replied Ivo Brandt.',
            {"Dana Quill": ['"We won,"'], "Ivo Brandt": ['"Nonsense,"']},
        ),
        (
            "“It is a triumph,” Quill said. “It is a disaster,” Brandt said.",
            {"Quill": ["“It is a triumph,”"], "Brandt": ["“It is a disaster,”"]},
        ),
        (
            "“The plan is dead,” said Ann Roe, the mayor. “It was never alive,” countered her deputy, Tom Vale.",
            {"Ann Roe": ["“The plan is dead,”"], "Tom Vale": ["“It was never alive,”"]},
        ),
        (
            "'We will fight this,' said Dana Quill. 'It is our town.' Ivo Brandt was less sure: 'I'd wait,' he said.",
            {"Dana Quill": ["'We will fight this,'", "'It is our town.'"], "Ivo Brandt": ["'I'd wait,'"]},
        ),
        (
            "“The boats came late,” Quill said. “Nobody had told them.”",
            {"Quill": ["“The boats came late,”", "“Nobody had told them.”"]},
        ),
    ],
)
def test_two_voices_in_a_paragraph(text: str, said: dict[str, list[str]]) -> None:
    whole = f"The council met on Monday.\n\n{text}\n\nThe vote was put off."
    reading = Pipeline().read(Document(id="t", text=whole, language="en"))
    found = {s.speaker.name: [span.of(whole) for span in s.contents] for s in reading.statements}
    assert found == said
