"""Lines into logs: one at the end, newest last; a line whose key is there is not added again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.kinds.load import load
from sttool.kinds.location import Location
from sttool.writing.edits import append
from sttool.writing.page import page, same
from sttool.writing.plain import data_of, entry
from sttool.writing.transaction import edit, new
from sttool.writing.trouble import faulty

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.kinds.base import LogRecord
    from sttool.kinds.registry import Kind
    from sttool.writing.transaction import Change


class Logged(Struct, frozen=True):
    """What becomes of a line: the change, or the number (from 1) of the entry that has its key already.

    ``alike`` says whether that entry says the same, and perhaps more.
    """

    path: str
    line: str
    change: Change | None
    there: int = 0
    alike: bool = False


def log_path(kind: Kind, owner: str, records: str) -> str:
    """Where a log of an owner stands, from the root on."""
    place = kind.place.replace("{owner}", owner)
    return place if records in {"", "."} else f"{records}/{place}"


def logged(kind: Kind, owner: str, path: str, before: bytes | None, data: Mapping[str, object]) -> Logged:
    """Add a line to a log of which the bytes are given, ``None`` where there is no such file yet.

    Raises:
        NotWrittenError: the line is not right, or the file has a fault.

    """
    record = _record(kind, path, data)
    line = entry(data)
    if before is None:
        return Logged(path, line, new(path, f"{line}\n".encode()))
    found = load(Location(kind, owner), path, page(path, before).data).entries
    twin = next((kept.index for kept in found if kept.model.key == record.key), None)
    if twin is not None:
        items = page(path, before).data
        there = items[twin] if isinstance(items, list) and isinstance(items[twin], dict) else {}
        alike = all(key in there and same(there[key], data_of(value)) for key, value in data.items())
        return Logged(path, line, None, twin + 1, alike)
    return Logged(path, line, edit(path, before, append(path, before, data)))


def _record(kind: Kind, path: str, data: Mapping[str, object]) -> LogRecord:
    """Read the line as the kind has it; the first thing that is wrong with it is in the way."""
    said = data_of(dict(data))
    entries = load(Location(kind, ""), path, [said])
    if entries.findings:
        raise faulty(entries.findings[0])
    return entries.entries[0].model
