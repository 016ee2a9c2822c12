"""What the text says a speaker is, and the bodies it ties them to."""

from sayso.describe.roles.find import find_roles

__all__ = ["find_roles"]
