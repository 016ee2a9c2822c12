"""Reads news and tells who said what, on whose say-so."""

from sayso.errors import FetchError, FormatError, LanguageError, ModelError, ReadError, SaysoError
from sayso.pipeline import DISPLAY_THRESHOLD, Pipeline, read_statements
from sayso.read import read_document, read_documents
from sayso.types import Attribution, Document, Link, Reading, Span, Speaker, Statement

__all__ = [
    "DISPLAY_THRESHOLD",
    "Attribution",
    "Document",
    "FetchError",
    "FormatError",
    "LanguageError",
    "Link",
    "ModelError",
    "Pipeline",
    "ReadError",
    "Reading",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "read_document",
    "read_documents",
    "read_statements",
]

__version__ = "0.1.0"
