"""The rows of the structure for AT and ST (S)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.judged import md, trainee
from tests.unit.pack_rows.laying import (
    ALL,
    AT,
    BT,
    MAIN,
    NOBODY,
    SPECIALIST,
    A,
    Row,
    S,
    T,
    activity,
    approved,
    assigned,
    contract,
    day_before,
    introduced,
    others,
    person,
    placement,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.unit.judged import Files

_P = "placement/st-007/2026-02-vc"
_SHORT: Files = {
    "st-007/placements/2026-02-vc.yaml": "title: Hud\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-02-27\n"
}
_LEFT = "{date: 2025-03-06, outcome: left}"
_COMPLETED = "{date: 2025-06-30, outcome: completed}"
_AT_ENDED = trainee(
    programme="AT", regulation="SOSFS 1999:5", specialties="", ended="{date: 2026-07-31, outcome: completed}"
)
_AT_MEDICIN = "units: [{unit: medicin, from: 2015-01-01}]"
_SIGNER = "signer: {name: Patrik Malmhed, unit: Kirurgkliniken}"
_CONCERN = "st-007/concerns/2025-06-10.md"


def _teaching(programme: str) -> Callable[[str], Files]:
    return lambda day: {"medicin/activities.yaml": f"- {{date: {day}, kind: teaching, for: [{programme}]}}\n"}


def _collegium(present: str) -> Callable[[str], Files]:
    front = f"kind: at\njoint_assessment: true\npresent: {present}\noutcome: on-track"
    return lambda day: {f"st-007/collegia/{day}.md": md(front)}


def _evaluated(of: str) -> Callable[[str], Files]:
    return lambda day: {"st-007/evaluations.yaml": f"- {{of: {of}, handed_in: {day}, reported: {day}}}\n"}


def _review(kind: str, more: str = "") -> Callable[[str], Files]:
    return lambda day: {f"st-007/reviews/{day}-{kind}.md": md(f"{more}told: {{head: {day}}}")}


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
        over=("2025-03-06", {**others(_LEFT), **trainee(ended=_LEFT)}),
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
    "at-supervisor-trained": Row(
        f"{T}/2025-02-01", "2026-02-01", "2025-11-01", lambda day: person("hl-03", f"supervisor_training: [{day}]"),
        trainee(), {**AT, **person("hl-03")}, state=True,
    ),
    "training-approved": Row(
        f"{T}/ended", "2025-07-30", "2025-06-30",
        lambda day: trainee(ended=_COMPLETED, approved=f"{{on: {day}, by: vc-01, as: appointed}}"),
        trainee(ended="{date: 2025-06-30, outcome: moved}"), trainee(ended=_COMPLETED),
    ),
    "at-section-approved": Row(
        f"{_P}/placement.to", "2026-05-30", "2026-05-16",
        lambda day: {
            "st-007/certificates.yaml": f"- {{date: {day}, kind: at-section, for: [2026-02-vc], {_SIGNER}, as: head}}\n"
        },
        placement(), {**AT, **placement("area: surgery\n")}, leave=True,
    ),
    "supervisors-enough": Row(
        "unit/medicin/2025-02-01", "2025-08-01", "2025-06-01",
        lambda day: person("hl-03", _AT_MEDICIN, f"supervisor_training: [{day}]"),
        NOBODY, person("hl-03", _AT_MEDICIN), state=True,
    ),
    "manager-meeting": Row("unit/medicin/2025", "2025-12-31", "2025-10-31", activity("manager-meeting"), NOBODY),
    "at-teaching": Row(
        "unit-programme/medicin/AT/2025-HT", "2025-12-31", "2025-11-19", _teaching("AT"), trainee(), AT,
    ),
    "st-teaching": Row("unit-programme/medicin/ST/2025-HT", "2025-12-31", "2025-11-19", _teaching("ST"), AT),
    "at-collegium": Row(
        f"{T}/expected_end", "2026-04-30", "2026-01-30", _collegium("[vc-01]"), trainee(), AT, moved_by_leave=True,
        over=("2026-07-31", _AT_ENDED),
    ),
    "at-collegium-joint": Row(
        f"{T}/2025-06-10", "2025-09-10", "2025-07-10", _collegium("[sr-01]"), trainee(),
        {**AT, **_collegium("[vc-01]")("2025-06-10")}, state=True,
    ),
    "placement-evaluated": Row(
        f"{_P}/placement.to", "2026-06-30", "2026-05-30", _evaluated("2026-02-vc"), _SHORT,
        leave=True,
    ),
    "year-evaluated": Row(f"{T}/2025", "2026-02-28", "2025-12-28", _evaluated('"2025"'), BT),
    "training-evaluated": Row(
        f"{T}/ended", "2025-08-30", "2025-07-30", _evaluated("training"),
        trainee(ended="{date: 2025-06-30, outcome: left}"), trainee(ended=_COMPLETED),
    ),
    "study-director-delegation": Row(
        f"{A}/2025-01-01", "2025-02-01", "2025-01-01", lambda day: assigned(f"delegation: {{on: {day}, by: vc-01}}\n"),
        assigned("programmes: [AT, BT]\n"), assigned(""), state=True,
    ),
    "first-supervision": Row(
        f"{T}/2025-05-29", "2025-05-29", "2025-04-29",
        lambda day: {"st-007/supervision.yaml": f"- {{date: {day}, with: hl-03}}\n"},
        trainee(), trainee(start="2025-05-01", work="[{from: 2025-05-01, percent: 100}]"), state=True,
        moved_by_leave=True, over_by_then=True,
    ),
    "at-supervision-meetings": Row(
        f"{T}/2025-HT", "2025-12-31", "2025-11-19",
        lambda day: {"st-007/supervision.yaml": f"- {{from: {day}, to: {day}, meetings: 40, with: hl-03}}\n"},
        trainee(), AT, closes_at_once=True,
    ),
    "at-development-reported": Row(
        f"{_P}/placement.to", "2026-04-30", "2026-03-30", _review("supervisor-report", "placement: 2026-02-vc\n"),
        trainee(), AT,
    ),
    "development-reported": Row(f"{T}/2025", "2025-12-31", "2025-10-31", _review("supervisor-report"), AT),
    "concern-reported": Row(
        "concern/st-007/2025-06-10/concern.opened", "2025-06-17", "2025-06-10",
        lambda day: {_CONCERN: md(f"by: hl-03\ntold: {{head: {day}, study_director: {day}}}")},
        {_CONCERN: None}, {_CONCERN: md("by: hl-03")},
    ),
    "at-closing-conversation": Row(
        f"{_P}/placement.to", "2026-04-30", "2026-04-16", _review("closing", "placement: 2026-02-vc\n"), trainee(), AT,
    ),
    "side-placements-planned": Row(
        f"{T}/2025-11-01", "2025-11-01", "2025-09-01", lambda day: placement(f"requested: {day}\n"),
        {"st-007/placements/2026-02-vc.yaml": None}, placement(), state=True, over_by_then=True,
    ),
}  # fmt: skip
"""By the obligation's id."""
