"""One pass over the history: for each commit, what became of which record.

A fixed number of processes of git, and no more than a few files in memory, however long the history is.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.history.items import edits
from sttool.history.places import SETTINGS, Spot, location, roots, spot
from sttool.history.renames import renames
from sttool.sources.git import Objects
from sttool.sources.lineage import pairs_of, revisions, touches
from sttool.sources.yaml import LIMIT
from sttool.survey import unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sttool.history.items import Edit
    from sttool.kinds.location import Location
    from sttool.sources.lineage import Revision, Touch
    from sttool.survey import Told

_HELD: Final = 4096
_AHEAD: Final = 48


class Step(Struct, frozen=True):
    """One file that differs between a commit and one of its parents, as a record's.

    ``path`` and ``was`` are below the folder of records; ``was`` is ``None`` where the file is new, ``gone`` says that
    it is no more. ``parent`` counts the parents of a merge from 0.
    """

    revision: Revision
    parent: int
    path: str
    was: str | None
    location: Location
    old: str | None
    new: str | None

    @property
    def gone(self) -> bool:
        """Say whether the file is no more."""
        return self.new is None

    @property
    def renamed(self) -> bool:
        """Say whether the file had another path."""
        return self.was is not None and self.was != self.path


class Lineage(Struct, frozen=True):
    """All commits, the oldest first, and the files that each of them touched among the records.

    ``roots`` are the folders that the records have stood in, from the top of the repository, the present one first.
    """

    revisions: tuple[Revision, ...]
    steps: tuple[Step, ...]
    contents: Contents
    roots: tuple[str, ...]

    def edits(self, step: Step) -> tuple[Edit, ...]:
        """Tell what became of each record of a file; nothing of a version that this copy does not have."""
        old, new = self.contents.read(step.old), self.contents.read(step.new)
        if (old is None) != (step.old is None) or (new is None) != (step.new is None):
            return ()
        return edits(step.location, step.path, old, new)

    @property
    def cut(self) -> bool:
        """Say whether this copy of the repository does not have all of the history."""
        return any(item.cut for item in self.revisions)


class Contents:
    """The bytes of files by the names of their objects; those last read are held."""

    def __init__(self, folder: Path, told: Told = unheard) -> None:
        """Start nothing yet; ``told`` hears how far the reading of what is expected has come."""
        self._told = told
        self._objects = Objects(folder)
        self._held: OrderedDict[str, bytes | None] = OrderedDict()
        self._order: list[str] = []
        self._next: dict[str, int] = {}

    def expect(self, names: Sequence[str]) -> None:
        """Say which files will be asked for, and in which order."""
        self._order = list(dict.fromkeys(names))
        self._next = {name: index for index, name in enumerate(self._order)}

    def read(self, name: str | None) -> bytes | None:
        """Read a file; ``None`` where there is none, or this copy of the repository does not have it."""
        if name is None:
            return None
        if name not in self._held:
            start = self._next.get(name)
            self._told(start or 0, len(self._order))
            names = [name] if start is None else self._order[start : start + _AHEAD]
            for each, content in zip(names, self._objects.read_all(names, LIMIT + 1), strict=True):
                self._held[each] = content
            while len(self._held) > _HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(name)
        return self._held[name]

    def close(self) -> None:
        """End the process that reads."""
        self._objects.close()


def lineage(  # noqa: PLR0913 - who hears how far it has come is no part of what is asked
    folder: Path,
    commit: str,
    root: str,
    wanted: Callable[[str], bool] | None = None,
    settings: str | None = None,
    *,
    told: Told = unheard,
) -> Lineage:
    """Read the history up to a commit; ``root`` is the folder of records from the top of the repository.

    ``wanted`` says which paths below it are asked for, as they are named at the end; what they were named before is
    found out. ``settings`` is where ``sttool.yaml`` stands, where it is to be read as well.
    """
    known = revisions(folder, commit)
    pairs = pairs_of(known)
    compared = touches(folder, [pair for each in pairs for pair in each])
    touched = [[next(compared) for _ in each] for each in pairs]
    places = roots(root, (one for each in touched for one in each))
    own = {settings: Spot(root, SETTINGS)} if settings is not None else {}
    contents = Contents(folder, told)
    steps = [
        step
        for revision, each in zip(known, touched, strict=True)
        for parent, one in enumerate(each)
        for step in _steps(
            revision, parent, [(own.get(touch.path) or spot(touch.path), touch) for touch in one], places, contents
        )
    ]
    kept = tuple(_wanted(steps, wanted) if wanted is not None else steps)
    contents.expect([name for step in kept for name in (step.old, step.new) if name is not None])
    return Lineage(known, kept, contents, (root, *sorted(places - {root})))


def _steps(
    revision: Revision,
    parent: int,
    touched: Sequence[tuple[Spot | None, Touch]],
    places: frozenset[str],
    contents: Contents,
) -> Iterator[Step]:
    """The records among the files touched, with what was renamed put together."""
    spots = [(where, touch) for where, touch in touched if where is not None and where.root in places]
    became = renames(spots, contents.read)
    olds = {where: touch.old for where, touch in spots}
    moved = set(became.values())
    for where, touch in spots:
        if where in moved:
            continue
        kind = location(where.path)
        if kind is None:
            continue
        before = became.get(where)
        old = olds[before] if before is not None else touch.old
        was = before.path if before is not None else where.path if touch.old is not None else None
        yield Step(revision, parent, where.path, was, kind, old, touch.new)


def _wanted(steps: Sequence[Step], wanted: Callable[[str], bool]) -> Iterator[Step]:
    """The steps of the files asked for, followed back through their names."""
    followed: set[str] = set()
    kept: list[Step] = []
    for step in reversed(steps):
        if wanted(step.path) or step.path in followed:
            kept.append(step)
            if step.was is not None:
                followed.add(step.was)
    return reversed(kept)
