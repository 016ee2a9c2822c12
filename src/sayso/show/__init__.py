"""Showing: statements become a table, a page, JSON, CSV.

Words are cut out of the text here, by their spans; nothing else is ever shown as somebody's words.
"""

from sayso.show.page import show_page, stream_page
from sayso.show.records import (
    SCHEMA,
    attributions_record,
    document_record,
    mentions_record,
    reading_record,
    statement_record,
    stream_attributions,
    stream_documents,
    stream_json,
    stream_jsonl,
    stream_mentions,
)
from sayso.show.sheet import stream_csv
from sayso.show.table import show_table, stream_tables

__all__ = [
    "SCHEMA",
    "attributions_record",
    "document_record",
    "mentions_record",
    "reading_record",
    "show_page",
    "show_table",
    "statement_record",
    "stream_attributions",
    "stream_csv",
    "stream_documents",
    "stream_json",
    "stream_jsonl",
    "stream_mentions",
    "stream_page",
    "stream_tables",
]
