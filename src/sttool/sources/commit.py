"""A commit as a source: the files as they were known then, read without checking anything out."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from sttool.sources.git import Objects
from sttool.sources.revisions import spelled, tree
from sttool.sources.tree import (
    Item,
    ItemTrouble,
    Unreadable,
    leads_out,
    named_as_file,
    passed_over,
    showable,
    written_out,
)
from sttool.sources.yaml import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sttool.sources.tree import Source

_TROUBLES: Final[dict[str, ItemTrouble]] = {"120000": "link", "160000": "special"}
_AHEAD: Final = 48
"""How many files are asked for at a time: enough to keep git busy while one is judged, and little to hold."""


class Commit:
    """The files of one commit below a folder, in the shape of a working tree."""

    def __init__(
        self,
        root: Path,
        commit: str,
        below: str = "",
        *,
        outside: frozenset[str] = frozenset(),
        disk: Source | None = None,
    ) -> None:
        """List the files of a commit; ``below`` is the folder of ``sttool.yaml`` from the top of the repository.

        ``outside`` are files that are kept out of git; where the commit has none such, they are read from ``disk``.
        """
        self._objects = Objects(root)
        self._outside = outside
        self._disk = disk
        self._tree: dict[str, dict[str, tuple[str, str] | None]] = {}
        self._ahead: dict[str, bytes | None] = {}
        self._below: dict[str, tuple[str, ...]] = {}
        self._order: tuple[str, ...] = ()
        self._listed = ""
        blobs = tree(root, commit, below)
        if below and not blobs:
            below = spelled(root, commit, below)
            blobs = tree(root, commit, below)
        prefix = f"{below}/" if below else ""
        for blob in blobs:
            path = blob.path.decode("utf-8", "surrogateescape")
            self._enter(path.removeprefix(prefix), blob.mode, blob.name)

    def folders(self, path: str) -> tuple[str, ...]:
        """Give the names of the folders that stand directly in a folder, sorted."""
        if path not in self._below:
            self._below[path] = tuple(sorted(name for name, item in self._scan(path) if item is None))
        return self._below[path]

    def loose(self, path: str) -> tuple[Item, ...]:
        """Give what stands directly in a folder and is no folder, sorted by path."""
        return tuple(sorted((item for _, item in self._scan(path) if item is not None), key=_path))

    def files(self, path: str) -> tuple[Item, ...]:
        """Give all that stands in a folder and the folders below it, sorted by path."""
        found = self._found(path)
        # Whoever lists a folder is about to read it, in this order.
        self._order, self._listed = _to_read(found), path
        return tuple(found)

    def read(self, path: str) -> bytes | Unreadable:
        """Read a file; of one that is too large to be judged, just enough to see that it is."""
        if leads_out(path):
            return Unreadable("leads out of the folder")
        name = self._name(path)
        if name is None:
            if path in self._outside and self._disk is not None:
                return self._disk.read(path)
            return Unreadable("no such file", missing=True)
        if path not in self._ahead:
            self._read_ahead(path, name)
        content = self._ahead.pop(path)
        return content if content is not None else Unreadable("not in this copy of the repository")

    def close(self) -> None:
        """End the process that reads."""
        self._objects.close()

    def _read_ahead(self, path: str, name: str) -> None:
        """Read a file, and with it those that come next in the folder listed last, or in the one beside it."""
        if not self._order or self._order[0] != path:
            self._ahead = {path: self._objects.read_all([name], LIMIT + 1)[0]}
            return
        here, rest = self._order[:_AHEAD], self._order[_AHEAD:]
        then = rest or self._beside()
        self._order = rest
        names, following = ([found for each in paths if (found := self._name(each))] for paths in (here, then[:_AHEAD]))
        self._ahead = dict(zip(here, self._objects.read_all(names, LIMIT + 1, following), strict=True))

    def _beside(self) -> tuple[str, ...]:
        """The files of the folder that comes after the one listed last, as a listing would give them."""
        above, _, last = self._listed.rpartition("/")
        names = self.folders(above)
        at = bisect_right(names, last)
        if not self._listed or at >= len(names):
            return ()
        return _to_read(self._found(f"{above}/{names[at]}" if above else names[at]))

    def _found(self, path: str) -> list[Item]:
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
        return found

    def _name(self, path: str) -> str | None:
        """The name of a file's object; ``None`` where there is no such file, or it is a link."""
        folder, _, last = path.rpartition("/")
        entry = self._tree.get(folder, {}).get(last)
        return entry[1] if entry is not None and entry[0] not in _TROUBLES else None

    def _enter(self, path: str, mode: str, name: str) -> None:
        """Put a file where it stands, and each folder above it."""
        folder, _, last = path.rpartition("/")
        known = folder in self._tree
        self._tree.setdefault(folder, {})[last] = (mode, name)
        while folder and not known:
            above, _, last = folder.rpartition("/")
            known = above in self._tree
            self._tree.setdefault(above, {})[last] = None
            folder = above

    def _scan(self, path: str) -> Iterator[tuple[str, Item | None]]:
        """Give the names in a folder that count; with an item for each that is no folder to go into."""
        prefix = f"{path}/" if path else ""
        for name, entry in self._tree.get(path, {}).items():
            if passed_over(name):
                continue
            if not showable(name):
                yield name, Item(prefix + written_out(name), "name")
            elif entry is not None:
                yield name, Item(prefix + name, _TROUBLES.get(entry[0]))
            elif named_as_file(name):
                yield name, Item(prefix + name, "directory")
            else:
                yield name, None


def _path(item: Item) -> str:
    return item.path


def _to_read(found: list[Item]) -> tuple[str, ...]:
    return tuple(item.path for item in found if item.trouble is None)
