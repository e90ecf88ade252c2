"""Days, spans and periods: the arithmetic every due date rests on.

Pure functions over :class:`datetime.date`. A *span* is a length of the calendar ("3 months"), a *period* a stretch of
days with both ends included, and a *stretch list* is sorted, disjoint and joined where two adjoin.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST = date.min
LAST = date.max

Unit: TypeAlias = Literal["days", "weeks", "months", "years"]
Calendar: TypeAlias = Literal["year", "term", "month"]

_DAY = timedelta(days=1)
_LAST = LAST.toordinal()
_UNITS: dict[str, Unit] = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
_SPAN = re.compile(r"(-?[0-9]{1,4})([dwmy]| (?:day|week|month|year)s?)")


class Span(Struct, frozen=True):
    """A length of the calendar, as ``3 months``; negative before an event."""

    count: int
    """How many."""
    unit: Unit
    """Of what: days, weeks, months or years."""

    def __str__(self) -> str:
        """Write the span as packs do."""
        return f"{self.count} {self.unit.removesuffix('s') if abs(self.count) == 1 else self.unit}"


def parse_span(text: str) -> Span | None:
    """Read ``3 months``, ``1 year`` or the short ``4w``, ``60d``, ``6m``, ``2y``; ``None`` where it is neither."""
    match = _SPAN.fullmatch(text)
    return Span(int(match[1]), _UNITS[match[2].lstrip()[0]]) if match else None


def parse_day(text: str) -> date | None:
    """Read ``YYYY-MM-DD`` and nothing else; ``None`` where it is no day of the calendar."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-" or not text.isascii():  # noqa: PLR2004
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def days_of_month(year: int, month: int) -> int:
    """Count the days of a month of the calendar."""
    return calendar.monthrange(year, month)[1]


def add_months(day: date, months: int) -> date:
    """Go that many calendar months on; a day the month does not have becomes its last.

    Never chain it: a month from 31 January and then another is 28 March, two months from it is 31 March.
    Beyond the calendar's ends the answer is the end.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < FIRST.year:
        return FIRST
    if year > LAST.year:
        return LAST
    return date(year, month + 1, min(day.day, days_of_month(year, month + 1)))


def add_days(day: date, days: int) -> date:
    """Go that many days on; beyond the calendar's ends the answer is the end."""
    ordinal = day.toordinal() + days
    if ordinal < 1:
        return FIRST
    return date.fromordinal(ordinal) if ordinal < _LAST else LAST


def add(day: date, span: Span) -> date:
    """Go a span on from a day."""
    match span.unit:
        case "days":
            return add_days(day, span.count)
        case "weeks":
            return add_days(day, 7 * span.count)
        case "months":
            return add_months(day, span.count)
        case "years":
            return add_months(day, 12 * span.count)


def before(day: date, span: Span) -> date:
    """Go a span back from a day."""
    return add(day, Span(-span.count, span.unit))


class Period(Struct, frozen=True, order=True):
    """Days from one to another."""

    start: date
    """The first day."""
    end: date = LAST
    """The last day, included; ``9999-12-31`` where it is open."""

    def __contains__(self, day: date) -> bool:
        """Say whether a day lies in the period."""
        return self.start <= day <= self.end

    @property
    def days(self) -> int:
        """Count the days, both ends included; none where it is reversed."""
        return max(0, self.end.toordinal() - self.start.toordinal() + 1)

    @property
    def open_ended(self) -> bool:
        """Say whether no end is known."""
        return self.end == LAST

    def overlap(self, other: Period) -> Period | None:
        """Give the days common to two periods; ``None`` where they share none. Touching is no overlap."""
        # Asked more often than anything else here, and calls of max and min cost most of it.
        start = self.start if self.start > other.start else other.start  # noqa: FURB136
        end = self.end if self.end < other.end else other.end  # noqa: FURB136
        return Period(start, end) if start <= end else None


def joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Sort periods and join those that overlap or adjoin, so that splitting one in two changes nothing."""
    ordered = sorted(periods)
    if not ordered or (len(ordered) == 1 and ordered[0].start <= ordered[0].end):
        # So it is nearly always.
        return tuple(ordered)
    result: list[Period] = []
    for period in ordered:
        if period.end < period.start:
            continue
        last = result[-1] if result else None
        if last is not None and (last.end == LAST or period.start <= last.end + _DAY):
            if period.end > last.end:
                result[-1] = Period(last.start, period.end)
        else:
            result.append(period)
    return tuple(result)


def clipped(periods: Iterable[Period], within: Period) -> tuple[Period, ...]:
    """Give the parts of periods that lie within another."""
    return tuple([part for period in periods if (part := period.overlap(within)) is not None])


def gaps(periods: Iterable[Period], within: Period) -> tuple[Period, ...]:
    """Give the stretches of ``within`` that none of the periods covers."""
    result: list[Period] = []
    start = within.start
    for period in joined(clipped(periods, within)):
        if period.start > start:
            result.append(Period(start, period.start - _DAY))
        if period.end == LAST:
            return tuple(result)
        start = period.end + _DAY
    if start <= within.end:
        result.append(Period(start, within.end))
    return tuple(result)


def without(periods: Iterable[Period], holes: Iterable[Period]) -> tuple[Period, ...]:
    """Give the periods less the days of the holes."""
    holes, whole = tuple(holes), joined(periods)
    return tuple([part for period in whole for part in gaps(holes, period)]) if holes else whole


def days_in(periods: Iterable[Period], within: Period) -> int:
    """Count the days of disjoint periods that lie within another."""
    return sum([part.days for part in clipped(periods, within)])


class Slot(Struct, frozen=True, order=True):
    """One period of the calendar that something is asked for in."""

    period: Period
    """Its days."""
    name: str
    """Its name: of a year ``2026``, a term ``2026-VT``, a month ``2026-11``."""


def slot_of(day: date, each: Calendar) -> Slot:
    """Give the year (``2026``), term (``2026-VT``, ``2026-HT``) or month (``2026-11``) that a day lies in."""
    match each:
        case "year":
            return Slot(Period(date(day.year, 1, 1), date(day.year, 12, 31)), str(day.year))
        case "term":
            if day.month <= 6:  # noqa: PLR2004 - VT is January to June
                return Slot(Period(date(day.year, 1, 1), date(day.year, 6, 30)), f"{day.year}-VT")
            return Slot(Period(date(day.year, 7, 1), date(day.year, 12, 31)), f"{day.year}-HT")
        case "month":
            last = days_of_month(day.year, day.month)
            return Slot(Period(day.replace(day=1), day.replace(day=last)), f"{day.year}-{day.month:02d}")


def slots(each: Calendar, within: Period) -> Iterator[Slot]:
    """Give the slots that share a day with ``within``, in order; it must have an end."""
    day = within.start
    while day <= within.end:
        slot = slot_of(day, each)
        yield slot
        if slot.period.end == LAST:
            return
        day = slot.period.end + _DAY
