"""A unit begins with the tool today, with a trainee three years in: what can be acted on, and nothing else."""

from __future__ import annotations

from sttool.obligations.occurrence import Verdict
from tests.unit.judged import surveyed
from tests.unit.lives import LIVES

LIFE = LIVES["a unit that begins with a trainee three years in"]
BEGUN, SINCE_GRACE = "2025-11-21", "2026-02-21"


def test_nothing_is_late_and_what_was_due_before_is_counted_for_nobody() -> None:
    found = surveyed(BEGUN, *LIFE).occurrences
    assert {item.verdict for item in found} == {Verdict.BEFORE_RECORDS, Verdict.UPCOMING}
    before = {item.obligation for item in found if item.verdict is Verdict.BEFORE_RECORDS}
    assert before == {
        "bt-certificate", "bt-reported", "introduction", "start-seminar", "start-seminar-supervisor",
        "written-information",
    }  # fmt: skip


def test_the_papers_that_are_wanting_are_due_in_three_months() -> None:
    """The papers of the trainee, the supervisor and the unit; none of them twice."""
    found = surveyed(BEGUN, *LIFE, until=SINCE_GRACE, want="open").occurrences
    assert [(item.key, str(item.due)) for item in found] == [
        ("introduction-programme/unit/medicin/2022-11-01", SINCE_GRACE),
        ("st-contract/trainee/st-007/start", SINCE_GRACE),
        ("st-plan-approved/trainee/st-007/start", SINCE_GRACE),
        ("st-plan/trainee/st-007/start", SINCE_GRACE),
        ("supervisor-hours/supervisor/hl-03/2022-11-01", SINCE_GRACE),
        ("training-programme/unit/medicin/2022-11-01", SINCE_GRACE),
    ]


def test_what_is_found_on_the_day_is_only_what_somebody_can_do() -> None:
    """No finding at all: the first year and term are those that begin after the day."""
    survey = surveyed(BEGUN, *LIFE)
    assert survey.findings == ()
    periods = {item.anchor for item in survey.occurrences if item.anchor[:2] == "20" and len(item.anchor) < len(BEGUN)}
    assert min(periods) == "2026"


def test_the_day_after_the_three_months_what_is_still_wanting_is_overdue() -> None:
    late = [item.obligation for item in surveyed("2026-02-22", *LIFE).occurrences if item.verdict is Verdict.OVERDUE]
    assert late == [
        "introduction-programme", "st-contract", "st-plan-approved", "st-plan", "supervisor-hours",
        "training-programme",
    ]  # fmt: skip
