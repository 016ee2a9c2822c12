"""Whom the words were said to, and who is “you” in them."""

from sayso.describe.addressees.find import find_addressees
from sayso.describe.addressees.second_person import find_second_persons

__all__ = ["find_addressees", "find_second_persons"]
