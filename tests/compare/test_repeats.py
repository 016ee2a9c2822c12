"""The same words in several articles, and what became of them. All articles are invented."""

import random
import time

import pytest

from sayso.compare.repeats import compare_quotations, find_alterations
from sayso.compare.types import Line, WireCopy
from sayso.layout import find_quotations
from sayso.types import Document, Span, Speaker, Statement

WALL = "We will never close the northern harbour while the fishing boats of this island still need it"


def line(
    quotation: str, *, by: str = "Mara Tellis", paper: str = "quill", day: str | None = "2031-03-01", **of
) -> Line:
    """Return the line of an article that says `BY said: QUOTATION.`, the quotation in its marks."""
    text = f"{by} said: {quotation}"
    source = Span(0, len(by))
    fields = {"type": "person", "name": by} | of
    contents = (Span(len(by) + 7, len(text)),)
    statement = Statement(id="s1", kind="direct", contents=contents, speaker=Speaker(**fields), source=source)
    return Line(Document(id=paper, text=text, published=day), statement)


def changes(first: str, second: str, **of) -> list[tuple[str, str | None, str | None]]:
    """Return what is told of two printings: the kind of each change, and the words before and after it."""
    lines = (line(f"“{first}”"), line(f"“{second}”", **({"paper": "tide", "day": "2031-03-02"} | of)))
    found = []
    for alteration in find_alterations(lines):
        before, after = alteration.original.document.text, alteration.altered.document.text
        found += [
            (c.kind, c.original and c.original.of(before), c.altered and c.altered.of(after))
            for c in alteration.changes
        ]
    return found


# ------------------------------------------------------------------ what is an alteration


def repeats_of(lines, wires=()):
    return compare_quotations(lines, wires)[0]


def test_a_word_dropped():
    assert changes(WALL, WALL.replace("never ", "")) == [("dropped", "never", None)]


def test_a_word_changed():
    assert changes(WALL, WALL.replace("northern", "southern")) == [("changed", "northern", "southern")]


def test_a_word_added():
    assert changes(WALL, WALL.replace("fishing", "old fishing")) == [("added", None, "old")]


def test_words_changed_near_the_start_of_a_sentence():
    first, second = (
        "Rain does not ask a border, and since dawn neither do the boats of this island",
        "Rain asks no border",
    )
    second += first[first.index(",") :]
    assert changes(first, second) == [("changed", "does not ask a", "asks no")]
    assert changes(f"{first}. We shall row on. The tide is ours", second) == [("changed", "does not ask a", "asks no")]
    # Sentences that merely end alike are two.
    assert changes("The old men saw it, and since dawn neither do the boats of this island", second) == []


def test_another_tense():
    assert changes(WALL, WALL.replace("will never close", "would never close")) == [("changed", "will", "would")]


def test_the_last_word_changed():
    assert changes(WALL, WALL[:-2] + "rain") == [("changed", "it", "rain")]


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[…]", "[...]", "(…)"])
def test_an_ellipsis_that_turns_the_sense(mark):
    assert changes(WALL, WALL.replace("never", mark)) == [("ellipsis", "never", mark)]


def test_a_contraction_is_one_word_of_a_change():
    said = "They should not have sold the old ferry to the mainland company"
    altered = said.replace("should not", "should")
    assert changes(said, altered) == [("dropped", "not", None)]
    assert changes(altered, said.replace("should not", "shouldn’t")) == [("changed", "should", "shouldn’t")]


def test_an_excerpt_without_its_condition():
    said = "We will close the northern harbour this winter, but only if the council pays for the boats"
    assert changes(said, "We will close the northern harbour this winter.") == [
        ("dropped", "but only if the council pays for the boats", None)
    ]


def test_an_excerpt_without_its_hedge():
    said = "I think the northern harbour will have to close this winter"
    assert changes(said, "The northern harbour will have to close this winter.") == [("dropped", "I think", None)]


def test_the_fuller_printing_is_the_original_even_if_later():
    short = line("“The northern harbour will have to close this winter.”", day="2031-03-01")
    full = line("“I think the northern harbour will have to close this winter”", paper="tide", day="2031-03-02")
    (found,) = find_alterations((short, full))
    assert (found.original, found.altered) == (full, short)


