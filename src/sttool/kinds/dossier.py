"""A folder of records as read: each record with where it stands, and what could not be read.

A dossier is one trainee's folder, one training: the unit of work. It is read, judged together with the clinic on a
day, and let go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sttool.findings import At, Finding
    from sttool.kinds.placements import Placement
    from sttool.kinds.trainees import Trainee

R_co = TypeVar("R_co", covariant=True)


class Filed(Struct, Generic[R_co], frozen=True):
    """A record, or an entry of a log, and where it stands.

    ``owner`` is the unit's, trainee's or person's id; ``id``, ``day`` and ``sort`` (a review's or programme's kind)
    are what the path of its file says, ``year`` a report's.
    """

    kind: str
    record: R_co
    path: str
    owner: str = ""
    id: str = ""
    at: At = ()
    day: date | None = None
    sort: str | None = None
    year: int | None = None

    def said_by_path(self, name: str) -> Any:  # noqa: ANN401 - whatever the path says
        """What the path says under a name a pack may use: ``day``, ``id``, ``kind`` or ``year``."""
        match name:
            case "day":
                return self.day
            case "id":
                return self.id
            case "kind":
                return self.sort
            case "year":
                return self.year
            case _:
                return None

    def part(self, item: object, at: At) -> Filed[Any]:
        """An item of one of the record's lists, standing where it stands."""
        return Filed(self.kind, item, self.path, self.owner, self.id, at, self.day, self.sort, self.year)


class Folder(Struct, frozen=True):
    """Everything read of one folder: its records by kind, the faults found, and what was refused.

    ``refused`` has a kind's name where a whole file of it could not be read, and ``kind.field`` where a field, or an
    entry's field, was left out; ``refused_in`` the same by the path of the file. ``lines`` are the files' lines of the
    digest, ``paths`` all that stands in it, ``contents`` the bytes that were judged, for the places of findings.
    """

    id: str
    path: str
    filed: Mapping[str, tuple[Filed[Any], ...]]
    findings: tuple[Finding, ...] = ()
    refused: frozenset[str] = frozenset()
    lines: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    contents: Mapping[str, bytes] = field(default_factory=dict)
    refused_in: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, kind: str) -> tuple[Filed[Any], ...]:
        """All records of a kind, in order of path and line."""
        return self.filed.get(kind, ())

    def only(self, kind: str) -> Filed[Any] | None:
        """The record of a kind of which a folder has one."""
        found = self.filed.get(kind)
        return found[0] if found else None

    @property
    def count(self) -> int:
        """How many records there are: files that are no log, and entries of logs."""
        return sum(len(found) for found in self.filed.values())

    @property
    def trainee(self) -> Trainee | None:
        """The trainee's own record, where this is a dossier and it could be read."""
        found = self.only("trainee")
        return found.record if found else None

    @property
    def placements(self) -> tuple[Filed[Placement], ...]:
        """The placements that are not cancelled."""
        return tuple(item for item in self.of("placement") if item.record.cancelled is None)
