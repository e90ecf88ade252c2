"""Absence: what rules deduct and credit of it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from msgspec.structs import replace

from sttool.dates import Period
from sttool.training.absence import PLAIN, AbsenceRule
from sttool.training.asked import Requirement
from sttool.training.career import Absence, Plan, Work
from sttool.training.time import training_time

OLD = Requirement(60, with_doctorate=54)
FULL = Plan(date(2025, 1, 1), (Work(date(2025, 1, 1)),))


def with_absence(*absences: Absence) -> Plan:
    """Give five years and more of full time with some absence."""
    return replace(FULL, absences=absences)


def months_of_2025(plan: Plan, rules: tuple[AbsenceRule, ...] = PLAIN) -> Fraction:
    """Count what 2025 came to."""
    return training_time(plan, OLD, rules).months(date(2025, 12, 31))


def test_half_absence_from_half_time_counts_a_quarter() -> None:
    """Absence is a percentage of the employed time, not of full time."""
    half = replace(
        with_absence(Absence(date(2025, 4, 1), date(2025, 4, 30), 50)), work=(Work(date(2025, 1, 1), None, 50),)
    )
    assert training_time(half, OLD).counted(Period(date(2025, 4, 1), date(2025, 4, 30))) == Fraction(1, 4)


def test_leave_over_new_year_moves_the_end_by_as_much() -> None:
    """A leave from December to February is three months, whatever year they are in."""
    time = training_time(with_absence(Absence(date(2026, 12, 1), date(2027, 2, 28))), OLD)
    assert time.expected_end == date(2030, 3, 31)


def test_several_absences_on_a_day_are_no_more_than_the_day() -> None:
    """Leave and research that overlap take the day once."""
    away = (
        Absence(date(2025, 6, 1), date(2025, 6, 30), 80),
        Absence(date(2025, 6, 1), date(2025, 6, 30), 60, "research"),
    )
    assert months_of_2025(with_absence(*away)) == 11


def test_absence_that_counts_takes_nothing_away() -> None:
    """It is shown in the working all the same."""
    time = training_time(with_absence(Absence(date(2025, 7, 1), date(2025, 7, 31), 100, "counts")), OLD)
    assert time.months(date(2025, 12, 31)) == 12
    july = time.lines(date(2025, 12, 31))[1]
    assert (july.absent, july.deducted, july.months) == (Fraction(1), Fraction(0), Fraction(1))
    assert july.kinds == ("counts",)


def test_days_of_a_rule_are_shared_by_its_kinds_and_begin_anew_each_year() -> None:
    """Twenty days a calendar year for illness and care of a child together."""
    rules = (AbsenceRule(("sick", "child"), "days", 20),)
    plan = with_absence(
        Absence(date(2025, 6, 1), date(2025, 6, 15), 100, "sick"),
        Absence(date(2025, 11, 1), date(2025, 11, 15), 100, "child"),
        Absence(date(2026, 6, 1), date(2026, 6, 15), 100, "sick"),
    )
    time = training_time(plan, OLD, rules)
    assert time.months(date(2025, 12, 31)) == 12 - Fraction(10, 30)
    assert time.months(date(2026, 12, 31)) == 24 - Fraction(10, 30)
    lost = [line for line in time.lines(date(2026, 12, 31)) if line.deducted]
    assert [line.period for line in lost] == [Period(date(2025, 11, 6), date(2025, 11, 15))]


def test_days_once_for_a_kind_are_used_up_for_good() -> None:
    """Thirty days in all, of one kind; half absence takes half a day."""
    rules = (AbsenceRule(("child",), "days", 30, "ever"), AbsenceRule(("sick",), "days", 5, "ever"))
    plan = with_absence(
        Absence(date(2025, 6, 1), date(2025, 6, 30), 50, "child"),
        Absence(date(2026, 6, 1), date(2026, 6, 30), 100, "child"),
    )
    time = training_time(plan, OLD, rules)
    assert time.months(date(2025, 12, 31)) == 12
    assert time.months(date(2026, 12, 31)) == 24 - Fraction(15, 30)


def test_the_first_rule_that_names_a_kind_is_its_rule() -> None:
    """A pack read later adds kinds, it does not quietly turn those that are ruled already."""
    rules = (AbsenceRule(("sick",), "credited"), AbsenceRule(("sick",)))
    assert months_of_2025(with_absence(Absence(date(2025, 6, 1), date(2025, 6, 30), 100, "sick")), rules) == 12


def test_two_kinds_in_a_row_are_two_lines_of_the_working() -> None:
    """Leave and then research take the same away, and are told apart."""
    away = Absence(date(2025, 6, 1), date(2025, 6, 30)), Absence(date(2025, 7, 1), date(2025, 7, 31), 100, "research")
    lines = training_time(with_absence(*away), OLD).lines(date(2025, 12, 31))
    assert [line.kinds for line in lines] == [(), ("leave",), ("research",), ()]


def test_credited_days_are_not_spent_on_days_that_are_lost_anyway() -> None:
    """Half leave and full illness on the same days: only the other half of each day asks for credit."""
    june = date(2025, 6, 1), date(2025, 6, 10)
    plan = with_absence(
        Absence(*june, 50), Absence(*june, 100, "sick"), Absence(date(2025, 9, 1), date(2025, 9, 5), 100, "sick")
    )
    assert months_of_2025(plan, (AbsenceRule(("sick",), "days", 10),)) == 12 - Fraction(5, 30)
