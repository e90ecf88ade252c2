"""States as occurrences: one for each stretch of days in which a state failed longer than its grace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.dates import LAST, Period, add, add_days
from sttool.obligations.clocks import Clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sttool.obligations.model import Always
    from sttool.obligations.occurrence import Lack
    from sttool.obligations.predicates import Stretch
    from sttool.obligations.subject import Subject


class Failing(Struct, frozen=True):
    """A stretch in which a state fails: its clock, the day it is mended, and what is missing, in order of days."""

    clock: Clock
    mended: date | None
    lacks: tuple[tuple[Period, Lack], ...]

    def lack_on(self, day: date) -> Lack:
        """What is missing on a day; after the stretch the last, before it the first."""
        earlier = [said for period, said in self.lacks if period.start <= day]
        return earlier[-1] if earlier else self.lacks[0][1]


def failing(due: Always, subject: Subject, stretches: Iterable[Stretch]) -> Iterator[Failing]:
    """Give the stretches that outlast the grace; what was mended within it is nothing.

    A stretch that had begun, and run out its grace, before the records did gets a new day from their first. One that
    ends because its subject is no longer in scope, or what it is about is over, was not mended: it closes. Either is
    nothing where it is over by the day it would be due.
    """
    found = list(stretches)
    if not found:
        return
    ends = {period.end for period in subject.scope if period.end != LAST}
    ends |= {stretch.period.end for stretch in found if stretch.over}
    for lacks in _joined(found):
        start, end = lacks[0][0].start, lacks[-1][0].end
        day = add(start, due.grace)
        if day < subject.since:
            day = add(subject.since, subject.since_grace)
        out_of_scope = end in ends
        mended = None if end == LAST or out_of_scope else add_days(end, 1)
        if (mended is not None and mended <= day) or (out_of_scope and end <= day):
            continue
        first = lacks[0][1]
        path, at = (first.path, first.at) if first.path is not None else (subject.path, ())
        closes = end if out_of_scope else None
        clock = Clock(start.isoformat(), day, due.predicate, start, path, at, opens=start, closes=closes)
        yield Failing(clock, mended, lacks)


def _joined(found: list[Stretch]) -> Iterator[tuple[tuple[Period, Lack], ...]]:
    """Put stretches that overlap or adjoin together: a state that goes on failing is one failure."""
    if len(found) > 1:
        found.sort(key=_by_days)
    run: list[tuple[Period, Lack]] = []
    last = None
    for stretch in found:
        if last is not None and last != LAST and stretch.period.start > add_days(last, 1):
            yield _in_order_of_end(run)
            run, last = [], None
        run.append((stretch.period, stretch.lack))
        last = stretch.period.end if last is None else max(last, stretch.period.end)
    if run:
        yield _in_order_of_end(run)


def _in_order_of_end(run: list[tuple[Period, Lack]]) -> tuple[tuple[Period, Lack], ...]:
    """Let the last of a run reach as far as any of it."""
    latest = max(period.end for period, _ in run)
    period, said = run[-1]
    return (*run[:-1], (Period(period.start, latest), said))


def _by_days(stretch: Stretch) -> tuple[Period, str]:
    return (stretch.period, repr(stretch.lack))
