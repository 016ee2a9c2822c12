"""The steps of describing, in order."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.describe.addressees import find_addressees
from sayso.describe.channels import find_channels
from sayso.describe.cues import describe_cues
from sayso.describe.days import find_days
from sayso.describe.roles import find_roles
from sayso.describe.second_person import find_second_persons
from sayso.types import Document, Statement

# Roles come after all that may still change a speaker.
STEPS = (find_channels, find_addressees, find_second_persons, find_roles, describe_cues, find_days)


def describe_statements(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements with what the text tells about each: who the speaker is, how, to whom and when they spoke.

    Every fact is a span of the text, or a word of a small documented table looked up by one.
    """
    for step in STEPS:
        statements = step(document, statements)
    return statements
