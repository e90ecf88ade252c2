"""The rows of the agreement (K) about what is planned, assessed and written down; and of the concern's own plan (S)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import md, trainee
from tests.unit.pack_rows.laying import (
    AT,
    NOBODY,
    A,
    Row,
    T,
    activity,
    assigned,
    collegium,
    day_before,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.unit.judged import Files

_YEAR_OF_BT = trainee(
    programme="BT", start="2025-02-03", months_needed="{months: 12, decided: 2025-01-01, by: vc-01}", specialties=""
)
_CROWDED = {
    "medicin/unit.yaml": (
        "name: Medicinkliniken Exempelstad\nsetting: hospital\nspecialties: [internmedicin]\n"
        "heads: [{person: vc-01, from: 2020-01-01}]\ncapacity: [{from: 2020-01-01, trainees: 1}]\n"
    ),
    "medicin/visitors.yaml": "- {from: 2025-01-15, programme: ST, home: Norrviks sjukhus}\n",
}
_INSPECTED = {"medicin/inspections/2026-05-15-st.md": md("kind: external\nprogramme: ST")}
_TO_THE_END = ("2030-07-31", trainee(ended="{date: 2030-07-31, outcome: completed}"))
_HANDED_OVER = assigned("handed_over: {on: 2025-06-30, to: sr-02}\n")


def _programme(kind: str) -> Callable[[str], Files]:
    return lambda day: {f"medicin/programmes/{kind}.md": md(f"revised: [{day}]\nby: [sr-01]")}


def _projects(day: str) -> Files:
    kinds = ("development", "written-work")
    lines = (f"- {{id: {kind}, kind: {kind}, title: Arbete, from: {day}}}\n" for kind in kinds)
    return {"st-007/projects.yaml": "".join(lines)}


def _stay(day: str) -> Files:
    return {
        "st-007/placements/2025-02-akut.yaml": (
            f"title: Akut\ntype: home\narea: emergency\nunit: medicin\nfrom: {day}\nto: 2026-01-31\n"
        )
    }


AGREEMENT_FURTHER: Mapping[str, Row] = {
    "goals-planned": Row(
        f"{T}/2025-08-01", "2025-08-01", "2025-06-01", None, {"st-007/plan.md": None},
        {**trainee(), "st-007/plan.md": md("established: 2025-03-01\nhome_goals: [STc1]")}, state=True,
        moved_by_leave=True,
    ),
    "introduction-programme": Row(
        "unit/medicin/2025-02-01", "2025-05-01", "2025-03-01", _programme("introduction"), NOBODY, state=True
    ),
    "placements-planned": Row(
        f"{T}/2025-02-03", "2025-02-03", "2024-11-03", _stay, trainee(), _YEAR_OF_BT, state=True
    ),
    "unit-capacity": Row(
        "unit/medicin/2025-02-01", "2025-02-01", "2024-11-01",
        lambda day: {
            "medicin/visitors.yaml": f"- {{from: 2025-01-15, to: {day_before(day)}, programme: ST, home: Norrvik}}\n"
        },
        {"medicin/visitors.yaml": None}, _CROWDED, state=True,
    ),
    "courses-watched": Row(
        f"{T}/2029-01-31", "2029-01-31", "2028-10-31",
        lambda day: {"medicin/activities.yaml": f"- {{date: {day}, kind: course-watch, trainees: [st-007]}}\n"},
        AT, trainee(), state=True, moved_by_leave=True, over=_TO_THE_END,
    ),
    "projects-begun": Row(
        f"{T}/2028-07-31", "2028-07-31", "2028-04-30", _projects, AT, trainee(), state=True, moved_by_leave=True,
        over=_TO_THE_END,
    ),
    "formative-assessment": Row(
        f"{T}/2025-HT", "2025-12-31", "2025-11-19",
        lambda day: {"st-007/assessments.yaml": f"- {{date: {day}, kind: cbd, mode: formative}}\n"}, AT,
    ),
    "bt-assessment": Row(
        f"{T}/2025", "2025-12-31", "2025-10-31",
        lambda day: {"st-007/assessments.yaml": f"- {{date: {day}, kind: cbd, mode: summative, by: vc-01}}\n"},
        trainee(), _YEAR_OF_BT,
    ),
    "study-director-network": Row(f"{A}/2025", "2025-12-31", "2025-10-31", activity("network"), _HANDED_OVER),
    "study-director-training": Row(f"{A}/2025", "2025-12-31", "2025-10-31", activity("own-training"), _HANDED_OVER),
    "certificates-gone-through": Row(
        f"{T}/applied", "2026-02-15", "2025-11-15",
        lambda day: {f"st-007/reviews/{day}-annual.md": md("with: [sr-01]\ncertificates_gone_through: true")},
        AT, trainee(applied="2026-03-15"),
    ),
    "training-programme": Row(
        "unit/medicin/2025-02-01", "2025-05-01", "2025-03-01", _programme("training"), NOBODY, state=True
    ),
    "inspection-time": Row(
        "unit/medicin/2026-04-15", "2026-05-15", "2026-03-15",
        lambda day: assigned(f"extra: [{{from: {day}, to: 2026-06-30, hours: 10}}]\n"),
        {"medicin/inspections/2026-05-15-st.md": None}, _INSPECTED, state=True, over_by_then=True,
    ),
    "concern-plan": Row(
        "concern/st-007/2025-06-10/concern.opened", "2025-07-10", "2025-06-10",
        lambda day: {"st-007/concerns/2025-06-10.md": md(f"by: sr-01\nplan: {{made: {day}}}")},
        collegium("difficulty"), {"st-007/concerns/2025-06-10.md": md("by: sr-01")}, leave=True,
    ),
}  # fmt: skip
"""By the obligation's id."""
