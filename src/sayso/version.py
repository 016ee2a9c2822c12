"""The version of the package; it knows nobody, so that every part may ask it."""

__version__ = "0.1.0"
