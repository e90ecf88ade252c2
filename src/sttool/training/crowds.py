"""How many trainees a unit has on each day, and the days on which there are more than it has places for."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import FIRST, LAST, Period, add_days, clipped, joined
from sttool.training.stays import presences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.training.stays import Presence, Track


ALWAYS: Final = Period(FIRST, LAST)


class Crowd(Struct, frozen=True):
    """A stretch of days on which a unit has more trainees than places, and who they are.

    ``parts`` has how many there are, part by part of the window that was looked at; ``most`` is the largest number.
    """

    unit: str
    period: Period
    places: int
    most: int
    parts: tuple[tuple[Period, int], ...]
    there: tuple[Presence, ...]

    @property
    def over(self) -> int:
        """By how many it is over at its fullest."""
        return self.most - self.places


def crowds(
    unit: str, limits: Iterable[tuple[Period, int]], there: Iterable[Presence], window: Period = ALWAYS
) -> Iterator[Crowd]:
    """Find the stretches with days in a window on which a unit has more trainees than places.

    A stretch is told from its first day to its last, and who is there of the window alone. One who is there for two
    reasons on a day takes one place, visitors take one each. On days for which no limit is known none are too many.
    """
    filled = sorted(there, key=_in_order)
    for limit, places in sorted(limits):
        counts = [(period, number) for period, number in occupancy(filled, limit) if number > places]
        for run in _runs(counts):
            whole = Period(run[0][0].start, run[-1][0].end)
            parts = tuple((part, number) for period, number in run if (part := period.overlap(window)) is not None)
            seen = whole.overlap(window)
            if seen is not None:
                present = tuple(one for one in filled if one.period.overlap(seen))
                yield Crowd(unit, whole, places, max(number for _, number in parts), parts, present)


def occupancy(there: Iterable[Presence], within: Period) -> list[tuple[Period, int]]:
    """Count who is there, stretch by stretch: periods without a gap between them, each with its number."""
    whole: dict[tuple[str, object], list[Period]] = defaultdict(list)
    for index, one in enumerate(there):
        whole[one.who, index if one.visitor else None].append(one.period)
    changes: dict[date, int] = defaultdict(int)
    for periods in whole.values():
        for period in clipped(joined(periods), within):
            changes[period.start] += 1
            if period.end < within.end:
                changes[add_days(period.end, 1)] -= 1
    days = sorted({within.start, *(day for day, change in changes.items() if change)})
    found, number = [], 0
    for index, day in enumerate(days):
        number += changes.get(day, 0)
        end = add_days(days[index + 1], -1) if index + 1 < len(days) else within.end
        found.append((Period(day, end), number))
    return found


def all_presences(
    tracks: Iterable[Track], visitors: Iterable[Presence], until: date = LAST
) -> dict[str, list[Presence]]:
    """Sort everybody's days by the unit they fill a place at; at home only up to ``until``."""
    found: dict[str, list[Presence]] = defaultdict(list)
    for one in visitors:
        period = one.period.overlap(Period(FIRST, until)) if one.period.open_ended else one.period
        if period is not None:
            found[one.unit].append(replace(one, period=period))
    for track in tracks:
        for one in presences(track, until):
            found[one.unit].append(one)
    return {unit: sorted(found[unit], key=_in_order) for unit in sorted(found)}


def _runs(counts: Iterable[tuple[Period, int]]) -> Iterator[list[tuple[Period, int]]]:
    """Join stretches that follow on each other without a day between."""
    run: list[tuple[Period, int]] = []
    for period, number in counts:
        if run and period.start > add_days(run[-1][0].end, 1):
            yield run
            run = []
        run.append((period, number))
    if run:
        yield run


def _in_order(one: Presence) -> tuple[Period, str, str]:
    return (one.period, one.who, one.placement or "")
