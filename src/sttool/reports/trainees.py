"""Who came, who left, and who stands where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

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


@dataclass(frozen=True, slots=True)
class Line:
    """A trainee in training: since when, how far, and until when. ``done`` and ``asked`` are months of full time."""

    who: Who
    programme: str
    since: date
    expected_end: date | None
    done: Fraction
    asked: Fraction

    @property
    def share(self) -> Fraction:
        """How much of what is asked for is done; 1 is all."""
        return min(Fraction(1), self.done / self.asked) if self.asked else Fraction(1)


@dataclass(frozen=True, slots=True)
class AtUnit:
    """A unit's trainees, by programme and then by the day they began."""

    unit: Place
    lines: tuple[Line, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """How many are in each programme."""
        found = Counter(line.programme for line in self.lines)
        return {programme: found[programme] for programme in PROGRAMMES}


@dataclass(frozen=True, slots=True)
class Came:
    """A trainee who began, or who left, on a day."""

    who: Who
    programme: str
    unit: Place | None
    day: date


@dataclass(frozen=True, slots=True)
class Moved:
    """A trainee whose home changed from one unit to another."""

    who: Who
    start: Place
    end: Place
    day: date


@dataclass(frozen=True, slots=True)
class Finished:
    """Those who completed their training: how many, and how long it took in the middle of them.

    ``calendar`` is in months of the calendar from the first day to the last, ``counted`` in months of full time, here
    and credited. The shortest and longest are told where there are enough of them.
    """

    number: int
    calendar: Fraction | None
    counted: Fraction | None
    shortest: Fraction | None
    longest: Fraction | None


@dataclass(frozen=True, slots=True)
class Trainees:
    """The trainees of a year. ``by_outcome`` stands only where enough have left that it tells of nobody."""

    units: tuple[AtUnit, ...]
    programmes: tuple[str, ...]
    before: dict[str, int]
    started: tuple[Came, ...]
    ended: tuple[Came, ...]
    moved: tuple[Moved, ...]
    to_start: tuple[Came, ...]
    finished: Finished
    by_outcome: dict[str, int]
    expected_next: int

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
    return Line(
        who=basis.who(item.trainee),
        programme=item.programme,
        since=item.start or basis.day,
        expected_end=item.expected_end,
        done=time.months(basis.day) if time else Fraction(0),
        asked=time.asked.months if time else Fraction(0),
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
