"""What a trainee's own record says of programme, regulation and specialties, and cannot mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.findings import finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.trainees import Trainee

REGULATIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "AT": ("SOSFS 1999:5",),
    "BT": ("HSLF-FS 2021:8",),
    "ST": ("HSLF-FS 2021:8", "SOSFS 2015:8"),
}
"""The regulations that a programme can follow."""

WITH_BT: Final = "HSLF-FS 2021:8"


def unfit_terms(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R170 to R172 and R175: programme, specialties and regulation that do not go together.

    Source: SOSFS 1999:5 is of AT, and BT is of HSLF-FS 2021:8 alone.
    """
    own = folder.only("trainee")
    if own is None:
        return
    trainee: Trainee = own.record
    if trainee.programme == "ST" and not trainee.specialties and "trainee.specialties" not in folder.refused:
        yield finding("R170", own.path, aim="start")
    if trainee.programme == "AT" and trainee.specialties:
        yield finding("R171", own.path, ("specialties",), aim="key")
    known = REGULATIONS[trainee.programme]
    if trainee.regulation not in known:
        programme, regulation = trainee.programme, trainee.regulation
        yield finding("R172", own.path, ("regulation",), programme=programme, regulation=regulation, known=known)
    if trainee.changed_from is not None and trainee.changed_from.regulation == trainee.regulation:
        yield finding("R175", own.path, ("changed_from", "regulation"), regulation=trainee.regulation)


def late_licence(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R161: an ST that began before the licence, and not with BT, in which service before it may stand.

    Source: annex 1 of HSLF-FS 2021:8 lists service before the licence with the application for BT.
    """
    own = folder.only("trainee")
    if own is None or own.record.programme != "ST" or own.record.licence is None:
        return
    trainee: Trainee = own.record
    with_bt = trainee.regulation == WITH_BT and (trainee.bt is not None or "trainee.bt" in folder.refused)
    if own.record.licence > trainee.start and not with_bt:
        licence, start = own.record.licence.isoformat(), trainee.start.isoformat()
        yield finding("R161", own.path, ("licence",), licence=licence, start=start)


def credited_twice(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R162: earlier service that is credited, with days on which the training had begun; they would count twice."""
    own = folder.only("trainee")
    if own is None:
        return
    trainee: Trainee = own.record
    for index, line in enumerate(trainee.credited):
        if line.kind == "service" and line.end is not None and line.end >= trainee.start:
            at = ("credited", index, "to")
            yield finding("R162", own.path, at, end=line.end.isoformat(), start=trainee.start.isoformat())


def foreign_collegia(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R164: collegia of another programme than the trainee's."""
    trainee = folder.trainee
    if trainee is None:
        return
    fitting = {trainee.programme.lower() if trainee.programme != "ST" else "specialist"}
    if WITH_BT in {trainee.regulation, trainee.changed_from.regulation if trainee.changed_from else None}:
        fitting.add("bt")
    for item in folder.of("collegium"):
        if item.record.kind not in fitting:
            yield _collegium(item, trainee, tuple(sorted(fitting)))


def _collegium(item: Filed[Any], trainee: Trainee, fitting: tuple[str, ...]) -> Finding:
    kind, programme = item.record.kind, trainee.programme
    return finding("R164", item.path, ("kind",), kind=kind, programme=programme, known=fitting)
