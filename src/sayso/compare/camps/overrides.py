"""The user's own camps: a camps.yaml, and the columns “camp” and “country” of a table of people.

    camps:
      Reformers:
        country: RU                      # optional; a code or a name
        kind: experts                    # optional; see InstitutionKind
        speakers: [Ilse Maren]           # by name, honorifics and accents aside
        affiliations: [Clean Grid]       # part of what an article ties them to
        roles: ["*energy minister*"]     # * stands for any words

A camp may have a plain list of speakers instead. The first camp that fits a voice is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import yaml

from sayso.compare.camps.countries import NAME_OF, find_countries
from sayso.compare.types import InstitutionKind, Voice
from sayso.errors import SaysoError
from sayso.people import People, Person
from sayso.people.names import fold_name

_KINDS: tuple[InstitutionKind, ...] = get_args(InstitutionKind)
_LISTS = ("speakers", "affiliations", "roles")
_KEYS = ("country", "kind", *_LISTS)
_EXAMPLE = "write `camps:`, and below it names of camps with lists of speakers"


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of the user's that put somebody into a camp, and the line of the file that has them."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class OwnCamp:
    """A camp of the user's; line is where the file has it.

    Its entries stand under what is compared: speakers and affiliations folded as names are, roles as patterns.
    """

    name: str
    country: str | None = None
    kind: InstitutionKind | None = None
    speakers: Mapping[str, Entry] = field(default_factory=dict)
    affiliations: Mapping[str, Entry] = field(default_factory=dict)
    roles: Mapping[re.Pattern[str], Entry] = field(default_factory=dict)
    line: int = 1

    def fits(self, voice: Voice) -> bool:
        """Tell whether a voice belongs to the camp by its names, or by what any article says of it."""
        if any(fold_name(name) in self.speakers for name in (voice.name, *voice.names)):
            return True
        return bool(self.affiliations or self.roles) and any(self._fits(*told) for told in told_of(voice))

    def _fits(self, role: str, affiliations: tuple[str, ...]) -> bool:
        return any(fits_role(pattern, role) for pattern in self.roles) or any(
            fits_affiliation(own, words) for own in self.affiliations for words in map(fold_name, affiliations)
        )


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user says about camps; it goes before all that articles say. people: a table with their columns."""

    camps: tuple[OwnCamp, ...] = ()
    people: People | None = None

    def camp_of(self, voice: Voice) -> OwnCamp | None:
        """Return the camp that the user gives a voice."""
        for camp in self.camps:
            if camp.fits(voice):
                return camp
        person = self._person(voice)
        return OwnCamp(person.camp, _country_of(person), line=person.line) if person and person.camp else None

    def country_of(self, voice: Voice) -> str | None:
        """Return the country that the table gives a voice, as ISO 3166 code."""
        person = self._person(voice)
        return _country_of(person) if person else None

    def _person(self, voice: Voice) -> Person | None:
        if self.people is None or voice.type != "person":
            return None
        rows = {person.line: person for name in (voice.name, *voice.names) for person, _ in self.people.named(name)}
        return next(iter(rows.values())) if len(rows) == 1 else None


def fits_role(pattern: re.Pattern[str], role: str) -> bool:
    """Tell whether a role is what a camp asks for; no role is not."""
    return bool(role and pattern.fullmatch(role))


def fits_affiliation(own: str, folded: str) -> bool:
    """Tell whether whole words of an affiliation are what a camp asks for, both folded."""
    return f" {own} " in f" {folded} "


def _country_of(person: Person) -> str | None:
    return code_of(person.country) if person.country else None


def code_of(country: str) -> str | None:
    """Return the ISO 3166 code of a country that is given by code or name, None if there is none."""
    if country.upper() in NAME_OF:
        return country.upper()
    found = {word.code for word in find_countries(country)} | {
        code for code, name in NAME_OF.items() if name.casefold() == country.casefold()
    }
    return found.pop() if len(found) == 1 else None


def told_of(voice: Voice) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what each line of a voice says of it: the role without capitals, "" if there is none, and affiliations."""
    for line in voice.lines:
        text, statement = line.document.text, line.statement
        role = " ".join(statement.role.of(text).casefold().split()) if statement.role else ""
        yield role, tuple(span.of(text) for span in statement.affiliations)


# ------------------------------------------------------------------ camps.yaml


def read_camps(path: str | Path) -> Overrides:
    """Read a file of camps: UTF-8, in the form that the module tells.

    Raises SaysoError, with the line, if the file cannot be read, is no YAML or has another form.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8"
        raise SaysoError(f"{path}: cannot be read ({why}); give a YAML file of camps in UTF-8") from error
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        where = f"{path}:{mark.line + 1}" if mark else f"{path}"
        problem = getattr(error, "problem", None) or "it is nested too deeply or holds marks that YAML has not"
        raise SaysoError(f"{where}: it is no YAML ({problem}); check colons, brackets and blanks there") from error
    if root is None:
        raise SaysoError(f"{path}:1: it is empty; {_EXAMPLE}")
    top = dict(_entries(root, path, "the file"))
    unknown = [name for name in top if name != "camps"]
    if unknown or "camps" not in top:
        got = f"“{unknown[0]}”" if unknown else "nothing"
        line = _line(top[unknown[0]]) if unknown else 1
        raise SaysoError(f"{path}:{line}: expected “camps”, got {got}; {_EXAMPLE}")
    return Overrides(tuple(_camp(name, node, path) for name, node in _entries(top["camps"], path, "camps")))


