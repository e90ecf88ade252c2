"""What needs the head of unit's decision: the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct

from sttool.obligations.model import Level
from sttool.obligations.occurrence import Verdict
from sttool.reports.delicate import delicate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from sttool.obligations.model import Role
    from sttool.obligations.occurrence import Occurrence
    from sttool.reports.basis import Basis, Place, Who
    from sttool.texts import Text

_Group: TypeAlias = "tuple[Verdict, str, int | None, Role, str | None, tuple[str, ...]]"
"""What decisions have in common that are one line: all but the trainee."""

_ACUTE: Final = (Verdict.OVERDUE, Verdict.DUE_SOON)
_STRICT: Final = frozenset({Level.MUST, Level.SHOULD})


class Decision(Struct, frozen=True):
    """Some occurrences of one obligation that somebody should act on, as a number."""

    title: Text
    """What is asked."""
    stage: Text | None
    """The next step to a paper that is whole; ``None`` where it has no steps."""
    duties: tuple[str, ...]
    """The numbers of the duties that ask for it."""
    level: Level
    """How strictly it is asked."""
    role: Role
    """Whose turn it is, as a role."""
    verdict: Verdict
    """Overdue or due soon."""
    number: int
    """How many occurrences."""
    since: date | None
    """The first day that one of them was, or is, due."""
    unit: Place | None
    """The unit they belong to; ``None`` where it is not known, or would tell of whom."""
    whose: tuple[Who, ...]
    """The persons whose turn it is, where that is the head of a unit and names are asked for."""


class Decisions(Struct, frozen=True):
    """What somebody should act on, by urgency."""

    own: tuple[Decision, ...]
    """The head's own, overdue and due soon."""
    others: tuple[Decision, ...]
    """What law or advice asks of others, overdue."""

    @property
    def overdue(self) -> int:
        """How many of the head's own are overdue."""
        return sum(item.number for item in self.own if item.verdict is Verdict.OVERDUE)

    @property
    def soon(self) -> int:
        """How many of the head's own are due soon."""
        return sum(item.number for item in self.own if item.verdict is Verdict.DUE_SOON)


def decisions(basis: Basis, *, with_names: bool = False) -> Decisions:
    """Gather what the head of unit has to do, as numbers by obligation and unit; the unit says whose it is."""

    def own(item: Occurrence) -> bool:
        return item.role == "head" and item.verdict in _ACUTE

    def strict(item: Occurrence) -> bool:
        obligation = basis.obligations.get(item.obligation)
        return (
            item.role != "head"
            and item.verdict is Verdict.OVERDUE
            and obligation is not None
            and obligation.level in _STRICT
        )

    return Decisions(
        own=_gathered(basis, own, with_names=with_names), others=_gathered(basis, strict, with_names=with_names)
    )


def _gathered(basis: Basis, wanted: Callable[[Occurrence], bool], *, with_names: bool) -> tuple[Decision, ...]:
    groups: dict[_Group, list[Occurrence]] = {}
    for item in basis.survey.occurrences:
        if wanted(item) and item.obligation in basis.obligations:
            unit = _unit(basis, item)
            whose = item.persons if with_names and unit is not None and item.role == "head" else ()
            key = (item.verdict, item.obligation, _stage(item), item.role, unit, whose)
            groups.setdefault(key, []).append(item)
    return tuple(sorted((_decision(basis, found, key[-1]) for key, found in groups.items()), key=_by_urgency))


def _decision(basis: Basis, found: Iterable[Occurrence], whose: Iterable[str]) -> Decision:
    items = list(found)
    first = items[0]
    obligation = basis.obligations[first.obligation]
    stage, unit = _stage(first), _unit(basis, first)
    days = [item.due for item in items if item.due is not None]
    return Decision(
        title=obligation.title,
        stage=obligation.stages[stage].title if stage is not None else None,
        duties=obligation.duties,
        level=obligation.level,
        role=first.role,
        verdict=first.verdict,
        number=len(items),
        since=min(days, default=None),
        unit=basis.place(unit) if unit is not None else None,
        whose=tuple(basis.who(ident) for ident in whose),
    )


def _unit(basis: Basis, item: Occurrence) -> str | None:
    """The unit an occurrence belongs to; nothing for what is delicate, where a small unit would tell of whom."""
    return None if delicate(basis.obligations[item.obligation]) else basis.unit_of(item)


def _stage(item: Occurrence) -> int | None:
    """Which step of a paper is wanting, where it has steps."""
    if item.lack is None or item.lack.text != "stage":
        return None
    found = dict(item.lack.params).get("id")
    return found if isinstance(found, int) else None


def _by_urgency(item: Decision) -> tuple[int, int, str, str, str]:
    """Overdue first, then the strictest, then the oldest."""
    unit = item.unit.id if item.unit else ""
    return (_ACUTE.index(item.verdict), item.level.rank, str(item.since or ""), item.title.sv, unit)
