"""Markdown, plain text, encodings and languages."""

from __future__ import annotations

import pytest

from sayso.errors import FormatError, LanguageError
from sayso.read import Options, read_document, read_text
from sayso.read.characters import clean
from sayso.read.dates import parse_date
from sayso.read.decode import decode
from sayso.read.language import guess_language

MARKDOWN = """\
# Harbour Vote Splits Port Town

March 03, 2021

**Ida Brandt / Nordpress**

The council said on Tuesday that the harbour would be closed, and the fishermen were furious.

“[Deputy Mayor Ole] Lund’s plan is a "disaster" [sic],” Mara Voss [told](https://t.example/1) the
[Port *Gazette*](#).

> It was *never* about the fish, she added.

Original url:

<https://www.gazette.example/2021/03/03/harbour>
"""

STORY = (
    "The mayor said that the bridge would be closed for a year. "
    "“We have no choice,” she told reporters after the meeting with the engineers."
)


def test_markdown_matter_becomes_metadata() -> None:
    document = read_text(MARKDOWN, format="markdown")
    assert document.title == "Harbour Vote Splits Port Town"
    assert document.published == "2021-03-03"
    assert document.credit == "Ida Brandt / Nordpress"
    assert document.url == "https://www.gazette.example/2021/03/03/harbour"
    assert document.publisher == "gazette.example"
    assert document.language == "en"


def test_markdown_text_has_headline_and_story_only() -> None:
    document = read_text(MARKDOWN, format="markdown")
    assert document.text == (
        "Harbour Vote Splits Port Town\n\n"
        "The council said on Tuesday that the harbour would be closed, and the fishermen were furious.\n\n"
        '“[Deputy Mayor Ole] Lund’s plan is a "disaster" [sic],” Mara Voss told the\nPort Gazette.\n\n'
        "It was never about the fish, she added."
    )


def test_markdown_links_keep_their_words_and_targets() -> None:
    document = read_text(MARKDOWN, format="markdown")
    assert [(link.span.of(document.text), link.href) for link in document.links] == [
        ("told", "https://t.example/1"),
        ("Port Gazette", "#"),
    ]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("He said ``it is over'' and ``good'' to them.", "He said ``it is over'' and ``good'' to them."),
        ("He said &quot;no&quot; &amp; left the room.", 'He said "no" & left the room.'),
        ("1984. It was the year that he left.", "1984. It was the year that he left."),
        ("- the first\n- the second and the last", "the first\n\nthe second and the last"),
        ("    The paragraph that was indented said so.", "The paragraph that was indented said so."),
        ("The <b>bold</b> man and <Smith> left for the day.", "The bold man and <Smith> left for the day."),
        ("| the man | said |\n|---|---|\n| that he | left |", "the man said\n\nthat he left"),
        ("They said\u00a0“no” and\u200b left.\r\n\r\nThe end of it.", "They said “no” and left.\n\nThe end of it."),
        ("The man said so.\n\n---\n\nThey left with her.", "The man said so.\n\nThey left with her."),
        ("The words after ![the picture](a.png) it.", "The words after it."),
    ],
)
def test_markdown_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert read_text(markdown, format="markdown").text == text


def test_markdown_front_matter() -> None:
    document = read_text(
        f'---\ntitle: "The Bridge"\ndate: 2020-05-01\nauthor: Ann Lee\n---\n{STORY}', format="markdown"
    )
    assert (document.title, document.published, document.byline) == ("The Bridge", "2020-05-01", "Ann Lee")
    assert document.text == f"The Bridge\n\n{STORY}"


def test_an_address_inside_the_story_stays_text() -> None:
    text = "The report at https://a.example/b was, he said, the first that they had.\n\n" + "\n\n".join([STORY] * 3)
    document = read_text(text)
    assert document.url is None
    assert document.text == text


def test_plain_head_lines_become_metadata() -> None:
    document = read_text(f"Bridge to Close for a Year\nBy Ann Lee and Bo Ek\nMay 1, 2020\n\n{STORY}\n\n{STORY}")
    assert document.title == "Bridge to Close for a Year"
    assert document.byline == "Ann Lee and Bo Ek"
    assert document.published == "2020-05-01"
    assert document.text == f"Bridge to Close for a Year\n\n{STORY}\n\n{STORY}"


@pytest.mark.parametrize(
    "text",
    [
        "By Friday, the army had left the town.\n\nThe mayor said that it was good for them.",
        "“We will not go,” she said.\n\nThe mayor said that it was good for them and for the whole of the town.",
        "May 1, 2020 was the day that they left for the town.",
        "WALLACE: What did you say to them?\nTRUMP: I said that it was the best.",
        "«Non», said the minister, ‘and that is ''final'' ‹for› „them“’.",
    ],
)
def test_plain_text_in_doubt_is_kept(text: str) -> None:
    document = read_text(text)
    assert document.text == text
    assert (document.title, document.byline, document.published) == (None, None, None)


