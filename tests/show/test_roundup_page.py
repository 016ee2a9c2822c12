"""The page of a roundup: well-formed, inert, complete in itself, and true to the articles."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from dataclasses import replace
from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.show.characters import disarm
from sayso.show.roundup import render_claim_page, render_roundup_page
from sayso.show.roundup.around import sentence_around
from sayso.show.roundup.charts import place_of, set_in_lanes
from sayso.show.roundup.index import index_roundup
from sayso.show.roundup.shared import shared_words
from tests.compare.any_roundup import SEEDS, any_roundup
from tests.compare.roundups import barrage, claim, empty, words_of
from tests.show.pages import Page, squeezed

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def said(text: str) -> str:
    return squeezed(disarm(text))


# ------------------------------------------------------------------ any roundup


@settings(max_examples=25)
@given(SEEDS)
def test_any_roundup_makes_a_sound_page(seed):
    roundup = any_roundup(seed)
    page = Page(render_roundup_page(roundup))
    for href in page.hrefs():
        assert href.lower().startswith(("#", "http://", "https://"))
        assert not href.startswith("#") or href[1:] in page.by_id


@settings(max_examples=25)
@given(SEEDS)
def test_nothing_in_any_page_acts(seed):
    roundup = any_roundup(seed)
    page = render_roundup_page(roundup)
    assert page.encode("utf8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", page)
    elements = Page(page).elements
    assert not {tag for tag, _ in elements} & {"script", "img", "iframe", "object", "form", "base", "svg", "link"}
    assert not any(name.startswith("on") or name == "style" for _, attributes in elements for name in attributes)


@settings(max_examples=25)
@given(SEEDS)
def test_every_line_of_any_roundup_equals_its_article(seed):
    roundup = any_roundup(seed)
    page, entries = Page(render_roundup_page(roundup)), list(index_roundup(roundup))
    homes = dict(page.quotations)
    for entry in entries:
        words = said("".join(span.of(entry.line.document.text) for span in entry.line.statement.contents))
        if entry.side is not None:
            assert squeezed(homes[f"l{entry.number}"]) == words
        if f"w{entry.number}" in page.by_id:
            assert squeezed(page.by_id[f"w{entry.number}"]) == words
    known = {said("".join(s.of(e.line.document.text) for s in e.line.statement.contents)) for e in entries}
    known |= {said(sentence_around(one.passage).of(one.passage.document.text)) for one in roundup.characterisations}
    assert {squeezed(words) for _, words in page.quotations} <= known
    assert len(page.shared) == len(roundup.repeats)
    for pieces, repeat in zip(page.shared, roundup.repeats, strict=True):
        assert [squeezed(piece) for piece in pieces] == [said(piece) for piece in shared_words(repeat).pieces]


@settings(max_examples=25)
@given(SEEDS)
def test_every_passage_of_any_roundup_equals_its_article(seed):
    roundup = any_roundup(seed)
    page, index = Page(render_roundup_page(roundup)), index_roundup(roundup)
    texts = {f"a{number}": said(document.text) for number, document in enumerate(index.documents, start=1)}
    for article, words in page.pieces:
        assert squeezed(words) in texts[article]
    for entry in index:
        after = squeezed(page.after.get(f"p{entry.number}", ""))
        words = said(entry.line.statement.contents[0].of(entry.line.document.text))
        assert after[: len(words)] == words[: len(after)]


# ------------------------------------------------------------------ what is on it


def test_the_policy_lets_nothing_in_but_its_own_style():
    page = render_roundup_page(barrage())
    style = re.search("<style>(.*?)</style>", page, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "url(" not in style
    assert "@import" not in style


def test_it_tells_event_days_and_counts():
    page = render_roundup_page(barrage())
    assert "<h1>Lornia will dam the Strait of Pell</h1>" in page
    assert "2031-03-01 to 2031-03-06 · 4 camps, 11 voices, 43 statements, 9 articles by 6 outlets" in page


def test_every_statement_is_a_dot_a_line_and_a_passage_and_each_leads_on():
    page = Page(render_roundup_page(barrage()))
    for number in range(1, 44):
        assert {f"l{number}", f"p{number}", f"w{number}"} <= page.by_id.keys()
        assert f"#p{number}" in page.hrefs()
        assert f"#l{number}" in page.hrefs()


def test_every_line_leads_to_the_words_in_its_article():
    page = render_roundup_page(barrage())
    line = page[page.index('<li id="l2"') :]
    assert (
        'href="https://the-quill.example/2031/quill-1#:~:text=Nine%20thousand%20families%20will%20live%20off%20this%20wall"'
        in line[: line.index("</li>")]
    )


def test_headings_stand_in_order():
    levels = [int(tag[1]) for tag in Page(render_roundup_page(barrage())).headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_altered_words_are_told_by_more_than_colour():
    page = render_roundup_page(barrage())
    assert 'in <del class="taken">forty</del> years”' in page
    assert 'in <ins class="put">fourteen</ins> years”' in page
    assert "<li>changed: “forty” → “fourteen”</li>" in page
    assert re.search(r"del \{[^}]*line-through", page)
    assert re.search(r"ins \{[^}]*underline", page)


def test_topics_hide_what_is_on_others():
    page = render_roundup_page(barrage())
    assert page.count('type="radio"') == 6
    assert "body:has(#topic1:checked) .t:not(.k1)" in page
    assert re.search(r'<li id="l2" class="t k0 k2">', page)


def test_writers_words_are_kept_apart():
    page = render_roundup_page(barrage())
    writers = page[page.index('<section id="writers"') :]
    assert '<b class="group">Lornian ministers</b> were triumphant.' in writers
    assert "nobody they speak of said this" in writers
    assert "Lornian ministers</b>" not in page[: page.index('<section id="writers"')]


def test_what_was_not_said_says_so_in_words():
    roundup = words_of("Roe did not say whether the boats would go.", "whether the boats would go")
    (one,) = roundup.camps[0].lines
    denied = replace(one, line=replace(one.line, statement=replace(one.line.statement, status="denied")))
    page = render_roundup_page(replace(roundup, camps=(replace(roundup.camps[0], lines=(denied,)),)))
    assert '<p class="status">Not said:</p>\n<blockquote>whether the boats would go' in page


def test_only_the_paragraphs_of_the_lines_are_shown():
    text = "\n\n".join([f"Paragraph {n} says little." for n in range(20)])
    page = render_roundup_page(words_of(text, "Paragraph 3 says", "Paragraph 9 says"))
    assert "Paragraph 3" in page
    assert "Paragraph 4" not in page
    assert "2 of 20 paragraphs" in page
    assert '<p><span class="gap">[…]</span></p>' in page


def test_of_a_very_long_paragraph_the_surroundings_are_shown():
    text = "little words " * 500 + "the barrage will stand " + "little words " * 500
    page = Page(render_roundup_page(words_of(text, "the barrage will stand")))
    (shown,) = [words for _, words in page.pieces if "barrage" in words]
    assert 400 < len(shown) < 800
    assert shown.split()[0] in ("little", "words")


def test_names_that_would_act_are_shown():
    roundup = words_of(f"Roe said {HOSTILE}.", HOSTILE, name=HOSTILE, title=HOSTILE, publisher=HOSTILE, url=HOSTILE)
    event = replace(roundup.event, title=HOSTILE)
    page = render_roundup_page(replace(roundup, event=event, camps=(replace(roundup.camps[0], name=HOSTILE),)))
    assert "<script" not in page
    assert "<img" not in page
    assert html.escape(HOSTILE) in page


def test_a_claim_shows_both_sides_and_no_verdict():
    page = render_claim_page(claim())
    assert "<h1>The barrage will &lt;b&gt;cost&lt;/b&gt; more than four billion crowns</h1>" in page
    assert re.findall(r'<section id="(\w+)"', page) == [*["for", "against", "beside", "articles"]]
    assert "This is no verdict." in page
    Page(page)


def test_nothing_to_tell_is_told():
    page = render_roundup_page(empty())
    Page(page)
    assert "0 camps" in page


def test_a_thousand_lines_of_a_long_article_take_no_time():
    text = "\n\n".join(f"“Line number {n} of them all is said,” she said. {'More. ' * 150}" for n in range(1000))
    start = perf_counter()
    page = render_roundup_page(words_of(text, *(f"“Line number {n} of them all is said,”" for n in range(1000))))
    assert perf_counter() - start < 3
    assert page.count('class="dot ') == 1000


# ------------------------------------------------------------------ dots and colours


@given(st.lists(st.integers(0, 100), max_size=60))
def test_dots_of_a_lane_do_not_touch_while_there_are_lanes(places):
    lanes = set_in_lanes(places)
    for lane in set(lanes):
        own = sorted(place for place, other in zip(places, lanes, strict=True) if other == lane)
        assert len(set(lanes)) == 14 or all(b - a >= 3 for a, b in pairwise(own))


@pytest.mark.parametrize(("tone", "place"), [(-1.0, 0), (0.0, 50), (0.5, 75), (1.0, 100), (9.0, 100)])
def test_dots_stand_by_their_tone(tone, place):
    assert place_of(tone) == place


def colours(style: str, dark: bool) -> dict[str, tuple[float, ...]]:
    root = style.split("@media (prefers-color-scheme: dark)")[1 if dark else 0]
    root = root[root.index(":root") : root.index("}")]
    found = dict(re.findall(r"--(\w+): (#[0-9a-f]+)", root))
    return {name: parsed(value) for name, value in found.items()}


def parsed(colour: str) -> tuple[float, ...]:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    return tuple(int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """See: WCAG 2.2, contrast ratio."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("dark", [False, True])
def test_words_and_dots_stand_out_from_what_is_behind_them(dark):
    style = re.search("<style>(.*?)</style>", render_roundup_page(barrage()), re.DOTALL).group(1)
    named = colours(style, dark)
    tint = 0.26 if dark else 0.18
    assert contrast(named["ink"], named["paper"]) > 7
    assert contrast(named["faint"], named["paper"]) > 4.5
    for tone in ("warm", "cold", "neutral"):
        assert contrast(named[tone], named["paper"]) > 4.5
        assert contrast(named[tone], named["soft"]) > 3
        mixed = tuple(tint * a + (1 - tint) * b for a, b in zip(named[tone], named["paper"], strict=True))
        assert contrast(named["ink"], mixed) > 7
