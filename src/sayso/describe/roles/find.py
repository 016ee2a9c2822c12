"""What the text says a speaker is, and the bodies it ties them to."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.describe.roles.affiliations import bodies_beside, bodies_in, bodies_in_turn, without_repeats
from sayso.describe.roles.mentions import Place, Told, is_former, roles_told
from sayso.describe.roles.nominals import begins_with_body, find_nominals, members_listed, noun_opening, role_of_unnamed
from sayso.describe.roles.phrases import RolePhrase, look_up, phrase_at, words_between
from sayso.describe.roles.words import ARTICLES, LINKS, PRONOUNS, is_standing
from sayso.layout import find_paragraphs, find_quotations
from sayso.resolve.capitals import find_names
from sayso.resolve.lexicon import DOCUMENT_NOUNS, MEN, NAME_TAILS, WOMEN
from sayso.resolve.names import Name, is_headline, key
from sayso.resolve.sentences import find_sentence_starts
from sayso.types import Document, Span, Speaker, Statement

SpeakerKey = tuple[str, str]
# Sources that begin before a mention and may hold it: few stand inside one another.
_SOURCES_BACK = 4
_LONGEST_SENTENCE = 1000
_LITTLE = frozenset({"and", "or", "but", "as", "is", "vs.", "over", "after", "than", "if", "not"})


def find_roles(document: Document, statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements with the role and affiliations of their speakers set where the text tells them.

    The role is the fullest phrase that any mention of the speaker in the article gives, a present office before a
    former one, the same in all their statements. Authors and unknown speakers have none.
    """
    if not statements:
        return statements
    article = _Article(document.text, statements)
    told = {who: article.describe(who, own) for who, own in article.by_speaker.items()}
    return [
        replace(s, role=told[who].role, affiliations=told[who].affiliations) if (who := _who(s.speaker)) in told else s
        for s in statements
    ]


@dataclass(frozen=True, slots=True)
class _Description:
    role: Span | None = None
    affiliations: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Evidence:
    """All that the text tells about one speaker."""

    roles: list[Told] = field(default_factory=list)
    bodies: list[Span] = field(default_factory=list)


def _who(speaker: Speaker) -> SpeakerKey | None:
    if speaker.name is None or speaker.type in ("author", "unknown"):
        return None
    return speaker.type, speaker.name


