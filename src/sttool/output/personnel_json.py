"""Supervisors and study directors as JSON, by ids and days; and the years ahead as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.output.found import Found
from sttool.output.record import envelope
from sttool.output.time_json import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from sttool.dates import Period
    from sttool.output.header import Origin
    from sttool.output.view import View
    from sttool.reports.direction import Assignment, Hours
    from sttool.reports.forecast import Forecast, Line
    from sttool.reports.personnel import Personnel
    from sttool.reports.supervisors import Supervisor


def people_data(view: View, made: Personnel, origin: Origin, ident: str | None = None) -> dict[str, Any]:
    """Give everybody, or one of them, with where it comes from."""
    some = made.supervisors
    return {
        **envelope(view, "people", Found(view.survey.findings, ()), origin),
        "people": {
            "until": day_of(made.until),
            "months": [month.start.strftime("%Y-%m") for month in some.months],
            "supervisors": [_supervisor(item) for item in (*some.people, *some.others) if ident in {None, item.who.id}],
            "lapses": [
                {
                    "what": item.what,
                    "person": item.who.id,
                    "day": day_of(item.day),
                    "touches": [who.id for who in item.touches],
                }
                for item in some.ending
                if ident in {None, item.who.id}
            ],
            "study_directors": [
                _assignment(item) for item in made.direction.assignments if ident in {None, item.who.id}
            ],
            "hours": [one for group in made.direction.hours for one in _hours(group, made)],
            "forecast": _forecast(made.forecast),
        },
    }


def _days(period: Period) -> dict[str, Any]:
    return {"from": day_of(period.start), "to": day_of(period.end)}


def _number(number: Fraction | None) -> float | int | None:
    if number is None:
        return None
    return int(number) if number.denominator == 1 else round(float(number), 6)


def _supervisor(item: Supervisor) -> dict[str, Any]:
    return {
        "id": item.who.id,
        "units": [unit.id for unit in item.units],
        "specialties": list(item.specialties),
        "main": item.main,
        "beside": item.beside,
        "elsewhere": item.elsewhere,
        "most": item.most,
        "months": list(item.months),
        "trained": day_of(item.trained),
        "follow_up_days": [day_of(day) for day in item.follow_ups],
        "too_old": day_of(item.lapses),
        "hours": _number(item.hours),
        "need": _number(item.need),
        "trainees": [
            {"id": who.id, "role": "main" if charge.main else "co", **_days(charge.period)}
            for who, charge in item.charges
        ],
    }


def _assignment(item: Assignment) -> dict[str, Any]:
    return {
        "person": item.who.id,
        "scope": item.scope,
        "units": [unit.id for unit in item.units],
        **_days(item.term),
        "signed": item.signed,
        "hours": _number(item.hours),
        "trainees": item.trainees,
        "in_norm": item.clinical,
        "appraised": day_of(item.appraised),
        "own_training": day_of(item.own_training),
        "delegated": day_of(item.delegated),
        "trained": day_of(item.trained),
        "too_old": day_of(item.lapses),
    }


def _hours(group: Hours, made: Personnel) -> Iterable[dict[str, Any]]:
    now = group.on(made.day)
    if now is not None:
        yield {
            "units": [unit.id for unit in group.units],
            "trainees": now.trainees,
            "hours": _number(now.hours),
            "norm": list(now.norm) if now.norm else None,
            "against": now.against,
        }


def _forecast(shown: Forecast) -> dict[str, Any]:
    return {
        "halves": [half.name for half in shown.halves],
        "specialists": _lines(shown.specialists),
        "doctors": list(shown.doctors),
        "passed": shown.passed,
        "later": shown.later,
        "unknown": shown.unknown,
        "places_free": _lines(shown.free) if shown.free is not None else None,
        "without_supervisor": list(shown.waiting),
        "trained_without_trainees": shown.trained_without,
    }


def _lines(lines: Iterable[Line]) -> list[dict[str, Any]]:
    return [{"id": item.id, "numbers": list(item.numbers)} for item in lines]
