"""What if: a leave, another percentage, an extension, laid on a trainee's own terms before anything is decided.

An assumption is written as a person would type it: ``leave=2027-01-01..2027-09-30`` (``@50`` for half of the employed
time), ``percent=75@2027-10-01``, ``extend=3``. Applied, each is what the record would be if the line were written
there, so that all the arithmetic is the same. The order in which they are given does not matter, but that of two
percentages from one day the last holds.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias, cast, get_args

from msgspec import Struct

from sttool.dates import LAST, Period, add_days, parse_day
from sttool.kinds.trainees import Absence, AbsenceKind, Decision, Work

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sttool.kinds.trainees import Trainee

_FULL: Final = Fraction(100)
_MOST_MONTHS: Final = 240
_NUMBER: Final = r"([0-9]{1,3}(?:[.,][0-9]{1,3})?)"
_AWAY: Final = re.compile(rf"({'|'.join(get_args(AbsenceKind))})=(\S{{10}})\.\.(\S{{10}}?)(?:@{_NUMBER}%?)?")
_PERCENT: Final = re.compile(rf"percent={_NUMBER}%?@(\S{{10}})")
_EXTEND: Final = re.compile(rf"extend={_NUMBER}m?")


class Leave(Struct, frozen=True):
    """Absence of a kind in percent of the employed time, both days included."""

    period: Period
    percent: Fraction = _FULL
    kind: AbsenceKind = "leave"


class Percent(Struct, frozen=True):
    """Another percentage of full time from a day on, until the next change that is entered."""

    percent: Fraction
    start: date


class Extend(Struct, frozen=True):
    """More months of full time asked for."""

    months: Fraction


Assumption: TypeAlias = Leave | Percent | Extend


def parse(text: str) -> Assumption | None:
    """Read one assumption; ``None`` where it is none, a period is reversed, or a number is beyond its limits."""
    plain = text.replace(" ", "")
    if match := _AWAY.fullmatch(plain):
        start, end = parse_day(match[2]), parse_day(match[3])
        percent = _number(match[4]) if match[4] else _FULL
        if start is None or end is None or end < start or not 1 <= percent <= _FULL:
            return None
        return Leave(Period(start, end), percent, cast("AbsenceKind", match[1]))
    if match := _PERCENT.fullmatch(plain):
        percent, day = _number(match[1]), parse_day(match[2])
        return Percent(percent, day) if day is not None and 1 <= percent <= _FULL else None
    if match := _EXTEND.fullmatch(plain):
        months = _number(match[1])
        return Extend(months) if 0 < months <= _MOST_MONTHS else None
    return None


def assumed(trainee: Trainee, assumptions: Iterable[Assumption], decided: date) -> Trainee:
    """Give the trainee's record as it would be; an extension is taken as ``decided`` on that day."""
    return reduce(lambda record, one: _apply(record, one, decided), assumptions, trainee)


def leaves(assumptions: Iterable[Assumption]) -> tuple[Leave, ...]:
    """The absences among some assumptions, in the order of the calendar."""
    found = [one for one in assumptions if isinstance(one, Leave)]
    return tuple(sorted(found, key=lambda one: (one.period, one.kind, one.percent)))


def _apply(trainee: Trainee, one: Assumption, decided: date) -> Trainee:
    match one:
        case Leave():
            away = Absence.model_construct(
                start=one.period.start, end=one.period.end, percent=one.percent, kind=one.kind
            )
            return trainee.model_copy(update={"absences": (*trainee.absences, away)})
        case Percent():
            return trainee.model_copy(update={"work": _work_from(trainee.work, one)})
        case Extend():
            more = Decision.model_construct(months=one.months, decided=decided, by=None)
            return trainee.model_copy(update={"extended": (*trainee.extended, more)})


def _work_from(lines: tuple[Work, ...], change: Percent) -> tuple[Work, ...]:
    """End the lines in force on a day with the day before, and begin one that lasts as long as they would have.

    Lines that begin later stay, and an open line ends where the next begins, as it does in the record. Where no line
    is in force the new one fills the gap.
    """
    following = dict(pairwise(sorted({line.start for line in lines})))
    kept, in_force = list[Work](), list[tuple[date, date | None]]()
    for line in lines:
        last = line.end or (add_days(following[line.start], -1) if line.start in following else LAST)
        if line.start > change.start or last < change.start:
            kept.append(line)
            continue
        in_force.append((last, line.end))
        if line.start < change.start:
            kept.append(line.model_copy(update={"end": add_days(change.start, -1)}))
    end = max(in_force, key=itemgetter(0))[1] if in_force else None
    kept.append(Work.model_construct(start=change.start, end=end, percent=change.percent))
    return tuple(sorted(kept, key=lambda line: line.start))


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))
