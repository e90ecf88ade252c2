"""Bars on a line of signs: months as columns, a row a trainee, another below it only where two placements coincide."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from sttool.dates import Period, add_days, days_of_month, slots
from sttool.output.lines import Line, Piece, cut, line, piece
from sttool.texts import schedule as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from sttool.output.lines import Tone
    from sttool.output.view import View
    from sttool.reports.schedule import Row, Schedule, Strip
    from sttool.training.stays import Bar

_FILLED: Final[dict[str, tuple[str, Tone]]] = {"home": ("·", "dim"), "leave": ("░", "dim"), "gap": ("?", "bad")}
_TODAY: Final = "┊"
_NAMED: Final = 4
_ABBREVIATED: Final = 2


class Grid(Struct, frozen=True):
    """Columns for the months that a window touches, each as wide as the others, or narrower than a column each."""

    window: Period
    months: tuple[Period, ...]
    width: int
    room: int

    @classmethod
    def fitting(cls, window: Period, room: int) -> Grid:
        """Make the columns as wide as the room allows."""
        months = tuple(slot.period for slot in slots("month", window))
        return cls(window, months, max(1, room // len(months)), room)

    @property
    def columns(self) -> int:
        """How many signs a row takes."""
        return min(self.room, self.width * len(self.months))

    def at(self, day: date) -> int:
        """The column in which a day begins."""
        first = self.months[0].start
        month = (day.year - first.year) * 12 + day.month - first.month
        within = self.width * (day.day - 1) // days_of_month(day.year, day.month)
        return min(self.columns, max(0, self.width * month + within))

    def of(self, period: Period) -> range:
        """The columns of a period; one at the least."""
        first = min(self.at(period.start), self.columns - 1)
        last = self.columns if period.open_ended else self.at(add_days(period.end, 1))
        return range(first, max(first + 1, last))


def month_lines(view: View, grid: Grid, label: int) -> Iterator[Line]:
    """Write the years and the months above the columns."""
    years, months = [" "] * grid.columns, [" "] * grid.columns
    for index, month in enumerate(grid.months):
        column = grid.at(month.start)
        if index == 0 or month.start.month == 1:
            _write(years, column, str(month.start.year))
        if grid.width >= _ABBREVIATED:
            name = view.language(words.MONTHS[month.start.month - 1])
            _write(months, column, name if grid.width >= _NAMED else name[0])
    for signs in (years, months):
        if any(sign != " " for sign in signs):
            yield line(" " * (label + 4), piece("".join(signs), "dim"))


def rows(view: View, shown: Schedule, grid: Grid, label: int) -> Iterator[Line]:
    """Write a row a trainee; what coincides with a placement stands on a line of its own below."""
    marked = {name for problem in shown.problems for name in problem.placements}
    for row in shown.rows:
        name = f"{row.trainee} {view.name(row.trainee) or ''}".rstrip()
        for index, bars in enumerate(lanes(row)):
            signs, tones = _drawn(view, grid, bars, marked, first=index == 0)
            shown_name = cut(piece(name).text, label) if index == 0 else ""
            yield (Piece(f"  {shown_name:{label}}  "), *_pieces(signs, tones))


def lanes(row: Row) -> list[list[Bar]]:
    """Divide a row's bars so that placements that coincide stand below one another."""
    found: list[list[Bar]] = [[bar for bar in row.bars if bar.sort != "placement"]]
    for bar in row.bars:
        if bar.sort != "placement":
            continue
        free = (lane for lane in found if not any(_coincide(bar, other) for other in lane))
        lane = next(free, None)
        if lane is None:
            found.append([bar])
        else:
            lane.append(bar)
    return found


def strips(view: View, shown: Schedule, grid: Grid, label: int) -> Iterator[Line]:
    """Write a row a unit: how many are there at most in each month, of how many places."""
    if grid.width < _NAMED:
        return
    for strip in shown.strips:
        cells = [_cell(strip, month) for month in grid.months]
        unit = view.survey.clinic.units.get(strip.unit)
        name = cut(piece(f"{strip.unit} {unit.record.name if unit else ''}").text, label)
        yield (
            Piece(f"  {name:{label}}  "),
            *(Piece(cut(text, grid.width - 1).ljust(grid.width), tone) for text, tone in cells),
        )


def fullest(strip: Strip, month: Period) -> tuple[int, int | None]:
    """The most that are there at a time in a month, and the places there are then; where they differ the worst."""
    found: list[tuple[int, int | None]] = []
    for period, number in strip.counts:
        part = period.overlap(month)
        if part is None:
            continue
        limits = [places for limit, places in strip.limits if limit.overlap(part)]
        found.append((number, min(limits) if limits else None))
    return max(found, key=lambda one: (one[0] - one[1] if one[1] is not None else -1000, one[0]), default=(0, None))


def _cell(strip: Strip, month: Period) -> tuple[str, Tone]:
    number, places = fullest(strip, month)
    over = any(crowd.period.overlap(month) for crowd in strip.crowds)
    if not number:
        return "·", "dim"
    return (f"{number}/{places}" if places is not None else str(number)) + ("!" if over else ""), "bad" if over else ""


def _coincide(bar: Bar, other: Bar) -> bool:
    return other.sort == "placement" and bar.period.overlap(other.period) is not None


def _drawn(
    view: View, grid: Grid, bars: Iterable[Bar], marked: set[str], *, first: bool
) -> tuple[list[str], list[Tone]]:
    signs = [" "] * grid.columns
    tones: list[Tone] = [""] * grid.columns
    for bar in sorted(bars, key=lambda one: (one.sort == "placement", -one.period.days)):
        columns = grid.of(bar.period)
        if bar.stay is None:
            sign, tone = _FILLED[bar.sort]
            text = sign * len(columns)
        else:
            text, tone = _bar(bar, len(columns)), "bad" if bar.stay.name in marked else ""
        for column, sign in zip(columns, text, strict=False):
            signs[column], tones[column] = sign, tone
    if first and view.day in grid.window:
        column = min(grid.at(view.day), grid.columns - 1)
        if signs[column] in {" ", "·"}:
            signs[column], tones[column] = _TODAY, ""
    return signs, tones


def _bar(bar: Bar, size: int) -> str:
    """A placement's bar with the unit's id on it; open at an end where it goes on outside the window."""
    if bar.stay is None or size == 1:
        return "│"
    before = "─" if bar.stay.period.start < bar.period.start else "├"
    after = "─" if bar.stay.period.end > bar.period.end else "┤"
    name = cut(piece(bar.stay.unit).text, size - 2) if size > _NAMED else ""
    return f"{before}{name}{'─' * (size - 2 - len(name))}{after}"


def _pieces(signs: Sequence[str], tones: Sequence[Tone]) -> Iterator[Piece]:
    for tone, group in groupby(zip(signs, tones, strict=True), key=lambda pair: pair[1]):
        yield Piece("".join(sign for sign, _ in group), tone)


def _write(signs: list[str], column: int, text: str) -> None:
    for offset, sign in enumerate(text):
        if column + offset < len(signs):
            signs[column + offset] = sign
