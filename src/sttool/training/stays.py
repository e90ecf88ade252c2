"""One training on the line of time: where it is day by day, by its placements, its home and its leave.

For an ST a day without a placement is service at home; for AT and BT it is a day that nobody has planned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.dates import LAST, Period, clipped, joined, without

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.placements import Placement
    from sttool.kinds.trainees import Trainee
    from sttool.training.months import Number

AT_HOME_BETWEEN: Final = "ST"
"""The programme whose days without a placement are service at home."""


class Stay(Struct, frozen=True):
    """A placement as the schedule sees it.

    ``supervisors`` are ids, ``outside`` says that somebody outside the register is named too. A cancelled one is kept,
    for what it was to bring.
    """

    trainee: str
    id: str
    title: str
    type: str
    unit: str
    period: Period
    percent: Number | None = None
    supervisors: tuple[str, ...] = ()
    outside: bool = False
    goals: tuple[str, ...] = ()
    requested: date | None = None
    confirmed: date | None = None
    cancelled: date | None = None
    path: str = ""

    @property
    def name(self) -> str:
        """What it is called outside its dossier: ``st-007/2026-02-vc``."""
        return f"{self.trainee}/{self.id}"


class Side(Struct, frozen=True):
    """A side placement that the individual plan says is needed; ``by`` is the day it is to be done by."""

    what: str
    goals: tuple[str, ...] = ()
    months: Number | None = None
    by: date | None = None


class Home(Struct, frozen=True):
    """Days with a unit as home."""

    period: Period
    unit: str


class Track(Struct, frozen=True):
    """One training on the line of time.

    ``employed`` are the days it is employed here, ``leave`` those fully away. ``end`` is its last day, expected or
    known; ``plan`` the path of its individual plan. ``unread`` are the kinds and fields that could not be read.
    """

    trainee: str
    path: str
    programme: str
    employed: tuple[Period, ...]
    leave: tuple[Period, ...] = ()
    homes: tuple[Home, ...] = ()
    end: date | None = None
    stays: tuple[Stay, ...] = ()
    sides: tuple[Side, ...] = ()
    plan: str = ""
    unread: frozenset[str] = frozenset()

    @property
    def held(self) -> tuple[Stay, ...]:
        """The placements that are not cancelled."""
        return tuple(stay for stay in self.stays if stay.cancelled is None)

    @property
    def served(self) -> tuple[Period, ...]:
        """The days employed, up to the end."""
        return clipped(self.employed, Period(self.employed[0].start, self.end or LAST)) if self.employed else ()

    def at_home(self, unit: str, day: date) -> bool:
        """Say whether a unit is the home on a day; before the first day of all it is the first home."""
        if self.homes and day < self.homes[0].period.start:
            return self.homes[0].unit == unit
        return any(home.unit == unit and day in home.period for home in self.homes)

    @property
    def planned(self) -> bool:
        """Say whether all placements could be read, so that a day without one is known to be one."""
        return not any(name.partition(".")[0] == "placement" for name in self.unread)


Sort: TypeAlias = Literal["placement", "home", "leave", "gap"]


class Bar(Struct, frozen=True):
    """Some days of a training that are spent alike; ``unit`` is missing on leave and where nothing is planned."""

    period: Period
    sort: Sort
    unit: str | None = None
    stay: Stay | None = None


def bars(track: Track, within: Period) -> tuple[Bar, ...]:
    """Give a training's days within a period: placements as they stand, and leave, home and gaps between them."""
    found = [
        Bar(part, "placement", stay.unit, stay)
        for stay in track.held
        if (part := stay.period.overlap(within)) is not None
    ]
    served, taken = track.served, joined(stay.period for stay in track.held)
    away = _common(track.leave, served)
    found += [Bar(part, "leave") for part in clipped(away, within)]
    rest = without(without(served, taken), away)
    if track.programme == AT_HOME_BETWEEN:
        found += [
            Bar(part, "home", home.unit) for home in track.homes for part in clipped(clipped(rest, home.period), within)
        ]
    elif track.planned:
        found += [Bar(part, "gap") for part in clipped(rest, within)]
    return tuple(sorted(found, key=lambda bar: (bar.period, bar.sort, bar.stay.id if bar.stay else "")))


class Presence(Struct, frozen=True):
    """Days on which somebody fills a place at a unit: on placement there, at home, or a visitor from elsewhere.

    ``who`` is a trainee's id; of a visitor it is where he comes from, in words.
    """

    who: str
    unit: str
    period: Period
    placement: str | None = None
    visitor: bool = False


def presences(track: Track, until: date = LAST, unit: str | None = None) -> Iterator[Presence]:
    """Give the days on which a training fills a place at a unit, or at one alone, with those of leave taken out.

    Beyond ``until`` nobody is said to be at home: what lies so far ahead is not planned yet.
    """
    for stay in track.held:
        if unit is None or stay.unit == unit:
            for period in without(_common([stay.period], track.employed), track.leave):
                yield Presence(track.trainee, stay.unit, period, stay.id)
    if unit is not None and all(home.unit != unit for home in track.homes):
        return
    for bar in bars(track, Period(_first(track), until)):
        if bar.sort == "home" and bar.unit is not None and unit in {None, bar.unit}:
            yield Presence(track.trainee, bar.unit, bar.period)


def _first(track: Track) -> date:
    return track.employed[0].start if track.employed else LAST


def _common(some: Iterable[Period], others: Iterable[Period]) -> tuple[Period, ...]:
    """Give the days that two lists of periods share."""
    others = tuple(others)
    return joined(part for period in some for part in clipped(others, period))


def track_of(  # noqa: PLR0913 - what a dossier does not say by itself
    dossier: Folder,
    trainee: Trainee,
    *,
    path: str,
    employed: Iterable[Period],
    leave: Iterable[Period],
    homes: Iterable[Home],
    end: date | None,
) -> Track:
    """Put a dossier's placements and plan on the line of time of its training."""
    plan = dossier.only("plan")
    return Track(
        trainee=dossier.id,
        path=path,
        programme=trainee.programme,
        employed=joined(employed),
        leave=joined(leave),
        homes=tuple(sorted(homes, key=lambda home: (home.period, home.unit))),
        end=end,
        stays=tuple(
            sorted((_stay(dossier.id, item) for item in dossier.of("placement")), key=lambda one: (one.period, one.id))
        ),
        sides=tuple(Side(side.what, tuple(side.goals), side.months, side.by) for side in plan.record.side_placements)
        if plan
        else (),
        plan=plan.path if plan else "",
        unread=dossier.refused,
    )


def _stay(trainee: str, item: Filed[Placement]) -> Stay:
    record = item.record
    return Stay(
        trainee=trainee,
        id=item.id,
        title=record.title,
        type=record.type,
        unit=record.unit,
        period=Period(record.start, record.end),
        percent=record.percent,
        supervisors=tuple(one for one in record.supervisors if isinstance(one, str)),
        outside=any(not isinstance(one, str) for one in record.supervisors),
        goals=tuple(record.goals),
        requested=record.requested,
        confirmed=record.confirmed,
        cancelled=record.cancelled,
        path=item.path,
    )
