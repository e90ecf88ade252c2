"""The individual training plan (IUP): service, side placements, courses, projects, and the goals they serve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.reports.documents.parts import everybody
from sttool.reports.escaping import plain
from sttool.training.ownsets import own_sets
from sttool.training.standing import standing
from sttool.training.traces import State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

    from sttool.kinds.plans import Plan as Record
    from sttool.reports.basis import Place, Who
    from sttool.reports.documents.parts import Ground, Holder, Person, Signing
    from sttool.training.coverage import Coverage


class Service(Struct, frozen=True):
    """A placement, planned or done."""

    title: str
    """What it is."""
    place: Place
    """Where."""
    start: date
    """Its first day."""
    end: date
    """Its last day."""
    supervisors: tuple[Who, ...]
    """Who supervises there."""
    goals: tuple[str, ...]
    """The goals it serves, by code."""


class Side(Struct, frozen=True):
    """A side placement that the plan asks for."""

    what: str
    """What it is in."""
    months: Fraction | None
    """Months of full time."""
    goals: tuple[str, ...]
    """The goals it is to serve, by code."""
    by: date | None
    """The day it is to be done by."""


class Learned(Struct, frozen=True):
    """A course or a project."""

    title: str
    """What it is."""
    start: date | None
    """Its first day."""
    end: date | None
    """Its last day, or the day it was presented."""
    goals: tuple[str, ...]
    """The goals it serves, by code."""


class GoalRow(Struct, frozen=True):
    """A goal of the training and how it is to be reached."""

    code: str
    """Its code."""
    label: str
    """What it is about, in short."""
    ways: tuple[str, ...]
    """What in the records serves it: placements, courses and projects by title."""
    at_home: bool
    """Whether the plan has it served at home."""
    state: str
    """How far it has come: missing, planned, ongoing, done or certified."""


class Plan(Struct, frozen=True):
    """The individual training plan of one training."""

    day: date
    """The day the document is made on."""
    person: Person
    """The trainee, and those around."""
    established: date | None
    """The day it was established."""
    revised: tuple[date, ...]
    """The days it was revised, by the day of the document."""
    months: Fraction
    """Months of full time that the training takes."""
    done: Fraction
    """Months of them that are done, credited time counted."""
    services: tuple[Service, ...]
    """Placements that are not cancelled, in order of day."""
    sides: tuple[Side, ...]
    """Side placements that the plan asks for."""
    courses: tuple[Learned, ...]
    """Courses, wanted or taken."""
    projects: tuple[Learned, ...]
    """Development work, written work and research."""
    goals: tuple[GoalRow, ...]
    """Every goal of the training."""
    unread: bool
    """Whether something that it rests on could not be read."""
    signatures: tuple[Signing, ...]
    """Who approves: trainee, main supervisor, study director and head of unit."""


def plan(ground: Ground, held: Holder) -> Plan:
    """Fill in the plan of a training."""
    filed = held.dossier.only("plan")
    record: Record | None = filed.record if filed is not None else None
    time, dossier = held.life.time, held.dossier
    stands = standing(dossier, held.trainee, time, ground.day, own_sets(ground.clinic.goals))
    return Plan(
        day=ground.day,
        person=held.person,
        established=record.established if record else None,
        revised=tuple(day for day in (record.revised if record else ()) if day <= ground.day),
        months=time.asked.months,
        done=time.months(ground.day),
        services=tuple(services(ground, held)),
        sides=tuple(
            Side(plain(one.what), one.months, _codes(one.goals), one.by)
            for one in (record.side_placements if record else ())
        ),
        courses=tuple(_courses(held)),
        projects=tuple(_projects(held)),
        goals=tuple(_goal(held, one, record) for one in stands.goals),
        unread=bool(stands.unread),
        signatures=everybody(ground, held.person, record.approved if record else ()),
    )


def services(ground: Ground, held: Holder, since: date | None = None, until: date | None = None) -> Iterator[Service]:
    """The placements in order of day; those that touch a stretch of days where one is given."""
    for item in sorted(held.dossier.placements, key=lambda item: (item.record.start, item.id)):
        one = item.record
        if (since is not None and one.end < since) or (until is not None and one.start > until):
            continue
        people = tuple(ground.one(each) for each in one.supervisors)
        yield Service(plain(one.title), ground.place(one.unit), one.start, one.end, people, _codes(one.goals))


def _courses(held: Holder) -> Iterator[Learned]:
    for item in held.dossier.of("course"):
        one = item.record
        if one.status != "cancelled":
            yield Learned(plain(one.title), one.start, one.end, _codes(one.goals))


def _projects(held: Holder) -> Iterator[Learned]:
    for item in held.dossier.of("project"):
        one = item.record
        yield Learned(plain(one.title), one.start, one.presented, _codes(one.goals))


def _goal(held: Holder, one: Coverage, record: Record | None) -> GoalRow:
    names = {one.goal.code, f"{one.file}/{one.goal.code}"}
    ways = [
        plain(title)
        for kind in ("placement", "course", "project")
        for title, goals in _serving(held, kind)
        if not names.isdisjoint(goals)
    ]
    at_home = not names.isdisjoint(record.home_goals if record else ())
    state = State.MISSING if one.state is State.CANCELLED else one.state
    return GoalRow(one.goal.code, plain(one.goal.label), tuple(dict.fromkeys(ways)), at_home, state.name.lower())


def _serving(held: Holder, kind: str) -> Iterator[tuple[str, Any]]:
    """What serves goals: the title and the goals; what was cancelled serves none."""
    for item in held.dossier.of(kind):
        one = item.record
        gone = one.cancelled is not None if kind == "placement" else getattr(one, "status", "") == "cancelled"
        if not gone:
            yield one.title, one.goals


def _codes(goals: tuple[str, ...]) -> tuple[str, ...]:
    """Codes as they stand on paper: without the specialty's file where one is said."""
    return tuple(dict.fromkeys(plain(goal.rpartition("/")[2]) for goal in goals))
