"""Signatures and roles that the rest of the records contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sttool.clinic import period_of, term_of
from sttool.findings import finding
from sttool.rules.periods import in_turn
from sttool.rules.routes import route

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.findings import At, Finding
    from sttool.kinds.dossier import Folder
    from sttool.kinds.parts import Signature
    from sttool.kinds.trainees import Trainee
    from sttool.rules.routes import Route

_SIGNED: Final[Mapping[str, Route]] = {
    "contract": route("signed[]"),
    "plan": route("approved[]"),
    "trainee": route("approved"),
}


def roles_not_held(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R157: signed as head, or as study director, by somebody who was not, on a day when another is known to be.

    Who heads another unit, or directs studies at it, is not told: the paper may be that unit's.
    """
    trainee = folder.trainee
    if trainee is None:
        return
    for path, at, signature in _signatures(folder):
        match signature.acting_as:
            case "head":
                held = _heads(clinic, trainee, signature)
            case "study-director":
                held = _study_directors(clinic, signature)
            case _:
                continue
        if held and signature.by not in held and signature.by in clinic.people:
            role, day = signature.acting_as, signature.on.isoformat()
            yield finding("R157", path, (*at, "by"), person=signature.by, role=role, day=day, held=tuple(sorted(held)))


def signed_by_another(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R159: signed as the trainee, with the id of another trainee."""
    trainee = folder.trainee
    if trainee is None:
        return
    for path, at, signature in _signatures(folder):
        if signature.acting_as == "trainee":
            person = clinic.people.get(signature.by)
            known = person is not None or signature.by in clinic.existing.get("trainee", clinic.dossiers)
            who = person.record.trainee if person is not None else signature.by
            if known and who not in {folder.id, trainee.follows} and "trainee.follows" not in folder.refused:
                yield finding("R159", path, (*at, "by"), person=signature.by, trainee=folder.id)


def own_supervisors(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R158: trainees who supervise themselves, or sign their own certificates."""
    own = folder.only("trainee")
    if own is not None:
        for index, line in enumerate(own.record.supervisors):
            if _is_self(clinic, folder, line.person):
                yield finding("R158", own.path, ("supervisors", index, "person"), person=line.person)
    for item in folder.of("placement"):
        for index, person in enumerate(item.record.supervisors):
            if _is_self(clinic, folder, person):
                yield finding("R158", item.path, ("supervisors", index), person=person)
    for item in folder.of("certificate"):
        if _is_self(clinic, folder, item.record.signed_by):
            yield finding("R158", item.path, (*item.at, "signed_by"), person=item.record.signed_by)


def _is_self(clinic: Clinic, folder: Folder, person: object) -> bool:
    found = clinic.people.get(person) if isinstance(person, str) else None
    return found is not None and found.record.trainee == folder.id


def _signatures(folder: Folder) -> Iterator[tuple[str, At, Signature]]:
    for kind, way in _SIGNED.items():
        for item in folder.of(kind):
            for at, signature in way.values(item.record, item.at):
                yield item.path, at, signature


def _heads(clinic: Clinic, trainee: Trainee, signature: Signature) -> set[str]:
    """Who heads the trainee's home unit on the day, with a signer who heads another; nobody where it is not known."""
    lines = in_turn(trainee.units)
    unit = trainee.units[next((index for index, days in lines if signature.on in days), lines[0][0])].unit
    home, folder = clinic.units.get(unit), clinic.folders.get(unit)
    if home is None or (folder is not None and "unit.heads" in folder.refused):
        return set()
    held = {head.person for head in home.record.heads if signature.on in period_of(head)}
    if held and signature.by not in held:
        others = (head for other in clinic.units.values() for head in other.record.heads)
        held.update(head.person for head in others if head.person == signature.by and signature.on in period_of(head))
    return held


def _study_directors(clinic: Clinic, signature: Signature) -> set[str]:
    """Who holds an assignment on the day, of whom the signer is enough; nobody where one could not be read."""
    own = clinic.assigned_by_person.get(signature.by, ())
    if any(signature.on in term_of(item.record) for item in own):
        return {signature.by}
    if any(name.startswith("assignment") for folder in clinic.refusing for name in folder.refused):
        return set()
    return {item.record.person for item in clinic.assignments if signature.on in term_of(item.record)}