def test_the_earlier_printing_is_the_original():
    later = line(f"“{WALL.replace('never ', '')}”", paper="tide", day="2031-03-02")
    undated = line(f"“{WALL.replace('northern', 'southern')}”", paper="gull", day=None)
    first = line(f"“{WALL}”", day="2031-03-01")
    assert {(a.original, a.altered) for a in find_alterations((undated, later, first))} == {
        (first, later),
        (first, undated),
    }


def test_on_one_day_what_more_articles_print_is_the_original():
    odd = line(f"“{WALL.replace('northern', 'southern')}”", paper="a")
    lines = (odd, *(line(f"“{WALL}”", paper=paper) for paper in "bcd"))
    (found,) = find_alterations(lines)
    assert found.altered == odd


# ------------------------------------------------------------------ speakers


def test_another_speaker():
    assert changes(WALL, WALL, by="Orsin Vale") == [("speaker", "Mara Tellis", "Orsin Vale")]


@pytest.mark.parametrize(
    "speaker",
    [
        {"by": "Tellis"},
        {"by": "Mrs. Tellis"},
        {"by": "the minister"},
        {"by": "M. Tellis"},
        {"by": "She", "name": None, "type": "unknown"},
        {"by": "a senior official", "type": "unnamed"},
        {"by": "The ministry", "name": "Ministry", "type": "organization"},
    ],
)
def test_the_same_speaker_named_otherwise(speaker):
    assert changes(WALL, WALL, **speaker) == []


def test_one_who_tells_what_another_said_is_no_other_speaker():
    inner = line(f"“{WALL}”")
    text = f"Orsin Vale said Tellis had told him: “{WALL}”"
    contents = (Span(text.index("“"), len(text)),)
    outer = Statement(
        id="s1", kind="direct", contents=contents, source=Span(0, 10), speaker=Speaker(type="person", name="Orsin Vale")
    )
    assert find_alterations((inner, Line(Document(id="tide", text=text), outer))) == ()


# ------------------------------------------------------------------ what is none


@pytest.mark.parametrize(
    "other",
    [
        WALL.upper(),
        WALL.replace("harbour", "harbor"),
        WALL.replace("We will", "We’ll"),
        WALL.replace("the northern", "[the] northern"),
        WALL.replace("it", "[the harbour]"),
        WALL.replace("We", "[Tellis’s party]"),
        "[w]" + WALL[1:],
        WALL.replace("fishing boats", "fishing-boats"),
        WALL.replace("harbour while", "harbour — uh, while"),
        WALL.replace("of this island ", "… "),
        WALL.replace("harbour", "harbour [sic]"),
        " ".join(WALL.split()[3:14]),
        WALL.replace(" while", ",” she said, “while"),
        WALL + ". And nobody will make us do so",
    ],
)
def test_house_style_brackets_and_excerpts_are_none(other):
    assert changes(WALL, other) == []
    assert changes(other, WALL) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("That is about two percent of all the boats we have", "That is about 2 per cent of all the boats we have"),
        (
            "The labour programme of the U.S. can’t favour us all",
            "The labor program of the United States cannot favor us all",
        ),
        ("The people of General Qaddafi never asked us for it", "The people of General Gadhafi never asked us for it"),
        (
            "What the f*** did they do to the old harbour here",
            "What the [expletive] did they do to the old harbour here",
        ),
        ("Get ’em out of the harbour before the ice comes", "Get them out of the harbor before the ice comes"),
    ],
)
def test_spelling_is_none(one, other):
    assert changes(one, other) == []


@pytest.mark.parametrize(
    "other",
    [
        "We will never close the southern market while the farmers of the valley still need us there",
        "We will never close the northern harbour to please a company that has not paid its taxes",
        "We will never",
        "",
        "…",
    ],
)
def test_other_utterances_are_none(other):
    assert changes(WALL, other) == []


def test_two_wordings_in_one_article_are_both_said():
    first, second = line(f"“{WALL}”"), line(f"“{WALL.replace('never ', '')}”", paper="tide")
    text = f"{second.document.text}\n\nAnd: {first.document.text}"
    contents = (Span(text.rindex("“"), len(text)),)
    document = Document(id="tide", text=text)
    third = Statement(id="s2", kind="direct", contents=contents, speaker=second.statement.speaker)
    assert find_alterations((first, second))
    assert find_alterations((first, Line(document, second.statement), Line(document, third))) == ()


