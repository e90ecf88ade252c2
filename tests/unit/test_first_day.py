"""A unit begins with the tool today, with a trainee three years in: what can be acted on, and nothing else."""

from __future__ import annotations

from sttool.obligations.occurrence import Verdict
from tests.unit.judged import surveyed
from tests.unit.lives import LIVES

LIFE = LIVES["a unit that begins with a trainee three years in"]
BEGUN, SINCE_GRACE = "2025-11-21", "2026-02-21"


def test_nothing_is_late_and_what_was_due_before_is_counted_for_nobody() -> None:
    found = surveyed(BEGUN, *LIFE).occurrences
    assert {item.verdict for item in found} == {Verdict.BEFORE_RECORDS, Verdict.DUE_SOON, Verdict.UPCOMING}
    before = {item.obligation for item in found if item.verdict is Verdict.BEFORE_RECORDS}
    assert before == {
        "bt-certificate", "bt-reported", "introduction", "start-seminar", "start-seminar-supervisor",
        "written-information",
    }  # fmt: skip


def test_what_can_be_acted_on_is_shown_from_the_first_day_and_nothing_else_is() -> None:
    """The papers of the trainee, the supervisor and the unit, due in three months; none of them twice."""
    survey = surveyed(BEGUN, *LIFE, until=SINCE_GRACE, want="open")
    assert [(item.key, item.verdict, str(item.due)) for item in survey.occurrences] == [
        (key, Verdict.DUE_SOON, SINCE_GRACE)
        for key in (
            "introduction-programme/unit/medicin/2022-11-01",
            "st-contract/trainee/st-007/start",
            "st-plan-approved/trainee/st-007/start",
            "st-plan/trainee/st-007/start",
            "supervisor-hours/supervisor/hl-03/2022-11-01",
            "training-programme/unit/medicin/2022-11-01",
        )
    ]
    assert sorted(item.occurrence or "" for item in survey.findings) == [item.key for item in survey.occurrences]


def test_the_first_year_and_term_are_those_that_begin_after_the_day() -> None:
    found = surveyed(BEGUN, *LIFE).occurrences
    periods = {item.anchor for item in found if item.anchor[:2] == "20" and len(item.anchor) < len(BEGUN)}
    assert min(periods) == "2026"


def test_the_day_after_the_three_months_what_is_still_wanting_is_overdue() -> None:
    late = [item.obligation for item in surveyed("2026-02-22", *LIFE).occurrences if item.verdict is Verdict.OVERDUE]
    assert late == [
        "introduction-programme", "st-contract", "st-plan-approved", "st-plan", "supervisor-hours",
        "training-programme",
    ]  # fmt: skip
