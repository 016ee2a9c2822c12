"""Markdown ready to edit: words come out of a renderer as they stand in their article."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sayso.show.characters import DIRECTIONS, REPLACEMENT, disarm
from sayso.show.roundup import render_claim_markdown, render_roundup_markdown
from sayso.show.roundup.around import sentence_around
from sayso.show.roundup.index import index_roundup
from sayso.show.roundup.markdown import escape_markdown
from sayso.show.roundup.shared import shared_words
from tests.compare.any_roundup import SEEDS, any_roundup
from tests.compare.roundups import barrage, claim, empty, words_of
from tests.show.pages import squeezed

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("reference")


def rendered(source: str) -> str:
    """Return what a reader sees of a text on one line."""
    (inline,) = [token for token in RENDERER.parse(source) if token.type == "inline"] or [None]
    return "" if inline is None else "".join(child.content for child in inline.children)


def quotations(source: str) -> list[str]:
    """Return the words of every quotation as a reader sees them: without footnote, speaker and status."""
    found, depth = [], 0
    for token in RENDERER.parse(source):
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "blockquote_open":
            found.append([])
        if token.type == "inline" and depth:
            found[-1].append("".join(child.content for child in token.children))
    bare = [[re.sub(r"\[\^\d+\]$", "", part) for part in parts[:-1]] for parts in found]
    return [squeezed("".join(p for p in parts if p not in ("Not said:", "Hypothetical:"))) for parts in bare]


@pytest.mark.parametrize(
    "words",
    [
        *["*not* _this_ **way**", "1. a list", "2) a list", "# heading", "- item", "+ item", "> quotation", "=== rule"],
        *[
            "[link](https://a.example)",
            "![picture](x)",
            "<b>bold</b>",
            "<!-- gone -->",
            "&amp; &#65;",
            "`code`",
            "~~x~~",
        ],
        *["a | b", "back\\slash", "$x$", "[^1]", "[ref]: x", "---", "***", "a\\", "::", "https://a.example/x_y_"],
        *["www.a.example", ":smile: @name", "1986. A great year", "“quoted” – and … 😀"],
    ],
)
def test_words_survive_rendering(words):
    assert rendered(escape_markdown(words)) == words
    assert rendered(f"- {escape_markdown(words)}") == words


@given(st.text(st.sampled_from("ab 1.)*_[]()<>`#+-=|~&;:!\\$^@/ \t\n"), max_size=40) | st.text(max_size=30))
def test_any_words_survive_rendering(words):
    shown = squeezed(disarm(DIRECTIONS.sub(REPLACEMENT, words)))
    assert squeezed(rendered(f"> {escape_markdown(words)}")) == shown


def test_camps_are_headings_and_lines_quotations_with_footnotes():
    source = render_roundup_markdown(barrage())
    headings = re.findall(r"^## (.*)", source, re.MULTILINE)
    assert headings[:4] == ["Lornia, government", "Experts", "Velmark, government", "Lornia, opposition"]
    assert "> “He may hold my shovel,”[^6]\n>\n> — **Mara Tellis** · warm +0.60 · Pell Gazette · 2031-03-05" in source
    assert (
        "[^6]: Pell Gazette, [“Sarn: perhaps, after all”]"
        "(<https://pell-gazette.example/2031/gazette-2#:~:text=He%20may%20hold%20my%20shovel>), 2031-03-05\n" in source
    )


def test_every_footnote_is_used_and_every_use_has_one():
    source = render_roundup_markdown(barrage())
    written = re.findall(r"^\[\^(\d+)\]: ", source, re.MULTILINE)
    used = set(re.findall(r"\[\^(\d+)\](?!: [^*])", source))
    assert written == [str(n) for n in range(1, len(written) + 1)]
    assert used == set(written)


def test_all_that_stands_out_is_told():
    source = render_roundup_markdown(barrage())
    for words in (
        "**Lornia, government** and **Velmark, government** on the whole event: 0.64 apart",
        "- changed: “forty” → “fourteen”",
        "- attributed to “Mara Tellis”, then to “Pell Sarn”",
        "Carried by 3 outlets, first on 2031-03-01 by The Quill and Pell Gazette.[^",
        "2 articles share 62% of their words, credited to “Lornia Wire”[^",
        "> Lornian ministers were triumphant.[^",
        "harbour minister · 5 statements · placed by role[^",
    ):
        assert words in source


def test_words_over_paragraphs_stay_paragraphs():
    text = "“One.\n\n“Two.”"
    assert "> “One.\n>\n> “Two.”[^1]\n" in render_roundup_markdown(words_of(text, text))


@settings(max_examples=25)
@given(SEEDS)
def test_every_line_of_any_roundup_equals_its_article(seed):
    roundup = any_roundup(seed)
    lines = [entry.line for entry in index_roundup(roundup)]
    words = {squeezed(disarm(DIRECTIONS.sub(REPLACEMENT, line.words))) for line in lines}
    more = [sentence_around(one.passage).of(one.passage.document.text) for one in roundup.characterisations]
    more += [" […] ".join(shared_words(repeat).pieces) for repeat in roundup.repeats]
    words |= {squeezed(disarm(DIRECTIONS.sub(REPLACEMENT, one))) for one in more}
    source = render_roundup_markdown(roundup)
    assert source.encode("utf8")
    shown = set(quotations(source))
    assert shown <= words
    for camp in (*roundup.camps, roundup.others):
        for one in camp.lines:
            assert squeezed(disarm(DIRECTIONS.sub(REPLACEMENT, one.line.words))) in shown


def test_a_claim_shows_both_sides_and_no_verdict():
    source = render_claim_markdown(claim())
    assert source.startswith("# The barrage will \\<b\\>cost\\</b\\> more than four billion crowns\n")
    assert re.findall(r"^## (.*)", source, re.MULTILINE) == ["For it", "Against it", "Beside it"]
    assert "no verdict" in source


def test_nothing_to_tell_is_told():
    assert "0 camps" in render_roundup_markdown(empty())
