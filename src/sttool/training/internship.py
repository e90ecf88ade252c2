"""AT: the parts it consists of, how long each is at least, and how far a trainee has come in them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct

from sttool.dates import FIRST, Period
from sttool.sources.packaged import GOALS, data_of
from sttool.training.goals import AT, Doubt, doubts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sttool.training.months import Number
    from sttool.training.time import TrainingTime


class Section(Struct, frozen=True):
    """A part of AT: some areas that together ask for so many months of full time; ``last`` comes after all others."""

    areas: tuple[str, ...]
    months: int
    label: str | None = None
    last: bool = False


class Internship(Struct, frozen=True):
    """What AT asks for: months in all and part by part, and the least percent of full time."""

    regulation: str
    months: int
    percent: int
    sections: tuple[Section, ...]
    checked: bool
    warnings: tuple[Doubt, ...]


class AreaPlacement(Protocol):
    """A placement in an area of AT."""

    @property
    def area(self) -> str | None:
        """Area."""

    @property
    def start(self) -> date:
        """First day."""

    @property
    def end(self) -> date:
        """Last day."""

    @property
    def percent(self) -> Number | None:
        """Percent of full time, where it is not as the trainee works."""

    @property
    def cancelled(self) -> date | None:
        """Day it was cancelled."""


class Served(Struct, frozen=True):
    """How far a part of AT has come: months of full time done by the day, and with all that is planned.

    ``early`` says that a part which is to come last begins before another has ended.
    """

    section: Section
    done: Fraction
    planned: Fraction
    early: bool = False

    @property
    def missing(self) -> Fraction:
        """Months that even the plan leaves missing."""
        return max(Fraction(0), self.section.months - self.planned)


@cache
def internship() -> Internship:
    """Read what AT asks for."""
    data: Any = data_of(GOALS / "sosfs-1999-5" / f"{AT}.yaml")
    parts = [
        Section((item["area"],), item["months"], item["label"], item.get("last", False)) for item in data["sections"]
    ]
    parts += [Section(tuple(item["areas"]), item["months"]) for item in data["together"]]
    return Internship(
        data["regulation"], data["months"], data["percent"], tuple(parts), data["checked"], doubts_of(data)
    )


def served(plan: Internship, time: TrainingTime, placements: Iterable[AreaPlacement], day: date) -> tuple[Served, ...]:
    """Measure the parts of AT by placements, by the work and the absence of their days.

    Placements that lie in the same days share the work by their own percentages; each is counted for itself.
    """
    kept: dict[str, list[AreaPlacement]] = defaultdict(list)
    for placement in placements:
        if placement.area is not None and (placement.cancelled is None or placement.cancelled > day):
            kept[placement.area].append(placement)
    return tuple(
        Served(
            section,
            _months(time, [one for area in section.areas for one in kept.get(area, ())], Period(FIRST, day)),
            _months(time, [one for area in section.areas for one in kept.get(area, ())], Period(FIRST)),
            early=section.last and _early(section, kept),
        )
        for section in plan.sections
    )


def _months(time: TrainingTime, placements: Sequence[AreaPlacement], within: Period) -> Fraction:
    total = Fraction(0)
    for one in placements:
        part = Period(one.start, one.end).overlap(within)
        if part is not None:
            total += time.counted(part, one.percent)
    return total


def _early(section: Section, kept: Mapping[str, list[AreaPlacement]]) -> bool:
    """Say whether a section that comes last begins before, or on the day that, another ends."""
    begins = min((one.start for area in section.areas for one in kept.get(area, ())), default=date.max)
    ends = max((one.end for area, some in kept.items() if area not in section.areas for one in some), default=date.min)
    return begins <= ends
