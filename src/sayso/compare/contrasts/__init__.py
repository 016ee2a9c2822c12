"""Where camps and voices differ, where they agree, and who spoke otherwise at another time."""

from sayso.compare.contrasts.find import find_changes_of_mind, find_contrasts, find_pairs

__all__ = ["find_changes_of_mind", "find_contrasts", "find_pairs"]
