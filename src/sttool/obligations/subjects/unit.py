"""The subjects that cross dossiers, from summaries: units, units with a programme, assignments and supervisors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from sttool.clinic import covered_units, term_of
from sttool.dates import FIRST, LAST, Period, joined
from sttool.kinds.parts import Programme
from sttool.obligations.fields import SUCCESSOR
from sttool.obligations.holding import holders
from sttool.obligations.subject import Happening, Spell, Subject, Traits
from sttool.obligations.summary import at_unit, trained_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.assignments import Assignment
    from sttool.kinds.dossier import Filed
    from sttool.obligations.model import Rules
    from sttool.obligations.summary import Register
_OWN: Final = "assignment"


def clinic_subjects(clinic: Clinic, rules: Rules, register: Register) -> Iterator[Subject]:
    """Everything beyond the dossiers that obligations are about."""
    for unit in clinic.own_units:
        yield from _unit(clinic, rules, register, unit)
    for assignment in clinic.assignments:
        yield _assignment(clinic, rules, assignment)
    for person in sorted((set(clinic.people) | clinic.unreadable_people) & set(register.by_supervisor)):
        yield from _supervisor(clinic, rules, register, person)


def _shared(clinic: Clinic, rules: Rules, unit: str) -> dict[str, Any]:
    """What all subjects of a unit have alike."""
    found = clinic.units.get(unit)
    setting = found.record.setting if found else "other"
    folder = clinic.folders.get(unit)
    homes = (Spell(Period(FIRST, LAST), unit, setting),)
    return {
        "since": clinic.since,
        "since_grace": rules.since_grace,
        "homes": homes,
        "holders": holders(clinic, homes),
        "refused": (folder.refused if folder else frozenset()) | _unread_assignments(clinic),
        "at_unit": unit,
    }


def _unread_assignments(clinic: Clinic) -> frozenset[str]:
    """What could not be read of any assignment: one that stands under another unit may cover this one too."""
    names = (name for folder in clinic.refusing for name in folder.refused)
    return frozenset(name for name in names if name.partition(".")[0] == "assignment")


def _waivers(clinic: Clinic, unit: str, subject: str | None) -> tuple[Filed[Any], ...]:
    """The waivers in a unit's file for the unit itself, or for one of its assignments or people."""
    return tuple(item for item in clinic.unit_filed(unit, "unit-waiver") if item.record.subject == subject)


def _unit(clinic: Clinic, rules: Rules, register: Register, unit: str) -> Iterator[Subject]:
    folder, own = clinic.folders[unit], clinic.units[unit]
    shared = _shared(clinic, rules, unit)
    unread = {name for names in clinic.refused_people.values() for name in names}
    if len(clinic.dossiers) > len(register.summaries):
        # Whoever's own record cannot be read may be here, and would count.
        unread.add("trainee")
    filed = {**folder.filed, "waiver": _waivers(clinic, unit, None)}
    scope = trained_at(register.at(unit), unit)
    requested = tuple(
        Happening(str(item.year), item.record.requested, item.path, ("requested",))
        for item in folder.of("report")
        if item.record.requested is not None
    )
    yield Subject(
        kind="unit",
        id=unit,
        path=own.path,
        scope=scope,
        filed=filed,
        happenings={"report.requested": requested},
        **{**shared, "refused": shared["refused"] | unread},
    )
    for programme in get_args(Programme):
        days = trained_at(register.at(unit), unit, frozenset({programme}))
        if not days:
            continue
        inspections = tuple(item for item in folder.of("inspection") if item.record.programme == programme)
        yield Subject(
            kind="unit-programme",
            id=f"{unit}/{programme}",
            path=own.path,
            scope=days,
            until=_last(days),
            traits=Traits(programme=programme),
            filed={
                **filed,
                "inspection": inspections,
                "activity": _arranged(clinic, register, unit, programme),
            },
            happenings={
                "start": (Happening("start", days[0].start, own.path),),
                "inspection.on": tuple(
                    Happening(item.id, item.day, item.path) for item in inspections if item.day is not None
                ),
            },
            **shared,
        )


def _last(scope: Sequence[Period]) -> date | None:
    """The last day on which a subject can owe anything, where it has one."""
    return scope[-1].end if scope and scope[-1].end != LAST else None


