"""The study director's agreement with the head of unit: duties K1, K2 and K26–K30; S8–S14 for the overarching one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.clinic import covered_units, heads_on, term_of
from sttool.dates import Period
from sttool.obligations.predicates import World
from sttool.obligations.predicates.direction import hours_asked, unit_hours
from sttool.reports.documents.parts import signing, specialty_names
from sttool.reports.escaping import plain
from sttool.reports.norms import asked_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

    from sttool.clinic import Scope
    from sttool.kinds.assignments import Assignment
    from sttool.kinds.dossier import Filed
    from sttool.reports.basis import Place, Who
    from sttool.reports.documents.parts import Ground, Signing


class NormRow(Struct, frozen=True):
    """A row of the norm of hours."""

    first: int
    """From so many trainees on."""
    last: int | None
    """Up to so many; nothing in the last row."""
    hours: int
    """So many hours a week at the least."""
    upto: int
    """And so many at the most."""


class Extra(Struct, frozen=True):
    """More time for a while, for a large training activity or an external review."""

    period: Period
    """The days."""
    hours: Fraction
    """The hours in all."""
    reason: str | None
    """What they are for."""


class Agreement(Struct, frozen=True):
    """The study director's agreement."""

    day: date
    """The day the document is made on."""
    who: Who
    """The study director."""
    scope: Scope
    """``clinic``, or ``overall`` for the overarching one of primary care."""
    unit: Place
    """The unit it stands under."""
    units: tuple[Place, ...]
    """The units it covers."""
    programmes: tuple[str, ...]
    """The programmes it covers; none where it is all."""
    term: Period
    """The days of the term."""
    post: str | None
    """The post beside it, in words."""
    specialist_in: tuple[str, ...]
    """The specialties the study director holds on the first day of the term, or on the day where that is later."""
    trained: date | None
    """The latest supervisor training, by the same day."""
    trainees: int
    """Trainees in BT and ST in the units, on that day."""
    hours: Fraction | None
    """Hours a week that the agreement gives on that day, as recorded."""
    asked: tuple[int, int] | None
    """Hours a week by the norm for that number of trainees, from and to."""
    norm: tuple[NormRow, ...]
    """The norm of hours; empty where no pack has one."""
    extra: tuple[Extra, ...]
    """More time for a while."""
    delegated: date | None
    """The day the delegation to sign applications was given."""
    signatures: tuple[Signing, ...]
    """Who signs: the head of unit and the study director."""


def agreement(ground: Ground, item: Filed[Assignment]) -> Agreement:
    """Fill in the agreement of an assignment."""
    record, units = item.record, covered_units(item)
    day = min(max(ground.day, record.start), term_of(record).end)
    person = ground.clinic.people.get(record.person)
    held = [one for one in (person.record.specialist_in if person else ()) if one.since <= day]
    taken = [one for one in (person.record.supervisor_training if person else ()) if one <= day]
    lines = [line for line in record.hours if line.start <= day]
    found = asked_of(ground.rules, "study-director-hours")
    norm: Any = found["norm"] if found else None
    trainees = _trainees(ground, item.owner, day)
    heads = [ground.who(one) for one in heads_on(ground.clinic, item.owner, day)]
    return Agreement(
        day=ground.day,
        who=ground.who(record.person),
        scope=record.scope,
        unit=ground.place(item.owner),
        units=tuple(ground.place(unit) for unit in units),
        programmes=tuple(record.programmes or ()),
        term=term_of(record),
        post=plain(record.post) if record.post else None,
        specialist_in=specialty_names(one.specialty for one in held),
        trained=max(taken, default=None),
        trainees=trainees,
        hours=max(lines, key=lambda line: line.start).per_week if lines else None,
        asked=hours_asked(norm, trainees) if norm is not None else None,
        norm=tuple(_rows(norm)) if norm is not None else (),
        extra=tuple(_extra(record)),
        delegated=record.delegation.on if record.delegation is not None else None,
        signatures=(
            signing(ground, "head", heads, record.signed),
            signing(ground, "study-director", (ground.who(record.person),), record.signed),
        ),
    )


def _trainees(ground: Ground, unit: str, day: date) -> int:
    """Trainees in BT and ST of a unit, and of those that share its study directors, on a day."""
    if ground.register is None:
        return 0
    world = World(ground.clinic, register=ground.register)
    return next((number for period, number, _ in unit_hours(world, unit) if day in period), 0)


def _rows(norm: object) -> Iterator[NormRow]:
    rows = sorted(norm, key=lambda row: row.trainees) if isinstance(norm, tuple) else []
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        yield NormRow(row.trainees, after.trainees - 1 if after is not None else None, row.hours, row.upto)


def _extra(record: Assignment) -> Iterator[Extra]:
    for line in record.extra:
        yield Extra(Period(line.start, line.end), line.hours, plain(line.reason) if line.reason else None)
