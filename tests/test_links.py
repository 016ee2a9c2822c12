"""Whom pronouns and nouns mean: candidates, what speaks for each, and the entities that come of it."""

import numpy as np
import pytest

from sayso.layout import find_paragraphs, find_quotations
from sayso.model.spots import FIRST, HE, IT, NAME, NOUN, SHE, Spots
from sayso.resolve import PairScorer, resolve_speakers
from sayso.resolve.index import NameIndex
from sayso.resolve.links import Links
from sayso.resolve.pairs import BEFORE, FEATURE_ROWS, NOBODY, OFFSETS, candidates
from sayso.types import Attribution, Document, Span

VECTORS = 4
PERSON, BODY = NAME, NAME + 1


def spots_of(text: str, *mentions: tuple[str, int]) -> Spots:
    """Place mentions in a text, each behind the one before."""
    starts, at = [], 0
    for words, _ in mentions:
        at = text.index(words, at)
        starts.append(at)
        at += len(words)
    ends = [start + len(words) for start, (words, _) in zip(starts, mentions, strict=True)]
    kinds = [kind for _, kind in mentions]
    empty = np.zeros((len(mentions), VECTORS), np.float32)
    return Spots(np.array(starts), np.array(ends), np.array(kinds), np.arange(len(mentions)), empty, empty)


def scorer(nobody: float = -5.0, **weights: float) -> PairScorer:
    """Weigh features alone: feature_value names one of them, the number is its weight."""
    features = np.zeros((FEATURE_ROWS, 1), np.float32)
    for name, weight in weights.items():
        feature, _, value = name.rpartition("_")
        features[OFFSETS[feature] + int(value), 0] = weight
    one, none = np.ones((1, 1), np.float32), np.zeros((1, VECTORS), np.float32)
    return PairScorer(
        {
            "features": features,
            "feature": one,
            "product": none,
            "product_bias": np.zeros(1, np.float32),
            "score": one,
            "nobody": none,
            "nobody_bias": np.array([nobody], np.float32),
        }
    )


def link(text: str, spots: Spots, weigh: PairScorer) -> Links:
    paragraphs = find_paragraphs(text)
    links = Links(text, spots, NameIndex(text, paragraphs, [], spots), lambda name: name.text)
    links.follow(weigh, paragraphs, find_quotations(text, paragraphs))
    return links


TEXT = "Mara Quill met Ivo Brandt at the quay. She said he was late."
MENTIONS = (("Mara Quill", PERSON), ("Ivo Brandt", PERSON), ("quay", NOUN + 2), ("She", SHE), ("he", HE))
# Genders are numbered unknown, male, female, several; the feature is four times the one's plus the other's.
ALIKE = {"genders_5": 9.0, "genders_10": 9.0}


def test_pronouns_may_mean_persons_and_names_but_no_places() -> None:
    pointing, table = candidates(spots_of(TEXT, *MENTIONS).kind)
    assert pointing.tolist() == [2, 3, 4]
    assert table[1, :2].tolist() == [1, 0]
    assert table[1, 2:BEFORE].tolist() == [NOBODY] * (BEFORE - 2)


def test_names_behind_may_be_meant_too() -> None:
    _, table = candidates(np.array([SHE, PERSON, PERSON]))
    assert table[0, BEFORE : BEFORE + 3].tolist() == [1, 2, NOBODY]


def test_a_pronoun_joins_the_name_that_fits_it() -> None:
    entities = link(TEXT, spots_of(TEXT, *MENTIONS), scorer(nobody=4.0, **ALIKE)).entities()
    chains = {e.name: [m.of(TEXT) for m in e.mentions] for e in entities}
    assert chains["Mara Quill"] == ["Mara Quill", "She"]
    assert chains["Ivo Brandt"] == ["Ivo Brandt", "he"]


def test_what_means_nobody_is_an_entity_of_its_own() -> None:
    entities = link(TEXT, spots_of(TEXT, *MENTIONS), scorer(nobody=9.0)).entities()
    assert [[m.of(TEXT) for m in e.mentions] for e in entities] == [[words] for words, _ in MENTIONS]


def test_an_entity_has_the_type_of_its_name() -> None:
    text = "The Harbour Board met. It was late."
    entities = link(text, spots_of(text, ("Harbour Board", BODY), ("It", IT)), scorer()).entities()
    assert [(e.type, [m.of(text) for m in e.mentions]) for e in entities] == [("organization", ["Harbour Board", "It"])]


def test_shares_tell_how_sure_a_link_is() -> None:
    shares = link(TEXT, spots_of(TEXT, *MENTIONS), scorer(**ALIKE)).shares_at(TEXT.index("She"))
    assert shares["Mara Quill"] > 0.9
    assert sum(shares.values()) <= 1.0
    assert link(TEXT, spots_of(TEXT, *MENTIONS), scorer()).shares_at(TEXT.index("met")) == {}


def test_shares_decide_between_two_of_one_gender() -> None:
    text = "Mara Quill met Pia Torvik at the quay. She said it was late."
    mentions = (("Mara Quill", PERSON), ("Pia Torvik", PERSON), ("She", SHE))
    spots = spots_of(text, *mentions)
    start = text.index("She")
    said = Attribution(contents=(Span(start + 9, len(text) - 1),), kind="indirect", source=Span(start, start + 3))
    # The distance in mentions: bucket 0 is the last one before, bucket 1 the one before it.
    for bucket, name in ((0, "Pia Torvik"), (1, "Mara Quill")):
        weigh = scorer(**{f"mentions_between_{bucket}": 8.0})
        speaker = resolve_speakers(Document(id="t", text=text), [said], spots, weigh).speakers[0]
        assert speaker.name == name


def test_i_in_somebodys_words_is_them() -> None:
    text = "“I will stay,” Mara Quill said. I left."
    spots = spots_of(text, ("I", FIRST), ("Mara Quill", PERSON), ("I", FIRST))
    start = text.index("Mara")
    said = Attribution(contents=(Span(0, 14),), kind="direct", source=Span(start, start + 10))
    entities = resolve_speakers(Document(id="t", text=text), [said], spots, scorer(nobody=9.0)).entities
    assert [m.start for m in next(e for e in entities if e.name == "Mara Quill").mentions] == [1, start]


@pytest.mark.parametrize("text", ["", "…", "a" * 3000])
def test_a_text_without_mentions_has_no_entities(text: str) -> None:
    assert link(text, spots_of(text), scorer()).entities() == ()
