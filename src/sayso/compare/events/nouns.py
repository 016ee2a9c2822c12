"""What an event is: "meeting", "ruling", "attack". The noun is what words about it are warm or cold towards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.events.vectors import head_of
from sayso.compare.events.words import kind_of, stem_of
from sayso.types import Document, Span

# Things that happen and that people react to. Where one noun is a part of many events (a statement at a meeting), it
# stands under _WEAK and counts only where nothing else is there.
_NOUNS = """
    meeting summit talks negotiation deal accord agreement treaty pact truce ceasefire armistice peace vote election
    referendum ballot recount primary caucus debate convention inauguration ruling verdict judgment judgement decision
    bill law legislation act amendment budget shutdown ban order directive tariff sanctions embargo boycott strike
    protest demonstration march rally riot unrest coup uprising war invasion offensive airstrike raid attack bombing
    shooting massacre assassination killing murder stabbing beheading kidnapping hijacking poisoning assault
    crash collision derailment explosion blast accident fire wildfire flood earthquake
    hurricane storm tornado eruption drought famine outbreak epidemic pandemic lockdown vaccine resignation dismissal
    firing ouster nomination appointment confirmation candidacy endorsement impeachment indictment arrest charges plea
    trial hearing testimony subpoena
    inquiry investigation probe lawsuit settlement acquittal conviction sentence execution pardon scandal leak hack
    breach launch merger takeover acquisition bankruptcy layoffs bailout closure recall price default downgrade
    withdrawal exit deployment pullout surge blockade siege standoff missile test launch landing mission expedition
    discovery rescue evacuation swap
    wedding funeral death birth visit trip tour pilgrimage festival game match final tournament medal record transfer
    reform plan proposal policy programme program project initiative cuts hike increase rise bridge pipeline
    memo dossier tape video cartoon film book album interview apology resolution veto filibuster stimulus
    annexation independence secession retirement departure partition eviction repeal amnesty
    demolition purge crackdown censorship walkout parade
""".split()
_WEAK = "speech report statement announcement remark remarks comment comments letter tweet story article".split()


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun if noun.endswith("s") else f"{noun}es" if noun.endswith(("ch", "sh", "go", "to")) else f"{noun}s"


_FORMS = {form: noun for noun in _NOUNS + _WEAK for form in (noun, _plural(noun))}
# What titles say of an event with a verb: “Roe quits”, of which the article itself speaks as a resignation. Where a
# verb has forms that share no stem, they are listed.
_VERBS = """
    acquittal: acquit
    agreement: agree
    airstrike: bomb strike struck
    annexation: annex
    apology: apologise apologize
    appointment: appoint
    assassination: assassinate
    bombing: bomb
    charges: charge
    confirmation: confirm
    conviction: convict
    crackdown: crack
    death: die dead
    decision: decide
    departure: depart leave left quit
    deployment: deploy
    dismissal: dismiss fire sack
    endorsement: endorse
    execution: execute
    explosion: explode
    firing: fire
    impeachment: impeach
    inauguration: inaugurate sworn
    indictment: indict
    invasion: invade
    investigation: investigate
    killing: kill
    lawsuit: sue
    meeting: meet met
    murder: murder
    nomination: nominate
    ouster: oust
    plea: plead
    resignation: resign quit step
    retirement: retire
    shooting: shoot shot shooter gunman
    stabbing: stab
    testimony: testify
    withdrawal: withdraw withdrew withdrawn
