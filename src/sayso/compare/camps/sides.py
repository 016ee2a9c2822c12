"""Where a phrase puts whoever it speaks of: country, kind of institution, party, as far as its words tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.compare.camps.countries import CountryWord, find_countries
from sayso.compare.camps.institutions import HOME, Institution, find_institutions
from sayso.compare.camps.kinds import is_generic, is_official, kind_of_body, kind_of_people, singular_of
from sayso.compare.camps.offices import (
    is_chief,
    is_on_a_vote,
    is_shadow,
    kind_of_chief,
    without_given_name,
    without_groups_name,
)
from sayso.compare.camps.parties import find_parties
from sayso.compare.types import InstitutionKind

OFFICIAL: frozenset[InstitutionKind] = frozenset(("government", "legislature", "judiciary", "military", "party"))
_NOT_IN_OFFICE = re.compile(
    r"(?<![\w-])(?:former|formerly|ex|onetime|one-time|retired|late|ousted|erstwhile|deposed|emeritus|would-be|then|"
    r"disgraced|fired|nominee|nominees|candidate|candidates|contender|contenders|hopeful|hopefuls|elect|future|"
    r"frontrunner|front-runner|aspiring|to be|wife|husband|widow|son|daughter|brother|sister|father|mother|"
    r"lawyer(?! at )|"
    r"lawyers(?! at )|attorney(?! general| at )|attorneys(?! general| at )|biographer|supporters?|critics?)(?!\w)|"
    r"(?<!\w)ex-(?=\w)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:,|;|/|\band\b|\bwho\b|\bwhich\b|\bthat\b|\bnow\b|\bas well as\b)\s+", re.IGNORECASE)
_LINK = re.compile(
    r"(?<![\w-])(of|for|at|in|on|to|with|from|by|over|under|against|about|toward|towards)(?!\w)", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_](?:[\w&’'‘-]|\.(?=\w))*")
# After these words stand subjects and hosts, not whom one serves.
_OF_SUBJECTS = frozenset(("on", "against", "about", "toward", "towards", "with", "by", "over", "under"))
_SENT_TO = frozenset("ambassador envoy emissary delegate candidate visitor representative consul negotiator".split())
# A country before these nouns, or of these trades, is a subject: “Russian affairs”, “a China scholar”.
_SUBJECTS = re.compile(
    r"\s+(?:affairs|studies|politics|history|policy|relations|literature|language|economy|affairs?|expert|experts|analyst|"
    r"analysts|specialist|specialists|scholar|scholars|watcher|watchers|envoy|correspondent|bureau|programme?|director|"
    r"hand|desk|trade|talks|deal|task force|hawk|hawks|sanctions|war|crisis|lawyer|attorney|refugees?|food|"
    r"restaurant)\b",
)
# “Quillport President”, “president of the Grain Board”: not the office of a state.
_OTHER_BODY = re.compile(
    r"(?!(?:Vice|Deputy|Acting|Incumbent|Outgoing|President|Presidents|Republican|Democratic|Mr|The|First|Then|New)\b)"
    r"\b[A-Z]\w+\s[^|]*[Pp]resident|\|.*\b[A-Z]\w"
)
_ABROAD = re.compile(
    r"\b(?:foreign (?:leader|official|government|diplomat|dignitar)|world leader|allied|regional leader)", re.IGNORECASE
)
_NOT_IN_THE_US = re.compile(
    r"\b(?:ministers?|ministry|premier|parliament\w*|mps?|king|queen|chancellor)\b", re.IGNORECASE
)
_POSSESSED = re.compile(r"[’']s?\s")
# “the agency” takes up a body that was named: its noun alone does not tell which kind.
_TAKEN_UP = frozenset(
    "agency department commission council authority bureau union school institute project network fund office group "
    "association foundation committee center centre body organization organisation service court board".split()
)
# Papers are no bodies, though bodies write them.
_PAPERS = re.compile(
    r"\b(?:polls?|surveys?|count|testimony|dossier|copies|notes|photographs?|memos?|information|letters?|emails?|papers|"
    r"statements?|documents?|transcripts?|website|video|footage|tweets?|excerpts|book|report|records|measures?|bills?|"
    r"laws?(?! school| firm| prof| enforce)|filings?|lawsuits?|complaint|affidavit|indictment|study|analysis|ads?|"
    r"policy(?! \w+ institute| institute| center)|rules?|regulations?|motion|amendment|presentation)\b"
)
_NAMED_AS_SUBJECT = frozenset(("name", "capital"))
# The opposition in a parliament, not a rebel.
_PARTY_OF_STATE = re.compile(r"\b(?:party|parties|deputy|deputies|lawmakers?|leads the opposition)\b", re.IGNORECASE)
_FOREIGN = re.compile(
    r"\b(?!(?:Christ|Presbyter|Libertar|Civil|Guard|Physic|Politic|Parliamentar|Librar|Histor|Technic|Veterinar|Episcopal|"
    r"Unitar|Lutheran|Custod|Disney|Valer|Jew|Brit|Par|Pub|Republ|Vegetar|Humanitar|Electric)(?:ian|ish|ese)\b)"
    r"[A-Z]\w+(?:ian|ish|ese)s?\b"
)


@dataclass(frozen=True, slots=True)
class Side:
    """What words tell of somebody; None where they do not. party holds the name that is shown.

    country is an ISO 3166 code, or the word for a people that is in no table ("Catalan" has no code of two letters).
    """

    country: str | None = None
    kind: InstitutionKind | None = None
    party: str | None = None

    def __bool__(self) -> bool:
        return any((self.country, self.kind, self.party))

    def filled_from(self, other: Side) -> Side:
        """Return the side with what another tells beside it; a country is not taken where it would be another's."""
        party = self.party or (other.party if self.country in (None, other.country) else None)
        return Side(self.country or other.country, self.kind or other.kind, party)


