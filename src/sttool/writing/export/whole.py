"""All records as data: what each file says, with where it stands, for another program or another system."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sttool.kinds.base import Record
from sttool.kinds.structure import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.kinds.dossier import Filed
    from sttool.writing.export.gathered import Gathered


def whole(gathered: Gathered) -> list[dict[str, Any]]:
    """Give each record as its path, its line in a log (from 0), its kind, and its data as the file has it."""
    return [dict(_record(gathered, item)) for item in gathered.filed]


def _record(gathered: Gathered, item: Filed[Any]) -> Iterator[tuple[str, Any]]:
    yield "path", item.path
    yield "kind", item.kind
    if item.at:
        yield "entry", item.at[0]
    yield "data", data_of(item.record)
    if item.path in gathered.texts and not item.at:
        yield "text", gathered.texts[item.path]


def data_of(record: Record) -> dict[str, Any]:
    """What a record says, by the keys of its file; what the file leaves out is left out."""
    values = ((key, getattr(record, member.field), member.field) for key, member in members(type(record)).items())
    return {key: _said(value) for key, value, field in values if field in record.model_fields_set and value is not None}


def _said(value: object) -> Any:  # noqa: ANN401 - as JSON has it
    if isinstance(value, Record):
        return data_of(value)
    if isinstance(value, (list, tuple)):
        return [_said(item) for item in value]
    if isinstance(value, Fraction):
        return int(value) if value.denominator == 1 else float(value)
    return value.isoformat() if isinstance(value, date) else value
