"""Commits: which one is meant, what day it is of, which files it has, and what has not been committed yet."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.sources.git import LONG, harmless_filters, run
from sttool.sources.tree import passed_over

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NAMES: Final = "names.yaml"
_FOR_PEOPLE: Final = "README.md"
_STAMP: Final = re.compile(rb"(-?[0-9]{1,12}) ([+-])([0-9]{2})([0-9]{2})")
_CHECKED_OUT: Final = "# branch.oid "
_WORDS: Final = {"1": 8, "u": 10, "?": 1}
"""How many words come before the path: of a changed file, of one that a merge left, of a new one."""
_EPOCH: Final = date(1970, 1, 1)


class Standing(Struct, frozen=True):
    """Where a folder stands in its repository: the path to it from the top, and whether the history is cut off."""

    below: str
    shallow: bool


class Blob(Struct, frozen=True):
    """An entry of a commit's tree: its mode, the name of its object, and its path from the top as bytes."""

    mode: str
    name: str
    path: bytes


class Unsaved(Struct, frozen=True):
    """A file that is not committed as it is: its path from the root, and git's two letters for how it differs."""

    path: str
    status: str

    @property
    def conflict(self) -> bool:
        """Say whether a merge left it to be settled."""
        return "U" in self.status or self.status in {"AA", "DD"}

    @property
    def new(self) -> bool:
        """Say whether git does not know it yet."""
        return self.status == "??"


class Worktree(Struct, frozen=True):
    """The commit that is checked out, ``None`` before the first, and the files that are not committed as they are."""

    commit: str | None
    unsaved: tuple[Unsaved, ...]


def standing(folder: Path) -> Standing | None:
    """Tell where a folder stands; ``None`` where it is in no repository's working tree, or git is not to be had."""
    found = run(folder, "rev-parse", "--is-inside-work-tree", "--show-prefix", "--is-shallow-repository")
    if found is None:
        return None
    inside, _, rest = found.decode("utf-8", "surrogateescape").partition("\n")
    prefix, _, shallow = rest.rstrip("\r\n").rpartition("\n")
    return Standing(prefix.rstrip("\r\n").rstrip("/"), shallow == "true") if inside.strip() == "true" else None


def worktree(root: Path, where: Standing, among: Sequence[str] = (".",)) -> Worktree | None:
    """Tell what is checked out, and which files are not committed as they are; ``None`` where git cannot tell.

    Left out are ``names.yaml``, which is never to be committed, and new files that editors and systems leave about.
    """
    listed = run(
        root, "status", "--porcelain=v2", "--branch", "--no-ahead-behind", "-z", "--no-renames",
        "--untracked-files=all", "--ignore-submodules=all", "--", *among, settings=harmless_filters(root),
    )  # fmt: skip
    if listed is None:
        return None
    prefix = f"{where.below}/" if where.below else ""
    commit, found = None, []
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        if entry.startswith(_CHECKED_OUT):
            name = entry.removeprefix(_CHECKED_OUT)
            commit = None if name.startswith("(") else name
            continue
        # The path is the last of as many words as the sort of the entry has; it may have spaces itself.
        words = entry.split(" ", _WORDS.get(entry[:1], 0))
        if len(words) > 1 and words[-1].startswith(prefix):
            status = "??" if words[0] == "?" else words[1].replace(".", " ")
            found.append(Unsaved(words[-1].removeprefix(prefix), status))
    files = sorted((item for item in found if item.path and not _left_out(item)), key=lambda item: item.path)
    return Worktree(commit, tuple(files))


def _left_out(item: Unsaved) -> bool:
    if item.path == _NAMES:
        return True
    parts = item.path.split("/")
    return item.new and any(passed_over(part) and part != _FOR_PEOPLE for part in parts)


def tree(folder: Path, commit: str, below: str) -> tuple[Blob, ...]:
    """List all files of a commit below a path from the top of the repository; ``""`` is all of it."""
    listed = run(folder, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *([f"{below}/"] if below else []))
    found = []
    for entry in (listed or b"").split(b"\0"):
        head, tab, path = entry.partition(b"\t")
        if tab:
            mode, _, name = head.decode("ascii").split(" ")
            found.append(Blob(mode, name, path))
    return tuple(found)


def spelled(folder: Path, commit: str, below: str) -> str:
    """A folder as a commit spells it, where the system writes its letters, or their dots and rings, in another way."""
    listed = run(folder, "ls-tree", "-r", "-d", "-z", "--full-tree", "--name-only", commit) or b""
    names = [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0")]
    if below in names:
        return below
    return next((name for name in names if folded(name) == folded(below)), below)


def folded(path: str) -> str:
    """A path as systems compare it that do not tell capitals, or composed letters from parted ones."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def resolved(folder: Path, revision: str) -> str | None:
    """The full name of a revision's commit; ``None`` where there is none. It is never read as an option."""
    found = run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode("ascii").strip() if found else None


def commit_on(folder: Path, day: date, start: str = "HEAD") -> str | None:
    """The last commit of the first-parent line dated, in its own zone, on or before a day."""
    listed = run(
        folder, "rev-list", "--first-parent", "--format=%cd", "--date=raw", start, "--", timeout=LONG
    )  # fmt: skip
    name = ""
    for line in (listed or b"").splitlines():
        if line.startswith(b"commit "):
            name = line[7:].decode("ascii")
        elif (dated := stamped(line)) is not None and dated <= day:
            return name
    return None


def day_of(folder: Path, commit: str) -> date | None:
    """The committer's day of a commit, in the commit's own zone."""
    found = run(folder, "rev-list", "--max-count=1", "--format=%cd", "--date=raw", commit, "--")
    return stamped(found.splitlines()[-1]) if found else None


def first_day(folder: Path, start: str = "HEAD") -> date | None:
    """The day of the first commit of the first-parent line that this copy of the repository has."""
    listed = run(folder, "rev-list", "--first-parent", start, "--", timeout=LONG)
    return day_of(folder, listed.split()[-1].decode("ascii")) if listed else None


def stamped(stamp: bytes) -> date | None:
    """The day of a time as git keeps it, seconds and zone, in that zone; ``None`` where it is no time."""
    match = _STAMP.fullmatch(stamp.strip())
    if match is None:
        return None
    east = (int(match[3]) * 60 + int(match[4])) * 60
    try:
        return _EPOCH + timedelta(days=(int(match[1]) + (east if match[2] == b"+" else -east)) // 86_400)
    except OverflowError:
        return None


def is_ancestor(folder: Path, commit: str, of: str) -> bool:
    """Say whether a commit is in the history of another, or the same."""
    return run(folder, "merge-base", "--is-ancestor", commit, of) is not None
