"""The page for a meeting with a unit's supervisors: whom each has, what lapses, and who is due to be assessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sttool.reports.basis import Place
    from sttool.reports.foot import Foot
    from sttool.reports.pages.desk import Desk
    from sttool.reports.sittings import Attendant
    from sttool.reports.supervisors import Supervisor, Supervisors


class SupervisorsPage(Struct, frozen=True):
    """The meeting with the supervisors of one unit."""

    unit: Place
    """The unit."""
    day: date
    """The day all is judged on."""
    until: date
    """The last day looked at, a year ahead."""
    some: Supervisors
    """The supervisors who work there or supervise its trainees, now or to come."""
    due: tuple[Attendant, ...]
    """Its trainees who are due for a review or collegium this term."""
    meetings: tuple[date, ...]
    """The day of the last meeting with the supervisors; empty where none is recorded."""
    foot: Foot
    """What the page was made of."""

    @property
    def everybody(self) -> tuple[Supervisor, ...]:
        """Main supervisors first, then the others."""
        return (*self.some.people, *self.some.others)


def supervisors_page(desk: Desk, unit: str) -> SupervisorsPage:
    """Keep of all supervisors those who have to do with a unit."""
    home = {item.trainee for item in desk.home(unit)}

    def here(people: Iterable[Supervisor]) -> tuple[Supervisor, ...]:
        return tuple(
            one
            for one in people
            if any(place.id == unit for place in one.units) or any(who.id in home for who, _ in one.charges)
        )

    some = desk.supervisors
    people, others = here(some.people), here(some.others)
    known = {one.who.id for one in (*people, *others)}
    mine = replace(
        some,
        people=people,
        others=others,
        units=tuple(item for item in some.units if item.unit.id == unit),
        ending=tuple(item for item in some.ending if item.who.id in known and item.what not in _DIRECTORS),
    )
    held = (
        item.record.date
        for item in desk.basis.clinic.unit_filed(unit, "activity")
        if item.record.kind == "supervisor-meeting" and item.record.date <= desk.day
    )
    return SupervisorsPage(
        unit=desk.basis.place(unit),
        day=desk.day,
        until=desk.until,
        some=mine,
        due=tuple(one for one in desk.due if one.who.id in home),
        meetings=tuple(sorted(held))[-1:],
        foot=desk.foot,
    )


_DIRECTORS = frozenset({"term", "director-training"})
