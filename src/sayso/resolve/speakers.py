"""Source spans → speakers, one after another, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.layout import find_paragraphs, find_quotations
from sayso.model.spots import Spots
from sayso.resolve.certainty import weigh_names
from sayso.resolve.index import NameIndex
from sayso.resolve.letters import Letters
from sayso.resolve.lexicon import (
    Gender,
)
from sayso.resolve.links import Links
from sayso.resolve.mentions import Mentions
from sayso.resolve.names import Name, is_acronym, key
from sayso.resolve.nouns import Nouns, nobody
from sayso.resolve.place import Place
from sayso.resolve.pronouns import DETERMINERS, FIRST_PERSON, GENDERS, IT, RELATIVE, SECOND_PERSON, THEY
from sayso.resolve.scorer import PairScorer
from sayso.types import Attribution, Document, Entity, Span, Speaker

_REST_OF_SOURCE = re.compile(r"\s(?:[a-z][\w\-]*\s){1,3}")
# “The vast majority of them” speak as they all do; “one of them” is somebody.
_OF_THEM = re.compile(r"(?:the (?:\w+ )?majority|most|many|all|both|each) of (them|those|these)", re.I)
# “He added” is said of whoever spoke last, whomever the text named in between.
_GOES_ON = re.compile(r"\b(?:add(?:s|ed|ing)|continu(?:es|ed|ing)|conclud(?:es|ed|ing)|(?:goes|went|going) on)\b", re.I)
# How far the head of contents is from where they begin: “that they”.
_THAT = len("that ")
# “He” in quoted words means whoever has so large a share of the encoder's belief.
_SURELY = 0.5
_BRACKET = re.compile(r"\s?\[([^\]\n]+)\]")


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who speaks in each attribution, in their order, whom the text speaks of, and the names they were told by."""

    speakers: list[Speaker]
    entities: tuple[Entity, ...]
    names: NameIndex


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
    speakers = weigh_names(document.text, attributions, resolver.with_mentions(), resolver.links.shares_at)
    return Resolution(speakers, resolver.links.entities(), resolver.names)


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
        self.names = NameIndex(text, paragraphs, sources, spots)
        self._letters = Letters(text, paragraphs)
        self._mentions = Mentions(text, paragraphs, quotations, self.names)
        self.links = Links(text, spots, self.names, self._bearer)
        self._nouns = Nouns(text, paragraphs, self.names, self._mentions, self.links.shares_at)
        if scorer is not None:
            self.links.follow(scorer, paragraphs, quotations)

    def resolve(self, i: int) -> None:
        attribution = self.attributions[i]
        speaker = self._speaker(i, attribution)
        self.speakers.append(speaker)
        self._last_in[attribution.parent] = i
        if attribution.source:
            self._mentions.add(attribution.source.start, speaker)
            if attribution.cue:
                self._nouns.add_document_beside(attribution.cue, speaker)
        if speaker.type == "person" and speaker.name and attribution.kind != "indirect":
            for span in attribution.contents:
                self.links.give_first_person(span, speaker.name)

    def with_mentions(self) -> list[Speaker]:
        """Return the speakers, each with the places where the text names them or lets them speak."""
        places: dict[str, set[Span]] = {}
        for name in self.names.names:
            places.setdefault(self._bearer(name), set()).add(Span(name.start, name.end))
        for attribution, speaker in zip(self.attributions, self.speakers, strict=True):
            if attribution.source and speaker.name:
                inside = self.names.between(attribution.source.start, attribution.source.end)
                if not any(self._bearer(name) == speaker.name for name in inside):
                    places.setdefault(speaker.name, set()).add(attribution.source)
        ordered = {name: tuple(sorted(known)) for name, known in places.items()}
        return [replace(s, mentions=ordered.get(s.name or "", ())) for s in self.speakers]

    def _bearer(self, name: Name) -> str:
        if name.is_organization:
            return self._mentions.fullest_organization(name)
        return self.names.bearer(name)

    def _speaker(self, i: int, attribution: Attribution) -> Speaker:
        source = attribution.source
        if source is None:
            return self._without_source(attribution)
        words = source.of(self.text).strip(' \u00a0,:“”"')
        pronoun = key(words.partition("[")[0].strip())
        if is_acronym(words) and any(c.islower() for c in self.text[max(0, source.start - 40) : source.end + 40]):
            return self._nouns.named(Name(source.start, source.end, words))  # WHO, US, IT
        if pronoun in ("the former", "the latter"):
            meant = self.names.one_of_two(source.start, first=pronoun == "the former")
            return self._nouns.named(meant) if meant else nobody(words)
        if pronoun in GENDERS or pronoun in IT | THEY:
            inserted = _BRACKET.match(self.text, source.end) or _BRACKET.search(self.text, source.start, source.end)
            if inserted:
                return self._nouns.meant_by(Span(inserted.start(1), inserted.end(1)), GENDERS.get(pronoun))
        if pronoun in FIRST_PERSON:
            return self._first_person(attribution, words)
        if pronoun in DETERMINERS and (whole := self._up_to_cue(attribution)):
            return self._nouns.meant_by(whole)
        if pronoun in DETERMINERS:
            return Speaker(type="unknown", reason=f"“{words}” names nobody")
        if pronoun in SECOND_PERSON:
            return Speaker(type="unknown", reason=f"the text does not tell whom “{words}” means")
        if pronoun in GENDERS:
            return self._person_before(attribution, source, words, GENDERS[pronoun])
        if pronoun in IT:
            return self._mentions.organization_before(source.start) or nobody(words)
        of_them = _OF_THEM.fullmatch(words)
        if pronoun in THEY or of_them:
            at = source.end - len(of_them.group(1)) if of_them else source.start
            return self._several(at, attribution) or (self._nouns.meant_by(source) if of_them else nobody(words))
        if pronoun in RELATIVE:
            return self._nouns.before_relative(source, pronoun)
        return self._nouns.meant_by(self.names.widened(source))

    def _several(self, at: int, attribution: Attribution) -> Speaker | None:
        """Say whom “they” at a place stands for: inside contents the noun that the encoder is sure of, else who spoke.

        Who tell of themselves, “the guards said they hoped …”, do so at the head of what they say.
        """
        parent = attribution.parent
        if parent is not None and not self._mentions.is_quoted(at):
            opens = any(0 <= at - span.start <= _THAT for span in self.attributions[parent].contents)
            if opens and self.speakers[parent].type in ("group", "unnamed", "organization"):
                return self.speakers[parent]
        told = self._mentions.several_before(at)
        if told and parent is None:
            return told  # those who go on speaking
        noun = self.links.noun_at(at)
        found = self._nouns.meant_by(noun) if noun else None
        return found if found and found.type in ("group", "organization") else told

    def _up_to_cue(self, attribution: Attribution) -> Span | None:
        """Return a source that broke off behind its article with the words up to the cue: “this” [finding] shows."""
        source, cue = attribution.source, attribution.cue
        if source is None or cue is None or not _REST_OF_SOURCE.fullmatch(self.text, source.end, cue.start):
            return None
        return Span(source.start, cue.start - 1)

    # -------------------------------------------------------------- without a name

    def _without_source(self, attribution: Attribution) -> Speaker:
        before = self._last_in.get(attribution.parent)
        if attribution.cue is None and attribution.kind != "indirect" and before is not None:
            if self._tells_of(attribution, self.speakers[before]):
                reason = f"the quoted words speak of {self.speakers[before].name}, who spoke last"
                return Speaker(type="unknown", reason=reason)
            return self.speakers[before]
        return Speaker(type="unknown", reason="the text names no source")

    def _tells_of(self, attribution: Attribution, speaker: Speaker) -> bool:
        """Tell whether quoted words name a person or call them “he” or “she”: whoever speaks so is somebody else."""
        if speaker.type != "person" or not speaker.name:
            return False
        told_of = [self.links.told_of(attribution.contents, gender).get(speaker.name, 0.0) for gender in ("m", "f")]
        named = (name for span in attribution.contents for name in self.names.between(span.start, span.end))
        return max(told_of) >= _SURELY or any(self._bearer(name) == speaker.name for name in named)

    def _first_person(self, attribution: Attribution, words: str) -> Speaker:
        if attribution.parent is not None:
            return self.speakers[attribution.parent]
        if attribution.source and self._mentions.is_quoted(attribution.source.start):
            return Speaker(type="unknown", reason=f"“{words}” stands in a quote whose speaker is not told")
        writer = attribution.source and self._letters.writer_at(attribution.source.start)
        return Speaker(type="person", name=writer) if writer else Speaker(type="author")

    def _person_before(self, attribution: Attribution, source: Span, words: str, gender: Gender) -> Speaker:
        before = self._who_goes_on(attribution, source, gender)
        if before is not None:
            return before
        parent = None if attribution.parent is None else self.speakers[attribution.parent]
        quoted = self._mentions.is_quoted(source.start)
        told_of = attribution.parent is not None and self._is_object(
            words, source, self.attributions[attribution.parent]
        )
        if parent and parent.type == "person" and not quoted and not told_of and self._may_be(parent, gender):
            return parent
        shunned = parent.name if parent and (quoted or told_of) else None
        contents = attribution.contents if attribution.parent is None else ()
        told_of_them = {} if quoted else self._told_of(source, contents, gender)
        place = Place(source.start, gender, shunned, contents, self.links.shares_at(source.start), told_of_them)
        return self._mentions.person_before(place) or nobody(words)

    def _who_goes_on(self, attribution: Attribution, source: Span, gender: Gender) -> Speaker | None:
        """Return the person who spoke last, no further back than the paragraph before, if the cue says “added”."""
        last = self._last_in.get(None)
        if attribution.parent is not None or attribution.cue is None or last is None:
            return None
        if not _GOES_ON.search(self.text, attribution.cue.start, attribution.cue.end):
            return None
        speaker, end = self.speakers[last], self.attributions[last].contents[-1].end
        near = self._mentions.paragraph(source.start) - self._mentions.paragraph(end) <= 1
        fits = speaker.type == "person" and self._mentions.gender_of(speaker) in (None, gender)
        return speaker if near and fits and not self._mentions.is_quoted(source.start) else None

    def _told_of(self, source: Span, contents: Sequence[Span], gender: Gender) -> dict[str, float]:
        """Return whom “he” means in the quoted contents beside a source: each name with its share of belief."""
        beside = self._mentions.in_its_paragraph(source.start, contents)
        return self.links.told_of([span for span in beside if self._mentions.is_quoted(span.start)], gender)

    def _is_object(self, words: str, source: Span, parent: Attribution) -> bool:
        """Tell “him” in “Roe accused him of hiding it”: whoever is the object of a verb is not its subject."""
        opens = any(span.start == source.start for span in parent.contents)
        return opens and words.lower() == "him" and parent.source is not None

    def _may_be(self, speaker: Speaker, gender: Gender) -> bool:
        return self._mentions.gender_of(speaker) in (None, gender)
