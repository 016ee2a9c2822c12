"""Texts in which people told who is meant where: read from several data sets into one shape."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.layout import find_paragraphs, find_quotations
from sayso.model.features import Pieces, cut_into_pieces
from sayso.model.spots import NAME, NOUN, Spots
from sayso.resolve.capitals import find_names
from sayso.resolve.pairs import Surroundings, look_around
from training.collected import Collected, name_core, words_of
from training.corpus import Row, read_rows

PERSON, ORGANIZATION, PLACE, OTHER = range(4)
# Genres of GUM whose texts may not be used commercially, or whose terms are unclear.
_LEFT_OUT = ("fiction", "whow", "essay", "letter", "podcast", "conversation", "reddit")
_GUM_TYPES = {"person": PERSON, "organization": ORGANIZATION, "place": PLACE}
_LITBANK_TYPES = {"PER": PERSON, "ORG": ORGANIZATION, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE}
_SILVER_TYPES = {"PERSON": PERSON, "ORGANIZATION": ORGANIZATION, "LOCATION": PLACE, "MISC": OTHER}
_NER_TYPES = {"PER": PERSON, "ORG": ORGANIZATION, "LOC": PLACE, "MISC": OTHER}
_HEAD_ENDS = frozenset("of who whom whose that which in at with from for on to by , ( - – — and".split())


@dataclass(slots=True)
class Told:
    """One text: what every piece is, and which mentions are one entity.

    names: (n,) 0..8 begin and inside of each type, IGNORE where nobody looked. nouns: (n,) at first pieces of words
    0..4, NONE_OR_OTHER, or IGNORE. entity: (m,) equal numbers for what is one; below 0 what nobody told.
    """

    id: str
    origin: str
    text: str
    pieces: Pieces
    names: NDArray[np.int64]
    nouns: NDArray[np.int64]
    spots: Spots
    around: Surroundings
    entity: NDArray[np.int64]


def read_told(data: Path, tokenizer: Tokenizer, *, panel: set[str]) -> list[Told]:
    """Read all sets that may train a released model."""
    texts = {row["id"]: row["text"] for row in read_rows(data / "polnear/train.jsonl.gz") if row["id"] not in panel}
    told = []
    for origin, path in {
        "gum": "coref/gum.train.jsonl.gz",
        "litbank": "coref/litbank.jsonl.gz",
        "gap": "coref/gap.train.jsonl.gz",
        "silver": "coref/polnear_silver.train.jsonl.gz",
        "wikigold": "ner/wikigold.jsonl",
    }.items():
        for row in _merged(read_rows(data / path)) if origin == "wikigold" else read_rows(data / path):
            text = row.get("text") or texts.get(row["id"])
            if text and not (origin == "gum" and row["genre"] in _LEFT_OUT):
                told.append(make_told({**row, "text": text}, origin, tokenizer))
    _type_silver_nouns(told)
    return told


def _merged(rows: list[Row], size: int = 8) -> Iterator[Row]:
    """Put sentences together: a text of one line is too short to learn from."""
    for i in range(0, len(rows), size):
        text, entities = "", []
        for row in rows[i : i + size]:
            entities += [{**e, "start": e["start"] + len(text), "end": e["end"] + len(text)} for e in row["entities"]]
            text += row["text"] + "\n\n"
        yield {"id": f"wikigold/{i}", "text": text, "entities": entities}


def make_told(row: Row, origin: str, tokenizer: Tokenizer) -> Told:
    """Turn one row of a data set into pieces, labels and mentions."""
    text = row["text"]
    paragraphs = find_paragraphs(text)
    quotations = find_quotations(text, paragraphs)
    pieces = cut_into_pieces(text, tokenizer, paragraphs, quotations)
    words = words_of(text, pieces)
    collected = Collected(text, words)
    {"gum": _gum, "litbank": _litbank, "gap": _gap, "silver": _silver, "wikigold": _wikigold}[origin](row, collected)
    names, nouns = collected.labels(len(pieces), origin)
    spots, entity = collected.spots()
    around = look_around(text, spots, paragraphs, quotations)
    return Told(row["id"], origin, text, pieces, names, nouns, spots, around, entity)


# ------------------------------------------------------------------ data sets


def _gum(row: Row, collected: Collected) -> None:
    for mention in row["mentions"]:
        if mention["type"] == "time":
            continue
        kind = _GUM_TYPES.get(mention["type"], OTHER)
        inside = collected.words.over(mention["head_start"], mention["head_end"])
        _add(collected, mention, inside, kind, is_name=mention["form"] == "name")
    collected.add_untold_pronouns()


def _litbank(row: Row, collected: Collected) -> None:
    for mention in row["mentions"]:
        inside = collected.words.over(mention["start"], mention["end"])
        head = inside[:1] + [i for i in inside[1:] if i < _head_end(collected.words.text, inside)]
        _add(collected, mention, head, _LITBANK_TYPES.get(mention["type"], OTHER), is_name=mention["form"] == "name")


def _head_end(words: list[str], inside: list[int]) -> int:
    return next((i for i in inside[1:] if words[i].lower() in _HEAD_ENDS), inside[-1] + 1 if inside else 0)


def _add(collected: Collected, mention: Row, inside: list[int], kind: int, *, is_name: bool) -> None:
    words = collected.words.text
    if not inside or (len(inside) == 1 and collected.add_pronoun(inside[0], mention["entity"])):
        return
    if mention["pronoun"] or (is_name and collected.add_name(inside, kind, mention["entity"])):
        return
    while len(inside) > 1 and (not words[inside[-1]][0].isalnum() or words[inside[-1]] == "s"):
        inside = inside[:-1]
    if words[inside[-1]][0].isalpha():
        collected.add(inside[-1], inside[-1], NOUN + kind, mention["entity"])


def _gap(row: Row, collected: Collected) -> None:
    """GAP tells three mentions of a text; other names and pronouns are there, but nobody told who they are."""
    for mention in row["mentions"]:
        inside = collected.words.over(mention["start"], mention["end"])
        if mention["pronoun"]:
            collected.add_pronoun(inside[0], mention["entity"])
        else:
            collected.add(inside[0], inside[-1], NAME + PERSON, mention["entity"])
    taken = {i for last, (first, _, _) in collected.rows.items() for i in range(first, last + 1)}
    for name in find_names(collected.text, find_paragraphs(collected.text)):
        inside = collected.words.over(name.start, name.end)
        if inside and taken.isdisjoint(inside):
            kind = ORGANIZATION if name.is_organization else PERSON
            collected.add(inside[0], inside[-1], NAME + kind, None)
    collected.add_untold_pronouns()


def _silver(row: Row, collected: Collected) -> None:
    """Machine-made: names by their types, and chains by head words."""
    cores: dict[int, tuple[int, int, int]] = {}
    for entity in row["entities"]:
        kind = _SILVER_TYPES.get(entity["type"])
        inside = collected.words.over(entity["start"], entity["end"])
        core = name_core(collected.words.text, inside, kind) if kind is not None else []
        if core and kind is not None:
            cores |= dict.fromkeys(core, (core[0], core[-1], kind))
    for mention in row["mentions"]:
        inside = collected.words.over(mention["head_start"], mention["head_end"])
        if not inside:
            continue
        last = inside[-1]
        if collected.add_pronoun(last, mention["entity"]):
            continue
        if last in cores:
            first, end, kind = cores[last]
            collected.add(first, end, NAME + kind, mention["entity"])
        elif collected.words.text[last].isalpha():
            collected.add(last, last, NOUN + OTHER, mention["entity"])
    for first, last, kind in set(cores.values()):
        if last not in collected.rows:
            collected.add(first, last, NAME + kind, None)


def _wikigold(row: Row, collected: Collected) -> None:
    for entity in row["entities"]:
        inside = collected.words.over(entity["start"], entity["end"])
        collected.add_name(inside, _NER_TYPES.get(entity["type"], OTHER), None)


def _type_silver_nouns(told: list[Told]) -> None:
    """Give the nouns of machine-made chains, which have no type, the one their head mostly has where people told it."""
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for one in told:
        if one.origin in ("gum", "litbank"):
            for head, kind in _nouns(one):
                counts[head][int(one.spots.kind[kind])] += 1
    for one in told:
        if one.origin == "silver":
            for head, row in _nouns(one):
                one.spots.kind[row] = counts[head].most_common(1)[0][0] if counts[head] else NOUN + OTHER


def _nouns(told: Told) -> Iterator[tuple[str, int]]:
    """Yield the nouns of a text, each with its row."""
    for row in np.flatnonzero((told.spots.kind >= NOUN) & (told.spots.kind < NAME)).tolist():
        yield told.text[told.spots.start[row] : told.spots.end[row]].lower(), row
