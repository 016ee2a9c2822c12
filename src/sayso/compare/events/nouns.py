"""What an event is: "meeting", "ruling", "attack". The noun is what words about it are warm or cold towards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.types import Document, Span

# Things that happen and that people react to. Where one noun is a part of many events (a statement at a meeting), it
# stands under _WEAK and counts only where nothing else is there.
_NOUNS = """
    meeting summit talks negotiation deal accord agreement treaty pact truce ceasefire armistice peace vote election
    referendum ballot recount primary caucus debate convention inauguration ruling verdict judgment judgement decision
    bill law legislation act amendment budget shutdown ban order directive tariff sanctions embargo boycott strike
    protest demonstration march rally riot unrest coup uprising war invasion offensive airstrike raid attack bombing
    shooting massacre assassination killing murder crash collision derailment explosion fire wildfire flood earthquake
    hurricane storm tornado eruption drought famine outbreak epidemic pandemic lockdown vaccine resignation dismissal
    firing ouster nomination appointment confirmation candidacy impeachment indictment arrest charges trial hearing
    inquiry investigation probe lawsuit settlement acquittal conviction sentence execution pardon scandal leak hack
    breach launch merger takeover acquisition bankruptcy layoffs bailout closure recall price default downgrade
    withdrawal exit deployment pullout surge blockade siege missile test launch landing mission expedition discovery
    wedding funeral death birth visit trip tour pilgrimage festival game match final tournament medal record transfer
    reform plan proposal policy programme program project initiative cuts hike increase rise merger bridge pipeline
    memo dossier tape video cartoon film book album interview apology resolution veto filibuster bailout stimulus
    takeover annexation independence secession retirement departure partition eviction
    demolition purge crackdown censorship
""".split()
_WEAK = "speech report statement announcement remark remarks comment comments letter tweet story article".split()
_FORMS = {form: noun for noun in _NOUNS + _WEAK for form in (noun, noun if noun.endswith("s") else noun + "s")}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# A noun in the title or the first two paragraphs says what an article is about; so many times it counts for.
_HEAD_WEIGHT = 4
_HEAD_CHARACTERS = 700
_LEAST_SHARE = 0.5
# One title alone may speak of what only its own article is about.
_LEAST_TITLES = 2


def find_event_noun(documents: Sequence[Document]) -> str | None:
    """Return what articles about one event call it, in the singular; None if at least half of them do not agree.

    A noun that half of the titles have goes before one that most articles have at their heads, the commonest of several
    first; in either case those that only report are passed over where there is another.
    """
    titled: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for document in documents:
        titled.update(set(_nouns(document.title or "")))
        head = Counter(_nouns(f"{document.title or ''}\n{document.text[:_HEAD_CHARACTERS]}"))
        holders.update(head.keys())
        times.update({noun: _HEAD_WEIGHT * count for noun, count in head.items()})
        times.update(_nouns(document.text[_HEAD_CHARACTERS:]))
    least = max(_LEAST_SHARE * len(documents), min(_LEAST_TITLES, len(documents)))
    titles = [noun for noun, count in titled.items() if count >= least]
    shared = titles or [noun for noun, count in holders.items() if count >= _LEAST_SHARE * len(documents)]
    return max(shared, key=lambda noun: (noun not in _WEAK, holders[noun], times[noun], noun), default=None)


def find_noun(noun: str, text: str) -> tuple[Span, ...]:
    """Return where a text has a noun, in the singular or plural."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text) if _FORMS.get(match.group().lower()) == noun)


def _nouns(text: str) -> Iterable[str]:
    return [noun for match in _WORD.finditer(text) if (noun := _FORMS.get(match.group().lower()))]
