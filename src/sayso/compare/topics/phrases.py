"""The phrases of a stretch of text that may tell what it is about: runs of nouns, adjectives and names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.compare.topics.empty_words import EMPTY_ADJECTIVES, EMPTY_NOUNS, SAYING_NOUNS, VAGUE_NOUNS
from sayso.compare.topics.places import Place, Places
from sayso.compare.topics.tokens import DETERMINERS, PAST, Token, Tokens
from sayso.compare.topics.word_kinds import HEADS, kind_alone
from sayso.resolve.lexicon import DAYS, MEN, NAME_LIKE_TITLES, ORGANIZATION_WORDS, TITLES, WOMEN
from sayso.resolve.names import is_title
from sayso.types import Span

MOST_WORDS = 5
_MOST_NAME_WORDS = 6
_JOINT = re.compile(r"[ \u00a0]|[\-\u2010\u2011]| ?\n ?")
_INITIAL = re.compile(r"\.? [^\W\d_]")
_POINT = re.compile(r"\. ")
_POINTED = frozenset("st mt ft sen sens rep reps gov gen col lt capt sgt dr prof rev mr mrs ms messrs".split())
_INNER_WORDS = frozenset(("of", "for", "on", "the"))
_ON_SOMETHING = frozenset("committee subcommittee commission council conference".split())
# What stands before an adjective that tells something of what was named: “were untrue”.
_BEFORE_ADJECTIVES = frozenset("am is are was were be been being very so too more most as how quite rather".split())
# “Republican of Ohio” says who somebody is; “Republicans” may be what is spoken of.
_TELL_LITTLE = EMPTY_NOUNS | SAYING_NOUNS | VAGUE_NOUNS
_TELL_NOTHING = _TELL_LITTLE | TITLES
_POINTS_NOWHERE = EMPTY_NOUNS | SAYING_NOUNS
NO_NAMES = TITLES | DAYS
NO_NAMES |= frozenset("republican democrat democratic conservative liberal labour labor tory socialist green".split())
NO_NAMES |= frozenset("sens reps govs messrs drs gens profs".split())
# Bodies whose names go on behind “of” or “for”; what is no body there is a name with a place: “Mayor of Arlen”.
_GOES_ON = ORGANIZATION_WORDS - frozenset("press police news group team party weekly times post".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase where it stands: its words, in lower case, whether all seem to be names, and its place in the clause.

    is_inner: it is a name that stands inside the phrase given before it. is_definite: the words before it point to a
    certain one, “the bill”, “their bill”. names: those of the words that seem to be names. is_owner: ’s stands behind.
    """

    span: Span
    words: tuple[str, ...]
    is_name: bool
    is_inner: bool = False
    place: Place = "subject"
    is_definite: bool = False
    names: tuple[str, ...] = ()
    is_owner: bool = False


@dataclass(slots=True)
class _Run:
    place: Place
    is_definite: bool
    tokens: list[Token] = field(default_factory=list)

    @property
    def is_owner(self) -> bool:
        return self.tokens[-1].ends


def find_phrases(text: str, span: Span) -> Iterator[Phrase]:
    """Return the phrases inside a span, in order; a name inside a longer phrase is given behind it.

    A phrase ends at function words, verbs and adverbs and at every mark but the hyphen; it neither begins nor ends with
    an adjective that stands alone. Which words are verbs is told by the table of common words, for words that are often
    both by what stands before them. “Board of Harbours” is one name.
    """
    places = Places()
    owner: Phrase | None = None
    for run in _runs(text, span, places):
        words = _trimmed(run.tokens)
        phrase = _phrase(words, run) if words else None
        is_empty = phrase is None or not is_telling(phrase)
        if owner:  # “the town’s answer” is about the town
            yield replace(owner, place=run.place, is_owner=not is_empty)
            owner = None
        places.end(run.place, is_owner=run.is_owner, is_empty=is_empty)
        if phrase and run.is_owner and phrase.is_name:
            owner = phrase
        elif phrase:
            yield replace(phrase, is_owner=run.is_owner)
            yield from _names_inside(words, run)
    if owner:
        yield owner


def _runs(text: str, span: Span, places: Places) -> Iterator[_Run]:
    tokens = Tokens(text, span)
    run: _Run | None = None
    before, end = "", span.start
    for match in tokens.matches():
        is_joined = run is not None and _joins(text, run.tokens[-1], end, match.start())
        if run and (run.is_owner or not is_joined):
            yield run
            run = None
        token = tokens.token(match, before, run.tokens[-1].word if run else "")
        if run is None and end < match.start():
            places.pass_marks(text[end : match.start()], before)
        if run and _is_inside_name(token, run.tokens, text):
            run.tokens.append(replace(token, kind="rare", is_name=True))
        elif token.kind in ("function", "verb", "adverb"):
            if run:
                yield run
            run = None
            places.pass_word(token.word, token.kind)
        else:
            run = run or _Run(places.place, places.is_definite)
            run.tokens.append(token)
        before, end = token.word, match.end()
    if run:
        yield run


def _joins(text: str, last: Token, end: int, start: int) -> bool:
    """Tell whether two words may be of one phrase by what stands between: also the point of “St. Arlen”, “A. Roe”."""
    if last.is_name and (len(last.word) == 1 or last.word in _POINTED) and _POINT.fullmatch(text, end, start):
        return True
    return bool(_JOINT.fullmatch(text, end, start))


