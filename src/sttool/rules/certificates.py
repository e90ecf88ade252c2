"""Certificates that contradict what they are for, who signed them, or the regulation they are made under."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.findings import Finding, Related, finding
from sttool.rules.specialists import no_specialist

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Filed, Folder

_OF: Final[Mapping[str, frozenset[str]]] = {
    "clinical": frozenset({"placement"}),
    "observation": frozenset({"placement", "observation"}),
    "course": frozenset({"course"}),
    "development": frozenset({"development", "research"}),
    "written-work": frozenset({"written-work", "research"}),
    "at-section": frozenset({"placement"}),
}
"""What a certificate of a kind can be for; one of a goal, or of a whole training, can be for anything."""

_SIGNED_AS: Final[Mapping[str, frozenset[str]]] = {
    "clinical": frozenset({"supervisor"}),
    "observation": frozenset({"supervisor"}),
    "course": frozenset({"supervisor", "course-leader"}),
    "development": frozenset({"supervisor"}),
    "written-work": frozenset({"supervisor"}),
    "goal": frozenset({"supervisor"}),
    "bt-goals": frozenset({"supervisor"}),
    "bt-completed": frozenset({"head"}),
    "bt-competence": frozenset({"supervisor", "assessor"}),
    "st-completed": frozenset({"head"}),
    "st-competence": frozenset({"supervisor", "head", "assessor"}),
    "at-section": frozenset({"head", "supervisor"}),
}
"""In what roles a certificate is signed, as the authority's forms have it."""

_BT: Final = frozenset({"bt-goals", "bt-completed", "bt-competence"})
_ST: Final = frozenset({"st-completed", "st-competence"})
_AT: Final = frozenset({"at-section"})
_FOREIGN: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    ("AT", "SOSFS 1999:5"): _BT | _ST,
    ("BT", "HSLF-FS 2021:8"): _AT | _ST,
    ("ST", "HSLF-FS 2021:8"): _AT | {"written-work"},
    ("ST", "SOSFS 2015:8"): _AT | _BT,
}
"""Kinds that a programme has no use for under its regulation."""

_AS_SPECIALIST: Final = frozenset({"supervisor", "assessor"})


def unfit_signers(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R151: certificates signed as supervisor or assessor by somebody who was no specialist that day.

    The leader of a course need not be one, nor the head of unit.
    """
    for item in folder.of("certificate"):
        paper = item.record
        if paper.signed_by and paper.acting_as in _AS_SPECIALIST and no_specialist(clinic, paper.signed_by, paper.date):
            at = (*item.at, "signed_by")
            yield finding("R151", item.path, at, person=paper.signed_by, day=paper.date.isoformat())


def untimely_certificates(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R152 to R154: certificates before what they are for has ended, of what was never done, or of another sort."""
    activities = _activities(folder)
    for item in folder.of("certificate"):
        for index, named in enumerate(item.record.for_what):
            activity = activities.get(named)
            if activity is not None:
                yield from _against(item, index, activity)


def foreign_certificates(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R155 and R156: kinds of certificate that the programme does not have, and roles that the kind does not have.

    Source: the forms in the annexes of HSLF-FS 2021:8 and SOSFS 2015:8.
    """
    trainee = folder.trainee
    foreign: frozenset[str] = frozenset()
    if trainee is not None and trainee.changed_from is None and "trainee.changed_from" not in folder.refused:
        foreign = _FOREIGN.get((trainee.programme, trainee.regulation), foreign)
    for item in folder.of("certificate"):
        paper = item.record
        if paper.kind in foreign and trainee is not None:
            regulation = trainee.regulation
            at = (*item.at, "kind")
            yield finding("R155", item.path, at, kind=paper.kind, programme=trainee.programme, regulation=regulation)
        elif paper.acting_as not in _SIGNED_AS[paper.kind]:
            known = tuple(sorted(_SIGNED_AS[paper.kind]))
            yield finding("R156", item.path, (*item.at, "as"), kind=paper.kind, role=paper.acting_as, known=known)


def _activities(folder: Folder) -> dict[str, Filed[Any]]:
    """Placements, courses and projects by id."""
    found = {item.id: item for item in folder.of("placement")}
    for kind in ("course", "project"):
        for item in folder.of(kind):
            found.setdefault(item.record.id, item)
    return found


def _against(item: Filed[Any], index: int, activity: Filed[Any]) -> Iterator[Finding]:
    """Hold a certificate against one of the activities that it is for."""
    paper, named = item.record, item.record.for_what[index]
    related = (Related(activity.path, activity.at),)
    at = (*item.at, "for", index)
    sort = _sort(activity)
    if paper.kind in _OF and sort not in _OF[paper.kind]:
        yield Finding("R154", item.path, at, params=(("kind", paper.kind), (_word(sort), named)), related=related)
        return
    undone = _undone(activity)
    if undone:
        yield Finding("R153", item.path, at, params=((_word(sort), named), undone), related=related)
        return
    end = _last_day(activity)
    if end is not None and paper.date < end:
        at = (*item.at, "date")
        yield finding("R152", item.path, at, related=related, id=named, day=paper.date.isoformat(), end=end.isoformat())


def _sort(activity: Filed[Any]) -> str:
    """What sort of activity it is: a placement, an observation, a course, or a project of its kind."""
    match activity.kind:
        case "placement":
            return "observation" if activity.record.type == "observation" else "placement"
        case "project":
            return str(activity.record.kind)
        case kind:
            return kind


def _word(sort: str) -> str:
    """What a message calls it: a project is one whatever its kind."""
    return sort if sort in {"placement", "observation", "course"} else "project"


def _undone(activity: Filed[Any]) -> tuple[str, str] | None:
    """Say why it was not done: a placement that was cancelled, a course that does not say it is done."""
    record = activity.record
    if activity.kind == "placement" and record.cancelled is not None:
        return ("cancelled", record.cancelled.isoformat())
    return ("status", record.status) if activity.kind == "course" and record.status != "done" else None


def _last_day(activity: Filed[Any]) -> date | None:
    record = activity.record
    match activity.kind:
        case "placement":
            end: date | None = record.end
        case "course":
            end = record.end or record.start
        case _:
            end = record.presented
    return end
