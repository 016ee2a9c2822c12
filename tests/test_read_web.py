"""Addresses: redirects, limits, private networks, answers that are no article. All from a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from sayso.errors import FetchError, FormatError
from sayso.read import Options, read_document
from sayso.read.web import _is_public

STORY = "The mayor said that the bridge would be closed for a year, and that “nobody” was to blame for it – not she."
PAGE = f"<html><head><title>Bridge closed</title></head><body><h1>Bridge is closed</h1><p>{STORY}</p></body></html>"
HERE = Options(allow_private=True, timeout_s=1.0, max_bytes=100_000, max_redirects=3)


class Site(BaseHTTPRequestHandler):
    pages: ClassVar[dict[str, tuple[int, dict[str, str], bytes]]] = {
        "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
        "/windows": (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("cp1252")),
        "/plain": (200, {"Content-Type": "text/plain"}, STORY.encode()),
        "/untyped": (200, {}, PAGE.encode()),
        "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4 and so on"),
        "/nothing": (200, {"Content-Type": "text/html"}, b""),
        "/big": (200, {"Content-Type": "text/html"}, b"x" * 200_000),
        "/moved": (302, {"Location": "/page"}, b""),
        "/loop": (301, {"Location": "/loop"}, b""),
        "/to-file": (302, {"Location": "file:///etc/hosts"}, b""),
        "/login": (401, {}, b""),
        "/broken": (503, {}, b""),
        "/packed-badly": (200, {"Content-Encoding": "gzip"}, b"not gzip"),
    }

    def do_GET(self) -> None:
        if self.path == "/slow":
            threading.Event().wait(1.5)
        status, headers, body = self.pages.get(self.path, (404, {}, b"gone"))
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body)), "X-Host": self.headers["Host"]}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # the reader hangs up when it has had enough
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("path", ["/page", "/windows", "/plain", "/untyped", "/moved"])
def test_pages_are_read(site: str, path: str) -> None:
    document = read_document(site + path, options=HERE)
    assert document.text.endswith(STORY)


def test_the_final_address_is_kept(site: str) -> None:
    assert read_document(site + "/moved", options=HERE).url == site + "/page"


@pytest.mark.parametrize(
    ("path", "message", "status"),
    [
        ("/gone", "404: there is no such page", 404),
        ("/login", "401: it wants a login", 401),
        ("/broken", "503: the server failed", 503),
        ("/loop", "more than 3 redirects", None),
        ("/to-file", "only http and https", None),
        ("/big", "more than 100,000 bytes", None),
        ("/slow", "no answer within 1 s", None),
        ("/packed-badly", "cannot be fetched", None),
    ],
)
def test_failures_say_why_in_one_line(site: str, path: str, message: str, status: int | None) -> None:
    with pytest.raises(FetchError, match=message) as caught:
        read_document(site + path, options=HERE)
    assert caught.value.status == status
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("path", "message"), [("/pdf", "PDF"), ("/nothing", "empty")])
def test_answers_that_are_no_article(site: str, path: str, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        read_document(site + path, options=HERE)


def test_private_addresses_are_refused_unless_allowed(site: str) -> None:
    for address in (
        site + "/page",
        site.replace("127.0.0.1", "localhost") + "/page",
        "http://[::1]/",
        "http://0x7f000001/",
    ):
        with pytest.raises(FetchError, match="private network"):
            read_document(address)


def test_each_redirect_is_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def public_once(number: str) -> bool:
        checked.append(number)
        return len(checked) == 1

    monkeypatch.setattr("sayso.read.web._is_public", public_once)
    with pytest.raises(FetchError, match="private network"):
        read_document(site + "/moved", options=Options(timeout_s=1.0))
    assert checked == ["127.0.0.1", "127.0.0.1"]


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
    ],
)
def test_which_addresses_are_public(number: str, public: bool) -> None:
    assert _is_public(number) is public


@pytest.mark.parametrize(
    "address", ["http://", "http://[", "http://a b/", "http://" + "a" * 300 + "/", "http://x:99999/"]
)
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(FetchError) as caught:
        read_document(address, options=HERE)
    assert "\n" not in str(caught.value)
