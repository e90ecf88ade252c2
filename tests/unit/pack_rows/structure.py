"""The rows of the structure for AT and ST (S)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import md, trainee
from tests.unit.pack_rows.laying import (
    ALL,
    AT,
    BT,
    MAIN,
    SPECIALIST,
    Row,
    S,
    T,
    approved,
    contract,
    day_before,
    introduced,
    others,
    person,
    placement,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

STRUCTURE: Mapping[str, Row] = {
    "main-supervisor": Row(
        f"{T}/2025-05-01", "2025-06-01", "2025-04-01",
        lambda day: trainee(supervisors=f"[{MAIN}, {{person: hl-03, role: main, from: {day}}}]"),
        trainee(), trainee(supervisors=f"[{MAIN}]"), state=True,
    ),
    "supervisor-load": Row(
        f"{S}/2025-02-01", "2025-03-01", "2025-01-01",
        lambda day: others(f"{{date: {day_before(day)}, outcome: moved}}"),
        {"st-008/trainee.yaml": None}, others(), state=True,
    ),
    "supervisor-specialist": Row(
        f"{T}/2025-02-01", "2025-02-01", "2024-12-01", lambda day: person("hl-03", SPECIALIST.format(day)),
        AT, person("hl-03"), state=True,
    ),
    "supervisor-training-current": Row(
        f"{S}/2025-06-01", "2025-06-01", "2025-03-01",
        lambda day: person("hl-03", "supervisor_training: [2020-06-01]", f"follow_up_days: [{day}]"),
        trainee(supervisors=""), person("hl-03", "supervisor_training: [2020-06-01]"), state=True,
    ),
    "st-contract": Row(f"{T}/start", "2025-05-01", "2025-03-01", contract, BT, leave=True),
    "st-plan": Row(
        f"{T}/start", "2025-08-01", "2025-06-01", lambda day: {"st-007/plan.md": md(f"established: {day}")}, BT,
        leave=True,
    ),
    "st-plan-approved": Row(f"{T}/start", "2025-08-01", "2025-06-01", approved, BT, leave=True),
    "written-information": Row(
        f"{T}/start", "2025-01-31", "2024-12-31", introduced("written_information"), ALL
    ),
    "introduction": Row(f"{T}/start", "2025-05-01", "2025-04-01", introduced("done"), ALL, leave=True),
    "placement-introduction": Row(
        "placement/st-007/2026-02-vc/placement.from", "2026-03-01", "2026-02-15",
        lambda day: placement(f"introduction: {day}\n"), trainee(), BT, leave=True,
    ),
    "supervision-meetings": Row(
        f"{T}/2025-HT", "2025-12-31", "2025-11-19",
        lambda day: {"st-007/supervision.yaml": f"- {{from: {day}, to: {day}, meetings: 40, with: hl-03}}\n"},
        AT, closes_at_once=True,
    ),
}  # fmt: skip
"""By the obligation's id."""
