"""The study directors: their assignments, and their hours against the norm through the year."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from sttool.clinic import covered_units, term_of
from sttool.dates import Period, add
from sttool.obligations.predicates import World
from sttool.obligations.predicates.direction import CLINICAL, hours_asked, unit_hours
from sttool.obligations.summary import at_unit
from sttool.reports.escaping import plain
from sttool.reports.norms import asked_of
from sttool.reports.supervisors import hours_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.clinic import Scope
    from sttool.kinds.assignments import Assignment as Record
    from sttool.kinds.dossier import Filed
    from sttool.reports.basis import Basis, Place, Who

Against: TypeAlias = Literal["below", "within", "above", "none"]


class Assignment(Struct, frozen=True):
    """An assignment in force in the period looked at, with what is recorded of it by the day."""

    who: Who
    """The study director."""
    scope: Scope
    """``clinic``, or ``overall`` for the overarching one of primary care."""
    units: tuple[Place, ...]
    """The units it covers."""
    term: Period
    """Its days."""
    signed: bool
    """Whether the study director and somebody for the employer have signed it."""
    post: str | None
    """The post beside it, in words."""
    hours: Fraction | None
    """Hours a week on the day, or on its last; ``None`` where none are laid down."""
    trainees: int
    """How many it covers on the day, or covered on its last."""
    clinical: int
    """How many of those are in BT and ST, whom the norm counts."""
    appraised: date | None
    """The latest talk about the assignment; ``None`` where there was none."""
    own_training: date | None
    """The latest day of training of the study director's own."""
    delegated: date | None
    """The day the delegation to sign applications was given."""
    trained: date | None
    """The latest supervisor training."""
    lapses: date | None
    """The day that training is too old; ``None`` where no pack says how old it may be."""


class Stretch(Struct, frozen=True):
    """Days with the same hours a week and the same number of trainees."""

    period: Period
    """The days."""
    trainees: int
    """Trainees in BT and ST."""
    hours: Fraction
    """Hours a week."""
    norm: tuple[int, int] | None
    """Hours a week by the norm, from and to; ``None`` where no pack has one."""

    @property
    def against(self) -> Against:
        """How the hours stand to the norm."""
        if self.norm is None:
            return "none"
        low, high = self.norm
        return "below" if self.hours < low else "above" if self.hours > high else "within"


class Hours(Struct, frozen=True):
    """How the hours of study directors stood to the norm."""

    units: tuple[Place, ...]
    """The units that share them."""
    stretches: tuple[Stretch, ...]
    """The days looked at, in order."""

    def on(self, day: date) -> Stretch | None:
        """How it stands on a day."""
        return next((item for item in self.stretches if day in item.period), None)

    @property
    def days_below(self) -> int:
        """On how many days of the year the hours were fewer than the norm."""
        return sum(item.period.days for item in self.stretches if item.against == "below")


class Direction(Struct, frozen=True):
    """The study directors' assignments and hours."""

    assignments: tuple[Assignment, ...]
    """The assignments."""
    hours: tuple[Hours, ...]
    """The hours, by the units that share them."""
    normed: bool
    """Whether any pack has a norm."""


def direction(basis: Basis, within: Period | None = None) -> Direction:
    """Look at the assignments in force in a period, else in the year up to the day, and at their hours."""
    asked = asked_of(basis.rules, "study-director-hours")
    norm, period = (asked["norm"] if asked else None), within or basis.this
    return Direction(tuple(_assignments(basis, period)), tuple(_hours(basis, norm, period)), norm is not None)


def _assignments(basis: Basis, within: Period) -> Iterator[Assignment]:
    for item in basis.clinic.assignments:
        if term_of(item.record).overlap(within) is not None:
            yield _assignment(basis, item)


def _assignment(basis: Basis, item: Filed[Record]) -> Assignment:
    record, day = item.record, basis.day
    last = min(day, term_of(record).end)
    signers = {one.acting_as for one in record.signed if one.on <= day}
    covered = _covered(basis, item, last)
    found = basis.clinic.people.get(record.person)
    trained = max((one for one in found.record.supervisor_training if one <= day), default=None) if found else None
    age = asked_of(basis.rules, "study-director-training-current")
    delegation = record.delegation
    return Assignment(
        who=basis.who(record.person),
        scope=record.scope,
        units=tuple(basis.place(unit) for unit in covered_units(item)),
        term=term_of(record),
        signed="study-director" in signers and len(signers - {"study-director", "trainee"}) > 0,
        post=plain(record.post) if record.post else None,
        hours=hours_on(record.hours, last),
        trainees=len(covered),
        clinical=sum(programme in CLINICAL for programme in covered.values()),
        appraised=max((one.on for one in record.appraised if one.on <= day), default=None),
        own_training=_own_training(basis, record.person),
        delegated=delegation.on if delegation and delegation.on <= day else None,
        trained=trained,
        lapses=add(trained, age["max_age"]) if trained and age else None,
    )


def _covered(basis: Basis, item: Filed[Record], day: date) -> dict[str, str]:
    """The trainees an assignment covers on a day, by id, with the programme of each."""
    programmes = item.record.programmes
    return {
        summary.trainee: summary.programme
        for unit in covered_units(item)
        for summary in basis.survey.register.at(unit)
        if (not programmes or summary.programme in programmes)
        and any(day in period for period in at_unit(summary, unit))
    }


def _own_training(basis: Basis, person: str) -> date | None:
    """The latest day of own training that names a study director as present."""
    return max(
        (
            item.record.date
            for unit in basis.clinic.own_units
            for item in basis.clinic.unit_filed(unit, "activity")
            if item.record.kind == "own-training" and person in item.record.present and item.record.date <= basis.day
        ),
        default=None,
    )


def _hours(basis: Basis, norm: Any, within: Period) -> Iterator[Hours]:  # noqa: ANN401 - rows of a pack
    """Units that share a study director have their hours in common, and are shown once."""
    world = World(basis.clinic, register=basis.survey.register)
    for units in _together(basis):
        stretches = tuple(_stretches(unit_hours(world, units[0]), within, norm))
        if stretches:
            yield Hours(tuple(basis.place(one) for one in units), stretches)


def _together(basis: Basis) -> Iterator[tuple[str, ...]]:
    """The own units in groups: joined are those that one assignment covers, whenever it was in force."""
    group = {unit: {unit} for unit in basis.clinic.own_units}
    for item in basis.clinic.assignments:
        covered = [unit for unit in covered_units(item) if unit in group]
        for unit in covered[1:]:
            if group[unit] is not group[covered[0]]:
                group[covered[0]].update(group[unit])
                for one in group[unit]:
                    group[one] = group[covered[0]]
    for unit in basis.clinic.own_units:
        if unit == min(group[unit]):
            yield tuple(sorted(group[unit]))


def _stretches(
    found: Iterable[tuple[Period, int, Fraction | int]],
    within: Period,
    norm: Any,  # noqa: ANN401 - see above
) -> Iterator[Stretch]:
    """The stretches within a period, those alike and adjoining joined; without trainees and hours there are none."""
    run: Stretch | None = None
    for period, trainees, hours in found:
        part = period.overlap(within)
        if part is None or not (trainees or hours):
            continue
        asked = hours_asked(norm, trainees) if norm is not None else None
        here = Stretch(part, trainees, Fraction(hours), asked)
        if run is not None and (run.trainees, run.hours) == (here.trainees, here.hours):
            run = Stretch(Period(run.period.start, part.end), trainees, here.hours, asked)
            continue
        if run is not None:
            yield run
        run = here
    if run is not None:
        yield run
