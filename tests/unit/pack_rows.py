"""Every obligation of the packs that come with the program: a clinic in which it is asked, and its days."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.unit.judged import Files, md, trainee

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Laid = "Mapping[str, Content | None]"


@dataclass(frozen=True)
class Row:
    """One obligation for one subject of the smallest clinic.

    ``soon`` is the first day of its reminder. ``done`` gives the files that show it done on a day, ``without`` those
    with which it is not asked for at all, or why there are none. ``leave`` is whether long leave stops its clock.
    """

    key: str
    due: str
    soon: str
    done: Callable[[str], Files] | None
    without: Files | str
    base: Files = field(default_factory=dict)
    leave: bool = False
    state: bool = False
    closes_at_once: bool = False


def _introduced(name: str) -> Callable[[str], Files]:
    return lambda day: trainee(introduction=f"{{{name}: {day}}}")


def _bt(name: str) -> Callable[[str], Files]:
    return lambda day: trainee(bt=f"{{{name}: {day}}}")


def _contract(day: str) -> Files:
    signed = f"{{on: {day}, by: sr-01, as: study-director}}, {{on: {day}, by: vc-01, as: head}}"
    return {"st-007/contract.yaml": f"drafted: {day}\nplan_included: true\nsigned: [{signed}]\n"}


def _approved(day: str) -> Files:
    signed = f"{{on: {day}, by: sr-01, as: study-director}}, {{on: {day}, by: vc-01, as: deputy}}"
    return {"st-007/plan.md": md(f"approved: [{signed}]")}


def _placement(more: str = "") -> Files:
    text = f"title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-04-30\n{more}"
    return {"st-007/placements/2026-02-vc.yaml": text}


def _assignment(more: str = "post: överläkare\n", start: str = "2025-01-01", end: str = "2027-12-31") -> str:
    return f"person: sr-01\nscope: clinic\nfrom: {start}\nto: {end}\n{more}"


def _assigned(more: str, end: str = "2027-12-31") -> Files:
    return {"medicin/assignments/2025-sr.yaml": _assignment(more, end=end)}


def _person(ident: str, *lines: str) -> Files:
    return {f"{ident}.yaml": "name: Maria Ström\n" + "".join(f"{line}\n" for line in lines)}


def _activity(kind: str) -> Callable[[str], Files]:
    return lambda day: {"medicin/activities.yaml": f"- {{date: {day}, kind: {kind}}}\n"}


def _others(ended: str = "") -> Files:
    text = str(trainee(ended=ended)["records/trainees/st-007/trainee.yaml"])
    return {"st-008/trainee.yaml": text, "st-009/trainee.yaml": text}


def _collegium(outcome: str) -> Files:
    front = f"kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01]\noutcome: {outcome}"
    return {"st-007/collegia/2025-06-10.md": md(front)}


_BT, _AT = trainee(programme="BT"), trainee(programme="AT", regulation="SOSFS 1999:5", specialties="")
_OLDER = trainee(regulation="SOSFS 2015:8")
_NOBODY = {"st-007/trainee.yaml": None, "st-007/placements/2026-02-vc.yaml": None}
_ALL = "it is asked in every programme"
_SPECIALIST = "specialist_in: [{{specialty: internmedicin, since: {}}}]"
_MAIN = "{person: hl-03, role: main, from: 2025-02-01, to: 2025-04-30}"
_T, _S, _A = "trainee/st-007", "supervisor/hl-03", "assignment/medicin/2025-sr"

ROWS: Mapping[str, Row] = {
    "main-supervisor": Row(
        f"{_T}/2025-05-01", "2025-06-01", "2025-04-01",
        lambda day: trainee(supervisors=f"[{_MAIN}, {{person: hl-03, role: main, from: {day}}}]"),
        trainee(), trainee(supervisors=f"[{_MAIN}]"), state=True,
    ),
    "supervisor-load": Row(
        f"{_S}/2025-02-01", "2025-03-01", "2025-01-01",
        lambda day: _others(f"{{date: {_day_before(day)}, outcome: moved}}"),
        {"st-008/trainee.yaml": None}, _others(), state=True,
    ),
    "supervisor-specialist": Row(
        f"{_T}/2025-02-01", "2025-02-01", "2024-12-01", lambda day: _person("hl-03", _SPECIALIST.format(day)),
        _AT, _person("hl-03"), state=True,
    ),
    "supervisor-trained": Row(
        f"{_T}/2025-02-01", "2025-02-01", "2024-12-01", lambda day: _person("hl-03", f"supervisor_training: [{day}]"),
        _AT, _person("hl-03"), state=True,
    ),
    "supervisor-training-current": Row(
        f"{_S}/2025-06-01", "2025-06-01", "2025-03-01",
        lambda day: _person("hl-03", "supervisor_training: [2020-06-01]", f"follow_up_days: [{day}]"),
        trainee(supervisors=""), _person("hl-03", "supervisor_training: [2020-06-01]"), state=True,
    ),
    "supervisor-hours": Row(
        f"{_S}/2025-02-01", "2025-08-01", "2025-06-01",
        lambda day: _person("hl-03", f"hours: [{{from: {day}, per_week: 1}}]"), trainee(supervisors=""), state=True,
    ),
    "study-director-assigned": Row(
        "unit/medicin/2025-02-01", "2025-03-03", "2025-01-03",
        lambda day: {"medicin/assignments/2025-ny.yaml": _assignment(start=day)},
        _NOBODY, {"medicin/assignments/2025-sr.yaml": None}, state=True,
    ),
    "study-director-specialist": Row(
        f"{_A}/2025-01-01", "2025-01-01", "2024-11-01", lambda day: _person("sr-01", _SPECIALIST.format(day)),
        {"medicin/assignments/2025-sr.yaml": None}, _person("sr-01"), state=True,
    ),
    "study-director-trained": Row(
        f"{_A}/2025-01-01", "2025-01-01", "2024-11-01", lambda day: _person("sr-01", f"supervisor_training: [{day}]"),
        {"medicin/assignments/2025-sr.yaml": None}, _person("sr-01"), state=True,
    ),
    "study-director-training-current": Row(
        f"{_A}/2026-03-01", "2026-03-01", "2025-12-01",
        lambda day: _person("sr-01", f"supervisor_training: [2021-03-01, {day}]"),
        {"medicin/assignments/2025-sr.yaml": None}, _person("sr-01", "supervisor_training: [2021-03-01]"), state=True,
    ),
    "study-director-term": Row(
        f"{_A}/2025-01-01", "2025-02-01", "2024-12-01", None,
        _assigned("post: överläkare\n"), _assigned("post: överläkare\n", "2028-01-01"), state=True,
    ),
    "study-director-succession": Row(
        f"{_A}/assignment.to", "2027-11-30", "2027-08-30",
        lambda day: {
            "medicin/assignments/2028-sr.yaml": _assignment(
                f"signed: [{{on: {day}, by: vc-01, as: head}}]\n", "2028-01-01", "2030-12-31"
            )
        },
        _assigned("handed_over: {on: 2026-03-01, to: sr-02}\n"),
    ),
    "study-director-hours": Row(
        "unit/medicin/2025-02-01", "2025-08-01", "2025-06-01",
        lambda day: _assigned(f"hours: [{{from: {day}, per_week: 1}}]\n"), _NOBODY, _assigned(""), state=True,
    ),
    "study-director-appraisal": Row(
        f"{_A}/2025", "2025-12-31", "2025-10-31", lambda day: _assigned(f"appraised: [{{on: {day}}}]\n"),
        _assigned("handed_over: {on: 2025-06-30, to: sr-02}\n"),
    ),
    "agreement-signed": Row(
        f"{_A}/2025-01-01", "2025-02-01", "2025-01-01",
        lambda day: _assigned(
            f"signed: [{{on: 2024-12-10, by: vc-01, as: head}}, {{on: {day}, by: sr-01, as: study-director}}]\n"
        ),
        {"medicin/assignments/2025-sr.yaml": None}, _assigned("signed: [{on: 2024-12-10, by: vc-01, as: head}]\n"),
        state=True,
    ),
    "st-contract": Row(f"{_T}/start", "2025-05-01", "2025-03-01", _contract, _BT, leave=True),
    "st-plan": Row(
        f"{_T}/start", "2025-08-01", "2025-06-01", lambda day: {"st-007/plan.md": md(f"established: {day}")}, _BT,
        leave=True,
    ),
    "st-plan-approved": Row(f"{_T}/start", "2025-08-01", "2025-06-01", _approved, _BT, leave=True),
    "written-information": Row(
        f"{_T}/start", "2025-01-31", "2024-12-31", _introduced("written_information"), _ALL
    ),
    "introduction": Row(f"{_T}/start", "2025-05-01", "2025-04-01", _introduced("done"), _ALL, leave=True),
    "placement-introduction": Row(
        "placement/st-007/2026-02-vc/placement.from", "2026-03-01", "2026-02-15",
        lambda day: _placement(f"introduction: {day}\n"), trainee(), _BT, leave=True,
    ),
    "first-supervision": Row(
        f"{_T}/2025-05-29", "2025-05-29", "2025-04-29",
        lambda day: {"st-007/supervision.yaml": f"- {{date: {day}, with: hl-03}}\n"},
        trainee(), trainee(start="2025-05-01", work="[{from: 2025-05-01, percent: 100}]"), state=True,
    ),
    "supervision-meetings": Row(
        f"{_T}/2025-HT", "2025-12-31", "2025-11-19",
        lambda day: {"st-007/supervision.yaml": f"- {{from: {day}, to: {day}, meetings: 40, with: hl-03}}\n"},
        _AT, closes_at_once=True,
    ),
    "start-seminar": Row(f"{_T}/start", "2025-05-01", "2025-04-01", _introduced("start_seminar_told"), _BT, leave=True),
    "start-seminar-supervisor": Row(
        f"{_S}/supervisor.appointed", "2025-05-01", "2025-04-01",
        lambda day: _person("hl-03", f"start_seminar_told: {day}"), trainee(supervisors=""),
    ),
    "yearly-review": Row(
        f"{_T}/2025", "2025-12-31", "2025-10-31",
        lambda day: {f"st-007/reviews/{day}-annual.md": md("with: [sr-01]")}, _AT,
    ),
    "final-review": Row(
        f"{_T}/applied", "2026-02-15", "2025-11-15",
        lambda day: {f"st-007/reviews/{day}-final.md": md("with: [sr-01]")},
        trainee(programme="BT", applied="2026-03-15"), trainee(applied="2026-03-15"),
    ),
    "specialist-collegium": Row(
        f"{_T}/2025", "2025-12-31", "2025-10-31",
        lambda day: {
            f"st-007/collegia/{day}.md": md(
                "kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01]\noutcome: on-track"
            )
        },
        _BT,
    ),
    "silence": Row(
        f"{_T}/2025-08-01", "2025-08-01", "2025-07-01",
        lambda day: {"st-007/supervision.yaml": f"- {{date: {day}, with: hl-03}}\n"}, _AT, state=True,
    ),
    "supervisors-meeting": Row(
        "unit/medicin/2025", "2025-12-31", "2025-10-31", _activity("supervisor-meeting"), _NOBODY
    ),
    "yearly-report": Row(
        "unit/medicin/2025", "2026-02-28", "2025-12-28",
        lambda day: {"medicin/reports/2025.yaml": f"delivered: {day}\nto: [vc-01]\n"}, _NOBODY,
    ),
    "external-inspection": Row(
        "unit-programme/medicin/ST/next", "2030-02-01", "2029-08-01",
        lambda day: {f"medicin/inspections/{day}-st.md": md("kind: external\nprogramme: ST")}, _AT,
    ),
    "bt-reported": Row(f"{_T}/employed", "2025-01-15", "2024-12-15", _bt("reported"), _OLDER),
    "bt-certificate": Row(f"{_T}/start", "2027-01-31", "2026-07-31", _bt("certificate"), _OLDER, leave=True),
    "action-plan": Row(
        "collegium/st-007/2025-06-10/collegium.difficulty", "2025-07-10", "2025-06-10",
        lambda day: {"st-007/concerns/2025-06-10.md": md(f"by: sr-01\nplan: {{made: {day}}}")},
        _collegium("on-track"), _collegium("difficulty"), leave=True,
    ),
}  # fmt: skip
"""By the obligation's id."""


def _day_before(day: str) -> str:
    from datetime import date, timedelta  # noqa: PLC0415 - used by one row

    return str(date.fromisoformat(day) - timedelta(days=1))
