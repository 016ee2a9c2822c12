"""Many readings → a roundup of who reacted how, every line of it a statement of an article."""

from sayso.compare.camps import Overrides, read_camps
from sayso.compare.claims import check_claim
from sayso.compare.roundup import RoundupOptions, compare_statements, without_copies
from sayso.compare.types import ClaimCheck, Roundup

__all__ = [
    "ClaimCheck",
    "Overrides",
    "Roundup",
    "RoundupOptions",
    "check_claim",
    "compare_statements",
    "read_camps",
    "without_copies",
]
