"""Reads news and tells who said what, on whose say-so."""

__version__ = "0.1.0"
