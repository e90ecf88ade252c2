"""Reads a folder of records: each file by its path to records, faults, and what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct, field

from sttool.findings import Finding
from sttool.kinds.dossier import Filed, Folder
from sttool.kinds.load import load
from sttool.kinds.location import Location, locate
from sttool.kinds.registry import KINDS
from sttool.sources.digest import file_line
from sttool.sources.document import of_item, read_document
from sttool.sources.swift import proved
from sttool.sources.tree import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sttool.findings import At
    from sttool.kinds.load import Loaded
    from sttool.sources.document import Document
    from sttool.sources.tree import Item, Source


_OWNED: Final = 3
"""Parts of the path of a file that stands directly in the folder of its owner."""


class _Reading(Struct):
    """What has been gathered of a folder so far; ``refused`` by the path of the file."""

    filed: dict[str, list[Filed[Any]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    refused: dict[str, frozenset[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    contents: dict[str, bytes] = field(default_factory=dict)


def read_folder(source: Source, ident: str, path: str, items: Iterable[Item], records: str) -> Folder:
    """Read what stands in one folder; a file that is in no known place, or cannot be read, is a finding.

    ``path`` is the folder's own, relative to the folder of ``sttool.yaml``; ``records`` is where its records begin.
    """
    gathered = _Reading()
    prefix = f"{records}/" if records not in {"", "."} else ""
    for item in items:
        gathered.paths.append(item.path)
        trouble = of_item(item)
        where = locate(item.path.removeprefix(prefix), records)
        if trouble is None and isinstance(where, Location):
            _read_file(source, item.path, where, gathered)
            continue
        fault = trouble or where
        if isinstance(fault, Finding) and fault not in gathered.findings:
            gathered.findings.append(fault)
        kind = where.kind.name if isinstance(where, Location) else _meant(where, item.path.removeprefix(prefix))
        if kind is not None:
            gathered.refused[item.path] = frozenset({kind})
    return Folder(
        id=ident,
        path=path,
        filed={kind: tuple(found) for kind, found in gathered.filed.items()},
        findings=tuple(gathered.findings),
        refused=frozenset(name for names in gathered.refused.values() for name in names),
        lines=tuple(gathered.lines),
        paths=tuple(gathered.paths),
        contents=gathered.contents,
        refused_in=gathered.refused,
    )


def _read_file(source: Source, path: str, where: Location, gathered: _Reading) -> None:
    content = source.read(path)
    gathered.lines.append(file_line(path, content))
    document, loaded = _loaded(path, content, where)
    kind = where.kind.name
    gathered.findings.extend(document.findings)
    if not isinstance(content, Unreadable):
        gathered.contents[path] = content
    if loaded is None:
        gathered.refused[path] = frozenset({kind})
        return
    if loaded.findings or document.findings:
        told = document.refused
        gathered.findings.extend(item for item in loaded.findings if item.at not in told)
        refused = frozenset(_refused(kind, loaded, document.refused))
        if refused:
            gathered.refused[path] = refused
    found = gathered.filed.setdefault(kind, [])
    found.extend(_filed(loaded, where, path))


def _loaded(path: str, content: bytes | Unreadable, where: Location) -> tuple[Document, Loaded | None]:
    """Read a file as its kind of record; ``None`` where it is no YAML.

    A kind's model takes nothing empty and no number without limits: only where it finds a fault is it asked whether
    the reader would have refused something, and the file then read again.
    """
    document = read_document(path, content, unproved=True)
    loaded = load(where, path, document.data) if document.sound else None
    if loaded is None or not loaded.findings or document.findings or proved(document.data):
        return document, loaded
    document = read_document(path, content)
    return document, load(where, path, document.data) if document.sound else None


def _refused(kind: str, loaded: Loaded, unread: Iterable[At]) -> Iterator[str]:
    """Name what could not be read: the kind, or the kind with the key at fault."""
    for at in (*loaded.refused, *unread):
        steps: At = at[1:] if loaded.location.kind.is_log else at
        yield f"{kind}.{steps[0]}" if steps else kind
    if loaded.record is None and not loaded.location.kind.is_log:
        yield kind


def _meant(fault: Finding, path: str) -> str | None:
    """The kind that a file with a wrong name was most likely meant to be: by the place it resembles, or its folder."""
    nearest = fault.mentions.get("nearest")
    if isinstance(nearest, str):
        place = locate(nearest)
        if isinstance(place, Location):
            return place.kind.name
    parts = path.split("/")
    return next((kind.name for kind in KINDS if _same_folder(kind.place.split("/"), parts)), None)


def _same_folder(place: list[str], parts: list[str]) -> bool:
    """Say whether a path stands in the folder of a kind that has one of its own."""
    own = len(place) > _OWNED
    return own and len(parts) == len(place) and (parts[0], parts[2:-1]) == (place[0], place[2:-1])


def _filed(loaded: Loaded, where: Location, path: str) -> list[Filed[Any]]:
    """The records of a file, each with where it stands."""
    kind, owner = where.kind.name, where.owner_id
    if loaded.record is not None:
        sort = where.review_kind or where.programme_kind
        return [
            Filed(kind, loaded.record, path, owner, where.record_id, day=where.day, sort=sort, year=where.year),
        ]
    return [Filed(kind, entry.model, path, owner, "", (entry.index,)) for entry in loaded.entries]
