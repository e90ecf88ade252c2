"""Data to records: as much of a file as is right, and a finding for each thing that is not.

A fault takes away as little as can be: a key that need not be there is left out alone, an item of a list alone, an
entry of a log alone. What is left out stands in ``refused``, so that nobody is told that something was not done when
it was only not readable. Most files have no fault and are read in one step of compiled code; only the others are
taken apart here.
"""

from __future__ import annotations

from functools import cache
from itertools import starmap
from typing import TYPE_CHECKING, Any, cast

from msgspec import Struct
from pydantic import ValidationError

from sttool.findings import At, Finding, finding
from sttool.kinds.faults import Fault, conditions, joined, nearest_key, refused, shown, unknown_keys
from sttool.kinds.structure import condition, members

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic_core import ErrorDetails

    from sttool.kinds.base import LogRecord, Record
    from sttool.kinds.location import Location


class Entry(Struct, frozen=True):
    """An entry of a log, and where in it: counted from 0."""

    index: int
    model: LogRecord


class Loaded(Struct, frozen=True):
    """What was read of one file.

    A log has ``entries``, any other kind a ``record``, ``None`` where something it needs is at fault. ``refused`` is
    what was left out, by the keys of the file; ``((),)`` is all of it. A key that is nearly another stands there under
    both names.
    """

    location: Location
    path: str
    record: Record | None = None
    entries: tuple[Entry, ...] = ()
    refused: tuple[At, ...] = ()
    findings: tuple[Finding, ...] = ()


def load(location: Location, path: str, data: object) -> Loaded:
    """Read the data of a file as the kind of record that its path says; ``path`` is what findings name."""
    if location.kind.is_log:
        return _log(location, path, data)
    model = location.kind.model
    if data is None and not any(member.needed for member in members(model).values()):
        data = {}
    if not isinstance(data, dict):
        found = finding("M119", path) if data is None else finding("M120", path, value=shown(data))
        return Loaded(location, path, refused=((),), findings=(found,))
    record, faults, gone = admit(model, data)
    return Loaded(location, path, record, refused=gone, findings=tuple(fault.finding(path) for fault in faults))


def admit(model: type[Record], data: Mapping[str, object]) -> tuple[Record | None, list[Fault], tuple[At, ...]]:
    """Take of a mapping what is right: the record or ``None``, what is wrong, and what had to be left out."""
    record = _whole(model, data)
    if record is not None:
        return record, [], ()
    errors = _errors(model, data)
    faults = joined([*unknown_keys(model, data), *refused(errors), *conditions(model, data)])
    gone = {drop for fault in faults for drop in fault.drops}
    while () not in gone:
        kept = _without(data, gone)
        errors = _errors(model, kept)
        faulty = (*refused(errors), *conditions(model, kept))
        left: dict[At, list[int]] = {}
        missing = {_original(data, gone, drop, left) for fault in faulty for drop in fault.drops}
        if not missing:
            return _whole(model, kept), faults, _outermost(gone)
        # What is wrong and cannot be taken out alone takes the whole with it.
        gone |= missing if not missing <= gone else {()}
    return None, faults, ((),)


def _whole(model: type[Record], data: object) -> Record | None:
    """Read a record without a fault; ``None`` where there is one."""
    try:
        record = model.__pydantic_validator__.validate_python(data)
    except ValidationError:
        return None
    holds = condition(model)
    return cast("Record", record) if holds is None or holds(record) else None


def _errors(model: type[Record], data: Mapping[str, object]) -> list[ErrorDetails]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def _log(location: Location, path: str, data: object) -> Loaded:
    """Read a log, entry by entry; one that is empty is nothing but that."""
    if data is None:
        return Loaded(location, path)
    if not isinstance(data, list):
        return Loaded(location, path, refused=((),), findings=(finding("M121", path),))
    entries = _all_whole(location.kind.models, data)
    if entries is not None:
        return Loaded(location, path, entries=entries)
    return _one_by_one(location, path, data)


