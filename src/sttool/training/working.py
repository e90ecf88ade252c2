"""The working of a training's time, cut at a day: what has been done, and what is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sttool.dates import LAST, Period, add_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sttool.training.time import Line, TrainingTime


class Working(Struct, frozen=True):
    """Lines up to and with the day, and lines from the day after to the expected end.

    The sums of ``done`` are the time's months and days on the day; with those of ``planned`` they are what is asked
    for, or, where the work never suffices, all there is. Where it sufficed already nothing is planned.
    """

    done: tuple[Line, ...]
    planned: tuple[Line, ...]


def working(time: TrainingTime, day: date) -> Working:
    """Show the working of a training's time on a day."""
    done = time.lines(day)
    last = time.expected_end or LAST
    if last <= day:
        return Working(done, ())
    return Working(done, tuple(_rest(time.lines(last), done, day)))


def _rest(whole: tuple[Line, ...], done: tuple[Line, ...], day: date) -> Iterator[Line]:
    """What of the lines is not among those that are done; the line that the day cuts in two gives its second part."""
    begun = {line.period.start: line for line in done if line.source == "work" and line.period is not None}
    granted = {line.index for line in done if line.source == "credited"}
    for line in whole:
        if line.source == "credited" or line.period is None:
            if line.index not in granted:
                yield line
        elif line.period.end > day:
            before = begun.get(line.period.start)
            if before is None:
                yield line
                continue
            months, days = line.months - before.months, line.days - before.days
            yield replace(line, period=Period(add_days(day, 1), line.period.end), months=months, days=days)
