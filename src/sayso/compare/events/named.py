"""Whom or what articles about one event name at their heads: who retires, which body is sued."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.compare.events.vectors import head_of
from sayso.compare.events.words import find_words
from sayso.resolve.capitals import find_names
from sayso.resolve.lexicon import NAME_TAILS
from sayso.resolve.names import Name, is_headline
from sayso.types import Document, Span

_LEAST_LETTERS = 3
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PIECE = re.compile(r"\w+")
# So many of the titles must have the name: two of three, and two at least where there are several.
_LEAST_SHARE = 0.6
# In so many articles a word is looked for in small letters.
_LOOKED_AT = 20


def find_main_names(documents: Sequence[Document], weights: Mapping[str, float]) -> list[str]:
    """Return the names that most titles of articles about one event have, in the fullest form that the articles share.

    weights: how much words tell of the event, by their stems. The name that most titles have comes first, of several
    the one that tells most.
    """
    heads = [head_of(document) for document in documents]
    forms = _forms(heads)
    least = max(_LEAST_SHARE * len(documents), min(2, len(documents)))
    # To look for every name in every title would take the square of their number.
    words = Counter(word for title, _ in heads for word in set(_PIECE.findall(title.lower())))
    often = (last for last in forms if words[_surest_piece(last)] >= least)
    titled = {last: sum(bool(find_name(last, title)) for title, _ in heads) for last in often}
    shared = [last for last, count in titled.items() if count >= least and not _is_plain(last, documents)]
    shared.sort(key=lambda last: (-titled[last], -_weight(last, weights), -sum(forms[last].values()), last))
    return [_fullest(forms[last], len(documents)) for last in shared]


def _forms(heads: Sequence[tuple[str, str]]) -> dict[str, Counter[str]]:
    """Return the names at the heads by their last words, with the number of heads that have each form.

    In a title of headline capitals nothing tells a name from other words; there first paragraphs alone are looked at.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for title, lead in heads:
        parts = [lead] if is_headline(title) else [title, lead]
        names = {name.text: name for part in parts for name in find_names(part, [Span(0, len(part))] if part else [])}
        for text, name in names.items():
            forms[_last(name)][text] += 1
    return forms


def _is_plain(name: str, documents: Sequence[Document]) -> bool:
    """Tell a word that only opens titles, “Ministers clash”, from a name: articles have it in small letters too."""
    small = re.compile(rf"\b{re.escape(name.lower())}\b")
    return " " not in name and any(small.search(document.text) for document in documents[:_LOOKED_AT])


def _last(name: Name) -> str:
    """Return what a name comes back as: all of a body's, the surname of what may be a person's."""
    words = [word for word in name.words if word.rstrip(".").lower() not in NAME_TAILS]
    return name.text if name.is_organization or not words else words[-1]


def _surest_piece(name: str) -> str:
    """Return what stands in every title that has a name, in lower case: the end of its last word that is no tail."""
    pieces: list[str] = _PIECE.findall(name.lower())
    return next((piece for piece in reversed(pieces) if piece not in NAME_TAILS), pieces[-1] if pieces else "")


def _fullest(forms: Mapping[str, int], documents: int) -> str:
    """Take the fullest of a name's forms that is no single article's, or the commonest."""
    common = [form for form, count in forms.items() if count >= min(2, documents)]
    return max(common or forms, key=lambda form: (len(form.split()) if common else forms[form], forms[form], form))


def _weight(name: str, weights: Mapping[str, float]) -> float:
    return max((weights.get(word.stem, 0.0) for word in find_words(name)), default=0.0)


def find_name(name: str, text: str) -> tuple[Span, ...]:
    """Return where a text has a name: the whole of several words, whatever the capitals, or its last word as written.

    As names come back shortened, the last word that is no tail ("Jr.") is enough, if it is long enough to tell
    anything.
    """
    words = _WORD.findall(name)
    if not words:
        return ()
    whole = r"\W+".join(map(re.escape, words))
    alone = rf"\b(?:{whole}|{whole.upper()})\b" if words[0][:1].isupper() else rf"(?i:\b{whole}\b)"
    forms = [rf"(?i:\b{whole}\b)" if len(words) > 1 else alone]
    surname = next((word for word in reversed(words[1:]) if word.lower() not in NAME_TAILS), "")
    if len(surname) >= _LEAST_LETTERS and surname[0].isupper():
        forms.append(rf"\b{re.escape(surname)}\b")
    return tuple(Span(*match.span()) for match in re.finditer("|".join(forms), text))
