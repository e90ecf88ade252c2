"""Opening a bundle that came from elsewhere: nothing in it is believed, and what does not belong in it is refused."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.kinds.goalfiles import FOLDERS
from sttool.kinds.load import admit
from sttool.kinds.location import Location, is_id, locate
from sttool.texts import bundling as words
from sttool.writing.bundling.manifest import DOSSIER, GOALS, MANIFEST, Manifest
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_FILES: Final = 2_000
_MOST_BYTES: Final = 20_000_000
_MOST_PACKED: Final = 20_000_000
_DEPTH: Final = 3


class Opened(Struct, frozen=True):
    """A bundle that is as it was packed: what it says of itself, the dossier's files and the goal files."""

    manifest: Manifest
    dossier: Mapping[str, bytes]
    goals: Mapping[str, bytes]


def unpacked(name: str, content: bytes) -> Opened:
    """Open a bundle in memory.

    Raises:
        NotWrittenError: it is none, is too large, holds what belongs to no dossier, or is not as it was packed.

    """
    if len(content) > _MOST_PACKED:
        raise NotWrittenError(words.TOO_LARGE, path=name)
    files = _files(name, content)
    manifest = _manifest(name, files.pop(MANIFEST, b""))
    said = {item.path: item.sha256 for item in manifest.files}
    for path in sorted(files.keys() | said.keys()):
        if said.get(path) != sha256(files.get(path, b"")).hexdigest() or path not in files:
            raise NotWrittenError(words.CHANGED, path=name, entry=path)
    dossier = {path.removeprefix(f"{DOSSIER}/"): data for path, data in files.items() if path.startswith(f"{DOSSIER}/")}
    if "trainee.yaml" not in dossier:
        raise NotWrittenError(words.NO_BUNDLE, path=name)
    return Opened(manifest, dossier, {path: data for path, data in files.items() if path.startswith(f"{GOALS}/")})


def _files(name: str, content: bytes) -> dict[str, bytes]:
    """All files by their paths; the sizes that the archive claims are not relied on."""
    found: dict[str, bytes] = {}
    left = _MOST_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            entries = opened.infolist()
            if len(entries) > _MOST_FILES:
                raise NotWrittenError(words.TOO_LARGE, path=name)
            for entry in entries:
                _belongs(name, entry, found)
                with opened.open(entry) as file:
                    data = file.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise NotWrittenError(words.TOO_LARGE, path=name)
                found[entry.filename] = data
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, ArithmeticError):
        raise NotWrittenError(words.NO_BUNDLE, path=name) from None
    return found


def _belongs(name: str, entry: zipfile.ZipInfo, found: Mapping[str, bytes]) -> None:
    """See that an entry is a plain file, at a place that a bundle has, and there once."""
    mode = entry.external_attr >> 16
    plain = stat.S_IFMT(mode) in {0, stat.S_IFREG} and not entry.flag_bits & 1
    twice = entry.filename.casefold() in {path.casefold() for path in found}
    if not plain or twice or not _placed(entry.filename):
        raise NotWrittenError(words.STRANGE, path=name, entry=ascii(entry.filename)[1:-1])


def _placed(path: str) -> bool:
    """Say whether a path is that of the manifest, of a trainee's record, or of a goal file."""
    top, _, below = path.partition("/")
    if top == DOSSIER:
        where = locate(f"trainees/st-0/{below}", "records")
        return isinstance(where, Location) and where.kind.name != "waiver"
    parts = path.split("/")
    if top == GOALS:
        return (
            len(parts) == _DEPTH
            and parts[1] in FOLDERS
            and parts[2].endswith(".yaml")
            and is_id(parts[2].removesuffix(".yaml"))
        )
    return path == MANIFEST


def _manifest(name: str, content: bytes) -> Manifest:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        raise NotWrittenError(words.NO_BUNDLE, path=name) from None
    record, faults, _ = admit(Manifest, data) if isinstance(data, dict) else (None, [], ())
    if not isinstance(record, Manifest) or faults:
        raise NotWrittenError(words.NO_BUNDLE, path=name)
    return record
