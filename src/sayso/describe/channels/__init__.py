"""How the words came: to which outlet, on which platform, on which occasion, in which document."""

from sayso.describe.channels.find import find_channels

__all__ = ["find_channels"]
