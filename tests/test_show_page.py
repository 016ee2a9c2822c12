"""The page: well-formed, inert, complete in itself, and true to the text."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given

from sayso.people import People, Person, merge_people
from sayso.show import show_page
from sayso.show.characters import disarm
from sayso.types import Channel, Link, Reading, Span, Speaker
from tests.readings import TELLIS, VALE, council, harbour, reading_of, readings, statement

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """A page as a strict reader takes it: elements must nest, ids must be one of a kind."""

    def __init__(self, page: str):
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.marked: dict[str, str] = {}
        self.feed(page)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag, attrs):
        assert len(dict(attrs)) == len(attrs)
        assert not (tag == "a" and any(name == "a" for name, _ in self.open)), "a link inside a link"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))
            if dict(attrs).get("class") == "text":
                self.texts.append("")

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if any(attributes.get("class") == "text" for _, attributes in self.open):
            self.texts[-1] += data
        for tag, attributes in self.open:
            if tag == "mark" and "id" in attributes:
                self.marked[attributes["id"]] = self.marked.get(attributes["id"], "") + data

    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def hrefs(self) -> list[str]:
        return [attributes["href"] for _, attributes in self.elements if "href" in attributes]


def squeezed(text: str) -> str:
    return "".join(text.split())


# ------------------------------------------------------------------ any reading


@given(readings())
def test_any_reading_makes_a_sound_page(reading):
    page = Page(show_page([reading, reading]))
    assert len(page.ids()) == len(set(page.ids()))
    for href in page.hrefs():
        assert href.lower().startswith(("#", "http://", "https://", "mailto:"))
        assert not href.startswith("#") or href[1:] in page.ids()


@given(readings())
def test_any_merged_reading_makes_a_sound_page(reading):
    rows = [Person(line=n, name=s.speaker.name or "") for n, s in enumerate(reading, start=2)]
    page = Page(show_page([merge_people(reading, People("<p>.csv", rows))]))
    assert len(page.ids()) == len(set(page.ids()))
    assert all(href[1:] in page.ids() for href in page.hrefs() if href.startswith("#"))


@given(readings())
def test_the_text_of_any_page_is_the_articles(reading):
    (text,) = Page(show_page([reading])).texts
    assert squeezed(text) == squeezed(disarm(reading.document.text))


@given(readings())
def test_nothing_in_any_page_acts(reading):
    page = show_page([reading])
    assert page.encode("utf8")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", page)
    tags = {tag for tag, _ in Page(page).elements}
    assert not tags & {"script", "img", "iframe", "object", "form", "base", "svg"}
    assert not any(name.startswith("on") for _, attributes in Page(page).elements for name in attributes)


# ------------------------------------------------------------------ marks


def test_each_statement_is_marked_where_it_stands():
    page = Page(show_page([harbour()]))
    assert page.marked["t1-3"] == '"We have waited,"'
    assert page.marked["t1-4"] == 'Tellis had promised him that "nobody would lose a boat"'
    assert page.marked["t1-5"] == '"nobody would lose a boat"'


def test_a_nested_statement_is_marked_inside_its_parent():
    page = show_page([harbour()])
    outer = page[page.index('<mark id="t1-4"') :]
    assert outer.index('<mark id="t1-5"') < outer.index("</mark>")


def test_every_piece_is_marked_in_the_look_of_its_speaker():
    page = show_page([harbour()])
    look = re.search(r'<mark id="t1-3" class="([^"]+)"', page).group(1)
    assert f'<mark class="{look}">&quot;for eleven long years.&quot;</mark>' in page


def test_statements_that_cross_are_both_marked():
    crossing = [statement("s1", Span(0, 6), speaker=TELLIS), statement("s2", Span(3, 9), speaker=VALE)]
    page = show_page([reading_of("abcdefghi", *crossing)])
    text = re.sub(r"<a class=.*?</a>", "", page[page.index('<div class="text">') : page.index("</div>")])
    pieces = re.sub(r' (id|class)="[^"]*"', "", text)
    assert "<mark>abc<mark>def</mark></mark><mark>ghi</mark>" in pieces


def test_contents_over_several_paragraphs_are_marked_in_each():
    text = '"One.\n\n"Two."'
    page = show_page([reading_of(text, statement("s1", Span(0, len(text))))])
    assert len(re.findall(r"<p><mark ", page)) == 2
    assert page.count('id="t1-1"') == 1


def test_list_and_text_lead_to_each_other():
    page = Page(show_page([harbour()]))
    for number in range(1, 8):
        assert f"#t1-{number}" in page.hrefs()
        assert f"#s1-{number}" in page.hrefs()


def test_numbers_follow_the_list_where_a_nested_one_comes_first():
    text = "He said she said yes"
    pair = [statement("s2", Span(17, 20), parent="s1"), statement("s1", Span(8, 20))]
    page = Page(show_page([reading_of(text, *pair)]))
    assert page.marked == {"t1-1": "she said yes", "t1-2": "yes"}


def test_contents_of_blanks_alone_have_no_link():
    page = Page(show_page([reading_of("a  \n\n  b", statement("s1", Span(1, 7)))]))
    assert "#t1-1" not in page.hrefs()


# ------------------------------------------------------------------ speakers


def test_speakers_look_different_in_colour_and_underline():
    texts = [statement(f"s{n}", Span(n, n + 1), speaker=Speaker(type="person", name=f"P{n}")) for n in range(20)]
    page = show_page([reading_of("x" * 20, *texts)])
    looks = re.findall(r'<li id="s1-\d+" class="([^"]+)"', page)
    assert len(set(looks)) == 20
    assert looks[0].split()[0] != looks[1].split()[0]
    assert looks[0].split()[1] != looks[1].split()[1]


def test_a_speaker_looks_the_same_in_all_articles():
    first = reading_of("ab", statement("s1", Span(0, 1), speaker=VALE), statement("s2", Span(1, 2), speaker=TELLIS))
    second = reading_of("ab", statement("s1", Span(0, 1), speaker=TELLIS))
    page = show_page([first, second])
    looks = dict(re.findall(r'<li id="(s\d-\d)" class="([^"]+)"', page))
    assert looks["s1-2"] == looks["s2-1"] != looks["s1-1"]


def test_every_look_is_in_the_style_sheet():
    page = show_page([harbour()])
    looks = set(re.findall(r'<mark [^>]*class="([^"]+)"', page))
    assert looks
    for look in looks:
        for name in look.split():
            assert f".{name} " in page


def cards_of(page: str) -> list[str]:
    """Return what each card says, without markup."""
    cards = re.findall(r'<li id="s\d+-\d+".*?</li>', page, re.DOTALL)
    return [html.unescape(" ".join(re.sub("<[^>]+>", " ", card).split())) for card in cards]


def test_a_card_says_all_that_is_told():
    fares, _, lie, boat = cards_of(show_page([council()]))
    assert fares.startswith("1 Ada Roth told harbour minister, Tide Party")
    assert "direct · to Ben Osk · via Quill (outlet) · on 2031-02-28 (“On Friday”) · confidence 1.00" in fares
    assert "· criticising ·" in lie
    assert "“dryly”" in boat


def test_what_was_not_said_says_so_in_words():
    page = show_page([council()])
    fares, night, lie, _ = cards_of(page)
    assert "Not said: whether the night ferry would go" in night
    assert "Hypothetical: a lie" in lie
    assert not re.search("not said|hypothetical", fares, re.IGNORECASE)
    assert 'data-number="2 not said" aria-label="Statement 2: Ada Roth, indirect, not said"' in page
    assert 'data-number="1" ' in page


def test_a_channel_is_linked_where_that_is_safe():
    for href, links in (("https://a.example/", 1), ("javascript:x()", 0)):
        wire = statement("s1", Span(0, 2), channel=Channel(kind="outlet", span=Span(3, 7), href=href))
        assert Page(show_page([reading_of("Yes Wire", wire)])).hrefs().count(href) == links


def test_each_speaker_has_a_box_that_has_their_mentions_stand_out():
    page = show_page([council()])
    parsed = Page(page)
    boxes = [attributes["class"] for tag, attributes in parsed.elements if tag == "input"]
    assert boxes == ["pick p1", "pick p2"]
    for number, mentions in ((1, ["Ada Roth", "Roth", "she"]), (2, ["Ben Osk", "Osk"])):
        assert f"article:has(.p{number}:checked) .m{number} {{" in page
        assert re.findall(rf'<span class="m{number} c\d">([^<]*)', page) == mentions


def test_speakers_whom_the_text_does_not_mention_have_no_box():
    page = show_page([harbour()])
    assert "<input" not in page
    assert "3 speakers" in page


def test_a_speaker_is_not_counted_for_what_was_not_said():
    page = show_page([council()])
    speakers = re.findall(r'<li class="c\d u\d">.*?<span class="facts">(.*?)</span>', page)
    assert speakers == [
        "harbour minister, Tide Party · 2 statements, 1 not said · 3 mentions",
        "1 hypothetical · 2 mentions",
    ]


def test_the_sourcing_opens_from_a_line():
    page = show_page([council()])
    sourcing = page[page.index('<details class="sourcing') : page.index("</details>")]
    assert "<summary>Sourcing: 17% of 48 words are attributed, 38% of those in quotation marks</summary>" in sourcing
    row = '<tr><th scope="row">persons</th><td>1</td><td>2</td><td>8</td><td>100%</td></tr>'
    assert row in sourcing
    assert "Most heard: Ada Roth 100%." in sourcing
    assert "sourcing facts" not in show_page([reading_of("Nobody spoke.")])


def test_what_a_table_tells_is_marked_and_leads_to_its_evidence():
    rows = [Person(line=2, name="Ada Roth", role="<chair>", camp="left")]
    rows += [Person(line=n, name=name) for n, name in ((3, "Ben Osk"), (4, "ben osk"))]
    page = show_page([merge_people(council(), People("our.csv", rows))])
    parsed = Page(page)
    known = re.search(r'<p class="facts known">(.*?)</p>', page)
    assert known
    assert "<b>From our.csv, not the article:</b> &lt;chair&gt; · camp: left (line 2, by name; " in known.group(1)
    assert "#e1-1" in parsed.hrefs()
    assert re.search(r'<span id="e1-1" class="m1 c0">Ada Roth', page)
    assert "not merged, 2 rows of our.csv fit “Ben Osk”" in page
    assert not any("our.csv" in card for card in cards_of(page))


# ------------------------------------------------------------------ around the text


def test_the_headline_is_the_heading_and_stands_once():
    page = show_page([harbour()])
    assert page.count("<h1") == 1
    heading = page[page.index("<h1") : page.index("</h1>")]
    assert re.sub(r"<[^>]+>", "", heading) == "Mara Tellis: The harbour will open"
    assert heading.count("<mark") == 1


def test_a_title_that_the_text_lacks_stands_above_it():
    page = show_page([reading_of("Nobody spoke.", title="A quiet day")])
    assert page.index("A quiet day</h1>") < page.index('<div class="text">')


def test_metadata_stand_in_the_header():
    page = show_page([harbour()])
    header = page[page.index("<header>") : page.index("</header>")]
    assert "The Quill" in header
    assert "<time>2031-03-01</time>" in header
    assert 'href="https://quill.example/harbour"' in header


def test_several_articles_have_a_table_of_contents():
    page = Page(show_page([harbour(), reading_of("Nobody spoke.", title="A quiet day")]))
    assert {"#a1", "#a2"} <= set(page.hrefs())
    assert ("nav", {"class": "contents", "aria-label": "Articles"}) in page.elements
    assert [tag for tag, _ in page.elements].count("h1") == 1


def test_one_article_needs_no_table_of_contents():
    assert "<nav" not in show_page([harbour()])


def test_no_articles_still_make_a_page():
    page = show_page([])
    assert Page(page).texts == []
    assert "0 articles" in page


@pytest.mark.parametrize(("language", "shown"), [("en", "en"), ("en-GB", "en-GB"), (None, "en"), ('x"><b>', "en")])
def test_the_language_is_declared(language, shown):
    page = Page(show_page([reading_of("Nobody spoke.", language=language)]))
    assert next(attributes for tag, attributes in page.elements if tag == "article")["lang"] == shown


# ------------------------------------------------------------------ for everyone


def test_landmarks_have_names():
    page = Page(show_page([harbour()]))
    ids = page.ids()
    for tag, attributes in page.elements:
        if tag in ("article", "section"):
            assert attributes["aria-labelledby"] in ids
    assert [tag for tag, _ in page.elements].count("main") == 1


def test_the_first_link_leads_past_everything_to_the_text():
    assert Page(show_page([harbour()])).hrefs()[0] == "#main"


def test_numbers_in_the_text_say_what_they_are():
    page = Page(show_page([harbour()]))
    labels = [attributes.get("aria-label") for tag, attributes in page.elements if tag == "a"]
    assert "Statement 4: Orsin Vale, mixed" in labels


def test_headings_skip_no_level():
    for page in (show_page([harbour()]), show_page([harbour(), harbour()])):
        levels = [int(level) for level in re.findall(r"<h(\d)", page)]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("query", ["prefers-color-scheme: dark", "@media print", "max-width", ":focus-visible"])
def test_the_style_sheet_serves(query):
    assert query in show_page([harbour()])


# ------------------------------------------------------------------ inert


def policy_of(page: str) -> str:
    return next(a["content"] for t, a in Page(page).elements if a.get("http-equiv") == "Content-Security-Policy")


def test_the_policy_forbids_every_request():
    policy = policy_of(show_page([harbour()]))
    assert "default-src 'none'" in policy
    assert not re.search(r"https?:|\*|unsafe|self|data:", policy)


def test_the_policy_allows_the_style_sheet_that_is_there():
    page = show_page([harbour()])
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy_of(page)
    assert not re.search(r"url\(|@import|@font-face", style)


def test_nothing_is_loaded():
    elements = Page(show_page([harbour()])).elements
    assert elements
    for tag, attributes in elements:
        assert tag not in ("script", "link", "img")
        assert not {"src", "srcset", "style"} & set(attributes)


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></mark><b>",
    "&lt;b&gt; &amp; $title ${style}",
    "' onmouseover='alert(1)",
    "<!-- -->",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(words):
    speaker = Speaker(type="person", name=words, reason=words)
    hostile = statement(words, Span(0, len(words)), speaker=speaker, cue=Span(0, 2))
    fields = dict.fromkeys(("title", "byline", "credit", "publisher", "published", "url", "language", "id"), words)
    reading = reading_of(words + "\n\nAnd more.", hostile, **fields)
    page = Page(show_page([reading, reading]))
    tame = Page(show_page([harbour(), harbour()]))
    assert {tag for tag, _ in page.elements} <= {tag for tag, _ in tame.elements} | {"time"}
    assert squeezed(words) in squeezed(page.texts[0])
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)


def test_only_links_to_the_web_are_links():
    text = "one two three four"
    hrefs = ["javascript:alert(1)", " javascript:alert(1)", "https://a.example/", "data:text/html,x"]
    links = tuple(
        Link(Span(start, end), href)
        for (start, end), href in zip([(0, 3), (4, 7), (8, 13), (14, 18)], hrefs, strict=True)
    )
    page = Page(show_page([reading_of(text, links=links, url="javascript:alert(1)")]))
    assert [href for href in page.hrefs() if not href.startswith("#")] == ["https://a.example/"]


def test_links_that_cross_do_not_nest():
    links = (Link(Span(0, 6), "https://a.example/"), Link(Span(3, 9), "https://b.example/"))
    crossing = statement("s1", Span(2, 4), speaker=TELLIS)
    page = Page(show_page([reading_of("abcdefghi", crossing, links=links)]))
    assert {"https://a.example/", "https://b.example/"} <= set(page.hrefs())


def test_a_change_of_direction_ends_where_it_stands():
    page = show_page([reading_of("Pay \u202e001\u202c now", statement("s1", Span(0, 5)))])
    assert re.findall("(.{5})[\u202a-\u202e\u2066-\u2069](.{6})", page)
    outside = re.sub("<bdi>[\u202a-\u202e\u2066-\u2069]</bdi>", "", page)
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", outside)


def test_half_a_pair_does_not_stop_the_page():
    reading: Reading = reading_of("a\ud800b\x00c", statement("s1", Span(0, 5)))
    assert Page(show_page([reading])).texts[0].strip() == "a\ufffdb\ufffdc"
