"""Packing a dossier: its files as they are, and who the ids in it are; nothing that is the unit's own to keep."""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from sttool import __version__
from sttool.kinds.goalfiles import FOLDERS
from sttool.kinds.location import Location, locate
from sttool.rules.references import OF_DOSSIER
from sttool.writing.bundling.manifest import DOSSIER, FORM, GOALS, MANIFEST
from sttool.writing.export.whole import data_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.kinds.dossier import Folder
    from sttool.sources.tree import Source

ASKED: Final[Mapping[str, str]] = {"concerns": "concern", "reviews": "review", "collegia": "collegium"}
"""What goes along only when it is asked for, by the word that asks."""

_NEVER: Final = frozenset({"waiver"})
"""What is the unit's own, and says nothing elsewhere."""

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


class Bundle(Struct, frozen=True):
    """A dossier packed: the bytes of the file, how many files are in it, and the kinds that were left out."""

    content: bytes
    number: int
    left_out: tuple[str, ...]


class Origin(Struct, frozen=True):
    """Where a dossier is packed from: the day, the commit if there is one, and the doctor's name if it stands apart."""

    day: date
    commit: str | None
    names: Mapping[str, str]


def packed(source: Source, clinic: Clinic, folder: Folder, asked: frozenset[str], origin: Origin) -> Bundle:
    """Pack a dossier; ``asked`` are the kinds that go along beside what always does."""
    out = frozenset({*ASKED.values()} - asked | _NEVER)
    files = {**_dossier(source, folder, out, clinic.root), **_goals(source, clinic, folder)}
    left_out = tuple(kind for kind in OF_DOSSIER if kind in out and folder.of(kind))
    manifest: dict[str, Any] = {
        "form": FORM,
        "tool": {"name": "sttool", "version": __version__},
        "packed": origin.day.isoformat(),
        "id": folder.id,
        "left_out": list(left_out),
        "files": [{"path": path, "sha256": sha256(content).hexdigest()} for path, content in sorted(files.items())],
        **_who(clinic, folder, out, origin),
    }
    if origin.commit is not None:
        manifest["commit"] = origin.commit
    if folder.id in clinic.names:
        manifest["name"] = clinic.names[folder.id]
    text = json.dumps(manifest, ensure_ascii=False, indent=2).encode() + b"\n"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        for path, content in ((MANIFEST, text), *sorted(files.items())):
            made.writestr(zipfile.ZipInfo(path, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return Bundle(written.getvalue(), len(files), left_out)


def _dossier(source: Source, folder: Folder, out: frozenset[str], root: str) -> dict[str, bytes]:
    """The files that are records, as they are."""
    lead = "" if root in {"", "."} else f"{root}/"
    found = {}
    for item in source.files(folder.path):
        where = locate(item.path.removeprefix(lead), root)
        content = source.read(item.path)
        if isinstance(where, Location) and where.kind.name not in out and isinstance(content, bytes):
            found[f"{DOSSIER}/{item.path.removeprefix(f'{folder.path}/')}"] = content
    return found


def _goals(source: Source, clinic: Clinic, folder: Folder) -> dict[str, bytes]:
    """The goal files of the repository's own that the training goes by."""
    trainee = folder.trainee
    names = {*(trainee.specialties if trainee else ()), "common", "bt"}
    found = {}
    for place, regulation in FOLDERS.items():
        for name in sorted(names):
            if trainee is not None and (regulation, name) in clinic.goals and regulation == trainee.regulation:
                content = source.read(f"{GOALS}/{place}/{name}.yaml")
                if isinstance(content, bytes):
                    found[f"{GOALS}/{place}/{name}.yaml"] = content
    return found


def _who(clinic: Clinic, folder: Folder, out: frozenset[str], origin: Origin) -> dict[str, Any]:
    """Who the people, and which the units, are that the dossier names by id."""
    people: set[str] = set()
    units: set[str] = set()
    for target, value in _named(folder, out):
        (units if target == "unit" else people).add(value)
    told = []
    for ident in sorted(people & set(clinic.people)):
        data = data_of(clinic.people[ident].record)
        units |= {item["unit"] for item in data.get("units", ())}
        kept: dict[str, Any] = {
            key: data[key] for key in ("units", "specialist_in", "supervisor_training") if key in data
        }
        name = origin.names.get(ident)
        known: dict[str, Any] = {"id": ident, **kept}
        told.append({**known, "name": name} if name else known)
    places = []
    for ident in sorted(units & set(clinic.units)):
        data = data_of(clinic.units[ident].record)
        unit: dict[str, Any] = {key: data[key] for key in ("name", "region", "setting") if key in data}
        places.append({"id": ident, **unit})
    return {"people": told, "units": places}


def _named(folder: Folder, out: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The ids in a dossier, each with what it is an id of."""
    for kind, references in OF_DOSSIER.items():
        if kind in out:
            continue
        for reference in references:
            for item in folder.of(kind):
                for _, value in reference.way.values(item.record, item.at):
                    ident = value.by if reference.target == "signature" else value
                    if isinstance(ident, str):
                        yield reference.target, ident
