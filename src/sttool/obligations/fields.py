"""Fields that a pack names: by the words of the files, held to what the models can say.

A field that no record has would never be met, and whoever answers would be told so for ever; so it is a fault.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, get_args, get_origin

from sttool.kinds.location import PROGRAMME_KINDS, REVIEW_KINDS
from sttool.kinds.registry import BY_NAME
from sttool.kinds.structure import members
from sttool.obligations.model import Field, Where
from sttool.obligations.reading import Misread, listed, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sttool.findings import At
    from sttool.kinds.base import Record

SUCCESSOR: Final = "successor"
"""The kind under which an assignment is shown the assignments that follow it."""

_SAID_BY: Final[Mapping[str, frozenset[str]]] = {
    "{id}": frozenset({"id"}),
    "{day}": frozenset({"id", "day"}),
    "{day}-{slug}": frozenset({"id", "day"}),
    "{day}-{review}": frozenset({"id", "day", "kind"}),
    "{programme}": frozenset({"id", "kind"}),
    "{year}": frozenset({"id", "year"}),
}
"""What the name of a file says, by how the place of its kind writes it."""

_KINDS_SAID: Final = {"review": REVIEW_KINDS, "programme": PROGRAMME_KINDS}


def models_of(kind: object, at: At) -> tuple[type[Record], ...]:
    """Give the models of a kind of record that a pack names."""
    name = "assignment" if kind == SUCCESSOR else kind
    if not isinstance(name, str) or name not in BY_NAME or name == "settings":
        raise Misread(at, "P114", found=shown(kind))
    return BY_NAME[name].models


def said_by_path(kind: str) -> frozenset[str]:
    """Give what the path of a kind's files says of each."""
    found = BY_NAME["assignment" if kind == SUCCESSOR else kind]
    stem = found.place.rpartition("/")[2].rpartition(".")[0]
    return frozenset() if found.is_log else _SAID_BY.get(stem, frozenset({"id"}))


def field_of(raw: object, kind: str, at: At) -> Field:
    """Read a field of a kind; one that the path of the file says counts as one where the record has none of it."""
    models = models_of(kind, at)
    found = _resolved(raw, models)
    if found is not None:
        return found
    if isinstance(raw, str) and raw in said_by_path(kind):
        return Field((raw,), (), said=True)
    raise Misread(at, "P120", found=shown(raw), kind=kind)


def day_field(raw: object, kind: str, at: At) -> Field:
    """Read a field that holds a day, or a list of days."""
    found = field_of(raw, kind, at)
    if found.names == ("day",) and found.said:
        return found
    if found.said or not any(_holds_days(_annotation(model, found)) for model in models_of(kind, at)):
        raise Misread(at, "P119", found=shown(raw))
    return found


def list_field(raw: object, kind: str, at: At) -> tuple[Field, type[Record]]:
    """Read a field that holds a list of parts, and give the model of such a part."""
    found = field_of(raw, kind, at)
    for model in models_of(kind, at):
        member = members(model).get(found.keys[0]) if len(found.keys) == 1 else None
        if member is not None and member.many and member.model is not None:
            return found, member.model
    raise Misread(at, "P119", found=shown(raw))


def part_day(raw: object, part: type[Record], kind: str, at: At) -> Field:
    """Read a field of a part of a record that holds a day."""
    found = _resolved(raw, (part,))
    if found is None:
        raise Misread(at, "P120", found=shown(raw), kind=kind)
    if not _holds_days(_annotation(part, found)):
        raise Misread(at, "P119", found=shown(raw))
    return found


def conditions(raw: object, kind: str, at: At, part: type[Record] | None = None) -> tuple[Where, ...]:
    """Read conditions: each field's value, or one of a list of values; of a part first, where there is one."""
    if raw is None:
        return ()
    if not isinstance(raw, dict):
        raise Misread(at, "P112")
    found = []
    for key, value in raw.items():
        place = (*at, str(key))
        own = _resolved(key, (part,)) if part is not None else None
        field = own or field_of(key, kind, place)
        models = (part,) if own is not None and part is not None else models_of(kind, place)
        found.append(Where(field, _values(value, place, _choices(kind, models, field)), of_part=own is not None))
    return tuple(found)


def _values(raw: object, at: At, known: frozenset[object]) -> frozenset[str | int | bool]:
    """Read the values of a condition; where a field has closed words, only those."""
    found: set[str | int | bool] = set()
    for index, item in enumerate(listed(raw)):
        if not isinstance(item, str | int) or (known and item not in known):
            raise Misread((*at, index) if isinstance(raw, list) else at, "P119", found=shown(item))
        found.add(item)
    if not found:
        raise Misread(at, "P119", found=shown(raw))
    return frozenset(found)


def _choices(kind: str, models: tuple[type[Record], ...], field: Field) -> frozenset[object]:
    """Give the closed words of a field, where it has such."""
    if field.said:
        return frozenset(_KINDS_SAID.get(kind, ())) if field.names == ("kind",) else frozenset()
    return frozenset(word for model in models for word in _words_in(_annotation(model, field)))


@lru_cache(maxsize=512)
def _by_keys(model: type[Record], keys: tuple[str, ...]) -> tuple[str, ...] | None:
    names: list[str] = []
    current: type[Record] | None = model
    for index, key in enumerate(keys):
        member = members(current).get(key) if current is not None else None
        if member is None or (member.many and index < len(keys) - 1):
            return None
        names.append(member.field)
        current = member.model
    return tuple(names)


def _resolved(raw: object, models: tuple[type[Record], ...]) -> Field | None:
    """Find a dotted path of the files' words in one of some models."""
    if not isinstance(raw, str):
        return None
    keys = tuple(raw.split("."))
    for model in models:
        names = _by_keys(model, keys)
        if names is not None:
            return Field(names, keys)
    return None


def _annotation(model: type[Record], field: Field) -> object:
    """Find what a field is annotated with, through the parts it stands in."""
    current: type[Record] | None = model
    annotation: object = None
    for name, key in zip(field.names, field.keys, strict=True):
        if current is None or name not in current.model_fields:
            return None
        annotation = current.model_fields[name].annotation
        current = members(current)[key].model
    return annotation


def _holds_days(annotation: object) -> bool:
    return annotation is date or any(_holds_days(part) for part in get_args(annotation))


def _words_in(annotation: object) -> tuple[object, ...]:
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for part in get_args(annotation) for word in _words_in(part))
