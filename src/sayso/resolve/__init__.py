"""Attributions → speakers: names in full, pronouns to whom they stand for, and honest ignorance."""

from sayso.resolve.index import NameIndex
from sayso.resolve.scorer import PairScorer
from sayso.resolve.speakers import Resolution, resolve_speakers

__all__ = ["NameIndex", "PairScorer", "Resolution", "resolve_speakers"]
