"""Short pages: what holds a sentence of an article is read, login and error pages are not."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from sayso.errors import FormatError, ReadError
from sayso.read import read_text

QUOTE = "<p>“The quay is closed,” said Mara Voss.</p>"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            f"<h1>Quay closed</h1>{QUOTE}<script>alert(1)</script>",
            "Quay closed\n\n“The quay is closed,” said Mara Voss.",
        ),
        (
            "<h1>Hello</h1><p>Mara Voss said &lt;script&gt;alert(document.cookie)&lt;/script&gt; to us.</p>"
            "<p>She left.</p>",
            "Hello\n\nMara Voss said <script>alert(document.cookie)</script> to us.\n\nShe left.",
        ),
        (
            "<h1>Quay closed</h1><p>“I forgot my password,” said Mara Voss.</p>",
            "Quay closed\n\n“I forgot my password,” said Mara Voss.",
        ),
        (
            "<h1>Quay closed</h1><p>The cookies of the port are baked by sailors.</p>"
            "<p>Sailors bake them until noon every day.</p>",
            "Quay closed\n\nThe cookies of the port are baked by sailors.\n\nSailors bake them until noon every day.",
        ),
        (
            f"<h1>Log in</h1><form><input type='password'></form><h1>Quay closed</h1>{QUOTE}",
            "“The quay is closed,” said Mara Voss.",
        ),
        (
            "<p>Mara Voss said the password of her account was stolen from a website.</p>",
            "Mara Voss said the password of her account was stolen from a website.",
        ),
        (f"<div class='comment'>{QUOTE}</div>", "“The quay is closed,” said Mara Voss."),
        (
            "<p>“The quay <script>a.b()</script>is closed,” <b>said</b> Mara Voss.</p>",
            "“The quay is closed,” said Mara Voss.",
        ),
        (f"<h1>&lt;b&gt;A&amp;B&lt;/b&gt;</h1>{QUOTE}", "<b>A&B</b>\n\n“The quay is closed,” said Mara Voss."),
    ],
)
def test_a_short_page_with_a_sentence_is_read_paragraph_by_paragraph(page: str, text: str) -> None:
    assert read_text(f"<!DOCTYPE html><html><body>{page}</body></html>", format="html").text.endswith(text)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Sign in</h1><p>The archive of the paper is open to members from noon.</p><input type='password'>",
        "<h1>Access denied</h1><p>You are forbidden to see it, said the server.</p>",
        "<h1>Subscribe</h1><p>Subscribe now to read this story on the harbour of Port Elling.</p>",
        "<p>Log in. Password. Cookies.</p>",
        "<div class='comment'><p>Please sign in to comment on what was said here.</p></div>",
        "<div class='comment'><script>said('so')</script></div>",
    ],
)
def test_a_page_that_speaks_to_the_reader_alone_is_refused(body: str) -> None:
    with pytest.raises(FormatError, match="no article found"):
        read_text(f"<!DOCTYPE html><html><body>{body}</body></html>", format="html")


@pytest.mark.parametrize("piece", ["<div>", "<div><p>", "<p>“", "<td></td>", "<script>a. b.</script>", "<b>a. "])
def test_short_text_in_a_large_page_takes_linear_time(piece: str) -> None:
    started = time.monotonic()
    with suppress(ReadError):
        read_text(f"<html><body>{QUOTE}{piece * (60_000 // len(piece))}</body></html>", format="html")
    assert time.monotonic() - started < 5
