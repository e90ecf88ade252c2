"""What falls due next, month by month, and who answers."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.obligations.occurrence import Verdict
from sttool.reports.obligations import ROLES

if TYPE_CHECKING:
    from sttool.obligations.model import Role
    from sttool.reports.basis import Basis
    from sttool.texts import Text

_COMING = frozenset({Verdict.DUE_SOON, Verdict.UPCOMING, Verdict.PAUSED, Verdict.UNKNOWN})


class Coming(Struct, frozen=True):
    """How often an obligation falls due in a month."""

    month: date | None
    """The month's first day; ``None`` on all but a month's first line."""
    title: Text
    """What is asked."""
    duties: tuple[str, ...]
    """The numbers of the duties that ask for it."""
    role: Role
    """Who answers."""
    number: int
    """How often."""


class Month(Struct, frozen=True):
    """A month of next year."""

    month: date
    """Its first day."""
    roles: tuple[tuple[Role, int], ...]
    """How many of what falls due in it each role answers for."""

    @property
    def number(self) -> int:
        """How many fall due."""
        return sum(number for _, number in self.roles)


class Ahead(Struct, frozen=True):
    """What falls due after the day, in the order of the months."""

    rest: tuple[Coming, ...]
    """What is left of this year."""
    next: tuple[Coming, ...]
    """Next year."""

    @property
    def roles(self) -> tuple[tuple[Role, int], ...]:
        """How many of next year's each role answers for."""
        found = Counter[str]()
        for line in self.next:
            found[line.role] += line.number
        return tuple((role, found[role]) for role in ROLES if found[role])

    @property
    def months(self) -> tuple[Month, ...]:
        """Next year's twelve months, with how many each role answers for in them."""
        found: Counter[tuple[int, Role]] = Counter()
        month = 0
        for line in self.next:
            month = line.month.month if line.month is not None else month
            found[month, line.role] += line.number
        if not self.next or self.next[0].month is None:
            return ()
        year = self.next[0].month.year
        return tuple(
            Month(date(year, one, 1), tuple((role, found[one, role]) for role in ROLES if found[one, role]))
            for one in range(1, 13)
        )


def ahead(basis: Basis) -> Ahead:
    """Put what has its day after the day judged on into months, to the end of next year."""
    order = {item.id: index for index, item in enumerate(basis.rules.obligations)}
    found: Counter[tuple[date, int, Role]] = Counter()
    for item in basis.survey.occurrences:
        due = item.due
        if due is None or due <= basis.day or item.verdict not in _COMING or item.obligation not in order:
            continue
        if due.year in {basis.year, basis.year + 1}:
            found[due.replace(day=1), order[item.obligation], item.role] += 1
    lines: dict[int, list[Coming]] = {basis.year: [], basis.year + 1: []}
    named = None
    for (month, index, role), number in sorted(found.items(), key=lambda pair: (pair[0][:2], ROLES.index(pair[0][2]))):
        obligation = basis.rules.obligations[index]
        first = month if month != named else None
        lines[month.year].append(Coming(first, obligation.title, obligation.duties, role, number))
        named = month
    return Ahead(tuple(lines[basis.year]), tuple(lines[basis.year + 1]))
