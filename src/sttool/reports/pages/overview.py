"""The page of one unit, and the front page of all: who is there, how it stands, and what to look at next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sttool.reports.counts import counted, summed
from sttool.reports.placed import Placed, placed
from sttool.reports.shown.items import standing_of

if TYPE_CHECKING:
    from datetime import date

    from sttool.reports.basis import Place, Who
    from sttool.reports.counts import Counts
    from sttool.reports.foot import Foot
    from sttool.reports.inspections import Inspected
    from sttool.reports.pages.desk import Desk
    from sttool.reports.shown.page import Member, UnitPage


@dataclass(frozen=True, slots=True)
class Overview:
    """A unit on one page: the unit's own, its trainees' year, its inspections, its supervisors in numbers."""

    page: UnitPage
    day: date
    placed: Placed
    inspections: tuple[Inspected, ...]
    supervisors: int
    trained: int
    foot: Foot

    @property
    def counts(self) -> Counts:
        """How all obligations upon its trainees stand."""
        return summed(item.counts for item in self.page.members)


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit on the front page."""

    unit: Place
    heads: tuple[Who, ...]
    directors: tuple[Who, ...]
    trainees: int
    own: Counts
    of_trainees: Counts


@dataclass(frozen=True, slots=True)
class TraineeLine:
    """A trainee on the front page: where, until when, and how it stands."""

    member: Member
    unit: Place


@dataclass(frozen=True, slots=True)
class Front:
    """The front page of all own units, the year of the report beside it, and what could not be read."""

    day: date
    year: int
    units: tuple[UnitLine, ...]
    trainees: tuple[TraineeLine, ...]
    counts: Counts
    unread: tuple[str, ...]
    foot: Foot


def overview(desk: Desk, page: UnitPage) -> Overview:
    """Lay a unit's page out."""
    home = {item.trainee for item in desk.home(page.unit.id)}
    year = placed(desk.basis)
    rows = tuple(row for row in year.rows if row.who.id in home)
    types = {stay.type for row in rows for stay in row.stays}
    people = [
        one for one in desk.supervisors.people if any(who.id in home for who, _ in one.charges)
    ]  # fmt: skip
    return Overview(
        page=page,
        day=desk.day,
        placed=Placed(
            rows,
            tuple(one for one in year.away if one.unit.id == page.unit.id),
            tuple(kind for kind in year.types if kind in types),
        ),
        inspections=tuple(item for item in desk.inspections.lines if item.unit.id == page.unit.id),
        supervisors=len(people),
        trained=sum(one.trained is not None for one in people),
        foot=desk.foot,
    )


def front(desk: Desk, pages: tuple[UnitPage, ...]) -> Front:
    """Make the front page of the pages of the own units."""
    clinic = desk.basis.clinic
    read = {item.trainee for item in desk.basis.summaries}
    return Front(
        day=desk.day,
        year=desk.day.year,
        units=tuple(
            UnitLine(
                unit=page.unit,
                heads=tuple(one.who for one in page.heads if desk.day in one.period),
                directors=tuple(one.who for one in page.directors if desk.day in one.period),
                trainees=len(page.members),
                own=page.counts,
                of_trainees=summed(one.counts for one in page.members),
            )
            for page in pages
        ),
        trainees=tuple(TraineeLine(one, page.unit) for page in pages for one in page.members),
        counts=_acute(desk),
        unread=tuple(ident for ident in clinic.dossiers if ident not in read),
        foot=desk.foot,
    )


def _acute(desk: Desk) -> Counts:
    """How everything that somebody should act on stands, whoever it is about."""
    return standing_of(desk.basis.survey.occurrences) if desk.basis.survey.occurrences else counted(())
