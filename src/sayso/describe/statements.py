"""The steps of describing, in order."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.describe.addressees import find_addressees, find_second_persons
from sayso.describe.channels import find_channels
from sayso.describe.cues import describe_cues
from sayso.describe.days import find_days
from sayso.describe.roles import find_roles
from sayso.resolve import NameIndex
from sayso.types import Document, Statement


def describe_statements(document: Document, statements: Sequence[Statement], names: NameIndex) -> Sequence[Statement]:
    """Return the statements with what the text tells about each: who the speaker is, how, to whom and when they spoke.

    names: the names of the text, as speakers were resolved by them. Every fact is a span of the text, or a word of a
    small documented table looked up by one.
    """
    statements = find_channels(document, statements, names)
    statements = find_addressees(document, statements, names)
    statements = find_second_persons(document, statements)
    # Roles come after all that may still change a speaker.
    statements = find_roles(document, statements)
    statements = describe_cues(document, statements)
    return find_days(document, statements)