def test_paraphrases_are_none():
    said = line(f"“{WALL}”")
    text = f"Mara Tellis said {WALL.replace('never ', '')}"
    indirect = Statement(id="s1", kind="indirect", contents=(Span(17, len(text)),), speaker=said.statement.speaker)
    assert find_alterations((said, Line(Document(id="tide", text=text), indirect))) == ()


# ------------------------------------------------------------------ repeats


def test_repeats_hold_all_appearances_earliest_first():
    lines = (
        line(f"“{WALL}”", paper="undated", day=None),
        line(f"“{WALL}”", paper="late", day="2031-03-05"),
        line(f"“{WALL.replace('harbour', 'harbor')}”", paper="early", day="2031-03-02"),
        line(
            "“The northern harbour while the fishing boats of this island still need it”",
            paper="part",
            day="2031-03-03",
        ),
        line("“Nothing was paid for the lighthouse on the western rocks”", paper="else"),
    )
    (repeat,) = repeats_of(lines)
    assert [one.document.id for one in repeat.lines] == ["early", "part", "late", "undated"]
    assert not repeat.is_wire


def test_a_repeat_of_one_agency_is_told():
    lines = [line(f"“{WALL}”", paper=paper) for paper in "abc"]
    wire = WireCopy(documents=tuple(one.document for one in lines), agency=None, shared=1.0)
    assert repeats_of(lines, [wire])[0].is_wire
    assert not repeats_of([*lines, line(f"“{WALL}”", paper="d")], [wire])[0].is_wire


@pytest.mark.parametrize(
    "stock",
    [
        "Thank you very much",
        "No comment",
        "We are going to do it and you know that",
        "God bless the United States of America",
    ],
)
def test_stock_phrases_are_no_repeats(stock):
    assert repeats_of([line(f"“{stock}”", paper=paper) for paper in "abc"]) == ()


def test_twice_in_one_article_is_no_repeat():
    assert repeats_of([line(f"“{WALL}”"), line(f"“{WALL}”")]) == ()


# ------------------------------------------------------------------ anything at all


@pytest.mark.parametrize(
    "text", ["", "“”", "“", '"[T]he', "“\ud800 \udfff” “…", "(" * 500 + "“a [b” …", "“ha " * 3000, "‘’'\"" * 900]
)
def test_nothing_raises(text):
    lines = []
    for paper in "ab":
        if text:
            statement = Statement(
                id="s1", kind="mixed", contents=(Span(0, len(text)),), speaker=Speaker(type="unknown")
            )
            lines.append(Line(Document(id=paper, text=text), statement))
    repeats, alterations = compare_quotations(lines)
    assert alterations == ()
    assert len(repeats) <= 1


def test_changes_are_spans_of_their_articles():
    lines = (line(f"“{WALL}”"), line(f"“{WALL.replace('while', 'until').replace('boats', 'ships')}”", paper="tide"))
    (found,) = find_alterations(lines)
    for change in found.changes:
        assert change.original.of(found.original.document.text) in WALL
        assert change.altered.of(found.altered.document.text) in ("until", "ships")


def test_time_grows_with_the_number_of_lines():
    def quotation(number: int) -> str:
        chance = random.Random(number)
        return "“" + " ".join(f"word{chance.randrange(2000)}" for _ in range(25)) + "”"

    lines = [line(quotation(number // 10), paper=str(number)) for number in range(1500)]
    began = time.process_time()
    compare_quotations(lines)
    assert time.process_time() - began < 3


def test_long_quotations_of_the_same_few_words_are_no_trouble():
    chants = [
        line("“" + "close the harbour gates now, " * count + f"{end}”", paper=end)
        for count, end in ((60, "no"), (70, "yes"))
    ]
    assert find_alterations(chants) == ()


def test_a_quotation_of_a_megabyte_is_read():
    text = "“" + "the harbour never closes, they said again and again; " * 20_000 + "”"
    assert find_quotations(text)
    lines = [line(text, paper=paper) for paper in "ab"]
    assert find_alterations(lines) == ()
