"""One speaker over all articles: names that are one person's or body's put together."""

from sayso.compare.voices.merge import find_acronyms, merge_voices

__all__ = ["find_acronyms", "merge_voices"]
