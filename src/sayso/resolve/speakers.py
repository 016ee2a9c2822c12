"""Source spans → speakers, one after another, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.layout import find_paragraphs, find_quotations
from sayso.model.spots import Spots
from sayso.resolve.index import NameIndex
from sayso.resolve.letters import Letters
from sayso.resolve.lexicon import (
    BODY_MATES,
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FIRMS,
    INTRODUCED,
    ORGANIZATION_WORDS,
    OUTLETS,
    SIDES,
    TITLE_MATES,
    TITLES,
    UNNAMED_PLURALS,
    Gender,
)
from sayso.resolve.links import Links
from sayso.resolve.mentions import Mentions, Place
from sayso.resolve.names import Name, gender_of_words, is_acronym, key
from sayso.resolve.phrases import Phrase, take_apart
from sayso.resolve.pronouns import DETERMINERS, FIRST_PERSON, GENDERS, IT, RELATIVE, SECOND_PERSON, THEY
from sayso.resolve.scorer import PairScorer
from sayso.types import Attribution, Document, Entity, Span, Speaker

# Paragraphs in which somebody may be told of before they are named.
_OPENING = 4
_ONE_OF_KIND = re.compile(r"(?:an?\s)?(?!one\b|some\b|two\b)[\w.\-’']+", re.I)
_BRACKET = re.compile(r"\s?\[([^\]\n]+)\]")
_OWN_WORDS = re.compile(r"(his|her)\s", re.I)
_ANTECEDENT = re.compile(
    r"\b(?=((?:the|some|many|most|several|those|an?|one|other|few|all|two|three)\s(?:[\w\-’']+\s){0,3}[\w\-’']+)[,\s–—\-]*$)",
    re.I,
)
_LAST_WORDS = re.compile(r"((?:[\w\-]+\s)?[\w\-]+s)[,\s–—\-]*$")


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who speaks in each attribution, in their order, and whom the text speaks of."""

    speakers: list[Speaker]
    entities: tuple[Entity, ...]


def resolve_speakers(
    document: Document,
    attributions: Sequence[Attribution],
    spots: Spots | None = None,
    scorer: PairScorer | None = None,
) -> Resolution:
    """Say who speaks in each attribution.

    attributions: in the order of the text, nested ones behind their parents. spots, scorer: the mentions that the
    encoder found and what weighs them; rules alone decide without. A name is a stretch of the text with its blanks made
    single, joined only over an editor's bracket; a speaker that cannot be told is `unknown`, with the reason.
    """
    resolver = _Resolver(document.text, attributions, spots, scorer)
    for i in range(len(attributions)):
        resolver.resolve(i)
    return Resolution(resolver.with_mentions(), resolver.links.entities())


