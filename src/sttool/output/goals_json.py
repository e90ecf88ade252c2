"""Goals as JSON: states, activities and records by their names in the files; only doubts are in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.output.found import Found
from sttool.output.record import envelope
from sttool.output.time_json import day_of, number
from sttool.training.shares import Share, shares

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.output.goal_map import Mapped
    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.training.coverage import Coverage, Part
    from sttool.training.goals import GoalSet
    from sttool.training.standing import Section, Standing
    from sttool.training.traces import State, Trace


def goals_data(view: View, rows: Iterable[Mapped], origin: Origin, *, detailed: bool) -> dict[str, Any]:
    """Give how trainings stand with their goals, each group's share; ``detailed``: goal by goal, with its traces."""
    return {
        **envelope(view, "goals", Found(view.survey.findings, ()), origin),
        "trainees": [_trainee(view, row, detailed=detailed) for row in rows],
    }


def _trainee(view: View, row: Mapped, *, detailed: bool) -> dict[str, Any]:
    found = row.standing
    if found is None:
        return {"id": row.id, "readable": False}
    result: dict[str, Any] = {
        "id": row.id,
        "readable": True,
        "programme": found.programme,
        "regulation": found.regulation,
        "specialties": list(found.specialties),
        "ended": day_of(row.ended),
        "unread": list(found.unread),
        "unknown_specialties": list(found.unknown),
        "groups": {group: _share(share) for group, share in shares(found).items()},
    }
    if detailed:
        result["sets"] = [_set(view, found, one) for one in found.sets]
        result["sections"] = [_section(one) for one in found.sections]
        result["former"] = [
            {"code": one.code, "label": one.label, "traces": [_trace(trace) for trace in one.traces]}
            for one in found.former
        ]
    return result


def _share(share: Share) -> dict[str, Any]:
    return {
        "goals": share.goals,
        "reached": share.reached,
        "activities": {_name(state): count for state, count in sorted(share.parts.items(), reverse=True)},
    }


def _set(view: View, standing: Standing, one: GoalSet) -> dict[str, Any]:
    return {
        "file": one.file,
        "part": one.part,
        "regulation": one.regulation,
        "checked": one.checked,
        "own": one.file in standing.own,
        "doubts": [{"text": view.language(doubt.text), "goals": list(doubt.goals)} for doubt in one.warnings],
        "goals": [_goal(goal) for goal in standing.of(one.file)],
    }


def _goal(one: Coverage) -> dict[str, Any]:
    return {
        "code": one.goal.code,
        "label": one.goal.label,
        "official": one.goal.official,
        "level": one.goal.level,
        "state": _name(one.state),
        "reached": one.reached,
        "doubtful": one.doubtful,
        "uncertain": list(one.goal.uncertain),
        "recommended": list(one.goal.recommended),
        "requires": [_part(part) for part in one.parts],
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "any_of": list(part.requires.activities),
        "state": _name(part.state),
        "traces": [_trace(trace) for trace in part.traces],
    }


def _trace(trace: Trace) -> dict[str, Any]:
    return {
        "record": trace.record,
        "key": trace.key,
        "activity": trace.activity,
        "state": _name(trace.state),
        "from": day_of(trace.first),
        "to": day_of(trace.last),
        "by_code": trace.by_code,
    }


def _section(one: Section) -> dict[str, Any]:
    served = one.served
    return {
        "areas": list(served.section.areas),
        "months": served.section.months,
        "done": number(served.done),
        "planned": number(served.planned),
        "missing": number(served.missing),
        "early": served.early,
        "state": _name(one.state),
    }


def _name(state: State) -> str:
    return state.name.lower()
