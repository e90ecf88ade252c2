"""The supervisors and their training, as numbers; by person only where names are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sttool.clinic import period_of
from sttool.dates import add
from sttool.obligations.model import Always
from sttool.reports.basis import in_training

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.dates import Span
    from sttool.kinds.people import Person
    from sttool.reports.basis import Basis, Place, Who

_PREDICATE = "supervisor-training-current"


@dataclass(frozen=True, slots=True)
class Supervisor:
    """One main supervisor: how many trainees, and the training. ``lapses`` is the day the training is too old."""

    who: Who
    main: int
    beside: int
    elsewhere: int
    trained: date | None
    latest: date | None
    lapses: date | None

    @property
    def load(self) -> int:
        """All trainees the person is main supervisor of, here and elsewhere."""
        return self.main + self.elsewhere


@dataclass(frozen=True, slots=True)
class Needed:
    """A unit's doctors with supervisor training, against the number the unit says it needs."""

    unit: Place
    needed: int | None
    trained: int


@dataclass(frozen=True, slots=True)
class Supervisors:
    """Main supervisors in use on the day. ``age`` is how old a training may be; ``None`` where nobody says."""

    people: tuple[Supervisor, ...]
    day: date
    until: date
    age: Span | None
    units: tuple[Needed, ...]

    @property
    def untrained(self) -> int:
        """Those who have never taken supervisor training."""
        return sum(item.trained is None for item in self.people)

    @property
    def old(self) -> int:
        """Those whose training is older than it may be."""
        return sum(item.lapses is not None and item.lapses <= self.day for item in self.people)

    @property
    def current(self) -> int:
        """Those whose training is not too old."""
        return len(self.people) - self.untrained - self.old

    @property
    def lapsing(self) -> int:
        """Those whose training will be too old by the end of next year."""
        return sum(item.lapses is not None and self.day < item.lapses <= self.until for item in self.people)

    @property
    def touched(self) -> int:
        """How many trainees those whose training lapses are main supervisors of."""
        return sum(
            item.main for item in self.people if item.lapses is not None and self.day < item.lapses <= self.until
        )

    @property
    def loads(self) -> tuple[tuple[int, int], ...]:
        """How many supervisors have one trainee, two, and so on, in order."""
        found: dict[int, int] = {}
        for item in self.people:
            found[item.load] = found.get(item.load, 0) + 1
        return tuple(sorted(found.items()))


def supervisors(basis: Basis) -> Supervisors:
    """Look at those who are main supervisors on the day."""
    age = _age(basis)
    main, beside = _trainees(basis)
    return Supervisors(
        people=tuple(_supervisor(basis, ident, main[ident], beside.get(ident, 0), age) for ident in sorted(main)),
        day=basis.day,
        until=date(basis.year + 1, 12, 31),
        age=age,
        units=tuple(_needed(basis)),
    )


def _age(basis: Basis) -> Span | None:
    """How old a supervisor's training may be, as the packs have it."""
    for item in basis.rules.obligations:
        if isinstance(item.due, Always) and item.due.predicate == _PREDICATE:
            return item.due.params["max_age"]  # type: ignore[return-value]  # a span, as the predicate's table says
    return None


def _trainees(basis: Basis) -> tuple[dict[str, int], dict[str, int]]:
    """How many trainees each person supervises on the day, as main supervisor and beside."""
    main: dict[str, int] = {}
    beside: dict[str, int] = {}
    for summary in in_training(basis.summaries, basis.day):
        now = [spell for spell in summary.supervised if basis.day in spell.period]
        for ident in {spell.person for spell in now if spell.main}:
            main[ident] = main.get(ident, 0) + 1
        for ident in {spell.person for spell in now if not spell.main}:
            beside[ident] = beside.get(ident, 0) + 1
    return main, beside


def _supervisor(basis: Basis, ident: str, main: int, beside: int, age: Span | None) -> Supervisor:
    found = basis.clinic.people.get(ident)
    person: Person | None = found.record if found else None
    days = _past(person.supervisor_training, basis.day) if person else ()
    both = (*days, *_past(person.follow_up_days, basis.day)) if person and days else ()
    latest = max(both, default=None)
    return Supervisor(
        who=basis.who(ident),
        main=main,
        beside=beside,
        elsewhere=_elsewhere(person, basis.day) if person else 0,
        trained=max(days, default=None),
        latest=latest,
        lapses=add(latest, age) if latest and age else None,
    )


def _past(days: tuple[date, ...], day: date) -> tuple[date, ...]:
    return tuple(one for one in days if one <= day)


def _elsewhere(person: Person, day: date) -> int:
    """Trainees outside this register, as last told."""
    told = [(item.start, item.number) for item in person.other_trainees if item.start <= day]
    return max(told, default=(day, 0))[1]


def _needed(basis: Basis) -> Iterator[Needed]:
    trained: Mapping[str, int] = _trained(basis)
    for unit in basis.clinic.own_units:
        told = [item for item in basis.clinic.units[unit].record.supervisors_needed if item.start <= basis.day]
        needed = max(told, key=lambda item: item.start).number if told else None
        yield Needed(basis.place(unit), needed, trained.get(unit, 0))


def _trained(basis: Basis) -> dict[str, int]:
    """How many people with supervisor training work at each unit on the day."""
    found: dict[str, int] = {}
    for filed in basis.clinic.people.values():
        if _past(filed.record.supervisor_training, basis.day):
            for unit in {item.unit for item in filed.record.units if basis.day in period_of(item)}:
                found[unit] = found.get(unit, 0) + 1
    return found
