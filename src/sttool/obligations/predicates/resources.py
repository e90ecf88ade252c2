"""What a unit needs to train: enough supervisors with training, a delegation to sign, a collegium that is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.clinic import covered_units, covering, period_of, study_directors_on, term_of
from sttool.dates import LAST, Period, add_days, clipped, gaps, joined
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import whole
from sttool.obligations.summary import at_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sttool.kinds.assignments import Assignment
    from sttool.kinds.dossier import Filed
    from sttool.obligations.occurrence import Lack
    from sttool.obligations.subject import Subject
    from sttool.obligations.summary import Summary

_SIGNED_FOR = "ST"
"""The programme whose applications the delegation is for."""

_ASSESSED = "AT"
"""The programme whose collegia this is about."""


def supervisors_enough(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which fewer who work at a unit have supervisor training than the unit needs.

    The number is the unit's own where it has said one; else as many as are main supervisors there, and one for every
    ``per_supervisor`` trainees at the least.
    """
    summaries = world.register.at(subject.id)
    trainees = [period for summary in summaries for period in at_unit(summary, subject.id)]
    mains = _supervising(summaries, subject.id, main=True)
    trained = _trained(world, subject.id, _supervising(summaries, subject.id, main=False))
    own = world.clinic.units[subject.id].record.supervisors_needed
    spells = (*trainees, *(days for found in (*mains.values(), *trained.values()) for days in found))
    edges = sorted(
        {days.start for days in spells}
        | {add_days(days.end, 1) for days in spells if not days.open_ended}
        | {item.start for item in own}
    )
    for index, start in enumerate(edges):
        said = max((item for item in own if item.start <= start), key=lambda item: item.start, default=None)
        number = sum(start in days for days in trainees)
        wanted = said.number if said else max(_present(mains, start), -(-number // params["per_supervisor"]))
        have = _present(trained, start)
        if have < wanted:
            period = Period(start, add_days(edges[index + 1], -1) if index + 1 < len(edges) else LAST)
            for part in clipped(subject.scope, period):
                yield Stretch(part, lack("few-supervisors", subject.path, have=have, wanted=wanted))


def _supervising(summaries: Iterable[Summary], unit: str, *, main: bool) -> dict[str, list[Period]]:
    """The days on which each person supervises anybody whose home is a unit, as main supervisor or at all."""
    found: dict[str, list[Period]] = {}
    for summary in summaries:
        home = at_unit(summary, unit)
        for spell in summary.supervised:
            if spell.main or not main:
                found.setdefault(spell.person, []).extend(clipped(home, spell.period))
    return {person: list(joined(days)) for person, days in found.items()}


def _trained(world: World, unit: str, supervising: Mapping[str, list[Period]]) -> dict[str, list[Period]]:
    """The days on which each person with supervisor training works at a unit.

    Whose file names no unit works where he supervises.
    """
    found: dict[str, list[Period]] = {}
    people = world.clinic.people
    unplaced = (item for ident in supervising if (item := people.get(ident)) is not None and not item.record.units)
    for item in (*world.clinic.working_at.get(unit, ()), *unplaced):
        since = min(item.record.supervisor_training, default=None)
        if since is None:
            continue
        there = [period_of(spell) for spell in item.record.units if spell.unit == unit]
        days = clipped(joined(there or supervising[item.id]), Period(since))
        if days:
            found[item.id] = list(days)
    return found


def _present(people: Mapping[str, list[Period]], day: date) -> int:
    return sum(any(day in period for period in days) for days in people.values())


def delegation_held(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of an assignment without the delegation to sign applications for specialist certificates.

    A clinic's own is asked for it only while a unit that it covers has no overarching study director.
    """
    item: Filed[Assignment] = subject.filed["assignment"][0]
    if item.record.programmes and _SIGNED_FOR not in item.record.programmes:
        return
    given = item.record.delegation.on if item.record.delegation else LAST
    said = lack("no-delegation", subject.path, ("person",), person=item.record.person)
    for scope in subject.scope:
        end = min(scope.end, add_days(given, -1)) if given != LAST else scope.end
        for period in _alone(world, item, Period(scope.start, end)) if end >= scope.start else ():
            yield Stretch(period, said)


def _alone(world: World, item: Filed[Assignment], within: Period) -> tuple[Period, ...]:
    """The days on which no overarching study director is there for all the units of a clinic's assignment."""
    if item.record.scope == "overall":
        return (within,)
    uncovered: list[Period] = []
    for unit in covered_units(item):
        terms = [term_of(other.record) for other in covering(world.clinic, unit, _SIGNED_FOR, "overall")]
        uncovered.extend(gaps(terms, within))
    return joined(uncovered)


def at_collegium_whole(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days after an AT collegium without a joint assessment or a study director, until one that had both."""
    filed = (item for item in subject.filed.get("collegium", ()) if item.record.kind == "at")
    held = sorted((item.day, item.path, item) for item in filed if item.day is not None)
    for index, (day, _, item) in enumerate(held):
        said = _wanting(world, subject, item, day)
        if said is not None:
            end = max(day, add_days(held[index + 1][0], -1)) if index + 1 < len(held) else LAST
            for part in clipped(subject.scope, Period(day, end)):
                yield Stretch(part, said)


def _wanting(world: World, subject: Subject, item: Filed[Any], day: date) -> Lack | None:
    """What an AT collegium lacks; a study director only where there was one."""
    if not item.record.joint_assessment:
        return lack("no-joint-assessment", item.path, day=day.isoformat())
    home = next((spell.unit for spell in subject.homes if day in spell.period), None)
    if home is None or not study_directors_on(world.clinic, home, _ASSESSED, day, None):
        return None
    directors = {
        other.record.person
        for other in world.clinic.assignments
        if day in term_of(other.record) and (not other.record.programmes or _ASSESSED in other.record.programmes)
    }
    if directors.isdisjoint(item.record.present):
        return lack("no-director-there", item.path, ("present",), day=day.isoformat())
    return None


RESOURCES: Mapping[str, Predicate] = {
    "supervisors-enough": Predicate(
        supervisors_enough,
        "unit",
        {"per_supervisor": lambda raw, at: whole(raw, at, least=1)},
        rests_on=frozenset({"person.units", "person.supervisor_training", "unit.supervisors_needed", "trainee"}),
    ),
    "delegation-held": Predicate(
        delegation_held,
        "assignment",
        rests_on=frozenset({"assignment.delegation", "assignment.units", "assignment.programmes"}),
    ),
    "at-collegium-whole": Predicate(
        at_collegium_whole,
        "trainee",
        rests_on=frozenset({"collegium.joint_assessment", "collegium.present", "trainee.units"}),
    ),
}
"""The states of what a unit needs to train, by name."""
