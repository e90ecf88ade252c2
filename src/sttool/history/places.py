"""Which files of a repository are records, wherever their folder stood at the time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.kinds.location import SETTINGS_PLACE, Location, locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sttool.sources.lineage import Touch

SETTINGS: Final = "sttool.yaml"
"""The settings stand beside the folder of records, and are read as if they stood in it."""

ERASURES: Final = "erasures.yaml"
"""What was erased on purpose stands beside them."""

_TOPS: Final = frozenset({"people", "units", "trainees"})


class Spot(Struct, frozen=True):
    """A path as a record's: the folder of records it stands in, from the top of the repository, and the rest."""

    root: str
    path: str


def spot(path: str) -> Spot | None:
    """Read a path from the top of a repository as a record's; ``None`` where it is none, or not of any kind."""
    parts = path.split("/")
    for index in range(len(parts) - 1):
        rest = "/".join(parts[index:])
        if parts[index] in _TOPS and location(rest) is not None:
            return Spot("/".join(parts[:index]), rest)
    return None


@lru_cache(maxsize=65_536)
def location(path: str) -> Location | None:
    """What a path below a folder of records says; ``None`` where it is in no known place.

    Ids in capitals are read as well: there was a time before they were put right.
    """
    if path == SETTINGS:
        return SETTINGS_PLACE
    found = locate(path)
    if isinstance(found, Location):
        return found
    found = locate(path.casefold())
    return found if isinstance(found, Location) else None


def roots(root: str, commits: Iterable[Sequence[Touch]]) -> frozenset[str]:
    """The folders that the records have stood in: the present one, and those they were moved from."""
    moves: dict[str, set[str]] = {}
    for touched in commits:
        if all(touch.new is not None for touch in touched):
            continue
        gone: dict[str, set[str]] = {}
        come: dict[str, set[str]] = {}
        for touch in touched:
            if (touch.old is None) != (touch.new is None) and (where := spot(touch.path)) is not None:
                (come if touch.old is None else gone).setdefault(where.path, set()).add(where.root)
        for path in come.keys() & gone.keys():
            for new in come[path]:
                moves.setdefault(new, set()).update(gone[path])
    known, waiting = {root}, [root]
    while waiting:
        for old in moves.get(waiting.pop(), set()) - known:
            known.add(old)
            waiting.append(old)
    return frozenset(known)
