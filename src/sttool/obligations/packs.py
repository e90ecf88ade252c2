"""Finds and reads the packs that ``sttool.yaml`` names, and the unit's own layer there."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from msgspec.structs import replace

from sttool.findings import Finding, finding
from sttool.kinds.load import admit
from sttool.kinds.location import is_id
from sttool.obligations.layers import Read, lay
from sttool.obligations.model import Pack
from sttool.obligations.packfile import ChangeEntry, Layer, PackFile, ValueEntry
from sttool.sources.document import Document, read_document
from sttool.sources.packaged import data_of
from sttool.sources.tree import Unreadable, leads_out
from sttool.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sttool.findings import At
    from sttool.kinds.base import Record
    from sttool.kinds.settings import Settings
    from sttool.obligations.model import Rules
    from sttool.sources.tree import Source

DEFAULT: Final = ("national", "structure-sormland", "clinic-agreement")
"""The packs that hold where ``sttool.yaml`` names none."""

OWN: Final = Text("Enhetens egna regler", "The unit's own rules")
SETTINGS: Final = "sttool.yaml"
FOLDER: Final = Path(__file__).parent.parent / "policy"
_PACKAGED: Final = "sttool/policy/"

L = TypeVar("L", bound="Record")
Told: TypeAlias = "tuple[Rules, tuple[Finding, ...], Mapping[str, bytes]]"
"""The rules, the faults of the packs, and the bytes that were read."""


def packaged() -> tuple[str, ...]:
    """The names of the packs that come with the program, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def read_rules(source: Source, settings: Settings) -> Told:
    """Read the packs in order, and the unit's own layer last; with the faults, and the bytes for their places."""
    names = tuple(settings.packs) if settings.packs is not None else DEFAULT
    if settings.policy is None and all(map(is_id, names)):
        return _of_the_program(names)
    return _read_all(source, names, settings.policy)


@lru_cache(maxsize=8)
def _of_the_program(names: tuple[str, ...]) -> Told:
    """The rules of the program's own packs alone: the same for every clinic, and read once."""
    return _read_all(None, names, None)


def _read_all(source: Source | None, names: Iterable[str], policy: Mapping[str, object] | None) -> Told:
    findings: list[Finding] = []
    contents: dict[str, bytes] = {}
    layers: list[Read] = []
    for index, name in enumerate(names):
        at: At = ("packs", index)
        found = _content(source, name, at)
        if isinstance(found, Finding):
            findings.append(found)
            continue
        path, content = found
        if path in contents:
            findings.append(finding("P122", SETTINGS, at, id=name))
            continue
        contents[path] = content
        read = _pack(path, content, findings)
        if read is None:
            continue
        if any(read.pack.id == other.pack.id for other in layers):
            findings.append(finding("P122", path, ("id",), id=read.pack.id))
            continue
        layers.append(read)
    if policy is not None:
        own = Pack("policy", OWN, SETTINGS, SETTINGS)
        layers.append(_read(own, Layer, policy, ("policy",), findings)[1])
    rules, faults = lay(layers)
    return rules, (*findings, *faults), contents


def own_packs(contents: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Give of the packs that were read those that are files of the unit, and no part of the program."""
    return {path: content for path, content in contents.items() if not path.startswith(_PACKAGED)}


def _content(source: Source | None, name: str, at: At) -> tuple[str, bytes] | Finding:
    """A pack's path and bytes: one of the program's by its name, else a file below the settings; or what is wrong."""
    if is_id(name):
        path = FOLDER / f"{name}.yaml"
        return (f"{_PACKAGED}{path.name}", path.read_bytes()) if path.is_file() else _unknown(name, at)
    own = name.removeprefix("./")
    if source is None or leads_out(own) or "\\" in own or ":" in own or not own.endswith(".yaml"):
        return finding("P102", SETTINGS, at, name=name)
    content = source.read(own)
    if isinstance(content, Unreadable):
        return _unknown(name, at) if content.missing else read_document(own, content).findings[0]
    return own, content


def _unknown(name: str, at: At) -> Finding:
    from difflib import get_close_matches  # noqa: PLC0415 - only for a fault

    nearest = get_close_matches(name, packaged(), 1)
    return finding("P101", SETTINGS, at, name=name, nearest=nearest[0] if nearest else None)


def _pack(path: str, content: bytes, findings: list[Finding]) -> Read | None:
    if path.startswith(_PACKAGED):
        document = Document(data_of(FOLDER / path.removeprefix(_PACKAGED), content))
    else:
        document = read_document(path, content)
    findings.extend(document.findings)
    if not document.sound:
        return None
    told: list[Finding] = []
    file, read = _read(Pack("", OWN, "", path), PackFile, document.data, (), told)
    findings.extend(item for item in told if item.at not in document.refused)
    if not isinstance(file, PackFile):
        return None
    return replace(read, pack=Pack(file.id, Text(file.title.sv, file.title.en), file.source, path))


def _read(pack: Pack, model: type[Layer], raw: object, at: At, findings: list[Finding]) -> tuple[Layer | None, Read]:
    """Take what a layer says one by one, so that what is wrong hides no other."""
    layer, gone = _admitted(model, raw, pack.path, at, findings)
    if not isinstance(layer, model) or not isinstance(raw, dict):
        return None, Read(pack, at=at)
    entries = raw.get("add")
    kept = [index for index in range(len(entries)) if ("add", index) not in gone] if isinstance(entries, list) else []
    changes = _each(ChangeEntry, layer.change, pack.path, (*at, "change"), findings)
    values = _each(ValueEntry, layer.values, pack.path, (*at, "values"), findings)
    added = tuple(zip(kept, layer.add, strict=False))
    return layer, Read(pack, added, changes, layer.off or {}, values, at)


def _each(
    model: type[L], named: Mapping[str, object] | None, path: str, at: At, findings: list[Finding]
) -> dict[str, L]:
    """Read what stands under names, each by itself."""
    found = {}
    for name, raw in (named or {}).items():
        entry, _ = _admitted(model, raw, path, (*at, name), findings)
        if isinstance(entry, model):
            found[name] = entry
    return found


def _admitted(
    model: type[L], raw: object, path: str, at: At, findings: list[Finding]
) -> tuple[Record | None, tuple[At, ...]]:
    """Read a mapping; with what had to be left out of it."""
    if not isinstance(raw, dict):
        findings.append(finding("P112", path, at))
        return None, ((),)
    record, faults, gone = admit(model, raw)
    findings.extend(fault.finding(path, at) for fault in faults)
    return record, gone
