"""What in the records shows that something was done: proofs of a pack, looked up in a subject's records."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sttool.obligations.occurrence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
            found += proven(proof, subject, anchor)
    if len(found) > 1:
        found.sort(key=in_order)
    return found


def proven(proof: Proof, subject: Subject, anchor: str | None = None, since: date | None = None) -> list[Evidence]:
    """Give the evidence one proof finds; from a day on, where one is given."""
    filed: Sequence[Filed[Any]] = subject.filed.get(proof.record, ())
    # One condition after another over all records, the dearest last: a dossier has a hundred entries of some kinds.
    if anchor is not None and proof.of is not None:
        filed = [item for item, of in zip(filed, _values(filed, proof.of), strict=True) if str(of) == anchor]
    if proof.each is None:
        for condition in proof.where:
            found = zip(filed, _values(filed, condition.field), strict=True)
            filed = [item for item, value in found if _holds(condition, value)]
    for name in proof.needs:
        filed = [item for item, value in zip(filed, _values(filed, name), strict=True) if value is not None]
    for held in proof.holds:
        filed = [item for item in filed if _is_there(held, item, proof, subject)]
    if not filed:
        return []
    if proof.each is None:
        return _from_days(proof.on, filed, since)
    each = proof.each
    return [piece for item in filed for piece in _from_parts(proof, each, item) if since is None or piece.day >= since]


def _from_days(on: Field, filed: Sequence[Filed[Any]], since: date | None) -> list[Evidence]:
    """The evidence in a field with a day, or with a list of days; from a day on, where one is given."""
    found: list[Evidence] = []
    for item, value in zip(filed, _values(filed, on), strict=True):
        if type(value) is date:
            if since is None or value >= since:
                found.append(Evidence(value, item.path, (*item.at, *on.keys)))
        elif value is not None:
            days = _days_in(value, (*item.at, *on.keys))
            found.extend(Evidence(day, item.path, at) for day, at in days if since is None or day >= since)
    return found


def _values(filed: Sequence[Filed[Any]], field: Field) -> list[Any]:
    """One field of many records: by the shortest way where they have it themselves, or the path says their day."""
    name = field.names[0]
    if field.said:
        return [item.day for item in filed] if name == "day" else [item.said_by_path(name) for item in filed]
    if len(field.names) == 1:
        return [getattr(item.record, name, None) for item in filed]
    return [_inside(item.record, field) for item in filed]


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
        for condition in proof.where:
            field = condition.field
            if not _holds(condition, _inside(part, field) if condition.of_part else value_of(filed, field)):
                break
        else:
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
    if type(value) is tuple:
        return any(item in condition.values for item in value)
    return value in condition.values
