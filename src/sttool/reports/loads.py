"""How many trainees each supervisor has, day by day and in the months ahead: from summaries alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from sttool.dates import FIRST, LAST, Period, add_months, joined, slot_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sttool.kinds.people import Person
    from sttool.obligations.summary import Summary

MONTHS = 12
"""How many months are looked ahead, this one the first."""


class Charge(Struct, frozen=True):
    """A trainee in somebody's care."""

    trainee: str
    """The trainee's id."""
    period: Period
    """The days; planned ones end with the training.

    An end that was expected and has passed, with nothing said of how it went, ends nothing before the day looked
    at.
    """
    main: bool
    """Whether as main supervisor."""


def charges(summaries: Iterable[Summary], day: date) -> Mapping[str, tuple[Charge, ...]]:
    """Whom each person supervises, did or is to, in order of days."""
    found: dict[str, list[Charge]] = {}
    for summary in summaries:
        for spell in summary.supervised:
            part = spell.period.overlap(Period(FIRST, last_day(summary, day)))
            if part is not None:
                found.setdefault(spell.person, []).append(Charge(summary.trainee, part, spell.main))
    return {person: tuple(sorted(items, key=_by_day)) for person, items in found.items()}


def last_day(summary: Summary, day: date) -> date:
    """The last day of a training, known or expected; the day looked at, where that has passed and nobody ended it."""
    if summary.ended is not None:
        return summary.ended
    return max(summary.expected_end, day) if summary.expected_end is not None else LAST


def months_from(day: date) -> tuple[Period, ...]:
    """The months ahead; of the first what is left of it."""
    first = day.replace(day=1)
    whole = [slot_of(add_months(first, number), "month").period for number in range(MONTHS)]
    return (Period(day, whole[0].end), *whole[1:])


def most(items: Iterable[Charge], within: Period, *, main: bool = True) -> int:
    """The most trainees at a time in a stretch of days, as main supervisor or beside."""
    by_trainee: dict[str, list[Period]] = {}
    for item in items:
        if item.main == main:
            by_trainee.setdefault(item.trainee, []).append(item.period)
    periods = [period for found in by_trainee.values() for period in joined(found)]
    days = {within.start, *(period.start for period in periods if period.start in within)}
    return max(sum(day in period for period in periods) for day in days)


def elsewhere(person: Person | None, day: date) -> int:
    """Trainees outside this register, as last told."""
    told = [(item.start, item.number) for item in person.other_trainees if item.start <= day] if person else []
    return max(told, default=(day, 0))[1]


def strip(items: Sequence[Charge], person: Person | None, day: date) -> tuple[int, ...]:
    """How many trainees somebody is main supervisor of in each month ahead, at the most, here and elsewhere."""
    return tuple(most(items, month) + elsewhere(person, month.start) for month in months_from(day))


def _by_day(item: Charge) -> tuple[Period, str]:
    return (item.period, item.trainee)
