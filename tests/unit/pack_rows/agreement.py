"""The rows of the agreement with the clinic study director (K)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import md, trainee
from tests.unit.pack_rows.laying import (
    AT,
    BT,
    NOBODY,
    OLDER,
    A,
    Row,
    S,
    T,
    activity,
    assigned,
    assignment,
    bt,
    collegium,
    introduced,
    person,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.unit.judged import Files


def _asked_report(more: str = "") -> Files:
    text = f"delivered: 2026-01-20\nto: [vc-01]\nrequested: 2026-02-01\n{more}"
    return {"medicin/reports/2025.yaml": text}


AGREEMENT: Mapping[str, Row] = {
    "supervisor-hours": Row(
        f"{S}/2025-02-01", "2025-08-01", "2025-06-01",
        lambda day: person("hl-03", f"hours: [{{from: {day}, per_week: 1}}]"), trainee(supervisors=""), state=True,
    ),
    "study-director-assigned": Row(
        "unit/medicin/2025-02-01", "2025-03-03", "2025-01-03",
        lambda day: {"medicin/assignments/2025-ny.yaml": assignment(start=day)},
        NOBODY, {"medicin/assignments/2025-sr.yaml": None}, state=True,
    ),
    "study-director-training-current": Row(
        f"{A}/2026-03-01", "2026-03-01", "2025-12-01",
        lambda day: person("sr-01", f"supervisor_training: [2021-03-01, {day}]"),
        {"medicin/assignments/2025-sr.yaml": None}, person("sr-01", "supervisor_training: [2021-03-01]"), state=True,
    ),
    "study-director-term": Row(
        f"{A}/2025-01-01", "2025-02-01", "2024-12-01", None,
        assigned("post: överläkare\n"), assigned("post: överläkare\n", "2028-01-01"), state=True,
    ),
    "study-director-succession": Row(
        f"{A}/assignment.to", "2027-11-30", "2027-08-30",
        lambda day: {
            "medicin/assignments/2028-sr.yaml": assignment(
                f"signed: [{{on: {day}, by: vc-01, as: head}}]\n", "2028-01-01", "2030-12-31"
            )
        },
        assigned("handed_over: {on: 2026-03-01, to: sr-02}\n"), over=("2027-12-31", {}),
    ),
    "study-director-hours": Row(
        "unit/medicin/2025-02-01", "2025-08-01", "2025-06-01",
        lambda day: assigned(f"hours: [{{from: {day}, per_week: 1}}]\n"), NOBODY, assigned(""), state=True,
    ),
    "study-director-appraisal": Row(
        f"{A}/2025", "2025-12-31", "2025-10-31", lambda day: assigned(f"appraised: [{{on: {day}}}]\n"),
        assigned("handed_over: {on: 2025-06-30, to: sr-02}\n"),
    ),
    "agreement-signed": Row(
        f"{A}/2025-01-01", "2025-02-01", "2025-01-01",
        lambda day: assigned(
            f"signed: [{{on: 2024-12-10, by: vc-01, as: head}}, {{on: {day}, by: sr-01, as: study-director}}]\n"
        ),
        {"medicin/assignments/2025-sr.yaml": None}, assigned("signed: [{on: 2024-12-10, by: vc-01, as: head}]\n"),
        state=True,
    ),
    "start-seminar": Row(f"{T}/start", "2025-05-01", "2025-04-01", introduced("start_seminar_told"), BT, leave=True),
    "start-seminar-supervisor": Row(
        f"{S}/supervisor.appointed", "2025-05-01", "2025-04-01",
        lambda day: person("hl-03", f"start_seminar_told: {day}"), trainee(supervisors=""),
    ),
    "yearly-review": Row(
        f"{T}/2025", "2025-12-31", "2025-10-31",
        lambda day: {f"st-007/reviews/{day}-annual.md": md("with: [sr-01]")}, AT,
    ),
    "final-review": Row(
        f"{T}/applied", "2026-02-15", "2025-11-15",
        lambda day: {f"st-007/reviews/{day}-final.md": md("with: [sr-01]")},
        trainee(programme="BT", applied="2026-03-15"), trainee(applied="2026-03-15"),
    ),
    "specialist-collegium": Row(
        f"{T}/2025", "2025-12-31", "2025-10-31",
        lambda day: {
            f"st-007/collegia/{day}.md": md(
                "kind: specialist\nform: true\nself_assessment: true\npresent: [vc-01]\noutcome: on-track"
            )
        },
        BT,
    ),
    "silence": Row(
        f"{T}/2025-08-01", "2025-08-01", "2025-07-01",
        lambda day: {"st-007/supervision.yaml": f"- {{date: {day}, with: hl-03}}\n"}, AT, state=True,
        mended_by_end=True, moved_by_leave=True, over_by_then=True,
    ),
    "supervisors-meeting": Row(
        "unit/medicin/2025", "2025-12-31", "2025-10-31", activity("supervisor-meeting"), NOBODY
    ),
    "yearly-report": Row(
        "unit/medicin/2025", "2026-02-28", "2025-12-28",
        lambda day: {"medicin/reports/2025.yaml": f"delivered: {day}\nto: [vc-01]\n"}, NOBODY,
    ),
    "yearly-report-presented": Row(
        "unit/medicin/2025", "2026-03-01", "2026-02-15", lambda day: _asked_report(f"presented: {day}\n"),
        {"medicin/reports/2025.yaml": None}, _asked_report(),
    ),
    "bt-reported": Row(f"{T}/employed", "2025-01-15", "2024-12-15", bt("reported"), OLDER),
    "action-plan": Row(
        "collegium/st-007/2025-06-10/collegium.difficulty", "2025-07-10", "2025-06-10",
        lambda day: {"st-007/concerns/2025-06-10.md": md(f"by: sr-01\nplan: {{made: {day}}}")},
        collegium("on-track"), collegium("difficulty"), leave=True,
    ),
}  # fmt: skip
"""By the obligation's id."""
