"""A folder of pages: written into a new or empty folder, or one that was written before; never over anything else.

A file in the folder names what was written there. What it names is taken away when it is no longer written, so that
nobody stays on a page whose records are gone; what it does not name is never touched.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.sources.tree import leads_out

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MARKER: Final = ".sttool-site"
IGNORED: Final = ".gitignore"
"""Pages have names, and git forgets nothing: the folder keeps itself out of it."""

_FIRST: Final = "sttool site"
_ENDINGS: Final = frozenset({".html"})


class Former(Struct, frozen=True):
    """What stands in a folder: whether it is free or ours, what was written there before."""

    ours: bool
    files: frozenset[str]


def former(folder: Path) -> Former:
    """Look at a folder; raises :class:`OSError` where it cannot be read."""
    if not folder.exists():
        return Former(ours=True, files=frozenset())
    marker = folder / MARKER
    if marker.is_file() and not marker.is_symlink():
        first, *names = marker.read_text(encoding="utf-8", errors="replace").splitlines() or [""]
        if first == _FIRST:
            return Former(ours=True, files=frozenset(name for name in names if _may(name)))
    return Former(ours=not any(folder.iterdir()), files=frozenset())


def marked(files: Iterable[str]) -> str:
    """What the file says that names all others."""
    return "".join(f"{line}\n" for line in (_FIRST, *sorted(files)))


def foreign(folder: Path, files: Iterable[str], before: Former) -> str | None:
    """The first file that is to be written where something stands that is not ours; a link is never ours."""
    for name in sorted(files):
        path = folder / name
        if path.is_symlink() or (path.exists() and name not in before.files):
            return name
        if any((folder / part).is_symlink() for part in PurePosixPath(name).parents):
            return name
    return None


def gone(folder: Path, files: Iterable[str], before: Former) -> tuple[str, ...]:
    """What was written before, is not written any more, and still stands there as a file."""
    left = sorted(before.files - set(files))
    return tuple(
        name
        for name in left
        if (folder / name).is_file()
        and not any((folder / part).is_symlink() for part in (PurePosixPath(name), *PurePosixPath(name).parents))
    )


def _may(name: str) -> bool:
    """Say whether a name in the marker is one that we may have written: it is text in a file like any other."""
    path = PurePosixPath(name)
    return not leads_out(name) and "\\" not in name and path.suffix in _ENDINGS and len(path.parts) <= 2  # noqa: PLR2004 - a page, or one in a folder
