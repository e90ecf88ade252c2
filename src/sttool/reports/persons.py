"""Line by line, with ids and names: only for a report that was asked to have them.

What follows from somebody's difficulty has no line even there: it is told as a number, whoever asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.obligations.occurrence import Verdict
from sttool.reports.basis import Who
from sttool.reports.delicate import delicate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.obligations.model import Role
    from sttool.obligations.occurrence import Occurrence
    from sttool.reports.basis import Basis
    from sttool.texts import Text

_TOLD: Final = (Verdict.OVERDUE, Verdict.MISSED, Verdict.MET_LATE, Verdict.DUE_SOON)


class Named(Struct, frozen=True):
    """One occurrence, with names."""

    title: Text
    """What is asked."""
    subject: Who
    """Whom it is about: a trainee, a supervisor, or what a unit has."""
    verdict: Verdict
    """How it stands."""
    due: date | None
    """The due day; ``None`` where there is none."""
    met: date | None
    """The day it was met; ``None`` where it was not."""
    role: Role
    """Whose turn it is, as a role."""
    whose: tuple[Who, ...]
    """The persons whose turn it is."""


def persons(basis: Basis) -> tuple[Named, ...]:
    """What is overdue or due soon, and what was missed or met late in the year, by verdict and day."""
    return tuple(sorted(_lines(basis), key=_by_verdict))


def _lines(basis: Basis) -> Iterator[Named]:
    for item in basis.survey.occurrences:
        obligation = basis.obligations.get(item.obligation)
        if obligation is None or item.verdict not in _TOLD or delicate(obligation):
            continue
        if not item.verdict.open and (item.due is None or item.due.year != basis.year):
            continue
        whose = tuple(basis.who(ident) for ident in item.persons)
        yield Named(obligation.title, _subject(basis, item), item.verdict, item.due, item.met, item.role, whose)


def _subject(basis: Basis, item: Occurrence) -> Who:
    """Whom an occurrence is about: of a placement the trainee, of an assignment the unit."""
    kind, _, rest = item.subject.partition("/")
    first = rest.partition("/")[0]
    if kind in {"unit", "unit-programme", "assignment"}:
        return Who(rest, basis.place(first).name)
    return basis.who(first)


def _by_verdict(line: Named) -> tuple[int, str, str, str]:
    return (_TOLD.index(line.verdict), str(line.due or ""), line.title.sv, line.subject.id)
