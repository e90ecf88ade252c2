"""The years ahead: specialists expected by half-year, and places with supervisors free by term.

Made from summaries alone: leave, part time and extended service are in through the expected ends. Only numbers.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.clinic import period_of
from sttool.dates import FIRST, Period, add_months, gaps, slot_of
from sttool.reports.loads import charges, elsewhere, last_day, most
from sttool.reports.norms import asked_of
from sttool.training.goals import specialty_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sttool.dates import Slot
    from sttool.kinds.people import Person
    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis
    from sttool.reports.loads import Charge

YEARS: Final = 5
_HALF: Final = 6
"""The months of a half-year, which is a term of the calendar too."""


class Line(Struct, frozen=True):
    """A row of numbers by half-year."""

    id: str
    """The id of a unit, or the file of a specialty."""
    name: str
    """Its name."""
    numbers: tuple[int, ...]
    """The numbers, a half-year each."""

    @property
    def total(self) -> int:
        """All half-years together."""
        return sum(self.numbers)


class Forecast(Struct, frozen=True):
    """Five years in half-years."""

    halves: tuple[Slot, ...]
    """The half-years, this one first."""
    specialists: tuple[Line, ...]
    """Doctors expected to finish, by specialty; one of two counts in both."""
    doctors: tuple[int, ...]
    """Doctors expected to finish, each once."""
    passed: int
    """Those whose expected end has passed with nothing said of how it went."""
    later: int
    """Those expected after the years shown."""
    unknown: int
    """Those without an expected end."""
    free: tuple[Line, ...] | None
    """Places left with supervisors, by unit; ``None`` where no pack says how many trainees a supervisor may have."""
    waiting: tuple[int, ...]
    """Trainees without a main supervisor some day of a half-year."""
    trained_without: int
    """Doctors with supervisor training who have never been anybody's main supervisor."""

    @property
    def expected(self) -> int:
        """How many are expected in the years shown."""
        return sum(self.doctors)

    @property
    def free_in_all(self) -> tuple[int, ...]:
        """The free places of all units by half-year."""
        lines = self.free or ()
        return tuple(sum(line.numbers[index] for line in lines) for index in range(len(self.halves)))


def forecast(basis: Basis) -> Forecast:
    """Look five years ahead from the day, this half-year the first."""
    first = slot_of(basis.day, "term").period.start
    halves = tuple(slot_of(add_months(first, _HALF * number), "term") for number in range(2 * YEARS))
    training = [item for item in basis.summaries if item.programme == "ST" and item.ended is None]
    ahead = [item for item in training if item.expected_end is not None and item.expected_end >= basis.day]
    ends = Counter(slot_of(end, "term").name for item in ahead if (end := item.expected_end) is not None)
    held = charges(basis.summaries, basis.day)
    doctors = tuple(ends[half.name] for half in halves)
    unknown = sum(item.expected_end is None for item in training)
    return Forecast(
        halves=halves,
        specialists=tuple(_specialists(ahead, halves)),
        doctors=doctors,
        passed=len(training) - len(ahead) - unknown,
        later=len(ahead) - sum(doctors),
        unknown=unknown,
        free=_free(basis, halves, held),
        waiting=tuple(_waiting(basis, window) for window in _windows(basis, halves)),
        trained_without=_trained_without(basis, held),
    )


def _specialists(ahead: Sequence[Summary], halves: Sequence[Slot]) -> Iterator[Line]:
    found: Counter[tuple[str, str]] = Counter()
    for item in ahead:
        if item.expected_end is not None:
            half = slot_of(item.expected_end, "term").name
            found.update((specialty, half) for specialty in set(item.specialties))
    for specialty in sorted({one for one, _ in found}):
        numbers = tuple(found[specialty, half.name] for half in halves)
        if any(numbers):
            (name,) = specialty_names([specialty])
            yield Line(specialty, name, numbers)


def _windows(basis: Basis, halves: Sequence[Slot]) -> Iterator[Period]:
    """The half-years, of the first what is left of it."""
    for half in halves:
        yield Period(max(half.period.start, basis.day), half.period.end)


def _free(basis: Basis, halves: Sequence[Slot], held: Mapping[str, Sequence[Charge]]) -> tuple[Line, ...] | None:
    """The places left all through a half-year with those who are, were or are to be main supervisors, by unit.

    Who has too many takes nobody else's place. Who no longer works here, is away the whole half-year or has no
    supervisor training has none.
    """
    if asked_of(basis.rules, "supervisor-load") is None:
        return None
    rows: dict[str, list[int]] = {unit: [0] * len(halves) for unit in basis.clinic.own_units}
    for ident, items in held.items():
        filed = basis.clinic.people.get(ident)
        if filed is None or not any(item.main for item in items):
            continue
        for index, window in enumerate(_windows(basis, halves)):
            unit = _place_of(basis, filed.record, window)
            if unit is not None:
                rows[unit][index] += _left(basis, unit, filed.record, items, window)
    return tuple(Line(unit, basis.place(unit).name, tuple(numbers)) for unit, numbers in rows.items())


def _left(basis: Basis, unit: str, person: Person, items: Sequence[Charge], window: Period) -> int:
    asked = asked_of(basis.rules, "supervisor-load", basis.clinic.units[unit].record.setting)
    taken = most(items, window) + elsewhere(person, window.start)
    return max(0, asked["at_most"] - taken) if asked else 0


def _place_of(basis: Basis, person: Person, window: Period) -> str | None:
    """The own unit at which somebody can be a supervisor all through a stretch of days."""
    trained = any(day <= basis.day for day in person.supervisor_training)
    away = not gaps([period_of(item) for item in person.absent], window)
    if not trained or away:
        return None
    here = (item for item in person.units if item.unit in basis.clinic.own_units)
    return next((item.unit for item in here if not gaps([period_of(item)], window)), None)


def _waiting(basis: Basis, window: Period) -> int:
    """The trainees who have no main supervisor on some day of their training in a stretch of days."""
    found = 0
    for item in basis.summaries:
        mains = [spell.period for spell in item.supervised if spell.main]
        until = Period(FIRST, last_day(item, basis.day))
        days = (part for period in item.present if (part := period.overlap(until)) is not None)
        inside = (part for period in days if (part := period.overlap(window)) is not None)
        found += any(gaps(mains, part) for part in inside)
    return found


def _trained_without(basis: Basis, held: Mapping[str, Sequence[Charge]]) -> int:
    """The doctors with supervisor training at one's own units who have never been anybody's main supervisor."""
    mains = {ident for ident, items in held.items() if any(item.main for item in items)}
    whole = Period(basis.day, basis.day)
    return sum(
        ident not in mains and _place_of(basis, filed.record, whole) is not None
        for ident, filed in basis.clinic.people.items()
    )
