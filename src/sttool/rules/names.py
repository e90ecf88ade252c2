"""Names of people that are missing, folders without the file that says whose they are, and paths of one spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from unicodedata import normalize

from msgspec.structs import replace

from sttool.findings import Related, Severity, finding
from sttool.kinds.location import is_id
from sttool.rules.refusals import was_refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed, Folder

_NAMES: Final = "names.yaml"


def nameless_trainee(clinic: Clinic, folder: Folder) -> Iterator[Finding]:
    """R110: a trainee whose name stands neither in the file nor in ``names.yaml``."""
    own = folder.only("trainee")
    if own is not None and own.record.name is None and "trainee.name" not in folder.refused:
        yield from _nameless(clinic, own, folder.id)


def nameless_people(clinic: Clinic) -> Iterator[Finding]:
    """R110: people whose name stands nowhere, and who are no trainees here."""
    for ident, person in clinic.people.items():
        if person.record.name is not None or person.record.trainee is not None:
            continue
        if not any(was_refused(clinic, person.path, key) for key in ("name", "trainee")):
            yield from _nameless(clinic, person, ident)


def _nameless(clinic: Clinic, item: Filed[Any], ident: str) -> Iterator[Finding]:
    """Say so; without ``names.yaml`` it is but a note, since that file may be kept on another machine."""
    if clinic.names.get(ident) or any(fault.path == _NAMES for fault in clinic.findings):
        return
    found = finding("R110", item.path, aim="start", id=ident)
    yield found if clinic.names else replace(found, severity=Severity.NOTE)


def ownerless_dossier(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R111: a dossier without ``trainee.yaml``."""
    yield from _ownerless(folder, "trainee")


def ownerless_units(clinic: Clinic) -> Iterator[Finding]:
    """R111: a unit's folder without ``unit.yaml``."""
    for folder in clinic.folders.values():
        yield from _ownerless(folder, "unit")


def _ownerless(folder: Folder, kind: str) -> Iterator[Finding]:
    if folder.only(kind) is None and kind not in folder.refused and is_id(folder.id):
        yield finding("R111", f"{folder.path}/{kind}.yaml", file=f"{kind}.yaml")


def case_twins(paths: Iterable[str]) -> Iterator[Finding]:
    """R180: files or folders whose names differ only in capitals, or in how an accent is written.

    On Windows and on most Macs they are one and the same. Of twin folders the folder is told, and not what it holds.
    """
    paths = set(paths)
    if all(map(_is_folded, paths)):
        return
    first: dict[str, str] = {}
    twins: set[str] = set()
    known: set[str] = set()
    # Small letters first, so that of twins it is the one with capitals that is told.
    for path in sorted(paths, key=str.swapcase):
        ends = [index for index, sign in enumerate(path) if sign == "/"]
        for part in (*(path[:end] for end in ends), path):
            if part in twins:
                break
            if part in known:
                continue
            known.add(part)
            other = first.setdefault(_folded(part), part)
            if other != part:
                twins.add(part)
                yield finding("R180", part, related=(Related(other),), other=other)
                break


def _is_folded(path: str) -> bool:
    """Say whether a path is as it is compared: such paths, as nearly all are, differ where their letters do."""
    return path.isascii() and path.islower()


def _folded(path: str) -> str:
    return path.casefold() if path.isascii() else normalize("NFC", path).casefold()
