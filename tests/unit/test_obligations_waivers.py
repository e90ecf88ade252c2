"""Waivers: what is set aside, for how long, and those that set nothing aside."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, own, surveyed, trainee, verdicts

PLAN = own("{within: 6 months, of: start}", "{record: plan, on: established}")
"""Due on 1 August 2025."""
ANNUAL = "{record: review, on: day, where: {kind: annual}}"


def waivers(*lines: str, path: str = "st-007/waivers.yaml") -> Files:
    return {path: "".join(f"- {{obligation: asked, reason: Beslut, by: vc-01, {line}}}\n" for line in lines)}


def units(line: str) -> Files:
    return waivers(line, path="medicin/waivers.yaml")


@pytest.mark.parametrize(
    ("day", "verdict", "lapsed"),
    [
        ("2025-08-31", "overdue", None),
        ("2025-09-01", "waived", None),
        ("2025-09-30", "waived", None),
        ("2025-10-01", "overdue", "2025-09-30"),
    ],
)
def test_a_waiver_holds_from_the_day_it_was_decided_to_its_last(day: str, verdict: str, lapsed: str | None) -> None:
    item = judged("asked", day, PLAN, waivers("on: 2025-09-01, until: 2025-09-30"))["start"]
    assert (item.verdict.value, item.lapsed and str(item.lapsed)) == (verdict, lapsed)


def test_a_finding_that_is_back_says_when_its_waiver_lapsed() -> None:
    (found,) = [
        item
        for item in surveyed("2025-10-01", PLAN, waivers("on: 2025-09-01, until: 2025-09-30")).findings
        if item.code == "O101"
    ]
    assert found.mentions["lapsed"] == "2025-09-30"


def test_a_waived_occurrence_is_no_finding_and_names_its_waiver() -> None:
    told = surveyed("2025-09-15", PLAN, waivers("on: 2025-09-01, until: 2025-09-30"))
    assert [item.code for item in told.findings if item.code.startswith("O")] == []
    assert [item.waiver for item in told.occurrences] == [("records/trainees/st-007/waivers.yaml", (0,))]


def test_what_is_met_is_met_and_not_set_aside() -> None:
    plan = {"st-007/plan.md": md("established: 2025-05-01")}
    assert verdicts("asked", "2025-09-15", PLAN, plan, waivers("on: 2025-09-01, until: 2025-09-30")) == {"start": "met"}


def test_one_occurrence_or_all() -> None:
    yearly = own("{each: year, at_least: 1}", ANNUAL)
    one = verdicts("asked", "2026-03-01", yearly, waivers('occurrence: "2026", on: 2026-02-01, until: 2026-12-31'))
    assert (one["2025"], one["2026"]) == ("overdue", "waived")
    every = verdicts("asked", "2026-03-01", yearly, waivers("on: 2026-02-01, until: 2026-12-31"))
    assert (every["2025"], every["2026"]) == ("waived", "waived")


def test_the_later_of_two_waivers_goes_on() -> None:
    both = waivers("on: 2025-08-05, until: 2025-09-30", "on: 2025-09-15, until: 2025-12-31")
    assert verdicts("asked", "2025-11-01", PLAN, both) == {"start": "waived"}
    assert str(judged("asked", "2026-01-01", PLAN, both)["start"].lapsed) == "2025-12-31"


def test_what_was_set_aside_until_it_closed_was_not_missed() -> None:
    closing = own("{within: 6 months, of: start}", "{record: plan, on: established}", closes="3 months")
    held = waivers("on: 2025-10-01, until: 2025-11-01")
    assert verdicts("asked", "2026-03-01", closing, held) == {"start": "waived"}
    lapsed = waivers("on: 2025-10-01, until: 2025-10-31")
    assert verdicts("asked", "2026-03-01", closing, lapsed) == {"start": "missed"}


def test_what_was_missed_before_is_not_set_aside_afterwards() -> None:
    closing = own("{within: 6 months, of: start}", "{record: plan, on: established}", closes="3 months")
    assert verdicts("asked", "2026-03-01", closing, waivers("on: 2025-11-02, until: 2026-12-31")) == {"start": "missed"}


def idle(day: str, *files: Files) -> list[tuple[str, int | None]]:
    return [
        (item.path.rpartition("/")[2], item.place.line if item.place else None)
        for item in surveyed(day, *files).findings
        if item.code == "O111"
    ]


PLAN_IN_MAY = {"st-007/plan.md": md("established: 2025-05-01")}


@pytest.mark.parametrize(
    ("files", "line", "changed"),
    [
        ({}, "on: 2025-08-05, until: 2025-09-30", True),
        (PLAN_IN_MAY, "on: 2025-08-05, until: 2025-09-30", False),
        (PLAN_IN_MAY, "on: 2025-04-30, until: 2025-09-30", True),
        (PLAN_IN_MAY, "on: 2025-05-01, until: 2025-09-30", False),
        ({}, "occurrence: applied, on: 2025-08-05, until: 2025-09-30", False),
        (trainee(ended="{date: 2025-08-20, outcome: moved}"), "on: 2025-08-21, until: 2025-09-30", False),
    ],
    ids=["unmet", "met before", "met a day later", "met that day", "no such occurrence", "closed before"],
)
def test_a_waiver_that_changed_no_verdict_on_any_day_of_its_life_is_told(
    files: Files, line: str, changed: bool
) -> None:
    assert idle("2025-10-01", PLAN, files, waivers(line)) == ([] if changed else [("waivers.yaml", 1)])
    assert idle("2025-09-30", PLAN, files, waivers(line)) == []


def test_a_waiver_of_what_no_pack_asks_is_told_with_the_nearest() -> None:
    text = "- {obligation: askd, reason: Beslut, by: vc-01, on: 2025-08-05, until: 2025-09-30}\n"
    told = surveyed("2025-08-10", PLAN, {"st-007/waivers.yaml": text}).findings
    (found,) = [item for item in told if item.code == "O110"]
    assert (found.code, found.mentions["nearest"]) == ("O110", "asked")


def test_a_waiver_of_what_the_unit_has_set_aside_altogether_is_no_unknown_one() -> None:
    files = {"sttool.yaml": "since: 2024-01-01\npolicy: {off: {st-plan: Sköts av regionen}}\n"}
    text = "- {obligation: st-plan, reason: Beslut, by: vc-01, on: 2025-08-05, until: 2026-09-30}\n"
    found = surveyed("2025-08-10", files, {"st-007/waivers.yaml": text}).findings
    assert [item.code for item in found if item.code == "O110"] == []


HOURS = own("{always: supervisor-hours, grace: 0 days}", about="supervisor")
SIGNED = own("{each: year, at_least: 1}", "{record: assignment, each: appraised, on: on}", about="assignment")
MEETING = own("{each: year, at_least: 1}", "{record: activity, on: date}", about="unit")


@pytest.mark.parametrize(
    ("files", "subject", "key"),
    [
        (HOURS, "subject: hl-03, ", "supervisor/hl-03/2025-02-01"),
        (SIGNED, "subject: 2025-sr, ", "assignment/medicin/2025-sr/2025"),
        (MEETING, "", "unit/medicin/2025"),
    ],
    ids=["a person", "an assignment", "the unit"],
)
def test_a_units_file_sets_aside_for_the_unit_its_assignments_and_its_people(
    files: Files, subject: str, key: str
) -> None:
    assert verdicts("asked", "2026-02-01", files)[key] == "overdue"
    line = f"{subject}on: 2026-01-15, until: 2026-03-01"
    assert verdicts("asked", "2026-02-01", files, units(line))[key] == "waived"
    for other in {"subject: hl-03, ", "subject: 2025-sr, ", ""} - {subject}:
        wrong = units(f"{other}on: 2026-01-15, until: 2026-03-01")
        assert verdicts("asked", "2026-02-01", files, wrong)[key] == "overdue"
        assert idle("2026-03-02", files, wrong) == [("waivers.yaml", 1)]
    assert idle("2026-03-02", files, units(line)) == []
