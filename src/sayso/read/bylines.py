"""Bylines of pages: whom a page names as its authors, without what only stands where a name should.

Pages tell their authors in tags that programs fill in: with the owner of the site, a label without a name, a handle, or
the month that followed the name. What cannot be a name is dropped; names are kept as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import lxml.html

from sayso.read.blocks import same_words
from sayso.read.characters import clean

# What templates hold before anybody fills them in, and sections of a paper: no name, where they stand alone.
_NO_NAMES = frozenset(
    "admin|administrator|anonymous|author|authors|contributor|contributors|editor|editorial|editors|guest|guest author|"
    "guest contributor|guest writer|letter|letters|letters to the editor|n/a|na|no author|no byline|none|not available|"
    "not specified|null|root|site admin|super user|superuser|test|undefined|unknown|unknown author|unnamed|user|"
    "user name|username|various|various authors|web admin|webmaster|wordpress|your name|"
    "business|culture|entertainment|health|home|life|lifestyle|local|local news|news|opinion|opinions|politics|science|"
    "sport|sports|tech|technology|travel|us news|world|world news".split("|")
)
# What one is at a paper, as it stands behind a name, and what may stand before that: desks and ranks.
_POSTS = frozenset(
    "columnist contributor correspondent critic editor editor-in-chief editor-at-large journalist photographer "
    "producer reporter staff writer".split()
)
_DESKS = frozenset(
    "arts assistant associate breaking bureau business chief city consumer crime culture defence defense deputy "
    "diplomatic economics education energy entertainment environment executive fashion features food foreign freelance "
    "games gaming general health home house international investigative legal managing media national news online "
    "political politics property religion science security senior special sport sports staff tech technology "
    "transport travel video web white world".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
# These are given names or surnames too: the page must have a number behind them.
_NAMELIKE_MONTHS = frozenset("march april may june july august".split())
_LABEL = re.compile(
    r"\A(?:(?:article|story|report|reported|written|posted|published|words|text|analysis|opinion|review)\s+)?by\b[:\s]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?\b\S*|\bwww\b.*|\S+@\S+\.\S+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?:\s+[^\W\d_][\w.'’\-]*){1,4}")
_LONGEST_NAME = 80
_LONGEST_BYLINE = 120
_AUTHOR_TAGS = (
    "author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "parsely-author",
    "sailthru.author",
)
_OWNER_TAGS = ("copyright", "dc.publisher", "dcterms.publisher", "dc.rights", "og:site_name")
_HANDLE_TAGS = ("twitter:creator", "twitter:site", "article:author")


def read_byline(found: str | None, tree: lxml.html.HtmlElement, *, publisher: str | None) -> str | None:
    """Return the authors of a page, parted by semicolons, from what was found in its tags; None if nobody is named.

    Where a tag holds a label alone, the name is looked for where the page prints it.
    """
    if not found:
        return None
    page = _Page(tree, publisher)
    parts = [part for part in found.split(";") if part.strip()]
    names = _distinct(filter(None, (_clean_name(part, page) for part in page.turn(parts))))
    if not names:
        return page.printed_name()
    others = [name for name in names if not page.is_owner(name)]
    return "; ".join(others or names)


class _Page:
    """What else a page says that helps to tell its authors."""

    def __init__(self, tree: lxml.html.HtmlElement, publisher: str | None):
        self._tree = tree
        self._tags: dict[str, list[str]] = {}
        for tag in tree.iter("meta"):
            name = (tag.get("name") or tag.get("property") or "").lower()
            self._tags.setdefault(name, []).append(_words(tag.get("content")))
        self._owners = [publisher or "", *self._values(_OWNER_TAGS)]
        self._text: str | None = None

    def _values(self, tags: Iterable[str]) -> list[str]:
        return [value for tag in tags for value in self._tags.get(tag, ())]

    def turn(self, parts: list[str]) -> Iterator[str]:
        """Yield the parts, those that were one name with its surname first ("Vale, Ida") put together again."""
        turned = {value.casefold() for value in self._values(_AUTHOR_TAGS) if value.count(",") == 1}
        i = 0
        while i < len(parts):
            here = _words(parts[i])
            after = _words(parts[i + 1]) if i + 1 < len(parts) else ""
            one_name = len(here.split()) == 1 or len(after.split()) == 1
            if after and one_name and f"{here}, {after}".casefold() in turned:
                yield f"{after} {here}"
                i += 2
            else:
                yield here
                i += 1

    def is_owner(self, name: str) -> bool:
        """Tell whether a name is the publisher's, or a handle of the page."""
        handles = (value.lstrip("@") for value in self._values(_HANDLE_TAGS) if " " not in value)
        if " " not in name and any(same_words(name, handle) for handle in handles):
            return True
        return any(name.casefold() in re.split(r"\s*[|–—]\s*", owner.casefold()) for owner in self._owners) or any(
            re.search(rf"\b{re.escape(name)}\b", value, re.I) for value in self._values(("copyright", "dc.rights"))
        )

    def has_number_after(self, words: str) -> bool:
        """Tell whether the page has a number right behind some words, as a date has behind its month."""
        if self._text is None:
            self._text = _words(self._tree.text_content()).casefold()
        shape = r"\W{0,5}".join(map(re.escape, words.casefold().split()))
        return re.search(rf"{shape}\.?\s?\d", self._text) is not None

    def printed_name(self) -> str | None:
        """Return the one name that the page prints as its author's; None if there is none, or several."""
        found: list[str] = []
        for element in self._tree.xpath("//*[contains(@class, 'byline') or contains(@class, 'author')]"):
            words = _words(element.text_content())
            if len(words) <= _LONGEST_BYLINE and (name := _clean_name(words, self)) and _is_full_name(name):
                found.append(name)
        names = _distinct(found)
        return names[0] if len(names) == 1 else None


