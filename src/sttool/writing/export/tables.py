"""Records as tables: one a kind, with a row a record, and one more for each of its lists of more than words.

Columns are called as the keys of the files. What the path says stands first: whose record it is, and which.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from msgspec import Struct, field

from sttool.kinds.base import Record
from sttool.kinds.parts import Outsider
from sttool.kinds.registry import KINDS, Kind
from sttool.kinds.structure import members
from sttool.kinds.units import Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sttool.kinds.dossier import Filed

Value: TypeAlias = str | int | float | bool | date | None

_OWNERS: Final = {"trainee": "trainee", "unit": "unit"}
_NUMBER: Final = "nr"


class Table(Struct, frozen=True):
    """Rows of values under headings. A column nothing stands in is not there."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


class _Growing(Struct):
    """A table that is being filled: rows by heading, and the order of the headings."""

    columns: dict[str, None] = field(default_factory=dict)
    rows: list[Mapping[str, Value]] = field(default_factory=list)


def tables(filed: Iterable[Filed[Any]], name: Callable[[str], str | None] | None = None) -> tuple[Table, ...]:
    """Lay records out, in the order of the kinds; names of persons stand there only where ``name`` gives them."""
    growing = {title: _Growing(dict.fromkeys(columns)) for title, columns in _headings()}
    for item in filed:
        first = _first(item, name)
        kind, model = item.kind, _model(item.record)
        growing[kind].rows.append({**first, **_row(item.record, "", named=name is not None)})
        for key, member in members(model).items():
            if member.many and member.model is not None:
                below = growing[f"{kind}.{key}"]
                for number, part in enumerate(getattr(item.record, member.field), 1):
                    below.rows.append({**first, _NUMBER: number, **_part(part, named=name is not None)})
    return tuple(_finished(title, found) for title, found in growing.items() if found.rows)


def names() -> tuple[str, ...]:
    """The names of every table there may be."""
    return tuple(dict.fromkeys(name for name, _ in _headings()))


def _model(record: Record) -> type[Record]:
    return type(record)


def _headings() -> Iterator[tuple[str, list[str]]]:
    """Every table there may be, with the headings its rows may have, in the order of the files' keys."""
    for kind in KINDS:
        lead = [*([_OWNERS[kind.owner], "name"] if kind.owner in _OWNERS else []), *_path_columns(kind)]
        keys = dict.fromkeys(key for model in kind.models for key in _columns(model, ""))
        yield kind.name, [*lead, *keys]
        for model in kind.models:
            for key, member in members(model).items():
                if member.many and member.model is not None:
                    yield f"{kind.name}.{key}", [*lead, _NUMBER, "value", *_columns(member.model, "")]


def _path_columns(kind: Kind) -> list[str]:
    """What the path of a record says beside whose it is."""
    return ["id"] if "{id}" in kind.place else [name for name in ("day", "kind", "year") if _said(kind, name)]


def _said(kind: Kind, name: str) -> bool:
    marks = {"day": "{day}", "kind": ("{review}", "{programme}"), "year": "{year}"}[name]
    return any(mark in kind.place for mark in (marks if isinstance(marks, tuple) else (marks,)))


def _columns(model: type[Record], lead: str) -> Iterator[str]:
    for key, member in members(model).items():
        if member.model is None:
            yield f"{lead}{key}"
        elif not member.many:
            if member.model is Outsider:
                yield f"{lead}{key}"
            yield from _columns(member.model, f"{lead}{key}.")


def _first(item: Filed[Any], name: Callable[[str], str | None] | None) -> dict[str, Value]:
    kind = next(kind for kind in KINDS if kind.name == item.kind)
    found: dict[str, Value] = {}
    if kind.owner in _OWNERS:
        found[_OWNERS[kind.owner]] = item.owner
        if kind.owner == "trainee" and name is not None:
            found["name"] = name(item.owner)
    for column in _path_columns(kind):
        found[column] = (item.id or item.owner) if column == "id" else item.said_by_path(column)
    return found


def _part(part: object, *, named: bool) -> dict[str, Value]:
    return dict(_row(part, "", named=named)) if isinstance(part, Record) else {"value": _plain(part, named=named)}


def _row(record: Record, lead: str, *, named: bool) -> dict[str, Value]:
    """A record's own values by heading; a person outside the register is named only where persons are."""
    found: dict[str, Value] = {}
    for key, member in members(type(record)).items():
        value = getattr(record, member.field)
        if value is None or (member.many and member.model is not None):
            continue
        if key == "name" and not named and not isinstance(record, Unit):
            continue
        if isinstance(value, Record):
            found.update(_row(value, f"{lead}{key}.", named=named))
        else:
            found[f"{lead}{key}"] = _plain(value, named=named)
    return found


def _plain(value: object, *, named: bool) -> Value:
    if isinstance(value, (list, tuple)):
        return "; ".join(str(_plain(item, named=named)) for item in value) or None
    if isinstance(value, Outsider):
        return f"{value.name}, {value.unit}" if named else value.unit
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value if isinstance(value, (str, int, float, date)) else str(value)


def _finished(title: str, found: _Growing) -> Table:
    used = {key for row in found.rows for key, value in row.items() if value is not None}
    columns = tuple(key for key in (*found.columns, *sorted(used - set(found.columns))) if key in used)
    return Table(title, columns, tuple(_cells(row, columns) for row in found.rows))


def _cells(row: Mapping[str, Value], columns: Sequence[str]) -> tuple[Value, ...]:
    return tuple(row.get(column) for column in columns)
