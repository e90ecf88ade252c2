"""What a model is made of, by the keys of the files: for telling what is wrong, never for reading what is right."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, get_args

from msgspec import Struct

from sttool.dates import add_months
from sttool.kinds.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    from sttool.findings import At

    Condition: TypeAlias = Callable[[Record], bool]


class Member(Struct, frozen=True):
    """One key of a model: its field, whether it is needed, and the model of what stands there, if it has one."""

    field: str
    needed: bool
    model: type[Record] | None
    many: bool


@lru_cache(maxsize=128)
def members(model: type[Record]) -> Mapping[str, Member]:
    """Give a model's keys, in order."""
    return {
        field.alias or name: Member(name, field.is_required(), _model_in(field.annotation), _is_list(field.annotation))
        for name, field in model.model_fields.items()
    }


@lru_cache(maxsize=128)
def is_period(model: type[Record]) -> bool:
    """Say whether a model has both a first and a last day."""
    return all(end in members(model) for end in model.together.ends)


def mappings(model: type[Record], data: object, at: At = ()) -> Iterator[tuple[type[Record], dict[str, object], At]]:
    """Walk a record's data: each mapping in it that a model is for, with that model and where it stands."""
    if not isinstance(data, dict):
        return
    yield model, data, at
    for key, member in members(model).items():
        if member.model is None or key not in data:
            continue
        value = data[key]
        if member.many and isinstance(value, list):
            for index, item in enumerate(value):
                yield from mappings(member.model, item, (*at, key, index))
        elif not member.many:
            yield from mappings(member.model, value, (*at, key))


@lru_cache(maxsize=128)
def condition(model: type[Record]) -> Condition | None:
    """Give what says whether a record's keys agree with one another, in it and in its parts; ``None`` if all do."""
    known = members(model)
    found = [_period(model)] if is_period(model) else []
    given = tuple(known[key].field for key in model.together.one_of)
    if given:
        found.append(_one_of(given, needed=model.together.one_needed))
    for member in known.values():
        inner = condition(member.model) if member.model else None
        if inner:
            found.append(_all_of(member.field, inner) if member.many else _that_of(member.field, inner))
    if len(found) == 1:
        return found[0]
    return (lambda record: all(holds(record) for holds in found)) if found else None


def _period(model: type[Record]) -> Condition:
    """Ask that a period does not end before it begins, nor last too long."""
    known = members(model)
    ends = attrgetter(known[model.together.ends[0]].field, known[model.together.ends[1]].field)
    longest = model.together.longest

    def holds(record: Record) -> bool:
        start, end = ends(record)
        if start is None or end is None:
            return True
        return bool(start <= end) and (longest is None or end <= add_months(start, longest))

    return holds


def _one_of(fields: tuple[str, ...], *, needed: bool) -> Condition:
    """Ask that no more than one of some fields is given."""
    values = attrgetter(*fields)

    def holds(record: Record) -> bool:
        given = len([value for value in values(record) if value is not None])
        return given == 1 or (given == 0 and not needed)

    return holds


def _that_of(field: str, inner: Condition) -> Condition:
    """Ask it of what a field holds, where that is a record and not an id in its stead."""

    def holds(record: Record) -> bool:
        value = getattr(record, field)
        return not isinstance(value, Record) or inner(value)

    return holds


def _all_of(field: str, inner: Condition) -> Condition:
    """Ask it of each item of a list."""
    return lambda record: all(inner(item) for item in getattr(record, field) if isinstance(item, Record))


def _model_in(annotation: object) -> type[Record] | None:
    """Find the model inside an annotation, through lists, unions and what is annotated."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _is_list(annotation: object) -> bool:
    """Say whether an annotation is of a list, however it is wrapped."""
    origin = getattr(annotation, "__origin__", None)
    return origin is tuple or any(_is_list(part) for part in get_args(annotation))
