"""A career cut into stretches of days that are alike, in the order of the calendar."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import lcm
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from sttool.training.absence import AbsenceRule, Used, by_kind, deducted, shares
from sttool.training.months import LAST_DAY, exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.training.career import Career, WorkLine
    from sttool.training.months import Number

FORESEEN = 36_525
"""Days (a century) after the last dated line in which yearly credited absence is followed; beyond is never."""

_WORK = ""


class Step(NamedTuple):
    """A stretch of days (ordinals) that are alike; shares in parts of the whole."""

    first: int
    last: int
    work: int
    absent: int
    deducted: int
    kinds: tuple[str, ...]


def whole_of(career: Career) -> int:
    """Choose how many parts a full share has, so that every percentage is a whole number of them."""
    percents = [line.percent for line in career.work] + [line.percent for line in career.absences]
    return 100 * lcm(
        *(part.denominator if isinstance(part, int | Fraction) else exact(part).denominator for part in percents)
    )


def parts_of(percent: Number, whole: int) -> int:
    """Give a percentage in parts of the whole."""
    part = percent if isinstance(percent, int | Fraction) else exact(percent)
    return part.numerator * (whole // 100) // part.denominator


def _work(lines: Sequence[WorkLine], first: int, last: int, whole: int) -> Iterator[tuple[int, int, int]]:
    """Give first, last and parts of each line of work within the career; an open line ends where the next begins."""
    starts = sorted({line.start.toordinal() for line in lines})
    following = dict(pairwise(starts))
    for line in lines:
        start = line.start.toordinal()
        end = following.get(start, LAST_DAY + 1) - 1 if line.end is None else line.end.toordinal()
        start, end = max(start, first), min(end, last)
        if start <= end:
            yield start, end, parts_of(line.percent, whole)


def _changes(career: Career, whole: int) -> list[tuple[int, str, int]]:
    """List where the work or a kind of absence changes, by how much, in the order of the calendar."""
    last = LAST_DAY if career.ended is None else career.ended.date.toordinal()
    changes = []
    for first, end, parts in _work(career.work, career.start.toordinal(), last, whole):
        changes += [(first, _WORK, parts), (end + 1, _WORK, -parts)]
    if changes:
        for line in career.absences:
            first, end = line.start.toordinal(), LAST_DAY if line.end is None else line.end.toordinal()
            if first <= end:
                parts = parts_of(line.percent, whole)
                changes += [(first, line.kind, parts), (end + 1, line.kind, -parts)]
    changes.sort(key=itemgetter(0))
    return changes


def walked(career: Career, whole: int, rules: tuple[AbsenceRule, ...]) -> list[Step]:
    """Walk the changes; between two of them all days are alike but for absence that is credited by the day."""
    ruled, used, steps = by_kind(rules), Used(), list[Step]()
    work, absent = 0, dict[str, int]()
    changes = _changes(career, whole)
    for number, (day, what, parts) in enumerate(changes):
        if what == _WORK:
            work += parts
        else:
            absent[what] = absent.get(what, 0) + parts
            if not absent[what]:
                del absent[what]
        until = changes[number + 1][0] - 1 if number + 1 < len(changes) else LAST_DAY
        if not work or until < day:
            continue
        if not absent:
            _add(steps, Step(day, until, min(work, whole), 0, 0, ()))
            continue
        part, kinds, share = shares(absent, ruled, whole), tuple(sorted(absent)), min(whole, sum(absent.values()))
        if until == LAST_DAY and part.limited:
            until = min(until, day + FORESEEN)
        for first, last, taken in deducted(day, until, part, whole, used):
            _add(steps, Step(first, last, min(work, whole), share, taken, kinds))
    return steps


def _add(steps: list[Step], step: Step) -> None:
    """Append a stretch, joined to the one before where its days are like that one's."""
    before = steps[-1] if steps else None
    if before is not None and before.last + 1 == step.first and before[2:] == step[2:]:
        steps[-1] = before._replace(last=step.last)
    else:
        steps.append(step)
