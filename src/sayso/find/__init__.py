"""Document → attributions: what the model tags, what print conventions tell, and what stands inside both."""

from sayso.find.attributions import find_attributions

__all__ = ["find_attributions"]
