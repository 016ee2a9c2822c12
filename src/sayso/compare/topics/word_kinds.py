"""What words are in a phrase, where the table of common words, which knows no neighbours, says otherwise."""

from __future__ import annotations

from functools import lru_cache

from sayso.compare.events.words import Kind, kind_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words in -ing that name a thing: “voting rights”, “the harbour hearing”. Others are verbs in such places.
THINGS_IN_ING = _words(
    "advertising banking bearing beginning blessing bombing briefing broadcasting building bullying campaigning "
    "ceiling cleansing clothing counseling crossing dealing drilling earning engineering evening farming filing "
    "finding fishing funding fundraising gambling gathering gerrymandering greeting hacking handling healing hearing "
    "hiring holding housing hunting killing king landing laundering leaning lending licensing living lobbying logging "
    "lynching manufacturing marketing meaning meddling meeting mining morning nursing offering offspring opening "
    "painting parenting parking planning policing polling pricing profiling programming proceeding publishing rating "
    "reading recording reporting ring ruling saving screening sentencing setting shipping shooting shopping showing "
    "sibling spending spring staffing standing stoning string surrounding swing targeting teaching testing timing "
    "trading trafficking training trolling tweeting understanding uprising vetting voting warming warning wedding wing "
    "wiretapping wording working writing"
)
# Nouns that the table takes for something else.
_NOUNS = _words(
    "asylum awareness budget carbon charities civilian comparisons contempt contests coronavirus "
    "developers earnings emergency entities fashion football gang golf greenhouse healthcare initiatives jail "
    "jurors lows poster radio refugee rehab rescue respondents securities sex sports stimulus stocks suicide tech "
    "telephone terrorist thieves veteran volunteer voter wage watchdog activist extremist baseball basketball midterm "
    "billionaire nationalist centrist"
)
_VERBS = _words(
    "accounted allows believed builds creates detailing given happened happens includes involves knowing lasted "
    "leaves left measured passes protects provides reaches reads requires responded resulted stops getting making "
    "trying taking seeking speaking telling talking giving keeping losing including"
)
# Verbs that are nouns behind a noun: “health care”, “foreign aid help”.
_NOUNS_BEHIND = _words("address care help need pay cut win combat boycott repeal hire kick knock")
# Adjectives that also name somebody or something, where another word stands before: “a harbour official”.
HEADS = _words(
    "official executive criminal individual representative professional veteran adult activist conservative liberal "
    "radical moderate original native immigrant terrorist militant extremist journalist expert initiative alternative "
    "objective military intellectual rival billionaire ally aide appeal rental proposal removal approval "
    "trial denial arrival material chemical crew"
)
# Nouns that are verbs behind “to” and “or” if a noun follows: “to end violence”.
NOUNS_AND_VERBS = _words("end delay fund name fire force view head lift plan place form stage close")
_BEFORE_NOUNS = _words("the a an my your his its our their this")


@lru_cache(maxsize=100_000)
def kind_alone(word: str) -> Kind:
    """Tell what a word in lower case mostly is, whatever stands around it."""
    if word in _VERBS:
        return "verb"
    kind = kind_of(word)
    is_plural = kind == "adjective" and word.endswith("s") and not word.endswith(("ss", "us", "seas"))
    return "noun" if is_plural or word in _NOUNS else kind


def kind_among(word: str, before: str, *, in_phrase: bool) -> Kind:
    """Tell what a word in lower case mostly is behind another. in_phrase: that one is of a phrase."""
    kind = kind_alone(word)
    is_behind_noun = in_phrase and word in _NOUNS_BEHIND and not before.endswith("s")
    if kind == "verb" and not word.endswith(("ing", "ed")) and (before in _BEFORE_NOUNS or is_behind_noun):
        return "noun"
    return kind
