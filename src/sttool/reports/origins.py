"""Where each demand and each number comes from: the appendix. What nobody laid down is said to be our choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sttool.obligations.model import Level, Obligation, Role
    from sttool.obligations.origin import Authority
    from sttool.reports.basis import Basis
    from sttool.texts import Text


@dataclass(frozen=True, slots=True)
class Origin:
    """One pack's words for where a demand stands, and where its number comes from."""

    pack: Text
    demand: Text
    number: Text | None
    authority: Authority


@dataclass(frozen=True, slots=True)
class Sourced:
    """An obligation: what shows that it is met, how strict it is, who answers, and its sources."""

    id: str
    title: Text
    met: Text | None
    duties: tuple[str, ...]
    level: Level
    answers: tuple[Role, ...]
    origins: tuple[Origin, ...]

    @property
    def chosen(self) -> bool:
        """Say whether some of its numbers are the tool's own choice."""
        return any(origin.authority == "tool" for origin in self.origins)


@dataclass(frozen=True, slots=True)
class Off:
    """An obligation that a pack set aside for this clinic, and why."""

    id: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """All obligations that hold, and those that were set aside."""

    obligations: tuple[Sourced, ...]
    off: tuple[Off, ...]

    @property
    def lines(self) -> tuple[tuple[Sourced | None, Origin], ...]:
        """Each source on a line; an obligation stands on the first of its own."""
        return tuple(
            (item if index == 0 else None, origin)
            for item in self.obligations
            for index, origin in enumerate(item.origins)
        )


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
