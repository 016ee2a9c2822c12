"""What is passed over, refused or worth a word while sources are read."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest

from sayso.errors import FormatError, LanguageError, ReadError
from sayso.read import Options, is_among, read_document, read_documents, read_text
from sayso.show import stream_attributions, stream_documents, stream_json, stream_jsonl, stream_mentions, stream_page
from sayso.types import Document, Reading

STORY = "The mayor said that the bridge would be closed for a year, and that she was sorry for them all."


def read_all(*sources: object, once: bool = False) -> tuple[list[str], list[str]]:
    """Return what was read, by id or problem, and the lines that were told."""
    told: list[str] = []
    found = read_documents(list(sources), options=Options(tell=told.append, once=once))  # type: ignore[arg-type]
    return [item.id if isinstance(item, Document) else item.problem for item in found], told


# ------------------------------------------------------------------ folders


def test_what_a_folder_passes_over_is_told_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.pdf", "c.PDF", "d.docx", "README", ".hidden.pdf", "e.gold.json", "f.json"):
        (tmp_path / name).write_text(STORY if name == "a.txt" else '{"name": "x"}')
    found, told = read_all(tmp_path)
    assert found == [str(tmp_path / "a.txt")]
    (line,) = told
    start, _, kinds = line.partition(" files: ")
    assert start == f"{tmp_path}: passed over 5"
    assert kinds.startswith("2 .pdf, ")
    assert sorted(kinds.split(", ")) == ["1 .docx", '1 .json without a "text"', "1 without an ending", "2 .pdf"]


def test_a_folder_of_articles_alone_needs_no_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    assert read_all(tmp_path)[1] == []


def test_many_kinds_are_told_together(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"x.k{number}").touch()
    (line,) = read_all(tmp_path)[1]
    assert "passed over 9 files" in line
    assert line.endswith("3 others")


@pytest.mark.parametrize(
    ("stream", "name"),
    [
        (stream_page, "said.html"),
        (stream_json, "said.json"),
        (stream_jsonl, "said.jsonl"),
        (stream_attributions, "said.jsonl"),
        (stream_mentions, "said.jsonl"),
    ],
)
def test_what_sayso_wrote_is_not_read_back_from_a_folder(stream, name, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / name).write_text("".join(stream([Reading(read_text(STORY, id='x"y'), ())])), encoding="utf8")
    found, told = read_all(tmp_path)
    assert found == [str(tmp_path / "a.txt")]
    assert told == [f"{tmp_path}: passed over 1 file: 1 written by sayso"]


def test_a_list_of_documents_is_read_again_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "kept.jsonl").write_text("".join(stream_documents([Reading(read_text(STORY, id="x"), ())])))
    assert read_all(tmp_path) == (["x"], [])


def test_an_article_that_speaks_of_sayso_is_read(tmp_path: Path) -> None:
    page = f'<html lang="en"><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><p>{STORY}</p>'
    (tmp_path / "a.html").write_text(page + "<p>Its say-so is sayso's: generator sayso, said the clerk to us.</p>")
    (tmp_path / "b.json").write_text(json.dumps({"id": "b", "mentions": [], "text": STORY}))
    (tmp_path / "c.json").write_text(json.dumps({"schema": "7", "id": "c", "text": STORY}))
    found, _ = read_all(tmp_path)
    assert found[0] == str(tmp_path / "a.html")
    assert found[-1] == "c"


# ------------------------------------------------------------------ sources


def test_one_source_may_stand_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    for source in (str(tmp_path / "a.txt"), tmp_path / "a.txt", STORY.encode()):
        (document,) = read_documents(source)
        assert isinstance(document, Document)


def test_a_source_given_twice_is_read_once_on_request(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY)
    (tmp_path / "link.txt").symlink_to(path)
    assert len(read_all(path, path)[0]) == 2
    found, told = read_all(path, tmp_path / "link.txt", f"{tmp_path}/../{tmp_path.name}/a.txt", once=True)
    assert len(found) == 1
    assert [line.partition(": ")[2] for line in told] == ["given more than once, and read once"] * 2
    found, told = read_all(path, tmp_path, once=True)
    assert len(found) == 1
    assert told == [f"{tmp_path}: passed over 2 files: 2 read already"]


@pytest.mark.parametrize("source", ["", " "])
def test_an_empty_name_is_told_as_one(source: str) -> None:
    with pytest.raises(ReadError, match=r"^'': an empty name; give a file, a folder, an address"):
        read_document(source)


def test_a_file_is_known_among_sources(tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.html"
    path.parent.mkdir()
    path.write_text(f"<html><body><p>{STORY}</p></body></html>")
    (tmp_path / "link.html").symlink_to(path)
    (path.parent / "said.html").write_text('<html><head><meta name="generator" content="sayso 1"></head></html>')
    (path.parent / "notes.csv").touch()
    assert is_among(path, [path])
    assert is_among(tmp_path / "link.html", [path])
    assert is_among(path, [tmp_path / "link.html"])
    assert is_among(path, [tmp_path])
    assert not is_among(path.parent / "said.html", [tmp_path])
    assert not is_among(path.parent / "notes.csv", [tmp_path])
    assert not is_among(path.parent / "new.html", [tmp_path, "-", "https://a.example/a.html", "a\0b", b"a"])


# ------------------------------------------------------------------ contents


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("<rss version='2.0'><channel>", "a feed"),
        ('<?xml version="1.0"?>\n<?xml-stylesheet href="x"?>\n<!-- made --><feed xmlns="x">', "a feed"),
        ("<rdf:RDF>", "a feed"),
        ('<?xml version="1.0"?><urlset xmlns="x">', "a sitemap"),
        ("<sitemapindex>", "a sitemap"),
    ],
)
def test_feeds_and_sitemaps_are_told_as_such(start: str, kind: str) -> None:
    with pytest.raises(FormatError, match=f"this is {kind}, not an article; give the addresses of its articles"):
        read_document(f"{start}<title>News</title><link>https://a.example</link>{STORY}".encode())


def test_comments_before_a_page_take_linear_time() -> None:
    started = time.monotonic()
    read_document(("<!---->" * 60 + STORY).encode())
    assert time.monotonic() - started < 5


def test_a_list_without_articles_is_an_error() -> None:
    with pytest.raises(FormatError, match="an empty list; each article needs to be"):
        read_text("[]", format="json")


def test_lines_without_an_article_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n\n")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b""))
    problem = "empty; give a file with an article in it"
    assert read_all(tmp_path / "a.jsonl", tmp_path / "b.jsonl.gz") == ([problem, problem], [])


def test_lines_that_are_not_utf_8_are_told_as_what_they_are(tmp_path: Path) -> None:
    row = json.dumps({"id": "é", "text": STORY}, ensure_ascii=False) + "\n"
    (tmp_path / "latin.jsonl").write_bytes(row.encode("latin-1") * 2)
    (tmp_path / "utf16.jsonl").write_bytes(row.encode("utf-16") * 2)
    (tmp_path / "mixed.jsonl").write_text("{\n{}\n" + row, encoding="utf8")
    needed = '; each article needs to be an object like {"id": "a1", "text": "..."}'
    assert read_all(tmp_path / "latin.jsonl", tmp_path / "utf16.jsonl", tmp_path / "mixed.jsonl")[0] == [
        "not UTF-8, but Latin-1 or Windows-1252 as it seems; save the file again as UTF-8",
        "not UTF-8, but Latin-1 or Windows-1252 as it seems",
        "UTF-16, not UTF-8; save the file again as UTF-8",
        f"not JSON{needed}",
        "'text' is missing",
        "é",
    ]


def test_errors_of_lines_keep_what_they_know(tmp_path: Path) -> None:
    german = "Der Kanzler sagte am Montag, er werde nicht zurücktreten, wie die Zeitung am Abend schrieb."
    (tmp_path / "a.jsonl").write_text("{}\n" + json.dumps({"text": german}) + "\n", encoding="utf8")
    first, second = read_documents(tmp_path / "a.jsonl")
    assert isinstance(first, FormatError)
    assert isinstance(second, LanguageError)
    assert second.language == "de"


def test_broken_characters_are_told(tmp_path: Path) -> None:
    whole = STORY * 9
    (tmp_path / "a.txt").write_bytes("“Ça”, ".encode() + whole.encode() + b"\xe2\x80 \xe2\x80\x9d \x9d")
    (tmp_path / "b.txt").write_bytes("“Ça”, \ufffd ".encode() + whole.encode())
    found, told = read_all(tmp_path / "a.txt", tmp_path / "b.txt")
    assert len(found) == 2
    assert told == [f"{tmp_path / 'a.txt'}: 2 characters are broken and read as \ufffd; save it again as UTF-8"]
