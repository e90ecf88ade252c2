"""The working tree: files as they lie on the disk now."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from sttool.sources.tree import Item, Unreadable, leads_out, named_as_file, passed_over, showable, written_out
from sttool.sources.yaml import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_AT_ONCE: Final = 64 * 1024
"""One read of so much takes nearly every file whole, and costs a fifth of asking for a megabyte."""

_FLAGS: Final = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY")
)
"""Where the system can: follow no link, wait for no pipe."""


class WorkingTree:
    """A folder on the disk."""

    def __init__(self, root: Path) -> None:
        """Take the folder of ``sttool.yaml``."""
        self._root = str(root)
        self._base = os.path.join(self._root, "")  # noqa: PTH118 - pathlib would build an object for each of 100,000

    def folders(self, path: str) -> tuple[str, ...]:
        """Give the names of the folders that stand directly in a folder, sorted."""
        return tuple(sorted(name for name, item in self._scan(path) if item is None))

    def loose(self, path: str) -> tuple[Item, ...]:
        """Give what stands directly in a folder and is no folder, sorted by path."""
        return tuple(sorted((item for _, item in self._scan(path) if item is not None), key=_path))

    def files(self, path: str) -> tuple[Item, ...]:
        """Give all that stands in a folder and the folders below it, sorted by path."""
        found: list[Item] = []
        waiting = [path]
        while waiting:
            folder = waiting.pop()
            for name, item in self._scan(folder):
                if item is None:
                    waiting.append(f"{folder}/{name}" if folder else name)
                else:
                    found.append(item)
        found.sort(key=_path)
        return tuple(found)

    def read(self, path: str) -> bytes | Unreadable:
        """Read a file; of one that is too large to be judged, just enough to see that it is."""
        if leads_out(path):
            return Unreadable("leads out of the folder")
        try:
            descriptor = os.open(self._base + path, _FLAGS)
        except FileNotFoundError as error:
            return Unreadable(str(error.strerror), missing=True)
        except (OSError, ValueError) as error:
            return Unreadable(str(error))
        try:
            content = os.read(descriptor, _AT_ONCE)
            if not content or len(content) == _AT_ONCE:
                return _rest(descriptor, content)
        except OSError as error:
            return Unreadable(str(error.strerror))
        else:
            return content
        finally:
            os.close(descriptor)

    def _scan(self, path: str) -> Iterator[tuple[str, Item | None]]:
        """Give the names in a folder that count; with an item for each that is no folder to go into."""
        if leads_out(path):
            return
        try:
            entries = os.scandir(self._base + path)
        except (FileNotFoundError, NotADirectoryError):
            return
        except (OSError, ValueError):
            yield "", Item(path, "unreadable")
            return
        prefix = f"{path}/" if path else ""
        with entries:
            for entry in _listed(entries):
                name = entry.name
                if passed_over(name):
                    continue
                if not showable(name):
                    yield name, Item(prefix + written_out(name), "name")
                else:
                    yield name, _item(entry, prefix + name)


def _path(item: Item) -> str:
    return item.path


def _listed(entries: Iterator[os.DirEntry[str]]) -> Iterator[os.DirEntry[str]]:
    """Go through a folder as far as the system gives it."""
    try:
        yield from entries
    except OSError:
        return


def _item(entry: os.DirEntry[str], path: str) -> Item | None:
    """Give the item of what stands in a folder; none where it is a folder to go into."""
    try:
        if entry.is_file(follow_symlinks=False):
            return Item(path)
        if entry.is_symlink() or _is_junction(entry):
            return Item(path, "link")
        if entry.is_dir(follow_symlinks=False):
            return Item(path, "directory") if named_as_file(entry.name) else None
    except OSError:
        return Item(path, "unreadable")
    return Item(path, "special")


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Say whether a folder is one of Windows' links between folders, which Python 3.11 takes for a folder."""
    tag = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    return tag is not None and getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == tag


def _rest(descriptor: int, content: bytes) -> bytes | Unreadable:
    """Read on where one read was not enough, or gave nothing; a pipe or a device is no file."""
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        return Unreadable("not a file")
    pieces = [content]
    size = len(content)
    while content and size <= LIMIT:
        content = os.read(descriptor, LIMIT + 1 - size)
        pieces.append(content)
        size += len(content)
    return b"".join(pieces)
