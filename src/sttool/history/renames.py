"""Which file a record that went has become: the same record under another name, another id, or in another folder.

git guesses at this by lines alone, and would take one trainee's collegium for another's. Here it has to be the same
kind of record, of the same owner, or of an owner whose whole folder got another name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from sttool.history.differences import similarity
from sttool.history.items import ALIKE, items
from sttool.history.places import location
from sttool.sources.revisions import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sttool.history.places import Spot
    from sttool.sources.lineage import Touch

Read: TypeAlias = "Callable[[str], bytes | None]"
"""From the name of an object to its bytes."""

_MOST = 10_000
_OWN = {"trainee": "trainees/{}/trainee.yaml", "unit": "units/{}/unit.yaml"}


def renames(touched: Iterable[tuple[Spot, Touch]], read: Read) -> dict[Spot, Spot]:
    """Pair the records that went in a commit with what they became, from the new place to the old."""
    gone = {where: touch.old for where, touch in touched if touch.new is None and touch.old is not None}
    come = {where: touch.new for where, touch in touched if touch.old is None and touch.new is not None}
    found: dict[Spot, Spot] = {}

    def pair(new: Spot, old: Spot) -> None:
        if new in come and old in gone:
            found[new] = old
            del come[new], gone[old]

    if not gone or not come:
        return found
    for new, old in [*_same_path(come, gone), *_same_owner_renamed(come, gone, read)]:
        pair(new, old)
    for new, old in _alike(come, gone, read):
        pair(new, old)
    return found


def _same_path(come: dict[Spot, str], gone: dict[Spot, str]) -> Iterator[tuple[Spot, Spot]]:
    """The folder of records was moved, or a name got other capitals, or its letters were composed in another way."""
    by_path = {folded(old.path): old for old in gone}
    for new in list(come):
        old = by_path.get(folded(new.path))
        if old is not None:
            yield new, old


def _same_owner_renamed(come: dict[Spot, str], gone: dict[Spot, str], read: Read) -> Iterator[tuple[Spot, Spot]]:
    """A trainee's or unit's folder got another name: its own file is nearly the same, and the rest goes with it."""
    for new in list(come):
        where = location(new.path)
        if where is None or where.kind.name not in _OWN:
            continue
        kind = where.kind.name
        best = max(
            (
                (_likeness(new, come[new], old, gone[old], read), old)
                for old in gone
                if (there := location(old.path)) is not None and there.kind.name == kind
            ),
            key=lambda each: (each[0], each[1].path),
            default=(0.0, new),
        )
        if best[0] < ALIKE:
            continue
        before, after = best[1].path.rpartition("/")[0], new.path.rpartition("/")[0]
        for old in list(gone):
            if old.path.startswith(f"{before}/"):
                yield type(old)(new.root, after + old.path.removeprefix(before)), old


def _alike(come: dict[Spot, str], gone: dict[Spot, str], read: Read) -> list[tuple[Spot, Spot]]:
    """A record of the same owner and kind got another name: the most alike first."""
    groups: dict[tuple[str, str], tuple[list[Spot], list[Spot]]] = {}
    for side, spots in enumerate((come, gone)):
        for each in spots:
            where = location(each.path)
            if where is not None:
                groups.setdefault((where.kind.name, where.owner_id), ([], []))[side].append(each)
    found = []
    for news, olds in groups.values():
        exact = len(news) * len(olds) > _MOST
        for new in news:
            for old in olds:
                alike = float(come[new] == gone[old]) if exact else _likeness(new, come[new], old, gone[old], read)
                if alike >= ALIKE:
                    found.append((-alike, new.path, old.path, new, old))
    return [(new, old) for *_, new, old in sorted(found, key=lambda each: each[:3])]


def _likeness(new: Spot, content: str, old: Spot, was: str, read: Read) -> float:
    """How much two files have in common, by their data."""
    if content == was:
        return 1.0
    here, there = location(new.path), location(old.path)
    if here is None or there is None:
        return 0.0
    return similarity(
        list(items(there, old.path, read(was)).values()), list(items(here, new.path, read(content)).values())
    )
