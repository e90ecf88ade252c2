"""What in the records shows that something was done: proofs of a pack, looked up in a subject's records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sttool.obligations.occurrence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.findings import At
    from sttool.kinds.dossier import Filed
    from sttool.obligations.model import Field, Held, Proof, Stage, Where
    from sttool.obligations.subject import Subject


def evidence_of(stage: Stage, subject: Subject, anchor: str | None = None) -> list[Evidence]:
    """All evidence for one stage, in order of days; past and booked alike.

    ``anchor`` is that of an occurrence: it matters only to a proof that names the field which must hold it.
    """
    found: list[Evidence] = []
    for proof in stage.proofs:
        if proof.record in subject.filed:
            found.extend(proven(proof, subject, anchor))
    if len(found) > 1:
        found.sort(key=in_order)
    return found


def proven(proof: Proof, subject: Subject, anchor: str | None = None) -> Iterator[Evidence]:
    """Give the evidence one proof finds."""
    on = proof.on
    plain = on.names[0] if len(on.names) == 1 and not on.said else None
    for filed in subject.filed.get(proof.record, ()):
        if proof.of is not None and anchor is not None and str(value_of(filed, proof.of)) != anchor:
            continue
        if proof.needs and any(value_of(filed, name) is None for name in proof.needs):
            continue
        if proof.holds and not all(_is_there(held, filed, proof, subject) for held in proof.holds):
            continue
        if proof.each is not None:
            yield from _from_parts(proof, proof.each, filed)
        elif not proof.where or matches(filed, proof.where):
            found = value_of(filed, on) if plain is None else getattr(filed.record, plain, None)
            if type(found) is date:
                yield Evidence(found, filed.path, (*filed.at, *on.keys))
            elif found is not None:
                for day, at in _days_in(found, (*filed.at, *on.keys)):
                    yield Evidence(day, filed.path, at)


def matches(filed: Filed[Any], conditions: Iterable[Where]) -> bool:
    """Say whether a record fulfils all conditions."""
    return all(_holds(condition, value_of(filed, condition.field)) for condition in conditions)


def value_of(filed: Filed[Any], field: Field) -> Any:  # noqa: ANN401 - a field of any record
    """A field of a record, or what the path of its file says; ``None`` where a part on the way is missing."""
    if field.said:
        return filed.said_by_path(field.names[0])
    return _inside(filed.record, field)


def days_of(filed: Filed[Any], field: Field) -> Iterator[tuple[date, At]]:
    """The day, or the days, in a field, each with its place in the data."""
    return _days_in(value_of(filed, field), (*filed.at, *field.keys))


def in_order(item: Evidence) -> tuple[date, str, At]:
    """Sort key: by day, then by place, whatever order files were read in.

    Two places in one file differ first in steps of one sort: a file is a list or a mapping at each.
    """
    return (item.day, item.path, item.at)


def _is_there(held: Held, filed: Filed[Any], proof: Proof, subject: Subject) -> bool:
    """Say whether a field names somebody who holds a role for the subject on the record's day."""
    found = value_of(filed, held.field)
    named = {item for item in (found if isinstance(found, tuple) else (found,)) if isinstance(item, str)}
    if not named or subject.holders is None:
        return False
    return any(not named.isdisjoint(subject.holders(held.role, day)) for day, _ in days_of(filed, proof.on))


def _from_parts(proof: Proof, each: Field, filed: Filed[Any]) -> Iterator[Evidence]:
    """The evidence in the items of one of a record's lists."""
    for index, part in enumerate(value_of(filed, each) or ()):
        if all(
            _holds(condition, _inside(part, condition.field) if condition.of_part else value_of(filed, condition.field))
            for condition in proof.where
        ):
            at = (*filed.at, *each.keys, index, *proof.on.keys)
            for day, place in _days_in(_inside(part, proof.on), at):
                yield Evidence(day, filed.path, place)


def _inside(value: Any, field: Field) -> Any:  # noqa: ANN401 - a field of any record or part of one
    for name in field.names:
        value = getattr(value, name, None)
        if value is None:
            return None
    return value


def _days_in(value: object, at: At) -> Iterator[tuple[date, At]]:
    if isinstance(value, date):
        yield value, at
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, date):
                yield item, (*at, index)


def _holds(condition: Where, value: object) -> bool:
    """Say whether a value, or one of a list of values, is among those wanted."""
    if isinstance(value, tuple):
        return any(item in condition.values for item in value)
    return value in condition.values
