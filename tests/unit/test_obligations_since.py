"""Days before the records: what was due then is counted for nobody, and what begins with them."""

from __future__ import annotations

import pytest

from tests.unit.judged import judged, md, own, surveyed, trainee, verdicts

DUE, MET_BY = "{within: 6 months, of: start}", "{record: plan, on: established}"
ANNUAL = "{record: review, on: day, where: {kind: annual}}"
INSPECTED = "{record: inspection, on: day, where: {kind: external}}"


def inspection(day: str) -> dict[str, str]:
    return {f"medicin/inspections/{day}-st.md": md("kind: external\nprogramme: ST")}


@pytest.mark.parametrize(
    ("since", "verdict", "due"),
    [
        ("2025-08-01", "overdue", "2025-08-01"),
        ("2025-08-02", "before_records", "2025-08-01"),
    ],
)
def test_what_was_due_before_the_first_day_is_before_the_records(since: str, verdict: str, due: str) -> None:
    item = judged("asked", "2026-01-01", own(DUE, MET_BY, since=since))["start"]
    assert (item.verdict.value, str(item.due)) == (verdict, due)


def test_what_was_met_before_the_records_is_counted_for_nobody_either() -> None:
    plan = {"st-007/plan.md": md("established: 2025-03-01")}
    assert verdicts("asked", "2026-01-01", own(DUE, MET_BY, since="2025-09-01"), plan) == {"start": "before_records"}


@pytest.mark.parametrize(
    ("since", "due"), [("2025-08-01", "2025-08-01"), ("2025-08-02", "2025-11-02"), ("2026-11-30", "2027-02-28")]
)
def test_a_standing_paper_gets_three_months_from_the_first_day(since: str, due: str) -> None:
    item = judged("asked", "2027-01-01", own(DUE, MET_BY, since=since, standing="true"))["start"]
    assert str(item.due) == due


def test_an_older_paper_meets_the_new_day() -> None:
    plan = {"st-007/plan.md": md("established: 2025-03-01")}
    files = own(DUE, MET_BY, since="2025-09-01", standing="true")
    assert verdicts("asked", "2026-01-01", files, plan) == {"start": "met"}


def test_leave_moves_the_new_day_as_well() -> None:
    files = own(DUE, MET_BY, since="2025-09-01", standing="true")
    leave = trainee(absences="[{from: 2025-10-01, to: 2025-10-31, percent: 100, kind: leave}]")
    item = judged("asked", "2025-10-15", files, leave)["start"]
    assert (str(item.due), item.moved, item.verdict.value) == ("2026-01-01", 31, "paused")


def test_a_trainee_followed_from_later_has_later_records() -> None:
    files, later = own(DUE, MET_BY, standing="true"), trainee(followed_from="2025-10-01")
    assert str(judged("asked", "2026-01-01", files, later)["start"].due) == "2026-01-01"


def test_followed_from_before_the_units_own_first_day_is_no_earlier() -> None:
    files, earlier = own(DUE, MET_BY, since="2025-09-01", standing="true"), trainee(followed_from="2025-02-01")
    assert str(judged("asked", "2026-01-01", files, earlier)["start"].due) == "2025-12-01"


@pytest.mark.parametrize(
    ("since", "followed_from", "first"),
    [
        ("2025-01-01", "", "2025"),
        ("2025-01-02", "", "2026"),
        ("2026-01-01", "", "2026"),
        ("2024-01-01", "2025-03-01", "2026"),
        ("2024-01-01", "2026-01-01", "2026"),
        ("2024-01-01", "2026-01-02", "2027"),
    ],
)
def test_periods_begin_with_the_first_that_lies_wholly_within(since: str, followed_from: str, first: str) -> None:
    files = own("{each: year, at_least: 1}", ANNUAL, since=since)
    found = judged("asked", "2027-06-01", files, trainee(followed_from=followed_from))
    assert min(found) == first


def test_yearly_reports_begin_so_too() -> None:
    files = {"sttool.yaml": "since: 2025-06-01\n"}
    reports = [item.anchor for item in surveyed("2026-12-01", files).occurrences if item.obligation == "yearly-report"]
    assert reports == ["2026", "2027"]


def test_a_clinic_without_a_first_day_counts_everything() -> None:
    files = own(DUE, MET_BY)
    files["sttool.yaml"] = str(files["sttool.yaml"]).replace("since: 2024-01-01\n", "")
    assert verdicts("asked", "2026-01-01", files) == {"start": "overdue"}


def test_a_state_that_failed_before_the_records_gets_a_new_day() -> None:
    files = own("{always: main-supervisor, grace: 1 month}", since="2026-01-01") | trainee(supervisors="")
    item = judged("asked", "2026-04-02", files)["2025-02-01"]
    assert (str(item.due), item.verdict.value) == ("2026-04-01", "overdue")


@pytest.mark.parametrize(("mended", "found"), [("2026-04-01", {}), ("2026-04-02", {"2025-02-01": "met_late"})])
def test_a_state_mended_by_the_new_day_is_nobodys(mended: str, found: dict[str, str]) -> None:
    files = own("{always: main-supervisor, grace: 1 month}", since="2026-01-01")
    later = trainee(supervisors=f"[{{person: hl-03, role: main, from: {mended}}}]")
    assert verdicts("asked", "2026-06-01", files, later) == found


STANDING = own("{every: 5 years, from: start}", INSPECTED, about="unit-programme", since="2024-01-01", standing="true")
PERIODIC = own("{every: 5 years, from: start}", INSPECTED, about="unit-programme", since="2024-01-01")
SINCE_2015 = trainee(
    start="2015-02-01",
    units="[{unit: medicin, from: 2015-02-01}]",
    work="[{from: 2015-02-01, percent: 100}]",
)
KEY = "unit-programme/medicin/ST"


def test_a_standing_round_that_ran_out_before_the_records_gets_three_months() -> None:
    found = judged("asked", "2024-02-01", STANDING, SINCE_2015)
    assert {key: str(item.due) for key, item in found.items()} == {f"{KEY}/next": "2024-04-01"}


@pytest.mark.parametrize(
    ("done", "due"),
    [("2020-05-01", "2025-05-01"), ("2019-02-01", "2024-04-01"), ("2016-05-01", "2024-04-01")],
    ids=["runs on", "runs out in the three months", "ran out before"],
)
def test_an_older_time_entered_moves_it_and_never_to_a_sooner_day(done: str, due: str) -> None:
    found = judged("asked", "2024-02-01", STANDING, SINCE_2015, inspection(done))
    assert str(found[f"{KEY}/next"].due) == due


def test_one_that_is_not_standing_begins_with_the_records() -> None:
    found = judged("asked", "2024-02-01", PERIODIC, SINCE_2015)
    assert {key: (str(item.due), item.verdict.value) for key, item in found.items()} == {
        f"{KEY}/start": ("2020-02-01", "before_records"),
        f"{KEY}/next": ("2029-01-01", "upcoming"),
    }


def test_rounds_that_were_met_before_the_records_are_before_them() -> None:
    found = verdicts("asked", "2026-02-01", PERIODIC, SINCE_2015, inspection("2017-03-01"), inspection("2025-03-01"))
    assert found == {
        f"{KEY}/2017-03-01": "before_records",
        f"{KEY}/start": "before_records",
        f"{KEY}/2025-03-01": "met",
        f"{KEY}/next": "upcoming",
    }
