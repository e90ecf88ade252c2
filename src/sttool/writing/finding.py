"""Which record is meant by an id, by whose it is and what it is called, or by a path; and which line of a log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.kinds.location import SETTINGS_PLACE, Location, locate
from sttool.sources.document import read_document
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.findings import At
    from sttool.sources.tree import Source

_LABELS = ("id", "of", "obligation", "date", "from")
"""The keys by which a line of a log is called, the best first."""


class Target(Struct, frozen=True):
    """A record, or a line of a log (``at``): its path from the root on, and what that says."""

    path: str
    where: Location
    at: At = ()


def targets(source: Source, records: str, written: str) -> tuple[Target, ...]:
    """All that may be meant; none, one, or several of which the user has to choose.

    ``st-001``, ``medicin`` and ``hl-03`` are their own records; ``st-001/plan``, ``st-001/2026-02-vc`` and
    ``st-001/collegia/2026-10-21`` are files of theirs; ``st-001/courses/2026-akut`` and ``st-001/courses/3`` are lines
    of a log. A path of a file, and the id alone of a placement or assignment, will do too.
    """
    if written in {"settings", "sttool.yaml"}:
        return (Target("sttool.yaml", SETTINGS_PLACE),)
    found = [target for target in _all(source, records) if _is_meant(target, written, records)]
    own = [target for target in found if target.where.record_id == written and "{id}" not in target.where.kind.place]
    if own or found:
        return tuple(own or found)
    head, _, label = written.rpartition("/")
    logs = [
        item for item in _all(source, records) if head and item.where.kind.is_log and _is_meant(item, head, records)
    ]
    return tuple(line for log in logs for line in _lines(source, log, label))


def _all(source: Source, records: str) -> Iterator[Target]:
    prefix = "" if records in {"", "."} else f"{records}/"
    for item in source.files("" if records in {"", "."} else records):
        where = locate(item.path.removeprefix(prefix), records)
        if item.trouble is None and isinstance(where, Location):
            yield Target(item.path, where)


def _is_meant(target: Target, written: str, records: str) -> bool:
    path, where = target.path, target.where
    stem = path.rpartition(".")[0]
    below = stem.removeprefix("" if records in {"", "."} else f"{records}/").partition("/")[2]
    if written in {path, path.removeprefix(f"{records}/"), below}:
        return True
    if where.kind.name in {"trainee", "unit", "person"}:
        return written == where.record_id
    last = stem.rpartition("/")[2]
    return written == f"{where.owner_id}/{last}" or ("{id}" in where.kind.place and written == where.record_id)


def _lines(source: Source, log: Target, label: str) -> Iterator[Target]:
    """The lines of a log that are called so, or the one with that number, from 1."""
    content = source.read(log.path)
    data = None if isinstance(content, Unreadable) else read_document(log.path, content).data
    entries = data if isinstance(data, list) else []
    called = [
        number for number, entry in enumerate(entries)
        if isinstance(entry, dict) and next((entry[key] for key in _LABELS if key in entry), None) == label
    ]  # fmt: skip
    if not called and label.isdecimal() and 0 < int(label) <= len(entries):
        called = [int(label) - 1]
    for number in called:
        yield Target(log.path, log.where, (number,))
