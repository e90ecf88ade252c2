"""States of supervision: a main supervisor in force, a specialist, trained, current, not overloaded, with time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sttool.clinic import period_of, specialist_since
from sttool.dates import FIRST, LAST, Period, add, add_days, clipped, gaps, joined
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import length, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.dates import Span
    from sttool.findings import At
    from sttool.kinds.people import Person
    from sttool.obligations.occurrence import Lack
    from sttool.obligations.subject import Subject


def _main_supervisors(world: World) -> Iterator[tuple[Period, str, At]]:
    """The main supervisors of a dossier's trainee, with their days and places."""
    trainee = world.dossier.trainee if world.dossier else None
    for index, item in enumerate(trainee.supervisors if trainee else ()):
        if item.role == "main":
            yield period_of(item), item.person, ("supervisors", index)


def main_supervisor(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of the training on which no main supervisor is appointed."""
    known = [period for period, _, _ in _main_supervisors(world)]
    for scope in subject.scope:
        for period in gaps(known, scope):
            yield Stretch(period, lack("no-main-supervisor", subject.path, ("supervisors",)))


def supervisor_specialist(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days with a main supervisor who is no specialist: in a specialty aimed at for ST, in any for BT."""
    wanted = subject.traits.specialties if subject.traits.programme == "ST" else frozenset[str]()
    for period, ident, at in _main_supervisors(world):
        person = world.clinic.people.get(ident)
        if person is not None:
            since = specialist_since(person.record, wanted)
            yield from _before(since, period, subject, lack("supervisor-no-specialist", subject.path, at, person=ident))


def supervisor_trained(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days with a main supervisor who has never taken supervisor training."""
    for period, ident, at in _main_supervisors(world):
        person = world.clinic.people.get(ident)
        if person is not None:
            since = min(person.record.supervisor_training, default=None)
            yield from _before(since, period, subject, lack("supervisor-untrained", subject.path, at, person=ident))


def _before(since: date | None, period: Period, subject: Subject, said: Lack) -> Iterator[Stretch]:
    """The days of a period in the subject's scope before something was so."""
    end = period.end if since is None else min(period.end, add_days(since, -1))
    if end >= period.start:
        for part in clipped(subject.scope, Period(period.start, end)):
            yield Stretch(part, said)


def last_current(days: tuple[date, ...], age: Span) -> tuple[Period, ...]:
    """The days on which the latest of some days is younger than an age."""
    return joined(Period(day, add_days(add(day, age), -1)) for day in days)


def supervisor_training_current(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a main supervisor's latest training or follow-up day is older than ``max_age``.

    Days before the first training belong to ``supervisor-trained`` and are not counted here.
    """
    person = _person(world, subject)
    if person is None or not person.supervisor_training:
        return
    days = (*person.supervisor_training, *person.follow_up_days)
    current = (Period(FIRST, add_days(min(person.supervisor_training), -1)), *last_current(days, params["max_age"]))
    for scope in subject.scope:
        for period in gaps(current, scope):
            latest = max(day for day in days if day <= period.start)
            yield Stretch(period, lack("training-old", subject.path, ("supervisor_training",), day=latest.isoformat()))


def supervisor_load(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a supervisor is main supervisor of more than ``at_most`` trainees, here and elsewhere."""
    person = _person(world, subject)
    spells = [
        spell.period
        for summary in world.register.under(subject.id)
        for spell in summary.supervised
        if spell.person == subject.id and spell.main
    ]
    others = person.other_trainees if person else ()
    for period, number in _counted(spells, [(item.start, item.number) for item in others]):
        if number > params["at_most"]:
            for part in clipped(subject.scope, period):
                yield Stretch(part, lack("many-trainees", subject.path, number=number, most=params["at_most"]))


def _counted(spells: list[Period], others: list[tuple[date, int]]) -> Iterator[tuple[Period, int]]:
    """How many spells run on each stretch of days, with others that are known only as a number from a day."""
    ends = {add_days(spell.end, 1) for spell in spells if not spell.open_ended}
    edges = sorted({spell.start for spell in spells} | ends | {day for day, _ in others})
    for index, start in enumerate(edges):
        end = add_days(edges[index + 1], -1) if index + 1 < len(edges) else LAST
        beside = max(((day, number) for day, number in others if day <= start), default=(start, 0))[1]
        yield Period(start, end), sum(start in spell for spell in spells) + beside


def supervisor_hours(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a main supervisor has no scheduled time laid down."""
    person = _person(world, subject)
    if person is None:
        return
    changes = sorted(person.hours, key=lambda item: item.start)
    timed = [
        Period(item.start, add_days(changes[index + 1].start, -1) if index + 1 < len(changes) else LAST)
        for index, item in enumerate(changes)
        if item.per_week > 0
    ]
    for scope in subject.scope:
        for period in gaps(timed, scope):
            yield Stretch(period, lack("no-hours", subject.path, ("hours",)))


def supervisor_time(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a main supervisor's scheduled time is laid down, but is fewer hours a week than ``at_least``.

    Days on which none is laid down belong to ``supervisor-hours`` and are not counted here.
    """
    person = _person(world, subject)
    changes = sorted(person.hours, key=lambda item: item.start) if person is not None else []
    for index, item in enumerate(changes):
        end = add_days(changes[index + 1].start, -1) if index + 1 < len(changes) else LAST
        if 0 < item.per_week < params["at_least"]:
            said = lack(
                "little-time", subject.path, ("hours",), hours=f"{float(item.per_week):g}", wanted=params["at_least"]
            )
            for part in clipped(subject.scope, Period(item.start, end)):
                yield Stretch(part, said)


def _person(world: World, subject: Subject) -> Person | None:
    found = world.clinic.people.get(subject.id)
    return found.record if found else None


SUPERVISION: Mapping[str, Predicate] = {
    "main-supervisor": Predicate(
        main_supervisor, "trainee", rests_on=frozenset({"trainee.supervisors"}), mended_by_more=True
    ),
    "supervisor-specialist": Predicate(
        supervisor_specialist,
        "trainee",
        rests_on=frozenset({"trainee.supervisors", "trainee.specialties", "person.specialist_in"}),
    ),
    "supervisor-trained": Predicate(
        supervisor_trained, "trainee", rests_on=frozenset({"trainee.supervisors", "person.supervisor_training"})
    ),
    "supervisor-training-current": Predicate(
        supervisor_training_current,
        "supervisor",
        {"max_age": length},
        rests_on=frozenset({"person.supervisor_training", "person.follow_up_days"}),
    ),
    "supervisor-load": Predicate(
        supervisor_load, "supervisor", {"at_most": whole}, rests_on=frozenset({"person.other_trainees"})
    ),
    "supervisor-time": Predicate(
        supervisor_time, "supervisor", {"at_least": whole}, rests_on=frozenset({"person.hours"})
    ),
    "supervisor-hours": Predicate(supervisor_hours, "supervisor", rests_on=frozenset({"person.hours"})),
}
"""The states of supervision by name."""
