"""What the rows of the packs are made of: a clinic in which an obligation is asked, its days, and files to lay over."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.unit.judged import Files, md, trainee

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Row:
    """One obligation for one subject of the smallest clinic.

    ``soon`` is the first day of its reminder. ``done`` gives the files that show it done on a day, ``without`` those
    with which it is not asked for at all, or why there are none. ``leave`` is whether long leave stops its clock;
    ``moved_by_leave`` whether it moves the day without that. ``over`` is the last day on which it can be met, and the
    files that make it so, where that is not five days after its own; ``mended_by_end`` where the end is what mends it.
    ``over_by_then``: what was due before the records leaves nothing to ask from their first day on.
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
    over: tuple[str, Files] | None = None
    mended_by_end: bool = False
    moved_by_leave: bool = False
    over_by_then: bool = False


def introduced(name: str) -> Callable[[str], Files]:
    return lambda day: trainee(introduction=f"{{{name}: {day}}}")


def bt(name: str) -> Callable[[str], Files]:
    return lambda day: trainee(bt=f"{{{name}: {day}}}")


def contract(day: str) -> Files:
    signed = f"{{on: {day}, by: sr-01, as: study-director}}, {{on: {day}, by: vc-01, as: head}}"
    return {"st-007/contract.yaml": f"drafted: {day}\nplan_included: true\nsigned: [{signed}]\n"}


def approved(day: str) -> Files:
    signed = f"{{on: {day}, by: sr-01, as: study-director}}, {{on: {day}, by: vc-01, as: deputy}}"
    return {"st-007/plan.md": md(f"approved: [{signed}]")}


def placement(more: str = "") -> Files:
    text = f"title: Psykiatri\ntype: side\nunit: vc-ek\nfrom: 2026-02-01\nto: 2026-04-30\n{more}"
    return {"st-007/placements/2026-02-vc.yaml": text}


def assignment(more: str = "post: överläkare\n", start: str = "2025-01-01", end: str = "2027-12-31") -> str:
    return f"person: sr-01\nscope: clinic\nfrom: {start}\nto: {end}\n{more}"


def assigned(more: str, end: str = "2027-12-31") -> Files:
    return {"medicin/assignments/2025-sr.yaml": assignment(more, end=end)}


def person(ident: str, *lines: str) -> Files:
    return {f"{ident}.yaml": "name: Maria Ström\n" + "".join(f"{line}\n" for line in lines)}


def activity(kind: str) -> Callable[[str], Files]:
    return lambda day: {"medicin/activities.yaml": f"- {{date: {day}, kind: {kind}}}\n"}


def day_before(day: str) -> str:
    """The day before a day."""
    return str(date.fromisoformat(day) - timedelta(days=1))


def others(ended: str = "") -> Files:
    text = str(trainee(ended=ended)["records/trainees/st-007/trainee.yaml"])
    return {"st-008/trainee.yaml": text, "st-009/trainee.yaml": text}


def collegium(outcome: str) -> Files:
    front = f"kind: specialist\nform: true\nself_assessment: true\npresent: [sr-01]\noutcome: {outcome}"
    return {"st-007/collegia/2025-06-10.md": md(front)}


BT, AT = trainee(programme="BT"), trainee(programme="AT", regulation="SOSFS 1999:5", specialties="")
OLDER = trainee(regulation="SOSFS 2015:8")
NOBODY = {"st-007/trainee.yaml": None, "st-007/placements/2026-02-vc.yaml": None}
ALL = "it is asked in every programme"
SPECIALIST = "specialist_in: [{{specialty: internmedicin, since: {}}}]"
MAIN = "{person: hl-03, role: main, from: 2025-02-01, to: 2025-04-30}"
T, S, A = "trainee/st-007", "supervisor/hl-03", "assignment/medicin/2025-sr"
