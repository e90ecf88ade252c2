"""References that lead nowhere: to units, specialties, dossiers, people, placements, courses and projects.

A file that cannot be read still exists, so that a reference to it is no fault.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from msgspec import Struct

from sttool.findings import finding
from sttool.rules.nearest import nearest
from sttool.rules.routes import route
from sttool.training.goals import specialties, specialty_list
from sttool.training.ownsets import own_specialties

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.findings import At, Finding
    from sttool.kinds.dossier import Filed, Folder
    from sttool.rules.routes import Route

Target: TypeAlias = Literal["unit", "specialty", "trainee", "person", "anyone", "signature"]
"""What is referred to: ``anyone`` is a person or a trainee, a ``signature`` of the trainee may have either."""

_OF_SPECIALTY: Final = frozenset({"st-completed", "st-competence"})
"""The certificates of a whole ST, which may be for one of its specialties."""

_CODES: Final[dict[str, str]] = {"unit": "R101", "specialty": "R102", "trainee": "R103", "person": "R104"}


class Reference(Struct, frozen=True):
    """Where in a kind of record a reference stands, and to what."""

    way: Route
    target: Target


def _references(**ways: str) -> tuple[Reference, ...]:
    targets: tuple[Target, ...] = ("unit", "specialty", "trainee", "person", "anyone", "signature")
    return tuple(Reference(route(way), target) for target in targets for way in ways.get(target, "").split())


OF_DOSSIER: Final[Mapping[str, tuple[Reference, ...]]] = {
    "trainee": _references(
        unit="units[].unit",
        specialty="specialties[]",
        trainee="follows",
        person="supervisors[].person credited[].by bt.supervisor bt.assessor extended[].by months_needed.by",
        signature="approved",
    ),
    "contract": _references(signature="signed[]"),
    "plan": _references(signature="approved[]"),
    "placement": _references(unit="unit", person="supervisors[]"),
    "supervision": _references(person="with_whom"),
    "assessment": _references(person="by"),
    "project": _references(person="supervisor"),
    "certificate": _references(person="signed_by consulted[]"),
    "evaluation": _references(person="to"),
    "collegium": _references(anyone="present[]"),
    "review": _references(person="with_whom[]"),
    "concern": _references(anyone="by", person="plan.by"),
    "waiver": _references(person="by"),
}
OF_UNIT: Final[Mapping[str, tuple[Reference, ...]]] = {
    "unit": _references(specialty="specialties[]", person="heads[].person"),
    "assignment": _references(
        unit="units[]", person="person delegation.by appraised[].by handed_over.to", signature="signed[]"
    ),
    "inspection": _references(specialty="specialty"),
    "programme": _references(anyone="by[]"),
    "activity": _references(trainee="trainees[]", anyone="present[]"),
    "report": _references(person="to[]"),
    "unit-waiver": _references(person="by"),
}
OF_PERSON: Final = _references(unit="units[].unit", specialty="specialist_in[].specialty", trainee="trainee")


@cache
def known_specialties() -> frozenset[str]:
    """Every specialty by the name of its file, with packaged goals or without."""
    return specialties() | {item.file for item in specialty_list()}


class Known(Struct, frozen=True):
    """The ids that exist, whether their files can be read or not."""

    units: frozenset[str]
    trainees: frozenset[str]
    people: frozenset[str]
    specialties: frozenset[str]

    def of(self, target: Target) -> frozenset[str]:
        """The ids that a reference can lead to; of a signature, those of people."""
        match target:
            case "unit":
                return self.units
            case "specialty":
                return self.specialties
            case "trainee":
                return self.trainees
            case _:
                return self.people


def known_in(clinic: Clinic) -> Known:
    """The ids that exist in a clinic."""
    existing = clinic.existing
    return Known(
        units=existing["unit"] if "unit" in existing else frozenset(clinic.units),
        trainees=existing["trainee"] if "trainee" in existing else frozenset(clinic.dossiers),
        people=existing["person"] if "person" in existing else frozenset(clinic.people),
        specialties=known_specialties() | own_specialties(clinic.goals),
    )


def unknown_references(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R101 to R104 and R109: references of a dossier to units, specialties, dossiers and people."""
    known = known_in(clinic)
    for kind, references in OF_DOSSIER.items():
        yield from _unknown(folder.of(kind), references, known)


