"""The yearly report to the head of unit, as one value: what its templates are given.

It is made of a survey and says nothing of its own. A template is given one name, ``report``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.clinic import heads_on, study_directors_on
from sttool.findings import Severity
from sttool.reports.ahead import ahead
from sttool.reports.basis import basis_of
from sttool.reports.covered import covered
from sttool.reports.decisions import decisions
from sttool.reports.delicate import told, withheld
from sttool.reports.direction import direction
from sttool.reports.duty_years import duty_years
from sttool.reports.foot import foot_of
from sttool.reports.forecast import forecast
from sttool.reports.held import held
from sttool.reports.inspections import inspections
from sttool.reports.obligations import standing
from sttool.reports.origins import origins
from sttool.reports.persons import persons
from sttool.reports.placed import placed
from sttool.reports.supervisors import supervisors
from sttool.reports.trainees import trainees

if TYPE_CHECKING:
    from collections.abc import Callable

    from sttool.reports.ahead import Ahead
    from sttool.reports.basis import Basis, Place, Who
    from sttool.reports.covered import Covered
    from sttool.reports.decisions import Decisions
    from sttool.reports.direction import Direction
    from sttool.reports.duty_years import DutiesOf
    from sttool.reports.foot import Foot
    from sttool.reports.forecast import Forecast
    from sttool.reports.held import Held
    from sttool.reports.inspections import Inspections
    from sttool.reports.obligations import Standing
    from sttool.reports.origins import Origins
    from sttool.reports.persons import Named
    from sttool.reports.placed import Placed
    from sttool.reports.supervisors import Supervisors
    from sttool.reports.trainees import Trainees
    from sttool.sources.git import GitState
    from sttool.survey import Survey


class UnitHeading(Struct, frozen=True):
    """A unit the report is about."""

    unit: Place
    """The unit."""
    heads: tuple[Who, ...]
    """Who heads it on the day."""
    directors: tuple[Who, ...]
    """Who directs its training on the day."""


class Doubt(Struct, frozen=True):
    """What could not be judged."""

    unread: tuple[str, ...]
    """Trainees whose folders cannot be read, by id."""
    faults: int
    """How many faults there are in the records."""
    unknown: int
    """How many occurrences nothing can be said of."""


class YearlyReport(Struct, frozen=True):
    """A year of training, as its head of unit is told of it."""

    year: int
    """The year."""
    day: date
    """The day judged on."""
    since: date | None
    """The first day the records are kept from; what fell due before counts for nobody. ``None`` where nobody says."""
    units: tuple[UnitHeading, ...]
    """The own units."""
    decisions: Decisions
    """What the head of unit has to act on."""
    trainees: Trainees
    """Who is in training, came and left."""
    placed: Placed
    """The year's placements."""
    covered: Covered
    """How far the goals have come."""
    standing: Standing
    """The obligations, by who asks for them and by who answers."""
    duties: tuple[DutiesOf, ...]
    """The duties, document by document."""
    held: Held
    """The year's occasions, and what was learned."""
    supervisors: Supervisors
    """Supervisors, their training and their time."""
    direction: Direction
    """Study directors, their assignments and hours."""
    inspections: Inspections
    """Inspections, and what is open from them."""
    ahead: Ahead
    """What falls due in what is left of the year, and in the next."""
    forecast: Forecast
    """Five years ahead."""
    origins: Origins
    """Where every demand stands."""
    doubt: Doubt
    """What could not be judged."""
    withheld: bool
    """Whether there are demands whose numbers are not told, nor counted in any sum, out of so few trainees."""
    foot: Foot
    """What the report was made of."""
    named: tuple[Named, ...] | None = None
    """Lines about persons; ``None`` unless they were asked for."""

    @property
    def whole_year(self) -> bool:
        """Say whether the report is made when the year has ended."""
        return self.day >= date(self.year, 12, 31)

    @property
    def heads(self) -> tuple[Who, ...]:
        """The heads of all units, each once."""
        return tuple(dict.fromkeys(head for item in self.units for head in item.heads))

    @property
    def directors(self) -> tuple[Who, ...]:
        """The study directors of all units, each once."""
        return tuple(dict.fromkeys(one for item in self.units for one in item.directors))


def yearly(
    survey: Survey,
    year: int,
    *,
    git: GitState | None,
    name: Callable[[str], str | None],
    with_names: bool = False,
) -> YearlyReport:
    """Make the report of a year; the survey must reach to the end of the next.

    ``name`` gives the name of a person or trainee. With names the survey must hold all occurrences, else the open ones.
    """
    hidden = withheld(survey, year)
    survey = told(survey, hidden)
    basis = basis_of(survey, year, name, hidden)
    return YearlyReport(
        year=year,
        day=basis.day,
        since=survey.clinic.settings.since,
        units=tuple(_heading(basis, unit) for unit in survey.clinic.own_units),
        decisions=decisions(basis, with_names=with_names),
        trainees=trainees(basis),
        placed=placed(basis),
        covered=covered(basis, with_names=with_names),
        standing=standing(basis),
        duties=duty_years(basis),
        held=held(basis),
        supervisors=supervisors(basis),
        direction=direction(basis),
        inspections=inspections(basis),
        ahead=ahead(basis),
        forecast=forecast(basis),
        origins=origins(basis),
        doubt=_doubt(survey),
        withheld=bool(hidden),
        foot=foot_of(survey, git),
        named=persons(basis) if with_names else None,
    )


def _heading(basis: Basis, unit: str) -> UnitHeading:
    heads = heads_on(basis.clinic, unit, basis.day)
    directors = study_directors_on(basis.clinic, unit, None, basis.day, "clinic")
    return UnitHeading(
        basis.place(unit),
        tuple(basis.who(ident) for ident in heads),
        tuple(basis.who(ident) for ident in directors),
    )


def _doubt(survey: Survey) -> Doubt:
    read = {item.trainee for item in survey.register.summaries}
    return Doubt(
        unread=tuple(ident for ident in survey.clinic.dossiers if ident not in read),
        faults=sum(
            not item.code.startswith("O") and item.severity in {None, Severity.ERROR} for item in survey.findings
        ),
        unknown=sum(number for (_, _, verdict), number in survey.tally.items() if verdict == "unknown"),
    )
