"""Ways to print a quotation again: such as alter it, and such as a paper's style allows."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.alteration_printings import Printing
from sayso.types import Document, Span, Speaker, Statement

_TENSES = dict(
    pair.split(":")
    for pair in """
    is:was are:were was:is were:are has:had have:had had:has will:would would:will can:could go:went goes:went
    do:did does:did did:does make:made makes:made made:make take:took took:take get:got got:get know:knew say:said
    said:says think:thought see:saw saw:see come:came came:come want:wanted wanted:want need:needed give:gave gave:give
    work:worked believe:believed believed:believe find:found keep:kept tell:told feel:felt look:looked
    """.split()
)
_TURNING = frozenset(
    "not never if but unless maybe perhaps probably might may some almost nearly hardly without".split()
)
_ADDED = "not never only always almost really deeply truly hardly great terrible secret".split()
_SPELLED = (
    ("color", "colour"), ("favor", "favour"), ("honor", "honour"), ("labor", "labour"), ("behavior", "behaviour"),
    ("defense", "defence"), ("center", "centre"), ("ization", "isation"), ("ized", "ised"), ("izing", "ising"),
    ("percent", "per cent"), ("toward ", "towards "), ("program", "programme"), ("don't", "do not"), ("it's", "it is"),
    ("we're", "we are"), ("I'm", "I am"), ("can't", "cannot"), ("didn't", "did not"), ("doesn't", "does not"),
    ("won't", "will not"), ("that's", "that is"), ("they're", "they are"), ("I've", "I have"), ("we've", "we have"),
    ("U.S.", "US"), (" and ", " & "), (" two ", " 2 "), (" three ", " 3 "), (" -- ", " — "), ("--", "–"), (", ", " "),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Store:
    """What edits take from other quotations: words, the names of speakers, and whole quotations without marks."""

    words: Sequence[str]
    names: Sequence[str]
    quotations: Sequence[str]


Edit = Callable[[Printing, random.Random, Store], Printing | None]


def _inner(printing: Printing) -> list[Span]:
    """Return the words that stand neither first nor last, nor right beside a break."""
    words = printing.words()
    text = printing.document.text
    return [
        word
        for before, word, after in zip(words[1:], words[2:], words[3:], strict=False)
        if text[before.end : word.start] == " " and text[word.end : after.start] == " "
    ]


def drop_word(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Leave a word out, and nothing to show it."""
    places = _inner(printing)
    if not places:
        return None
    word = chance.choice(places)
    return printing.put(word.start, word.end + 1, "", "dropped")


