"""What is asked for and what is credited: decisions, doctorates, service before and elsewhere."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from msgspec.structs import replace

from sttool.training.asked import Requirement
from sttool.training.career import Absence, Credit, Decision, Plan, Work
from sttool.training.time import training_time

OLD = Requirement(60, with_doctorate=54)
NEW = Requirement(66)
FULL = Plan(date(2025, 1, 1), (Work(date(2025, 1, 1)),))


def test_credited_service_stands_in_the_working_with_its_period() -> None:
    """Seven months served before count from the day they were decided."""
    plan = replace(FULL, credited=(Credit(7, "service", date(2024, 6, 1), date(2024, 12, 31), 100, date(2025, 2, 10)),))
    time = training_time(plan, OLD)
    assert time.months(date(2025, 1, 31)) == 1
    assert time.months(date(2025, 2, 28)) == 9
    assert time.expected_end == date(2029, 5, 31)
    line = time.lines(date(2025, 2, 28))[0]
    assert (line.source, line.index, line.kinds) == ("credited", 0, ("service",))
    assert (line.months, line.days) == (Fraction(7), Fraction(214))


def test_credited_service_is_never_more_than_its_days_have_room_for() -> None:
    """At half time four months are two; a month worked here already is not credited again."""
    much = Credit(9, "service", date(2024, 9, 1), date(2024, 12, 31), 50)
    assert training_time(replace(FULL, credited=(much,)), OLD).credits[0].months == 2
    twice = Credit(3, "service", date(2024, 11, 1), date(2025, 1, 31))
    assert training_time(replace(FULL, credited=(twice,)), OLD).credits[0].months == 2
    same = (
        Credit(4, "service", date(2024, 9, 1), date(2024, 12, 31)),
        Credit(2, "bt", date(2024, 11, 1), date(2024, 12, 31)),
    )
    assert sum(one.months for one in training_time(replace(FULL, credited=same), OLD).credits) == 4


def test_credits_that_share_a_day_have_one_day_of_room_between_them() -> None:
    """Two services, the last day of one the first of the other, are not both full on it."""
    two = (
        Credit(1, "service", date(2024, 11, 1), date(2024, 11, 30)),
        Credit(1, "bt", date(2024, 11, 30), date(2024, 12, 30)),
    )
    time = training_time(replace(FULL, credited=two), OLD)
    assert sum(one.months for one in time.credits) == 1 + Fraction(30, 31)


def test_credited_service_counts_when_it_is_over() -> None:
    """Three months elsewhere that are still ahead count from their last day, however early they were decided."""
    away = Absence(date(2026, 1, 1), date(2026, 3, 31), 100, "service-elsewhere")
    merit = Credit(3, "service", date(2026, 1, 1), date(2026, 3, 31), 100, date(2025, 6, 1))
    time = training_time(replace(FULL, absences=(away,), credited=(merit,)), OLD)
    assert time.months(date(2026, 3, 30)) == 12
    assert time.months(date(2026, 3, 31)) == 15
    assert time.reached(13) == date(2026, 3, 31)
    assert time.reached(16) == date(2026, 4, 30)


def test_between_two_credits_the_sum_is_reached_no_earlier_than_the_first() -> None:
    """What only the first makes suffice suffices on its day."""
    merits = Credit(10, decided=date(2025, 6, 30)), Credit(10, decided=date(2026, 6, 30))
    time = training_time(replace(FULL, credited=merits), OLD)
    assert time.reached(12) == date(2025, 6, 30)
    assert time.reached(Fraction(59, 2)) == date(2026, 6, 30)
    assert time.reached(17) == date(2025, 7, 31)


def test_a_regulation_bounds_what_is_credited_of_a_kind() -> None:
    """At most two and a half years from an earlier specialty, in one decision or two."""
    rule = Requirement(60, credit_at_most={"specialty": 30})
    time = training_time(replace(FULL, credited=(Credit(20, "specialty"), Credit(20, "specialty"))), rule)
    assert sum(one.months for one in time.credits) == 30
    assert time.expected_end == date(2027, 6, 30)


def test_a_doctorate_lowers_what_is_asked_for() -> None:
    """Fifty-four months under the older regulation, never less; under the newer the decision's months are credited."""
    for merit in (Credit(None, "doctorate"), Credit(6, "doctorate"), Credit(12, "doctorate")):
        time = training_time(replace(FULL, credited=(merit,)), OLD)
        assert (time.asked.months, time.expected_end) == (Fraction(54), date(2029, 6, 30))
        assert not time.credits
    newer = training_time(replace(FULL, credited=(Credit(6, "doctorate"),)), NEW)
    assert (newer.asked.months, newer.expected_end) == (Fraction(66), date(2029, 12, 31))


def test_a_decision_takes_the_place_of_the_regulation_and_extensions_are_added() -> None:
    """Two specialties in 90 months, extended by three: each ground has its line."""
    plan = replace(FULL, months_needed=Decision(90, date(2025, 2, 1)), extended=(Decision(3, date(2027, 1, 10)),))
    asked = training_time(plan, OLD).asked
    assert [(line.ground, int(line.months)) for line in asked.lines] == [("decision", 90), ("extension", 3)]
    assert asked.months == 93


def test_a_doctorate_beside_a_decision_of_its_own_is_credited() -> None:
    """What was decided is asked for whole; two doctorates lower the regulation's number no more than one."""
    plan = replace(FULL, months_needed=Decision(90), credited=(Credit(6, "doctorate"),))
    time = training_time(plan, OLD)
    assert (time.asked.months, time.expected_end) == (Fraction(90), date(2031, 12, 31))
    both = replace(FULL, credited=(Credit(4, "doctorate"), Credit(4, "doctorate")))
    assert training_time(both, OLD).asked.months == 54
