"""The placements, courses and projects of a training, as a page shows them: what is done, going on and to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.clinic import period_of
from sttool.reports.basis import Place
from sttool.reports.escaping import plain
from sttool.reports.shown.page import Course, Project, Stay

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.kinds.dossier import Folder
    from sttool.reports.shown.items import Naming
    from sttool.reports.shown.page import Phase


def stays(clinic: Clinic, naming: Naming, dossier: Folder) -> Iterator[Stay]:
    """The placements that are not cancelled, in order of days."""
    for item in sorted(dossier.placements, key=lambda item: (item.record.start, item.id)):
        record, period = item.record, period_of(item.record)
        unit = clinic.units.get(record.unit)
        names = [naming.who(one) if isinstance(one, str) else None for one in record.supervisors]
        outside = [one if isinstance(one, str) else one.name for one in record.supervisors]
        yield Stay(
            id=item.id,
            title=plain(record.title),
            unit=Place(record.unit, plain(unit.record.name) if unit else record.unit),
            period=period,
            phase=_phase(period, naming.day),
            supervisors=tuple(
                (who.name or who.id) if who else plain(other) for who, other in zip(names, outside, strict=True)
            ),
            goals=tuple(record.goals),
            confirmed=record.confirmed is not None,
        )


def _phase(period: Period, day: date) -> Phase:
    if day in period:
        return "now"
    return "done" if period.end < day else "planned"


def courses(dossier: Folder) -> Iterator[Course]:
    """The courses that are not cancelled, in order of days; those without a day last."""
    for item in sorted(dossier.of("course"), key=lambda item: (str(item.record.start or "9"), item.record.id)):
        record = item.record
        if record.status != "cancelled":
            yield Course(record.id, plain(record.title), record.start, record.end, record.status)


def projects(dossier: Folder) -> Iterator[Project]:
    """The projects, in order of days."""
    for item in sorted(dossier.of("project"), key=lambda item: (str(item.record.start or "9"), item.record.id)):
        record = item.record
        yield Project(record.id, plain(record.title), record.kind, record.start, record.presented)
