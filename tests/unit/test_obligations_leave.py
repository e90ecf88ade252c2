"""Leave and gaps in the employment: when clocks stand still, by how much, and what they never move."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.judged import judged, md, own, surveyed, trainee, verdicts

PLAN = own("{within: 6 months, of: start}", "{record: plan, on: established}")
"""Due on 1 August 2025, a Friday half a year after the start."""
YEARLY = own("{each: year, at_least: 1}", "{record: review, on: day, where: {kind: annual}}")


def away(*lines: str, **more: str) -> dict[str, str]:
    """The trainee with absences, each a first day, a last day (or none), a percent and a kind."""
    written = []
    for line in lines:
        start, end, percent, kind = line.split()
        to = "" if end == "-" else f"to: {end}, "
        written.append(f"{{from: {start}, {to}percent: {percent}, kind: {kind}}}")
    return trainee(absences=f"[{', '.join(written)}]", **more)


@pytest.mark.parametrize(
    ("lines", "due", "moved"),
    [
        (["2025-03-01 2025-03-29 100 leave"], "2025-08-01", 0),
        (["2025-03-01 2025-03-30 100 leave"], "2025-08-31", 30),
        (["2025-03-01 2025-03-30 100 counts"], "2025-08-01", 0),
        (["2025-03-01 2025-03-30 99 leave"], "2025-08-01", 0),
        (["2025-03-01 2025-03-15 100 leave", "2025-03-16 2025-03-30 100 research"], "2025-08-31", 30),
        (["2025-03-01 2025-03-15 100 leave", "2025-03-17 2025-03-31 100 leave"], "2025-08-01", 0),
        (["2025-03-01 2025-03-30 50 leave", "2025-03-01 2025-03-30 50 research"], "2025-08-31", 30),
        (["2025-01-01 2025-02-28 100 leave"], "2025-08-29", 28),
        (["2025-08-01 2025-08-31 100 leave"], "2025-09-01", 31),
        (["2025-08-02 2025-08-31 100 leave"], "2025-08-01", 0),
        (["2025-03-01 2025-03-30 100 leave", "2025-08-31 2025-09-29 100 leave"], "2025-09-30", 60),
        (["2025-03-01 2025-03-30 100 leave", "2025-09-01 2025-09-30 100 leave"], "2025-08-31", 30),
    ],
    ids=[
        "29 days", "30 days", "time that counts", "not the whole day", "two adjoining", "two with a day between",
        "two halves of a day", "begun before the clock", "on the due day", "the day after it", "over the moved day",
        "after the moved day",
    ],
)  # fmt: skip
def test_the_clock_of_what_is_due_within_a_time_stands_still(lines: list[str], due: str, moved: int) -> None:
    item = judged("asked", "2025-02-10", PLAN, away(*lines))["start"]
    assert (str(item.due), item.moved) == (due, moved)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        ("2025-05-31", "upcoming"),
        ("2025-06-01", "paused"),
        ("2025-08-01", "paused"),
        ("2025-08-31", "paused"),
        ("2025-09-01", "upcoming"),
        ("2025-10-01", "due_soon"),
        ("2025-11-01", "due_soon"),
        ("2025-11-02", "overdue"),
    ],
)
def test_a_leave_over_the_due_day_is_paused_and_left_again(day: str, verdict: str) -> None:
    assert verdicts("asked", day, PLAN, away("2025-06-01 2025-08-31 100 leave")) == {"start": verdict}


def test_what_was_overdue_when_the_leave_began_stays_overdue() -> None:
    files = away("2025-08-02 2025-12-31 100 leave")
    assert verdicts("asked", "2025-09-01", PLAN, files) == {"start": "overdue"}


def test_a_leave_with_no_end_known_leaves_no_due_day() -> None:
    files = away("2025-06-01 - 100 leave")
    before, during = judged("asked", "2025-05-01", PLAN, files), judged("asked", "2026-05-01", PLAN, files)
    assert [(item.due, item.verdict.value) for item in (before["start"], during["start"])] == [
        (None, "upcoming"),
        (None, "paused"),
    ]


def test_what_was_met_before_a_leave_with_no_end_is_met() -> None:
    plan = {"st-007/plan.md": md("established: 2025-05-01")}
    assert verdicts("asked", "2026-05-01", PLAN, away("2025-06-01 - 100 leave"), plan) == {"start": "met"}


def test_a_gap_in_work_stops_clocks_like_leave_however_short() -> None:
    work = "[{from: 2025-02-01, to: 2025-03-31, percent: 100}, {from: 2025-04-11, percent: 100}]"
    item = judged("asked", "2025-04-05", PLAN, trainee(work=work))["start"]
    assert (str(item.due), item.moved, item.verdict.value) == ("2025-08-11", 10, "paused")


def test_after_the_last_line_of_work_nobody_is_employed_here() -> None:
    work = "[{from: 2025-02-01, to: 2025-06-30, percent: 100}]"
    assert verdicts("asked", "2025-12-01", PLAN, trainee(work=work)) == {"start": "paused"}


def test_days_of_leave_after_the_end_of_the_training_move_nothing() -> None:
    told = own("{within: 1 month, of: ended}", "{record: evaluation, on: handed_in}", after_end="true")
    files = away("2025-05-01 - 100 leave", ended="{date: 2025-06-30, outcome: completed}")
    assert [str(item.due) for item in judged("asked", "2025-07-01", told, files).values()] == ["2025-07-31"]


@pytest.mark.parametrize(
    ("leave", "asked"),
    [
        ("2026-01-01 2026-07-01 100 leave", True),
        ("2026-01-01 2026-07-02 100 leave", False),
        ("2026-01-01 2026-07-02 99 leave", True),
    ],
    ids=["183 of 365 days there", "182 days there", "a little there each day"],
)
def test_a_year_is_asked_for_by_who_is_there_for_half_of_it(leave: str, asked: bool) -> None:
    assert ("2026" in verdicts("asked", "2026-12-01", YEARLY, away(leave))) is asked


def test_exactly_half_of_a_month_is_half() -> None:
    monthly = own("{each: month, at_least: 1}", "{record: assessment, on: date}")
    half = away("2025-06-16 2025-07-31 100 leave")
    less = away("2025-06-15 2025-07-31 100 leave")
    assert "2025-06" in verdicts("asked", "2025-08-01", monthly, half)
    assert "2025-06" not in verdicts("asked", "2025-08-01", monthly, less)


def test_a_year_half_worked_before_a_leave_falls_due_on_its_day_all_the_same() -> None:
    files = away("2026-07-03 2027-12-31 100 leave")
    assert verdicts("asked", "2027-01-01", YEARLY, files)["2026"] == "overdue"


def test_a_year_before_a_leave_can_be_met_until_the_next_year_asked_for() -> None:
    files = away("2026-09-01 2027-12-31 100 leave")
    item = judged("asked", "2027-06-01", YEARLY, files)["2026"]
    assert (item.verdict.value, item.closes) == ("overdue", date(2028, 12, 31))


def test_what_needs_no_trainee_is_not_moved() -> None:
    files = away("2025-02-01 2025-04-30 100 leave")
    still = own("{within: 6 months, of: start}", "{record: plan, on: established}", pauses="false")
    item = judged("asked", "2025-03-01", still, files)["start"]
    assert (str(item.due), item.verdict.value) == ("2025-08-01", "upcoming")


def test_the_yearly_report_does_not_wait_for_anybody_on_leave() -> None:
    files = away("2025-10-01 2026-02-28 100 leave")
    reports = [item for item in surveyed("2026-03-01", files).occurrences if item.obligation == "yearly-report"]
    assert [(item.anchor, str(item.due), item.verdict.value) for item in reports][:1] == [
        ("2025", "2026-02-28", "overdue")
    ]


def test_every_so_often_stands_still_too() -> None:
    again = own("{every: 1 year, from: start}", "{record: review, on: day, where: {kind: annual}}")
    review = {"st-007/reviews/2025-06-01-annual.md": md("with: [sr-01]")}
    found = judged("asked", "2026-01-01", again, review, away("2025-09-01 2025-12-31 100 leave"))
    assert {key: (str(item.due), item.moved) for key, item in found.items()} == {
        "2025-06-01": ("2026-06-03", 122),
        "next": ("2026-10-01", 122),
    }


def test_months_of_service_are_training_time_from_the_event_on() -> None:
    served = own("{within: 6 months of service, of: start}", "{record: trainee, on: bt.certificate}")
    plain = judged("asked", "2025-03-01", served)["start"]
    half = judged("asked", "2025-03-01", served, trainee(work="[{from: 2025-02-01, percent: 50}]"))["start"]
    leave = judged("asked", "2025-03-01", served, away("2025-03-01 2025-04-30 100 leave"))["start"]
    credit = "[{kind: service, months: 3, decided: 2025-02-10}]"
    credited = judged("asked", "2025-03-01", served, trainee(credited=credit))["start"]
    days = [str(item.due) for item in (plain, half, leave, credited)]
    assert days == ["2025-07-31", "2026-01-31", "2025-09-30", "2025-07-31"]