def _clean_name(words: str, page: _Page) -> str | None:
    """Return a name without what stands around it; None if it cannot be one."""
    words = _words(_ADDRESS.sub(" ", _LABEL.sub("", _words(words))))
    words = _without_month(words.strip(" ,|•·-–—@"), page)
    if not any(c.isalpha() for c in words) or len(words) > _LONGEST_NAME or words.casefold() in _NO_NAMES:
        return None
    return None if all(_is_post(word) for word in words.split()) else _without_post(words)


def _is_full_name(words: str) -> bool:
    return bool(_NAME.fullmatch(words)) and words[0].isupper() and words.split()[-1][0].isupper()


def _without_month(words: str, page: _Page) -> str:
    """Cut the month of a date off a name that it was glued to."""
    *name, last = words.split() or [""]
    if len(name) < 2 or last.casefold() not in _MONTHS:
        return words
    sure = last.casefold() not in _NAMELIKE_MONTHS or page.has_number_after(words)
    return " ".join(name) if sure else words


def _without_post(words: str) -> str:
    """Cut the post behind a name off ("Games Editor"). Where no full name is left, nothing is cut."""
    name = words.split()
    while len(name) > 2 and _is_post(name[-1]) and words.split()[-1].casefold() in _POSTS:
        name.pop()
    return words if len(name) < 2 or _is_post(name[-1]) else " ".join(name).rstrip(" ,-–—|")


def _is_post(word: str) -> bool:
    return word.casefold().strip(",.") in _POSTS | _DESKS


def _distinct(names: Iterable[str]) -> list[str]:
    """Return names once each, in the form in which names are best written: not as a slug, nor in capitals."""
    best: dict[str, str] = {}
    for name in names:
        letters = "".join(c for c in name.casefold() if c.isalnum())
        best[letters] = max(best.get(letters, name), name, key=_form)
    return list(best.values())


def _form(name: str) -> tuple[bool, int, int]:
    words = name.split()
    return not name.isupper(), len(words), sum(word[0].isupper() for word in words)


def _words(value: str | None) -> str:
    return " ".join(clean(value or "").split())
