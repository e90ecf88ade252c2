"""The list of service: rows of one place and percentage, absence taken off, and a sum that is the training time."""

from __future__ import annotations

from fractions import Fraction

from msgspec.structs import replace

from sttool.dates import LAST, Period
from sttool.training.asked import Requirement
from sttool.training.career import Absence, Credit, End, Plan, Work
from sttool.training.service import Service, service, total
from sttool.training.stays import Home, Stay, Track
from sttool.training.time import TrainingTime, training_time
from tests.unit.tracks import day, days, stay, track

LONG = 30


def listed(
    plan: Plan,
    *stays: Stay,
    until: str = "2026-12-31",
    within: Period | None = None,
    places: tuple[str | None, ...] = (),
) -> tuple[TrainingTime, list[Service]]:
    """The rows of a career with some placements; leave is what the absences say."""
    time = training_time(plan, Requirement(60))
    leave = tuple(Period(one.start, one.end or LAST) for one in plan.absences if one.percent == 100)
    one = replace(track(*stays), employed=(Period(plan.start, LAST),), leave=leave)
    rows = service(time, one, day(until), long=LONG, within=within, places=places)
    return time, list(rows)


def told(rows: list[Service]) -> list[tuple[str, str, int, str]]:
    """A row in short: place, days, percent, months to two decimals."""
    return [
        (
            row.unit or row.place or "",
            f"{row.period.start}..{row.period.end}" if row.period else "",
            int(row.percent),
            f"{float(row.months):.2f}",
        )
        for row in rows
    ]


PLAN = Plan(day("2025-01-01"), (Work(day("2025-01-01")),))


def test_placements_and_home_service_stand_where_they_were_served() -> None:
    _, rows = listed(PLAN, stay("a", "2025-03-01..2025-05-31"), until="2025-12-31")
    assert told(rows) == [
        ("medicin", "2025-01-01..2025-02-28", 100, "2.00"),
        ("psyk", "2025-03-01..2025-05-31", 100, "3.00"),
        ("medicin", "2025-06-01..2025-12-31", 100, "7.00"),
    ]


def test_rows_of_one_place_and_percentage_that_adjoin_are_one() -> None:
    """Two placements at home and the days between them; nothing tells them apart on the form."""
    home = [stay("a", "2025-02-01..2025-03-31", "medicin"), stay("b", "2025-06-01..2025-08-31", "medicin")]
    _, rows = listed(PLAN, *home, until="2025-12-31")
    assert told(rows) == [("medicin", "2025-01-01..2025-12-31", 100, "12.00")]


def test_another_percentage_is_another_row() -> None:
    plan = replace(PLAN, work=(Work(day("2025-01-01")), Work(day("2025-07-01"), None, 80)))
    _, rows = listed(plan, until="2025-12-31")
    assert told(rows) == [
        ("medicin", "2025-01-01..2025-06-30", 100, "6.00"),
        ("medicin", "2025-07-01..2025-12-31", 80, "4.80"),
    ]


def test_a_long_leave_parts_a_row_and_a_short_one_is_taken_off_it() -> None:
    absences = (
        Absence(day("2025-03-01"), day("2025-05-31")),
        Absence(day("2025-09-01"), day("2025-09-15")),
    )
    time, rows = listed(replace(PLAN, absences=absences), until="2025-12-31")
    assert told(rows) == [
        ("medicin", "2025-01-01..2025-02-28", 100, "2.00"),
        ("medicin", "2025-06-01..2025-12-31", 100, "6.50"),
    ]
    assert rows[1].absent == Fraction(1, 2)
    assert total(rows) == time.months(day("2025-12-31"))


def test_leave_of_half_the_time_is_taken_off() -> None:
    plan = replace(PLAN, absences=(Absence(day("2025-03-01"), day("2025-04-30"), 50),))
    _, rows = listed(plan, until="2025-12-31")
    assert told(rows) == [("medicin", "2025-01-01..2025-12-31", 100, "11.00")]
    assert rows[0].absent == 1


def test_a_placement_on_half_time_leaves_the_rest_at_home() -> None:
    """Two rows on the same days, that together are what is worked."""
    _, rows = listed(PLAN, stay("a", "2025-03-01..2025-04-30", percent=50), until="2025-12-31")
    assert told(rows) == [
        ("medicin", "2025-01-01..2025-02-28", 100, "2.00"),
        ("medicin", "2025-03-01..2025-04-30", 50, "1.00"),
        ("psyk", "2025-03-01..2025-04-30", 50, "1.00"),
        ("medicin", "2025-05-01..2025-12-31", 100, "8.00"),
    ]


def test_an_observation_is_no_service() -> None:
    _, rows = listed(PLAN, stay("a", "2025-03-03..2025-03-07", type="observation"), until="2025-12-31")
    assert len(rows) == 1


def test_credited_service_stands_first_with_its_own_words() -> None:
    credit = Credit(6, "service", day("2024-01-01"), day("2024-06-30"), 100, day("2025-02-01"))
    time, rows = listed(replace(PLAN, credited=(credit,)), until="2025-12-31", places=("Vårdcentral i Norrvik",))
    assert told(rows)[0] == ("Vårdcentral i Norrvik", "2024-01-01..2024-06-30", 100, "6.00")
    assert total(rows) == time.months(day("2025-12-31")) == 18


def test_nothing_after_the_day_or_the_end_is_service() -> None:
    _, rows = listed(PLAN, until="2025-06-30")
    assert told(rows) == [("medicin", "2025-01-01..2025-06-30", 100, "6.00")]
    _, rows = listed(replace(PLAN, ended=End(day("2025-03-31"))))
    assert told(rows) == [("medicin", "2025-01-01..2025-03-31", 100, "3.00")]


def test_a_part_of_a_training_has_its_own_list() -> None:
    """BT within an ST: the rows of its days, and nothing that is credited."""
    credit = Credit(6, "service", day("2024-01-01"), day("2024-06-30"), 100, day("2025-02-01"))
    plan = replace(PLAN, credited=(credit,))
    _, rows = listed(plan, until="2026-12-31", within=days("2025-02-01..2025-07-31"))
    assert told(rows) == [("medicin", "2025-02-01..2025-07-31", 100, "6.00")]


def test_a_move_to_another_home_is_another_row() -> None:
    one = Track(
        "st-1",
        "trainee.yaml",
        "ST",
        (days("2025-01-01.."),),
        homes=(Home(days("2025-01-01..2025-06-30"), "medicin"), Home(days("2025-07-01.."), "vc")),
    )
    rows = service(training_time(PLAN, Requirement(60)), one, day("2025-12-31"), long=LONG)
    assert [(row.unit, row.months) for row in rows] == [("medicin", Fraction(6)), ("vc", Fraction(6))]
