"""Statements → what is told about them: role and affiliation, channel, addressee, stance, the day they were said."""

from sayso.describe.statements import describe_statements

__all__ = ["describe_statements"]
