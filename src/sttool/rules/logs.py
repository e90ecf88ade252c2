"""Two entries of a log with one key: recorded twice, or two versions as a merge leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.findings import Related, finding

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed, Folder

DOSSIER_LOGS: Final = ("supervision", "assessment", "course", "project", "certificate", "evaluation", "waiver")
UNIT_LOGS: Final = ("activity", "visitor", "unit-waiver")


def twin_entries(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R120 and R121: entries of a dossier's logs that have one key."""
    for kind in DOSSIER_LOGS:
        yield from _twins(folder.of(kind))


def twin_entries_of_units(clinic: Clinic) -> Iterator[Finding]:
    """R120 and R121: entries of the units' logs that have one key."""
    for folder in clinic.folders.values():
        for kind in UNIT_LOGS:
            yield from _twins(folder.of(kind))


def _twins(items: Iterable[Filed[Any]]) -> Iterator[Finding]:
    """Find each entry whose key an earlier one has; both are shown."""
    first: dict[Hashable, Filed[Any]] = {}
    for item in items:
        other = first.setdefault(item.record.key, item)
        if other is not item:
            code = "R120" if other.record == item.record else "R121"
            yield finding(code, item.path, item.at, related=(Related(other.path, other.at),))
