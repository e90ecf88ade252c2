"""The end of a training, of a placement, of a concern, of a unit's last trainee: what is asked for no more."""

from __future__ import annotations

import pytest

from tests.unit.judged import Files, judged, md, own, surveyed, trainee, verdicts

ANNUAL = "{record: review, on: day, where: {kind: annual}}"
YEARLY = own("{each: year, at_least: 1}", ANNUAL)
FINAL = own("{before: applied, by: 1 month}", "{record: review, on: day, where: {kind: final}}", after_end="true")
TOLD = "{record: evaluation, on: handed_in}"


def ended(day: str, outcome: str = "completed", **more: str) -> Files:
    return trainee(ended=f"{{date: {day}, outcome: {outcome}}}", **more)


@pytest.mark.parametrize(
    ("day", "due", "verdict"),
    [
        ("2026-07-01", None, None),
        ("2026-07-02", "2026-07-02", "missed"),
        ("2026-09-30", "2026-09-30", "missed"),
        ("2026-12-30", "2026-12-30", "missed"),
        ("2026-12-31", "2026-12-31", "missed"),
        ("2027-01-01", "2026-12-31", "missed"),
    ],
)
def test_a_period_cut_short_is_due_and_closes_on_the_last_day(day: str, due: str | None, verdict: str | None) -> None:
    item = judged("asked", "2027-02-01", YEARLY, ended(day)).get("2026")
    assert (item and str(item.due), item and item.verdict.value) == (due, verdict)


def test_a_period_cut_short_can_be_met_on_its_last_day_and_not_after() -> None:
    on, after = ({f"st-007/reviews/{day}-annual.md": md("with: [sr-01]")} for day in ("2026-09-30", "2026-10-01"))
    assert verdicts("asked", "2026-12-01", YEARLY, ended("2026-09-30"), on)["2026"] == "met"
    assert verdicts("asked", "2026-12-01", YEARLY, ended("2026-09-30"), after)["2026"] == "missed"


def test_the_year_before_closes_when_the_last_short_one_falls_due() -> None:
    assert str(judged("asked", "2026-03-01", YEARLY, ended("2026-09-30"))["2025"].closes) == "2026-09-30"


def test_an_end_that_is_planned_ends_nothing_yet() -> None:
    assert verdicts("asked", "2026-08-01", YEARLY, ended("2026-09-30"))["2026"] == "upcoming"
    assert verdicts("asked", "2026-09-30", YEARLY, ended("2026-09-30"))["2026"] == "due_soon"


@pytest.mark.parametrize("outcome", ["completed", "moved", "left"])
def test_what_was_overdue_is_missed_when_the_training_ends(outcome: str) -> None:
    plan = own("{within: 6 months, of: start}", "{record: plan, on: established}")
    files = ended("2025-09-30", outcome)
    found = [verdicts("asked", day, plan, files)["start"] for day in ("2025-09-30", "2025-10-01")]
    assert found == ["overdue", "missed"]


@pytest.mark.parametrize("outcome", ["completed", "moved", "left"])
def test_nothing_new_falls_due_after_the_end(outcome: str) -> None:
    plan = own("{within: 6 months, of: start}", "{record: plan, on: established}")
    assert verdicts("asked", "2025-10-01", plan, ended("2025-07-31", outcome)) == {}


@pytest.mark.parametrize(
    ("files", "found"),
    [
        (ended("2025-09-30"), {"ended": "overdue"}),
        (ended("2025-09-30", certified="2025-12-01"), {"ended": "missed"}),
        (ended("2025-09-30", certified="2025-10-29"), {"ended": "missed"}),
        (ended("2025-09-30", certified="2025-08-01"), {}),
        (ended("2025-09-30", "moved"), {}),
        (ended("2025-09-30", "left"), {}),
    ],
    ids=["not certified", "certified later", "certified before the day", "certified before the end", "moved", "left"],
)
def test_what_follows_the_end_is_asked_for_until_certified(files: Files, found: dict[str, str]) -> None:
    after = own("{within: 1 month, of: ended}", TOLD, after_end="true")
    assert verdicts("asked", "2026-01-01", after, files) == found


@pytest.mark.parametrize(
    ("day", "found"), [("2025-10-20", "due_soon"), ("2025-10-30", "due_soon"), ("2025-10-31", "missed")]
)
def test_what_follows_the_end_has_its_time_though_the_proof_came_sooner(day: str, found: str) -> None:
    after = own("{within: 1 month, of: ended}", TOLD, after_end="true")
    assert verdicts("asked", day, after, ended("2025-09-30", certified="2025-10-19")) == {"ended": found}
    told = {"st-007/evaluations.yaml": "- {of: training, handed_in: 2025-10-30}\n"}
    assert verdicts("asked", "2025-11-30", after, ended("2025-09-30", certified="2025-10-19"), told)["ended"] == "met"


def test_the_final_review_is_due_before_the_end_while_nobody_has_applied() -> None:
    needed = trainee(months_needed="{months: 12, decided: 2025-02-01}")
    item = judged("asked", "2025-06-01", FINAL, needed)["applied"]
    assert (str(item.due), item.because.event) == ("2025-12-31", "applied")


def test_the_key_stays_when_the_application_is_made() -> None:
    needed = "{months: 12, decided: 2025-02-01}"
    item = judged("asked", "2025-06-01", FINAL, trainee(months_needed=needed, applied="2026-03-31"))["applied"]
    assert str(item.due) == "2026-02-28"


def test_no_expected_end_asks_for_no_final_review() -> None:
    short = trainee(work="[{from: 2025-02-01, to: 2026-01-31, percent: 100}]")
    assert verdicts("asked", "2025-06-01", FINAL, short) == {}


