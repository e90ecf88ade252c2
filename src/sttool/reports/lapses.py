"""What lapses for those who train others: a training grown old, a person who leaves or is away, a term that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

from sttool.clinic import covered_units, period_of, term_of
from sttool.dates import LAST, Period, add, add_days, joined
from sttool.reports.loads import last_day
from sttool.reports.norms import asked_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from sttool.dates import Span
    from sttool.kinds.people import Person
    from sttool.reports.basis import Basis, Who
    from sttool.reports.loads import Charge

Ending: TypeAlias = Literal["training", "works", "absent", "term", "director-training"]


class Lapse(Struct, frozen=True):
    """Something that ends."""

    what: Ending
    """What: training, works, absent, term or director-training."""
    who: Who
    """Whose it is."""
    day: date
    """The first day it is no longer so."""
    touches: tuple[Who, ...]
    """The trainees it touches."""


def lapses(basis: Basis, held: Mapping[str, Sequence[Charge]], age: Span | None, until: date) -> tuple[Lapse, ...]:
    """What lapses after the day and by another, in order of days; of supervisors only what touches somebody.

    A training touches those whose main supervisor one is on that day; a leaver and an absent one, those in his care.
    """
    ahead = Period(add_days(basis.day, 1), until)
    found = [*_terms(basis, until), *_directors(basis, ahead)]
    for ident in sorted(held):
        filed = basis.clinic.people.get(ident)
        if filed is None:
            continue
        for what, day in _endings(filed.record, basis.day, age):
            if day in ahead and (touched := _touched(held[ident], day, main_only=what == "training")):
                found.append(Lapse(what, basis.who(ident), day, tuple(basis.who(one) for one in touched)))
    return tuple(sorted(found, key=lambda item: (item.day, item.who.id, item.what)))


def _endings(person: Person, today: date, age: Span | None) -> Iterator[tuple[Ending, date]]:
    """The days on which something of a person's lapses; what is booked is no training yet."""
    training = [day for day in person.supervisor_training if day <= today]
    if training and age is not None:
        yield "training", add(max((*training, *(day for day in person.follow_up_days if day <= today))), age)
    for period in joined(period_of(item) for item in person.units):
        if period.end != LAST:
            yield "works", add_days(period.end, 1)
    for item in person.absent:
        yield "absent", item.start


def _touched(held: Iterable[Charge], day: date, *, main_only: bool) -> tuple[str, ...]:
    return tuple(sorted({item.trainee for item in held if day in item.period and (item.main or not main_only)}))


def _directors(basis: Basis, ahead: Period) -> Iterator[Lapse]:
    """The study directors whose training grows too old: it touches no trainee more than another."""
    asked = asked_of(basis.rules, "study-director-training-current")
    now = {item.record.person for item in basis.clinic.assignments if basis.day in term_of(item.record)}
    for ident in sorted(now) if asked else ():
        filed = basis.clinic.people.get(ident)
        days = [day for day in filed.record.supervisor_training if day <= basis.day] if filed else []
        if asked and days and (day := add(max(days), asked["max_age"])) in ahead:
            yield Lapse("director-training", basis.who(ident), day, ())


def _terms(basis: Basis, until: date) -> Iterator[Lapse]:
    """The assignments that end with nobody in the next one: they touch the trainees they cover on that day."""
    for item in basis.clinic.assignments:
        term = term_of(item.record)
        after = add_days(term.end, 1)
        if not (basis.day in term and after <= until):
            continue
        units = set(covered_units(item))
        follows = {
            unit
            for other in basis.clinic.assignments
            if other.record.scope == item.record.scope and after in term_of(other.record)
            for unit in covered_units(other)
        }
        left = units - follows
        programmes = item.record.programmes
        touched = sorted({
            summary.trainee
            for unit in left
            for summary in basis.survey.register.at(unit)
            if (not programmes or summary.programme in programmes)
            and any(after in spell.period for spell in summary.units if spell.unit == unit)
            and last_day(summary, basis.day) >= after
        })  # fmt: skip
        if left:
            yield Lapse("term", basis.who(item.record.person), after, tuple(basis.who(one) for one in touched))
