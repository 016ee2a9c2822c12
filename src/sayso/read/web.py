"""Pages from the web: http and https only, within limits, and not from private networks unless allowed."""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass

import httpx

from sayso.errors import FetchError
from sayso.read.characters import one_line
from sayso.read.options import MORE_BYTES, MORE_TIME, Options, how_to_allow
from sayso.version import __version__

_HEADERS = {
    "User-Agent": f"Mozilla/5.0 (compatible; sayso/{__version__})",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,application/json;q=0.7",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
}
# Each wait is bounded by timeout_s; a server that sends one byte at a time is stopped after this many of them.
_WHOLE_FETCH = 4
_PRIVATE = how_to_allow("--allow-private", "allow_private=True")
_SAVE_IT = "open it in a browser, save the page, and read that"
_STATUS_ADVICE = {
    401: f"it wants a login; {_SAVE_IT}",
    402: f"it wants to be paid; {_SAVE_IT}",
    403: f"it refuses to be read by programs; {_SAVE_IT}",
    404: "there is no such page; check the address",
    410: "the page was removed; look for a copy in an archive",
    429: "too many requests; try again later",
    451: f"it is blocked for legal reasons here; {_SAVE_IT}",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes, where they came from in the end, and what the server says they are."""

    data: bytes
    url: str
    content_type: str
    charset: str | None


def fetch(address: str, *, options: Options) -> Fetched:
    """Fetch a page, following redirects.

    The address of each hop is resolved once, checked, and then connected to by number, so that a name that changes its
    meaning between check and connection gains nothing. For that reason no proxy is used.
    Raises FetchError.
    """
    source = one_line(address)
    try:
        with httpx.Client(timeout=options.timeout_s, trust_env=False, headers=_HEADERS) as client:
            return _follow(client, httpx.URL(address.strip()), source, options)
    except httpx.TimeoutException as error:
        raise FetchError(source, f"no answer within {options.timeout_s:g} s; try again, or {MORE_TIME}") from error
    except httpx.InvalidURL as error:
        raise FetchError(source, f"not a web address ({one_line(error)}); check it") from error
    except (httpx.HTTPError, httpx.StreamError, OSError, ValueError) as error:
        raise FetchError(
            source, f"cannot be fetched ({one_line(error) or type(error).__name__}); check the address"
        ) from error


def _follow(client: httpx.Client, url: httpx.URL, source: str, options: Options) -> Fetched:
    deadline = time.monotonic() + _WHOLE_FETCH * options.timeout_s
    for _ in range(options.max_redirects + 1):
        request = _pinned(client, url, source, options)
        response = client.send(request, stream=True)
        try:
            if response.is_redirect:
                url = url.join(response.headers["Location"])
                continue
            if not response.is_success:
                raise _refusal(response.status_code, source)
            data = _receive(response, source, options, deadline)
            kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Fetched(data, str(url.copy_with(userinfo=b"")), kind, response.charset_encoding)
        finally:
            response.close()
    raise FetchError(source, f"more than {options.max_redirects} redirects; {_SAVE_IT}")


def _pinned(client: httpx.Client, url: httpx.URL, source: str, options: Options) -> httpx.Request:
    """Return a request that goes to the checked number of a host, while the server sees its name."""
    if url.scheme not in ("http", "https") or not url.host:
        raise FetchError(
            source, f"leads to '{one_line(url.scheme)}:', and only http and https are read; save the page and read that"
        )
    number = _resolve(url, source, options)
    headers = {"Host": url.netloc.decode("ascii")}
    extensions = {"sni_hostname": url.raw_host.decode("ascii")} if url.scheme == "https" else {}
    return client.build_request("GET", url.copy_with(host=number), headers=headers, extensions=extensions)


def _resolve(url: httpx.URL, source: str, options: Options) -> str:
    """Return the address of a host as a number. Raises FetchError if any of its addresses is private."""
    host = url.raw_host.decode("ascii")
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(
            source, f"the host '{one_line(url.host)}' is not known; check the address and the network"
        ) from error
    numbers = [str(entry[4][0]) for entry in found]
    if not options.allow_private and not all(map(_is_public, numbers)):
        raise FetchError(
            source,
            f"'{one_line(url.host)}' is this machine or in a private network; allow that with {_PRIVATE}",
        )
    return numbers[0]


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        # 64:ff9b::/96 stands for IPv4 addresses, those of private networks among them.
        if address in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        address = inner or address
    return address.is_global and not address.is_multicast


def _refusal(status: int, source: str) -> FetchError:
    advice = _STATUS_ADVICE.get(status, "the server failed; try again later" if status >= 500 else "check the address")
    return FetchError(source, f"the server answered {status}: {advice}", status=status)


def _receive(response: httpx.Response, source: str, options: Options, deadline: float) -> bytes:
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > options.max_bytes:
            raise FetchError(source, f"more than {options.max_bytes:,} bytes, too much for an article; {MORE_BYTES}")
        if time.monotonic() > deadline:
            raise FetchError(
                source, f"not complete after {_WHOLE_FETCH * options.timeout_s:g} s; try again, or {MORE_TIME}"
            )
    return bytes(data)
