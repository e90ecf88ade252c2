"""Who came, who left, and who stands where."""

from __future__ import annotations

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import Period
from sttool.reports.basis import home_on, in_training
from sttool.reports.counts import FEW
from sttool.training.months import calendar_months

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis, Place, Who

PROGRAMMES: Final = ("ST", "BT", "AT")
"""In the order a report names them."""


class Line(Struct, frozen=True):
    """A trainee in training."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    since: date
    """The first day of the training."""
    expected_end: date | None
    """The day it is expected to be complete; ``None`` where that cannot be reckoned."""
    done: Fraction
    """Months of full time that are done, credited time counted."""
    asked: Fraction
    """Months of full time that are asked for; without what was added by extending somebody's training."""

    @property
    def share(self) -> Fraction:
        """How much of what is asked for is done; 1 is all."""
        return min(Fraction(1), self.done / self.asked) if self.asked else Fraction(1)


class AtUnit(Struct, frozen=True):
    """A unit's trainees on the day."""

    unit: Place
    """The unit."""
    lines: tuple[Line, ...]
    """The trainees, by programme and then by the day they began."""

    @property
    def numbers(self) -> dict[str, int]:
        """How many are in each programme."""
        found = Counter(line.programme for line in self.lines)
        return {programme: found[programme] for programme in PROGRAMMES}


class Came(Struct, frozen=True):
    """A trainee who began, or who left, on a day."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    unit: Place | None
    """The home unit on that day; ``None`` where there is none."""
    day: date
    """The day."""


class Moved(Struct, frozen=True):
    """A trainee whose home changed from one unit to another."""

    who: Who
    """The trainee."""
    start: Place
    """The unit before."""
    end: Place
    """The unit after."""
    day: date
    """The first day at the unit after."""


class Finished(Struct, frozen=True):
    """Those who completed their training within the year."""

    number: int
    """How many."""
    calendar: Fraction | None
    """Months of the calendar from the first day to the last, in the middle of them; ``None`` where there is none."""
    counted: Fraction | None
    """Months of full time, here and credited, in the middle of them; ``None`` where there is none."""
    shortest: Fraction | None
    """The fewest months of the calendar; ``None`` where so few finished that it would tell of somebody."""
    longest: Fraction | None
    """The most months of the calendar; ``None`` likewise."""


class Trainees(Struct, frozen=True):
    """The trainees of a year."""

    units: tuple[AtUnit, ...]
    """Those in training on the day, by unit."""
    programmes: tuple[str, ...]
    """The programmes there is anything to tell of."""
    before: dict[str, int]
    """How many were in each programme when the year before ended."""
    started: tuple[Came, ...]
    """Those who began within the year."""
    ended: tuple[Came, ...]
    """Those who left within the year, by their last day."""
    moved: tuple[Moved, ...]
    """Those who changed home within the year."""
    to_start: tuple[Came, ...]
    """Those who are to begin, to the end of next year."""
    finished: Finished
    """Those who completed their training."""
    by_outcome: dict[str, int]
    """How many left by each outcome; empty where so few left that it would tell of somebody."""
    expected_next: int
    """How many are expected to finish next year."""

    @property
    def number(self) -> int:
        """How many are in training on the day."""
        return sum(len(unit.lines) for unit in self.units)

    def of(self, programme: str) -> int:
        """How many are in a programme on the day."""
        return sum(unit.numbers[programme] for unit in self.units)


def trainees(basis: Basis) -> Trainees:
    """Look through all trainings once for each thing that is told of them."""
    units = tuple(_units(basis))
    ended = tuple(item for item in basis.summaries if item.ended is not None and item.ended in basis.this)
    before = Counter(item.programme for item in in_training(basis.summaries, basis.last.end))
    outcomes = Counter(item.outcome for item in ended if item.outcome is not None)
    here = [item.programme for item in in_training(basis.summaries, basis.day)]
    rest = Period(basis.day, date(basis.year + 1, 12, 31))
    return Trainees(
        units=units,
        programmes=tuple(name for name in PROGRAMMES if name in here or before[name]),
        before=dict(before),
        started=_came(basis, [(item, item.start) for item in basis.summaries if _within(item.start, basis.this)]),
        ended=_came(basis, [(item, item.ended) for item in ended]),
        moved=tuple(sorted(_moved(basis), key=lambda item: (item.day, item.who.id))),
        to_start=_came(
            basis,
            [(item, item.start) for item in basis.summaries if _within(item.start, rest) and item.start != basis.day],
        ),
        finished=_finished([item for item in ended if item.outcome == "completed"]),
        by_outcome=dict(sorted(outcomes.items())) if all(number >= FEW for number in outcomes.values()) else {},
        expected_next=sum(
            _within(item.expected_end, Period(date(basis.year + 1, 1, 1), rest.end))
            for item in in_training(basis.summaries, basis.day)
        ),
    )


def _within(day: date | None, period: Period) -> bool:
    return day is not None and day in period


def _units(basis: Basis) -> Iterator[AtUnit]:
    """The own units with those who are in training there on the day; other homes last."""
    found: dict[str, list[Line]] = {}
    for item in in_training(basis.summaries, basis.day):
        found.setdefault(basis.homes.get(item.trainee, ""), []).append(_line(basis, item))
    own = [unit for unit in basis.clinic.own_units if unit in found]
    for unit in (*own, *sorted(set(found) - set(own))):
        yield AtUnit(basis.place(unit), tuple(sorted(found[unit], key=_by_programme)))


def _by_programme(line: Line) -> tuple[int, date, str]:
    return (PROGRAMMES.index(line.programme), line.since, line.who.id)


def _line(basis: Basis, item: Summary) -> Line:
    time = item.time
    lines = time.asked.lines if time else ()
    return Line(
        who=basis.who(item.trainee),
        programme=item.programme,
        since=item.start or basis.day,
        expected_end=item.expected_end,
        done=time.months(basis.day) if time else Fraction(0),
        asked=sum((one.months for one in lines if one.ground != "extension"), Fraction(0)),
    )


def _came(basis: Basis, found: Sequence[tuple[Summary, date | None]]) -> tuple[Came, ...]:
    lines = []
    for item, day in found:
        if day is not None:
            unit = home_on(item, day)
            place = basis.place(unit) if unit is not None else None
            lines.append(Came(basis.who(item.trainee), item.programme, place, day))
    return tuple(sorted(lines, key=lambda line: (line.day, line.who.id)))


def _moved(basis: Basis) -> Iterator[Moved]:
    """Those whose home changed within the year."""
    for item in basis.summaries:
        for earlier, later in zip(item.units, item.units[1:], strict=False):
            if earlier.unit != later.unit and later.period.start in basis.this:
                start, end = basis.place(earlier.unit), basis.place(later.unit)
                yield Moved(basis.who(item.trainee), start, end, later.period.start)


def _finished(items: Sequence[Summary]) -> Finished:
    calendar = sorted(_months(Period(item.start, item.ended)) for item in items if item.start and item.ended)
    counted = sorted(item.time.months(item.ended) for item in items if item.time and item.ended)
    enough = len(calendar) >= FEW
    return Finished(
        number=len(items),
        calendar=_middle(calendar),
        counted=_middle(counted),
        shortest=calendar[0] if enough else None,
        longest=calendar[-1] if enough else None,
    )


def _months(period: Period) -> Fraction:
    return calendar_months(period.start.toordinal(), period.end.toordinal())


def _middle(values: Sequence[Fraction]) -> Fraction | None:
    """The median."""
    if not values:
        return None
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2
