"""States of the schedule: no days of BT without a placement, and no unit with more trainees than places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.clinic import period_of
from sttool.dates import FIRST, LAST, Period, add_days, clipped, gaps, joined
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.subjects.career import away_of
from sttool.training.crowds import crowds
from sttool.training.schedule import on_weekdays
from sttool.training.stays import Home, Presence, Stay, Track, presences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.obligations.subject import Subject
    from sttool.obligations.summary import Summary


def placements_planned(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of BT without a placement, up to the expected end; leave is none, nor is a weekend between two."""
    dossier = world.dossier
    trainee = dossier.trainee if dossier else None
    if dossier is None or trainee is None:
        return
    taken = joined((*(period_of(item.record) for item in dossier.placements), *away_of(trainee), *subject.pauses))
    for scope in clipped(subject.scope, Period(FIRST, subject.expected or LAST)):
        for gap in gaps(taken, scope):
            if on_weekdays(gap):
                yield Stretch(gap, lack("no-placement", subject.path), over=gap.end == scope.end)


def unit_capacity(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a unit has more trainees, its own and visitors, than it has places for."""
    limits = _limits(world.clinic, subject.id)
    if not limits:
        return
    there = [one for summary in world.register.there(subject.id) for one in presences(_track(summary), unit=subject.id)]
    visitors = [
        Presence(item.record.home, subject.id, period_of(item.record), visitor=True)
        for item in subject.filed.get("visitor", ())
    ]
    for crowd in crowds(subject.id, limits, [*there, *visitors]):
        said = lack("over-capacity", subject.path, ("capacity",), most=crowd.most, places=crowd.places)
        for part in clipped(subject.scope, crowd.period):
            yield Stretch(part, said)


def _limits(clinic: Clinic, unit: str) -> list[tuple[Period, int]]:
    """A unit's places, and when; one without an end holds until the next does."""
    found = clinic.units.get(unit)
    lines = sorted(found.record.capacity if found else (), key=lambda line: line.start)
    return [
        (Period(line.start, last), line.trainees)
        for index, line in enumerate(lines)
        if (last := line.end or (add_days(lines[index + 1].start, -1) if index + 1 < len(lines) else LAST))
        >= line.start
    ]


def _track(summary: Summary) -> Track:
    """A training on the line of time, from what is kept of its dossier."""
    return Track(
        trainee=summary.trainee,
        path=summary.path,
        programme=summary.programme,
        employed=summary.present,
        leave=summary.leave,
        homes=tuple(Home(spell.period, spell.unit) for spell in summary.units),
        end=summary.ended or summary.expected_end,
        stays=tuple(
            Stay(summary.trainee, spell.id, spell.id, spell.type, spell.unit, spell.period)
            for spell in summary.placements
        ),
    )


ROTA: Mapping[str, Predicate] = {
    "placements-planned": Predicate(
        placements_planned,
        "trainee",
        rests_on=frozenset({"placement.from", "placement.to", "placement.cancelled", "trainee.absences"}),
        mended_by_more=True,
    ),
    "unit-capacity": Predicate(unit_capacity, "unit", rests_on=frozenset({"unit.capacity", "visitor.from", "trainee"})),
}
"""The states of the schedule, by name."""
