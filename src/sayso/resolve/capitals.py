"""Where names stand: runs of capitalised words, cut from titles, from words that only begin a sentence, and apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.resolve.lexicon import (
    DAYS,
    MEN,
    NAME_LIKE_OPENERS,
    NAME_LIKE_TITLES,
    NAME_TAILS,
    OPENERS,
    ORGANIZATION_WORDS,
    PLACES,
    PREPOSITIONS,
    SIDES,
    TITLES,
    WOMEN,
)
from sayso.resolve.names import BODIES_OF_TWO, POSSESSIVE, TWO_WORD_PLACE, Name, count_near, is_title, key
from sayso.types import Span

_PARTICLE = r"(?:al|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von)"
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_SHORTENED = r"(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|Prof|St|Jr|Sr)\."
_WORD = rf"(?:{_SHORTENED}|(?:{_UPPER}\.){{2,}}|{_UPPER}(?:\w|[’'\-\u2010\u2011](?=\w))+|{_UPPER}\.?)"
# A name may run over the end of a bracket that an editor put in: “[Foreign Minister Sergei] Lavrov”.
_BLANK = r"\]?(?:[ \u00a0]+|[ \u00a0]?\n)"
# The article of Arabic names is small inside them and great where they open a sentence: “Omar al-Roe”, “Al-Roe said”.
_TIED = r"(?:(?:ad|al|an|ar|as|ash|at|az|el|ul)-)?"
_NAME = re.compile(rf"(?<![\w@#]){_WORD}(?:{_BLANK}(?:{_PARTICLE}[ \u00a0]+){{0,2}}{_TIED}{_WORD})*")
# Places and bodies whose first word looks like a side or a title.
_PLACES_OF_TWO = frozenset(
    ("saudi arabia", "american samoa", "western sahara", "western australia", "british columbia", "french polynesia")
)
# Capitals behind a name in one word, as where a page ran on: “RoeTHE”; “MacROE” is a name.
_GLUED = re.compile(r"((?!Mac)[A-Z][a-z]{2,})[A-Z]{2,}")
# Letters behind a name: “Jane Roe MP”.
BEHIND_NAMES = frozenset("mp msp mep mla mlc td kc qc obe mbe cbe phd md".split())
_TOKEN = re.compile(r"\S+")
_JOINT = re.compile(r"\s(?:of|for|on)(?: the)?(?: \d+(?:st|nd|rd|th))?\s")
# “Court of Appeals”, “Association for the Advancement”: what goes on with “of” or “for” belongs to it too.
_JOINED_BODY = re.compile(
    r"(?:Association|Committee|Council|Court|Department|Institute|Ministry|Office|Society) (?:of|for) "
)
# A name of more characters is none: to join it to what follows would take the square of its length.
_LONGEST_BODY = 200
# The first half of “Securities and Exchange Commission”.
_ABSTRACT = re.compile(r"(?:ities|tion|ment|ship|ture|cs|ices|lth|[ae]nce)$")
# Before a run of capitals that begins with what an office is of, and may go on with who holds it.
_OFFICE_OF = re.compile(rf"(?i:\b(?:{'|'.join(sorted(TITLES))}|chief) (?:of|to|for) (?:the )?)\Z")
# Behind these stands a place though it sounds like somebody's given name: “mayor of San Jose Ivo Brandt”.
_BEFORE_PLACES = frozenset("fort lake mount new port saint san santa st west".split())
_PREPOSITION_BEFORE = re.compile(r"\b(?:in|of|from|at|near)\s$")


def find_names(text: str, spans: Iterable[Span]) -> Iterator[Name]:
    """Return the names inside some spans, without titles, and without words that only begin a sentence."""
    for span in spans:
        found = (n for m in _NAME.finditer(text, span.start, span.end) for n in _split(text, m, span.start))
        yield from _joined(text, found)


def _split(text: str, match: re.Match[str], begins: int) -> Iterator[Name]:
    """Cut a run of capitalised words behind each ’s, and where a whole name stands in brackets before it."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, match.start(), match.end()):
        tokens.append(token)
        word = token.group()
        whole_bracket = word.endswith("]") and not _is_half_name(text, tokens)
        if whole_bracket or token.end() == match.end() or (POSSESSIVE.search(word) and word[-1] == "s"):
            name = _trimmed(text, tokens, begins)
            if name:
                yield name
            tokens = []


def _is_half_name(text: str, tokens: list[re.Match[str]]) -> bool:
    """Tell “[Harbour Master Ivo] Brandt” from “[Brandt] Quill”: half a name stands nowhere else by itself."""
    word = key(tokens[-1].group())
    titled = any(key(t.group()) in TITLES for t in tokens[:-1])
    return word not in TITLES and (
        titled or word in WOMEN | MEN or count_near(text, tokens[-1].group()[:-1], tokens[-1].start()) == 1
    )


