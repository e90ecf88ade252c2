"""The supervisors: whom they have now and in the months ahead, their training and time, and what lapses.

Made from summaries and people's own files alone; by person only where names are asked for.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.clinic import period_of
from sttool.dates import add
from sttool.reports.lapses import lapses
from sttool.reports.loads import charges, elsewhere, months_from, strip
from sttool.reports.norms import asked_of, hours_for
from sttool.training.goals import specialty_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.dates import Period, Span
    from sttool.kinds.parts import WeeklyHours
    from sttool.kinds.people import Person
    from sttool.reports.basis import Basis, Place, Who
    from sttool.reports.lapses import Lapse
    from sttool.reports.loads import Charge


class Supervisor(Struct, frozen=True):
    """One supervisor as things stand on the day."""

    who: Who
    """The person."""
    units: tuple[Place, ...]
    """Where the person works."""
    specialties: tuple[str, ...]
    """The specialties held, each by the name of its file."""
    main: int
    """Trainees as main supervisor."""
    beside: int
    """Trainees as supervisor beside."""
    elsewhere: int
    """Trainees outside this register, as last told."""
    trained: date | None
    """The latest supervisor training; ``None`` where there is none."""
    follow_ups: tuple[date, ...]
    """The days of follow-up."""
    latest: date | None
    """The later of those; ``None`` without training."""
    lapses: date | None
    """The day the training is too old; ``None`` where no pack says how old it may be."""
    hours: Fraction | None
    """Scheduled hours a week; ``None`` where none are laid down."""
    need: Fraction | None
    """Hours a week that meetings take; ``None`` where no pack has a number."""
    most: int | None
    """How many trainees a supervisor may have; ``None`` where no pack says."""
    months: tuple[int, ...]
    """Trainees as main supervisor in each month ahead, the most at a time, here and elsewhere."""
    charges: tuple[tuple[Who, Charge], ...]
    """The trainees now and to come."""

    @property
    def load(self) -> int:
        """All trainees the person is main supervisor of, here and elsewhere."""
        return self.main + self.elsewhere

    @property
    def specialty_names(self) -> tuple[str, ...]:
        """The specialties by their names."""
        return specialty_names(self.specialties)

    @property
    def short(self) -> bool:
        """Whether the scheduled time is less than is needed."""
        return self.need is not None and (self.hours or 0) < self.need

    @property
    def over(self) -> tuple[bool, ...]:
        """In which of the months there are more than a supervisor should have."""
        return tuple(self.most is not None and number > self.most for number in self.months)


class Needed(Struct, frozen=True):
    """A unit's doctors with supervisor training."""

    unit: Place
    """The unit."""
    needed: int | None
    """How many the unit says it needs; ``None`` where it does not say."""
    trained: int
    """How many there are."""


class MonthOfAll(Struct, frozen=True):
    """A month ahead, all supervisors together."""

    month: date
    """Its first day."""
    supervisors: int
    """Main supervisors in use."""
    trainees: int
    """The trainees they have."""
    over: int
    """Supervisors with more than they should have."""


class Supervisors(Struct, frozen=True):
    """Those who supervise, or are to."""

    people: tuple[Supervisor, ...]
    """Main supervisors in use on the day."""
    others: tuple[Supervisor, ...]
    """Those to be, and those who only supervise beside."""
    day: date
    """The day judged on."""
    until: date
    """The last day looked at for what lapses."""
    age: Span | None
    """How old a training may be; ``None`` where no pack says."""
    units: tuple[Needed, ...]
    """The trained and the needed, by unit."""
    months: tuple[Period, ...]
    """The months ahead; of the first what is left of it."""
    ending: tuple[Lapse, ...]
    """What lapses by ``until``, in order of days."""

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
    def short(self) -> int:
        """Those whose scheduled time is less than is needed."""
        return sum(item.short for item in self.people)

    @property
    def lapsing(self) -> int:
        """Those whose training will be too old by the last day looked at."""
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

    @property
    def by_month(self) -> tuple[MonthOfAll, ...]:
        """The months ahead, all supervisors together."""
        everyone = (*self.people, *self.others)
        return tuple(
            MonthOfAll(
                month.start.replace(day=1),
                sum(item.months[index] > 0 for item in everyone),
                sum(item.months[index] for item in everyone),
                sum(item.over[index] for item in everyone),
            )
            for index, month in enumerate(self.months)
        )


