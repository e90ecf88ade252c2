"""Frequencies: how many meetings a term asks for, by setting and time away, and how many the records tell of.

A norm of one a week is never checked week by week. Weeks of leave, and quiet weeks of the calendar (summer,
Christmas), ask for none; a share of the rest suffices, because courses and illness take some.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from math import lcm
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import FIRST, LAST, Period, add_days, gaps, joined
from sttool.kinds.progress import MeetingSummary
from sttool.obligations.evidence import in_order, matches, proven
from sttool.obligations.occurrence import Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from sttool.obligations.model import Proof, Rate
    from sttool.obligations.subject import Subject

SUMMED_UP: Final = "supervision"
"""The kind of records of which some tell of a number for some days, and count in the period of these days alone."""

_WEEK: Final = 7


class Asked(Struct, frozen=True):
    """One line of the working: so many weeks in a setting, at so many a week."""

    setting: str
    weeks: Fraction
    per_week: Fraction


class Days(Struct, frozen=True):
    """Stretches of days in order, as ordinals, with how many days lie in those before each."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    before: tuple[int, ...]

    def within(self, part: Period) -> int:
        """How many of the days lie in a stretch."""
        return self._upto(part.end.toordinal()) - self._upto(part.start.toordinal() - 1)

    def _upto(self, day: int) -> int:
        index = bisect_right(self.starts, day) - 1
        return self.before[index] + min(day, self.ends[index]) - self.starts[index] + 1 if index >= 0 else 0


class Present(Struct, frozen=True):
    """The days that ask for meetings, by setting, in order: in scope, and not of long leave.

    A day of a setting asks for ``weights`` of as many ``parts`` of a meeting, so that sums are whole numbers.
    """

    days: Mapping[str, Days]
    weights: Mapping[str, int]
    parts: int


def present(rate: Rate, subject: Subject) -> Present:
    """Sort a subject's days by the settings that a rate knows; each day of a setting once."""
    found: dict[str, list[Period]] = {}
    for spell in subject.spells:
        if spell.setting in rate.per_week:
            found.setdefault(spell.setting, []).append(spell.period)
    holes = joined((*subject.pauses, *gaps(subject.scope, Period(FIRST, LAST))))
    parts = lcm(*(rate.per_week[setting].denominator for setting in found))
    return Present(
        days={setting: _less(found[setting], holes) for setting in sorted(found)},
        weights={setting: int(rate.per_week[setting] * parts) * rate.share.numerator for setting in sorted(found)},
        parts=parts * rate.share.denominator * _WEEK,
    )


def _less(periods: Iterable[Period], holes: Sequence[Period]) -> Days:
    """The days of periods less those of holes, of which most meet none."""
    left: list[Period] = []
    for period in joined(periods):
        met = [hole for hole in holes if hole.start <= period.end and hole.end >= period.start]
        left.extend(gaps(met, period) if met else (period,))
    return Days(
        tuple(period.start.toordinal() for period in left),
        tuple(period.end.toordinal() for period in left),
        tuple(accumulate((period.days for period in left[:-1]), initial=0)),
    )


def asked(rate: Rate, days: Present, slot: Period) -> int:
    """How many a period asks of a subject, rounded down; quiet weeks ask for none."""
    loud = _loud(slot, rate.quiet_weeks)
    whole = 0
    for setting, weight in days.weights.items():
        whole += weight * sum([days.days[setting].within(part) for part in loud])
    return whole // days.parts


def working(rate: Rate, days: Present, slot: Period) -> tuple[Asked, ...]:
    """What a period asks, line by line: weeks in each setting; of their sum the rate's share suffices."""
    loud = _loud(slot, rate.quiet_weeks)
    counts = {setting: sum(found.within(part) for part in loud) for setting, found in days.days.items()}
    return tuple(
        Asked(setting, Fraction(count, _WEEK), rate.per_week[setting]) for setting, count in counts.items() if count
    )


@lru_cache(maxsize=256)
def _loud(slot: Period, weeks: frozenset[int]) -> tuple[Period, ...]:
    """The days of a period that are of no quiet week (ISO)."""
    day = slot.start - timedelta(days=slot.start.weekday())
    quiet = []
    while day <= slot.end:
        if day.isocalendar().week in weeks:
            quiet.append(Period(day, add_days(day, _WEEK - 1)))
        day += timedelta(days=_WEEK)
    return gaps(quiet, slot)


class Held(Struct, frozen=True):
    """All meetings that the records tell of: each with its day, in order, and summaries with the days they sum up."""

    days: tuple[date, ...]
    single: tuple[Evidence, ...]
    summed_up: tuple[tuple[Evidence, Period], ...]

    def within(self, slot: Period) -> list[Evidence]:
        """What of it lies in a period; a summary that spans two is shared out by days."""
        inside = list(self.single[bisect_left(self.days, slot.start) : bisect_right(self.days, slot.end)])
        for item, whole in self.summed_up:
            part = whole.overlap(slot)
            count = _share(item.count, whole, part) if part is not None else 0
            if part is not None and count:
                inside.append(Evidence(part.end, item.path, item.at, count))
        if self.summed_up:
            inside.sort(key=in_order)
        return inside


def held(proofs: Iterable[Proof], subject: Subject, since: date) -> Held:
    """Gather what the proofs find from a day on, and the summaries among the same records that reach so far."""
    single: list[Evidence] = []
    summed_up: list[tuple[Evidence, Period]] = []
    for proof in proofs:
        single += proven(proof, subject, since=since)
        if proof.record == SUMMED_UP:
            for filed in subject.filed.get(proof.record, ()):
                record = filed.record
                if type(record) is MeetingSummary and record.end >= since and matches(filed, proof.where):
                    item = Evidence(record.end, filed.path, filed.at, record.meetings)
                    summed_up.append((item, Period(record.start, record.end)))
    single.sort(key=in_order)
    return Held(tuple([item.day for item in single]), tuple(single), tuple(summed_up))


def _share(number: int, whole: Period, part: Period) -> int:
    """Whole meetings only, and none lost or counted twice between two periods: the running sum is rounded."""
    before = part.start.toordinal() - whole.start.toordinal()
    return number * (before + part.days) // whole.days - number * before // whole.days
