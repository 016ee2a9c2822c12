"""Is it English? Told by its small words; a model of languages is asked only when they are missing."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import islice
from typing import Any

from sayso.errors import LanguageError
from sayso.read.options import how_to_allow

# Words that English has all the time and its neighbours do not share ("in", "was", "on", "me" are left out for that).
_SMALL_WORDS = frozenset(
    [
        "the",
        "and",
        "to",
        "that",
        "for",
        "with",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "by",
        "at",
        "from",
        "has",
        "have",
        "been",
        "be",
        "are",
        "were",
        "this",
        "which",
        "who",
        "it",
        "its",
        "not",
        "but",
        "said",
        "says",
        "would",
        "could",
        "should",
        "about",
        "after",
        "before",
        "than",
        "there",
        "what",
        "when",
        "you",
        "your",
        "our",
        "where",
        "them",
        "him",
        "how",
        "because",
        "against",
        "while",
        "if",
        "or",
        "did",
        "does",
        "can",
        "just",
        "into",
        "more",
        "also",
    ]
)
_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_WORDS_READ = 3000
# English news has a quarter to a third of these words, the other languages of Europe under a twentieth.
_ENGLISH_SHARE = 0.12
# Fewer words than these are a headline, of which nothing is certain while its letters are Latin.
_FEW_WORDS = 12
_SAMPLE_CHARACTERS = 5000
_READ_ALL = how_to_allow("--any-language", "check_language=False")


def check_english(text: str, *, source: str) -> str | None:
    """Return "en" for an English text, None for one too short to tell.

    Raises LanguageError, which names the language if it can, for any other.
    """
    language = guess_language(text)
    if language not in ("en", None):
        name = _NAMES.get(language, "another language")
        raise LanguageError(
            source,
            f"this seems to be {name} ({language}), and only English can be read; give an English article, or read it "
            f"all the same with {_READ_ALL}",
            language=language,
        )
    if language is None and not _is_latin(text):
        raise LanguageError(
            source,
            "this does not seem to be English, and nothing else can be read; give an English article, or read it all "
            f"the same with {_READ_ALL}",
        )
    return language


def guess_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of a text, or None if that cannot be told."""
    words = [match.group().lower() for match in islice(_WORD.finditer(text), _WORDS_READ)]
    small = sum(word in _SMALL_WORDS for word in words)
    if words and small >= _ENGLISH_SHARE * len(words):
        return "en"
    if len(words) < _FEW_WORDS and _is_latin(text):
        return None
    return _classify(text[:_SAMPLE_CHARACTERS])


def _is_latin(text: str) -> bool:
    letters = [c for c in text[:_SAMPLE_CHARACTERS] if c.isalpha()]
    return 2 * sum(c < "\u0250" for c in letters) >= len(letters)


def _classify(text: str) -> str | None:
    """Ask the language model. Capitals are lowered, since it takes an English text in capitals for German."""
    try:
        # Loads a model of languages, which takes a while; the package has no types.
        py3langid: Any = import_module("py3langid")
    except ImportError:
        return None
    code, _ = py3langid.classify(text.lower() if text.isupper() else text)
    return str(code)
