"""The list of service that applications ask for: where, when, at what percentage, and how many months of full time.

Each day of work stands at the unit of its placement, or at home. Rows that follow on each other at one place and
percentage are one. Absence is taken off the months; a long leave parts a row in two. The months are exact, and add up
to the training time.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import LAST, Period, add_days, without
from sttool.training.months import calendar_months, exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sttool.training.credited import Credited
    from sttool.training.stays import Stay, Track
    from sttool.training.time import TrainingTime

OBSERVATION: Final = "observation"


class Service(Struct, frozen=True):
    """A row: a unit of the register, or of credited time a place in words.

    ``percent`` is of full time. ``months`` are of full time, ``absent`` those that absence took off them. ``credited``
    is the line's index in the record, ``kind`` what it is.
    """

    period: Period | None
    percent: Fraction
    months: Fraction
    absent: Fraction = Fraction(0)
    unit: str | None = None
    place: str | None = None
    credited: int | None = None
    kind: str = "service"


class _Share(Struct, frozen=True):
    """A part of the work of some days that are alike, at one unit."""

    period: Period
    unit: str
    percent: Fraction
    months: Fraction
    whole: Fraction


def service(  # noqa: PLR0913 - a training, and what of it is asked for
    time: TrainingTime,
    track: Track,
    day: date,
    *,
    long: int,
    within: Period | None = None,
    places: Sequence[str | None] = (),
) -> tuple[Service, ...]:
    """List the service up to and with a day, credited rows first; ``long`` is from how many days leave parts a row.

    ``places`` are the words for the credited lines of the record. ``within`` asks for a part of the training alone, and
    then nothing is credited.
    """
    window = Period(time.start, day).overlap(within or Period(time.start, LAST))
    rows = [_credited(one, places) for one in time.credits if one.day <= day] if within is None else []
    leave = [period for period in track.leave if period.days >= long]
    shares = [share for part in _alike(time, track, leave, window) for share in part] if window else []
    return (*sorted(rows, key=_by_day), *_merged(shares))


def total(rows: Iterable[Service]) -> Fraction:
    """Add up the months of rows."""
    return sum((row.months for row in rows), Fraction(0))


def _credited(one: Credited, places: Sequence[str | None]) -> Service:
    place = places[one.index] if one.index < len(places) else None
    return Service(one.period, one.percent, one.months, place=place, credited=one.index, kind=one.kind)


def _by_day(row: Service) -> tuple[date, int]:
    return (row.period.start if row.period else date.min, row.credited or 0)


def _alike(time: TrainingTime, track: Track, leave: Sequence[Period], window: Period) -> Iterator[tuple[_Share, ...]]:
    """Cut the days of work where anything changes, and divide the work of each part among where it was done."""
    stays = [stay for stay in track.held if stay.type != OBSERVATION]
    edges = {stay.period.start for stay in stays} | {add_days(stay.period.end, 1) for stay in stays}
    edges |= {home.period.start for home in track.homes}
    edges |= {day for period in leave for day in (period.start, add_days(period.end, 1))}
    for step in time.steps:
        whole = Period(date.fromordinal(step.first), date.fromordinal(step.last)).overlap(window)
        if whole is None:
            continue
        percent = Fraction(100 * step.work, time.whole)
        for worked in without([whole], leave) if step.deducted == time.whole else [whole]:
            for part in _cut(worked, edges):
                yield tuple(_shares(time, track, stays, part, percent))


def _shares(
    time: TrainingTime, track: Track, stays: Sequence[Stay], part: Period, percent: Fraction
) -> Iterator[_Share]:
    """Divide the work of days that are alike: placements take theirs in turn, and the rest is done at home."""
    months, whole = time.counted(part), calendar_months(part.start.toordinal(), part.end.toordinal()) * percent / 100
    left = percent
    for stay in stays:
        if part.start not in stay.period or not left:
            continue
        taken = min(left, exact(stay.percent)) if stay.percent is not None else left
        left -= taken
        yield _Share(part, stay.unit, taken, months * taken / percent, whole * taken / percent)
    if left:
        yield _Share(part, _home(track, part.start), left, months * left / percent, whole * left / percent)


def _merged(shares: Iterable[_Share]) -> Iterator[Service]:
    """Join shares at one unit and percentage that follow on each other, in the order of their first days."""
    open_rows: dict[tuple[str, Fraction], Service] = {}
    done: list[Service] = []
    for share in sorted(shares, key=lambda one: (one.period, one.unit, one.percent)):
        key, absent = (share.unit, share.percent), share.whole - share.months
        row = open_rows.get(key)
        if row is not None and row.period is not None and add_days(row.period.end, 1) == share.period.start:
            joined = Period(row.period.start, share.period.end)
            open_rows[key] = Service(joined, share.percent, row.months + share.months, row.absent + absent, share.unit)
        else:
            if row is not None:
                done.append(row)
            open_rows[key] = Service(share.period, share.percent, share.months, absent, share.unit)
    rows = [*done, *open_rows.values()]
    return iter(sorted(rows, key=lambda row: (_by_day(row), row.unit or "", row.percent)))


def _cut(period: Period, edges: Iterable[date]) -> Iterator[Period]:
    """Cut a period before each of some days."""
    inside = sorted(edge for edge in edges if period.start < edge <= period.end)
    for start, following in zip([period.start, *inside], [*inside, None], strict=True):
        yield Period(start, period.end if following is None else add_days(following, -1))


def _home(track: Track, day: date) -> str:
    """The home unit on a day; before the first and after the last, that one."""
    for home in track.homes:
        if day in home.period:
            return home.unit
    if not track.homes:
        return ""
    return track.homes[0 if day < track.homes[0].period.start else -1].unit