class _Article:
    """A text with its sentences, quotations and names, and the statements of each speaker."""

    def __init__(self, text: str, statements: Sequence[Statement]):
        self.text = text
        self.by_speaker: dict[SpeakerKey, list[Statement]] = defaultdict(list)
        for statement in statements:
            who = _who(statement.speaker)
            if who:
                self.by_speaker[who].append(statement)
        paragraphs = find_paragraphs(text)
        body = [p for p in paragraphs if not _is_title(p.of(text))]
        self._paragraph_starts = [p.start for p in body]
        self._paragraphs = body
        self._sentences = find_sentence_starts(text, body)
        quotations = find_quotations(text, paragraphs)
        self._quote_starts = [q.start for q in quotations]
        self._quote_ends = [q.end for q in quotations]
        self.names = list(find_names(text, body))
        self._name_starts = [n.start for n in self.names]
        self.people = self._surnames()
        self._nominals: dict[int, list[Told]] = defaultdict(list)
        for nominal in find_nominals(text, self.names):
            self._nominals[nominal.name.start].append(Told(nominal.phrase, past=is_former(text, nominal.phrase)))

    def describe(self, who: SpeakerKey, statements: Sequence[Statement]) -> _Description:
        """Return role and affiliations of one speaker."""
        kind, name = who
        if kind == "person":
            return self._describe_person(name, statements)
        phrases = self._phrases(name, statements)
        if kind == "organization":
            documents = [p for p in phrases if _is_document(p.of(self.text))]
            return _Description(affiliations=self._bodies(documents[:1]))
        for phrase in phrases:
            role = role_of_unnamed(self.text, phrase)
            whole = role_of_unnamed(self.text, phrase, whole=True)
            if role and whole:
                return _Description(role.span, self._bodies([whole.span, *members_listed(self.text, phrase)]))
        return _Description(affiliations=self._bodies(p for p in phrases[:1] if begins_with_body(self.text, p)))

    def _bodies(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        return without_repeats(self.text, [b for s in spans for b in bodies_in(self.text, s, self.people)])

    def _phrases(self, name: str, statements: Sequence[Statement]) -> list[Span]:
        """Return the phrases that stand for an unnamed speaker, what they are named by first."""
        spans = set(self._mentions(statements))
        if not any(name in span.of(self.text) for span in spans):  # "some voters who say": the source is "who"
            at = self._last_before(name, min((s.source.start for s in statements if s.source), default=0))
            spans |= {Span(at, at + len(name))} if at >= 0 else set()
        return sorted(spans, key=lambda span: (name not in span.of(self.text), span.start))

    def _last_before(self, words: str, at: int) -> int:
        before = self.text.rfind(words, max(0, at - 300), at) if words else -1
        return before if before >= 0 or not words else self.text.find(words)

    # ------------------------------------------------------------------ persons

    def _describe_person(self, name: str, statements: Sequence[Statement]) -> _Description:
        evidence = _Evidence()
        sources = sorted(s.source for s in statements if s.source)
        for mention in self._mentions(statements):
            self._look_at(mention, name, sources, evidence)
        if not evidence.roles:
            evidence.roles += self._taken_up(name, statements)
        if not evidence.roles:
            return _Description(affiliations=without_repeats(self.text, evidence.bodies))
        best = self._fullest(evidence.roles)
        role = best.span
        bodies = [*bodies_in(self.text, role, self.people), *evidence.bodies]
        if best.several:
            is_first = any(0 <= m.start - role.end <= 1 for m in self._mentions(statements))
            bodies += bodies_in_turn(self.text, role, 0 if is_first else 1)
        if not bodies:
            others = [t.phrase.span for t in evidence.roles if not t.past]
            bodies = [b for span in others for b in bodies_in(self.text, span, self.people)][:1]
        return _Description(role, without_repeats(self.text, bodies))

    def _taken_up(self, name: str, statements: Sequence[Statement]) -> list[Told]:
        """Return "director" where the sentence behind one that names this person alone opens with "The director"."""
        for mention in self._mentions(statements):
            sentence = self._sentence(mention)
            named = self._name_in(mention, name)
            if sentence is None or named is None or sentence.end - sentence.start > _LONGEST_SENTENCE:
                continue
            if self._names_others(sentence, name):
                continue
            phrase = noun_opening(self.text, sentence.end)
            if phrase:
                return [Told(phrase, past=is_former(self.text, phrase))]
        return []

    def _names_others(self, sentence: Span, name: str) -> bool:
        i, j = (bisect_left(self._name_starts, at) for at in (sentence.start, sentence.end))
        own = {key(w) for w in name.split()}
        others = (n for n in self.names[i:j] if not own.issuperset(map(key, n.words)))
        stranger = any(len(n.words) > 1 or not self.people.isdisjoint(map(key, n.words)) for n in others)
        return stranger or not any(n.last == key(name.split()[-1]) for n in self.names[i:j])

    def _mentions(self, statements: Sequence[Statement]) -> list[Span]:
        mentions: set[Span] = set()
        for known in {id(s.speaker.mentions): s.speaker.mentions for s in statements}.values():
            mentions.update(known)
        mentions.update(s.source for s in statements if s.source)
        return sorted(mentions)

    def _look_at(self, mention: Span, name: str, sources: Sequence[Span], evidence: _Evidence) -> None:
        """Gather what one mention tells, by its kind: a name, a pronoun, or a noun phrase."""
        sentence = self._sentence(mention)
        if sentence is None:
            return
        named = self._name_in(mention, name)
        source = _around(mention, sources)
        span = named or mention
        pronoun = not named and look_up(mention.of(self.text)) in PRONOUNS
        if not named and not pronoun:
            phrase = phrase_at(self.text, mention.start, mention.end)
            if phrase and not phrase.several:
                evidence.roles.append(Told(phrase, past=is_former(self.text, phrase)))
            return
        place = Place(span, sentence, source, quoted=self._is_quoted(span), pronoun=pronoun)
        evidence.roles += roles_told(self.text, place)
        evidence.roles += self._nominals.get(span.start, ())
        if named:
            evidence.bodies += bodies_beside(self.text, named, sentence, self.people)

    def _name_in(self, mention: Span, name: str) -> Span | None:
        """Return where the words of a name stand inside a mention; titles and appositions are left out."""
        known = {key(w) for w in name.split()}
        words = words_between(self.text, mention.start, min(mention.end, mention.start + 400))
        fits = [w for w in words if look_up(w) in known and w.group()[:1].isupper()]
        if not fits:
            return None
        last = fits[0]
        for word in fits[1:]:
            if word.start() - last.end() <= 12:
                last = word
        ending = re.sub(r"['’]s?$", "", last.group())
        return Span(fits[0].start(), last.start() + len(ending))

    def _fullest(self, told: Sequence[Told]) -> RolePhrase:
        """Return the best role: of the present before the past, an office before a standing, then the longest."""

        def rank(candidate: Told) -> tuple[float, int, int]:
            span = candidate.phrase.span
            words = len(words_between(self.text, span.start, span.end))
            weight = 3.0 - 2 * candidate.past - 1.5 * is_standing(candidate.phrase.head)
            weight -= 0.5 * candidate.phrase.several + 0.6 * candidate.loose
            return weight, words, -span.start

        return max(told, key=rank).phrase

    # ------------------------------------------------------------------ places

    def _sentence(self, span: Span) -> Span | None:
        """Return the sentence around a span, None in a headline."""
        i = bisect_right(self._paragraph_starts, span.start) - 1
        if i < 0 or span.start >= self._paragraphs[i].end:
            return None
        j = bisect_right(self._sentences, span.start) - 1
        end = self._paragraphs[i].end
        if j + 1 < len(self._sentences):
            end = min(end, self._sentences[j + 1])
        return Span(max(self._sentences[j], self._paragraphs[i].start), end)

    def _is_quoted(self, span: Span) -> bool:
        i = bisect_right(self._quote_starts, span.start) - 1
        return i >= 0 and span.start < self._quote_ends[i]

    def _surnames(self) -> frozenset[str]:
        persons = {n.last for n in self.names if _is_person(n)}
        speakers = (name.split() for kind, name in self.by_speaker if kind == "person")
        return frozenset(persons | {key(w) for words in speakers for w in words[-1:]})


def _is_person(name: Name) -> bool:
    if name.is_organization:
        return False
    given = key(name.words[0])
    return bool(name.titles) or (len(name.words) > 1 and given in WOMEN | MEN and name.last not in NAME_TAILS)


def _is_title(line: str) -> bool:
    """Tell whether a line is in the capitals of headlines: only little words are without."""
    return is_headline(line) and all(w in LINKS | ARTICLES | _LITTLE for w in line.split() if w[0].islower())


def _is_document(words: str) -> bool:
    """Tell whether a phrase is a document that is described, not a body that is named."""
    return any(key(w) in DOCUMENT_NOUNS for w in words.split() if w[:1].islower())


def _around(mention: Span, sources: Sequence[Span]) -> Span | None:
    """Return the source that a mention stands in, of sorted ones, hardly any of which stand inside another."""
    last = bisect_right(sources, mention.start, key=lambda source: source.start)
    near = sources[max(0, last - _SOURCES_BACK) : last]
    return next((source for source in near if source.start <= mention.start and mention.end <= source.end), None)
