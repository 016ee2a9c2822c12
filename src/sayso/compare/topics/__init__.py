"""Topics: what statements are about, as phrases that stand in them, merged over articles."""

from sayso.compare.topics.merge import find_topics
from sayso.compare.topics.weigh import add_topics, statement_topics

__all__ = ["add_topics", "find_topics", "statement_topics"]
