"""Reads news and tells who said what, on whose say-so."""

from sayso.version import __version__ as __version__

TYPE_CHECKING = False  # as type checkers take it; what is imported here would be waited for
if TYPE_CHECKING:
    from sayso.errors import FetchError, FormatError, LanguageError, ModelError, ReadError, SaysoError
    from sayso.pipeline import DISPLAY_THRESHOLD, SPEAKER_THRESHOLD, Pipeline, read_statements
    from sayso.read import read_document, read_documents
    from sayso.types import Attribution, Document, Link, Reading, Span, Speaker, Statement

__all__ = [
    "DISPLAY_THRESHOLD",
    "SPEAKER_THRESHOLD",
    "Attribution",
    "Document",
    "FetchError",
    "FormatError",
    "LanguageError",
    "Link",
    "ModelError",
    "Pipeline",
    "ReadError",
    "Reading",
    "SaysoError",
    "Span",
    "Speaker",
    "Statement",
    "read_document",
    "read_documents",
    "read_statements",
]


# Loading a runtime for models takes half a second: it is done when it is needed, and not before `sayso --help`.
_MODULES = {
    "errors": ("FetchError", "FormatError", "LanguageError", "ModelError", "ReadError", "SaysoError"),
    "pipeline": ("DISPLAY_THRESHOLD", "SPEAKER_THRESHOLD", "Pipeline", "read_statements"),
    "read": ("read_document", "read_documents"),
    "types": ("Attribution", "Document", "Link", "Reading", "Span", "Speaker", "Statement"),
}

if not TYPE_CHECKING:  # whoever checks types knows the names from above, and no others

    def __getattr__(name: str) -> object:
        from importlib import import_module

        for module, names in _MODULES.items():
            if name == module:
                return import_module(f"sayso.{module}")
            if name in names:
                value = globals()[name] = getattr(import_module(f"sayso.{module}"), name)
                return value
        raise AttributeError(f"module 'sayso' has no attribute '{name}'")

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
