"""Supervision by somebody who was not appointed on the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from sttool.dates import LAST
from sttool.findings import Related, finding
from sttool.kinds.progress import Meeting
from sttool.sources.places import short

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.parts import Outsider
    from sttool.kinds.progress import MeetingSummary
    from sttool.kinds.trainees import Trainee

Days: TypeAlias = tuple["date", "date"]
"""The first and the last day."""

_RELATED = 5


def unappointed_supervisors(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R150: meetings with somebody who on the day supervised neither the trainee nor a placement.

    A summary needs one day of its period. Told once for each person, at the first such entry, with how many more there
    are; not at all where an appointment could not be read.
    """
    trainee = folder.trainee
    if trainee is None or any(name.split(".")[0] in {"trainee", "placement"} for name in folder.refused):
        return
    appointed = _appointed(folder, trainee)
    strangers: dict[str, list[Filed[Any]]] = {}
    for item in folder.of("supervision"):
        first, last = _days(item.record)
        who = _key(item.record.with_whom)
        for start, end in appointed.get(who, ()):
            if start <= last and end >= first:
                break
        else:
            strangers.setdefault(who, []).append(item)
    known = clinic.existing.get("person", frozenset(clinic.people))
    for items in strangers.values():
        who = items[0].record.with_whom
        if not isinstance(who, str) or who in known:
            yield _unappointed(items)


def _unappointed(items: list[Filed[Any]]) -> Finding:
    first, *more = items
    who = first.record.with_whom
    return finding(
        "R150",
        first.path,
        (*first.at, "with"),
        related=tuple(Related(item.path, item.at) for item in more[:_RELATED]),
        person=who if isinstance(who, str) else short(who.name),
        day="–".join(dict.fromkeys(day.isoformat() for day in _days(first.record))),
        more=len(more) or None,
    )


def _days(meeting: Meeting | MeetingSummary) -> Days:
    return (meeting.date, meeting.date) if isinstance(meeting, Meeting) else (meeting.start, meeting.end)


def _key(person: str | Outsider) -> str:
    """What a supervisor goes by: the id, or outside the register the name in small letters."""
    return person if isinstance(person, str) else person.name.casefold()


def _appointed(folder: Folder, trainee: Trainee) -> dict[str, list[Days]]:
    """Who supervises, and when: the trainee, a placement that was not cancelled, or BT within the training."""
    found: dict[str, list[Days]] = {}
    for line in trainee.supervisors:
        found.setdefault(line.person, []).append((line.start, line.end or LAST))
    for item in folder.placements:
        for person in item.record.supervisors:
            found.setdefault(_key(person), []).append((item.record.start, item.record.end))
    bt = trainee.bt
    if bt is not None and bt.supervisor is not None:
        found.setdefault(_key(bt.supervisor), []).append((bt.start or trainee.start, bt.end or LAST))
    return found
