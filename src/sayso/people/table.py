"""The table of people: a CSV file with a line of column names."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import SaysoError
from sayso.people.names import fold_name, surnames_of

COLUMNS = ("name", "aliases", "role", "affiliation", "country", "camp", "wikidata")

_BETWEEN_ALIASES = ";"
_WIKIDATA = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9]\d*)/?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A row of the table; line is where it begins in the file, wikidata an item such as Q42."""

    line: int
    name: str
    aliases: tuple[str, ...] = ()
    role: str | None = None
    affiliation: str | None = None
    country: str | None = None
    camp: str | None = None
    wikidata: str | None = None


class People:
    """The rows of a table, looked up by name. table is what the file is called."""

    def __init__(self, table: str, persons: Iterable[Person]):
        self.table = table
        self.persons = tuple(persons)
        self._by_name: dict[str, dict[int, tuple[Person, str]]] = defaultdict(dict)
        self._by_surname: dict[str, dict[int, tuple[Person, str]]] = defaultdict(dict)
        for number, person in enumerate(self.persons):
            for form in (person.name, *person.aliases):
                self._by_name[fold_name(form)].setdefault(number, (person, form))
            for surname in surnames_of(person.name):
                self._by_surname[surname].setdefault(number, (person, person.name))

    def __len__(self) -> int:
        return len(self.persons)

    def named(self, name: str) -> list[tuple[Person, str]]:
        """Return the rows whose name or alias a full name is, each with that name or alias."""
        return list(self._by_name.get(fold_name(name), {}).values())

    def surnamed(self, name: str) -> list[tuple[Person, str]]:
        """Return the rows whose surname is all of a name, each with its name."""
        return list(self._by_surname.get(fold_name(name), {}).values())


def read_people(path: str | Path) -> People:
    """Read a table of people: UTF-8, with or without a byte order mark; only the column “name” is required.

    Raises SaysoError, with the line, if the file cannot be read, a column is unknown or missing, or a row is broken.
    """
    table = Path(path).name
    try:
        raw = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no such name"
        raise SaysoError(f"{path}: cannot be read ({why}); give a CSV file of people") from error
    rows = _rows(_decode(raw, path), path)
    line, header = next(rows, (1, []))
    if not header:
        raise SaysoError(f"{path}: it is empty; begin with a line of column names: {_known()}")
    columns = _columns(header, f"{path}:{line}")
    return People(table, [_person(cells, columns, line, f"{path}:{line}") for line, cells in rows])


def _decode(raw: bytes, path: str | Path) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SaysoError(f"{path}:{line}: it is not UTF-8 (byte 0x{raw[error.start]:02x}); save it as UTF-8") from error


def _rows(text: str, path: str | Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank, cells stripped, each with the line on which it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            why = str(error).rstrip(".")
            raise SaysoError(f'{path}:{line}: it is no CSV ({why}); close every " and double those inside') from error
        stripped = [" ".join(cell.split()) for cell in cells]
        if any(stripped):
            yield line, stripped


def _columns(header: list[str], place: str) -> list[str]:
    while not header[-1]:  # spreadsheets write empty columns
        header = header[:-1]
    columns = [name.lower() for name in header]
    unknown = [name for name, column in zip(header, columns, strict=True) if column not in COLUMNS]
    if unknown and len(header) == 1 and re.search("[;\t|]", header[0]):
        raise SaysoError(f"{place}: one column “{header[0]}”; part columns by commas, not by ; | or tabs")
    if unknown:
        noun = "column" if len(unknown) == 1 else "columns"
        raise SaysoError(f"{place}: unknown {noun} {_quoted(unknown)}; known are {_known()}")
    twice = [column for column in dict.fromkeys(columns) if columns.count(column) > 1]
    if twice:
        raise SaysoError(f"{place}: column {_quoted(twice)} stands twice; keep one")
    if "name" not in columns:
        raise SaysoError(f"{place}: no column “name”, only {_quoted(columns)}; add it, the others are optional")
    return columns


def _person(cells: list[str], columns: list[str], line: int, place: str) -> Person:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        count = f"{len(cells)} values for {len(columns)} columns"
        raise SaysoError(f"{place}: {count}; put a value that holds a comma in quotation marks")
    values = {column: cell for column, cell in zip(columns, cells, strict=False) if cell}
    aliases = [alias.strip() for alias in values.pop("aliases", "").split(_BETWEEN_ALIASES)]
    for form in (values.get("name", ""), *filter(None, aliases)):
        if not fold_name(form):
            problem = f"“{form}” is no name" if form else "no name"
            raise SaysoError(f"{place}: {problem}; give one, or take the row out")
    if "wikidata" in values:
        values["wikidata"] = _item(values["wikidata"], place)
    return Person(line=line, aliases=tuple(filter(None, aliases)), **values)


def _item(value: str, place: str) -> str:
    match = _WIKIDATA.fullmatch(value)
    if not match:
        raise SaysoError(f"{place}: wikidata “{value}” is no item; write it like Q42, or leave it empty")
    return match.group(1)


def _known() -> str:
    return ", ".join(COLUMNS)


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
