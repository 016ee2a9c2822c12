"""What a cue tells beyond “said”: stance, manner, whether the words were spoken at all."""

from sayso.describe.cues.describe import describe_cues

__all__ = ["describe_cues"]
