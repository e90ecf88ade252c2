"""The rows of a sheet, each cell read as its column wants it; what cannot be read is a fault of its row and column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from sttool.kinds.location import is_id, proposed_id
from sttool.texts import importing as words
from sttool.writing.importing import values
from sttool.writing.importing.cells import Cell, blank
from sttool.writing.importing.headings import FIELDS, WHOSE, WORDS
from sttool.writing.importing.layout import headings
from sttool.writing.importing.matching import found, role
from sttool.writing.importing.values import NotReadError, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sttool.texts import Language, Text
    from sttool.writing.importing.cells import Sheet
    from sttool.writing.importing.headings import Field, Sort
    from sttool.writing.importing.layout import Layout
    from sttool.writing.importing.matching import Known

_PARTED = re.compile(r"\s*[;/\n]\s*|\s*,\s+(?=\S)|,(?=\S)")
_DAYS = re.compile(r"\s*[;,\n]\s*")
_MAY_BE_OUTSIDE = frozenset({"placement.supervisors", "supervision.with", "assessment.by"})
_GOALS = re.compile(r"[\s;,]+")


class Wrong(Struct, frozen=True):
    """A fault of a row, counted from 1 as the sheet shows it; 0 is of the sheet as a whole."""

    row: int
    column: str
    text: Text
    params: Mapping[str, object]

    def said(self, say: Language) -> str:
        """Say it, without where."""
        return say(self.text, self.params)


class Told(Struct):
    """What a row says, by field as ``placement.from``; ``wrong`` are the kinds of which something cannot be read.

    ``said`` are the fields that stand in the row itself, and are not taken for granted.
    """

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    said: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)

    def of(self, kind: str) -> dict[str, Any]:
        """What it says of a kind, by the last part of the field."""
        return {name.partition(".")[2]: value for name, value in self.values.items() if name.startswith(f"{kind}.")}

    def tells_of(self, kind: str) -> bool:
        """Say whether anything of a kind stands in the row itself."""
        return any(name.startswith(f"{kind}.") for name in self.said | {f"{each}." for each in self.wrong})


def rows(sheet: Sheet, layout: Layout, there: Known, wrongs: list[Wrong]) -> list[Told]:
    """Read all rows below the headings; what cannot be read goes to ``wrongs``."""
    names = headings(sheet.rows[layout.header - 1]) if layout.header <= len(sheet.rows) else ()
    columns = [(names.index(heading), heading, name) for heading, name in layout.columns.items() if heading in names]
    told = []
    for number, row in enumerate(sheet.rows[layout.header :], layout.header + 1):
        if not blank(row):
            reading = _Reading(Told(number), there, wrongs, layout.year)
            reading.all([(heading, name, row[index]) for index, heading, name in columns], layout.defaults)
            told.append(reading.told)
    return told


def missing_columns(sheet: Sheet, layout: Layout) -> tuple[str, ...]:
    """The headings of a mapping that the sheet has not."""
    names = headings(sheet.rows[layout.header - 1]) if layout.header <= len(sheet.rows) else ()
    return tuple(heading for heading in layout.columns if heading not in names)


class _Reading(Struct):
    """The reading of one row."""

    told: Told
    there: Known
    wrongs: list[Wrong]
    year: int | None

    def all(self, given: list[tuple[str, str, Cell]], defaults: Mapping[str, str]) -> None:
        """Read the cells of the row, the year first; then put in what no cell says."""
        for heading, name, cell in given:
            if name.endswith(".year"):
                self._take(name, heading, cell)
        for heading, name, cell in given:
            if not name.endswith(".year"):
                self._take(name, heading, cell)
        for name, text in defaults.items():
            if name not in self.told.values and name.partition(".")[0] not in self.told.wrong:
                self._take(name, name, Cell(text))
                self.told.said.discard(name)

    def _take(self, name: str, heading: str, cell: Cell) -> None:
        """Put what a cell says with the rest of its row."""
        kind, _, part = name.partition(".")
        if not shown(cell) and not cell.formula and not cell.error:
            return
        try:
            value = self._value(name, FIELDS[kind][part], cell)
        except NotReadError as fault:
            self.told.wrong.add("whose" if name in WHOSE else kind)
            self.wrongs.append(Wrong(self.told.row, heading, fault.text, fault.params))
            return
        if name.endswith(".year"):
            self.year = value
        elif value not in (None, "", []):
            self.told.values[name] = value
            self.told.said.add(name)

    def _value(self, name: str, spec: Field, cell: Cell) -> Any:  # noqa: ANN401 - a value of a record
        if cell.formula:
            raise NotReadError(words.FORMULA)
        if cell.error:
            raise NotReadError(words.CELL_ERROR, found=cell.error)
        if spec.sort in {"unit", "specialty", "trainee", "person"}:
            return self._named(name, spec, shown(cell))
        if spec.sort == "word":
            return _word(name, shown(cell))
        return _READ[spec.sort](cell, self.year)

    def _named(self, name: str, spec: Field, text: str) -> Any:  # noqa: ANN401 - ids, or persons outside
        def one(part: str) -> Any:  # noqa: ANN401 - likewise
            return role(self.there, part) if name in _MAY_BE_OUTSIDE else found(self.there, spec.sort, part)

        if not spec.many:
            return one(text)
        try:
            return [one(text)]
        except NotReadError:
            parts = [part for part in _PARTED.split(text) if part]
            if len(parts) == 1:
                raise
            return [one(part) for part in parts]


def _word(name: str, text: str) -> str:
    known = WORDS[name]
    word = " ".join(text.lower().split())
    if word not in known:
        raise NotReadError(words.NO_WORD, found=text, known=tuple(dict.fromkeys(known.values())))
    return known[word]


def _id(text: str) -> str:
    if not is_id(text):
        near = proposed_id(text)
        raise NotReadError(words.NOT_AN_ID, found=text, **({"nearest": near} if near else {}))
    return text


def _days(cell: Cell, year: int | None) -> list[Any]:
    if not isinstance(cell.value, str):
        return [values.day_of(cell, year)]
    return [values.day_of(Cell(part), year) for part in _DAYS.split(cell.value) if part]


_READ: Mapping[Sort, Callable[[Cell, int | None], Any]] = {
    "text": lambda cell, _: shown(cell),
    "day": values.day_of,
    "last": lambda cell, year: values.day_of(cell, year, last=True),
    "days": _days,
    "period": values.period_of,
    "percent": lambda cell, _: values.percent_of(cell),
    "number": lambda cell, _: values.number_of(cell),
    "year": lambda cell, _: values.year_of(cell),
    "goals": lambda cell, _: [part for part in _GOALS.split(shown(cell)) if part],
    "id": lambda cell, _: _id(shown(cell)),
}
"""How a cell is read, by what its column holds, where nothing else need be known."""
