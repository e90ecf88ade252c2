"""Where each demand and each number comes from: the appendix. What nobody laid down is said to be our choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from sttool.obligations.model import Level, Obligation, Role
    from sttool.obligations.origin import Authority
    from sttool.reports.basis import Basis
    from sttool.texts import Text


class Origin(Struct, frozen=True):
    """Where a demand stands."""

    pack: Text
    """The title of the pack that asks."""
    demand: Text
    """Where the demand stands, in the pack's words."""
    number: Text | None
    """Where its number comes from; ``None`` where it has none."""
    authority: Authority
    """What it rests on: law, advice, region, society, union, agreement or tool."""


class Sourced(Struct, frozen=True):
    """An obligation and its sources."""

    id: str
    """Its id."""
    title: Text
    """What is asked."""
    met: Text | None
    """What shows that it is met; ``None`` where no pack says."""
    duties: tuple[str, ...]
    """The numbers of the duties that ask for it."""
    level: Level
    """How strictly it is asked."""
    answers: tuple[Role, ...]
    """Who answers for it, in order."""
    origins: tuple[Origin, ...]
    """Its sources, a pack each."""

    @property
    def chosen(self) -> bool:
        """Say whether some of its numbers are the tool's own choice."""
        return any(origin.authority == "tool" for origin in self.origins)


class Off(Struct, frozen=True):
    """An obligation that was set aside for this clinic."""

    id: str
    """Its id."""
    by: str
    """The pack that did so."""
    reason: str
    """Why."""


class Origins(Struct, frozen=True):
    """The sources of everything that is counted."""

    obligations: tuple[Sourced, ...]
    """All obligations that hold."""
    off: tuple[Off, ...]
    """Those that were set aside."""

    @property
    def packs(self) -> tuple[tuple[Text, tuple[tuple[Sourced, Origin], ...]], ...]:
        """By who asks: the pack's title, and each obligation with where it stands there."""
        found: dict[Text, list[tuple[Sourced, Origin]]] = {}
        for item in self.obligations:
            for origin in item.origins:
                found.setdefault(origin.pack, []).append((item, origin))
        return tuple((title, tuple(lines)) for title, lines in found.items())


def origins(basis: Basis) -> Origins:
    """Give the sources of everything the report counts."""
    titles = {pack.id: pack.title for pack in basis.rules.packs}
    return Origins(
        tuple(_sourced(item, titles) for item in basis.rules.obligations),
        tuple(Off(ident, by, reason) for ident, (by, reason) in sorted(basis.rules.off.items())),
    )


def _sourced(item: Obligation, titles: dict[str, Text]) -> Sourced:
    return Sourced(
        id=item.id,
        title=item.title,
        met=item.met_text,
        duties=item.duties,
        level=item.level,
        answers=item.answers,
        origins=tuple(
            Origin(titles[source.pack], source.duty, source.number, source.authority)
            for source in item.sources
            if source.pack in titles
        ),
    )