def _trimmed(text: str, tokens: list[re.Match[str]], begins: int, *, glued: bool = False) -> Name | None:
    start = tokens[0].start()
    opens = start <= begins or text[max(0, start - 5) : start].rstrip(" \u00a0\"“‘'[").endswith(
        (".", "!", "?", ":", "”", "\n")
    )
    keys = [key(t.group()) for t in tokens]
    after_preposition = bool(_PREPOSITION_BEFORE.search(text, max(0, start - 8), start))
    first, last = 0, len(keys)
    while first < last and keys[first] in OPENERS and (opens or keys[first] not in NAME_LIKE_OPENERS or last == 1):
        after_preposition = keys[first] in PREPOSITIONS
        first += 1
    if any(_is_glued(t.group()) for t in tokens):
        return _unglued(text, tokens, begins)
    while last > first + 1 and keys[last - 1] in DAYS - NAME_LIKE_OPENERS and keys[last - 2 : last] != ["usa", "today"]:
        last -= 1
    while last > first + 2 and keys[last - 1] in BEHIND_NAMES:
        last -= 1
    if first == last:
        return None
    titles: tuple[str, ...] = ()
    if keys[last - 1] not in ORGANIZATION_WORDS:
        bracket = any(t.group().endswith("]") for t in tokens[first : last - 1])
        start_of_name = _behind_titles(keys, first, last, after_preposition, bracket)
        if start_of_name == first and _OFFICE_OF.search(text, max(0, start - 40), start):
            start_of_name = _behind_office(keys, first, last)
        titles = tuple(keys[first:start_of_name])
        first = start_of_name
        while titles and first < last - 1 and keys[first] in PREPOSITIONS:  # the headline’s “President On Roe”
            first += 1
    if all(k in TITLES for k in keys[first:last]) and (last - first > 1 or keys[first] not in NAME_LIKE_TITLES):
        return None
    if glued:
        first = _behind_short_form(keys, first, last)
    words = [t.group().strip("[]") for t in tokens[first:last]]
    words[-1] = POSSESSIVE.sub("", words[-1])
    begin = tokens[first].start()
    the = bool(re.search(r"\b[Tt]he\s$", text[max(0, begin - 5) : begin])) and not titles
    end = tokens[last - 1].start() + len(words[-1])
    return Name(begin, end, " ".join(words), titles, the)


def _behind_office(keys: list[str], first: int, last: int) -> int:
    """Say where the name begins behind what its bearer is head of: “ambassador to the United Nations Mara Quill”."""
    if keys[first] in WOMEN | MEN:
        return first
    given = (i for i in range(first + 1, last - 1) if keys[i] in WOMEN | MEN and keys[i - 1] not in _BEFORE_PLACES)
    return next(given, first)


def _behind_short_form(keys: list[str], first: int, last: int) -> int:
    """Say where the whole name begins behind a short form of it, as links print both: “Roe Jane Ann Roe”."""
    again = [i for i in range(first, last - 2) if keys[i] == keys[last - 1]]
    return again[-1] + 1 if again else first


def _is_glued(word: str) -> bool:
    """Tell “RoeTHE” and the “MORE” of a link, where a page ran into a name, from a name."""
    return word == "MORE" or bool(_GLUED.match(word))


def _unglued(text: str, tokens: list[re.Match[str]], begins: int) -> Name | None:
    """Return the name before what a page glued to it."""
    count = next(i for i, token in enumerate(tokens) if _is_glued(token.group()))
    glued = _GLUED.match(tokens[count].group())
    start = tokens[count].start()
    word = _TOKEN.match(text, start, start + glued.end(1)) if glued else None
    kept = [*tokens[:count], *([word] if word else [])]
    return _trimmed(text, kept, begins, glued=True) if kept else None


def _behind_titles(keys: list[str], first: int, last: int, after_preposition: bool, bracket: bool) -> int:
    """Say where the name begins behind its titles, sides (“Republican”) and places (“of Ohio John Roe”)."""
    if after_preposition and last - first > 2 and TWO_WORD_PLACE.fullmatch(" ".join(keys[first : first + 2])):
        first += 2
    elif after_preposition and last - first > 1 and keys[first] in PLACES:
        first += 1
    start = first
    for i in range(first, last - 1):
        is_head = bracket or i == first or keys[i - 1] in TITLES | SIDES | ORGANIZATION_WORDS
        if (
            f"{keys[i]} {keys[i + 1]}" not in BODIES_OF_TWO
            and is_title(keys[i])
            and (keys[i] not in NAME_LIKE_TITLES or is_head)
            and keys[i + 1] not in NAME_TAILS
        ):
            start = i + 1
    while start < last - 1 and keys[start] in SIDES and " ".join(keys[start : start + 2]) not in _PLACES_OF_TWO:
        start += 1
    return start


def _joined(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Put “Ministry” and “Tides” together again where only “of” stands between."""
    held: Name | None = None
    for name in names:
        joint = text[held.end : name.start] if held and held.end - held.start < _LONGEST_BODY else ""
        is_pair = joint == " and " and _ABSTRACT.search(held.text if held else "") and name.last in ORGANIZATION_WORDS
        plural_for = joint == " for " and held is not None and re.fullmatch(r"\w+s", held.text)
        is_body = held is not None and (held.last in ORGANIZATION_WORDS or bool(_JOINED_BODY.search(held.text)))
        if held and (plural_for or is_pair or (is_body and _JOINT.fullmatch(joint))):
            whole = re.sub(r"\s+", " ", text[held.start : name.end])
            held = Name(held.start, name.end, whole, (), held.follows_the)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held
