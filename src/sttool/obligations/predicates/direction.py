"""States of the study director's assignment: that there is one, who holds it, its term, its hours, its signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sttool.clinic import covered_units, covering, specialist_since, term_of
from sttool.dates import LAST, Period, add, add_days, clipped, gaps, joined
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.predicates.supervision import last_current
from sttool.obligations.reading import Misread, length, only, shown, whole
from sttool.obligations.summary import at_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date
    from fractions import Fraction

    from sttool.clinic import Clinic
    from sttool.findings import At
    from sttool.kinds.assignments import Assignment
    from sttool.kinds.dossier import Filed
    from sttool.kinds.people import Person
    from sttool.obligations.subject import Subject

CLINICAL = frozenset({"BT", "ST"})
"""The programmes the norm of hours counts."""

_HEADS = frozenset({"head", "acting", "deputy", "appointed"})
"""The roles in which one signs as head of unit, or in the head's place."""

_COLUMNS = ("trainees", "hours", "upto")


def study_director_assigned(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which a unit has trainees of a programme that no study director's assignment covers."""
    uncovered: dict[str, list[Period]] = {}
    for summary in world.register.at(subject.id):
        terms = [term_of(item.record) for item in covering(world.clinic, subject.id, summary.programme)]
        for spell in at_unit(summary, subject.id):
            uncovered.setdefault(summary.programme, []).extend(gaps(terms, spell))
    for programme, periods in sorted(uncovered.items()):
        for period in joined(periods):
            yield Stretch(period, lack("no-study-director", subject.path, programme=programme))


def study_director_specialist(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of a term on which its study director is no specialist."""
    found = _holder(world, subject)
    if found is not None:
        assignment, person = found
        yield from _until(specialist_since(person, ()), subject, "director-no-specialist", assignment)


def study_director_trained(world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of a term on which its study director has never taken supervisor training."""
    found = _holder(world, subject)
    if found is not None:
        assignment, person = found
        yield from _until(min(person.supervisor_training, default=None), subject, "director-untrained", assignment)


def study_director_training_current(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of a term on which its study director's latest supervisor training is ``max_age`` old or older."""
    found = _holder(world, subject)
    if found is None or not found[1].supervisor_training:
        return
    assignment, person = found
    days = person.supervisor_training
    current = last_current(days, params["max_age"])
    for scope in clipped(subject.scope, Period(min(days))):
        for period in gaps(current, scope):
            latest = max(day for day in days if day <= period.start)
            yield Stretch(
                period,
                lack("director-training-old", subject.path, ("person",), person=assignment.person, day=str(latest)),
            )


def study_director_term(_world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of an assignment that is longer than a term, or that names no post beside it."""
    assignment = _assignment(subject)
    if assignment is None:
        return
    last = add_days(add(assignment.start, params["longest"]), -1)
    for scope in subject.scope:
        if assignment.end > last:
            yield Stretch(scope, lack("term-long", subject.path, ("to",), day=str(last)))
        elif assignment.post is None:
            yield Stretch(scope, lack("no-post", subject.path))


def agreement_signed(_world: World, subject: Subject, _params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days of an assignment before both the head of unit and the study director had signed it."""
    assignment = _assignment(subject)
    if assignment is None:
        return
    head = min((item.on for item in assignment.signed if item.acting_as in _HEADS), default=LAST)
    director = min((item.on for item in assignment.signed if item.acting_as == "study-director"), default=LAST)
    unsigned = max(head, director)
    missing = "sign-head" if head > director else "sign-director" if director > head else "sign-both"
    for scope in subject.scope:
        if unsigned > scope.start:
            end = min(scope.end, add_days(unsigned, -1) if unsigned != LAST else LAST)
            yield Stretch(Period(scope.start, end), lack(missing, subject.path, ("signed",)))


class Norm(Struct, frozen=True):
    """A row of the norm of hours: from so many trainees on, so many hours a week, from and to."""

    trainees: int
    hours: int
    upto: int


def read_norm(raw: object, at: At) -> tuple[Norm, ...]:
    """Read the rows of a norm of hours from a pack."""
    if not isinstance(raw, list) or not raw:
        raise Misread(at, "P119", found=shown(raw))
    rows = []
    for index, row in enumerate(raw):
        place = (*at, index)
        if not isinstance(row, dict):
            raise Misread(place, "P119", found=shown(row))
        only(row, _COLUMNS, place)
        for key in _COLUMNS:
            if key not in row:
                raise Misread(place, "P118", found=key)
        rows.append(Norm(*(whole(row[key], (*place, key)) for key in _COLUMNS)))
    return tuple(rows)


def hours_asked(norm: Iterable[Norm], trainees: int) -> tuple[int, int] | None:
    """The hours a week that a number of trainees asks for, from and to; ``None`` where it asks for none.

    Source: the agreement on the assignment as clinic study director, its norm of hours.
    """
    step = max((row for row in norm if row.trainees <= trainees), key=lambda row: row.trainees, default=None)
    return (step.hours, step.upto) if step and trainees else None


def study_director_hours(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which the scheduled hours of all assignments on a unit are fewer than its BT and ST trainees ask for."""
    for period, trainees, hours in unit_hours(world, subject.id):
        wanted = hours_asked(params["norm"], trainees)
        if wanted is None or hours >= wanted[0]:
            continue
        for part in clipped(subject.scope, period):
            said = lack("few-hours", subject.path, hours=_plain(hours), wanted=wanted[0], trainees=trainees)
            yield Stretch(part, said)


def unit_hours(world: World, unit: str) -> Iterator[tuple[Period, int, Fraction | int]]:
    """For each stretch of days: a unit's trainees in BT and ST, and the hours of its study directors summed.

    Units that share a study director are counted together, with all their assignments, so that nobody's hours are
    held against trainees whom somebody else is there for as well.
    """
    units, assignments = _together(world.clinic, unit)
    spells = [
        period
        for home in units
        for summary in world.register.at(home)
        if summary.programme in CLINICAL
        for period in at_unit(summary, home)
    ]
    edges = _edges(spells, assignments)
    for index, start in enumerate(edges):
        end = add_days(edges[index + 1], -1) if index + 1 < len(edges) else LAST
        yield (
            Period(start, end),
            sum(start in spell for spell in spells),
            sum((_hours_on(item.record, start) for item in assignments if start in term_of(item.record)), 0),
        )


def _together(clinic: Clinic, unit: str) -> tuple[list[str], list[Filed[Assignment]]]:
    """The units that are joined to one by assignments covering several, and all assignments on them."""
    units = {unit}
    found: dict[str, Filed[Assignment]] = {}
    while True:
        upon = (item for covered in sorted(units) for item in clinic.assigned_to.get(covered, ()))
        more = [item for item in upon if item.path not in found and _clinical(item.record)]
        if not more:
            return sorted(units), list(found.values())
        for item in more:
            found[item.path] = item
            units.update(covered_units(item))


def _clinical(assignment: Assignment) -> bool:
    return not assignment.programmes or not CLINICAL.isdisjoint(assignment.programmes)


def _edges(spells: Iterable[Period], assignments: Iterable[Filed[Assignment]]) -> list[date]:
    """All days on which the number of trainees, or the hours, may change."""
    periods = [*spells, *(term_of(item.record) for item in assignments)]
    days = {period.start for period in periods}
    days |= {add_days(period.end, 1) for period in periods if not period.open_ended}
    days |= {change.start for item in assignments for change in item.record.hours}
    return sorted(days)


def _hours_on(assignment: Assignment, day: date) -> Fraction | int:
    """The scheduled hours a week of an assignment on a day."""
    latest = max((item for item in assignment.hours if item.start <= day), key=lambda item: item.start, default=None)
    return latest.per_week if latest else 0


def _plain(number: Fraction | int) -> str:
    """A number of hours as people write it."""
    return f"{float(number):g}"


def _assignment(subject: Subject) -> Assignment | None:
    found = subject.filed.get("assignment", ())
    return found[0].record if found else None


def _holder(world: World, subject: Subject) -> tuple[Assignment, Person] | None:
    """The assignment, and the person who holds it where that could be read."""
    assignment = _assignment(subject)
    person = world.clinic.people.get(assignment.person) if assignment else None
    return (assignment, person.record) if assignment and person else None


def _until(since: date | None, subject: Subject, text: str, assignment: Assignment) -> Iterator[Stretch]:
    """The days of the term before something was so."""
    for scope in subject.scope:
        end = scope.end if since is None else min(scope.end, add_days(since, -1))
        if end >= scope.start:
            yield Stretch(Period(scope.start, end), lack(text, subject.path, ("person",), person=assignment.person))


_COVERED = frozenset({"assignment.units", "assignment.programmes"})

DIRECTION: Mapping[str, Predicate] = {
    "study-director-assigned": Predicate(study_director_assigned, "unit", rests_on=_COVERED, mended_by_more=True),
    "study-director-specialist": Predicate(
        study_director_specialist, "assignment", rests_on=frozenset({"person.specialist_in"})
    ),
    "study-director-trained": Predicate(
        study_director_trained, "assignment", rests_on=frozenset({"person.supervisor_training"})
    ),
    "study-director-training-current": Predicate(
        study_director_training_current,
        "assignment",
        {"max_age": length},
        rests_on=frozenset({"person.supervisor_training"}),
    ),
    "study-director-term": Predicate(
        study_director_term,
        "assignment",
        {"longest": length},
        rests_on=frozenset({"assignment.post", "assignment.handed_over"}),
    ),
    "study-director-hours": Predicate(
        study_director_hours, "unit", {"norm": read_norm}, rests_on=_COVERED | {"assignment.hours", "trainee"}
    ),
    "agreement-signed": Predicate(agreement_signed, "assignment", rests_on=frozenset({"assignment.signed"})),
}
"""The states of the study director's assignment by name."""
