"""Lines of a trainee's record that contradict each other in time: work, home units, absence, supervisors."""

from __future__ import annotations

from bisect import bisect_right
from datetime import timedelta
from fractions import Fraction
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Any, Final

from sttool.dates import FIRST, LAST, Period, add_months, gaps, joined
from sttool.findings import Related, finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.clinic import Clinic
    from sttool.findings import At, Finding
    from sttool.kinds.dossier import Filed, Folder
    from sttool.kinds.trainees import Trainee

LONGEST_GAP: Final = 3
"""Months without employment that need no explanation."""

_DAY: Final = timedelta(days=1)
_FULL: Final = 100
_RELATED: Final = 5
_MAIN: Final = ""
_NEVER: Final = (FIRST, -1)


def in_turn(lines: Sequence[Any]) -> list[tuple[int, Period]]:
    """The days of lines of which one without an end lasts until the next begins, by first day, each with its index."""
    order = sorted(range(len(lines)), key=lambda index: (lines[index].start, index))
    starts = [lines[index].start for index in order]
    found = []
    for index in order:
        line = lines[index]
        later = bisect_right(starts, line.start)
        end = line.end or (starts[later] - _DAY if later < len(starts) else LAST)
        found.append((index, Period(line.start, end)))
    return found


def overlaps(lines: Iterable[tuple[int, Period]]) -> Iterator[tuple[int, int]]:
    """Give each line, by index, that begins before an earlier one has ended, and that one; lines by first day."""
    last: tuple[int, Period] | None = None
    for index, period in lines:
        if last is not None and period.start <= last[1].end:
            yield index, last[0]
        if last is None or period.end > last[1].end:
            last = (index, period)


def overlapping_lines(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R130 and R131: two lines of work, or two home units, that hold on the same days."""
    own = folder.only("trainee")
    if own is None:
        return
    for code, key in (("R130", "work"), ("R131", "units")):
        lines = getattr(own.record, key)
        if len(lines) > 1:
            for index, other in overlaps(in_turn(lines)):
                at, related = (key, index, "from"), (Related(own.path, (key, other)),)
                yield finding(code, own.path, at, related=related, start=lines[index].start.isoformat())


def too_much_absence(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R132: absences that together are more than the employed time."""
    own = folder.only("trainee")
    if own is None:
        return
    lines = own.record.absences
    running: list[tuple[date, int]] = []
    total = Fraction(0)
    for index in sorted(range(len(lines)), key=lambda index: (lines[index].start, index)):
        line = lines[index]
        while running and running[0][0] < line.start:
            total -= lines[heappop(running)[1]].percent
        total += line.percent
        if running and total > _FULL:
            related = tuple(Related(own.path, ("absences", other)) for _, other in running[:_RELATED])
            at = ("absences", index)
            yield finding("R132", own.path, at, related=related, day=line.start.isoformat(), percent=_shown(total))
        heappush(running, (line.end or LAST, index))


def doubled_supervisors(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R133 and R134: two main supervisors at once, and one person who supervises twice at once."""
    own = folder.only("trainee")
    if own is None:
        return
    lines = own.record.supervisors
    last: dict[str, tuple[date, int]] = {}
    for index in sorted(range(len(lines)), key=lambda index: (lines[index].start, index)):
        line = lines[index]
        at, start = ("supervisors", index, "from"), line.start.isoformat()
        until, other = last.get(line.person, _NEVER)
        main_until, main = last.get(_MAIN, _NEVER) if line.role == "main" else _NEVER
        if other >= 0 and until >= line.start:
            related = (Related(own.path, ("supervisors", other)),)
            yield finding("R134", own.path, at, related=related, start=start, person=line.person)
        elif main >= 0 and main_until >= line.start:
            related, former = (Related(own.path, ("supervisors", main)),), lines[main].person
            yield finding("R133", own.path, at, related=related, start=start, person=line.person, other=former)
        for name in (line.person, _MAIN) if line.role == "main" else (line.person,):
            last[name] = max(last.get(name, _NEVER), (line.end or LAST, index))


def gaps_in_work(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R136: more than three months not employed here, in a training that is not said to have ended."""
    own = folder.only("trainee")
    if own is None or own.record.ended is not None or not folder.refused.isdisjoint({"trainee.ended", "trainee.work"}):
        return
    trainee: Trainee = own.record
    lines = in_turn(trainee.work)
    worked = joined(period for _, period in lines)
    begins = {period.start: index for index, period in lines}
    for gap in gaps(worked, Period(trainee.start, max(trainee.start, lines[-1][1].start))):
        if gap.end >= add_months(gap.start, LONGEST_GAP):
            at = ("work", begins[gap.end + _DAY], "from")
            yield finding("R136", own.path, at, start=gap.start.isoformat(), end=gap.end.isoformat())


def forgotten_end(_: Clinic, folder: Folder, day: date) -> Iterator[Finding]:
    """R137: work that came to its end more than three months before the day, and no word of how the training ended."""
    own = folder.only("trainee")
    if own is None or own.record.ended is not None or not folder.refused.isdisjoint({"trainee.ended", "trainee.work"}):
        return
    index, last = max(in_turn(own.record.work), key=lambda line: line[1].end)
    if last.end != LAST and day >= add_months(last.end + _DAY, LONGEST_GAP):
        yield finding("R137", own.path, ("work", index, "to"), end=last.end.isoformat())


def lines_outside_training(_: Clinic, folder: Folder) -> Iterator[Finding]:
    """R138: lines that lie wholly before the training or after it. Work and home units may begin before it."""
    own = folder.only("trainee")
    if own is None:
        return
    trainee: Trainee = own.record
    last = trainee.ended.date if trainee.ended else LAST
    for key in ("absences", "supervisors", "units", "work"):
        for index, line in enumerate(getattr(trainee, key)):
            if line.start > last:
                yield _outside(own, (key, index, "from"), after=last.isoformat())
            elif key in {"absences", "supervisors"} and line.end is not None and line.end < trainee.start:
                yield _outside(own, (key, index, "to"), before=trainee.start.isoformat())


def _outside(own: Filed[Any], at: At, *, after: str | None = None, before: str | None = None) -> Finding:
    return finding("R138", own.path, at, after=after, before=before)


def _shown(percent: Any) -> str:  # noqa: ANN401 - any exact number
    return f"{float(percent):g}"