def side_of_role(role: str, home: str | None = None) -> Side:
    """Return the side that a role tells: “deputy chairman of the Federation Council's committee”.

    A former office is none, so that its kind does not count; country and party do. Of several offices the first that
    tells a kind counts. home: the country of the article, to which bodies such as “the Senate” belong.
    """
    best = Side()
    for part in _offices(role):
        side = _side_of_part(part, home)
        best = best.filled_from(side) if best.kind or not side.kind else side.filled_from(best)
    return best


def _offices(role: str) -> list[str]:
    """Part a role where another office begins: “minister and leader of”, but not “Committee for Rivers and Dams”."""
    offices: list[str] = []
    starts = [0, *(match.end() for match in _PARTS.finditer(role))]
    for start, until in zip(starts, [*starts[1:], len(role)], strict=True):
        piece = role[start:until]
        link = _LINK.search(piece)
        head, _, _ = _head([word.lower() for word in _WORD.findall(piece[: link.start()] if link else piece)])
        if head or not offices:
            offices.append(piece)
        else:
            offices[-1] += piece
    return offices


def _side_of_part(part: str, home: str | None) -> Side:
    link = _LINK.search(part)
    core = without_given_name((part[: link.start()] if link else part).strip())
    tail = part[link.end() :] if link else ""
    core, group = without_groups_name(core)
    words = [word.lower() for word in _WORD.findall(core)]
    head, kind, expert = _head(words)
    if link and (link[1].lower() in _OF_SUBJECTS or (link[1].lower() == "to" and singular_of(head) in _SENT_TO)):
        tail = ""
    country = _country(core, tail, find_institutions(core) or find_institutions(tail), expert)
    party = _party(part, country or home)
    bodies = _no_parties(core, country or home) or _no_parties(tail, country or home)
    country = country or (_country_of_party(part, home) if party else None)
    if _NOT_IN_OFFICE.search(core):
        return Side(country, None, party)
    if is_shadow(core):
        return Side(country or home, "opposition", party)
    if is_on_a_vote(part):
        return Side(country, None, party)
    own = group or kind_of_chief(core, tail, home)
    if not own and kind == "business" and is_chief(core) and bodies and bodies[0].kind != "media":
        own = bodies[0].kind
    kind = own or _kind(head, kind, bodies, core, tail, bool(country or party or home))
    if party and kind == "government" and not bodies and is_official(head):
        kind = "party"  # “the leader of Reform UK” leads no country
    if country is None and (kind in OFFICIAL or (kind == "opposition" and _PARTY_OF_STATE.search(part))):
        foreign = _FOREIGN.search(part)
        country = foreign[0].removesuffix("s") if foreign else home if _is_at_home(part, bodies, head, home) else None
    return Side(country, kind, party)


def _no_parties(words: str, about: str | None) -> list[Institution]:
    """Return the bodies that words name, but those that are parties in the country: “Congress” in India."""
    parties = {party.start for party in find_parties(words, about)}
    return [body for body in find_institutions(words) if body.start not in parties or body.country != HOME]


def _head(words: list[str]) -> tuple[str, InstitutionKind | None, bool]:
    """Return the last noun that is a role, the kind that it tells by itself, and whether its country is a subject."""
    for end in range(len(words), 0, -1):
        kind, _ = kind_of_people(words[:end])
        if kind and not (kind in ("business", "media") and end < len(words)):
            return words[end - 1], kind, kind in ("experts", "media")
        if is_generic(words[end - 1]):
            return words[end - 1], None, False
    return "", None, False


