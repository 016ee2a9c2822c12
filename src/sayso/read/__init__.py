"""Reading: from a file, a folder, an address or a text to documents.

Whatever cannot be read raises (or, in read_documents, is yielded as) a ReadError; no other error is meant to come out.
"""

from sayso.read.content import Format
from sayso.read.files import Source, is_among, read_document, read_documents, read_text
from sayso.read.locate import Location, locate_span
from sayso.read.options import Options

__all__ = [
    "Format",
    "Location",
    "Options",
    "Source",
    "is_among",
    "locate_span",
    "read_document",
    "read_documents",
    "read_text",
]
