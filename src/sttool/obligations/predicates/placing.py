"""The side placements that a plan says are needed, as a state: each has a placement, asked for in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.dates import LAST, Period, add_days, before, clipped
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import length
from sttool.training.schedule import latest_start, serves
from sttool.training.stays import Home, track_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.dates import Span
    from sttool.kinds.dossier import Folder
    from sttool.obligations.occurrence import Lack
    from sttool.obligations.subject import Subject
    from sttool.training.stays import Side, Track


def side_placements_planned(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which it is late, by ``asked_before``, to ask for a side placement that the training needs.

    A placement of the plan that none booked serves is late until its goals are certified; one to be done before the
    records began is not looked for. A placement that is booked is late until its unit was asked, or until it begins.
    """
    dossier = world.dossier
    trainee = dossier.trainee if dossier else None
    if dossier is None or trainee is None:
        return
    plan = dossier.only("plan")
    booked = any(item.record.type == "side" for item in dossier.of("placement"))
    if not booked and (plan is None or not plan.record.side_placements):
        return
    homes = [Home(spell.period, spell.unit) for spell in subject.homes]
    track = track_of(dossier, trainee, path=subject.path, employed=(), leave=(), homes=homes, end=None)
    for days, said in (*_unbooked(dossier, track, subject, params["asked_before"]), *_unasked(track, params)):
        for part in clipped(subject.scope, days) if days.start <= days.end else ():
            yield Stretch(part, said)


def _unbooked(dossier: Folder, track: Track, subject: Subject, asked_before: Span) -> Iterator[tuple[Period, Lack]]:
    """The side placements of the plan without a placement, from the last day to ask for one; never before the plan."""
    if not track.sides:
        return
    certified = _certified(dossier)
    plan = dossier.of("plan")[0].record
    made = plan.established or plan.drafted
    for index, side in enumerate(track.sides):
        if side.by is None or side.by < subject.since or any(serves(stay, side) for stay in track.held):
            continue
        asked = before(latest_start(side.by, side.months), asked_before)
        start = asked if made is None else max(asked, made)
        at = ("side_placements", index)
        said = lack("side-not-planned", track.plan, at, day=side.by.isoformat())
        yield Period(start, _day_before(_reached(side, certified))), said


def _unasked(track: Track, params: Mapping[str, Any]) -> Iterator[tuple[Period, Lack]]:
    """The side placements that are booked, from the last day to ask until their unit was asked, or they began."""
    for stay in track.held:
        if stay.type != "side" or track.at_home(stay.unit, stay.period.start):
            continue
        asked = min((day for day in (stay.requested, stay.confirmed) if day is not None), default=LAST)
        late = before(stay.period.start, params["asked_before"])
        said = lack("side-not-asked", stay.path, ("from",), placement=stay.id)
        yield Period(late, _day_before(min(asked, stay.period.start))), said


def _certified(dossier: Folder) -> dict[str, date]:
    """The day each goal was first certified."""
    found: dict[str, date] = {}
    for item in dossier.of("certificate"):
        for goal in item.record.goals:
            found[goal] = min(item.record.date, found.get(goal, LAST))
    return found


def _reached(side: Side, certified: Mapping[str, date]) -> date:
    """The day all goals of a side placement were certified; the calendar's end where they are not, or it names none."""
    return max((certified.get(goal, LAST) for goal in side.goals), default=LAST)


def _day_before(day: date) -> date:
    return day if day == LAST else add_days(day, -1)


PLACING: Mapping[str, Predicate] = {
    "side-placements-planned": Predicate(
        side_placements_planned,
        "trainee",
        {"asked_before": length},
        rests_on=frozenset({
            "plan.side_placements", "plan.established", "plan.drafted", "placement.type", "placement.goals",
            "placement.requested", "placement.confirmed", "placement.cancelled", "certificate.goals", "trainee.units",
        }),
    ),
}  # fmt: skip
"""The state of the plan's side placements, by name."""
