"""Bytes to characters, whatever the file was saved as."""

from __future__ import annotations

import codecs
import re

from sayso.errors import FormatError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound, film or picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"\x1f\x8b", "a packed file"),
    (b"BZh", "a packed file"),
    (b"\xfd7zXZ", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"SQLite format 3", "a database"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding=["']([\w.:-]+)""", re.I
)
# Browsers read these labels as Windows-1252, which is what pages that bear them are written in.
_MEANT_AS_CP1252 = frozenset({"ascii", "iso8859-1", "latin-1", "cp1252"})
# Above one broken character in 200 the words can no longer be trusted.
_MOST_BROKEN = 0.005
_SAMPLE_BYTES = 200_000


def decode(data: bytes, *, source: str, charset: str | None = None) -> str:
    """Turn the bytes of an article into text.

    charset is what the server said. A byte order mark goes first; then UTF-8, since bytes that are valid UTF-8 by
    chance hardly exist; then what server or page declare; then what the bytes look like.
    Raises FormatError for binary data, and for text of which too much is broken.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding, source)
    refuse_binary(data, source=source)
    if b"\0" in data:
        return _without_mark(data, source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _known(charset) or _declared(data)
    if declared and declared != "utf-8":
        return _lenient(data, declared, source)
    nearly = data.decode("utf-8", "replace")
    if _broken(nearly) <= _MOST_BROKEN and not _is_windows(data):
        return nearly
    return data.decode("cp1252") if _is_windows(data) else _guessed(data, source)


def refuse_binary(data: bytes, *, source: str) -> None:
    """Raise FormatError if the data begins as no text does."""
    for mark, what in _BINARY:
        if data.startswith(mark):
            raise FormatError(source, f"this is {what}, not text; save the article as a web page or as text")


# What is to be done with lines that are not UTF-8.
SAVE_AGAIN = "save the file again as UTF-8"


def refuse_other_encodings(start: bytes, *, source: str) -> None:
    """Raise FormatError if lines that should be UTF-8 begin as those of another encoding do, or as no text does."""
    for mark, encoding in _MARKS[1:]:
        if start.startswith(mark):
            raise FormatError(source, f"{encoding[:6].upper()}, not UTF-8; {SAVE_AGAIN}")
    refuse_binary(start, source=source)


def describe_broken_line(line: bytes) -> str:
    """Say what a line is that is not UTF-8, and what to do."""
    likely = ", but Latin-1 or Windows-1252 as it seems" if _is_windows(line) else ""
    return f"not UTF-8{likely}; {SAVE_AGAIN}"


def _without_mark(data: bytes, source: str) -> str:
    """Decode text with zero bytes: UTF-16 whose byte order mark was lost, or nothing to be read."""
    even, odd = data[:4000:2].count(0), data[1:4000:2].count(0)
    if len(data) % 2 == 0 and 10 * max(even, odd) > 4 * len(data[:4000:2]) and 10 * min(even, odd) < max(even, odd):
        return _lenient(data, "utf-16-be" if even > odd else "utf-16-le", source)
    raise FormatError(source, "binary data, not text; save the article as a web page or as text")


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return _known((found.group(1) or found.group(2)).decode("ascii")) if found else None


def _known(charset: str | None) -> str | None:
    try:
        name = codecs.lookup(charset).name if charset else None
        # Some codecs of Python are not character sets at all (rot13, zip).
        b"a".decode(name or "utf-8")
    except (LookupError, ValueError, TypeError):
        return None
    return "cp1252" if name in _MEANT_AS_CP1252 else name


def _is_windows(data: bytes) -> bool:
    """Tell whether the bytes are plausible as Windows-1252: few and printable beyond ASCII."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    foreign = sum(c > "\x7f" for c in text)
    odd = sum(c < " " and c not in "\t\n\r\f" for c in text)
    return not odd and foreign <= max(2, 0.1 * len(text))


def _guessed(data: bytes, source: str) -> str:
    from charset_normalizer import from_bytes  # slow to import, hardly ever needed

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    if best is None:
        raise FormatError(source, "broken encoding: not the text of any known character set; save it again as UTF-8")
    return _lenient(data, best.encoding, source)


def _lenient(data: bytes, encoding: str, source: str) -> str:
    """Decode, replacing what is broken, unless that is too much."""
    try:
        text = data.decode(encoding, "replace")
    except (UnicodeError, LookupError) as error:
        raise FormatError(source, f"broken encoding: not {encoding} as it says; save it again as UTF-8") from error
    if _broken(text) > _MOST_BROKEN:
        raise FormatError(source, f"broken encoding: too much of it is not {encoding}; save it again as UTF-8")
    return text


def _broken(text: str) -> float:
    return (text.count("\ufffd") + text.count("\0")) / max(1, len(text))
