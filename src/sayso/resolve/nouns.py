"""Whom a name or a noun means: “the senator”, “his campaign”, “a report by the board”."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from sayso.resolve.descriptions import Descriptions, is_variation, may_be_called
from sayso.resolve.documents import Documents, is_piece, maker_of
from sayso.resolve.index import NameIndex
from sayso.resolve.lexicon import (
    BODY_MATES,
    BODY_NOUNS,
    DEMONYMS,
    DOCUMENT_NOUNS,
    FIRMS,
    INTRODUCED,
    LOOSE_BODY_NOUNS,
    NAME_LIKE_OPENERS,
    NEWS_NOUNS,
    ORGANIZATION_WORDS,
    OUTLETS,
    PREPOSITIONS,
    SIDES,
    TITLE_MATES,
    TITLES,
    UNNAMED_PLURALS,
    Gender,
)
from sayso.resolve.mentions import Mentions
from sayso.resolve.names import Name, gender_of_words, is_acronym, key
from sayso.resolve.phrases import Phrase, take_apart
from sayso.resolve.place import Place
from sayso.resolve.pronouns import GENDERS
from sayso.types import Span, Speaker

# Paragraphs in which somebody may be told of before they are named.
_OPENING = 4
_ONE_OF_KIND = re.compile(r"(?:an?\s)?(?!one\b|some\b|two\b)[\w.\-’']+", re.I)
_OWNED_BY_THEIRS = re.compile(r"((?:his|her|their|its)\s(?:[\w\-]+\s){0,3}[\w\-]+)[’']s?\s", re.I)
_OWN_WORDS = re.compile(r"(his|her)\s", re.I)
_ANTECEDENT = re.compile(
    r"\b(?=((?:the|some|many|most|several|those|an?|one|other|few|all|two|three)\s(?:[\w\-’']+\s){0,3}[\w\-’']+)[,\s–—\-]*$)",
    re.I,
)
_OFFICE = re.compile(r"(?:the\s)?([A-Z][^,]{2,60}[’']s? [A-Z]\w+)", re.I)
_LAST_WORDS = re.compile(rf"\b((?:(?!(?:{'|'.join(sorted(PREPOSITIONS))})\b)[\w\-]+\s)?[\w\-]+s)[,\s–—\-]*$", re.I)
# “one of the guests, who”, “the guests last May who”.
_ONE_OF = re.compile(r"\b((?:one|two|three|four|five|some|many|most|several|few|both|all)\sof\s)\Z", re.I)
_TIME_BEHIND = re.compile(
    r"\s(?:(?:in|on|last|this|earlier)\s)+(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|"
    r"October|\w+day|week|month|year)(?:\s\d{1,4})?,?\s?\Z"
)
_OWNED = r"\b([^\W\d_][\w\-.’']{{0,40}}?)(?:[’']s?)?\s{}\b"
# A film, a book: “Roe’s ‘Harbour Lights’”.
_TITLE = re.compile(r"(?:(?:[\w\-.]+\s){0,3}?[\w\-.]+[’']s?\s|(?:the\s)?[a-z]+\s)?[“\"‘']([^“”\"‘]{2,80})[”\"’']", re.I)


class Nouns:
    """The names and nouns of one text, and the documents and people told of so far."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Span],
        index: NameIndex,
        mentions: Mentions,
        shares_at: Callable[[int], Mapping[str, float]],
    ):
        """shares_at: what the encoder believes of the names that the word at a place may mean."""
        self.text = text
        self._paragraphs = paragraphs
        self._index, self._mentions = index, mentions
        self._shares_at = shares_at
        self._descriptions = Descriptions()
        self._documents = Documents(text)
        self._owned: dict[str, Mapping[str, str]] = {}

    def add_document_beside(self, cue: Span, speaker: Speaker) -> None:
        """Remember a document in which somebody spoke: “wrote in a feature”."""
        self._documents.add_beside(cue, speaker)

    def meant_by(self, span: Span, gender: Gender | None = None) -> Speaker:
        opener = self._index.opener_in(span) if key(span.of(self.text)) in NAME_LIKE_OPENERS else None
        if opener:
            return self.named(opener)
        phrase = take_apart(self.text, span, self._index.names_in)
        found = self._told_by(span, phrase, gender)
        self._documents.add(phrase, found)
        self._descriptions.add(phrase, found)
        return found

    def _told_by(self, span: Span, phrase: Phrase, gender: Gender | None) -> Speaker:
        title = _TITLE.fullmatch(phrase.words)
        if title:
            work = Speaker(type="organization", name=title.group(1))
            self._documents.add_work(span.start, work)
            return work
        office = self._office(phrase)
        if office:
            return office
        if phrase.name:
            found = self._common_noun(phrase) or self.named(phrase.name)
            return replace(found, name=phrase.words) if found.type == "group" else found
        if phrase.owner and phrase.is_document:
            return self.named(phrase.owner)
        maker = maker_of(self.text, phrase, list(self._index.names_in([span])))
        if maker:
            return self.named(maker)
        possessive = _OWN_WORDS.match(phrase.words)
        holder = _OWNED_BY_THEIRS.match(phrase.words)
        if holder and phrase.is_document:
            return Speaker(type="unnamed", name=holder.group(1))  # “her opponent’s leaflet”
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
        in_headline = in_headline and not phrase.words.lower().startswith(("a ", "an "))
        if (phrase.is_definite or in_headline) and not phrase.owner:
            return self._known_noun(phrase, gender) or phrase.speaker()
        return self._introduced(phrase) or phrase.speaker()

    def _office(self, phrase: Phrase) -> Speaker | None:
        """Say what “the Harbour Master’s Office” is: the whole phrase, not its last word."""
        name = phrase.name
        if name is None or len(name.words) > 1 or name.last not in ORGANIZATION_WORDS or name.titles:
            return None
        whole = _OFFICE.fullmatch(phrase.words)
        return Speaker(type="organization", name=whole.group(1)) if whole else None

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
        owner = self._mentions.person_before(Place(span.start, gender, None, (), self._shares_at(span.start)))
        if owner and owner.name and owner.type == "person":
            named = self._called(phrase.noun).get(owner.name.split(" ")[-1])
            if named:
                return Speaker(type="organization", name=named)
        return phrase.speaker()

    def _called(self, noun: str) -> Mapping[str, str]:
        """Return the first “Brandt’s campaign” or “Brandt campaign” of each name, looked for once for each noun."""
        if noun not in self._owned:
            first: dict[str, str] = {}
            for match in re.finditer(_OWNED.format(re.escape(noun)), self.text):
                first.setdefault(match.group(1), re.sub(r"\s+", " ", match.group()))
            self._owned[noun] = first
        return self._owned[noun]

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

    def named(self, name: Name) -> Speaker:
        if key(name.text) in SIDES and not (name.follows_the or name.text.endswith("s") or is_acronym(name.text)):
            return Speaker(type="unnamed", name=name.text)  # “the only Democrat who”
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
        namesakes = self._mentions.namesakes(name, gender)
        if namesakes:
            return Speaker(type="unknown", reason=f"“{name.text}” may be {' or '.join(namesakes)}")
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

    def _printed(self, phrase: Phrase) -> Speaker | None:
        """Say who speaks in “the article” that nothing tells of: the newspaper that spoke last."""
        return self._mentions.outlet_before(phrase.start) if is_piece(phrase.noun) else None

    def _known_noun(self, phrase: Phrase, gender: Gender | None = None) -> Speaker | None:
        """Say whom “the senator” or “the ministry” means: the last one before that the text calls so."""
        roles = TITLE_MATES.get(phrase.noun, frozenset((phrase.noun, phrase.noun + "s")))
        speaker = phrase.speaker()
        if phrase.is_document and phrase.noun not in BODY_MATES:
            return self._documents.before(phrase.start, phrase) or self._printed(phrase)
        if speaker.type == "organization" or phrase.noun in BODY_MATES:
            return self._known_body(phrase)
        if speaker.type == "unnamed" and phrase.noun:
            sides = (SIDES | DEMONYMS) & set(phrase.words.lower().split())
            gender = gender or gender_of_words([phrase.noun])
            held = self._mentions.person_with_role(phrase.start, roles, sides, gender)
            return held or self._descriptions.before(phrase) or self._varied(phrase, gender)
        return self._descriptions.before(phrase) if speaker.type == "group" else None

    def _known_body(self, phrase: Phrase) -> Speaker | None:
        found = self._mentions.body_before(phrase.start, phrase.noun, is_opening=self._opens(phrase))
        if found is None and phrase.noun in NEWS_NOUNS:
            found = self._mentions.outlet_before(phrase.start)
        if found is None:
            found = self._descriptions.before(phrase)
        if found is None and phrase.noun in LOOSE_BODY_NOUNS and len(phrase.words.split()) < 4:
            found = self._mentions.body_called(phrase.start, phrase.noun)
        return found

    def _varied(self, phrase: Phrase, gender: Gender | None) -> Speaker | None:
        """Say who “the billionaire” is whom nothing else tells of: the one spoken of just before."""
        if not is_variation(phrase) or self._mentions.is_quoted(phrase.start):
            return None

        def fits(speaker: Speaker) -> bool:
            known = self._index.roles.get(speaker.name or "", set())
            return speaker.type == "person" and may_be_called(phrase, known)

        return self._mentions.person_before(Place(phrase.start, gender), fits)

    def before_relative(self, source: Span, pronoun: str) -> Speaker:
        """Say whom “who” or “which” stands for: what ends just before it."""
        begin = max(self._mentions.sentence_start(source.start), source.start - 200)
        before = self.text[begin : source.start]
        before = _TIME_BEHIND.sub("", before)
        end = begin + len(before)
        names = list(self._index.names_in([Span(begin, end)])) if before.strip() else []
        if names and not self.text[names[-1].end : end].strip(" ,’s\u00a0–—-"):
            return self.named(self._index.one_who(names) if pronoun == "who" else names[-1])
        plain = next(reversed(list(_ANTECEDENT.finditer(before))), None) or _LAST_WORDS.search(before)
        if plain:
            whole = _ONE_OF.search(before, 0, plain.start(1))
            found = self.meant_by(Span(begin + (whole or plain).start(1), begin + plain.end(1)))
            if found.type == "organization" and pronoun == "who":
                return Speaker(type="unnamed", name=plain.group(1))
            return replace(found, type="organization") if found.type == "unnamed" and pronoun == "which" else found
        return nobody(pronoun)


def nobody(words: str) -> Speaker:
    """Return the speaker of a word that nothing explains."""
    return Speaker(type="unknown", reason=f"no name before “{words}” fits it")
