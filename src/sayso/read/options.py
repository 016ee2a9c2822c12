"""What a caller may choose about reading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def _tell_nobody(line: str) -> None:
    """Say nothing: a library speaks only to whoever asks for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Limits and permissions of reading.

    timeout_s bounds each wait for the network, and four times as much the whole fetch. max_bytes bounds what one
    document may take on disk or on the wire, unpacked; max_characters what of it may be text. allow_private lets
    addresses of this machine and of private networks be fetched. check_language refuses text that is not English.
    once has read_documents pass over a source that it has read before, under whatever name. tell is called with a line
    about what is no error and yet worth knowing, such as files of a folder that were passed over.
    """

    timeout_s: float = 20.0
    max_bytes: int = 20_000_000
    max_characters: int = 5_000_000
    max_redirects: int = 5
    allow_private: bool = False
    check_language: bool = True
    once: bool = False
    tell: Callable[[str], object] = _tell_nobody


def how_to_allow(flag: str, field: str) -> str:
    """Return words for an error message: what changes an option, on the command line and in Python."""
    return f"{flag} (in Python Options({field}))"


# What the messages about limits end with.
MORE_BYTES = f"allow more with {how_to_allow('--max-bytes N', 'max_bytes=N')}"
MORE_TIME = f"allow more with {how_to_allow('--timeout S', 'timeout_s=S')}"
