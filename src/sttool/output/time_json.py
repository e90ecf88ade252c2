"""Training time as JSON: numbers rounded to millionths, days as ISO, kinds and grounds by their names in records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.dates import LAST
from sttool.output.found import Found
from sttool.output.record import envelope
from sttool.training.assume import Extend, Leave, Percent
from sttool.training.standing import bt_left_out
from sttool.training.working import working

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from sttool.foresight import Foresight, Lapse, Shift, Touched
    from sttool.output.header import Origin
    from sttool.output.time import Timed
    from sttool.output.view import View
    from sttool.training.assume import Assumption
    from sttool.training.time import Line, TrainingTime


def time_data(view: View, timed: Timed, origin: Origin) -> dict[str, Any]:
    """Give a training's time with where it comes from; ``assumed`` is ``None`` where nothing was."""
    trainee = timed.trainee
    return {
        **envelope(view, "time", Found(view.survey.findings, ()), origin),
        "time": {
            "id": timed.id,
            "programme": trainee.programme,
            "regulation": trainee.regulation,
            "specialties": list(trainee.specialties),
            "start": day_of(trainee.start),
            "ended": day_of(trainee.ended.date) if trainee.ended else None,
            "unread": list(timed.unread),
            "bt_left_out": bt_left_out(trainee),
            **_time(timed.time, view.day),
            "assumed": _assumed(timed.foresight, view.day) if timed.foresight else None,
        },
    }


def day_of(day: date | None) -> str | None:
    """Write a day; an open end is none."""
    return None if day is None or day == LAST else day.isoformat()


def number(value: Fraction) -> float:
    """Round an exact number to millionths."""
    return round(float(value), 6)


def _time(time: TrainingTime, day: date) -> dict[str, Any]:
    shown = working(time, day)
    return {
        "done": {"months": number(time.months(day)), "days": number(time.days(day))},
        "asked": {
            "months": number(time.asked.months),
            "lines": [
                {"ground": one.ground, "months": number(one.months), "decided": day_of(one.decided)}
                for one in time.asked.lines
            ],
        },
        "left": number(time.left(day)),
        "short": number(time.short),
        "midpoint": day_of(time.midpoint),
        "expected_end": day_of(time.expected_end),
        "lines": [_line(one) for one in shown.done],
        "planned": [_line(one) for one in shown.planned],
    }


def _line(one: Line) -> dict[str, Any]:
    return {
        "source": one.source,
        "from": day_of(one.period.start) if one.period else None,
        "to": day_of(one.period.end) if one.period else None,
        "percent": number(one.percent),
        "absent": number(one.absent * 100),
        "deducted": number(one.deducted * 100),
        "kinds": list(one.kinds),
        "months": number(one.months),
        "days": number(one.days),
    }


def _assumed(foresight: Foresight, day: date) -> dict[str, Any]:
    return {
        "assumptions": [_assumption(one) for one in foresight.assumptions],
        **_time(foresight.after, day),
        "touched": [_touched(one) for one in foresight.touched],
        "obligations": [_shift(one) for one in foresight.shifts],
        "lapses": [_lapse(one) for one in foresight.lapses],
    }


def _assumption(one: Assumption) -> dict[str, Any]:
    match one:
        case Leave():
            period = {"from": day_of(one.period.start), "to": day_of(one.period.end)}
            return {"assume": one.kind, **period, "percent": number(one.percent)}
        case Percent():
            return {"assume": "percent", "from": day_of(one.start), "percent": number(one.percent)}
        case Extend():
            return {"assume": "extend", "months": number(one.months)}


def _touched(one: Touched) -> dict[str, Any]:
    return {
        "record": one.record,
        "id": one.id,
        "from": day_of(one.period.start),
        "to": day_of(one.period.end),
        "days": one.days,
        "after_end": one.late,
    }


def _shift(one: Shift) -> dict[str, Any]:
    return {
        "change": one.sort,
        "key": one.occurrence.key,
        "obligation": one.occurrence.obligation,
        "due": day_of(one.before.due) if one.before else None,
        "new_due": day_of(one.after.due) if one.after else None,
        "paused": max(0, one.paused),
    }


def _lapse(one: Lapse) -> dict[str, Any]:
    return {"what": one.what, "who": one.who, "on": day_of(one.day), "only_then": one.only_then}
