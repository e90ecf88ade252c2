"""Training time: months of full time done, what is left, and the day on which it suffices.

A day counts one part of its month's days, times the percentage worked, times one less the absent share of the employed
time; five calendar years of full time are 60 months to the day. The career is walked in stretches of days that are
alike, and all sums are whole numbers (see :mod:`sttool.training.months`) until they are asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from fractions import Fraction
from math import ceil
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import FIRST, LAST, Period
from sttool.training.absence import PLAIN, AbsenceRule
from sttool.training.asked import Asked, Requirement, asked
from sttool.training.credited import Credited, credited
from sttool.training.months import (
    GRAINS,
    calendar_months,
    day_through,
    exact,
    grains_before,
    grains_through,
)
from sttool.training.walk import Step, parts_of, walked, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sttool.training.career import Career
    from sttool.training.months import Number


class Line(Struct, frozen=True):
    """A line of the working: days that are alike, or credited months.

    ``percent`` is of full time, ``absent`` and ``deducted`` are shares (0 to 1) of the employed time: what was absent,
    and what of it is taken off. ``index`` is the place of a credited line in the record, ``kinds`` the kinds of absence
    or of the credit. ``months`` and ``days`` are of full time.
    """

    source: Literal["work", "credited"]
    period: Period | None
    percent: Fraction
    absent: Fraction
    deducted: Fraction
    months: Fraction
    days: Fraction
    kinds: tuple[str, ...] = ()
    index: int | None = None


class TrainingTime(Struct, frozen=True):
    """A training's time, asked in months and days of full time; make it with :func:`training_time`."""

    start: date
    steps: tuple[Step, ...]
    sums: tuple[int, ...]
    whole: int
    credits: tuple[Credited, ...]
    asked: Asked

    def months(self, day: date) -> Fraction:
        """Months of full time up to and with a day, credited ones included."""
        months = Fraction(self._grains(day.toordinal()), self.whole**2 * GRAINS)
        for one in self.credits:
            if one.day <= day:
                months += one.months
        return months

    def days(self, day: date) -> Fraction:
        """Give the same sum in days of full time."""
        worked = sum(_days(step, self.whole) for step in self._until(day.toordinal()))
        return sum((one.days for one in self.credits if one.day <= day), Fraction(worked, self.whole**2))

    def counted(self, period: Period, percent: Number | None = None) -> Fraction:
        """Months of full time worked within a period, at most at ``percent`` of full time where that is given."""
        first, last = period.start.toordinal(), period.end.toordinal()
        most = self.whole if percent is None else parts_of(percent, self.whole)
        total = 0
        for step in self.steps:
            if step.last >= first and step.first <= last:
                span = grains_through(min(step.last, last)) - grains_before(max(step.first, first))
                total += min(step.work, most) * (self.whole - step.deducted) * span
        return Fraction(total, self.whole**2 * GRAINS)

    def left(self, day: date) -> Fraction:
        """Months of full time that are still asked for after a day; none where it suffices."""
        return max(Fraction(0), self.asked.months - self.months(day))

    def reached(self, months: Number) -> date | None:
        """First day with whose end the sum is that many months or more; ``None`` where it never is."""
        unit = self.whole**2 * GRAINS
        if not self.credits:
            asked_for = exact(months)
            # Rounded up in whole numbers, which are many times cheaper than fractions.
            worked = self._worked(-(-asked_for.numerator * unit // asked_for.denominator))
            return None if worked is None else max(worked, self.start)
        need, earliest = exact(months) * unit, self.start
        for credit in self.credits:
            day = self._worked(ceil(need))
            if day is not None and day < credit.day:
                return max(day, earliest)
            need, earliest = need - credit.months * unit, credit.day
        day = self._worked(ceil(need))
        return None if day is None else max(day, earliest)

    @property
    def expected_end(self) -> date | None:
        """First day on which the sum suffices, planned work and absence included; ``None`` where it never does."""
        return self.reached(self.asked.months)

    @property
    def midpoint(self) -> date | None:
        """First day on which half of what is asked for is reached."""
        return self.reached(self.asked.months / 2)

    @property
    def short(self) -> Fraction:
        """Months that all work entered, planned included, leaves missing; none where it suffices."""
        return self.left(LAST)

    def lines(self, day: date) -> tuple[Line, ...]:
        """Show the working: lines in the order of the calendar whose sums are :meth:`months` and :meth:`days`."""
        granted = [_credit_line(one) for one in self.credits if one.day <= day]
        return (*granted, *(_work_line(step, self.whole) for step in self._until(day.toordinal())))

    def _grains(self, day: int) -> int:
        """Measure the work up to and with a day."""
        number = bisect_right(self.steps, day, key=itemgetter(0)) - 1
        if number < 0:
            return 0
        step = self.steps[number]
        if day >= step.last:
            return self.sums[number]
        return self.sums[number] - _rate(step, self.whole) * (grains_through(step.last) - grains_through(day))

    def _worked(self, need: int) -> date | None:
        """First day with whose end the work measures as much."""
        if need <= 0:
            return FIRST
        number = bisect_left(self.sums, need)
        if number == len(self.sums):
            return None
        step, before = self.steps[number], self.sums[number - 1] if number else 0
        return date.fromordinal(day_through(grains_before(step.first) - (before - need) // _rate(step, self.whole)))

    def _until(self, last: int) -> Iterator[Step]:
        for step in self.steps:
            if step.first > last:
                return
            yield step if step.last <= last else step._replace(last=last)


def training_time(career: Career, requirement: Requirement, rules: tuple[AbsenceRule, ...] = PLAIN) -> TrainingTime:
    """Walk a career under a regulation's requirement and rules for absence.

    Work counts from the career's start to its end. A line of work without an end lasts until the next one begins, lines
    in the same days add up to full time at the most, and days without work count nothing.
    """
    whole = whole_of(career)
    steps = tuple(walked(career, whole, rules))
    worked = TrainingTime(career.start, steps, _sums(steps, whole), whole, (), asked(career, requirement))
    if not career.credited:
        return worked

    def room(period: Period) -> Fraction:
        return calendar_months(period.start.toordinal(), period.end.toordinal()) - worked.counted(period)

    return replace(worked, credits=credited(career, requirement, room))


def _sums(steps: tuple[Step, ...], whole: int) -> tuple[int, ...]:
    """Measure the work up to the end of each stretch."""
    sums, total, last, through = [], 0, 0, 0
    for step in steps:
        before = through if step.first == last + 1 else grains_before(step.first)
        last, through = step.last, grains_through(step.last)
        total += _rate(step, whole) * (through - before)
        sums.append(total)
    return tuple(sums)


def _rate(step: Step, whole: int) -> int:
    return step.work * (whole - step.deducted)


def _days(step: Step, whole: int) -> int:
    return _rate(step, whole) * (step.last - step.first + 1)


def _work_line(step: Step, whole: int) -> Line:
    months = _rate(step, whole) * (grains_through(step.last) - grains_before(step.first))
    return Line(
        source="work",
        period=Period(date.fromordinal(step.first), date.fromordinal(step.last)),
        percent=Fraction(100 * step.work, whole),
        absent=Fraction(step.absent, whole),
        deducted=Fraction(step.deducted, whole),
        months=Fraction(months, whole**2 * GRAINS),
        days=Fraction(_days(step, whole), whole**2),
        kinds=step.kinds,
    )


def _credit_line(one: Credited) -> Line:
    return Line(
        source="credited",
        period=one.period,
        percent=one.percent,
        absent=Fraction(0),
        deducted=Fraction(0),
        months=one.months,
        days=one.days,
        kinds=(one.kind,),
        index=one.index,
    )
