"""Opens a repository of records: the settings, the units, the people, and which dossiers there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool.clinic import Clinic
from sttool.clinic.goalfiles import read_goal_files
from sttool.dates import FIRST
from sttool.kinds.folder import read_folder
from sttool.kinds.load import load
from sttool.kinds.location import SETTINGS_PLACE
from sttool.kinds.names import read_names
from sttool.kinds.settings import Settings
from sttool.sources.digest import file_line, folder_line
from sttool.sources.document import read_document
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed, Folder
    from sttool.sources.tree import Source

SETTINGS: Final = "sttool.yaml"
NAMES: Final = "names.yaml"


class Opened(Struct, frozen=True):
    """A repository that has been opened: the clinic, and what the survey needs besides.

    ``contents`` are the bytes of files with faults; ``lines`` those of the digest so far, ``paths`` all that
    was found.
    """

    clinic: Clinic
    contents: dict[str, bytes]
    lines: tuple[str, ...]
    paths: tuple[str, ...]
    count: int


def read_settings(source: Source) -> tuple[Settings, tuple[Finding, ...], bytes | None]:
    """Read ``sttool.yaml``; where there is none, or it cannot be read, the defaults hold."""
    content = source.read(SETTINGS)
    if isinstance(content, Unreadable):
        findings = () if content.missing else read_document(SETTINGS, content).findings
        return Settings(), findings, None
    document = read_document(SETTINGS, content)
    loaded = load(SETTINGS_PLACE, SETTINGS, document.data if document.sound else None)
    told = set(document.refused)
    faults = tuple(item for item in loaded.findings if item.at not in told) if document.sound else ()
    settings = loaded.record if isinstance(loaded.record, Settings) else Settings()
    return settings, (*document.findings, *faults), content


def open_clinic(source: Source, records: str | None = None) -> Opened:
    """Read what is shared: settings, people and units; the dossiers are only named."""
    settings, findings, content = read_settings(source)
    root = (records or settings.records).strip("/")
    contents = {SETTINGS: content} if content is not None else {}
    lines = [file_line(SETTINGS, content)] if content is not None else []

    people = read_folder(source, "people", _below(root, "people"), source.files(_below(root, "people")), root)
    folders = {}
    for unit in source.folders(_below(root, "units")):
        path = _below(root, f"units/{unit}")
        folders[unit] = read_folder(source, unit, path, source.files(path), root)
    strays = read_folder(source, "", root, _strays(source, root), root)
    for folder in (people, strays, *folders.values()):
        contents.update(folder.contents)
        findings = (*findings, *folder.findings)
        lines.extend(folder.lines if folder.id == "" else [folder_line(folder.path, folder.lines)])
    names, name_findings, name_content = _names(source)
    if name_content is not None:
        contents[NAMES] = name_content
        lines.append(file_line(NAMES, name_content))
    goals = read_goal_files(source)
    contents.update(goals.contents)
    lines.extend(goals.lines)
    clinic = Clinic(
        settings=settings,
        since=settings.since or FIRST,
        units={unit: own for unit, folder in folders.items() if (own := folder.only("unit")) is not None},
        people={item.id: item for item in people.of("person")},
        folders=folders,
        dossiers=source.folders(_below(root, "trainees")),
        existing={
            "person": _ids(source, _below(root, "people")),
            "unit": frozenset(folders),
            "trainee": frozenset(source.folders(_below(root, "trainees"))),
        },
        names=names,
        unreadable_people=_ids(source, _below(root, "people")) - {item.id for item in people.of("person")},
        named=_named(folders),
        goals=goals.files,
        root=root,
        findings=(*findings, *name_findings, *goals.findings),
        refused_people=_refused_people(people),
    )
    count = sum(folder.count for folder in (people, strays, *folders.values()))
    paths = tuple(path for folder in (people, strays, *folders.values()) for path in folder.paths)
    return Opened(clinic, contents, tuple(lines), paths, count)


def read_dossier(source: Source, clinic: Clinic, ident: str) -> Folder:
    """Read one trainee's folder."""
    path = _below(clinic.root, f"trainees/{ident}")
    return read_folder(source, ident, path, source.files(path), clinic.root)


def _below(root: str, path: str) -> str:
    return path if root in {"", "."} else f"{root}/{path}"


def _ids(source: Source, path: str) -> frozenset[str]:
    """The ids that files of a folder stand for, whether they can be read or not."""
    return frozenset(item.path.rpartition("/")[2].rpartition(".")[0] for item in source.loose(path))


def _refused_people(people: Folder) -> dict[str, frozenset[str]]:
    """What could not be read of each person's own file, by the id that the file stands for."""
    return {path.rpartition("/")[2].rpartition(".")[0]: names for path, names in people.refused_in.items()}


def _strays(source: Source, root: str) -> Iterator[Any]:
    """What stands in the folder of records and belongs to nothing: findings are made of it by its place."""
    known = {"people", "units", "trainees"}
    if root not in {"", "."}:
        yield from source.loose(root)
        for name in source.folders(root):
            if name not in known:
                yield from source.files(f"{root}/{name}")
    for name in ("units", "trainees"):
        yield from source.loose(_below(root, name))


def _named(folders: dict[str, Folder]) -> dict[str, tuple[Filed[Any], ...]]:
    """The units' activities by the trainees they name."""
    found: dict[str, list[Filed[Any]]] = {}
    for unit in sorted(folders):
        for item in folders[unit].of("activity"):
            for trainee in item.record.trainees:
                found.setdefault(trainee, []).append(item)
    return {trainee: tuple(items) for trainee, items in found.items()}


def _names(source: Source) -> tuple[Mapping[str, str], tuple[Finding, ...], bytes | None]:
    """Read ``names.yaml``, which a unit may keep outside git: ids and names."""
    content = source.read(NAMES)
    if isinstance(content, Unreadable):
        return {}, (), None
    document = read_document(NAMES, content)
    names, faults = read_names(NAMES, document.data) if document.sound else ({}, ())
    told = set(document.refused)
    return names, (*document.findings, *(item for item in faults if item.at not in told)), content
