"""Where the trainees were through the year: a row a trainee, or how many were away from each unit, month by month."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import Period, add_days, joined
from sttool.reports.covered import MANY
from sttool.reports.trainees import PROGRAMMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sttool.obligations.summary import Summary
    from sttool.reports.basis import Basis, Place, Who

HOME: Final = "home"
"""The type of service at the own unit; also what an ST does on a day without a placement."""


class Stay(Struct, frozen=True):
    """Days of the year at one place."""

    type: str
    """What service it is: home, internal, side or observation."""
    unit: Place
    """Where."""
    period: Period
    """The days, within the year."""
    start: Fraction
    """Where they begin, for a picture: the share of the year before them."""
    width: Fraction
    """How long they are, as a share of the year."""
    known: bool = True
    """Whether a record says so: an ST's days without a placement are home service without one."""


class Row(Struct, frozen=True):
    """A trainee's year."""

    who: Who
    """The trainee."""
    programme: str
    """AT, BT or ST."""
    stays: tuple[Stay, ...]
    """What to draw, from left to right; what lies on top of something comes after it."""

    @property
    def told(self) -> tuple[Stay, ...]:
        """The placements to tell of, in order of their first day; of an ST those away from home service."""
        return tuple(stay for stay in self.stays if stay.known and (stay.type != HOME or self.programme != "ST"))


class Away(Struct, frozen=True):
    """How many of a unit's trainees were on placement elsewhere."""

    unit: Place
    """The unit."""
    months: tuple[int, ...]
    """How many, on any day of each month, January first."""


class Placed(Struct, frozen=True):
    """The year's placements, booked ones too: trainee by trainee or, where they are many, as numbers."""

    rows: tuple[Row, ...]
    """The trainees; empty where they are many."""
    away: tuple[Away, ...]
    """How many were away, by unit; empty where they are few."""
    types: tuple[str, ...]
    """The kinds of service that the rows have, in the order of a key."""

    @property
    def told(self) -> tuple[Row, ...]:
        """The trainees who have a placement to tell of."""
        return tuple(row for row in self.rows if row.told)


def placed(basis: Basis) -> Placed:
    """Lay all placements out over the whole calendar year."""
    year = Period(date(basis.year, 1, 1), date(basis.year, 12, 31))
    here = [item for item in basis.summaries if any(part.overlap(year) for part in item.present)]
    here.sort(key=lambda item: (basis.homes.get(item.trainee, ""), PROGRAMMES.index(item.programme), item.trainee))
    if len(here) > MANY:
        return Placed((), tuple(_away(basis, here)), ())
    rows = tuple(_row(basis, item, year) for item in here)
    found = {stay.type for row in rows for stay in row.stays}
    return Placed(rows, (), tuple(kind for kind in (HOME, "internal", "side", "observation") if kind in found))


def _row(basis: Basis, item: Summary, year: Period) -> Row:
    stays = list[Stay]()
    if item.programme == "ST":
        for spell in item.units:
            for part in joined(item.present):
                days = part.overlap(spell.period)
                within = days.overlap(year) if days is not None else None
                if within is not None:
                    stays.append(_stay(basis.place(spell.unit), HOME, within, year, known=False))
    for placement in sorted(item.placements, key=lambda one: (one.period.start, one.id)):
        within = placement.period.overlap(year)
        if within is not None:
            stays.append(_stay(basis.place(placement.unit), placement.type, within, year, known=True))
    return Row(basis.who(item.trainee), item.programme, tuple(stays))


def _stay(unit: Place, kind: str, days: Period, year: Period, *, known: bool) -> Stay:
    before = days.start.toordinal() - year.start.toordinal()
    start, width = Fraction(before, year.days), Fraction(days.days, year.days)
    return Stay(kind, unit, days, start, width, known)


def _away(basis: Basis, items: Sequence[Summary]) -> Iterator[Away]:
    """Count those away, by the unit that is their home on the day; who has none is counted nowhere."""
    found: dict[str, list[int]] = {}
    for item in items:
        home = basis.homes.get(item.trainee)
        if home is None:
            continue
        numbers = found.setdefault(home, [0] * 12)
        elsewhere = [one.period for one in item.placements if one.type != HOME and one.unit != home]
        for index, month in enumerate(_months(basis.year)):
            numbers[index] += any(period.overlap(month) for period in elsewhere)
    for unit in sorted(found):
        yield Away(basis.place(unit), tuple(found[unit]))


def _months(year: int) -> Iterator[Period]:
    firsts = [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]
    for first, following in pairwise(firsts):
        yield Period(first, add_days(following, -1))
