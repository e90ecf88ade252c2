"""Days that contradict each other: the later before the earlier, or so far off that they must be slips."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, get_args

from sttool.dates import FIRST, LAST
from sttool.findings import Related, finding
from sttool.kinds.structure import members
from sttool.rules.routes import Route, route

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.base import Record
    from sttool.kinds.dossier import Filed, Folder

EARLIEST: Final = date(1950, 1, 1)
LONGEST: Final = 60
"""Years after the unit began to use the tool, or the training began if that was earlier, that a day can lie."""

_OF_PATH: Final = "day"
"""Stands for the day that the path of a file says."""


def _orders(*pairs: str) -> tuple[tuple[Route | None, Route], ...]:
    """Read ``drafted < established``; ``None`` for the day of the path."""
    found = []
    for pair in pairs:
        first, _, second = pair.partition(" < ")
        found.append((None if first == _OF_PATH else route(first), route(second)))
    return tuple(found)


_OF_DOSSIER: Final[Mapping[str, tuple[tuple[Route | None, Route], ...]]] = {
    "trainee": _orders(
        "employed < start:start",
        "start:start < ended.date",
        "approved.on < applied",
        "applied < certified",
        "bt.end < bt.certificate",
    ),
    "contract": _orders("drafted < signed[].on"),
    "plan": _orders("drafted < established", "established < revised[]", "drafted < approved[].on"),
    "placement": _orders("requested < confirmed", "introduction < end"),
    "project": _orders("start < presented"),
    "evaluation": _orders("handed_in < reported"),
    "concern": _orders("day < followed_up[]", "day < closed", "plan.made < plan.follow_up"),
}
_OF_UNIT: Final[Mapping[str, tuple[tuple[Route | None, Route], ...]]] = {
    "assignment": _orders("start < handed_over.on"),
    "inspection": _orders("day < findings[].by", "day < findings[].done"),
}
"""What comes first, and what does not come before it; the same day is right."""


def reversed_days(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R160: days of a dossier's record that stand in the wrong order."""
    for kind, orders in _OF_DOSSIER.items():
        for item in folder.of(kind):
            yield from _reversed(item, orders)


def reversed_days_of_units(clinic: Clinic) -> Iterator[Finding]:
    """R160: days of a unit's record that stand in the wrong order."""
    for folder in clinic.folders.values():
        for kind, orders in _OF_UNIT.items():
            for item in folder.of(kind):
                yield from _reversed(item, orders)


def _reversed(item: Filed[Any], orders: tuple[tuple[Route | None, Route], ...]) -> Iterator[Finding]:
    for first, second in orders:
        earliest = item.day if first is None else next((day for _, day in first.values(item.record)), None)
        if earliest is None:
            continue
        for at, day in second.values(item.record, item.at):
            if day < earliest:
                yield finding(
                    "R160",
                    item.path,
                    at,
                    key=second.key,
                    day=day.isoformat(),
                    other=first.key if first else None,
                    first=earliest.isoformat(),
                )


def before_the_placement(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R165: assessments, evaluations and reviews of a placement from days before it began."""
    placements = {item.id: item for item in folder.of("placement")}
    if not placements:
        return
    for kind, names, key in (
        ("assessment", "placement", "date"),
        ("evaluation", "of", "handed_in"),
        ("review", "placement", None),
    ):
        for item in folder.of(kind):
            placement = placements.get(getattr(item.record, names))
            if placement is None:
                continue
            day = getattr(item.record, key) if key else item.day
            if day is not None and day < placement.record.start:
                yield finding(
                    "R165",
                    item.path,
                    (*item.at, key or names),
                    related=(Related(placement.path, ("from",)),),
                    id=placement.id,
                    day=day.isoformat(),
                    start=placement.record.start.isoformat(),
                )


def absurd_days(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R163: days of a dossier before 1950, or more than sixty years ahead."""
    last = _latest(clinic.since, folder.trainee.start if folder.trainee else FIRST)
    for items in folder.filed.values():
        yield from _absurd(items, last)


def absurd_days_of_clinic(clinic: Clinic) -> Iterator[Finding]:
    """R163: days of people and units before 1950, or more than sixty years ahead."""
    last = _latest(clinic.since)
    yield from _absurd(clinic.people.values(), last)
    for folder in clinic.folders.values():
        for items in folder.filed.values():
            yield from _absurd(items, last)


def _latest(*begun: date) -> date:
    """The last day that can be meant: counted from the earliest beginning that can be right, where one is known."""
    likely = [day.year for day in begun if day >= EARLIEST]
    return date(min(min(likely) + LONGEST, LAST.year), 12, 31) if likely else LAST


def _absurd(items: Iterable[Filed[Any]], last: date) -> Iterator[Finding]:
    for item in items:
        record = item.record
        model: type[Record] = type(record)
        fields, ways = _days(model)
        for field, key in fields:
            day = getattr(record, field)
            if day is not None and not EARLIEST <= day <= last:
                yield finding("R163", item.path, (*item.at, key), day=day.isoformat())
        for way in ways:
            for at, day in way.values(record, item.at):
                if not EARLIEST <= day <= last:
                    yield finding("R163", item.path, at, day=day.isoformat())
        if item.day is not None and not EARLIEST <= item.day <= last:
            yield finding("R163", item.path, day=item.day.isoformat())


@lru_cache(maxsize=64)
def _days(model: type[Record]) -> tuple[tuple[tuple[str, str], ...], tuple[Route, ...]]:
    """Where a model has days: the fields that are one, with their keys, and the ways to those of its lists."""
    fields, ways = [], []
    for way in map(route, _ways(model)):
        field, key, many = way.steps[0]
        if len(way.steps) == 1 and not many:
            fields.append((field, key))
        else:
            ways.append(way)
    return tuple(fields), tuple(ways)


def _ways(model: type[Record]) -> Iterator[str]:
    for key, member in members(model).items():
        name = f"{member.field}:{key}{'[]' * member.many}"
        if member.model is not None:
            # What may also be an id has no days: a person by name and unit.
            if _is_plain(model, member.field):
                yield from (f"{name}.{way}" for way in _ways(member.model))
        elif _has_day(model.model_fields[member.field].annotation):
            yield name


def _is_plain(model: type[Record], field: str) -> bool:
    """Say whether a field holds its part only, and never an id in its place."""
    return not _mentions(model.model_fields[field].annotation, str)


def _has_day(annotation: object) -> bool:
    return _mentions(annotation, date)


def _mentions(annotation: object, kind: type) -> bool:
    return annotation is kind or any(_mentions(part, kind) for part in get_args(annotation))
