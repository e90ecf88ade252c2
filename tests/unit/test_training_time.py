"""Training time, as a study director would reckon it by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from sttool.dates import Period
from sttool.training.asked import Requirement
from sttool.training.career import Absence, Credit, End, Plan, Work
from sttool.training.time import TrainingTime, training_time

if TYPE_CHECKING:
    from sttool.kinds.trainees import Trainee
    from sttool.training.career import Career

OLD = Requirement(60, with_doctorate=54)
FULL = Plan(date(2025, 1, 1), (Work(date(2025, 1, 1)),))


def with_absence(*absences: Absence) -> Plan:
    """Give five years and more of full time with some absence."""
    return replace(FULL, absences=absences)


def months_of_2025(plan: Plan) -> Fraction:
    """Count what 2025 came to."""
    return training_time(plan, OLD).months(date(2025, 12, 31))


def test_five_calendar_years_are_sixty_months() -> None:
    """From New Year to New Year's Eve, a leap year among them."""
    time = training_time(FULL, OLD)
    assert time.expected_end == date(2029, 12, 31)
    assert time.months(date(2029, 12, 31)) == 60
    assert time.days(date(2029, 12, 31)) == 5 * 365 + 1
    assert time.midpoint == date(2027, 6, 30)


def test_the_same_in_february_of_a_leap_year() -> None:
    """A month is a month: 28 days of February 2025 weigh as much as 29 of February 2028."""
    time = training_time(FULL, OLD)
    assert time.counted(Period(date(2025, 2, 1), date(2025, 2, 28))) == 1
    assert time.counted(Period(date(2028, 2, 1), date(2028, 2, 28))) == Fraction(28, 29)
    assert time.counted(Period(date(2028, 2, 29), date(2028, 2, 29))) == Fraction(1, 29)


def test_a_gap_in_work_counts_nothing() -> None:
    """Between two posts nothing is counted, and nothing is credited for being absent then."""
    plan = replace(FULL, work=(Work(date(2025, 1, 1), date(2025, 3, 31)), Work(date(2025, 7, 1))))
    assert months_of_2025(plan) == 9
    assert [line.period for line in training_time(plan, OLD).lines(date(2025, 12, 31))] == [
        Period(date(2025, 1, 1), date(2025, 3, 31)),
        Period(date(2025, 7, 1), date(2025, 12, 31)),
    ]


def test_an_open_line_of_work_lasts_until_the_next() -> None:
    """A changed percentage is a new line; the old one needs no end."""
    plan = replace(FULL, work=(Work(date(2025, 1, 1)), Work(date(2025, 7, 1), None, 50)))
    assert months_of_2025(plan) == 9


def test_two_posts_on_the_same_days_are_full_time_at_most() -> None:
    """Closed lines that overlap add up, but not beyond the calendar."""
    year = date(2025, 1, 1), date(2025, 12, 31)
    assert months_of_2025(replace(FULL, work=(Work(*year, 50), Work(*year, 30)))) == Fraction(96, 10)
    assert months_of_2025(replace(FULL, work=(Work(*year, 80), Work(*year, 70)))) == 12


def test_work_before_the_training_and_after_its_end_does_not_count() -> None:
    """The post may be older than the training, and a record may be left open when somebody moves."""
    plan = replace(FULL, start=date(2025, 3, 1), ended=End(date(2025, 8, 31)))
    time = training_time(plan, OLD)
    assert months_of_2025(plan) == 6
    assert time.expected_end is None
    assert time.short == 54


@pytest.mark.parametrize(
    "plan",
    [
        replace(FULL, work=()),
        replace(FULL, work=(Work(date(2025, 1, 1), date(2027, 6, 30)),)),
        with_absence(Absence(date(2026, 1, 1), None, 100)),
    ],
    ids=["no work", "a post that ends", "leave without an end"],
)
def test_there_is_no_end_where_it_never_suffices(plan: Plan) -> None:
    """Then what is missing is told instead."""
    time = training_time(plan, OLD)
    assert time.expected_end is None
    assert time.short > 0


def test_what_is_left_is_never_negative() -> None:
    """After the end nothing is left."""
    time = training_time(FULL, OLD)
    assert time.left(date(2028, 12, 31)) == 12
    assert time.left(date(2031, 1, 1)) == 0


def test_months_of_service_are_reached_on_a_day() -> None:
    """A rule may ask for the day after n months of service; leave puts it off."""
    leave = with_absence(Absence(date(2025, 3, 1), date(2025, 4, 30)))
    assert training_time(leave, OLD).reached(4) == date(2025, 6, 30)
    assert training_time(leave, OLD).reached(0) == date(2025, 1, 1)


def test_a_placement_below_the_work_counts_its_own_percentage() -> None:
    """Half a post on one ward, half on another: each gets half."""
    time, spring = training_time(FULL, OLD), Period(date(2025, 1, 1), date(2025, 4, 30))
    assert time.counted(spring, 50) == 2
    part_time = training_time(replace(FULL, work=(Work(date(2025, 1, 1), None, 40),)), OLD)
    assert part_time.counted(spring, 50) == Fraction(4) * 40 / 100


def test_parental_leave_then_three_quarters_under_the_older_regulation() -> None:
    """Sixty months, nine months away, then 75 %: the end is reckoned from the lines."""
    plan = Plan(
        date(2025, 2, 1),
        (Work(date(2025, 2, 1)), Work(date(2027, 10, 1), None, 75)),
        (Absence(date(2027, 1, 1), date(2027, 9, 30)),),
    )
    time = training_time(plan, OLD)
    assert time.months(date(2027, 9, 30)) == 23
    # 37 months are left; at 75 % they take 49 1/3: 48 to the end of September 2031, and 1 1/3 more
    assert time.expected_end == date(2031, 11, 10)


def test_a_float_is_the_decimals_it_is_written_with() -> None:
    """12.5 % is an eighth; a tenth of a month is a tenth."""
    assert months_of_2025(replace(FULL, work=(Work(date(2025, 1, 1), None, 12.5),))) == Fraction(3, 2)
    assert training_time(replace(FULL, credited=(Credit(0.1),)), OLD).credits[0].months == Fraction(1, 10)


def as_career(trainee: Trainee) -> Career:
    """Hold the record to the protocol: the type checker is the test."""
    return trainee


def test_a_trainees_record_is_a_career_as_it_is() -> None:
    """No conversion stands between the record and the arithmetic."""
    from sttool.kinds.trainees import Trainee  # noqa: PLC0415 - models are heavy

    record = Trainee.model_validate(
        {
            "name": "Anna Lind",
            "programme": "ST",
            "specialties": ["internmedicin"],
            "regulation": "SOSFS 2015:8",
            "employed": "2025-01-15",
            "start": "2025-02-01",
            "units": [{"unit": "medicin", "from": "2025-02-01"}],
            "work": [{"from": "2025-02-01", "percent": 100}, {"from": "2026-09-01", "percent": 80}],
            "absences": [{"from": "2026-06-01", "to": "2026-08-31", "percent": 100, "kind": "leave"}],
            "credited": [
                {"kind": "service", "from": "2024-06-01", "to": "2024-12-31", "months": 7, "decided": "2025-02-10"}
            ],
            "extended": [{"months": 3, "decided": "2027-01-10"}],
        }
    )
    time: TrainingTime = training_time(as_career(record), OLD)
    assert time.asked.months == 63
    assert time.months(date(2026, 8, 31)) == 16 + 7
    assert time.expected_end == date(2030, 10, 31)
