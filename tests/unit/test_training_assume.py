"""Assumptions as they are written, and what a record becomes under them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from sttool.dates import Period
from sttool.training.asked import Requirement
from sttool.training.assume import Assumption, Extend, Leave, Percent, assumed, leaves, parse
from sttool.training.time import training_time
from sttool.training.working import working
from tests.properties.test_assume import TODAY, trainee

SPRING = Period(date(2027, 1, 1), date(2027, 9, 30))
FULL = [{"from": "2024-01-01", "percent": 100}]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("leave=2027-01-01..2027-09-30", Leave(SPRING)),
        ("leave=2027-01-01..2027-09-30@50", Leave(SPRING, Fraction(50))),
        ("leave = 2027-01-01 .. 2027-09-30 @ 12,5 %", Leave(SPRING, Fraction(25, 2))),
        ("research=2027-01-01..2027-09-30@50", Leave(SPRING, Fraction(50), "research")),
        (
            "service-elsewhere=2027-01-01..2027-01-01",
            Leave(Period(SPRING.start, SPRING.start), kind="service-elsewhere"),
        ),
        ("percent=75@2027-10-01", Percent(Fraction(75), date(2027, 10, 1))),
        ("percent=62.5%@2027-10-01", Percent(Fraction(125, 2), date(2027, 10, 1))),
        ("extend=3", Extend(Fraction(3))),
        ("extend=1,5m", Extend(Fraction(3, 2))),
    ],
)
def test_an_assumption_is_read_as_it_is_typed(text: str, meant: Assumption) -> None:
    assert parse(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "leave",
        "leave=2027-01-01",
        "leave=2027-09-30..2027-01-01",
        "leave=2027-02-30..2027-03-01",
        "leave=2027-01-01..2027-09-30@0",
        "leave=2027-01-01..2027-09-30@101",
        "sick=2027-01-01..2027-09-30",
        "percent=0@2027-10-01",
        "percent=101@2027-10-01",
        "percent=75",
        "percent=75@2027-13-01",
        "extend=0",
        "extend=-3",
        "extend=241",
        "extend=3 years",
    ],
)
def test_what_is_no_assumption_is_none(text: str) -> None:
    assert parse(text) is None


def test_nine_months_of_leave_and_then_three_quarters() -> None:
    """From 2024-01-01 in full; nine months away; what is left after, 24 months, at 75 % takes 32."""
    record = trainee(FULL)
    change: list[Assumption] = [Leave(SPRING), Percent(Fraction(75), date(2027, 10, 1))]
    assert training_time(record, Requirement(60)).expected_end == date(2028, 12, 31)
    assert training_time(assumed(record, change, TODAY), Requirement(60)).expected_end == date(2030, 5, 31)


def test_an_extension_is_asked_for_as_decided_on_the_day() -> None:
    asked = training_time(assumed(trainee(FULL), [Extend(Fraction(3))], TODAY), Requirement(60)).asked
    assert [(line.ground, line.months, line.decided) for line in asked.lines] == [
        ("regulation", Fraction(60), None),
        ("extension", Fraction(3), TODAY),
    ]


def test_a_percentage_lasts_until_the_next_change_that_is_entered() -> None:
    record = trainee([*FULL, {"from": "2027-01-01", "percent": 50}])
    work = assumed(record, [Percent(Fraction(80), date(2026, 1, 1))], TODAY).work
    assert [(line.start, line.end, int(line.percent)) for line in work] == [
        (date(2024, 1, 1), date(2025, 12, 31), 100),
        (date(2026, 1, 1), None, 80),
        (date(2027, 1, 1), None, 50),
    ]


def test_a_percentage_ends_with_the_employment_it_is_of() -> None:
    record = trainee([{"from": "2024-01-01", "to": "2027-06-30", "percent": 100}])
    work = assumed(record, [Percent(Fraction(80), date(2026, 1, 1))], TODAY).work
    assert [(line.start, line.end) for line in work] == [
        (date(2024, 1, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2027, 6, 30)),
    ]


def test_a_percentage_from_a_lines_own_first_day_takes_its_place() -> None:
    work = assumed(trainee(FULL), [Percent(Fraction(80), date(2024, 1, 1))], TODAY).work
    assert [(line.start, int(line.percent)) for line in work] == [(date(2024, 1, 1), 80)]


def test_absences_among_assumptions_come_in_the_order_of_the_calendar() -> None:
    late, soon = Leave(Period(date(2028, 1, 1), date(2028, 2, 1))), Leave(SPRING)
    assert leaves([late, Extend(Fraction(1)), soon]) == (soon, late)


def test_the_working_is_cut_at_the_day_and_adds_up() -> None:
    """A line that the day cuts is shown in two parts, and credited months that count later stand among the planned."""
    record = trainee(
        [{"from": "2024-01-01", "percent": 100}],
        [{"from": "2027-03-01", "to": "2027-04-30", "percent": 50, "kind": "leave"}],
    )
    time = training_time(record, Requirement(60))
    shown = working(time, date(2027, 3, 31))
    assert sum(line.months for line in shown.done) == time.months(date(2027, 3, 31))
    assert sum(line.months for line in (*shown.done, *shown.planned)) == time.months(date(2029, 1, 31)) == 60
    assert shown.planned[0].period == Period(date(2027, 4, 1), date(2027, 4, 30))
    assert shown.planned[0].months == Fraction(1, 2)


def test_nothing_is_planned_once_the_time_suffices() -> None:
    time = training_time(trainee(FULL), Requirement(12))
    assert working(time, TODAY).planned == ()


def test_work_that_never_suffices_is_shown_to_its_end() -> None:
    record = trainee([{"from": "2024-01-01", "to": "2027-12-31", "percent": 100}])
    shown = working(training_time(record, Requirement(60)), date(2026, 12, 31))
    assert [line.period for line in shown.planned] == [Period(date(2027, 1, 1), date(2027, 12, 31))]