def test_clean_keeps_every_quotation_mark() -> None:
    marks = "\"“”„‟«»〝〞〟＂'‘’‚‛`‹›''``"
    assert clean(marks) == marks


def test_clean_keeps_joined_pictures() -> None:
    assert clean("a\u200db 👨\u200d👩") == "ab 👨\u200d👩"


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("July 08, 2017", "2017-07-08"),
        ("8 July 2017", "2017-07-08"),
        ("Published: Friday, July 7, 2017 at 3:04 p.m. ET", "2017-07-07"),
        ("Sept. 3rd, 2024", "2024-09-03"),
        ("2023-04-28 17:40:08+00:00", "2023-04-28"),
        ("31 February 2020", None),
        ("07/08/2017", None),
        ("Marching 3, 2020 men", None),
    ],
)
def test_parse_date(words: str, iso: str | None) -> None:
    assert parse_date(words) == iso


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_decodes_whatever_it_was_saved_as(encoding: str) -> None:
    text = "“It’s over – really,” said Zoë Müller.\n\n" + STORY
    assert decode(text.encode(encoding), source="a") == text


def test_declared_charset_counts_where_utf8_fails() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Wałęsa said so</body></html>'
    assert "Wałęsa" in decode(page.encode("iso-8859-2"), source="a")
    assert decode("Wałęsa".encode("iso-8859-2"), source="a", charset="iso-8859-2") == "Wałęsa"


def test_a_little_broken_is_mended_and_much_is_refused() -> None:
    good = ("The man said “no” to her. " * 100).encode()
    assert decode(good + b"\x81", source="a").endswith("\ufffd")
    with pytest.raises(FormatError, match="broken encoding"):
        decode(b"\xff\xfe" + b"\x00\xd8\x41\x00" * 100, source="a")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        ("\u200b\u00a0\ufeff".encode(), "empty"),
        (b"%PDF-1.7 abc", "PDF"),
        (b"PK\x03\x04abc", "zip"),
        (b"\x89PNG\r\n", "picture"),
        (b"The man\0\0\0said\0", "binary"),
        (b"word " * 1_000_001, "5,000,005 characters"),
        (b"\x1f\x8b\x08broken", "gzip"),
    ],
)
def test_unreadable_input_says_why_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(FormatError, match=message) as caught:
        read_document(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Der Kanzler sagte am Montag, er werde nicht zurücktreten, wie die Zeitung am Abend schrieb.", "de", "German"),
        (
            "El presidente dijo el lunes que no va a dimitir y que todo está bien en el país, según la radio.",
            "es",
            "Span",
        ),
        ("Президент сказал, что всё хорошо.", "ru", "Russian"),
    ],
)
def test_other_languages_are_refused_by_name(text: str, language: str, name: str) -> None:
    pytest.importorskip("py3langid")
    with pytest.raises(LanguageError, match=name) as caught:
        read_text(text)
    assert caught.value.language == language
    assert read_text(text, options=Options(check_language=False)).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Trump: I will win",
        "Quake hits Chile",
        "MAYOR SAYS BRIDGE WILL STAY CLOSED, BUT ENGINEERS HAVE THEIR DOUBTS ABOUT WHAT SHE SAID",
        "The minister said: “Nous n’avons pas le choix, il faut partir.” She left with her aides after that.",
        "2, 3, 5, 7!",
    ],
)
def test_english_that_is_short_loud_or_mixed_is_read(text: str) -> None:
    assert read_text(text).text == text


def test_language_is_none_where_it_cannot_be_told() -> None:
    assert guess_language("Quake hits Chile") is None
    assert guess_language(STORY) == "en"


@pytest.mark.parametrize("parted", ["\n\n", "\n"])
def test_outlet_and_day_in_one_line_are_told_from_the_story(parted: str) -> None:
    document = read_text(f"Row over bridge grows{parted}The Northern Courier, 12 March 2026\n\n{STORY}", format="text")
    assert (document.title, document.publisher, document.published) == (
        "Row over bridge grows",
        "The Northern Courier",
        "2026-03-12",
    )
    assert "Courier" not in document.text


def test_a_place_before_a_day_is_no_outlet() -> None:
    document = read_text(f"Row over bridge grows\n\nPort Arlen, 12 March 2026\n\n{STORY}", format="text")
    assert document.publisher is None
    assert "Port Arlen" in document.text
