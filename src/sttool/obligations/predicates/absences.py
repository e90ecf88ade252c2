"""A state of placements: that nobody is away from one for long without the study director knowing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, get_args

from sttool.clinic import period_of
from sttool.dates import Period, add_days, clipped
from sttool.kinds.placements import PlacementArea
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import whole, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from sttool.findings import At
    from sttool.obligations.subject import Subject

_FULL = Fraction(100)
_WEEKEND = 5
"""The number of the first day of the week that is none of work: Saturday."""


def placement_absence(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of a placement in an ``area`` after more than ``at_most`` weekdays of absence, the study director not told.

    That he was told stands in a review that names the placement. Absence in part counts for its part.
    """
    record = subject.filed["placement"][0].record
    trainee = world.dossier.trainee if world.dossier else None
    if trainee is None or record.area != params["area"]:
        return
    inside = Period(record.start, record.end)
    lines = [(part, item.percent) for item in trainee.absences if (part := period_of(item).overlap(inside)) is not None]
    over = _passed(lines, inside, params["at_most"])
    if over is None:
        return
    told = [item.record.told for item in subject.filed.get("review", ())]
    days = [one.study_director for one in told if one is not None and one.study_director is not None]
    known = min((day for day in days if day >= over), default=None)
    end = inside.end if known is None else add_days(known, -1)
    if over <= end:
        for part in clipped(subject.scope, Period(over, end)):
            yield Stretch(part, lack("much-absence", subject.path, most=params["at_most"]))


def _passed(lines: Sequence[tuple[Period, Fraction | int]], inside: Period, most: int) -> date | None:
    """The weekday on which the absence came to more than so many days."""
    sum_of, day = Fraction(0), inside.start
    while day <= inside.end:
        if day.weekday() < _WEEKEND:
            away = sum((Fraction(percent) for period, percent in lines if day in period), Fraction(0))
            sum_of += min(away, _FULL) / _FULL
            if sum_of > most:
                return day
        day = add_days(day, 1)
    return None


def read_area(raw: object, at: At) -> str:
    """Read an area of AT or BT."""
    return words(raw, at, get_args(PlacementArea))[0]


ABSENCES: Mapping[str, Predicate] = {
    "placement-absence": Predicate(
        placement_absence,
        "placement",
        {"area": read_area, "at_most": whole},
        rests_on=frozenset({"trainee.absences", "review.told", "review.placement"}),
    ),
}
"""The state of absence from placements by name."""
