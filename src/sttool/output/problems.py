"""The problems of a schedule in words: what it is, a sentence with who, where and when, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.reports.escaping import plain
from sttool.texts import schedule as words
from sttool.texts.output import AND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sttool.dates import Period
    from sttool.output.view import View
    from sttool.reports.schedule import Schedule
    from sttool.training.schedule import Problem
    from sttool.training.stays import Presence


class Spoken(Struct, frozen=True):
    """A problem in a language; ``there`` has a line for each who is at a unit that is too full."""

    kind: str
    message: str
    help: str
    there: tuple[str, ...] = ()


def spoken(view: View, shown: Schedule, problem: Problem) -> Spoken:
    """Put a problem into words."""
    say, crowd = view.language, problem.crowd
    params: dict[str, object] = {
        **problem.mentions,
        "who": view.person(problem.trainee or ""),
        "unit": tuple(unit_name(view, unit) for unit in problem.units),
        "placements": listed(view, [stay_name(shown, name) for name in problem.placements]),
        "goals": listed(view, problem.goals),
        "period": spell(view, problem.period),
        "start": problem.period.start,
    }
    # An end that the problem tells of itself is the training's; else it is the last of its days.
    params.setdefault("end", problem.period.end)
    for name in ("person", "people"):
        if name in params:
            value = params[name]
            people = value if isinstance(value, tuple) else (value,)
            params[name] = listed(view, [view.person(str(ident)) for ident in people])
    if crowd is not None:
        params |= {"most": crowd.most, "places": crowd.places, "over": crowd.over}
    return Spoken(
        say(words.KINDS[problem.kind]),
        say(words.SAID[problem.kind], params),
        say(words.TO_DO[problem.kind]),
        tuple(present(view, shown, one) for one in crowd.there) if crowd else (),
    )


def listed(view: View, items: Sequence[str]) -> str:
    """Several in a sentence: the last with "and"."""
    *others, last = items or ("",)
    return view.language(AND, {"first": ", ".join(others), "second": last}) if others else last


def spell(view: View, period: Period) -> str:
    """A period in a sentence."""
    days = {"start": period.start, "end": period.end}
    if period.open_ended:
        return view.language(words.SPELL_OPEN, days)
    return view.language(words.SPELL_DAY if period.start == period.end else words.SPELL, days)


def days(view: View, period: Period) -> str:
    """A period by itself, in a table."""
    if period.open_ended:
        return view.language(words.SINCE, {"start": period.start})
    if period.start == period.end:
        return period.start.isoformat()
    return view.language(words.DAYS, {"start": period.start, "end": period.end})


def unit_name(view: View, unit: str) -> str:
    """A unit in a sentence: its name with the id, or the id alone."""
    return f"{view.unit(unit)} ({unit})" if unit in view.survey.clinic.units else unit


def stay_name(shown: Schedule, name: str) -> str:
    """A placement in a sentence: its title with the id."""
    stay = shown.stays.get(name)
    return f"{plain(stay.title)} ({stay.id})" if stay else name


def present(view: View, shown: Schedule, one: Presence) -> str:
    """Who fills a place, by what and when."""
    say = view.language
    if one.visitor:
        return f"{say(words.VISITOR, {'home': one.who})}, {days(view, one.period)}"
    what = stay_name(shown, f"{one.who}/{one.placement}") if one.placement else say(words.AT_HOME)
    return say(words.THERE, {"who": view.person(one.who), "what": what, "period": days(view, one.period)})
