"""Where a phrase stands in its clause: what is spoken of goes before what is only told beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.compare.events.words import Kind
from sayso.compare.topics.tokens import DETERMINERS
from sayso.resolve.names import is_title

Place = Literal["subject", "object", "later", "clause", "of", "about", "with", "beside", "attribute"]

_OF = frozenset(("of",))
_ABOUT = frozenset("about on over regarding concerning toward towards into".split())
_WITH = frozenset("to with for against between by behind than onto upon among without beyond".split())
_BESIDE = frozenset(
    "in at from as during after before since until till near within inside outside through throughout under like "
    "despite amid across along around per via above below off atop aboard alongside besides except unlike past".split()
)
_CLAUSES = frozenset("if because when while although though unless whereas where who which whose once".split())
_ARE = frozenset("am is are was were be been being it's that's he's she's they're you're we're isn't aren't".split())
_ARE |= frozenset("wasn't weren't become becomes became remain remains".split())
_HAVE = frozenset("have has had having do does did doing".split())
_AND = frozenset(("and", "or", "nor", "plus"))
_ARTICLES = frozenset(("a", "an", "the"))
_DEFINITE = frozenset("the this that these those my your his her its our their such".split())
_STOP = re.compile(r"[.!?;:\n]")


@dataclass(slots=True)
class Places:
    """Follows a sentence from word to word, and tells the place of the phrase that begins next."""

    place: Place = "subject"
    last: Place = "subject"  # of the phrase before
    is_behind: bool = False  # nothing but an article, “and” or a comma stands between that phrase and here
    is_empty: bool = False  # that phrase tells nothing
    has_verb: bool = False
    is_of_empty: bool = False  # “of” or “to” behind such a phrase was the last word
    is_to_be: bool = False  # “is” or “was” stands before
    determiner: str = ""

    def pass_marks(self, marks: str, before: str) -> None:
        """Go over what stands between two words. before is the first of them."""
        if _STOP.search(marks) and not (marks.startswith(". ") and is_title(before)):
            self.place, self.is_behind, self.has_verb, self.determiner = "subject", False, False, ""
        elif "," in marks or "—" in marks or "–" in marks:
            self.determiner = ""
            aside = self.last in ("beside", "clause") and not self.has_verb
            self.place = self.last
            if not self.is_behind or aside:
                self.place, self.is_behind = "subject", False

    def pass_word(self, word: str, kind: Kind) -> None:
        """Go over a word that is in no phrase."""
        if word == "that":
            self.determiner = word
            self.place = "clause" if self.is_behind and not self.is_empty else "subject"
        elif word in DETERMINERS:
            self.determiner = word
            if (self.is_behind and word in _ARTICLES) or (self.is_to_be and word in ("a", "an")):
                self.place = "attribute"
            return
        elif word in _AND:
            self.place = self.last if self.is_behind else self.place
        else:
            self._pass_other(word, kind)
        self.is_behind = False

    def _pass_other(self, word: str, kind: Kind) -> None:
        if word == "as" and self.determiner == "such":  # “people such as”
            self.place, self.determiner = "later", ""
            return
        self.determiner = "such" if word == "such" else self.determiner
        place = _place_behind(word)
        if place:
            self.determiner = ""
            is_taken_up = self.is_behind and self.is_empty and place in ("of", "about", "with")
            self.place = self.last if is_taken_up else place
            self.is_of_empty = is_taken_up
        elif kind == "verb" or word in _HAVE or word in _ARE:
            is_later = self.has_verb and kind == "verb" and not self.is_of_empty
            self.place, self.is_of_empty = "later" if is_later else "object", False
            self.has_verb, self.determiner, self.is_to_be = True, "", word in _ARE

    @property
    def is_definite(self) -> bool:
        """Tell whether the words point to a certain one of what begins here: “the”, “their”."""
        return self.determiner in _DEFINITE

    def end(self, place: Place, *, is_owner: bool, is_empty: bool) -> None:
        """Go over the end of a phrase."""
        if is_owner:
            self.determiner = "its"
            return
        self.last, self.is_behind, self.is_empty, self.is_to_be = place, True, is_empty, False
        self.determiner = ""
        self.place = "object"


def _place_behind(word: str) -> Place | None:
    if word in _OF:
        return "of"
    if word in _ABOUT:
        return "about"
    if word in _WITH:
        return "with"
    if word in _BESIDE:
        return "beside"
    return "clause" if word in _CLAUSES else None
