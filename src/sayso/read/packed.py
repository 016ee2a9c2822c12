"""Packed input: gzip is told by its first bytes, whatever the name of the file says."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import IO, cast

_MARK = b"\x1f\x8b"
# What comes out of damaged gzip data when it is read.
DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)


def is_packed(start: bytes) -> bool:
    """Tell whether data that begins like this is gzip."""
    return start.startswith(_MARK)


def open_unpacked(file: IO[bytes]) -> io.BufferedReader | gzip.GzipFile:
    """Return a stream of what is in a binary stream, packed or not; it may raise DAMAGED."""
    stream = file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, file))
    return gzip.GzipFile(fileobj=stream) if is_packed(stream.peek(2)) else stream