""".strip()
_NOUNS_OF_VERB: dict[str, list[str]] = {}
for _line in _VERBS.splitlines():
    _noun, _, _verbs = _line.strip().partition(":")
    for _verb in _verbs.split():
        _NOUNS_OF_VERB.setdefault(stem_of(_verb), []).append(_noun)

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# “Bill Roe”, “March 3”: with these behind it, such a word with a capital is a name.
_LIKE_NAMES = frozenset("bill march".split())
_BEHIND = re.compile(r"\s+(\w+)")
# Behind these a word in -ing is a verb: “to meeting her”, “was killing”.
_BEFORE_VERBS = frozenset("to am is are was were be been while when from without".split())
_LOOKED_BACK = 12
# A noun in the title or the first two paragraphs says what an article is about; so many times it counts for.
_HEAD_WEIGHT = 4
_HEAD_CHARACTERS = 700
_LEAST_SHARE = 0.5
# One title alone may speak of what only its own article is about.
_LEAST_TITLES = 2


def find_titled_noun(documents: Sequence[Document]) -> str | None:
    """Return the noun that most titles have, half of them at least; None without one.

    A verb counts for its noun ("resigns"), if half of the articles speak of the "resignation". Of nouns that as many
    titles have, those that only report are passed over, and the one is taken that most articles have.
    """
    titled: Counter[str] = Counter()
    holders, times = _count(documents)
    spoken: Counter[str] = Counter()
    for document in documents:
        title = head_of(document)[0]
        titled.update({*_nouns(title), *_nouns_of_verbs(title)})
        spoken.update(set(_nouns(f"{title}\n{document.text}")))
    least = max(_LEAST_SHARE * len(documents), min(_LEAST_TITLES, len(documents)))
    shared = [noun for noun, count in titled.items() if count >= least and spoken[noun] >= least]
    return max(shared, key=lambda n: (titled[n], n not in _WEAK, holders[n], times[n], n), default=None)


def find_head_noun(documents: Sequence[Document]) -> str | None:
    """Return the noun that most articles have at their heads, half of them at least; None without one.

    Those that only report are passed over where there is another.
    """
    holders, times = _count(documents)
    shared = [noun for noun, count in holders.items() if count >= _LEAST_SHARE * len(documents)]
    return max(shared, key=lambda noun: (noun not in _WEAK, holders[noun], times[noun], noun), default=None)


def find_noun(noun: str, text: str) -> tuple[Span, ...]:
    """Return where a text has a noun, in the singular or plural."""
    return tuple(span for span, found in _found(text) if found == noun)


def _count(documents: Iterable[Document]) -> tuple[Counter[str], Counter[str]]:
    """Count in how many heads each noun stands, and how often in all, at the head more."""
    holders: Counter[str] = Counter()
    times: Counter[str] = Counter()
    for document in documents:
        head = Counter(_nouns(f"{document.title or ''}\n{document.text[:_HEAD_CHARACTERS]}"))
        holders.update(head.keys())
        times.update({noun: _HEAD_WEIGHT * count for noun, count in head.items()})
        times.update(_nouns(document.text[_HEAD_CHARACTERS:]))
    return holders, times


def _nouns(text: str) -> Iterator[str]:
    return (noun for _, noun in _found(text))


def _found(text: str) -> Iterator[tuple[Span, str]]:
    for match in _WORD.finditer(text):
        noun = _FORMS.get(match.group().lower())
        if noun and not (noun in _LIKE_NAMES and _is_name(match)) and not _is_verb(match):
            yield Span(*match.span()), noun


def _is_name(match: re.Match[str]) -> bool:
    """Tell “Bill Roe” and “March 3” from the bill and the march."""
    behind = _BEHIND.match(match.string, match.end())
    if not match.group()[0].isupper() or not behind:
        return False
    word = behind[1]
    return word[0].isdigit() or (word[0].isupper() and kind_of(word.lower()) == "rare")


def _is_verb(match: re.Match[str]) -> bool:
    """Tell “looks forward to meeting” and “was killing” from the meeting and the killing."""
    if not match.group().endswith("ing"):
        return False
    before = _WORD.findall(match.string, max(0, match.start() - _LOOKED_BACK), match.start())
    return bool(before) and before[-1].lower() in _BEFORE_VERBS


def _nouns_of_verbs(title: str) -> Iterator[str]:
    for match in _WORD.finditer(title):
        yield from _NOUNS_OF_VERB.get(stem_of(match.group().lower()), ())