def unknown_references_of_clinic(clinic: Clinic) -> Iterator[Finding]:
    """R101 to R104 and R109: references of people and units."""
    known = known_in(clinic)
    yield from _unknown(clinic.people.values(), OF_PERSON, known)
    for folder in clinic.folders.values():
        for kind, references in OF_UNIT.items():
            yield from _unknown(folder.of(kind), references, known)


def unknown_activities(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R106 and R107: placements, courses and projects that entries name and nobody has recorded.

    The certificate of a whole ST may be for one of the trainee's specialties: each is applied for by itself.
    Where such a file or entry could not be read, nothing is said: it may be the one that is meant.
    """
    placements = frozenset(item.id for item in folder.of("placement"))
    if "placement" not in folder.refused:
        yield from _unknown_placements(folder, placements)
    if not folder.refused.isdisjoint({"placement", "course", "project"}):
        return
    logged = {item.record.id for kind in ("course", "project") for item in folder.of(kind)}
    activities = placements | logged
    specialties = frozenset(folder.trainee.specialties) if folder.trainee else frozenset()
    for item in folder.of("certificate"):
        known = activities | specialties if item.record.kind in _OF_SPECIALTY else activities
        for index, named in enumerate(item.record.for_what):
            if named not in known:
                at = (*item.at, "for", index)
                yield finding("R107", item.path, at, id=named, nearest=nearest(named, known))


def unknown_subjects(clinic: Clinic) -> Iterator[Finding]:
    """R108: waivers of a unit for somebody who is neither one of its people nor one of its assignments."""
    known = known_in(clinic)
    for folder in clinic.folders.values():
        if "assignment" in folder.refused:
            continue
        subjects = known.people | {item.id for item in folder.of("assignment")}
        for item in folder.of("unit-waiver"):
            named = item.record.subject
            if named is not None and named not in subjects:
                yield finding("R108", item.path, (*item.at, "subject"), id=named, nearest=nearest(named, subjects))


def _unknown_placements(folder: Folder, placements: frozenset[str]) -> Iterator[Finding]:
    for kind, key in (("assessment", "placement"), ("review", "placement"), ("evaluation", "of")):
        for item in folder.of(kind):
            named = getattr(item.record, key)
            if named is None or named in placements or (key == "of" and (named == "training" or _is_year(named))):
                continue
            yield finding("R106", item.path, (*item.at, key), id=named, nearest=nearest(named, placements))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit()  # noqa: PLR2004 - the digits of a year


def _unknown(items: Iterable[Filed[Any]], references: tuple[Reference, ...], known: Known) -> Iterator[Finding]:
    """Follow the references of some records; a log has many entries, and nearly all of them are right."""
    for reference in references:
        exist = known.of(reference.target)
        field = reference.way.field
        for item in items:
            if field is not None and ((value := getattr(item.record, field)) is None or value in exist):
                continue
            for at, value in reference.way.values(item.record, item.at):
                fault = _fault(item.path, at, value, reference.target, known)
                if fault is not None:
                    yield fault


def _fault(path: str, at: At, value: Any, target: Target, known: Known) -> Finding | None:  # noqa: ANN401 - of a record
    """Say what is wrong with one reference; a person who stands there by name and unit is none."""
    if target == "signature":
        at, target, value = (*at, "by"), "anyone" if value.acting_as == "trainee" else "person", value.by
    if not isinstance(value, str):
        return None
    exist = known.of(target)
    if value in exist:
        return None
    if target in {"person", "anyone"}:
        if value in known.trainees:
            return None if target == "anyone" else finding("R109", path, at, id=value)
        target = "person"
    return finding(_CODES[target], path, at, id=value, nearest=nearest(value, exist))
