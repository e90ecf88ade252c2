"""What contradicts itself in time among units, people and assignments: heads, capacity, hours, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sttool.clinic import period_of
from sttool.dates import Period
from sttool.findings import Related, finding
from sttool.rules.periods import in_turn, overlaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sttool.clinic import Clinic
    from sttool.findings import Finding
    from sttool.kinds.dossier import Filed

_FROM_A_DAY: Final[Mapping[str, tuple[str, ...]]] = {
    "person": ("hours", "other_trainees"),
    "unit": ("supervisors_needed",),
    "assignment": ("hours",),
}
"""Lists of values that hold from a day on, until the next one does."""


def doubled_heads(clinic: Clinic) -> Iterator[Finding]:
    """R135: two heads of a unit on the same days, neither of whom acts for the other."""
    for unit in clinic.units.values():
        heads = unit.record.heads
        lines = [(index, period_of(head)) for index, head in enumerate(heads) if not head.acting]
        for index, other in overlaps(sorted(lines, key=lambda line: (line[1], line[0]))):
            head, former = heads[index], heads[other].person
            if head.person != former:
                at, related = ("heads", index, "from"), (Related(unit.path, ("heads", other)),)
                start = head.start.isoformat()
                yield finding("R135", unit.path, at, related=related, start=start, person=head.person, other=former)


def doubled_values(clinic: Clinic) -> Iterator[Finding]:
    """R139: two values that hold on the same days, so that nobody can tell which: hours, numbers, capacity."""
    for unit in clinic.units.values():
        for index, other in overlaps(in_turn(unit.record.capacity)):
            yield _doubled(unit, "capacity", index, other)
        yield from _same_day(unit, "unit")
    for person in clinic.people.values():
        yield from _same_day(person, "person")
    for assignment in clinic.assignments:
        yield from _same_day(assignment, "assignment")


def _same_day(item: Filed[Any], kind: str) -> Iterator[Finding]:
    for key in _FROM_A_DAY[kind]:
        lines = getattr(item.record, key)
        days = sorted((Period(line.start, line.start), index) for index, line in enumerate(lines))
        for index, other in overlaps((index, day) for day, index in days):
            yield _doubled(item, key, index, other)


def _doubled(item: Filed[Any], key: str, index: int, other: int) -> Finding:
    start = getattr(item.record, key)[index].start.isoformat()
    related = (Related(item.path, (key, other)),)
    return finding("R139", item.path, (key, index, "from"), related=related, key=key, start=start)
