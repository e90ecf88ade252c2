"""States of what is planned for a training: service for every goal, courses in sight, projects begun in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.dates import FIRST, LAST, Period, add, add_days, before, clipped, gaps
from sttool.obligations.clocks import later, moved_by_leave
from sttool.obligations.predicates import Predicate, Stretch, World, lack
from sttool.obligations.reading import length
from sttool.training.needed import CLINICAL, needed
from sttool.training.ownsets import own_sets
from sttool.training.standing import bt_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sttool.findings import At
    from sttool.obligations.subject import Subject
    from sttool.training.needed import Needed

_WORK: Final = ("development", "written-work")
"""The activities that goals ask for, and that are done as a project."""

_SHOWN: Final = 6
"""So many goals are named; a longer list says how many more there are."""


def goals_planned(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days on which neither plan nor placement brings the service that some goal asks for.

    Asked from ``within`` after the start, after a change of regulation or after a placement was cancelled, and pushed
    by leave. What is planned now counts as planned from the beginning. Where no goals are kept, or the plan of an ST is
    not made yet, which is asked for by itself, nothing is said.
    """
    named = _served(subject)
    plan = subject.filed.get("plan", ())
    lasting = {name for name, end in named.items() if end == LAST}
    if not lasting or (subject.traits.programme == "ST" and not plan):
        return
    begun = _begun(world, subject)
    missing: dict[date, list[str]] = {}
    for goal in _needed(world, CLINICAL):
        if not goal.names.isdisjoint(lasting) or (not goal.prescribed and _otherwise(subject, goal)):
            continue
        planned_to = max((named.get(name, FIRST) for name in goal.names), default=FIRST)
        missing.setdefault(max(begun, planned_to), []).append(goal.code)
    place = (plan[0].path, ("home_goals",)) if plan and plan[0].record.home_goals else (subject.path, ())
    asked = [(_moved(subject, day, params), codes) for day, codes in sorted(missing.items())]
    yield from _adding_up(subject, [(day, codes) for day, codes in asked if day is not None], "goals-unplanned", place)


def _served(subject: Subject) -> dict[str, date]:
    """The goals that plan, placements and certificates name, each with the day up to which; cancelled ones end."""
    found: dict[str, date] = {}
    for item in subject.filed.get("plan", ()):
        sides = (goal for side in item.record.side_placements for goal in side.goals)
        found.update((goal, LAST) for goal in (*item.record.home_goals, *sides))
    for item in subject.filed.get("placement", ()):
        if item.record.type != "observation":
            to = item.record.cancelled or LAST
            found.update((goal, max(to, found.get(goal, FIRST))) for goal in item.record.goals)
    for item in subject.filed.get("certificate", ()):
        if item.record.kind in {CLINICAL, "goal", "bt-goals", "bt-completed", "bt-competence"}:
            found.update((goal, LAST) for goal in item.record.goals)
    return found


def _otherwise(subject: Subject, goal: Needed) -> bool:
    """Say whether something else serves a goal for which no activity is prescribed, or all of BT is proved."""
    others = (item for kind in ("course", "project", "certificate") for item in subject.filed.get(kind, ()))
    if any(not goal.names.isdisjoint(item.record.goals) for item in others):
        return True
    trainee = subject.filed["trainee"][0].record
    return trainee.certified is not None or (trainee.bt is not None and trainee.bt.certificate is not None)


def _begun(world: World, subject: Subject) -> date:
    """The day from which the present goals are to be planned for."""
    trainee = world.dossier.trainee if world.dossier else None
    changed = trainee.changed_from.on if trainee is not None and trainee.changed_from is not None else FIRST
    return max(subject.life.start, changed)


def _moved(subject: Subject, day: date, params: Mapping[str, Any]) -> date | None:
    return moved_by_leave(day, later(day, params["within"]), subject.pauses)[0]


