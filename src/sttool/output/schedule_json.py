"""The schedule as JSON: everybody's days, the units' places, and the problems, by ids and days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.output.found import Found
from sttool.output.problems import spoken
from sttool.output.record import envelope
from sttool.output.time_json import day_of

if TYPE_CHECKING:
    from sttool.dates import Period
    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.schedule import Row, Schedule, Strip
    from sttool.training.schedule import Problem
    from sttool.training.stays import Bar, Presence


def schedule_data(view: View, shown: Schedule, origin: Origin) -> dict[str, Any]:
    """Give the schedule with where it comes from."""
    return {
        **envelope(view, "schedule", Found(view.survey.findings, ()), origin),
        "schedule": {
            **_days(shown.window),
            "trainees": [_row(row) for row in shown.rows],
            "units": [_strip(strip) for strip in shown.strips],
            "problems": [_problem(view, shown, problem) for problem in shown.problems],
            "unread": list(shown.unread),
        },
    }


def _days(period: Period) -> dict[str, Any]:
    return {"from": day_of(period.start), "to": day_of(period.end)}


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.trainee,
        "programme": row.track.programme,
        "end": day_of(row.track.end),
        "days": [_bar(bar) for bar in row.bars],
    }


def _bar(bar: Bar) -> dict[str, Any]:
    stay = bar.stay
    return {
        "sort": bar.sort,
        **_days(bar.period),
        "unit": bar.unit,
        "placement": stay.id if stay else None,
        "type": stay.type if stay else None,
    }


def _strip(strip: Strip) -> dict[str, Any]:
    return {
        "id": strip.unit,
        "places": [{**_days(period), "places": places} for period, places in strip.limits],
        "there": [{**_days(period), "trainees": number} for period, number in strip.counts],
    }


def _problem(view: View, shown: Schedule, problem: Problem) -> dict[str, Any]:
    said, crowd = spoken(view, shown, problem), problem.crowd
    return {
        "problem": problem.kind,
        **_days(problem.period),
        "trainee": problem.trainee,
        "units": list(problem.units),
        "placements": list(problem.placements),
        "goals": list(problem.goals),
        "path": problem.path,
        "params": {name: list(value) if isinstance(value, tuple) else value for name, value in problem.params},
        "places": crowd.places if crowd else None,
        "over": crowd.over if crowd else None,
        "there": [_presence(one) for one in crowd.there] if crowd else [],
        "message": said.message,
        "help": said.help,
    }


def _presence(one: Presence) -> dict[str, Any]:
    return {
        "trainee": None if one.visitor else one.who,
        "visitor": one.who if one.visitor else None,
        "placement": one.placement,
        **_days(one.period),
    }
