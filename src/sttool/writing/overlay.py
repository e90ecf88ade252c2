"""A tree of files as it would be after some changes: what is judged before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.sources.memory import Memory
from sttool.sources.tree import Item, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.sources.tree import Source
    from sttool.writing.transaction import Change


class Overlay:
    """A source with some files made, changed or taken away."""

    def __init__(self, source: Source, changes: Iterable[Change]) -> None:
        """Take what there is, and what is to become of it."""
        self._source = source
        contents = {change.path: change.content for change in changes}
        self._gone = frozenset(path for path, content in contents.items() if content is None)
        self._there = {path: content for path, content in contents.items() if content is not None}
        self._new = Memory(self._there)

    def folders(self, path: str) -> tuple[str, ...]:
        """Give the names of the folders that stand directly in a folder, sorted; one that is emptied is gone."""
        kept = (
            name for name in self._source.folders(path)
            if not self._gone or self.files(f"{path}/{name}" if path else name)
        )  # fmt: skip
        return tuple(sorted({*kept, *self._new.folders(path)}))

    def loose(self, path: str) -> tuple[Item, ...]:
        """Give what stands directly in a folder and is no folder, sorted by path."""
        return self._merged(self._source.loose(path), self._new.loose(path))

    def files(self, path: str) -> tuple[Item, ...]:
        """Give all that stands in a folder and the folders below it, sorted by path."""
        return self._merged(self._source.files(path), self._new.files(path))

    def read(self, path: str) -> bytes | Unreadable:
        """Read a file."""
        if path in self._gone:
            return Unreadable("taken away", missing=True)
        return self._there[path] if path in self._there else self._source.read(path)

    def _merged(self, old: Iterable[Item], new: Iterable[Item]) -> tuple[Item, ...]:
        found = {item.path: item for item in old if item.path not in self._gone}
        found.update((item.path, item) for item in new)
        return tuple(found[path] for path in sorted(found))