def _kind(
    head: str, kind: InstitutionKind | None, bodies: list[Institution], core: str, tail: str, told: bool
) -> InstitutionKind | None:
    """Choose between what noun and body tell: the noun where it tells enough, else the body, else the rank."""
    body = bodies[0].kind if bodies else None
    if kind in ("experts", "military") and body in ("media", "international"):
        return body
    if kind:
        return kind
    if not head:
        return None
    if core.strip() == "Representative" and told:
        return "legislature"
    of_body = body or kind_of_body(core) or kind_of_body(tail)
    if head.startswith("president"):  # of a state, unless something else is named
        is_foreign = any(find_countries(core + tail)) or bool(_FOREIGN.search(core))
        told = is_foreign or not _OTHER_BODY.search(f"{core}|{tail}")
    if head in ("leader", "leaders"):  # “Catholic leaders” are no officials, “Chinese leaders” are
        told = any(find_countries(core + tail)) or bool(_FOREIGN.search(core))
    return of_body or ("government" if told and is_official(head) else None)


def _country(core: str, tail: str, bodies: list[Institution], is_expert: bool) -> str | None:
    for body in bodies:
        if body.country and body.country != HOME:
            return body.country
    return _one_country(core, is_expert) or _one_country(tail, is_expert)


def _one_country(words: str, is_expert: bool) -> str | None:
    """Return the country that the words tell, None if there are two or if it is what somebody works on."""
    found = [word for word in find_countries(words) if not _is_subject(word, words, is_expert)]
    codes = list(dict.fromkeys(word.code for word in found))
    if len(codes) > 1 and found[1].start - found[0].end <= 1:  # “U.S.-Russian”
        return None
    return codes[0] if codes else None


def _is_subject(word: CountryWord, words: str, is_expert: bool) -> bool:
    following = _SUBJECTS.match(words, word.end)
    if not following:
        return False
    if word.kind == "people":  # “a Russian analyst” is one, “a Russian affairs analyst” need not be
        return following[0].strip() in ("affairs", "studies", "politics", "history", "policy", "relations", "language")
    return word.kind in _NAMED_AS_SUBJECT and (is_expert or following[0].strip() != "director")


def _party(words: str, about: str | None) -> str | None:
    parties = find_parties(words, about)
    return parties[0].name if len({party.name for party in parties}) == 1 else None


def _country_of_party(words: str, about: str | None) -> str | None:
    parties = find_parties(words, about)
    return parties[0].country if parties else None


def _is_at_home(words: str, bodies: list[Institution], head: str, home: str | None) -> bool:
    """Tell whether an office without a country is one of the article's country: its body, or a bare office."""
    if _ABROAD.search(words) or (home == "US" and _NOT_IN_THE_US.search(words)):
        return False
    return any(body.country == HOME for body in bodies) or (not bodies and bool(head))


def side_of_body(name: str, home: str | None = None) -> Side:
    """Return the side of a body that speaks as itself: “the State Department”, “TASS”; a capital is a government."""
    bare = name.removeprefix("the ").removeprefix("The ").strip()
    if bare in _TAKEN_UP or _PAPERS.search(name):
        return Side()
    party = _party(name, home)
    bodies = _no_parties(name, home)
    home = None if _POSSESSED.search(name) else home  # “Tellis's government”
    if party:
        return Side(_country_of_party(name, home), bodies[0].kind if bodies else "party", party)
    country = _country(name, "", bodies, False)
    if bodies:
        at_home = bodies[0].country == HOME and not _FOREIGN.search(name)
        return Side(country or (home if at_home else None), bodies[0].kind)
    word = next(find_countries(name), None)
    if word and word.kind in ("name", "capital") and word.end - word.start == len(bare):
        return Side(word.code, "government")
    kind = kind_of_body(name)
    side = Side(country if kind else None, kind)
    if not side.country and side.kind in OFFICIAL and not _FOREIGN.search(name):
        return replace(side, country=home)
    return side


def side_of_group(phrase: str, home: str | None = None) -> Side:
    """Return the side of several people: “Russian lawmakers”, “Senate Democrats”, “people in Moscow”.

    Two kinds of people in one phrase (“politicians and experts”) leave the kind open.
    """
    body = next((body for body in find_institutions(phrase) if body.kind in ("civil society", "business")), None)
    if body and body.name == phrase:  # “Justice Democrats” are no justices
        return Side(body.country, body.kind)
    party = _party(phrase, home)
    link = _LINK.search(phrase)
    core = phrase[: link.start()] if link else phrase
    kinds = {_side_of_part(part, home).kind for part in _offices(core)}
    side = side_of_role(phrase.split(" who ")[0], home)
    if len(kinds) > 1 and " and " in core:
        side = replace(side, kind=None)
    if not side.kind and not party:  # “Russians”, “Polish and German drivers”
        codes = {word.code for word in find_countries(core) if word.kind == "people"}
        return Side(codes.pop() if len(codes) == 1 else None)
    return replace(side, party=party or side.party)