def change_word(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Put a word of another quotation in the place of one."""
    text = printing.document.text
    places = [word for word in _inner(printing) if word.end - word.start > 3]
    if not places:
        return None
    word = chance.choice(places)
    other = chance.choice([one for one in store.words if one[:4].lower() != word.of(text)[:4].lower()])
    return printing.put(word.start, word.end, other.lower(), "changed")


def add_word(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Put a word in."""
    places = _inner(printing)
    if not places:
        return None
    word = chance.choice(places)
    return printing.put(word.start, word.start, chance.choice(_ADDED) + " ", "added")


def change_tense(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Put a verb in another tense."""
    text = printing.document.text
    places = [word for word in _inner(printing) if word.of(text) in _TENSES]
    if not places:
        return None
    word = chance.choice(places)
    return printing.put(word.start, word.end, _TENSES[word.of(text)], "changed")


def turn_by_ellipsis(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Leave out, with an ellipsis, a word that turns the sense and up to three more words after it."""
    text = printing.document.text
    words = _inner(printing)
    places = [n for n, word in enumerate(words) if word.of(text).lower() in _TURNING]
    if not places:
        return None
    first = chance.choice(places)
    last = first
    for _step in range(chance.randrange(4)):
        if last + 1 < len(words) and words[last + 1].start == words[last].end + 1:
            last += 1
    mark = chance.choice(("…", "...", "[…]", ". . ."))
    return printing.put(words[first].start, words[last].end, mark, "ellipsis")


def change_speaker(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Let another person have said it."""
    own = set((printing.statement.speaker.name or "").split())
    others = [name for name in store.names if " " in name and not own & set(name.split())]
    if not printing.statement.source:
        return None
    return printing.spoken_by(Speaker(type="person", name=chance.choice(others)), "speaker")


def restyle(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Print by another style book: spelling, contractions, figures, marks."""
    changed = printing
    first, last = printing.words()[0].start, printing.words()[-1].end
    end = last
    for place in range(last - 1, first, -1):  # from behind, so that places before stay
        for mine, yours in (*_SPELLED, *((b, a) for a, b in _SPELLED if a != ", ")):
            if printing.document.text.startswith(mine, place) and place + len(mine) <= end and chance.random() < 0.9:
                if mine[:1].isalpha() and printing.document.text[place - 1].isalpha() and not mine.startswith("i"):
                    continue
                changed, end = changed.put(place, place + len(mine), yours), place
                break
    return changed if changed is not printing else None


def bracket(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Put an editor's words in brackets, for a word or beside it."""
    places = _inner(printing)
    if not places:
        return None
    word = chance.choice(places)
    name = chance.choice(store.names)
    how = chance.randrange(3)
    if how == 0:
        return printing.put(word.start, word.end, f"[{name}]")
    if how == 1:
        return printing.put(word.end, word.end, chance.choice((" [sic]", f" [{name}]", f" ({name})")))
    first = printing.document.text[word.start]
    return printing.put(word.start, word.start + 1, f"[{first.swapcase()}]")


def cut_ends(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Quote a part: “… said that it was "a part of it" …”."""
    words, text = printing.words(), printing.document.text
    size = chance.randrange(7, len(words)) if len(words) > 7 else 0
    if not size:
        return None
    start = chance.randrange(len(words) - size + 1)
    part = text[words[start].start : words[start + size - 1].end]
    if re.search(r"[\"“”\n]", part):
        return None
    left = {word.of(text).lower() for word in (*words[:start], *words[start + size :])}
    if left & (_TURNING | {"think", "believe", "no", "nor"}) or any(word.endswith(("n't", "n’t")) for word in left):
        return None
    line = Document(id="a", text=f"Reading on, they noted that it was “{part}” in the end.")
    contents = Span(line.text.index("“"), line.text.index("”") + 1)
    statement = Statement(id="s1", kind="direct", contents=(contents,), speaker=printing.statement.speaker)
    return Printing(line, statement, printing.quoted, None, printing)


def cut_plainly(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Leave out, with an ellipsis, words that turn nothing."""
    text, words = printing.document.text, _inner(printing)
    if len(words) < 6:
        return None
    first = chance.randrange(len(words) - 4)
    last = first + chance.randrange(1, 4)
    cut = text[words[first].start : words[last].end]
    if re.search(
        rf"(?i)\b(?:{'|'.join(_TURNING)}|think|believe|no|nor|cannot|could|only|yet)\b|n['’]t\b|[\"“”\n]", cut
    ):
        return None
    return printing.put(words[first].start, words[last].end, chance.choice(("…", "...", "[…]")))


def shorten_name(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Name the speaker in another way: by surname, by office, or not at all."""
    name = printing.statement.speaker.name or ""
    if " " not in name:
        return None
    ways = (
        Speaker(type="person", name=name.split()[-1]),
        Speaker(type="person", name=f"Mr. {name.split()[-1]}"),
        Speaker(type="person", name="the president"),
        Speaker(type="unnamed", name="a senior official"),
        Speaker(type="unknown", reason="no source is named"),
    )
    return printing.spoken_by(chance.choice(ways))


def break_up(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Put “he said” into the middle."""
    places = _inner(printing)
    if not places:
        return None
    word = chance.choice(places)
    text = printing.document.text
    spans = [span for span in printing.statement.contents if span.start < word.start < span.end]
    quotes = text[: word.start].count("“") > text[: word.start].count("”")
    if not spans:
        return None
    marks = "”“" if quotes else '""'
    return printing.put(word.start, word.start, f"{marks[0]} he went on, {marks[1]}")


def end_otherwise(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Say another sentence that begins alike: the same first half, and the end of another quotation."""
    return _with_other_words(printing, chance, store, 1 / 2, 1)


def middle_otherwise(printing: Printing, chance: random.Random, store: Store) -> Printing | None:
    """Say another sentence with the same beginning and end: what a speaker says at every stop, with a new middle."""
    return _with_other_words(printing, chance, store, 1 / 3, 2 / 3)


def _with_other_words(
    printing: Printing, chance: random.Random, store: Store, begin: float, end: float
) -> Printing | None:
    places, text = printing.words(), printing.document.text
    first, last = places[int(len(places) * begin)], places[max(int(len(places) * end) - 1, 0)]
    others = chance.choice(store.quotations).split()
    count = max(5, int(len(places) * (end - begin)))
    if last.end <= first.start or re.search(r"[\"“”\n]", text[first.start : last.end]) or len(others) < count:
        return None
    return printing.put(first.start, last.end, " ".join(others[-count:]).rstrip(".,!?"))


EDITS: dict[str, Edit] = {
    "word dropped": drop_word,
    "word changed": change_word,
    "word added": add_word,
    "tense changed": change_tense,
    "turned by ellipsis": turn_by_ellipsis,
    "other speaker": change_speaker,
}
CONTROLS: dict[str, Edit] = {
    "house style": restyle,
    "brackets": bracket,
    "cut ends": cut_ends,
    "plain ellipsis": cut_plainly,
    "shorter name": shorten_name,
    "broken up": break_up,
    "another end": end_otherwise,
    "another middle": middle_otherwise,
}