def _camp(name: str, node: yaml.Node, path: str | Path) -> OwnCamp:
    if isinstance(node, yaml.SequenceNode):
        return OwnCamp(name, speakers=dict(_names(node, path, "speakers")), line=_line(node))
    given = dict(_entries(node, path, f"camp “{name}”"))
    for key, value in given.items():
        if key not in _KEYS:
            raise SaysoError(f"{path}:{_line(value)}: unknown “{key}” in camp “{name}”; known are {', '.join(_KEYS)}")
    if not any(key in given for key in _LISTS):
        raise SaysoError(f"{path}:{_line(node)}: camp “{name}” has nobody; give it {', '.join(_LISTS[:-1])} or roles")
    lists = {key: given[key] for key in _LISTS if key in given}
    return OwnCamp(
        name,
        _country(given["country"], path) if "country" in given else None,
        _kind(given["kind"], path) if "kind" in given else None,
        dict(_names(lists["speakers"], path, "speakers")) if "speakers" in lists else {},
        dict(_names(lists["affiliations"], path, "affiliations")) if "affiliations" in lists else {},
        dict(_patterns(lists["roles"], path)) if "roles" in lists else {},
        _line(node),
    )


def _entries(node: yaml.Node, path: str | Path, what: str) -> Iterator[tuple[str, yaml.Node]]:
    if not isinstance(node, yaml.MappingNode):
        raise SaysoError(f"{path}:{_line(node)}: {what} must have names with colons, got {_told_as(node)}; {_EXAMPLE}")
    seen: dict[str, int] = {}
    for key, value in node.value:
        name = _text(key, path, "a name")
        if name in seen:
            raise SaysoError(f"{path}:{_line(key)}: “{name}” stands twice, first in line {seen[name]}; keep one")
        seen[name] = _line(key)
        yield name, value


def _items(node: yaml.Node, path: str | Path, what: str) -> Iterable[yaml.Node]:
    if isinstance(node, yaml.ScalarNode):
        return [node]
    if not isinstance(node, yaml.SequenceNode):
        raise SaysoError(f"{path}:{_line(node)}: {what} must be a list, got {_told_as(node)}; write [one, another]")
    return list(node.value)


def _names(node: yaml.Node, path: str | Path, what: str) -> Iterator[tuple[str, Entry]]:
    for item in _items(node, path, what):
        words = _text(item, path, what)
        if not fold_name(words):
            raise SaysoError(f"{path}:{_line(item)}: “{words}” in {what} is no name; give one, or take it out")
        yield fold_name(words), Entry(words, _line(item))


def _patterns(node: yaml.Node, path: str | Path) -> Iterator[tuple[re.Pattern[str], Entry]]:
    for item in _items(node, path, "roles"):
        words = _text(item, path, "roles")
        parts = " ".join(words.casefold().split()).split("*")
        if sum(map(bool, parts)) > 3:
            raise SaysoError(f"{path}:{_line(item)}: a role has at most three parts between its *; write it shorter")
        # Possessive parts are not in Python 3.10: few parts keep the search short instead.
        yield re.compile(r".*".join(re.escape(part) for part in parts), re.DOTALL), Entry(words, _line(item))


def _text(node: yaml.Node, path: str | Path, what: str) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise SaysoError(f"{path}:{_line(node)}: {what} must be words, got {_told_as(node)}; write words there")
    return " ".join(str(node.value).split())


def _country(node: yaml.Node, path: str | Path) -> str:
    words = _text(node, path, "country")
    code = code_of(words)
    if code is None:
        raise SaysoError(f"{path}:{_line(node)}: no country “{words}” is known; write a code such as FR, or its name")
    return code


def _kind(node: yaml.Node, path: str | Path) -> InstitutionKind:
    words = _text(node, path, "kind").lower()
    for kind in _KINDS:
        if kind == words:
            return kind
    raise SaysoError(f"{path}:{_line(node)}: no kind “{words}” is known; known are {', '.join(_KINDS)}")


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _told_as(node: yaml.Node) -> str:
    if isinstance(node, yaml.ScalarNode):
        return f"“{node.value}”" if node.value.strip() else "nothing"
    return "a list" if isinstance(node, yaml.SequenceNode) else "names with colons"