def courses_watched(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days, from ``ahead`` of the expected end, on which a goal asks for a course that is nowhere in sight.

    In sight is one that is wished for, applied for, promised or done; and for ``watched`` all, from a day on which
    courses were gone through for this trainee.
    """
    end = _end(subject)
    if end is None:
        return
    known = {
        goal
        for kind in ("course", "certificate")
        for item in subject.filed.get(kind, ())
        if kind == "certificate" or item.record.status != "cancelled"
        for goal in item.record.goals
    }
    codes = [goal.code for goal in _needed(world, "course") if goal.names.isdisjoint(known)]
    if not codes:
        return
    watched = [
        Period(item.record.date, add_days(add(item.record.date, params["watched"]), -1))
        for item in subject.filed.get("activity", ())
        if item.record.kind == "course-watch"
    ]
    for period in gaps(watched, Period(before(end, params["ahead"]), LAST)):
        for part in clipped(subject.scope, period):
            yield Stretch(part, lack("courses-unseen", subject.path, goals=_listed(codes), number=len(codes)))


def projects_begun(world: World, subject: Subject, params: Mapping[str, Any]) -> Iterator[Stretch]:
    """Days, from ``ahead`` of the expected end, on which the project that a goal asks for does not exist.

    A project that names no goal is for whichever asks for its kind.
    """
    end = _end(subject)
    if end is None:
        return
    asked = before(end, params["ahead"])
    for kind in _WORK:
        for goal in _needed(world, kind):
            days = [
                (item.record.start or item.record.presented or FIRST) if of == "project" else item.record.date
                for of in ("project", "certificate")
                for item in subject.filed.get(of, ())
                if item.record.kind == kind and (not item.record.goals or not goal.names.isdisjoint(item.record.goals))
            ]
            first = min(days, default=None)
            if first is None or first > asked:
                whole = Period(asked, LAST if first is None else add_days(first, -1))
                for part in clipped(subject.scope, whole):
                    yield Stretch(part, lack("no-project", subject.path, goals=goal.code))


def _end(subject: Subject) -> date | None:
    found = subject.happenings.get("expected_end", ())
    return found[0].day if found else None


def _needed(world: World, activity: str) -> tuple[Needed, ...]:
    """The goals of a dossier's trainee that ask for an activity."""
    trainee = world.dossier.trainee if world.dossier else None
    if trainee is None or trainee.programme == "AT":
        return ()
    files = tuple(trainee.specialties) if trainee.programme == "ST" else ()
    own = own_sets(world.clinic.goals) if world.clinic.goals else None
    return needed(trainee.regulation, files, activity, with_bt=bt_within(trainee), own=own)


def _adding_up(
    subject: Subject, asked: Iterable[tuple[date, list[str]]], text: str, place: tuple[str, At]
) -> Iterator[Stretch]:
    """Stretches without an end; the last to begin says all that is missing from then on."""
    codes: list[str] = []
    for day, more in sorted(asked):
        codes += more
        for part in clipped(subject.scope, Period(day, LAST)):
            yield Stretch(part, lack(text, *place, goals=_listed(codes), number=len(codes)))


def _listed(codes: list[str]) -> str:
    """Some goals by their codes; of many the first, and how many more there are."""
    more = len(codes) - _SHOWN
    return ", ".join(codes) if more <= 1 else f"{', '.join(codes[:_SHOWN])} + {more}"


_GOALS: Final = frozenset({"trainee.specialties", "trainee.regulation", "trainee.bt"})

PLANNING: Mapping[str, Predicate] = {
    "goals-planned": Predicate(
        goals_planned,
        "trainee",
        {"within": length},
        rests_on=_GOALS | {"plan.home_goals", "plan.side_placements", "placement.goals", "certificate.goals"},
        mended_by_more=True,
    ),
    "courses-watched": Predicate(
        courses_watched,
        "trainee",
        {"ahead": length, "watched": length},
        rests_on=_GOALS | {"course.goals", "course.status", "certificate.goals", "activity.trainees"},
        mended_by_more=True,
    ),
    "projects-begun": Predicate(
        projects_begun,
        "trainee",
        {"ahead": length},
        rests_on=_GOALS | {"project.goals", "project.from", "project.kind", "certificate.goals"},
        mended_by_more=True,
    ),
}
"""The states of what is planned, by name."""
