"""Placements that contradict the training they belong to, each other, or the people who supervise there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.dates import LAST
from sttool.findings import Related, finding
from sttool.rules.periods import in_turn
from sttool.rules.specialists import no_specialist

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from sttool.clinic import Clinic
    from sttool.dates import Period
    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.trainees import Trainee

AREAS_OF_AT: Final = frozenset({"internal-medicine", "surgery", "general-practice"})
AREAS_OF_BT: Final = frozenset({"primary-care", "emergency", "other"})
"""Areas that only AT or only BT has; psychiatry is of both."""

WITH_BT: Final = "HSLF-FS 2021:8"

_FULL: Final = 100


def placements_outside_training(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R141: placements with days before the training began or after it ended, and not cancelled."""
    trainee = folder.trainee
    if trainee is None:
        return
    last = trainee.ended.date if trainee.ended else LAST
    for item in folder.placements:
        if item.record.start < trainee.start:
            yield finding("R141", item.path, ("from",), before=trainee.start.isoformat())
        elif item.record.end > last:
            yield finding("R141", item.path, ("to",), after=last.isoformat())


def overlapping_placements(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R142: placements that on some day together take more than full time.

    One that says no percentage takes what the trainee works. Observation is left out: it is done on days of another
    placement.
    """
    trainee = folder.trainee
    placements = sorted(
        (item for item in folder.placements if item.record.type != "observation"),
        key=lambda item: (item.record.start, item.id),
    )
    if trainee is None or not _touching(placements):
        return
    work = in_turn(trainee.work)
    changes = [period.start for _, period in work]
    told: set[str] = set()
    for day in sorted({*changes, *(item.record.start for item in placements)}):
        there = [item for item in placements if item.record.start <= day <= item.record.end]
        if len(there) < 2 or there[-1].id in told:  # noqa: PLR2004 - it takes two
            continue
        full = _percent(trainee, work, day)
        total = sum(item.record.percent or full for item in there)
        if total > _FULL:
            told.add(there[-1].id)
            yield _too_much(there, day, total)


def _touching(placements: Sequence[Filed[Any]]) -> bool:
    """Say whether any placement begins before an earlier one has ended; most never do."""
    end = None
    for item in placements:
        if end is not None and item.record.start <= end:
            return True
        end = item.record.end if end is None else max(end, item.record.end)
    return False


def _percent(trainee: Trainee, work: Sequence[tuple[int, Period]], day: date) -> Fraction | int:
    """What the trainee works on a day; nothing where not employed."""
    return max((trainee.work[index].percent for index, period in work if day in period), default=0)


def _too_much(there: Sequence[Filed[Any]], day: date, total: Fraction | int) -> Finding:
    *others, last = there
    return finding(
        "R142",
        last.path,
        ("from",),
        related=tuple(Related(item.path) for item in others),
        others=tuple(item.id for item in others),
        day=day.isoformat(),
        percent=f"{float(total):g}",
    )


def unfit_supervisors(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R143: supervisors of placements who are no specialists on the first day of it."""
    for item in folder.placements:
        for index, person in enumerate(item.record.supervisors):
            if isinstance(person, str) and no_specialist(clinic, person, item.record.start):
                day = item.record.start.isoformat()
                yield finding("R143", item.path, ("supervisors", index), person=person, day=day)


def home_placements_elsewhere(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R144: placements said to be at home, at a unit that is not the trainee's home on any of their days."""
    trainee = folder.trainee
    if trainee is None or "trainee.units" in folder.refused:
        return
    homes = [(trainee.units[index].unit, period) for index, period in in_turn(trainee.units)]
    for item in folder.placements:
        there = item.record
        if there.type != "home":
            continue
        if not any(unit == there.unit and days.start <= there.end and days.end >= there.start for unit, days in homes):
            yield finding("R144", item.path, ("unit",), unit=there.unit, units=tuple(sorted({one for one, _ in homes})))


def foreign_areas(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R145: areas of AT in BT, and of BT in AT."""
    trainee = folder.trainee
    if trainee is None:
        return
    for item in folder.of("placement"):
        area = item.record.area
        if area is None:
            continue
        in_bt = trainee.programme == "BT" or item.record.bt
        if (trainee.programme == "AT" and area in AREAS_OF_BT) or (in_bt and area in AREAS_OF_AT):
            yield finding(
                "R145", item.path, ("area",), area=area, programme="AT" if trainee.programme == "AT" else "BT"
            )


def needless_bt(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R146: BT in a training whose regulation has none. Source: SOSFS 2015:8, 2 kap. 2 §, and AT's own regulation."""
    own = folder.only("trainee")
    if own is None:
        return
    trainee: Trainee = own.record
    former = trainee.changed_from.regulation if trainee.changed_from else None
    if WITH_BT in {trainee.regulation, former} or "trainee.changed_from" in folder.refused:
        return
    if trainee.bt is not None:
        yield finding("R146", own.path, ("bt",), aim="key", regulation=trainee.regulation)
    for item in folder.of("placement"):
        if item.record.bt:
            yield finding("R146", item.path, ("bt",), aim="key", regulation=trainee.regulation)
