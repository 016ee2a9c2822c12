"""What a reader needs to understand a line: how it was said, how many there are, what signs mean, words left whole."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.compare.types import Characterisation, Passage, Placement, Roundup, Voice
from sayso.show.roundup import render_roundup_markdown, render_roundup_page, show_roundup
from sayso.show.roundup.around import sentence_around
from sayso.show.roundup.facts import tone_of, voice_role
from sayso.types import Document, Span
from tests.compare.roundups import barrage, empty, words_of

VIEWS = (render_roundup_page, render_roundup_markdown, show_roundup)
TEXT = "Voss called for the mayor’s resignation. “I am tired of herrings,” she said."


def passage_of(text: str, words: str) -> Passage:
    start = text.index(words)
    return Passage(Document(id="a1", text=text), Span(start, start + len(words)))


# ------------------------------------------------------------------ how it was said


def said_by(cue: str, words: str, kind: str) -> Roundup:
    """A roundup of one line of the text, with its cue."""
    roundup = words_of(TEXT, words, name="Mara Voss")
    (camp,) = roundup.camps
    (one,) = camp.lines
    span = Span(TEXT.index(cue), TEXT.index(cue) + len(cue))
    line = replace(one.line, statement=replace(one.line.statement, kind=kind, cue=span))
    voice = replace(camp.voices[0], lines=(line,))
    return replace(roundup, camps=(replace(camp, lines=(replace(one, line=line),), voices=(voice,)),))


def test_words_that_are_no_quotation_come_with_how_they_were_said():
    roundup = said_by("called for", "the mayor’s resignation", "indirect")
    page = render_roundup_page(roundup)
    assert '<p class="cue">called for</p> <blockquote>the mayor’s resignation</blockquote>' in page
    assert "— **Mara Voss** · “called for” · warm +0.50" in render_roundup_markdown(roundup)
    assert "Mara Voss · “called for” · warm +0.50" in show_roundup(
        replace(roundup, strongest=(("Camp", roundup.camps[0].lines),))
    )


@pytest.mark.parametrize(
    ("cue", "words", "kind"),
    [
        ("said", "“I am tired of herrings,”", "direct"),
        ("’s", "resignation", "indirect"),
        (".", "the mayor", "indirect"),
    ],
)
def test_a_quotation_speaks_for_itself_and_a_mark_says_nothing(cue, words, kind):
    roundup = said_by(cue, words, kind)
    assert 'class="cue"' not in render_roundup_page(roundup)
    assert f"“{cue}”" not in render_roundup_markdown(roundup)


# ------------------------------------------------------------------ how many there are


def totals(pattern: str, shown: str) -> list[int]:
    return [int(count) for count in re.findall(pattern, shown, re.MULTILINE)]


@pytest.mark.parametrize(
    ("view", "camp", "voice"),
    [
        (render_roundup_page, '<section class="camp"', r'<p class="facts">(?:[^<]* · )?(\d+) statements?(?: ·|</p>)'),
        (render_roundup_markdown, "\n## ", r"^(?:.* · )?(\d+) statements?(?: · placed.*)?$"),
        (show_roundup, "─\n", r"^• .* · (\d+) statements?$"),
    ],
)
def test_the_counts_of_the_voices_add_up_to_that_of_the_camp(view, camp, voice):
    parts = view(barrage()).split(camp)[1:]
    told = [
        (total, totals(voice, part))
        for part in parts
        for total in totals(r"voices?, (\d+) statements?, \d+ outlet", part[:600])
    ]
    assert [total for total, _ in told] == [11, 10, 8, 9, 5]
    assert told[0][1] == [5, 4, 2]
    assert all(sum(counts) == total for total, counts in told)


def test_topics_and_rows_of_the_strip_tell_how_many_statements_there_are():
    page = render_roundup_page(barrage())
    assert 'checked> all <span class="facts">43</span>' in page
    assert '<b>Experts</b> <span class="facts">neutral −0.09, spread 0.42 · 10 statements</span>' in page


def test_the_role_of_a_voice_is_what_most_articles_say():
    texts = {"a1": "deputy mayor", "a2": "mayor", "a3": "mayor", "a4": "visibly tired deputy mayor of Elling"}
    lines = []
    for id, role in texts.items():
        (one,) = words_of(f"The {role}, Mara Voss, said no.", "no", name="Mara Voss", id=id).camps[0].lines
        statement = replace(one.line.statement, role=Span(4, 4 + len(role)))
        lines.append(replace(one.line, statement=statement))
    voice = Voice(name="Mara Voss", type="person", names=("Mara Voss",), lines=tuple(lines))
    assert voice_role(voice) == "mayor"
    assert voice_role(replace(voice, lines=tuple(lines[:2]))) == "deputy mayor"
    assert voice_role(replace(voice, lines=())) == ""


# ------------------------------------------------------------------ what signs mean


def test_the_scale_says_what_it_measures():
    scale = re.search(r'<p class="scale".*?</p>.*?class="readout">.*?</p>', render_roundup_page(barrage()), re.DOTALL)
    assert "tone 0" in scale.group()
    assert "stands where its tone is: ▲ warm, ● neutral, ▼ cold" in scale.group()


@pytest.mark.parametrize(
    ("tone", "told"),
    [(0.1496, "warm +0.15"), (0.144, "neutral +0.14"), (-0.1496, "cold −0.15"), (-0.004, "neutral 0.00")],
)
def test_one_figure_has_one_word(tone, told):
    assert tone_of(tone) == told


def test_signs_and_lines_are_explained_where_they_stand():
    page = render_roundup_page(barrage())
    camps = page[page.index('<section id="camps"') :][:800]
    for words in ("Grey words before a line", "Dots stand under", "“Strongest”", "“stands out”"):
        assert words in camps
    assert "one warm and the other cold" in page


def test_one_day_is_no_course_of_days():
    text = "“One,” she said. “Two,” she said."
    assert 'id="days"' not in render_roundup_page(words_of(text, "“One,”", "“Two,”"))
    page = render_roundup_page(barrage())
    days = page[page.index('<section id="days"') : page.index('<section id="contrasts"')]
    assert re.findall(r"<time>(.*?)</time>", days) == [f"2031-03-0{day}" for day in (1, 2, 3, 5, 6)]
    assert days.count('class="sign ') == 43
    assert "Velmark, government</b><ul" in days
    assert '<ul role="list"></ul>' not in days  # a camp that did not speak on a day is left out


# ------------------------------------------------------------------ words left whole


def test_no_words_of_a_line_are_cut():
    words = "“" + "The herring is a patient fish. " * 40 + "”"
    page = render_roundup_page(words_of(words, words))
    assert "line-clamp" not in page
    assert page.count("The herring is a patient fish. " * 40) == 3  # beside its sign, in its camp, in its article


def placed(words: str, by: str) -> Roundup:
    roundup = words_of(f"{words} Roe said no.", "no")
    evidence = Passage(roundup.event.documents[0], Span(0, len(words)))
    placement = Placement(camp="Camp", by=by, evidence=evidence)
    return replace(roundup, camps=(replace(roundup.camps[0], placements=(placement,)),))


def test_a_sentence_that_places_a_voice_is_cut_and_kept_whole():
    sentence = "Skippers of " + "the north and " * 12 + "the south came to the quay."
    page = render_roundup_page(placed(sentence, "group sentence"))
    assert f'placed by a sentence about its group: <a href="#e0" title="{sentence}">“Skippers of the north' in page
    assert " […]”</a>" in page
    assert " \\[…\\]”[^" in render_roundup_markdown(placed(sentence, "group sentence"))


def test_words_that_place_a_voice_are_not_said_twice():
    page, source = render_roundup_page(placed("Ann Roe", "name")), render_roundup_markdown(placed("Ann Roe", "name"))
    assert '1 statement · <a href="#e0">placed by name</a></p>' in page
    assert "1 statement · placed by name[^1]\n" in source


# ------------------------------------------------------------------ writers' own words

OWN = "The bridge was opened. Sen. Roe sulked, but critics hailed a bridge that nobody had asked for! It rained."


def test_writers_words_stand_in_their_sentence():
    passage = passage_of(OWN, "critics hailed")
    sentence = "Sen. Roe sulked, but critics hailed a bridge that nobody had asked for!"
    assert sentence_around(passage).of(OWN) == sentence
    group = passage_of(OWN, "critics").span
    one = Characterisation(passage=passage, group=group, camp=None, tone=0.5)
    roundup = replace(empty(), characterisations=(one,))
    page = render_roundup_page(roundup)
    assert '<span class="around">Sen. Roe sulked, but </span><b class="group">critics</b> hailed<span' in page
    assert f"> {sentence}[^1]" in render_roundup_markdown(roundup)
    assert sentence in show_roundup(roundup)


@pytest.mark.parametrize(
    "text", ["critics hailed", "x " * 2000 + "critics hailed" + " y" * 2000, "critics hailed\n\n" * 3]
)
def test_without_a_sentence_that_can_be_read_they_stand_alone(text):
    assert sentence_around(passage_of(text, "critics hailed")).of(text) == "critics hailed"