def supervisors(basis: Basis, until: date | None = None) -> Supervisors:
    """Look at those who supervise, or are to; and at what lapses by ``until``, else by the end of next year."""
    last = until or date(basis.year + 1, 12, 31)
    held = charges(basis.summaries, basis.day)
    age = _age(basis)
    found = [one for ident in sorted(held) if (one := _supervisor(basis, ident, held[ident], age)) is not None]
    return Supervisors(
        people=tuple(item for item in found if item.main),
        others=tuple(item for item in found if not item.main),
        day=basis.day,
        until=last,
        age=age,
        units=tuple(_needed(basis)),
        months=months_from(basis.day),
        ending=lapses(basis, held, age, last),
    )


def _age(basis: Basis) -> Span | None:
    """How old a supervisor's training may be, as the packs have it."""
    asked = asked_of(basis.rules, "supervisor-training-current")
    return asked["max_age"] if asked else None


def _supervisor(basis: Basis, ident: str, held: Sequence[Charge], age: Span | None) -> Supervisor | None:
    """One who supervises somebody on the day, or is to within the months ahead; ``None`` for who only did."""
    months, day = months_from(basis.day), basis.day
    left = [item for item in held if item.period.end >= day and item.period.start <= months[-1].end]
    if not left:
        return None
    found = basis.clinic.people.get(ident)
    person: Person | None = found.record if found else None
    training = _past(person.supervisor_training, day) if person else ()
    follow_ups = _past(person.follow_up_days, day) if person else ()
    latest = max((*training, *follow_ups), default=None) if training else None
    load = asked_of(basis.rules, "supervisor-load")
    return Supervisor(
        who=basis.who(ident),
        units=tuple(basis.place(unit) for unit in _works(person, day)),
        specialties=tuple(item.specialty for item in person.specialist_in if item.since <= day) if person else (),
        main=len({item.trainee for item in left if item.main and day in item.period}),
        beside=len({item.trainee for item in left if not item.main and day in item.period}),
        elsewhere=elsewhere(person, day),
        trained=max(training, default=None),
        follow_ups=tuple(sorted(follow_ups)),
        latest=latest,
        lapses=add(latest, age) if latest and age else None,
        hours=hours_on(person.hours, day) if person else None,
        need=_need(basis, left, person),
        most=load["at_most"] if load else None,
        months=strip(left, person, day),
        charges=tuple((basis.who(item.trainee), item) for item in left),
    )


def hours_on(changes: Sequence[WeeklyHours], day: date) -> Fraction | None:
    """The scheduled hours a week on a day; ``None`` where nothing is laid down."""
    told = [item for item in changes if item.start <= day]
    return Fraction(max(told, key=lambda item: item.start).per_week) if told else None


def _need(basis: Basis, held: Sequence[Charge], person: Person | None) -> Fraction | None:
    """What meetings with one's trainees take a week; at the least the time a pack asks for."""
    now = {item.trainee for item in held if item.main and basis.day in item.period}
    summaries = (item for item in basis.summaries if item.trainee in now)
    hours = [hours_for(basis.rules, basis.clinic, item, basis.day) for item in summaries]
    known = [number for number in hours if number is not None]
    unit = basis.clinic.units.get(next(iter(_works(person, basis.day)), ""))
    asked = asked_of(basis.rules, "supervisor-time", unit.record.setting) if unit and now else None
    if asked is not None:
        known = [max(sum(known, Fraction(0)), asked["at_least"])]
    return sum(known, Fraction(0)) if known else None


def _works(person: Person | None, day: date) -> tuple[str, ...]:
    """The units somebody works at on a day."""
    return tuple(dict.fromkeys(item.unit for item in person.units if day in period_of(item))) if person else ()


def _past(days: tuple[date, ...], day: date) -> tuple[date, ...]:
    return tuple(one for one in days if one <= day)


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
