"""The words that show warmth or its lack, and how strong they are, ready to be looked up.

The tables (sayso.tone.praise, sayso.tone.blame) are our own judgement of what words of news and politics mean to their
reader. They are graded, because a label is not enough: “useful” and “breakthrough” are both positive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.tone import blame, praise
from sayso.tone.forms import degree_of, lemmas

_ONES = frozenset("my your his her its our their one's".split())
# What looks like a word of the tables and shows nothing.
_SILENT = """
    'd like, 'd love, a fair share of, a fine of, a good deal of, are right now, are right wing, as well, at large,
    at risk of, at war, attack ad, attack dog, attorney general's, award ceremony, best bet, best known, best man,
    best practice, best practices, best seller, better half, beyond doubt, budget deficit, civil rights, civil
    servant, civil service, civil society, civil war, clean air, clean energy, clean water, climate change, cold
    war, common good, credit card, credit rating, crime bill, crime rate, crime scene, criminal justice, crisis
    management, death certificate, death penalty, death row, death toll, deficit reduction, domestic violence, drug
    abuse, drug war, due process, fail safe, fair share, fan base, fine art, first and foremost, first lady, free
    agent, free market, free of, free of charge, free press, free speech, free trade, freedom of speech, friendly
    fire, gay pride, good afternoon, good bye, good evening, good friday, good many, good morning, good night, grace
    period, grand jury, great britain, great deal of, gross domestic, gun violence, health care, healthcare, hit
    series, homeland security, honest broker, in charge, in charge of, in the war, interest rate, is kind of, is
    right now, is right wing, kind of, lead to, leading to, leading up, led by, led to, liberation army, life
    sentence, lost weight, love affair, love life, love story, murder charge, murder trial, national security,
    negative test, no doubt, no matter, no question, no wonder, nuclear threat, nuclear war, opinion poll,
    opposition leader, opposition leaders, opposition parties, opposition party, out of work, patient, patient care,
    peace prize, per capita, poor countries, poor families, poor people, popular vote, positive test, pride parade,
    prime minister, prisoner of war, rescue package, right away, right now, right wing, right-wing, rights, safe
    haven, safe seat, secret service, sexual abuse, shadow minister, sharp end, so kind of, social security, sort
    of, special interests, star chamber, star wars, star witness, super bowl, super delegate, super pac, super
    tuesday, supreme court, take charge, test positive, tested negative, tested positive, the opposition, took
    charge, trade deficit, trade war, trust fund, veterans, violence prevention, war on drugs, war room, war
    veteran, was kind of, weak point, well as, win or lose, winning numbers, without a doubt, without doubt, without
    question, witness, world cup, world war, would like, would love
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of the tables, in lower case, and their warmth from −3 to 3; 0 for what shows nothing."""

    words: tuple[str, ...]
    value: float


class Lexicon:
    """The tables as they are looked up: by the word that an entry begins with, phrases by the next word too."""

    def __init__(self, entries: Sequence[Entry], exact: frozenset[str]):
        """exact: single words that count only as they are written."""
        self._exact = exact
        self._single = {entry.words[0]: entry.value for entry in entries if len(entry.words) == 1}
        self._phrases: dict[str, dict[str, list[Entry]]] = {}
        for entry in entries:
            if len(entry.words) > 1:
                first, second = entry.words[:2]
                self._phrases.setdefault(first, {}).setdefault(second, []).append(entry)
        # Every word of a text is looked up, and words come again.
        self._begins_with = lru_cache(maxsize=20_000)(self._look_up)

    def __len__(self) -> int:
        by_second = (entries for phrases in self._phrases.values() for entries in phrases.values())
        return len(self._single) + sum(map(len, by_second))

    def find(self, words: Sequence[str], at: int) -> tuple[int, float] | None:
        """Return how many of the words from a place on are an entry, and its value; None if they are none.

        words: lower case, with straight apostrophes. Phrases go before words, longer phrases before shorter.
        """
        phrases, value = self._begins_with(words[at])
        found = None if value is None else (1, value)
        if phrases and at + 1 < len(words):
            for second in _lemmas_of_any(words[at + 1]):
                for entry in (entry for by_second in phrases for entry in by_second.get(second, ())):
                    length = len(entry.words)
                    if length > (found[0] if found else 0) and _stands(entry, words, at):
                        found = length, entry.value
        return found

    def _look_up(self, word: str) -> tuple[tuple[dict[str, list[Entry]], ...], float | None]:
        """Return the phrases that may begin with a word, by their second, and its own value, None if it has none."""
        return tuple(self._phrases[lemma] for lemma in lemmas(word) if lemma in self._phrases), self._value(word)

    def _value(self, word: str) -> float | None:
        for lemma in lemmas(word):
            if lemma in self._single and (lemma not in self._exact or lemma == word):
                return self._single[lemma] * degree_of(word, lemma)
        return None


def _stands(entry: Entry, words: Sequence[str], at: int) -> bool:
    """Tell whether the third and later words of an entry stand where they should; the first two are known to."""
    following = words[at + 2 : at + len(entry.words)]
    wanted = entry.words[2:]
    return len(following) == len(wanted) and all(
        want in _lemmas_of_any(word) for word, want in zip(following, wanted, strict=True)
    )


def _lemmas_of_any(word: str) -> tuple[str, ...]:
    """Return the lemmas of a word, and “one's” where a phrase of the tables leaves open whose."""
    return (*lemmas(word), "one's") if word in _ONES or word.endswith("'s") else lemmas(word)


@cache
def load_lexicon() -> Lexicon:
    """Return the lexicon of English, made when it is first asked for."""
    entries: dict[tuple[str, ...], float] = {}
    exact = set()
    for words in (praise.WORDS, blame.WORDS):
        for value, line in words.items():
            for word in line.split():
                key = tuple(word.removeprefix("=").split("-"))
                entries[key] = value
                if word.startswith("="):
                    exact.add(key[0])
    for phrases in (praise.PHRASES, blame.PHRASES, {0.0: _SILENT}):
        for value, line in phrases.items():
            for phrase in line.split(","):
                entries[tuple(phrase.replace("-", " ").split())] = value
    return Lexicon([Entry(words, value) for words, value in entries.items()], frozenset(exact))
