"""Who was spoken of before a place: the memory that pronouns and nouns are looked up in."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.layout import Quotation
from sayso.resolve.index import NameIndex
from sayso.resolve.lexicon import BODY_MATES, DOCUMENT_NOUNS, METONYMS, ORGANIZATION_WORDS, OUTLET_WORDS, SIDES, Gender
from sayso.resolve.names import Name, gender_of_words, is_acronym, key, letters_of, tails_of
from sayso.resolve.place import Place
from sayso.resolve.sentences import find_sentence_starts
from sayso.types import Span, Speaker

# How far back a pronoun looks: in names, in speakers, in paragraphs. Wider windows found nothing more on gold readings.
_NAMES_BACK = 24
_SPEAKERS_BACK = 12
_PARAGRAPHS_BACK = 3
# What weighs against somebody whom the statement itself names.
_SPOKEN_OF = 2.0
# And against somebody whom “he” in quoted words means, if the encoder is sure of it.
_TOLD_OF = 2.0


# A body told by a plain noun: “ministry of tides”, “city of Port Arlen”, “Brandt campaign”.
_CALLED = (
    r"\b{noun} of (?:[a-z]+|[A-Z][\w\-]+(?: [A-Z][\w\-]+)*)"
    r"|\b(?!(?:The|An?|This|That|His|Her|Their|Our|My) )[A-Z][\w\-]+(?: [A-Z][\w\-]+)*(?:[’']s)? {noun}\b"
)
# “Of Jane Roe, he said”: whoever is told of first is not who speaks.
_TOLD_OF_FIRST = re.compile(
    r"(?:(?i:about|of|on|as for|regarding|asked about|speaking of|turning to))\s(?:[^\W\d_a-z]\w*\.?\s){0,3}"
)
# So many characters from the beginning of a sentence whoever is told of first is named.
_OPENING = 100
_BEHIND_PREPOSITION = re.compile(
    r"\b(?i:about|against|at|by|for|from|in|of|on|to|with|without)\s(?:[^\W\d_a-z]\w*\.?\s){0,3}\Z"
)
_ONE = re.compile(r"(?:an?|the|one|another|this|that|his|her|its|their)\s", re.I)
_HEAD = re.compile(r"^.*?(?=\s(?:of|for|at|in|from|with|on|to|by|who|that|which)\b|,|$)")


def _is_one(phrase: str) -> bool:
    """Tell whether an unnamed speaker is one person: “a former aide to the mayor”, not “booklets” or “you”."""
    head = _HEAD.match(phrase)
    words = head.group().split() if head else []
    return bool(words) and bool(_ONE.match(phrase)) and not (words[-1].endswith("s") and not words[-1].endswith("ss"))


@dataclass(frozen=True, slots=True)
class _Candidate:
    at: int
    speaker: Speaker
    weight: float


class Mentions:
    """The names of a text together with the speakers told so far."""

    def __init__(self, text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], index: NameIndex):
        self._text = text
        self._index = index
        self._paragraphs = [p.start for p in paragraphs]
        self._sentences = find_sentence_starts(text, paragraphs)
        self._quotations = quotations
        self._quotation_starts = [q.start for q in quotations]
        self._told: list[tuple[int, int]] = []
        self._speakers: list[Speaker] = []
        self._last_of: dict[str, tuple[int, str]] = {}
        self._genders: dict[str, Gender] = {}
        self._bodies: dict[str, list[Name]] = {}
        for name in index.names:
            if name.is_organization and len(name.words) > 1:
                for word in {key(w) for w in name.words}:
                    self._bodies.setdefault(word, []).append(name)
        self._longer: dict[str, Name] = {}
        for name in index.names:
            if name.is_organization:
                for tail in tails_of(name):
                    self._longer.setdefault(tail, name)
        self._fits: dict[str, list[tuple[int, Name]]] = {}
        self._spelt_out: dict[str, Name] = {}
        for name in index.names:
            if len(name.words) > 1 and not name.text.isupper():
                self._spelt_out.setdefault("".join(w[0] for w in name.words if w[0].isupper()), name)
                self._spelt_out.setdefault("".join(w[0] for w in name.words).upper(), name)

    def is_quoted(self, at: int) -> bool:
        """Tell whether a place is inside quotation marks."""
        i = bisect_right(self._quotation_starts, at) - 1
        return i >= 0 and at < self._quotations[i].end

    def sentence_start(self, at: int) -> int:
        """Return where the sentence around a place begins."""
        return self._sentences[max(0, bisect_right(self._sentences, at) - 1)] if self._sentences else 0

    def _sentence(self, at: int) -> int:
        return bisect_right(self._sentences, at)

    def paragraph(self, at: int) -> int:
        """Number the paragraph around a place."""
        return bisect_right(self._paragraphs, at)

    def in_its_paragraph(self, at: int, spans: Sequence[Span]) -> list[Span]:
        """Keep, of some stretches, those that lie in the paragraph of a place."""
        here = self.paragraph(at)
        return [span for span in spans if self.paragraph(span.start) == here == self.paragraph(span.end - 1)]

    def add(self, at: int, speaker: Speaker) -> None:
        """Remember who was told to speak at a place."""
        insort(self._told, (at, len(self._speakers)))
        self._speakers.append(speaker)
        if speaker.type == "person" and speaker.name:
            self._last_of[key(speaker.name.split(" ")[-1])] = (at, speaker.name)

    def gender_of(self, speaker: Speaker) -> Gender | None:
        """Say what is known of a speaker's gender: from titles, given names, nouns, and pronouns resolved before."""
        name = speaker.name or ""
        if speaker.type == "unnamed":
            return gender_of_words(name.split(",")[0].lower().split())
        return self._index.genders.get(name)

    def fullest_person(self, name: Name, gender: Gender | None = None) -> str:
        """Return the fullest form of a name, of several who share it the likeliest."""
        full = self._index.bearer(name, gender)
        meant = self._index.bearers(name, gender, self._last_of.get(name.last)) if full != name.text else []
        return meant[0] if meant else full

    def namesakes(self, name: Name, gender: Gender | None) -> list[str]:
        """Return the people whom a bare surname may mean alike, none if it tells one."""
        meant = self._index.bearers(name, gender, self._last_of.get(name.last))
        return meant if len(meant) > 1 else []

    def fullest_organization(self, name: Name) -> str:
        """Return the longest name that ends as this one does: “the Post” is “The Washington Post”."""
        spelt_out = self._spelt_out.get(letters_of(name.text)) if is_acronym(name.text) else None
        longer = None if name.text.lower() in METONYMS else self._longer.get(name.text)  # no “Trump White House”
        best = longer or spelt_out or name
        the = self._text[max(0, best.start - 4) : best.start]
        within = best.start - 4 not in self._sentences
        return "The " + best.text if the == "The " and within else best.text

    # -------------------------------------------------------------- looking back

    def _told_before(self, at: int, count: int = _SPEAKERS_BACK) -> Iterator[tuple[int, Speaker]]:
        i = bisect_right(self._told, (at, -1))
        for place, j in self._told[max(0, i - count) : i][::-1]:
            if self.paragraph(at) - self.paragraph(place) <= _PARAGRAPHS_BACK:
                yield place, self._speakers[j]

    def person_before(self, place: Place, fits: Callable[[Speaker], bool] = lambda _: True) -> Speaker | None:
        """Find whom “he” or “she” stands for, and learn from it the gender of a person who had none.

        fits: what else must hold of whoever is meant.
        """
        near = [*self._persons_told(place.at), *self._persons_named(place.at)]
        found = self._best(place, [candidate for candidate in near if fits(candidate.speaker)])
        if found and found.type == "person" and found.name and place.gender:
            self._index.genders.setdefault(found.name, place.gender)
        return found

    def _best(self, place: Place, candidates: Sequence[_Candidate]) -> Speaker | None:
        best: tuple[float, Speaker] | None = None
        spoken_of = self._spoken_of(place)
        for candidate in candidates:
            gender = self.gender_of(candidate.speaker)
            if (gender and place.gender not in (None, gender)) or candidate.speaker.name == place.shunned:
                continue
            known = 1.0 if gender else 0.0
            belief = place.belief(candidate.speaker.name)
            score = candidate.weight + known + belief - self._distance(candidate.at, place)
            score -= _SPOKEN_OF if candidate.speaker.name in spoken_of else 0.0
            score -= _TOLD_OF * place.told_of.get(candidate.speaker.name or "", 0.0)
            if best is None or score > best[0]:
                best = score, candidate.speaker
        return best[1] if best else None

    def _spoken_of(self, place: Place) -> set[str]:
        """Return whom the words of a statement name: whoever speaks them is hardly one of those."""
        near = self.in_its_paragraph(place.at, place.contents)
        names = (name for span in near for name in self._index.between(span.start, span.end))
        first = self.sentence_start(place.at)
        opening = self._index.between(first, min(place.at, first + _OPENING))
        told_of = (name for name in opening if _TOLD_OF_FIRST.fullmatch(self._text, first, name.start))
        return {self.fullest_person(name) for name in (*names, *told_of) if not name.is_organization}

    def _distance(self, at: int, place: Place) -> float:
        """Count how far a mention is from a pronoun: sentences, paragraphs, quotation marks between."""
        sentences = min(6, self._sentence(place.at) - self._sentence(at))
        paragraphs = self.paragraph(place.at) - self.paragraph(at)
        marks = 1.0 if self.is_quoted(at) != self.is_quoted(place.at) else 0.0
        own = 1.0 if any(at in span for span in place.contents) else 0.0
        return sentences + 0.5 * paragraphs + marks + own

    def _persons_told(self, at: int) -> Iterator[_Candidate]:
        for place, speaker in self._told_before(at):
            if speaker.type == "person" or (speaker.type == "unnamed" and _is_one(speaker.name or "")):
                yield _Candidate(place, speaker, 1.5)

    def _persons_named(self, at: int) -> Iterator[_Candidate]:
        sentence = -1
        near = [n for n in self._index.before(at, _NAMES_BACK) if self._index.is_person(n)]
        firsts = {self._sentence(n.start): n.start for n in near if not self._is_aside(n)}
        for name in near:
            if self.paragraph(at) - self.paragraph(name.start) > _PARAGRAPHS_BACK:
                return
            sentence = self._sentence(name.start)
            weight = 0.7 if firsts.get(sentence) == name.start else 0.0
            owns = self._text[name.end : name.end + 2] in ("’s", "'s")
            speaker = Speaker(type="person", name=self.fullest_person(name))
            yield _Candidate(name.start, speaker, weight - (0.3 if owns else 0.0))

    def _is_aside(self, name: Name) -> bool:
        """Tell a name behind a preposition, which is no subject: “With Jane Roe, the mayor chose …”."""
        return bool(_BEHIND_PREPOSITION.search(self._text, max(0, name.start - 40), name.start))

    def organization_before(self, at: int) -> Speaker | None:
        """Find what “it” stands for: the body or document that spoke last, else the one named last."""
        told = next(((place, s) for place, s in self._told_before(at) if s.type == "organization"), None)
        named = next((n for n in self._index.before(at, _NAMES_BACK) if self._is_body(n)), None)
        if told and (named is None or self._sentence(at) - self._sentence(told[0]) <= 2 or named.start <= told[0]):
            return told[1]
        if named and self._sentence(at) - self._sentence(named.start) <= 2:
            return Speaker(type="organization", name=self.fullest_organization(named))
        return None

    def outlet_before(self, at: int) -> Speaker | None:
        """Find the newspaper, station or site that spoke last."""
        i = bisect_right(self._told, (at, -1))
        told = (self._speakers[j] for _, j in self._told[max(0, i - _SPEAKERS_BACK) : i][::-1])
        bodies = (s for s in told if s.type == "organization" and s.name)
        return next((s for s in bodies if OUTLET_WORDS & set(map(key, (s.name or "").split()))), None)

    def body_called(self, at: int, noun: str) -> Speaker | None:
        """Find what “the company” or “the group” means that no name tells: the body spoken of just before.

        Not one that says itself that it is something else, as a court or a ministry does.
        """
        found = self.organization_before(at)
        name = (found.name or "") if found else ""
        last = key(name.split(" ")[-1])
        other = last in ORGANIZATION_WORDS and last not in BODY_MATES.get(noun, frozenset())
        is_named = bool(re.search(r"[^\W\d_a-zß-öø-ÿ]", name[1:] if name[:4] in ("The ", "A ") else name))
        told = any(speaker.name == name for _, speaker in self._told_before(at))
        is_other = (
            (is_acronym(name) and not told)
            or other
            or DOCUMENT_NOUNS & set(name.lower().split())
            or name.lower() in METONYMS
        )
        return found if is_named and not is_other else None

    def _is_body(self, name: Name) -> bool:
        is_adjective = key(name.text) in SIDES and not is_acronym(name.text)  # “a Russian embassy”
        return name.is_organization and not self._index.is_surname(name) and not is_adjective

    def several_before(self, at: int) -> Speaker | None:
        """Find whom “they” stands for: the group, body or unnamed people that spoke last."""
        wanted = ("group", "organization", "unnamed")
        told = (s for _, s in self._told_before(at) if s.type in wanted)
        return next((s for s in told if not DOCUMENT_NOUNS & set((s.name or "").lower().split())), None)

    def body_before(self, at: int, noun: str, *, is_opening: bool = False) -> Speaker | None:
        """Find what “the ministry” means: the body of that kind that was named last.

        is_opening: at the head of an article, which may tell of a body before it names it.
        """
        if noun not in self._fits:
            mates = BODY_MATES.get(noun, frozenset((noun,)))
            self._fits[noun] = sorted({n.start: n for word in mates for n in self._bodies.get(word, ())}.items())
        fits = self._fits[noun]
        i = bisect_right(fits, at, key=lambda pair: pair[0])
        if i or (fits and is_opening):
            return Speaker(type="organization", name=self.fullest_organization(fits[max(0, i - 1)][1]))
        called = _CALLED.format(noun=re.escape(noun))
        plain = [m.group() for m in re.finditer(called, self._text[max(0, at - 2000) : at])]
        return Speaker(type="organization", name=plain[-1]) if plain else None

    def person_with_role(
        self, at: int, roles: frozenset[str], sides: frozenset[str], gender: Gender | None
    ) -> Speaker | None:
        """Find whom “the senator” means: the one named last of whom the text says so, else (in a headline) the next.

        sides are words like “Republican”, which must be said of them too.
        """
        for name in (*self._index.before(at, _NAMES_BACK * 4), *self._index.behind(at, _NAMES_BACK)):
            if not name.is_organization:
                full = self.fullest_person(name)
                other = gender is not None and self._index.genders.get(full) not in (None, gender)
                known = {role.removeprefix("ex-") for role in self._index.roles.get(full, ())}
                if {role.removeprefix("ex-") for role in roles} & known and not other and (not sides or sides <= known):
                    return Speaker(type="person", name=full)
        return None
