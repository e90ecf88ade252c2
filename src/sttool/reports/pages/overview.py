"""The page of one unit, and the front page of all: who is there, how it stands, and what to look at next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

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
    from sttool.reports.shown.unit import Member, UnitPage


class Overview(Struct, frozen=True):
    """A unit on one page."""

    page: UnitPage
    """What there is to tell of the unit."""
    day: date
    """The day all is judged on."""
    placed: Placed
    """Where its trainees are through the year."""
    inspections: tuple[Inspected, ...]
    """Its inspections, programme by programme."""
    supervisors: int
    """How many main supervisors have a trainee there, now or to come."""
    trained: int
    """How many of them have supervisor training, however old."""
    foot: Foot
    """What the page was made of."""

    @property
    def counts(self) -> Counts:
        """How all obligations upon its trainees stand."""
        return summed(item.counts for item in self.page.members)


class UnitLine(Struct, frozen=True):
    """A unit on the front page."""

    unit: Place
    """The unit."""
    heads: tuple[Who, ...]
    """Who heads it on the day."""
    directors: tuple[Who, ...]
    """Its study directors on the day."""
    trainees: int
    """How many in training have it as home."""
    own: Counts
    """How the unit's own obligations stand."""
    of_trainees: Counts
    """How those upon its trainees stand."""


class TraineeLine(Struct, frozen=True):
    """A trainee on the front page."""

    member: Member
    """The trainee, and how it stands."""
    unit: Place
    """The home unit."""


class Front(Struct, frozen=True):
    """The front page of all own units."""

    day: date
    """The day all is judged on."""
    year: int
    """The year of the report beside it."""
    units: tuple[UnitLine, ...]
    """The own units, by their ids."""
    trainees: tuple[TraineeLine, ...]
    """Those in training there, unit by unit."""
    counts: Counts
    """How all obligations stand, whomever they are upon."""
    unread: tuple[str, ...]
    """The ids of the trainees whose own file cannot be read."""
    foot: Foot
    """What the pages were made of."""


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
