"""Where files are read from: a working tree or memory; a commit has the same shape.

Paths are relative to the folder of ``sttool.yaml`` and always with ``/``; names are given as the system has them.
Nothing here follows a link, waits for anybody or raises at what it finds.
"""

from __future__ import annotations

from typing import Final, Literal, Protocol, TypeAlias

from msgspec import Struct

from sttool.sources.places import safe

ItemTrouble: TypeAlias = Literal["link", "directory", "special", "name", "unreadable"]
"""Why an item is no file to read: a link, a folder named as a file, a pipe or device, a name that cannot be shown
(given with its strange signs written out), or a folder that may not be listed."""

_PASSED_OVER: Final = frozenset({"Thumbs.db", "desktop.ini", "README.md"})
_FILE_ENDINGS: Final = (".yaml", ".yml", ".md")


class Item(Struct, frozen=True):
    """Something that stands in a folder and is no folder."""

    path: str
    trouble: ItemTrouble | None = None


class Unreadable(Struct, frozen=True):
    """A file that cannot be read, with the system's own reason (never shown as it is)."""

    reason: str
    missing: bool = False


class Source(Protocol):
    """A tree of files as it stood at one time."""

    def folders(self, path: str) -> tuple[str, ...]:
        """Give the names of the folders that stand directly in a folder, sorted; none where there is no such folder."""

    def loose(self, path: str) -> tuple[Item, ...]:
        """Give what stands directly in a folder and is no folder, sorted by path."""

    def files(self, path: str) -> tuple[Item, ...]:
        """Give all that stands in a folder and the folders below it, sorted by path."""

    def read(self, path: str) -> bytes | Unreadable:
        """Read a file; of one that is too large to be judged, just enough to see that it is."""


def passed_over(name: str) -> bool:
    """Say whether a name is one that editors and systems leave about, or is meant for people."""
    return name.startswith((".", "~$")) or name.endswith(("~", ".swp", ".tmp", ".orig")) or name in _PASSED_OVER


def named_as_file(name: str) -> bool:
    """Say whether a folder bears a name that only a file should."""
    return name.endswith(_FILE_ENDINGS)


def showable(name: str) -> bool:
    """Say whether a name can be shown and written as it is."""
    return safe(name) == name


def written_out(name: str) -> str:
    r"""Write a name that cannot be shown with its strange signs as ``\x1b`` or ``\udcff``."""
    return "".join(sign if safe(sign) == sign else sign.encode("unicode_escape").decode() for sign in name)


def leads_out(path: str) -> bool:
    """Say whether a path could lead out of its folder."""
    return path.startswith("/") or "\0" in path or (".." in path and ".." in path.split("/"))
