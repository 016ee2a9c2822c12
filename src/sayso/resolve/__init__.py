"""Attributions → speakers: names in full, pronouns to whom they stand for, and honest ignorance."""

from sayso.resolve.speakers import resolve_speakers

__all__ = ["resolve_speakers"]