def test_a_final_review_not_held_stays_overdue_after_the_end_until_certified() -> None:
    done = ended("2026-01-31", applied="2026-02-10")
    assert verdicts("asked", "2026-06-01", FINAL, done) == {"applied": "overdue"}
    certified = ended("2026-01-31", applied="2026-02-10", certified="2026-05-01")
    assert verdicts("asked", "2026-06-01", FINAL, certified) == {"applied": "missed"}


def test_whoever_is_certified_before_the_end_is_asked_for_no_final_review() -> None:
    early = ended("2026-01-31", certified="2025-12-01")
    assert verdicts("asked", "2026-06-01", FINAL, early) == {}


INTRODUCED = own("{within: 1 month, of: placement.from}", "{record: placement, on: introduction}", about="placement")
PLACED = "placement/st-007/2026-02-vc"


def placement(start: str, end: str, more: str = "") -> Files:
    text = f"title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: {start}\nto: {end}\nsupervisors: [hl-03]\n{more}"
    return {"st-007/placements/2026-02-vc.yaml": text}


@pytest.mark.parametrize(
    ("start", "end", "day", "found"),
    [
        ("2026-02-01", "2026-04-30", "2026-03-02", {f"{PLACED}/placement.from": "overdue"}),
        ("2026-02-01", "2026-04-30", "2026-05-01", {f"{PLACED}/placement.from": "missed"}),
        ("2026-02-01", "2026-02-14", "2026-02-10", {}),
    ],
    ids=["while it lasts", "when it is over", "over before it is due"],
)
def test_what_is_asked_of_a_placement_ends_with_it(start: str, end: str, day: str, found: dict[str, str]) -> None:
    assert verdicts("asked", day, INTRODUCED, placement(start, end)) == found


def test_a_cancelled_placement_is_asked_nothing() -> None:
    files = placement("2026-02-01", "2026-04-30", "cancelled: 2026-01-10\n")
    assert verdicts("asked", "2026-03-10", INTRODUCED, files) == {}


@pytest.mark.parametrize(
    ("end", "outcome", "found"),
    [
        ("2027-06-30", "completed", {f"{PLACED}/placement.to": "overdue"}),
        ("2026-05-31", "completed", {f"{PLACED}/placement.to": "missed"}),
        ("2026-05-29", "completed", {}),
        ("2026-04-30", "moved", {}),
    ],
)
def test_what_follows_a_placement_outlives_it_but_not_the_training(
    end: str, outcome: str, found: dict[str, str]
) -> None:
    told = own("{within: 1 month, of: placement.to}", TOLD, about="placement")
    assert verdicts("asked", "2026-06-15", told, placement("2026-02-01", "2026-04-30"), ended(end, outcome)) == found


@pytest.mark.parametrize(
    ("closed", "found"),
    [("", "overdue"), ("closed: 2025-07-01\n", "missed"), ("closed: 2025-05-31\n", None)],
    ids=["open", "closed after the day", "closed before it"],
)
def test_a_concern_is_asked_about_until_it_is_closed(closed: str, found: str | None) -> None:
    asked = own("{within: 1 month, of: concern.opened}", "{record: concern, on: plan.made}", about="concern")
    concern = {"st-007/concerns/2025-05-02.md": md(f"by: hl-03\n{closed}")}
    assert verdicts("asked", "2025-08-01", asked, concern).get("concern/st-007/2025-05-02/concern.opened") == found


MEETING = own(
    "{each: year, at_least: 1}", "{record: activity, on: date, where: {kind: supervisor-meeting}}", about="unit"
)


def test_a_unit_whose_only_trainee_ends_is_asked_for_the_years_it_had_one() -> None:
    """The unit goes on: its year is not cut short, but closes when the next would."""
    found = judged("asked", "2028-01-01", MEETING, ended("2026-09-30"))
    assert {key: (item.verdict.value, str(item.due), str(item.closes)) for key, item in found.items()} == {
        "unit/medicin/2025": ("missed", "2025-12-31", "2026-12-31"),
        "unit/medicin/2026": ("missed", "2026-12-31", "2027-12-31"),
    }


def test_the_report_on_the_last_trainees_year_is_still_due() -> None:
    reports = [
        (item.anchor, str(item.due), item.verdict.value)
        for item in surveyed("2027-03-01", ended("2026-09-30")).occurrences
        if item.obligation == "yearly-report" and item.anchor == "2026"
    ]
    assert reports == [("2026", "2027-02-28", "overdue")]


def test_a_state_that_fails_until_the_subject_ends_is_missed_and_not_mended() -> None:
    state = own("{always: main-supervisor, grace: 1 month}")
    files = ended("2025-12-31", supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2025-04-30}]")
    assert verdicts("asked", "2026-01-01", state, files) == {"2025-05-01": "missed"}


@pytest.mark.parametrize(("end", "found"), [("2026-01-01", {}), ("2026-01-02", {"2025-12-01": "missed"})])
def test_a_state_that_fails_for_less_than_its_grace_before_the_end_is_nothing(end: str, found: dict[str, str]) -> None:
    state = own("{always: main-supervisor, grace: 1 month}")
    files = ended(end, supervisors="[{person: hl-03, role: main, from: 2025-02-01, to: 2025-11-30}]")
    assert verdicts("asked", "2026-02-01", state, files) == found


def test_a_state_of_a_unit_ends_with_its_last_trainee() -> None:
    """Nobody is left without a study director: that is no mending."""
    state = own("{always: study-director-assigned, grace: 30 days}", about="unit")
    files = {**ended("2026-09-30"), "medicin/assignments/2025-sr.yaml": None}
    assert verdicts("asked", "2026-12-01", state, files) == {"unit/medicin/2025-02-01": "missed"}
