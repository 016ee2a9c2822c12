"""Files, folders, JSON, standard input."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.errors import FetchError, FormatError, ReadError
from sayso.read import Options, read_document, read_documents, read_text
from sayso.types import Document, Link, Span

STORY = "The mayor said that the bridge would be closed for a year, and that she was sorry for them all."


def test_json_text_is_kept_exactly() -> None:
    text = "  The man\r\nsaid\u00a0“no” to\u200b her.\t\n\n"
    row = {
        "id": 7,
        "text": text,
        "title": "No",
        "date": "July 8, 2017",
        "url": "https://www.a.example/x",
        "author": ["A B"],
    }
    document = read_document(json.dumps(row).encode())
    assert document.text == text
    assert (document.id, document.title, document.published, document.byline) == ("7", "No", "2017-07-08", "A B")
    assert (document.url, document.publisher) == ("https://www.a.example/x", "a.example")


def test_links_of_a_row_are_taken_back() -> None:
    row = {"text": STORY, "links": [{"start": 4, "end": 9, "text": "mayor", "href": "https://a.example/m"}]}
    assert read_document(json.dumps(row).encode()).links == (Link(Span(4, 9), "https://a.example/m"),)


@pytest.mark.parametrize("links", [None, "https://a.example", ["https://a.example"], [{"href": "x"}], {"start": 1}])
def test_links_of_another_kind_are_passed_over(links: object) -> None:
    assert read_document(json.dumps({"text": STORY, "links": links}).encode()).links == ()


@pytest.mark.parametrize(
    ("start", "end", "words", "problem"),
    [
        (4, 4, None, "no words at 4–4"),
        (-1, 4, None, "no words at -1–4"),
        (4, 5000, None, f"no words at 4–5000 in a text of {len(STORY)} characters"),
        (4.0, 9, None, "no words at 4.0–9"),
        (False, True, None, "no words at False–True"),
        ("4", [9] * 1000, None, "no words at 4–"),
        (4, 9, "clerk", "'text' is not what stands at 4–9"),
    ],
)
def test_links_that_are_not_in_the_text_are_refused(start: object, end: object, words: str, problem: str) -> None:
    link = {"start": start, "end": end, "href": "x"} | ({"text": words} if words else {})
    with pytest.raises(FormatError) as caught:
        read_document(json.dumps({"text": STORY, "links": [{"href": "x"}, link]}).encode())
    assert str(caught.value).startswith(f"bytes, links[1]: {problem}")
    assert len(str(caught.value)) < 300


def test_bad_rows_do_not_stop_the_good_ones(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "a", "text": STORY}),
        "{broken",
        "",
        json.dumps({"id": "c"}),
        json.dumps(["text"]),
        json.dumps({"text": "\ud800 the man said"}),
        json.dumps({"text": STORY + "\u2028more"}, ensure_ascii=False),
    ]
    for name, packed in (("rows.jsonl", False), ("rows.jsonl.gz", True)):
        data = "\n".join(rows).encode()
        (tmp_path / name).write_bytes(gzip.compress(data) if packed else data)
        found = list(read_documents([tmp_path / name]))
        assert [type(item) for item in found] == [Document, *[FormatError] * 4, Document]
        assert [item.id for item in found if isinstance(item, Document)] == ["a", f"{tmp_path / name}:7"]
        assert "line 2" in str(found[1])


def test_a_row_that_is_too_long_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "the " * 1000}))
    found = list(read_documents([tmp_path / "a.jsonl"], options=Options(max_bytes=1000)))
    assert len(found) == 1
    assert "longer than 1,000 bytes" in str(found[0])


def test_a_list_of_articles_and_one_article() -> None:
    both = json.dumps([{"id": "a", "text": STORY}, {"id": "b", "text": STORY}]).encode()
    assert [item.id for item in read_documents([both]) if isinstance(item, Document)] == ["a", "b"]
    with pytest.raises(FormatError, match="more than one article"):
        read_document(both)


def test_a_folder_is_read_sorted_and_goes_on_after_errors(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text(f"# Bridge Closed for the Year\n\n{STORY}")
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "aa.html").write_bytes(b"")
    (tmp_path / "notes.doc").write_text("not an article")
    found = list(read_documents([tmp_path, tmp_path / "gone.txt", tmp_path / "a.txt"]))
    assert [item.id if isinstance(item, Document) else item.problem.partition(";")[0] for item in found] == [
        str(tmp_path / "a.txt"),
        "empty",
        str(tmp_path / "b" / "two.md"),
        "no such file",
        str(tmp_path / "a.txt"),
    ]


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    (found,) = read_documents([tmp_path])
    assert isinstance(found, ReadError)
    assert "no article in this folder" in str(found)
    with pytest.raises(ReadError, match="this is a folder"):
        read_document(tmp_path)


def test_a_folder_passes_over_what_is_hidden_and_what_is_no_article(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "a.txt").write_text(STORY)
    (tmp_path / ".b.txt").write_text(STORY)
    (tmp_path / "c.gold.json").write_text(json.dumps({"text": STORY, "statements": []}))
    (tmp_path / "c.json").write_text('{"statements": []}')
    (tmp_path / "d.json").write_text("[1, 2]")
    (tmp_path / "e.json.gz").write_bytes(gzip.compress(b'{"name": "a", "version": 1}'))
    (nothing,) = read_documents([tmp_path])
    assert "no article in this folder" in str(nothing)
    (tmp_path / "f.json").write_text(json.dumps([{"text": STORY}, {"id": "g"}]))
    (tmp_path / "h.json").write_text("{broken")
    found = list(read_documents([tmp_path]))
    assert [type(item) for item in found] == [Document, FormatError, FormatError]
    assert "f.json, article 2: 'text' is missing" in str(found[1])
    assert "h.json, line 1: not JSON" in str(found[2])


def test_a_folder_that_is_hidden_itself_is_read_when_named(tmp_path: Path) -> None:
    (tmp_path / ".saved").mkdir()
    (tmp_path / ".saved" / "a.txt").write_text(STORY)
    (document,) = read_documents([tmp_path / ".saved"])
    assert isinstance(document, Document)


def test_json_that_is_no_article_is_an_error_when_named(tmp_path: Path) -> None:
    (tmp_path / "c.gold.json").write_text('{"statements": []}')
    (error,) = read_documents([tmp_path / "c.gold.json"])
    assert "'text' is missing" in str(error)


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    assert read_document(tmp_path / "a.txt.gz").text == STORY
    (tmp_path / "big.txt.gz").write_bytes(gzip.compress(b"the " * 100_000))
    with pytest.raises(FormatError, match="unpacked"):
        read_document(tmp_path / "big.txt.gz", options=Options(max_bytes=10_000))


def test_files_that_are_too_big_are_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(FormatError, match="more than 20,000,000 bytes"):
        read_document(tmp_path / "a.txt")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode())))
    assert read_document("-").text == STORY


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.TextIOWrapper(io.BytesIO())
    closed.close()
    for stdin, problem in ((None, "it is closed"), (closed, "cannot be read")):
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(ReadError, match=f"^standard input: {problem}"):
            read_document("-")


def test_limits_say_how_to_raise_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"the " * 1000))
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": STORY}))
    for path in sorted(tmp_path.iterdir()):
        (error,) = read_documents([path], options=Options(max_bytes=60))
        assert str(error).endswith("allow more with --max-bytes N (in Python Options(max_bytes=N))"), path


@pytest.mark.parametrize("source", ["a\0b", "no\nsuch\nfile.txt", "x" * 5000])
def test_odd_names_are_one_line_errors(source: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_document(source)
    assert "\n" not in str(caught.value)
    assert [type(item) for item in read_documents([source])] == [ReadError]


@pytest.mark.parametrize("source", ["ftp://a.example/x", "file:///etc/hosts", "javascript://x"])
def test_only_http_is_fetched(source: str) -> None:
    with pytest.raises(FetchError, match="only http and https"):
        read_document(source)


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (
            f"<!DOCTYPE html><title>Bridge closed for a year</title><h1>Bridge closed for a year</h1><p>{STORY}</p>",
            True,
        ),
        (f"# Bridge closed for a year\n\n{STORY}", True),
        (STORY, False),
    ],
)
def test_formats_are_told_from_the_content(data: str, title: bool) -> None:
    document = read_document(data.encode())
    assert document.title == ("Bridge closed for a year" if title else None)
    assert document.text.endswith(STORY)


def test_several_articles_are_refused_where_one_is_needed() -> None:
    with pytest.raises(FormatError, match="one article is needed"):
        read_text(json.dumps([{"text": STORY}] * 2), format="json")


def test_importing_does_not_load_what_only_some_input_needs() -> None:
    code = "import sys, sayso.read; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"trafilatura", "httpx", "lxml", "markdown_it", "py3langid"} & set(run.stdout.split())
