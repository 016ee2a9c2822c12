"""Events: which articles tell of one, the event that a user names, and the lines that are about it."""

from sayso.compare.events.gather import EventError, group_events, has_day, is_between, pick_event, take_all
from sayso.compare.events.lines import pick_lines

__all__ = ["EventError", "group_events", "has_day", "is_between", "pick_event", "pick_lines", "take_all"]
