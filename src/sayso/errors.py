"""What can go wrong.

SaysoError
├── ReadError           a source cannot be turned into a document
│   ├── FetchError      …because the web did not give it
│   ├── FormatError     …because its bytes are not what they should be
│   └── LanguageError   …because it is not in English
└── ModelError          the model folder is damaged, or made for another version

Each message is one line: what, what was got instead, what to do.
"""

from __future__ import annotations


class SaysoError(Exception):
    """Base of all errors that sayso raises on purpose."""


class ReadError(SaysoError):
    """A source cannot be turned into a document. source is its name: a path, an address, "standard input"."""

    def __init__(self, source: str, problem: str):
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem


class FetchError(ReadError):
    """An address gave no page. status is the HTTP status, if there was one."""

    def __init__(self, source: str, problem: str, *, status: int | None = None):
        super().__init__(source, problem)
        self.status = status


class FormatError(ReadError):
    """The bytes are not an article: empty, binary, broken, a login page."""


class LanguageError(ReadError):
    """The text is not in English. language is what it seems to be, an ISO 639-1 code or None."""

    def __init__(self, source: str, problem: str, *, language: str | None = None):
        super().__init__(source, problem)
        self.language = language


class ModelError(SaysoError):
    """The model folder is damaged, or made for another version of sayso."""
