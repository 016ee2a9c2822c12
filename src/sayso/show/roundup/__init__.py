"""Showing a roundup: the terminal, Markdown ready to edit, JSON, one page of HTML; and what bears on a claim likewise.

Words are cut out of their articles here too; what a view adds stands beside them and never among them.
"""

from sayso.show.roundup.markdown import render_claim_markdown, render_roundup_markdown
from sayso.show.roundup.page import render_claim_page, render_roundup_page
from sayso.show.roundup.records import (
    CLAIM_SCHEMA,
    ROUNDUP_SCHEMA,
    claim_json,
    claim_record,
    roundup_json,
    roundup_record,
)
from sayso.show.roundup.terminal import print_claim, print_roundup, show_claim, show_roundup

__all__ = [
    "CLAIM_SCHEMA",
    "ROUNDUP_SCHEMA",
    "claim_json",
    "claim_record",
    "print_claim",
    "print_roundup",
    "render_claim_markdown",
    "render_claim_page",
    "render_roundup_markdown",
    "render_roundup_page",
    "roundup_json",
    "roundup_record",
    "show_claim",
    "show_roundup",
]
