"""Careers drawn at random, and a count of their time day by day to hold the arithmetic to."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sttool.dates import LAST, days_of_month
from sttool.training.absence import PLAIN, AbsenceRule
from sttool.training.career import Absence, Credit, End, Plan, Work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from sttool.training.months import Number

DAY = timedelta(days=1)
DAWN = date(2023, 6, 1)
DUSK = date(2026, 3, 31)
CALENDAR = 28 * 29 * 30 * 31
WHOLE = 200
KINDS = ("leave", "counts", "sick", "child", "unheard-of")

DAYS = st.dates(DAWN, DUSK)
PERCENT = st.one_of(st.sampled_from((100, 50, 80, 75)), st.integers(1, 100), st.just(Fraction(25, 2)))
ENDS = st.one_of(st.none(), st.integers(0, 500))
RULESETS: tuple[tuple[AbsenceRule, ...], ...] = (
    PLAIN,
    (*PLAIN, AbsenceRule(("sick", "child"), "days", 20)),
    (*PLAIN, AbsenceRule(("sick",), "days", 10), AbsenceRule(("child",), "days", 7, "ever")),
    (
        AbsenceRule(("sick",), "days", 0),
        AbsenceRule(("child", "leave"), "days", 45, "ever"),
        AbsenceRule(("sick",)),
    ),
)
RULES = st.sampled_from(RULESETS)


@st.composite
def works(draw: st.DrawFn) -> Work:
    """Draw a line of work, often with an open end."""
    start, length = draw(DAYS), draw(ENDS)
    return Work(start, None if length is None else start + length * DAY, draw(PERCENT))


@st.composite
def absences(draw: st.DrawFn) -> Absence:
    """Draw an absence of any kind, known to the rules or not."""
    start, length = draw(DAYS), draw(ENDS)
    return Absence(start, None if length is None else start + length * DAY, draw(PERCENT), draw(st.sampled_from(KINDS)))


@st.composite
def merits(draw: st.DrawFn) -> Credit:
    """Draw credited months, some with days, some more than their days have room for."""
    start = draw(st.dates(date(2023, 1, 1), date(2025, 1, 1)))
    dated, decided = draw(st.booleans()), draw(st.one_of(st.none(), DAYS))
    months = draw(st.fractions(0, 6, max_denominator=4))
    end = start + draw(st.integers(0, 150)) * DAY
    return Credit(months, "service", start if dated else None, end if dated else None, draw(PERCENT), decided)


@st.composite
def plans(draw: st.DrawFn, *, credited: bool = True) -> Plan:
    """Draw a career."""
    return Plan(
        draw(st.dates(DAWN, date(2024, 6, 30))),
        tuple(draw(st.lists(works(), max_size=4))),
        tuple(draw(st.lists(absences(), max_size=5))),
        tuple(draw(st.lists(merits(), max_size=3))) if credited else (),
        ended=draw(st.one_of(st.none(), st.none(), DAYS.map(End))),
    )


class Brute:
    """A count day by day, sharing nothing with the program but what is counted; in two hundredths of a share."""

    def __init__(self, plan: Plan, rules: tuple[AbsenceRule, ...]) -> None:
        """Look up once what does not change from day to day."""
        self.plan, self.rules = plan, rules
        self.work = []
        for line in plan.work:
            later = [other.start for other in plan.work if other.start > line.start]
            end = (min(later) - DAY if later else LAST) if line.end is None else line.end
            self.work.append((line.start, end, shares(line.percent)))
        self.absences = []
        for away in plan.absences:
            number = next((n for n, rule in enumerate(rules) if away.kind in rule.kinds), None)
            self.absences.append((away.start, away.end or LAST, shares(away.percent), number))

    def days(self, last: date) -> Iterator[tuple[date, int]]:
        """Give each day and what it counts, in 40,000ths of a day of full time."""
        used: dict[tuple[int, int], int] = {}
        day = self.plan.start
        while day <= last and (self.plan.ended is None or day <= self.plan.ended.date):
            work = min(WHOLE, sum(part for start, end, part in self.work if start <= day <= end))
            if work:
                yield day, work * (WHOLE - self.absent(day, used))
            day += DAY

    def absent(self, day: date, used: dict[tuple[int, int], int]) -> int:
        """Give the share of a day that is deducted, and use up the days that rules credit."""
        lost, limited = 0, dict.fromkeys(range(len(self.rules)), 0)
        for start, end, part, number in self.absences:
            if start <= day <= end:
                if number is None or self.rules[number].treatment == "deducted":
                    lost += part
                elif self.rules[number].treatment == "days":
                    limited[number] += part
        lost = min(lost, WHOLE)
        room = WHOLE - lost
        for number, wanted in limited.items():
            rule, part = self.rules[number], min(wanted, room)
            room -= part
            key = (number, day.year if rule.each == "year" else 0)
            credit = min(part, rule.days * WHOLE - used.get(key, 0))
            used[key] = used.get(key, 0) + credit
            lost += part - credit
        return lost

    def first_day(self, months: Fraction, last: date) -> date | None:
        """Give the first day with whose end the work suffices, if it does by ``last``."""
        total, need = 0, months * CALENDAR * WHOLE**2
        for day, part in self.days(last):
            total += part * (CALENDAR // days_of_month(day.year, day.month))
            if total >= need:
                return day
        return None

    def sums(self, last: date) -> tuple[Fraction, Fraction]:
        """Give months and days of full time up to a day."""
        months, days = 0, 0
        for day, part in self.days(last):
            months += part * (CALENDAR // days_of_month(day.year, day.month))
            days += part
        return Fraction(months, CALENDAR * WHOLE**2), Fraction(days, WHOLE**2)


def shares(percent: Number) -> int:
    """Give a percentage in two hundredths; 12.5 is the oddest there is here."""
    return int(Fraction(percent) * WHOLE / 100)


def drawn(chance: Random) -> Plan:
    """Draw a career without hypothesis, which takes its time."""

    def day() -> date:
        return DAWN + chance.randrange((DUSK - DAWN).days) * DAY

    def stretch() -> tuple[date, date | None, Number]:
        start, percent = day(), chance.choice((100, 100, 80, 50, 75, Fraction(25, 2), chance.randint(1, 100)))
        return (
            start,
            chance.choice((None, start + chance.randrange(400) * DAY, start + chance.randrange(60) * DAY)),
            percent,
        )

    return Plan(
        day(),
        tuple(Work(*stretch()) for _ in range(chance.randint(1, 4))),
        tuple(Absence(*stretch(), chance.choice(KINDS)) for _ in range(chance.randrange(6))),
        ended=End(day()) if chance.random() < 0.2 else None,
    )
