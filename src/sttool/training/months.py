"""The calendar measured in months: a day is one part of as many as its month has days.

Every length is a whole number of *grains*, 377,580 to the month, the smallest number that 28, 29, 30 and 31 all
divide. Sums of days are then exact without a fraction a day, and a stretch of years costs as much as one of days.
"""

from __future__ import annotations

from calendar import isleap
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

Number: TypeAlias = int | float | Decimal | Fraction
"""A number of a record or a pack; a float means the decimals it is written with."""

GRAINS = 377_580
"""Grains in a month."""

FIRST_DAY = date.min.toordinal()
LAST_DAY = date.max.toordinal()

MEAN_MONTH = Fraction(146_097, 4_800)
"""Days of a month on the average of the calendar's 400 years, for months that have no dates."""

_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def exact(number: Number) -> Fraction:
    """Give a number as a fraction; ``0.1`` is a tenth."""
    return Fraction(str(number)) if isinstance(number, float) else Fraction(number)


def month_days(year: int, month: int) -> int:
    """Count the days of a month of the calendar."""
    return 29 if month == _FEBRUARY and isleap(year) else _DAYS[month]


def grains_before(ordinal: int) -> int:
    """Measure the calendar up to the start of a day, from a fixed day long past."""
    day = date.fromordinal(ordinal)
    return (12 * day.year + day.month) * GRAINS + (day.day - 1) * (GRAINS // month_days(day.year, day.month))


def grains_through(ordinal: int) -> int:
    """Measure the calendar up to the end of a day, from the same fixed day."""
    day = date.fromordinal(ordinal)
    return (12 * day.year + day.month) * GRAINS + day.day * (GRAINS // month_days(day.year, day.month))


def day_through(grains: int) -> int:
    """Give the first day (its ordinal) whose end lies at or beyond a measure of the calendar."""
    months, rest = divmod(grains - 1, GRAINS)
    year, month = divmod(months - 1, 12)
    size = GRAINS // month_days(year, month + 1)
    return date(year, month + 1, rest // size + 1).toordinal()


def calendar_months(first: int, last: int) -> Fraction:
    """Give the months of the calendar from one day to another, both included; none where they are reversed."""
    if last < first:
        return Fraction(0)
    return Fraction(grains_through(last) - grains_before(first), GRAINS)
