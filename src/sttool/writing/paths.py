"""Where may be written: below the folder of ``sttool.yaml``, in the parts that were named, through no link."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from sttool.sources.tree import showable
from sttool.texts.writing import A_LINK, LEADS_OUT, NO_FILE
from sttool.writing.trouble import NotWrittenError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NEVER: Final = frozenset({".git", ".sttool"})
_STRANGE: Final = frozenset('\\:*?"<>|\0')


def allowed(root: Path, path: str, inside: Sequence[str]) -> Path:
    """Give the place on the disk of a path from the root on; ``inside`` are the folders and files it may be or be in.

    Raises:
        NotWrittenError: it leads somewhere else, through a link, or to what is no file.

    """
    parts = path.split("/")
    if not _plain(parts) or not any(_within(path, place) for place in inside):
        raise NotWrittenError(LEADS_OUT, path=path)
    here = root
    for part in parts[:-1]:
        here /= part
        mode = _mode(here)
        if mode is not None and not stat.S_ISDIR(mode):
            raise NotWrittenError(A_LINK, path=path)
    target = here / parts[-1]
    mode = _mode(target)
    if mode is not None and not stat.S_ISREG(mode):
        raise NotWrittenError(A_LINK if stat.S_ISLNK(mode) else NO_FILE, path=path)
    return target


def _plain(parts: Sequence[str]) -> bool:
    """Say whether each part is a name that every system takes for just that."""
    return parts[0].lower() not in _NEVER and all(
        part not in {"", ".", ".."} and _STRANGE.isdisjoint(part) and showable(part) and part == part.rstrip(" .")
        for part in parts
    )


def _within(path: str, place: str) -> bool:
    return place in {"", "."} or path == place or path.startswith(f"{place}/")


def _mode(path: Path) -> int | None:
    """What stands at a path, no link followed; ``None`` where nothing does. Windows' junctions are links."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    tag = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    if tag is not None and getattr(found, "st_reparse_tag", 0) == tag:  # pragma: no cover - Windows
        return stat.S_IFLNK
    return found.st_mode
