"""What all pages rest on, looked up once: a survey, its occurrences by whom they concern, and who trains whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import Period, Span, add
from sttool.reports.basis import basis_of, in_training
from sttool.reports.direction import direction
from sttool.reports.foot import foot_of
from sttool.reports.inspections import Deadline, Inspected, dues, inspections
from sttool.reports.shown.items import Naming
from sttool.reports.sittings import sittings
from sttool.reports.supervisors import supervisors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from sttool.obligations.occurrence import Occurrence
    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis
    from sttool.reports.direction import Direction
    from sttool.reports.foot import Foot
    from sttool.reports.inspections import Inspections
    from sttool.reports.sittings import Attendant
    from sttool.reports.supervisors import Supervisors
    from sttool.sources.git import GitState
    from sttool.survey import Survey

AHEAD: Final = Span(1, "years")
"""How far ahead a page looks."""


class Desk(Struct, frozen=True):
    """A survey with every occurrence, and what is made of it for all pages alike.

    ``by_trainee`` are those upon a training, ``by_unit`` a unit's own, its assignments' too, ``by_person`` a
    supervisor's. ``due`` are those who are to be taken at a collegium or reviewed this term.
    """

    basis: Basis
    foot: Foot
    until: date
    by_trainee: Mapping[str, tuple[Occurrence, ...]]
    by_unit: Mapping[str, tuple[Occurrence, ...]]
    by_person: Mapping[str, tuple[Occurrence, ...]]
    supervisors: Supervisors
    direction: Direction
    inspections: Inspections
    due: tuple[Attendant, ...]

    @property
    def day(self) -> date:
        """The day all is judged on."""
        return self.basis.day

    @property
    def naming(self) -> Naming:
        """Who is called what, and what obligations are called."""
        basis, units = self.basis, self.basis.clinic.units

        def name(ident: str) -> str | None:
            return basis.name(ident) or (units[ident].record.name if ident in units else None)

        return Naming(basis.rules, name, basis.day)

    def home(self, unit: str) -> tuple[Summary, ...]:
        """The trainings that have a unit as home and are going on."""
        return tuple(
            item for item in in_training(self.basis.summaries, self.day) if self.basis.homes.get(item.trainee) == unit
        )


def desk_of(survey: Survey, name: Callable[[str], str | None], git: GitState | None) -> Desk:
    """Look up what pages ask for; the survey must hold every occurrence, a year ahead."""
    basis = basis_of(survey, survey.request.day.year, name)
    until = add(basis.day, AHEAD)
    found: dict[str, dict[str, list[Occurrence]]] = {"trainee": {}, "unit": {}, "supervisor": {}}
    for item in survey.occurrences:
        kind, ident = item.subject.split("/")[:2]
        found[_WHOSE[kind]].setdefault(ident, []).append(item)
    by = {whose: {ident: tuple(items) for ident, items in group.items()} for whose, group in found.items()}
    term = sittings(survey, name)
    return Desk(
        basis=basis,
        foot=foot_of(survey, git),
        until=until,
        by_trainee=by["trainee"],
        by_unit=by["unit"],
        by_person=by["supervisor"],
        supervisors=supervisors(basis, until),
        direction=direction(basis, Period(basis.day, until)),
        inspections=_inspections(basis),
        due=(*(one for group in term.groups for one in group.people), *term.booked),
    )


def _inspections(basis: Basis) -> Inspections:
    """The inspections; where there has been none, with the day of the first, however far off."""
    found, far = inspections(basis), dues(basis)

    def first(item: Inspected) -> Inspected:
        day = far.get(f"{item.unit.id}/{item.programme}") if item.due.day is None else None
        return item if day is None else replace(item, due=Deadline(day, day < basis.day))

    lines = tuple(first(item) for item in found.lines)
    known = {f"{item.unit.id}/{item.programme}" for item in lines}
    new = (key.partition("/") for key in sorted(set(far) - known))
    rest = (
        Inspected(basis.place(unit), programme, None, None, Deadline(far[f"{unit}/{programme}"], late=False), ())
        for unit, _, programme in new
    )
    return replace(found, lines=(*lines, *rest))


_WHOSE: Final = {
    **dict.fromkeys(("trainee", "placement", "concern", "collegium"), "trainee"),
    **dict.fromkeys(("unit", "unit-programme", "assignment"), "unit"),
    "supervisor": "supervisor",
}