class _Resolver:
    """Names of one text, and the speakers told so far."""

    def __init__(self, text: str, attributions: Sequence[Attribution], spots: Spots | None, scorer: PairScorer | None):
        self.text = text
        self.attributions = attributions
        self.speakers: list[Speaker] = []
        self._paragraphs = find_paragraphs(text)
        self._last_in: dict[int | None, int] = {}
        paragraphs = self._paragraphs
        quotations = find_quotations(text, paragraphs)
        sources = [a.source for a in attributions if a.source]
        spots = Spots.joined([]) if spots is None else spots
        self._index = NameIndex(text, paragraphs, sources, spots)
        self._letters = Letters(text, paragraphs)
        self._mentions = Mentions(text, paragraphs, quotations, self._index)
        self.links = Links(text, spots, self._index, self._bearer)
        if scorer is not None:
            self.links.follow(scorer, paragraphs, quotations)

    def resolve(self, i: int) -> None:
        attribution = self.attributions[i]
        speaker = self._speaker(i, attribution)
        self.speakers.append(speaker)
        self._last_in[attribution.parent] = i
        if attribution.source:
            self._mentions.add(attribution.source.start, speaker)
        if speaker.type == "person" and speaker.name and attribution.kind != "indirect":
            for span in attribution.contents:
                self.links.give_first_person(span, speaker.name)

    def with_mentions(self) -> list[Speaker]:
        """Return the speakers, each with the places where the text names them or lets them speak."""
        places: dict[str, set[Span]] = {}
        for name in self._index.names:
            places.setdefault(self._bearer(name), set()).add(Span(name.start, name.end))
        for attribution, speaker in zip(self.attributions, self.speakers, strict=True):
            if attribution.source and speaker.name:
                known = places.setdefault(speaker.name, set())
                if not any(m.start < attribution.source.end and attribution.source.start < m.end for m in known):
                    known.add(attribution.source)
        return [replace(s, mentions=tuple(sorted(places.get(s.name or "", ())))) for s in self.speakers]

    def _bearer(self, name: Name) -> str:
        if name.is_organization:
            return self._mentions.fullest_organization(name)
        return self._index.bearer(name)

    def _speaker(self, i: int, attribution: Attribution) -> Speaker:
        source = attribution.source
        if source is None:
            return self._without_source(attribution)
        words = source.of(self.text).strip(' \u00a0,:“”"')
        pronoun = key(words.partition("[")[0].strip())
        if is_acronym(words) and any(c.islower() for c in self.text[max(0, source.start - 40) : source.end + 40]):
            return self._named(Name(source.start, source.end, words))  # WHO, US, IT
        if pronoun in ("the former", "the latter"):
            meant = self._index.one_of_two(source.start, first=pronoun == "the former")
            return self._named(meant) if meant else _nobody(words)
        if pronoun in GENDERS or pronoun in IT | THEY:
            inserted = _BRACKET.match(self.text, source.end) or _BRACKET.search(self.text, source.start, source.end)
            if inserted:
                return self._phrase(Span(inserted.start(1), inserted.end(1)), GENDERS.get(pronoun))
        if pronoun in FIRST_PERSON:
            return self._first_person(attribution, words)
        if pronoun in DETERMINERS:
            return Speaker(type="unknown", reason=f"“{words}” names nobody")
        if pronoun in SECOND_PERSON:
            return Speaker(type="unknown", reason=f"the text does not tell whom “{words}” means")
        if pronoun in GENDERS:
            return self._person_before(attribution, source, words, GENDERS[pronoun])
        if pronoun in IT:
            return self._mentions.organization_before(source.start) or _nobody(words)
        if pronoun in THEY:
            return self._mentions.several_before(source.start) or _nobody(words)
        if pronoun in RELATIVE:
            return self._antecedent(source, pronoun)
        return self._phrase(source)

    # -------------------------------------------------------------- without a name

    def _without_source(self, attribution: Attribution) -> Speaker:
        before = self._last_in.get(attribution.parent)
        if attribution.cue is None and attribution.kind != "indirect" and before is not None:
            return self.speakers[before]
        return Speaker(type="unknown", reason="the text names no source")

    def _first_person(self, attribution: Attribution, words: str) -> Speaker:
        if attribution.parent is not None:
            return self.speakers[attribution.parent]
        if attribution.source and self._mentions.is_quoted(attribution.source.start):
            return Speaker(type="unknown", reason=f"“{words}” stands in a quote whose speaker is not told")
        writer = attribution.source and self._letters.writer_at(attribution.source.start)
        return Speaker(type="person", name=writer) if writer else Speaker(type="author")

    def _person_before(self, attribution: Attribution, source: Span, words: str, gender: Gender) -> Speaker:
        parent = None if attribution.parent is None else self.speakers[attribution.parent]
        quoted = self._mentions.is_quoted(source.start)
        if parent and parent.type == "person" and not quoted and self._may_be(parent, gender):
            return parent
        shunned = parent.name if parent and quoted else None
        contents = attribution.contents if attribution.parent is None else ()
        place = Place(source.start, gender, shunned, contents, self.links.shares_at(source.start))
        return self._mentions.person_before(place) or _nobody(words)

    def _may_be(self, speaker: Speaker, gender: Gender) -> bool:
        return self._mentions.gender_of(speaker) in (None, gender)

    def _antecedent(self, source: Span, pronoun: str) -> Speaker:
        """Say whom “who” or “which” stands for: what ends just before it."""
        begin = max(self._mentions.sentence_start(source.start), source.start - 200)
        before = self.text[begin : source.start]
        names = list(self._index.names_in([Span(begin, source.start)])) if before.strip() else []
        if names and not self.text[names[-1].end : source.start].strip(" ,’s\u00a0–—-"):
            return self._named(self._index.one_who(names) if pronoun == "who" else names[-1])
        plain = next(reversed(list(_ANTECEDENT.finditer(before))), None) or _LAST_WORDS.search(before)
        if plain:
            found = self._phrase(Span(begin + plain.start(1), begin + plain.end(1)))
            return replace(found, type="organization") if found.type == "unnamed" and pronoun == "which" else found
        return _nobody(pronoun)

    # -------------------------------------------------------------- names and nouns

    def _phrase(self, span: Span, gender: Gender | None = None) -> Speaker:
        phrase = take_apart(self.text, span, self._index.names_in)
        if phrase.name:
            found = self._common_noun(phrase) or self._named(phrase.name)
            return replace(found, name=phrase.words) if found.type == "group" else found
        if phrase.owner and phrase.is_document:
            return self._named(phrase.owner)
        possessive = _OWN_WORDS.match(phrase.words)
        if possessive and phrase.is_document:
            owner = GENDERS[possessive.group(1).lower()]
            return self._mentions.person_before(Place(span.start, owner)) or phrase.speaker()
        if possessive and phrase.noun in BODY_NOUNS | FIRMS:
            return self._own_body(span, phrase, GENDERS[possessive.group(1).lower()])
        if possessive and phrase.noun:
            told = gender_of_words([phrase.noun])
            held = self._mentions.person_with_role(span.start, frozenset((phrase.noun,)), frozenset(), told)
            return held or phrase.speaker()
        in_headline = len(self._paragraphs) > 1 and phrase.start < self._paragraphs[0].end
        if (phrase.is_definite or in_headline) and not phrase.owner:
            return self._known_noun(phrase, gender) or phrase.speaker()
        return self._introduced(phrase) or phrase.speaker()

    def _introduced(self, phrase: Phrase) -> Speaker | None:
        """Say who “a New York judge” at the top of an article is: the one judge it goes on to name."""
        if phrase.noun not in INTRODUCED or not self._opens(phrase):
            return None
        if not _ONE_OF_KIND.match(phrase.words) or phrase.owner:
            return None
        held = self._index.holders(TITLE_MATES.get(phrase.noun, frozenset((phrase.noun,))))
        return Speaker(type="person", name=held[0]) if len(held) == 1 else None

    def _opens(self, phrase: Phrase) -> bool:
        opening = self._paragraphs[:_OPENING]
        return bool(opening) and phrase.start < opening[-1].end

    def _own_body(self, span: Span, phrase: Phrase, gender: Gender) -> Speaker:
        """Say what “his campaign” is called elsewhere: “the Brandt campaign”, if it is."""
        owner = self._mentions.person_before(Place(span.start, gender, None, (), self.links.shares_at(span.start)))
        if owner and owner.name and owner.type == "person":
            surname = re.escape(owner.name.split(" ")[-1])
            named = re.search(rf"\b{surname}(?:[’']s?)?\s{re.escape(phrase.noun)}\b", self.text)
            if named:
                return Speaker(type="organization", name=re.sub(r"\s+", " ", named.group()))
        return phrase.speaker()

    def _common_noun(self, phrase: Phrase) -> Speaker | None:
        """Tell “Critics” or “Video of the march”, at the head of a sentence, from a name that somebody bears."""
        name = phrase.name
        if name is None or self._index.is_person(name) or name.start != phrase.start:
            return None
        noun = name.last
        if len(name.words) > 1 and not (name.text.isupper() and noun.endswith("s")):
            return None
        speaker = replace(phrase, name=None, noun=noun).speaker()
        if noun in TITLES and " " not in phrase.words:
            return self._known_noun(replace(phrase, name=None, noun=noun)) or speaker
        is_noun = noun in UNNAMED_PLURALS or noun in DOCUMENT_NOUNS or speaker.type == "group"
        return speaker if is_noun and not is_acronym(name.text) and not name.is_organization else None

    def _named(self, name: Name) -> Speaker:
        if name.last.endswith("s") and name.last[:-1] in SIDES and not name.titles:
            the = self.text[name.start - 4 : name.start] if name.follows_the else ""
            return Speaker(type="group", name=the + name.text)
        if name.follows_the and name.text.endswith("s") and self._index.is_surname_of(name.text[:-1]):
            return Speaker(type="group", name=self.text[name.start - 4 : name.start] + name.text)
        if name.follows_the and key(name.text) in SIDES and len(name.words) == 1 and not name.text.isupper():
            phrase = Phrase(self.text[name.start - 4 : name.end], name.start - 4, noun=key(name.text))
            return self._known_noun(phrase) or phrase.speaker()
        if name.is_organization and not name.titles and not self._is_shouted_person(name):
            if name.follows_the and re.fullmatch(r"\w+[^s\W]s", name.text) and not name.last.isupper():
                return Speaker(type="group", name=self.text[name.start - 4 : name.start] + name.text)
            return Speaker(type="organization", name=self._mentions.fullest_organization(name))
        gender = gender_of_words(name.titles)
        return Speaker(type="person", name=self._mentions.fullest_person(name, gender))

    def _is_shouted_person(self, name: Name) -> bool:
        """Tell “PENCE:” in a transcript from an acronym: it is a person's surname, or stands before a colon."""
        told = self._index.is_surname(name)
        return told or (
            name.last not in ORGANIZATION_WORDS | OUTLETS
            and name.text.isupper()
            and len(name.words) == 1
            and self.text[name.end : name.end + 1] == ":"
        )

    def _known_noun(self, phrase: Phrase, gender: Gender | None = None) -> Speaker | None:
        """Say whom “the senator” or “the ministry” means: the last one before that the text calls so."""
        roles = TITLE_MATES.get(phrase.noun, frozenset((phrase.noun, phrase.noun + "s")))
        speaker = phrase.speaker()
        if speaker.type == "organization" or phrase.noun in BODY_MATES:
            return self._mentions.body_before(phrase.start, phrase.noun, is_opening=self._opens(phrase))
        if speaker.type == "unnamed" and phrase.noun:
            sides = SIDES & set(phrase.words.lower().split())
            return self._mentions.person_with_role(phrase.start, roles, sides, gender)
        return None


def _nobody(words: str) -> Speaker:
    return Speaker(type="unknown", reason=f"no name before “{words}” fits it")
