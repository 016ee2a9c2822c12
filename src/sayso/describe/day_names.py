"""What weekdays and months are called."""

from __future__ import annotations

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
# Patterns of names with a capital, for the middle of a longer pattern.
WEEKDAY = rf"(?:{'|'.join(name.capitalize() for name in WEEKDAYS)})"
MONTH = rf"(?:{'|'.join(name.capitalize() for name in MONTHS)})"