def _is_inside_name(token: Token, run: Sequence[Token], text: str) -> bool:
    """Tell “of” and “the” of “Board of the Harbours”, and the letter of “Mara T. Quill”."""
    behind = text[token.end : token.end + 2]
    if not run[-1].is_name:
        return False
    if len(token.word) == 1:
        return text[token.start].isupper() and bool(_INITIAL.match(text, token.end))
    if token.word == "the":
        return run[-1].word in ("of", "for") and behind[1:].isupper()
    joints = ("of", "for", "on") if run[-1].word in _ON_SOMETHING else ("of", "for")
    if token.word not in joints or run[-1].word not in _GOES_ON or len(run) > _MOST_NAME_WORDS:
        return False
    return all(word.is_name for word in run) and (behind[1:].isupper() or text.startswith(" the ", token.end))


# ------------------------------------------------------------------ from a run of words to a phrase


def _trimmed(run: Sequence[Token]) -> list[Token]:
    words = list(run)
    # The first half of “ill-advised” and “Boston-based” goes with the second.
    while words and (words[-1].hyphened or words[-1].word in _INNER_WORDS or _is_no_head(words)):
        words.pop()
    words = _without_titles(words)
    while words and not words[0].is_name and words[0].word in EMPTY_ADJECTIVES and not words[0].hyphened:
        words = words[1:]
    if not words or (len(words) == 1 and not words[0].is_name and not _is_noun(words[0])):
        return []
    return words[:_MOST_NAME_WORDS] if all(word.is_name for word in words) else words[-MOST_WORDS:]


def _is_no_head(words: Sequence[Token]) -> bool:
    *others, last = words
    is_past = bool(PAST.fullmatch(last.word)) and not last.word.endswith("eed")
    is_adjective = last.kind == "adjective" and not (others and last.word in HEADS)
    is_adjective = is_adjective or last.word in EMPTY_ADJECTIVES
    return not last.is_name and (is_adjective or is_past)


def _without_titles(words: list[Token]) -> list[Token]:
    """Cut off what somebody is, before the name: “Senator Mara Quill”, “town crier Mara Quill”."""
    for i in range(len(words) - 2, -1, -1):
        title, name = words[i], words[i + 1]
        if not name.is_name or name.word in ORGANIZATION_WORDS or is_title(name.word):
            continue
        is_second = i > 0 and is_title(words[i - 1].word)
        is_given = name.word in MEN | WOMEN and i + 2 < len(words)
        is_sure = is_title(title.word) and (title.word not in NAME_LIKE_TITLES or is_second or is_given)
        if is_sure or (is_given and not title.is_name and not title.hyphened and title.kind != "adjective"):
            return words[i + 1 :]
    return words


def _is_noun(token: Token) -> bool:
    """Tell whether a lone word is a noun, by the word before it: not “were untrue”, “on achieving”."""
    if token.word.endswith("ing"):
        return token.before in DETERMINERS
    return token.kind != "rare" or token.word.endswith("s") or token.before not in _BEFORE_ADJECTIVES


def _phrase(words: Sequence[Token], run: _Run) -> Phrase:
    names = [word.is_name for word in words]
    span = Span(words[0].start, words[-1].end)
    return Phrase(
        span=span,
        words=tuple(word.word for word in words),
        is_name=all(names),
        names=tuple(word.word for word in words if word.is_name),
        place=run.place,
        is_definite=run.is_definite,
    )


def _names_inside(words: Sequence[Token], run: _Run) -> Iterator[Phrase]:
    """Return the names of a phrase that is more than a name: “Syrian” of “Syrian crisis”, two of “Roe-Doe talks”."""
    if all(word.is_name for word in words):
        return
    for is_name, group in itertools.groupby(words, key=lambda word: word.is_name):
        name = _without_titles(list(group))
        if is_name:
            # Neither “Covid-19” nor “C-51” is a pair.
            is_pair = len(name) == 2 and name[0].hyphened and all(word.word[1:].isalpha() for word in name)
            for part in [name[:1], name[1:]] if is_pair else [name]:
                if any(map(str.isalpha, part[0].word)):
                    yield replace(_phrase(part, run), is_inner=True)


# ------------------------------------------------------------------ what a phrase tells


def is_telling(phrase: Phrase) -> bool:
    """Tell whether a phrase may be a topic by itself: no empty nouns, words for what is said, or lone titles."""
    if phrase.is_definite and len(phrase.words) > 1 and _is_of(phrase.words[-1], TITLES):
        return True  # “the harbour master”, who is nobody's title here
    if phrase.is_name:
        is_empty = len(phrase.words) == 1 and phrase.words[0] in _TELL_LITTLE
        return not is_empty and not all(word in NO_NAMES for word in phrase.words)
    no_nouns = ["adjective", "function", "adverb"]
    if _is_of(phrase.words[-1], EMPTY_NOUNS):  # “foremost hope”, where no table knows the first word
        no_nouns.append("rare")
    nouns = [word for word in phrase.words if kind_alone(word) not in no_nouns or word in phrase.names]
    return any(not _is_of(word, _TELL_NOTHING) for word in nouns)


def is_pointed_at(phrase: Phrase) -> bool:
    """Tell whether a phrase that tells little points to something certain: “the announcement”, “test site”."""
    if phrase.is_name or _is_of(phrase.words[-1], _POINTS_NOWHERE):
        return False
    return phrase.is_definite or (len(phrase.words) > 1 and not _is_of(phrase.words[-1], TITLES))


def _is_of(word: str, nouns: frozenset[str]) -> bool:
    singular = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return word in nouns or singular in nouns
