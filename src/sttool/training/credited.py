"""Credited service: months that a decision gives, never more than the calendar has room for."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from sttool.dates import Period
from sttool.training.asked import DOCTORATE, Requirement, shortens
from sttool.training.months import MEAN_MONTH, calendar_months, exact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sttool.training.career import Career, CreditLine

    Room: TypeAlias = Callable[[Period], Fraction]


class Credited(Struct, frozen=True):
    """One credited line: what was decided and what of it counts.

    ``index`` is its place in the record. ``months`` is less than ``given`` where the period, the work done in the same
    days, or the regulation has no room for all of it. ``day`` is the first day on which it counts: when the service was
    over and the decision made.
    """

    index: int
    kind: str
    period: Period | None
    percent: Fraction
    given: Fraction
    months: Fraction
    days: Fraction
    day: date


def credited(career: Career, requirement: Requirement, room: Room) -> tuple[Credited, ...]:
    """Judge the credited lines of a career, in the order in which they begin to count.

    ``room`` tells the months of a period that are not training time already.
    """
    lines = [
        (index, line)
        for index, line in enumerate(career.credited)
        if not (line.kind == DOCTORATE and shortens(career, requirement))
    ]
    lines.sort(key=_order)
    left = {kind: exact(months) for kind, months in requirement.credit_at_most.items()}
    free = _rooms([period for _, line in lines if (period := _period(line))], room)
    result = []
    for index, line in lines:
        period, percent = _period(line), exact(100 if line.percent is None else line.percent)
        months = given = exact(line.months or 0)
        if line.kind in left:
            months = min(months, left[line.kind])
        if period is not None:
            whole = calendar_months(period.start.toordinal(), period.end.toordinal())
            months = min(months, whole * percent / 100, free[period][0])
            free[period][0] -= months
            days = period.days * months / whole if whole else Fraction(0)
        else:
            days = months * MEAN_MONTH
        if line.kind in left:
            left[line.kind] -= months
        result.append(Credited(index, line.kind, period, percent, given, months, days, _counts_from(career, line)))
    return tuple(sorted(result, key=lambda one: (one.day, one.index)))


def _period(line: CreditLine) -> Period | None:
    return Period(line.start, line.end) if line.start is not None and line.end is not None else None


def _order(numbered: tuple[int, CreditLine]) -> tuple[bool, str, str, str, Fraction, Fraction]:
    """Order lines by what they say, not by where they stand; undated first, for they take no room from others."""
    line = numbered[1]
    start, end = line.start, line.end
    return (
        start is not None and end is not None,
        start.isoformat() if start else "",
        end.isoformat() if end else "",
        line.kind,
        exact(line.months or 0),
        exact(100 if line.percent is None else line.percent),
    )


def _rooms(periods: Sequence[Period], room: Room) -> dict[Period, list[Fraction]]:
    """Give each period the room that is left for it; periods that overlap share one room (a list of one number)."""
    rooms: dict[Period, list[Fraction]] = {}
    cluster: list[Period] = []

    def close() -> None:
        if cluster:
            shared = [room(Period(cluster[0].start, max(period.end for period in cluster)))]
            rooms.update(dict.fromkeys(cluster, shared))
            cluster.clear()

    for period in sorted(period for period in periods if period.days):
        if cluster and period.start > max(known.end for known in cluster):
            close()
        cluster.append(period)
    close()
    return defaultdict(lambda: [Fraction(0)], rooms)


def _counts_from(career: Career, line: CreditLine) -> date:
    days = [career.start]
    if line.start is not None and line.end is not None:
        days.append(line.end)
    if line.decided is not None:
        days.append(line.decided)
    return max(days)