def _arranged(clinic: Clinic, register: Register, unit: str, programme: Programme) -> tuple[Filed[Any], ...]:
    """What was arranged for a programme at a unit: its own activities, and others' that name trainees of the unit."""
    found = {(item.path, item.at): item for item in clinic.unit_filed(unit, "activity")}
    for summary in register.at(unit):
        if summary.programme == programme:
            home = at_unit(summary, unit)
            for item in clinic.activities_of(summary.trainee):
                if any(item.record.date in period for period in home):
                    found.setdefault((item.path, item.at), item)
    return tuple(item for item in found.values() if not item.record.for_what or programme in item.record.for_what)


def _assignment(clinic: Clinic, rules: Rules, item: Filed[Assignment]) -> Subject:
    record, term = item.record, term_of(item.record)
    person = clinic.people.get(record.person)
    shared = _shared(clinic, rules, item.owner)
    shared["refused"] = _refused(clinic, item, covered_units(item))
    return Subject(
        kind="assignment",
        id=f"{item.owner}/{item.id}",
        path=item.path,
        scope=(term,),
        ended=term.end,
        closed=term.end,
        filed={
            "assignment": (item,),
            "successor": _successors(clinic, item),
            "activity": _directed(clinic, item),
            "person": (person,) if person else (),
            "waiver": _waivers(clinic, item.owner, item.id),
        },
        happenings={
            "assignment.from": (Happening("assignment.from", record.start, item.path, ("from",)),),
            "assignment.to": (Happening("assignment.to", record.end, item.path, ("to",)),),
        },
        **shared,
    )


def _directed(clinic: Clinic, item: Filed[Assignment]) -> tuple[Filed[Any], ...]:
    """The activities at which a study director was present; of the units covered also those that name nobody."""
    person, own = item.record.person, {item.owner, *covered_units(item)}
    found = [
        activity
        for unit in own
        for activity in clinic.unit_filed(unit, "activity")
        if person in activity.record.present or not activity.record.present
    ]
    found += [activity for activity in clinic.attended.get(person, ()) if activity.owner not in own]
    return tuple(sorted(found, key=lambda activity: activity.owner))


def _successors(clinic: Clinic, item: Filed[Assignment]) -> tuple[Filed[Assignment], ...]:
    """The assignments of the same scope that begin later for any of the units covered, in order of unit and id."""
    record = item.record
    found = {
        (other.owner, other.path): other
        for unit in covered_units(item)
        for other in clinic.assigned_to.get(unit, ())
        if other.record.scope == record.scope and other.record.start > record.start
    }
    return tuple(found[place] for place in sorted(found))


def _refused(clinic: Clinic, item: Filed[Assignment], units: Iterable[str]) -> frozenset[str]:
    """What could not be read of an assignment, of whoever holds it, and of what may follow it."""
    found = set(clinic.refused_people.get(item.record.person, frozenset()))
    found |= _activities_refused(clinic, {item.owner, *units, *clinic.own_units})
    for folder in clinic.refusing:
        for path, names in folder.refused_in.items():
            if path == item.path:
                found |= names
            else:
                found.update(f"{SUCCESSOR}{name.removeprefix(_OWN)}" for name in names if name.startswith(_OWN))
    return frozenset(found)


def _activities_refused(clinic: Clinic, units: Iterable[str]) -> frozenset[str]:
    """What could not be read of some units' activities."""
    asked = frozenset(units) if clinic.refusing else frozenset()
    names = (name for folder in clinic.refusing if folder.id in asked for name in folder.refused)
    return frozenset(name for name in names if name.partition(".")[0] == "activity")


def _supervisor(clinic: Clinic, rules: Rules, register: Register, person: str) -> Iterator[Subject]:
    """A person who is, was or is to be main supervisor, on the days of it."""
    mains = [
        (spell.period, summary)
        for summary in register.under(person)
        for spell in summary.supervised
        if spell.person == person and spell.main
    ]
    if not mains:
        return
    own = clinic.people.get(person)
    first, summary = min(mains, key=lambda pair: (pair[0], pair[1].trainee))
    path = own.path if own is not None else clinic.path_of(person)
    works = max(own.record.units, key=lambda item: item.start, default=None) if own is not None else None
    shared = _shared(clinic, rules, works.unit if works is not None else summary.units[0].unit)
    shared["refused"] = clinic.refused_people.get(person, frozenset()) | _activities_refused(clinic, clinic.own_units)
    scope = joined(period for period, _ in mains)
    yield Subject(
        kind="supervisor",
        id=person,
        path=path,
        scope=scope,
        until=_last(scope),
        filed={
            "person": (own,) if own is not None else (),
            "activity": clinic.attended.get(person, ()),
            "waiver": clinic.waived.get(person, ()),
        },
        happenings={"supervisor.appointed": (Happening("supervisor.appointed", first.start, path),)},
        **shared,
    )
