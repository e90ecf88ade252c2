"""What all dossiers share: units, people and assignments, and questions about them on a day. Small, and read once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

from msgspec import Struct, field

from sttool.dates import LAST, Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sttool.findings import Finding
    from sttool.kinds.activities import Activity
    from sttool.kinds.assignments import Assignment
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.goalfiles import GoalFile
    from sttool.kinds.people import Person
    from sttool.kinds.settings import Settings
    from sttool.kinds.units import Unit
    from sttool.kinds.waivers import UnitWaiver

Scope: TypeAlias = Literal["clinic", "overall"]
T = TypeVar("T")


class Clinic(Struct, frozen=True, dict=True):
    """Units, people and assignments, and the ids of all dossiers.

    ``people`` and ``units`` hold what could be read; ``existing`` has every id that a folder or file stands for, so
    that a reference to an unreadable one is no fault. ``named`` has the units' activities by the trainees they name,
    ``goals`` the repository's own goal files by regulation and name.
    """

    settings: Settings
    since: date
    units: Mapping[str, Filed[Unit]]
    people: Mapping[str, Filed[Person]]
    folders: Mapping[str, Folder]
    dossiers: tuple[str, ...]
    existing: Mapping[str, frozenset[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    unreadable_people: frozenset[str] = frozenset()
    named: Mapping[str, tuple[Filed[Activity], ...]] = field(default_factory=dict)
    goals: Mapping[tuple[str, str], GoalFile] = field(default_factory=dict)
    root: str = "records"
    findings: tuple[Finding, ...] = ()
    refused_people: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def activities_of(self, trainee: str) -> tuple[Filed[Activity], ...]:
        """The units' activities that name a trainee."""
        return self.named.get(trainee, ())

    @cached_property
    def own_units(self) -> tuple[str, ...]:
        """The units that are one's own, sorted; the others only receive trainees."""
        return tuple(sorted(key for key, unit in self.units.items() if not unit.record.external))

    @cached_property
    def refusing(self) -> tuple[Folder, ...]:
        """The units' folders in which something could not be read; nearly always none."""
        return tuple(folder for folder in self.folders.values() if folder.refused)

    @cached_property
    def attended(self) -> Mapping[str, tuple[Filed[Activity], ...]]:
        """The activities of one's own units by the persons who were present, in order of unit."""
        activities = (item for unit in self.own_units for item in self.unit_filed(unit, "activity"))
        return _indexed((person, item) for item in activities for person in dict.fromkeys(item.record.present))

    @cached_property
    def waived(self) -> Mapping[str, tuple[Filed[UnitWaiver], ...]]:
        """The waivers of one's own units by the person or assignment they name, in order of unit."""
        waivers = (item for unit in self.own_units for item in self.unit_filed(unit, "unit-waiver"))
        return _indexed((item.record.subject, item) for item in waivers if item.record.subject is not None)

    @cached_property
    def working_at(self) -> Mapping[str, tuple[Filed[Person], ...]]:
        """The people by the units that their own files name."""
        people = self.people.values()
        return _indexed((unit, item) for item in people for unit in {spell.unit: None for spell in item.record.units})

    @cached_property
    def assignments(self) -> tuple[Filed[Assignment], ...]:
        """All study directors' assignments, in order of unit and id."""
        return tuple(item for unit in sorted(self.folders) for item in self.folders[unit].of("assignment"))

    @cached_property
    def assigned_to(self) -> Mapping[str, tuple[Filed[Assignment], ...]]:
        """The assignments by the units they cover, in the same order."""
        return _indexed((unit, item) for item in self.assignments for unit in dict.fromkeys(covered_units(item)))

    @cached_property
    def assigned_by_person(self) -> Mapping[str, tuple[Filed[Assignment], ...]]:
        """The assignments by the persons who hold them, in the same order."""
        return _indexed((item.record.person, item) for item in self.assignments)

    def path_of(self, person: str) -> str:
        """Where a person's own file stands, whether it can be read or not."""
        return f"people/{person}.yaml" if self.root in {"", "."} else f"{self.root}/people/{person}.yaml"

    def name_of(self, ident: str) -> str | None:
        """A person's name, where one is known."""
        person = self.people.get(ident)
        if person is not None and person.record.name:
            return person.record.name
        return self.names.get(ident) or (
            self.names.get(person.record.trainee) if person is not None and person.record.trainee else None
        )

    def unit_filed(self, unit: str, kind: str) -> tuple[Filed[Any], ...]:
        """A unit's records of a kind."""
        folder = self.folders.get(unit)
        return folder.of(kind) if folder else ()


def _indexed(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Put what is asked for again and again under what it is asked by, so that no question walks all of it."""
    found: dict[str, list[T]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}


def period_of(item: Any) -> Period:  # noqa: ANN401 - any record with a start and perhaps an end
    """The days of a record with ``from`` and ``to``; without an end it is open."""
    return Period(item.start, item.end or LAST)


def term_of(assignment: Assignment) -> Period:
    """The days an assignment is in force: to its end, or to the day it was handed over where that came sooner."""
    end = assignment.end
    if assignment.handed_over is not None and assignment.handed_over.on < end:
        end = max(assignment.start, assignment.handed_over.on)
    return Period(assignment.start, end)


def covered_units(assignment: Filed[Assignment]) -> tuple[str, ...]:
    """The units an assignment covers: those it names, else its own."""
    return assignment.record.units or (assignment.owner,)


def covering(
    clinic: Clinic, unit: str, programme: str | None, scope: Scope | None = None
) -> Iterator[Filed[Assignment]]:
    """The assignments that cover a unit, for a programme where one is given."""
    for item in clinic.assigned_to.get(unit, ()):
        if scope is not None and item.record.scope != scope:
            continue
        programmes = item.record.programmes
        if programme is None or not programmes or programme in programmes:
            yield item


def heads_on(clinic: Clinic, unit: str, day: date) -> tuple[str, ...]:
    """Who heads a unit on a day; an acting head stands in for the one beside whom he acts."""
    found = clinic.units.get(unit)
    if found is None:
        return ()
    heads = [head for head in found.record.heads if day in period_of(head)]
    acting = [head for head in heads if head.acting]
    return tuple(head.person for head in (acting or heads))


def study_directors_on(
    clinic: Clinic, unit: str, programme: str | None, day: date, scope: Scope | None
) -> tuple[str, ...]:
    """Who is study director for a unit on a day: of the scope asked for where there is one, else of any."""
    in_force = [item for item in covering(clinic, unit, programme) if day in term_of(item.record)]
    preferred = [item for item in in_force if item.record.scope == scope]
    return tuple(sorted({item.record.person for item in preferred or in_force}))


def is_specialist(person: Person, specialties: Iterable[str], day: date) -> bool:
    """Say whether a person is a specialist on a day: in one of the specialties, or in any where none is asked for."""
    wanted = set(specialties)
    return any(item.since <= day and (not wanted or item.specialty in wanted) for item in person.specialist_in)


def specialist_since(person: Person, specialties: Iterable[str]) -> date | None:
    """The first day a person is a specialist in one of the specialties, or in any where none is asked for."""
    wanted = set(specialties)
    return min((item.since for item in person.specialist_in if not wanted or item.specialty in wanted), default=None)
