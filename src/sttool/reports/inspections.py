"""Inspections: the last of each programme, what they found that is not mended, and when the next is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.dates import add
from sttool.obligations.model import Every
from sttool.reports.escaping import plain
from sttool.reports.obligations import resting_on
from sttool.reports.trainees import PROGRAMMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sttool.kinds.dossier import Filed
    from sttool.kinds.units import Inspection
    from sttool.reports.basis import Basis, Place


class Deadline(Struct, frozen=True):
    """The last day for something."""

    day: date | None
    """The day; ``None`` where there is none."""
    late: bool
    """Whether it has passed."""


class Remark(Struct, frozen=True):
    """What an inspection found and nobody has mended yet."""

    unit: Place
    """The unit."""
    programme: str
    """AT, BT or ST."""
    area: str
    """The area, as the inspection has it."""
    grade: str | None
    """A to D; ``None`` where none was given."""
    what: str | None
    """What, in a few words."""
    by: Deadline
    """By when it is to be mended."""


class Inspected(Struct, frozen=True):
    """A unit's programme and its inspections."""

    unit: Place
    """The unit."""
    programme: str
    """AT, BT or ST."""
    external: date | None
    """The day of the last external one; ``None`` where there was none."""
    internal: date | None
    """The day of the last internal one."""
    due: Deadline
    """The next day."""
    remarks: tuple[Remark, ...]
    """What is open from them."""


class Inspections(Struct, frozen=True):
    """All programmes that are, or have been, inspected."""

    lines: tuple[Inspected, ...]
    """A line for each unit and programme."""
    held: int
    """How many inspections were held this year."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All that is open."""
        return tuple(remark for line in self.lines for remark in line.remarks)

    @property
    def late(self) -> int:
        """How many remarks are open past their day."""
        return sum(remark.by.late for remark in self.remarks)


def inspections(basis: Basis) -> Inspections:
    """Look at each own unit and programme.

    What falls due further off than the survey looks is left to the packs' interval, whatever the survey holds, so that
    a report says the same with names and without.
    """
    until = basis.survey.request.until
    due = {key: day for key, day in dues(basis).items() if day <= until}
    lines, held = [], 0
    for unit in basis.clinic.own_units:
        found = [item for item in basis.clinic.unit_filed(unit, "inspection") if item.day is not None]
        held += sum(item.day in basis.this for item in found if item.day is not None)
        for programme in PROGRAMMES:
            past = [item for item in found if item.record.programme == programme and _past(item, basis.day)]
            key = f"{unit}/{programme}"
            if past or key in due:
                lines.append(_inspected(basis, unit, programme, past, due.get(key)))
    return Inspections(tuple(lines), held)


def dues(basis: Basis) -> dict[str, date]:
    """When an inspection is next due by the survey, by unit and programme as ``unit/ST``; overdue ones too."""
    asking = _asking(basis)
    return {
        item.subject.removeprefix("unit-programme/"): item.due
        for item in basis.survey.occurrences
        if item.subject.startswith("unit-programme/")
        and item.verdict.open
        and item.due is not None
        and item.obligation in asking
    }


def _past(item: Filed[Inspection], day: date) -> bool:
    return item.day is not None and item.day <= day


def _asking(basis: Basis) -> frozenset[str]:
    return frozenset(item.id for item in resting_on(basis.rules.obligations, "inspection"))


def _inspected(
    basis: Basis, unit: str, programme: str, past: Sequence[Filed[Inspection]], due: date | None
) -> Inspected:
    external = max((item.day for item in past if item.day and item.record.kind == "external"), default=None)
    internal = max((item.day for item in past if item.day and item.record.kind == "internal"), default=None)
    due = due or _next(basis, programme, external)
    return Inspected(
        unit=basis.place(unit),
        programme=programme,
        external=external,
        internal=internal,
        due=_deadline(due, basis.day),
        remarks=tuple(_remarks(past, basis.place(unit), basis.day)),
    )


def _next(basis: Basis, programme: str, external: date | None) -> date | None:
    """The next day by the packs' interval, where it lies further off than the survey looks."""
    if external is None:
        return None
    days = [
        add(external, item.due.span)
        for item in resting_on(basis.rules.obligations, "inspection")
        if isinstance(item.due, Every) and (not item.applies.programme or programme in item.applies.programme)
    ]
    return min(days, default=None)


def _deadline(due: date | None, day: date) -> Deadline:
    return Deadline(due, due is not None and due < day)


def _remarks(past: Sequence[Filed[Inspection]], unit: Place, day: date) -> Iterator[Remark]:
    """What is open: it has a day to be mended by, or a grade that asks for it, and was not mended by the day."""
    for item in sorted(past, key=lambda one: (one.day is None, one.day, one.id)):
        for found in item.record.findings:
            mended = found.done is not None and found.done <= day
            if not mended and (found.by is not None or found.grade in {"C", "D"}):
                what = plain(found.what) if found.what else None
                by = _deadline(found.by, day)
                yield Remark(unit, item.record.programme, found.area, found.grade, what, by)