def _all_whole(models: tuple[type[Record], ...], data: list[object]) -> tuple[Entry, ...] | None:
    """Read a log without a fault, which most are; ``None`` where there is one."""
    first, last = models[0].__pydantic_validator__.validate_python, models[-1].__pydantic_validator__.validate_python
    sign = _sign(models)
    try:
        if sign is None:
            records = [first(entry) for entry in data]
        else:
            records = [first(entry) if isinstance(entry, dict) and sign in entry else last(entry) for entry in data]
    except ValidationError:
        return None
    asked = {model: holds for model in models if (holds := condition(model))}
    if asked and not all(asked[type(record)](record) for record in records if type(record) in asked):
        return None
    return tuple(starmap(Entry, enumerate(records)))


@cache
def _sign(models: tuple[type[Record], ...]) -> str | None:
    """Give a key that every entry of the first of two shapes has, and none of the second."""
    own = _own_keys(models[0], models) if len(models) > 1 else frozenset()
    return next((key for key, member in members(models[0]).items() if member.needed and key in own), None)


def _one_by_one(location: Location, path: str, data: list[object]) -> Loaded:
    """Read the entries of a log one at a time, so that a bad one hides no other."""
    models = location.kind.models
    entries: list[Entry] = []
    gone: list[At] = []
    findings: list[Finding] = []
    for index, item in enumerate(data):
        model = shape_of(models, item) if isinstance(item, dict) else None
        if model is None or not isinstance(item, dict):
            gone.append((index,))
            findings.append(_no_entry(path, index, item))
            continue
        record, faults, left_out = admit(model, item)
        findings.extend(fault.finding(path, (index,)) for fault in faults)
        gone.extend((index, *at) for at in left_out)
        if record is not None:
            entries.append(Entry(index, cast("LogRecord", record)))
    return Loaded(location, path, entries=tuple(entries), refused=tuple(gone), findings=tuple(findings))


def _no_entry(path: str, index: int, item: object) -> Finding:
    if isinstance(item, dict):
        return finding("M123", path, (index,), aim="start")
    return finding("M128", path, (index,), value=None if item is None else shown(item))


def shape_of(models: tuple[type[Record], ...], item: Mapping[str, object]) -> type[Record] | None:
    """Tell which shape an entry has, by the keys that only that shape knows; ``None`` where that is not plain."""
    if len(models) == 1:
        return models[0]
    own = {model: _own_keys(model, models) for model in models}
    fits = [model for model in models if not own[model].isdisjoint(item)]
    if not fits:
        unknown = [key for key in item if all(key not in members(model) for model in models)]
        fits = [model for model in models if any(nearest_key(key, sorted(own[model])) for key in unknown)]
    return fits[0] if len(fits) == 1 else None


def _own_keys(model: type[Record], models: tuple[type[Record], ...]) -> frozenset[str]:
    """Give the keys that only one of the shapes knows."""
    others = {key for other in models if other is not model for key in members(other)}
    return frozenset(members(model)) - others


def _without(data: object, gone: set[At], at: At = ()) -> Any:  # noqa: ANN401 - data of a file
    """Copy data without what stands at some places."""
    if isinstance(data, dict):
        return {key: _without(value, gone, (*at, key)) for key, value in data.items() if (*at, key) not in gone}
    if isinstance(data, list):
        items = ((*at, index) for index in range(len(data)))
        return [_without(item, gone, place) for item, place in zip(data, items, strict=True) if place not in gone]
    return data


def _original(data: object, gone: set[At], at: At, left: dict[At, list[int]]) -> At:
    """Tell where in the data something stood that is at ``at`` in what was left of it.

    ``left`` keeps which items of a list were left, so that a list of many faults is gone through once.
    """
    found: At = ()
    for step in at:
        original = step
        if isinstance(data, list) and isinstance(step, int):
            if found not in left:
                left[found] = [index for index in range(len(data)) if (*found, index) not in gone]
            original = left[found][step]
            data = data[original]
        elif isinstance(data, dict):
            data = data.get(step)
        found = (*found, original)
    return found


def _outermost(places: Iterable[At]) -> tuple[At, ...]:
    """Leave out the places that lie within another of them."""
    given = set(places)
    outer = (at for at in given if not any(at[:length] in given for length in range(len(at))))
    return tuple(sorted(outer, key=lambda at: tuple((isinstance(step, str), step) for step in at)))
