"""Training time against a count day by day, and what must hold of it whatever the career."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sttool.dates import LAST, Period, add_days, add_months
from sttool.training.absence import PLAIN, AbsenceRule
from sttool.training.asked import Requirement
from sttool.training.career import Absence, Plan, Work
from sttool.training.time import TrainingTime, training_time
from tests.properties.careers import DAWN, DAY, DAYS, DUSK, RULES, RULESETS, Brute, absences, drawn, plans


def timed(plan: Plan, rules: tuple[AbsenceRule, ...] = PLAIN, months: Fraction | int = 12) -> TrainingTime:
    """Make the training time of a career."""
    return training_time(plan, Requirement(months), rules)


@pytest.mark.parametrize("seed", range(4))
def test_thousands_of_careers_are_what_counting_day_by_day_gives(seed: int) -> None:
    """The sum in months and in days, and the first day that suffices, agree with brute force."""
    chance, horizon, ended = Random(seed), date(2026, 12, 31), 0  # noqa: S311 - the same careers each time
    for _ in range(600):
        plan, rules, months = drawn(chance), chance.choice(RULESETS), Fraction(chance.randint(1, 40), 3)
        day = DAWN + chance.randrange(1300) * DAY
        time, brute = timed(plan, rules, months), Brute(plan, rules)
        assert (time.months(day), time.days(day)) == brute.sums(day), (plan, rules, day)
        end, first = time.expected_end, brute.first_day(months, horizon)
        assert end == first or (first is None and (end is None or end > horizon)), (plan, rules, months)
        ended += first is not None
    assert ended > 100, "too few of the careers come to an end for the test to say much"


@given(plan=plans(credited=False), rules=RULES, day=DAYS, months=st.fractions(Fraction(1, 10), 14, max_denominator=60))
def test_the_sum_and_the_end_are_what_counting_day_by_day_gives(
    plan: Plan, rules: tuple[AbsenceRule, ...], day: date, months: Fraction
) -> None:
    """The same on careers that hypothesis thinks of, and can make small."""
    horizon, brute, time = date(2026, 12, 31), Brute(plan, rules), timed(plan, rules, months)
    assert (time.months(day), time.days(day)) == brute.sums(day)
    end, first = time.expected_end, brute.first_day(months, horizon)
    assert end == first or (first is None and (end is None or end > horizon))


@given(plan=plans(), rules=RULES, months=st.fractions(1, 20, max_denominator=12))
def test_a_day_earlier_is_short(plan: Plan, rules: tuple[AbsenceRule, ...], months: Fraction) -> None:
    """With credited service too; and where the end never comes, all the work there is leaves something missing."""
    time = timed(plan, rules, months)
    end = time.expected_end
    if end is None:
        assert time.short > 0
        assert time.months(LAST) == months - time.short
    else:
        assert time.months(end) >= months
        assert end == plan.start or time.months(end - DAY) < months
        assert time.midpoint is not None
        assert time.midpoint <= end


@given(plan=plans(), rules=RULES, day=DAYS)
def test_the_lines_add_up_to_the_total(plan: Plan, rules: tuple[AbsenceRule, ...], day: date) -> None:
    """The working is the sum: no line overlaps another, none is left out."""
    time = timed(plan, rules)
    lines = time.lines(day)
    assert sum((line.months for line in lines), Fraction(0)) == time.months(day)
    assert sum((line.days for line in lines), Fraction(0)) == time.days(day)
    worked = [line.period for line in lines if line.source == "work" and line.period is not None]
    assert all(one.end < two.start for one, two in pairwise(worked))
    for line in lines:
        if line.source == "work" and line.period is not None:
            assert line.days == line.period.days * line.percent / 100 * (1 - line.deducted)
            assert line.deducted <= line.absent <= 1
            assert time.counted(line.period) == line.months


@given(plan=plans(), rules=RULES, data=st.data())
def test_splitting_a_period_or_the_order_of_lines_changes_nothing(
    plan: Plan, rules: tuple[AbsenceRule, ...], data: st.DataObject
) -> None:
    """Two lines that adjoin are one; lines may stand in any order; even the working is the same."""

    def cut(line: Any) -> tuple[Any, ...]:  # noqa: ANN401 - work or absence
        end = line.end
        if end is None or end == line.start or not data.draw(st.booleans()):
            return (line,)
        split = line.start + data.draw(st.integers(0, (end - line.start).days - 1)) * DAY
        return replace(line, end=split), replace(line, start=split + DAY)

    opens = any(line.end is None for line in plan.work)
    work = plan.work if opens else tuple(part for line in plan.work for part in cut(line))
    absent = tuple(part for line in plan.absences for part in cut(line))
    other = replace(
        plan,
        work=tuple(data.draw(st.permutations(work))),
        absences=tuple(data.draw(st.permutations(absent))),
        credited=tuple(data.draw(st.permutations(plan.credited))),
    )
    one, two = timed(plan, rules), timed(other, rules)
    assert one.steps == two.steps
    assert one.expected_end == two.expected_end
    assert one.months(DUSK) == two.months(DUSK)
    assert one.days(DUSK) == two.days(DUSK)


@given(plan=plans(), rules=RULES, day=DAYS, data=st.data())
def test_more_percent_never_gives_less(
    plan: Plan, rules: tuple[AbsenceRule, ...], day: date, data: st.DataObject
) -> None:
    """Working more in any line, the sum is no less on any day and the end no later."""
    if not plan.work:
        return
    number = data.draw(st.integers(0, len(plan.work) - 1))
    line = plan.work[number]
    raised = replace(line, percent=data.draw(st.integers(-(-Fraction(line.percent) // 1), 100)))  # type: ignore[type-var]
    more = replace(plan, work=(*plan.work[:number], raised, *plan.work[number + 1 :]))
    less, enough = timed(plan, rules), timed(more, rules)
    assert enough.months(day) >= less.months(day)
    assert (enough.expected_end or LAST) <= (less.expected_end or LAST)


@given(plan=plans(credited=False), rules=RULES, day=DAYS, away=absences())
def test_more_absence_never_gives_more(plan: Plan, rules: tuple[AbsenceRule, ...], day: date, away: Absence) -> None:
    """An absence more, of any kind and under any rule, and the sum is no greater."""
    with_it = replace(plan, absences=(*plan.absences, away))
    assert timed(with_it, rules).months(day) <= timed(plan, rules).months(day)


@given(plan=plans(), rules=RULES, day=DAYS)
def test_credited_months_never_exceed_the_calendar(plan: Plan, rules: tuple[AbsenceRule, ...], day: date) -> None:
    """Credited service that has days, and work, are together no more than the days they lie in."""
    dated = replace(plan, credited=tuple(line for line in plan.credited if line.start is not None))
    first = min([plan.start, *(line.start for line in dated.credited if line.start is not None)])
    room = timed(Plan(first, (Work(first),))).months(max(day, first))
    assert timed(dated, rules).months(day) <= room
    for one in timed(plan, rules).credits:
        assert 0 <= one.months <= one.given


@given(start=st.dates(date(1990, 1, 1), date(2090, 1, 1)), years=st.integers(1, 8))
def test_calendar_years_of_full_time_are_twelve_months_each(start: date, years: int) -> None:
    """Exactly, from the first of any month, leap years or not."""
    first = start.replace(day=1)
    time = timed(Plan(first, (Work(first),)), months=12 * years)
    assert time.expected_end == add_days(add_months(first, 12 * years), -1)
    assert time.months(add_days(add_months(first, 60), -1)) == 60


@given(plan=plans(), cuts=st.lists(DAYS, max_size=4))
def test_what_is_counted_in_parts_is_what_is_counted_in_all(plan: Plan, cuts: list[date]) -> None:
    """Placements that follow on each other share the months without a rest."""
    time, edges = timed(plan), sorted({DAWN, *cuts, DUSK + DAY})
    parts = [time.counted(Period(one, two - DAY)) for one, two in pairwise(edges)]
    assert sum(parts, Fraction(0)) == time.counted(Period(DAWN, DUSK))
