"""The day on which words were said."""

from sayso.describe.days.find import find_days

__all__ = ["find_days"]
