"""What saving would save: what changed among the records, and nothing else that lies in the repository.

Each report tells how much of that there is, so that nothing is loaded here for it that only saving needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.history.places import ERASURES, SETTINGS, location
from sttool.sources.git import GitState
from sttool.sources.revisions import resolved, standing, worktree
from sttool.sources.tree import leads_out

if TYPE_CHECKING:
    from pathlib import Path

    from sttool.kinds.settings import Settings
    from sttool.sources.revisions import Standing, Unsaved

_FOR_PEOPLE: Final = "README.md"


class Draft(Struct, frozen=True):
    """What would be saved, on which commit, and what of the new files would not, because it is no record."""

    files: tuple[Unsaved, ...]
    left: tuple[str, ...]
    on: str | None

    @property
    def paths(self) -> tuple[str, ...]:
        """The files to save, relative to the root."""
        return tuple(item.path for item in self.files)


def kept(settings: Settings, records: str) -> tuple[str, ...]:
    """The paths, from the root on, of all that an answer rests on: records, settings, erasures, packs, templates."""
    own = [item.removeprefix("./") for item in settings.packs or () if "/" in item or item.endswith(".yaml")]
    templates = [settings.templates] if settings.templates else []
    return tuple(dict.fromkeys(path for path in (records, SETTINGS, ERASURES, *own, *templates) if not leads_out(path)))


def draft(root: Path, where: Standing, settings: Settings, records: str) -> Draft | None:
    """Tell what saving would save; ``None`` where git cannot tell.

    A new file among the records is saved only where it is a record.
    """
    found = worktree(root, where, kept(settings, records))
    if found is None:
        return None
    left = [item for item in found.unsaved if item.new and not _belongs(item.path, settings, records)]
    files = tuple(item for item in found.unsaved if item not in left)
    return Draft(files, tuple(item.path for item in left), found.commit)


def state(root: Path, settings: Settings, records: str) -> GitState | None:
    """Tell where the records stand in git, and how many files saving would save; ``None`` where they are in none."""
    where = standing(root)
    if where is None:
        return None
    found = draft(root, where, settings, records) or Draft((), (), resolved(root, "HEAD"))
    return GitState(found.on, len(found.files) + len(found.left), len(found.left))


def _belongs(path: str, settings: Settings, records: str) -> bool:
    prefix = "" if records in {"", "."} else f"{records}/"
    if path.startswith(prefix) and location(path.removeprefix(prefix)) is not None:
        return True
    named = kept(settings, records)[1:]
    return path.rpartition("/")[2] == _FOR_PEOPLE or any(path == each or path.startswith(f"{each}/") for each in named)
