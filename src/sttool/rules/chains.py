"""Dossiers that follow one another, AT before BT before ST: held against each other, from a few words of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.findings import Related, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sttool.findings import Finding
    from sttool.kinds.dossier import Folder

_ORDER: Final[Mapping[str, int]] = {"AT": 0, "BT": 1, "ST": 2}


class Link(Struct, frozen=True):
    """What is kept of a dossier to hold it against those before it."""

    id: str
    path: str
    programme: str
    follows: str | None


def link_of(folder: Folder) -> Link | None:
    """Take what is needed of a dossier; ``None`` where the trainee's own record cannot be read."""
    own = folder.only("trainee")
    return Link(folder.id, own.path, own.record.programme, own.record.follows) if own is not None else None


def broken_chains(links: Iterable[Link]) -> Iterator[Finding]:
    """R173 and R174: dossiers that follow themselves, alone or in a circle, or one of a later programme.

    An ST may follow an ST, for a further specialty. A circle is told once, at the first of its ids.
    """
    known = {link.id: link for link in links}
    circled = set(_circled(known))
    for ident in sorted(known):
        link = known[ident]
        before = known.get(link.follows or "")
        if before is None:
            continue
        if ident in circled:
            if ident == min(_round(known, ident)):
                ids = tuple(_round(known, ident))
                alone, together = (ident, None) if len(ids) == 1 else (None, ids)
                yield finding("R173", link.path, ("follows",), related=_related(before, link), id=alone, ids=together)
            continue
        later = _ORDER[before.programme] - _ORDER[link.programme]
        if later > 0 or (later == 0 and link.programme != "ST"):
            yield finding(
                "R174",
                link.path,
                ("follows",),
                related=_related(before, link),
                id=before.id,
                programme=link.programme,
                other=before.programme,
            )


def _related(before: Link, link: Link) -> tuple[Related, ...]:
    return (Related(before.path, ("programme",)),) if before.id != link.id else ()


def _circled(known: Mapping[str, Link]) -> Iterator[str]:
    """Give the ids that lie on a circle; every dossier is walked past once."""
    done: set[str] = set()
    for ident in known:
        walked: dict[str, None] = {}
        current = ident
        while current in known and current not in done and current not in walked:
            walked[current] = None
            current = known[current].follows or ""
        if current in walked:
            yield from _round(known, current)
        done.update(walked)


def _round(known: Mapping[str, Link], ident: str) -> Iterator[str]:
    """Give the ids of a circle, from one of them on."""
    yield ident
    current = known[ident].follows
    while current is not None and current != ident:
        yield current
        current = known[current].follows
