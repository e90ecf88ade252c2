"""The study directors: their assignments, and their hours against the norm through the year."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from sttool.clinic import covered_units, term_of
from sttool.dates import Period
from sttool.obligations.model import Always
from sttool.obligations.predicates import World
from sttool.obligations.predicates.direction import hours_asked, unit_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.clinic import Scope
    from sttool.reports.basis import Basis, Place, Who

Against: TypeAlias = Literal["below", "within", "above", "none"]


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assignment that was in force in the year, on the days of its term."""

    who: Who
    scope: Scope
    units: tuple[Place, ...]
    term: Period
    signed: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days with the same hours a week and the same number of trainees in BT and ST; ``norm`` is from and to."""

    period: Period
    trainees: int
    hours: Fraction
    norm: tuple[int, int] | None

    @property
    def against(self) -> Against:
        """How the hours stand to the norm."""
        if self.norm is None:
            return "none"
        low, high = self.norm
        return "below" if self.hours < low else "above" if self.hours > high else "within"


@dataclass(frozen=True, slots=True)
class Hours:
    """The units that share their study directors' hours, and the year in stretches."""

    units: tuple[Place, ...]
    stretches: tuple[Stretch, ...]

    @property
    def days_below(self) -> int:
        """On how many days of the year the hours were fewer than the norm."""
        return sum(item.period.days for item in self.stretches if item.against == "below")


@dataclass(frozen=True, slots=True)
class Direction:
    """The study directors' assignments and hours; ``normed`` says whether any pack has a norm."""

    assignments: tuple[Assignment, ...]
    hours: tuple[Hours, ...]
    normed: bool


def direction(basis: Basis) -> Direction:
    """Look at the assignments that were in force in the year, and at their hours."""
    norm = _norm(basis)
    return Direction(tuple(_assignments(basis)), tuple(_hours(basis, norm)), norm is not None)


def _norm(basis: Basis) -> Any:  # noqa: ANN401 - rows of a pack, as the predicate takes them
    for item in basis.rules.obligations:
        if isinstance(item.due, Always) and item.due.predicate == "study-director-hours":
            return item.due.params["norm"]
    return None


def _assignments(basis: Basis) -> Iterator[Assignment]:
    for item in basis.clinic.assignments:
        term = term_of(item.record)
        if term.overlap(basis.this) is None:
            continue
        signers = {one.acting_as for one in item.record.signed if one.on <= basis.day}
        yield Assignment(
            who=basis.who(item.record.person),
            scope=item.record.scope,
            units=tuple(basis.place(unit) for unit in covered_units(item)),
            term=term,
            signed="study-director" in signers and len(signers - {"study-director", "trainee"}) > 0,
        )


def _hours(basis: Basis, norm: Any) -> Iterator[Hours]:  # noqa: ANN401 - see above
    """Units that share a study director have their hours in common, and are shown once."""
    world = World(basis.clinic, register=basis.survey.register)
    for units in _together(basis):
        stretches = tuple(_stretches(unit_hours(world, units[0]), basis.this, norm))
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
    year: Period,
    norm: Any,  # noqa: ANN401 - see above
) -> Iterator[Stretch]:
    """The stretches within the year, those alike and adjoining joined; without trainees and hours there are none."""
    run: Stretch | None = None
    for period, trainees, hours in found:
        part = period.overlap(year)
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
