"""A tree of files in memory: what the examples of the codes and many tests are read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sttool.sources.tree import Item, Unreadable, named_as_file, passed_over, showable, written_out
from sttool.texts.codes import Link, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.texts.codes import Content


class Memory:
    """Files by path; a folder is there where a file stands below it."""

    def __init__(self, files: Mapping[str, Content]) -> None:
        """Take the files, by path."""
        self._files = files

    def folders(self, path: str) -> tuple[str, ...]:
        """Give the names of the folders that stand directly in a folder, sorted."""
        return tuple(
            sorted(
                {
                    names[0]
                    for names in self._below(path)
                    if len(names) > 1
                    and not passed_over(names[0])
                    and not named_as_file(names[0])
                    and showable(names[0])
                }
            )
        )

    def loose(self, path: str) -> tuple[Item, ...]:
        """Give what stands directly in a folder and is no folder, sorted by path."""
        depth = path.count("/") + 1 if path else 0
        return tuple(item for item in self.files(path) if item.path.count("/") == depth)

    def files(self, path: str) -> tuple[Item, ...]:
        """Give all that stands in a folder and the folders below it, sorted by path."""
        prefix = f"{path}/" if path else ""
        found = {item for names in self._below(path) if (item := self._item(prefix, names)) is not None}
        return tuple(sorted(found, key=lambda item: item.path))

    def read(self, path: str) -> bytes | Unreadable:
        """Read a file."""
        content = self._files.get(path)
        if content is None:
            return Unreadable("No such file", missing=True)
        if isinstance(content, Link):
            return Unreadable("link")
        if isinstance(content, Trouble):
            return Unreadable(content.reason)
        return content.encode() if isinstance(content, str) else content

    def _below(self, path: str) -> Iterator[list[str]]:
        """Give the names that lead from a folder to each file below it."""
        prefix = f"{path}/" if path else ""
        for each in self._files:
            if each.startswith(prefix):
                yield each[len(prefix) :].split("/")

    def _item(self, prefix: str, names: list[str]) -> Item | None:
        """Go down the names as a listing of folders would, to the item that is met there."""
        at = prefix
        for index, name in enumerate(names):
            if passed_over(name):
                return None
            if not showable(name):
                return Item(at + written_out(name), "name")
            if index < len(names) - 1 and named_as_file(name):
                return Item(at + name, "directory")
            at += f"{name}/"
        path = at[:-1]
        return Item(path, "link" if isinstance(self._files[path], Link) else None)
